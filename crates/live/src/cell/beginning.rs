//! Beginning a round: making its cells and placing people in them.

use gatherings::gathering::GatheringId;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::bus::Topic;

use super::deal::{Sitter, cells, deal};
use super::model::{Round, Way};
use super::store::{self, Sitting};
use super::{aparts, brought, ending, item, round};
use crate::event::{Audience, emit_gone};
use crate::room::{self, Holds, Seat};

/// What a round is to be.
pub(super) struct Wish {
    pub uid: Uid,
    pub task: String,
    pub way: Way,
    pub by_size: bool,
    pub count: usize,
    pub minutes: Option<i64>,
    /// The beginning of the addresses where cells talk, or nothing.
    pub video: String,
}

/// Begins a round among those who are not gone; whatever went on is over.
pub(super) fn begin(tx: &mut Tx, may: &Holds<'_>, wish: &Wish, gone: &[i64]) -> Result<(), Problem> {
    let entered = may.entered();
    let id = entered.gathering.id;
    let mut people = store::sitters(tx, id)?;
    people.retain(|each| !gone.contains(&each.seat.id));
    if people.is_empty() && wish.way != Way::Chosen {
        return Err(Refusal::new("cell-nobody").into());
    }
    if let Some(before) = store::current(tx, id)? {
        put_away(tx, id, &before)?;
    }
    let ends = wish.minutes.map(|minutes| tx.now().plus_minutes(minutes));
    if !store::begin(tx, id, wish.uid, &wish.task, wish.way, ends)? {
        return Err(Refusal::new("cell-begun-elsewhere").into());
    }
    if let Some(ends) = ends {
        ending::plan(tx, &entered.gathering, wish.uid, ends)?;
    }
    let begun = store::current(tx, id)?.ok_or(Problem::broken("a round that was begun is not there"))?;
    let made = make_cells(tx, &begun, wish, people.len())?;
    round::tell(tx, id)?;
    match wish.way {
        Way::Chosen => tx.signal(Topic::Gauge, id.number()),
        way => {
            let seed = tx.new_secret();
            let sitters: Vec<Sitter> = people.iter().map(|each| each.sitter.clone()).collect();
            let dealt = deal(&sitters, made.len(), way == Way::Balanced, &seed);
            seat(tx, may, &people, &made, &dealt)?;
        }
    }
    for cell in made {
        item::tell(tx, id, cell)?;
    }
    tx.record(room::trace(entered, "live.cells_begun"))
}

/// What is over goes from the screens; what it brought stays.
fn put_away(tx: &mut Tx, room: GatheringId, before: &Round) -> Result<(), Problem> {
    if store::end(tx, room)? {
        brought::tell_all(tx, room, before)?;
    }
    aparts::put_all_away(tx, room, before.id)?;
    for cell in store::cells(tx, before.id)? {
        emit_gone::<item::CellItem>(tx, room, Audience::All, &cell.uid.to_string())?;
    }
    store::empty(tx, room)
}

fn make_cells(tx: &mut Tx, round: &Round, wish: &Wish, people: usize) -> Result<Vec<i64>, Problem> {
    let count = match (wish.way, wish.by_size) {
        // Whoever comes later chooses too.
        (Way::Chosen, false) => wish.count,
        (_, by_size) => cells(people, by_size, wish.count),
    };
    let mut made = Vec::with_capacity(count);
    for place in 1..=count {
        let number = i64::try_from(place).unwrap_or(i64::MAX);
        made.push(store::make_cell(tx, round, number, &video(&wish.video, number))?);
    }
    Ok(made)
}

/// The address of one cell: its number where the pattern has `{n}`, else at the end.
fn video(pattern: &str, number: i64) -> String {
    if pattern.is_empty() {
        String::new()
    } else if pattern.contains("{n}") {
        pattern.replace("{n}", &number.to_string())
    } else {
        format!("{pattern}{number}")
    }
}

fn seat(
    tx: &mut Tx,
    may: &Holds<'_>,
    people: &[Sitting],
    cells: &[i64],
    dealt: &[Vec<i64>],
) -> Result<(), Problem> {
    let entered = may.entered();
    let seats: std::collections::BTreeMap<i64, &Seat> =
        people.iter().map(|each| (each.seat.id, &each.seat)).collect();
    for (cell, members) in cells.iter().zip(dealt) {
        for number in members {
            store::place(tx, *number, *cell)?;
            if let Some(seat) = seats.get(number) {
                let placed = Seat {
                    cell: Some(*cell),
                    ..(*seat).clone()
                };
                room::tell_own(tx, entered, &placed)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::video;

    #[test]
    fn each_cell_has_an_address_of_its_own() {
        assert_eq!(video("", 3), "");
        assert_eq!(
            video("https://meet.example/atelier-", 3),
            "https://meet.example/atelier-3"
        );
        assert_eq!(
            video("https://meet.example/{n}/room", 12),
            "https://meet.example/12/room"
        );
    }
}
