//! For tests: a town with a network called the workshop, where sheets are on, and the cast in their places.

use testkit::{Page, Town, Visitor};

/// A town with a network at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo and Fay are members, Dov has an
/// account and nothing to do with it.
pub struct Workshop {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub fay: Visitor,
    pub dov: Visitor,
}

pub async fn workshop() -> Workshop {
    workshop_of("cooperatives-network").await
}

/// The same, opened from another shipped trame.
pub async fn workshop_of(key: &'static str) -> Workshop {
    let town = Town::new(|app| {
        people::install(app);
        accounts::install(app);
        spaces::install(app);
        collective::install(app);
        sheets::install(app);
        browsing::install(app);
        crate::install(app);
    })
    .await;
    spaces::opening::ship(&town.house).await.unwrap();
    let (ada, ben, cleo) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Cleo").await,
    );
    let (fay, dov) = (town.person("Fay").await, town.person("Dov").await);
    let trame = town
        .reads(move |tx| Ok(spaces::shape::shipped_by_key(tx, key)?.unwrap().uid))
        .await;
    let form = ada.opens(&format!("/spaces/new?trame={trame}")).await;
    form.submits("/spaces", &[("name", "Atelier"), ("joining", "open")])
        .await;
    for who in [&ben, &cleo, &fay] {
        let action = "/spaces/atelier/membership";
        who.opens(action)
            .await
            .submits(action, &[("charter", "on")])
            .await;
    }
    let members = ada.opens("/spaces/atelier/members").await;
    let action = format!("/spaces/atelier/members/{}/standing", uid(&town, &ben).await);
    members.submits(&action, &[("standing", "facilitator")]).await;
    Workshop {
        town,
        ada,
        ben,
        cleo,
        fay,
        dov,
    }
}

/// The identifier of somebody in addresses.
pub async fn uid(town: &Town, who: &Visitor) -> String {
    let id = who.id();
    town.reads(move |tx| Ok(platform::session::act_as(tx, id)?.uid.to_string()))
        .await
}

/// The account that Cleo writes unless a test says otherwise.
pub const ACCOUNT: [(&str, &str); 5] = [
    ("field-title", "Écrire à plusieurs"),
    ("field-situation", "Dix personnes, une page blanche."),
    ("field-did", "On **écrit** ensemble."),
    ("field-gave", "Un texte commun."),
    ("state", "published"),
];

impl Workshop {
    /// Cleo writes an account of practice, with these fields changed.
    pub async fn writes(&self, changed: &[(&str, &str)]) -> Page {
        let form = self.cleo.opens("/spaces/atelier/sheets/new?kind=account").await;
        let mut fields = ACCOUNT.to_vec();
        fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
        fields.extend_from_slice(changed);
        form.submits("/spaces/atelier/sheets", &fields).await
    }
}
