//! Gatherings that somebody held, once they are over.

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Block, Item, Label, Place};
use super::{Kind, MOST, Owner};

macro_rules! gatherings {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, g.uid, g.title, g.summary, g.html, g.starts_at,
             g.ends_at, g.state from gathering_hosts h join gatherings g on g.id = h.gathering_id
             join spaces s on s.id = g.space_id join trames t on t.id = s.trame_id where h.person_id = $1 ",
            $rest
        )
    };
}

platform::statements! {
    LIST = gatherings!("and g.state = 'announced' and g.ends_at <= $2 order by g.starts_at desc, g.id desc limit $3");
    FIND = gatherings!("and g.uid = $2");
    CHOSEN = gatherings!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2
                          and i.kind = 'gathering' and i.source = g.uid)");
}

/// The kind. Others are shown what took place, in a space that is not hidden.
pub(super) const KIND: Kind = Kind {
    word: "gathering",
    shows: true,
    list: |tx, owner| {
        let now = tx.now();
        let rows = tx.all::<Held>(LIST, (owner.person, now, MOST))?;
        Ok(items(tx, rows))
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Held>(FIND, (owner.person, source))?;
        Ok(items(tx, rows).into_iter().next())
    },
    chosen: |tx, owner: Owner, portfolio| {
        let rows = tx.all::<Held>(CHOSEN, (owner.person, portfolio))?;
        Ok(items(tx, rows))
    },
};

struct Held {
    place: Place,
    uid: Uid,
    title: String,
    summary: String,
    html: String,
    at: Instant,
    until: Instant,
    state: String,
}

impl FromRow for Held {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Held {
            place: Place::from_row(row)?,
            uid: row.column()?,
            title: row.column()?,
            summary: row.column()?,
            html: row.column()?,
            at: row.column()?,
            until: row.column()?,
            state: row.column()?,
        })
    }
}

fn items(tx: &Tx, rows: Vec<Held>) -> Vec<Item> {
    let now = tx.now();
    let each = |held: Held| {
        let withheld = if held.state != "announced" {
            Some("item-withheld-withdrawn")
        } else if held.until > now {
            Some("item-withheld-to-come")
        } else {
            held.place.is_hidden().then_some("item-withheld-hidden")
        };
        let mut item = Item::new("gathering", held.uid.to_string(), held.title, held.place, held.at);
        item.path = Some(format!("/gatherings/{}", held.uid));
        item.withheld = withheld;
        let summary = Some(Block::plain(held.summary.as_str())).filter(|_| !held.summary.is_empty());
        let body = Some(Block::html(Label::None, held.html.as_str())).filter(|_| !held.html.is_empty());
        item.blocks = summary.into_iter().chain(body).collect();
        item
    };
    rows.into_iter().map(each).collect()
}
