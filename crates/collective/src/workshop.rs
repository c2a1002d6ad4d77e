//! For tests: the workshop, with what this area stands on.

use testkit::Town;
pub use workshop::collective::{Workshop, joins, opens, trame};

/// What the pages of a group stand on, and they.
fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    crate::install(app);
}

pub async fn empty_town() -> Town {
    workshop::collective::empty_town(areas).await
}

pub async fn workshop() -> Workshop {
    workshop::collective::workshop(areas).await
}

pub async fn workshop_joined(joining: &str) -> Workshop {
    workshop::collective::workshop_joined(areas, joining).await
}
