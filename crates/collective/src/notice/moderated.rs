//! Notices, for whoever looks after a space and hides what breaks an agreement.

use kernel::{Module, PersonId, Problem, SpaceId};
use platform::Tx;
use spaces::moderated::noted;
use spaces::part::{Written, WrittenPart};

use super::store;

platform::statements! {
    RECENT = "select n.id, '/spaces/' || s.slug || '/notices#notice-' || n.uid, n.body, p.id, p.uid, p.name, p.picture
              from notices n join spaces s on s.id = n.space_id join persons p on p.id = n.author_id
              where n.space_id = $1 and n.withdrawn_at is null and n.hidden_at is null order by n.id desc limit 30";
    FIND = "select n.id, '/spaces/' || s.slug || '/notices#notice-' || n.uid, n.body, p.id, p.uid, p.name, p.picture
            from notices n join spaces s on s.id = n.space_id join persons p on p.id = n.author_id
            where n.space_id = $1 and n.id = $2 and n.withdrawn_at is null";
    SHOW = "update notices set hidden_at = null where id = $1 and hidden_at is not null and withdrawn_at is null";
}

/// The kind.
pub(super) const KIND: &str = "notice";

/// What the house knows of them.
pub(super) const PART: WrittenPart = WrittenPart {
    kind: KIND,
    module: Module::Notices,
    recent: |tx, space| tx.all(RECENT, (space,)),
    find,
    hide,
    show,
};

fn find(tx: &mut Tx, space: SpaceId, id: i64) -> Result<Option<Written>, Problem> {
    tx.find(FIND, (space, id))
}

fn hide(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let hidden = find(tx, space, id)?.is_some() && store::hide(tx, id)?;
    noted(tx, hidden, "notice.hidden", (space, by), (KIND, id))
}

fn show(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let shown = find(tx, space, id)?.is_some() && tx.run(SHOW, (id,))? == 1;
    noted(tx, shown, "notice.restored", (space, by), (KIND, id))
}
