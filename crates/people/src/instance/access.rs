//! The only makers of the proofs that somebody settles the instance, or runs it.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::chance::fingerprint;
use platform::web::Cx;

use super::store;

/// What lets somebody settle: they are on this machine, or they hold the code.
#[derive(Debug, Clone)]
pub struct Key {
    is_on_this_machine: bool,
    code: String,
}

impl Key {
    /// Read from a request. One that came through a proxy is not from this machine.
    pub fn of(cx: &Cx, code: &str) -> Self {
        let through_a_proxy = cx.header("x-forwarded-for").is_some() || cx.header("forwarded").is_some();
        let is_on_this_machine = cx.house().settings().listen.ip().is_loopback() && !through_a_proxy;
        Key {
            is_on_this_machine,
            code: code.to_owned(),
        }
    }
}

/// Proof that whoever asks may make the first administrator.
#[derive(Debug)]
pub struct MaySettle(());

/// Whoever holds the key, while nobody has settled.
///
/// # Errors
/// [`Problem::Missing`].
pub fn to_settle(tx: &mut Tx, key: &Key) -> Result<MaySettle, Problem> {
    if store::find_setting(tx, "instance.ready")?.is_some() {
        return Err(Problem::Missing);
    }
    let code = store::find_setting(tx, "setup.code")?.filter(|code| !code.is_empty());
    // Compared by fingerprint, so that time does not tell how much of it was right.
    let knows_the_code = code.is_some_and(|code| fingerprint(&code) == fingerprint(key.code.trim()));
    if key.is_on_this_machine || knows_the_code {
        Ok(MaySettle(()))
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that whoever asks runs the instance.
#[derive(Debug, Clone, Copy)]
pub struct MayRun {
    person: PersonId,
}

impl MayRun {
    /// Who they are.
    pub fn person(self) -> PersonId {
        self.person
    }
}

/// An administrator.
///
/// # Errors
/// [`Problem::Missing`] for everybody else.
pub fn to_run(tx: &Tx) -> Result<MayRun, Problem> {
    let administrator = tx.actor().filter(|actor| actor.administrator);
    administrator
        .map(|actor| MayRun { person: actor.id })
        .ok_or(Problem::Missing)
}
