//! Changing the method of one exchange before it begins: each phase, one more, one less, the usual ones again.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::access::{self, Arrange, May};
use super::method::{MINUTES, MOST_PHASES, Phase, Texts, Voice, usual_phases};
use super::store;

#[derive(Template)]
#[template(path = "exchange/phase.html")]
struct Edit {
    v: View,
    head: Head,
    uid: Uid,
    place: i64,
    is_new: bool,
    may_remove: bool,
    form: Form,
}

impl Edit {
    fn voices(&self) -> [&'static str; 4] {
        Voice::ALL.map(Voice::word)
    }
}

/// Lets somebody change the method, as long as it has not begun.
fn to_change(tx: &mut Tx, uid: Uid) -> Result<(May<Arrange>, Vec<Phase>), Problem> {
    let may = access::to::<Arrange>(tx, uid)?;
    if !may.exchange().state().is_ahead() {
        return Err(Refusal::new("exchange-has-begun").into());
    }
    let phases = store::phases(tx, may.exchange().id)?;
    Ok((may, phases))
}

/// GET /exchanges/{exchange}/phases/{phase}; the place after the last is a new one.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let (uid, place): (Uid, i64) = (cx.at("exchange")?, cx.at("phase")?);
    let (may, crumbs, phases) = cx
        .read(move |tx| {
            let (may, phases) = to_change(tx, uid)?;
            let crumbs = space::crumbs(tx, may.seen().training.id())?;
            Ok((may, crumbs, phases))
        })
        .await?;
    let v = cx.view();
    let count = i64::try_from(phases.len()).unwrap_or_default();
    let known = phases.iter().find(|phase| phase.place == place);
    let is_new = known.is_none();
    if is_new && (place != count + 1 || phases.len() >= MOST_PHASES) {
        return Err(Problem::Missing);
    }
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if status == 200 {
        fill(&mut form, &v, known);
    }
    let page = Edit {
        head: Head::new(&v, &may.seen().training.space, crumbs, "exchanges"),
        may_remove: !is_new && count > 1,
        uid,
        place,
        is_new,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn fill(form: &mut Form, v: &View, phase: Option<&Phase>) {
    let texts = phase.map(|phase| phase.texts(v.language)).unwrap_or_default();
    let minutes = phase.map_or(10, |phase| phase.minutes);
    let speaks = phase.map_or(Voice::Everyone, |phase| phase.speaks);
    form.fill("minutes", minutes.to_string())
        .fill("speaks", speaks.word())
        .fill("name", texts.name)
        .fill("aim", texts.aim)
        .fill("client", texts.client)
        .fill("consultant", texts.consultant)
        .fill("secretary", texts.secretary)
        .fill("facilitator", texts.facilitator)
        .fill("say", texts.say);
}

/// POST /exchanges/{exchange}/phases/{phase}
pub async fn save(cx: Cx) -> Handled {
    let (uid, place): (Uid, i64) = (cx.at("exchange")?, cx.at("phase")?);
    let mut form = cx.form().await?;
    let minutes = form.whole("minutes", MINUTES);
    let speaks = form.choice("speaks", Voice::from_word);
    let typed = Texts {
        name: form.line("name", 1..=80),
        aim: form.line("aim", 0..=300),
        client: form.text("client", 0..=600),
        consultant: form.text("consultant", 0..=600),
        secretary: form.text("secretary", 0..=600),
        facilitator: form.text("facilitator", 0..=600),
        say: form.line("say", 0..=300),
    };
    let (refused, language) = (form.accept(()).is_none(), cx.language());
    let done = cx
        .write(move |tx| {
            let (may, mut phases) = to_change(tx, uid)?;
            let Some(speaks) = speaks.filter(|_| !refused) else {
                return Ok(false);
            };
            let count = i64::try_from(phases.len()).unwrap_or_default();
            let has_room = place == count + 1 && phases.len() < MOST_PHASES;
            match phases.iter_mut().find(|phase| phase.place == place) {
                Some(phase) => {
                    let usual = Phase {
                        own: Texts::default(),
                        ..phase.clone()
                    };
                    phase.own = differing(typed, &usual.texts(language));
                    (phase.minutes, phase.speaks) = (minutes, speaks);
                }
                None if has_room => phases.push(Phase {
                    place,
                    key: String::new(),
                    minutes,
                    speaks,
                    own: typed,
                }),
                None => return Err(Problem::Missing),
            }
            store::set_phases(tx, may.exchange().id, &mut phases)?;
            Ok(true)
        })
        .await?;
    if done {
        Ok(method(uid).notice("exchange-phase-kept"))
    } else {
        page(&cx, form).await
    }
}

/// What says the same as the usual text is left to it, so that every reader has it in their language.
fn differing(typed: Texts, usual: &Texts) -> Texts {
    let own = |typed: String, usual: &String| if typed == *usual { String::new() } else { typed };
    Texts {
        name: own(typed.name, &usual.name),
        aim: own(typed.aim, &usual.aim),
        client: own(typed.client, &usual.client),
        consultant: own(typed.consultant, &usual.consultant),
        secretary: own(typed.secretary, &usual.secretary),
        facilitator: own(typed.facilitator, &usual.facilitator),
        say: own(typed.say, &usual.say),
    }
}

/// POST /exchanges/{exchange}/phases/{phase}/removal
pub async fn remove(cx: Cx) -> Handled {
    let (uid, place): (Uid, i64) = (cx.at("exchange")?, cx.at("phase")?);
    cx.write(move |tx| {
        let (may, mut phases) = to_change(tx, uid)?;
        if phases.len() > 1 {
            phases.retain(|phase| phase.place != place);
        }
        store::set_phases(tx, may.exchange().id, &mut phases)
    })
    .await?;
    Ok(method(uid).notice("exchange-phase-removed"))
}

/// POST /exchanges/{exchange}/usual-phases
pub async fn as_usual(cx: Cx) -> Handled {
    let uid: Uid = cx.at("exchange")?;
    cx.write(move |tx| {
        let (may, _) = to_change(tx, uid)?;
        store::set_phases(tx, may.exchange().id, &mut usual_phases())
    })
    .await?;
    Ok(method(uid).notice("exchange-phases-usual"))
}

fn method(uid: Uid) -> Reply {
    Reply::see_other(format!("/exchanges/{uid}#method"))
}
