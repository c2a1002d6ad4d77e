//! Lengths of time, in words; and what a person types of one.

use kernel::Problem;
use platform::web::{Cx, Form, View};

/// The view of whoever asks, by their own clock: who they are is known once something was read.
///
/// # Errors
/// [`Problem::SignIn`] for a visitor.
pub async fn of_reader(cx: &Cx) -> Result<View, Problem> {
    cx.read(|tx| tx.signed_in().map(drop)).await?;
    Ok(cx.view())
}

/// A length of time: `2 h`, `1 h 30`, `45 min`.
pub fn length(v: &View, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => v.t1("attesting-minutes", "minutes", rest.to_string()),
        (hours, 0) => v.t1("attesting-hours", "hours", hours.to_string()),
        (hours, rest) => v.t2(
            "attesting-hours-minutes",
            "hours",
            hours.to_string(),
            "minutes",
            format!("{rest:02}"),
        ),
    }
}

/// The most hours that one line tells of.
const HOURS: i64 = 2_000;

/// What the two fields of a length say, in minutes; an empty one is none.
pub fn typed(form: &mut Form) -> i64 {
    for field in ["hours", "minutes"] {
        if form.value(field).trim().is_empty() {
            form.fill(field, "0");
        }
    }
    form.whole("hours", 0..=HOURS) * 60 + form.whole("minutes", 0..=59)
}

/// Fills them.
pub fn fill(form: &mut Form, minutes: i64) {
    form.fill("hours", (minutes / 60).to_string())
        .fill("minutes", (minutes % 60).to_string());
}
