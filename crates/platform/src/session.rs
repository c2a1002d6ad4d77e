//! Who is asking: sessions are random secrets in a cookie, stored only as their fingerprint.

use kernel::{Instant, Language, PersonId, Problem, Uid};

use crate::Tx;
use crate::chance::fingerprint;
use crate::db::{FromRow, Row};

/// The cookie's name.
pub const COOKIE: &str = "tresse_session";
/// How long the browser keeps the cookie: longer than any session, which the server ends by itself.
pub const COOKIE_DAYS: i64 = 400;
/// How long a session lasts without being used, in days.
pub const DAYS: i64 = 60;

crate::statements! {
    FIND = "select p.id, p.uid, p.name, p.language, p.zone, p.administrator, p.picture, s.ends_at
            from sessions s join persons p on p.id = s.person_id
            where s.fingerprint = $1 and p.state = 'active'";
    PERSON = "select id, uid, name, language, zone, administrator, picture from persons
              where id = $1 and state = 'active'";
    START = "insert into sessions (fingerprint, person_id, started_at, seen_at, ends_at, device)
             values ($1, $2, $3, $3, $4, $5)";
    EXTEND = "update sessions set seen_at = $2, ends_at = $3 where fingerprint = $1 and seen_at < $4";
    END = "delete from sessions where fingerprint = $1";
    END_ALL = "delete from sessions where person_id = $1";
    FORGET = "delete from sessions where ends_at < $1";
}

/// A person who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Their number.
    pub id: PersonId,
    /// Their identifier in addresses.
    pub uid: Uid,
    /// The name they chose.
    pub name: String,
    /// The language they chose.
    pub language: Language,
    /// Their time zone, as the IANA database names it.
    pub zone: String,
    /// Whether they run the instance.
    pub administrator: bool,
    /// Their picture, if they gave one.
    pub picture: Option<String>,
}

impl Actor {
    /// What stands in for a picture.
    pub fn initials(&self) -> String {
        crate::web::initials(&self.name)
    }

    /// One of six tones, always the same for a person.
    pub fn tone(&self) -> i64 {
        self.id.number() % 6 + 1
    }
}

impl FromRow for Actor {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Actor {
            id: row.column()?,
            uid: row.column()?,
            name: row.column()?,
            language: row.column()?,
            zone: row.column()?,
            administrator: row.column()?,
            picture: row.column()?,
        })
    }
}

/// The person whose session this secret opens, if it still does.
pub(crate) fn find(tx: &mut Tx, secret: &str) -> Result<Option<Actor>, Problem> {
    struct Opened(Actor, Instant);
    impl FromRow for Opened {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            Ok(Opened(Actor::from_row(row)?, row.column()?))
        }
    }
    let opened = tx.find::<Opened>(FIND, (fingerprint(secret),))?;
    let now = tx.now();
    Ok(opened.filter(|opened| opened.1 > now).map(|opened| opened.0))
}

/// Finds out who acts, for what is not a request: a connection that goes on. Everything after happens in their name.
///
/// # Errors
/// When the store refuses.
pub fn identify(tx: &mut Tx, secret: Option<&str>) -> Result<(), Problem> {
    let actor = match secret {
        Some(secret) => find(tx, secret)?,
        None => None,
    };
    tx.set_actor(actor);
    Ok(())
}

/// Loads an active person as actor: for jobs, which act as somebody.
///
/// # Errors
/// [`Problem::Missing`] when they are not active.
pub fn act_as(tx: &mut Tx, person: PersonId) -> Result<Actor, Problem> {
    tx.find(PERSON, (person,))?.ok_or(Problem::Missing)
}

/// Starts a session and gives its secret, for the cookie. `device` is what a person recognises it by.
///
/// # Errors
/// When the store refuses.
pub fn start(tx: &mut Tx, person: PersonId, device: &str) -> Result<String, Problem> {
    let (secret, now) = (tx.new_secret(), tx.now());
    let device: String = device.chars().take(120).collect();
    tx.run(
        START,
        (fingerprint(&secret), person, now, now.plus_days(DAYS), device),
    )?;
    Ok(secret)
}

/// Keeps a session alive; writes at most once a day.
///
/// # Errors
/// When the store refuses.
pub fn extend(tx: &mut Tx, secret: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(
        EXTEND,
        (fingerprint(secret), now, now.plus_days(DAYS), now.plus_days(-1)),
    )
    .map(drop)
}

/// Ends a session.
///
/// # Errors
/// When the store refuses.
pub fn end(tx: &mut Tx, secret: &str) -> Result<(), Problem> {
    tx.run(END, (fingerprint(secret),)).map(drop)
}

/// Ends every session of a person: after a change of password, or an erasure.
///
/// # Errors
/// When the store refuses.
pub fn end_all(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(END_ALL, (person,)).map(drop)
}

/// Forgets sessions that have ended.
///
/// # Errors
/// When the store refuses.
pub fn forget_old(tx: &mut Tx) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET, (now,)).map(drop)
}
