//! What the doctor looks at, one function a subject.

use std::path::Path;
use std::sync::Arc;

use kernel::{Instant, Problem};
use platform::chance::Chance;
use platform::db::{self, Address, Db, Surroundings};
use platform::house::Clock;
use platform::mail::Sender;
use platform::settings::{Mode, Settings};
use platform::web::Assets;
use platform::{Tx, jobs, ledger, mail};

platform::statements! {
    FORGOTTEN = "select count(*) from jobs where ended_at is null and due_at < $1 and claimed_until < $1";
}

/// A job that is due this long and that nobody took: nobody works.
const PATIENCE_MINUTES: i64 = 5;
/// 1 January 2026: no honest clock is before the program was written.
const WRITTEN: Instant = Instant::from_milliseconds(1_767_225_600_000);

/// How it stands with something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Well,
    /// Worth knowing, and nothing to mend.
    Note,
    Wrong,
}

/// What was found: a message, its values, and the cause where something failed.
#[derive(Debug)]
pub struct Finding {
    pub state: State,
    pub message: &'static str,
    pub values: Vec<(&'static str, String)>,
    pub cause: Option<Problem>,
}

impl Finding {
    pub(super) fn new(state: State, message: &'static str) -> Self {
        Finding {
            state,
            message,
            values: Vec::new(),
            cause: None,
        }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    fn because(mut self, problem: Problem) -> Self {
        self.cause = Some(problem);
        self
    }
}

/// Looks at everything.
pub async fn examine(settings: &Settings) -> Vec<Finding> {
    let mut findings = vec![folder(&settings.data)];
    findings.extend(store(settings).await);
    findings.push(mail_server(settings).await);
    findings.push(assets());
    findings.push(base(settings));
    findings.extend(super::limits::limits());
    findings
}

fn folder(path: &Path) -> Finding {
    let shown = path.display().to_string();
    if !path.exists() {
        return Finding::new(State::Note, "doctor-folder-absent").with("path", shown);
    }
    match tempfile::NamedTempFile::new_in(path) {
        Ok(_) => Finding::new(State::Well, "doctor-folder-well").with("path", shown),
        Err(cause) => {
            let problem = Problem::fault("write into the data folder", cause);
            Finding::new(State::Wrong, "doctor-folder-wrong")
                .with("path", shown)
                .because(problem)
        }
    }
}

async fn store(settings: &Settings) -> Vec<Finding> {
    if let Address::Sqlite(path) = &settings.database
        && !path.exists()
    {
        // Opening would make it.
        return vec![Finding::new(State::Note, "doctor-store-absent"), clock(None)];
    }
    match look_inside(&settings.database).await {
        Ok(findings) => findings,
        Err(problem) => {
            vec![
                Finding::new(State::Wrong, "doctor-store-wrong").because(problem),
                clock(None),
            ]
        }
    }
}

async fn look_inside(address: &Address) -> Result<Vec<Finding>, Problem> {
    let opened = address.clone();
    let db = tokio::task::spawn_blocking(move || Db::open(&opened, 1))
        .await
        .map_err(|lost| Problem::fault("open the store", lost))??;
    let engine = db.engine().await?;
    let mut findings = vec![Finding::new(State::Well, "doctor-store-well").with("engine", engine)];
    let now = Clock::System.now();
    let around = Surroundings {
        now,
        chance: Arc::new(Chance::from_system()?),
        views: Arc::default(),
    };
    let waiting = match db
        .read(around.clone(), |tx| db::pending(tx, schema::MIGRATIONS))
        .await
    {
        Ok(waiting) => waiting,
        Err(problem) => {
            findings.push(Finding::new(State::Wrong, "doctor-migrations-none").because(problem));
            return Ok(findings);
        }
    };
    if !waiting.is_empty() {
        let names = waiting.join(", ");
        findings.push(Finding::new(State::Wrong, "doctor-migrations-wrong").with("names", names));
        return Ok(findings);
    }
    findings.push(Finding::new(State::Well, "doctor-migrations-well"));
    findings.extend(db.read(around, work).await?);
    Ok(findings)
}

/// The clock against the newest trace, the jobs, the mails.
fn work(tx: &mut Tx) -> Result<Vec<Finding>, Problem> {
    let last = ledger::last(tx)?;
    let newest = ledger::after(tx, last - 1, 1)?.pop().map(|trace| trace.at);
    let mut findings = vec![clock(newest)];
    let (waiting, failing, given_up) = jobs::counts(tx)?;
    let long_ago = tx.now().plus_minutes(-PATIENCE_MINUTES);
    let (forgotten,) = tx.one::<(i64,)>(FORGOTTEN, (long_ago,))?;
    findings.push(match forgotten {
        0 => Finding::new(State::Well, "doctor-jobs-well")
            .with("waiting", waiting)
            .with("failing", failing),
        _ => Finding::new(State::Wrong, "doctor-jobs-forgotten").with("count", forgotten),
    });
    if given_up > 0 {
        findings.push(Finding::new(State::Wrong, "doctor-jobs-given-up").with("count", given_up));
    }
    let (mails, _) = mail::counts(tx)?;
    if mails > 0 {
        findings.push(Finding::new(State::Note, "doctor-mails-waiting").with("count", mails));
    }
    Ok(findings)
}

fn clock(newest: Option<Instant>) -> Finding {
    let now = Clock::System.now();
    let since = newest.map_or(WRITTEN, |trace| {
        trace.plus_minutes(-PATIENCE_MINUTES).max(WRITTEN)
    });
    if now < since {
        return Finding::new(State::Wrong, "doctor-clock-wrong");
    }
    Finding::new(State::Well, "doctor-clock-well")
}

async fn mail_server(settings: &Settings) -> Finding {
    if settings.smtp.is_none() {
        return match settings.mode {
            Mode::Service => Finding::new(State::Wrong, "doctor-mail-unset"),
            Mode::Demo | Mode::Development => Finding::new(State::Note, "doctor-mail-outbox"),
        };
    }
    let checked = match Sender::new(settings) {
        Ok(sender) => sender.check().await,
        Err(problem) => Err(problem),
    };
    match checked {
        Ok(()) => Finding::new(State::Well, "doctor-mail-well"),
        Err(problem) => Finding::new(State::Wrong, "doctor-mail-wrong").because(problem),
    }
}

fn assets() -> Finding {
    match Assets::read().are_built() {
        true => Finding::new(State::Well, "doctor-assets-well"),
        false => Finding::new(State::Wrong, "doctor-assets-wrong"),
    }
}

fn base(settings: &Settings) -> Finding {
    let about = |state, message| Finding::new(state, message).with("base", &settings.base);
    let Some((scheme, rest)) = settings.base.split_once("://") else {
        return about(State::Wrong, "doctor-base-wrong");
    };
    match scheme {
        "http" | "https" if matches!(host(rest), "" | "0.0.0.0" | "[::]") => {
            about(State::Wrong, "doctor-base-nowhere")
        }
        "http" | "https" if rest.contains('/') => about(State::Wrong, "doctor-base-wrong"),
        "http" if settings.mode == Mode::Service && !is_local(&settings.base) => {
            about(State::Note, "doctor-base-plain")
        }
        "https" | "http" => about(State::Well, "doctor-base-well"),
        _ => about(State::Wrong, "doctor-base-wrong"),
    }
}

/// Whether an address can be opened on this machine only.
pub fn is_local(base: &str) -> bool {
    let host = host(base.split_once("://").map_or(base, |(_, rest)| rest));
    matches!(host, "localhost" | "[::1]") || host.starts_with("127.")
}

/// The host of what follows a scheme, without its port.
fn host(rest: &str) -> &str {
    let place = rest.split('/').next().unwrap_or_default();
    match place.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => place,
    }
}
