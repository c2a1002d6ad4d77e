//! For tests: a town with a network called the workshop, and the cast in their places.

use testkit::{Page, Town, Visitor};

pub use ::workshop::desk::Browser;

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

/// The areas that these tests walk through.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    writing::install(app);
    ::pages::install(app);
    crate::install(app);
}

pub async fn workshop() -> Workshop {
    let town = Town::new(areas).await;
    spaces::opening::ship(&town.house).await.unwrap();
    let (ada, ben, cleo) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Cleo").await,
    );
    let (fay, dov) = (town.person("Fay").await, town.person("Dov").await);
    let trame = town
        .reads(move |tx| {
            Ok(spaces::shape::shipped_by_key(tx, "cooperatives-network")?
                .unwrap()
                .uid)
        })
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

impl Workshop {
    /// Cleo begins a page with this text, and gives its address.
    pub async fn page(&self, title: &str, text: &str) -> String {
        let form = self.cleo.opens("/spaces/atelier/pages/new").await;
        let page = form.submits("/spaces/atelier/pages", &[("title", title)]).await;
        let address = page.path().trim_end_matches("/edition").to_owned();
        self.saves(&self.cleo, &address, text).await;
        address
    }

    /// Somebody sends a text by the plain form, as they find it.
    pub async fn saves(&self, who: &Visitor, address: &str, text: &str) -> Page {
        let edition = format!("{address}/edition");
        who.opens(&edition)
            .await
            .submits(&edition, &[("text", text)])
            .await
    }
}
