//! For tests: the workshop, with every area that its people come across.

use platform::settings::Settings;
pub use workshop::network::Workshop;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    gatherings::install(app);
    offering::install(app);
    agenda::install(app);
    holding::install(app);
    outcomes::install(app);
    crate::install(app);
}

pub async fn workshop() -> Workshop {
    workshop_with(|_| {}).await
}

/// The same on an instance whose settings are changed first.
pub async fn workshop_with(change: impl FnOnce(&mut Settings)) -> Workshop {
    workshop::network::workshop_with(areas, change).await
}
