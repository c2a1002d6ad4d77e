//! What a recording is: its address on another host, read strictly, and how it is shown.

mod address;
mod video;

pub use address::Address;
pub use video::{Provider, Shown, Video};
