//! A page as it is read.

use ::pages::part::Parts;
use askama::Template;
use kernel::{Instant, Problem};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, Act, Approve, Invite, May, Restore, Seen, Terms, Withdraw, Write};
use super::door::Key;
use super::guest::{self, Link};
use super::model::Page;
use super::render::{self, Part};
use super::{actions, store, terms};
use crate::comment::{self, Said};
use crate::history::{self, Version};

#[derive(Template)]
#[template(path = "page/show.html")]
struct Show {
    v: View,
    head: Head,
    page: Page,
    parts: Vec<Part>,
    author: String,
    changed: Instant,
    comments: Vec<Said>,
    may_comment: bool,
    once: kernel::Uid,
    may_write: bool,
    may_invite: bool,
    may_withdraw: bool,
    may_restore: bool,
    may_approve: bool,
    approved: Option<Version>,
    is_newer: bool,
    links: Vec<Link>,
    beside: String,
    /// The word of its licence, and where that is read.
    terms: Option<(&'static str, String)>,
    licences: Vec<&'static str>,
    may_say_terms: bool,
}

impl Show {
    /// Whether these are its terms.
    fn has_terms(&self, word: &str) -> bool {
        self.terms.as_ref().is_some_and(|(known, _)| *known == word)
    }
}

struct Read {
    beside: Parts,
    seen: Seen,
    once: kernel::Uid,
    crumbs: space::Crumbs,
    parts: Vec<Part>,
    author: String,
    comments: Vec<Said>,
    approved: Option<Version>,
    is_newer: bool,
    links: Vec<Link>,
}

/// GET /pages/{page}
pub async fn show(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let edition = format!("/pages/{}/edition", key.page);
    let embed = cx
        .query("embed")
        .and_then(|number| number.parse().ok())
        .unwrap_or(0);
    let asker = cx.clone();
    let read = cx
        .read(move |tx| {
            let seen = access::to_see(tx, key.page, key.guest.as_ref())?;
            if seen.space.is_none() {
                return Ok(None);
            }
            read(tx, &asker, seen, embed).map(Some)
        })
        .await?;
    // A guest has this page alone, and came to write it.
    let Some(read) = read else {
        return Ok(Reply::see_other(edition));
    };
    let v = cx.view();
    let seen = &read.seen;
    let space = seen.space.as_ref().ok_or(Problem::Missing)?;
    let frame = read.parts.iter().find_map(|part| match part {
        Part::Embed {
            host, shown: true, ..
        } => Some(host.clone()),
        _ => None,
    });
    let page = Show {
        head: Head::new(&v, space, read.crumbs, "pages"),
        author: read.author,
        changed: seen.page.changed,
        may_comment: seen.may::<access::Comment>(),
        once: read.once,
        may_write: seen.may::<Write>(),
        may_invite: seen.may::<Invite>(),
        may_withdraw: seen.may::<Withdraw>(),
        may_restore: seen.may::<Restore>(),
        may_approve: seen.may::<Approve>(),
        may_say_terms: seen.may::<Terms>(),
        terms: terms::of(&v, &seen.page),
        licences: terms::words(),
        page: read.seen.page,
        parts: read.parts,
        comments: read.comments,
        approved: read.approved,
        is_newer: read.is_newer,
        links: read.links,
        beside: read.beside.draw(&v)?,
        v,
    };
    let reply = Reply::page(&page)?;
    Ok(match frame {
        Some(host) => reply.frames(&host),
        None => reply,
    })
}

fn read(tx: &mut platform::Tx, cx: &Cx, seen: Seen, embed: usize) -> Result<Read, Problem> {
    let page = &seen.page;
    let crumbs = space::crumbs(tx, page.space_id)?;
    let now = writing::load(tx, page.document)?.0;
    let text = now.text();
    let approved = match page.approved {
        Some(number) => history::find(tx, page.id, number)?,
        None => None,
    };
    let is_newer = approved.as_ref().is_some_and(|version| version.text != text);
    let shown = approved.as_ref().map_or(text.as_str(), |version| &version.text);
    let parts = render::draw(tx, page, shown, seen.space.is_none(), embed)?;
    let comments = comment::list(tx, &seen, &now)?;
    let links = if seen.may::<Invite>() {
        guest::list(tx, page.id)?
    } else {
        Vec::new()
    };
    let author = store::author(tx, page)?;
    let once = tx.new_uid();
    Ok(Read {
        beside: Parts::of_page(tx, cx, &seen)?,
        once,
        crumbs,
        parts,
        author,
        comments,
        approved,
        is_newer,
        links,
        seen,
    })
}

/// GET /pages/{page}/text.md: all of it, as it is now.
pub async fn markdown(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let page = key.page;
    let text = cx
        .read(move |tx| {
            let seen = access::to_see(tx, key.page, key.guest.as_ref())?;
            shown_text(tx, &seen)
        })
        .await?;
    Ok(Reply::file("text/markdown; charset=utf-8", text).saved_as(&format!("page-{page}.md")))
}

/// The text that this reader is shown: the approved one, or the newest; who writes has the newest.
pub(super) fn shown_text(tx: &mut platform::Tx, seen: &Seen) -> Result<String, Problem> {
    match seen.page.approved.filter(|_| !seen.may::<Write>()) {
        Some(number) => history::text(tx, seen.page.id, number),
        None => Ok(writing::text(tx, seen.page.document)?.text),
    }
}

/// POST /pages/{page}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let (page, space) = does::<Withdraw>(&cx, actions::withdraw).await?;
    let undo = format!("/pages/{page}/restoration");
    Ok(Reply::see_other(format!("/spaces/{space}/pages")).notice_with_undo("page-withdrawn", undo))
}

/// POST /pages/{page}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (page, _) = does::<Restore>(&cx, actions::restore).await?;
    Ok(Reply::see_other(format!("/pages/{page}")).notice("page-restored"))
}

async fn does<A: Act + 'static>(
    cx: &Cx,
    act: fn(&mut platform::Tx, &May<A>) -> Result<(), Problem>,
) -> Result<(kernel::Uid, String), Problem> {
    let key = Key::of(cx)?;
    let page = key.page;
    let space = cx
        .write(move |tx| {
            let may = access::to::<A>(tx, key.page, key.guest.as_ref())?;
            act(tx, &may)?;
            Ok(may.page().space.clone())
        })
        .await?;
    Ok((page, space))
}
