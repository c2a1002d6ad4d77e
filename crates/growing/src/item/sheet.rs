//! Sheets that somebody wrote.

use std::collections::BTreeMap;

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use super::model::{Block, Image, Item, Label, Place};
use super::{Kind, MOST, Owner};

macro_rules! sheets {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, w.uid, w.kind, w.title, w.html, w.state,
             coalesce(w.published_at, w.changed_at) from sheets w join spaces s on s.id = w.space_id
             join trames t on t.id = s.trame_id where w.author_id = $1 ",
            $rest
        )
    };
}

macro_rules! pictures {
    ($rest:literal) => {
        concat!(
            "select w.uid, p.media, p.alternative from sheet_pictures p join sheets w on w.id = p.sheet_id
             join media m on m.uid = p.media and m.removed_at is null and m.guarded = 0 where w.author_id = $1 ",
            $rest
        )
    };
}

platform::statements! {
    LIST = sheets!("and w.state <> 'withdrawn' order by coalesce(w.published_at, w.changed_at) desc, w.id desc
                    limit $2");
    FIND = sheets!("and w.uid = $2");
    CHOSEN = sheets!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2 and i.kind = 'sheet'
                      and i.source = w.uid)");
    PICTURES_OF = pictures!("and w.uid = $2 order by p.field, p.position");
    PICTURES_CHOSEN = pictures!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2
                                 and i.kind = 'sheet' and i.source = w.uid) order by p.field, p.position");
}

/// The kind. Others are shown what is published, in a space that is not hidden.
pub(super) const KIND: Kind = Kind {
    word: "sheet",
    shows: true,
    list: |tx, owner| {
        let rows = tx.all::<Written>(LIST, (owner.person, MOST))?;
        items(tx, owner, rows, Vec::new())
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Written>(FIND, (owner.person, source))?;
        let pictures = tx.all::<Pictured>(PICTURES_OF, (owner.person, source))?;
        items(tx, owner, rows, pictures).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Written>(CHOSEN, (owner.person, portfolio))?;
        let pictures = tx.all::<Pictured>(PICTURES_CHOSEN, (owner.person, portfolio))?;
        items(tx, owner, rows, pictures)
    },
};

type Pictured = (Uid, Uid, String);

struct Written {
    place: Place,
    uid: Uid,
    kind: String,
    title: String,
    html: String,
    state: String,
    at: Instant,
}

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Written {
            place: Place::from_row(row)?,
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            html: row.column()?,
            state: row.column()?,
            at: row.column()?,
        })
    }
}

fn withheld(written: &Written) -> Option<&'static str> {
    match written.state.as_str() {
        "draft" => Some("item-withheld-draft"),
        "withdrawn" => Some("item-withheld-withdrawn"),
        _ if written.place.is_hidden() => Some("item-withheld-hidden"),
        _ => None,
    }
}

fn items(
    tx: &mut Tx,
    owner: Owner,
    rows: Vec<Written>,
    pictures: Vec<Pictured>,
) -> Result<Vec<Item>, Problem> {
    let each = |written: Written| {
        let shape = written.place.shape(tx)?;
        let kind = shape.trame.sheets.iter().find(|kind| kind.key == written.kind);
        let long: BTreeMap<String, String> = serde_json::from_str(&written.html)
            .map_err(|cause| Problem::fault("read the fields of a sheet", cause))?;
        let withheld = withheld(&written);
        let mut item = Item::new(
            "sheet",
            written.uid.to_string(),
            written.title,
            written.place,
            written.at,
        );
        item.path = Some(format!("/sheets/{}", written.uid));
        item.withheld = withheld;
        let own = pictures.iter().filter(|(sheet, ..)| *sheet == written.uid);
        item.images = own
            .map(|(_, media, alternative)| Image {
                media: *media,
                alternative: alternative.clone(),
            })
            .collect();
        // Others are shown what everybody reads.
        let fields = kind
            .into_iter()
            .flat_map(|kind| kind.fields.iter().filter(|field| field.is_open()));
        let blocks = fields.filter_map(|field| {
            let label = Label::Said(said(&field.label, owner.language).text.to_owned());
            Some(Block::html(label, long.get(&field.key)?))
        });
        item.blocks = blocks.collect();
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}
