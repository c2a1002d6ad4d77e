//! The form in which a member says how they accompany.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, access as space_access};

use super::actions;
use super::model::FARTHEST;
use super::store::{self, Companion};
use crate::request::model::{Settings, kind_in_words};
use crate::request::{self, store as requests};

/// The most that one accompanies at a time.
const MOST: i64 = 20;

#[derive(Template)]
#[template(path = "matching/companion.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    settings: Settings,
    places: Vec<(i64, Uid, String)>,
    busy: i64,
}

impl Page {
    fn place(&self, uid: &Uid) -> String {
        uid.to_string()
    }

    fn kind(&self, kind: &str) -> String {
        kind_in_words(&self.v, kind)
    }
}

/// How I accompany.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, settings, places, known, seen) = cx
        .read(move |tx| {
            let may = request::to_offer(tx, &slug)?;
            let (id, me) = (may.space().id, may.actor().id);
            let companion = store::of(tx, id, me)?;
            let known = match companion {
                Some(companion) => {
                    let themes = store::themes(tx, companion.id)?;
                    Some((companion, themes))
                }
                None => None,
            };
            Ok((
                space::crumbs(tx, id)?,
                requests::settings(tx, id)?,
                requests::places(tx, id)?,
                known,
                space_access::to_see(tx, &slug)?,
            ))
        })
        .await?;
    let status = if typed.is_some() { 422 } else { 200 };
    let busy = known.as_ref().map_or(0, |(companion, _)| companion.busy);
    let form = typed.unwrap_or_else(|| filled(known.as_ref(), &places));
    let v = cx.view();
    let page = Page {
        head: Head::new(&v, &seen, crumbs, "accompaniments"),
        form,
        settings,
        places,
        busy,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn filled(known: Option<&(Companion, Vec<String>)>, places: &[(i64, Uid, String)]) -> Form {
    let mut form = Form::new();
    let Some((companion, themes)) = known else {
        form.fill("most", "1").fill("reach", "30").fill("remote", "on");
        return form;
    };
    form.fill("words", &*companion.words)
        .fill("reach", companion.reach.to_string())
        .fill("most", companion.most.to_string());
    for theme in themes {
        form.choose("themes", &**theme);
    }
    for kind in companion.kinds.lines() {
        form.choose("kinds", kind);
    }
    if companion.remote {
        form.fill("remote", "on");
    }
    if companion.paused {
        form.fill("paused", "on");
    }
    if let Some((_, uid, _)) = places.iter().find(|(id, ..)| Some(*id) == companion.place) {
        form.fill("place", uid.to_string());
    }
    form
}

/// Keeps it.
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let wanted = slug.clone();
    let (settings, places) = cx
        .read(move |tx| {
            let may = request::to_offer(tx, &wanted)?;
            let id = may.space().id;
            Ok((requests::settings(tx, id)?, requests::places(tx, id)?))
        })
        .await?;
    let known = |all: Vec<String>, word: &str| all.into_iter().find(|known| known == word);
    let themes = form.choices("themes", |word| known(settings.themes(), word));
    let kinds = form.choices("kinds", |word| known(settings.kinds(), word));
    let place = places
        .iter()
        .find(|(_, uid, _)| uid.to_string() == form.value("place"))
        .map(|(id, ..)| *id);
    let said = Companion {
        id: 0,
        words: form.text("words", 1..=2000),
        kinds: kinds.join("\n"),
        place,
        reach: form.whole("reach", 0..=FARTHEST),
        remote: form.ticked("remote"),
        most: form.whole("most", 1..=MOST),
        busy: 0,
        paused: form.ticked("paused"),
    };
    if form.accept(()).is_none() {
        return page(&cx, Some(form)).await;
    }
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = request::to_offer(tx, &wanted)?;
        actions::offer(tx, &may, &said, &themes)
    })
    .await
    .map_err(|problem: Problem| problem)?;
    Ok(Reply::see_other(format!("/spaces/{slug}/accompaniments")).notice("match-offered"))
}
