//! The weeks: what is in front of somebody now, each week of the plan, and the braid of the whole.
//!
//! Always true:
//! - whoever sees the space sees its weeks; only trainees are told what is theirs;
//! - before there are dates, before the first week, in a pause and after the end, the page says what is so;
//! - a page costs a fixed number of queries, whatever the plan and the cohort.
//!
//! Deliberately absent: deadlines to the hour, counts of days late, and any mark. What is due is said gently and first.

mod coming;
mod lines;
mod model;
mod news;
mod page;
mod pages;
mod parts;
mod rows;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::part::{HomePart, SpacePart, SpaceSpot};

pub use model::is_shared;
pub use rows::{Row, rows};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(parts::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/spaces/{space}/week", pages::current)
        .get("/spaces/{space}/week/{week}", pages::one);
    app.part(HomePart { read: parts::home });
    app.part(SpacePart {
        spot: SpaceSpot::First,
        read: parts::space,
    });
}
