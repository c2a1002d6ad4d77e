//! The files of the folder.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use kernel::Uid;
use platform::web::{View, file_name};
use spaces::space::Space;

use super::pack::Entry;
use crate::carry::plain;
use crate::piece::{Credit, Front, Kind, Piece, Terms, front, who};

/// A folder on its way: what is left to read, and what is known of what was read.
pub struct Whole {
    /// The words of whoever takes it.
    pub v: View,
    /// What is left.
    pub left: VecDeque<(Kind, Uid)>,
    name: String,
    address: String,
    kinds: Option<String>,
    /// For the index: folder, title and file.
    read: BTreeMap<String, Vec<(String, String)>>,
    credits: Vec<Credit>,
    /// The files that are in it already.
    packed: BTreeSet<String>,
}

impl Whole {
    /// For a space and its texts.
    pub fn new(v: View, space: &Space, texts: Vec<(Kind, Uid)>) -> Self {
        let folder = trame::write(&space.shape.trame);
        let kinds = folder
            .get("sheets.toml")
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        Whole {
            address: v.absolute(&format!("/spaces/{}", space.slug)),
            name: space.name.clone(),
            v,
            left: texts.into(),
            kinds,
            read: BTreeMap::new(),
            credits: Vec::new(),
            packed: BTreeSet::new(),
        }
    }

    /// The name of the space.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether a file is still to be put into it; it is from then on.
    pub fn is_new(&mut self, file: &str) -> bool {
        self.packed.insert(file.to_owned())
    }

    /// The file of a text.
    pub fn text(&mut self, piece: &Piece) -> Entry {
        let slug = file_name(piece.title(), piece.kind.word());
        let kind = piece
            .fields
            .iter()
            .find(|(key, _)| key == "kind")
            .and_then(|(_, values)| values.first());
        let (folder, way) = match (piece.kind, kind) {
            // The key of a kind is plain letters (`docs/trame.md`), and is made so once more: it becomes a path.
            (Kind::Sheet, Some(kind)) => (format!("sheets/{}", file_name(kind, "sheet")), "../../"),
            (Kind::Sheet, None) => ("sheets".to_owned(), "../"),
            (Kind::Page, _) => ("pages".to_owned(), "../"),
        };
        let name = format!("{folder}/{slug}-{}.md", piece.uid);
        let listed = self.read.entry(folder).or_default();
        listed.push((piece.title().to_owned(), name.clone()));
        self.credits.extend(piece.credits.iter().cloned());
        Entry::text(name, Front { files: Some(way) }.file(piece))
    }

    /// What comes last: the index, the kinds, whose it all is.
    pub fn last(&mut self) -> Vec<Entry> {
        let mut last = vec![
            Entry::text("index.md", self.index()),
            Entry::text("credits.md", self.told()),
        ];
        if let Some(kinds) = self.kinds.take() {
            last.push(Entry::text("kinds/sheets.toml", kinds));
        }
        last
    }

    fn index(&self) -> String {
        let v = &self.v;
        let day = v.day(v.now());
        let mut out = format!(
            "# {}\n\n{}\n\n<{}>\n",
            self.name,
            v.t1("whole-taken", "day", day),
            self.address
        );
        for (folder, texts) in &self.read {
            out.push_str(&format!("\n## {folder}\n\n"));
            for (title, file) in texts {
                out.push_str(&format!("- [{}]({file})\n", front::bracketed(title)));
            }
        }
        out
    }

    fn told(&self) -> String {
        let v = &self.v;
        let terms = Terms::of(self.credits.iter().map(|credit| credit.licence));
        let mut out = format!(
            "# {}\n\n{}\n\n",
            v.t("carry-notes"),
            plain(&crate::book::terms_line(v, terms))
        );
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for credit in self.credits.iter().filter(|credit| seen.insert(&credit.address)) {
            let licence = plain(&crate::book::licence_line(v, credit.licence));
            out.push_str(&format!(
                "- *{}*, {}. {licence}. <{}>\n",
                front::bracketed(&credit.title),
                who(v, &credit.authors),
                credit.address
            ));
        }
        out
    }
}
