//! For tests: the workshop, where people write sheets and pages, and take them away.

use std::io::Cursor;
use std::ops::Deref;

use testkit::{Page, Visitor};
pub use testkit::{Taken, well_formed};
use workshop::commons::{Commons, commons};

/// The areas that these tests walk through.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    sheets::install(app);
    commons::install(app);
    writing::install(app);
    pages::install(app);
    cowriting::install(app);
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

/// A picture, as somebody sends it.
pub fn photo() -> Vec<u8> {
    let mut bytes = Vec::new();
    image::DynamicImage::new_rgb8(40, 30)
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .unwrap();
    bytes
}

impl Workshop {
    /// Cleo writes an account of practice with these fields, and gives its address.
    pub async fn sheet(&self, title: &str, changed: &[(&str, &str)]) -> String {
        let form = self.cleo.opens("/spaces/atelier/sheets/new?kind=account").await;
        let mut fields = vec![
            ("field-title", title),
            ("field-situation", "Dix personnes, une page blanche."),
            ("field-did", "On **écrit** ensemble."),
            ("field-gave", "Un texte commun."),
            ("state", "published"),
        ];
        fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
        fields.extend_from_slice(changed);
        let page = form.submits("/spaces/atelier/sheets", &fields).await;
        assert!(page.path().starts_with("/sheets/"), "{}", page.text());
        page.path().to_owned()
    }

    /// Cleo begins a page with this text, and gives its address.
    pub async fn page(&self, title: &str, text: &str) -> String {
        let form = self.cleo.opens("/spaces/atelier/pages/new").await;
        let page = form.submits("/spaces/atelier/pages", &[("title", title)]).await;
        let address = page.path().trim_end_matches("/edition").to_owned();
        self.writes(&address, text).await;
        address
    }

    /// Cleo changes the text of a page.
    pub async fn writes(&self, address: &str, text: &str) -> Page {
        let edition = format!("{address}/edition");
        let form = self.cleo.opens(&edition).await;
        form.submits(&edition, &[("text", text)]).await
    }

    /// Puts a program in place of the one that prints, which gives back what it is asked.
    pub fn prints(&self) {
        use std::os::unix::fs::PermissionsExt;
        let program = self.town.house.settings().print.clone();
        std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '; exec /bin/cat\n").unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Makes the space hidden, so that whoever does not belong sees nothing of it.
    pub async fn hides(&self) {
        let action = "/spaces/atelier/arrangement";
        self.ada
            .opens(action)
            .await
            .submits(action, &[("joining", "hidden")])
            .await;
    }
}

/// Somebody puts a text into one of their books, or into a new one, and gives the address of the book.
pub async fn puts(who: &Visitor, text: &str) -> String {
    let page = who.opens(text).await;
    let page = page.submits("/books/items", &[]).await;
    assert_eq!(page.notice(), "C’est dans votre livre.", "{}", page.text());
    let edition = page.attribute_of("#carry a[href$=\"/edition\"]", "href");
    edition.trim_end_matches("/edition").to_owned()
}
