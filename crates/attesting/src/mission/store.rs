//! The tables of mission orders, of those on them, and of their numbers.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};

use super::model::{Agent, Details, Kind, Known, Mission, State};

platform::statements! {
    BY_UID = "select o.id, o.uid, o.space_id, s.slug, s.name, g.uid, g.title, o.kind, o.costs, o.state, o.year, o.number,
              o.purpose, o.destination, o.leaves_at, o.leaves_from, o.returns_at, o.returns_to, o.details, o.version,
              o.made_by, p.name, o.asked_at, o.decided_at, o.signature, o.reason
              from missions o join spaces s on s.id = o.space_id join persons p on p.id = o.made_by
              left join gatherings g on g.id = o.gathering_id where o.uid = $1";
    OWN = "select o.id, o.uid, o.space_id, s.slug, s.name, g.uid, g.title, o.kind, o.costs, o.state, o.year, o.number,
           o.purpose, o.destination, o.leaves_at, o.leaves_from, o.returns_at, o.returns_to, o.details, o.version,
           o.made_by, p.name, o.asked_at, o.decided_at, o.signature, o.reason
           from missions o join spaces s on s.id = o.space_id join persons p on p.id = o.made_by
           left join gatherings g on g.id = o.gathering_id
           where o.space_id = $1 and (o.made_by = $2 or exists
           (select 1 from mission_agents a where a.mission_id = o.id and a.person_id = $2)) order by o.id desc limit 60";
    WAITING = "select o.id, o.uid, o.space_id, s.slug, s.name, g.uid, g.title, o.kind, o.costs, o.state, o.year, o.number,
               o.purpose, o.destination, o.leaves_at, o.leaves_from, o.returns_at, o.returns_to, o.details, o.version,
               o.made_by, p.name, o.asked_at, o.decided_at, o.signature, o.reason
               from missions o join spaces s on s.id = o.space_id join persons p on p.id = o.made_by
               left join gatherings g on g.id = o.gathering_id
               where o.space_id = $1 and o.state = 'asked' order by o.leaves_at, o.id limit 100";
    KEPT = "select o.id, o.uid, o.space_id, s.slug, s.name, g.uid, g.title, o.kind, o.costs, o.state, o.year, o.number,
            o.purpose, o.destination, o.leaves_at, o.leaves_from, o.returns_at, o.returns_to, o.details, o.version,
            o.made_by, p.name, o.asked_at, o.decided_at, o.signature, o.reason
            from missions o join spaces s on s.id = o.space_id join persons p on p.id = o.made_by
            left join gatherings g on g.id = o.gathering_id
            where o.space_id = $1 and o.number is not null and o.state <> 'asked'
            order by o.year desc, o.number desc limit $2 offset $3";
    IN_FORCE = "select o.id, o.uid, o.space_id, s.slug, s.name, g.uid, g.title, o.kind, o.costs, o.state, o.year, o.number,
                o.purpose, o.destination, o.leaves_at, o.leaves_from, o.returns_at, o.returns_to, o.details, o.version,
                o.made_by, p.name, o.asked_at, o.decided_at, o.signature, o.reason
                from missions o join spaces s on s.id = o.space_id join persons p on p.id = o.made_by
                left join gatherings g on g.id = o.gathering_id
                where o.space_id = $1 and o.year = $2 and o.state in ('signed', 'done') order by o.number limit 1000";
    AGENTS = "select a.person_id, a.uid, a.details from mission_agents a where a.mission_id = $1 order by a.position";
    AGENTS_OF = "select a.mission_id, a.person_id, a.uid, a.details from mission_agents a join missions o on o.id = a.mission_id
                 where o.space_id = $1 and o.state in ('asked', 'signed', 'done') order by a.mission_id, a.position";
    INSERT = "insert into missions (uid, space_id, gathering_id, kind, costs, state, purpose, destination, leaves_at,
              leaves_from, returns_at, returns_to, details, made_by, made_at)
              values ($1, $2, (select id from gatherings where uid = $3 and space_id = $2), $4, $5, 'draft', $6, $7, $8, $9,
              $10, $11, $12, $13, $14) on conflict (uid) do nothing returning id";
    WORD = "update missions set costs = $3, purpose = $4, destination = $5, leaves_at = $6, leaves_from = $7,
            returns_at = $8, returns_to = $9, details = $10, version = version + 1
            where id = $1 and version = $2 and state in ('draft', 'refused')";
    ADD_AGENT = "insert into mission_agents (uid, mission_id, person_id, position, details) values ($1, $2, $3, $4, $5)";
    WORD_AGENT = "update mission_agents set details = $3 where mission_id = $1 and person_id = $2";
    STEP = "update missions set state = $3, decided_by = $4, decided_at = $5, signature = $6, reason = $7
            where id = $1 and state = $2";
    ASK = "update missions set state = 'asked', asked_at = $2, year = coalesce(year, $3), number = coalesce(number, $4),
           decided_by = null, decided_at = null, reason = '' where id = $1 and state in ('draft', 'refused')";
    NUMBER = "insert into mission_numbers (space_id, year, given) values ($1, $2, 1)
              on conflict (space_id, year) do update set given = mission_numbers.given + 1 returning given";
    // Those who sign are told where they are stewards themselves.
    AWAITING = "select s.slug, s.name, count(*) from memberships m join spaces s on s.id = m.space_id
                join missions o on o.space_id = s.id
                where m.person_id = $1 and m.state = 'active' and m.standing = 'steward' and o.state = 'asked'
                and not exists (select 1 from mission_agents a where a.mission_id = o.id and a.person_id = $1)
                group by s.slug, s.name order by s.name limit 12";
}

impl FromRow for Mission {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unknown = || Problem::broken("a mission order with an unknown word");
        let (id, uid, space_id) = (row.column()?, row.column()?, row.column()?);
        let (space, space_name) = (row.column()?, row.column()?);
        let gathering = row.column::<Option<Uid>>()?.zip(row.column::<Option<String>>()?);
        let kind = Kind::from_word(&row.column::<String>()?).ok_or_else(unknown)?;
        let costs = row.column()?;
        let state = State::from_word(&row.column::<String>()?).ok_or_else(unknown)?;
        let number = row.column::<Option<i64>>()?.zip(row.column::<Option<i64>>()?);
        Ok(Mission {
            id,
            uid,
            space_id,
            space,
            space_name,
            gathering,
            kind,
            costs,
            state,
            number,
            purpose: row.column()?,
            destination: row.column()?,
            leaves: row.column()?,
            leaves_from: row.column()?,
            returns: row.column()?,
            returns_to: row.column()?,
            details: read(&row.column::<String>()?)?,
            version: row.column()?,
            made_by: row.column()?,
            maker: row.column()?,
            asked: row.column()?,
            decided: row.column()?,
            signature: row.column()?,
            reason: row.column()?,
        })
    }
}

impl FromRow for Agent {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Agent {
            person: row.column()?,
            uid: row.column()?,
            known: read(&row.column::<String>()?)?,
        })
    }
}

/// What is kept as JSON, which only this program writes.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read a mission order", cause))
}

fn written<T: serde::Serialize>(details: &T) -> Result<String, Problem> {
    serde_json::to_string(details).map_err(|cause| Problem::fault("write a mission order", cause))
}

/// What an order says, whether it is new or worded otherwise.
pub(super) struct Worded {
    pub costs: bool,
    pub purpose: String,
    pub destination: String,
    pub leaves: Instant,
    pub leaves_from: String,
    pub returns: Instant,
    pub returns_to: String,
    pub details: Details,
    pub agents: Vec<(PersonId, Known)>,
}

/// Writes a draft; nothing when the same form was sent before.
pub(super) fn insert(
    tx: &mut Tx,
    space: SpaceId,
    maker: PersonId,
    uid: Uid,
    kind: Kind,
    gathering: &str,
    new: &Worded,
) -> Result<Option<i64>, Problem> {
    let row: Vec<Value> = vec![
        uid.into(),
        space.into(),
        gathering.into(),
        kind.word().into(),
        i64::from(new.costs).into(),
        new.purpose.as_str().into(),
        new.destination.as_str().into(),
        new.leaves.into(),
        new.leaves_from.as_str().into(),
        new.returns.into(),
        new.returns_to.as_str().into(),
        written(&new.details)?.into(),
        maker.into(),
        tx.now().into(),
    ];
    let Some((id,)) = tx.find::<(i64,)>(INSERT, row)? else {
        return Ok(None);
    };
    for (position, (person, known)) in (1i64..).zip(&new.agents) {
        let uid = tx.new_uid();
        tx.run(ADD_AGENT, (uid, id, *person, position, written(known)?))?;
    }
    Ok(Some(id))
}

/// Words it otherwise, unless it was since `version`, or was asked for.
pub(super) fn word(tx: &mut Tx, id: i64, version: i64, new: &Worded) -> Result<bool, Problem> {
    let args = (
        id,
        version,
        new.costs,
        new.purpose.as_str(),
        new.destination.as_str(),
        new.leaves,
        new.leaves_from.as_str(),
        new.returns,
        new.returns_to.as_str(),
        written(&new.details)?,
    );
    if tx.run(WORD, args)? == 0 {
        return Ok(false);
    }
    for (person, known) in &new.agents {
        tx.run(WORD_AGENT, (id, *person, written(known)?))?;
    }
    Ok(true)
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Mission>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn agents(tx: &mut Tx, mission: i64) -> Result<Vec<Agent>, Problem> {
    tx.all(AGENTS, (mission,))
}

struct Placed(i64, Agent);

impl FromRow for Placed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Placed(row.column()?, Agent::from_row(row)?))
    }
}

/// Those on every order of a space that was asked for or holds, by the number of the order in the store.
pub(super) fn agents_of(
    tx: &mut Tx,
    space: SpaceId,
) -> Result<std::collections::BTreeMap<i64, Vec<Agent>>, Problem> {
    let mut of: std::collections::BTreeMap<i64, Vec<Agent>> = std::collections::BTreeMap::new();
    for Placed(mission, agent) in tx.all::<Placed>(AGENTS_OF, (space,))? {
        of.entry(mission).or_default().push(agent);
    }
    Ok(of)
}

/// Those of a person in a space, newest first.
pub(super) fn own(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Mission>, Problem> {
    tx.all(OWN, (space, person))
}

/// Those that wait for a signature, the next to leave first.
pub(super) fn waiting(tx: &mut Tx, space: SpaceId) -> Result<Vec<Mission>, Problem> {
    tx.all(WAITING, (space,))
}

/// Those that have a number and wait no more, newest first.
pub(super) fn kept(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Mission>, Problem> {
    tx.all(KEPT, (space, most, skip))
}

/// Those of a year that hold, by their number.
pub(super) fn in_force(tx: &mut Tx, space: SpaceId, year: i64) -> Result<Vec<Mission>, Problem> {
    tx.all(IN_FORCE, (space, year))
}

/// The next number of a space in a year. Whoever takes one holds it until the end of the transaction: none is given twice,
/// and one that was not used is given again.
pub(super) fn number(tx: &mut Tx, space: SpaceId, year: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(NUMBER, (space, year)).map(|(given,)| given)
}

/// Asks for it, under a number where it has none; whether it was open.
pub(super) fn ask(tx: &mut Tx, id: i64, number: Option<(i64, i64)>) -> Result<bool, Problem> {
    let (year, number) = number.unzip();
    let now = tx.now();
    Ok(tx.run(ASK, (id, now, year, number))? == 1)
}

/// From one state into another, unless it is in that no longer.
pub(super) fn step(
    tx: &mut Tx,
    mission: &Mission,
    to: State,
    by: PersonId,
    signature: &str,
    reason: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    let args = (
        mission.id,
        mission.state.word(),
        to.word(),
        by,
        now,
        signature,
        reason,
    );
    Ok(tx.run(STEP, args)? == 1)
}

/// Where orders wait for somebody: the space's address, its name, how many.
pub(super) fn awaiting(tx: &mut Tx, person: PersonId) -> Result<Vec<(String, String, i64)>, Problem> {
    tx.all(AWAITING, (person,))
}
