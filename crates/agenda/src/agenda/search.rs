//! From what is looked for to what is found, in a fixed number of queries.

use kernel::{Instant, Problem};
use platform::Tx;
use platform::calendar::Calendar;
use platform::db::{FromRow, Statement, Value};

use super::access::Scope;
use super::model::{Cursor, Line, Many, Shapes, TrameKey};
use super::store;
use super::wanted::{Filter, Wanted};
use gatherings::gathering::plain;

/// How many lines a page shows.
pub const PAGE: i64 = 20;
/// How many that began before are shown above them.
const LONG_SHOWN: i64 = 10;
/// Beyond this, one says "more than".
const COUNTED: i64 = 50;
/// The longest gathering, as [`gatherings::gathering::Offer`] refuses longer ones, and a day for zones.
pub const LONGEST_DAYS: i64 = 32;
/// Earlier than anything.
const EVER: Instant = Instant::from_milliseconds(i64::MIN / 4);
/// Later than anything.
const NEVER: Instant = Instant::from_milliseconds(i64::MAX / 4);

/// What is looked for, ready to be asked of the store.
pub struct Search {
    scope: Vec<Value>,
    filters: Vec<Value>,
    is_small: bool,
    from: Option<Instant>,
    to: Option<Instant>,
}

/// When: what starts after the first and before the second, and ends after the third.
struct Window(Instant, Instant, Instant);

impl Search {
    /// For the days of a reader.
    pub fn new(scope: &Scope, wanted: &Wanted, reader: &Calendar) -> Self {
        let own = scope.seen.as_ref().map(|seen| seen.space.id);
        let text = |filter| Value::from(wanted.value(filter));
        let kinds = wanted.value(Filter::Kind);
        let kinds = if kinds.is_empty() {
            String::new()
        } else {
            format!(",{kinds},")
        };
        // Three words at most, in whatever order; what is between two lines of a word is a word of its own.
        let words = plain(wanted.value(Filter::Words));
        let mut words = words.splitn(3, '-').map(str::to_owned);
        let mut word = || Value::from(words.next().unwrap_or_default());
        let (from, to) = wanted.period(reader);
        Search {
            scope: vec![
                scope.space.map_or(0, kernel::Id::number).into(),
                own.map_or(0, kernel::Id::number).into(),
                scope.person.into(),
            ],
            filters: vec![
                text(Filter::Theme),
                text(Filter::Public),
                text(Filter::Mode),
                wanted.has(Filter::Left).into(),
                kinds.into(),
                word(),
                word(),
                word(),
            ],
            is_small: scope.is_small,
            from,
            to,
        }
    }

    fn args(&self, window: &Window, more: &[Value]) -> Vec<Value> {
        let mut args = self.scope.clone();
        args.extend_from_slice(&self.filters);
        args.extend([window.0.into(), window.2.into(), window.1.into()]);
        args.extend_from_slice(more);
        args
    }

    fn all<T: FromRow>(
        &self,
        tx: &mut Tx,
        statements: (Statement, Statement),
        window: &Window,
        more: &[Value],
    ) -> Result<Vec<T>, Problem> {
        let statement = if self.is_small { statements.1 } else { statements.0 };
        tx.all(statement, self.args(window, more))
    }

    /// From when on a list begins: the period, or now.
    fn begins(&self, now: Instant) -> Instant {
        self.from.unwrap_or(now)
    }

    fn ends(&self) -> Instant {
        self.to.unwrap_or(NEVER)
    }

    /// What comes, after a line if one is given.
    pub fn coming(&self, tx: &mut Tx, after: Option<Cursor>) -> Result<Vec<Line>, Problem> {
        let begins = self.begins(tx.now());
        let after = after.unwrap_or(Cursor { starts: EVER, id: 0 });
        // What is longer than a day and began before stands by itself: nothing long gone is gone through here.
        let least = begins.plus_days(-1).max(after.starts.plus_minutes(-1));
        self.all(
            tx,
            (store::COMING, store::COMING_IN),
            &Window(least, self.ends(), begins),
            &[after.starts.into(), after.id.into(), (PAGE + 1).into()],
        )
    }

    /// What began more than a day before and goes on.
    pub fn long(&self, tx: &mut Tx) -> Result<Vec<Line>, Problem> {
        let begins = self.begins(tx.now());
        let until = begins.plus_days(-1).min(self.ends());
        // The first moment that the list shows by itself belongs to it, not here.
        let until = Instant::from_milliseconds(until.milliseconds() + 1);
        self.all(
            tx,
            (store::LONG, store::LONG_IN),
            &Window(begins.plus_days(-LONGEST_DAYS), until, begins),
            &[EVER.into(), 0_i64.into(), LONG_SHOWN.into()],
        )
    }

    /// What is over, the newest first, before a line.
    pub fn earlier(&self, tx: &mut Tx, before: Cursor) -> Result<Vec<Line>, Problem> {
        let now = tx.now();
        let until = before.starts.plus_minutes(1).min(self.ends());
        self.all(
            tx,
            (store::EARLIER, store::EARLIER_IN),
            &Window(EVER, until, self.from.unwrap_or(EVER)),
            &[
                before.starts.into(),
                before.id.into(),
                (PAGE + 1).into(),
                now.into(),
            ],
        )
    }

    /// How many come, besides `long` ones: those of trames that no longer hold gatherings left out. `first` are the
    /// first of them, if they were read already.
    pub fn count(
        &self,
        tx: &mut Tx,
        shapes: &mut Shapes,
        first: &[Line],
        long: usize,
    ) -> Result<Many, Problem> {
        let begins = self.begins(tx.now());
        let after = first.last().map(Cursor::behind);
        let after = after.unwrap_or(Cursor { starts: EVER, id: 0 });
        let least = begins.plus_days(-1).max(after.starts.plus_minutes(-1));
        let window = Window(least, self.ends(), begins);
        let known = i64::try_from(first.len()).unwrap_or(0);
        let more = [after.starts.into(), after.id.into(), (COUNTED + 1 - known).into()];
        let rows: Vec<(i64, String, i64)> = self.all(tx, (store::COUNT, store::COUNT_IN), &window, &more)?;
        let counted: i64 = known + rows.iter().map(|(_, _, many)| many).sum::<i64>();
        let rows: Vec<(TrameKey, i64)> = rows
            .into_iter()
            .map(|(id, digest, many)| ((id, digest), many))
            .collect();
        shapes.read(tx, rows.iter().map(|(key, _)| key))?;
        let held = rows.iter().filter(|(key, _)| shapes.holds(key));
        let held: i64 = held.map(|(_, many)| many).sum();
        let first = first.iter().filter(|line| shapes.holds(&line.trame)).count();
        let held = held + i64::try_from(first).unwrap_or(0);
        let long = i64::try_from(long).unwrap_or(0);
        Ok(if counted > COUNTED {
            Many::MoreThan((held + long).min(COUNTED))
        } else {
            Many::Exactly(held + long)
        })
    }

    /// What touches the days from `starts` to `ends`, thin; a day more on both sides, for other zones.
    pub fn between<T: FromRow>(
        &self,
        tx: &mut Tx,
        starts: Instant,
        ends: Instant,
        most: i64,
    ) -> Result<Vec<T>, Problem> {
        let window = Window(
            starts.plus_days(-LONGEST_DAYS - 1),
            ends.plus_days(1).min(self.ends()),
            starts.plus_days(-1).max(self.from.unwrap_or(EVER)),
        );
        self.all(tx, (store::MONTH, store::MONTH_IN), &window, &[most.into()])
    }

    /// Places where something comes within so many days, or within the period.
    pub fn places<T: FromRow>(&self, tx: &mut Tx, days: i64, most: i64) -> Result<Vec<T>, Problem> {
        let begins = self.begins(tx.now());
        let until = self.to.unwrap_or(begins.plus_days(days));
        let window = Window(begins.plus_days(-LONGEST_DAYS), until, begins);
        self.all(tx, (store::PLACES, store::PLACES_IN), &window, &[most.into()])
    }

    /// Entries of a calendar file: from so many days ago on.
    pub fn entries<T: FromRow>(&self, tx: &mut Tx, days: i64, most: i64) -> Result<Vec<T>, Problem> {
        let begins = self.from.unwrap_or(tx.now().plus_days(-days));
        let window = Window(begins.plus_days(-1), self.ends(), begins);
        self.all(tx, (store::ENTRIES, store::ENTRIES_IN), &window, &[most.into()])
    }
}
