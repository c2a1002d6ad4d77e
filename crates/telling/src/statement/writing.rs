//! The form of a statement, with the sentences that it proposes.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use learning::Reach;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Crumbs, Head};

use super::access::{self, MayState};
use super::actions;
use super::model::{Line, Statement, VOICES, Written};
use super::pages::{Voice, voices};
use super::store;
use super::suggestion::{self, Done};
use crate::circle::{self, Choice, Circle, What};
use crate::project::Differs;
use crate::project::top::Top;

const LENGTH: usize = 5_000;
/// The most sentences that are kept, and how long one may be.
const LINES: usize = 40;
const LINE: usize = 400;

/// A sentence to keep or to strike.
struct Proposed {
    line: String,
    is_kept: bool,
}

#[derive(Template)]
#[template(path = "statement/writing.html")]
struct Writing {
    v: View,
    head: Head,
    top: Top,
    form: Form,
    meeting: String,
    name: String,
    before: Option<(String, Vec<Voice>)>,
    gained: Vec<Proposed>,
    given: Vec<Proposed>,
    choices: Vec<Choice>,
    is_made: bool,
    conflict: bool,
    differs: Vec<Differs>,
}

struct Ground {
    may: MayState,
    crumbs: Crumbs,
    circle: Circle,
    done: Done,
    before: Option<Statement>,
}

fn ground(tx: &mut Tx, uid: Uid, key: &str) -> Result<Ground, Problem> {
    let may = access::to_state(tx, uid, key)?;
    let seen = may.project().seen();
    let mut made = store::of_project(tx, seen)?;
    made.retain(|statement| statement.meeting != key);
    Ok(Ground {
        crumbs: space::crumbs(tx, seen.training.id())?,
        circle: Circle::of(tx, &seen.training, seen.project.owner.id)?,
        done: suggestion::since_the_last(tx, &may)?,
        before: made.pop(),
        may,
    })
}

async fn load(cx: &Cx) -> Result<Ground, Problem> {
    let (uid, key): (Uid, String) = (cx.at("project")?, cx.at("meeting")?);
    cx.read(move |tx| ground(tx, uid, &key)).await
}

/// GET /projects/{project}/statements/{meeting}/edition
pub async fn edit(cx: Cx) -> Handled {
    let ground = load(&cx).await?;
    let form = filled(&ground, &cx.view());
    page(&cx, ground, form, None)
}

/// As it was made, or with every proposed sentence kept, for the cohort.
fn filled(ground: &Ground, v: &View) -> Form {
    let mut form = Form::new();
    match ground.may.there() {
        Some(there) => {
            let written = &there.written;
            for voice in VOICES {
                form.fill(voice, written.voice(voice).0);
            }
            choose(&mut form, "from_training", &written.from_training);
            choose(&mut form, "from_project", &written.from_project);
            form.fill("reach", written.reach.word());
            form.fill("version", there.version.to_string());
        }
        None => {
            let last = ground.before.as_ref().map(|before| before.written.reach);
            choose(&mut form, "from_training", &ground.done.gained(v));
            choose(&mut form, "from_project", &ground.done.given(v));
            form.fill("reach", last.unwrap_or(Reach::Cohort).word());
            form.fill("version", "0");
        }
    }
    form
}

fn choose(form: &mut Form, field: &str, lines: &[String]) {
    for line in lines {
        form.choose(field, line);
    }
}

fn page(cx: &Cx, ground: Ground, form: Form, typed: Option<&Written>) -> Handled {
    let v = cx.view();
    let seen = ground.may.project().seen();
    let accepted = form.accept(()).is_some() && typed.is_none();
    let now = ground.may.there().map(|there| &there.written);
    let differs = typed.zip(now).map(|(typed, now)| differing(&v, now, typed));
    let meeting = ground.may.meeting();
    let program = seen.training.program()?;
    let before = ground.before.as_ref().map(|before| {
        let known = program.meetings.iter().find(|each| each.key == before.meeting);
        let name = Line::of(before, known.map(|known| known.name.clone())).name(&v);
        (name, voices(&before.written))
    });
    let page = Writing {
        head: Head::new(&v, &seen.training.space, ground.crumbs.clone(), "projects"),
        top: Top::of(seen, "statements"),
        meeting: meeting.key.clone(),
        name: said(&meeting.name, v.language).text.to_owned(),
        gained: proposed(&form, "from_training", ground.done.gained(&v)),
        given: proposed(&form, "from_project", ground.done.given(&v)),
        choices: circle::choices(&v, &ground.circle, What::Told),
        before,
        is_made: now.is_some(),
        conflict: typed.is_some(),
        differs: differs.unwrap_or_default(),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(if accepted { 200 } else { 422 }))
}

/// Those that are kept, then what else was done.
fn proposed(form: &Form, field: &str, lines: Vec<String>) -> Vec<Proposed> {
    let kept = kept(form, field);
    let others = lines.into_iter().filter(|line| !kept.contains(line));
    let others: Vec<Proposed> = others.map(|line| Proposed { line, is_kept: false }).collect();
    let kept = kept.into_iter().map(|line| Proposed { line, is_kept: true });
    kept.chain(others).collect()
}

/// The sentences that are ticked, as one line each.
fn kept(form: &Form, field: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for typed in form.choices(field, |line| Some(line.to_owned())) {
        // Spaces that do not break stay: they are part of the sentence that was proposed.
        let typed = typed.replace(|letter: char| letter.is_control(), " ");
        let words: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
        let line: String = words.join(" ").chars().take(LINE).collect();
        if !line.is_empty() && !lines.contains(&line) && lines.len() < LINES {
            lines.push(line);
        }
    }
    lines
}

fn read(form: &mut Form) -> Written {
    let written = Written {
        to_project: form.text("to_project", 0..=LENGTH),
        from_training: kept(form, "from_training"),
        to_training: form.text("to_training", 0..=LENGTH),
        from_project: kept(form, "from_project"),
        stands: form.text("stands", 0..=LENGTH),
        next_step: form.text("next_step", 0..=LENGTH),
        reach: circle::chosen(form).unwrap_or(Reach::Own),
    };
    for (field, text, lines) in [
        ("to_project", &written.to_project, &written.from_training),
        ("to_training", &written.to_training, &written.from_project),
    ] {
        if text.is_empty() && lines.is_empty() {
            form.refuse(field, Refusal::new("statement-says-nothing"));
        }
    }
    written
}

/// POST /projects/{project}/statements/{meeting}/edition
pub async fn save(cx: Cx) -> Handled {
    let ground = load(&cx).await?;
    let mut form = cx.form().await?;
    let version = form.value("version").parse::<i64>();
    let version = version.map_err(|_| Problem::Malformed("problem-not-a-form"))?;
    let written = read(&mut form);
    if form.accept(()).is_none() {
        return page(&cx, ground, form, None);
    }
    let uid = ground.may.project().seen().project.uid;
    let (key, typed) = (ground.may.meeting().key.clone(), written.clone());
    let meeting = key.clone();
    let done = cx.write(move |tx| {
        let may = access::to_state(tx, uid, &key)?;
        actions::state(tx, &may, version, &written)
    });
    match done.await {
        Ok(()) => {
            let path = format!("/projects/{uid}/statements#{meeting}");
            Ok(Reply::see_other(path).notice("statement-made"))
        }
        Err(Problem::Refused(refusal)) if refusal.message == "statement-changed-meanwhile" => {
            // Sent again, it counts as written after what is there now, which they have seen.
            let ground = load(&cx).await?;
            let now = ground.may.there().map_or(0, |there| there.version);
            form.fill("version", now.to_string());
            page(&cx, ground, form, Some(&typed))
        }
        Err(problem) => Err(problem),
    }
}

fn differing(v: &View, now: &Written, typed: &Written) -> Vec<Differs> {
    let whole = |written: &Written, voice: &str| {
        let (text, lines) = written.voice(voice);
        let lines = lines.iter().map(|line| format!("– {line}"));
        let all: Vec<String> = lines
            .chain(Some(text.to_owned()))
            .filter(|line| !line.is_empty())
            .collect();
        all.join("\n")
    };
    let differs = VOICES.map(|voice| Differs {
        label: v.word("statement", &voice.replace('_', "-")).to_owned(),
        now: whole(now, voice),
        typed: whole(typed, voice),
    });
    differs
        .into_iter()
        .filter(|each| each.now != each.typed)
        .collect()
}
