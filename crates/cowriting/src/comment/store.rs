//! The table of comments.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use writing::{SharedText, Who};

use crate::page::PageId;
use crate::page::access::{Seen, Write};

platform::statements! {
    ADD = "insert into page_comments (uid, page_id, person_id, guest, first, last, quote, body, proposal, state, said_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10) on conflict (uid) do nothing";
    LIST = "select c.id, c.uid, c.person_id, c.guest, coalesce(p.name, ''), c.first, c.last, c.quote, c.body, c.proposal, c.state, c.said_at
            from page_comments c left join persons p on p.id = c.person_id
            where c.page_id = $1 and c.state <> 'withdrawn' order by c.id desc limit 200";
    FIND = "select c.id, c.uid, c.person_id, c.guest, coalesce(p.name, ''), c.first, c.last, c.quote, c.body, c.proposal, c.state, c.said_at
            from page_comments c left join persons p on p.id = c.person_id where c.page_id = $1 and c.uid = $2";
    SETTLE = "update page_comments set state = $3, settled_by = $4, settled_at = $5 where id = $1 and state = $2";
}

/// Where a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits.
    Open,
    /// What it says is done.
    Resolved,
    /// What it proposes stands in the text.
    Accepted,
    /// What it proposes does not.
    Declined,
    /// Whoever said it took it back.
    Withdrawn,
}

impl State {
    const ALL: [State; 5] = [
        State::Open,
        State::Resolved,
        State::Accepted,
        State::Declined,
        State::Withdrawn,
    ];

    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Resolved => "resolved",
            State::Accepted => "accepted",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
        }
    }
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        let word = String::from_value(value)?;
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A comment as stored.
pub(super) struct Stored {
    pub id: i64,
    pub uid: Uid,
    pub by: Who,
    pub place: Option<(Vec<u8>, Vec<u8>)>,
    pub quote: String,
    pub body: String,
    pub proposal: Option<String>,
    pub state: State,
    pub at: Instant,
}

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid) = (row.column()?, row.column()?);
        let (person, guest, known): (Option<PersonId>, String, String) =
            (row.column()?, row.column()?, row.column()?);
        let (first, last): (Option<Vec<u8>>, Option<Vec<u8>>) = (row.column()?, row.column()?);
        Ok(Stored {
            id,
            uid,
            by: Who {
                name: if person.is_some() { known } else { guest },
                person,
            },
            place: first.zip(last),
            quote: row.column()?,
            body: row.column()?,
            proposal: row.column()?,
            state: row.column()?,
            at: row.column()?,
        })
    }
}

/// A comment as its reader sees it.
pub struct Said {
    /// Its identifier.
    pub uid: Uid,
    /// Who said it; empty once they left.
    pub by: String,
    /// What stood there when it was said; empty when it is of the whole page.
    pub quote: String,
    /// Where it begins and ends, for browsers; empty when the passage is gone.
    pub place: Option<(String, String)>,
    /// Whether the passage is still in the text.
    pub is_there: bool,
    /// What is said.
    pub body: String,
    /// What should stand there instead.
    pub proposal: Option<String>,
    /// Where it stands.
    pub state: State,
    /// When it was said.
    pub at: Instant,
    /// Whether the reader may settle it.
    pub may_settle: bool,
    /// Whether the reader said it.
    pub is_mine: bool,
}

/// The comments of a page, newest first, open ones before.
///
/// # Errors
/// When the store does not answer.
pub fn list(tx: &mut Tx, seen: &Seen, text: &SharedText) -> Result<Vec<Said>, Problem> {
    let stored = tx.all::<Stored>(LIST, (seen.page.id,))?;
    let who = seen.who();
    let writes = seen.may::<Write>();
    let mut said: Vec<Said> = stored
        .into_iter()
        .map(|each| {
            let found = each
                .place
                .as_ref()
                .and_then(|(first, last)| text.find_anchor(first, last));
            Said {
                uid: each.uid,
                is_mine: who.as_ref().is_some_and(|who| who.is(&each.by)),
                may_settle: writes && each.state == State::Open,
                by: each.by.name,
                quote: each.quote,
                is_there: found.is_some(),
                place: each
                    .place
                    .filter(|_| found.is_some())
                    .map(|(first, last)| (STANDARD.encode(first), STANDARD.encode(last))),
                body: each.body,
                proposal: each.proposal,
                state: each.state,
                at: each.at,
            }
        })
        .collect();
    said.sort_by_key(|each| each.state != State::Open);
    Ok(said)
}

pub(super) struct New<'a> {
    pub uid: Uid,
    pub page: PageId,
    pub who: &'a Who,
    pub place: Option<(Vec<u8>, Vec<u8>)>,
    pub quote: &'a str,
    pub body: &'a str,
    pub proposal: Option<&'a str>,
}

pub(super) fn add(tx: &mut Tx, new: New<'_>) -> Result<bool, Problem> {
    let now = tx.now();
    let guest = if new.who.person.is_some() {
        ""
    } else {
        new.who.name.as_str()
    };
    let (first, last) = new.place.unzip();
    let args = (
        new.uid,
        new.page,
        new.who.person,
        guest,
        first,
        last,
        new.quote,
        new.body,
        new.proposal,
        now,
    );
    Ok(tx.run(ADD, args)? == 1)
}

pub(super) fn find(tx: &mut Tx, page: PageId, uid: Uid) -> Result<Stored, Problem> {
    tx.find(FIND, (page, uid))?.ok_or(Problem::Missing)
}

/// From open to another state, once.
pub(super) fn settle(tx: &mut Tx, id: i64, to: State, by: Option<PersonId>) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SETTLE, (id, State::Open.word(), to.word(), by, now))? == 1)
}
