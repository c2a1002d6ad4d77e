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

/// The list of its sheets.
pub const LIST: &str = "/spaces/atelier/sheets";

pub async fn workshop() -> Workshop {
    let town = Town::new(|app| {
        people::install(app);
        accounts::install(app);
        spaces::install(app);
        collective::install(app);
        sheets::install(app);
        commons::install(app);
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
        .reads(|tx| {
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
    /// Somebody writes a sheet of a kind.
    pub async fn writes(&self, who: &Visitor, kind: &str, fields: &[(&str, &str)]) -> Page {
        let form = who.opens(&format!("{LIST}/new?kind={kind}")).await;
        let mut sent = fields.to_vec();
        if !sent.iter().any(|(field, _)| *field == "state") {
            sent.push(("state", "published"));
        }
        form.submits(LIST, &sent).await
    }

    /// Cleo writes an account of practice.
    pub async fn tells(&self, title: &str, more: &[(&str, &str)]) -> Page {
        let mut fields = vec![
            ("field-title", title),
            ("field-situation", "Dix personnes, une page blanche."),
            ("field-did", "On **écrit** ensemble."),
            ("field-gave", "Un texte commun."),
        ];
        fields.retain(|(field, _)| !more.iter().any(|(other, _)| other == field));
        fields.extend_from_slice(more);
        self.writes(&self.cleo, "account", &fields).await
    }

    /// Ada writes about a place, at a point.
    pub async fn describes(&self, name: &str, point: Option<(&str, &str)>, kind: &str) -> Page {
        let mut fields = vec![
            ("field-name", name),
            ("field-where", "12 rue du Pont, Mirandreuil"),
            ("field-access", "De plain-pied."),
            ("field-kind", kind),
        ];
        if let Some((latitude, longitude)) = point {
            fields.extend([
                ("field-where-latitude", latitude),
                ("field-where-longitude", longitude),
            ]);
        }
        self.writes(&self.ada, "place", &fields).await
    }

    /// The titles that a visitor finds.
    pub async fn titles(&self, query: &str) -> Vec<String> {
        let page = self.town.visitor().opens(&format!("{LIST}?{query}")).await;
        page.texts_of("#sheets h3")
    }
}
