//! The tables of proposals and of those who support them.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use gatherings::gathering::GatheringId;

platform::statements! {
    LIST = "select p.uid, p.kind, p.title, p.html, p.state, p.proposed_at,
            (select count(*) from proposal_supports s where s.proposal_id = p.id),
            (select count(*) from proposal_supports s where s.proposal_id = p.id and s.person_id = $2),
            g.uid, a.id, a.uid, a.name, a.picture
            from proposals p join persons a on a.id = p.person_id left join gatherings g on g.id = p.gathering_id
            and (g.state <> 'draft' or cast($3 as bigint) = 1)
            where p.space_id = $1 and p.state in ('open', 'taken') order by p.state, 7 desc, p.id desc limit 100";
    INSERT = "insert into proposals (uid, space_id, person_id, kind, title, body, html, state, proposed_at)
              values ($1, $2, $3, $4, $5, $6, $7, 'open', $8) on conflict (uid) do nothing returning id";
    FIND = "select id, person_id, kind, title, body, state from proposals where uid = $1 and space_id = $2";
    SUPPORT = "insert into proposal_supports (proposal_id, person_id, since) values ($1, $2, $3)
               on conflict (proposal_id, person_id) do nothing";
    STOP = "delete from proposal_supports where proposal_id = $1 and person_id = $2";
    SET_STATE = "update proposals set state = $3, settled_at = $4 where id = $1 and state = $2";
    TAKE = "update proposals set state = 'taken', gathering_id = $2, settled_at = $3 where id = $1 and state = 'open'";
    OF_GATHERING = "select id, title from proposals where gathering_id = $1";
    CONCERNED = "select person_id from proposals where id = $1
                 union select person_id from proposal_supports where proposal_id = $1 order by 1 limit 500";
}

/// A proposal as the reader of the list sees it.
pub struct Shown {
    /// Its identifier.
    pub uid: Uid,
    /// The key of the kind that its author thinks of; empty for none.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, as HTML.
    pub html: String,
    /// Whether it is being taken up.
    pub is_taken: bool,
    /// When it was proposed.
    pub at: Instant,
    /// How many would come.
    pub supports: i64,
    /// Whether the reader would.
    pub is_mine: bool,
    /// The gathering that came of it.
    pub gathering: Option<Uid>,
    /// Who proposed it.
    pub author: Member,
}

impl FromRow for Shown {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Shown {
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            html: row.column()?,
            is_taken: row.column::<String>()? == "taken",
            at: row.column()?,
            supports: row.column()?,
            is_mine: row.column::<i64>()? > 0,
            gathering: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

/// A proposal as stored.
pub struct Proposal {
    /// Its number.
    pub id: i64,
    /// Who proposed it.
    pub author: PersonId,
    /// The key of the kind that they think of; empty for none.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, as written.
    pub body: String,
    /// Its state.
    pub state: String,
}

impl FromRow for Proposal {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Proposal {
            id: row.column()?,
            author: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            body: row.column()?,
            state: row.column()?,
        })
    }
}

/// Those that stand, the most wished for first. What came of one is a secret of those who prepare until it is announced.
pub(super) fn list(
    tx: &mut Tx,
    space: SpaceId,
    reader: Option<PersonId>,
    prepares: bool,
) -> Result<Vec<Shown>, Problem> {
    let reader = reader.unwrap_or(PersonId::new(0));
    tx.all(LIST, (space, reader, prepares))
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    kind: &str,
    title: &str,
    body: &str,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let html = platform::markdown::html(body);
    let row = (uid, space, author, kind, title, body, html, now);
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// The proposal at an address of a space.
pub(super) fn find(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Proposal, Problem> {
    tx.find(FIND, (uid, space))?.ok_or(Problem::Missing)
}

/// An open proposal of a space, to be taken up.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or no longer open.
pub fn to_take(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Proposal, Problem> {
    let found = find(tx, uid, space)?;
    if found.state == "open" {
        Ok(found)
    } else {
        Err(Problem::Missing)
    }
}

pub(super) fn support(tx: &mut Tx, proposal: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SUPPORT, (proposal, person, now))? == 1)
}

pub(super) fn stop_supporting(tx: &mut Tx, proposal: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(STOP, (proposal, person))? == 1)
}

pub(super) fn set_state(tx: &mut Tx, proposal: i64, before: &str, after: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SET_STATE, (proposal, before, after, now))? == 1)
}

pub(super) fn take(tx: &mut Tx, proposal: i64, gathering: GatheringId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(TAKE, (proposal, gathering, now))? == 1)
}

/// The proposal that a gathering came of: number and title.
pub(super) fn of_gathering(tx: &mut Tx, gathering: GatheringId) -> Result<Option<(i64, String)>, Problem> {
    tx.find(OF_GATHERING, (gathering,))
}

/// Its author and those who support it, at most five hundred.
pub(super) fn concerned(tx: &mut Tx, proposal: i64) -> Result<Vec<PersonId>, Problem> {
    let found = tx.all::<(PersonId,)>(CONCERNED, (proposal,))?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}
