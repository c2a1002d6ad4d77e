//! The forms of what is proposed: in which it is worded, and those of its page.

use std::ops::RangeInclusive;

use kernel::{Instant, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs};

use super::{Door, May, MayPropose, Proposed, to_propose};

/// What the form of a new one needs: the door, what is above the space, an identifier, and the moment.
///
/// # Errors
/// As for [`to_propose`].
pub async fn new(cx: &Cx) -> Result<(MayPropose, Crumbs, Uid, Instant), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = to_propose(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space.space.id)?;
        Ok((may, crumbs, tx.new_uid(), tx.now()))
    })
    .await
}

/// What the form of one that is there needs.
///
/// # Errors
/// Those of the door.
pub async fn known<P: Proposed>(cx: &Cx, door: Door<P>) -> Result<(May<P>, Crumbs, Instant), Problem> {
    let uid: Uid = cx.at(P::PLACE)?;
    cx.read(move |tx| {
        let may = door(tx, uid)?;
        let crumbs = space::crumbs(tx, may.seen.space.space.id)?;
        Ok((may, crumbs, tx.now()))
    })
    .await
}

/// The day on which it ends: to come, and within so many days.
pub fn ends(v: &View, form: &mut Form, now: Instant, most: i64, refusal: &'static str) -> Instant {
    let ends = v.calendar().from_field(form.value("ends"));
    let in_time = ends.filter(|ends| *ends > now && *ends < now.plus_days(most));
    if in_time.is_none() {
        form.refuse("ends", Refusal::new(refusal));
    }
    in_time.unwrap_or(now)
}

/// The next attempt to word it otherwise is against what stands now.
///
/// # Errors
/// When the store refuses.
pub async fn attempt_again<P: Proposed>(cx: &Cx, form: &mut Form) -> Result<(), Problem> {
    let uid: Uid = cx.at(P::PLACE)?;
    if let Some(now) = cx.read(move |tx| P::by_uid(tx, uid)).await? {
        form.fill("version", now.version().to_string());
    }
    Ok(())
}

/// A form of its page with a text in `field`, so long: what comes of it is for `act`.
pub async fn write<P: Proposed>(
    cx: &Cx,
    (field, length): (&'static str, RangeInclusive<usize>),
    door: Door<P>,
    act: impl FnOnce(&mut Tx, &May<P>, &str) -> Result<(), Problem> + Send + 'static,
    notice: &'static str,
) -> Handled {
    let uid: Uid = cx.at(P::PLACE)?;
    let mut form = cx.form().await?;
    let words = form.text(field, length);
    let whole = form.accept(()).is_some();
    let result = cx
        .write(move |tx| {
            let may = door(tx, uid)?;
            if !whole {
                return Err(Refusal::new("form-missing").into());
            }
            act(tx, &may, &words)
        })
        .await;
    done::<P>(cx, result, (form, field), notice).await
}

/// A button of its page; `undo` is what takes it back.
pub async fn press<P: Proposed>(
    cx: &Cx,
    door: Door<P>,
    act: fn(&mut Tx, &May<P>) -> Result<(), Problem>,
    (notice, undo): (&'static str, Option<&'static str>),
) -> Handled {
    let uid: Uid = cx.at(P::PLACE)?;
    let result = cx
        .write(move |tx| {
            let may = door(tx, uid)?;
            act(tx, &may)
        })
        .await;
    come_back::<P>(cx, result, (Form::new(), P::PLACE), (notice, undo)).await
}

/// After a form of its page: back to it, or the page with what was typed and what is wrong beside the field.
pub async fn done<P: Proposed>(
    cx: &Cx,
    result: Result<(), Problem>,
    typed: (Form, &'static str),
    notice: &'static str,
) -> Handled {
    come_back::<P>(cx, result, typed, (notice, None)).await
}

async fn come_back<P: Proposed>(
    cx: &Cx,
    result: Result<(), Problem>,
    (mut form, field): (Form, &'static str),
    (notice, undo): (&'static str, Option<&'static str>),
) -> Handled {
    let uid: Uid = cx.at(P::PLACE)?;
    match result {
        Ok(()) => {
            let path = format!("/{}/{uid}", P::PATH);
            let undo = undo.map(|undo| format!("{path}/{undo}"));
            Ok(Reply::see_other(path).notice_and_undo(notice, undo))
        }
        Err(Problem::Refused(refusal)) => {
            if form.accept(()).is_some() {
                form.refuse(field, refusal);
            }
            P::page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
