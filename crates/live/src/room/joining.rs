//! Coming in: with a name, by a registration, or by the code that is shown in the room.

use gatherings::gathering::{self, access as gathering_access};
use gatherings::registration;
use kernel::{Language, Problem, Refusal, Uid};
use platform::Tx;
use platform::bus::Topic;
use platform::web::{Cookie, Cx, Form, Handled, Reply};

use super::model::{Door, Entered, Key, Naming, Room, State};
use super::store::{self, NewSeat};
use super::{COOKIE, access, door};

/// How long a browser keeps the seat of a guest, in days: the longest gathering, and what follows it.
const KEPT_DAYS: i64 = 30;

/// Who comes, and how they wish to be called.
pub(super) struct Newcomer {
    pub name: String,
    pub naming: Naming,
    pub language: Language,
    pub zone: String,
}

/// What lets somebody in.
pub(super) enum By {
    /// Their account.
    Account,
    /// The secret of a registration.
    Registration(String),
    /// The room's code, as it was typed or carried by a drawing.
    Code(String),
    /// Nothing but the address of the page.
    Name,
}

/// Gives a seat: a new one, or the one they left. The secret is for the browser of somebody without an account.
///
/// # Errors
/// [`Problem::Missing`] where there is no room for them to know of, [`Problem::SignIn`] where only those who are
/// expected come in, [`Problem::Refused`] once it is over.
pub(super) fn sit(tx: &mut Tx, key: &Key, by: &By, new: &Newcomer) -> Result<Option<String>, Problem> {
    if access::find(tx, key)?.is_some() {
        return Ok(None);
    }
    let gathering = gathering::by_uid(tx, key.gathering)?.ok_or(Problem::Missing)?;
    let room = store::room(tx, gathering.id)?.ok_or(Problem::Missing)?;
    if room.state == State::Closed {
        return Err(Refusal::new("live-is-over").into());
    }
    let admitted = admit(tx, key, &room, by, new)?;
    // Whoever holds the room always takes part, and takes nobody's place.
    store::hold(tx, gathering.id)?;
    // Nobody who comes in passes those who wait.
    let waits = admitted.is_host || crate::places::somebody_waits(tx, gathering.id)?;
    let takes_part = !waits && store::take_place(tx, gathering.id)?;
    let secret = (admitted.way != "account").then(|| tx.new_secret());
    let seat = NewSeat {
        person: admitted.person,
        secret: secret.as_deref(),
        way: admitted.way,
        name: &new.name,
        language: new.language,
        naming: new.naming,
        takes_part,
        is_host: admitted.is_host,
    };
    if !store::write_seat(tx, gathering.id, &seat)? {
        let known = store::seat_of_person(tx, gathering.id, admitted.person)?;
        let known = known.ok_or(Problem::broken("a seat that is taken is not there"))?;
        if known.removed.is_some() {
            return Err(Problem::Forbidden);
        }
        if known.left.is_none() && known.takes_part && takes_part {
            // The same registration from another device: it has its place already.
            store::free_place(tx, gathering.id)?;
        }
        let takes_part = takes_part || (known.left.is_none() && known.takes_part);
        store::come_back(tx, &known, &NewSeat { takes_part, ..seat })?;
    }
    crate::cell::welcome(tx, gathering.id, admitted.person)?;
    tx.signal(Topic::Gauge, gathering.id.number());
    Ok(secret)
}

struct Admitted {
    person: kernel::PersonId,
    way: &'static str,
    is_host: bool,
}

fn admit(tx: &mut Tx, key: &Key, room: &Room, by: &By, new: &Newcomer) -> Result<Admitted, Problem> {
    if let By::Registration(secret) = by {
        let own = registration::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
        if own.state != registration::State::Placed {
            return Err(Refusal::new("live-not-expected").into());
        }
        let is_host = store::has_duty(tx, own.gathering, own.person)?;
        return Ok(Admitted {
            person: own.person,
            way: "registration",
            is_host,
        });
    }
    let has_code = matches!(by, By::Code(code) if *code == room.code);
    let seen = match gathering_access::to_see(tx, key.gathering) {
        Ok(seen) => Some(seen),
        // The code is enough to come in, even where the gathering is hidden from those who do not belong.
        Err(Problem::Missing) if has_code => None,
        Err(problem) => return Err(problem),
    };
    if let (Some(seen), Some(actor)) = (&seen, tx.actor().cloned()) {
        let own = registration::of_person(tx, seen.gathering.id, actor.id)?;
        let expected = own.is_some_and(|own| own.state == registration::State::Placed);
        let is_host = seen.may_hold() || store::has_duty(tx, seen.gathering.id, actor.id)?;
        if is_host || has_code || expected || seen.space.belongs() || room.door == Door::Open {
            return Ok(Admitted {
                person: actor.id,
                way: "account",
                is_host,
            });
        }
        return Err(Refusal::new("live-not-expected").into());
    }
    if has_code || room.door == Door::Open {
        let person = people::entry::make_guest_without_address(tx, &new.name, new.language, &new.zone)?;
        return Ok(Admitted {
            person,
            way: "guest",
            is_host: false,
        });
    }
    match (room.door, by) {
        (Door::Code, By::Code(_)) => Err(Refusal::new("live-wrong-code").into()),
        (Door::Code, _) => Err(Refusal::new("live-code-missing").into()),
        _ => Err(Problem::SignIn),
    }
}

/// Takes a seat with the form of the door.
pub async fn join(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let key = Key::of(&cx)?;
    let new = newcomer(&cx, &mut form).await?;
    let typed = gatherings::code::read(form.value("code"));
    if form.accept(()).is_none() {
        return door::door(&cx, form).await;
    }
    let wanted = key.gathering;
    let done = cx
        .write(move |tx| {
            let by = match (typed, tx.actor()) {
                (Some(code), _) => By::Code(code),
                (None, Some(_)) => By::Account,
                (None, None) => By::Name,
            };
            sit(tx, &key, &by, &new)
        })
        .await;
    match done {
        Ok(secret) => Ok(seated(wanted, secret)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("code", refusal);
            door::door(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// Reads the name and how they agree to be named.
pub(super) async fn newcomer(cx: &Cx, form: &mut Form) -> Result<Newcomer, Problem> {
    cx.read(|_| Ok(())).await?;
    let name = form.line("name", 1..=80);
    let naming = form.choice("naming", Naming::from_word).unwrap_or(Naming::Here);
    Ok(Newcomer {
        name,
        naming,
        language: cx.language(),
        zone: cx.house().instance().zone.clone(),
    })
}

/// Into the room, with the cookie of the seat.
fn seated(gathering: Uid, secret: Option<String>) -> Reply {
    let path = format!("/gatherings/{gathering}/live");
    let reply = Reply::see_other(path.as_str());
    match secret {
        Some(secret) => reply.cookie(Cookie::new(COOKIE, secret, KEPT_DAYS).below(path)),
        None => reply,
    }
}

/// The door for somebody who registered: opening the address does nothing.
pub async fn by_registration(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let own = cx
        .read(move |tx| {
            let own = registration::by_secret(tx, &secret)?.ok_or(Problem::Missing)?;
            let gathering = gathering::by_id(tx, own.gathering)?;
            Ok((own.name, gathering))
        })
        .await?;
    let mut form = Form::new();
    form.fill("name", own.0);
    door::door_of(&cx, form, &own.1).await
}

/// Takes the seat of a registration.
pub async fn enter_by_registration(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let secret: String = cx.at("secret")?;
    let new = newcomer(&cx, &mut form).await?;
    let is_good = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let own = registration::by_secret(tx, &secret)?.ok_or(Problem::Missing)?;
            let gathering = gathering::by_id(tx, own.gathering)?;
            let key = Key {
                gathering: gathering.uid,
                session: None,
                seat: None,
            };
            let sat = if is_good {
                Some(sit(tx, &key, &By::Registration(secret), &new)?)
            } else {
                None
            };
            Ok((gathering, sat))
        })
        .await;
    match done {
        Ok((gathering, Some(secret))) => Ok(seated(gathering.uid, secret)),
        Ok((gathering, None)) => door::door_of(&cx, form, &gathering).await,
        Err(problem) => Err(problem),
    }
}

/// Leaves the room: the place is free for somebody else.
///
/// # Errors
/// When the store refuses.
pub(super) fn leave(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    // Read again once nobody else gives them a place.
    store::hold(tx, entered.gathering.id)?;
    let seat = store::seat(tx, entered.gathering.id, entered.seat.uid)?;
    let entered = &Entered {
        seat,
        ..entered.clone()
    };
    if store::leave(tx, &entered.seat)? {
        give_up_place(tx, entered)?;
    }
    super::tell_seat(tx, entered, entered.seat.uid)
}

/// Whoever goes away or is removed frees the place they had.
pub(super) fn give_up_place(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    if entered.seat.takes_part {
        store::free_place(tx, entered.gathering.id)?;
    }
    crate::places::left(tx, entered)?;
    crate::cell::left(tx, entered)?;
    tx.signal(Topic::Gauge, entered.gathering.id.number());
    crate::hands::goes(tx, entered.gathering.id, entered.seat.id)
}
