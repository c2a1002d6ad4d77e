//! Reads the files that are built into the program.

use kernel::Language;
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use trame::Words;

use crate::{Method, Shelf, Tool};

#[derive(RustEmbed)]
#[folder = "../../shelf"]
struct Files;

/// Everything, or the first file that is wrong and why.
pub fn all() -> Result<Shelf, String> {
    Ok(Shelf {
        methods: folder("methods", |method: &mut Method, key| method.key = key)?,
        tools: folder("tools", |tool: &mut Tool, key| tool.key = key)?,
    })
}

/// One file at the top of the folder.
pub fn file<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let file = Files::get(path).ok_or_else(|| format!("{path} is missing"))?;
    let text = str::from_utf8(&file.data).map_err(|cause| format!("{path}: {cause}"))?;
    toml::from_str(text).map_err(|cause| format!("{path}: {cause}"))
}

fn folder<T: DeserializeOwned>(name: &str, named: impl Fn(&mut T, String)) -> Result<Vec<T>, String> {
    let mut paths: Vec<String> = Files::iter().map(|path| path.into_owned()).collect();
    paths.sort();
    let keys = paths.iter().filter_map(|path| {
        let key = path
            .strip_prefix(name)?
            .strip_prefix('/')?
            .strip_suffix(".toml")?;
        Some((path, key.to_owned()))
    });
    keys.map(|(path, key)| {
        let mut thing: T = file(path)?;
        named(&mut thing, key);
        Ok(thing)
    })
    .collect()
}

/// A text as it stands in a file: in both languages, or one for all when it is a proper name.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Both(Both),
    Same(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    fr: String,
    en: String,
}

/// For `#[serde(deserialize_with)]`: a text in both languages.
pub fn words<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Words, D::Error> {
    Both::deserialize(from).map(both)
}

/// The same, where it may be left out.
pub fn some_words<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Words>, D::Error> {
    words(from).map(Some)
}

/// A proper name, or a text in both languages.
pub fn name<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Words, D::Error> {
    Ok(match Said::deserialize(from)? {
        Said::Both(said) => both(said),
        Said::Same(said) => Words::same(&said),
    })
}

fn both(said: Both) -> Words {
    Words::new()
        .with(Language::French, &said.fr)
        .with(Language::English, &said.en)
}
