//! The duties of a gathering for whoever registered with an address alone: the secret of the registration is the key.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access::{self, MayTake};
use super::acts::read;
use super::board;
use super::pages::{Line, Typed, lines};
use super::shown::{Piece, pieces};
use super::{actions, store};
use gatherings::gathering::{Gathering, time_in_words};
use gatherings::registration::State;

#[derive(Template)]
#[template(path = "duty/guest.html")]
struct Show {
    v: View,
    gathering: Gathering,
    space: String,
    when: String,
    own: String,
    lines: Vec<Line>,
    base: String,
    pieces: Vec<Piece>,
    candidates: Vec<store::Candidate>,
    may_hold: bool,
    may_take: bool,
    sees_people: bool,
}

/// What is to be taken on, and what one has taken on.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, typed: Typed) -> Handled {
    let (secret, language): (String, _) = (cx.at("secret")?, cx.language());
    let status = if typed.is_some() { 422 } else { 200 };
    let (registration, may, held) = cx
        .read(move |tx| {
            let (registration, may) = access::by_secret(tx, &secret)?;
            let held = board::held(tx, &may.gathering, &may.space.shape.trame, language)?;
            Ok((registration, may, held))
        })
        .await?;
    let v = cx.view();
    let may_take = registration.state == State::Placed;
    let page = Show {
        when: time_in_words(v.languages(), v.language, &may.gathering),
        space: may.space.name.clone(),
        own: registration.path(),
        base: format!("{}/duties", registration.path()),
        pieces: pieces(&held, may_take),
        lines: lines(&v, &may.gathering, held, Some(registration.person), typed),
        candidates: Vec::new(),
        may_hold: false,
        may_take,
        sees_people: may_take,
        gathering: may.gathering,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Does something to a duty; what is refused is shown beside it.
async fn act(
    cx: &Cx,
    mut form: Form,
    notice: &'static str,
    undo: Option<&str>,
    deed: impl FnOnce(&mut Tx, &MayTake, &str) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let (secret, key): (String, String) = (cx.at("secret")?, cx.at("duty")?);
    let (wanted, duty) = (secret.clone(), key.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_take_by_secret(tx, &wanted)?;
            deed(tx, &may, &duty)
        })
        .await;
    let back = format!("/registrations/{secret}/duties");
    match (done, undo) {
        (Ok(()), Some(undo)) => {
            let undo = format!("{back}/{key}/{undo}");
            Ok(Reply::see_other(back).notice_with_undo(notice, undo))
        }
        (Ok(()), None) => Ok(Reply::see_other(back).notice(notice)),
        (Err(Problem::Refused(refusal)), _) => {
            form.refuse("duty", refusal);
            page(cx, Some((key, form))).await
        }
        (Err(problem), _) => Err(problem),
    }
}

/// Takes a duty on.
pub async fn take(cx: Cx) -> Handled {
    act(&cx, Form::new(), "duty-taken", Some("return"), actions::take).await
}

/// Gives it back.
pub async fn give_back(cx: Cx) -> Handled {
    act(
        &cx,
        Form::new(),
        "duty-returned",
        Some("holding"),
        actions::give_back,
    )
    .await
}

/// Hands something in.
pub async fn hand_in(cx: Cx) -> Handled {
    let (secret, key): (String, String) = (cx.at("secret")?, cx.at("duty")?);
    let mut form = cx.form().await?;
    let Some(piece) = read(&mut form) else {
        cx.read(move |tx| access::to_take_by_secret(tx, &secret)).await?;
        return page(&cx, Some((key, form))).await;
    };
    act(&cx, form, "duty-handed-in", None, move |tx, may, key| {
        actions::hand_in(tx, may, key, &piece)
    })
    .await
}
