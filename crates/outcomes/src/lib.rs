//! Outcomes: what stays of a gathering. The replay, the questions and their answers, what people take away and say of
//! it, and the lists and communities that grow out of it.

pub mod afterwards;
pub mod feedback;
pub mod mailing_list;
pub mod question;
pub mod replay;
pub mod take_away;

use platform::Install;

/// Registers every slice.
pub fn install(app: &mut Install) {
    question::install(app);
    afterwards::install(app);
    replay::install(app);
    take_away::install(app);
    feedback::install(app);
    mailing_list::install(app);
}

#[cfg(test)]
mod workshop;
