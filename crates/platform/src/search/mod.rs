//! Words to find things by: what a text is kept under, and what somebody looks for.
//!
//! A word is kept as it is written, without accents, and as its stem (Snowball, French or English). What is looked for
//! is taken in both languages, so that *méthodes*, *methode* and *method* find one another. The engines see nothing but
//! plain letters and digits.

mod nearest;
mod text;
mod wanted;

pub use nearest::nearest;
pub use text::{guess, pieces, terms};
pub use wanted::{Form, Part, Wanted};
