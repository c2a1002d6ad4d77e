//! What somebody took away, read again: archives, and XML that is whole.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{Page, alike};

/// An archive that somebody took.
pub struct Taken(ZipArchive<Cursor<Vec<u8>>>);

impl From<Vec<u8>> for Taken {
    fn from(bytes: Vec<u8>) -> Self {
        Taken(ZipArchive::new(Cursor::new(bytes)).unwrap())
    }
}

impl Taken {
    /// The archive that came in place of a page.
    pub fn of(page: &Page) -> Self {
        assert_eq!(page.status(), 200, "{}", page.text());
        Taken::from(page.bytes().to_vec())
    }

    /// The names of its files.
    pub fn names(&mut self) -> Vec<String> {
        let all = 0..self.0.len();
        all.map(|place| self.0.by_index(place).unwrap().name().unwrap().into())
            .collect()
    }

    /// The text of a file, with plain spaces (see [`alike`]).
    pub fn text(&mut self, name: &str) -> String {
        let mut text = String::new();
        let mut file = self.0.by_name(name).unwrap_or_else(|_| panic!("no {name}"));
        file.read_to_string(&mut text).unwrap();
        alike(&text)
    }

    /// The text of the file whose name holds this.
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
