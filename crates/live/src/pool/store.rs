//! What live adds to questions. The questions themselves are written by their own slice.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::known::{Known, facts};
use super::question::Question;

/// A question of the room `$1` as it shows it. Once it is over, its author is named as they agree to be, and whoever
/// wishes nothing kept is said to.
macro_rules! questions {
    ($rest:literal) => {
        concat!(
            "select q.id, q.uid, q.text,
               case when l.nameless = 1 or (l.seat_id is null and a.nameless = 1)
               or (r.state = 'closed' and coalesce(s.naming, w.naming, 'named') <> 'named') then null
               else coalesce(s.name, a.name) end,
               q.asked_at, coalesce(l.votes, 0), coalesce(l.askers, 1),
               cast(case when r.state = 'closed' and coalesce(s.naming, w.naming, 'named') = 'never'
               then 1 else 0 end as bigint), ",
            facts!("q"),
            " from live_rooms r join questions q on q.gathering_id = r.gathering_id or q.deferred_id = r.gathering_id
              left join live_questions l on l.question_id = q.id and l.gathering_id = r.gathering_id
              left join live_seats s on s.id = l.seat_id
              left join question_askers a on a.id = (select min(f.id) from question_askers f where f.question_id = q.id)
              left join live_seats w on w.gathering_id = r.gathering_id and w.person_id = a.person_id
              left join gatherings d on d.id = q.deferred_id ",
            $rest
        )
    };
}

/// Those that stand under another in the room `$1`; once it is over, without those whose author wishes nothing kept.
macro_rules! twins {
    ($rest:literal) => {
        concat!(
            "select q.main_id, q.uid, q.text from questions q where q.main_id is not null and q.hidden_at is null
             and not exists (select 1 from live_rooms r join live_seats s on s.gathering_id = r.gathering_id
             join question_askers a on a.person_id = s.person_id
             where r.gathering_id = $1 and r.state = 'closed' and s.naming = 'never' and a.id =
             (select min(f.id) from question_askers f where f.question_id = q.id)) ",
            $rest
        )
    };
}

platform::statements! {
    POOL = questions!(
        "where r.gathering_id = $1 and q.main_id is null
         and (cast($2 as bigint) = 1 or (l.question_id is not null and q.hidden_at is null))
         order by q.id desc limit 500"
    );
    ONE = questions!("where r.gathering_id = $1 and q.id = $2");
    TWINS = twins!("and (q.gathering_id = $1 or q.deferred_id = $1) order by q.id limit 2000");
    TWINS_OF = twins!("and q.main_id = $2 order by q.id limit 200");
    // What everybody sees, or stands under what they see.
    SEEN = "select t.id from questions q join questions t on t.id = coalesce(q.main_id, q.id)
            join live_questions l on l.question_id = t.id and l.gathering_id = $1
            where q.uid = $2 and q.hidden_at is null and t.hidden_at is null";
    FIND = "select q.id from questions q where q.uid = $2 and (q.gathering_id = $1 or q.deferred_id = $1)";
    TOP = "select coalesce(main_id, id) from questions where id = $1";
    UID = "select uid from questions where id = $1";
    BRING = "insert into live_questions (gathering_id, question_id, seat_id, nameless, line_id, brought_at)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    LAST = "select max(brought_at) from live_questions where seat_id = $1";
    LINE = "select id, seat_id, text from live_lines where gathering_id = $1 and uid = $2 and hidden_at is null";
    IS_MADE = "select 1 from live_questions where line_id = $1";
    TREATED = "select q.uid, q.text, q.gathering_id, p.uid, d.uid from questions q
               left join persons p on p.id = q.assigned_id left join gatherings d on d.id = q.deferred_id
               where q.id = $1";
}

struct Line {
    number: i64,
    question: Question,
    /// Whether its author wishes nothing kept, and it is over.
    is_gone: bool,
}

impl Line {
    /// With those that stand under it. When its own words are gone, those of the first of them stand in their place,
    /// without a name; nothing when there are none.
    fn with(self, twins: impl Iterator<Item = (String, String)>) -> Option<Question> {
        let mut question = self.question;
        question.twins = twins.collect();
        if self.is_gone {
            let (_, text) = question.twins.first().cloned()?;
            question.twins.remove(0);
            (question.text, question.by) = (text, String::new());
        }
        Some(question)
    }
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let number = row.column()?;
        let (id, text, by) = (row.column()?, row.column()?, row.column::<Option<String>>()?);
        let (at, votes, askers) = (row.column()?, row.column()?, row.column()?);
        let is_gone = row.column()?;
        let known = Known::from_row(row)?;
        let question = Question {
            id,
            text,
            by: by.unwrap_or_default(),
            at,
            votes,
            askers,
            stage: known.facts.stage().word().into(),
            is_assigned: known.is_assigned,
            second: known.second,
            later: known.later,
            twins: Vec::new(),
        };
        Ok(Line {
            number,
            question,
            is_gone,
        })
    }
}

/// Every question of a room; what is kept aside for those who hold it alone.
pub(super) fn pool(tx: &mut Tx, room: GatheringId, is_host: bool) -> Result<Vec<Question>, Problem> {
    let lines: Vec<Line> = tx.all(POOL, (room, is_host))?;
    let twins: Vec<(i64, String, String)> = tx.all(TWINS, (room,))?;
    let with_twins = |line: Line| {
        let number = line.number;
        let own = twins.iter().filter(|(main, _, _)| *main == number);
        line.with(own.map(|(_, uid, text)| (uid.clone(), text.clone())))
    };
    Ok(lines.into_iter().filter_map(with_twins).collect())
}

/// One of them; nothing when nothing of it is to be shown any more.
pub(super) fn question(tx: &mut Tx, room: GatheringId, id: i64) -> Result<Option<Question>, Problem> {
    let line: Line = tx.one(ONE, (room, id))?;
    let twins: Vec<(i64, String, String)> = tx.all(TWINS_OF, (room, id))?;
    Ok(line.with(twins.into_iter().map(|(_, uid, text)| (uid, text))))
}

/// The number of a question of this room, or put off to it.
pub(super) fn find(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<i64, Problem> {
    let found = tx.find::<(i64,)>(FIND, (room, uid))?;
    found.map(|(id,)| id).ok_or(Problem::Missing)
}

/// The question at the top of those that one that everybody sees stands with.
pub(super) fn seen(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<i64, Problem> {
    let found = tx.find::<(i64,)>(SEEN, (room, uid))?;
    found.map(|(top,)| top).ok_or(Problem::Missing)
}

/// The question at the top of those that it stands with.
pub(super) fn top(tx: &mut Tx, id: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(TOP, (id,)).map(|(top,)| top)
}

pub(super) fn uid(tx: &mut Tx, id: i64) -> Result<Uid, Problem> {
    tx.one::<(Uid,)>(UID, (id,)).map(|(uid,)| uid)
}

/// How a question came into a room.
#[derive(Default)]
pub(super) struct Way {
    pub seat: Option<i64>,
    pub nameless: bool,
    pub line: Option<i64>,
}

/// False when it is there already.
pub(super) fn bring(tx: &mut Tx, room: GatheringId, id: i64, way: &Way) -> Result<bool, Problem> {
    let now = tx.now();
    let row = (room, id, way.seat, way.nameless, way.line, now);
    Ok(tx.run(BRING, row)? == 1)
}

/// When a seat last asked something.
pub(super) fn last(tx: &mut Tx, seat: i64) -> Result<Option<Instant>, Problem> {
    tx.one::<(Option<Instant>,)>(LAST, (seat,)).map(|(at,)| at)
}

/// A line of the chat that is not hidden: number, seat, text.
pub(super) fn line(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<(i64, i64, String), Problem> {
    tx.find(LINE, (room, uid))?.ok_or(Problem::Missing)
}

/// Whether a question was made from it.
pub(super) fn is_made(tx: &mut Tx, line: i64) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_MADE, (line,))?.is_some())
}

/// Identifier, text, gathering, and the identifiers of who looks for an answer and of what it was put off to.
pub(super) type Treated = (String, String, GatheringId, Option<String>, Option<String>);

pub(super) fn treated(tx: &mut Tx, id: i64) -> Result<Treated, Problem> {
    tx.one(TREATED, (id,))
}
