//! The list, theme by theme.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Member, Paged};

use super::access::{self, Seen};
use super::model::Matter;
use super::theme::{self, Theme};
use super::vote::{self, Vote};
use super::{people, store, voting};

/// How many a page of the list shows.
const PAGE: i64 = 60;

/// A matter as the list shows it.
pub(super) struct Row {
    pub matter: Matter,
    /// Who wrote it or a twin of it.
    pub authors: Vec<Member>,
    /// How many people live it, those who wrote it included.
    pub people: i64,
    /// Whether the reader is one of them.
    pub is_mine: bool,
}

/// The matters of a theme.
struct Section {
    name: Option<String>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "matter/index.html")]
struct Index {
    v: View,
    head: Head,
    sections: Vec<Section>,
    themes: Vec<Theme>,
    vote: Option<Vote>,
    is_open: bool,
    may_write: bool,
    next: Option<i64>,
    form: Form,
    once: String,
}

/// What the list is read from, in a fixed number of queries.
pub(super) struct Found {
    pub seen: Seen,
    pub crumbs: space::Crumbs,
    pub rows: Vec<Row>,
    pub themes: Vec<Theme>,
    pub vote: Option<Vote>,
    next: Option<i64>,
}

pub(super) fn read(tx: &mut Tx, slug: &str, part: Paged) -> Result<Found, Problem> {
    let seen = access::to_read(tx, slug)?;
    let space = seen.training.id();
    let matters = store::list(tx, space, part.most, part.skip)?;
    let next = part.next(&matters);
    Ok(Found {
        crumbs: space::crumbs(tx, space)?,
        rows: rows(tx, &seen, matters)?,
        themes: theme::of(tx, space)?,
        vote: vote::latest(tx, space)?,
        next,
        seen,
    })
}

/// Matters with who lives them.
pub(super) fn rows(tx: &mut Tx, seen: &Seen, matters: Vec<Matter>) -> Result<Vec<Row>, Problem> {
    let space = seen.training.id();
    let lived = people::people(tx, space)?;
    let mine = people::mine(tx, space, seen.me)?;
    let authors = people::authors(tx, space)?;
    let row = |matter: Matter| {
        let mut names: Vec<Member> = Vec::new();
        for people::Author(_, person) in authors.iter().filter(|author| author.0 == matter.id) {
            if !names.contains(person) {
                names.push(person.clone());
            }
        }
        Row {
            people: lived
                .iter()
                .find(|(id, _)| *id == matter.id)
                .map_or(1, |(_, count)| *count),
            is_mine: mine.contains(&matter.id),
            authors: names,
            matter,
        }
    };
    Ok(matters.into_iter().map(row).collect())
}

/// GET /spaces/{space}/shared
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let (found, once) = cx
        .read(move |tx| Ok((read(tx, &slug, part)?, tx.new_uid())))
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let mut sections: Vec<Section> = Vec::new();
    for row in found.rows {
        let name = row.matter.theme.as_ref().map(|(_, name)| name.clone());
        match sections.last_mut() {
            Some(section) if section.name == name => section.rows.push(row),
            _ => sections.push(Section {
                name,
                rows: vec![row],
            }),
        }
    }
    let page = Index {
        head: Head::new(&v, &found.seen.training.space, found.crumbs, "exchanges"),
        may_write: found.seen.training.space.belongs(),
        is_open: found.vote.is_some_and(|vote| vote.is_open(v.now())),
        vote: found.vote,
        themes: found.themes,
        next: found.next,
        once: once.to_string(),
        sections,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/shared/themes
pub async fn name_theme(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let name = form.line("name", 2..=60);
    let (valid, wanted) = (form.accept(()).is_some(), slug.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, &wanted)?;
            if valid {
                theme::name(tx, once, may.seen().id(), may.actor().id, &name)?;
            }
            Ok(())
        })
        .await;
    settled(&cx, form, done, &slug, "matter-theme-named").await
}

/// POST /spaces/{space}/shared/themes/{theme}
pub async fn rename_theme(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("theme")?);
    let mut form = cx.form().await?;
    let name = form.line("name", 2..=60);
    let (valid, wanted) = (form.accept(()).is_some(), slug.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, &wanted)?;
            if valid {
                theme::rename(tx, uid, may.seen().id(), &name)?;
            }
            Ok(())
        })
        .await;
    settled(&cx, form, done, &slug, "matter-theme-renamed").await
}

async fn settled(
    cx: &Cx,
    mut form: Form,
    done: Result<(), Problem>,
    slug: &str,
    notice: &'static str,
) -> Handled {
    match done {
        Ok(()) if form.accept(()).is_some() => {
            Ok(Reply::see_other(format!("/spaces/{slug}/shared#themes")).notice(notice))
        }
        Ok(()) => page(cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("name", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

impl Index {
    fn left(&self, vote: &Vote) -> String {
        voting::until(&self.v, vote)
    }
}
