//! On what terms the whole of several texts may be used.
//!
//! Source: what the licences say of collections and adaptations, and the table of what may be mixed
//! (<https://creativecommons.org/faq/#can-i-combine-material-under-different-creative-commons-licenses-in-my-work>): the
//! whole may be shared under the terms of its strictest part, and share-alike is stricter than attribution. Nothing is
//! said of a whole in which somebody said nothing.

use trame::Licence;

/// On what terms a whole may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Terms {
    /// There is nothing in it.
    Nothing,
    /// On these.
    Stated(Licence),
    /// Of some texts nobody said it: whoever wants to use those asks their authors.
    Unsaid,
}

impl Terms {
    /// Those of a whole.
    pub fn of(licences: impl IntoIterator<Item = Option<Licence>>) -> Self {
        licences
            .into_iter()
            .fold(Terms::Nothing, |whole, each| match (whole, each) {
                (Terms::Unsaid, _) | (_, None) => Terms::Unsaid,
                (Terms::Nothing, Some(licence)) => Terms::Stated(licence),
                (Terms::Stated(one), Some(other)) => Terms::Stated(stricter(one, other)),
            })
    }

    /// The word of it in messages.
    pub const fn word(self) -> &'static str {
        match self {
            Terms::Nothing => "nothing",
            Terms::Unsaid => "unsaid",
            Terms::Stated(licence) => sheets::shown::licence_word(licence),
        }
    }
}

const fn strictness(licence: Licence) -> u8 {
    match licence {
        Licence::Zero => 0,
        Licence::Attribution => 1,
        Licence::AttributionShareAlike => 2,
    }
}

const fn stricter(one: Licence, other: Licence) -> Licence {
    if strictness(one) >= strictness(other) {
        one
    } else {
        other
    }
}
