//! For tests: a town with a network called the workshop, where gatherings are on, and the cast in their places.

use platform::Install;
use platform::settings::Settings;
use testkit::{Page, Town, Visitor};

use crate::collective::settle;

/// A town with a network at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo is a member, Dov has an
/// account and nothing to do with it, Eve runs the instance.
pub struct Workshop {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub dov: Visitor,
}

/// The workshop, with these areas.
pub async fn workshop(areas: fn(&mut Install)) -> Workshop {
    workshop_with(areas, |_| {}).await
}

/// The same on an instance whose settings are changed first.
pub async fn workshop_with(areas: fn(&mut Install), change: impl FnOnce(&mut Settings)) -> Workshop {
    let settles = async |town: &Town| {
        let space = ("cooperatives-network", "Atelier", "atelier");
        let [ada, ben, cleo] = settle(town, space, ["Ada", "Ben", "Cleo"]).await;
        let dov = town.person("Dov").await;
        [ada, ben, cleo, dov]
    };
    let (town, [ada, ben, cleo, dov]) = Town::prepared(areas, "network", change, settles).await;
    Workshop {
        town,
        ada,
        ben,
        cleo,
        dov,
    }
}

impl Workshop {
    /// Ben offers an animation on Tuesday 10 March 2026 from 17 to 19 in Paris, with these fields changed.
    pub async fn offers(&self, changed: &[(&str, &str)]) -> Page {
        let form = self
            .ben
            .opens("/spaces/atelier/gatherings/new?kind=virtual-class")
            .await;
        let mut fields = vec![
            ("title", "Écrire à plusieurs"),
            ("mode", "onsite"),
            ("starts", "2026-03-10T17:00"),
            ("ends", "2026-03-10T19:00"),
            ("state", "announced"),
        ];
        fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
        fields.extend_from_slice(changed);
        form.submits("/spaces/atelier/gatherings", &fields).await
    }
}
