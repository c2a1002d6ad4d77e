//! Acts: what people do in a room. Each is a form of the page, with an address below the room's own.
//!
//! Always true:
//! - an act is the same whether it comes as a form or down a connection, and is let in by the same door;
//! - what makes something carries the identifier that it will have, so that sending it twice makes one thing;
//! - who sends too much is slowed, and told so.
//!
//! Deliberately absent: acts on behalf of others, and acts outside a room.

mod frame;
mod pace;
mod pages;
mod sent;

use kernel::{Problem, Uid};
use platform::Tx;

pub(crate) use frame::{Asked, perform};
pub(crate) use pace::{Bucket, Pace, seconds_left};
pub(crate) use pages::post;
pub use sent::Sent;

use crate::room::Entered;

/// One thing that people do.
pub struct Act {
    /// Its address below the room's, with at most one `{item}`: `questions/{item}/vote`.
    pub to: &'static str,
    /// The whole address, for the router.
    pub path: &'static str,
    /// The field that a refusal belongs to.
    pub field: &'static str,
    /// Does it.
    pub run: fn(&mut Tx, &Entered, &mut Sent) -> Result<(), Problem>,
    /// What is said once it is done, where the page does not show it.
    pub done: Option<&'static str>,
}

/// Declares an act: its address below the room's, the field of its refusals, what does it, and what is said then.
#[macro_export]
macro_rules! act {
    ($to:literal, $field:literal, $run:path) => {
        $crate::act!($to, $field, $run, None)
    };
    ($to:literal, $field:literal, $run:path, $done:expr) => {
        $crate::act::Act {
            to: $to,
            path: concat!("/gatherings/{gathering}/live/", $to),
            field: $field,
            run: $run,
            done: $done,
        }
    };
}

/// Finds the act at an address below the room's, and the item that the address names.
pub(crate) fn find(to: &str) -> Option<(&'static Act, Option<Uid>)> {
    let mut acts = crate::ACTS.iter().copied().flatten();
    acts.find_map(|act| Some((act, matches(act.to, to)?)))
}

/// Nothing when the address is another one; the inner value is the item, if the pattern has one.
fn matches(pattern: &str, to: &str) -> Option<Option<Uid>> {
    let Some((before, after)) = pattern.split_once("{item}") else {
        return (pattern == to).then_some(None);
    };
    let item = to.strip_prefix(before)?.strip_suffix(after)?;
    Some(Some(item.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_item_or_none() {
        let uid = Uid::new(1, [7; 10]);
        assert_eq!(matches("lines", "lines"), Some(None));
        assert_eq!(
            matches("lines/{item}/removal", &format!("lines/{uid}/removal")),
            Some(Some(uid))
        );
        for wrong in ["lines/x/removal", "lines//removal", "lines", "lines/removal"] {
            assert_eq!(matches("lines/{item}/removal", wrong), None, "{wrong}");
        }
    }
}
