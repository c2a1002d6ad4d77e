//! HTML that stands alone: addresses that lead to files beside it, pictures that lie with it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Uid;

/// What the addresses of a space have become, and what else goes with the pages.
#[derive(Default)]
pub(super) struct Links {
    /// Files by the path that they had.
    files: BTreeMap<String, String>,
    /// The pictures that pages show.
    pub pictures: BTreeSet<Uid>,
    /// The documents that they lead to, with the names of their files.
    pub documents: BTreeMap<Uid, String>,
    /// Where the paths that lead out begin.
    base: String,
}

impl Links {
    /// None yet; what is not in the archive leads to `base`.
    pub fn new(base: &str) -> Self {
        Links {
            base: base.to_owned(),
            ..Links::default()
        }
    }

    /// A path has become a file.
    pub fn lead(&mut self, path: String, file: impl Into<String>) {
        self.files.insert(path, file.into());
    }

    /// A document goes with the pages; gives its file.
    pub fn document(&mut self, path: String, media: Uid, name: &str) {
        let safe: String = name
            .chars()
            .map(|letter| {
                if letter.is_alphanumeric() || letter == '.' {
                    letter
                } else {
                    '-'
                }
            })
            .collect();
        let file = format!("documents/{media}-{safe}");
        self.files.insert(path, file.clone());
        self.documents.insert(media, file);
    }

    /// The HTML of ours with its addresses made relative, for a file that lies `up` below the top: nothing, or `../`.
    pub fn rewrite(&mut self, html: &str, up: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        // Only attributes begin so: in texts the quote is written as an entity.
        while let Some((place, name)) = next(rest) {
            let (before, after) = rest.split_at(place + name.len());
            let Some((address, tail)) = after.split_once('"') else {
                break;
            };
            out.push_str(before.get(..place).unwrap_or_default());
            out.push_str(&self.attribute(name, address, up));
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    fn attribute(&mut self, name: &'static str, address: &str, up: &str) -> String {
        let is_source = name == SOURCE;
        if let Some(media) = media(address) {
            self.pictures.insert(media);
            return format!("{name}{up}pictures/{media}.jpg\"");
        }
        if is_source {
            // Nothing is asked of another host: the picture is named, not fetched.
            return format!(" data-from=\"{address}\"");
        }
        format!("{name}{}\"", self.address(address, up))
    }

    /// Where a path leads from a file that lies `up` below the top.
    pub fn address(&self, address: &str, up: &str) -> String {
        let (path, part) = match address.split_once('#') {
            Some((path, part)) => (path, Some(part)),
            None => (address, None),
        };
        let path = path.split('?').next().unwrap_or_default();
        match (self.files.get(path), part) {
            (Some(file), Some(part)) if !file.contains('#') => format!("{up}{file}#{part}"),
            (Some(file), _) => format!("{up}{file}"),
            (None, _) if address.starts_with('/') => format!("{}{address}", self.base),
            (None, _) => address.to_owned(),
        }
    }
}

const ADDRESS: &str = " href=\"";
const SOURCE: &str = " src=\"";

fn next(html: &str) -> Option<(usize, &'static str)> {
    let found = |name: &'static str| html.find(name).map(|place| (place, name));
    match (found(ADDRESS), found(SOURCE)) {
        (Some(address), Some(source)) => Some(if address.0 < source.0 { address } else { source }),
        (one, other) => one.or(other),
    }
}

fn media(address: &str) -> Option<Uid> {
    let rest = address.strip_prefix("/media/")?;
    rest.split(['?', '#']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_and_nothing_is_fetched() {
        let mut links = Links::new("https://house.example");
        links.lead("/sheets/abc".into(), "sheets/abc.html");
        let said = links.rewrite(
            "<p>a &quot; href=&quot;/x <a href=\"/sheets/abc?v=2#end\">one</a> <a href=\"/people/b\">b</a>\
             <img alt=\"\" src=\"https://else.example/p.png\"> <a href=\"https://else.example\">out</a></p>",
            "../",
        );
        assert_eq!(
            said,
            "<p>a &quot; href=&quot;/x <a href=\"../sheets/abc.html#end\">one</a> \
             <a href=\"https://house.example/people/b\">b</a><img alt=\"\" data-from=\"https://else.example/p.png\"> \
             <a href=\"https://else.example\">out</a></p>"
        );
    }

    #[test]
    fn a_picture_lies_beside() {
        let media = "01hzy0000000000000000000aa";
        let Ok(uid) = media.parse::<Uid>() else {
            return;
        };
        let mut links = Links::new("");
        let said = links.rewrite(&format!("<img src=\"/media/{uid}?w=960\" alt=\"x\">"), "");
        assert_eq!(said, format!("<img src=\"pictures/{uid}.jpg\" alt=\"x\">"));
        assert!(links.pictures.contains(&uid));
    }
}
