//! What each cell brings back, read by all once its round is over.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::model::{Part, Round};
use super::{kept, store, texts};
use crate::event::{Audience, Eye, Item, Kind, bodies, draw, emit, emit_gone, render};

/// What a cell brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// The identifier of the cell.
    pub id: String,
    /// The identifier of the round.
    pub round: String,
    /// The number of the cell.
    pub number: i64,
    /// What.
    pub text: String,
}

#[derive(Template)]
#[template(path = "cell/_brought.html")]
struct Html<'a> {
    eye: &'a Eye,
    brought: &'a Brought,
}

impl Item for Brought {
    const KIND: &'static str = "brought";
    fn id(&self) -> String {
        self.id.clone()
    }
    fn order(&self) -> String {
        format!("{}{:06}", self.round, self.number)
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        render(&Html { eye, brought: self })
    }
}

/// See [`Brought`]: of every round that is over. Once the room is closed, as each author agreed to.
pub const KIND: Kind = Kind {
    word: Brought::KIND,
    list: |tx, entered| {
        let room = entered.gathering.id;
        if entered.is_over() {
            return bodies(&kept::brought(tx, room)?);
        }
        let now = tx.now();
        let mut items = Vec::new();
        for round in store::rounds(tx, room)? {
            if round.is_over(now) {
                items.extend(of_round(tx, &round)?);
            }
        }
        bodies(&items)
    },
    draw: draw::<Brought>,
};

fn of_round(tx: &mut Tx, round: &Round) -> Result<Vec<Brought>, Problem> {
    let texts = texts::of_round(tx, round.id)?;
    let mut items = Vec::new();
    for cell in store::cells(tx, round.id)? {
        let text = texts
            .iter()
            .find(|(id, part, ..)| *id == cell.id && part == Part::Brings.word());
        if let Some((.., text)) = text.filter(|(.., text)| !text.is_empty()) {
            items.push(Brought {
                id: cell.uid.to_string(),
                round: round.uid.to_string(),
                number: cell.number,
                text: text.clone(),
            });
        }
    }
    Ok(items)
}

/// Shows all of a round that is over.
///
/// # Errors
/// When the store refuses.
pub(super) fn tell_all(tx: &mut Tx, room: GatheringId, round: &Round) -> Result<(), Problem> {
    for item in of_round(tx, round)? {
        emit(tx, room, Audience::All, &item)?;
    }
    Ok(())
}

/// Shows what one cell brings, as it is since.
///
/// # Errors
/// When the store refuses.
pub(super) fn tell(tx: &mut Tx, room: GatheringId, round: &Round, cell: &str) -> Result<(), Problem> {
    let items = of_round(tx, round)?;
    match items.iter().find(|item| item.id == cell) {
        Some(item) => emit(tx, room, Audience::All, item).map(drop),
        None => emit_gone::<Brought>(tx, room, Audience::All, cell).map(drop),
    }
}
