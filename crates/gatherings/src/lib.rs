//! Gatherings: what people come to, its times, its places, its map, and who comes. The ground of the areas that show
//! it: `offering`, `agenda`, `holding`, `outcomes` and `live`. There is no page here, so that a page is built alone.
//!
//! Deliberately absent: any kind of gathering. What kinds there are, what they ask and how they run comes from the
//! trame of the space that offers them.

pub mod afterwards;
pub mod attendance;
pub mod code;
pub mod duty;
pub mod gathering;
pub mod map;
pub mod paper;
pub mod part;
pub mod question;
pub mod registration;
pub mod replay;
pub mod run_sheet;
pub mod take_away;
pub mod time;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    gathering::install(app);
    attendance::install(app);
    registration::install(app);
    run_sheet::install(app);
    duty::install(app);
    question::install(app);
    afterwards::install(app);
    take_away::install(app);
}
