//! The page on which one joins, and the way out.

use std::sync::Arc;

use askama::Template;
use kernel::{Joining as Way, Language, PersonId, Problem};
use platform::Tx;
use platform::languages::Languages;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, Joined, Post};
use super::greeting;
use super::model::Joining;
use spaces::letter::{self, Wording};
use spaces::part::other_way_in;
use spaces::space::access;
use spaces::space::{self, Head, Space};

#[derive(Template)]
#[template(path = "membership/new.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    charter: Option<(String, Option<&'static str>)>,
    asks: bool,
    closed: bool,
    signed_in: bool,
}

/// What one reads before joining; or where one applies, while one does so elsewhere.
pub async fn new(cx: Cx) -> Handled {
    let (slug, asks): (String, _) = (cx.at("space")?, cx.clone());
    let elsewhere = cx.read(move |tx| {
        let seen = access::to_see(tx, &slug)?;
        if seen.belongs() || seen.space.joining != Way::Request {
            return Ok(None);
        }
        other_way_in(tx, &asks, &seen)
    });
    match elsewhere.await? {
        Some(path) => Ok(Reply::see_other(path)),
        None => page(&cx, Form::new()).await,
    }
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let language = cx.language();
    let (seen, crumbs) = space::to_read(cx).await?;
    let v = cx.view();
    let shape = &seen.space.shape;
    let charter = if shape.asks_charter() {
        shape.charter_html(language)
    } else {
        None
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = New {
        head: Head::new(&v, &seen, crumbs, "membership"),
        charter: charter.map(|said| (said.text.to_owned(), said.other)),
        asks: seen.space.joining == Way::Request,
        closed: !matches!(seen.space.joining, Way::Open | Way::Request),
        signed_in: seen.actor.is_some(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Joins, or asks to.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let is_guest = form.chosen("guest", "1");
    let message = form.text("message", 0..=2000);
    let guest = is_guest.then(|| (form.line("name", 1..=80), form.email("email")));
    let joining = Joining {
        message,
        charter: form.ticked("charter"),
        guest,
        language: cx.language(),
        zone: cx.house().instance().zone.clone(),
    };
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let wanted = slug.clone();
    let letters = Letters {
        languages: Arc::clone(cx.house().languages()),
        language: cx.language(),
        base: cx.house().settings().base.clone(),
    };
    let (house, limit_by) = (cx.house().clone(), cx.address());
    let joined = cx
        .write(move |tx| {
            let seen = access::to_see(tx, &wanted)?;
            if joining.guest.is_some() && seen.actor.is_none() {
                platform::tries::spend(tx, GUESTS, &limit_by)?;
            }
            let joined = actions::join(tx, &seen, &joining, &letters)?;
            match (&seen.actor, &joined) {
                (Some(actor), Joined::Member) if !seen.belongs() => {
                    greeting::welcome(tx, &house, &seen.space, actor.id)?;
                }
                (Some(actor), Joined::Asked) if seen.membership.as_deref() != Some("asked") => {
                    greeting::received(tx, &house, &seen.space, actor.id)?;
                }
                // Sent twice; or a guest, who is written a link of their own.
                _ => {}
            }
            Ok(joined)
        })
        .await;
    match joined {
        Ok(Joined::Member) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("membership-begun")),
        Ok(Joined::Asked) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("membership-asked")),
        Ok(Joined::Confirm) => Ok(Reply::see_other(format!("/spaces/{slug}")).notice("membership-confirm")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("charter", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Asking costs a mail to an address that may be somebody else's.
const GUESTS: platform::tries::Limit = platform::tries::Limit {
    act: "membership.guest",
    times: 20,
    minutes: 60,
};

/// What the mails of joining are made of.
struct Letters {
    languages: Arc<Languages>,
    language: Language,
    base: String,
}

impl Post for Letters {
    fn confirm(&self, tx: &mut Tx, space: &Space, person: PersonId, email: &str) -> Result<(), Problem> {
        let back = format!("/spaces/{}/membership", space.slug);
        let path = people::entry::make_link(tx, person, email, false, &back)?;
        let link = format!("{}{path}", self.base);
        let values = [("space", space.name.as_str()), ("link", link.as_str())];
        let subject = self
            .languages
            .filled(self.language, "membership-confirm-subject", &values);
        let body = self
            .languages
            .filled(self.language, "membership-confirm-body", &values);
        tx.mail(Some(person), email, &subject, &body)
    }

    fn tell(&self, tx: &mut Tx, space: &Space, decider: PersonId) -> Result<(), Problem> {
        let link = format!("{}/spaces/{}/members", self.base, space.slug);
        let values = [("space", space.name.as_str()), ("link", link.as_str())];
        letter::write_to(tx, decider, |language, _| Wording {
            subject: self
                .languages
                .filled(language, "membership-request-subject", &values),
            body: self
                .languages
                .filled(language, "membership-request-body", &values),
        })
    }
}

/// Leaves.
pub async fn leave(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    cx.write(move |tx| {
        let seen = access::to_see_always(tx, &slug)?;
        actions::leave(tx, &seen)
    })
    .await?;
    Ok(Reply::see_other("/").notice("membership-ended"))
}
