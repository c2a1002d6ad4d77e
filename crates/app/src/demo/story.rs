//! Plays the scenes: the clock goes from scene to scene, and each is a form sent to the product's own pages.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use kernel::{Instant, Language, PersonId, Problem, Uid};
use platform::chance::Chance;
use platform::house::Clock;
use platform::{House, Install, Tx, jobs, session};
use spaces::space::Space;

use super::browser::{self, Answer, Fields, field};
use super::forms;
use super::script::{self, Character, Deed, Scene};

/// How old a session may be before its owner signs in again, in days; they last longer.
const SESSION_DAYS: i64 = 30;

/// A character who has come.
#[derive(Clone)]
struct Met {
    uid: Uid,
    id: PersonId,
    session: String,
    since: Instant,
}

/// A story that is being told.
pub struct Story {
    house: House,
    router: Router,
    end: Instant,
    cast: BTreeMap<String, Character>,
    met: BTreeMap<String, Met>,
    sessions: Vec<String>,
    links: BTreeMap<String, String>,
}

impl Story {
    /// Opens a second house on the same store, with a clock of its own, that sends no mail.
    ///
    /// # Errors
    /// When the store refuses, or a file of the story is wrong.
    pub async fn open(house: &House) -> Result<Story, Problem> {
        let mut settings = house.settings().clone();
        settings.smtp = None;
        settings.readers = 1;
        let end = house.now();
        let mut areas = Install::new();
        crate::house::install(&mut areas);
        let clock = Clock::Fixed(AtomicI64::new(end.milliseconds()));
        let house = House::open(settings, clock, Chance::from_seed(7373), areas).await?;
        Ok(Story {
            router: platform::web::router(&house),
            cast: script::cast()?,
            met: BTreeMap::new(),
            sessions: Vec::new(),
            links: BTreeMap::new(),
            house,
            end,
        })
    }

    /// Plays every scene, then settles what is left over: mails that are due, sessions of the story.
    ///
    /// # Errors
    /// When the store refuses, or the product refuses a scene, which a test would have found.
    pub async fn play(mut self) -> Result<(), Problem> {
        for (at, scene) in script::scenes(self.end)? {
            self.set_clock(at);
            let answer = self.perform(&scene).await?;
            let expected = if matches!(scene.deed, Deed::Invite { .. }) { 200 } else { 303 };
            if answer.status != expected {
                let what = format!("{} by {:?} in {:?}: {:?}", answer.status, scene.who, scene.space, scene.deed);
                return Err(Problem::fault("play a scene of the example worlds", what));
            }
        }
        self.set_clock(self.end);
        let sessions = std::mem::take(&mut self.sessions);
        self.house.write(move |tx| sessions.iter().try_for_each(|secret| session::end(tx, secret))).await?;
        jobs::run_all_due(&self.house).await.map(drop)
    }

    fn set_clock(&self, at: Instant) {
        if let Clock::Fixed(now) = self.house.clock() {
            now.store(at.milliseconds(), Ordering::SeqCst);
        }
    }

    async fn perform(&mut self, scene: &Scene) -> Result<Answer, Problem> {
        let path = format!("/spaces/{}", scene.space);
        let once = field("once", self.house.chance().uid(self.house.now()).to_string());
        let (path, fields) = match &scene.deed {
            Deed::Open { trame, name, joining } => {
                ("/spaces".into(), self.opening(once, trame, name, joining, &scene.space).await?)
            }
            Deed::Join { message } => {
                (format!("{path}/membership"), vec![field("charter", "on"), field("message", message)])
            }
            Deed::AskAsGuest { name, email, message } => {
                let who = [field("guest", "1"), field("name", name), field("email", email)];
                let rest = [field("charter", "on"), field("message", message)];
                return self.send("", &format!("{path}/membership"), who.into_iter().chain(rest).collect()).await;
            }
            Deed::Admit => (format!("{path}/members/{}/admission", self.meet(&scene.whom).await?.uid), Vec::new()),
            Deed::Stand { standing } => {
                let whom = self.meet(&scene.whom).await?.uid;
                (format!("{path}/members/{whom}/standing"), vec![field("standing", standing)])
            }
            Deed::Take { role, weeks } => {
                (format!("{path}/roles/{role}/activation"), vec![once, field("weeks", weeks.to_string())])
            }
            Deed::Give { role, weeks } => {
                let person = field("person", self.meet(&scene.whom).await?.uid.to_string());
                (format!("{path}/roles/{role}/assignment"), vec![once, field("weeks", weeks.to_string()), person])
            }
            Deed::HandOver { role, word } => {
                let holding = self.holding(&scene.who, &scene.space, role).await?;
                (format!("{path}/holdings/{holding}/handover"), vec![field("handover", word)])
            }
            Deed::Publish { body } => (format!("{path}/notices"), vec![once, field("body", body)]),
            Deed::Reach { stage } => (format!("{path}/stage"), vec![field("stage", stage)]),
            Deed::Describe { name, review, texts } => {
                let review = review.map(|days| self.end.plus_days(days));
                let space = self.space(&scene.space).await?;
                (format!("{path}/identity/edition"), forms::identity(&space, name, review, texts))
            }
            Deed::AddToCharter { fr, en } => {
                let space = self.space(&scene.space).await?;
                (format!("{path}/charter/edition"), forms::charter(&space, fr, en))
            }
            Deed::AcceptCharter => (format!("{path}/charter/acceptance"), Vec::new()),
            Deed::Arrange { joining, words } => {
                let space = self.space(&scene.space).await?;
                (format!("{path}/arrangement"), forms::arrangement(&space, joining, words))
            }
            Deed::Invite { link, standing, uses, note } => {
                let wish = [field("standing", standing), field("note", note), field("uses", uses.to_string())];
                let fields = wish.into_iter().chain([field("days", "120"), once]).collect();
                let answer = self.send(&scene.who, &format!("{path}/invitations"), fields).await?;
                self.links.insert(link.clone(), forms::invited_to(&answer.page)?);
                return Ok(answer);
            }
            Deed::Enter { link } => {
                let secret = self.links.get(link).ok_or(Problem::broken("a link is used before it is made"))?;
                (format!("/join/{secret}"), vec![field("charter", "on")])
            }
            Deed::Leave => (format!("{path}/departure"), Vec::new()),
            Deed::Offer => (format!("{path}/trame/offer"), Vec::new()),
        };
        self.send(&scene.who, &path, fields).await
    }

    /// Sends a form as a character, or as nobody.
    async fn send(&mut self, who: &str, path: &str, fields: Fields) -> Result<Answer, Problem> {
        let session = if who.is_empty() { String::new() } else { self.meet(who).await?.session };
        let language = self.cast.get(who).map_or("fr", |known| known.language.as_str());
        browser::post(&self.router, &session, language, path, &fields).await
    }

    async fn opening(
        &self,
        once: (String, String),
        key: &str,
        name: &str,
        joining: &str,
        inside: &str,
    ) -> Result<Fields, Problem> {
        let wanted = key.to_owned();
        let (uid, proposed) = self.house.read(move |tx| trame_by_key(tx, &wanted)).await?;
        let joining = if joining.is_empty() { proposed } else { joining };
        let fields = [field("trame", uid.to_string()), field("name", name), field("joining", joining)];
        Ok(fields.into_iter().chain([once, field("inside", inside)]).collect())
    }

    async fn space(&self, slug: &str) -> Result<Space, Problem> {
        let slug = slug.to_owned();
        self.house.read(move |tx| spaces::space::by_slug(tx, &slug)?.ok_or(Problem::Missing)).await
    }

    /// What `who` holds in a space.
    async fn holding(&mut self, who: &str, slug: &str, role: &str) -> Result<Uid, Problem> {
        let (person, space) = (self.meet(who).await?.id, self.space(slug).await?.id);
        let held = self.house.read(move |tx| spaces::role::held_in(tx, space)).await?;
        let mine = held.into_iter().find(|each| each.person.id == person && each.role == role);
        mine.map(|each| each.uid).ok_or(Problem::broken("a role is given back that is not held"))
    }

    /// The character, who comes for the first time, or signs in again after a while.
    async fn meet(&mut self, key: &str) -> Result<Met, Problem> {
        let now = self.house.now();
        let known = self.met.get(key).cloned();
        if let Some(met) = known.as_ref().filter(|met| met.since.plus_days(SESSION_DAYS) > now) {
            return Ok(met.clone());
        }
        let unknown = || Problem::fault("play the example worlds", format!("nobody is called {key}"));
        let character = self.cast.get(key).cloned().ok_or_else(unknown)?;
        let email = super::address(key);
        let (name, language) = (character.name.clone(), Language::from_word(&character.language));
        let administrator = character.kind == "administrator";
        let met = self
            .house
            .write(move |tx| {
                let language = language.unwrap_or(Language::French);
                let id = people::entry::find_or_make_guest(tx, &email, &name, language, "Europe/Paris")?;
                people::entry::confirm(tx, id, &name)?;
                if administrator {
                    people::instance::make_administrator(tx, id)?;
                }
                let session = session::start(tx, id, "Tresse")?;
                Ok(Met { uid: session::act_as(tx, id)?.uid, id, session, since: now })
            })
            .await?;
        self.sessions.push(met.session.clone());
        self.met.insert(key.to_owned(), met.clone());
        if known.is_none() {
            let answer =
                browser::post(&self.router, &met.session, &character.language, "/me/profile", &forms::profile(&character)).await?;
            if answer.status != 303 {
                return Err(Problem::fault("fill in a profile of the example worlds", key.to_owned()));
            }
        }
        Ok(met)
    }
}

/// The newest trame of the library with this key, and how one joins by it.
fn trame_by_key(tx: &mut Tx, key: &str) -> Result<(Uid, &'static str), Problem> {
    for stored in spaces::shape::listed(tx)?.into_iter().rev() {
        let shape = spaces::shape::of(tx, stored.id, &stored.digest)?;
        if shape.trame.card.key == key {
            return Ok((stored.uid, shape.trame.space.joining.word()));
        }
    }
    Err(Problem::fault("play the example worlds", format!("no trame is called {key}")))
}
