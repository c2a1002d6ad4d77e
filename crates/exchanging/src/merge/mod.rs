//! Two people changed the same text at once: their changes are put together line by line, and neither loses a word.
//!
//! Always true:
//! - what only one of them changed becomes as they wrote it;
//! - what both changed in the same way stands once;
//! - what each changed in another way stands twice, one after the other, and is told apart.
//!
//! Deliberately absent: choosing between two versions. Whoever wrote them does.

#[cfg(test)]
mod tests;

use platform::difference::{Pieces, Stretch as Change, changes};

/// A stretch of lines of the text that two people made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Lines that stand.
    Agreed(Vec<String>),
    /// Lines that one has made of a place, and those that the other has made of it.
    Clash {
        /// As it was saved first.
        theirs: Vec<String>,
        /// As it was saved second.
        mine: Vec<String>,
    },
}

/// The text that two people made of one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Its stretches, in order.
    pub stretches: Vec<Stretch>,
}

/// What tells two versions apart where they clash: lines of their own, before, between and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks<'a> {
    /// Before what was saved first.
    pub theirs: &'a str,
    /// Before what was saved second.
    pub mine: &'a str,
    /// After both.
    pub end: &'a str,
}

impl Merged {
    /// How many places clash.
    pub fn clashes(&self) -> usize {
        let clash = |stretch: &&Stretch| matches!(stretch, Stretch::Clash { .. });
        self.stretches.iter().filter(clash).count()
    }

    /// The text, with both versions of what clashes.
    pub fn text(&self, marks: &Marks<'_>) -> String {
        let mut lines: Vec<&str> = Vec::new();
        for stretch in &self.stretches {
            match stretch {
                Stretch::Agreed(agreed) => lines.extend(agreed.iter().map(String::as_str)),
                Stretch::Clash { theirs, mine } => {
                    for (mark, said) in [(marks.theirs, theirs), (marks.mine, mine)] {
                        // Set apart by empty lines, so that a mark is a paragraph of its own.
                        lines.extend(["", mark, ""]);
                        lines.extend(said.iter().map(String::as_str));
                    }
                    lines.extend(["", marks.end, ""]);
                }
            }
        }
        lines.join("\n")
    }

    fn agree(&mut self, lines: &[&str]) {
        if lines.is_empty() {
            return;
        }
        let lines = lines.iter().map(|line| (*line).to_owned());
        match self.stretches.last_mut() {
            Some(Stretch::Agreed(known)) => known.extend(lines),
            _ => self.stretches.push(Stretch::Agreed(lines.collect())),
        }
    }
}

/// Puts together what `theirs` and `mine` made of `base`.
pub fn merge(base: &str, theirs: &str, mine: &str) -> Merged {
    let (base, theirs, mine) = (lines(base), lines(theirs), lines(mine));
    let (one, two) = (
        changes(Pieces::Lines, &base, &theirs),
        changes(Pieces::Lines, &base, &mine),
    );
    let mut merged = Merged::default();
    let (mut at, mut first, mut second) = (0, one.as_slice(), two.as_slice());
    while !(first.is_empty() && second.is_empty()) {
        let start = [first, second]
            .iter()
            .filter_map(|rest| rest.first())
            .map(|hunk| hunk.old.start)
            .min()
            .unwrap_or(at);
        merged.agree(part(&base, at, start));
        let (end, of_theirs, of_mine) = together(first, second, start);
        let (done, rest) = first.split_at(of_theirs);
        let their_lines = part_of(&theirs, done, (start, end));
        first = rest;
        let (done_too, rest) = second.split_at(of_mine);
        let my_lines = part_of(&mine, done_too, (start, end));
        second = rest;
        let lines_before = part(&base, start, end);
        let their_lines = if done.is_empty() {
            lines_before
        } else {
            their_lines
        };
        let my_lines = if done_too.is_empty() {
            lines_before
        } else {
            my_lines
        };
        if done_too.is_empty() || their_lines == my_lines {
            merged.agree(their_lines);
        } else if done.is_empty() {
            merged.agree(my_lines);
        } else {
            merged.stretches.push(Stretch::Clash {
                theirs: owned(their_lines),
                mine: owned(my_lines),
            });
        }
        at = end;
    }
    merged.agree(part(&base, at, base.len()));
    merged
}

/// How far the changes that begin at `start` reach in the base, and how many of each side belong to them: as long as
/// the next change of either begins before the end, or right where something was put in.
fn together(first: &[Change], second: &[Change], start: usize) -> (usize, usize, usize) {
    let (mut end, mut of_first, mut of_second) = (start, 0, 0);
    loop {
        let belongs =
            |hunk: &&Change| hunk.old.start < end || hunk.old.start == start || is_beside(hunk, end);
        let next_first = first.get(of_first).filter(belongs);
        let next_second = second.get(of_second).filter(belongs);
        match (next_first, next_second) {
            (Some(hunk), _) => (end, of_first) = (end.max(hunk.old.end), of_first + 1),
            (None, Some(hunk)) => (end, of_second) = (end.max(hunk.old.end), of_second + 1),
            (None, None) => return (end, of_first, of_second),
        }
    }
}

/// Whether something is put in right at the end of what changed: whether it stands before or after would be a guess.
fn is_beside(hunk: &Change, end: usize) -> bool {
    hunk.old.start == end && hunk.old.end == end
}

/// What one has made of the base from `from` to `to`, by their changes in it.
fn part_of<'a, 't>(new: &'a [&'t str], hunks: &[Change], (from, to): (usize, usize)) -> &'a [&'t str] {
    let (Some(first), Some(last)) = (hunks.first(), hunks.last()) else {
        return &[];
    };
    let start = first
        .new
        .start
        .saturating_sub(first.old.start.saturating_sub(from));
    let end = last.new.end.saturating_add(to.saturating_sub(last.old.end));
    part(new, start, end)
}

fn part<'a, 't>(lines: &'a [&'t str], from: usize, to: usize) -> &'a [&'t str] {
    lines.get(from..to).unwrap_or_default()
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// An empty text has no lines; every other as many as one counts.
fn lines(text: &str) -> Vec<&str> {
    if text.is_empty() {
        Vec::new()
    } else {
        text.split('\n').collect()
    }
}
