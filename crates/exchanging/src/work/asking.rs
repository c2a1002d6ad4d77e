//! Asking peers to read a work: the questions, and whom.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use learning::group::{self, Group};
use platform::web::{Cx, Form, Handled, Reply, View};
use platform::{House, Tx};
use spaces::letter::{self, Wording};
use spaces::space::{self, Head};

use super::access::{self, MayWrite};
use super::guide::{FIELDS, QUESTIONS, usual};
use super::model::{State, Work};
use super::{actions, review};

#[derive(Template)]
#[template(path = "work/ask.html")]
struct Ask {
    v: View,
    head: Head,
    work: Work,
    groups: Vec<Group>,
    form: Form,
}

impl Ask {
    fn fields(&self) -> [&'static str; 5] {
        FIELDS
    }
}

/// GET /works/{work}/review
pub async fn ask(cx: Cx) -> Handled {
    ask_page(&cx, Form::new()).await
}

async fn ask_page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("work")?;
    let (may, crumbs, groups, once) = cx
        .read(move |tx| {
            let may = access::to_write(tx, uid)?;
            let crumbs = space::crumbs(tx, may.work().space_id)?;
            let mut groups = group::in_space(tx, may.work().space_id)?;
            groups.retain(|group| group.id != may.work().group);
            Ok((may, crumbs, groups, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
        for (field, question) in FIELDS.into_iter().zip(usual(v.language)) {
            form.fill(field, question);
        }
    }
    let page = Ask {
        head: Head::new(&v, &may.training()?.space, crumbs, "exchanges"),
        work: may.work().clone(),
        groups,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /works/{work}/review
pub async fn begin(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let questions = FIELDS.map(|field| form.line(field, 0..=300));
    let questions: Vec<String> = questions.into_iter().filter(|said| !said.is_empty()).collect();
    if !QUESTIONS.contains(&questions.len()) {
        form.refuse("question_1", Refusal::new("work-three-questions"));
    }
    let asked = form.value("group").to_owned();
    let (valid, house) = (form.accept(()).is_some(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_write(tx, uid)?;
            if valid {
                open(tx, &house, &may, once, &asked, &questions)?;
            }
            Ok(valid)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/works/{uid}")).notice("work-review-asked")),
        Ok(false) => ask_page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("group", refusal);
            ask_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Opens a round. A group that is asked is written to; the whole cohort finds it among the works.
fn open(
    tx: &mut Tx,
    house: &House,
    may: &MayWrite,
    once: Uid,
    asked: &str,
    questions: &[String],
) -> Result<(), Problem> {
    let (work, me) = (may.work(), may.actor());
    let group = match asked {
        "" => None,
        word => {
            let groups = group::in_space(tx, work.space_id)?;
            let group = groups.into_iter().find(|group| group.uid.to_string() == word);
            Some(
                group
                    .filter(|group| group.id != work.group)
                    .ok_or(Refusal::new("form-choose"))?,
            )
        }
    };
    if work.state == State::Review {
        return Ok(());
    }
    let group_id = group.as_ref().map(|group| group.id);
    if review::open(tx, once, work, me.id, group_id, questions)?.is_none() {
        return Ok(());
    }
    actions::move_on(tx, may, State::Review)?;
    let Some(group) = group_id else { return Ok(()) };
    let link = format!("{}/works/{}/reading", house.settings().base, work.uid);
    for person in review::asked(tx, group)? {
        letter::write_to(tx, person, |language, name| {
            let words = house.languages();
            let values = [
                ("person", name.as_str()),
                ("group", work.group_name.as_str()),
                ("title", work.text.title.as_str()),
                ("link", link.as_str()),
            ];
            Wording {
                subject: words.filled(language, "work-asked-subject", &values),
                body: words.filled(language, "work-asked-body", &values),
            }
        })?;
    }
    Ok(())
}

/// POST /works/{work}/review-end: back to writing, with what was said.
pub async fn end(cx: Cx) -> Handled {
    let uid: Uid = cx.at("work")?;
    cx.write(move |tx| {
        let may = access::to_write(tx, uid)?;
        review::close(tx, may.work().id)?;
        actions::move_on(tx, &may, State::Draft).map(drop)
    })
    .await?;
    Ok(Reply::see_other(format!("/works/{uid}")).notice("work-review-ended"))
}
