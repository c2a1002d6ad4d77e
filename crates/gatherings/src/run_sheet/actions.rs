//! Beginning a sheet, adding, changing, moving and removing its steps.

use kernel::{Audience, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::languages::Languages;
use trame::Trame;

use super::access::MayPrepare;
use super::model::{MOST, Step, Text};
use super::store::{self, New};
use crate::gathering::access::MayHold;

/// What a new sheet starts from.
pub enum From {
    /// Nothing.
    Nothing,
    /// The steps of the gathering's kind.
    Kind,
    /// The sheet of an earlier gathering.
    Earlier(Uid),
}

/// Begins the sheet of a gathering; pressing the button twice begins it once.
///
/// # Errors
/// [`Problem::Missing`] when the earlier gathering is not one of those that were offered.
pub fn begin(
    tx: &mut Tx,
    hold: &MayHold,
    from: &From,
    words: &Languages,
    language: Language,
) -> Result<(), Problem> {
    let gathering = hold.gathering();
    let texts = match from {
        From::Nothing => Vec::new(),
        From::Kind => {
            let trame = &hold.seen().space.space.shape.trame;
            let texts = texts_of_kind(trame, &gathering.kind, words, language);
            texts.into_iter().map(|text| (text, None)).collect()
        }
        From::Earlier(uid) => texts_of_earlier(tx, hold, *uid)?,
    };
    if !store::begin(tx, gathering.id, hold.actor().id)? {
        return Ok(());
    }
    let batch = tx.new_uid().to_string();
    write_all(tx, hold, &batch, &texts, 0)?;
    tx.signal(platform::bus::Topic::Gauge, gathering.id.number());
    record(tx, hold, "run_sheet.begun")
}

/// The steps of a kind, as texts in one language. None when the trame does not know it.
pub fn texts_of_kind(trame: &Trame, kind: &str, words: &Languages, language: Language) -> Vec<Text> {
    let said = |text: &trame::Words| text.in_language(language).0.to_owned();
    let some = |text: &Option<trame::Words>| text.as_ref().map(said).unwrap_or_default();
    let speaker = |who: &String| {
        let role = trame.roles.iter().find(|role| role.key == *who);
        role.map_or_else(
            || words.text(language, "run-sheet-everybody").to_owned(),
            |role| said(&role.name),
        )
    };
    let text = |step: &trame::Step| Text {
        name: said(&step.name),
        aim: some(&step.aim),
        method: some(&step.method),
        speaker: step.who.as_ref().map(speaker).unwrap_or_default(),
        minutes: i64::from(step.minutes),
        material: some(&step.material),
        fallback: some(&step.fallback),
        ..Text::default()
    };
    let found = trame.gatherings.iter().find(|known| known.key == kind);
    found.map_or_else(Vec::new, |kind| kind.steps.iter().map(text).collect())
}

/// The steps of an earlier sheet, with what they took. Hosts and duties are those of that time: they become words.
fn texts_of_earlier(tx: &mut Tx, hold: &MayHold, uid: Uid) -> Result<Vec<(Text, Option<i64>)>, Problem> {
    let may_hold_all = hold.seen().space.has(kernel::Right::Gather);
    let offered = store::sources(tx, hold.gathering(), hold.actor().id, may_hold_all)?;
    if !offered.iter().any(|(known, ..)| *known == uid) {
        return Err(Problem::Missing);
    }
    let id = store::id_of(tx, uid)?;
    let copy = |step: Step| {
        let last = step.real();
        let text = Text {
            host: None,
            // A duty of the kind is the same the next time; one that was added there is not here.
            duty: step.text.duty.clone().filter(|duty| duty.parse::<Uid>().is_err()),
            ..step.text
        };
        (text, last)
    };
    Ok(store::steps(tx, id)?.into_iter().map(copy).collect())
}

fn write_all(
    tx: &mut Tx,
    hold: &MayHold,
    batch: &str,
    texts: &[(Text, Option<i64>)],
    place: i64,
) -> Result<(), Problem> {
    for (turn, (text, last)) in (place..).zip(texts.iter().take(MOST)) {
        let new = New {
            uid: tx.new_uid(),
            batch,
            text,
            last: *last,
        };
        store::insert(tx, hold.gathering().id, turn, &new, hold.actor().id)?;
    }
    Ok(())
}

/// Adds a step after another, or at the end; the same form sent twice adds it once.
///
/// # Errors
/// [`Problem::Refused`] when the sheet is full.
pub fn add(tx: &mut Tx, may: &MayPrepare, once: Uid, text: &Text, after: Option<Uid>) -> Result<(), Problem> {
    let (hold, batch) = (may.hold(), once.to_string());
    let id = hold.gathering().id;
    if store::has_batch(tx, id, &batch)? {
        return Ok(());
    }
    refuse_beyond(tx, may, 1)?;
    let place = make_place(tx, may, after, 1)?;
    let new = New {
        uid: once,
        batch: &batch,
        text,
        last: None,
    };
    store::insert(tx, id, place, &new, hold.actor().id)?;
    record(tx, hold, "run_sheet.changed")
}

/// Inserts the steps of a kind.
///
/// # Errors
/// [`Problem::Refused`] when the sheet would be too long.
pub fn insert_kind(
    tx: &mut Tx,
    may: &MayPrepare,
    once: Uid,
    texts: Vec<Text>,
    after: Option<Uid>,
) -> Result<(), Problem> {
    let (hold, batch) = (may.hold(), once.to_string());
    if store::has_batch(tx, hold.gathering().id, &batch)? {
        return Ok(());
    }
    refuse_beyond(tx, may, texts.len())?;
    let place = make_place(tx, may, after, texts.len())?;
    let texts: Vec<_> = texts.into_iter().map(|text| (text, None)).collect();
    write_all(tx, hold, &batch, &texts, place)?;
    record(tx, hold, "run_sheet.changed")
}

/// Opens the sheet to everybody who sees the gathering, or closes it again.
///
/// # Errors
/// When the store refuses.
pub fn open(tx: &mut Tx, may: &MayPrepare, is_open: bool) -> Result<(), Problem> {
    store::open(tx, may.hold().gathering().id, is_open)
}

/// Takes back what an insertion brought, except what somebody changed since.
///
/// # Errors
/// When the store refuses.
pub fn remove_insertion(tx: &mut Tx, may: &MayPrepare, batch: Uid) -> Result<(), Problem> {
    let (id, me) = (may.hold().gathering().id, may.hold().actor().id);
    store::remove_batch(tx, id, &batch.to_string(), me)?;
    record(tx, may.hold(), "run_sheet.changed")
}

fn refuse_beyond(tx: &mut Tx, may: &MayPrepare, more: usize) -> Result<(), Problem> {
    if store::count(tx, may.hold().gathering().id)? + more > MOST {
        return Err(Refusal::new("run-sheet-full").with("most", MOST).into());
    }
    Ok(())
}

/// Numbers the steps anew with a gap of `many` after one of them, and gives the first place of the gap.
fn make_place(tx: &mut Tx, may: &MayPrepare, after: Option<Uid>, many: usize) -> Result<i64, Problem> {
    let steps = store::steps(tx, may.hold().gathering().id)?;
    let found = after.and_then(|after| steps.iter().position(|step| step.uid == after));
    let gap = found.map_or(steps.len(), |index| index + 1);
    for (index, step) in steps.iter().enumerate() {
        let place = if index < gap { index } else { index + many };
        store::put_place(tx, step.id, number(place))?;
    }
    Ok(number(gap))
}

pub(super) fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

/// The sheet changes often and its steps say nothing of people: only those who hold the gathering see the traces.
pub(super) fn record(tx: &mut Tx, hold: &MayHold, verb: &'static str) -> Result<(), Problem> {
    let gathering = hold.gathering();
    let mut trace = Trace::new(verb, Some(hold.actor().id))
        .inside(gathering.space_id, Audience::Own)
        .to("run_sheet", gathering.id.number());
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}
