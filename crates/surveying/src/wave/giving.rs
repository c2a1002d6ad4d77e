//! The form by which a survey is given.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::actions;
use super::model::{Audience, Privacy, Reach};
use super::store::New;
use crate::survey::access::{self, MayLead};
use crate::survey::store::Survey;

/// For how long it is proposed, and the longest, in days.
const DAYS: i64 = 14;
const LONGEST_DAYS: i64 = 400;

#[derive(Template)]
#[template(path = "wave/new.html")]
struct Page {
    v: View,
    head: Head,
    survey: Survey,
    form: Form,
    privacies: &'static [Privacy],
    audiences: &'static [Audience],
    reaches: &'static [Reach],
}

impl Page {
    fn title(&self) -> &str {
        self.survey.draft.title.to(self.v.language)
    }
}

async fn read(cx: &Cx) -> Result<(Survey, MayLead, Crumbs, Uid), Problem> {
    let uid: Uid = cx.at("survey")?;
    cx.read(move |tx| {
        let (survey, may) = access::to_lead(tx, uid)?;
        let crumbs = space::crumbs(tx, survey.space_id)?;
        Ok((survey, may, crumbs, tx.new_uid()))
    })
    .await
}

/// GET /mirrors/{survey}/waves/new
pub async fn new(cx: Cx) -> Handled {
    let (survey, may, crumbs, once) = read(&cx).await?;
    let v = cx.view();
    let mut form = Form::new();
    form.fill("once", once.to_string())
        .fill("opens", v.calendar().moment_field(v.now()))
        .fill("closes", v.calendar().moment_field(v.now().plus_days(DAYS)))
        .fill("privacy", Privacy::Confidential.word())
        .fill("audience", Audience::Members.word())
        .fill("reach", Reach::Members.word());
    page(v, survey, &may, crumbs, form)
}

fn page(v: View, survey: Survey, may: &MayLead, crumbs: Crumbs, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &may.space, crumbs, "mirrors"),
        privacies: Privacy::ALL,
        audiences: Audience::ALL,
        reaches: Reach::ALL,
        survey,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /mirrors/{survey}/waves
pub async fn create(cx: Cx) -> Handled {
    let survey: Uid = cx.at("survey")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (found, may, crumbs, _) = read(&cx).await?;
    let v = cx.view();
    let now = v.now();
    let name = form.line("name", 1..=80);
    let privacy = form.choice("privacy", Privacy::from_word);
    let audience = form.choice("audience", Audience::from_word);
    let reach = form.choice("reach", Reach::from_word);
    let opens = v.calendar().from_moment_field(form.value("opens"));
    if opens.is_none() {
        form.refuse("opens", Refusal::new("form-not-a-date"));
    }
    let opens = opens.unwrap_or(now);
    let closes = v.calendar().from_moment_field(form.value("closes"));
    let in_time =
        |closes: &kernel::Instant| *closes > now && *closes > opens && *closes < now.plus_days(LONGEST_DAYS);
    if !closes.as_ref().is_some_and(in_time) {
        form.refuse("closes", Refusal::new("wave-not-in-time"));
    }
    let (Some(privacy), Some(audience), Some(reach), Some(closes), true) =
        (privacy, audience, reach, closes, form.accept(()).is_some())
    else {
        return page(v, found, &may, crumbs, form);
    };
    let new = New {
        uid: once,
        name,
        privacy,
        audience,
        reach,
        opens,
        closes,
    };
    let done = cx
        .write(move |tx| {
            let (survey, may) = access::to_lead(tx, survey)?;
            actions::give(tx, &may, &survey, &new)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/waves/{once}")).notice("wave-given")),
        Err(Problem::Refused(refusal)) => {
            let field = match refusal.message {
                "wave-hidden-space" => "audience",
                "wave-counted-must-see" => "reach",
                _ => "name",
            };
            form.refuse(field, refusal);
            page(v, found, &may, crumbs, form)
        }
        Err(problem) => Err(problem),
    }
}
