//! How long something takes, in words.

use platform::web::View;

/// Minutes in words: `45 min`, `1 h 30`, `4 h`.
pub fn in_words(v: &View, minutes: impl Into<i64>) -> String {
    let minutes = minutes.into();
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => v.tn("following-minutes", minutes),
        (_, 0) => v.tn("following-hours", hours),
        _ => v.t2(
            "following-hours-minutes",
            "hours",
            hours.to_string(),
            "minutes",
            format!("{rest:02}"),
        ),
    }
}
