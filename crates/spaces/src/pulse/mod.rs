//! The pulse of a space: how many people and roles it has, and how much happened week by week.
//!
//! Two views of the ledger, so that a space's home costs the same with twelve members and with a hundred thousand.

use kernel::{Problem, SpaceId};
use platform::ledger::{Recorded, View};
use platform::{Install, Tx};

platform::statements! {
    ADD = "insert into space_figures (space_id, members, roles, notices) values ($1, $2, $3, $4)
           on conflict (space_id) do update set members = space_figures.members + excluded.members,
           roles = space_figures.roles + excluded.roles, notices = space_figures.notices + excluded.notices";
    CLEAR_FIGURES = "delete from space_figures";
    FIGURES_LINES = "select space_id, members, roles, notices from space_figures order by space_id";
    FIGURES = "select members, roles, notices from space_figures where space_id = $1";
    BEAT = "insert into space_weeks (space_id, week, traces) values ($1, $2, 1)
            on conflict (space_id, week) do update set traces = space_weeks.traces + 1";
    CLEAR_WEEKS = "delete from space_weeks";
    WEEKS_LINES = "select space_id, week, traces from space_weeks order by space_id, week";
    WEEKS = "select week, traces from space_weeks where space_id = $1 and week > $2 order by week";
}

/// Registers both views.
pub fn install(app: &mut Install) {
    app.statements(STATEMENTS);
    app.view(View {
        name: "space_figures",
        apply: count,
        clear: |tx| tx.run(CLEAR_FIGURES, ()).map(drop),
        lines: |tx| {
            let rows = tx.all::<(i64, i64, i64, i64)>(FIGURES_LINES, ())?;
            // A space whose counts came back to nothing is as one that never had any.
            Ok(rows
                .iter()
                .filter(|row| (row.1, row.2, row.3) != (0, 0, 0))
                .map(|row| format!("{row:?}"))
                .collect())
        },
    });
    app.view(View {
        name: "space_weeks",
        apply: beat,
        clear: |tx| tx.run(CLEAR_WEEKS, ()).map(drop),
        lines: |tx| {
            let rows = tx.all::<(i64, i64, i64)>(WEEKS_LINES, ())?;
            Ok(rows.iter().map(|row| format!("{row:?}")).collect())
        },
    });
}

/// What each verb adds to members, roles taken and notices.
fn weight(verb: &str) -> Option<(i64, i64, i64)> {
    Some(match verb {
        "membership.begun" => (1, 0, 0),
        "membership.ended" => (-1, 0, 0),
        "role.taken" => (0, 1, 0),
        "role.returned" => (0, -1, 0),
        "notice.published" => (0, 0, 1),
        "notice.withdrawn" | "notice.hidden" => (0, 0, -1),
        "notice.restored" => (0, 0, 1),
        _ => return None,
    })
}

fn count(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let (Some(space), Some((members, roles, notices))) = (trace.space, weight(&trace.verb)) else {
        return Ok(());
    };
    tx.run(ADD, (space, members, roles, notices)).map(drop)
}

fn beat(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    match trace.space.filter(|_| trace.audience != "own") {
        Some(space) => tx.run(BEAT, (space, trace.at.day() / 7)).map(drop),
        None => Ok(()),
    }
}

/// How many there are of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Active members.
    pub members: i64,
    /// Roles held now.
    pub roles: i64,
    /// Notices that can be read.
    pub notices: i64,
}

/// The figures of a space.
///
/// # Errors
/// When the store refuses.
pub fn figures(tx: &mut Tx, space: SpaceId) -> Result<Figures, Problem> {
    let row = tx.find::<(i64, i64, i64)>(FIGURES, (space,))?.unwrap_or_default();
    Ok(Figures {
        members: row.0,
        roles: row.1,
        notices: row.2,
    })
}

/// How many weeks the pulse shows.
pub const WEEKS_SHOWN: i64 = 12;

/// What happened in each of the last twelve weeks, oldest first, zeros included.
///
/// # Errors
/// When the store refuses.
pub fn weeks(tx: &mut Tx, space: SpaceId) -> Result<Vec<i64>, Problem> {
    let this_week = tx.now().day() / 7;
    let rows = tx.all::<(i64, i64)>(WEEKS, (space, this_week - WEEKS_SHOWN))?;
    let of = |week: i64| {
        rows.iter()
            .find(|(known, _)| *known == week)
            .map_or(0, |(_, traces)| *traces)
    };
    Ok((0..WEEKS_SHOWN).rev().map(|ago| of(this_week - ago)).collect())
}
