//! What somebody attached to a skill.

use kernel::{Instant, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use super::model::{Block, Image, Item, Label, Place, Text};
use super::{Kind, MOST, Owner};
use crate::evidence::beginning;

macro_rules! attached {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, e.uid, e.skill, e.kind, e.title, e.address, e.sentence,
             e.attached_at, m.uid, coalesce(m.kind, ''), coalesce(m.alternative, '')
             from evidence e join spaces s on s.id = e.space_id join trames t on t.id = s.trame_id
             left join media m on m.uid = e.media and m.removed_at is null
             where e.person_id = $1 and e.removed_at is null ",
            $rest
        )
    };
}

platform::statements! {
    LIST = attached!("order by e.attached_at desc, e.id desc limit $2");
    FIND = attached!("and e.uid = $2");
    CHOSEN = attached!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2
                        and i.kind = 'evidence' and i.source = e.uid)");
}

/// The kind: the sentence, the address and the picture; what it was attached to is a thing of its own.
pub(super) const KIND: Kind = Kind {
    word: "evidence",
    shows: false,
    list: |tx, owner| {
        let rows = tx.all::<Attached>(LIST, (owner.person, MOST))?;
        items(tx, owner, rows)
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Attached>(FIND, (owner.person, source))?;
        items(tx, owner, rows).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Attached>(CHOSEN, (owner.person, portfolio))?;
        items(tx, owner, rows)
    },
};

struct Attached {
    place: Place,
    uid: Uid,
    skill: String,
    what: String,
    title: String,
    address: String,
    sentence: String,
    at: Instant,
    media: Option<Uid>,
    kind: String,
    alternative: String,
}

impl FromRow for Attached {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Attached {
            place: Place::from_row(row)?,
            uid: row.column()?,
            skill: row.column()?,
            what: row.column()?,
            title: row.column()?,
            address: row.column()?,
            sentence: row.column()?,
            at: row.column()?,
            media: row.column()?,
            kind: row.column()?,
            alternative: row.column()?,
        })
    }
}

fn items(tx: &mut Tx, owner: Owner, rows: Vec<Attached>) -> Result<Vec<Item>, Problem> {
    let each = |attached: Attached| {
        let shape = attached.place.shape(tx)?;
        let skills = &shape.trame.framework.skills;
        let skill = skills.iter().find(|skill| skill.key == attached.skill);
        let path = format!("/spaces/{}/growth/evidence/{}", attached.place.slug, attached.uid);
        // What a thing is called in its place is for its owner to show there.
        let title = match attached.what.as_str() {
            "address" | "file" => attached.title,
            _ => beginning(&attached.sentence),
        };
        let mut item = Item::new(
            "evidence",
            attached.uid.to_string(),
            title,
            attached.place,
            attached.at,
        );
        item.path = Some(path);
        let label = skill.map_or(Label::None, |skill| {
            Label::Said(said(&skill.name, owner.language).text.to_owned())
        });
        item.blocks.push(Block {
            label,
            text: Text::Plain(attached.sentence),
        });
        item.address = Some(attached.address).filter(|address| !address.is_empty());
        let picture = attached.media.filter(|_| attached.kind == "image/jpeg");
        item.images = picture
            .map(|media| Image {
                media,
                alternative: attached.alternative,
            })
            .into_iter()
            .collect();
        item.skills.push(attached.skill);
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}
