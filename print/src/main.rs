//! `tresse-print`: what to print comes in on standard input, a tagged PDF (PDF/UA-1) goes out on standard output.
//!
//! Input is one line of JSON: `{"template": "sheet", "language": "fr", "data": {"title": "…", …}}`. With pictures it
//! also says `"files": [["name", bytes], …]`, and their bytes follow the line, in that order. Faults are said on standard
//! error, with an exit code: 2 when what came in is wrong, 1 when it could not be set.
//!
//! Always true:
//! - a template is one of those that were built in, so nothing that comes in is run; nothing is read from a disk and
//!   nothing is asked of a network;
//! - a sign that no font has is a box, so that no title in whatever writing breaks a document.
//!
//! Deliberately absent: colour fonts, and any word that a reader sees. Words come with the data, in the language of the reader.

mod signs;

use std::io::{Read, Write};
use std::process::ExitCode;

use serde::Deserialize;
use typst::foundations::{Dict, IntoValue};
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The templates, by name.
const TEMPLATES: [(&str, &str); 3] = [
    ("sheet", include_str!("../templates/sheet.typ")),
    ("attestation", include_str!("../templates/attestation.typ")),
    ("book", include_str!("../templates/book.typ")),
];
/// The most that comes in.
const BYTES: u64 = 128 * 1024 * 1024;

/// What to print.
#[derive(Deserialize)]
struct Asked {
    template: String,
    language: String,
    data: serde_json::Value,
    #[serde(default)]
    files: Vec<(String, usize)>,
}

/// Why nothing was printed.
enum Fault {
    /// What came in is wrong.
    Asked(String),
    /// It could not be set.
    Setting(String),
}

fn main() -> ExitCode {
    let (code, said) = match print() {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Fault::Asked(said)) => (2, said),
        Err(Fault::Setting(said)) => (1, said),
    };
    // Whoever started us may be gone: then there is nobody to tell.
    let _told = writeln!(std::io::stderr(), "tresse-print: {said}");
    ExitCode::from(code)
}

fn print() -> Result<(), Fault> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(BYTES)
        .read_to_end(&mut bytes)
        .map_err(|cause| Fault::Asked(format!("cannot read: {cause}")))?;
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (line, rest) = bytes.split_at(end);
    let mut asked: Asked = serde_json::from_slice(line)
        .map_err(|cause| Fault::Asked(format!("not what is expected: {cause}")))?;
    let files = files(&asked.files, rest.get(1..).unwrap_or_default())?;
    signs::keep_to_fonts(&mut asked.data);
    let pdf = set(&asked, files)?;
    std::io::stdout()
        .write_all(&pdf)
        .map_err(|cause| Fault::Setting(format!("cannot write: {cause}")))
}

/// The files that follow the line.
fn files(named: &[(String, usize)], mut rest: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let mut files = Vec::new();
    for (name, length) in named {
        let Some((bytes, after)) = rest.split_at_checked(*length) else {
            return Err(Fault::Asked(format!("{name} is not all there")));
        };
        files.push((name.clone(), bytes.to_vec()));
        rest = after;
    }
    Ok(files)
}

/// Sets the type.
fn set(asked: &Asked, files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, Fault> {
    let template = TEMPLATES.iter().find(|(name, _)| *name == asked.template);
    let Some((_, source)) = template else {
        return Err(Fault::Asked(format!("no template is called {}", asked.template)));
    };
    let mut inputs = Dict::new();
    inputs.insert("data".into(), asked.data.to_string().into_value());
    inputs.insert("language".into(), asked.language.as_str().into_value());
    let engine = TypstEngine::builder()
        .main_file(*source)
        .fonts(typst_assets::fonts())
        .with_static_file_resolver(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())))
        .build();
    let document: PagedDocument = engine
        .compile_with_input(inputs)
        .output
        .map_err(|cause| Fault::Setting(cause.to_string()))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|cause| Fault::Setting(format!("{cause:?}")))?;
    let options = PdfOptions {
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|causes| {
        let said: Vec<String> = causes.iter().map(|cause| cause.message.to_string()).collect();
        Fault::Setting(said.join("; "))
    })
}
