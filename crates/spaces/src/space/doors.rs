//! What almost every page of a space reads first: the proof that it may be opened, and where it lies in the tree.

use kernel::Problem;
use platform::web::Cx;

use super::access::{self, Act, May, Seen};
use super::store;

/// The spaces above, from the root down: name in addresses, and name.
pub type Crumbs = Vec<(String, String)>;

/// For a page that reads the space at `{space}`.
///
/// # Errors
/// [`Problem::Missing`] when it may not be seen.
pub async fn to_read(cx: &Cx) -> Result<(Seen, Crumbs), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let seen = access::to_see(tx, &slug)?;
        let crumbs = store::crumbs(tx, seen.space.id)?;
        Ok((seen, crumbs))
    })
    .await
}

/// For a page that shows the form of something that takes a right.
///
/// # Errors
/// As for [`access::to`].
pub async fn to_edit<A: Act + Send + 'static>(cx: &Cx) -> Result<(May<A>, Crumbs), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = access::to::<A>(tx, &slug)?;
        let crumbs = store::crumbs(tx, may.space().id)?;
        Ok((may, crumbs))
    })
    .await
}
