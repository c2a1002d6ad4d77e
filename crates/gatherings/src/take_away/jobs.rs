//! Sending a take-away back to its author.

use kernel::{Instant, Language, PersonId, Problem, Uid};
use platform::jobs::{Ending, Job};
use platform::mail::Letter;
use platform::{House, Tx};
use trame::MessageKind;

use super::model::TakeAway;
use super::store;
use crate::gathering::{self, Gathering, time_in_words};
use crate::registration;

/// Its payload is the identifier and the time for which it was planned: planned anew, the old time does nothing.
pub const RETURN: Job = Job {
    kind: "take_away.return",
    run: |house, payload| Box::pin(give_back(house, payload)),
};

async fn give_back(house: House, payload: String) -> Result<(), Ending> {
    let read = payload.split_once(' ').and_then(|(uid, due)| {
        let due = due.parse().map(Instant::from_milliseconds).ok()?;
        Some((uid.parse::<Uid>().ok()?, due))
    });
    let (uid, due) = read.ok_or_else(|| Ending::Never(Problem::broken("a job without a take-away")))?;
    let words_of = house.clone();
    house
        .write(move |tx| match store::by_uid(tx, uid)? {
            Some(own) if store::returned(tx, uid, due)? => write(tx, &words_of, &own, due),
            _ => Ok(()),
        })
        .await?;
    Ok(())
}

platform::statements! {
    CONTACT = "select email, name, language from persons where id = $1 and email is not null";
}

/// The space's own words, then what was written, so that it reads without opening anything.
fn write(tx: &mut Tx, house: &House, own: &TakeAway, due: Instant) -> Result<(), Problem> {
    let contact = tx.find::<(String, String, Language)>(CONTACT, (own.person,))?;
    let Some((email, name, language)) = contact else {
        return Ok(());
    };
    let gathering = gathering::by_id(tx, own.gathering)?;
    let space = spaces::space::by_slug(tx, &gathering.space)?.ok_or(Problem::Missing)?;
    let path = path(tx, &gathering, own.person)?;
    let words = house.languages();
    let values = [
        ("person", name),
        ("space", space.name.clone()),
        ("event", gathering.title.clone()),
        ("date", time_in_words(words, language, &gathering)),
        ("link", format!("{}{path}/take-away", house.settings().base)),
    ];
    let kind = MessageKind::TakeAwayReturned;
    let mut letter = spaces::letter::text(words, &space.shape.trame, kind, language, &values);
    for (label, said) in [
        ("take-away-keeps", &own.keeps),
        ("take-away-gesture", &own.gesture),
    ] {
        if !said.is_empty() {
            let label = words.text(language, label);
            letter.body.push_str(&format!("\n\n{label}\n{said}"));
        }
    }
    let letter = Letter {
        person: Some(own.person),
        recipient: &email,
        subject: &letter.subject,
        body: &letter.body,
        calendar: None,
        only_once: Some(format!("{}:{}:{}", kind.word(), own.uid, due.milliseconds())),
    };
    tx.letter_about(gathering.space_id, letter)
}

/// Where its author finds it: at their registration, else at the gathering.
fn path(tx: &mut Tx, gathering: &Gathering, person: PersonId) -> Result<String, Problem> {
    let own = registration::of_person(tx, gathering.id, person)?;
    Ok(own.map_or_else(|| format!("/gatherings/{}", gathering.uid), |own| own.path()))
}
