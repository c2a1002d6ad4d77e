//! Where somebody said they are, drawn.

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape;

use super::model::{Item, Place};
use super::{Kind, MOST};
use crate::growth::Dated;
use crate::position::{Position, store};

macro_rules! positions {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, p.uid, p.taken_at
             from positions p join spaces s on s.id = p.space_id join trames t on t.id = p.trame_id
             where p.person_id = $1 and p.project_id is null and p.taken_at is not null ",
            $rest
        )
    };
}

platform::statements! {
    LIST = positions!("order by p.taken_at desc, p.id desc limit $2");
    FIND = positions!("and p.uid = $2");
    CHOSEN = positions!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2
                         and i.kind = 'position' and i.source = p.uid)");
}

/// The kind. Taking it up in a portfolio is how somebody shows it under their name; removed, it is gone.
pub(super) const KIND: Kind = Kind {
    word: "position",
    shows: false,
    list: |tx, owner| {
        let rows = tx.all::<Taken>(LIST, (owner.person, MOST))?;
        items(tx, rows, Vec::new())
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Taken>(FIND, (owner.person, source))?;
        let read = match rows.first() {
            Some(taken) => store::by_uid(tx, taken.uid)?,
            None => None,
        };
        items(tx, rows, read.into_iter().collect()).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Taken>(CHOSEN, (owner.person, portfolio))?;
        let read = store::in_portfolio(tx, owner.person, portfolio)?;
        items(tx, rows, read)
    },
};

struct Taken {
    place: Place,
    uid: Uid,
    at: Instant,
}

impl FromRow for Taken {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Taken {
            place: Place::from_row(row)?,
            uid: row.column()?,
            at: row.column()?,
        })
    }
}

/// What they say is read where they are drawn.
fn items(tx: &mut Tx, rows: Vec<Taken>, read: Vec<Position>) -> Result<Vec<Item>, Problem> {
    let each = |taken: Taken| {
        let path = format!("/spaces/{}/growth/positions/{}", taken.place.slug, taken.uid);
        let mut item = Item::new(
            "position",
            taken.uid.to_string(),
            String::new(),
            taken.place,
            taken.at,
        );
        item.path = Some(path);
        if let Some(position) = read.iter().find(|each| each.uid == taken.uid) {
            item.position = Some(Dated {
                shape: shape::of(tx, position.trame.0, &position.trame.1)?,
                position: position.clone(),
            });
        }
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}
