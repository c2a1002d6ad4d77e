//! Whether what an update puts between two units can stand there: the left one before the right one.
//!
//! An honest browser names two that stood beside one another, so the left one comes first, whatever others wrote between
//! them (Nicolaescu, Jahns, Derntl, Klamma: Near Real-Time Peer-to-Peer Shared Editing on Extensible Data Types, 2016). A
//! forged update may name them the other way round: where its letters then stand depends on what came first, and two
//! people would read two texts.

use std::cmp::Ordering;

use yrs::{Assoc, ClientID, ID, ReadTxn, StickyIndex, Transact};

use super::gate::{Between, Brought, Unit};
use super::{Refused, SharedText, decoded};

/// Beyond so many it is quicker to try than to look each of them up, which walks through what stands before it.
const LOOKED_UP: usize = 64;

/// How two units stand to one another, as far as it can be seen.
enum Stand {
    Well,
    Crossed,
    Unseen,
}

impl SharedText {
    /// Refuses what cannot stand where it says. The text is not changed.
    ///
    /// # Errors
    /// [`Refused::Broken`].
    pub(super) fn in_order(&self, update: &[u8], brought: &Brought) -> Result<(), Refused> {
        let is_seen = brought.between.len() <= LOOKED_UP && {
            let look = self.doc.transact();
            let mut is_seen = true;
            for each in &brought.between {
                match stand(&look, brought, each) {
                    Stand::Well => {}
                    Stand::Crossed => return Err(Refused::Broken),
                    Stand::Unseen => is_seen = false,
                }
            }
            is_seen
        };
        if is_seen || self.reads_the_same_with(update)? {
            Ok(())
        } else {
            Err(Refused::Broken)
        }
    }

    /// Tries an update on a copy: whoever gets all of it at once reads what we would read.
    fn reads_the_same_with(&self, update: &[u8]) -> Result<bool, Refused> {
        let read = |update: &[u8]| decoded(update).map_err(|_| Refused::Broken);
        let mut copy = SharedText::new(0);
        drop(copy.put(read(&self.state())?)?);
        drop(copy.put(read(update)?)?);
        let mut whole = SharedText::new(0);
        drop(whole.put(read(&copy.state())?)?);
        Ok(whole.text() == copy.text())
    }
}

fn stand(look: &impl ReadTxn, brought: &Brought, each: &Between) -> Stand {
    let known = look.state_vector();
    let is_known = |(client, number): Unit| number < known.get(&ClientID::new(client));
    let holds = |of: &Between, unit: Unit| {
        let (client, first) = of.first;
        client == unit.0 && (first..first.saturating_add(of.length)).contains(&unit.1)
    };
    let of = |unit: Unit| brought.between.iter().find(|other| holds(other, unit));
    match (is_known(each.left), is_known(each.right)) {
        (true, true) => places(look, each.left, each.right),
        // What was typed on: to the left one of its own, to the right what that one had there.
        (false, _) => match of(each.left) {
            Some(other) if other.right == each.right => Stand::Well,
            Some(other) if holds(other, each.right) && each.left.1 < each.right.1 => Stand::Well,
            _ => Stand::Unseen,
        },
        // What was put before one of its own: both came to the right of the same.
        (true, false) => match of(each.right) {
            Some(other) if other.left == each.left => Stand::Well,
            _ => Stand::Unseen,
        },
    }
}

/// How two known units stand: by how many letters are before each, and whether each is still there.
fn places(look: &impl ReadTxn, left: Unit, right: Unit) -> Stand {
    let before = |(client, number): Unit, side| {
        let id = ID::new(ClientID::new(client), number);
        StickyIndex::from_id(id, side)
            .get_offset(look)
            .map(|offset| offset.index)
    };
    let (Some(one), Some(other)) = (before(left, Assoc::After), before(right, Assoc::After)) else {
        return Stand::Unseen;
    };
    let is_there = |unit, at| before(unit, Assoc::Before) != Some(at);
    match one.cmp(&other) {
        Ordering::Less => Stand::Well,
        Ordering::Greater => Stand::Crossed,
        Ordering::Equal if is_there(left, one) => Stand::Crossed,
        Ordering::Equal if is_there(right, other) => Stand::Well,
        // Both are gone, with nothing left between them.
        Ordering::Equal => Stand::Unseen,
    }
}
