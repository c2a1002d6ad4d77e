//! Jobs: each by one runner, again after a failure, given up in the end.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use kernel::Problem;
use platform::chance::Chance;
use platform::house::Clock;
use platform::jobs::{self, Ending, Job};
use platform::{House, Install};
use testkit::{MORNING, Town};

/// Every payload that was worked on.
static DONE: Mutex<Vec<String>> = Mutex::new(Vec::new());
const NOTE: Job = Job {
    kind: "test.note",
    run: |_, payload| {
        Box::pin(async move {
            // The other runner gets its turn while this one works.
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
            DONE.lock().unwrap().push(payload);
            Ok(())
        })
    },
};

static TRIED: AtomicUsize = AtomicUsize::new(0);
const FAIL: Job = Job {
    kind: "test.fail",
    run: |_, _| {
        Box::pin(async {
            TRIED.fetch_add(1, Ordering::SeqCst);
            Err(Ending::Again(Problem::fault("ring", "nobody answers")))
        })
    },
};

fn install(app: &mut Install) {
    crate::install(app);
    app.job(NOTE).job(FAIL);
}

/// Another process on the same store.
async fn beside(town: &Town) -> House {
    let mut areas = Install::new();
    install(&mut areas);
    let clock = Clock::Fixed(AtomicI64::new(MORNING.milliseconds()));
    House::open(town.house.settings().clone(), clock, Chance::from_seed(7), areas)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_runners_never_run_the_same_job() {
    let town = Town::new(install).await;
    let other = beside(&town).await;
    town.house
        .write(|tx| (0..60).try_for_each(|number| tx.job(NOTE.kind, &number.to_string())))
        .await
        .unwrap();
    let here = tokio::spawn({
        let house = town.house.clone();
        async move { jobs::run_all_due(&house).await.unwrap() }
    });
    let there = tokio::spawn(async move { jobs::run_all_due(&other).await.unwrap() });
    let (here, there) = (here.await.unwrap(), there.await.unwrap());
    assert!(
        here > 0 && there > 0,
        "only one of the two worked: {here} and {there}"
    );
    let mut done: Vec<usize> = DONE
        .lock()
        .unwrap()
        .iter()
        .map(|payload| payload.parse().unwrap())
        .collect();
    done.sort_unstable();
    assert_eq!(done, (0..60).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_job_that_fails_is_tried_later_and_later_and_given_up() {
    let town = Town::new(install).await;
    town.house.write(|tx| tx.job(FAIL.kind, "")).await.unwrap();
    let mut waited = Vec::new();
    let mut minutes = 0;
    for _ in 0..6_000 {
        let before = TRIED.load(Ordering::SeqCst);
        town.runs_jobs().await;
        if TRIED.load(Ordering::SeqCst) > before {
            waited.push(minutes);
            minutes = 0;
        }
        if !town.reads(jobs::given_up).await.is_empty() {
            break;
        }
        // Minute by minute at first, then in larger steps, so that the test does not take half a day.
        let step = if waited.len() < 5 { 1 } else { 64 };
        town.passes(step);
        minutes += step;
    }
    assert_eq!(waited.get(..5), Some(&[0, 1, 2, 4, 8][..]), "{waited:?}");
    assert!(waited.is_sorted(), "{waited:?}");
    let given_up = town.reads(jobs::given_up).await;
    let tries: Vec<(&str, i64)> = given_up
        .iter()
        .map(|job| (job.kind.as_str(), job.tries))
        .collect();
    assert_eq!(tries, [("test.fail", 12)]);
    assert_eq!(
        given_up.first().map(|job| job.error.as_str()),
        Some("could not ring: nobody answers")
    );
}
