//! Closed vocabularies of voices: each word is written the same in the store and in message keys.

use platform::web::View;

platform::words! {
    /// Who reads what was published.
    Reach {
        /// The members.
        Space = "space",
        /// Whoever sees the space.
        Public = "public",
    }
}

/// A name, or a word for whoever has none any more.
pub(crate) fn named(v: &View, name: &str) -> String {
    if name.is_empty() {
        v.t("voices-somebody").to_owned()
    } else {
        name.to_owned()
    }
}
