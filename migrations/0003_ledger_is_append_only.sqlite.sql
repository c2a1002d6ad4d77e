create trigger traces_never_change before update on traces
begin select raise(abort, 'the ledger is append-only'); end;
create trigger traces_never_leave before delete on traces
begin select raise(abort, 'the ledger is append-only'); end;
