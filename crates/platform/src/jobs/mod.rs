//! Work for later: rows in the same database as the change that asked for it, claimed by whichever process is free.
//!
//! Always true:
//! - a job exists exactly when the transaction that asked for it committed;
//! - one process at a time works on a job; when it dies, another takes over after the claim has run out;
//! - a job may run twice, so it must not matter.

mod runner;
mod store;

use futures_util::future::BoxFuture;
use kernel::{Instant, Problem};

use crate::Tx;
use crate::house::House;

pub use runner::{run_all_due, run_until};
pub use store::{Listed, STATEMENTS, counts, forget_ended, given_up, retry};

/// How a job ended when it did not end well.
#[derive(Debug)]
pub enum Ending {
    /// Worth another try, later and later.
    Again(Problem),
    /// Trying again would not help.
    Never(Problem),
}

impl From<Problem> for Ending {
    fn from(problem: Problem) -> Self {
        Ending::Again(problem)
    }
}

/// What a job's function gives.
pub type Running = BoxFuture<'static, Result<(), Ending>>;

/// A kind of job: its name and what it does with its payload.
#[derive(Clone, Copy)]
pub struct Job {
    /// The name in the database.
    pub kind: &'static str,
    /// The work; the payload is what was given to [`Tx::job`].
    pub run: fn(House, String) -> Running,
}

/// Something done again and again: it asks for its own next time.
#[derive(Clone, Copy)]
pub struct Repeated {
    /// The name in the database.
    pub kind: &'static str,
    /// How many minutes lie between two times.
    pub minutes: i64,
    /// The work.
    pub run: fn(House) -> Running,
}

/// Cleans what time has made useless.
pub const TIDY: Repeated = Repeated {
    kind: "house.tidy",
    minutes: 60,
    run: |house| {
        Box::pin(async move {
            house
                .write(|tx| {
                    let now = tx.now();
                    crate::session::forget_old(tx)?;
                    crate::tries::forget_old(tx, now)?;
                    forget_ended(tx, now.plus_days(-7))
                })
                .await?;
            Ok(())
        })
    },
};

impl Tx<'_> {
    /// Asks for a job as soon as this transaction has committed.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn job(&mut self, kind: &'static str, payload: &str) -> Result<(), Problem> {
        let now = self.now();
        self.job_at(kind, payload, now, None)
    }

    /// Asks for a job at a moment; of two with the same `only_one` that wait, the first stays.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn job_at(
        &mut self,
        kind: &'static str,
        payload: &str,
        due: Instant,
        only_one: Option<&str>,
    ) -> Result<(), Problem> {
        store::add(self, kind, payload, due, only_one)?;
        self.wake_jobs();
        Ok(())
    }
}
