//! The only place where SQLite and PostgreSQL differ.

mod kept;
mod notifier;
mod postgres;
mod said;
mod sqlite;

use std::path::Path;

use crossbeam_channel::{Receiver, Sender, unbounded};
use kernel::Problem;
use tokio::sync::broadcast;

use super::{Address, Statement, Value, Work};
use crate::bus::Signal;
use crate::search::{Part, Wanted};
pub(crate) use notifier::Notifier;

/// What a connection can do inside a transaction.
pub(crate) trait Engine {
    /// Hands every row of the answer to `each`.
    fn rows(&mut self, statement: Statement, args: &[Value], each: Each<'_>) -> Result<(), Problem>;
    /// Counts the rows it changed.
    fn run(&mut self, statement: Statement, args: &[Value]) -> Result<u64, Problem>;
    /// Checks a statement without running it.
    fn prepare(&mut self, statement: Statement) -> Result<(), Problem>;
    /// What is looked for, in the engine's own language of matching.
    fn matching(&self, wanted: &Wanted, part: Part) -> String;
    /// What stays the same as long as nobody has written: see [`crate::db::Tx::stamp`].
    fn stamp(&mut self) -> Result<String, Problem>;
    /// Runs several statements without arguments.
    fn script(&mut self, text: &str) -> Result<(), Problem>;
}

/// Takes one row's values.
pub(crate) type Each<'a> = &'a mut dyn FnMut(Vec<Value>) -> Result<(), Problem>;

/// Which engine it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// Says the words of a migration in the engine's own way.
    pub(crate) fn translate(self, migration: &str) -> String {
        let (key, fraction, bytes) = match self {
            Dialect::Sqlite => ("integer primary key autoincrement", "real", "blob"),
            Dialect::Postgres => (
                "bigint generated always as identity primary key",
                "double precision",
                "bytea",
            ),
        };
        migration
            .replace("{{key}}", key)
            .replace("{{fraction}}", fraction)
            .replace("{{bytes}}", bytes)
    }
}

/// A queue of work that several threads take from; an error when nobody can send any more.
pub(crate) type Queue = Receiver<Work>;

/// Each for one engine only, so outside the list that both must understand.
const SQLITE_VERSION: Statement = Statement::new("select 'SQLite ' || sqlite_version()");
const POSTGRES_VERSION: Statement =
    Statement::new("select 'PostgreSQL ' || current_setting('server_version')");

/// The threads that own the connections, fed by queues.
pub(crate) struct Threads {
    dialect: Dialect,
    readers: Sender<Work>,
    writers: Sender<Work>,
    address: Address,
}

impl Threads {
    pub(crate) fn open(address: &Address, readers: usize) -> Result<Self, Problem> {
        let (read, read_queue) = unbounded();
        let (write, write_queue) = unbounded();
        let dialect = match address {
            Address::Sqlite(path) => {
                // The writer comes first: it makes the file and sets its journal, which readers then find.
                sqlite::start_writer(path, write_queue)?;
                for _ in 0..readers {
                    sqlite::start_reader(path, read_queue.clone())?;
                }
                Dialect::Sqlite
            }
            Address::Postgres(url) => {
                for _ in 0..readers {
                    postgres::start(url, postgres::Use::Read, read_queue.clone())?;
                    postgres::start(url, postgres::Use::Write, write_queue.clone())?;
                }
                Dialect::Postgres
            }
        };
        Ok(Threads {
            dialect,
            readers: read,
            writers: write,
            address: address.clone(),
        })
    }

    pub(crate) fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(crate) fn version_statement(&self) -> Statement {
        match self.dialect {
            Dialect::Sqlite => SQLITE_VERSION,
            Dialect::Postgres => POSTGRES_VERSION,
        }
    }

    pub(crate) fn read(&self, work: Work) -> Result<(), Problem> {
        self.readers
            .send(work)
            .map_err(|_| Problem::broken("every reading connection is gone"))
    }

    pub(crate) fn write(&self, work: Work) -> Result<(), Problem> {
        self.writers
            .send(work)
            .map_err(|_| Problem::broken("every writing connection is gone"))
    }

    /// What carries signals to other processes, where there can be some. `own` names this one.
    pub(crate) fn notifier(
        &self,
        own: String,
        here: &broadcast::Sender<Signal>,
    ) -> Result<Option<Notifier>, Problem> {
        match &self.address {
            Address::Sqlite(_) => Ok(None),
            Address::Postgres(url) => Notifier::start(url, own, here).map(Some),
        }
    }

    pub(crate) fn copy_to(&self, target: &Path) -> Result<(), Problem> {
        match &self.address {
            Address::Sqlite(source) => sqlite::copy(source, target),
            Address::Postgres(_) => Err(Problem::broken("PostgreSQL is copied with its own tools")),
        }
    }
}

/// Answers work that never ran, because no transaction could begin: it is given an engine that refuses everything.
pub(crate) fn refuse(work: Work, problem: Problem) {
    let outcome = work(&mut Closed);
    (outcome.answer)(Err(problem));
}

/// Stands in for a connection that could not begin.
struct Closed;

impl Engine for Closed {
    fn rows(&mut self, _: Statement, _: &[Value], _: Each<'_>) -> Result<(), Problem> {
        Err(Problem::Unavailable)
    }
    fn run(&mut self, _: Statement, _: &[Value]) -> Result<u64, Problem> {
        Err(Problem::Unavailable)
    }
    fn prepare(&mut self, _: Statement) -> Result<(), Problem> {
        Err(Problem::Unavailable)
    }
    fn matching(&self, _: &Wanted, _: Part) -> String {
        String::new()
    }
    fn stamp(&mut self) -> Result<String, Problem> {
        Err(Problem::Unavailable)
    }
    fn script(&mut self, _: &str) -> Result<(), Problem> {
        Err(Problem::Unavailable)
    }
}
