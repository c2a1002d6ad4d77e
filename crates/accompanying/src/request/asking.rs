//! The form of a request: new, and worded otherwise.

use askama::Template;
use kernel::{Problem, Refusal, SpaceId, Uid};
use platform::tries::{self, Limit};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Crumbs, Head, access as space_access};

use super::model::{Accompaniment, Settings, State, kind_in_words, meaning_of};
use super::store::{self, New};
use super::{access, actions};

/// Each request writes a mail to an address that may be somebody else's.
const LIMIT: Limit = Limit {
    act: "accompaniment",
    times: 6,
    minutes: 60,
};

#[derive(Template)]
#[template(path = "request/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    settings: Settings,
    places: Vec<(i64, Uid, String)>,
    action: String,
    /// Whether it was sent already, so that nothing is kept for later.
    is_sent: bool,
    is_new: bool,
    is_known: bool,
    groups: Vec<(SpaceId, String, String)>,
}

impl Page {
    fn place(&self, uid: &Uid) -> String {
        uid.to_string()
    }

    fn kind(&self, kind: &str) -> String {
        kind_in_words(&self.v, kind)
    }

    fn means(&self, kind: &str) -> String {
        meaning_of(&self.v, kind)
    }
}

/// What the form is made of.
struct Asked {
    seen: space_access::Seen,
    crumbs: Crumbs,
    settings: Settings,
    places: Vec<(i64, Uid, String)>,
    groups: Vec<(SpaceId, String, String)>,
}

impl Asked {
    fn read(tx: &mut platform::Tx, slug: &str) -> Result<Self, Problem> {
        let seen = space_access::to_see(tx, slug)?;
        let id = seen.space.id;
        let groups = match &seen.actor {
            Some(actor) => store::stewarded(tx, actor.id, id)?,
            None => Vec::new(),
        };
        Ok(Asked {
            groups,
            crumbs: space::crumbs(tx, id)?,
            settings: store::settings(tx, id)?,
            places: store::places(tx, id)?,
            seen,
        })
    }

    fn read_open(tx: &mut platform::Tx, slug: &str) -> Result<Self, Problem> {
        let asked = Asked::read(tx, slug)?;
        if asked.settings.is_open {
            Ok(asked)
        } else {
            Err(Problem::Missing)
        }
    }

    fn page(self, v: View, form: Form, about: Option<&Accompaniment>) -> Handled {
        let status = if form.accept(()).is_some() { 200 } else { 422 };
        let action = match about {
            Some(about) => format!("{}/edition", about.own_path()),
            None => format!("/spaces/{}/accompaniments", self.seen.space.slug),
        };
        let page = Page {
            head: Head::new(&v, &self.seen, self.crumbs, "accompaniments"),
            is_known: self.seen.actor.is_some(),
            is_sent: about.is_some_and(|about| about.state != State::Draft),
            is_new: about.is_none(),
            settings: self.settings,
            places: self.places,
            groups: self.groups,
            action,
            form,
            v,
        };
        Ok(Reply::page(&page)?.status(status))
    }
}

/// An empty form.
pub async fn new(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (asked, once) = cx
        .read(move |tx| Ok((Asked::read_open(tx, &slug)?, tx.new_uid())))
        .await?;
    let mut form = Form::new();
    form.fill("once", once.to_string());
    if let Some(actor) = &asked.seen.actor {
        form.fill("name", &*actor.name);
    }
    if let Some(kind) = cx.query("kind") {
        form.fill("kind", kind);
    }
    for field in ["theme", "group"] {
        if let Some(value) = cx.query(field) {
            form.fill(field, value);
        }
    }
    asked.page(cx.view(), form, None)
}

/// What the form says. A draft may lack anything but a title.
fn typed(v: &View, form: &mut Form, asked: &Asked, uid: Uid, state: State) -> New {
    let least = usize::from(state != State::Draft);
    let name = form.line("name", 1..=80);
    let title = form.line("title", 1..=160);
    let who = form.text("who", least..=1000);
    let project = form.text("project", least..=8000);
    let tried = form.text("tried", 0..=4000);
    let address = form.line("address", 0..=200);
    let kinds = asked.settings.kinds();
    let kind = kinds.into_iter().find(|kind| kind == form.value("kind"));
    if kind.is_none() && state != State::Draft {
        form.refuse("kind", Refusal::new("form-choose"));
    }
    let themes = asked.settings.themes();
    let theme = themes.into_iter().find(|theme| theme == form.value("theme"));
    let place = asked
        .places
        .iter()
        .find(|(_, uid, _)| uid.to_string() == form.value("place"));
    let group = asked
        .groups
        .iter()
        .find(|(_, slug, _)| slug == form.value("group"));
    let by = v.calendar().from_field(form.value("by"));
    if by.is_none() && !form.value("by").is_empty() {
        form.refuse("by", Refusal::new("form-not-a-date"));
    }
    New {
        uid,
        name,
        who,
        kind: kind.unwrap_or_default(),
        theme: theme.unwrap_or_default(),
        title,
        project,
        place: place.map(|(id, ..)| *id),
        group: group.map(|(id, ..)| *id),
        address,
        by,
        tried,
    }
}

fn wanted(form: &Form) -> State {
    if form.value("go") == "keep" {
        State::Draft
    } else {
        State::Asked
    }
}

/// Asks, or keeps a draft: whoever is signed in, or whoever has this mail address.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (read, language, house) = (slug.clone(), cx.language(), cx.house().clone());
    let asked = cx.read(move |tx| Asked::read_open(tx, &read)).await?;
    let v = cx.view();
    let state = wanted(&form);
    let email = asked.seen.actor.is_none().then(|| form.email("email"));
    let new = typed(&v, &mut form, &asked, once, state);
    if form.accept(()).is_none() {
        return asked.page(v, form, None);
    }
    let (zone, space) = (v.calendar().zone().to_owned(), slug.clone());
    let own = cx
        .write(move |tx| {
            let asked = Asked::read_open(tx, &space)?;
            let person = match &email {
                None => tx.signed_in()?.id,
                Some(email) => {
                    tries::spend(tx, LIMIT, email)?;
                    people::entry::find_or_make_guest(tx, email, &new.name, language, &zone)?
                }
            };
            actions::ask(tx, &house, &asked.seen.space, (person, language), &new, state)?;
            // The way to its page is for whoever proves that the address is theirs, by reading their mail.
            let about = store::by_uid(tx, once)?.ok_or(Problem::Missing)?;
            Ok(tx
                .actor()
                .filter(|actor| actor.id == about.asker)
                .map(|_| about.own_path()))
        })
        .await?;
    let notice = if state == State::Draft {
        "request-kept"
    } else {
        "request-sent"
    };
    match own {
        Some(own) => Ok(Reply::see_other(own).notice(notice)),
        None => Ok(Reply::see_other(format!(
            "/spaces/{slug}/accompaniments/received"
        ))),
    }
}

/// The form with what was said.
pub async fn edit(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (asked, about) = cx.read(move |tx| read_own(tx, &secret)).await?;
    let v = cx.view();
    let mut form = Form::new();
    let place = asked
        .places
        .iter()
        .find(|(id, ..)| Some(*id) == about.near.as_ref().map(|near| near.id));
    form.fill("name", &*about.name)
        .fill("who", &*about.who)
        .fill("kind", &*about.kind)
        .fill("theme", &*about.theme)
        .fill("title", &*about.title)
        .fill("project", &*about.project)
        .fill("address", &*about.address)
        .fill("tried", &*about.tried)
        .fill(
            "group",
            about.group.as_ref().map_or("", |(_, slug, _)| slug.as_str()),
        )
        .fill(
            "place",
            place.map_or_else(String::new, |(_, uid, _)| uid.to_string()),
        )
        .fill(
            "by",
            about.by.map_or_else(String::new, |by| v.calendar().field(by)),
        );
    asked.page(v, form, Some(&about))
}

/// Whoever asked may word it otherwise even where nobody may ask any longer, and where they may not look.
fn read_own(tx: &mut platform::Tx, secret: &str) -> Result<(Asked, Accompaniment), Problem> {
    let may = access::to_ask(tx, secret)?;
    let about = may.about().clone();
    Ok((Asked::read(tx, &about.space)?, about))
}

/// Words it otherwise; a draft is sent, or kept once more.
pub async fn save(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let mut form = cx.form().await?;
    let (read, house) = (secret.clone(), cx.house().clone());
    let (asked, about) = cx.read(move |tx| read_own(tx, &read)).await?;
    let v = cx.view();
    let state = if about.state == State::Draft {
        wanted(&form)
    } else {
        State::Asked
    };
    let mut new = typed(&v, &mut form, &asked, about.uid, state);
    if asked.groups.is_empty() {
        // Whoever holds the secret and answers for no group was not asked for which it is.
        new.group = about.group.as_ref().map(|(group, ..)| *group);
    }
    if form.accept(()).is_none() {
        return asked.page(v, form, Some(&about));
    }
    let sends = about.state == State::Draft && state == State::Asked;
    let wanted = secret.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_ask(tx, &wanted)?;
            actions::reword(tx, &may, &new)?;
            if sends {
                let may = access::to_ask(tx, &wanted)?;
                actions::send(tx, &house, &may)?;
            }
            Ok(())
        })
        .await;
    match done {
        Ok(()) => {
            let notice = if sends { "request-sent" } else { "request-kept" };
            Ok(Reply::see_other(format!("/accompanied/{secret}")).notice(notice))
        }
        Err(Problem::Refused(refusal)) => {
            form.refuse("title", refusal);
            asked.page(v, form, Some(&about))
        }
        Err(problem) => Err(problem),
    }
}
