//! Reading a work for others, and saying what one took of what they said.

use askama::Template;
use kernel::{Audience, Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access;
use super::guide::ANSWERS;
use super::model::Work;
use super::review::{self, Own};
use super::{actions, pages, pictures};

#[derive(Template)]
#[template(path = "work/read.html")]
struct Read {
    v: View,
    head: Head,
    work: Work,
    html: String,
    sources: String,
    questions: Vec<(&'static str, String)>,
    taken: String,
    is_settled: bool,
    form: Form,
}

/// GET /works/{work}/reading: the text, and the questions beside it.
pub async fn read(cx: Cx) -> Handled {
    read_page(&cx, Form::new()).await
}

async fn read_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("work")?;
    let (may, crumbs, round, own, pictures, once) = cx
        .read(move |tx| {
            let may = access::to_review(tx, uid)?;
            let crumbs = space::crumbs(tx, may.work().space_id)?;
            let round = review::latest(tx, may.work().id)?.ok_or(Problem::Missing)?;
            let own = review::own(tx, round.id, may.actor().id)?;
            let pictures = pictures::of(tx, may.work().id)?;
            Ok((may, crumbs, round, own, pictures, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (said, taken, taken_at): Own = own.unwrap_or_default();
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
        for (field, answer) in ANSWERS.into_iter().zip(said) {
            form.fill(field, answer);
        }
    }
    let seen = may.seen();
    let training = seen.training.as_ref().ok_or(Problem::Missing)?;
    let page = Read {
        head: Head::new(&v, &training.space, crumbs, "exchanges"),
        html: pictures::draw(&seen.work.text.body, seen.work.uid, &pictures),
        sources: pictures::draw(&seen.work.text.sources, seen.work.uid, &pictures),
        work: seen.work.clone(),
        questions: ANSWERS.into_iter().zip(round.questions).collect(),
        is_settled: taken_at.is_some(),
        taken,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /works/{work}/reading
pub async fn give(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let answers = ANSWERS.map(|field| form.text(field, 0..=4_000));
    if answers.iter().all(String::is_empty) {
        form.refuse("answer_1", Refusal::new("work-one-answer"));
    }
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_review(tx, uid)?;
            if !valid {
                return Ok(false);
            }
            let round = review::latest(tx, may.work().id)?.ok_or(Problem::Missing)?;
            let most = round.questions.len();
            let answers: Vec<String> = answers.into_iter().take(most).collect();
            if !review::give(tx, once, round.id, may.actor().id, &answers)? {
                return Err(Refusal::new("work-review-settled").into());
            }
            let (work, me) = (may.work(), may.actor().id);
            actions::tell(tx, "work.reviewed", work.space_id, work.id, me, Audience::Own)?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/works/{uid}")).notice("work-review-given")),
        Ok(false) => read_page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("answer_1", refusal);
            read_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /works/{work}/readings/{review}/taking: the authors say what they made of it.
pub async fn take(cx: Cx) -> Handled {
    let (uid, review): (Uid, Uid) = (cx.at("work")?, cx.at("review")?);
    let mut form = cx.form().await?;
    let taken = form.text("taken", 1..=2_000);
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            if !valid {
                return Ok(false);
            }
            if review::take(tx, review, may.work().id, &taken, may.actor().id)? {
                Ok(true)
            } else {
                Err(Problem::Missing)
            }
        })
        .await?;
    if done {
        Ok(Reply::see_other(format!("/works/{uid}#readings")).notice("work-taken"))
    } else {
        pages::page(&cx, form).await
    }
}
