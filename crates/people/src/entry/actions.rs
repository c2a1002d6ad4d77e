//! Asking for a link, coming in, going out.

use kernel::{Language, PersonId, Problem, Trace};
use platform::jobs::Repeated;
use platform::{House, Tx, session, tries};

use super::access::MayEnter;
use super::model::{Browser, Entered, Known, MAILS_TO_AN_ADDRESS, mails_from_a_client};
use super::{letter, store};

/// Once a day, what nobody needs any more is forgotten.
pub const TIDY: Repeated = Repeated {
    kind: "entry.tidy",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house.write(store::forget_old).await?;
            Ok(())
        })
    },
};

/// Somebody who asks for a link.
pub struct Asked {
    pub email: String,
    pub return_to: String,
    pub language: Language,
    pub client: String,
}

/// Mails a link to an address, whether it was known or not.
pub fn send_link(tx: &mut Tx, house: &House, asked: &Asked) -> Result<(), Problem> {
    tries::spend(tx, mails_from_a_client(&asked.client), &asked.client)?;
    tries::spend(tx, MAILS_TO_AN_ADDRESS, &asked.email)?;
    let zone = house.instance().zone.clone();
    let person = find_or_make_guest(tx, &asked.email, "", asked.language, &zone)?;
    let language = store::find_by_email(tx, &asked.email)?.map_or(asked.language, |known| known.language);
    let path = make_link(tx, person, &asked.email, false, &asked.return_to)?;
    let (subject, text) = letter::write(house, language, &path);
    tx.mail(Some(person), &asked.email, &subject, &text)
}

/// The person behind an address, guest or not.
///
/// # Errors
/// When the store refuses.
pub fn person_by_email(tx: &mut Tx, email: &str) -> Result<Option<Known>, Problem> {
    store::find_by_email(tx, &email.trim().to_lowercase())
}

/// The person behind an address; when there is none, a guest, who may claim it later.
///
/// # Errors
/// When the store refuses.
pub fn find_or_make_guest(
    tx: &mut Tx,
    email: &str,
    name: &str,
    language: Language,
    zone: &str,
) -> Result<PersonId, Problem> {
    let email = email.trim().to_lowercase();
    if let Some(known) = store::find_by_email(tx, &email)? {
        return Ok(known.id);
    }
    store::add_guest(tx, &email, name, language, zone)?;
    let made = store::find_by_email(tx, &email)?;
    made.map(|known| known.id)
        .ok_or(Problem::broken("a guest who was made is not there"))
}

/// A guest without an address: somebody who gave a name in a live room. Nobody can claim them; forgotten as guests are.
///
/// # Errors
/// When the store refuses.
pub fn make_guest_without_address(
    tx: &mut Tx,
    name: &str,
    language: Language,
    zone: &str,
) -> Result<PersonId, Problem> {
    store::add_guest_without_address(tx, name, language, zone)
}

/// Makes a link that lets a person in once within half an hour, and gives its path.
/// `direct`: opening it is enough, so only for links that never travel by mail.
///
/// # Errors
/// When the store refuses.
pub fn make_link(
    tx: &mut Tx,
    person: PersonId,
    email: &str,
    direct: bool,
    return_to: &str,
) -> Result<String, Problem> {
    let secret = tx.new_secret();
    let return_to = super::return_path(return_to);
    store::add_link(
        tx,
        &secret,
        person,
        &email.trim().to_lowercase(),
        direct,
        &return_to,
    )?;
    Ok(format!("/sign-in/{secret}"))
}

/// Makes a person of a guest: their address is theirs. Nothing happens to who is one already.
///
/// # Errors
/// When the store refuses.
pub fn confirm(tx: &mut Tx, person: PersonId, name: &str) -> Result<(), Problem> {
    if store::confirm(tx, person, name)? {
        tx.record(Trace::new("person.confirmed", Some(person)))?;
    }
    Ok(())
}

/// Lets somebody in, `name` being what a guest wants to be called. Nobody when the link was just used.
pub fn enter(tx: &mut Tx, may: &MayEnter, name: &str, browser: &Browser) -> Result<Option<Entered>, Problem> {
    let mut return_to = "/".to_owned();
    if let Some(link) = may.link() {
        if !store::use_up(tx, &link.fingerprint)? {
            return Ok(None);
        }
        if link.is_guest {
            confirm(tx, link.person, name)?;
        }
        return_to.clone_from(&link.return_to);
    }
    if let Some(former) = &browser.session {
        session::end(tx, former)?;
    }
    let secret = session::start(tx, may.person(), &browser.device)?;
    Ok(Some(Entered {
        secret,
        language: may.language(),
        return_to,
    }))
}
