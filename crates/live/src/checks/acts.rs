//! Ticking, adding, removing.

use kernel::{Problem, Refusal};
use platform::Tx;

use super::item::{self, Check};
use super::{FIRST, store};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, emit, emit_gone};
use crate::room::Entered;

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("checks", "check", add),
    act!("checks/tick", "check", tick),
    act!("checks/removal", "check", remove),
];

/// The most things that are checked.
const MOST: usize = 60;
/// The most characters of one.
const LONGEST: usize = 120;
/// The most characters of its word.
const WORD: usize = 40;

/// Tells those who hold the room how one stands.
fn tell(tx: &mut Tx, entered: &Entered, word: &str) -> Result<(), Problem> {
    let all = item::all(tx, entered.gathering.id)?;
    let check = all
        .iter()
        .find(|check| check.id == word)
        .ok_or(Problem::Missing)?;
    emit(tx, entered.gathering.id, Audience::Hosts, check).map(drop)
}

/// Ticks one or unticks it, as the button said.
fn tick(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = entered.holds()?;
    let word = sent.line("word", 1..=WORD)?;
    let ticks = sent.choice("ticked", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })?;
    if !FIRST.contains(&word.as_str()) && !store::knows(tx, entered.gathering.id, &word)? {
        return Err(Problem::Missing);
    }
    store::tick(tx, &may, &word, ticks)?;
    tell(tx, entered, &word)
}

/// Adds one; the same form sent twice adds it once.
fn add(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = entered.holds()?;
    let (once, text) = (sent.form.once()?, sent.line("check", 1..=LONGEST)?);
    if item::all(tx, entered.gathering.id)?.len() >= MOST {
        return Err(Refusal::new("checks-enough").with("most", MOST).into());
    }
    if store::add(tx, &may, once, &text)? {
        tell(tx, entered, &once.to_string())?;
    }
    Ok(())
}

/// Removes one that was added.
fn remove(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let word = sent.line("word", 1..=WORD)?;
    if store::remove(tx, entered.gathering.id, &word)? {
        emit_gone::<Check>(tx, entered.gathering.id, Audience::Hosts, &word)?;
    }
    Ok(())
}
