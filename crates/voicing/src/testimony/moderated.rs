//! Signed testimonies, for whoever looks after a space and hides what breaks an agreement.
//!
//! What was given under another name is never among them: a decision names whom it is about to those who moderate, who
//! are written to and may appeal. It is hidden in the plain way, with a reason that is read where it stood.

use kernel::{Module, PersonId, Problem, SpaceId};
use platform::Tx;
use spaces::moderated::noted;
use spaces::part::{Written, WrittenPart};

use super::store;

platform::statements! {
    RECENT = "select t.id, '/voices/testimonies/' || t.uid, t.title, p.id, p.uid, p.name, p.picture
              from testimonies t join persons p on p.id = t.author_id where t.space_id = $1 and t.pseudonym = ''
              and t.readable_from <= $2 and t.hidden_at is null order by t.id desc limit 30";
    FIND = "select t.id, '/voices/testimonies/' || t.uid, t.title, p.id, p.uid, p.name, p.picture
            from testimonies t join persons p on p.id = t.author_id where t.space_id = $1 and t.id = $2
            and t.pseudonym = '' and t.readable_from <= $3";
    // What was hidden in the plain way, with a reason, is shown again in that way alone.
    SHOW = "update testimonies set hidden_by = null, hidden_at = null
            where id = $1 and hidden_at is not null and hidden_reason = ''";
}

/// The kind.
pub(super) const KIND: &str = "testimony";

/// What the house knows of them.
pub(super) const PART: WrittenPart = WrittenPart {
    kind: KIND,
    module: Module::Voices,
    recent: |tx, space| {
        let now = tx.now();
        tx.all(RECENT, (space, now))
    },
    find,
    hide,
    show,
};

/// One of them, hidden or not; nothing when it was given under another name.
pub(super) fn find(tx: &mut Tx, space: SpaceId, id: i64) -> Result<Option<Written>, Problem> {
    let now = tx.now();
    tx.find(FIND, (space, id, now))
}

fn hide(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let hidden = find(tx, space, id)?.is_some() && store::hide(tx, id, by, "")?;
    noted(tx, hidden, "testimony.hidden", (space, by), (KIND, id))
}

fn show(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let shown = find(tx, space, id)?.is_some() && tx.run(SHOW, (id,))? == 1;
    noted(tx, shown, "testimony.shown", (space, by), (KIND, id))
}
