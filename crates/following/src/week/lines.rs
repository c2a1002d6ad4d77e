//! Three lines of a cohort: where we are, what is in front of me, when we meet next.

use learning::Position;
use platform::calendar::Calendar;
use platform::web::View;
use spaces::shape::said;

use super::model::in_front;
use super::parts::Following;
use crate::length;

/// See the module's own text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The name of the space in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where we are.
    pub place: String,
    /// What is in front of me: the key and the words of each, at most two; and how many more.
    pub things: Vec<(String, String)>,
    /// See `things`.
    pub more: i64,
    /// When we meet next; empty when that is not known.
    pub next: String,
    /// Whether the reader follows it.
    pub follows: bool,
    /// Whether the reader leads it.
    pub leads: bool,
}

/// How many things are named.
const NAMED: usize = 2;

/// The lines of a cohort; nothing without a plan.
pub(super) fn of(v: &View, of: &Following) -> Option<Lines> {
    let program = of.shape.trame.program.as_ref()?;
    let (due, now) = in_front(program, of.position, |key| of.done.contains(key));
    let all: Vec<(String, String)> = due
        .into_iter()
        .chain(now)
        .map(|activity| {
            let name = said(&activity.name, v.language).text;
            let long = length::in_words(v, activity.minutes);
            (
                activity.key.clone(),
                v.t2("week-line-thing", "name", name, "long", long),
            )
        })
        .collect();
    let weeks = program.weeks.to_string();
    let calendar = Calendar::new(v.language, of.schedule.zone_name());
    let begins = |week: u32| calendar.day(v.languages(), of.schedule.span(week).0);
    let next = of.coming.as_ref().map(|(title, starts, zone)| {
        let calendar = Calendar::new(v.language, zone);
        let (day, clock) = (
            calendar.day(v.languages(), *starts),
            calendar.clock(v.languages(), *starts),
        );
        v.t2(
            "week-line-next",
            "title",
            title,
            "when",
            format!("{day}, {clock}"),
        )
    });
    Some(Lines {
        slug: of.slug.clone(),
        name: of.name.clone(),
        place: match of.position {
            Position::Before => v.t1("week-line-before", "day", begins(1)),
            Position::Week(week) => v.t2("week-line-now", "week", week.to_string(), "count", weeks),
            Position::Pause(next) => v.t1("week-line-pause", "day", begins(next)),
            Position::After => v.t("week-line-after").to_owned(),
        },
        more: i64::try_from(all.len().saturating_sub(NAMED)).unwrap_or(0),
        things: all.into_iter().take(NAMED).collect(),
        next: next.unwrap_or_default(),
        follows: of.is_trainee,
        leads: of.leads,
    })
}
