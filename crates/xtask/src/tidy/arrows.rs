//! Which crate may know which: kernel ← {trame, platform} ← people ← spaces ← {gatherings, learning}; pages stand on these and know
//! nothing of one another, so that one of them is built without the others; app knows all. testkit and workshop are for
//! tests alone.

use super::Finding;
use crate::files::File;

/// The ground of all that people do together.
const GROUND: &[&str] = &["kernel", "platform", "trame", "people", "spaces"];
/// The same for what gathers.
const GATHERED: &[&str] = &["kernel", "platform", "trame", "people", "spaces", "gatherings"];
/// The same for what follows a program together.
const LEARNED: &[&str] = &[
    "kernel",
    "platform",
    "trame",
    "people",
    "spaces",
    "gatherings",
    "learning",
];
/// The same for what is written.
const COMMON: &[&str] = &[
    "kernel", "platform", "trame", "people", "spaces", "sheets", "writing", "pages",
];
/// What tests may use beside the areas that they walk through.
const TESTS: &[&str] = &["testkit", "workshop"];

/// A crate, and the crates of ours that it may use.
const ARROWS: [(&str, &[&str]); 55] = [
    ("kernel", &[]),
    ("trame", &["kernel"]),
    ("platform", &["kernel"]),
    ("people", &["kernel", "platform"]),
    ("accounts", &["kernel", "platform", "people"]),
    ("spaces", &["kernel", "platform", "trame", "people"]),
    ("collective", GROUND),
    ("gatherings", GROUND),
    ("agenda", GATHERED),
    ("holding", GATHERED),
    ("offering", GATHERED),
    ("outcomes", GATHERED),
    ("schema", &["kernel", "platform"]),
    ("prose", &["kernel", "platform"]),
    ("sheets", GROUND),
    (
        "commons",
        &[
            "kernel", "platform", "trame", "people", "spaces", "sheets", "shelf",
        ],
    ),
    ("writing", &["kernel", "platform"]),
    (
        "pages",
        &["kernel", "platform", "trame", "people", "spaces", "writing"],
    ),
    (
        "cowriting",
        &[
            "kernel", "platform", "trame", "people", "spaces", "writing", "pages", "sheets",
        ],
    ),
    (
        "commands",
        &["kernel", "platform", "trame", "people", "spaces", "schema"],
    ),
    ("finding", GROUND),
    ("deciding", GROUND),
    ("live", GATHERED),
    ("learning", GROUND),
    ("designing", GROUND),
    (
        "enrolment",
        &[
            "kernel",
            "platform",
            "trame",
            "people",
            "spaces",
            "gatherings",
            "learning",
            "counting",
        ],
    ),
    ("following", LEARNED),
    ("telling", LEARNED),
    ("drawing", &[]),
    ("counting", &[]),
    (
        "growing",
        &[
            "kernel",
            "platform",
            "trame",
            "people",
            "spaces",
            "gatherings",
            "learning",
            "drawing",
        ],
    ),
    (
        "exchanging",
        &[
            "kernel", "platform", "trame", "people", "spaces", "learning", "writing",
        ],
    ),
    (
        "browsing",
        &[
            "kernel",
            "platform",
            "trame",
            "people",
            "spaces",
            "sheets",
            "gatherings",
        ],
    ),
    (
        "carrying",
        &[
            "kernel", "platform", "trame", "people", "spaces", "sheets", "writing", "pages", "shelf", "prose",
        ],
    ),
    ("moving", COMMON),
    ("reusing", COMMON),
    ("recognising", GROUND),
    ("enacting", GROUND),
    (
        "voicing",
        &["kernel", "platform", "trame", "people", "spaces", "counting"],
    ),
    (
        "reporting",
        &[
            "kernel", "platform", "trame", "people", "spaces", "prose", "counting",
        ],
    ),
    (
        "caring",
        &["kernel", "platform", "trame", "people", "spaces", "counting"],
    ),
    ("attesting", GATHERED),
    (
        "lasting",
        &["kernel", "platform", "trame", "people", "spaces", "sheets"],
    ),
    (
        "accompanying",
        &[
            "kernel",
            "platform",
            "trame",
            "people",
            "spaces",
            "gatherings",
            "sheets",
        ],
    ),
    (
        "welcoming",
        &[
            "kernel",
            "platform",
            "trame",
            "people",
            "spaces",
            "sheets",
            "gatherings",
        ],
    ),
    ("researching", GROUND),
    (
        "surveying",
        &[
            "kernel", "platform", "trame", "people", "spaces", "drawing", "counting",
        ],
    ),
    ("shelf", &["kernel", "trame"]),
    ("dosage", &["kernel"]),
    (
        "advising",
        &[
            "kernel", "platform", "trame", "people", "spaces", "dosage", "shelf",
        ],
    ),
    (
        "app",
        &[
            "kernel",
            "platform",
            "trame",
            "people",
            "accounts",
            "spaces",
            "collective",
            "gatherings",
            "agenda",
            "holding",
            "offering",
            "outcomes",
            "commons",
            "live",
            "commands",
            "learning",
            "designing",
            "shelf",
            "dosage",
            "advising",
            "finding",
            "deciding",
            "enrolment",
            "following",
            "telling",
            "growing",
            "exchanging",
            "writing",
            "pages",
            "cowriting",
            "sheets",
            "schema",
            "browsing",
            "carrying",
            "moving",
            "reusing",
            "recognising",
            "surveying",
            "drawing",
            "enacting",
            "voicing",
            "reporting",
            "caring",
            "attesting",
            "lasting",
            "accompanying",
            "welcoming",
            "researching",
        ],
    ),
    ("testkit", &["kernel", "platform", "schema"]),
    (
        "workshop",
        &["kernel", "platform", "spaces", "learning", "testkit"],
    ),
    ("xtask", &[]),
    ("crowd", &[]),
];

/// The ground: no test of it walks through pages.
const WITHOUT_PAGES: [&str; 17] = [
    "kernel",
    "trame",
    "platform",
    "people",
    "spaces",
    "gatherings",
    "learning",
    "schema",
    "sheets",
    "shelf",
    "dosage",
    "drawing",
    "counting",
    "writing",
    "pages",
    "prose",
    "testkit",
];

pub fn look(files: &[File]) -> Vec<Finding> {
    let manifests = files
        .iter()
        .filter(|file| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml"));
    manifests
        .flat_map(|file| check(file.area().unwrap_or_default(), file))
        .collect()
}

fn check(area: &str, manifest: &File) -> Vec<Finding> {
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == area) else {
        return vec![Finding::error(
            &manifest.path,
            "a crate that crates/xtask/src/tidy/arrows.rs does not know",
        )];
    };
    let of_ours = |name: &str| ARROWS.iter().any(|(known, _)| *known == name);
    dependencies(&manifest.text)
        .filter(|(_, name)| of_ours(name))
        .filter(|(section, name)| {
            let for_tests =
                *section == "[dev-dependencies]" && (TESTS.contains(name) || !WITHOUT_PAGES.contains(&area));
            !for_tests && !allowed.contains(name)
        })
        .map(|(section, name)| {
            Finding::error(&manifest.path, format!("{area} may not use {name} ({section})"))
        })
        .collect()
}

/// The section and name of each dependency; every manifest of ours has one a line.
fn dependencies(manifest: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut section = "";
    manifest.lines().filter_map(move |line| {
        if line.starts_with('[') {
            section = line.trim();
            return None;
        }
        let name = line
            .split(['.', ' ', '='])
            .next()
            .filter(|name| !name.is_empty() && !name.starts_with('#'))?;
        section.ends_with("dependencies]").then_some((section, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_the_wrong_way_is_found() {
        let check = |text: &str| {
            let path = "crates/platform/Cargo.toml".to_owned();
            super::check(
                "platform",
                &File {
                    path,
                    text: text.to_owned(),
                },
            )
            .len()
        };
        assert_eq!(
            check("[dependencies]\nkernel.workspace = true\nserde = \"1\"\n"),
            0
        );
        assert_eq!(check("[dependencies]\npeople.workspace = true\n"), 1);
        assert_eq!(check("[dev-dependencies]\ntestkit.workspace = true\n"), 0);
        assert_eq!(check("[dependencies]\ntestkit = { path = \"../testkit\" }\n"), 1);
        assert_eq!(check("[dev-dependencies]\nspaces.workspace = true\n"), 1);
    }

    #[test]
    fn pages_meet_in_tests_alone() {
        let check = |text: &str| {
            let file = File {
                path: "crates/agenda/Cargo.toml".to_owned(),
                text: text.to_owned(),
            };
            super::check("agenda", &file).len()
        };
        assert_eq!(check("[dependencies]\ngatherings.workspace = true\n"), 0);
        assert_eq!(check("[dependencies]\noffering.workspace = true\n"), 1);
        assert_eq!(check("[dev-dependencies]\noffering.workspace = true\n"), 0);
    }
}
