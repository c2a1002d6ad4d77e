//! What those who hold the room do with its questions.

use gatherings::question::access::MayTreat;
use gatherings::question::live;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;

use super::store::{self, Way};
use super::tell::{leave_queue, tell_all};
use super::{WORD, asker, hand, queue, second, turn, vote};
use crate::act;
use crate::act::{Act, Sent};
use crate::room::{self, Entered};

/// See the module's own text.
pub(crate) const TREATING: &[Act] = &[
    act!("questions/{item}/bringing", "pool", bring),
    act!("questions/{item}/turn", "pool", turn::take_turn),
    act!("questions/{item}/turn-withdrawal", "pool", turn::give_up_turn),
    act!("questions/{item}/turn-sooner", "pool", turn::sooner),
    act!("questions/{item}/turn-later", "pool", turn::later),
    act!("questions/{item}/screen", "pool", show),
    act!("questions/{item}/screen-withdrawal", "pool", unshow),
    act!("questions/{item}/live-answer", "pool", answer),
    act!("questions/{item}/live-answer-withdrawal", "pool", unanswer),
    act!("questions/{item}/pick", "pool", hand::pick),
    act!("questions/{item}/pick-withdrawal", "pool", hand::unpick),
    act!("questions/{item}/merging", "pool", hand::merge),
    act!("questions/{item}/separation", "pool", hand::separate),
    act!("questions/{item}/assignment", "pool", assign),
    act!("questions/{item}/deferral", "pool", defer),
    act!("questions/{item}/hiding", "pool", hide),
    act!("questions/{item}/restoration", "pool", restore),
    act!("lines/{item}/question", "pool", from_line),
];

/// Lets those who hold the room treat the question that an address names.
pub(super) fn treats(tx: &mut Tx, entered: &Entered, uid: Uid) -> Result<MayTreat, Problem> {
    let may = entered.holds()?;
    let person = may.entered().seat.person;
    live::in_room(tx, &entered.gathering, uid, person)
}

/// The same for what is done in front of everybody: the question is brought in, unless it is kept aside.
pub(super) fn treats_aloud(tx: &mut Tx, entered: &Entered, sent: &Sent) -> Result<MayTreat, Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    entered.votes()?;
    let life = may.question().life;
    if life.hidden {
        return Err(Refusal::new("question-is-hidden").into());
    }
    if life.grouped {
        return Err(Refusal::new("question-is-twin").into());
    }
    store::bring(tx, entered.gathering.id, may.question().id, &Way::default())?;
    Ok(may)
}

/// Shows a question that was asked beforehand to the room.
fn bring(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats_aloud(tx, entered, sent)?;
    tell_all(tx, entered, may.question().id)
}

fn on_screen(uid: Uid) -> String {
    format!("{WORD}:{uid}")
}

/// Puts it on the large screen, in the place of what was there.
fn show(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats_aloud(tx, entered, sent)?;
    leave_queue(tx, entered.gathering.id, may.question().id)?;
    room::put_on_screen(tx, entered, &on_screen(may.question().uid))
}

/// Takes it off again.
fn unshow(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    clear_screen(tx, entered, may.question().uid).map(drop)
}

fn clear_screen(tx: &mut Tx, entered: &Entered, uid: Uid) -> Result<bool, Problem> {
    let is_shown = entered.room.shown == on_screen(uid);
    if is_shown {
        room::put_on_screen(tx, entered, "")?;
    }
    Ok(is_shown)
}

/// What is over with has no turn and is not on the large screen.
pub(super) fn put_aside(tx: &mut Tx, entered: &Entered, may: &MayTreat) -> Result<(), Problem> {
    leave_queue(tx, entered.gathering.id, may.question().id)?;
    clear_screen(tx, entered, may.question().uid).map(drop)
}

/// It was answered aloud, now or at the second that was typed.
fn answer(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats_aloud(tx, entered, sent)?;
    let (room, id) = (entered.gathering.id, may.question().id);
    let known = queue::second(tx, room, id)?;
    let second = match (sent.form.value("second"), known) {
        ("", Some(known)) => known,
        ("", None) => now(tx, entered)?,
        (typed, _) => second::read(typed).ok_or(Refusal::new("pool-not-a-time"))?,
    };
    if known == Some(second) {
        return Ok(());
    }
    queue::answer(tx, room, id, Some(second))?;
    put_aside(tx, entered, &may)?;
    tell_all(tx, entered, id)
}

/// The second of the video, which begins when the room opens.
fn now(tx: &Tx, entered: &Entered) -> Result<i64, Problem> {
    let opened = entered.room.opened.ok_or(Refusal::new("pool-not-begun"))?;
    Ok((tx.now().milliseconds() - opened.milliseconds()).max(0) / 1_000)
}

/// It was not, after all.
fn unanswer(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    let (room, id) = (entered.gathering.id, may.question().id);
    if queue::second(tx, room, id)?.is_none() {
        return Ok(());
    }
    queue::answer(tx, room, id, None)?;
    tell_all(tx, entered, id)
}

/// What a select holds: nothing, or an identifier.
fn chosen(sent: &Sent, field: &str) -> Result<Option<Uid>, Problem> {
    match sent.form.value(field) {
        "" => Ok(None),
        typed => match typed.parse() {
            Ok(uid) => Ok(Some(uid)),
            Err(_) => Err(Refusal::new("form-choose").into()),
        },
    }
}

/// Asks somebody to find an answer, or nobody any more.
fn assign(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    live::assign(tx, &may, chosen(sent, "whom")?)?;
    tell_all(tx, entered, may.question().id)
}

/// Puts it off to a later session, or takes that back.
fn defer(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    let to = chosen(sent, "to")?;
    live::defer(tx, &may, to)?;
    if to.is_some() {
        put_aside(tx, entered, &may)?;
    }
    tell_all(tx, entered, may.question().id)
}

/// Hides it. It is kept.
fn hide(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    if may.question().life.hidden {
        return Ok(());
    }
    live::hide(tx, &may)?;
    put_aside(tx, entered, &may)?;
    tell_all(tx, entered, may.question().id)
}

/// Shows it again.
fn restore(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    let may = treats(tx, entered, sent.item()?)?;
    if !may.question().life.hidden {
        return Ok(());
    }
    live::restore(tx, &may)?;
    tell_all(tx, entered, may.question().id)
}

/// Makes a question of a line of the chat; whoever wrote the line asks it. Twice is once.
fn from_line(tx: &mut Tx, entered: &Entered, sent: &mut Sent) -> Result<(), Problem> {
    entered.holds()?;
    entered.votes()?;
    let room = entered.gathering.id;
    let (line, seat, text) = store::line(tx, room, sent.item()?)?;
    if store::is_made(tx, line)? {
        return Ok(());
    }
    let (once, voice) = (tx.new_uid(), asker::voice(tx, seat, false)?);
    let Some(id) = live::ask(tx, &entered.gathering, once, &text, &voice)? else {
        return Ok(());
    };
    let way = Way {
        seat: Some(seat),
        nameless: false,
        line: Some(line),
    };
    store::bring(tx, room, id, &way)?;
    vote::cast(tx, room, id, seat)?;
    tell_all(tx, entered, id)
}
