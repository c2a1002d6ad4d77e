//! Which crate may know which: kernel ← {trame, platform} ← people ← spaces ← {gatherings, commons} ← app; testkit for tests alone.

use super::Finding;
use crate::files::File;

/// A crate, and the crates of ours that it may use.
const ARROWS: [(&str, &[&str]); 15] = [
    ("kernel", &[]),
    ("trame", &["kernel"]),
    ("platform", &["kernel"]),
    ("people", &["kernel", "platform"]),
    ("spaces", &["kernel", "platform", "trame", "people"]),
    ("gatherings", &["kernel", "platform", "trame", "people", "spaces"]),
    ("agenda", &["kernel", "platform", "trame", "people", "spaces", "gatherings"]),
    ("holding", &["kernel", "platform", "trame", "people", "spaces", "gatherings"]),
    ("offering", &["kernel", "platform", "trame", "people", "spaces", "gatherings"]),
    ("outcomes", &["kernel", "platform", "trame", "people", "spaces", "gatherings"]),
    ("commons", &["kernel", "platform", "trame", "people", "spaces"]),
    ("app", &["*"]),
    ("testkit", &["kernel", "platform"]),
    ("workshop", &["kernel", "platform", "spaces", "testkit"]),
    ("xtask", &[]),
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
            let for_tests = *section == "[dev-dependencies]" && *name == "testkit";
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
    }
}
