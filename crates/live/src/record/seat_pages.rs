//! One's own seat, during the session and as long after as one likes: how one agrees to be named.

use askama::Template;
use gatherings::gathering::Gathering;
use kernel::{Problem, Refusal};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access;
use crate::room::{self, Key, Naming, Seat, access as door};

#[derive(Template)]
#[template(path = "record/seat.html")]
struct Show {
    v: View,
    gathering: Gathering,
    seat: Seat,
    form: Form,
    action: String,
    is_over: bool,
}

impl Show {
    fn namings(&self) -> &'static [Naming] {
        Naming::ALL
    }
}

/// How somebody comes to their seat.
#[derive(Clone)]
enum Way {
    /// By their session, or the secret of their seat.
    Room(Key),
    /// By the secret of their registration.
    Registration(String),
}

impl Way {
    fn of(cx: &Cx) -> Result<Self, Problem> {
        match cx.at("secret") {
            Ok(secret) => Ok(Way::Registration(secret)),
            Err(_) => Ok(Way::Room(Key::of(cx)?)),
        }
    }

    fn find(&self, tx: &mut Tx) -> Result<(Gathering, Seat), Problem> {
        match self {
            Way::Room(key) => door::own_seat(tx, key),
            Way::Registration(secret) => door::seat_of_registration(tx, secret),
        }
    }

    fn path(&self) -> String {
        match self {
            Way::Room(key) => format!("/gatherings/{}/live/seat", key.gathering),
            Way::Registration(secret) => format!("/registrations/{secret}/live/seat"),
        }
    }
}

/// The seat, and how its owner agrees to be named.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new(), 200).await
}

async fn page(cx: &Cx, mut form: Form, status: u16) -> Handled {
    let way = Way::of(cx)?;
    let action = format!("{}/naming", way.path());
    let (gathering, seat, is_over) = cx
        .read(move |tx| {
            let (gathering, seat) = way.find(tx)?;
            let is_over = access::is_over(tx, &gathering)?;
            Ok((gathering, seat, is_over))
        })
        .await?;
    if status == 200 {
        form.fill("naming", seat.naming.word());
    }
    let page = Show {
        v: cx.view(),
        gathering,
        seat,
        form,
        action,
        is_over,
    };
    Ok(Reply::page(&page)?.status(status).for_one_alone())
}

/// Changes one's mind: what was said is named otherwise everywhere, from now.
pub async fn name(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let way = Way::of(&cx)?;
    let back = way.path();
    let Some(naming) = form.choice("naming", Naming::from_word) else {
        form.refuse("naming", Refusal::new("form-choose"));
        return page(&cx, form, 422).await;
    };
    cx.write(move |tx| {
        let (_, seat) = way.find(tx)?;
        room::set_naming(tx, &seat, naming)
    })
    .await?;
    Ok(Reply::see_other(back).notice("record-naming-saved"))
}
