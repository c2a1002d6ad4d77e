//! For tests: a cohort in its third week, with every area that its people come across.

use kernel::{PersonId, Problem, SpaceId, Uid};
use learning::cohort::{self, MayLead};
use learning::group::{self, Aim};
use platform::Tx;
use testkit::Visitor;

pub use workshop::training::Training;

platform::statements! {
    PERSON = "insert into persons (uid, state, name, email, language, zone, born_at, confirmed_at)
              values ($1, 'active', $2, $3, 'fr', 'Europe/Paris', $4, $4) returning id";
    MEMBER = "insert into memberships (space_id, person_id, standing, state, since)
              values ($1, $2, 'member', 'active', $3)";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, state, offered_at,
                 changed_at) values ($1, $2, 'meeting', $3, 'onsite', $4, $5, 'Europe/Paris', 'announced', $4, $4)
                 returning id";
    PRESENT = "insert into attendances (gathering_id, part, person_id, presence, minutes, way, noted_at)
               values ($1, 0, $2, $3, $4, 'list', $5)";
}

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    gatherings::install(app);
    learning::install(app);
    crate::install(app);
}

pub async fn training() -> Training {
    workshop::training::training(areas).await
}

/// Marks activities as done by somebody, past the pages.
pub async fn does(t: &Training, who: &Visitor, keys: &'static [&'static str]) {
    t.town
        .acts(who.id(), move |tx| {
            let may = cohort::access::to_follow(tx, "promotion")?;
            for key in keys {
                let activities = &may.seen().program()?.activities;
                let activity = activities.iter().find(|activity| activity.key == *key).unwrap();
                learning::progress::finish(tx, &may, activity)?;
            }
            Ok(())
        })
        .await;
}

/// Ada leads something, past the pages.
pub async fn leads<T: Send + 'static>(
    t: &Training,
    act: impl FnOnce(&mut Tx, &MayLead) -> Result<T, Problem> + Send + 'static,
) -> T {
    t.town
        .acts(t.ada.id(), move |tx| {
            let may = cohort::access::to_lead(tx, "promotion")?;
            act(tx, &may)
        })
        .await
}

/// Puts people into a group, past the pages.
pub async fn groups(t: &Training, name: &'static str, people: &[&Visitor]) -> Uid {
    let ids: Vec<_> = people.iter().map(|person| person.id()).collect();
    leads(t, move |tx, may| {
        let uid = tx.new_uid();
        let group = group::form(tx, may, uid, Aim::Project, name)?.unwrap();
        for id in ids {
            group::add(tx, may, group, id)?;
        }
        Ok(uid)
    })
    .await
}

/// So many trainees more, who have done nothing yet.
pub fn more_trainees(tx: &mut Tx, space: SpaceId, count: usize) -> Result<Vec<PersonId>, Problem> {
    let mut people = Vec::new();
    for number in 0..count {
        let (uid, now) = (tx.new_uid(), tx.now());
        let name = format!("Stagiaire {number:03}");
        let email = format!("s{number}@town.example");
        let (id,) = tx.one::<(PersonId,)>(PERSON, (uid, name, email, now))?;
        tx.run(MEMBER, (space, id, now))?;
        people.push(id);
    }
    Ok(people)
}

/// A gathering of the cohort that took place yesterday, two hours long, with those who were there: all of it, or so many
/// minutes.
pub async fn took_place(t: &Training, title: &'static str, people: &[(&Visitor, Option<i64>)]) {
    let people: Vec<(PersonId, Option<i64>)> =
        people.iter().map(|(who, minutes)| (who.id(), *minutes)).collect();
    leads(t, move |tx, may| {
        let (uid, now, space) = (tx.new_uid(), tx.now(), may.seen().id());
        let starts = now.plus_days(-1);
        let (id,) = tx.one::<(i64,)>(GATHERING, (uid, space, title, starts, starts.plus_minutes(120)))?;
        for (person, minutes) in people {
            let presence = if minutes.is_some() { "partial" } else { "present" };
            tx.run(PRESENT, (id, person, presence, minutes.unwrap_or(0), now))?;
        }
        Ok(())
    })
    .await;
}
