//! For tests: two spaces where sheets are written, and the cast in their places.

use testkit::{Page, Town, Visitor};
use workshop::collective::{empty_town, facilitates, joins, opens};

/// A network at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo is a member. A collective at
/// `/spaces/jardin`, with other kinds of sheets: Dov stewards it, Cleo is a member. Fay has an account, and is in neither.
pub struct Workshop {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub dov: Visitor,
    pub fay: Visitor,
}

fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    sheets::install(app);
    commons::install(app);
    browsing::install(app);
    writing::install(app);
    pages::install(app);
    cowriting::install(app);
    crate::install(app);
}

/// The two spaces, open to all.
pub async fn workshop() -> Workshop {
    let town = empty_town(areas).await;
    let (ada, ben, cleo) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Cleo").await,
    );
    let (dov, fay) = (town.person("Dov").await, town.person("Fay").await);
    opens(&town, &ada, "cooperatives-network", "Atelier", "open").await;
    opens(&town, &dov, "learning-collective", "Jardin", "open").await;
    for (who, slug) in [(&ben, "atelier"), (&cleo, "atelier"), (&cleo, "jardin")] {
        joins(who, slug).await;
    }
    facilitates(&town, &ada, &ben, "atelier").await;
    Workshop {
        town,
        ada,
        ben,
        cleo,
        dov,
        fay,
    }
}

/// What is typed in an account of the network unless a test says otherwise.
pub const ACCOUNT: [(&str, &str); 7] = [
    ("field-title", "Écrire à plusieurs"),
    ("field-day", "2026-03-10"),
    ("field-people", "12"),
    ("field-situation", "Dix personnes, une page blanche."),
    ("field-did", "On **écrit** ensemble."),
    ("field-gave", "Un texte commun."),
    ("state", "published"),
];

impl Workshop {
    /// Somebody writes an account in a space, with these fields changed, and lands on its page.
    pub async fn writes(&self, who: &Visitor, changed: &[(&str, &str)]) -> Page {
        let form = who.opens("/spaces/atelier/sheets/new?kind=account").await;
        let mut fields = ACCOUNT.to_vec();
        fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
        fields.extend_from_slice(changed);
        form.submits("/spaces/atelier/sheets", &fields).await
    }

    /// Somebody changes a sheet by its form, and lands on its page.
    pub async fn changes(&self, who: &Visitor, sheet: &str, changed: &[(&str, &str)]) -> Page {
        let action = format!("{sheet}/edition");
        who.opens(&action).await.submits(&action, changed).await
    }

    /// Cleo takes a sheet up as a draft in the garden, and lands on its page.
    pub async fn copies(&self, sheet: &str, kind: &str) -> String {
        let to = format!("jardin {kind}");
        let page = self
            .cleo
            .opens(&format!("{sheet}/copy?to={}", to.replace(' ', "+")))
            .await;
        let edition = page.submits(&format!("{sheet}/copy"), &[("to", &to)]).await;
        edition.path().trim_end_matches("/edition").to_owned()
    }
}
