//! Badges that somebody has.

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Block, Item, Label, Place};
use super::{Kind, MOST};

macro_rules! badges {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, a.uid, b.name, b.summary, b.criteria_html, b.skills,
             a.decided_at, a.expires_at, a.hidden_at from badge_awards a join badges b on b.id = a.badge_id
             join spaces s on s.id = b.space_id join trames t on t.id = s.trame_id
             where a.person_id = $1 and a.state = 'accepted' ",
            $rest
        )
    };
}

platform::statements! {
    LIST = badges!("order by a.decided_at desc, a.id desc limit $2");
    FIND = badges!("and a.uid = $2");
    CHOSEN = badges!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2 and i.kind = 'badge'
                      and i.source = a.uid)");
}

/// The kind. Others are shown what its owner does not hide.
pub(super) const KIND: Kind = Kind {
    word: "badge",
    shows: true,
    list: |tx, owner| Ok(items(tx.all::<Had>(LIST, (owner.person, MOST))?)),
    find: |tx, owner, source| {
        let rows = tx.all::<Had>(FIND, (owner.person, source))?;
        Ok(items(rows).into_iter().next())
    },
    chosen: |tx: &mut Tx, owner, portfolio| Ok(items(tx.all::<Had>(CHOSEN, (owner.person, portfolio))?)),
};

struct Had {
    place: Place,
    uid: Uid,
    name: String,
    summary: String,
    criteria: String,
    skills: String,
    at: Instant,
    until: Option<Instant>,
    hidden: Option<Instant>,
}

impl FromRow for Had {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Had {
            place: Place::from_row(row)?,
            uid: row.column()?,
            name: row.column()?,
            summary: row.column()?,
            criteria: row.column()?,
            skills: row.column()?,
            at: row.column()?,
            until: row.column()?,
            hidden: row.column()?,
        })
    }
}

fn items(rows: Vec<Had>) -> Vec<Item> {
    let each = |had: Had| {
        let mut item = Item::new("badge", had.uid.to_string(), had.name, had.place, had.at);
        item.until = had.until;
        item.path = Some(format!("/badges/{}", had.uid));
        item.withheld = had.hidden.map(|_| "item-withheld-own");
        item.blocks = vec![Block::plain(had.summary), Block::html(Label::None, &had.criteria)];
        item.skills = had.skills.split_whitespace().map(str::to_owned).collect();
        item
    };
    rows.into_iter().map(each).collect()
}
