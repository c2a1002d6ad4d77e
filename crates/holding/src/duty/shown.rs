//! What was handed in and is open to everybody, for the page of the gathering.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, View, drawn};

use super::board::{self, Held};
use gatherings::gathering::access::Seen;
use gatherings::part::{Part, Read};
use gatherings::run_sheet;

/// What the page of the gathering shows of duties.
struct Shown {
    pieces: Vec<Piece>,
    /// The address of the run sheet, when everybody who sees the gathering may read it.
    run_sheet: Option<String>,
}

#[derive(Template)]
#[template(path = "duty/shown.html")]
struct Drawn<'a> {
    v: &'a View,
    pieces: &'a [Piece],
    run_sheet: Option<&'a str>,
}

impl Part for Shown {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn {
            v,
            pieces: &self.pieces,
            run_sheet: self.run_sheet.as_deref(),
        })
    }
}

/// A piece, side by side with the others.
pub struct Piece {
    /// The duty in which it was written.
    pub duty: String,
    /// Who wrote it.
    pub who: String,
    /// What it says.
    pub html: String,
    /// Where it is, when it is elsewhere.
    pub link: String,
    /// Whether everybody may read it.
    pub is_open: bool,
}

/// The pieces that everybody may read, once there are some.
///
/// # Errors
/// When the store refuses.
pub(super) fn part(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Read {
    let gathering = &seen.gathering;
    let held = board::held(tx, gathering, &seen.space.space.shape.trame, cx.language())?;
    let is_open = run_sheet::is_open(tx, gathering.id)? == Some(true);
    Ok(Box::new(Shown {
        pieces: pieces(&held, false),
        run_sheet: is_open.then(|| format!("/gatherings/{}/run-sheet", gathering.uid)),
    }))
}

/// The pieces of a board: all of them for those who gather here.
pub(super) fn pieces(held: &[Held], all: bool) -> Vec<Piece> {
    let of = |each: &Held| {
        let open = each.holdings.iter().filter(|holding| holding.handed.is_some());
        let piece = |holding: &super::model::Holding| Piece {
            duty: each.duty.name.clone(),
            who: holding.name.clone(),
            html: holding.html.clone(),
            link: holding.link.clone(),
            is_open: holding.is_open,
        };
        open.filter(|holding| all || holding.is_open)
            .map(piece)
            .collect::<Vec<_>>()
    };
    held.iter().flat_map(of).collect()
}
