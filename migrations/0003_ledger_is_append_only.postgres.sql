create function ledger_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the ledger is append-only'; end $$;
create trigger traces_never_change before update or delete on traces
for each row execute function ledger_is_append_only();
