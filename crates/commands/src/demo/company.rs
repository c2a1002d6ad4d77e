//! The company: the characters who have come, and what they find when they look for it.

use std::collections::BTreeMap;

use axum::Router;
use kernel::{Instant, Language, PersonId, Problem, Uid};
use platform::{House, Tx, session};
use spaces::space::Space;

use super::browser::{self, Answer, Fields};
use super::forms;
use super::script::Character;

/// How old a session may be before its owner signs in again, in days; they last longer.
const SESSION_DAYS: i64 = 30;

/// A character who has come.
#[derive(Clone)]
pub struct Met {
    pub uid: Uid,
    pub id: PersonId,
    session: String,
    since: Instant,
}

/// Everybody, in their house.
pub struct Company {
    pub house: House,
    router: Router,
    cast: BTreeMap<String, Character>,
    met: BTreeMap<String, Met>,
    sessions: Vec<String>,
}

impl Company {
    /// Nobody has come yet.
    pub fn new(house: House, cast: BTreeMap<String, Character>) -> Company {
        let router = platform::web::router(&house);
        Company {
            house,
            router,
            cast,
            met: BTreeMap::new(),
            sessions: Vec::new(),
        }
    }

    /// Everybody goes home.
    ///
    /// # Errors
    /// When the store refuses.
    pub async fn part(&mut self) -> Result<(), Problem> {
        let sessions = std::mem::take(&mut self.sessions);
        self.house
            .write(move |tx| sessions.iter().try_for_each(|secret| session::end(tx, secret)))
            .await
    }

    /// Sends a form as a character, or as nobody.
    ///
    /// # Errors
    /// A fault when the request cannot be made.
    pub async fn send(&mut self, who: &str, path: &str, fields: Fields) -> Result<Answer, Problem> {
        let session = if who.is_empty() {
            String::new()
        } else {
            self.meet(who).await?.session
        };
        let language = self.cast.get(who).map_or("fr", |known| known.language.as_str());
        browser::post(&self.router, &session, language, path, &fields).await
    }

    /// Sends a form with pictures, as a character.
    ///
    /// # Errors
    /// A fault when the request cannot be made.
    pub async fn send_with(
        &mut self,
        who: &str,
        path: &str,
        fields: Fields,
        files: &[browser::File],
    ) -> Result<Answer, Problem> {
        let session = self.meet(who).await?.session;
        let language = self.cast.get(who).map_or("fr", |known| known.language.as_str());
        browser::post_with(&self.router, (&session, language), path, &fields, files).await
    }

    /// A space as it stands.
    ///
    /// # Errors
    /// When there is none.
    pub async fn space(&self, slug: &str) -> Result<Space, Problem> {
        let slug = slug.to_owned();
        self.house
            .read(move |tx| spaces::space::by_slug(tx, &slug)?.ok_or(Problem::Missing))
            .await
    }

    /// What `who` holds in a space.
    ///
    /// # Errors
    /// When they hold no such role.
    pub async fn holding(&mut self, who: &str, slug: &str, role: &str) -> Result<Uid, Problem> {
        let (person, space) = (self.meet(who).await?.id, self.space(slug).await?.id);
        let held = self
            .house
            .read(move |tx| spaces::role::held_in(tx, space))
            .await?;
        let mine = held
            .into_iter()
            .find(|each| each.person.id == person && each.role == role);
        mine.map(|each| each.uid)
            .ok_or(Problem::broken("a role is given back that is not held"))
    }

    /// The character, who comes for the first time, or signs in again after a while.
    ///
    /// # Errors
    /// When the store refuses.
    pub async fn meet(&mut self, key: &str) -> Result<Met, Problem> {
        let now = self.house.now();
        let known = self.met.get(key).cloned();
        if let Some(met) = known
            .as_ref()
            .filter(|met| met.since.plus_days(SESSION_DAYS) > now)
        {
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
                Ok(Met {
                    uid: session::act_as(tx, id)?.uid,
                    id,
                    session,
                    since: now,
                })
            })
            .await?;
        self.sessions.push(met.session.clone());
        self.met.insert(key.to_owned(), met.clone());
        if known.is_none() {
            let answer = browser::post(
                &self.router,
                &met.session,
                &character.language,
                "/me/profile",
                &forms::profile(&character),
            )
            .await?;
            if answer.status != 303 {
                return Err(Problem::fault(
                    "fill in a profile of the example worlds",
                    key.to_owned(),
                ));
            }
        }
        Ok(met)
    }

    /// The newest trame of the library with this key, and how one joins by it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn trame(&self, key: &str) -> Result<(Uid, &'static str), Problem> {
        let key = key.to_owned();
        self.house.read(move |tx| trame_by_key(tx, &key)).await
    }
}

fn trame_by_key(tx: &mut Tx, key: &str) -> Result<(Uid, &'static str), Problem> {
    for stored in spaces::shape::listed(tx)?.into_iter().rev() {
        let shape = spaces::shape::of(tx, stored.id, &stored.digest)?;
        if shape.trame.card.key == key {
            return Ok((stored.uid, shape.trame.space.joining.word()));
        }
    }
    Err(Problem::fault(
        "play the example worlds",
        format!("no trame is called {key}"),
    ))
}
