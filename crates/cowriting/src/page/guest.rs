//! Guests: somebody without an account who writes a page by a link, until it ends.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use platform::web::{Cookie, Cx, Form, Handled, Reply, View};

pub use ::pages::guest::Guest;
use ::pages::guest::{COOKIE, NAME, is_open, was_made};

use super::access::{self, Invite};
use super::door::Key;
use super::model::PageId;
use super::{actions, store};

platform::statements! {
    INSERT = "insert into page_links (uid, page_id, secret, person_id, made_at, ends_at) values ($1, $2, $3, $4, $5, $6)
              on conflict (uid) do nothing";
    LIST = "select uid, ends_at from page_links where page_id = $1 and withdrawn_at is null and ends_at > $2 order by id";
    WITHDRAW = "update page_links set withdrawn_at = $3 where page_id = $1 and uid = $2 and withdrawn_at is null";
}

/// For how many days a link may be made.
const DAYS: [i64; 4] = [1, 7, 30, 90];

/// A link that is open, in the list of whoever may end it.
pub struct Link {
    /// Its identifier.
    pub uid: Uid,
    /// When it ends.
    pub ends: Instant,
}

pub(super) fn list(tx: &mut Tx, page: PageId) -> Result<Vec<Link>, Problem> {
    let now = tx.now();
    let links = tx.all::<(Uid, Instant)>(LIST, (page, now))?;
    Ok(links.into_iter().map(|(uid, ends)| Link { uid, ends }).collect())
}

#[derive(Template)]
#[template(path = "page/link.html")]
struct Made {
    v: View,
    title: String,
    back: String,
    address: String,
    ends: Instant,
}

/// POST /pages/{page}/links: the address is shown once, for only its fingerprint is kept.
pub async fn make(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let mut form = cx.form().await?;
    let days = form.choice("days", |typed| {
        DAYS.into_iter().find(|days| days.to_string() == typed)
    });
    let days = days.ok_or(Problem::Malformed("problem-not-a-form"))?;
    let (page, secret, ends) = cx
        .write(move |tx| {
            let may = access::to::<Invite>(tx, key.page, key.guest.as_ref())?;
            let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
            let ends = now.plus_days(days);
            tx.run(
                INSERT,
                (
                    uid,
                    may.page().id,
                    fingerprint(&secret),
                    may.who().person,
                    now,
                    ends,
                ),
            )?;
            actions::trace(tx, "page.opened-to-guests", may.page(), may.who())?;
            Ok((may.page().clone(), secret, ends))
        })
        .await?;
    let v = cx.view();
    let made = Made {
        address: v.absolute(&format!("/pages/{}/guests/{secret}", page.uid)),
        back: format!("/pages/{}", page.uid),
        title: page.title,
        ends,
        v,
    };
    Reply::page(&made)
}

/// POST /pages/{page}/links/{link}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let (key, link): (Key, Uid) = (Key::of(&cx)?, cx.at("link")?);
    let page = key.page;
    cx.write(move |tx| {
        let may = access::to::<Invite>(tx, key.page, key.guest.as_ref())?;
        let now = tx.now();
        if tx.run(WITHDRAW, (may.page().id, link, now))? == 1 {
            tx.signal(platform::bus::Topic::Membership, may.page().space_id.number());
            actions::trace(tx, "page.closed-to-guests", may.page(), may.who())?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/pages/{page}")).notice("page-link-withdrawn"))
}

#[derive(Template)]
#[template(path = "page/welcome.html")]
struct Welcome {
    v: View,
    title: String,
    action: String,
    form: Form,
}

/// GET /pages/{page}/guests/{secret}
pub async fn welcome(cx: Cx) -> Handled {
    ask(&cx, Form::new()).await
}

async fn ask(cx: &Cx, form: Form) -> Handled {
    let (page, secret): (Uid, String) = (cx.at("page")?, cx.at("secret")?);
    let guest = Guest::new(secret.clone(), String::new());
    let Some(title) = cx.read(move |tx| open_title(tx, page, &guest)).await? else {
        return over(cx, None);
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let welcome = Welcome {
        v: cx.view(),
        title,
        action: format!("/pages/{page}/guests/{secret}"),
        form,
    };
    Ok(Reply::page(&welcome)?.status(status))
}

/// The title of the page for which a link was made; nothing once the link has ended.
fn open_title(tx: &mut Tx, page: Uid, guest: &Guest) -> Result<Option<String>, Problem> {
    let page = store::by_uid(tx, page)?.filter(|page| page.withdrawn.is_none());
    let page = page.ok_or(Problem::Missing)?;
    if !was_made(tx, page.id, guest)? {
        return Err(Problem::Missing);
    }
    Ok(is_open(tx, page.id, guest)?.then_some(page.title))
}

/// Whether somebody came by a link that was made for this page.
pub(super) async fn came(cx: &Cx, key: &Key) -> Result<bool, Problem> {
    let Key { page, guest } = key.clone();
    let Some(guest) = guest else { return Ok(false) };
    cx.read(move |tx| match store::by_uid(tx, page)? {
        Some(page) => was_made(tx, page.id, &guest),
        None => Ok(false),
    })
    .await
}

#[derive(Template)]
#[template(path = "page/over.html")]
struct Over {
    v: View,
    text: Option<String>,
}

/// The link has ended; with the text that was sent, so that whoever wrote it can copy it.
pub(super) fn over(cx: &Cx, text: Option<String>) -> Handled {
    let status = if text.is_some() { 403 } else { 410 };
    let page = Over { v: cx.view(), text };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /pages/{page}/guests/{secret}
pub async fn come(cx: Cx) -> Handled {
    let (page, secret): (Uid, String) = (cx.at("page")?, cx.at("secret")?);
    let mut form = cx.form().await?;
    let name = form.line("name", 1..=NAME);
    let Some(name) = form.accept(name) else {
        return ask(&cx, form).await;
    };
    let guest = Guest::new(secret.clone(), name.clone());
    if cx.read(move |tx| open_title(tx, page, &guest)).await?.is_none() {
        return over(&cx, None);
    }
    let cookie = Cookie::new(COOKIE, format!("{secret}.{name}"), 90).below(format!("/pages/{page}"));
    Ok(Reply::see_other(format!("/pages/{page}/edition")).cookie(cookie))
}
