//! A transaction as slices see it: statements in, rows out, with the time, chance and person it happens with.

use std::sync::Arc;

use kernel::{Instant, Problem, Uid};

use super::dialect::Engine;
use super::value::Value;
use super::{Args, FromRow, Row, Statement};
use crate::bus::{Signal, Topic};
use crate::chance::Chance;
use crate::ledger::View;
use crate::search::{Part, Wanted};
use crate::session::Actor;

/// What a transaction knows of the world: handed in, never looked up.
#[derive(Clone)]
pub struct Surroundings {
    /// The moment, fixed for the length of the transaction.
    pub now: Instant,
    /// Where identifiers and secrets come from.
    pub chance: Arc<Chance>,
    /// The views that each new trace brings up to date.
    pub views: Arc<Vec<View>>,
}

impl Surroundings {
    /// For migrations and checks of the engine, which know neither time nor chance.
    pub(crate) fn outside_of_time() -> Self {
        Surroundings {
            now: Instant::from_milliseconds(0),
            chance: Arc::new(Chance::from_seed(0)),
            views: Arc::default(),
        }
    }
}

/// What should follow a commit, gathered while the transaction ran.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Effects {
    /// A job is due: wake those who run them.
    pub jobs: bool,
    /// What changed that somebody may be looking at.
    pub signals: Vec<Signal>,
}

/// An open transaction.
pub struct Tx<'a> {
    engine: &'a mut dyn Engine,
    around: &'a Surroundings,
    effects: Effects,
    actor: Option<Actor>,
    asked: bool,
    ran: usize,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(engine: &'a mut dyn Engine, around: &'a Surroundings) -> Self {
        Tx {
            engine,
            around,
            effects: Effects::default(),
            actor: None,
            asked: false,
            ran: 0,
        }
    }

    pub(crate) fn into_effects(self) -> Effects {
        self.effects
    }

    /// The moment of this transaction.
    pub fn now(&self) -> Instant {
        self.around.now
    }

    /// The beginning of the minute of this transaction, for what is asked with every page: the store asks the same
    /// question once a minute, and whoever asks leaves out what ended since.
    pub fn minute(&self) -> Instant {
        self.around.now.minute()
    }

    /// The person in whose name this happens; nobody for a visitor or the system itself.
    pub fn actor(&self) -> Option<&Actor> {
        self.actor.as_ref()
    }

    /// The person who is signed in.
    ///
    /// # Errors
    /// [`Problem::SignIn`] when nobody is.
    pub fn signed_in(&self) -> Result<Actor, Problem> {
        self.actor.clone().ok_or(Problem::SignIn)
    }

    /// Says in whose name the rest happens: for requests, jobs and examples.
    pub fn set_actor(&mut self, actor: Option<Actor>) {
        self.actor = actor;
    }

    /// Whether somebody's request writes here, rather than a job, an example, or a request that only reads: a space
    /// that sleeps or is closed refuses what is asked of it.
    pub fn is_asked(&self) -> bool {
        self.asked
    }

    pub(crate) fn set_asked(&mut self) {
        self.asked = true;
    }

    pub(crate) fn views(&self) -> Arc<Vec<View>> {
        Arc::clone(&self.around.views)
    }

    /// A new identifier.
    pub fn new_uid(&self) -> Uid {
        self.around.chance.uid(self.around.now)
    }

    /// A new secret: 256 random bits as 52 letters and digits.
    pub fn new_secret(&self) -> String {
        self.around.chance.secret()
    }

    /// What is looked for, as the argument of a statement that says `{{matches of $1}}` or `{{last matches of $1}}`.
    pub fn matching(&self, wanted: &Wanted) -> String {
        self.engine.matching(wanted, Part::Whole)
    }

    /// The same, of what has all of it in its title.
    pub fn matching_titles(&self, wanted: &Wanted) -> String {
        self.engine.matching(wanted, Part::Title)
    }

    /// How many statements this transaction has run so far: a test compares pages of different sizes.
    pub fn ran(&self) -> usize {
        self.ran
    }

    /// Asks that whoever runs jobs look again after the commit.
    pub fn wake_jobs(&mut self) {
        self.effects.jobs = true;
    }

    /// Tells, after the commit, whoever shows this thing live.
    pub fn signal(&mut self, topic: Topic, number: i64) {
        self.effects.signals.push(Signal::Changed(topic, number));
    }

    /// Runs a statement that changes rows, and counts them.
    ///
    /// # Errors
    /// A fault when the engine refuses it.
    pub fn run(&mut self, statement: Statement, args: impl Args) -> Result<u64, Problem> {
        self.change(statement, args.values())
    }

    fn change(&mut self, statement: Statement, args: Vec<Value>) -> Result<u64, Problem> {
        self.ran += 1;
        self.engine.run(statement, &args)
    }

    /// Every row, read as `T`.
    ///
    /// # Errors
    /// A fault when the engine refuses it or a row has another shape.
    pub fn all<T: FromRow>(&mut self, statement: Statement, args: impl Args) -> Result<Vec<T>, Problem> {
        self.each(statement, args.values())
    }

    /// Apart from [`Tx::all`], which is built for each kind of arguments too.
    fn each<T: FromRow>(&mut self, statement: Statement, args: Vec<Value>) -> Result<Vec<T>, Problem> {
        let mut found = Vec::new();
        self.rows(statement, args, &mut |row| {
            found.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    fn rows(
        &mut self,
        statement: Statement,
        args: Vec<Value>,
        take: &mut dyn FnMut(&mut Row) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        self.ran += 1;
        self.engine
            .rows(statement, &args, &mut |values| take(&mut Row::new(values)))
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As for `all`.
    pub fn find<T: FromRow>(&mut self, statement: Statement, args: impl Args) -> Result<Option<T>, Problem> {
        Ok(self.all(statement, args)?.into_iter().next())
    }

    /// The one row that must be there.
    ///
    /// # Errors
    /// As for `all`, and a fault when there is none.
    pub fn one<T: FromRow>(&mut self, statement: Statement, args: impl Args) -> Result<T, Problem> {
        self.find(statement, args)?
            .ok_or_else(|| Problem::broken("a row that must exist does not"))
    }

    /// A word for what this transaction sees: a later one of the same word sees the same. Readers may have different
    /// words for it, and after any write all have others. Only for what reads.
    ///
    /// # Errors
    /// A fault when the engine does not answer.
    pub fn stamp(&mut self) -> Result<String, Problem> {
        self.engine.stamp()
    }

    pub(crate) fn prepare(&mut self, statement: Statement) -> Result<(), Problem> {
        self.engine.prepare(statement)
    }

    pub(crate) fn script(&mut self, text: &str) -> Result<(), Problem> {
        self.engine.script(text)
    }
}
