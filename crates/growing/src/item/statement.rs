//! What somebody said, meeting after meeting, of what the training and the project brought one another.

use kernel::{Instant, Problem, Uid};
use learning::Reach;
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::said;

use super::model::{Block, Item, Place};
use super::{Kind, MOST, Owner};

macro_rules! said_at {
    ($rest:literal) => {
        concat!(
            "select s.id, s.slug, s.name, s.joining, t.id, t.digest, m.uid, j.uid, m.meeting, m.reach, m.stated_at,
             m.to_project, m.from_training, m.to_training, m.from_project, m.stands, m.next_step
             from statements m join projects j on j.id = m.project_id join spaces s on s.id = m.space_id
             join trames t on t.id = s.trame_id where m.author_id = $1 ",
            $rest
        )
    };
}

platform::statements! {
    LIST = said_at!("order by m.stated_at desc, m.id desc limit $2");
    FIND = said_at!("and m.uid = $2");
    CHOSEN = said_at!("and exists (select 1 from portfolio_items i where i.portfolio_id = $2 and i.kind = 'statement'
                       and i.source = m.uid)");
}

/// The kind. Others are shown what its author does not keep for themselves.
pub(super) const KIND: Kind = Kind {
    word: "statement",
    shows: true,
    list: |tx, owner| {
        let rows = tx.all::<Said>(LIST, (owner.person, MOST))?;
        items(tx, owner, rows)
    },
    find: |tx, owner, source| {
        let rows = tx.all::<Said>(FIND, (owner.person, source))?;
        items(tx, owner, rows).map(|items| items.into_iter().next())
    },
    chosen: |tx, owner, portfolio| {
        let rows = tx.all::<Said>(CHOSEN, (owner.person, portfolio))?;
        items(tx, owner, rows)
    },
};

struct Said {
    place: Place,
    uid: Uid,
    project: Uid,
    meeting: String,
    reach: Reach,
    at: Instant,
    texts: [String; 6],
}

impl FromRow for Said {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Said {
            place: Place::from_row(row)?,
            uid: row.column()?,
            project: row.column()?,
            meeting: row.column()?,
            reach: row.column()?,
            at: row.column()?,
            texts: [
                row.column()?,
                row.column()?,
                row.column()?,
                row.column()?,
                row.column()?,
                row.column()?,
            ],
        })
    }
}

/// What was kept of what was proposed, one sentence a line, as a list.
fn listed(lines: &str) -> String {
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| format!("- {line}\n")).collect()
}

fn items(tx: &mut Tx, owner: Owner, rows: Vec<Said>) -> Result<Vec<Item>, Problem> {
    let each = |told: Said| {
        let shape = told.place.shape(tx)?;
        let meetings = shape
            .trame
            .program
            .iter()
            .flat_map(|program| program.meetings.iter());
        let meeting = meetings.into_iter().find(|each| each.key == told.meeting);
        let title = meeting.map_or_else(
            || told.meeting.clone(),
            |meeting| said(&meeting.name, owner.language).text.to_owned(),
        );
        let mut item = Item::new("statement", told.uid.to_string(), title, told.place, told.at);
        item.path = Some(format!("/projects/{}/statements", told.project));
        item.withheld = (told.reach == Reach::Own).then_some("item-withheld-own");
        let [to_project, from_training, to_training, from_project, stands, next] = &told.texts;
        let both = |own: &str, kept: &str| format!("{own}\n\n{}", listed(kept));
        item.blocks = [
            Block::written("item-statement-to-project", &both(to_project, from_training)),
            Block::written("item-statement-to-training", &both(to_training, from_project)),
            Block::written("item-statement-stands", stands),
            Block::written("item-statement-next", next),
        ]
        .into_iter()
        .flatten()
        .collect();
        Ok(item)
    };
    rows.into_iter().map(each).collect()
}
