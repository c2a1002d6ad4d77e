//! A text that somebody sends as a whole, made into the changes that they meant, in the text as it is by now.
//!
//! Always true:
//! - where nobody else wrote, the text becomes what they sent;
//! - where they changed nothing, what others wrote stands;
//! - what both put in at one place stands twice, one after the other; what both put in alike stands once;
//! - what one took out and the other changed keeps what the other wrote.

#[cfg(test)]
mod tests;

use std::ops::Range;

use platform::difference::{Pieces, Stretch, changes};

/// A change of a text: at this place, so much goes, and this is put in. In UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where.
    pub at: usize,
    /// How much goes.
    pub gone: usize,
    /// What is put in.
    pub put: String,
}

/// The changes that make of `now` what somebody meant who began with `base` and sent `mine`. In order, none over another.
pub fn edits(base: &str, mine: &str, now: &str) -> Vec<Edit> {
    let (base, mine, now) = (pieces(base), pieces(mine), pieces(now));
    let meant = changes(Pieces::Words, &base, &mine);
    let meanwhile = changes(Pieces::Words, &base, &now);
    let starts = starts(&now);
    let place = |piece: usize| starts.get(piece).copied().unwrap_or_default();
    let mut edits: Vec<Edit> = Vec::new();
    for hunk in meant {
        let put: String = mine.get(hunk.new.clone()).unwrap_or_default().concat();
        let is_done = meanwhile.iter().any(|other| {
            let theirs = now.get(other.new.clone()).unwrap_or_default();
            other.old == hunk.old && theirs.concat() == put
        });
        if is_done {
            continue;
        }
        let parts = kept(&meanwhile, &hunk.old);
        let at = parts
            .first()
            .map_or_else(|| moved(&meanwhile, hunk.old.start), |(from, _)| *from);
        push(
            &mut edits,
            Edit {
                at: place(at),
                gone: 0,
                put,
            },
        );
        for (from, to) in parts {
            let gone = place(to) - place(from);
            push(
                &mut edits,
                Edit {
                    at: place(from),
                    gone,
                    put: String::new(),
                },
            );
        }
    }
    edits
}

/// Two changes that touch become one.
fn push(edits: &mut Vec<Edit>, edit: Edit) {
    if edit.gone == 0 && edit.put.is_empty() {
        return;
    }
    match edits.last_mut() {
        Some(last) if last.at + last.gone == edit.at => {
            last.gone += edit.gone;
            last.put.push_str(&edit.put);
        }
        _ => edits.push(edit),
    }
}

/// What is still there of some pieces of the base: from where to where in the text as it is now.
fn kept(meanwhile: &[Stretch], base: &Range<usize>) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let (mut at, to, mut shift) = (base.start, base.end, 0_isize);
    let moved = |piece: usize, shift: isize| piece.saturating_add_signed(shift);
    for hunk in meanwhile {
        if hunk.old.start >= to {
            break;
        }
        if hunk.old.start > at {
            parts.push((moved(at, shift), moved(hunk.old.start, shift)));
        }
        at = at.max(hunk.old.end);
        shift = offset(hunk);
    }
    if at < to {
        parts.push((moved(at, shift), moved(to, shift)));
    }
    parts
}

/// Where a place of the base is now: after whatever was put in there.
fn moved(meanwhile: &[Stretch], piece: usize) -> usize {
    let before = meanwhile.iter().take_while(|hunk| hunk.old.start <= piece).last();
    match before {
        Some(hunk) if hunk.old.end > piece => hunk.new.end,
        Some(hunk) => piece.saturating_add_signed(offset(hunk)),
        None => piece,
    }
}

/// How far what follows has moved.
fn offset(hunk: &Stretch) -> isize {
    hunk.new.end.wrapping_sub(hunk.old.end).cast_signed()
}

/// Words, what is between them, and line breaks.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |letter: char| letter.is_alphanumeric();
        let end = if is_word(first) {
            rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// Where each piece begins, in UTF-16 units, and where the last one ends.
fn starts(pieces: &[&str]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = vec![0];
    for piece in pieces {
        at += crate::text::length(piece);
        starts.push(at);
    }
    starts
}
