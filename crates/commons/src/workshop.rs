//! For tests: the workshop, where sheets are on.

use std::ops::Deref;

use testkit::Page;
pub use workshop::collective::uid;
use workshop::commons::{Commons, commons_of};

/// The areas that these tests walk through.
fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    sheets::install(app);
    browsing::install(app);
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
    workshop_of("cooperatives-network").await
}

/// The same, opened from another shipped trame.
pub async fn workshop_of(key: &'static str) -> Workshop {
    Workshop(commons_of(areas, key).await)
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
