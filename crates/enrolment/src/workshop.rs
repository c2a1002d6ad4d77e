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
