//! The table of snapshots, and the counts of a moment.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Body, KINDS, LATELY, Snapshot, Told, Works};

platform::statements! {
    BY_UID = "select n.id, n.uid, n.space_id, s.slug, n.taken_at, n.body, n.words, n.withdrawn_at, p.id, p.uid, p.name, p.picture
              from community_snapshots n join spaces s on s.id = n.space_id join persons p on p.id = n.taken_by where n.uid = $1";
    OF_SPACE = "select n.id, n.uid, n.space_id, s.slug, n.taken_at, n.body, n.words, n.withdrawn_at, p.id, p.uid, p.name, p.picture
                from community_snapshots n join spaces s on s.id = n.space_id join persons p on p.id = n.taken_by
                where n.space_id = $1 and n.withdrawn_at is null order by n.taken_at desc, n.id desc limit 200";
    INSERT = "insert into community_snapshots (uid, space_id, taken_by, taken_at, body, words)
              values ($1, $2, $3, $4, $5, $6) on conflict (uid) do nothing returning id";
    WITHDRAW = "update community_snapshots set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    RESTORE = "update community_snapshots set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    PEOPLE = "select count(*) from memberships where space_id = $1 and state = 'active'";
    ACTIVE = "select count(distinct actor_id) from traces where space_id = $1 and at >= $2 and audience <> 'own'
              and actor_id is not null";
    HELD = "select distinct role from holdings where space_id = $1 and returned_at is null and ends_at > $2 order by role";
    WORKS = "select w.kind, count(*), cast(sum(case when w.people > 1 then 1 else 0 end) as bigint), cast(sum(w.people) as bigint)
             from (select object_kind as kind, object_id, count(distinct actor_id) as people from traces
                   where space_id = $1 and audience <> 'own' and actor_id is not null
                   and object_kind in ('sheet', 'page', 'gathering', 'decision', 'inquiry', 'book')
                   group by object_kind, object_id) w group by w.kind";
    LINKED = "select count(distinct t.actor_id) from traces t
              join (select object_kind as kind, object_id as number from traces
                    where space_id = $1 and audience <> 'own' and actor_id is not null
                    and object_kind in ('sheet', 'page', 'gathering', 'decision', 'inquiry', 'book')
                    group by object_kind, object_id having count(distinct actor_id) > 1) w
              on w.kind = t.object_kind and w.number = t.object_id
              where t.space_id = $1 and t.audience <> 'own' and t.actor_id is not null";
}

impl FromRow for Snapshot {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, space_id, space, at) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let body: String = row.column()?;
        Ok(Snapshot {
            id,
            uid,
            space_id,
            space,
            at,
            body: serde_json::from_str(&body).map_err(|cause| Problem::fault("read a snapshot", cause))?,
            words: row.column()?,
            withdrawn: row.column()?,
            taker: Member::from_row(row)?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Snapshot>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a space, the last taken first.
pub(crate) fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Vec<Snapshot>, Problem> {
    tx.all(OF_SPACE, (space,))
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    taker: PersonId,
    body: &Body,
    words: &str,
) -> Result<Option<i64>, Problem> {
    let body = serde_json::to_string(body).map_err(|cause| Problem::fault("write a snapshot", cause))?;
    let now = tx.now();
    let row = tx.find::<(i64,)>(INSERT, (uid, space, taker, now, body, words))?;
    Ok(row.map(|(id,)| id))
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

/// What the space looks like now; `roles` are the keys of those that its trame knows.
pub(super) fn now(tx: &mut Tx, space: SpaceId, roles: &[String]) -> Result<Body, Problem> {
    let now = tx.now();
    let (people,) = tx.one::<(i64,)>(PEOPLE, (space,))?;
    let (lately,) = tx.one::<(i64,)>(ACTIVE, (space, now.plus_days(-LATELY)))?;
    let (linked,) = tx.one::<(i64,)>(LINKED, (space,))?;
    let held: Vec<String> = tx
        .all::<(String,)>(HELD, (space, now))?
        .into_iter()
        .map(|(role,)| role)
        .collect();
    let counted = tx.all::<(String, i64, i64, i64)>(WORKS, (space,))?;
    let works = KINDS.iter().map(|kind| {
        let found = counted.iter().find(|row| row.0 == *kind);
        let (works, shared, links) = found.map_or((0, 0, 0), |row| (row.1, row.2, row.3));
        Works {
            kind: (*kind).to_owned(),
            works: Told::of(works),
            shared: Told::of(shared),
            links: Told::of(links),
        }
    });
    Ok(Body {
        people: Told::of(people),
        lately: Told::of(lately),
        linked: Told::of(linked),
        vacant: roles
            .iter()
            .filter(|role| !held.contains(role))
            .cloned()
            .collect(),
        works: works.collect(),
        held,
    })
}
