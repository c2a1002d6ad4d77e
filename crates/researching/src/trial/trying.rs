//! Taking part, leaving, telling; and sets that leave and come back.

use kernel::{Refusal, Uid};
use platform::web::{Cx, Form, Handled};

use super::model::{Again, Held, Trial};
use super::tries::Account;
use super::{access, actions};
use crate::proposal::{Proposed, forms};

/// POST /trials/{trial}/participation
pub async fn join(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let place = form.line("place", 1..=160);
    let borrows = form.ticked("borrows");
    let whole = form.accept(()).is_some();
    let result = cx
        .write(move |tx| {
            let may = access::to_take_part(tx, uid)?;
            if !whole {
                return Err(Refusal::new("form-missing").into());
            }
            actions::join(tx, &may, once, &place, borrows)
        })
        .await;
    forms::done::<Trial>(&cx, result, (form, Trial::PLACE), "trials-joined").await
}

/// POST /trials/{trial}/departure
pub async fn leave(cx: Cx) -> Handled {
    forms::press(&cx, access::to_take_part, actions::leave, ("trials-left", None)).await
}

/// POST /trials/{trial}/account
pub async fn tell(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trial")?;
    let mut form = cx.form().await?;
    let held = form.choice("held", Held::from_word);
    let again = form.choice("again", Again::from_word);
    let words = form.text("told", 1..=10_000);
    let signed = form.ticked("signed");
    let whole = form.accept(()).is_some();
    let result = cx
        .write(move |tx| {
            let may = access::to_take_part(tx, uid)?;
            let (Some(held), Some(again), true) = (held, again, whole) else {
                return Err(Refusal::new("form-choose").into());
            };
            let account = Account {
                held,
                again,
                words,
                signed,
            };
            actions::tell(tx, &may, &account)
        })
        .await;
    forms::done::<Trial>(&cx, result, (form, Trial::PLACE), "trials-told").await
}

/// POST /trials/{trial}/tries/{try}/loan
pub async fn lend(cx: Cx) -> Handled {
    let (uid, each): (Uid, Uid) = (cx.at("trial")?, cx.at("try")?);
    let form = cx.form().await?;
    let v = cx.view();
    let due = v.calendar().from_field(form.value("due"));
    let due = due.filter(|due| *due > v.now().plus_days(-1));
    let result = cx
        .write(move |tx| {
            let may = access::to_lead(tx, uid)?;
            let due = due.ok_or_else(|| Refusal::new("form-not-a-date"))?;
            actions::lend(tx, &may, each, due)
        })
        .await;
    forms::done::<Trial>(&cx, result, (form, Trial::PLACE), "trials-lent-now").await
}

/// POST /trials/{trial}/tries/{try}/return
pub async fn take_back(cx: Cx) -> Handled {
    let (uid, each): (Uid, Uid) = (cx.at("trial")?, cx.at("try")?);
    let result = cx
        .write(move |tx| {
            let may = access::to_lead(tx, uid)?;
            actions::take_back(tx, &may, each)
        })
        .await;
    forms::done::<Trial>(&cx, result, (Form::new(), Trial::PLACE), "trials-returned").await
}
