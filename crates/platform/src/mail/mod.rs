//! Mails: rows written with the change that they tell of, sent afterwards by a job.
//!
//! When no mail server is set, or it is down, mails wait and pages work.
//! A mail is plain text: it reads everywhere, and there is nothing in it to track anybody.

mod paper;
mod sender;

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};

use crate::Tx;
use crate::db::{FromRow, Row};
use crate::house::House;
use crate::jobs::{Ending, Job};

pub use paper::Paper;
pub use sender::Sender;

crate::statements! {
    WRITE = "insert into mails (uid, person_id, recipient, subject, body, made_at, calendar, only_once, paper)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (only_once) do nothing";
    WAITING = "select uid, recipient, subject, body, calendar, paper, made_at, sent_at from mails
               where uid = $1 and sent_at is null";
    SENT = "update mails set sent_at = $2, failed_at = null, paper = null where uid = $1";
    FAILED = "update mails set failed_at = $2 where uid = $1";
    NEWEST = "select uid, recipient, subject, body, calendar, paper, made_at, sent_at from mails order by id desc limit 100";
    COUNTS = "select count(case when sent_at is null then 1 end),
              count(case when sent_at is null and failed_at is not null then 1 end) from mails";
    IS_QUIET = "select 1 from spaces where id = $1 and life <> 'awake'";
    FORGET_BODIES = "delete from mails where person_id = $1";
}

/// The job that sends a mail; its payload is the mail's identifier.
pub const JOB: Job = Job {
    kind: "mail.send",
    run: |house, uid| Box::pin(send(house, uid)),
};

/// A mail as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its identifier, also its Message-ID.
    pub uid: Uid,
    /// The address it goes to.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// A calendar file that goes with it (RFC 5545).
    pub calendar: Option<String>,
    /// A paper that goes with it, until it has left.
    pub paper: Option<Paper>,
    /// When it was written.
    pub made: Instant,
    /// When it left.
    pub sent: Option<Instant>,
}

impl FromRow for Mail {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Mail {
            uid: row.column()?,
            recipient: row.column()?,
            subject: row.column()?,
            body: row.column()?,
            calendar: row.column()?,
            paper: row
                .column::<Option<String>>()?
                .and_then(|kept| Paper::read(&kept)),
            made: row.column()?,
            sent: row.column()?,
        })
    }
}

/// A mail about to be written.
#[derive(Debug, Clone, Default)]
pub struct Letter<'a> {
    /// Whom it is for, when they have a number here.
    pub person: Option<PersonId>,
    /// The address it goes to.
    pub recipient: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// Its text.
    pub body: &'a str,
    /// A calendar file that goes with it (RFC 5545).
    pub calendar: Option<String>,
    /// What it is about, when it must not be written twice: a second letter of the same name is not written.
    pub only_once: Option<String>,
}

impl Tx<'_> {
    /// Writes a mail that leaves after the commit.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn mail(
        &mut self,
        person: Option<PersonId>,
        recipient: &str,
        subject: &str,
        body: &str,
    ) -> Result<(), Problem> {
        self.letter(Letter {
            person,
            recipient,
            subject,
            body,
            ..Letter::default()
        })
    }

    /// The same about what goes on in a space: nothing is written while it sleeps, nor once it is closed.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn letter_about(&mut self, space: SpaceId, letter: Letter<'_>) -> Result<(), Problem> {
        match self.find::<(i64,)>(IS_QUIET, (space,))? {
            Some(_) => Ok(()),
            None => self.letter(letter),
        }
    }

    /// The same, with a calendar file or a name that makes it unique.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn letter(&mut self, letter: Letter<'_>) -> Result<(), Problem> {
        self.post(letter, None)
    }

    /// The same with a paper, which is drawn as PDF when it leaves. Say in the text where the paper is read: where nothing
    /// prints, the mail leaves without it.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn letter_with(&mut self, letter: Letter<'_>, paper: &Paper) -> Result<(), Problem> {
        self.post(letter, Some(paper))
    }

    fn post(&mut self, letter: Letter<'_>, paper: Option<&Paper>) -> Result<(), Problem> {
        let (uid, now) = (self.new_uid(), self.now());
        // A line break in a subject would start another header.
        let subject: String = letter.subject.split_whitespace().collect::<Vec<_>>().join(" ");
        let row = (
            uid,
            letter.person,
            letter.recipient,
            subject,
            letter.body,
            now,
            letter.calendar,
            letter.only_once,
            paper.map(Paper::written),
        );
        match self.run(WRITE, row)? {
            0 => Ok(()),
            _ => self.job(JOB.kind, &uid.to_string()),
        }
    }
}

async fn send(house: House, uid: String) -> Result<(), Ending> {
    let wanted = uid.clone();
    let Some(mail) = house.read(move |tx| tx.find::<Mail>(WAITING, (wanted,))).await? else {
        return Ok(());
    };
    if !house.sender().is_set() {
        // On a demonstration or a developer's machine the outbox page is where mails go.
        return match house.settings().mode {
            crate::settings::Mode::Service => Err(Ending::Again(Problem::broken("no mail server is set"))),
            _ => Ok(()),
        };
    }
    let name = house.instance().name.clone();
    let attached = paper::drawn(&house, &mail).await.map_err(Ending::Again)?;
    match house.sender().send(&name, &mail, attached).await {
        Ok(()) => {
            house
                .write(move |tx| {
                    let now = tx.now();
                    tx.run(SENT, (uid, now)).map(drop)
                })
                .await?;
            Ok(())
        }
        Err(problem) => {
            house
                .write(move |tx| {
                    let now = tx.now();
                    tx.run(FAILED, (uid, now)).map(drop)
                })
                .await?;
            Err(Ending::Again(problem))
        }
    }
}

/// The newest mails, at most a hundred: for the outbox of a demonstration.
///
/// # Errors
/// When the store refuses.
pub fn newest(tx: &mut Tx) -> Result<Vec<Mail>, Problem> {
    tx.all(NEWEST, ())
}

/// How many mails wait, and how many of these failed at least once.
///
/// # Errors
/// When the store refuses.
pub fn counts(tx: &mut Tx) -> Result<(i64, i64), Problem> {
    tx.one(COUNTS, ())
}

/// Forgets the mails written to a person who is being erased.
///
/// # Errors
/// When the store refuses.
pub fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_BODIES, (person,)).map(drop)
}
