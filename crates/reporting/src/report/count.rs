//! What is counted of a period in a space and in what is in it. What is hidden inside a space stays so: nothing of it is
//! counted or listed in a report of the space above.

use counting::{LEAST, by_fives};
use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::Statement;

use super::figure::{Figure, Kept};

/// The space `$1` and what is in it, without what is hidden there. `cross join` keeps SQLite to the order that is
/// written: space by space, each by its index.
macro_rules! inside {
    ($rest:literal) => {
        concat!(
            "with recursive inside (id) as (select id from spaces where id = $1 union all select s.id from spaces s
             join inside i on s.parent_id = i.id where s.joining <> 'hidden') ",
            $rest
        )
    };
}

platform::statements! {
    PEOPLE = inside!("select count(distinct t.actor_id) from inside i cross join traces t
        where t.space_id = i.id and t.at >= $2 and t.at < $3 and t.audience <> 'own'");
    GATHERINGS = inside!("select count(*) from inside i cross join gatherings g
        where g.space_id = i.id and g.starts_at >= $2 and g.starts_at < $3 and g.state = 'announced' and g.ends_at <= $4");
    ATTENDED = inside!("select count(distinct a.person_id) from inside i cross join gatherings g cross join attendances a
        where g.space_id = i.id and g.starts_at >= $2 and g.starts_at < $3 and g.state = 'announced'
        and a.gathering_id = g.id and a.presence in ('present', 'partial')");
    // Gathering by gathering, of five people or more: a difference of two sums is then of whole gatherings, where the
    // hours of one person alone would be read from two periods that differ by a day.
    MINUTES = inside!("select cast(coalesce(sum(m.minutes), 0) as bigint) from (select sum(a.minutes) as minutes
        from inside i cross join gatherings g cross join attendances a where g.space_id = i.id and g.starts_at >= $2
        and g.starts_at < $3 and g.state = 'announced' and a.gathering_id = g.id
        and a.presence in ('present', 'partial') group by a.gathering_id having count(distinct a.person_id) >= $4) m");
    PUBLISHED = inside!("select count(*) from inside i cross join sheets h
        where h.space_id = i.id and h.state = 'published' and h.published_at >= $2 and h.published_at < $3");
    ACCOUNTS = inside!("select count(*) from inside i cross join sheets h where h.space_id = i.id
        and h.state = 'published' and h.kind in ('account', 'resonance') and h.published_at >= $2 and h.published_at < $3");
    HOLDERS = inside!("select count(distinct h.person_id) from inside i cross join holdings h
        where h.space_id = i.id and h.taken_at < $3 and coalesce(h.returned_at, h.ends_at) > $2");
    ANSWERED = inside!("select count(*) from inside i cross join gatherings g cross join questions q
        where g.space_id = i.id and q.gathering_id = g.id and q.state in ('answered', 'published')
        and q.answered_at >= $2 and q.answered_at < $3");
    DECISIONS = inside!("select count(*) from inside i cross join decisions d where d.space_id = i.id
        and d.withdrawn_at is null and d.settled_at >= $2 and d.settled_at < $3");
    BADGES = inside!("select count(*) from inside i cross join badges b cross join badge_awards a
        where b.space_id = i.id and a.badge_id = b.id and a.state = 'accepted' and a.answered_at >= $2 and a.answered_at < $3");

    WORKS = inside!("select h.uid, h.title, h.author_id, h.published_at from inside i cross join sheets h
        where h.space_id = i.id and h.state = 'published' and h.kind not in ('account', 'resonance')
        and h.published_at >= $2 and h.published_at < $3 order by h.published_at desc, h.id desc limit 40");
    STORIES = inside!("select h.uid, h.title, h.author_id, h.published_at from inside i cross join sheets h
        where h.space_id = i.id and h.state = 'published' and h.kind in ('account', 'resonance')
        and h.published_at >= $2 and h.published_at < $3 order by h.published_at desc, h.id desc limit 40");
    // What is told to the members alone stays with them. In the order of the days and then of chance, never in that of
    // giving, which would tell who was there just then (decision 23).
    TESTIMONIES = inside!("select t.uid, t.title, case when t.pseudonym = '' then t.author_id end, t.pseudonym, t.from_at
        from inside i cross join testimonies t where t.space_id = i.id and t.audience = 'public' and t.hidden_at is null
        and t.readable_from <= $4 and t.from_at < $3 and t.until_at > $2 order by t.from_at desc, t.uid limit 40");
    OBJECTIVE = inside!("select o.uid, o.title, o.published_at from inside i cross join objective_reports o
        where o.space_id = i.id and o.audience = 'public' and o.withdrawn_at is null and o.published_at <= $4
        and o.from_at < $3 and o.until_at > $2 order by o.published_at desc, o.id desc limit 40");
    HELD = inside!("select distinct s.trame_id, t.digest, h.role, h.person_id from inside i cross join holdings h
        join spaces s on s.id = h.space_id join trames t on t.id = s.trame_id
        where h.space_id = i.id and h.taken_at < $3 and coalesce(h.returned_at, h.ends_at) > $2
        order by s.trame_id, h.role, h.person_id limit 600");
    CANCELLED = inside!("select count(*) from inside i cross join gatherings g
        where g.space_id = i.id and g.starts_at >= $2 and g.starts_at < $3 and g.state = 'cancelled'");
    WAITING = inside!("select count(*) from inside i cross join gatherings g cross join questions q
        where g.space_id = i.id and q.gathering_id = g.id and q.state in ('asked', 'assigned', 'deferred', 'begun')
        and q.asked_at >= $2 and q.asked_at < $3");
}

/// A period in a space.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// The space.
    pub space: SpaceId,
    /// The first moment.
    pub starts: Instant,
    /// The first moment after it.
    pub ends: Instant,
}

impl Span {
    /// A number of it.
    fn count(self, tx: &mut Tx, statement: Statement) -> Result<i64, Problem> {
        let (count,) = tx.one::<(i64,)>(statement, (self.space, self.starts, self.ends))?;
        Ok(count)
    }

    /// The same of what is over by now.
    fn count_over(self, tx: &mut Tx, statement: Statement) -> Result<i64, Problem> {
        let now = tx.now();
        let (count,) = tx.one::<(i64,)>(statement, (self.space, self.starts, self.ends, now))?;
        Ok(count)
    }

    /// Whole hours at gatherings where enough people were.
    fn hours(self, tx: &mut Tx) -> Result<i64, Problem> {
        let (minutes,) = tx.one::<(i64,)>(MINUTES, (self.space, self.starts, self.ends, LEAST))?;
        Ok(minutes / 60)
    }
}

/// Every figure, as it may be shown. The counts themselves are kept nowhere.
///
/// # Errors
/// When the store refuses.
pub fn figures(tx: &mut Tx, span: Span) -> Result<Vec<Kept>, Problem> {
    let mut kept = Vec::new();
    for figure in Figure::ALL {
        let count = match figure {
            Figure::People => span.count(tx, PEOPLE)?,
            Figure::Gatherings => span.count_over(tx, GATHERINGS)?,
            Figure::Attended => span.count(tx, ATTENDED)?,
            Figure::Published => span.count(tx, PUBLISHED)?,
            Figure::Holders => span.count(tx, HOLDERS)?,
            Figure::Hours => span.hours(tx)?,
            Figure::Accounts => span.count(tx, ACCOUNTS)?,
            Figure::Answered => span.count(tx, ANSWERED)?,
            Figure::Decisions => span.count(tx, DECISIONS)?,
            Figure::Badges => span.count(tx, BADGES)?,
        };
        kept.push(Kept {
            figure: figure.word().to_owned(),
            shown: by_fives(count),
        });
    }
    Ok(kept)
}

/// A published sheet: identifier, title, author, when.
pub type Sheet = (Uid, String, PersonId, Instant);
/// A testimony: identifier, title, its author where it is signed, the pseudonym where it is not, the first day it tells of.
pub type Testimony = (Uid, String, Option<PersonId>, String, Instant);

/// What was made, the newest first.
pub fn works(tx: &mut Tx, span: Span) -> Result<Vec<Sheet>, Problem> {
    tx.all(WORKS, (span.space, span.starts, span.ends))
}

/// What was told: accounts, and what a moment stirred in somebody; the newest first.
pub fn stories(tx: &mut Tx, span: Span) -> Result<Vec<Sheet>, Problem> {
    tx.all(STORIES, (span.space, span.starts, span.ends))
}

/// What people said of the period in their own name or under another, for everybody.
pub fn testimonies(tx: &mut Tx, span: Span) -> Result<Vec<Testimony>, Problem> {
    let now = tx.now();
    tx.all(TESTIMONIES, (span.space, span.starts, span.ends, now))
}

/// Objective accounts of the period, for everybody.
pub fn objective(tx: &mut Tx, span: Span) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    let now = tx.now();
    tx.all(OBJECTIVE, (span.space, span.starts, span.ends, now))
}

/// The roles that were held: trame, its digest, key of the role, who.
pub fn held(tx: &mut Tx, span: Span) -> Result<Vec<(i64, String, String, PersonId)>, Problem> {
    tx.all(HELD, (span.space, span.starts, span.ends))
}

/// How many gatherings were called off, and how many questions wait, as they may be shown.
pub fn unfinished(tx: &mut Tx, span: Span) -> Result<(Option<i64>, Option<i64>), Problem> {
    let (cancelled, waiting) = (span.count(tx, CANCELLED)?, span.count(tx, WAITING)?);
    Ok((by_fives(cancelled), by_fives(waiting)))
}
