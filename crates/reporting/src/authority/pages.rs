//! The page, from inside and by a secret address; and what was sent, by that address.

use askama::Template;
use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, Space, access as space_access};

use super::links;
use crate::report::figure::Figure;
use crate::report::model::Section;
use crate::report::whole::{self, Line, Told, Whole};
use crate::report::{access, files, store};

/// How many stories the authority reads first.
const STORIES: usize = 3;

/// What both pages show.
struct Account {
    title: String,
    period: String,
    language: &'static str,
    figures: Vec<Line>,
    stories: Vec<Told>,
    asked: String,
    report: String,
    pdf: String,
    odt: String,
}

/// The last report that was sent, as it reads now.
fn latest(tx: &mut Tx, cx: &platform::House, space: &Space) -> Result<Option<Whole>, Problem> {
    let Some(report) = store::latest(tx, space.id)? else {
        return Ok(None);
    };
    let own = View::of_nobody(cx, report.language);
    whole::read(tx, &own, report).map(Some)
}

fn account(v: &View, whole: Whole, secret: Option<&str>) -> Account {
    let asked = platform::markdown::html(whole.says(Section::Asked));
    let report = &whole.report;
    let below = match secret {
        Some(secret) => format!("/account/{secret}"),
        None => report.path(),
    };
    let page = if secret.is_some() {
        format!("{below}/report")
    } else {
        below.clone()
    };
    Account {
        title: report.title.clone(),
        period: whole::period(v, report),
        language: report.language.word(),
        figures: whole::lines(v, report, &Figure::FIVE),
        asked,
        report: page,
        pdf: format!("{below}/file.pdf"),
        odt: format!("{below}/file.odt"),
        stories: whole.stories.into_iter().take(STORIES).collect(),
    }
}

#[derive(Template)]
#[template(path = "authority/inside.html")]
struct Inside {
    v: View,
    head: Head,
    form: Form,
    account: Option<Account>,
    may_share: bool,
    links: Vec<(Uid, String, Instant)>,
    days: [i64; 3],
}

/// GET /spaces/{space}/account
pub async fn inside(cx: Cx) -> Handled {
    inside_with(&cx, Form::new()).await
}

struct Read {
    seen: space_access::Seen,
    crumbs: Crumbs,
    whole: Option<Whole>,
    links: Vec<(Uid, String, Instant)>,
    once: Uid,
}

/// The same with a form that came back.
pub(super) async fn inside_with(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let house = cx.house().clone();
    let read = cx
        .read(move |tx| {
            let seen = access::to_list(tx, &slug)?;
            Ok(Read {
                crumbs: space::crumbs(tx, seen.space.id)?,
                whole: latest(tx, &house, &seen.space)?,
                links: links::open(tx, seen.space.id)?,
                once: tx.new_uid(),
                seen,
            })
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", read.once.to_string());
    }
    if form.value("days").is_empty() {
        form.fill("days", links::DAYS[1].to_string());
    }
    let page = Inside {
        account: read.whole.map(|whole| account(&v, whole, None)),
        head: Head::new(&v, &read.seen, read.crumbs, "reports"),
        may_share: access::answers(&read.seen),
        links: read.links,
        days: links::DAYS,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What a secret address opens.
async fn opened(cx: &Cx) -> Result<(String, Space, Option<Whole>), Problem> {
    let secret: String = cx.at("secret")?;
    let (wanted, house) = (secret.clone(), cx.house().clone());
    let (space, whole) = cx
        .read(move |tx| {
            let slug = links::opened(tx, &wanted)?.ok_or(Problem::Missing)?;
            let space = space::by_slug(tx, &slug)?.ok_or(Problem::Missing)?;
            let whole = latest(tx, &house, &space)?;
            Ok((space, whole))
        })
        .await?;
    Ok((secret, space, whole))
}

#[derive(Template)]
#[template(path = "authority/show.html")]
struct Show {
    v: View,
    space: String,
    account: Option<Account>,
}

/// GET /account/{secret}
pub async fn by_link(cx: Cx) -> Handled {
    let (secret, space, whole) = opened(&cx).await?;
    let v = cx.view();
    let page = Show {
        account: whole.map(|whole| account(&v, whole, Some(&secret))),
        space: space.name,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "authority/report.html")]
struct Report {
    v: View,
    back: String,
    space: String,
    title: String,
    period: String,
    language: &'static str,
    lines: Vec<Line>,
    /// Word of the section, its title, what it says.
    parts: Vec<(&'static str, String, String)>,
}

/// GET /account/{secret}/report
pub async fn whole(cx: Cx) -> Handled {
    let (secret, space, whole) = opened(&cx).await?;
    let whole = whole.ok_or(Problem::Missing)?;
    let v = cx.view();
    let part = |section: &Section| {
        let title = v.word("report-section", section.word()).to_owned();
        (
            section.word(),
            title,
            platform::markdown::html(whole.says(*section)),
        )
    };
    let parts = Section::ALL.iter().map(part);
    let page = Report {
        back: format!("/account/{secret}"),
        space: space.name,
        title: whole.report.title.clone(),
        period: whole::period(&v, &whole.report),
        language: whole.report.language.word(),
        lines: whole::lines(&v, &whole.report, Figure::ALL),
        parts: parts
            .filter(|(word, _, html)| *word == Section::Figures.word() || !html.trim().is_empty())
            .collect(),
        v,
    };
    Reply::page(&page)
}

/// GET /account/{secret}/file.pdf
pub async fn pdf(cx: Cx) -> Handled {
    let (secret, space, whole) = opened(&cx).await?;
    let whole = whole.ok_or(Problem::Missing)?;
    let back = format!("/account/{secret}/report");
    files::pdf(&cx, &space.name, &whole, &back).await
}

/// GET /account/{secret}/file.odt
pub async fn odt(cx: Cx) -> Handled {
    let (_, space, whole) = opened(&cx).await?;
    let whole = whole.ok_or(Problem::Missing)?;
    files::odt(&cx, &space.name, &whole).await
}
