//! For tests: the workshop, where pages are written.

use std::ops::Deref;

use ::workshop::commons::{Commons, commons};
pub use ::workshop::desk::Browser;
use testkit::{Page, Visitor};

/// The areas that these tests walk through.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    sheets::install(app);
    commons::install(app);
    writing::install(app);
    ::pages::install(app);
    crate::install(app);
}

/// See [`Commons`].
pub struct Workshop(Commons);

impl Deref for Workshop {
    type Target = Commons;

    fn deref(&self) -> &Commons {
        &self.0
    }
}

pub async fn workshop() -> Workshop {
    Workshop(commons(areas).await)
}

impl Workshop {
    /// Cleo begins a page with this text, and gives its address.
    pub async fn page(&self, title: &str, text: &str) -> String {
        let form = self.cleo.opens("/spaces/atelier/pages/new").await;
        let page = form.submits("/spaces/atelier/pages", &[("title", title)]).await;
        let address = page.path().trim_end_matches("/edition").to_owned();
        self.saves(&self.cleo, &address, text).await;
        address
    }

    /// Somebody sends a text by the plain form, as they find it.
    pub async fn saves(&self, who: &Visitor, address: &str, text: &str) -> Page {
        let edition = format!("{address}/edition");
        who.opens(&edition)
            .await
            .submits(&edition, &[("text", text)])
            .await
    }
}
