//! What the names of there are here: pages, entries, files, forms.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Uid;

use crate::yeswiki::markup::Around;

/// A page or an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A page.
    Page(Uid),
    /// A sheet.
    Sheet(Uid),
}

impl Place {
    /// Its path.
    pub fn path(self) -> String {
        match self {
            Place::Page(uid) => format!("/pages/{uid}"),
            Place::Sheet(uid) => format!("/sheets/{uid}"),
        }
    }

    /// Its identifier.
    pub fn uid(self) -> Uid {
        match self {
            Place::Page(uid) | Place::Sheet(uid) => uid,
        }
    }

    /// Its word.
    pub fn kind(self) -> &'static str {
        match self {
            Place::Page(_) => "page",
            Place::Sheet(_) => "sheet",
        }
    }
}

/// A file that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its identifier.
    pub uid: Uid,
    /// Whether it is a picture.
    pub is_picture: bool,
}

/// The names of a source.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The address that the source gives itself.
    pub base: String,
    /// The address of the space here.
    pub space: String,
    /// Pages and entries.
    pub places: BTreeMap<String, Place>,
    /// Files, by their names there.
    pub files: BTreeMap<String, Kept>,
    /// Forms: the key of the kind and its name.
    pub forms: BTreeMap<String, (String, String)>,
    /// What is put aside, and named by nobody: whoever reads would be told that it is there.
    pub aside: BTreeSet<String>,
}

impl Names {
    /// A file as entries name it, or as an action on a page does: the newest that was sent to this page.
    pub fn find_file(&self, page: &str, name: &str) -> Option<(&str, &Kept)> {
        let name = name.rsplit('/').next().unwrap_or_default();
        if let Some((known, kept)) = self.files.get_key_value(name) {
            return Some((known, kept));
        }
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let begins = format!("{page}_{stem}_");
        let mut last = None;
        for (known, kept) in self
            .files
            .range(begins.clone()..)
            .take_while(|(known, _)| known.starts_with(&begins))
        {
            // Some endings were disarmed there with a line under them.
            let bare = known.trim_end_matches('_');
            let dated = bare
                .strip_prefix(begins.as_str())
                .and_then(|rest| rest.strip_suffix(ending))
                .is_some_and(|dates| {
                    dates
                        .bytes()
                        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'.'))
                });
            if dated {
                last = Some((known.as_str(), kept));
            }
        }
        last
    }

    /// Where a file is read here.
    pub fn path_of(&self, name: &str, kept: &Kept) -> String {
        if kept.is_picture {
            format!("/media/{}?w=960", kept.uid)
        } else {
            let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
            format!("/spaces/{}/wiki/files/{name}", self.space)
        }
    }
}

impl Around for Names {
    fn page(&self, tag: &str) -> Option<String> {
        self.places.get(tag).map(|place| place.path())
    }

    fn included(&self, tag: &str) -> Option<String> {
        match self.places.get(tag) {
            Some(place) if !self.aside.contains(tag) => Some(format!("{}:{}", place.kind(), place.uid())),
            _ => None,
        }
    }

    fn file(&self, page: &str, name: &str) -> Option<(String, bool)> {
        let (known, kept) = self.find_file(page, name)?;
        Some((self.path_of(known, kept), kept.is_picture))
    }

    fn list(&self, form: &str) -> Option<(String, String)> {
        let (key, name) = self.forms.get(form)?;
        Some((format!("/spaces/{}/sheets?kind={key}", self.space), name.clone()))
    }

    fn base(&self) -> &str {
        &self.base
    }
}
