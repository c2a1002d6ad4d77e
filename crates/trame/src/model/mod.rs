//! A trame in memory: plain structs, each with the description of its table.

mod badge;
mod card;
mod framework;
mod gathering;
mod message;
mod program;
mod public;
mod quiz;
mod role;
mod sheet;
mod space;
mod stage;
mod trame;

pub use badge::{Badge, BadgeColour, BadgeShape, BadgeSign};
pub use card::{Ancestor, Author, Card, Source};
pub use framework::{Concept, Degree, Framework, Principle, Skill};
pub use gathering::{Duty, Gathering, Question, Step};
pub use message::{Message, MessageKind};
pub use program::{Activity, Meeting, Program, Strand};
pub use public::{Public, Theme, Wish};
pub use quiz::{QuizChoice, QuizQuestion};
pub use role::{Piece, Role};
pub use sheet::{Bit, Choice, Sheet, SheetField, bits};
pub use space::{Identity, Inside, Lifetime, Pattern, Word};
pub use stage::Stage;
pub use trame::Trame;

pub(crate) use message::PLACES;
