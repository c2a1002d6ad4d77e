//! The key points of earlier sessions, which a session begins by recalling.
//!
//! They are marked on the replay pages, which own their table.

use kernel::Problem;
use platform::Tx;

use gatherings::gathering::GatheringId;

platform::statements! {
    POINTS = "select g.title, k.text from gatherings me
              join gatherings g on g.cycle_id = me.cycle_id and g.cycle_order < me.cycle_order and g.state <> 'draft'
              join key_points k on k.gathering_id = g.id
              where me.id = $1 and k.removed_at is null
              order by g.cycle_order desc, g.id, k.position, k.id limit 100";
}

/// What an earlier session leaves: its title, and its key points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalled {
    /// The title of the session.
    pub title: String,
    /// What counts in it.
    pub points: Vec<String>,
}

/// What the sessions before this one leave, the last one first.
pub(super) fn recalled(tx: &mut Tx, session: GatheringId) -> Result<Vec<Recalled>, Problem> {
    let mut recalled: Vec<Recalled> = Vec::new();
    for (title, point) in tx.all::<(String, String)>(POINTS, (session,))? {
        match recalled.last_mut().filter(|last| last.title == title) {
            Some(last) => last.points.push(point),
            None => recalled.push(Recalled {
                title,
                points: vec![point],
            }),
        }
    }
    Ok(recalled)
}
