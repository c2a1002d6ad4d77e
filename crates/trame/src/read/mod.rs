//! Reading: a folder becomes a trame, or every fault that could be found.

mod fields;
mod findings;
mod gatherings;
mod languages;
mod program;
mod reader;
mod rules;
mod syntax;
mod walking;

use std::borrow::Cow;
use std::collections::BTreeMap;

use kernel::Language;
use toml::de::{DeTable, DeValue};

use crate::file::TextFile;
use crate::text::{Size, excerpt};
use crate::{FORMAT, Fault, File, Folder, MOST_BYTES, MOST_FILES, MOST_MEGABYTES, Trame, What, Words};
use findings::Findings;
use languages::Languages;
use reader::Reader;

/// Reads a trame whole, or says everything that is wrong with it, in the order of the files.
pub fn read(folder: &Folder) -> Result<Trame, Vec<Fault>> {
    if folder.len() > MOST_FILES {
        return Err(vec![Fault::of_file("", What::TooManyFiles { most: MOST_FILES })]);
    }
    if folder.bytes() > MOST_BYTES {
        return Err(vec![Fault::of_file("", What::TooLarge { most: MOST_MEGABYTES })]);
    }
    let mut findings = Findings::default();
    let texts = texts(folder, &mut findings);
    let tables = tables(&texts, &mut findings);
    let card = tables.get(&File::Card);
    if let Some((number, offset)) = card.and_then(other_format) {
        let what = What::OtherFormat {
            number,
            expected: FORMAT,
        };
        findings.at_offset(&texts, File::Card, offset, "format", what);
        return Err(findings.sorted());
    }
    let languages = Languages::of(card);
    let mut trame = Trame::default();
    for (file, table) in &tables {
        let mut reader = Reader::new(*file, &texts, table, &languages, &mut findings);
        trame.walk(*file, &mut reader);
        reader.finish();
    }
    trame.charter = markdown(File::Charter, folder, &texts, &languages, &mut findings);
    trame.welcome = markdown(File::Welcome, folder, &texts, &languages, &mut findings);
    for file in [File::Card, File::Space] {
        if !folder.has(&file.name()) {
            findings.push(Fault::of_file(file.name(), What::MissingFile {}));
        }
    }
    rules::check(&trame, &texts, &tables, &mut findings);
    if findings.is_empty() {
        Ok(trame)
    } else {
        Err(findings.sorted())
    }
}

/// The texts of the files that the format knows, by file.
type Texts<'a> = BTreeMap<File, Cow<'a, str>>;
/// What could be parsed of them.
type Tables<'a> = BTreeMap<File, DeTable<'a>>;

fn texts<'a>(folder: &'a Folder, findings: &mut Findings) -> Texts<'a> {
    let mut texts = Texts::new();
    for (name, bytes) in folder.iter() {
        match (File::from_name(name), std::str::from_utf8(bytes)) {
            (None, _) => findings.push(Fault::of_file(excerpt(name), What::UnknownFile {})),
            (Some(_), Err(_)) => findings.push(Fault::of_file(name, What::NotUtf8 {})),
            (Some(file), Ok(text)) => {
                texts.insert(file, plain(text));
            }
        }
    }
    texts
}

/// Forgives what some editors add to a file unasked: a mark at its beginning, two characters at each line end.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

fn tables<'a>(texts: &'a Texts<'_>, findings: &mut Findings) -> Tables<'a> {
    let mut tables = Tables::new();
    for file in File::TOML {
        let Some(text) = texts.get(&file) else { continue };
        match DeTable::parse(text) {
            Ok(table) => {
                tables.insert(file, table.into_inner());
            }
            Err(first) => {
                for fault in syntax::faults(file, text, first) {
                    findings.push(fault);
                }
            }
        }
    }
    tables
}

/// Another format than ours makes every other fault meaningless.
fn other_format(card: &DeTable<'_>) -> Option<(String, usize)> {
    let value = card.get("format")?;
    let DeValue::Integer(number) = value.get_ref() else {
        return None;
    };
    let number = number.to_string();
    (number != FORMAT.to_string()).then(|| (number, value.span().start))
}

/// A Markdown text of the trame: one file a language, without the line feed that ends the file.
fn markdown(
    file: TextFile,
    folder: &Folder,
    texts: &Texts<'_>,
    languages: &Languages,
    findings: &mut Findings,
) -> Option<Words> {
    let mut words = Words::new();
    for language in Language::ALL {
        let Some(text) = texts.get(&file(*language)) else {
            continue;
        };
        let text = text.strip_suffix('\n').unwrap_or(text);
        words.put(*language, text);
        if !languages.allow(*language) {
            let what = What::FileNotListed {
                language: language.word(),
            };
            findings.push(Fault::of_file(file(*language).name(), what));
        } else if let Some(what) = Size::Text.fault(text) {
            findings.push(Fault::at(file(*language), text, 0, "", what));
        }
    }
    if words.is_empty() {
        return None;
    }
    // One that is there and cannot be read is said to be unreadable, and that is all.
    let names = languages.wanted().iter().map(|language| file(*language).name());
    for name in names.filter(|name| !folder.has(name)) {
        findings.push(Fault::of_file(name, What::MissingFile {}));
    }
    Some(words)
}
