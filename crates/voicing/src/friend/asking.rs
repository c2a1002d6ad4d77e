//! Asking a critical friend: about which work, whom, what, and who will read the answer.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::space::access::Seen;
use spaces::space::{self, Crumbs, Head, Member};

use super::actions;
use super::model::{Between, Kind};
use super::store::{self, Asked, Work};
use crate::voice::access as voices;

#[derive(Template)]
#[template(path = "friend/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    works: Vec<Work>,
    people: Vec<Member>,
}

impl Page {
    fn is_work(&self, work: &Work) -> bool {
        self.form.chosen("work", &work.key())
    }

    fn is_friend(&self, person: &Member) -> bool {
        self.form.chosen("friend", &person.uid.to_string())
    }
}

struct Known {
    crumbs: Crumbs,
    works: Vec<Work>,
    people: Vec<Member>,
    once: kernel::Uid,
}

fn known(tx: &mut Tx, slug: &str) -> Result<(Seen, Known), Problem> {
    let may = voices::to_write(tx, slug)?;
    let (space, me) = (may.space().id, may.actor().id);
    let mut people = membership::names(tx, space)?;
    people.retain(|member| member.id != me);
    let known = Known {
        crumbs: space::crumbs(tx, space)?,
        works: store::works(tx, space, me)?,
        people,
        once: tx.new_uid(),
    };
    Ok((voices::to_see(tx, slug)?, known))
}

fn page(v: View, seen: &Seen, known: Known, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, seen, known.crumbs, "voices"),
        works: known.works,
        people: known.people,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form.
pub async fn new(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, known) = cx.read(move |tx| known(tx, &slug)).await?;
    let mut form = Form::new();
    form.fill("once", known.once.to_string());
    form.fill("between", Between::Two.word());
    if let Some(work) = cx.query("work") {
        form.fill("work", work);
    }
    page(cx.view(), &seen, known, form)
}

/// An address that a browser follows and that leaves this house.
fn is_link(address: &str) -> bool {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.contains('.') && !rest.starts_with('.') && !rest.contains(char::is_whitespace)
    })
}

fn typed(form: &mut Form, known: &Known) -> Option<Asked> {
    let once = known.once;
    let (kind, title, address) = match form.value("work") {
        "" => {
            let address = form.line("link", 1..=600);
            if !address.is_empty() && !is_link(&address) {
                form.refuse("link", Refusal::new("friend-not-a-link"));
            }
            (Kind::Link, form.line("title", 1..=160), address)
        }
        _ => {
            let found = form.choice("work", |key| known.works.iter().find(|work| work.key() == key))?;
            (found.kind, found.title.clone(), found.address())
        }
    };
    let friend = form.choice("friend", |uid| {
        known.people.iter().find(|member| member.uid.to_string() == uid)
    });
    let question = form.text("question", 1..=2_000);
    let between = form.choice("between", Between::from_word);
    form.accept(())?;
    Some(Asked {
        uid: once,
        friend: friend?.id,
        kind,
        title,
        address,
        question,
        between: between?,
    })
}

/// Asks.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let wanted = slug.clone();
    let (seen, mut known) = cx.read(move |tx| known(tx, &wanted)).await?;
    known.once = once;
    let Some(asked) = typed(&mut form, &known) else {
        return page(cx.view(), &seen, known, form);
    };
    cx.write(move |tx| {
        let may = voices::to_write(tx, &slug)?;
        actions::ask(tx, &may, &asked)
    })
    .await?;
    Ok(Reply::see_other(format!("/voices/friends/{once}")).notice("friend-asked"))
}

#[cfg(test)]
mod tests {
    use super::is_link;

    #[test]
    fn a_link_is_an_address_of_the_web_and_nothing_else() {
        assert!(is_link("https://exemple.fr/atelier"));
        for wrong in [
            "javascript:alert(1)",
            "/sheets/x",
            "https://",
            "exemple.fr",
            "https://a b.fr",
        ] {
            assert!(!is_link(wrong), "{wrong}");
        }
    }
}
