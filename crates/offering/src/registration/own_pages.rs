//! What its owner sees at the secret address of a registration, and does there. Nothing happens by opening it.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::asked::{self, Asked};
use super::{actions, store};
use gatherings::gathering::{self, CALENDAR_KIND, Gathering, Seat, Seats, places_in_words, time_in_words};
use gatherings::part::{OwnSpot, Parts};
use gatherings::registration::{Post, Registration, State, Wish};
use gatherings::time::file::{Entry, write};

/// A registration with all that its owner may know.
struct Own {
    registration: Registration,
    gathering: Gathering,
    space: spaces::space::Space,
    seats: Vec<Seats>,
    others: Vec<store::Sibling>,
    is_open: bool,
}

impl Own {
    /// The secret is the proof: whoever holds it is its owner.
    fn of(tx: &mut Tx, secret: &str) -> Result<Self, Problem> {
        let registration = store::by_secret(tx, secret)?.ok_or(Problem::Missing)?;
        let gathering = gathering::by_id(tx, registration.gathering)?;
        let space = spaces::space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?;
        Ok(Own {
            seats: gathering::seats(tx, gathering.id)?,
            others: store::siblings(tx, &registration)?,
            is_open: gathering.is_open(tx.now()),
            registration,
            gathering,
            space,
        })
    }

    fn questions(&self, language: kernel::Language) -> Vec<Asked> {
        let kinds = &self.space.shape.trame.gatherings;
        Asked::of(
            kinds.iter().find(|kind| kind.key == self.gathering.kind),
            language,
        )
    }
}

#[derive(Template)]
#[template(path = "registration/own.html")]
struct Show {
    v: View,
    form: Form,
    own: Own,
    questions: Vec<Asked>,
    when: String,
    place: String,
    here: String,
    after: String,
}

/// The registration: when and where, how it stands, and what its owner can do about it.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let secret: String = cx.at("secret")?;
    let reads = cx.clone();
    let (own, parts) = cx
        .read(move |tx| {
            let own = Own::of(tx, &secret)?;
            let parts = Parts::of_own(tx, &reads, &own.gathering, &own.registration)?;
            Ok((own, parts))
        })
        .await?;
    let v = cx.view();
    let questions = own.questions(v.language);
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("name", &own.registration.name)
            .fill("seat", own.registration.seat.word());
        asked::fill(&mut form, &questions, &own.registration.answers);
        form
    });
    let has_place = own.registration.state == State::Placed;
    let page = Show {
        here: parts.draw(OwnSpot::Here, &v)?,
        after: parts.draw(OwnSpot::After, &v)?,
        when: time_in_words(v.languages(), v.language, &own.gathering),
        place: places_in_words(
            v.languages(),
            v.language,
            &own.gathering,
            own.registration.seat,
            false,
        ),
        questions,
        form,
        own: Own {
            gathering: Gathering {
                // Only those who have a place connect.
                link: Some(own.gathering.link.clone())
                    .filter(|_| has_place)
                    .unwrap_or_default(),
                ..own.gathering
            },
            ..own
        },
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Changes name, answers, and how they will be there.
pub async fn change(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let mut form = cx.form().await?;
    let (language, house) = (cx.language(), cx.house().clone());
    let wanted = secret.clone();
    let own = cx.read(move |tx| Own::of(tx, &wanted)).await?;
    let questions = own.questions(language);
    let name = form.line("name", 1..=80);
    let seat = match Seat::of(own.gathering.mode) {
        [only] => Some(*only),
        _ => form.choice("seat", Seat::from_word),
    };
    let answers = asked::read(&mut form, &questions);
    let (Some(seat), Some(())) = (seat, form.accept(())) else {
        return page(&cx, Some(form)).await;
    };
    let wanted = secret.clone();
    let done = cx
        .write(move |tx| {
            let own = Own::of(tx, &wanted)?;
            let post = Post::new(&house, &own.space);
            let wish = Wish {
                seat,
                name,
                answers,
                language,
            };
            actions::change(tx, &post, &own.gathering, &own.registration, &wish)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/registrations/{secret}")).notice("registration-changed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("seat", refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// What one does with a registration by pressing a button.
type Deed = fn(&mut Tx, &Post, &Gathering, &Registration) -> Result<(), Problem>;

async fn act(cx: &Cx, deed: Deed, notice: &'static str) -> Handled {
    let secret: String = cx.at("secret")?;
    let (wanted, house) = (secret.clone(), cx.house().clone());
    cx.write(move |tx| {
        let own = Own::of(tx, &wanted)?;
        let post = Post::new(&house, &own.space);
        deed(tx, &post, &own.gathering, &own.registration)
    })
    .await?;
    Ok(Reply::see_other(format!("/registrations/{secret}")).notice(notice))
}

/// Gives it up.
pub async fn cancel(cx: Cx) -> Handled {
    act(&cx, give_up, "registration-cancelled").await
}

fn give_up(tx: &mut Tx, post: &Post, gathering: &Gathering, own: &Registration) -> Result<(), Problem> {
    if gathering.is_past(tx.now()) {
        return Err(Refusal::new("registration-closed").into());
    }
    actions::cancel(tx, post, gathering, own)
}

/// Takes the place that is kept.
pub async fn accept(cx: Cx) -> Handled {
    act(&cx, actions::accept, "registration-accepted").await
}

/// Leaves it to the next.
pub async fn decline(cx: Cx) -> Handled {
    act(&cx, actions::decline, "registration-declined").await
}

/// The calendar file, with the address to connect for those who have a place from afar.
pub async fn calendar(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let own = cx.read(move |tx| Own::of(tx, &secret)).await?;
    let mut entry = Entry::of(&own.gathering, &cx.house().settings().base);
    let connects = own.registration.state == State::Placed && own.registration.seat == Seat::Remote;
    if connects && !own.gathering.link.is_empty() {
        entry.place.clone_from(&own.gathering.link);
    }
    entry.is_off |= !own.registration.state.is_active();
    Ok(Reply::file(CALENDAR_KIND, write(None, &[entry])).saved_as("tresse.ics"))
}
