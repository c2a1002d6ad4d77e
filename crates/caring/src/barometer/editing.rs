//! What is asked, and how often.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Describe, May};
use spaces::space::{self, Crumbs, Head};

use super::model::{Barometer, EVERY, LEVELS, QUESTIONS, Question, questions, stored};
use super::{access, actions, store};

/// The names of the fields, a question each.
const WORDS: [&str; QUESTIONS] = ["words-1", "words-2", "words-3", "words-4", "words-5"];
const LEVEL: [&str; QUESTIONS] = ["levels-1", "levels-2", "levels-3", "levels-4", "levels-5"];

#[derive(Template)]
#[template(path = "barometer/edit.html")]
struct Edit {
    v: View,
    head: Head,
    form: Form,
}

impl Edit {
    fn slots(&self) -> impl Iterator<Item = (usize, &'static str, &'static str)> {
        (1..)
            .zip(WORDS)
            .zip(LEVEL)
            .map(|((place, words), levels)| (place, words, levels))
    }

    fn every(&self) -> [i64; EVERY.len()] {
        EVERY
    }

    fn is_every(&self, days: &i64) -> bool {
        self.form.value("every") == days.to_string()
    }
}

async fn read(cx: &Cx) -> Result<(May<Describe>, Crumbs, Barometer), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to_lead(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        let barometer = store::of_space(tx, may.space().id)?;
        Ok((may, crumbs, barometer))
    })
    .await
}

/// GET /spaces/{space}/barometer/edition
pub async fn edit(cx: Cx) -> Handled {
    let (may, crumbs, barometer) = read(&cx).await?;
    let v = cx.view();
    let mut form = Form::new();
    let asked = questions(&v, &barometer.questions)?;
    for ((question, words), levels) in asked.iter().zip(WORDS).zip(LEVEL) {
        form.fill(words, &*question.words)
            .fill(levels, question.levels.join("\n"));
    }
    let next = barometer.next.filter(|next| *next > v.now()).unwrap_or(v.now());
    form.fill("every", barometer.every.to_string())
        .fill("open", barometer.open.to_string())
        .fill("next", v.calendar().field(next));
    page(v, &may, crumbs, form)
}

fn page(v: View, may: &May<Describe>, crumbs: Crumbs, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "care"),
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn typed(form: &mut Form) -> Vec<Question> {
    let mut asked = Vec::new();
    for (field, level) in WORDS.into_iter().zip(LEVEL) {
        let words = form.line(field, 0..=200);
        let levels: Vec<String> = form
            .text(level, 0..=1_000)
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        if words.is_empty() && levels.is_empty() {
            continue;
        }
        if words.is_empty() {
            form.refuse(field, Refusal::new("barometer-say-what"));
        }
        if !LEVELS.contains(&levels.len()) {
            form.refuse(level, Refusal::new("barometer-say-levels"));
        }
        asked.push(Question { words, levels });
    }
    if asked.is_empty() {
        form.refuse("words-1", Refusal::new("barometer-say-what"));
    }
    asked
}

/// POST /spaces/{space}/barometer/edition. What is being asked stays as it is.
pub async fn save(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let (may, crumbs, before) = read(&cx).await?;
    let v = cx.view();
    let asked = typed(&mut form);
    let every = form.choice("every", |days| {
        days.parse().ok().filter(|days: &i64| EVERY.contains(days))
    });
    let open = form.whole("open", 1..=21);
    let next = v.calendar().from_field(form.value("next"));
    if every.is_some_and(|every| every > 0) && next.is_none() {
        form.refuse("next", Refusal::new("form-not-a-date"));
    }
    let (Some(every), true) = (every, form.accept(()).is_some()) else {
        return page(v, &may, crumbs, form);
    };
    // What says the same as the house stays the house’s, and is read in both languages.
    let questions = match asked == questions(&v, "")? && before.questions.is_empty() {
        true => String::new(),
        false => stored(&asked),
    };
    let barometer = Barometer {
        questions,
        every,
        open,
        next: next.filter(|_| every > 0),
    };
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_lead(tx, &wanted)?;
        actions::keep(tx, &may, &barometer)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/barometer")).notice("barometer-saved"))
}
