//! For tests: a cohort in its third week, with every area that its people come across.

pub use workshop::training::{Training, uid};

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    gatherings::install(app);
    offering::install(app);
    holding::install(app);
    learning::install(app);
    crate::install(app);
}

pub async fn training() -> Training {
    workshop::training::training(areas).await
}

/// The same space before it has dates.
pub async fn undated() -> Training {
    workshop::training::undated(areas).await
}

/// The same cohort in its last week, the fourteenth.
pub async fn ending() -> Training {
    let training = training().await;
    let ada = training.ada.id();
    let dated = training.town.acts(ada, |tx| {
        let may = learning::cohort::access::to_lead(tx, "promotion")?;
        let first = jiff::civil::date(2025, 12, 1);
        let schedule = learning::Schedule::new(first, may.seen().program()?.weeks, [], "Europe/Paris");
        learning::cohort::actions::date(tx, &may, &schedule)
    });
    dated.await;
    training
}

/// Some more trainees of the cohort.
pub async fn with_more(training: &Training, names: &[&str]) -> Vec<testkit::Visitor> {
    let mut people = Vec::new();
    for name in names {
        let person = training.town.person(name).await;
        workshop::collective::joins(&person, "promotion").await;
        people.push(person);
    }
    people
}
