//! After a kind of sheet has changed: what was kept of its sheets when they were written is made again, so that what a
//! field says is found, linked and shown by those alone who may read it now.

use kernel::{Problem, SpaceId};
use platform::jobs::{Ending, Job};
use platform::ledger::Recorded;
use platform::{House, Tx};
use spaces::search;
use spaces::shape;
use trame::{FieldType, Licence};

use crate::found::SOURCE;
use crate::model::{SheetId, Written, from_json};
use crate::store;

platform::statements! {
    AFTER = "select s.id, s.kind, s.title, s.fields, s.licence from sheets s
             where s.space_id = $1 and s.id > $2 order by s.id limit $3";
    SHAPE = "select t.id, t.digest from spaces s join trames t on t.id = s.trame_id where s.id = $1";
    GUARD_PICTURES = "update media set guarded = $3 where uid in
                      (select p.media from sheet_pictures p where p.sheet_id = $1 and p.field = $2)";
}

/// What is said of a change of the kinds of sheet of a space.
pub const CHANGE: &str = "sheet-kinds";

/// Its payload says of which space, and after which sheet.
pub const JOB: Job = Job {
    kind: "sheets.retell",
    run: |house, payload| Box::pin(run(house, payload)),
};

/// How many sheets one transaction takes.
const PORTION: i64 = 100;

/// Asks for it when the kinds of a space changed, or may have.
pub(crate) fn follow(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    match trace.space {
        Some(space)
            if trace.verb == "space.changed" && [CHANGE, "return"].contains(&trace.detail.as_str()) =>
        {
            let (now, only_one) = (tx.now(), format!("{}:{}", JOB.kind, space.number()));
            tx.job_at(JOB.kind, &format!("{} 0", space.number()), now, Some(&only_one))
        }
        _ => Ok(()),
    }
}

async fn run(house: House, payload: String) -> Result<(), Ending> {
    let numbers: Vec<i64> = payload.split(' ').filter_map(|word| word.parse().ok()).collect();
    let [space, mut last] = numbers
        .as_slice()
        .try_into()
        .map_err(|_| Ending::Never(Problem::broken("a job of sheets that cannot be read")))?;
    loop {
        let from = last;
        let next = house
            .write(move |tx| retell(tx, SpaceId::new(space), from))
            .await?;
        match next {
            Some(next) => last = next,
            None => return Ok(()),
        }
    }
}

/// Makes a portion again; gives the last number, or nothing when there are no more.
fn retell(tx: &mut Tx, space: SpaceId, last: i64) -> Result<Option<i64>, Problem> {
    let Some((id, digest)) = tx.find::<(i64, String)>(SHAPE, (space,))? else {
        return Ok(None);
    };
    let shape = shape::of(tx, id, &digest)?;
    let rows = tx.all::<(SheetId, String, String, String, String)>(AFTER, (space, last, PORTION))?;
    for (sheet, kind, title, fields, licence) in &rows {
        let Some(kind) = shape.trame.sheets.iter().find(|known| known.key == *kind) else {
            continue;
        };
        let written = Written {
            title: title.clone(),
            fields: from_json(fields)?,
            licence: Licence::from_word(licence).unwrap_or_default(),
        };
        store::retell(tx, *sheet, space, kind, &written)?;
        for field in kind.fields.iter().filter(|field| field.holds == FieldType::Image) {
            tx.run(GUARD_PICTURES, (*sheet, &field.key, !field.is_open()))?;
        }
        search::again(tx, &SOURCE, sheet.number())?;
    }
    Ok(rows.last().map(|(sheet, ..)| sheet.number()))
}
