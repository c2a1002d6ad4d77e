-- Strands are data: a trace remembers the key that the trame of its space gives.
alter table traces drop constraint traces_strand_check;
