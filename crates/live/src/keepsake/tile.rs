//! The mosaic: what people share of what they leave with. In no event, so that no number says who wrote when.

use askama::Template;
use gatherings::gathering::GatheringId;
use gatherings::take_away::{self, Shared};
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use crate::event::{Audience, Event, Eye, Item, Kind, bodies, draw, render};

/// How many there are on the page.
const MOST: i64 = 300;

/// Something that somebody shares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// Its mark, by chance: another one each time it is written.
    pub mark: String,
    /// What somebody keeps.
    pub keeps: String,
    /// The gesture they try.
    pub gesture: String,
    /// Their name, if they wished it there.
    pub name: Option<String>,
}

#[derive(Template)]
#[template(path = "keepsake/_tile.html")]
struct Html<'a> {
    eye: &'a Eye,
    tile: &'a Tile,
}

impl Item for Tile {
    const KIND: &'static str = "tile";
    fn id(&self) -> String {
        self.mark.clone()
    }
    /// By chance too.
    fn order(&self) -> String {
        self.mark.clone()
    }
    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        render(&Html { eye, tile: self })
    }
}

fn tiles(tx: &mut Tx, room: GatheringId) -> Result<Vec<Tile>, Problem> {
    let make = |(mark, shared): (String, Shared)| Tile {
        mark,
        keeps: shared.keeps,
        gesture: shared.gesture,
        name: shared.name,
    };
    Ok(take_away::mosaic(tx, room, MOST)?.into_iter().map(make).collect())
}

/// See [`Tile`].
pub const KIND: Kind = Kind {
    word: Tile::KIND,
    list: |tx, entered| {
        let mut tiles = tiles(tx, entered.gathering.id)?;
        tiles.sort_by(|one, other| one.mark.cmp(&other.mark));
        bodies(&tiles)
    },
    draw: draw::<Tile>,
};

/// The gauge of the mosaic.
///
/// # Errors
/// When the store refuses.
pub fn mosaic(tx: &mut Tx, room: GatheringId) -> Result<Vec<Event>, Problem> {
    let tiles = tiles(tx, room)?;
    tiles
        .iter()
        .map(|tile| Event::gauge(Audience::All, tile))
        .collect()
}
