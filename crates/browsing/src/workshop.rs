//! For tests: the workshop, where sheets are written and seen.

use std::ops::Deref;

use testkit::{Page, Visitor};
pub use workshop::collective::uid;
use workshop::commons::{Commons, commons};

/// The list of its sheets.
pub const LIST: &str = "/spaces/atelier/sheets";

/// The areas that these tests walk through.
fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    sheets::install(app);
    commons::install(app);
    crate::install(app);
}

/// See [`Commons`].
pub struct Workshop(Commons);

impl Deref for Workshop {
    type Target = Commons;

    fn deref(&self) -> &Commons {
        &self.0
    }
}

pub async fn workshop() -> Workshop {
    Workshop(commons(areas).await)
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
