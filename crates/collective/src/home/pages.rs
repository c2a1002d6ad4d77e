//! The first page.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Instant, Language, Problem};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View};

use super::gatherings::{self, Coming};
use super::model::{Awaits, Happened};
use super::store;
use spaces::membership;
use spaces::part::Parts;
use spaces::role;
use spaces::shape::{self, said};
use spaces::space::{self, Listed, Paged};

/// Leads to the first run, to a visitor's page, or to one's own.
pub async fn home(cx: Cx) -> Handled {
    if !cx.house().instance().ready {
        return Ok(Reply::see_other("/welcome"));
    }
    let (language, reads) = (cx.language(), cx.clone());
    let found = cx
        .read(move |tx| match tx.actor().cloned() {
            Some(actor) => {
                let parts = Parts::of_home(tx, &reads, &actor)?;
                Ok(Found::Own(Box::new(own(tx, actor.id, language)?), parts))
            }
            None => Ok(Found::Door(space::list_open(tx, SHOWN)?)),
        })
        .await?;
    match found {
        Found::Own(own, parts) => own_page(&cx, *own, &parts),
        Found::Door(spaces) => {
            let v = cx.view();
            Reply::page(&Door { v, spaces })
        }
    }
}

/// What a visitor is shown of the list of spaces.
const SHOWN: Paged = Paged::first(6);

enum Found {
    Own(Box<OwnData>, Parts<()>),
    Door(Vec<Listed>),
}

struct OwnData {
    awaits: Vec<Awaits>,
    coming: Vec<Coming>,
    roles: Vec<HeldRole>,
    spaces: Vec<Listed>,
    news: Vec<Happened>,
    above: BTreeMap<String, String>,
}

/// A role that the reader holds.
struct HeldRole {
    slug: String,
    space: String,
    key: String,
    name: String,
    purpose: String,
    until: Instant,
}

/// A role that ends within two weeks is worth a word, and so is a review.
const SOON_DAYS: i64 = 14;

fn own(tx: &mut Tx, me: kernel::PersonId, language: Language) -> Result<OwnData, Problem> {
    let soon = tx.now().plus_days(SOON_DAYS);
    let mut awaits: Vec<Awaits> = store::asked(tx, me)?
        .into_iter()
        .map(|(slug, name)| Awaits::Asked(slug, name))
        .collect();
    let waiting = membership::waiting_for(tx, me)?;
    awaits.extend(
        waiting
            .into_iter()
            .map(|(slug, name, count)| Awaits::Requests(slug, name, count)),
    );
    for each in store::belongings(tx, me)? {
        let shape = shape::of(tx, each.trame.0, &each.trame.1)?;
        if shape.asks_charter() && each.charter.as_deref() != Some(shape.charter_digest()) {
            awaits.push(Awaits::Charter(each.slug.clone(), each.name.clone()));
        }
        let review = each
            .review
            .filter(|review| *review < soon && each.standing == "steward");
        awaits.extend(review.map(|review| Awaits::Review(each.slug, each.name, review)));
    }
    let mut roles = Vec::new();
    for mine in role::held_by(tx, me)? {
        let shape = shape::of(tx, mine.trame.0, &mine.trame.1)?;
        let Some(known) = shape.role(&mine.role) else {
            continue;
        };
        let name = said(&known.name, language).text.to_owned();
        if mine.until < soon {
            awaits.push(Awaits::RoleEnds(
                mine.slug.clone(),
                mine.space.clone(),
                mine.role.clone(),
                name.clone(),
                mine.until,
            ));
        }
        roles.push(HeldRole {
            slug: mine.slug,
            space: mine.space,
            key: mine.role,
            purpose: said(&known.purpose, language).text.to_owned(),
            until: mine.until,
            name,
        });
    }
    Ok(OwnData {
        awaits,
        coming: gatherings::of_person(tx, me)?,
        roles,
        spaces: space::list_mine(tx, me)?,
        news: store::news(tx, me)?,
        above: space::names_above(tx, me)?,
    })
}

#[derive(Template)]
#[template(path = "home/own.html")]
struct Own {
    v: View,
    name: String,
    parts: String,
    awaits: Vec<Awaits>,
    coming: Vec<Coming>,
    roles: Vec<HeldRole>,
    spaces: Vec<Listed>,
    news: Vec<Happened>,
    above: BTreeMap<String, String>,
}

impl Own {
    /// How somebody is called in what is told.
    fn called(&self, name: Option<&str>) -> String {
        match name {
            Some("") => self.v.t("space-somebody-left").to_owned(),
            name => name.unwrap_or_default().to_owned(),
        }
    }

    /// Where a space is, said after its name; nothing for one at the top.
    fn within(&self, slug: &str) -> String {
        let above = self.above.get(slug);
        above.map_or_else(String::new, |above| {
            format!(", {}", self.v.t1("space-in", "space", above))
        })
    }
}

fn own_page(cx: &Cx, own: OwnData, parts: &Parts<()>) -> Handled {
    let v = cx.view();
    let name = v
        .actor
        .as_ref()
        .map(|actor| actor.name.clone())
        .unwrap_or_default();
    let OwnData {
        awaits,
        coming,
        roles,
        spaces,
        news,
        above,
    } = own;
    Reply::page(&Own {
        parts: parts.draw((), &v)?,
        v,
        name,
        awaits,
        coming,
        roles,
        spaces,
        news,
        above,
    })
}

#[derive(Template)]
#[template(path = "home/door.html")]
struct Door {
    v: View,
    spaces: Vec<Listed>,
}
