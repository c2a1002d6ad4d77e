//! What steps really took: by the clock, or as typed afterwards.

use kernel::{Refusal, Uid};
use platform::web::{Cx, Handled, Reply};

use super::access;
use super::pages::{back, show_with};
use super::step_pages::act;
use super::timing;

/// A step begins now; the one before it is done.
pub async fn begin(cx: Cx) -> Handled {
    let (uid, step) = act(&cx, timing::begin).await?;
    let undo = format!("{}/steps/{step}/timing/removal", back(uid));
    Ok(Reply::see_other(format!("{}#step-{step}", back(uid))).notice_with_undo("run-sheet-started", undo))
}

/// A step is done.
pub async fn end(cx: Cx) -> Handled {
    let (uid, step) = act(&cx, timing::end).await?;
    let undo = format!("{}/steps/{step}/timing/removal", back(uid));
    Ok(Reply::see_other(format!("{}#step-{step}", back(uid))).notice_with_undo("run-sheet-ended", undo))
}

/// Forgets what was noted of a step.
pub async fn clear(cx: Cx) -> Handled {
    let (uid, _) = act(&cx, timing::clear).await?;
    Ok(Reply::see_other(back(uid)).notice("run-sheet-timing-cleared"))
}

/// The longest that a step may have taken: a day.
const LONGEST: i64 = 1_440;

/// Minutes as typed, for every step; an empty field leaves the clock's word.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let texts = form.texts();
    let typed = |(field, value): (&String, &String)| {
        let step: Uid = field.strip_prefix("real-")?.parse().ok()?;
        let minutes = match value.as_str() {
            "" => Some(None),
            other => other
                .parse::<i64>()
                .ok()
                .filter(|minutes| (0..=LONGEST).contains(minutes))
                .map(Some),
        };
        Some((step, minutes))
    };
    let read: Vec<(Uid, Option<Option<i64>>)> = texts.iter().filter_map(typed).collect();
    let good: Option<Vec<(Uid, Option<i64>)>> = read
        .into_iter()
        .map(|(step, minutes)| Some((step, minutes?)))
        .collect();
    let saved = cx
        .write(move |tx| {
            let may = access::to_prepare(tx, uid)?;
            let Some(good) = good else { return Ok(false) };
            timing::note(tx, &may, &good)?;
            Ok(true)
        })
        .await?;
    if saved {
        Ok(Reply::see_other(back(uid)).notice("run-sheet-timings-saved"))
    } else {
        let refusal = Refusal::new("form-not-in-range")
            .with("least", 0)
            .with("most", LONGEST);
        form.refuse("timings", refusal);
        show_with(&cx, form).await
    }
}
