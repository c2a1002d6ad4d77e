//! The table of what people write into polls: words, texts, ideas.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem, Refusal, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::fold::fold;
use super::grouping::OnWall;
use super::idea::Idea;
use super::model::PollKind;
use super::outcome::{Text, Word, size};

platform::statements! {
    OWN = "select text from live_poll_texts where poll_id = $1 and seat_id = $2 and is_heading = 0 order by id";
    // What was hidden stays where it is: the same words written again are hidden too.
    FORGET = "delete from live_poll_texts where poll_id = $1 and seat_id = $2 and hidden_at is null";
    IS_HIDDEN = "select 1 from live_poll_texts where poll_id = $1 and folded = $2 and hidden_at is not null limit 1";
    IS_OWN = "select 1 from live_poll_texts where poll_id = $1 and seat_id = $2 and folded = $3 limit 1";
    WRITE = "insert into live_poll_texts (uid, poll_id, seat_id, number, text, folded, is_heading, written_at, hidden_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id";
    NEXT_IDEA = "update live_polls set ideas = ideas + 1 where id = $1 and ideas < $2 returning ideas";
    OWN_IDEAS = "select count(*) from live_poll_texts where poll_id = $1 and seat_id = $2 and is_heading = 0";
    // Afterwards, whoever did not want it kept is left out.
    WORDS = "select w.uid, w.text, c.people, c.hidden from
             (select t.folded, count(distinct t.seat_id) as people, min(t.id) as born, count(t.hidden_at) as hidden
              from live_poll_texts t join live_seats s on s.id = t.seat_id
              where t.poll_id = $1 and t.text <> '' and (cast($2 as bigint) = 0 or s.naming <> 'never')
              group by t.folded) c
             join live_poll_texts w on w.id = c.born order by c.people desc, w.id limit $3";
    TEXTS = "select t.uid, t.text, t.hidden_at from live_poll_texts t join live_seats s on s.id = t.seat_id
             where t.poll_id = $1 and t.text <> '' and (cast($2 as bigint) = 0 or s.naming <> 'never')
             order by t.id desc limit $3";
    WALL = "select t.number, t.text, coalesce(r.number, t.number),
            (select count(*) from live_poll_dots d where d.text_id = t.id)
            from live_poll_texts t join live_seats s on s.id = t.seat_id
            left join live_poll_texts r on r.id = t.root_id
            where t.poll_id = $1 and t.hidden_at is null and (cast($2 as bigint) = 0 or s.naming <> 'never')
            order by t.number";
    IDEAS = "select t.uid, t.number, t.text, t.is_heading, t.hidden_at, coalesce(r.number, t.number), p.id, p.title
             from live_poll_texts t join live_polls p on p.id = t.poll_id join live_seats s on s.id = t.seat_id
             left join live_poll_texts r on r.id = t.root_id
             where p.gathering_id = $1 and p.kind = 'wall' and (t.hidden_at is null or cast($2 as bigint) = 1)
             and (cast($3 as bigint) = 0 or s.naming <> 'never') order by p.id, t.number";
    IDEA = "select t.uid, t.number, t.text, t.is_heading, t.hidden_at, coalesce(r.number, t.number), p.id, p.title
            from live_poll_texts t join live_polls p on p.id = t.poll_id
            left join live_poll_texts r on r.id = t.root_id where t.id = $1";
    FIND = "select t.id, t.poll_id, t.hidden_at, t.root_id, p.kind from live_poll_texts t
            join live_polls p on p.id = t.poll_id where p.gathering_id = $1 and t.uid = $2";
    BY_NUMBER = "select id, coalesce(root_id, id) from live_poll_texts where poll_id = $1 and number = $2";
    BELOW = "select id from live_poll_texts where root_id = $1 order by id";
    PUT_UNDER = "update live_poll_texts set root_id = $2 where id = $1";
    TWINS = "select id from live_poll_texts where poll_id = $1 and folded =
             (select folded from live_poll_texts where id = $2)";
    HIDE = "update live_poll_texts set hidden_at = $2 where id = $1 and hidden_at is null";
    RESTORE = "update live_poll_texts set hidden_at = null where id = $1 and hidden_at is not null";
}

/// How many words and texts those who hold the room are shown while they come in.
pub(super) const EARLY: i64 = 200;
/// How many are kept for afterwards.
pub(super) const KEPT: i64 = 2_000;
/// How many ideas a wall holds.
const WALL_HOLDS: i64 = 400;

/// Something written, as it stands among the others.
pub(super) struct Written {
    pub id: i64,
    pub poll: i64,
    pub is_hidden: bool,
    pub root: Option<i64>,
    pub kind: Option<PollKind>,
}

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Written {
            id: row.column()?,
            poll: row.column()?,
            is_hidden: row.column::<Option<Instant>>()?.is_some(),
            root: row.column()?,
            kind: PollKind::from_word(&row.column::<String>()?),
        })
    }
}

/// What a seat wrote, in order.
pub(super) fn own(tx: &mut Tx, poll: i64, seat: i64) -> Result<Vec<String>, Problem> {
    let texts: Vec<(String,)> = tx.all(OWN, (poll, seat))?;
    Ok(texts.into_iter().map(|(text,)| text).collect())
}

/// Puts words or a text in the place of what a seat wrote before. Its ballot was cast first, so that two devices of
/// one person come one after the other.
pub(super) fn replace(tx: &mut Tx, poll: i64, seat: i64, texts: &[String]) -> Result<(), Problem> {
    tx.run(FORGET, (poll, seat))?;
    for text in texts {
        write(tx, poll, seat, 0, text, false)?;
    }
    Ok(())
}

fn write(
    tx: &mut Tx,
    poll: i64,
    seat: i64,
    number: i64,
    text: &str,
    is_heading: bool,
) -> Result<i64, Problem> {
    let folded = fold(text);
    let (uid, now) = (tx.new_uid(), tx.now());
    let is_hidden = tx.find::<(i64,)>(IS_HIDDEN, (poll, &folded))?.is_some();
    let hidden = is_hidden.then_some(now);
    let args = (uid, poll, seat, number, text, folded, is_heading, now, hidden);
    tx.one::<(i64,)>(WRITE, args).map(|(id,)| id)
}

/// Puts an idea or a heading on a wall, and gives its number; nothing when the same seat put the same there already.
///
/// # Errors
/// [`Problem::Refused`] when the wall is full.
pub(super) fn propose(
    tx: &mut Tx,
    poll: i64,
    seat: i64,
    text: &str,
    is_heading: bool,
) -> Result<Option<i64>, Problem> {
    if tx.find::<(i64,)>(IS_OWN, (poll, seat, fold(text)))?.is_some() {
        return Ok(None);
    }
    let full = Problem::from(Refusal::new("poll-wall-is-full"));
    let (number,) = tx.find::<(i64,)>(NEXT_IDEA, (poll, WALL_HOLDS))?.ok_or(full)?;
    write(tx, poll, seat, number, text, is_heading).map(Some)
}

pub(super) fn own_ideas(tx: &mut Tx, poll: i64, seat: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(OWN_IDEAS, (poll, seat)).map(|(count,)| count)
}

/// The words of a cloud, hidden ones too. `afterwards` leaves out whoever did not want it kept.
pub(super) fn words(tx: &mut Tx, poll: i64, afterwards: bool, most: i64) -> Result<Vec<Word>, Problem> {
    let rows: Vec<(String, String, i64, i64)> = tx.all(WORDS, (poll, afterwards, most))?;
    let mut words: Vec<Word> = rows
        .into_iter()
        .map(|(id, text, count, hidden)| Word {
            id,
            text,
            count,
            size: 1,
            is_hidden: hidden > 0,
        })
        .collect();
    size(&mut words);
    Ok(words)
}

/// The newest texts, hidden ones too.
pub(super) fn texts(tx: &mut Tx, poll: i64, afterwards: bool, most: i64) -> Result<Vec<Text>, Problem> {
    let rows: Vec<(String, String, Option<Instant>)> = tx.all(TEXTS, (poll, afterwards, most))?;
    let texts = rows.into_iter().map(|(id, text, hidden)| Text {
        id,
        text,
        is_hidden: hidden.is_some(),
    });
    Ok(texts.collect())
}

/// The ideas of a wall that are not hidden.
pub(super) fn wall(tx: &mut Tx, poll: i64, afterwards: bool) -> Result<Vec<OnWall>, Problem> {
    let rows: Vec<(i64, String, i64, i64)> = tx.all(WALL, (poll, afterwards))?;
    let ideas = rows.into_iter().map(|(number, text, root, dots)| OnWall {
        number,
        text,
        root,
        dots,
    });
    Ok(ideas.collect())
}

/// The ideas of every wall. `afterwards` leaves out whoever did not want it kept.
pub(super) fn ideas(
    tx: &mut Tx,
    room: GatheringId,
    is_host: bool,
    afterwards: bool,
) -> Result<Vec<Idea>, Problem> {
    tx.all(IDEAS, (room, is_host, afterwards))
}

pub(super) fn idea(tx: &mut Tx, id: i64) -> Result<Idea, Problem> {
    tx.one(IDEA, (id,))
}

/// Something written in this room.
pub(super) fn find(tx: &mut Tx, room: GatheringId, uid: Uid) -> Result<Written, Problem> {
    tx.find(FIND, (room, uid))?.ok_or(Problem::Missing)
}

/// The root of the idea with this number.
pub(super) fn root_at(tx: &mut Tx, poll: i64, number: i64) -> Result<Option<i64>, Problem> {
    let found = tx.find::<(i64, i64)>(BY_NUMBER, (poll, number))?;
    Ok(found.map(|(_, root)| root))
}

/// The ideas under another.
pub(super) fn below(tx: &mut Tx, root: i64) -> Result<Vec<i64>, Problem> {
    let ids: Vec<(i64,)> = tx.all(BELOW, (root,))?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

pub(super) fn put_under(tx: &mut Tx, id: i64, root: Option<i64>) -> Result<(), Problem> {
    tx.run(PUT_UNDER, (id, root)).map(drop)
}

/// This one and whatever is the same in the same poll.
pub(super) fn twins(tx: &mut Tx, written: &Written) -> Result<Vec<i64>, Problem> {
    let ids: Vec<(i64,)> = tx.all(TWINS, (written.poll, written.id))?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

pub(super) fn hide(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(HIDE, (id, now))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}
