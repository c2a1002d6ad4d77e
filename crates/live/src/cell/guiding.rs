//! What those who hold the room do: begin a round, extend it, call everybody back, talk to all cells.

use kernel::{Instant, Problem, Refusal};
use platform::Tx;
use platform::bus::Topic;

use super::beginning::{self, Wish};
use super::model::Way;
use super::{access, ending, item, round, store};
use crate::act::Sent;
use crate::room::Entered;

/// The most cells of a round; of one in which people choose, fewer: they read them all.
const MOST: i64 = 2_000;
const MOST_CHOSEN: i64 = 60;

pub(super) fn begin(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = entered.holds()?;
    entered.votes()?;
    let uid = sent.form.once()?;
    if store::is_made(tx, uid)? {
        return Ok(());
    }
    let way = sent.choice("way", Way::from_word)?;
    let by_size = sent.choice("by", |word| match word {
        "size" => Some(true),
        "number" => Some(false),
        _ => None,
    })?;
    let most = if way == Way::Chosen { MOST_CHOSEN } else { MOST };
    let count = sent.whole("count", 2..=most)?;
    let minutes = match sent.form.value("minutes").trim() {
        "" => None,
        _ => Some(sent.whole("minutes", 1..=240)?),
    };
    let wish = Wish {
        uid,
        task: sent.text("task", 0..=600)?,
        way,
        by_size,
        count: usize::try_from(count).unwrap_or(2),
        minutes,
        video: address(sent)?,
    };
    let gone = sent.gone(tx, entered)?;
    beginning::begin(tx, &may, &wish, &gone)
}

/// An address of the web, or nothing.
fn address(sent: &mut Sent) -> Result<String, Problem> {
    let address = sent.line("video", 0..=300)?;
    let is_good =
        address.is_empty() || (address.starts_with("https://") && !address.contains(char::is_whitespace));
    if is_good {
        Ok(address)
    } else {
        Err(Refusal::new("cell-not-an-address").into())
    }
}

/// More time: from its end, or from now where that has passed. `seen` is when it ended as this was asked, in
/// milliseconds since 1970, UTC, or nothing: sent twice, it lasts as much longer as if sent once.
pub(super) fn extend(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let round = access::newest(tx, entered, sent.item()?)?;
    let minutes = sent.whole("minutes", 1..=120)?;
    let seen = sent.form.value("seen").parse().ok();
    if round.ends.map(Instant::milliseconds) != seen {
        return Ok(());
    }
    let now = tx.now();
    let from = round.ends.map_or(now, |ends| ends.max(now));
    let ends = from.plus_minutes(minutes);
    if !store::extend(tx, &round, ends)? {
        return Err(Refusal::new("cell-no-round").into());
    }
    ending::plan(tx, &entered.gathering, round.uid, ends)?;
    tx.signal(Topic::Gauge, entered.gathering.id.number());
    round::tell(tx, entered.gathering.id)
}

/// Calls everybody back. Once the time has passed, anybody's page may say so: what cells bring is shown then.
pub(super) fn call_back(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let round = access::newest(tx, entered, sent.item()?)?;
    if !round.is_over(tx.now()) {
        entered.holds()?;
    }
    ending::settle(tx, &entered.gathering, &round, Some(entered.seat.person))
}

/// Says something to every cell.
pub(super) fn say(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let (once, text) = (sent.form.once()?, sent.line("words", 1..=300)?);
    if store::is_said(tx, once)? {
        return Ok(());
    }
    let round = access::going(tx, entered)?;
    store::say(tx, &round, entered.seat.id, once, &text)?;
    round::tell(tx, entered.gathering.id)
}

/// Somebody goes there: the call is answered.
pub(super) fn answer(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let inside = access::inside(tx, entered, sent.item()?)?;
    if store::answer(tx, inside.cell.id)? {
        item::tell(tx, entered.gathering.id, inside.cell.id)?;
    }
    Ok(())
}

/// Says where one cell talks.
pub(super) fn set_video(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    let inside = access::inside(tx, entered, sent.item()?)?;
    store::set_video(tx, &inside.cell, &address(sent)?)?;
    item::tell(tx, entered.gathering.id, inside.cell.id)
}
