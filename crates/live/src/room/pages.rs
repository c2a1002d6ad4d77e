//! The three screens of a room.

use askama::Template;
use gatherings::code as gathering_code;
use gatherings::replay::Video;
use kernel::Refusal;
use platform::engines::Engines;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access;
use super::door::door;
use super::model::{Entered, Key};
use super::panel::{self, Panel};
use super::region::{Moment, Regions};
use crate::event::{Eye, Screen};
use crate::video::{Choice, Engine};

/// How often the page renews itself where there are no scripts, in seconds.
const RENEWS: i64 = 20;

/// What each of the screens needs.
struct Page {
    v: View,
    eye: Eye,
    entered: Entered,
    r: Regions,
    /// The form that came back, and the act that it was for.
    form: Form,
    act: &'static str,
    /// Where they see and hear one another.
    choice: Choice,
    /// Which engines the operator has.
    engines: Engines,
    /// Whether they asked to see the stream here, which asks another host for it.
    watches: bool,
    /// Whether the page renews itself without scripts.
    renews: Option<i64>,
    /// The identifiers that new things will have.
    once: String,
    /// The panel that is open, for those who hold the room.
    panel: Panel,
}

impl Page {
    /// What was typed in a field of this act, when its form came back.
    fn typed(&self, act: &str, field: &str) -> &str {
        if self.act == act {
            self.form.value(field)
        } else {
            ""
        }
    }

    /// What is wrong with a field of this act.
    fn wrong(&self, act: &str, field: &str) -> Option<String> {
        if self.act == act {
            self.v.wrong(&self.form, field)
        } else {
            None
        }
    }

    /// What is wrong with a field, whichever act came back.
    fn wrong_of(&self, field: &str) -> Option<String> {
        self.v.wrong(&self.form, field)
    }

    /// Every panel.
    fn panels(&self) -> [Panel; 8] {
        Panel::ALL
    }

    /// Whether a panel is open.
    fn opens(&self, word: &str) -> bool {
        self.panel.word() == word
    }

    /// What was written in a form that is inside an item and came back, so that it is not lost.
    fn typed_of(&self) -> Vec<&str> {
        let fields = ["text", "word_1", "word_2", "word_3"];
        let typed = fields.into_iter().map(|field| self.form.value(field));
        typed.filter(|value| !value.is_empty()).collect()
    }

    /// The stream, once somebody asked to see it here.
    fn stream(&self) -> Option<Video> {
        let stream = self.choice.video().filter(|_| self.watches);
        stream.filter(Video::is_shown_here)
    }

    /// Lets the page ask the host of the stream, for whoever asked to see it.
    fn let_in(&self, reply: Reply) -> Reply {
        match self.stream() {
            Some(stream) if stream.frame(0).is_some() => reply.frames(&stream.host),
            Some(stream) => reply.plays(&stream.host),
            None => reply,
        }
    }

    /// The address of an act.
    fn to(&self, act: &str) -> String {
        format!("{}/{act}", self.eye.path)
    }

    /// Each engine, whether it is there, whether it is chosen.
    fn engines(&self) -> Vec<(&'static str, bool, bool)> {
        let engine = |engine: Engine| {
            let is_chosen = self.choice.engine == engine;
            (engine.word(), engine.is_there(&self.engines), is_chosen)
        };
        Engine::ALL.into_iter().map(engine).collect()
    }

    /// The address of the gathering.
    fn home(&self) -> String {
        format!("/gatherings/{}", self.entered.gathering.uid)
    }
}

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
    let asked = Panel::of_act(act).or_else(|| Panel::from_word(cx.query("panel")?));
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
    let eye = Eye::new(
        cx.house(),
        cx.language(),
        wanted,
        &gathering.uid.to_string(),
        &gathering.zone,
    );
    let page = Page {
        r: Regions::draw(&moment, &eye)?,
        v: cx.view(),
        // A page that renews itself would begin a stream anew each time.
        renews: (status == 200 && cx.query("still").is_none() && !watches).then_some(RENEWS),
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
