//! What those who are signed in do with duties.

use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply};

use super::access;
use super::actions;
use super::jobs::Told;
use super::model::{Duty, Piece as Handed};
use super::pages::page;
use super::store;
use gatherings::gathering::access as gathering_access;

fn back(uid: Uid) -> String {
    format!("/gatherings/{uid}/duties")
}

/// Adds a duty.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let duty = Duty {
        name: form.line("name", 1..=160),
        gist: form.text("gist", 0..=1_000),
        hands: form.line("hands", 0..=160),
        within: match form.value("within").trim() {
            "" => None,
            _ => Some(form.whole("within", 0..=60)),
        },
        people: form.whole("people", 1..=50),
        ..Duty::default()
    };
    if duty.within.is_some() && duty.hands.is_empty() {
        form.refuse("hands", Refusal::new("duty-within-needs-hands"));
    }
    let duty = form.accept(duty);
    let added = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            let Some(duty) = duty else { return Ok(false) };
            actions::add(tx, &hold, once, &duty)?;
            Ok(true)
        })
        .await?;
    if added {
        let undo = format!("{}/{once}/removal", back(uid));
        Ok(Reply::see_other(back(uid)).notice_with_undo("duty-added", undo))
    } else {
        page(&cx, form, None).await
    }
}

/// Gives the answer to a form about one duty; what was refused is shown beside it.
async fn answer(
    cx: &Cx,
    done: Result<(), Problem>,
    key: String,
    mut form: Form,
    reply: impl FnOnce(String) -> Reply,
) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    match done {
        Ok(()) => Ok(reply(back(uid))),
        Err(Problem::Refused(refusal)) => {
            form.refuse("duty", refusal);
            page(cx, Form::new(), Some((key, form))).await
        }
        Err(problem) => Err(problem),
    }
}

/// Takes a duty on.
pub async fn take(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let wanted = key.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_take(tx, uid)?;
            actions::take(tx, &may, &wanted)
        })
        .await;
    let undo = format!("{}/{key}/return", back(uid));
    answer(&cx, done, key, Form::new(), |back| {
        Reply::see_other(back).notice_with_undo("duty-taken", undo)
    })
    .await
}

/// Gives it back.
pub async fn give_back(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let wanted = key.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_take(tx, uid)?;
            actions::give_back(tx, &may, &wanted)
        })
        .await;
    let undo = format!("{}/{key}/holding", back(uid));
    answer(&cx, done, key, Form::new(), |back| {
        Reply::see_other(back).notice_with_undo("duty-returned", undo)
    })
    .await
}

/// Reads what is handed in: a text, an address, or both.
pub(super) fn read(form: &mut Form) -> Option<Handed> {
    let piece = Handed {
        body: form.text("body", 0..=20_000),
        link: form.line("link", 0..=500),
        is_open: form.ticked("open"),
    };
    let is_web = ["https://", "http://"]
        .iter()
        .any(|start| piece.link.starts_with(start));
    if !piece.link.is_empty() && (!is_web || piece.link.contains(' ')) {
        form.refuse("link", Refusal::new("gathering-not-a-link"));
    }
    if piece.body.is_empty() && piece.link.is_empty() {
        form.refuse("body", Refusal::new("duty-nothing-handed"));
    }
    form.accept(piece)
}

/// Hands something in.
pub async fn hand_in(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let mut form = cx.form().await?;
    let (piece, wanted) = (read(&mut form), key.clone());
    let refused = piece.is_none();
    let done = cx
        .write(move |tx| {
            let may = access::to_take(tx, uid)?;
            piece.map_or(Ok(()), |piece| actions::hand_in(tx, &may, &wanted, &piece))
        })
        .await;
    if refused {
        done?;
        return page(&cx, Form::new(), Some((key, form))).await;
    }
    answer(&cx, done, key, form, |back| {
        Reply::see_other(back).notice("duty-handed-in")
    })
    .await
}

/// Removes a duty that was added.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, duty): (Uid, Uid) = (cx.at("gathering")?, cx.at("duty")?);
    let done = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            actions::remove(tx, &hold, duty, true)
        })
        .await;
    let undo = format!("{}/{duty}/restoration", back(uid));
    answer(&cx, done, duty.to_string(), Form::new(), |back| {
        Reply::see_other(back).notice_with_undo("duty-removed", undo)
    })
    .await
}

/// Puts it back.
pub async fn restore(cx: Cx) -> Handled {
    let (uid, duty): (Uid, Uid) = (cx.at("gathering")?, cx.at("duty")?);
    cx.write(move |tx| {
        let hold = gathering_access::to_hold(tx, uid)?;
        actions::remove(tx, &hold, duty, false)
    })
    .await?;
    Ok(Reply::see_other(back(uid)).notice("duty-restored"))
}

/// Gives a duty to somebody.
pub async fn assign(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("gathering")?, cx.at("duty")?);
    let form = cx.form().await?;
    let person: Option<Uid> = form.value("person").parse().ok();
    let (wanted, told) = (key.clone(), Told::new(cx.house()));
    let done = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            let space = hold.seen().space.space.id;
            let found = match person {
                Some(person) => store::candidate(tx, space, hold.gathering().id, person)?,
                None => None,
            };
            let person = found.ok_or(Refusal::new("form-choose"))?;
            actions::assign(tx, &hold, &told, &wanted, person)
        })
        .await;
    answer(&cx, done, key, form, |back| {
        Reply::see_other(back).notice("duty-assigned")
    })
    .await
}

/// Releases somebody from a duty.
pub async fn release(cx: Cx) -> Handled {
    let (uid, key, holding): (Uid, String, Uid) = (cx.at("gathering")?, cx.at("duty")?, cx.at("holding")?);
    let wanted = key.clone();
    let done = cx
        .write(move |tx| {
            let hold = gathering_access::to_hold(tx, uid)?;
            actions::release(tx, &hold, &wanted, holding)
        })
        .await;
    answer(&cx, done, key, Form::new(), |back| {
        Reply::see_other(back).notice("duty-released")
    })
    .await
}
