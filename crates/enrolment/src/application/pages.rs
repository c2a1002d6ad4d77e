//! The page on which one applies.

use askama::Template;
use kernel::{Language, PersonId, Problem};
use learning::cohort::{Seen, access};
use platform::markdown;
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};
use platform::{House, Tx};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head};

use super::asking::{self, Need, Offered};
use super::letter::{self, Occasion};
use super::model::{Application, Wish};
use super::round::{self, Round};
use super::{actions, store};

#[derive(Template)]
#[template(path = "application/new.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    round: Round,
    /// What one reads first: HTML.
    note: String,
    how: Option<String>,
    offered: Offered,
    is_open: bool,
    is_member: bool,
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    round: Round,
    quotas: Vec<round::Quota>,
    known: Option<Application>,
}

/// The form; or one's own application, for whoever has one.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| {
        let seen = access::to_see(tx, &slug)?;
        let id = seen.id();
        let known = match seen.actor().map(|actor| actor.id) {
            Some(person) => store::of_person(tx, id, person)?,
            None => None,
        };
        Ok(Read {
            crumbs: space::crumbs(tx, id)?,
            round: round::round(tx, id)?,
            quotas: round::quotas(tx, id)?,
            known,
            seen,
        })
    });
    let read = read.await?;
    let sent_back = form.accept(()).is_none();
    if let Some(known) = read.known.filter(|_| !sent_back) {
        return Ok(Reply::see_other(known.path()));
    }
    let v = cx.view();
    let shape = &read.seen.space.space.shape;
    let how = shape.trame.space.identity.joining.as_ref();
    let page = New {
        head: Head::new(&v, &read.seen.space, read.crumbs, "leading"),
        note: markdown::html(&read.round.note),
        how: how.map(|words| said(words, v.language).text.to_owned()),
        offered: Offered::of(shape, &read.quotas, v.language),
        is_open: read.round.is_open(v.now()),
        is_member: read.seen.space.belongs(),
        round: read.round,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if sent_back { 422 } else { 200 }))
}

/// Each application of a visitor writes a mail to an address that may be somebody else's.
const MAILS: Limit = Limit {
    act: "application",
    times: 6,
    minutes: 60,
};
/// What one connection may ask for; without a proxy that names them all count as one.
const FROM_ONE_CLIENT: Limit = Limit {
    act: "application.client",
    times: 60,
    minutes: 60,
};

/// Who applies: whoever is signed in, or whoever has this address.
struct Applicant {
    contact: Option<(String, String)>,
    client: String,
    language: Language,
    zone: String,
}

impl Applicant {
    fn person(&self, tx: &mut Tx) -> Result<(PersonId, String), Problem> {
        match &self.contact {
            None => tx.signed_in().map(|actor| (actor.id, actor.name)),
            Some((name, email)) => {
                tries::spend(tx, FROM_ONE_CLIENT, &self.client)?;
                tries::spend(tx, MAILS, email)?;
                let person = people::entry::find_or_make_guest(tx, email, name, self.language, &self.zone)?;
                Ok((person, name.clone()))
            }
        }
    }
}

/// Sends it. Whoever is not signed in sends it from the page that a mail leads them to: an address may be anybody's.
pub async fn send(cx: Cx) -> Handled {
    apply(&cx, Need::Sending).await
}

/// Keeps it, to be sent later.
pub async fn keep(cx: Cx) -> Handled {
    apply(&cx, Need::Draft).await
}

async fn apply(cx: &Cx, need: Need) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let wanted = slug.clone();
    let seen = cx.read(move |tx| access::to_see(tx, &wanted)).await?;
    let is_known = seen.actor().is_some();
    let contact = (!is_known).then(|| (form.line("name", 1..=80), form.email("email")));
    let wish = asking::read(&mut form, &seen.space.space.shape, need);
    if form.accept(()).is_none() {
        return page(cx, form).await;
    }
    let applicant = Applicant {
        contact,
        client: cx.address(),
        language: cx.language(),
        zone: cx.house().instance().zone.clone(),
    };
    let (wanted, house) = (slug.clone(), cx.house().clone());
    let done = cx.write(move |tx| write(tx, &house, &wanted, &applicant, &wish, need));
    match done.await {
        Ok(application) if is_known => {
            let notice = if need == Need::Sending {
                "application-sent-now"
            } else {
                "application-kept-now"
            };
            Ok(Reply::see_other(application.path()).notice(notice))
        }
        Ok(_) => Ok(Reply::see_other(format!("/spaces/{slug}/application/sent"))),
        Err(Problem::Refused(refusal)) => {
            form.refuse("apply", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

fn write(
    tx: &mut Tx,
    house: &House,
    slug: &str,
    applicant: &Applicant,
    wish: &Wish,
    need: Need,
) -> Result<Application, Problem> {
    let seen = access::to_see(tx, slug)?;
    let space = &seen.space.space;
    if !round::round(tx, space.id)?.is_open(tx.now()) {
        return Err(kernel::Refusal::new("application-closed").into());
    }
    if seen.space.belongs() {
        return Err(kernel::Refusal::new("application-already-member").into());
    }
    let (person, name) = applicant.person(tx)?;
    let author = store::Author {
        person,
        name: &name,
        language: applicant.language,
    };
    let Some(application) = store::insert(tx, space.id, &author, wish)? else {
        let known = store::of_person(tx, space.id, person)?.ok_or(Problem::Missing)?;
        // Somebody else's address is no way to change what they said: they are written its address again.
        if applicant.contact.is_some() {
            letter::send(tx, house, space, &known, Occasion::Again)?;
        }
        return Ok(known);
    };
    match (&applicant.contact, need) {
        (None, Need::Sending) => actions::send(tx, house, space, &application)?,
        _ => letter::send(tx, house, space, &application, Occasion::Kept)?,
    }
    Ok(application)
}

#[derive(Template)]
#[template(path = "application/sent.html")]
struct Sent {
    v: View,
    head: Head,
}

/// What somebody without a session sees: the rest is in their mail.
pub async fn sent(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.id())?;
            Ok((seen, crumbs))
        })
        .await?;
    let v = cx.view();
    let head = Head::new(&v, &seen.space, crumbs, "leading");
    Reply::page(&Sent { v, head })
}
