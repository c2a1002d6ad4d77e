//! The questions, and what came of them once enough have answered.

use askama::Template;
use counting::Told;
use kernel::{Audience, Problem, Refusal, Trace};
use learning::cohort::{Seen, access};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head};

use super::model::{BEST, MARKED, SAID, full, nearly, of_heaps, tenths};
use super::store::{self, Answer, Kept};
use crate::closing::is_last;

/// What is shown of a question.
enum Shown {
    Marks(&'static str, Told),
    /// The mark that nearly everybody gave.
    Nearly(&'static str, usize),
    Words(&'static str, Vec<String>),
    TooFew(&'static str),
}

#[derive(Template)]
#[template(path = "evaluation/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    is_open: bool,
    asks: bool,
    has_answered: bool,
    count: i64,
    shown: Vec<Shown>,
}

impl Show {
    fn marked(&self) -> [&'static str; 5] {
        MARKED
    }

    fn said(&self) -> [&'static str; 2] {
        SAID
    }

    fn is_marked(&self, question: &str, mark: &usize) -> bool {
        self.form.value(question) == mark.to_string()
    }

    fn mean(&self, marks: &Told) -> String {
        let (comma, tenths) = (self.v.t("evaluation-comma"), tenths(marks));
        format!("{}{comma}{}", tenths / 10, tenths % 10)
    }
}

struct Read {
    seen: Seen,
    crumbs: Crumbs,
    has_answered: bool,
    count: i64,
    answers: Vec<Kept>,
}

/// Those who belong and those who lead; nobody else learns that there is anything.
fn read(tx: &mut Tx, slug: &str) -> Result<Read, Problem> {
    let seen = access::to_see(tx, slug)?;
    let me = seen.actor().ok_or(Problem::SignIn)?.id;
    if !seen.space.belongs() && !seen.leads() {
        return Err(Problem::Forbidden);
    }
    let id = seen.id();
    Ok(Read {
        crumbs: space::crumbs(tx, id)?,
        has_answered: store::has_answered(tx, id, me)?,
        count: store::count(tx, id)?,
        answers: store::answers(tx, id)?,
        seen,
    })
}

/// The page.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let read = cx.read(move |tx| read(tx, &slug)).await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let is_open = read
        .seen
        .cohort
        .as_ref()
        .is_some_and(|cohort| is_last(cohort, v.now()));
    let page = Show {
        head: Head::new(&v, &read.seen.space, read.crumbs, "leading"),
        asks: read.seen.is_trainee(),
        has_answered: read.has_answered,
        count: read.count,
        shown: shown(&read.answers),
        is_open,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What is told of each question; nothing at all before there is something to tell of one.
fn shown(answers: &[Kept]) -> Vec<Shown> {
    let of = |question: &'static str| answers.iter().filter(move |(known, ..)| known == question);
    let marks = MARKED.into_iter().map(|question| {
        let given = of(question).filter_map(|(_, heap, mark, _)| mark.map(|mark| (*heap, mark)));
        match of_heaps(&full(given)) {
            None => Shown::TooFew(question),
            Some(marks) => match nearly(&marks) {
                Some(mark) => Shown::Nearly(question, mark),
                None => Shown::Marks(question, marks),
            },
        }
    });
    let words = SAID.into_iter().map(|question| {
        let said = of(question).map(|(_, heap, _, words)| (*heap, words.clone()));
        let said: Vec<String> = full(said).into_iter().flatten().collect();
        if said.is_empty() {
            Shown::TooFew(question)
        } else {
            Shown::Words(question, said)
        }
    });
    let all: Vec<Shown> = marks.chain(words).collect();
    if all.iter().all(|each| matches!(each, Shown::TooFew(_))) {
        return Vec::new();
    }
    all
}

/// Keeps what a trainee answers, without them. Twice is as once.
pub async fn answer(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let mut answers: Vec<Answer> = Vec::new();
    for question in MARKED {
        if form.value(question).is_empty() {
            continue;
        }
        let mark = form.whole(question, 1..=BEST);
        answers.push((question.to_owned(), Some(mark), String::new()));
    }
    for question in SAID {
        let words = form.text(question, 0..=2_000);
        if !words.is_empty() {
            answers.push((question.to_owned(), None, words));
        }
    }
    if answers.is_empty() && form.accept(()).is_some() {
        form.refuse("useful", Refusal::new("evaluation-nothing"));
    }
    let valid = form.accept(()).is_some();
    let wanted = slug.clone();
    let done = cx.write(move |tx| {
        let may = access::to_follow(tx, &wanted)?;
        let seen = may.seen();
        if !seen.is_trainee() {
            return Err(Problem::Forbidden);
        }
        if !is_last(seen.dated()?, tx.now()) {
            return Err(Refusal::new("evaluation-not-yet").into());
        }
        if valid && store::answer(tx, seen.id(), may.actor().id, &answers)? {
            // Nobody is named: the moment beside a name would tell whose answers are the newest.
            tx.record(
                Trace::new("evaluation.answered", None)
                    .inside(seen.id(), Audience::Space)
                    .cohort(seen.id()),
            )?;
        }
        Ok(valid)
    });
    match done.await {
        Ok(true) => {
            Ok(Reply::see_other(format!("/spaces/{slug}/closing/evaluation")).notice("evaluation-thanks"))
        }
        Ok(false) => page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("useful", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
