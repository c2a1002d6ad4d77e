//! The table of choices, and everybody whom a report of a space may speak of.

use std::collections::BTreeMap;

use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;

use super::model::{Choice, Known};
use super::names::Names;

platform::statements! {
    OWN = "select choice from naming_choices where space_id = $1 and person_id = $2";
    CHOOSE = "insert into naming_choices (space_id, person_id, choice, changed_at) values ($1, $2, $3, $4)
              on conflict (space_id, person_id) do update set choice = excluded.choice, changed_at = excluded.changed_at
              where naming_choices.choice <> excluded.choice";
    // Whoever belongs or belonged to it or to what is in it, wrote or held something there; and the strictest of what
    // they said there or above.
    KNOWN = "with recursive inside (id) as (
               select id from spaces where id = $1
               union all select s.id from spaces s join inside i on s.parent_id = i.id),
             people (id) as (
               select m.person_id from memberships m join inside i on i.id = m.space_id
               union select h.author_id from sheets h join inside i on i.id = h.space_id
               union select o.person_id from gathering_hosts o join gatherings g on g.id = o.gathering_id
                 join inside i on i.id = g.space_id
               union select t.author_id from testimonies t join inside i on i.id = t.space_id where t.author_id is not null
               union select n.person_id from naming_choices n join inside i on i.id = n.space_id),
             said (person_id, strictness) as (
               select n.person_id, max(case n.choice when 'no' then 2 when 'initials' then 1 else 0 end)
               from naming_choices n where n.space_id in (select id from inside)
               or n.space_id in (select ancestor_id from space_ancestors where space_id = $1)
               group by n.person_id)
             select p.id, p.name, cast(coalesce(d.strictness, 2) as bigint) from people k join persons p on p.id = k.id
             left join said d on d.person_id = p.id where p.state <> 'erased' order by p.id";
    // Under which names they stand in its reports, where they bear another now.
    BEFORE = "select distinct n.person_id, n.name from report_names n join reports r on r.id = n.report_id
              join persons p on p.id = n.person_id where r.space_id = $1 and p.name <> n.name
              order by n.person_id, n.name limit 20000";
}

/// What somebody chose in a space; nothing when they did not.
pub fn own(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Choice>, Problem> {
    Ok(tx
        .find::<(Choice,)>(OWN, (space, person))?
        .map(|(choice,)| choice))
}

/// Keeps what somebody chose, and gives whether it changed.
pub(super) fn choose(tx: &mut Tx, space: SpaceId, person: PersonId, choice: Choice) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CHOOSE, (space, person, choice.word(), now))? == 1)
}

/// Everybody whom a report of a space may speak of, with what they chose; and the names that they bore when one did.
///
/// # Errors
/// When the store refuses.
pub fn names(tx: &mut Tx, space: SpaceId) -> Result<Names, Problem> {
    let known = |(id, name, strictness): (PersonId, String, i64)| Known {
        id,
        name,
        choice: match strictness {
            0 => Choice::Yes,
            1 => Choice::Initials,
            _ => Choice::No,
        },
    };
    let all = tx.all::<(PersonId, String, i64)>(KNOWN, (space,))?;
    let mut all: Vec<Known> = all.into_iter().map(known).collect();
    let now: BTreeMap<i64, Choice> = all
        .iter()
        .map(|known| (known.id.number(), known.choice))
        .collect();
    let before = tx.all::<(PersonId, String)>(BEFORE, (space,))?;
    all.extend(before.into_iter().map(|(id, name)| Known {
        id,
        name,
        choice: now.get(&id.number()).copied().unwrap_or(Choice::No),
    }));
    Ok(Names::of(all))
}
