//! Saying that one is there, noting who is, correcting it.

use kernel::{Audience, Language, PersonId, Problem, Refusal, Trace};
use platform::tries::{self, Limit};
use platform::{House, Tx};

use super::model::{Note, Presence, Way, detail};
use super::{code, parts, store};
use gatherings::attendance::follow;
use gatherings::gathering::access::MayHold;
use gatherings::gathering::{self, Gathering, Seat, State as Stage};
use gatherings::registration::{self, Outcome, Post, Registration, State, Wish};

/// Wrong codes and addresses that are on no list, from one connection.
const GUESSES: Limit = Limit {
    act: "attendance.guess",
    times: 40,
    minutes: 15,
};

/// Notes what a holder says of somebody in a half-day; nothing takes back what was noted. What is already so leaves no
/// trace.
///
/// # Errors
/// When the store refuses.
pub fn note(
    tx: &mut Tx,
    may: &MayHold,
    part: usize,
    person: PersonId,
    presence: Option<(Presence, i64)>,
    way: Way,
) -> Result<(), Problem> {
    let gathering = may.gathering();
    let before = store::one(tx, gathering.id, part, person)?;
    let same = before.map(|note| (note.presence, note.minutes)) == presence;
    if same {
        return Ok(());
    }
    let me = may.actor().id;
    let (id, after) = match (presence, &before) {
        (Some((presence, minutes)), _) => {
            let id = store::put(tx, gathering.id, part, person, (presence, minutes), way, me)?;
            (id, detail(presence, minutes))
        }
        (None, Some(before)) => {
            store::take_back(tx, before)?;
            (before.id, "none".to_owned())
        }
        (None, None) => return Ok(()),
    };
    let (verb, was) = match &before {
        Some(note) => ("attendance.corrected", note.detail()),
        None => ("attendance.noted", "none".to_owned()),
    };
    let what = format!("{part} {was} {after} {}", way.word());
    record(tx, gathering, verb, Some(me), person, id, what)
}

fn record(
    tx: &mut Tx,
    gathering: &Gathering,
    verb: &'static str,
    who: Option<PersonId>,
    about: PersonId,
    id: i64,
    detail: String,
) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, who)
        .inside(gathering.space_id, Audience::Own)
        .about(about)
        .to("attendance", id)
        .detail(detail);
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}

/// Somebody says that they are there, in the half-day that goes on. What a holder noted stays as it is.
fn arrive(tx: &mut Tx, gathering: &Gathering, person: PersonId, way: Way) -> Result<(), Problem> {
    let parts = parts::parts(gathering);
    let part = parts::open(&parts, tx.now()).ok_or(Refusal::new("attendance-not-open"))?;
    let Some(id) = store::arrive(tx, gathering.id, part, person, way)? else {
        return Ok(());
    };
    let what = format!("{part} none present {}", way.word());
    record(tx, gathering, "attendance.noted", Some(person), person, id, what)
}

/// By the button of one's own registration.
///
/// # Errors
/// [`Problem::Refused`] outside its hours, or without a place.
pub fn own_check_in(tx: &mut Tx, gathering: &Gathering, own: &Registration) -> Result<(), Problem> {
    if own.state != State::Placed || gathering.state != Stage::Announced {
        return Err(Refusal::new("attendance-no-place").into());
    }
    arrive(tx, gathering, own.person, Way::Button)
}

/// Who stands before the page of codes.
pub struct Newcomer {
    /// The address they typed; nobody types it who is signed in.
    pub email: Option<String>,
    /// The name they typed, which only somebody who is on no list needs.
    pub name: String,
    /// Their language.
    pub language: Language,
    /// The zone of the house.
    pub zone: String,
    /// Where they are connected from.
    pub client: String,
}

/// What came of a code.
pub enum Arrival {
    /// They are noted.
    There(Box<Gathering>),
    /// No such code is open.
    WrongCode,
    /// The address is on no list, and nobody else may come.
    NotOnTheList,
    /// They may come, once they say their name.
    NameMissing,
}

/// By the code that is shown in the room. What is refused here is still written: guesses are counted.
///
/// # Errors
/// [`Problem::TooMany`] after too many wrong guesses.
pub fn arrive_by_code(
    tx: &mut Tx,
    house: &House,
    typed: &str,
    newcomer: &Newcomer,
) -> Result<Arrival, Problem> {
    tries::check(tx, GUESSES, &newcomer.client)?;
    let Some((gathering, walk_ins)) = open_by_code(tx, typed)? else {
        tries::spend(tx, GUESSES, &newcomer.client)?;
        return Ok(Arrival::WrongCode);
    };
    let known = match &newcomer.email {
        None => Some(tx.signed_in()?.id),
        Some(email) => people::entry::person_by_email(tx, email)?.map(|known| known.id),
    };
    let own = match known {
        Some(person) => registration::of_person(tx, gathering.id, person)?,
        None => None,
    };
    let person = match own.filter(|own| own.state == State::Placed || walk_ins && own.state.is_active()) {
        Some(own) => own.person,
        None if !walk_ins => {
            tries::spend(tx, GUESSES, &newcomer.client)?;
            return Ok(Arrival::NotOnTheList);
        }
        None => match walk_in(tx, house, &gathering, newcomer)? {
            Some(person) => person,
            None => return Ok(Arrival::NameMissing),
        },
    };
    follow(tx, house, &gathering, person, |tx| {
        arrive(tx, &gathering, person, Way::Code)
    })?;
    Ok(Arrival::There(Box::new(gathering)))
}

/// The gathering whose code this is, while one may say that one is there.
fn open_by_code(tx: &mut Tx, typed: &str) -> Result<Option<(Gathering, bool)>, Problem> {
    let Some(code) = code::read(typed) else {
        return Ok(None);
    };
    let Some((id, walk_ins)) = store::by_code(tx, &code)? else {
        return Ok(None);
    };
    let gathering = gathering::by_id(tx, id)?;
    let is_open =
        gathering.state == Stage::Announced && parts::open(&parts::parts(&gathering), tx.now()).is_some();
    Ok(is_open.then_some((gathering, walk_ins)))
}

/// Adds somebody who just came in; nothing while they have not said their name.
fn walk_in(
    tx: &mut Tx,
    house: &House,
    gathering: &Gathering,
    newcomer: &Newcomer,
) -> Result<Option<PersonId>, Problem> {
    let (person, name) = match &newcomer.email {
        None => {
            let actor = tx.signed_in()?;
            (actor.id, actor.name)
        }
        Some(_) if newcomer.name.is_empty() => return Ok(None),
        Some(email) => {
            let (name, language) = (&newcomer.name, newcomer.language);
            let person = people::entry::find_or_make_guest(tx, email, name, language, &newcomer.zone)?;
            (person, name.clone())
        }
    };
    let wish = Wish {
        // The code is shown where people are: in the room, if there is one.
        seat: Seat::of(gathering.mode).first().copied().unwrap_or(Seat::Onsite),
        name,
        answers: std::collections::BTreeMap::new(),
        language: newcomer.language,
    };
    let post = Post::of(tx, house, gathering)?;
    match registration::register_anyway(tx, &post, gathering, person, &wish)? {
        Outcome::Done(made) | Outcome::Before(made) => Ok(Some(made.person)),
    }
}

/// Gives a gathering a code, or another one. The one before opens nothing any more.
pub fn renew(tx: &mut Tx, may: &MayHold) -> Result<(), Problem> {
    let gathering = may.gathering();
    if gathering.state != Stage::Announced {
        return Err(Refusal::new("attendance-not-announced").into());
    }
    for _ in 0..8 {
        let code = code::new(tx);
        if store::set_code(tx, gathering.id, &code)? {
            let mut trace = Trace::new("check_in.opened", Some(may.actor().id))
                .inside(gathering.space_id, Audience::Own)
                .to("gathering", gathering.id.number());
            trace.gathering = Some(gathering.id.number());
            return tx.record(trace);
        }
    }
    Err(Problem::Unavailable)
}

/// What is noted of somebody, for their own page.
pub fn notes_of(tx: &mut Tx, gathering: &Gathering, person: PersonId) -> Result<Vec<Note>, Problem> {
    store::of_person(tx, gathering.id, person)
}
