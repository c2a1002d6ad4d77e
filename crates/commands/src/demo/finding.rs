//! What a scene speaks of and the product numbered by itself: found in the store when the scene's turn comes.

use std::collections::BTreeMap;

use kernel::{Problem, Uid};
use platform::db::Statement;

use super::browser::{Fields, field};
use super::company::Company;
use super::script::Scene;
use super::story::Story;

platform::statements! {
    REGISTRATION = "select r.uid, r.secret from registrations r join persons p on p.id = r.person_id
                    join gatherings g on g.id = r.gathering_id where p.email = $1 and g.uid = $2";
    PROJECT = "select j.uid from projects j join persons p on p.id = j.owner_id where p.email = $1 order by j.id limit 1";
    MEETING = "select g.uid from cohort_meetings m join gatherings g on g.id = m.gathering_id where m.meeting = $1
               order by g.id limit 1";
    ROOM = "select place_id, id from rooms where uid = $1";
    STEPS = "select s.uid from run_steps s join gatherings g on g.id = s.gathering_id
             where g.uid = $1 and s.removed_at is null order by s.place, s.id";
    POLL = "select d.uid from date_polls d join gatherings g on g.id = d.gathering_id where g.uid = $1";
    DATES = "select o.uid from date_options o join date_polls d on d.id = o.poll_id
             join gatherings g on g.id = d.gathering_id where g.uid = $1 order by o.starts_at";
    ASKED = "select secret from accompaniments where uid = $1";
    HOURS = "select m.uid from accompaniment_meetings m join accompaniments a on a.id = m.accompaniment_id
             where a.uid = $1 order by m.id";
    NEXT = "select t.uid from accompaniment_steps t join accompaniments a on a.id = t.accompaniment_id
            where a.uid = $1 order by t.id";
    TRACE = "select t.uid from traces t join persons p on p.id = coalesce(t.about_id, t.actor_id)
             where t.verb = $1 and p.email = $2 order by t.id desc limit 1";
    BADGE = "select b.uid from badges b join spaces s on s.id = b.space_id where s.slug = $1 and b.name = $2";
    DOOR = "select uid from doors where key = $1 order by id limit 1";
    AREA = "select uid from survey_areas where name = $1 order by id limit 1";
}

impl Company {
    /// The registration that a character, or a guest by their mail address, has for a gathering.
    async fn registration(&self, who: &str, gathering: &str) -> Result<(Uid, String), Problem> {
        let email = if who.contains('@') {
            who.to_owned()
        } else {
            super::address(who)
        };
        let gathering = gathering.to_owned();
        let found = self
            .house
            .read(move |tx| tx.find::<(Uid, String)>(REGISTRATION, (email, gathering)))
            .await?;
        found.ok_or_else(|| unknown(&format!("{who} never registered")))
    }

    async fn one(&self, statement: Statement, uid: String) -> Result<String, Problem> {
        self.nth(statement, uid, "1").await
    }

    /// Of what stands in an order, the one at a place that is counted from 1.
    async fn nth(&self, statement: Statement, uid: String, place: &str) -> Result<String, Problem> {
        let all = self
            .house
            .read(move |tx| tx.all::<(Uid,)>(statement, (uid,)))
            .await?;
        let place = place.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
        let found = place.and_then(|place| all.get(place));
        found
            .map(|(uid,)| uid.to_string())
            .ok_or_else(|| unknown("no such place in an order"))
    }
}

fn unknown(what: &str) -> Problem {
    Problem::fault("play the example worlds", what.to_owned())
}

impl Story {
    /// A text with what stands between braces filled in.
    ///
    /// # Errors
    /// When something in it is not there yet.
    pub(super) async fn filled(&mut self, scene: &Scene, text: &str) -> Result<String, Problem> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (wanted, behind) = after.split_once('}').ok_or_else(|| unknown(text))?;
            filled.push_str(before);
            filled.push_str(&self.called(scene, wanted).await?);
            rest = behind;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    async fn called(&mut self, scene: &Scene, wanted: &str) -> Result<String, Problem> {
        let words: Vec<&str> = wanted.split(' ').collect();
        match words.as_slice() {
            ["own", name] => {
                let uid = self.named(name)?;
                let who = [scene.who.as_str(), scene.guest.as_str()].concat();
                let (_, secret) = self.company.registration(&who, &uid).await?;
                Ok(format!("/registrations/{secret}"))
            }
            ["room", name] => {
                let uid = self.named(name)?;
                let found = self.company.house.read(move |tx| tx.one(ROOM, (uid,))).await?;
                let (place, room): (i64, i64) = found;
                Ok(format!("{place}-{room}"))
            }
            // A sheet that a page takes up.
            ["take", name] => Ok(format!("{{{{sheet:{}}}}}", self.named(name)?)),
            ["step", name, place] => self.company.nth(STEPS, self.named(name)?, place).await,
            ["date", name, place] => self.company.nth(DATES, self.named(name)?, place).await,
            ["asked", name] => {
                let uid = self.named(name)?;
                let found = self.company.house.read(move |tx| tx.one(ASKED, (uid,))).await?;
                let (secret,): (String,) = found;
                Ok(format!("/accompanied/{secret}"))
            }
            ["hour", name, place] => self.company.nth(HOURS, self.named(name)?, place).await,
            ["next", name, place] => self.company.nth(NEXT, self.named(name)?, place).await,
            ["poll", name] => self.company.one(POLL, self.named(name)?).await,
            ["project", who] => {
                let email = super::address(who);
                let found = self
                    .company
                    .house
                    .read(move |tx| tx.find::<(Uid,)>(PROJECT, (email,)))
                    .await?;
                let (uid,) = found.ok_or_else(|| unknown(&format!("{who} brought no project")))?;
                Ok(uid.to_string())
            }
            // What a form names of its own: the same name stands for it from then on.
            ["new", name] => {
                let house = &self.company.house;
                let uid = house.chance().uid(house.now()).to_string();
                self.names.insert((*name).to_owned(), uid.clone());
                Ok(uid)
            }
            // A meeting of a program is made by the calendar, under its key: by that it is called from then on.
            ["meeting", key] => {
                let uid = self.company.one(MEETING, (*key).to_owned()).await?;
                self.names.insert((*key).to_owned(), uid.clone());
                Ok(uid)
            }
            // The last trace of a verb that is of somebody.
            ["trace", verb, who] => {
                let (verb, email) = ((*verb).to_owned(), super::address(who));
                let house = &self.company.house;
                let found = house
                    .read(move |tx| tx.find::<(Uid,)>(TRACE, (verb, email)))
                    .await?;
                let (uid,) = found.ok_or_else(|| unknown(&format!("{who} left no such trace")))?;
                Ok(uid.to_string())
            }
            // A badge that came with the trame of a space, by its name.
            ["badge", space, words @ ..] => {
                let (space, name) = ((*space).to_owned(), words.join(" "));
                let unknown = unknown(&format!("{space} has no badge {name}"));
                let found = self
                    .company
                    .house
                    .read(move |tx| tx.find::<(Uid,)>(BADGE, (space, name)))
                    .await?;
                found.map(|(uid,)| uid.to_string()).ok_or(unknown)
            }
            ["door", key] => self.company.one(DOOR, (*key).to_owned()).await,
            ["area", words @ ..] => self.company.one(AREA, words.join(" ")).await,
            ["state", space] => Ok(self.company.space(space).await?.shape.digest.clone()),
            ["trame", key] => Ok(self.company.trame(key).await?.0.to_string()),
            ["person", who] => Ok(self.company.meet(who).await?.uid.to_string()),
            ["holding", who, role, space] => Ok(self.company.holding(who, space, role).await?.to_string()),
            ["number", who] => Ok(self.company.meet(who).await?.id.number().to_string()),
            _ => self.named(wanted),
        }
    }

    fn named(&self, name: &str) -> Result<String, Problem> {
        let known = self.names.get(name).cloned();
        known.ok_or_else(|| unknown(&format!("nothing is called {name}")))
    }

    /// The list of a half-day as those who were there, or not, stand in it: a word, or minutes.
    ///
    /// # Errors
    /// When somebody in it never registered.
    pub(super) async fn noted(
        &self,
        gathering: &str,
        part: i64,
        presences: &BTreeMap<String, String>,
    ) -> Result<Fields, Problem> {
        let gathering = self.named(gathering)?;
        let mut fields = vec![field("part", part.to_string())];
        for (who, said) in presences {
            let (uid, _) = self.company.registration(who, &gathering).await?;
            let is_minutes = said.parse::<i64>().is_ok();
            fields.push(field(format!("was-{uid}"), ""));
            fields.push(field(
                format!("p-{uid}"),
                if is_minutes { "partial" } else { said },
            ));
            if is_minutes {
                fields.push(field(format!("m-{uid}"), said));
            }
        }
        Ok(fields)
    }
}
