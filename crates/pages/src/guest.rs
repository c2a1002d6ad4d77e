//! Guests: somebody without an account who writes a page by a link, until it ends.

use kernel::Problem;
use platform::Tx;
use platform::chance::fingerprint;
use platform::web::{Cx, Form};

use crate::model::PageId;

platform::statements! {
    MADE = "select id from page_links where page_id = $1 and secret = $2";
    OPEN = "select id from page_links where page_id = $1 and secret = $2 and withdrawn_at is null and ends_at > $3";
}

/// The cookie that says by which link somebody came.
pub const COOKIE: &str = "tresse_page_guest";
/// How many letters the name of a guest may have.
pub const NAME: usize = 60;

/// Somebody who came by a link.
#[derive(Debug, Clone)]
pub struct Guest {
    secret: String,
    /// The name that they gave.
    pub name: String,
}

impl Guest {
    /// Somebody with the secret of a link, and the name that they gave.
    pub fn new(secret: String, name: String) -> Self {
        Guest { secret, name }
    }

    /// Of a request.
    pub fn of(cx: &Cx) -> Option<Self> {
        let cookie = cx.cookie(COOKIE)?;
        let (secret, name) = cookie.split_once('.')?;
        let mut form = Form::new();
        form.fill("name", name);
        let name = form.line("name", 1..=NAME);
        form.accept(Guest {
            secret: secret.to_owned(),
            name,
        })
    }
}

/// Whether the link was made for this page, be it that it has ended since.
///
/// # Errors
/// When the store does not answer.
pub fn was_made(tx: &mut Tx, page: PageId, guest: &Guest) -> Result<bool, Problem> {
    Ok(tx
        .find::<(i64,)>(MADE, (page, fingerprint(&guest.secret)))?
        .is_some())
}

/// Whether the link is one of this page and has not ended.
///
/// # Errors
/// When the store does not answer.
pub fn is_open(tx: &mut Tx, page: PageId, guest: &Guest) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx
        .find::<(i64,)>(OPEN, (page, fingerprint(&guest.secret), now))?
        .is_some())
}
