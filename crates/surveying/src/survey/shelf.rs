//! The surveys that ship: written for Tresse from facts with their sources, under CC BY-SA 4.0 (`shelf/surveys/`).

use std::sync::OnceLock;

use kernel::Problem;

use super::model::Body;

const FILES: [(&str, &str); 4] = [
    (
        "cooperative-maturity",
        include_str!("../../../../shelf/surveys/cooperative-maturity.toml"),
    ),
    (
        "network-health",
        include_str!("../../../../shelf/surveys/network-health.toml"),
    ),
    (
        "facilitator-skills",
        include_str!("../../../../shelf/surveys/facilitator-skills.toml"),
    ),
    (
        "territory-digital",
        include_str!("../../../../shelf/surveys/territory-digital.toml"),
    ),
];

/// Every survey of the shelf with its key, read once in each process.
///
/// # Errors
/// A fault when a file does not read, which a test finds first.
pub fn all() -> Result<&'static [(&'static str, Body)], Problem> {
    static READ: OnceLock<Result<Vec<(&'static str, Body)>, String>> = OnceLock::new();
    let read = || {
        let one = |(key, text): (&'static str, &'static str)| {
            let body = toml::from_str(text).map_err(|cause| format!("{key}: {cause}"))?;
            Ok((key, body))
        };
        FILES.into_iter().map(one).collect::<Result<Vec<_>, String>>()
    };
    match READ.get_or_init(read) {
        Ok(all) => Ok(all),
        Err(cause) => Err(Problem::fault("read the shelf of surveys", cause.clone())),
    }
}

/// One of them.
///
/// # Errors
/// As for [`all`].
pub fn find(key: &str) -> Result<Option<&'static Body>, Problem> {
    Ok(all()?
        .iter()
        .find(|(known, _)| *known == key)
        .map(|(_, body)| body))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::survey::model::{Kind, Said};

    #[test]
    fn what_ships_reads_is_whole_and_says_everything_in_both_languages() {
        for (key, body) in all().unwrap() {
            body.is_whole(true)
                .unwrap_or_else(|refusal| panic!("{key}: {refusal:?}"));
            assert_eq!(body.licence, "CC-BY-SA-4.0", "{key}");
            assert!(!body.sources.is_empty(), "{key} names its sources");
            let both = |said: &Said| !said.fr.trim().is_empty() && !said.en.trim().is_empty();
            assert!(both(&body.title) && both(&body.intro), "{key}");
            let keys: BTreeSet<&str> = body.items.iter().map(|item| item.key.as_str()).collect();
            assert_eq!(keys.len(), body.items.len(), "{key}: a key stands once");
            for item in &body.items {
                assert!(both(&item.words), "{key}, {}", item.key);
                assert!(item.options.iter().all(both), "{key}, {}", item.key);
                assert!(item.hint.is_empty() || both(&item.hint), "{key}, {}", item.key);
                if item.kind == Kind::Scale {
                    assert!(both(&item.axis) && item.options.len() == 4, "{key}, {}", item.key);
                    assert!(item.apart && item.unknown, "{key}, {}", item.key);
                }
            }
        }
    }

    #[test]
    fn the_principles_of_cooperative_maturity_are_left_to_those_who_wrote_them() {
        let body = find("cooperative-maturity").unwrap().unwrap();
        let page = body
            .items
            .iter()
            .position(|item| item.key == "principles")
            .unwrap();
        let next = body
            .items
            .iter()
            .skip(page + 1)
            .take_while(|item| item.kind != Kind::Page);
        assert_eq!(next.count(), 0, "the page is there, and empty");
    }
}
