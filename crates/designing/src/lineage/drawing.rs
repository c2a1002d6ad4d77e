//! The tree as a drawing: generations from left to right, each space between those that came of it.

use super::tree::Node;

/// The drawing, in its own units.
pub struct Drawing {
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The spaces.
    pub knots: Vec<Knot>,
    /// From a space to what came of it, as paths.
    pub threads: Vec<String>,
}

/// A space.
pub struct Knot {
    /// Where its knot is.
    pub x: u32,
    /// See [`Knot::x`].
    pub y: u32,
    /// Its name, as much as there is room for.
    pub name: String,
    /// Who carries it, as much as there is room for.
    pub people: String,
    /// Whether it is the one from which one looks.
    pub here: bool,
}

/// From a generation to the next, from a leaf to the next, and around it all.
const ACROSS: u32 = 250;
const DOWN: u32 = 66;
const EDGE: u32 = 34;
/// How many letters a line has room for.
const LETTERS: usize = 28;

impl Drawing {
    /// Of a tree whose spaces stand in the order of reading.
    pub fn of(nodes: &[Node]) -> Self {
        let mut rows: Vec<u32> = vec![0; nodes.len()];
        let mut leaves = 0;
        for (row, node) in rows.iter_mut().zip(nodes) {
            if !node.has_children {
                *row = leaves * DOWN;
                leaves += 1;
            }
        }
        // From the last to the first, so that what came of a space is placed before it.
        for place in (0..nodes.len()).rev() {
            let own = nodes
                .iter()
                .zip(&rows)
                .filter(|(node, _)| node.parent == Some(place));
            let own: Vec<u32> = own.map(|(_, row)| *row).collect();
            if let (Some(first), Some(last), Some(row)) = (own.first(), own.last(), rows.get_mut(place)) {
                *row = u32::midpoint(*first, *last);
            }
        }
        let at = |place: usize| {
            let depth = nodes.get(place).map_or(0, |node| node.depth);
            let depth = u32::try_from(depth).unwrap_or(0);
            (
                EDGE + depth * ACROSS,
                EDGE + rows.get(place).copied().unwrap_or(0),
            )
        };
        let knot = |(place, node): (usize, &Node)| {
            let (x, y) = at(place);
            let people: Vec<&str> = node
                .carriers
                .iter()
                .map(|(person, _)| person.name.as_str())
                .collect();
            Knot {
                x,
                y,
                name: fitting(&node.name),
                people: fitting(&people.join(", ")),
                here: node.here,
            }
        };
        let thread = |(place, node): (usize, &Node)| {
            let ((x, y), (to_x, to_y)) = (at(node.parent?), at(place));
            let middle = to_x - ACROSS / 5;
            Some(format!("M{x},{y} C{middle},{y} {middle},{to_y} {to_x},{to_y}"))
        };
        let depth = nodes.iter().map(|node| node.depth).max().unwrap_or(0);
        Drawing {
            width: EDGE * 2 + (u32::try_from(depth).unwrap_or(0) + 1) * ACROSS,
            height: EDGE * 2 + leaves.max(1) * DOWN,
            knots: nodes.iter().enumerate().map(knot).collect(),
            threads: nodes.iter().enumerate().filter_map(thread).collect(),
        }
    }
}

fn fitting(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LETTERS - 1).collect();
    format!("{}…", cut.trim_end())
}
