//! The page of a date poll: dates across, people down, and everybody's own line.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, ANSWERS};
use super::store::{self, Answer, Date, Poll};
use gatherings::gathering::access;
use gatherings::gathering::{self, Gathering};

/// A date with what people answered.
struct Column {
    date: Date,
    yes: usize,
    maybe: usize,
}

/// Somebody's answers, date by date; empty where they gave none.
struct Line {
    name: String,
    answers: Vec<String>,
}

#[derive(Template)]
#[template(path = "date_poll/show.html")]
struct Show {
    v: View,
    form: Form,
    poll: Poll,
    uid: Uid,
    gathering: Gathering,
    columns: Vec<Column>,
    lines: Vec<Line>,
    is_known: bool,
    may_hold: bool,
}

impl Show {
    fn answers(&self) -> [&'static str; 3] {
        ANSWERS
    }

    fn field(&self, column: &Column) -> String {
        format!("date-{}", column.date.uid)
    }

    fn when(&self, column: &Column, v: &View) -> String {
        let gathering = &self.gathering;
        v.period(
            &gathering.zone,
            column.date.starts,
            column.date.ends,
            gathering.all_day,
        )
    }

    fn best(&self) -> usize {
        self.columns.iter().map(|column| column.yes).max().unwrap_or(0)
    }
}

/// Opens a poll for a draft.
pub async fn open(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let poll = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            if may.gathering().state != gathering::State::Draft {
                return Err(Refusal::new("date-poll-not-a-draft").into());
            }
            store::open(tx, may.gathering().id)
        })
        .await?;
    Ok(Reply::see_other(format!("/date-polls/{poll}")).notice("date-poll-opened"))
}

/// The dates and what people answered.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The address is the proof: whoever was given it may read and answer.
fn to_answer(tx: &mut Tx, uid: Uid) -> Result<(Poll, Gathering), Problem> {
    let poll = store::find(tx, uid)?;
    let gathering = gathering::by_id(tx, poll.gathering)?;
    Ok((poll, gathering))
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("poll")?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (poll, gathering, dates, answers, me, may_hold) = cx
        .read(move |tx| {
            let (poll, gathering) = to_answer(tx, uid)?;
            let dates = store::dates(tx, poll.id)?;
            let answers = store::answers(tx, poll.id)?;
            let me = tx.actor().map(|actor| actor.id);
            let may_hold = access::to_hold(tx, poll.gathering_uid).is_ok();
            Ok((poll, gathering, dates, answers, me, may_hold))
        })
        .await?;
    let v = cx.view();
    let mut form = form;
    for (date, person, _, answer) in &answers {
        let known = dates.iter().find(|each| each.id == *date);
        if let Some(date) = known.filter(|_| me == Some(*person) && status == 200) {
            form.fill(format!("date-{}", date.uid), answer);
        }
    }
    let lines = lines(&dates, &answers);
    let count = |date: &Date, word: &str| {
        answers
            .iter()
            .filter(|(id, _, _, answer)| *id == date.id && answer == word)
            .count()
    };
    let columns = dates.into_iter().map(|date| Column {
        yes: count(&date, "yes"),
        maybe: count(&date, "maybe"),
        date,
    });
    let page = Show {
        columns: columns.collect(),
        is_known: me.is_some(),
        lines,
        form,
        poll,
        uid,
        gathering,
        may_hold,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn lines(dates: &[Date], answers: &[Answer]) -> Vec<Line> {
    let mut people: Vec<(kernel::PersonId, String)> = Vec::new();
    for (_, person, name, _) in answers {
        if !people.iter().any(|(known, _)| known == person) {
            people.push((*person, name.clone()));
        }
    }
    let of = |person: kernel::PersonId, date: &Date| {
        let found = answers
            .iter()
            .find(|(id, who, ..)| *id == date.id && *who == person);
        found.map_or_else(String::new, |(_, _, _, answer)| answer.clone())
    };
    people
        .into_iter()
        .map(|(person, name)| Line {
            answers: dates.iter().map(|date| of(person, date)).collect(),
            name,
        })
        .collect()
}

/// Answers may be sent in somebody else's name: a few an hour for one address.
const LIMIT: Limit = Limit {
    act: "date-poll",
    times: 20,
    minutes: 60,
};

/// Answers, or changes what one answered.
pub async fn answer(cx: Cx) -> Handled {
    let uid: Uid = cx.at("poll")?;
    let mut form = cx.form().await?;
    let (language, zone) = (cx.language(), cx.house().instance().zone.clone());
    let known = cx.read(|tx| Ok(tx.actor().is_some())).await?;
    let contact = (!known).then(|| (form.line("name", 1..=80), form.email("email")));
    let given: Vec<(Uid, String)> = form
        .texts()
        .into_iter()
        .filter_map(|(field, answer)| {
            let date = field.strip_prefix("date-")?.parse().ok()?;
            ANSWERS.contains(&answer.as_str()).then_some((date, answer))
        })
        .collect();
    if given.is_empty() {
        form.refuse("dates", Refusal::new("date-poll-nothing-said"));
    }
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let done = cx
        .write(move |tx| {
            let (poll, _) = to_answer(tx, uid)?;
            let (person, name) = match contact {
                Some((name, email)) => {
                    tries::spend(tx, LIMIT, &email)?;
                    (
                        people::entry::find_or_make_guest(tx, &email, &name, language, &zone)?,
                        name,
                    )
                }
                None => {
                    let actor = tx.signed_in()?;
                    (actor.id, actor.name)
                }
            };
            actions::answer(tx, &poll, person, &name, &given)
        })
        .await;
    match done {
        Ok(()) => Ok(poll_page(uid).notice("date-poll-answered")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("dates", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// A holder adds a date, as long as the gathering itself.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("poll")?;
    let mut form = cx.form().await?;
    let typed = form.value("starts").to_owned();
    let done = cx
        .write(move |tx| {
            let poll = store::find(tx, uid)?;
            let may = access::to_hold(tx, poll.gathering_uid)?;
            let gathering = may.gathering();
            let calendar = Calendar::new(kernel::Language::French, &gathering.zone);
            let starts = calendar
                .from_moment_field(&typed)
                .ok_or(Refusal::new("gathering-not-a-moment"))?;
            let minutes = (gathering.ends.milliseconds() - gathering.starts.milliseconds()) / 60_000;
            store::add(tx, poll.id, starts, starts.plus_minutes(minutes)).map(drop)
        })
        .await;
    match done {
        Ok(()) => Ok(poll_page(uid)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("starts", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// A holder takes a date out.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, date): (Uid, Uid) = (cx.at("poll")?, cx.at("date")?);
    cx.write(move |tx| {
        let poll = store::find(tx, uid)?;
        access::to_hold(tx, poll.gathering_uid)?;
        store::remove(tx, poll.id, date)
    })
    .await?;
    Ok(poll_page(uid))
}

/// A holder fixes the date.
pub async fn choose(cx: Cx) -> Handled {
    let (uid, date): (Uid, Uid) = (cx.at("poll")?, cx.at("date")?);
    let house = cx.house().clone();
    let gathering = cx
        .write(move |tx| {
            let poll = store::find(tx, uid)?;
            let may = access::to_hold(tx, poll.gathering_uid)?;
            let dates = store::dates(tx, poll.id)?;
            let chosen = dates
                .iter()
                .find(|each| each.uid == date)
                .ok_or(Problem::Missing)?;
            actions::choose(tx, &house, &may, &poll, chosen)?;
            Ok(poll.gathering_uid)
        })
        .await?;
    Ok(Reply::see_other(format!("/gatherings/{gathering}")).notice("date-poll-chosen"))
}

fn poll_page(uid: Uid) -> Reply {
    Reply::see_other(format!("/date-polls/{uid}"))
}
