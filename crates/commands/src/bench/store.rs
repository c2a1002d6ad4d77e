//! Rows for the benchmark, as the areas write them.

use kernel::{Instant, PersonId, Problem, SpaceId, SpaceKind};
use platform::Tx;

platform::statements! {
    PERSON = "insert into persons (uid, state, name, email, language, zone, born_at, confirmed_at)
              values ($1, 'active', $2, $3, 'fr', 'Europe/Paris', $4, $4) returning id";
    FIRST = "select min(id) from persons";
    SPACE = "insert into spaces (uid, slug, parent_id, kind, name, joining, trame_id, opened_from, opened_at)
             values ($1, $2, $3, $4, $5, $6, $7, $7, $8) returning id";
    OWN_ANCESTOR = "insert into space_ancestors (space_id, ancestor_id, depth) values ($1, $1, 0)";
    ANCESTORS = "insert into space_ancestors (space_id, ancestor_id, depth)
                 select cast($1 as bigint), ancestor_id, depth + 1 from space_ancestors where space_id = $2";
    MEMBER = "insert into memberships (space_id, person_id, standing, state, since, charter, charter_at)
              values ($1, $2, $3, 'active', $4, $5, $4) on conflict (space_id, person_id) do nothing";
    HOLDING = "insert into holdings (uid, space_id, person_id, role, taken_at, ends_at)
               values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    NOTICE = "insert into notices (uid, space_id, author_id, body, html, published_at) values ($1, $2, $3, $4, $4, $5)";
    TRACE = "insert into traces (uid, at, verb, actor_id, space_id, audience, detail)
             values ($1, $2, $3, $4, $5, 'space', '')";
}

pub fn add_person(tx: &mut Tx, number: usize) -> Result<PersonId, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let (name, email) = (
        format!("Camille Exemple {number}"),
        format!("p{number}@bench.example"),
    );
    tx.one::<(PersonId,)>(PERSON, (uid, name, email, now))
        .map(|(id,)| id)
}

pub fn first_person(tx: &mut Tx) -> Result<PersonId, Problem> {
    tx.one::<(PersonId,)>(FIRST, ()).map(|(id,)| id)
}

pub fn add_space(
    tx: &mut Tx,
    slug: &str,
    parent: Option<SpaceId>,
    kind: SpaceKind,
    trame: i64,
) -> Result<SpaceId, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let joining = match slug.bytes().map(usize::from).sum::<usize>() % 20 {
        0 => "hidden",
        1..=3 => "invitation",
        4..=7 => "request",
        _ => "open",
    };
    let name = format!("Espace {slug}");
    let (id,) = tx.one::<(SpaceId,)>(SPACE, (uid, slug, parent, kind.word(), name, joining, trame, now))?;
    tx.run(OWN_ANCESTOR, (id,))?;
    if let Some(parent) = parent {
        tx.run(ANCESTORS, (id, parent))?;
    }
    Ok(id)
}

pub fn add_member(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    standing: &str,
    charter: Option<&str>,
) -> Result<(), Problem> {
    let now = tx.now();
    if tx.run(MEMBER, (space, person, standing, now, charter))? == 1 {
        add_trace(tx, space, person, "membership.begun", now)?;
    }
    Ok(())
}

pub fn add_holding(tx: &mut Tx, space: SpaceId, person: PersonId, role: &str) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    tx.run(HOLDING, (uid, space, person, role, now, now.plus_days(90)))
        .map(drop)
}

pub fn add_notice(tx: &mut Tx, space: SpaceId, person: PersonId, number: usize) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let body = format!(
        "Rendez-vous jeudi à **dix heures**, atelier {number}. Chacune apporte un fil et une question."
    );
    tx.run(NOTICE, (uid, space, person, body, now)).map(drop)
}

pub fn add_trace(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    verb: &str,
    at: Instant,
) -> Result<(), Problem> {
    let uid = tx.new_uid();
    tx.run(TRACE, (uid, at, verb, person, space)).map(drop)
}
