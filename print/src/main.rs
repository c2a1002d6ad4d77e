//! `tresse-print`: what to print comes in on standard input, a tagged PDF (PDF/UA-1) goes out on standard output.
//!
//! Input is one line of JSON: `{"template": "sheet", "language": "fr", "data": {"title": "…", …}}`. With pictures it
//! also says `"files": [["name", bytes], …]`, and their bytes follow the line, in that order. With `"many": [{…}, …]` in
//! the place of `data` each becomes a PDF of its own: a line says how many bytes each has, and they follow it. Faults are
//! said on standard error, with an exit code: 2 when what came in is wrong, 1 when it could not be set.
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
use std::thread;

use serde::Deserialize;
use typst::foundations::{Dict, IntoValue};
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The templates, by name.
const TEMPLATES: [(&str, &str); 4] = [
    ("sheet", include_str!("../templates/sheet.typ")),
    ("attestation", include_str!("../templates/attestation.typ")),
    ("book", include_str!("../templates/book.typ")),
    ("letter", include_str!("../templates/letter.typ")),
];
/// The most that comes in.
const BYTES: u64 = 128 * 1024 * 1024;

/// What to print.
#[derive(Deserialize)]
struct Asked {
    template: String,
    language: String,
    #[serde(default)]
    data: serde_json::Value,
    #[serde(default)]
    many: Vec<serde_json::Value>,
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
    let end = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(bytes.len());
    let (line, rest) = bytes.split_at(end);
    let mut asked: Asked = serde_json::from_slice(line)
        .map_err(|cause| Fault::Asked(format!("not what is expected: {cause}")))?;
    let files = files(&asked.files, rest.get(1..).unwrap_or_default())?;
    let mut out = std::io::stdout();
    let mut write = |bytes: &[u8]| {
        out.write_all(bytes)
            .map_err(|cause| Fault::Setting(format!("cannot write: {cause}")))
    };
    if asked.many.is_empty() {
        signs::keep_to_fonts(&mut asked.data);
        let set = setter(&asked.template, &asked.language, &files)?;
        return write(&set(&asked.data)?);
    }
    asked.many.iter_mut().for_each(signs::keep_to_fonts);
    let made = set_all(&asked, &files)?;
    let lengths: Vec<usize> = made.iter().map(Vec::len).collect();
    let line = serde_json::to_string(&lengths).map_err(|cause| Fault::Setting(cause.to_string()))?;
    write(format!("{line}\n").as_bytes())?;
    made.iter().try_for_each(|pdf| write(pdf))
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

/// How many set at the same time: the machines that this is for have two cores.
const AT_ONCE: usize = 2;

/// Sets each, a part of them on each core.
fn set_all(asked: &Asked, files: &[(String, Vec<u8>)]) -> Result<Vec<Vec<u8>>, Fault> {
    let part = asked.many.len().div_ceil(AT_ONCE).max(1);
    let set = |part: &[serde_json::Value]| -> Result<Vec<Vec<u8>>, Fault> {
        part.iter()
            .map(setter(&asked.template, &asked.language, files)?)
            .collect()
    };
    thread::scope(|scope| {
        let parts: Vec<_> = asked
            .many
            .chunks(part)
            .map(|part| scope.spawn(move || set(part)))
            .collect();
        let mut made = Vec::new();
        for part in parts {
            let set = part.join().map_err(|_| Fault::Setting("it fell over".into()))?;
            made.extend(set?);
        }
        Ok(made)
    })
}

/// What sets the type of one template, as often as it is asked: fonts are read once.
fn setter(
    template: &str,
    language: &str,
    files: &[(String, Vec<u8>)],
) -> Result<impl Fn(&serde_json::Value) -> Result<Vec<u8>, Fault>, Fault> {
    let found = TEMPLATES.iter().find(|(name, _)| *name == template);
    let Some((_, source)) = found else {
        return Err(Fault::Asked(format!("no template is called {template}")));
    };
    let engine = TypstEngine::builder()
        .main_file(*source)
        .fonts(typst_assets::fonts())
        .with_static_file_resolver(files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())))
        .build();
    Ok(move |data: &serde_json::Value| {
        let mut inputs = Dict::new();
        inputs.insert("data".into(), data.to_string().into_value());
        inputs.insert("language".into(), language.into_value());
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
    })
}
