//! Writing a section by hand, and choosing the stories that the authority reads first.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::access::MayReport;
use super::actions::LONGEST;
use super::model::{Report, Section, Text};
use super::whole::{self, Told, Whole};
use super::{access, actions};

/// The longest title, in letters.
pub(super) const TITLE: usize = 160;

#[derive(Template)]
#[template(path = "report/edition.html")]
struct Edition {
    v: View,
    head: Head,
    form: Form,
    report: Report,
    section: Section,
    text: Text,
    proposed: String,
    rows: i64,
}

impl Edition {
    fn title(&self) -> &str {
        self.v.word("report-section", self.section.word())
    }

    fn hint(&self) -> String {
        format!("report-hint-{}", self.section.word())
    }

    fn has_proposal(&self) -> bool {
        !self.text.proposed.trim().is_empty()
    }
}

async fn read(cx: &Cx) -> Result<(MayReport, Crumbs, Whole), Problem> {
    let uid: Uid = cx.at("report")?;
    let house = cx.house().clone();
    cx.read(move |tx| {
        let may = access::to_write(tx, uid)?;
        let crumbs = space::crumbs(tx, may.report().space_id)?;
        let own = View::of_nobody(&house, may.report().language);
        let whole = whole::read(tx, &own, may.report().clone())?;
        Ok((may, crumbs, whole))
    })
    .await
}

fn section(cx: &Cx) -> Result<Section, Problem> {
    let word: String = cx.at("section")?;
    Section::from_word(&word).ok_or(Problem::Missing)
}

/// GET /reports/{report}/sections/{section}
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let section = section(cx)?;
    let (may, crumbs, whole) = read(cx).await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if status == 200 && may.report().while_draft().is_err() {
        return Ok(Reply::see_other(may.report().path()));
    }
    let text = whole
        .texts
        .iter()
        .find(|text| text.section == section)
        .cloned()
        .ok_or(Problem::Missing)?;
    if status == 200 {
        form.fill("text", text.says());
    }
    // The next attempt is against what stands now.
    form.fill("version", text.version.to_string());
    let v = cx.view();
    let page = Edition {
        head: Head::new(&v, may.space(), crumbs, "reports"),
        proposed: platform::markdown::html(&text.proposed),
        rows: if text.says().len() > 400 { 18 } else { 8 },
        report: whole.report,
        section,
        text,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /reports/{report}/sections/{section}: whoever was overtaken sees what stands, and what they typed is kept.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let text = form.text("text", 0..=LONGEST);
    write(cx, form, Some(text), "report-written").await
}

/// POST /reports/{report}/sections/{section}/proposal: what the house proposes takes its place again.
pub async fn take_back(cx: Cx) -> Handled {
    let form = cx.form().await?;
    write(cx, form, None, "report-taken-back").await
}

async fn write(cx: Cx, mut form: Form, own: Option<String>, notice: &'static str) -> Handled {
    let (uid, section): (Uid, Section) = (cx.at("report")?, section(&cx)?);
    let version: i64 = form.value("version").parse().unwrap_or(0);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            actions::write(tx, &may, section, version, own.as_deref())
        })
        .await;
    match done {
        Ok(()) => {
            let path = format!("/reports/{uid}#{}", section.word());
            Ok(Reply::see_other(path).notice(notice))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("text", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "report/stories.html")]
struct Stories {
    v: View,
    head: Head,
    form: Form,
    report: Report,
    stories: Vec<Told>,
}

impl Stories {
    fn is_chosen(&self, story: &Told) -> bool {
        if self.form.refusals().count() == 0 {
            story.chosen
        } else {
            self.form.chosen("chosen", &story.id.to_string())
        }
    }

    fn words(&self, story: &Told) -> String {
        let typed = self.form.value(&format!("words-{}", story.id));
        if typed.is_empty() {
            story.words.clone()
        } else {
            typed.to_owned()
        }
    }
}

/// GET /reports/{report}/stories
pub async fn stories(cx: Cx) -> Handled {
    stories_page(&cx, Form::new()).await
}

async fn stories_page(cx: &Cx, form: Form) -> Handled {
    let (may, crumbs, whole) = read(cx).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Stories {
        head: Head::new(&v, may.space(), crumbs, "reports"),
        report: whole.report,
        stories: whole.stories,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /reports/{report}/stories
pub async fn choose(cx: Cx) -> Handled {
    let uid: Uid = cx.at("report")?;
    let mut form = cx.form().await?;
    let chosen = form.choices("chosen", |id| id.parse::<i64>().ok());
    let texts = form.texts();
    let said = move |id: i64| -> String {
        let typed = texts.get(&format!("words-{id}")).map_or("", String::as_str);
        typed
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .take(300)
            .collect()
    };
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            actions::choose(tx, &may, &chosen, said)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/reports/{uid}#stories")).notice("report-stories-chosen")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("chosen", refusal);
            stories_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
