//! For tests: a virtual class that goes on, with its room.

use std::rc::Rc;

use platform::engines::Engines;
use testkit::{Call, Page, Visitor};

use crate::workshop::{Workshop, workshop, workshop_with};

/// The workshop with a gathering held by Ben, and its room, open since a moment.
pub struct Stage {
    pub w: Rc<Workshop>,
    /// The path of the room: `/gatherings/{gathering}/live`.
    pub room: String,
}

/// Minutes from the morning on which every test begins to the start of the gathering.
const START: i64 = 8 * 24 * 60 + 7 * 60;

/// A room with this door and so many places at once.
pub async fn stage_with(door: &str, places: &str) -> Stage {
    prepare(workshop().await, door, places).await
}

/// A room that anybody enters with a name, on an instance that has these engines.
pub async fn stage_on(engines: Engines) -> Stage {
    prepare(
        workshop_with(|settings| settings.engines = engines).await,
        "open",
        "",
    )
    .await
}

async fn prepare(w: Workshop, door: &str, places: &str) -> Stage {
    let page = w.offers(&[("mode", "remote")]).await;
    assert_eq!(page.notice(), "La rencontre est annoncée.", "{}", page.text());
    let gathering = page.path().to_owned();
    stage_of(w, gathering, door, places).await
}

/// The same for a gathering that was offered before, on the morning on which every test begins.
pub async fn stage_of(w: Workshop, gathering: String, door: &str, places: &str) -> Stage {
    w.town.passes(START);
    open(Rc::new(w), gathering, door, places).await
}

async fn open(w: Rc<Workshop>, gathering: String, door: &str, places: &str) -> Stage {
    let room = format!("{gathering}/live");
    let form = w.ben.opens(&room).await;
    let fields = [("door", door), ("places", places), ("nameless", "on")];
    let page = form.submits(&format!("{room}/room"), &fields).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    let stage = Stage { w, room };
    stage.comes(&stage.w.ben, "Ben").await;
    let opened = stage
        .w
        .ben
        .posts(&format!("{}/opening", stage.room), &[("screen", "host")])
        .await;
    assert_eq!(opened.status(), 200, "{}", opened.text());
    stage
}

/// A room that anybody enters with a name.
pub async fn stage() -> Stage {
    stage_with("open", "").await
}

impl Stage {
    /// Another gathering of the same hour in the same town, with its room.
    pub async fn another(&self) -> Stage {
        let page = self.w.offers(&[("mode", "remote"), ("title", "À côté")]).await;
        open(Rc::clone(&self.w), page.path().to_owned(), "open", "").await
    }

    /// Somebody comes in through the door.
    pub async fn comes(&self, who: &Visitor, name: &str) {
        let door = who.opens(&self.room).await;
        let fields = [("name", name), ("naming", "here")];
        let page = door.submits(&format!("{}/seat", self.room), &fields).await;
        assert_eq!(page.status(), 200, "{}", page.text());
    }

    /// A guest with a name alone.
    pub async fn guest(&self, name: &str) -> Visitor {
        let guest = self.w.town.visitor();
        self.comes(&guest, name).await;
        guest
    }

    /// Somebody follows the room as data, from now on.
    pub async fn follows(&self, who: &Visitor) -> Call {
        let mut call = who.calls(&format!("{}/socket", self.room)).await.unwrap();
        call.until(|frame| frame["hello"].is_object()).await;
        call
    }

    /// Somebody comes back who knows everything up to a number, on a screen.
    pub async fn follows_since(&self, who: &Visitor, screen: &str, number: i64) -> Call {
        let path = format!("{}/socket?screen={screen}&since={number}", self.room);
        let mut call = who.calls(&path).await.unwrap();
        call.until(|frame| frame["hello"].is_object()).await;
        call
    }

    /// The room as data, as somebody sees it.
    pub async fn state(&self, who: &Visitor) -> serde_json::Value {
        let page = who.opens(&format!("{}/state", self.room)).await;
        serde_json::from_str(&page.html()).unwrap()
    }

    /// Somebody comes in who agrees to be named so afterwards: `named`, `here` or `never`.
    pub async fn agrees(&self, name: &str, naming: &str) -> Visitor {
        let guest = self.w.town.visitor();
        let door = guest.opens(&self.room).await;
        let fields = [("name", name), ("naming", naming)];
        door.submits(&format!("{}/seat", self.room), &fields).await;
        guest
    }

    /// Gil may be named for ever, Hana here alone, and Ida wishes nothing kept.
    pub async fn three_minds(&self) -> [Visitor; 3] {
        [
            self.agrees("Gil", "named").await,
            self.agrees("Hana", "here").await,
            self.agrees("Ida", "never").await,
        ]
    }

    /// Ben ends the session.
    pub async fn closes(&self) -> Page {
        let closing = format!("{}/closing", self.room);
        self.w.ben.posts(&closing, &[("screen", "host")]).await
    }

    /// Somebody says a line.
    pub async fn says(&self, call: &mut Call, text: &str) -> serde_json::Value {
        let once = self.new_uid();
        call.does("lines", &[("once", &once), ("text", text)]).await
    }

    /// An identifier for something new.
    pub fn new_uid(&self) -> String {
        self.w
            .town
            .house
            .chance()
            .uid(self.w.town.house.now())
            .to_string()
    }
}
