//! Changing one's account.

use kernel::{Audience, Language, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use platform::media::{self, Picture};

use super::access::Own;
use super::device::Device;
use super::fields::Field;
use super::model::{Account, Written};
use super::store;

/// All that one's own page shows.
pub struct Everything {
    pub account: Account,
    pub written: Vec<Written>,
    pub devices: Vec<Device>,
}

/// Reads it.
pub fn read(tx: &mut Tx, own: &Own) -> Result<Everything, Problem> {
    Ok(Everything {
        account: store::load_account(tx, own)?,
        written: store::list_written(tx, own.person())?,
        devices: store::list_devices(tx, own)?,
    })
}

/// Changes name, language and time zone.
pub fn identify(tx: &mut Tx, own: &Own, name: &str, language: Language, zone: &str) -> Result<(), Problem> {
    store::change_identity(tx, own, name, language, zone)
}

/// Keeps what one says of oneself, part by part.
pub fn describe(tx: &mut Tx, own: &Own, parts: &[(Field, String, Audience)]) -> Result<(), Problem> {
    for (field, value, audience) in parts {
        store::write_field(tx, own, field.name, value, *audience)?;
    }
    Ok(())
}

/// Takes a picture that is already kept, and gives the one that it replaces.
pub fn portray(
    tx: &mut Tx,
    own: &Own,
    uid: Uid,
    words: &str,
    picture: &Picture,
) -> Result<Option<Uid>, Problem> {
    let former = unportray(tx, own)?;
    media::remember(tx, uid, own.person(), words, picture)?;
    store::change_picture(tx, own, Some(uid))?;
    Ok(former)
}

/// Lets go of the picture, and gives it so that its files can be removed.
pub fn unportray(tx: &mut Tx, own: &Own) -> Result<Option<Uid>, Problem> {
    let former = store::load_account(tx, own)?
        .portrait
        .and_then(|portrait| portrait.uid.parse().ok());
    if let Some(former) = former {
        media::forget(tx, former)?;
    }
    store::change_picture(tx, own, None)?;
    Ok(former)
}

/// Changes or removes the password; whoever is signed in elsewhere is so no longer.
pub fn change_password(tx: &mut Tx, own: &Own, stored: Option<String>, session: &str) -> Result<(), Problem> {
    store::change_password(tx, own, stored)?;
    store::end_other_sessions(tx, own, &fingerprint(session))
}

/// Ends one session, or all but this one.
pub fn end_sessions(tx: &mut Tx, own: &Own, which: &str, session: &str) -> Result<(), Problem> {
    match which {
        "others" => store::end_other_sessions(tx, own, &fingerprint(session)),
        known => store::end_session(tx, own, known),
    }
}
