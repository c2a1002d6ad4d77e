//! Opening the community of those who wish to stay in touch, in one step.

use askama::Template;
use kernel::{Joining, Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::opening::check_name;
use spaces::shape::{self, said};
use spaces::space::{self, Head};

use super::actions::{self, Wish};
use super::store;
use gatherings::gathering::access;
use gatherings::gathering::{Frame, head};

#[derive(Template)]
#[template(path = "mailing_list/community.html")]
struct New {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    trames: Vec<Choice>,
    how_many: i64,
}

/// A trame to start from.
struct Choice {
    uid: String,
    name: String,
    summary: String,
}

impl New {
    fn joinings(&self) -> &'static [Joining] {
        Joining::ALL
    }
}

/// The trame with which most groups that live on begin.
const FIRST: &str = "learning-collective";

/// The form.
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let language = cx.language();
    let (may, crumbs, trames, first, people, known, once) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().space.space.id)?;
            let mut trames = Vec::new();
            for stored in shape::listed(tx)? {
                let shape = shape::of(tx, stored.id, &stored.digest)?;
                trames.push(Choice {
                    uid: stored.uid.to_string(),
                    name: said(&shape.trame.card.name, language).text.to_owned(),
                    summary: said(&shape.trame.card.summary, language).text.to_owned(),
                });
            }
            let first = shape::shipped_by_key(tx, FIRST)?.map(|stored| stored.uid);
            let people = store::after(tx, may.gathering().id, 0, 2_000)?.len();
            let known = store::any_community(tx, may.gathering().id)?;
            Ok((may, crumbs, trames, first, people, known, tx.new_uid()))
        })
        .await?;
    if let Some((slug, _)) = known {
        return Ok(Reply::see_other(format!("/spaces/{slug}")));
    }
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string())
            .fill("name", &may.gathering().title)
            .fill("trame", first.map_or_else(String::new, |uid| uid.to_string()))
            .fill("joining", Joining::Invitation.word());
        form
    });
    let page = New {
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "replay"),
        how_many: i64::try_from(people).unwrap_or(i64::MAX),
        trames,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Opens it, and invites those on the list.
pub async fn open(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let name = form.line("name", 2..=120);
    if let Err(refusal) = check_name(&name) {
        form.refuse("name", refusal);
    }
    let trame = form.choice("trame", |word| word.parse::<Uid>().ok());
    let joining = form.choice("joining", Joining::from_word);
    let wished = form.accept(()).and(trame.zip(joining));
    let (once, language) = (form.once(), cx.language());
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let Some((trame, joining)) = wished else {
                return Ok(None);
            };
            let wish = Wish {
                once: once?,
                trame,
                name,
                joining,
                language,
            };
            actions::open(tx, &may, &wish).map(Some)
        })
        .await;
    match done {
        Ok(Some(slug)) => {
            Ok(Reply::see_other(format!("/spaces/{slug}")).notice("mailing-list-community-opened"))
        }
        Ok(None) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
