//! The pictures of the example worlds: plans of rooms, drawn for this project, that show nobody.

use std::collections::BTreeMap;

use kernel::Problem;

use super::browser::File;

const ALL: [(&str, &[u8]); 6] = [
    ("circle", include_bytes!("pictures/circle.png")),
    ("islands", include_bytes!("pictures/islands.png")),
    ("horseshoe", include_bytes!("pictures/horseshoe.png")),
    ("workbench", include_bytes!("pictures/workbench.png")),
    ("studio", include_bytes!("pictures/studio.png")),
    ("outside", include_bytes!("pictures/outside.png")),
];

/// The files of a scene, by the fields that take them.
///
/// # Errors
/// A fault when a picture is not known, which a test would have found.
pub fn files(wanted: &BTreeMap<String, String>) -> Result<Vec<File>, Problem> {
    let file = |(field, name): (&String, &String)| {
        let known = ALL.iter().find(|(known, _)| known == name);
        let unknown = || Problem::fault("play the example worlds", format!("no picture is called {name}"));
        known
            .map(|(_, bytes)| (field.clone(), *bytes))
            .ok_or_else(unknown)
    };
    wanted.iter().map(file).collect()
}
