//! Which answers are counted together, and what is told of them.
//!
//! Two rules of statistical disclosure control (Hundepool and others, *Statistical Disclosure Control*, Wiley 2012,
//! chapters 4 and 5: a threshold, and aggregation into disjoint cells in place of suppressing one cell after another;
//! and no cell that tells that all of it are alike), and one of ours, taken over from pictures of groups: whoever looks
//! knows what they answered themselves.

use std::collections::BTreeMap;

use crate::survey::model::{Body, Item, Kind};

pub use counting::{LEAST, Told, told};

/// How many people gave each value of each question. The question `""` counts the people themselves.
pub type Counts = BTreeMap<(String, i64), i64>;

/// An area: its number, and the number of the area it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Its number.
    pub id: i64,
    /// The area above; none at the top.
    pub parent: Option<i64>,
}

/// How many people are in some counts.
pub fn people(counts: &Counts) -> i64 {
    counts.get(&(String::new(), 0)).copied().unwrap_or(0)
}

fn add(into: &mut Counts, counts: Counts) {
    for (key, people) in counts {
        *into.entry(key).or_default() += people;
    }
}

/// An area, those that it is in, and the whole territory (0) at the end. A chain that goes round is cut.
pub fn upwards(nodes: &[Node], id: i64) -> Vec<i64> {
    let mut chain = Vec::new();
    let mut at = Some(id).filter(|id| *id != 0);
    while let Some(here) = at.filter(|_| chain.len() <= nodes.len()) {
        chain.push(here);
        at = nodes
            .iter()
            .find(|node| node.id == here)
            .and_then(|node| node.parent);
    }
    chain.push(0);
    chain
}

/// Deals the answers of every area into groups of [`LEAST`] people or more that do not overlap. What is too small in an
/// area is counted in the area above, together with what else is too small there; what is too small at the top (area 0)
/// is counted nowhere.
pub fn cells(nodes: &[Node], mut tallies: BTreeMap<i64, Counts>) -> BTreeMap<i64, Counts> {
    let mut order: Vec<(usize, Node)> = nodes
        .iter()
        .map(|node| (upwards(nodes, node.id).len(), *node))
        .collect();
    order.sort_by_key(|(depth, node)| (std::cmp::Reverse(*depth), node.id));
    let mut cells = BTreeMap::new();
    for (_, node) in order {
        let Some(counts) = tallies.remove(&node.id) else {
            continue;
        };
        if people(&counts) >= LEAST {
            cells.insert(node.id, counts);
        } else {
            add(tallies.entry(node.parent.unwrap_or(0)).or_default(), counts);
        }
    }
    // What names an area that is no longer there counts as naming none.
    let mut top = Counts::new();
    for (_, counts) in tallies {
        add(&mut top, counts);
    }
    if people(&top) >= LEAST {
        cells.insert(0, top);
    }
    cells
}

/// The names under which a question is counted, each with how many values it has. Free texts and areas have none.
pub fn columns(item: &Item) -> Vec<(String, usize)> {
    match item.kind {
        Kind::Scale | Kind::Single | Kind::Number => vec![(item.key.clone(), item.values())],
        Kind::Multiple => (0..item.options.len())
            .map(|place| (column(&item.key, place), 2))
            .collect(),
        Kind::Page | Kind::Short | Kind::Long | Kind::Area => Vec::new(),
    }
}

/// The name under which an option that may be ticked is counted: 1 for ticked, 0 for not.
pub fn column(key: &str, place: usize) -> String {
    format!("{key}#{place}")
}

/// All that is told of a group, by the name of the column.
///
/// A question that was asked only of some is told where the answer that it hangs on is told exactly: elsewhere the number
/// of those who were asked would say what that answer hides.
pub fn tell(body: &Body, counts: &Counts) -> BTreeMap<String, Told> {
    let mut all: BTreeMap<String, Told> = BTreeMap::new();
    for item in body.questions() {
        let hangs_well = item.when.as_ref().is_none_or(|when| {
            let of = body.item(&when.key);
            let columns = match of.map(|of| of.kind) {
                Some(Kind::Multiple) => when.any.iter().map(|place| column(&when.key, *place)).collect(),
                _ => vec![when.key.clone()],
            };
            columns
                .iter()
                .all(|name| all.get(name).is_some_and(|told| !told.nearly))
        });
        if !hangs_well {
            continue;
        }
        for (name, values) in columns(item) {
            let of = |value: usize| {
                let value = i64::try_from(value).unwrap_or(i64::MAX);
                counts.get(&(name.clone(), value)).copied().unwrap_or(0)
            };
            let counted: Vec<i64> = (0..values).map(of).collect();
            if let Some(told) = told(&counted) {
                all.insert(name, told);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests;
