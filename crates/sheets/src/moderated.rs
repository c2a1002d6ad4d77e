//! Published sheets, for whoever looks after a space and hides what breaks an agreement: hidden is withdrawn by another.

use kernel::{Module, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::part::WrittenPart;

use crate::model::{Sheet, State};
use crate::{actions, store};

platform::statements! {
    RECENT = "select s.id, '/sheets/' || s.uid, s.title, p.id, p.uid, p.name, p.picture
              from sheets s join persons p on p.id = s.author_id
              where s.space_id = $1 and s.state = 'published' order by s.id desc limit 30";
    FIND = "select s.id, '/sheets/' || s.uid, s.title, p.id, p.uid, p.name, p.picture
            from sheets s join persons p on p.id = s.author_id
            where s.space_id = $1 and s.id = $2 and s.published_at is not null";
    WHICH = "select uid from sheets where space_id = $1 and id = $2 and published_at is not null";
}

/// What the house knows of it.
pub(crate) const PART: WrittenPart = WrittenPart {
    kind: "sheet",
    module: Module::Sheets,
    recent: |tx, space| tx.all(RECENT, (space,)),
    find: |tx, space, id| tx.find(FIND, (space, id)),
    hide,
    show,
};

fn sheet(tx: &mut Tx, space: SpaceId, id: i64) -> Result<Option<Sheet>, Problem> {
    match tx.find::<(Uid,)>(WHICH, (space, id))? {
        Some((uid,)) => store::by_uid(tx, uid),
        None => Ok(None),
    }
}

fn hide(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let Some(sheet) = sheet(tx, space, id)? else {
        return Ok(false);
    };
    let hidden = store::withdraw(tx, sheet.id, by)?;
    if hidden {
        actions::record(tx, "sheet.withdrawn", &sheet, by, kernel::Audience::Space)?;
    }
    Ok(hidden)
}

/// What its author took back themselves stays so.
fn show(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let Some(sheet) = sheet(tx, space, id)? else {
        return Ok(false);
    };
    let by_another = sheet.withdrawn_by.is_some_and(|other| other != sheet.author.id);
    let shown = sheet.state == State::Withdrawn && by_another && store::restore(tx, sheet.id)?;
    if shown {
        actions::record(tx, "sheet.restored", &sheet, by, kernel::Audience::Space)?;
    }
    Ok(shown)
}
