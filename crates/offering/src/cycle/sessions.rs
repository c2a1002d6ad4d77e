//! The sessions of a cycle: choosing among the gatherings of the space, offering new ones, and their order.

use askama::Template;
use kernel::{Language, Problem, Refusal, Uid};
use platform::Tx;
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::access::{self, MayShape};
use super::actions::{self, MOST, NewSessions};
use super::model::{Bridge, Cycle, Session};
use super::store;
use gatherings::gathering::State;
use gatherings::time::recurrence::Rhythm;

#[derive(Template)]
#[template(path = "cycle/sessions.html")]
struct Sessions {
    v: View,
    form: Form,
    head: Head,
    cycle: Cycle,
    sessions: Vec<Session>,
    free: Vec<Session>,
    bridges: Vec<Bridge>,
    kinds: Vec<(String, String)>,
}

impl Sessions {
    fn base(&self) -> String {
        format!("/cycles/{}", self.cycle.uid)
    }

    fn rhythms(&self) -> &'static [Rhythm] {
        Rhythm::ALL
    }
}

/// The path as those who shape it see it.
pub async fn index(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// The same with a form that came back.
pub(super) async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let (may, crumbs, sessions, free, bridges, once) = cx
        .read(move |tx| {
            let may = access::to_shape(tx, uid)?;
            let cycle = may.cycle();
            let crumbs = space::crumbs(tx, cycle.space_id)?;
            let sessions = store::sessions(tx, cycle.id)?;
            let free = store::free(tx, cycle.space_id)?;
            let bridges = store::bridges(tx, cycle.id)?;
            Ok((may, crumbs, sessions, free, bridges, tx.new_uid()))
        })
        .await?;
    let v = cx.view();
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string())
            .fill("rhythm", Rhythm::Weekly.word())
            .fill("times", "5")
            .fill("minutes", "60");
        form
    });
    let kinds = &may.offering().space().shape.trame.gatherings;
    let kinds = kinds
        .iter()
        .map(|kind| (kind.key.clone(), said(&kind.name, v.language).text.to_owned()))
        .collect();
    let page = Sessions {
        head: Head::new(&v, may.offering().seen(), crumbs, "gatherings"),
        cycle: may.cycle().clone(),
        sessions,
        free,
        bridges,
        kinds,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Does something to the path, and comes back to it; what was refused stands beside `field`.
pub(super) async fn shape<T: Send + 'static>(
    cx: &Cx,
    mut form: Form,
    field: &'static str,
    reply: impl FnOnce(Reply, T) -> Reply,
    deed: impl FnOnce(&mut Tx, &MayShape) -> Result<T, Problem> + Send + 'static,
) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let valid = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to_shape(tx, uid)?;
            if valid { deed(tx, &may).map(Some) } else { Ok(None) }
        })
        .await;
    match done {
        Ok(Some(found)) => Ok(reply(Reply::see_other(format!("/cycles/{uid}/sessions")), found)),
        Ok(None) => page(cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(field, refusal);
            page(cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Makes gatherings of the space sessions.
pub async fn choose(cx: Cx) -> Handled {
    let form = cx.form().await?;
    let chosen: Vec<Uid> = form.choices("chosen", |uid| uid.parse().ok());
    let reply = |reply: Reply, ()| reply.notice("cycle-is-arranged");
    shape(&cx, form, "chosen", reply, move |tx, may| {
        actions::choose(tx, may, &chosen)
    })
    .await
}

/// Offers new ones in one go: first date, rhythm, how many.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let may = cx.read(move |tx| access::to_shape(tx, uid)).await?;
    let zone = cx.view().instance.zone.clone();
    let kinds = &may.offering().space().shape.trame.gatherings;
    let new = read(&mut form, kinds, zone);
    let reply = |reply: Reply, ()| reply.notice("cycle-is-arranged");
    shape(&cx, form, "kind", reply, move |tx, may| {
        let new = new.ok_or(Refusal::new("form-choose"))?;
        actions::add(tx, may, once, &new)
    })
    .await
}

fn read(form: &mut Form, kinds: &[trame::Gathering], zone: String) -> Option<NewSessions> {
    let kind = form.choice("kind", |key| kinds.iter().find(|kind| kind.key == key));
    let rhythm = form.choice("rhythm", Rhythm::from_word);
    let calendar = Calendar::new(Language::French, &zone);
    let starts = calendar.from_moment_field(form.value("starts"));
    if starts.is_none() {
        form.refuse("starts", Refusal::new("gathering-not-a-moment"));
    }
    let most = i64::try_from(MOST).unwrap_or(i64::MAX).min(53);
    let times = form.whole("times", 1..=most);
    let minutes = form.whole("minutes", 5..=1_440);
    let places = match form.value("places").trim() {
        "" => None,
        _ => Some(form.whole("places", 1..=100_000)),
    };
    let titles = titles(form);
    let state = if form.value("state") == State::Draft.word() {
        State::Draft
    } else {
        State::Announced
    };
    let kind = kind?;
    Some(NewSessions {
        kind: kind.key.clone(),
        mode: kind.mode,
        titles,
        starts: starts?,
        minutes,
        zone,
        rhythm: rhythm?,
        times: usize::try_from(times).unwrap_or(1),
        places,
        state,
    })
}

/// One title a line.
fn titles(form: &mut Form) -> Vec<String> {
    let text = form.text("titles", 0..=8_000);
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let titles: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let fits = |title: &String| (3..=160).contains(&title.chars().count());
    if !titles.iter().all(fits) {
        form.refuse("titles", Refusal::new("cycle-titles"));
    }
    titles
}

/// Moves one up or down.
pub async fn shift(cx: Cx) -> Handled {
    let session: Uid = cx.at("gathering")?;
    let form = cx.form().await?;
    let up = form.value("to") == "up";
    let reply = |reply: Reply, ()| reply;
    shape(&cx, form, "chosen", reply, move |tx, may| {
        actions::shift(tx, may, session, up)
    })
    .await
}

/// Takes one out; it stays a gathering.
pub async fn remove(cx: Cx) -> Handled {
    let (uid, session): (Uid, Uid) = (cx.at("cycle")?, cx.at("gathering")?);
    let reply = move |reply: Reply, rank: usize| {
        let undo = format!("/cycles/{uid}/sessions/{session}/restoration/{rank}");
        reply.notice_with_undo("cycle-session-out", undo)
    };
    shape(&cx, Form::new(), "chosen", reply, move |tx, may| {
        actions::remove(tx, may, session)
    })
    .await
}

/// Puts it back where it was.
pub async fn restore(cx: Cx) -> Handled {
    let (session, rank): (Uid, usize) = (cx.at("gathering")?, cx.at("rank")?);
    let reply = |reply: Reply, ()| reply.notice("cycle-is-arranged");
    shape(&cx, Form::new(), "chosen", reply, move |tx, may| {
        actions::restore(tx, may, session, rank)
    })
    .await
}
