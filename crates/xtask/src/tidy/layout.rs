//! Where each crate of ours stands in the program: `crates/app/layout.ld` names it, or it is everybody's.

use super::Finding;
use crate::files::File;

const LAYOUT: &str = "crates/app/layout.ld";

/// What every page needs, and the areas whose pages most people open.
const EVERYBODYS: [&str; 12] = [
    "kernel",
    "platform",
    "trame",
    "people",
    "schema",
    "accounts",
    "spaces",
    "collective",
    "gatherings",
    "offering",
    "live",
    "commands",
];
/// What is not in the program, and the program itself.
const OUTSIDE: [&str; 5] = ["app", "testkit", "workshop", "xtask", "crowd"];

pub fn look(files: &[File]) -> Vec<Finding> {
    let layout = files.iter().find(|file| file.path == LAYOUT);
    let layout = layout.map_or("", |file| file.text.as_str());
    let manifests = files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    let areas = manifests.filter_map(File::area);
    areas
        .filter(|area| !EVERYBODYS.contains(area) && !OUTSIDE.contains(area))
        .filter(|area| !layout.contains(&format!("*/lib{area}-*")))
        .map(|area| {
            Finding::error(
                LAYOUT,
                format!("{area} stands nowhere: with the areas, or in crates/xtask/src/tidy/layout.rs"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_that_stands_nowhere_is_found() {
        let file = |path: &str, text: &str| File {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        let files = [
            file(LAYOUT, "    */libagenda-*(.text .text.*)\n"),
            file("crates/agenda/Cargo.toml", ""),
            file("crates/live/Cargo.toml", ""),
            file("crates/caring/Cargo.toml", ""),
            file("crates/testkit/Cargo.toml", ""),
        ];
        let found: Vec<String> = look(&files).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("caring stands nowhere"), "{found:?}");
    }
}
