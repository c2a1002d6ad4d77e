//! The languages that a sheet may be in, each by its own name.

/// Tags of BCP 47 and the names that languages give themselves: those of the house, of its regions, of its neighbours, and
/// those that pupils' families speak most. Source: <https://www.iana.org/assignments/language-subtag-registry>, and the
/// exemplar names of <https://cldr.unicode.org>.
pub(crate) const TONGUES: [(&str, &str); 28] = [
    ("fr", "Français"),
    ("en", "English"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("nl", "Nederlands"),
    ("br", "Brezhoneg"),
    ("ca", "Català"),
    ("co", "Corsu"),
    ("eu", "Euskara"),
    ("gsw", "Elsässisch"),
    ("oc", "Occitan"),
    ("gcf", "Kréyòl"),
    ("rcf", "Kréol rénioné"),
    ("ty", "Reo Tahiti"),
    ("ar", "العربية"),
    ("kab", "Taqbaylit"),
    ("lb", "Lëtzebuergesch"),
    ("pl", "Polski"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sq", "Shqip"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
    ("wo", "Wolof"),
    ("zh", "中文"),
];

/// The name of a language, or its tag.
pub(crate) fn name(tag: &str) -> &str {
    TONGUES
        .iter()
        .find(|(known, _)| *known == tag)
        .map_or(tag, |(_, name)| name)
}

/// A tag that is known.
pub(crate) fn known(tag: &str) -> Option<&'static str> {
    TONGUES
        .iter()
        .map(|(known, _)| *known)
        .find(|known| *known == tag)
}
