//! The projects that somebody brought to a cohort.

use kernel::{Instant, Problem, Uid};
use learning::Reach;
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Block, Image, Item, Place};
use super::{Kind, MOST};

macro_rules! projects {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, j.uid, j.title, j.context, j.aim, j.people,
             j.territory, j.reach, j.begun_at, m.uid, coalesce(p.alternative, '')
             from projects j join spaces s on s.id = j.space_id join trames t on t.id = s.trame_id
             left join project_pictures p on p.project_id = j.id
             left join media m on m.uid = p.media and m.removed_at is null where j.owner_id = $1 ",
            $rest
        )
    };
}

platform::statements! {
    LIST = projects!("order by j.begun_at desc, j.id desc limit $2");
    FIND = projects!("and j.uid = $2");
    CHOSEN = projects!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2 and i.kind = 'project'
                        and i.source = j.uid)");
}

/// The kind. Others are shown what its owner does not keep for themselves.
pub(super) const KIND: Kind = Kind {
    word: "project",
    shows: false,
    list: |tx, owner| Ok(items(tx.all::<Brought>(LIST, (owner.person, MOST))?)),
    find: |tx, owner, source| {
        let rows = tx.all::<Brought>(FIND, (owner.person, source))?;
        Ok(items(rows).into_iter().next())
    },
    chosen: |tx: &mut Tx, owner, portfolio| Ok(items(tx.all::<Brought>(CHOSEN, (owner.person, portfolio))?)),
};

struct Brought {
    place: Place,
    uid: Uid,
    title: String,
    texts: [String; 4],
    reach: Reach,
    at: Instant,
    picture: Option<Uid>,
    alternative: String,
}

impl FromRow for Brought {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Brought {
            place: Place::from_row(row)?,
            uid: row.column()?,
            title: row.column()?,
            texts: [row.column()?, row.column()?, row.column()?, row.column()?],
            reach: row.column()?,
            at: row.column()?,
            picture: row.column()?,
            alternative: row.column()?,
        })
    }
}

/// What the texts are, in their order.
const LABELS: [&str; 4] = [
    "item-project-context",
    "item-project-aim",
    "item-project-people",
    "item-project-territory",
];

fn items(rows: Vec<Brought>) -> Vec<Item> {
    let each = |brought: Brought| {
        let mut item = Item::new(
            "project",
            brought.uid.to_string(),
            brought.title,
            brought.place,
            brought.at,
        );
        item.path = Some(format!("/projects/{}", brought.uid));
        item.withheld = (brought.reach == Reach::Own).then_some("item-withheld-own");
        let texts = LABELS.into_iter().zip(&brought.texts);
        item.blocks = texts
            .filter_map(|(label, text)| Block::written(label, text))
            .collect();
        item.images = brought
            .picture
            .map(|media| Image {
                media,
                alternative: brought.alternative.clone(),
            })
            .into_iter()
            .collect();
        item
    };
    rows.into_iter().map(each).collect()
}
