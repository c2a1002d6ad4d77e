//! For tests: a cohort in its third week, with every area that its people come across.

use testkit::{Page, Visitor};
pub use workshop::training::Training;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    learning::install(app);
    crate::install(app);
}

pub async fn training() -> Training {
    workshop::training::training(areas).await
}

/// The twelve skills of the training, in their order.
pub const SKILLS: [&str; 12] = [
    "collaborative-spirit",
    "humility",
    "kindness",
    "engaging-partners",
    "co-designing",
    "facilitating",
    "listening",
    "sustaining-network",
    "managing-information",
    "common-good",
    "acting-together",
    "stepping-back",
];

/// The four steps of the training, in their order.
pub const STEPS: [&str; 4] = ["discovering", "with-help", "alone", "helping-others"];

/// The page where one says where one stands.
pub const POSITION: &str = "/spaces/promotion/growth/position";

/// Somebody says where they stand, skill by skill in the order of the framework, and where it counts.
pub async fn takes(who: &Visitor, steps: &[usize], reach: &str) -> Page {
    let form = who.opens(POSITION).await;
    let mut fields: Vec<(String, String)> = steps
        .iter()
        .zip(SKILLS)
        .map(|(step, skill)| (format!("skill-{skill}"), format!("step.{}", STEPS[*step])))
        .collect();
    fields.push(("reach".into(), reach.into()));
    fields.push(("then".into(), "take".into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (&**field, &**value)).collect();
    form.submits(POSITION, &fields).await
}

/// Forms a small group of these people, and gives its identifier.
pub async fn group(w: &Training, name: &'static str, people: &[&Visitor]) -> kernel::Uid {
    let people: Vec<kernel::PersonId> = people.iter().map(|each| each.id()).collect();
    let formed = w.town.acts(w.ada.id(), move |tx| {
        let may = learning::cohort::access::to_lead(tx, "promotion")?;
        let uid = tx.new_uid();
        let id = learning::group::form(tx, &may, uid, learning::group::Aim::Codevelopment, name)?;
        for person in people {
            learning::group::add(tx, &may, id.unwrap(), person)?;
        }
        Ok(uid)
    });
    formed.await
}
