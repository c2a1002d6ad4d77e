//! The gate: what an update of a Y document says, read before the document does.
//!
//! A document of ours is one text. An update that says anything else, that names what nobody has, or that is not whole
//! is refused, so neither the document nor the browsers of others ever meet it. The form is that of
//! `Y.encodeStateAsUpdate`, version 1.

use std::collections::BTreeMap;

use yrs::{ClientID, StateVector};

use super::bytes::Reader;
use super::{MOST_STRUCTS, ROOT, Refused};

/// What an update brings.
#[derive(Debug, Default)]
pub struct Brought {
    /// By client: the first number that it brings, and the one after the last.
    pub clients: BTreeMap<u64, (u32, u32)>,
    /// How long what it puts in is, in UTF-16 units, without what is known.
    pub inserted: usize,
    /// What it puts between two others, as far as it is new.
    pub between: Vec<Between>,
    /// What it stands on: each client, and the number that must be known of it.
    needs: Vec<(u64, u32)>,
}

/// A unit of a document: who wrote it, and its number among theirs.
pub type Unit = (u64, u32);

/// What an update puts between two units.
#[derive(Debug)]
pub struct Between {
    /// Its own first unit.
    pub first: Unit,
    /// How many units it is.
    pub length: u32,
    /// The unit to its left.
    pub left: Unit,
    /// The unit to its right.
    pub right: Unit,
}

/// Reads an update; `known` is the number that is known of each client.
///
/// # Errors
/// [`Refused::Broken`] when it is not whole, [`Refused::Foreign`] when it is no change of our text.
pub fn read(update: &[u8], known: impl Fn(u64) -> u32) -> Result<Brought, Refused> {
    let mut from = Reader(update);
    let mut brought = Brought::default();
    let mut structs = 0_u64;
    for _ in 0..from.number().ok_or(Refused::Broken)? {
        let (many, client) = (number(&mut from)?, number(&mut from)?);
        let first = from.small().ok_or(Refused::Broken)?;
        structs = structs.saturating_add(many);
        if structs > MOST_STRUCTS {
            return Err(Refused::TooLarge);
        }
        let mut next = first;
        for _ in 0..many {
            let before = brought.inserted;
            let at = next;
            let (length, around) = one(&mut from, &mut brought)?;
            next = next
                .checked_add(length)
                .filter(|_| length > 0)
                .ok_or(Refused::Broken)?;
            if next <= known(client) {
                brought.inserted = before;
            } else if let [Some(left), Some(right)] = around {
                brought.between.push(Between {
                    first: (client, at),
                    length,
                    left,
                    right,
                });
            }
        }
        if brought.clients.insert(client, (first, next)).is_some() {
            return Err(Refused::Broken);
        }
    }
    for _ in 0..number(&mut from)? {
        let client = number(&mut from)?;
        for _ in 0..number(&mut from)? {
            let (start, length) = (from.small(), from.small());
            let end = start
                .zip(length)
                .and_then(|(start, length)| start.checked_add(length));
            brought.needs.push((client, end.ok_or(Refused::Broken)?));
            if brought.needs.len() as u64 > 3 * MOST_STRUCTS {
                return Err(Refused::TooLarge);
            }
        }
    }
    if from.is_done() {
        Ok(brought)
    } else {
        Err(Refused::Broken)
    }
}

/// Whether an update brings something that is not known yet. What it takes out is not looked at.
///
/// # Errors
/// As for [`read`].
pub fn is_news(update: &[u8], known: &StateVector) -> Result<bool, Refused> {
    let known = |client: u64| known.get(&ClientID::new(client));
    let brought = read(update, known)?;
    let mut clients = brought.clients.iter();
    Ok(clients.any(|(client, (_, end))| *end > known(*client)))
}

fn number(from: &mut Reader<'_>) -> Result<u64, Refused> {
    from.number().ok_or(Refused::Broken)
}

/// Reads one struct and gives its length, with the units to its left and to its right.
fn one(from: &mut Reader<'_>, brought: &mut Brought) -> Result<(u32, [Option<Unit>; 2]), Refused> {
    const ORIGIN: u8 = 0x80;
    const RIGHT: u8 = 0x40;
    const UNDER_A_KEY: u8 = 0x20;
    let info = from.byte().ok_or(Refused::Broken)?;
    let kind = info & 0x1f;
    let mut around = [None, None];
    if kind == 0 {
        return Ok((from.small().ok_or(Refused::Broken)?, around));
    }
    for (bit, beside) in [ORIGIN, RIGHT].into_iter().zip(&mut around) {
        if info & bit != 0 {
            let (client, place) = (number(from)?, from.small().ok_or(Refused::Broken)?);
            let end = place.checked_add(1).ok_or(Refused::Broken)?;
            brought.needs.push((client, end));
            *beside = Some((client, place));
        }
    }
    if info & (ORIGIN | RIGHT) == 0 {
        let is_root = number(from)? == 1;
        if !is_root || from.text().ok_or(Refused::Broken)? != ROOT {
            return Err(Refused::Foreign);
        }
    }
    if info & UNDER_A_KEY != 0 {
        return Err(Refused::Foreign);
    }
    let length = match kind {
        // What was there and is gone.
        1 => from.small().ok_or(Refused::Broken)?,
        4 => {
            let text = from.text().ok_or(Refused::Broken)?;
            let length = text.encode_utf16().count();
            brought.inserted += length;
            u32::try_from(length).map_err(|_| Refused::TooLarge)?
        }
        _ => return Err(Refused::Foreign),
    };
    Ok((length, around))
}

impl Brought {
    /// Whether everything that it stands on is known, or in itself.
    ///
    /// # Errors
    /// [`Refused::Gap`] when something between is missing: whoever sent it begins anew.
    pub fn fits(&self, known: impl Fn(u64) -> u32) -> Result<(), Refused> {
        let begins = |(client, (first, _)): (&u64, &(u32, u32))| *first <= known(*client);
        let stands = |(client, end): &(u64, u32)| {
            let brought = self.clients.get(client).map_or(0, |(_, end)| *end);
            *end <= known(*client).max(brought)
        };
        if self.clients.iter().all(begins) && self.needs.iter().all(stands) {
            Ok(())
        } else {
            Err(Refused::Gap)
        }
    }
}
