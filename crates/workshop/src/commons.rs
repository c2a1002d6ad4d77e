//! For tests: a town with a network called the workshop, where people write, and the cast in their places.

use platform::Install;
use testkit::{Town, Visitor};

use crate::collective::settle;

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
        let space = (key, "Atelier", "atelier");
        let [ada, ben, cleo, fay] = settle(town, space, ["Ada", "Ben", "Cleo", "Fay"]).await;
        let dov = town.person("Dov").await;
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
