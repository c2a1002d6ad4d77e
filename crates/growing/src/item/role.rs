//! Roles that somebody holds or held.

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use super::model::{Block, Item, Place};
use super::{Kind, MOST, Owner};

macro_rules! roles {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, h.uid, h.role, h.taken_at,
             coalesce(h.returned_at, h.ends_at) from holdings h join spaces s on s.id = h.space_id
             join trames t on t.id = s.trame_id where h.person_id = $1 ",
            $rest
        )
    };
}

platform::statements! {
    LIST = roles!("order by h.taken_at desc, h.id desc limit $2");
    FIND = roles!("and h.uid = $2");
    CHOSEN = roles!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2 and i.kind = 'role'
                     and i.source = h.uid)");
}

/// The kind. That it was held is its owner’s to tell.
pub(super) const KIND: Kind = Kind {
    word: "role",
    shows: true,
    list: |tx, owner| {
        let rows = tx.all::<Held>(LIST, (owner.person, MOST))?;
        items(tx, owner, rows)
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Held>(FIND, (owner.person, source))?;
        items(tx, owner, rows).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Held>(CHOSEN, (owner.person, portfolio))?;
        items(tx, owner, rows)
    },
};

struct Held {
    place: Place,
    uid: Uid,
    role: String,
    at: Instant,
    until: Instant,
}

impl FromRow for Held {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Held {
            place: Place::from_row(row)?,
            uid: row.column()?,
            role: row.column()?,
            at: row.column()?,
            until: row.column()?,
        })
    }
}

fn items(tx: &mut Tx, owner: Owner, rows: Vec<Held>) -> Result<Vec<Item>, Problem> {
    let each = |held: Held| {
        let shape = held.place.shape(tx)?;
        let known = shape.role(&held.role);
        let say = |words| said(words, owner.language).text.to_owned();
        let title = known.map_or_else(|| held.role.clone(), |known| say(&known.name));
        let path = format!("/spaces/{}/roles/{}", held.place.slug, held.role);
        let mut item = Item::new("role", held.uid.to_string(), title, held.place, held.at);
        item.until = Some(held.until);
        item.path = Some(path);
        if let Some(known) = known {
            item.blocks.push(Block::plain(say(&known.purpose)));
            item.skills.clone_from(&known.skills);
        }
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}
