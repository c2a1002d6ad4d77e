//! The account, as each of the two reads it, words it and agrees to it.

use askama::Template;
use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::actions::{self, Teller};
use super::model::{Side, Text, Told, Word, kind};
use super::store;
use crate::request::access::{self, Accompany};
use crate::request::model::{Accompaniment, State};

#[derive(Template)]
#[template(path = "telling/show.html")]
struct Show {
    v: View,
    about: Accompaniment,
    told: Option<Told>,
    side: Side,
    base: String,
    has_kind: bool,
    form: Form,
}

impl Show {
    fn mine(&self) -> Word {
        self.told.as_ref().map_or(NOTHING, |told| told.of(self.side))
    }

    fn other(&self) -> Word {
        self.told
            .as_ref()
            .map_or(NOTHING, |told| told.of_other(self.side))
    }

    fn other_name(&self) -> &str {
        match self.side {
            Side::Asker => self.about.companion_name(),
            Side::Companion => &self.about.name,
        }
    }

    fn my_name(&self) -> &str {
        match self.side {
            Side::Asker => &self.about.name,
            Side::Companion => self.about.companion_name(),
        }
    }

    fn is_published(&self) -> bool {
        self.told.as_ref().is_some_and(Told::is_published)
    }
}

/// Before anybody said anything.
const NOTHING: Word = Word {
    agrees: false,
    named: false,
};

/// Who looks: by the secret of whoever asked, or as the companion who is signed in.
#[derive(Clone)]
enum Door {
    Asker(String),
    Companion(Uid),
}

impl Door {
    fn of(cx: &Cx) -> Result<Self, Problem> {
        if cx.path().starts_with("/accompanied/") {
            cx.at("secret").map(Door::Asker)
        } else {
            cx.at("accompaniment").map(Door::Companion)
        }
    }

    fn teller(&self, tx: &mut Tx) -> Result<Teller, Problem> {
        let (about, side, who) = match self {
            Door::Asker(secret) => {
                let may = access::to_ask(tx, secret)?;
                (may.about().clone(), Side::Asker, may.who())
            }
            Door::Companion(uid) => {
                let may = access::to::<Accompany>(tx, *uid)?;
                (may.about().clone(), Side::Companion, may.who())
            }
        };
        told(about, side, who)
    }

    /// Whoever takes back what they agreed to may also where the space is closed.
    fn owner(&self, tx: &mut Tx) -> Result<Teller, Problem> {
        let (about, side, who) = match self {
            Door::Asker(secret) => {
                let may = access::to_ask_always(tx, secret)?;
                (may.about().clone(), Side::Asker, may.who())
            }
            Door::Companion(uid) => {
                let may = access::to_always::<Accompany>(tx, *uid)?;
                (may.about().clone(), Side::Companion, may.who())
            }
        };
        told(about, side, who)
    }

    fn base(&self) -> String {
        match self {
            Door::Asker(secret) => format!("/accompanied/{secret}"),
            Door::Companion(uid) => format!("/accompaniments/{uid}"),
        }
    }
}

/// Nothing is told before it ended.
fn told(about: Accompaniment, side: Side, who: PersonId) -> Result<Teller, Problem> {
    if matches!(about.state, State::Done | State::Told) {
        Ok(Teller { about, side, who })
    } else {
        Err(Problem::Missing)
    }
}

/// The account, and what the two say of it.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let door = Door::of(cx)?;
    let base = door.base();
    let (teller, told, has_kind) = cx
        .read(move |tx| {
            let teller = door.teller(tx)?;
            let told = store::of(tx, teller.about.id)?;
            let space = spaces::space::by_slug(tx, &teller.about.space)?.ok_or(Problem::Missing)?;
            let has_kind = kind(&space.shape.trame.sheets).is_some();
            Ok((teller, told, has_kind))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if status == 200 {
        fill(&mut form, &teller.about, told.as_ref());
    }
    let v = cx.view();
    let page = Show {
        about: teller.about,
        side: teller.side,
        told,
        base,
        has_kind,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What stands; at the beginning, what the two have written already.
fn fill(form: &mut Form, about: &Accompaniment, told: Option<&Told>) {
    match told {
        Some(told) => form
            .fill("title", &*told.text.title)
            .fill("situation", &*told.text.situation)
            .fill("did", &*told.text.did)
            .fill("gave", &*told.text.gave)
            .fill("differently", &*told.text.differently)
            .fill("version", told.version.to_string()),
        None => form
            .fill("title", &*about.title)
            .fill("situation", &*about.project)
            .fill("did", &*about.plan)
            .fill("gave", &*about.outcome)
            .fill("version", "0"),
    };
}

async fn act(
    cx: &Cx,
    mut form: Form,
    notice: &'static str,
    who: fn(&Door, &mut Tx) -> Result<Teller, Problem>,
    deed: impl Fn(&mut Tx, &platform::House, &Teller) -> Result<(), Problem> + Send + Sync + 'static,
) -> Handled {
    let door = Door::of(cx)?;
    let (base, house) = (door.base(), cx.house().clone());
    if form.accept(()).is_none() {
        return page(cx, form).await;
    }
    let done = cx
        .write(move |tx| {
            let teller = who(&door, tx)?;
            deed(tx, &house, &teller)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("{base}/telling")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            page(cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// It is written, or worded otherwise.
pub async fn write(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let text = Text {
        title: form.line("title", 1..=160),
        situation: form.text("situation", 1..=8000),
        did: form.text("did", 1..=20_000),
        gave: form.text("gave", 1..=8000),
        differently: form.text("differently", 0..=8000),
    };
    act(
        &cx,
        form,
        "telling-written",
        Door::teller,
        move |tx, house, teller| actions::write(tx, house, teller, version, &text),
    )
    .await
}

/// One of them agrees.
pub async fn agree(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let named = match form.value("shown") {
        "named" => true,
        "nameless" => false,
        _ => {
            form.refuse("shown", Refusal::new("form-choose"));
            false
        }
    };
    act(
        &cx,
        form,
        "telling-agreed",
        Door::teller,
        move |tx, house, teller| actions::agree(tx, house, teller, version, named),
    )
    .await
}

/// One of them does not, or no longer.
pub async fn refuse(cx: Cx) -> Handled {
    act(
        &cx,
        Form::new(),
        "telling-refused",
        Door::owner,
        |tx, _, teller| actions::refuse(tx, teller),
    )
    .await
}
