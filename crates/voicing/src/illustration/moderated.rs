//! Works that somebody gave in their own name, for whoever looks after a space and hides what breaks an agreement.
//!
//! What was given under another name is never among them: a decision names whom it is about to those who moderate, who
//! are written to and may appeal. It is hidden in the plain way, with a reason that is read where it stood.

use kernel::{Module, PersonId, Problem, SpaceId};
use platform::Tx;
use spaces::moderated::noted;
use spaces::part::{Written, WrittenPart};

use super::store;

platform::statements! {
    RECENT = "select i.id, '/voices/illustrations/' || i.uid, i.title, p.id, p.uid, p.name, p.picture
              from illustrations i join persons p on p.id = i.author_id and p.name = i.byline
              where i.space_id = $1 and i.withdrawn_at is null and i.hidden_at is null order by i.id desc limit 30";
    FIND = "select i.id, '/voices/illustrations/' || i.uid, i.title, p.id, p.uid, p.name, p.picture
            from illustrations i join persons p on p.id = i.author_id and p.name = i.byline
            where i.space_id = $1 and i.id = $2 and i.withdrawn_at is null";
    // What was hidden in the plain way, with a reason, is shown again in that way alone.
    SHOW = "update illustrations set hidden_by = null, hidden_at = null
            where id = $1 and hidden_at is not null and hidden_reason = ''";
}

/// The kind.
pub(super) const KIND: &str = "illustration";

/// What the house knows of them.
pub(super) const PART: WrittenPart = WrittenPart {
    kind: KIND,
    module: Module::Voices,
    recent: |tx, space| tx.all(RECENT, (space,)),
    find,
    hide,
    show,
};

/// One of them, hidden or not; nothing when it was given under another name.
pub(super) fn find(tx: &mut Tx, space: SpaceId, id: i64) -> Result<Option<Written>, Problem> {
    tx.find(FIND, (space, id))
}

fn hide(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let hidden = find(tx, space, id)?.is_some() && store::hide(tx, id, by, "")?;
    noted(tx, hidden, "illustration.hidden", (space, by), (KIND, id))
}

fn show(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let shown = find(tx, space, id)?.is_some() && tx.run(SHOW, (id,))? == 1;
    noted(tx, shown, "illustration.shown", (space, by), (KIND, id))
}
