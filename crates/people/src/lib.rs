//! People: how they come in, and who runs the instance. The ground of what stands in `accounts`: there is no page here,
//! so that a page is built alone.

pub mod entry;
pub mod instance;
pub mod picture;

/// Registers every slice.
pub fn install(app: &mut platform::Install) {
    entry::install(app);
    instance::install(app);
}
