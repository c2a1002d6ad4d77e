//! The three screens of a room.

use askama::Template;
use gatherings::code as gathering_code;
use kernel::Refusal;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access;
use super::door::door;
use super::model::Key;
use super::page::Page;
use super::panel::{self, Panel};
use super::region::{Moment, Regions};
use crate::event::{Eye, Screen};

/// How often the page renews itself where there are no scripts, in seconds.
const RENEWS: i64 = 20;

#[derive(Template)]
#[template(path = "room/show.html")]
struct Show {
    v: View,
    page: Page,
}

#[derive(Template)]
#[template(path = "room/host.html")]
struct Host {
    v: View,
    page: Page,
}

#[derive(Template)]
#[template(path = "room/projection.html")]
struct Projection {
    v: View,
    page: Page,
    address: String,
    drawing: Option<gathering_code::Drawing>,
}

/// The room as somebody takes part in it, or its door.
pub async fn show(cx: Cx) -> Handled {
    screen(&cx, Screen::Participant, "", Form::new()).await
}

/// The panel of those who hold it.
pub async fn host(cx: Cx) -> Handled {
    screen(&cx, Screen::Host, "", Form::new()).await
}

/// The large screen.
pub async fn projection(cx: Cx) -> Handled {
    screen(&cx, Screen::Projection, "", Form::new()).await
}

/// The page with a form that came back.
///
/// # Errors
/// As for [`access::enter`].
pub(crate) async fn show_refused(cx: &Cx, wanted: Screen, act: &'static str, form: Form) -> Handled {
    screen(cx, wanted, act, form).await
}

/// The page, with a word about the engine that failed.
///
/// # Errors
/// As for [`access::enter`].
pub(crate) async fn show_engine_failure(cx: &Cx, refusal: Refusal) -> Handled {
    let mut form = Form::new();
    form.refuse("engine", refusal);
    let reply = screen(cx, Screen::Participant, "engine", form).await?;
    Ok(reply.status(503))
}

async fn screen(cx: &Cx, wanted: Screen, act: &'static str, form: Form) -> Handled {
    let key = Key::of(cx)?;
    // A form that came back has no query: its panel is that of its act, or the one that it was sent from.
    let asked = Panel::of_act(act)
        .or_else(|| Panel::from_word(cx.query("panel")?))
        .or_else(|| panel::left(cx));
    let read = cx
        .read(move |tx| {
            let Some(entered) = access::find(tx, &key)? else {
                return Ok(None);
            };
            if wanted != Screen::Participant {
                entered.holds()?;
            }
            let moment = Moment::read(tx, &entered)?;
            let choice = crate::video::choice(tx, entered.gathering.id)?;
            let panel = match asked {
                None if wanted == Screen::Host => panel::first(tx, &entered)?,
                asked => asked.unwrap_or(Panel::Steps),
            };
            Ok(Some((entered, moment, choice, tx.new_uid(), panel)))
        })
        .await?;
    let Some((entered, moment, choice, once, panel)) = read else {
        return door(cx, form).await;
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let watches = wanted == Screen::Participant && cx.query("watch").is_some();
    let gathering = &entered.gathering;
    let uid = gathering.uid.to_string();
    let eye = Eye {
        is_over: wanted == Screen::Participant && entered.is_over(),
        ..Eye::new(cx.house(), cx.language(), wanted, &uid, &gathering.zone)
    };
    // A page that renews itself would begin a stream anew each time; what is over changes no more.
    let renews = status == 200 && cx.query("still").is_none() && !watches && !entered.is_over();
    let page = Page {
        r: Regions::draw(&moment, &eye)?,
        v: cx.view(),
        renews: renews.then_some(RENEWS),
        watches,
        once: once.to_string(),
        engines: cx.house().settings().engines.clone(),
        choice,
        panel,
        eye,
        entered,
        form,
        act,
    };
    let v = cx.view();
    let reply = match wanted {
        Screen::Participant => {
            let show = Show { v, page };
            show.page.let_in(Reply::page(&show)?)
        }
        Screen::Host => Reply::page(&Host { v, page })?,
        Screen::Projection => {
            let address = v.absolute(&format!("/live?code={}", page.entered.room.code));
            let drawing = gathering_code::draw(&address);
            Reply::page(&Projection {
                address: v.absolute("/live"),
                drawing,
                v,
                page,
            })?
        }
    };
    Ok(reply.status(status))
}
