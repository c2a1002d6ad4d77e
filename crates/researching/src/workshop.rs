//! For tests: the workshop, with every area that its people come across.

pub use workshop::collective::Workshop;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    crate::install(app);
}

pub async fn workshop() -> Workshop {
    workshop::collective::workshop(areas).await
}
