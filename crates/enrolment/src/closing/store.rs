//! What a cohort has, what was decided of it, and what it became.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    GATHERINGS = "select g.uid, g.title, g.starts_at from gatherings g where g.space_id = $1 and g.state <> 'cancelled'
                  and g.ends_at > $2 order by g.starts_at, g.id limit 50";
    CYCLES = "select uid, title from cycles where space_id = $1 order by id limit 20";
    LISTS = "select g.uid, g.title, count(*) from mailing_list l join gatherings g on g.id = l.gathering_id
             where g.space_id = $1 group by g.uid, g.title order by g.uid limit 20";
    DECIDED = "select kind, thing, verdict, note from closing_decisions where space_id = $1";
    DECIDE = "insert into closing_decisions (space_id, kind, thing, verdict, note, decided_at, decided_by)
              values ($1, $2, $3, $4, $5, $6, $7) on conflict (space_id, kind, thing) do update set
              verdict = excluded.verdict, note = excluded.note, decided_at = excluded.decided_at,
              decided_by = excluded.decided_by
              where closing_decisions.verdict <> excluded.verdict or closing_decisions.note <> excluded.note";
    UNDECIDE = "delete from closing_decisions where space_id = $1 and kind = $2 and thing = $3";
    SUCCESSOR = "select s.slug, s.name from cohort_successors c join spaces s on s.id = c.collective_id
                 where c.space_id = $1";
    SUCCEED = "insert into cohort_successors (space_id, collective_id, opened_at) values ($1, $2, $3)
               on conflict (space_id) do nothing";
    PARENT = "select p.slug from spaces s join spaces p on p.id = s.parent_id where s.id = $1";
    IS_MEMBER = "select 1 from memberships where space_id = $1 and person_id = $2 and state = 'active'";
    PERSONAL_ROWS = "select s.name, d.kind, d.verdict, d.note, d.decided_at from closing_decisions d
                     join spaces s on s.id = d.space_id where d.decided_by = $1 order by d.decided_at";
}

/// What the tables hold about people.
pub const PERSONAL: [Table; 1] = [Table {
    name: "closing_decisions",
    columns: &["space", "kind", "verdict", "note", "decided_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Nameless,
    erase: stays,
}];

/// A gathering that is still to come: identifier, title, when.
pub(super) fn gatherings(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    let now = tx.now();
    tx.all(GATHERINGS, (space, now))
}

/// The cycles of a space: identifier and title.
pub(super) fn cycles(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String)>, Problem> {
    tx.all(CYCLES, (space,))
}

/// The lists of those who wished to stay in touch: of which gathering, its title, how many.
pub(super) fn lists(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String, i64)>, Problem> {
    tx.all(LISTS, (space,))
}

/// What was decided: kind, thing, verdict, note.
pub(super) fn decided(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, Uid, String, String)>, Problem> {
    tx.all(DECIDED, (space,))
}

/// Writes what was decided of a thing; whether that is new.
pub(super) fn decide(
    tx: &mut Tx,
    space: SpaceId,
    by: PersonId,
    thing: (&str, Uid),
    verdict: &str,
    note: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = (space, thing.0, thing.1, verdict, note, now, by);
    Ok(tx.run(DECIDE, row)? == 1)
}

/// Nothing is decided of it any more; whether something was.
pub(super) fn undecide(tx: &mut Tx, space: SpaceId, thing: (&str, Uid)) -> Result<bool, Problem> {
    Ok(tx.run(UNDECIDE, (space, thing.0, thing.1))? == 1)
}

/// The collective that a cohort became: its name in addresses, its name.
pub(super) fn successor(tx: &mut Tx, space: SpaceId) -> Result<Option<(String, String)>, Problem> {
    tx.find(SUCCESSOR, (space,))
}

/// Remembers it; whether there was none.
pub(super) fn succeed(tx: &mut Tx, space: SpaceId, collective: SpaceId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SUCCEED, (space, collective, now))? == 1)
}

/// The space that it is in.
pub(super) fn parent(tx: &mut Tx, space: SpaceId) -> Result<Option<String>, Problem> {
    Ok(tx.find::<(String,)>(PARENT, (space,))?.map(|(slug,)| slug))
}

/// Whether somebody is a member of a space.
pub(super) fn is_member(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_MEMBER, (space, person))?.is_some())
}
