//! Takes jobs that are due and runs them, here and in any other process on the same store.

use std::time::Duration;

use kernel::Problem;

use super::store::{self, Claimed};
use super::{Ending, Repeated};
use crate::house::House;

/// A claim outlives the longest job by far; after it, a dead process's job is taken over.
const CLAIM_MINUTES: i64 = 15;
/// How often the queue is looked at when nobody says that there is work: for other processes' jobs and due dates.
const LOOK_AGAIN: Duration = Duration::from_secs(5);
const TRIES: i64 = 12;

/// Runs jobs until `stop` resolves; the job under way is finished first.
pub async fn run_until(house: House, stop: impl Future<Output = ()>) {
    let mut stop = std::pin::pin!(stop);
    loop {
        let mut more = ask_for_repeated(&house).await.map(|()| true);
        while let Ok(true) = more {
            // Between two jobs, not only when the queue is empty: that may take hours.
            tokio::select! {
                biased;
                () = &mut stop => return,
                () = std::future::ready(()) => {}
            }
            more = run_next(&house).await;
        }
        if let Err(problem) = more {
            tracing::warn!(?problem, "jobs wait: the store does not answer");
        }
        tokio::select! {
            () = &mut stop => return,
            () = house.jobs_wanted().notified() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// Runs every job that is due now, and gives how many ran.
///
/// # Errors
/// When the store does not answer.
pub async fn run_all_due(house: &House) -> Result<usize, Problem> {
    ask_for_repeated(house).await?;
    let mut ran = 0;
    while run_next(house).await? {
        ran += 1;
    }
    Ok(ran)
}

/// Runs the job that has waited longest, if any is due.
async fn run_next(house: &House) -> Result<bool, Problem> {
    loop {
        if let Some(job) = house.write(|tx| store::claim(tx, CLAIM_MINUTES)).await? {
            run(house, job).await?;
            return Ok(true);
        }
        // Another process may have taken that one at the same moment; the next may still be free.
        if !house.read(store::is_any_due).await? {
            return Ok(false);
        }
    }
}

async fn run(house: &House, job: Claimed) -> Result<(), Problem> {
    let registered = house.registered();
    let repeated = registered
        .repeated
        .iter()
        .find(|repeated| repeated.kind == job.kind)
        .copied();
    let known = registered
        .jobs
        .iter()
        .find(|known| known.kind == job.kind)
        .copied();
    let running = match (repeated, known) {
        (Some(repeated), _) => (repeated.run)(house.clone()),
        (None, Some(known)) => (known.run)(house.clone(), job.payload.clone()),
        (None, None) => Box::pin(async { Err(Ending::Never(Problem::broken("no such kind of job"))) }),
    };
    // A task of its own: if the job panics, the runner goes on.
    let ended = tokio::spawn(running)
        .await
        .unwrap_or_else(|lost| Err(Ending::Again(Problem::fault("run a job", lost))));
    house.write(move |tx| settle(tx, &job, repeated, ended)).await
}

fn settle(
    tx: &mut crate::Tx,
    job: &Claimed,
    repeated: Option<Repeated>,
    ended: Result<(), Ending>,
) -> Result<(), Problem> {
    match ended {
        Ok(()) => store::end(tx, job.id)?,
        Err(Ending::Again(problem)) if job.tries < TRIES || repeated.is_some() => {
            let until = tx.now().plus_minutes(pause(job.tries));
            tracing::info!(job.kind, job.tries, error = %cause(&problem), "a job will be tried again");
            store::postpone(tx, job.id, until, &cause(&problem))?;
        }
        Err(Ending::Again(problem) | Ending::Never(problem)) => {
            tracing::error!(job.kind, job.tries, error = %cause(&problem), "a job was given up");
            store::give_up(tx, job.id, &cause(&problem))?;
        }
    }
    Ok(())
}

/// Minutes before another try: 1, 2, 4… up to half a day.
fn pause(tries: i64) -> i64 {
    let doublings = u32::try_from(tries.clamp(1, 10) - 1).unwrap_or(0);
    2_i64.pow(doublings).min(12 * 60)
}

/// The operation that failed and its causes, which never hold personal data (`docs/logging.md`).
fn cause(problem: &Problem) -> String {
    let Problem::Fault(fault) = problem else {
        return format!("{problem:?}");
    };
    let mut text = fault.to_string();
    let mut source = fault.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text.chars().take(500).collect()
}

/// Sees to it that each repeated job waits for its next time; the unique index keeps one of each.
async fn ask_for_repeated(house: &House) -> Result<(), Problem> {
    let repeated = house.registered().repeated.clone();
    house
        .write(move |tx| {
            for each in &repeated {
                let next = tx.now().plus_minutes(each.minutes);
                store::add(tx, each.kind, "", next, Some(each.kind))?;
            }
            Ok(())
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn a_job_waits_longer_after_each_try() {
        assert_eq!([1, 2, 3, 4, 11, 12].map(pause), [1, 2, 4, 8, 512, 512]);
    }
}
