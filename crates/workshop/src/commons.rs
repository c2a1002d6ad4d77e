//! For tests: a town with a network called the workshop, where people write, and the cast in their places.

use platform::Install;
use testkit::{Town, Visitor};

use crate::collective::{belongs, facilitates, opens};

/// A town with a network at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo and Fay are members, Dov has an
/// account and nothing to do with it.
pub struct Commons {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub fay: Visitor,
    pub dov: Visitor,
}

/// The workshop, with these areas.
pub async fn commons(areas: fn(&mut Install)) -> Commons {
    commons_of(areas, "cooperatives-network").await
}

/// The same, opened from another shipped trame.
pub async fn commons_of(areas: fn(&mut Install), key: &'static str) -> Commons {
    let settles = async |town: &Town| {
        spaces::opening::ship(&town.house).await.unwrap();
        let (ada, ben, cleo) = (
            town.person("Ada").await,
            town.person("Ben").await,
            town.person("Cleo").await,
        );
        let (fay, dov) = (town.person("Fay").await, town.person("Dov").await);
        opens(town, &ada, key, "Atelier", "open").await;
        for who in [&ben, &cleo, &fay] {
            belongs(town, who, "atelier").await;
        }
        facilitates(town, &ada, &ben, "atelier").await;
        [ada, ben, cleo, fay, dov]
    };
    let name = format!("commons, {key}");
    let (town, [ada, ben, cleo, fay, dov]) = Town::prepared(areas, &name, |_| {}, settles).await;
    Commons {
        town,
        ada,
        ben,
        cleo,
        fay,
        dov,
    }
}
