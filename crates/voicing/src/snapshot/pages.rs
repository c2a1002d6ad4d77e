//! The list of snapshots with a form for one more, and one snapshot.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::{Shape, said};
use spaces::space::{self, Head};

use super::access::{self, MayTakeBack};
use super::actions;
use super::model::{Body, KINDS, Snapshot, of_kind};
use super::picture::{Picture, told};
use super::store;
use crate::voice::access as voices;
use crate::words::named;

#[derive(Template)]
#[template(path = "snapshot/index.html")]
struct Index {
    v: View,
    head: Head,
    snapshots: Vec<Snapshot>,
    belongs: bool,
    form: Form,
}

impl Index {
    fn taker(&self, snapshot: &Snapshot) -> String {
        named(&self.v, &snapshot.taker.name)
    }
}

/// The list.
pub async fn index(cx: Cx) -> Handled {
    list(&cx, Form::new()).await
}

async fn list(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, snapshots, once) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            let snapshots = store::of_space(tx, seen.space.id)?;
            Ok((seen, crumbs, snapshots, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Index {
        head: Head::new(&v, &seen, crumbs, "voices"),
        belongs: seen.belongs(),
        snapshots,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Takes one.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 0..=4_000);
    let whole = form.accept(()).is_some();
    cx.write(move |tx| {
        let may = voices::to_write(tx, &slug)?;
        if whole {
            actions::take(tx, &may, once, &words)
        } else {
            Ok(())
        }
    })
    .await?;
    if !whole {
        return list(&cx, form).await;
    }
    Ok(Reply::see_other(format!("/voices/snapshots/{once}")).notice("snapshot-taken"))
}

/// What a snapshot says, line by line.
pub(super) fn lines(v: &View, body: &Body) -> Vec<(String, String)> {
    let mut lines = vec![
        (v.t("snapshot-of-people").to_owned(), told(v, body.people)),
        (v.t("snapshot-of-lately").to_owned(), told(v, body.lately)),
        (v.t("snapshot-of-linked").to_owned(), told(v, body.linked)),
    ];
    for kind in KINDS {
        let works = of_kind(body, kind);
        let how_many = told(v, works.works);
        let words = match works.shared.number() {
            0 => how_many,
            _ => v.t2(
                "snapshot-of-which",
                "works",
                how_many,
                "shared",
                told(v, works.shared),
            ),
        };
        lines.push((v.word("snapshot-kind", kind).to_owned(), words));
    }
    lines
}

/// All of it in a sentence or two.
pub(super) fn heard(v: &View, body: &Body) -> String {
    let line = |(name, number): (String, String)| v.t2("snapshot-line", "name", name, "number", number);
    lines(v, body).into_iter().map(line).collect::<Vec<_>>().join(" ")
}

/// The names of roles.
pub(super) fn roles(v: &View, shape: &Shape, keys: &[String]) -> Vec<String> {
    let name = |key: &String| {
        let role = shape.role(key)?;
        Some(said(&role.name, v.language).text.to_owned())
    };
    keys.iter().filter_map(name).collect()
}

#[derive(Template)]
#[template(path = "snapshot/show.html")]
struct Show {
    v: View,
    head: Head,
    snapshot: Snapshot,
    picture: Picture,
    lines: Vec<(String, String)>,
    held: Vec<String>,
    vacant: Vec<String>,
    is_takers: bool,
}

impl Show {
    fn taker(&self) -> String {
        named(&self.v, &self.snapshot.taker.name)
    }
}

/// One snapshot.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("snapshot")?;
    let (seen, crumbs, snapshot) = cx
        .read(move |tx| {
            let (seen, snapshot) = access::to_see_one(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.id)?;
            Ok((seen, crumbs, snapshot))
        })
        .await?;
    let v = cx.view();
    let title = v.t1("snapshot-title", "day", v.day(snapshot.at));
    let shape = &seen.space.shape;
    Reply::page(&Show {
        head: Head::new(&v, &seen, crumbs, "voices"),
        picture: Picture::of(&v, "picture", title, &snapshot.body, heard(&v, &snapshot.body)),
        lines: lines(&v, &snapshot.body),
        held: roles(&v, shape, &snapshot.body.held),
        vacant: roles(&v, shape, &snapshot.body.vacant),
        is_takers: seen.is(snapshot.taker.id),
        snapshot,
        v,
    })
}

async fn change(cx: &Cx, act: fn(&mut Tx, &MayTakeBack) -> Result<(), Problem>) -> Result<Snapshot, Problem> {
    let uid: Uid = cx.at("snapshot")?;
    cx.write(move |tx| {
        let may = access::to_take_back(tx, uid)?;
        act(tx, &may)?;
        Ok(may.snapshot)
    })
    .await
}

/// Whoever took it takes it back, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let snapshot = change(&cx, actions::withdraw).await?;
    let undo = format!("{}/restoration", snapshot.path());
    let path = format!("/spaces/{}/voices/snapshots", snapshot.space);
    Ok(Reply::see_other(path).notice_with_undo("snapshot-withdrawn", undo))
}

/// Whoever took it puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let snapshot = change(&cx, actions::restore).await?;
    Ok(Reply::see_other(snapshot.path()).notice("snapshot-restored"))
}
