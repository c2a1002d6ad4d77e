//! The program: every area, and the commands.
//!
//! Deliberately absent: features. Each lives in an area crate and arrives here by its `install`.

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use platform::Install;
use tikv_jemallocator::Jemalloc;

/// Gives back what it no longer needs, and is quick where a thread frees what another one made. How it behaves stands
/// in `.cargo/config.toml`; why it is here, in decision 13.
#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    commands::main(install)
}

/// Every area. The ground first: pages show what areas bring in this order.
pub fn install(app: &mut Install) {
    app.migrations(schema::MIGRATIONS);
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    gatherings::install(app);
    offering::install(app);
    agenda::install(app);
    holding::install(app);
    outcomes::install(app);
    sheets::install(app);
    commons::install(app);
    writing::install(app);
    pages::install(app);
    cowriting::install(app);
    live::install(app);
    learning::install(app);
    designing::install(app);
    enrolment::install(app);
    following::install(app);
    telling::install(app);
    growing::install(app);
    exchanging::install(app);
    deciding::install(app);
    advising::install(app);
    browsing::install(app);
    carrying::install(app);
    moving::install(app);
    reusing::install(app);
    recognising::install(app);
    surveying::install(app);
    enacting::install(app);
    voicing::install(app);
    reporting::install(app);
    caring::install(app);
    attesting::install(app);
    lasting::install(app);
    accompanying::install(app);
    welcoming::install(app);
    researching::install(app);
    finding::install(app);
    commands::install(app);
}
