//! The store: one SQL text for SQLite and PostgreSQL, run by threads that own their connections.
//!
//! A transaction is a synchronous closure, so nothing can await while it is open.
//! Always true:
//! - a closure that returns an error leaves nothing behind, even when others share its commit;
//! - a caller hears of success only after the commit;
//! - engines differ in `dialect/` and nowhere else.
//!
//! Why not an ORM: `docs/decisions/0001-own-thin-database-layer.md`.

mod anything;
mod dialect;
mod migration;
mod row;
mod statement;
mod tx;
mod value;

use std::path::PathBuf;
use std::sync::Arc;

use kernel::Problem;
use tokio::sync::oneshot;

use crate::bus::Bus;

pub(crate) use anything::{AnyWork, Anything, erased, found};
pub(crate) use dialect::Notifier;
pub use migration::{Migration, STATEMENTS, pending};
pub use row::{FromRow, Row};
pub use statement::Statement;
pub use tx::{Effects, Surroundings, Tx};
pub use value::{Args, FromValue, Value};

/// Where the data is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A file; made when it is not there.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database.
    Postgres(String),
}

/// A piece of work for a thread that owns a connection: runs inside a transaction, then learns how the commit went.
type Work = Box<dyn FnOnce(&mut dyn dialect::Engine) -> Outcome + Send>;
/// Tells the waiting caller, once it is known whether the commit held.
type Answer = Box<dyn FnOnce(Result<(), Problem>) + Send>;

/// What a piece of work made of its transaction.
struct Outcome {
    keep: bool,
    answer: Answer,
}

/// A handle on the store; clones share the same threads.
#[derive(Clone)]
pub struct Db {
    threads: Arc<dialect::Threads>,
}

impl Db {
    /// Opens the store with so many reading connections; on SQLite there is one more that writes.
    ///
    /// # Errors
    /// When the file or the server cannot be reached.
    pub fn open(address: &Address, readers: usize) -> Result<Db, Problem> {
        Ok(Db {
            threads: Arc::new(dialect::Threads::open(address, readers.max(1))?),
        })
    }

    /// The engine's name, for the doctor: `SQLite 3.x` or `PostgreSQL 15.x`.
    pub async fn engine(&self) -> Result<String, Problem> {
        let version = self.threads.version_statement();
        let around = Surroundings::outside_of_time();
        self.read(around, move |tx| tx.one::<(String,)>(version, ()))
            .await
            .map(|(name,)| name)
    }

    /// Makes the bus on which commits are told, in this process and in those on the same store.
    pub(crate) fn bus(&self, own: String) -> Result<Bus, Problem> {
        let here = Bus::channel();
        let notifier = self.threads.notifier(own, &here)?;
        Ok(Bus::new(here, notifier))
    }

    /// Runs `work` in a transaction that changes nothing.
    ///
    /// # Errors
    /// Those of `work`, and a fault when the store does not answer.
    pub async fn read<T: Send + 'static>(
        &self,
        around: Surroundings,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        found(self.read_any(around, erased(work)).await?)
    }

    /// Runs `work` in a transaction and commits it when it returns `Ok`.
    ///
    /// # Errors
    /// Those of `work`; [`Problem::Unavailable`] when the store cannot be written now.
    pub async fn write<T: Send + 'static>(
        &self,
        around: Surroundings,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<(T, Effects), Problem> {
        let (value, effects) = self.write_any(around, erased(work)).await?;
        Ok((found(value)?, effects))
    }

    /// The same for work of any kind, see [`AnyWork`].
    pub(crate) async fn read_any(&self, around: Surroundings, work: AnyWork) -> Result<Anything, Problem> {
        let (send, receive) = oneshot::channel();
        self.threads.read(Box::new(move |engine| {
            let mut tx = Tx::new(engine, &around);
            let result = work(&mut tx);
            Outcome {
                keep: false,
                answer: Box::new(move |_| drop(send.send(result))),
            }
        }))?;
        receive
            .await
            .map_err(|lost| Problem::fault("read from the store", lost))?
    }

    /// The same for work of any kind, see [`AnyWork`].
    pub(crate) async fn write_any(
        &self,
        around: Surroundings,
        work: AnyWork,
    ) -> Result<(Anything, Effects), Problem> {
        let (send, receive) = oneshot::channel();
        self.threads.write(Box::new(move |engine| {
            let mut tx = Tx::new(engine, &around);
            let result = work(&mut tx);
            let effects = tx.into_effects();
            let keep = result.is_ok();
            let answer = move |committed: Result<(), Problem>| {
                drop(send.send(committed.and_then(|()| result.map(|value| (value, effects)))));
            };
            Outcome {
                keep,
                answer: Box::new(answer),
            }
        }))?;
        receive
            .await
            .map_err(|lost| Problem::fault("write to the store", lost))?
    }

    /// Brings the store to the newest migration.
    ///
    /// # Errors
    /// When a migration fails, or one that was applied has since been edited.
    pub async fn migrate(&self, migrations: &'static [Migration]) -> Result<Vec<&'static str>, Problem> {
        let dialect = self.threads.dialect();
        let around = Surroundings::outside_of_time();
        self.write(around, move |tx| migration::apply(tx, dialect, migrations))
            .await
            .map(|(applied, _)| applied)
    }

    /// Lets go of what writing much has left in memory: pages of the store that nobody asks for soon.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn let_go(&self) -> Result<(), Problem> {
        match self.threads.dialect() {
            dialect::Dialect::Sqlite => {
                let around = Surroundings::outside_of_time();
                self.write(around, |tx| tx.script("pragma shrink_memory"))
                    .await
                    .map(drop)
            }
            dialect::Dialect::Postgres => Ok(()),
        }
    }

    /// Asks the engine to prepare a statement without running it: a test does so for every statement there is.
    ///
    /// # Errors
    /// When the engine does not understand it.
    pub async fn prepare(&self, statement: Statement) -> Result<(), Problem> {
        self.read(Surroundings::outside_of_time(), move |tx| tx.prepare(statement))
            .await
    }

    /// Writes a copy of the whole SQLite file while others go on reading and writing.
    ///
    /// # Errors
    /// When the copy cannot be written; always on PostgreSQL, which has its own tools.
    pub async fn copy_to(&self, target: PathBuf) -> Result<(), Problem> {
        let threads = Arc::clone(&self.threads);
        tokio::task::spawn_blocking(move || threads.copy_to(&target))
            .await
            .map_err(|lost| Problem::fault("copy the store", lost))?
    }
}
