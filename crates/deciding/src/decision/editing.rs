//! Proposing and amending: which way of deciding, then the form.

use askama::Template;
use kernel::{Instant, Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, access as space_access};

use super::model::{Decision, Method};
use super::store::{self, New};
use super::{access, actions, of_role};

/// Fewest and most options, and what is proposed for how long.
const OPTIONS: usize = 12;
const POINTS: i64 = 10;
const DAYS: i64 = 7;
/// The latest that a proposal may stay open, in days.
const LONGEST_DAYS: i64 = 366;

#[derive(Template)]
#[template(path = "decision/new.html")]
struct Choose {
    v: View,
    head: Head,
    methods: &'static [Method],
}

#[derive(Template)]
#[template(path = "decision/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    method: Method,
    action: String,
    amends: Option<Decision>,
    meanwhile: Option<Decision>,
    slots: Vec<usize>,
}

impl Page {
    fn option(&self, slot: &usize) -> String {
        format!("option-{slot}")
    }
}

/// Which way of deciding? Then its form.
pub async fn new(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, once, now) = read(&cx, slug).await?;
    let v = cx.view();
    let head = Head::new(&v, &seen, crumbs, "decisions");
    let Some(method) = cx.query("method").and_then(Method::from_word) else {
        return Reply::page(&Choose {
            v,
            head,
            methods: Method::ALL,
        });
    };
    let mut form = Form::new();
    form.fill("once", once.to_string());
    form.fill("closes", v.calendar().moment_field(now.plus_days(DAYS)));
    form.fill("points", POINTS.to_string());
    if let Some(role) = of_role::asked(&seen, method, cx.query("role")) {
        of_role::begin(&v, role, &mut form);
    }
    page(v, head, form, method, None, None)
}

async fn read(cx: &Cx, slug: String) -> Result<(space_access::Seen, Crumbs, Uid, Instant), Problem> {
    cx.read(move |tx| {
        access::to_propose(tx, &slug)?;
        let seen = space_access::to_see(tx, &slug)?;
        let crumbs = space::crumbs(tx, seen.space.id)?;
        Ok((seen, crumbs, tx.new_uid(), tx.now()))
    })
    .await
}

fn page(
    v: View,
    head: Head,
    form: Form,
    method: Method,
    amends: Option<Decision>,
    meanwhile: Option<Decision>,
) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let action = match &amends {
        Some(decision) => format!("/decisions/{}/edition", decision.uid),
        None => format!("/spaces/{}/decisions", head.slug),
    };
    let slots = if method.has_options() && amends.is_none() {
        OPTIONS
    } else {
        0
    };
    let page = Page {
        v,
        head,
        form,
        method,
        action,
        amends,
        meanwhile,
        slots: (1..=slots).collect(),
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What a form says.
fn typed(v: &View, form: &mut Form, uid: Uid, method: Method, amends: bool, now: Instant) -> New {
    let title = form.line("title", 1..=160);
    let body = form.text("body", 1..=20_000);
    let quorum = match form.value("quorum").is_empty() {
        true => None,
        false => Some(form.whole("quorum", 1..=100_000)),
    };
    let closes = v.calendar().from_moment_field(form.value("closes"));
    let in_time = closes.filter(|closes| *closes > now && *closes < now.plus_days(LONGEST_DAYS));
    if in_time.is_none() {
        form.refuse("closes", Refusal::new("decision-not-in-time"));
    }
    let mut options: Vec<String> = Vec::new();
    if method.has_options() && !amends {
        for slot in FIELDS {
            options.push(form.line(slot, 0..=300));
        }
        options.retain(|words| !words.is_empty());
        if options.len() < 2 {
            form.refuse("option-1", Refusal::new("decision-two-options"));
        }
    }
    let points = if method == Method::Points && !amends {
        form.whole("points", 1..=100)
    } else {
        0
    };
    New {
        uid,
        role: String::new(),
        method,
        title,
        body,
        quorum,
        points,
        closes: in_time.unwrap_or(now),
        options,
    }
}

/// The names of the fields of options.
const FIELDS: [&str; OPTIONS] = [
    "option-1",
    "option-2",
    "option-3",
    "option-4",
    "option-5",
    "option-6",
    "option-7",
    "option-8",
    "option-9",
    "option-10",
    "option-11",
    "option-12",
];

/// Puts it to the members.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let method = Method::from_word(form.value("method")).ok_or(Problem::Malformed("problem-not-a-form"))?;
    let once = form.once()?;
    let (seen, crumbs, _, now) = read(&cx, slug.clone()).await?;
    let v = cx.view();
    let role = of_role::asked(&seen, method, Some(form.value("role"))).map(|role| role.key.clone());
    let new = New {
        role: role.unwrap_or_default(),
        ..typed(&v, &mut form, once, method, false, now)
    };
    if form.accept(()).is_none() {
        return page_of(v, &seen, crumbs, form, method, None, None);
    }
    cx.write(move |tx| {
        let may = access::to_propose(tx, &slug)?;
        actions::propose(tx, &may, &new)
    })
    .await?;
    Ok(Reply::see_other(format!("/decisions/{once}")).notice("decision-proposed"))
}

fn page_of(
    v: View,
    seen: &space_access::Seen,
    crumbs: Crumbs,
    form: Form,
    method: Method,
    amends: Option<Decision>,
    meanwhile: Option<Decision>,
) -> Handled {
    let head = Head::new(&v, seen, crumbs, "decisions");
    page(v, head, form, method, amends, meanwhile)
}

async fn read_one(cx: &Cx) -> Result<(access::Seen, Crumbs, Instant), Problem> {
    let uid: Uid = cx.at("decision")?;
    cx.read(move |tx| {
        access::to_amend(tx, uid)?;
        let seen = access::to_see(tx, uid)?;
        let crumbs = space::crumbs(tx, seen.space.space.id)?;
        Ok((seen, crumbs, tx.now()))
    })
    .await
}

/// The form that amends it.
pub async fn edit(cx: Cx) -> Handled {
    let (seen, crumbs, _) = read_one(&cx).await?;
    let (v, decision) = (cx.view(), seen.decision);
    let mut form = Form::new();
    form.fill("title", &*decision.title)
        .fill("body", &*decision.body)
        .fill(
            "quorum",
            decision
                .quorum
                .map_or_else(String::new, |quorum| quorum.to_string()),
        )
        .fill("closes", v.calendar().moment_field(decision.closes))
        .fill("version", decision.version.to_string());
    page_of(
        v,
        &seen.space,
        crumbs,
        form,
        decision.method,
        Some(decision),
        None,
    )
}

/// Words it otherwise. Whoever was overtaken sees both wordings, and what they typed is kept.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("decision")?;
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let (seen, crumbs, now) = read_one(&cx).await?;
    let (v, method) = (cx.view(), seen.decision.method);
    let new = typed(&v, &mut form, uid, method, true, now);
    if form.accept(()).is_none() {
        let decision = seen.decision.clone();
        return page_of(v, &seen.space, crumbs, form, method, Some(decision), None);
    }
    let done = cx
        .write(move |tx| {
            let may = access::to_amend(tx, uid)?;
            actions::amend(tx, &may, version, &new)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/decisions/{uid}")).notice("decision-amended")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            let now = cx
                .read(move |tx| store::by_uid(tx, uid))
                .await?
                .ok_or(Problem::Missing)?;
            // The next attempt is against what stands now.
            form.fill("version", now.version.to_string());
            page_of(
                v,
                &seen.space,
                crumbs,
                form,
                method,
                Some(seen.decision),
                Some(now),
            )
        }
        Err(problem) => Err(problem),
    }
}
