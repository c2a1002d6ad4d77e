//! The tree as an OpenDocument text (OpenDocument 1.3, parts 2 and 3): what every office program opens and changes.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use kernel::Problem;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Block, Inline, escaped};

const KIND: &str = "application/vnd.oasis.opendocument.text";
const STYLES: &str = include_str!("../odt/styles.xml");
const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\"";
/// The widest and the highest that a picture is on the page, in millimetres.
const WIDE: i64 = 160;
const HIGH: i64 = 200;

/// A picture's file, and its width and height in pixels.
#[derive(Debug, Clone)]
pub struct File {
    /// Its bytes, JPEG.
    pub bytes: Vec<u8>,
    /// Its width.
    pub width: i64,
    /// Its height.
    pub height: i64,
}

/// What a document is, beside its text.
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who wrote it.
    pub author: &'a str,
    /// Its language: `fr` or `en`.
    pub language: &'a str,
    /// On what terms it may be used, and where it comes from.
    pub terms: &'a str,
    /// When it was last changed: `2026-03-02T10:00:00Z`.
    pub changed: &'a str,
}

/// The whole document.
///
/// # Errors
/// A fault when it cannot be packed.
pub fn document(
    about: &About<'_>,
    blocks: &[Block],
    pictures: &BTreeMap<String, File>,
) -> Result<Vec<u8>, Problem> {
    let mut writer = Content {
        pictures,
        out: String::new(),
        tables: 0,
    };
    writer.out.push_str(&format!(
        "<text:h text:style-name=\"Title\" text:outline-level=\"1\">{}</text:h>",
        escaped(about.title)
    ));
    writer.blocks(blocks, "Text_20_body", 1);
    let content = format!(
        "{HEAD}<office:document-content {SPACES}><office:body><office:text>{}</office:text></office:body></office:document-content>",
        writer.out
    );
    let meta = format!(
        "{HEAD}<office:document-meta {SPACES}><office:meta><meta:generator>Tresse</meta:generator><dc:title>{}</dc:title>\
         <dc:creator>{}</dc:creator><dc:language>{}</dc:language><dc:description>{}</dc:description><dc:date>{}</dc:date>\
         </office:meta></office:document-meta>",
        escaped(about.title),
        escaped(about.author),
        escaped(about.language),
        escaped(about.terms),
        escaped(about.changed)
    );
    let styles = STYLES
        .replace("{language}", about.language)
        .replace("{country}", if about.language == "fr" { "FR" } else { "GB" });
    let failed = |cause| Problem::fault("pack a document", cause);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8], method| {
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name, options)
            .map_err(|cause| Problem::fault("pack a document", cause))?;
        zip.write_all(bytes)
            .map_err(|cause| Problem::fault("pack a document", cause))
    };
    // The first file says what all of it is, unpacked (part 2, 3.3).
    add("mimetype", KIND.as_bytes(), CompressionMethod::Stored)?;
    add(
        "META-INF/manifest.xml",
        manifest(pictures).as_bytes(),
        CompressionMethod::Deflated,
    )?;
    add("content.xml", content.as_bytes(), CompressionMethod::Deflated)?;
    add("styles.xml", styles.as_bytes(), CompressionMethod::Deflated)?;
    add("meta.xml", meta.as_bytes(), CompressionMethod::Deflated)?;
    for (name, file) in pictures {
        add(&capital(name), &file.bytes, CompressionMethod::Stored)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(failed)
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The folder of pictures has a name of its own in these files.
fn capital(name: &str) -> String {
    name.replacen("pictures/", "Pictures/", 1)
}

fn manifest(pictures: &BTreeMap<String, File>) -> String {
    let mut out = format!(
        "{HEAD}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" \
         manifest:media-type=\"{KIND}\"/>"
    );
    let texts = ["content.xml", "styles.xml", "meta.xml"].map(|name| (name.to_owned(), "text/xml"));
    let files = pictures.keys().map(|name| (capital(name), "image/jpeg"));
    for (name, kind) in texts.into_iter().chain(files) {
        out.push_str(&format!(
            "<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"{kind}\"/>",
            escaped(&name)
        ));
    }
    out.push_str("</manifest:manifest>");
    out
}

struct Content<'a> {
    pictures: &'a BTreeMap<String, File>,
    out: String,
    tables: usize,
}

impl Content<'_> {
    fn paragraph(&mut self, style: &str, says: &[Inline]) {
        self.out.push_str(&format!(
            "<text:p text:style-name=\"{style}\">{}</text:p>",
            line(says)
        ));
    }

    fn blocks(&mut self, blocks: &[Block], style: &str, level: usize) {
        for block in blocks {
            self.block(block, style, level);
        }
    }

    fn block(&mut self, block: &Block, style: &str, level: usize) {
        match block {
            Block::Heading(below, says) => {
                let level = (level + below).min(6);
                self.out.push_str(&format!(
                    "<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">{}</text:h>",
                    line(says)
                ));
            }
            Block::Paragraph(says) => self.paragraph(style, says),
            Block::Quote(inner) => self.blocks(inner, "Quotations", level),
            Block::Code(text) => {
                let says = format!(
                    "<text:p text:style-name=\"Preformatted_20_Text\">{}</text:p>",
                    spaced(text)
                );
                self.out.push_str(&says);
            }
            Block::Rule => self.paragraph("Horizontal_20_Line", &[]),
            Block::List(first, items) => {
                let name = if first.is_some() { "Numbers" } else { "Bullets" };
                self.out
                    .push_str(&format!("<text:list text:style-name=\"{name}\">"));
                for (place, item) in items.iter().enumerate() {
                    match first.filter(|first| place == 0 && *first != 1) {
                        Some(first) => self
                            .out
                            .push_str(&format!("<text:list-item text:start-value=\"{first}\">")),
                        None => self.out.push_str("<text:list-item>"),
                    }
                    self.blocks(item, style, level);
                    self.out.push_str("</text:list-item>");
                }
                self.out.push_str("</text:list>");
            }
            Block::Table(head, rows) => {
                self.tables += 1;
                self.out.push_str(&format!(
                    "<table:table table:name=\"T{}\" table:style-name=\"Table\"><table:table-column table:number-columns-repeated=\"{}\"/><table:table-header-rows>",
                    self.tables,
                    head.len()
                ));
                self.row(head, "Table_20_Heading");
                self.out.push_str("</table:table-header-rows>");
                for row in rows {
                    self.row(row, "Table_20_Contents");
                }
                self.out.push_str("</table:table>");
            }
            Block::Picture(picture) => {
                let Some(file) = self.pictures.get(&picture.file()) else {
                    return;
                };
                let (width, height) = fitting(file);
                let said = escaped(&picture.alternative);
                self.out.push_str(&format!(
                    "<text:p text:style-name=\"Figure\"><draw:frame draw:name=\"{}\" text:anchor-type=\"as-char\" svg:width=\"{width}mm\" \
                     svg:height=\"{height}mm\"><draw:image xlink:href=\"{}\" xlink:type=\"simple\" xlink:show=\"embed\" \
                     xlink:actuate=\"onLoad\"/><svg:title>{said}</svg:title><svg:desc>{said}</svg:desc></draw:frame></text:p>",
                    picture.media,
                    escaped(&capital(&picture.file())),
                ));
            }
        }
    }

    fn row(&mut self, cells: &[super::Line], style: &str) {
        self.out.push_str("<table:table-row>");
        for cell in cells {
            self.out
                .push_str("<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">");
            self.paragraph(style, cell);
            self.out.push_str("</table:table-cell>");
        }
        self.out.push_str("</table:table-row>");
    }
}

/// As wide as the text, and no higher than a page.
fn fitting(file: &File) -> (i64, i64) {
    let (width, height) = (file.width.max(1), file.height.max(1));
    let fitted = (WIDE, (WIDE * height / width).max(1));
    if fitted.1 > HIGH {
        ((HIGH * width / height).max(1), HIGH)
    } else {
        fitted
    }
}

fn line(says: &[Inline]) -> String {
    let span =
        |style: &str, inner: String| format!("<text:span text:style-name=\"{style}\">{inner}</text:span>");
    let mut out = String::new();
    for part in says {
        match part {
            Inline::Text(text) => out.push_str(&escaped(text)),
            Inline::Strong(inner) => out.push_str(&span("Strong_20_Emphasis", line(inner))),
            Inline::Emphasis(inner) => out.push_str(&span("Emphasis", line(inner))),
            Inline::Struck(inner) => out.push_str(&span("Struck", line(inner))),
            Inline::Code(text) => out.push_str(&span("Source_20_Text", spaced(text))),
            Inline::Link { to, says } => out.push_str(&format!(
                "<text:a xlink:type=\"simple\" xlink:href=\"{}\">{}</text:a>",
                escaped(to),
                line(says)
            )),
            Inline::Break => out.push_str("<text:line-break/>"),
        }
    }
    out
}

/// Text whose spaces and line ends count: the format joins them unless they are said (part 3, 6.1.2).
fn spaced(text: &str) -> String {
    let mut out = String::new();
    let mut spaces = 0;
    for letter in text.chars().chain(std::iter::once('\0')) {
        if letter == ' ' {
            spaces += 1;
            continue;
        }
        match std::mem::take(&mut spaces) {
            0 => {}
            count => out.push_str(&format!("<text:s text:c=\"{count}\"/>")),
        }
        match letter {
            '\0' => {}
            '\n' => out.push_str("<text:line-break/>"),
            '\t' => out.push_str("<text:tab/>"),
            other => out.push_str(&escaped(&other.to_string())),
        }
    }
    out
}
