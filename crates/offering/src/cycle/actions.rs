//! Opening a cycle and shaping its path. Each inside one transaction.

use std::collections::BTreeMap;

use kernel::{Audience, Instant, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::May;
use trame::Mode;

use super::access::MayShape;
use super::model::{Cycle, moved, put_back};
use super::store::{self, Words};
use gatherings::gathering::access::Gather;
use gatherings::gathering::{self, GatheringId, Offer, Places, Room, Seat, State};
use gatherings::time::recurrence::{Rhythm, occurrences};

/// The longest path.
pub(super) const MOST: usize = 60;

/// Opens a cycle; the same form sent twice opens one.
pub(super) fn open(tx: &mut Tx, may: &May<Gather>, once: Uid, words: &Words) -> Result<(), Problem> {
    let (space, me) = (may.space().id, may.actor().id);
    match store::insert(tx, once, space, words, me)? {
        Some(id) => tx.record(
            Trace::new("cycle.opened", Some(me))
                .inside(space, Audience::Public)
                .to("cycle", id)
                .detail(words.title.as_str()),
        ),
        None => Ok(()),
    }
}

/// Changes what is said of it.
pub(super) fn reword(tx: &mut Tx, may: &MayShape, words: &Words) -> Result<(), Problem> {
    let cycle = may.cycle();
    let same = cycle.title == words.title && cycle.summary == words.summary && cycle.body == words.body;
    if same {
        return Ok(());
    }
    store::update(tx, cycle.id, words)?;
    record(tx, may, "cycle.changed")
}

/// Makes gatherings of the space sessions of the cycle, at its end, in the order of their dates.
pub(super) fn choose(tx: &mut Tx, may: &MayShape, chosen: &[Uid]) -> Result<(), Problem> {
    let cycle = may.cycle();
    let mut order = store::held_order(tx, cycle)?;
    let mut free = store::free(tx, cycle.space_id)?;
    free.retain(|session| chosen.contains(&session.uid));
    free.sort_by_key(|session| session.starts);
    if free.is_empty() {
        return Err(Refusal::new("cycle-nothing-chosen").into());
    }
    order.extend(free.iter().map(|session| session.id));
    arrange(tx, may, &order)
}

/// Writes an order in which every session is one of ours.
fn arrange(tx: &mut Tx, may: &MayShape, order: &[GatheringId]) -> Result<(), Problem> {
    if order.len() > MOST {
        return Err(Refusal::new("cycle-too-many").with("most", MOST).into());
    }
    let written = store::put_order(tx, may.cycle(), order)?;
    if usize::try_from(written) != Ok(order.len()) {
        return Err(Refusal::new("cycle-changed-meanwhile").into());
    }
    record(tx, may, "cycle.arranged")
}

/// New sessions, offered in one go.
#[derive(Debug, Clone)]
pub(super) struct NewSessions {
    /// The key of their kind.
    pub kind: String,
    /// Where people are.
    pub mode: Mode,
    /// Their titles, as far as they have one each.
    pub titles: Vec<String>,
    /// When the first starts.
    pub starts: Instant,
    /// How long each is, in minutes.
    pub minutes: i64,
    /// The zone of their hours.
    pub zone: String,
    /// How they come back.
    pub rhythm: Rhythm,
    /// How many.
    pub times: usize,
    /// How many may come to each, in each way of being there; nothing when anybody may.
    pub places: Option<i64>,
    /// Announced, or kept as drafts.
    pub state: State,
}

impl NewSessions {
    /// The title of one of them: its own, or the cycle's with its number.
    fn title(&self, cycle: &Cycle, turn: usize, rank: usize) -> String {
        let own = self.titles.get(turn).cloned();
        own.unwrap_or_else(|| format!("{} {rank}", cycle.title).chars().take(160).collect())
    }

    fn offer(&self, title: String, starts: Instant) -> Offer {
        let places = |seat: &Seat| Places {
            seat: *seat,
            places: self.places,
            waiting: self.places.unwrap_or(0),
        };
        Offer {
            kind: self.kind.clone(),
            title,
            summary: String::new(),
            body: String::new(),
            mode: self.mode,
            starts,
            ends: starts.plus_minutes(self.minutes),
            zone: self.zone.clone(),
            all_day: false,
            room: Room::default(),
            place_note: String::new(),
            onsite_note: String::new(),
            link: String::new(),
            remote_note: String::new(),
            fields: BTreeMap::new(),
            questions: String::from("[]"),
            listed: true,
            registers: true,
            closes: None,
            places: Seat::of(self.mode).iter().map(places).collect(),
            themes: Vec::new(),
            publics: Vec::new(),
        }
    }
}

/// Offers new sessions and puts them at the end of the path; the same form sent twice offers them once.
pub(super) fn add(tx: &mut Tx, may: &MayShape, once: Uid, new: &NewSessions) -> Result<(), Problem> {
    let cycle = may.cycle();
    let mut order = store::held_order(tx, cycle)?;
    if gathering::by_uid(tx, once)?.is_some() {
        return Ok(());
    }
    let starts = occurrences(new.starts, &new.zone, new.rhythm, new.times);
    if order.len() + starts.len() > MOST {
        return Err(Refusal::new("cycle-too-many").with("most", MOST).into());
    }
    for (turn, start) in starts.into_iter().enumerate() {
        let uid = if turn == 0 { once } else { tx.new_uid() };
        let offer = new.offer(new.title(cycle, turn, order.len() + 1), start);
        gathering::insert(tx, may.offering(), uid, &offer, new.state, None)?;
        let made = gathering::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
        order.push(made.id);
    }
    arrange(tx, may, &order)
}

/// Moves a session a step up or down the path.
pub(super) fn shift(tx: &mut Tx, may: &MayShape, session: Uid, up: bool) -> Result<(), Problem> {
    let order = store::held_order(tx, may.cycle())?;
    let session = found(tx, session)?;
    let next = moved(&order, session, up);
    if next == order {
        return Ok(());
    }
    arrange(tx, may, &next)
}

fn found(tx: &mut Tx, session: Uid) -> Result<GatheringId, Problem> {
    Ok(gathering::by_uid(tx, session)?.ok_or(Problem::Missing)?.id)
}

/// Takes a session out of the path: it stays a gathering. Gives the rank that it had.
pub(super) fn remove(tx: &mut Tx, may: &MayShape, session: Uid) -> Result<usize, Problem> {
    let order = store::held_order(tx, may.cycle())?;
    let session = found(tx, session)?;
    let rank = order
        .iter()
        .position(|each| *each == session)
        .map_or(1, |place| place + 1);
    if store::leave(tx, may.cycle(), session)? {
        let rest: Vec<GatheringId> = order.into_iter().filter(|each| *each != session).collect();
        arrange(tx, may, &rest)?;
    }
    Ok(rank)
}

/// Puts it back where it was.
pub(super) fn restore(tx: &mut Tx, may: &MayShape, session: Uid, rank: usize) -> Result<(), Problem> {
    let order = store::held_order(tx, may.cycle())?;
    let session = gathering::by_uid(tx, session)?
        .filter(|session| session.space_id == may.cycle().space_id)
        .ok_or(Problem::Missing)?;
    let next = put_back(&order, session.id, rank);
    if next == order {
        return Ok(());
    }
    arrange(tx, may, &next)
}

/// Says at one session what a later one will treat.
pub(super) fn bridge(
    tx: &mut Tx,
    may: &MayShape,
    once: Uid,
    between: (Uid, Uid),
    note: &str,
) -> Result<(), Problem> {
    let cycle = may.cycle();
    let order = store::held_order(tx, cycle)?;
    let (from, to) = (found(tx, between.0)?, found(tx, between.1)?);
    let rank = |session: GatheringId| order.iter().position(|each| *each == session);
    let (Some(first), Some(second)) = (rank(from), rank(to)) else {
        return Err(Problem::Missing);
    };
    if first >= second {
        return Err(Refusal::new("cycle-bridge-backwards").into());
    }
    let me = may.offering().actor().id;
    match store::add_bridge(tx, once, cycle, (from, to), note, me)? {
        Some(_) => record(tx, may, "cycle.bridged"),
        None => Ok(()),
    }
}

/// Takes such a word away, or puts it back. Twice is once.
pub(super) fn set_bridge(tx: &mut Tx, may: &MayShape, bridge: Uid, removed: bool) -> Result<(), Problem> {
    if store::set_removed(tx, may.cycle(), bridge, removed)? {
        let verb = if removed {
            "cycle.unbridged"
        } else {
            "cycle.bridged"
        };
        record(tx, may, verb)?;
    }
    Ok(())
}

fn record(tx: &mut Tx, may: &MayShape, verb: &'static str) -> Result<(), Problem> {
    let cycle = may.cycle();
    tx.record(
        Trace::new(verb, Some(may.offering().actor().id))
            .inside(cycle.space_id, Audience::Own)
            .to("cycle", cycle.id)
            .detail(cycle.title.as_str()),
    )
}
