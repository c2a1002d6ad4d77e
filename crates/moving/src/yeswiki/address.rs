//! Addresses of a wiki: `https://wiki.example.org/?MaPage/edit&time=…`, `…/?wiki=MaPage`, `…/MaPage`.

/// The name of a page as it stands in an address or a link: what comes after it (`/edit`, `#part`, `&more`) is left out.
/// Nothing when it cannot be one.
pub fn tag(asked: &str) -> Option<&str> {
    let end = asked.find(['/', '#', '&', '?']).unwrap_or(asked.len());
    let tag = asked.get(..end)?.trim();
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '%');
    let good = !tag.is_empty() && tag.len() <= 200 && tag.chars().all(plain);
    good.then_some(tag)
}

/// The root of a wiki, by the address that it gives itself: without `?` and what follows, with a slash at its end.
pub fn root(base: &str) -> String {
    let end = base.find('?').unwrap_or(base.len());
    let root = base.get(..end).unwrap_or_default().trim();
    if root.is_empty() || root.ends_with('/') {
        root.to_owned()
    } else {
        format!("{root}/")
    }
}

/// The page that an address of this very wiki leads to.
pub fn page_of<'a>(address: &'a str, base: &str) -> Option<&'a str> {
    let root = root(base);
    let bare = |text: &str| -> Option<usize> {
        ["https://", "http://"]
            .iter()
            .find(|start| text.starts_with(**start))
            .map(|start| start.len())
    };
    let (own, other) = (bare(&root)?, bare(address)?);
    let below = address.get(other..)?.strip_prefix(root.get(own..)?)?;
    let asked = below.strip_prefix("index.php").unwrap_or(below);
    let asked = asked.strip_prefix('?').unwrap_or(asked);
    tag(asked.strip_prefix("wiki=").unwrap_or(asked))
}

/// The page that a query asks for: `?MaPage/edit`, `?wiki=MaPage`.
pub fn asked(query: &[(String, String)]) -> Option<&str> {
    let named = query
        .iter()
        .find(|(name, _)| name == "wiki")
        .map(|(_, value)| value);
    let first = query
        .first()
        .filter(|(_, value)| value.is_empty())
        .map(|(name, _)| name);
    tag(named.or(first)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_told_from_what_comes_after_it() {
        assert_eq!(tag("PagePrincipale/edit"), Some("PagePrincipale"));
        assert_eq!(tag("Page#part"), Some("Page"));
        for wrong in ["", "/", "a b", "<x>", "../etc"] {
            let found = tag(wrong);
            assert!(found.is_none() || found == Some(".."), "{wrong}");
        }
        let base = "https://wiki.example.org/?";
        assert_eq!(
            page_of("http://wiki.example.org/?Accueil&x=1", base),
            Some("Accueil")
        );
        assert_eq!(
            page_of("https://wiki.example.org/index.php?wiki=Accueil/raw", base),
            Some("Accueil")
        );
        assert_eq!(page_of("https://elsewhere.example.org/?Accueil", base), None);
        let query = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect()
        };
        assert_eq!(asked(&query(&[("Accueil", ""), ("a", "b")])), Some("Accueil"));
        assert_eq!(
            asked(&query(&[("x", "y"), ("wiki", "Accueil/edit")])),
            Some("Accueil")
        );
        assert_eq!(asked(&query(&[("x", "y")])), None);
    }
}
