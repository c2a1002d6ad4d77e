//! Proposing a study, and wording it otherwise.

use askama::Template;
use kernel::{Instant, Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{Crumbs, Head, access as space_access};

use super::model::{Kind, Said, Study, Variable};
use super::{access, actions};
use crate::proposal::forms;

/// For how long a study goes on, unless it is said otherwise, and at most.
const DAYS: i64 = 120;
const LONGEST_DAYS: i64 = 1_200;
/// How many questions it may have.
const QUESTIONS: usize = 15;

#[derive(Template)]
#[template(path = "study/wording.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    action: String,
    changes: bool,
    kinds: &'static [Kind],
    lines: Vec<Line>,
    said: usize,
}

/// A question of the form.
struct Line {
    place: usize,
    question: String,
    key: String,
    kind: String,
    options: String,
}

impl Page {
    /// Whether a line is beyond those that say something and two more.
    fn is_spare(&self, place: &usize) -> bool {
        *place > self.said + 2
    }
}

fn page(v: View, seen: &space_access::Seen, crumbs: Crumbs, form: Form, changes: Option<Uid>) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let head = Head::new(&v, seen, crumbs, "studies");
    let value = |name: &str, place: usize| form.value(&format!("{name}-{place}")).to_owned();
    let lines: Vec<Line> = (1..=QUESTIONS)
        .map(|place| Line {
            place,
            question: value("question", place),
            key: value("key", place),
            kind: value("kind", place),
            options: value("options", place),
        })
        .collect();
    let page = Page {
        action: changes.map_or_else(
            || format!("/spaces/{}/studies", head.slug),
            |uid| format!("/studies/{uid}/edition"),
        ),
        changes: changes.is_some(),
        kinds: Kind::ALL,
        said: lines.iter().filter(|line| !line.question.is_empty()).count(),
        lines,
        head,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /spaces/{space}/studies/new
pub async fn new(cx: Cx) -> Handled {
    let (may, crumbs, once, now) = forms::new(&cx).await?;
    let v = cx.view();
    let mut form = Form::new();
    form.fill("once", once.to_string())
        .fill("ends", v.calendar().field(now.plus_days(DAYS)));
    page(v, &may.space, crumbs, form, None)
}

/// A name of a column: letters, digits and underscores.
fn column(typed: &str, place: usize) -> String {
    let plain = typed.trim().to_lowercase();
    let plain: String = plain
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        })
        .take(40)
        .collect();
    let plain = plain.trim_matches('_').to_owned();
    if plain.is_empty() {
        format!("q{place}")
    } else {
        plain
    }
}

/// What is asked; a line without a question is none.
fn variables(form: &mut Form) -> Vec<Variable> {
    let texts = form.texts();
    let text = |name: &str, place: usize| {
        texts
            .get(&format!("{name}-{place}"))
            .map_or("", String::as_str)
            .trim()
    };
    let mut variables: Vec<Variable> = Vec::new();
    for place in 1..=QUESTIONS {
        let question = text("question", place).replace('\n', " ");
        if question.is_empty() {
            continue;
        }
        let kind = Kind::from_word(text("kind", place));
        let options: Vec<String> = text("options", place)
            .lines()
            .map(|line| line.trim().chars().take(160).collect::<String>())
            .filter(|line| !line.is_empty())
            .take(20)
            .collect();
        if kind.is_none() || question.chars().count() > 300 {
            form.refuse(
                "questions",
                Refusal::new("study-question-kind").with("place", place),
            );
        }
        if kind == Some(Kind::Choice) && options.len() < 2 {
            form.refuse(
                "questions",
                Refusal::new("study-two-options").with("place", place),
            );
        }
        let mut key = column(text("key", place), place);
        while key == "code" || key == "site" || variables.iter().any(|known| known.key == key) {
            key = format!("{key}_{place}");
        }
        variables.push(Variable {
            key,
            question,
            kind: kind.unwrap_or(Kind::Yesno),
            options: if kind == Some(Kind::Choice) {
                options
            } else {
                Vec::new()
            },
        });
    }
    if variables.is_empty() {
        form.refuse("questions", Refusal::new("study-no-question"));
    }
    variables
}

/// What a form says.
fn typed(v: &View, form: &mut Form, now: Instant) -> Said {
    let ends = forms::ends(v, form, now, LONGEST_DAYS, "study-not-in-time");
    Said {
        body_name: form.line("body-name", 1..=160),
        title: form.line("title", 1..=160),
        question: form.text("question", 1..=2_000),
        protocol: form.text("protocol", 1..=20_000),
        variables: variables(form),
        ends,
    }
}

/// POST /spaces/{space}/studies
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (may, crumbs, _, now) = forms::new(&cx).await?;
    let v = cx.view();
    let said = typed(&v, &mut form, now);
    if form.accept(()).is_none() {
        return page(v, &may.space, crumbs, form, None);
    }
    let house = cx.house().clone();
    cx.write(move |tx| {
        let may = access::to_propose(tx, &slug)?;
        actions::propose(tx, &house, &may, once, &said)
    })
    .await?;
    Ok(Reply::see_other(format!("/studies/{once}")).notice("study-proposed"))
}

/// GET /studies/{study}/edition
pub async fn edit(cx: Cx) -> Handled {
    let (may, crumbs, _) = forms::known(&cx, access::to_edit).await?;
    let (v, study) = (cx.view(), may.study());
    let said = &study.said;
    let mut form = Form::new();
    form.fill("version", study.version.to_string())
        .fill("body-name", &*said.body_name)
        .fill("title", &*said.title)
        .fill("question", &*said.question)
        .fill("protocol", &*said.protocol)
        .fill("ends", v.calendar().field(said.ends));
    for (place, variable) in (1_usize..).zip(&said.variables) {
        form.fill(format!("question-{place}"), &*variable.question)
            .fill(format!("key-{place}"), &*variable.key)
            .fill(format!("kind-{place}"), variable.kind.word())
            .fill(format!("options-{place}"), variable.options.join("\n"));
    }
    page(v, &may.seen().space, crumbs, form, Some(study.uid))
}

/// POST /studies/{study}/edition
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("study")?;
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let (may, crumbs, now) = forms::known(&cx, access::to_edit).await?;
    let v = cx.view();
    let said = typed(&v, &mut form, now);
    if form.accept(()).is_none() {
        return page(v, &may.seen().space, crumbs, form, Some(uid));
    }
    let done = cx
        .write(move |tx| {
            let may = access::to_edit(tx, uid)?;
            actions::change(tx, &may, version, &said)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/studies/{uid}")).notice("study-changed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            forms::attempt_again::<Study>(&cx, &mut form).await?;
            page(v, &may.seen().space, crumbs, form, Some(uid))
        }
        Err(problem) => Err(problem),
    }
}
