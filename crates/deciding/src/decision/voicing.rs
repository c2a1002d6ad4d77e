//! Saying what one thinks: the form of each way of deciding.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply};
use spaces::membership;

use super::model::{Choice, Decision, Method};
use super::{access, actions, pages, store};

/// What a form says, before it is checked.
enum Typed {
    Choice(Choice),
    Named(Option<Uid>),
}

fn typed(form: &Form, decision: &Decision, options: usize) -> Typed {
    let number = |place: usize| -> i64 {
        let typed = form.value(&format!("option-{place}"));
        // What is no number cannot pass the check, and the form comes back with it.
        if typed.trim().is_empty() {
            0
        } else {
            typed.trim().parse().unwrap_or(-1)
        }
    };
    match decision.method {
        Method::Consent | Method::Advice | Method::Vote => {
            Typed::Choice(Choice::Word(form.value("choice").to_owned()))
        }
        Method::Points => Typed::Choice(Choice::Points((0..options).map(number).collect())),
        Method::Ranking => Typed::Choice(Choice::Ranking(order(
            &(0..options).map(number).collect::<Vec<_>>(),
        ))),
        Method::Election => Typed::Named(form.value("choice").parse().ok()),
    }
}

/// Places typed beside options (1 for the preferred), as the order of the options. Places that are not each once give
/// an order that the check refuses.
fn order(places: &[i64]) -> Vec<usize> {
    let at = |place: i64| places.iter().position(|typed| *typed == place);
    let wanted = (1i64..).take(places.len());
    wanted.map(|place| at(place).unwrap_or(0)).collect()
}

fn named(tx: &mut Tx, decision: &Decision, uid: Option<Uid>) -> Result<Choice, Problem> {
    let members = membership::names(tx, decision.space_id)?;
    let found = members.into_iter().find(|member| Some(member.uid) == uid);
    let id = found.map_or(PersonId::new(0), |member| member.id);
    Ok(Choice::Named(id.number()))
}

/// Says what one thinks, or something else than before.
pub async fn take(cx: Cx) -> Handled {
    let uid: Uid = cx.at("decision")?;
    let mut form = cx.form().await?;
    let reason = form.text("reason", 0..=2_000);
    let refused = form.refusal("reason").cloned();
    let sent = form.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_voice(tx, uid)?;
            if let Some(refusal) = refused {
                return Err(refusal.into());
            }
            let options = store::options(tx, may.decision())?.len();
            let choice = match typed(&sent, may.decision(), options) {
                Typed::Choice(choice) => choice,
                Typed::Named(uid) => named(tx, may.decision(), uid)?,
            };
            actions::take(tx, &may, &choice, &reason)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/decisions/{uid}#mine")).notice("decision-stance-taken")),
        Err(Problem::Refused(refusal)) => {
            if form.refusal("reason").is_none() {
                form.refuse("choice", refusal);
            }
            pages::page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes one's word back.
pub async fn take_back(cx: Cx) -> Handled {
    let uid: Uid = cx.at("decision")?;
    cx.write(move |tx| {
        let may = access::to_voice(tx, uid)?;
        actions::take_back(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/decisions/{uid}#mine")).notice("decision-stance-withdrawn"))
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn places_beside_options_are_an_order_of_options() {
        assert_eq!(order(&[2, 3, 1]), [2, 0, 1]);
        assert_eq!(order(&[1, 1, 2]), [0, 2, 0], "which no check lets pass");
    }
}
