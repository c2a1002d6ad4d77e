//! Who reads a book beside whoever holds it: those who see a space, and those who were given a link.

use askama::Template;
use kernel::{Instant, Module, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::access as space_access;

use super::access::{self, Key, MayCompose};
use super::model::Link;
use super::{actions, store};

platform::statements! {
    LINKS = "select uid, ends_at from book_links where book_id = $1 and withdrawn_at is null and ends_at > $2
             order by ends_at, id";
    BY_LINK = "select b.uid from book_links l join books b on b.id = l.book_id
               where l.fingerprint = $1 and l.withdrawn_at is null and l.ends_at > $2";
    MAKE = "insert into book_links (uid, book_id, fingerprint, made_at, ends_at) values ($1, $2, $3, $4, $5)
            on conflict (uid) do nothing";
    WITHDRAW = "update book_links set withdrawn_at = $3 where book_id = $1 and uid = $2 and withdrawn_at is null";
}

/// For how many days a link may be made.
const DAYS: [i64; 3] = [7, 30, 365];
/// How many links stand at once.
const MOST: usize = 50;

/// The book that a link opens now.
pub(super) fn by_link(tx: &mut Tx, secret: &str) -> Result<Option<Uid>, Problem> {
    let now = tx.now();
    Ok(tx
        .find::<(Uid,)>(BY_LINK, (fingerprint(secret), now))?
        .map(|(uid,)| uid))
}

/// The links that are open.
pub(super) fn links(tx: &mut Tx, book: i64) -> Result<Vec<Link>, Problem> {
    let now = tx.now();
    tx.all(LINKS, (book, now))
}

/// POST /books/{book}/publication
pub async fn publish(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    let form = cx.form().await?;
    let slug = form.value("space").to_owned();
    cx.write(move |tx| {
        let may = access::to_compose(tx, uid, &key)?;
        may.person()?;
        let space = space_access::to_belong(tx, &slug)?;
        if !space.space().shape.has(Module::Sheets) {
            return Err(Problem::Missing);
        }
        let id = space.space().id;
        actions::touch(tx, &may)?;
        if store::publish(tx, may.book.id, id)? {
            let mut published = may;
            published.book.space = Some(id);
            actions::tell(tx, &published, "book.published", "")?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/books/{uid}")).notice("book-published"))
}

/// POST /books/{book}/publication-end: by whoever holds it, or looks after the space.
pub async fn unpublish(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    let (is_mine, place) = cx
        .write(move |tx| {
            let seen = access::to_see(tx, uid, &key)?;
            let actor = tx.actor().cloned();
            match &actor {
                _ if seen.is_mine || seen.looks_after => {}
                None => return Err(Problem::SignIn),
                Some(_) => return Err(Problem::Forbidden),
            }
            let place = seen.book.place.clone();
            let may = MayCompose {
                book: seen.book,
                actor,
            };
            if store::unpublish(tx, may.book.id)? {
                actions::tell(tx, &may, "book.withdrawn", "")?;
            }
            Ok((seen.is_mine, place))
        })
        .await?;
    let then = match place {
        Some((slug, _)) if !is_mine => format!("/spaces/{slug}/books"),
        _ => format!("/books/{uid}/edition#sharing"),
    };
    Ok(Reply::see_other(then).notice("book-unpublished"))
}

#[derive(Template)]
#[template(path = "book/link.html")]
struct Made {
    v: View,
    title: String,
    back: String,
    /// The address; nothing when the same form had been sent before.
    address: Option<String>,
    ends: Instant,
}

/// POST /books/{book}/links: the address is shown once, for only its fingerprint is kept.
pub async fn make_link(cx: Cx) -> Handled {
    let (uid, key): (Uid, Key) = (cx.at("book")?, Key::of(&cx));
    let mut form = cx.form().await?;
    let once = form.once();
    let days = form.choice("days", |typed| {
        DAYS.into_iter().find(|days| days.to_string() == typed)
    });
    let days = days.ok_or(Problem::Malformed("problem-not-a-form"))?;
    let (title, secret, ends) = cx
        .write(move |tx| {
            let may = access::to_compose(tx, uid, &key)?;
            if links(tx, may.book.id)?.len() >= MOST {
                return Err(kernel::Refusal::new("book-too-many-links").into());
            }
            let (secret, now) = (tx.new_secret(), tx.now());
            let ends = now.plus_days(days);
            let made = tx.run(MAKE, (once?, may.book.id, fingerprint(&secret), now, ends))? == 1;
            if made {
                actions::tell(tx, &may, "book.shared", "")?;
            }
            Ok((may.book.title, Some(secret).filter(|_| made), ends))
        })
        .await?;
    let v = cx.view();
    let made = Made {
        address: secret.map(|secret| v.absolute(&format!("/books/shared/{secret}"))),
        back: format!("/books/{uid}/edition"),
        title,
        ends,
        v,
    };
    Reply::page(&made)
}

/// POST /books/{book}/links/{link}/withdrawal
pub async fn withdraw_link(cx: Cx) -> Handled {
    let (uid, link, key): (Uid, Uid, Key) = (cx.at("book")?, cx.at("link")?, Key::of(&cx));
    cx.write(move |tx| {
        let may = access::to_compose(tx, uid, &key)?;
        let now = tx.now();
        if tx.run(WITHDRAW, (may.book.id, link, now))? == 1 {
            actions::tell(tx, &may, "book.withdrawn", "link")?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/books/{uid}/edition#sharing")).notice("book-link-ended"))
}
