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

platform::statements! {
    WITHOUT_BADGES = "delete from badges";
}

/// The workshop without the badges of its trame, so that a test says all that there are.
pub async fn workshop() -> Workshop {
    let w = workshop::collective::workshop(areas).await;
    let house = &w.town.house;
    house
        .write(|tx| tx.run(WITHOUT_BADGES, ()).map(drop))
        .await
        .unwrap();
    w
}
