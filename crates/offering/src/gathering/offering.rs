//! The one page on which a gathering is offered or changed.

use askama::Template;
use kernel::{Instant, Language, Problem, Refusal, Uid};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::access::{self as space_access, May};
use spaces::space::{self, Head};
use trame::{FieldType, Mode, Trame};

use super::access::{self, Gather};
use super::actions::{self, NewSeries};
use super::offer::{self, Room};
use super::{rooms, store};
use crate::proposal;
use gatherings::gathering::{Frame, State};
use gatherings::registration::Post;
use gatherings::time::recurrence::{MOST, Rhythm};

/// A fact that the kind asks for, as a field of the form.
struct Field {
    name: String,
    label: String,
    hint: String,
    long: bool,
    required: bool,
    choices: Vec<(String, String)>,
}

/// A kind of gathering that may be offered.
struct Kind {
    key: String,
    name: String,
    purpose: String,
}

#[derive(Template)]
#[template(path = "gathering/offering.html")]
struct Offering {
    v: View,
    form: Form,
    head: Head,
    frame: Option<Frame>,
    action: String,
    kind: Option<Kind>,
    kinds: Vec<Kind>,
    fields: Vec<Field>,
    rooms: Vec<Room>,
    themes: Vec<(String, String)>,
    publics: Vec<(String, String)>,
}

impl Offering {
    fn modes(&self) -> &'static [Mode] {
        Mode::ALL
    }

    fn rhythms(&self) -> &'static [Rhythm] {
        Rhythm::ALL
    }
}

fn kinds(trame: &Trame, language: Language) -> Vec<Kind> {
    let kind = |kind: &trame::Gathering| Kind {
        key: kind.key.clone(),
        name: said(&kind.name, language).text.to_owned(),
        purpose: said(&kind.purpose, language).text.to_owned(),
    };
    trame.gatherings.iter().map(kind).collect()
}

fn fields(trame: &Trame, kind: &str, language: Language) -> Vec<Field> {
    let found = trame.gatherings.iter().find(|known| known.key == kind);
    let line = |words: &trame::Words| said(words, language).text.to_owned();
    let field = |field: &trame::SheetField| Field {
        name: format!("field-{}", field.key),
        label: line(&field.label),
        hint: field.hint.as_ref().map(line).unwrap_or_default(),
        long: matches!(field.holds, FieldType::Paragraph | FieldType::Text),
        required: field.required,
        choices: field
            .choices
            .iter()
            .map(|choice| (choice.key.clone(), line(&choice.name)))
            .collect(),
    };
    found.map_or_else(Vec::new, |kind| kind.fields.iter().map(field).collect())
}

type Words = Vec<(String, String)>;

fn marks(trame: &Trame, language: Language) -> (Words, Words) {
    let line = |words: &trame::Words| said(words, language).text.to_owned();
    let pattern = &trame.space;
    (
        pattern
            .themes
            .iter()
            .map(|each| (each.key.clone(), line(&each.name)))
            .collect(),
        pattern
            .publics
            .iter()
            .map(|each| (each.key.clone(), line(&each.name)))
            .collect(),
    )
}

/// What kind? Then the form, filled with what the kind says.
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("kind", cx.query("kind").unwrap_or_default())
        .fill("proposal", cx.query("proposal").unwrap_or_default());
    new_page(&cx, form).await
}

async fn new_page(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let proposal: Option<Uid> = form.value("proposal").parse().ok();
    let (may, crumbs, rooms, once, proposal) = cx
        .read(move |tx| {
            let may = to_offer(tx, &slug)?;
            let proposal = proposal
                .map(|uid| proposal::to_take(tx, uid, may.space().id))
                .transpose()?;
            let crumbs = space::crumbs(tx, may.space().id)?;
            let rooms = rooms::offered(tx, may.space().id)?;
            Ok((may, crumbs, rooms, tx.new_uid(), proposal))
        })
        .await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let key = form.value("kind").to_owned();
    let kind = trame.gatherings.iter().find(|kind| kind.key == key);
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
        if let Some(kind) = kind {
            fill_new(&mut form, kind, &v);
        }
        if let Some(proposal) = &proposal {
            form.fill("title", &proposal.title).fill("body", &proposal.body);
        }
    }
    let (themes, publics) = marks(trame, v.language);
    let page = Offering {
        head: Head::new(&v, may.seen(), crumbs, "gatherings"),
        frame: None,
        action: format!("/spaces/{}/gatherings", may.space().slug),
        kind: kinds(trame, v.language).into_iter().find(|kind| kind.key == key),
        kinds: kinds(trame, v.language),
        fields: fields(trame, &key, v.language),
        rooms,
        themes,
        publics,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn to_offer(tx: &mut platform::Tx, slug: &str) -> Result<May<Gather>, Problem> {
    let may = space_access::to::<Gather>(tx, slug)?;
    if may.space().shape.has(kernel::Module::Gatherings) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// What one most often wants: in a week, at the next full hour, as long as the kind says.
fn fill_new(form: &mut Form, kind: &trame::Gathering, v: &View) {
    let zone = v.instance.zone.clone();
    let calendar = Calendar::new(Language::French, &zone);
    let hour = 3_600_000;
    let next_hour = v.now().milliseconds().div_euclid(hour) * hour + hour;
    let starts = Instant::from_milliseconds(next_hour).plus_days(7);
    let ends = starts.plus_minutes(i64::from(kind.minutes));
    form.fill("title", said(&kind.name, v.language).text)
        .fill("mode", kind.mode.word())
        .fill("starts", calendar.moment_field(starts))
        .fill("ends", calendar.moment_field(ends))
        .fill("zone", zone)
        .choose("listed", "on")
        .choose("registers", "on");
}

/// Offers it.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let kind = form.value("kind").to_owned();
    let wanted = slug.clone();
    let (shape, rooms) = cx
        .read(move |tx| {
            let may = to_offer(tx, &wanted)?;
            let rooms = rooms::offered(tx, may.space().id)?;
            Ok((may.space().shape.clone(), rooms))
        })
        .await?;
    if !shape.trame.gatherings.iter().any(|known| known.key == kind) {
        return Err(Problem::Malformed("problem-not-a-form"));
    }
    let offer = offer::read(&mut form, &shape.trame, &kind, &rooms);
    let series = series(&mut form);
    let state = if form.value("state") == State::Draft.word() {
        State::Draft
    } else {
        State::Announced
    };
    if form.accept(()).is_none() {
        return new_page(&cx, form).await;
    }
    let proposal: Option<Uid> = form.value("proposal").parse().ok();
    let (wanted, house) = (slug.clone(), cx.house().clone());
    let done = cx
        .write(move |tx| {
            let may = to_offer(tx, &wanted)?;
            let made = actions::insert(tx, &may, once, &offer, state, series)?;
            if let Some(proposal) = proposal.filter(|_| made.is_new) {
                let gathering = store::by_uid(tx, once)?.ok_or(Problem::Missing)?;
                proposal::settle(tx, may.space().id, proposal, &gathering)?;
                if state == State::Announced {
                    proposal::announced(tx, &house, &gathering)?;
                }
            }
            Ok(())
        })
        .await;
    let notice = match state {
        State::Draft => "gathering-kept",
        State::Announced | State::Cancelled => "gathering-announced",
    };
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/gatherings/{once}")).notice(notice)),
        Err(Problem::Refused(refusal)) => {
            form.refuse("room", refusal);
            new_page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

fn series(form: &mut Form) -> Option<NewSeries> {
    let rhythm = Rhythm::from_word(form.value("rhythm"))?;
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let times = form.whole("times", 2..=most);
    Some(NewSeries {
        rhythm,
        times: usize::try_from(times).unwrap_or(2),
    })
}

/// The form with the gathering as it is.
pub async fn edit(cx: Cx) -> Handled {
    edit_page(&cx, None).await
}

async fn edit_page(cx: &Cx, form: Option<Form>) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, crumbs, rooms, seats, marked, room) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let (space, id) = (may.seen().space.space.id, may.gathering().id);
            let (rooms, room) = rooms::for_change(tx, may.gathering())?;
            let crumbs = space::crumbs(tx, space)?;
            let seats = store::seats(tx, id)?;
            let marks = store::marks(tx, id)?;
            Ok((may, crumbs, rooms, seats, marks, room))
        })
        .await?;
    let v = cx.view();
    let gathering = may.gathering();
    let trame = &may.seen().space.space.shape.trame;
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        offer::fill(&mut form, gathering, &seats, &marked, &room.value());
        form
    });
    let (themes, publics) = marks(trame, v.language);
    let frame = Frame::new(&v, may.seen(), "edition");
    let page = Offering {
        head: Head::new(&v, &may.seen().space, crumbs, "gatherings"),
        frame: Some(frame),
        action: format!("/gatherings/{uid}/edition"),
        kind: kinds(trame, v.language)
            .into_iter()
            .find(|kind| kind.key == gathering.kind),
        kinds: Vec::new(),
        fields: fields(trame, &gathering.kind, v.language),
        rooms,
        themes,
        publics,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Changes it.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let (may, rooms) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let (rooms, _) = rooms::for_change(tx, may.gathering())?;
            Ok((may, rooms))
        })
        .await?;
    let trame = &may.seen().space.space.shape.trame;
    let offer = offer::read(&mut form, trame, &may.gathering().kind, &rooms);
    if form.accept(()).is_none() {
        return edit_page(&cx, Some(form)).await;
    }
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            if may.gathering().state == State::Cancelled {
                return Err(Refusal::new("gathering-is-off").into());
            }
            let post = Post::new(&house, &may.seen().space.space);
            actions::change(tx, &may, &post, &offer)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/gatherings/{uid}")).notice("gathering-changed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("room", refusal);
            edit_page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
