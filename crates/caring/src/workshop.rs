//! For tests: the workshop, with every area that its people come across, and more members where it takes them.

use testkit::Visitor;
pub use workshop::collective::Workshop;
use workshop::collective::joins;
pub use workshop::collective::uid;

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

/// So many more members.
pub async fn members(w: &Workshop, names: &[&str]) -> Vec<Visitor> {
    let mut all = Vec::new();
    for name in names {
        let person = w.town.person(name).await;
        joins(&person, "atelier").await;
        all.push(person);
    }
    all
}

/// Ada switches a part of care off, and leaves the others on.
pub async fn switches_off(w: &Workshop, part: &str) {
    let on: Vec<(&str, &str)> = ["barometer", "signals", "concerns", "moderation"]
        .into_iter()
        .filter(|each| *each != part)
        .map(|each| ("parts", each))
        .collect();
    let page = w.ada.posts("/spaces/atelier/care", &on).await;
    assert_eq!(page.notice(), "C’est changé.");
}

/// Ada switches everything on.
pub async fn switches_on(w: &Workshop) {
    switches_off(w, "").await;
}
