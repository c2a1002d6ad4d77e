//! Settling, handing out the code, making administrators.

use kernel::{PersonId, Problem};
use platform::house::keep_setting;
use platform::jobs::Repeated;
use platform::{Tx, session};

use super::access::{MayRun, MaySettle};
use super::model::{MAIL_DAYS, Settling};
use super::store;
use crate::entry;

/// Once a day, old mails are forgotten.
pub const TIDY: Repeated = Repeated {
    kind: "instance.tidy",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house.write(|tx| store::forget_mails(tx, MAIL_DAYS)).await?;
            Ok(())
        })
    },
};

/// The code that opens the first page from afar, made when there is none; for the console, while nobody has settled.
///
/// # Errors
/// When the store refuses.
pub fn setup_code(tx: &mut Tx) -> Result<String, Problem> {
    if let Some(code) = store::find_setting(tx, "setup.code")? {
        return Ok(code);
    }
    let code: String = tx.new_secret().chars().take(16).collect();
    keep_setting(tx, "setup.code", &code)?;
    Ok(code)
}

/// Lets a person run the instance.
///
/// # Errors
/// [`Problem::Missing`] when they are not an active person.
pub fn make_administrator(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    if store::make_administrator(tx, person)? {
        Ok(())
    } else {
        Err(Problem::Missing)
    }
}

/// Names the instance, makes its first administrator, and gives the secret of their session.
pub fn settle(
    tx: &mut Tx,
    may: &MaySettle,
    wanted: &Settling,
    password: &str,
    device: &str,
) -> Result<String, Problem> {
    if !store::claim(tx, may)? {
        return Err(Problem::Missing);
    }
    keep_setting(tx, "instance.name", &wanted.name)?;
    keep_setting(tx, "instance.language", wanted.language.word())?;
    keep_setting(tx, "instance.zone", &wanted.zone)?;
    keep_setting(tx, "instance.contact", &wanted.contact)?;
    let person = entry::find_or_make_guest(
        tx,
        &wanted.email,
        &wanted.administrator,
        wanted.language,
        &wanted.zone,
    )?;
    entry::confirm(tx, person, &wanted.administrator)?;
    store::set_first_password(tx, may, person, password)?;
    make_administrator(tx, person)?;
    session::start(tx, person, device)
}

/// Changes what the instance says of itself.
pub fn name(tx: &mut Tx, _: MayRun, name: &str, contact: &str) -> Result<(), Problem> {
    keep_setting(tx, "instance.name", name)?;
    keep_setting(tx, "instance.contact", contact)
}
