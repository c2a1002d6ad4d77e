-- What goes with a mail on paper: drawn when the mail leaves, and forgotten once it has left.
alter table mails add column paper text;
