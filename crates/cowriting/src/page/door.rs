//! What a request says of who comes to a page.

use kernel::{Problem, Uid};
use platform::web::Cx;

use super::guest::Guest;

/// The page that is asked for, and the link by which somebody came.
#[derive(Debug, Clone)]
pub struct Key {
    /// The page.
    pub page: Uid,
    /// The link, if any.
    pub guest: Option<Guest>,
}

impl Key {
    /// Of a request at `/pages/{page}…`.
    ///
    /// # Errors
    /// [`Problem::Missing`] when the identifier cannot be one.
    pub fn of(cx: &Cx) -> Result<Self, Problem> {
        let page: Uid = cx.at("page")?;
        Ok(Key {
            page,
            guest: Guest::of(cx),
        })
    }
}
