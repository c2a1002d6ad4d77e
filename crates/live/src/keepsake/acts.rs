//! Writing what one leaves with, taking it back, opening the moment for it.

use gatherings::take_away::{self, Visibility, WEEKS, Wish};
use kernel::Problem;
use platform::Tx;
use platform::bus::Topic;

use super::item::Keepsake;
use super::parting::{self, Parting};
use super::tile::Tile;
use super::{access, item};
use crate::act;
use crate::act::{Act, Sent};
use crate::event::{Audience, Item, emit_gone};
use crate::room::{self, Entered};

/// See the module's own text.
pub(crate) const ACTS: &[Act] = &[
    act!("parting", "keeps", open),
    act!("keepsake", "keeps", keep),
    act!("keepsake/removal", "keeps", remove),
];

/// Opens it before the closing time. Twice is once.
fn open(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    if access::open(tx, entered)? {
        parting::opens(tx, entered)?;
        tx.record(room::trace(entered, "live.parting_opened"))?;
    }
    Ok(())
}

/// Writes it, or writes it anew.
fn keep(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let to = access::to_leave(tx, entered)?;
    let weeks = match sent.form.value("weeks") {
        "" => None,
        _ => Some(sent.choice("weeks", |word| {
            WEEKS.into_iter().find(|weeks| weeks.to_string() == word)
        })?),
    };
    let wish = Wish {
        keeps: sent.text("keeps", 1..=2_000)?,
        gesture: sent.text("gesture", 0..=500)?,
        visibility: sent.choice("visibility", Visibility::from_word)?,
        weeks,
    };
    takes_down(tx, entered)?;
    take_away::save(tx, &to, &wish)?;
    emit_gone::<Parting>(
        tx,
        entered.gathering.id,
        Audience::Seat(entered.seat.id),
        parting::ID,
    )?;
    item::tell(tx, entered)
}

/// Takes it back: nobody sees it any more. Twice is once.
fn remove(tx: &mut Tx, entered: &Entered, _: &mut Sent) -> Result<(), Problem> {
    let own = access::own(tx, entered)?;
    takes_down(tx, entered)?;
    take_away::remove(tx, &own)?;
    let (room, seat) = (entered.gathering.id, Audience::Seat(entered.seat.id));
    emit_gone::<Keepsake>(tx, room, seat, item::ID)?;
    let parting = Parting::of(tx, entered)?;
    debug_assert_eq!(parting.id(), parting::ID);
    crate::event::emit(tx, room, seat, &parting).map(drop)
}

/// The tile goes; what is shared anew comes as another one, by chance elsewhere.
fn takes_down(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let room = entered.gathering.id;
    if let Some(mark) = take_away::mark(tx, room, entered.seat.person)? {
        emit_gone::<Tile>(tx, room, Audience::All, &mark)?;
    }
    tx.signal(Topic::Gauge, room.number());
    Ok(())
}
