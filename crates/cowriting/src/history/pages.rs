//! The list of versions, and one of them beside another.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::difference::{self, Author, Stretch};
use crate::page::Page;
use crate::page::access::{self, Approve, Seen, Write};
use crate::page::door::Key;
use ::pages::history::{self as store, Version};

const PART: i64 = 50;
const NAME: usize = 100;

#[derive(Template)]
#[template(path = "history/index.html")]
struct Index {
    v: View,
    head: Head,
    page: Page,
    versions: Vec<Version>,
    form: Form,
    may_name: bool,
    next: Option<i64>,
}

impl Index {
    /// Whether readers are shown this version.
    fn is_approved(&self, version: &Version) -> bool {
        self.page.approved == Some(version.number)
    }
}

/// GET /pages/{page}/versions
pub async fn index(cx: Cx) -> Handled {
    list(&cx, Form::new()).await
}

/// The page, for whoever sees its space; a guest has no history.
fn enter(tx: &mut Tx, key: &Key) -> Result<(Seen, space::Crumbs), Problem> {
    let seen = access::to_see(tx, key.page, key.guest.as_ref())?;
    if seen.space.is_none() {
        return Err(Problem::Missing);
    }
    let crumbs = space::crumbs(tx, seen.page.space_id)?;
    Ok((seen, crumbs))
}

fn head(v: &View, seen: &Seen, crumbs: space::Crumbs) -> Result<Head, Problem> {
    let space = seen.space.as_ref().ok_or(Problem::Missing)?;
    Ok(Head::new(v, space, crumbs, "pages"))
}

async fn list(cx: &Cx, form: Form) -> Handled {
    let key = Key::of(cx)?;
    let part = Paged::asked(cx, PART);
    let (seen, crumbs, versions) = cx
        .read(move |tx| {
            let (seen, crumbs) = enter(tx, &key)?;
            let versions = store::list(tx, seen.page.id, part)?;
            Ok((seen, crumbs, versions))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Index {
        head: head(&v, &seen, crumbs)?,
        may_name: seen.may::<Write>(),
        next: part.next(&versions),
        page: seen.page,
        versions,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /pages/{page}/versions
pub async fn name(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let mut form = cx.form().await?;
    let name = form.line("name", 1..=NAME);
    let Some(name) = form.accept(name) else {
        return list(&cx, form).await;
    };
    let page = key.page;
    cx.write(move |tx| {
        let may = access::to::<Write>(tx, key.page, key.guest.as_ref())?;
        store::name(tx, &may, &name)
    })
    .await?;
    Ok(Reply::see_other(format!("/pages/{page}/versions")).notice("history-named"))
}

#[derive(Template)]
#[template(path = "history/show.html")]
struct Show {
    v: View,
    head: Head,
    page: Page,
    version: Version,
    with: Option<i64>,
    difference: Vec<Stretch>,
    stretches: Vec<(String, Author)>,
    writers: Vec<(Author, usize)>,
    may_return: bool,
    may_approve: bool,
    is_approved: bool,
}

/// GET /pages/{page}/versions/{version}, compared with `?with=`, or with the one before.
pub async fn show(cx: Cx) -> Handled {
    let (key, number): (Key, i64) = (Key::of(&cx)?, cx.at("version")?);
    let with = cx
        .query("with")
        .and_then(|with| with.parse().ok())
        .unwrap_or(number - 1);
    let (seen, crumbs, version, other, writers) = cx
        .read(move |tx| {
            let (seen, crumbs) = enter(tx, &key)?;
            let version = store::find(tx, seen.page.id, number)?.ok_or(Problem::Missing)?;
            let other = store::find(tx, seen.page.id, with)?;
            let writers = store::writers(tx, &seen.page)?;
            Ok((seen, crumbs, version, other, writers))
        })
        .await?;
    let v = cx.view();
    let stretches = difference::stretches(&version, &writers);
    let (difference, with) = match &other {
        Some(other) => (difference::between(other, &version, &writers), Some(other.number)),
        None => (Vec::new(), None),
    };
    let page = Show {
        head: head(&v, &seen, crumbs)?,
        may_return: seen.may::<Write>(),
        may_approve: seen.may::<Approve>(),
        is_approved: seen.page.approved == Some(number),
        writers: shares(&stretches),
        page: seen.page,
        version,
        with,
        difference,
        stretches,
        v,
    };
    Reply::page(&page)
}

/// Who wrote how much of it, in hundredths that make a hundred, most first.
fn shares(stretches: &[(String, Author)]) -> Vec<(Author, usize)> {
    let mut letters: BTreeMap<(&str, i64), usize> = BTreeMap::new();
    for (text, author) in stretches {
        *letters.entry((&author.name, author.tone)).or_default() += text.chars().count();
    }
    let all = letters.values().sum::<usize>().max(1);
    let mut shares: Vec<(Author, usize, usize)> = letters
        .into_iter()
        .map(|((name, tone), many)| {
            let name = name.to_owned();
            (Author { name, tone }, many * 100 / all, many * 100 % all)
        })
        .collect();
    // What is left goes to those who lost most when their share was cut to a whole number.
    let given: usize = shares.iter().map(|(_, share, _)| share).sum();
    shares.sort_by_key(|(_, _, lost)| Reverse(*lost));
    for (_, share, _) in shares.iter_mut().take(100_usize.saturating_sub(given)) {
        *share += 1;
    }
    shares.sort_by_key(|(_, share, _)| Reverse(*share));
    shares
        .into_iter()
        .map(|(author, share, _)| (author, share))
        .collect()
}

/// POST /pages/{page}/versions/{version}/restoration
pub async fn bring_back(cx: Cx) -> Handled {
    let (key, number): (Key, i64) = (Key::of(&cx)?, cx.at("version")?);
    let page = key.page;
    let before = cx
        .write(move |tx| {
            let may = access::to::<Write>(tx, key.page, key.guest.as_ref())?;
            store::bring_back(tx, &may, number)
        })
        .await?;
    let undo = format!("/pages/{page}/versions/{before}/restoration");
    Ok(Reply::see_other(format!("/pages/{page}")).notice_with_undo("history-brought-back", undo))
}

/// POST /pages/{page}/versions/{version}/approval
pub async fn approve(cx: Cx) -> Handled {
    let (key, number): (Key, i64) = (Key::of(&cx)?, cx.at("version")?);
    let page = key.page;
    cx.write(move |tx| {
        let may = access::to::<Approve>(tx, key.page, key.guest.as_ref())?;
        store::approve(tx, &may, number)
    })
    .await?;
    let undo = format!("/pages/{page}/release");
    Ok(Reply::see_other(format!("/pages/{page}")).notice_with_undo("history-approved", undo))
}

/// POST /pages/{page}/release
pub async fn release(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let page = key.page;
    cx.write(move |tx| {
        let may = access::to::<Approve>(tx, key.page, key.guest.as_ref())?;
        store::release(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/pages/{page}")).notice("history-released"))
}
