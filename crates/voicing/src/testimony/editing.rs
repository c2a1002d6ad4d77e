//! Writing a testimony: in one’s own name or under another, kept as a draft or given.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Head;
use spaces::space::access::Seen;

use super::access::{self, Own};
use super::actions;
use super::model::{Testimony, Voice, readable_from, timeless};
use super::store::Worded;
use crate::objective;
use crate::period::{self, Gathering, Period};
use crate::voice::access as voices;
use crate::wording::{Known, begin, known, to_begin};
use crate::words::Reach;

#[derive(Template)]
#[template(path = "testimony/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    is_new: bool,
    gatherings: Vec<Gathering>,
    /// The day from which something given under another name would be read.
    from: kernel::Instant,
}

fn page(v: View, seen: &Seen, known: Known, form: Form, testimony: Option<&Testimony>) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let action = match testimony {
        Some(testimony) => format!("{}/edition", testimony.path()),
        None => format!("/spaces/{}/voices/testimonies", seen.space.slug),
    };
    let page = Page {
        head: Head::new(&v, seen, known.crumbs, "voices"),
        gatherings: known.gatherings,
        from: readable_from(v.now(), true),
        is_new: testimony.is_none(),
        action,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The days of a report that somebody may read.
fn days_of(tx: &mut Tx, report: Option<&str>) -> Result<Option<Period>, Problem> {
    match report.and_then(|uid| uid.parse().ok()) {
        Some(uid) => Ok(Some(objective::access::to_see(tx, uid)?.report.period)),
        None => Ok(None),
    }
}

/// The form of a new one; `?report=` begins it with the days of a report.
pub async fn new(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let report = cx.query("report").map(str::to_owned);
    let (seen, known, days) = cx
        .read(move |tx| {
            let (seen, known) = begin(tx, &slug)?;
            Ok((seen, known, days_of(tx, report.as_deref())?))
        })
        .await?;
    let v = cx.view();
    let mut form = Form::new();
    form.fill("once", known.once.to_string());
    form.fill("voice", "signed");
    form.fill("audience", Reach::Space.word());
    if let Some(days) = days {
        days.fill(&v, &mut form);
    }
    page(v, &seen, known, form, None)
}

fn typed(v: &View, form: &mut Form, gatherings: &[Gathering]) -> Option<Worded> {
    let title = form.line("title", 1..=160);
    let body = form.text("body", 1..=20_000);
    let pseudonymous = form.choice("voice", |word| match word {
        "signed" => Some(false),
        "pseudonymous" => Some(true),
        _ => None,
    });
    let pseudonym = match pseudonymous {
        Some(true) => form.line("pseudonym", 2..=60),
        _ => String::new(),
    };
    let period = period::typed(v, form, gatherings);
    let reach = form.choice("audience", Reach::from_word);
    form.accept(())?;
    Some(Worded {
        pseudonym,
        title,
        body,
        period,
        reach: reach?,
    })
}

/// Notes beside its field what was refused.
fn refused(form: &mut Form, refusal: Refusal) {
    let field = match refusal.message {
        "testimony-name-taken" | "testimony-too-few" | "testimony-too-few-there" => "pseudonym",
        "testimony-was-signed" => "voice",
        _ => "body",
    };
    form.refuse(field, refusal);
}

fn notice(gives: bool, worded_under_another_name: bool) -> &'static str {
    match (gives, worded_under_another_name) {
        (false, _) => "testimony-kept",
        (true, false) => "testimony-given",
        (true, true) => "testimony-given-tomorrow",
    }
}

/// Writes it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let uid = timeless(form.once()?);
    let gives = form.ticked("give");
    let (seen, known) = to_begin(&cx).await?;
    let v = cx.view();
    let Some(worded) = typed(&v, &mut form, &known.gatherings) else {
        return page(v, &seen, known, form, None);
    };
    let told = notice(gives, !worded.pseudonym.is_empty());
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let may = voices::to_write(tx, &wanted)?;
        actions::write(tx, &may, uid, &worded, gives)
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/spaces/{slug}/voices/testimonies")).notice(told)),
        Err(Problem::Refused(refusal)) => {
            refused(&mut form, refusal);
            page(v, &seen, known, form, None)
        }
        Err(problem) => Err(problem),
    }
}

async fn to_change(cx: &Cx) -> Result<(Own, Known), Problem> {
    let uid: Uid = cx.at("testimony")?;
    cx.read(move |tx| {
        let own = access::to_own(tx, uid)?;
        own.testimony().while_draft()?;
        let known = known(tx, own.space())?;
        Ok((own, known))
    })
    .await
}

/// The form of one’s draft.
pub async fn edit(cx: Cx) -> Handled {
    let (own, known) = to_change(&cx).await?;
    let (v, testimony) = (cx.view(), own.testimony());
    let mut form = Form::new();
    form.fill("version", testimony.version.to_string())
        .fill("title", &*testimony.title)
        .fill("body", &*testimony.body)
        .fill("audience", testimony.reach.word());
    match &testimony.voice {
        Voice::Signed(_) => form.fill("voice", "signed"),
        Voice::Pseudonymous(name) => form.fill("voice", "pseudonymous").fill("pseudonym", &**name),
    };
    testimony.period.fill(&v, &mut form);
    page(v, own.space(), known, form, Some(testimony))
}

/// Words it.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let gives = form.ticked("give");
    let version = form.value("version").parse().unwrap_or(0);
    let (own, known) = to_change(&cx).await?;
    let (v, testimony) = (cx.view(), own.testimony().clone());
    let Some(worded) = typed(&v, &mut form, &known.gatherings) else {
        return page(v, own.space(), known, form, Some(&testimony));
    };
    let told = notice(gives, !worded.pseudonym.is_empty());
    let uid = testimony.uid;
    let done = cx.write(move |tx| {
        let own = access::to_own(tx, uid)?;
        actions::change(tx, &own, version, &worded, gives)
    });
    match done.await {
        Ok(()) => {
            Ok(Reply::see_other(format!("/spaces/{}/voices/testimonies", testimony.space)).notice(told))
        }
        Err(Problem::Refused(refusal)) => {
            refused(&mut form, refusal);
            page(v, own.space(), known, form, Some(&testimony))
        }
        Err(problem) => Err(problem),
    }
}
