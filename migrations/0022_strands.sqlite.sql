-- Strands are data: a trace remembers the key that the trame of its space gives.
drop trigger traces_never_change;
drop trigger traces_never_leave;
alter table traces add column strand_key text;
update traces set strand_key = strand where strand is not null;
alter table traces drop column strand;
alter table traces rename column strand_key to strand;
create trigger traces_never_change before update on traces
begin select raise(abort, 'the ledger is append-only'); end;
create trigger traces_never_leave before delete on traces
begin select raise(abort, 'the ledger is append-only'); end;
