//! Activities of a program that somebody has done.

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use super::model::{Block, Item, Place};
use super::{Kind, MOST, Owner};

macro_rules! activities {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, s.uid, m.activity, m.done_at
             from activity_marks m join spaces s on s.id = m.space_id join trames t on t.id = s.trame_id
             where m.person_id = $1 ",
            $rest
        )
    };
}

platform::statements! {
    LIST = activities!("order by m.done_at desc, m.activity limit $2");
    FIND = activities!("and s.uid || '/' || m.activity = $2");
    CHOSEN = activities!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2
                          and i.kind = 'activity' and i.source = s.uid || '/' || m.activity)");
}

/// The kind. That it was done is its owner’s to tell; when it is done no longer, it is gone.
pub(super) const KIND: Kind = Kind {
    word: "activity",
    shows: true,
    list: |tx, owner| {
        let rows = tx.all::<Done>(LIST, (owner.person, MOST))?;
        items(tx, owner, rows)
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Done>(FIND, (owner.person, source))?;
        items(tx, owner, rows).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Done>(CHOSEN, (owner.person, portfolio))?;
        items(tx, owner, rows)
    },
};

struct Done {
    place: Place,
    space: Uid,
    activity: String,
    at: Instant,
}

impl FromRow for Done {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Done {
            place: Place::from_row(row)?,
            space: row.column()?,
            activity: row.column()?,
            at: row.column()?,
        })
    }
}

fn items(tx: &mut Tx, owner: Owner, rows: Vec<Done>) -> Result<Vec<Item>, Problem> {
    let each = |done: Done| {
        let shape = done.place.shape(tx)?;
        let program = shape.trame.program.as_ref();
        let known =
            program.and_then(|program| program.activities.iter().find(|each| each.key == done.activity));
        let say = |words| said(words, owner.language).text.to_owned();
        // The plan may have changed since: what was done stays done.
        let title = known.map_or_else(|| done.activity.clone(), |known| say(&known.name));
        let source = format!("{}/{}", done.space, done.activity);
        let mut item = Item::new("activity", source, title, done.place, done.at);
        if let Some(known) = known {
            item.blocks.push(Block::plain(say(&known.aim)));
            item.skills.clone_from(&known.skills);
            item.level = known.level;
        }
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}
