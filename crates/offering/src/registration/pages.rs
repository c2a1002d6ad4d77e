//! The door of a gathering: the form on its page, and what it answers.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};

use super::asked::{self, Asked};
use super::{actions, store};
use crate::gathering::show_with;
use gatherings::gathering::access::{self, Seen};
use gatherings::gathering::{self, Frame, Seat, Seats, head};
use gatherings::registration::{Outcome, Post, Registration, State, Wish};
use spaces::space::Head;

/// What the page of a gathering shows of registration.
pub struct Door {
    /// The ways of being there, with their places.
    pub seats: Vec<Seats>,
    /// The questions of the form.
    pub questions: Vec<Asked>,
    /// The form, as it came back or empty.
    pub form: Form,
    /// The reader's own registration, if it counts.
    pub mine: Option<Registration>,
    /// Whether registration is open.
    pub is_open: bool,
    /// Whether the reader is signed in, and so asked neither name nor address.
    pub is_known: bool,
}

impl Door {
    /// For the page of a gathering.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, seen: &Seen, language: kernel::Language, form: Form) -> Result<Self, Problem> {
        let gathering = &seen.gathering;
        let mine = match seen.actor() {
            Some(actor) => store::of_person(tx, gathering.id, actor.id)?.filter(|own| own.state.is_active()),
            None => None,
        };
        Ok(Door {
            seats: gathering::seats(tx, gathering.id)?,
            questions: Asked::of(seen.kind(), language),
            mine,
            is_open: gathering.is_open(tx.now()),
            is_known: seen.actor().is_some(),
            form,
        })
    }

    /// Whether anybody could still register, if only to wait.
    pub fn has_anything(&self) -> bool {
        self.seats
            .iter()
            .any(|seats| seats.has_room() || seats.may_wait())
    }

    /// Whether one chooses how to be there.
    pub fn has_choice(&self) -> bool {
        self.seats.len() > 1
    }

    /// Whether this way is chosen in the form, or the only one that has room.
    pub fn is_chosen(&self, seats: &Seats) -> bool {
        match self.form.value("seat") {
            "" => self.seats.first() == Some(seats),
            chosen => chosen == seats.seat.word(),
        }
    }
}

/// Each try writes a mail to an address that may be somebody else's.
const LIMIT: Limit = Limit {
    act: "registration",
    times: 12,
    minutes: 60,
};

/// Registers somebody: whoever is signed in, or whoever has this mail address.
pub async fn register(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let (language, house) = (cx.language(), cx.house().clone());
    let seen = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let questions = Asked::of(seen.kind(), language);
    let contact = seen
        .actor()
        .is_none()
        .then(|| (form.line("name", 1..=80), form.email("email")));
    let seat = match Seat::of(seen.gathering.mode) {
        [only] => Some(*only),
        _ => form.choice("seat", Seat::from_word),
    };
    let answers = asked::read(&mut form, &questions);
    let (Some(seat), Some(())) = (seat, form.accept(())) else {
        return show_with(&cx, form).await;
    };
    let zone = cx.view().calendar().zone().to_owned();
    let done = cx
        .write(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let post = Post::new(&house, &seen.space.space);
            let (person, name) = match contact {
                None => {
                    let actor = tx.signed_in()?;
                    (actor.id, actor.name)
                }
                Some((name, email)) => {
                    tries::spend(tx, LIMIT, &email)?;
                    (
                        people::entry::find_or_make_guest(tx, &email, &name, language, &zone)?,
                        name,
                    )
                }
            };
            let wish = Wish {
                seat,
                name,
                answers,
                language,
            };
            let known = tx.actor().is_some();
            match actions::register(tx, &post, &seen.gathering, person, &wish)? {
                Outcome::Done(registration) => Ok((registration.state, known.then(|| registration.path()))),
                Outcome::Before(registration) => {
                    post.send_again(tx, &seen.gathering, &registration)?;
                    // Somebody else's address is not a way to learn how they stand: the answer is that of a newcomer.
                    let seats = gathering::seats(tx, seen.gathering.id)?;
                    let has_room = seats.iter().any(|seats| seats.seat == seat && seats.has_room());
                    let state = if has_room { State::Placed } else { State::Waiting };
                    Ok((state, known.then(|| registration.path())))
                }
            }
        })
        .await;
    match done {
        Ok((_, Some(own))) => Ok(Reply::see_other(own).notice("registration-done")),
        Ok((state, None)) => {
            let word = state.word();
            Ok(Reply::see_other(format!(
                "/gatherings/{uid}/registered?as={word}"
            )))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("register", refusal);
            show_with(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "registration/registered.html")]
struct Registered {
    v: View,
    head: Head,
    frame: Frame,
    waits: bool,
}

/// What somebody without a session sees after registering: the rest is in their mail.
pub async fn registered(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (seen, crumbs) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = spaces::space::crumbs(tx, seen.space.space.id)?;
            Ok((seen, crumbs))
        })
        .await?;
    if seen.gathering.is_past(cx.house().now()) {
        return Err(Refusal::new("registration-closed").into());
    }
    let v = cx.view();
    let page = Registered {
        head: head(&v, &seen, crumbs),
        frame: Frame::new(&v, &seen, ""),
        waits: cx.query("as") == Some(State::Waiting.word()),
        v,
    };
    Reply::page(&page)
}
