//! What was handed in and is open to everybody, for the page of the gathering.

use kernel::{Language, Problem};
use platform::Tx;

use super::board::{self, Held};
use crate::gathering::access::Seen;
use crate::run_sheet;

/// Something that was handed in, as it is read.
pub struct Shown {
    /// What was handed in.
    pub pieces: Vec<Piece>,
    /// Whether the run sheet may be read by everybody who sees the gathering.
    pub has_run_sheet: bool,
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
pub fn shown(tx: &mut Tx, seen: &Seen, language: Language) -> Result<Shown, Problem> {
    let held = board::held(tx, &seen.gathering, &seen.space.space.shape.trame, language)?;
    Ok(Shown {
        pieces: pieces(&held, false),
        has_run_sheet: run_sheet::is_open(tx, seen.gathering.id)? == Some(true),
    })
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
