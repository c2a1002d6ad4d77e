//! The letters of duties: that one was given, and that what it hands in is due today.
//!
//! Spaces do not write these in their own words: the format of trames has no kind of message for them.

use kernel::{Instant, Language, PersonId, Problem, Uid};
use platform::calendar::Calendar;
use platform::db::{FromRow, Row};
use platform::jobs::{Ending, Repeated};
use platform::mail::Letter;
use platform::{House, Tx};
use spaces::space::{self, Space};

use super::board;
use crate::gathering::{self, Gathering, GatheringId};

platform::statements! {
    // Two days around now: which of them are due today depends on the zone of the gathering.
    OWED = "select h.uid, h.gathering_id, d.uid, d.kind_key, h.within, h.person_id
            from duty_holdings h join gatherings g on g.id = h.gathering_id join duties d on d.id = h.duty_id
            where h.handed_at is null and h.returned_at is null and h.within is not null and g.state = 'announced'
            and g.ends_at + h.within * 86400000 > $1 and g.ends_at + h.within * 86400000 < $2
            order by h.id limit 2000";
    CONTACT = "select p.email, p.name, coalesce(r.language, p.language), r.secret from persons p
               left join registrations r on r.person_id = p.id and r.gathering_id = $2 and r.state = 'placed'
               where p.id = $1 and p.email is not null";
}

/// Reminds those who owe something today.
pub const REMIND: Repeated = Repeated {
    kind: "duty.remind",
    minutes: 60,
    run: |house| Box::pin(remind(house)),
};

struct Owed {
    holding: Uid,
    gathering: GatheringId,
    key: String,
    within: i64,
    person: PersonId,
}

impl FromRow for Owed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (holding, gathering, duty): (Uid, GatheringId, Uid) =
            (row.column()?, row.column()?, row.column()?);
        let kind_key: Option<String> = row.column()?;
        Ok(Owed {
            holding,
            gathering,
            key: kind_key.unwrap_or_else(|| duty.to_string()),
            within: row.column()?,
            person: row.column()?,
        })
    }
}

/// The hour from which one may be reminded, unless it is due earlier that day.
const MORNING: i64 = 8 * 60;

/// Whether `due` is today in the gathering's zone, and the day has begun for people.
fn is_time(zone: &str, due: Instant, now: Instant) -> bool {
    let calendar = Calendar::new(Language::French, zone);
    let today = calendar.field(now);
    let morning = calendar
        .from_field(&today)
        .map(|start| start.plus_minutes(MORNING));
    calendar.field(due) == today && morning.is_none_or(|morning| now >= morning.min(due))
}

async fn remind(house: House) -> Result<(), Ending> {
    let told = Told::new(&house);
    house
        .write(move |tx| {
            let now = tx.now();
            let owed: Vec<Owed> = tx.all(OWED, (now.plus_days(-1), now.plus_days(1)))?;
            for each in owed {
                let gathering = gathering::by_id(tx, each.gathering)?;
                let due = gathering.ends.plus_days(each.within);
                if !is_time(&gathering.zone, due, now) {
                    continue;
                }
                let Some(space) = space::by_slug(tx, &gathering.space)? else {
                    continue;
                };
                let day = Calendar::new(Language::French, &gathering.zone).field(due);
                told.due(tx, &gathering, &space, &each, &day)?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

/// What these letters are made of.
pub struct Told {
    house: House,
}

impl Told {
    /// For the letters of this house.
    pub fn new(house: &House) -> Self {
        Told { house: house.clone() }
    }

    /// Says to somebody that a duty was given to them, once for each gathering and duty.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn given(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        space: &Space,
        key: &str,
        person: PersonId,
    ) -> Result<(), Problem> {
        let once = format!(
            "duty-given:{}:{key}:{}:{}",
            gathering.uid,
            person.number(),
            tx.now().milliseconds()
        );
        self.write(
            tx,
            gathering,
            space,
            key,
            person,
            ("duty-given-subject", "duty-given-body"),
            once,
        )
    }

    fn due(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        space: &Space,
        owed: &Owed,
        day: &str,
    ) -> Result<(), Problem> {
        let once = format!("duty-due:{}:{day}", owed.holding);
        let messages = ("duty-due-subject", "duty-due-body");
        self.write(tx, gathering, space, &owed.key, owed.person, messages, once)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a letter has that many parts, and two callers"
    )]
    fn write(
        &self,
        tx: &mut Tx,
        gathering: &Gathering,
        space: &Space,
        key: &str,
        person: PersonId,
        (subject, body): (&str, &str),
        once: String,
    ) -> Result<(), Problem> {
        type Contact = (String, String, Language, Option<String>);
        let Some((email, name, language, secret)) = tx.find::<Contact>(CONTACT, (person, gathering.id))?
        else {
            return Ok(());
        };
        let duty = board::duty(tx, gathering, &space.shape.trame, language, key)?;
        let base = &self.house.settings().base;
        let link = match secret {
            Some(secret) => format!("{base}/registrations/{secret}/duties"),
            None => format!("{base}/gatherings/{}/duties", gathering.uid),
        };
        let values = [
            ("person", name.as_str()),
            ("duty", duty.name.as_str()),
            (
                "hands",
                if duty.hands.is_empty() {
                    duty.name.as_str()
                } else {
                    duty.hands.as_str()
                },
            ),
            ("event", gathering.title.as_str()),
            ("link", link.as_str()),
        ];
        let words = self.house.languages();
        tx.letter_about(
            space.id,
            Letter {
                person: Some(person),
                recipient: &email,
                subject: &words.filled(language, subject, &values),
                body: &words.filled(language, body, &values),
                calendar: None,
                only_once: Some(once),
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_reminded_on_the_day_itself_and_not_at_night() {
        let calendar = Calendar::new(Language::French, "Europe/Paris");
        let at = |written: &str| calendar.from_moment_field(written).unwrap();
        let due = at("2026-03-17T19:00");
        let time = |now: &str| is_time("Europe/Paris", due, at(now));
        assert!(!time("2026-03-16T20:00") && !time("2026-03-17T00:30") && !time("2026-03-18T09:00"));
        assert!(time("2026-03-17T08:00") && time("2026-03-17T23:00"));
        let early = at("2026-03-17T06:00");
        assert!(is_time("Europe/Paris", early, at("2026-03-17T06:00")));
    }
}
