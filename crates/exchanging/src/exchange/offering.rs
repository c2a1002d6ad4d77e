//! Bringing a question to one of one's small groups.

use askama::Template;
use kernel::{Problem, Uid};
use learning::cohort::access;
use learning::group::{self, Group};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};
use trame::{ActivityKind, Program};

use super::actions;
use super::store::Offer;

#[derive(Template)]
#[template(path = "exchange/new.html")]
struct New {
    v: View,
    head: Head,
    groups: Vec<Group>,
    activities: Vec<(String, String)>,
    has_project: bool,
    form: Form,
}

/// GET /spaces/{space}/exchanges/new
pub async fn new(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The exchanges of the program by key and name, and the one that is meant when nothing else is said: the last of this
/// week, or else the first that comes.
fn activities(v: &View, program: &Program, week: Option<u32>) -> (Vec<(String, String)>, String) {
    let kinds = program.activities.iter();
    let exchanges: Vec<_> = kinds
        .filter(|activity| activity.kind == ActivityKind::Exchange)
        .collect();
    let usual = week.and_then(|week| {
        let of_week = exchanges.iter().rfind(|activity| activity.week == week);
        of_week.or_else(|| exchanges.iter().find(|activity| activity.week > week))
    });
    let usual = usual.map_or_else(String::new, |activity| activity.key.clone());
    let named = exchanges.iter().map(|activity| {
        let name = said(&activity.name, v.language).text;
        (activity.key.clone(), name.to_owned())
    });
    (named.collect(), usual)
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, groups, project, once, now) = cx
        .read(move |tx| {
            let may = access::to_follow(tx, &slug)?;
            let (space, me) = (may.seen().id(), may.actor().id);
            let crumbs = space::crumbs(tx, space)?;
            let groups = group::of_person(tx, space, me)?;
            let project = learning::project::store::of_person(tx, space, me)?;
            Ok((may, crumbs, groups, project, tx.new_uid(), tx.now()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let week = may.seen().cohort.as_ref().map(|cohort| cohort.week_at(now));
    let (activities, usual) = activities(&v, may.seen().program()?, week);
    if form.value("once").is_empty() {
        form.fill("once", once.to_string()).fill("activity", usual);
        if let Some(group) = groups.first() {
            form.fill("group", group.uid.to_string());
        }
    }
    let page = New {
        head: Head::new(&v, &may.seen().space, crumbs, "exchanges"),
        has_project: project.is_some(),
        groups,
        activities,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/exchanges
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let question = form.line("question", 8..=300);
    let context = form.text("context", 0..=5_000);
    let group = form.choice("group", |word| word.parse::<Uid>().ok());
    let (activity, typed) = (form.value("activity").to_owned(), form.value("starts").to_owned());
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_follow(tx, &slug)?;
            let starts = moment(&typed, &may.actor().zone)?;
            if !valid {
                return Ok(false);
            }
            let groups = group::of_person(tx, may.seen().id(), may.actor().id)?;
            let group = groups.iter().find(|each| Some(each.uid) == group);
            let mut exchanges = may.seen().program()?.activities.iter();
            let known = exchanges.any(|each| each.key == activity && each.kind == ActivityKind::Exchange);
            let offer = Offer {
                group: group.map_or(0, |group| group.id),
                project: None,
                // What the program does not have is no activity.
                activity: if known { activity } else { String::new() },
                question,
                context,
                starts,
            };
            actions::offer(tx, &may, once, offer)?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/exchanges/{once}")).notice("exchange-offered")),
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            let field = if refusal.message == "exchange-not-your-group" {
                "group"
            } else {
                "starts"
            };
            form.refuse(field, refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// A moment that was typed, in somebody's own zone; nothing when nothing was typed.
///
/// # Errors
/// A refusal when it is none.
pub(super) fn moment(typed: &str, zone: &str) -> Result<Option<kernel::Instant>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let calendar = Calendar::new(kernel::Language::French, zone);
    let moment = calendar.from_moment_field(typed.trim());
    moment
        .map(Some)
        .ok_or_else(|| kernel::Refusal::new("exchange-not-a-moment").into())
}
