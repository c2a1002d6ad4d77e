//! Choosing what stands in a chapter, and the words around it.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access;
use super::actions;
use super::chapter_pages::{back, way};
use super::compose_pages::compose;
use super::model::{Chapter, Move, Portfolio};
use super::store;
use crate::item::{self, Item, Owner};

/// Things of one kind.
struct Choices {
    kind: &'static str,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "portfolio/items.html")]
struct Page {
    v: View,
    form: Form,
    portfolio: Portfolio,
    chapter: Chapter,
    choices: Vec<Choices>,
}

impl Page {
    fn title(&self, item: &Item) -> String {
        if item.kind == "position" {
            self.v.t1("item-position-of", "date", self.v.day(item.at))
        } else {
            item.title.clone()
        }
    }
}

/// GET: everything of mine that does not stand in it yet.
pub async fn choose(cx: Cx) -> Handled {
    show(&cx, None).await
}

async fn show(cx: &Cx, typed: Option<Form>) -> Handled {
    let (uid, chapter): (Uid, Uid) = (cx.at("portfolio")?, cx.at("chapter")?);
    let language = cx.language();
    let (portfolio, chapter, choices) = cx
        .read(move |tx| {
            let may = access::to_compose(tx, uid)?;
            let chapter = may.chapter(tx, chapter)?;
            let known = store::items(tx, may.portfolio.id)?;
            let owner = Owner {
                person: may.actor.id,
                language,
            };
            let mut choices = Vec::new();
            for kind in &item::KINDS {
                let stands = |item: &Item| {
                    known
                        .iter()
                        .any(|each| each.kind == item.kind && each.source == item.source)
                };
                let own = (kind.list)(tx, owner)?;
                let items: Vec<Item> = own.into_iter().filter(|item| !stands(item)).collect();
                if !items.is_empty() {
                    choices.push(Choices {
                        kind: kind.word,
                        items,
                    });
                }
            }
            Ok((may.portfolio, chapter, choices))
        })
        .await?;
    let status = if typed.is_some() { 422 } else { 200 };
    let page = Page {
        v: cx.view(),
        form: typed.unwrap_or_default(),
        portfolio,
        chapter,
        choices,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST: puts those that are ticked at the end of the chapter.
pub async fn add(cx: Cx) -> Handled {
    let chapter: Uid = cx.at("chapter")?;
    let mut form = cx.form().await?;
    let chosen = form.choices("item", |value| Some(value.to_owned()));
    let language = cx.language();
    let done = compose(&cx, move |tx, may| {
        let chapter = may.chapter(tx, chapter)?;
        actions::add_items(tx, may, &chapter, &chosen, language)
    });
    match done.await {
        Ok(reply) => Ok(reply.notice("portfolio-items-added")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("item", refusal);
            show(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST: the words around something.
pub async fn save(cx: Cx) -> Handled {
    let item: Uid = cx.at("item")?;
    let mut form = cx.form().await?;
    let words = form.text("item-words", 0..=3000);
    let refused = form.refusal("item-words").cloned();
    let done = compose(&cx, move |tx, may| {
        let item = may.item(tx, item)?;
        match refused {
            Some(refusal) => Err(refusal.into()),
            None => actions::change_item(tx, may, &item, &words),
        }
    });
    back(&cx, form, "item-words", done.await, "portfolio-kept").await
}

/// POST: moves something up or down, to another chapter, or before another thing.
pub async fn place(cx: Cx) -> Handled {
    let item: Uid = cx.at("item")?;
    let form = cx.form().await?;
    let malformed = || Problem::Malformed("problem-not-a-form");
    let chapter: Option<Uid> = match form.value("chapter") {
        "" => None,
        uid => Some(uid.parse().map_err(|_| malformed())?),
    };
    let before: Option<Uid> = form.value("before").parse().ok();
    let way = way(&form);
    if chapter.is_none() && way.is_none() {
        return Err(malformed());
    }
    compose(&cx, move |tx, may| {
        let item = may.item(tx, item)?;
        let chapter = match chapter {
            Some(uid) => may.chapter(tx, uid)?,
            None => {
                let chapters = store::chapters(tx, may.portfolio.id)?;
                let own = chapters.into_iter().find(|chapter| chapter.id == item.chapter);
                own.ok_or(Problem::Missing)?
            }
        };
        let to = match (way, before) {
            (Some(way), _) => way,
            (None, Some(before)) => Move::Before(Some(may.item(tx, before)?.id)),
            (None, None) => Move::Before(None),
        };
        actions::place_item(tx, may, &item, &chapter, to)
    })
    .await
}

/// POST: takes something out.
pub async fn remove(cx: Cx) -> Handled {
    let item: Uid = cx.at("item")?;
    let reply = compose(&cx, move |tx, may| {
        let item = may.item(tx, item)?;
        actions::remove_item(tx, may, &item)
    });
    Ok(reply.await?.notice("portfolio-item-removed"))
}
