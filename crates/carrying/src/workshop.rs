//! For tests: a town with a network called the workshop, where people write sheets and pages, and take them away.

use std::io::{Cursor, Read};

use testkit::{Page, Town, Visitor};
use zip::ZipArchive;

/// A town with a network at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo and Fay are members, Dov has an
/// account and nothing to do with it.
pub struct Workshop {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub fay: Visitor,
    pub dov: Visitor,
}

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

pub async fn workshop() -> Workshop {
    let town = workshop::collective::empty_town(areas).await;
    let (ada, ben, cleo) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Cleo").await,
    );
    let (fay, dov) = (town.person("Fay").await, town.person("Dov").await);
    workshop::collective::opens(&town, &ada, "cooperatives-network", "Atelier", "open").await;
    for who in [&ben, &cleo, &fay] {
        workshop::collective::joins(who, "atelier").await;
    }
    Workshop {
        town,
        ada,
        ben,
        cleo,
        fay,
        dov,
    }
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

/// An archive that somebody took.
pub struct Taken(pub ZipArchive<Cursor<Vec<u8>>>);

impl Taken {
    pub fn of(page: &Page) -> Self {
        assert_eq!(page.status(), 200, "{}", page.text());
        Taken(ZipArchive::new(Cursor::new(page.bytes().to_vec())).unwrap())
    }

    pub fn names(&mut self) -> Vec<String> {
        let all = 0..self.0.len();
        all.map(|place| self.0.by_index(place).unwrap().name().unwrap().into())
            .collect()
    }

    pub fn text(&mut self, name: &str) -> String {
        let mut text = String::new();
        let mut file = self.0.by_name(name).unwrap_or_else(|_| panic!("no {name}"));
        file.read_to_string(&mut text).unwrap();
        text
    }

    /// The text of the file whose name ends like this.
    pub fn ending(&mut self, end: &str) -> String {
        let names = self.names();
        let name = names
            .iter()
            .find(|name| name.contains(end))
            .unwrap_or_else(|| panic!("{end} in {names:?}"));
        self.text(&name.clone())
    }
}

/// Reads XML to its end: every tag closed by its own name, no name of a document type that would be fetched.
pub fn well_formed(name: &str, xml: &str) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_i64;
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|fault| panic!("{name}: {fault}\n{xml}"))
        {
            Event::Start(tag) => {
                depth += 1;
                attributes(name, tag.attributes());
            }
            Event::Empty(tag) => attributes(name, tag.attributes()),
            Event::End(_) => depth -= 1,
            Event::DocType(kind) => assert_eq!(kind.iter().as_slice(), b"html", "{name}"),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{name}");
}

fn attributes(name: &str, attributes: quick_xml::events::attributes::Attributes<'_>) {
    for attribute in attributes {
        attribute.unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
}
