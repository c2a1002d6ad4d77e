//! `tresse-print`: what to print comes in on standard input, a tagged PDF (PDF/UA-1) goes out on standard output.
//!
//! Input is JSON: `{"template": "sheet", "language": "fr", "data": {"title": "…", …}}`. Faults are said on standard
//! error, with an exit code: 2 when what came in is wrong, 1 when it could not be set.
//!
//! Always true: a template is one of those that were built in, so nothing that comes in is run; nothing is read from a
//! disk and nothing is asked of a network.
//!
//! Deliberately absent: any word that a reader sees. Words come with the data, in the language of the reader.

use std::io::{Read, Write};
use std::process::ExitCode;

use serde::Deserialize;
use typst::foundations::{Dict, IntoValue};
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The templates, by name.
const TEMPLATES: [(&str, &str); 1] = [("sheet", include_str!("../templates/sheet.typ"))];
/// The most that comes in.
const BYTES: u64 = 4 * 1024 * 1024;

/// What to print.
#[derive(Deserialize)]
struct Asked {
    template: String,
    language: String,
    data: serde_json::Value,
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
    let mut text = String::new();
    std::io::stdin()
        .take(BYTES)
        .read_to_string(&mut text)
        .map_err(|cause| Fault::Asked(format!("cannot read: {cause}")))?;
    let asked: Asked = serde_json::from_str(&text)
        .map_err(|cause| Fault::Asked(format!("not what is expected: {cause}")))?;
    let pdf = set(&asked)?;
    std::io::stdout()
        .write_all(&pdf)
        .map_err(|cause| Fault::Setting(format!("cannot write: {cause}")))
}

/// Sets the type.
fn set(asked: &Asked) -> Result<Vec<u8>, Fault> {
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
