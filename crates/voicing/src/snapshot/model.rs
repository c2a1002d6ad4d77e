//! What a snapshot says, and what differs between two.

use counting::by_fives;
use kernel::{Instant, SpaceId, Uid};
use serde::{Deserialize, Serialize};
use spaces::space::Member;

/// How far back somebody counts as having done something, in days.
pub const LATELY: i64 = 90;
/// The kinds of works that are counted, in their order around the picture.
pub const KINDS: [&str; 6] = ["sheet", "page", "gathering", "decision", "inquiry", "book"];

/// A count as it is told: the greatest multiple of five that it reaches; 0 says "fewer than five".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Told(i64);

impl Told {
    /// Of a count.
    pub const fn of(count: i64) -> Self {
        match by_fives(count) {
            Some(shown) => Told(shown),
            None => Told(0),
        }
    }

    /// The number; 0 says "fewer than five".
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// Works of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Works {
    /// The kind.
    pub kind: String,
    /// How many there are.
    pub works: Told,
    /// How many of them more than one person had a hand in.
    pub shared: Told,
    /// How many links there are between them and people.
    pub links: Told,
}

/// What a snapshot says. Written as JSON, once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Members.
    pub people: Told,
    /// Those who did something lately that members may see.
    pub lately: Told,
    /// Those who had a hand in a work together with another.
    pub linked: Told,
    /// The keys of the roles that somebody holds.
    pub held: Vec<String>,
    /// The keys of the roles that nobody holds.
    pub vacant: Vec<String>,
    /// Works, kind by kind.
    pub works: Vec<Works>,
}

/// A snapshot.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// Its space.
    pub space_id: SpaceId,
    /// The name of its space in addresses.
    pub space: String,
    /// When it was taken.
    pub at: Instant,
    /// What it says.
    pub body: Body,
    /// What whoever took it says of it.
    pub words: String,
    /// When it was taken back.
    pub withdrawn: Option<Instant>,
    /// Who took it.
    pub taker: Member,
}

impl Snapshot {
    /// Its address.
    pub fn path(&self) -> String {
        format!("/voices/snapshots/{}", self.uid)
    }
}

/// A count in two snapshots: what it counts (the end of its message), and both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What is counted.
    pub what: String,
    /// In the earlier.
    pub before: Told,
    /// In the later.
    pub after: Told,
}

/// Every count of two snapshots, in the order in which they are read.
pub fn pairs(before: &Body, after: &Body) -> Vec<Pair> {
    let pair = |what: String, before, after| Pair { what, before, after };
    let mut pairs = vec![
        pair("people".into(), before.people, after.people),
        pair("lately".into(), before.lately, after.lately),
        pair("linked".into(), before.linked, after.linked),
    ];
    for kind in KINDS {
        let (old, new) = (of_kind(before, kind), of_kind(after, kind));
        pairs.push(pair(format!("{kind}-works"), old.works, new.works));
        pairs.push(pair(format!("{kind}-shared"), old.shared, new.shared));
    }
    pairs
}

/// The works of a kind; none when it was not counted.
pub fn of_kind(body: &Body, kind: &str) -> Works {
    let found = body.works.iter().find(|works| works.kind == kind);
    found.cloned().unwrap_or_else(|| Works {
        kind: kind.to_owned(),
        works: Told::default(),
        shared: Told::default(),
        links: Told::default(),
    })
}

/// The keys that stand in one list and not in the other.
pub fn only_in(here: &[String], there: &[String]) -> Vec<String> {
    here.iter().filter(|key| !there.contains(key)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_the_same_do_not_differ() {
        let body = Body {
            people: Told::of(23),
            held: vec!["passeur".into()],
            ..Body::default()
        };
        assert!(pairs(&body, &body).iter().all(|pair| pair.before == pair.after));
        assert!(only_in(&body.held, &body.held).is_empty());
    }
}
