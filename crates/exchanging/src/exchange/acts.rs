//! The forms of an exchange: each is a change of state with an address of its own.

use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply};

use super::access::{self, Act, Arrange, Lead, May, Sit, Tell};
use super::course::{EXTENSIONS, Move};
use super::model::Role;
use super::offering::moment;
use super::{actions, dates, pages, store};

/// Carries an act out, and goes back to the page; what somebody can change about it is said beside `field`.
pub(super) async fn act<A: Act + Send + 'static>(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    to: &'static str,
    act: impl FnOnce(&mut platform::Tx, &May<A>) -> Result<Option<&'static str>, Problem> + Send + 'static,
) -> Handled {
    let uid: Uid = cx.at("exchange")?;
    let refused = form.accept(()).is_none();
    let done = cx
        .write(move |tx| {
            let may = access::to::<A>(tx, uid)?;
            if refused {
                return Ok(None);
            }
            act(tx, &may).map(Some)
        })
        .await;
    match done {
        Ok(Some(notice)) => {
            let reply = Reply::see_other(format!("/exchanges/{uid}{to}"));
            Ok(match notice {
                Some(notice) => reply.notice(notice),
                None => reply,
            })
        }
        Ok(None) => pages::page(cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            pages::page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// POST /exchanges/{exchange}/dates: thinks of a date.
pub async fn propose_date(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let typed = form.value("date").to_owned();
    act::<Sit>(&cx, form, "date", "#dates", move |tx, may| {
        let starts = moment(&typed, &may.actor().zone)?.ok_or(Refusal::new("form-missing"))?;
        dates::propose(tx, may.exchange().id, may.actor().id, starts)?;
        Ok(Some("exchange-date-proposed"))
    })
    .await
}

/// POST /exchanges/{exchange}/answer: says which dates suit.
pub async fn answer_dates(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let suit = form.choices("suits", |word| word.parse::<Uid>().ok());
    act::<Sit>(&cx, form, "date", "#dates", move |tx, may| {
        dates::answer(tx, may.exchange().id, may.actor().id, &suit)?;
        Ok(Some("exchange-dates-answered"))
    })
    .await
}

/// POST /exchanges/{exchange}/date: fixes a date, by one that was thought of, by a gathering, or at once.
pub async fn plan(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let house = cx.house().clone();
    let (typed, chosen) = (form.value("starts").to_owned(), form.value("choice").to_owned());
    let gathering = form.value("gathering").to_owned();
    act::<Arrange>(&cx, form, "starts", "", move |tx, may| {
        let exchange = may.exchange();
        let during = match gathering.parse::<Uid>() {
            Ok(uid) => store::gathering(tx, uid, may.seen().training.id())?,
            Err(_) => None,
        };
        let starts = match chosen.parse::<Uid>() {
            Ok(date) => Some(dates::find(tx, exchange.id, date)?),
            Err(_) => moment(&typed, &may.actor().zone)?,
        };
        let starts = starts
            .or(during.map(|(_, starts)| starts))
            .ok_or(Refusal::new("exchange-when"))?;
        actions::plan(tx, &house, may, starts, during.map(|(id, _)| id))?;
        Ok(Some("exchange-date-fixed"))
    })
    .await
}

/// POST /exchanges/{exchange}/role: takes a role that is free.
pub async fn take_role(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let role = form.choice("role", Role::taken);
    act::<Sit>(&cx, form, "role", "#people", move |tx, may| {
        let role = role.ok_or(Problem::Missing)?;
        actions::take_role(tx, may, role)?;
        Ok(None)
    })
    .await
}

/// POST /exchanges/{exchange}/role-return: gives it back.
pub async fn return_role(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let role = form.choice("role", Role::taken);
    act::<Sit>(&cx, form, "role", "#people", move |tx, may| {
        let role = role.ok_or(Problem::Missing)?;
        actions::return_role(tx, may, role)?;
        Ok(None)
    })
    .await
}

/// POST /exchanges/{exchange}/invitation: asks somebody who leads the cohort to come.
pub async fn invite(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let person = form.choice("person", |word| word.parse::<Uid>().ok());
    act::<Arrange>(&cx, form, "person", "#people", move |tx, may| {
        let person = person.ok_or(Problem::Missing)?;
        actions::invite(tx, may, person)?;
        Ok(Some("exchange-was-invited"))
    })
    .await
}

/// POST /exchanges/{exchange}/withdrawal, with a way to undo.
pub async fn withdraw(cx: Cx) -> Handled {
    let uid: Uid = cx.at("exchange")?;
    let space = cx
        .write(move |tx| {
            let may = access::to::<Tell>(tx, uid)?;
            actions::withdraw(tx, &may)?;
            Ok(may.exchange().space.clone())
        })
        .await?;
    let undo = format!("/exchanges/{uid}/restoration");
    Ok(Reply::see_other(format!("/spaces/{space}/exchanges")).notice_with_undo("exchange-withdrawn", undo))
}

/// POST /exchanges/{exchange}/restoration
pub async fn restore(cx: Cx) -> Handled {
    act::<Tell>(&cx, Form::new(), "question", "", |tx, may| {
        actions::restore(tx, may)?;
        Ok(Some("exchange-restored"))
    })
    .await
}

/// The step that the form saw; a form without one was made by nobody of ours.
fn seen_step(form: &Form) -> Result<i64, Problem> {
    let step = form.value("step").parse();
    step.map_err(|_| Problem::Malformed("problem-not-a-form"))
}

async fn moves(cx: &Cx, form: Form, wanted: Move) -> Handled {
    let step = seen_step(&form)?;
    act::<Lead>(cx, form, "step", "", move |tx, may| {
        actions::move_on(tx, may, step, wanted)?;
        Ok(None)
    })
    .await
}

/// POST /exchanges/{exchange}/beginning
pub async fn begin(cx: Cx) -> Handled {
    let form = cx.form().await?;
    moves(&cx, form, Move::Begin).await
}

/// POST /exchanges/{exchange}/phase: the next, or the one before.
pub async fn change_phase(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let wanted = match form.value("to") {
        "back" => Move::Back,
        _ => Move::Next,
    };
    moves(&cx, form, wanted).await
}

/// POST /exchanges/{exchange}/extension
pub async fn extend(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let minutes = form.value("minutes").parse().ok();
    let minutes = minutes.filter(|minutes| EXTENSIONS.contains(minutes));
    let minutes = minutes.ok_or(Problem::Malformed("problem-not-a-form"))?;
    moves(&cx, form, Move::Extend(minutes)).await
}

/// POST /exchanges/{exchange}/resumption: it ended too soon.
pub async fn resume(cx: Cx) -> Handled {
    let form = cx.form().await?;
    moves(&cx, form, Move::Resume).await
}

/// POST /exchanges/{exchange}/presence
pub async fn come(cx: Cx) -> Handled {
    act::<Sit>(&cx, Form::new(), "presence", "", |tx, may| {
        actions::come(tx, may)?;
        Ok(None)
    })
    .await
}
