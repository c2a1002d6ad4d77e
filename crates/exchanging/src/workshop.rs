//! For tests: a cohort in its third week, with every area that its people come across.

use kernel::{PersonId, Uid};
use learning::Reach;
use learning::cohort::access;
use learning::group::{self, Aim};
use learning::project::{self, Words};
use testkit::Visitor;

pub use workshop::training::{Training, uid};

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    learning::install(app);
    writing::install(app);
    telling::install(app);
    crate::install(app);
}

pub async fn training() -> Training {
    workshop::training::training(areas).await
}

/// The same, where Cleo, Fay and Gil are the small group « Les cigales », and Cleo has brought a project, read by the
/// cohort.
pub async fn grouped() -> Training {
    let w = training().await;
    forms(&w, "Les cigales", &[&w.cleo, &w.fay, &w.gil]).await;
    brings(&w, &w.cleo, "La ronde des jardins", Reach::Cohort).await;
    w
}

/// Forms a small group, and gives its identifier.
pub async fn forms(w: &Training, name: &'static str, people: &[&Visitor]) -> Uid {
    let people: Vec<PersonId> = people.iter().map(|person| person.id()).collect();
    let formed = w.town.acts(w.ada.id(), move |tx| {
        let may = access::to_lead(tx, "promotion")?;
        let uid = tx.new_uid();
        let id = group::form(tx, &may, uid, Aim::Codevelopment, name)?.unwrap();
        for person in people {
            group::add(tx, &may, id, person)?;
        }
        Ok(uid)
    });
    formed.await
}

/// Takes somebody out of every small group.
pub async fn leaves(w: &Training, who: &Visitor) {
    let person = who.id();
    let left = w.town.acts(w.ada.id(), move |tx| {
        let may = access::to_lead(tx, "promotion")?;
        for group in group::of_person(tx, may.seen().id(), person)? {
            group::leave(tx, &may, group.id, person)?;
        }
        Ok(())
    });
    left.await;
}

/// Brings a project, and gives its identifier.
pub async fn brings(w: &Training, who: &Visitor, title: &'static str, reach: Reach) -> Uid {
    let brought = w.town.acts(who.id(), move |tx| {
        let may = access::to_follow(tx, "promotion")?;
        let words = Words {
            title: title.to_owned(),
            context: "Un quartier, douze jardins.".to_owned(),
            aim: String::new(),
            people: String::new(),
            territory: String::new(),
            stage: None,
            reach,
        };
        let brought = project::bring(tx, may.seen().id(), may.actor().id, &words)?;
        Ok(brought.unwrap().1)
    });
    brought.await
}
