//! Where those who hold a gathering fill its replay: recording, captions, chapters, slides, what comes next.

use askama::Template;
use kernel::{Audience, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::further::{self, Choice};
use super::items;
use super::model::{Item, List, Replay};
use super::{chapters, parts, saving, store};
use gatherings::gathering::access::{self, MayHold};
use gatherings::gathering::{Frame, GatheringId, State, head};

#[derive(Template)]
#[template(path = "replay/edit.html")]
struct Edit {
    v: View,
    form: Form,
    /// The form of the list that came back, with its word.
    lists: Vec<Filling>,
    head: Head,
    frame: Frame,
    choices: Vec<Choice>,
    further: Option<GatheringId>,
    is_announced: bool,
}

/// A list as it is filled: its lines, and the form of the next one.
struct Filling {
    list: List,
    items: Vec<Item>,
    form: Form,
}

impl Edit {
    fn languages(&self) -> &'static [Language] {
        Language::ALL
    }

    fn is_further(&self, id: &GatheringId) -> bool {
        self.further.as_ref() == Some(id)
    }
}

/// The forms.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None, None).await
}

/// The same, with the form of recording and slides or that of a list as it came back.
pub(super) async fn page(cx: &Cx, form: Option<Form>, line: Option<(List, Form)>) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (may, crumbs, replay, captions, references, points, choices, once) = cx
        .read(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let id = may.gathering().id;
            Ok((
                space::crumbs(tx, may.seen().space.space.id)?,
                store::replay(tx, id)?,
                store::captions(tx, id)?.unwrap_or_default(),
                items::list(tx, List::References, id)?,
                items::list(tx, List::KeyPoints, id)?,
                further::choices(tx, may.gathering())?,
                [tx.new_uid(), tx.new_uid()],
                may,
            ))
        })
        .await
        .map(
            |(crumbs, replay, captions, references, points, choices, once, may)| {
                (may, crumbs, replay, captions, references, points, choices, once)
            },
        )?;
    let v = cx.view();
    let status = if form.is_some() || line.is_some() {
        422
    } else {
        200
    };
    let [once_reference, once_point] = once;
    let mut lists = vec![
        filling(List::References, references, once_reference),
        filling(List::KeyPoints, points, once_point),
    ];
    if let Some((list, form)) = line
        && let Some(back) = lists.iter_mut().find(|each| each.list == list)
    {
        back.form = form;
    }
    let page = Edit {
        form: form.unwrap_or_else(|| fill(&replay, captions)),
        lists,
        head: head(&v, may.seen(), crumbs),
        frame: Frame::new(&v, may.seen(), "replay"),
        choices,
        further: replay.further,
        is_announced: may.gathering().state == State::Announced,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn filling(list: List, items: Vec<Item>, once: Uid) -> Filling {
    let mut form = Form::new();
    form.fill("once", once.to_string());
    Filling { list, items, form }
}

fn fill(replay: &Replay, captions: String) -> Form {
    let mut form = Form::new();
    let language = replay.captions_language.unwrap_or(Language::French);
    form.fill("video", &replay.video)
        .fill("chapters", chapters::write(&replay.chapters))
        .fill("captions_link", &replay.captions_link)
        .fill("captions", captions)
        .fill("captions_language", language.word())
        .fill("slides", &replay.slides);
    form
}

/// Keeps recording, captions, chapters and slides.
pub async fn save(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let filled = saving::filled(&mut form);
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let Some(filled) = &filled else {
                return Ok(false);
            };
            store::save(tx, may.gathering().id, filled)?;
            record(tx, &may, "recording").map(|()| true)
        })
        .await?;
    if done {
        Ok(Reply::see_other(format!("/gatherings/{uid}/replay")).notice("replay-saved"))
    } else {
        page(&cx, Some(form), None).await
    }
}

/// Says to which session this one leads on, or that it leads to none.
pub async fn set_further(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let form = cx.form().await?;
    let wanted = form.value("further").to_owned();
    cx.write(move |tx| {
        let may = access::to_hold(tx, uid)?;
        let id = may.gathering().id;
        let further = if wanted.is_empty() {
            None
        } else {
            let known = further::choices(tx, may.gathering())?;
            let found = known.iter().find(|(_, uid, ..)| uid.to_string() == wanted);
            Some(found.map(|(id, ..)| *id).ok_or(Refusal::new("form-choose"))?)
        };
        store::set_further(tx, id, further)?;
        record(tx, &may, "further")
    })
    .await?;
    Ok(Reply::see_other(format!("/gatherings/{uid}/replay#further")).notice("replay-further-saved"))
}

/// Notes that somebody filled something in.
pub(super) fn record(tx: &mut Tx, may: &MayHold, part: &str) -> Result<(), Problem> {
    let gathering = may.gathering();
    // What is not shown yet is nobody's business yet.
    let audience = if parts::is_on(gathering, tx.now()) {
        Audience::Space
    } else {
        Audience::Own
    };
    let mut trace = Trace::new("replay.filled", Some(may.actor().id))
        .inside(gathering.space_id, audience)
        .to("gathering", gathering.id.number())
        .detail(part);
    trace.gathering = Some(gathering.id.number());
    tx.record(trace)
}

/// The captions that we keep, at one address.
pub async fn captions(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let text = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            if !parts::is_on(&seen.gathering, tx.now()) && !seen.may_hold() {
                return Err(Problem::Missing);
            }
            store::captions(tx, seen.gathering.id)?.ok_or(Problem::Missing)
        })
        .await?;
    Ok(Reply::file("text/vtt; charset=utf-8", text))
}
