//! The table and its form.

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Right, Uid};
use learning::cohort::{self, access};
use platform::media::{self, Picture};
use platform::web::{Cx, Form, Handled, Reply, View};
use platform::{Tx, web};
use spaces::space::access::{Moderate, to};
use spaces::space::{self, Head, Paged};

use super::model::{Kind, Thing, Words, is_web};
use super::{actions, store};

/// How many a page of the table shows.
const PAGE: i64 = 24;

#[derive(Template)]
#[template(path = "table/index.html")]
struct Index {
    v: View,
    head: Head,
    things: Vec<Thing>,
    me: PersonId,
    may_lay: bool,
    may_hide: bool,
    next: Option<i64>,
    form: Form,
}

impl Index {
    fn kinds(&self) -> [&'static str; 4] {
        Kind::ALL.map(Kind::word)
    }

    fn is_mine(&self, thing: &Thing) -> bool {
        thing.author.id == self.me
    }
}

/// Lets members of the cohort, and those who lead it, see the table.
fn to_read(tx: &mut Tx, slug: &str) -> Result<cohort::Seen, Problem> {
    let seen = access::to_see(tx, slug)?;
    if seen.actor().is_none() {
        return Err(Problem::SignIn);
    }
    if seen.space.belongs() || seen.leads() {
        Ok(seen)
    } else {
        Err(Problem::Forbidden)
    }
}

/// GET /spaces/{space}/table
pub async fn index(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(cx, PAGE);
    let (seen, crumbs, things, once) = cx
        .read(move |tx| {
            let seen = to_read(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.id())?;
            let things = store::laid(tx, seen.id(), part)?;
            Ok((seen, crumbs, things, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string())
            .fill("kind", Kind::Thanks.word());
    }
    let page = Index {
        head: Head::new(&v, &seen.space, crumbs, "exchanges"),
        me: seen.actor().map(|actor| actor.id).ok_or(Problem::SignIn)?,
        may_lay: seen.space.belongs(),
        may_hide: seen.space.has(Right::ModerateNotice),
        next: part.next(&things),
        things,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What the form says; what is wrong is noted in it.
async fn read(form: &mut Form) -> Result<Option<(Words, Option<Picture>)>, Problem> {
    let kind = form.choice("kind", Kind::from_word);
    let title = form.line("title", 0..=120);
    let body = form.text("body", 0..=2_000);
    let link = form.line("link", 0..=300);
    if !link.is_empty() && !is_web(&link) {
        form.refuse("link", Refusal::new("table-not-web"));
    }
    let mut alternative = form.line("alternative", 0..=300);
    let picture = match form.file("picture") {
        Some(upload) => match people::picture::open(upload).await? {
            Ok(picture) => Some(picture),
            Err(refusal) => {
                form.refuse("picture", refusal);
                None
            }
        },
        None => None,
    };
    match &picture {
        Some(_) if alternative.is_empty() => form.refuse("alternative", Refusal::new("form-missing")),
        None if kind == Some(Kind::Photo) => form.refuse("picture", Refusal::new("form-missing")),
        None if title.is_empty() && body.is_empty() && link.is_empty() => {
            form.refuse("body", Refusal::new("form-missing"));
        }
        Some(_) => {}
        None => alternative.clear(),
    }
    let Some(kind) = kind.filter(|_| form.accept(()).is_some()) else {
        return Ok(None);
    };
    let words = Words {
        kind,
        title,
        body,
        link,
        alternative,
    };
    Ok(Some((words, picture)))
}

/// POST /spaces/{space}/table: the files are written before the row that names them.
pub async fn lay(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    // Decoding takes time: whoever may not is sent away first.
    cx.read(move |tx| access::to_follow(tx, &wanted).map(drop))
        .await?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let Some((words, picture)) = read(&mut form).await? else {
        return page(&cx, form).await;
    };
    let picture = picture.map(|picture| (cx.house().chance().uid(cx.house().now()), picture));
    let media = picture.as_ref().map(|(media, _)| *media);
    if let Some((media, picture)) = &picture {
        cx.house().media().keep(*media, picture).await?;
    }
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_follow(tx, &wanted)?;
            actions::lay(tx, &may, once, &words, picture)
        })
        .await;
    if let (Some(media), Ok(false) | Err(_)) = (media, &done) {
        cx.house().media().remove(media).await;
    }
    done?;
    Ok(table(&slug).notice("table-laid"))
}

/// POST …/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, thing): (String, Uid) = (cx.at("space")?, cx.at("thing")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_follow(tx, &wanted)?;
        actions::withdraw(tx, &may, thing)
    })
    .await?;
    let undo = format!("/spaces/{slug}/table/{thing}/restoration");
    Ok(table(&slug).notice_with_undo("table-withdrawn", undo))
}

/// POST …/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (slug, thing): (String, Uid) = (cx.at("space")?, cx.at("thing")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_follow(tx, &wanted)?;
        actions::restore(tx, &may, thing)
    })
    .await?;
    Ok(table(&slug).notice("table-restored"))
}

/// POST …/hiding
pub async fn hide(cx: Cx) -> Handled {
    let (slug, thing): (String, Uid) = (cx.at("space")?, cx.at("thing")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = to::<Moderate>(tx, &wanted)?;
        actions::hide(tx, &may, thing)
    })
    .await?;
    Ok(table(&slug).notice("table-hidden"))
}

/// GET …/{thing}/picture: for whoever sees the table, as long as the thing lies there.
pub async fn picture(cx: Cx) -> Handled {
    let (slug, thing): (String, Uid) = (cx.at("space")?, cx.at("thing")?);
    let media = cx
        .read(move |tx| {
            let seen = to_read(tx, &slug)?;
            store::picture(tx, thing, seen.id())?.ok_or(Problem::Missing)
        })
        .await?;
    media::picture(&cx, media).await
}

fn table(slug: &str) -> web::Reply {
    Reply::see_other(format!("/spaces/{slug}/table"))
}
