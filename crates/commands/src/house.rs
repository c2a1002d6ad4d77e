//! Opens the house as the settings say, with every area in it.

use std::path::Path;

use kernel::Problem;
use platform::chance::Chance;
use platform::house::Clock;
use platform::settings::{Settings, Sources};
use platform::{House, Install};

/// Where the demonstration lives unless somebody says otherwise.
const DEMO_DATA: &str = "data/demo";
/// Where a running server leaves the address it really has, for `tresse demo`.
const ADDRESS: &str = "address.txt";

/// What registers every area.
pub type Areas = fn(&mut Install);

/// What the commands themselves ask the store.
pub fn install(app: &mut Install) {
    app.statements(crate::user::STATEMENTS)
        .statements(crate::doctor::STATEMENTS)
        .statements(crate::bench::STATEMENTS)
        .statements(crate::demo::STATEMENTS)
        .statements(crate::demo::OPEN_STATEMENTS)
        .statements(crate::bench::AGENDA_STATEMENTS)
        .statements(crate::bench::ATTESTATIONS_STATEMENTS)
        .statements(crate::bench::BADGES_STATEMENTS)
        .statements(crate::bench::MATCHING_STATEMENTS)
        .statements(crate::bench::MIRRORS_STATEMENTS)
        .statements(crate::bench::REPORTS_STATEMENTS)
        .statements(crate::bench::RUSH_STATEMENTS)
        .statements(crate::bench::SHEETS_STATEMENTS)
        .statements(crate::bench::TRAINING_STATEMENTS);
}

/// The settings' sources: the environment (what is empty is not set), then the file.
///
/// # Errors
/// When the file cannot be read or holds an unknown name.
pub fn sources(demo: bool) -> Result<Sources, Problem> {
    let mut sources = Sources::read(|name| {
        let value = std::env::var(name).ok().filter(|value| !value.is_empty());
        value.or_else(|| (demo && name == "TRESSE_DATA").then(|| DEMO_DATA.to_owned()))
    })?;
    if demo {
        sources.set("TRESSE_MODE", "demo");
    }
    Ok(sources)
}

/// Opens the house of these settings; makes its folder and its store when they are not there yet.
///
/// # Errors
/// When the folder cannot be made or the store cannot be opened.
pub async fn open(areas: Areas, settings: Settings) -> Result<House, Problem> {
    make_folder(&settings.data)?;
    let mut install = Install::new();
    areas(&mut install);
    let clock = match settings.clock_ahead {
        0 => Clock::System,
        minutes => Clock::Ahead(minutes),
    };
    House::open(settings, clock, Chance::from_system()?, install).await
}

/// For commands: the house of the environment.
///
/// # Errors
/// As for [`open`].
pub async fn open_from_environment(areas: Areas) -> Result<House, Problem> {
    open(areas, sources(false)?.settings()?).await
}

/// A folder that nobody else on the machine may read.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(path: &Path) -> Result<(), Problem> {
    use std::os::unix::fs::DirBuilderExt;
    let made = std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path);
    made.map_err(|cause| Problem::fault("make the data folder", cause))
}

/// Leaves the address of the running server for other commands on this machine.
pub fn leave_address(settings: &Settings) {
    if let Err(cause) = std::fs::write(settings.data.join(ADDRESS), &settings.base) {
        tracing::warn!(error = %cause, "the server's address could not be left in the data folder");
    }
}

/// Takes away what [`leave_address`] left.
pub fn forget_address(settings: &Settings) {
    drop(std::fs::remove_file(settings.data.join(ADDRESS)));
}

/// For commands that print addresses: the house, with the address of the server that runs on the same data folder
/// unless the settings name one.
///
/// # Errors
/// As for [`open`].
pub async fn open_beside_the_server(areas: Areas, demo: bool) -> Result<House, Problem> {
    let mut sources = sources(demo)?;
    let names_one = sources
        .shown()
        .iter()
        .any(|shown| shown.name == "TRESSE_BASE_URL" && !shown.value.is_empty());
    let left = std::fs::read_to_string(sources.settings()?.data.join(ADDRESS)).unwrap_or_default();
    if !names_one && !left.is_empty() {
        sources.set("TRESSE_BASE_URL", &left);
    }
    open(areas, sources.settings()?).await
}
