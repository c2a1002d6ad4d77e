//! A book as EPUB 3.3 (<https://www.w3.org/TR/epub-33/>): a packed folder of XHTML that every reader opens.

use std::io::{Cursor, Write};

use kernel::{Instant, Problem};
use platform::calendar::Calendar;
use platform::web::{Cx, Handled, Reply, View, file_name};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::epub_cover;
use super::whole::{self, Part, Whole};
use crate::carry::without_lost;
use crate::piece::{Pictures, load};
use prose::xhtml::{self, Writer};
use prose::{Block, escaped};

const STYLE: &str = include_str!("../../epub/style.css");
const KIND: &str = "application/epub+zip";
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" \
    xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"EPUB/package.opf\" \
    media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// A page of the book: the name of its file, its title, whether it is a chapter, and its body.
struct Page {
    name: String,
    title: String,
    is_chapter: bool,
    /// Its number among the chapters' texts: zero stands by itself.
    below: bool,
    body: String,
}

/// GET /books/{book}/book.epub
pub async fn take(cx: Cx) -> Handled {
    let (whole, own) = whole::read(&cx).await?;
    let cover = super::pdf::cover(&whole);
    let mut wanted = whole.pictures();
    wanted.extend(cover.as_ref());
    let pictures = load(&cx, &wanted).await?;
    let name = file_name(&whole.book.title, "book");
    let now = cx.view().now();
    let packed = tokio::task::spawn_blocking(move || pack(&whole, &own, now, &pictures)).await;
    let packed = packed.map_err(|lost| Problem::fault("pack a book", lost))??;
    Ok(Reply::file(KIND, packed).saved_as(&format!("{name}.epub")))
}

fn pages(whole: &Whole, own: &View, now: Instant, pictures: &Pictures) -> Vec<Page> {
    let html = |blocks: &[Block], level| {
        let writer = Writer {
            level,
            picture: |picture| picture.file(),
        };
        writer.blocks(&without_lost(blocks, pictures))
    };
    let alone = |name: &str, title: String, inner: String| Page {
        name: format!("{name}.xhtml"),
        body: format!("<section><h1>{}</h1>{inner}</section>", escaped(&title)),
        title,
        is_chapter: false,
        below: false,
    };
    let imprint: String = whole
        .imprint(own, now)
        .iter()
        .map(|line| format!("<p>{}</p>", xhtml::line(line)))
        .collect();
    let mut pages = vec![alone("imprint", own.t("book-imprint").to_owned(), imprint)];
    if !whole.preface.is_empty() {
        let title = own.t("book-preface").to_owned();
        pages.push(alone("preface", title, html(&whole.preface, 1)));
    }
    let mut below = false;
    for (place, part) in whole.parts.iter().enumerate() {
        let name = format!("text-{:03}.xhtml", place + 1);
        pages.push(match part {
            Part::Chapter(title) => {
                below = true;
                Page {
                    name,
                    title: title.clone(),
                    is_chapter: true,
                    below: false,
                    body: format!("<section class=\"chapter\"><h1>{}</h1></section>", escaped(title)),
                }
            }
            Part::Text(piece) => Page {
                name,
                title: piece.title().to_owned(),
                is_chapter: false,
                below,
                body: format!(
                    "<section><h1>{}</h1><p class=\"about\">{}</p>{}</section>",
                    escaped(piece.title()),
                    xhtml::line(&piece.about(own)),
                    html(&piece.whole(), 1)
                ),
            },
        });
    }
    pages.push(alone(
        "notes",
        own.t("carry-notes").to_owned(),
        html(&whole.notes(own), 1),
    ));
    pages
}

fn document(language: &str, title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" \
         xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\"><head><meta charset=\"utf-8\" />\
         <title>{}</title><link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\" /></head><body>{body}</body></html>\n",
        escaped(title)
    )
}

/// The contents: what stands in a chapter is below it.
fn contents(own: &View, pages: &[Page]) -> String {
    let mut list = String::from("<li><a href=\"cover.xhtml\">");
    list.push_str(&format!("{}</a></li>", escaped(own.t("book-cover"))));
    let mut pages = pages.iter().peekable();
    while let Some(page) = pages.next() {
        let link = |page: &Page| format!("<a href=\"{}\">{}</a>", page.name, escaped(&page.title));
        list.push_str(&format!("<li>{}", link(page)));
        if page.is_chapter && pages.peek().is_some_and(|next| next.below) {
            list.push_str("<ol>");
            while let Some(next) = pages.next_if(|next| next.below) {
                list.push_str(&format!("<li>{}</li>", link(next)));
            }
            list.push_str("</ol>");
        }
        list.push_str("</li>");
    }
    let title = own.t("book-contents");
    format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"toc\"><h1 id=\"toc\">{}</h1><ol>{list}</ol></nav>",
        escaped(title)
    )
}

fn package(whole: &Whole, own: &View, now: Instant, pages: &[Page], pictures: &Pictures) -> String {
    let (book, language) = (&whole.book, whole.book.language.word());
    let moment = Calendar::machine(now);
    let moment = moment.split(['.', 'Z']).next().unwrap_or_default();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
         unique-identifier=\"id\" xml:lang=\"{language}\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:identifier id=\"id\">{}</dc:identifier><dc:title>{}</dc:title><dc:language>{language}</dc:language>\
         <meta property=\"dcterms:modified\">{moment}Z</meta><dc:publisher>{}</dc:publisher>",
        escaped(&own.absolute(&format!("/books/{}", book.uid))),
        escaped(&book.title),
        escaped(&own.instance.name),
    );
    if !book.authors.is_empty() {
        out.push_str(&format!("<dc:creator>{}</dc:creator>", escaped(&book.authors)));
    }
    if !book.subtitle.is_empty() {
        out.push_str(&format!(
            "<dc:description>{}</dc:description>",
            escaped(&book.subtitle)
        ));
    }
    let rights = crate::carry::plain(&whole::terms_line(own, whole.terms()));
    out.push_str(&format!("<dc:rights>{}</dc:rights>", escaped(&rights)));
    for (property, value) in [
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", own.t("book-accessibility")),
    ] {
        out.push_str(&format!(
            "<meta property=\"{property}\">{}</meta>",
            escaped(value)
        ));
    }
    out.push_str(
        "</metadata><manifest><item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\
         <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\
         <item id=\"cover\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>",
    );
    let front = super::pdf::cover(whole).map(|picture| picture.file());
    let front = front.filter(|file| pictures.contains_key(file));
    if front.is_none() {
        out.push_str(
            "<item id=\"front\" href=\"cover.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"/>",
        );
    }
    for (place, name) in pictures.keys().enumerate() {
        let is_front = front.as_ref() == Some(name);
        let properties = if is_front {
            " properties=\"cover-image\""
        } else {
            ""
        };
        out.push_str(&format!(
            "<item id=\"picture-{place}\" href=\"{name}\" media-type=\"image/jpeg\"{properties}/>"
        ));
    }
    for (place, page) in pages.iter().enumerate() {
        out.push_str(&format!(
            "<item id=\"page-{place}\" href=\"{}\" media-type=\"application/xhtml+xml\"/>",
            page.name
        ));
    }
    out.push_str("</manifest><spine><itemref idref=\"cover\"/><itemref idref=\"nav\"/>");
    for place in 0..pages.len() {
        out.push_str(&format!("<itemref idref=\"page-{place}\"/>"));
    }
    out.push_str("</spine></package>\n");
    out
}

/// Packs it all. Takes time: call it on a blocking thread.
fn pack(whole: &Whole, own: &View, now: Instant, pictures: &Pictures) -> Result<Vec<u8>, Problem> {
    let language = whole.book.language.word();
    let pages = pages(whole, own, now, pictures);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8], method| {
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name, options)
            .map_err(|cause| Problem::fault("pack a book", cause))?;
        zip.write_all(bytes)
            .map_err(|cause| Problem::fault("pack a book", cause))
    };
    let packed = CompressionMethod::Deflated;
    // The first file says what all of it is, unpacked (OCF, 4.3).
    add("mimetype", KIND.as_bytes(), CompressionMethod::Stored)?;
    add("META-INF/container.xml", CONTAINER.as_bytes(), packed)?;
    let package = package(whole, own, now, &pages, pictures);
    add("EPUB/package.opf", package.as_bytes(), packed)?;
    let nav = document(language, own.t("book-contents"), &contents(own, &pages));
    add("EPUB/nav.xhtml", nav.as_bytes(), packed)?;
    add("EPUB/style.css", STYLE.as_bytes(), packed)?;
    let cover = document(language, &whole.book.title, &epub_cover::page(whole, pictures));
    add("EPUB/cover.xhtml", cover.as_bytes(), packed)?;
    let front = super::pdf::cover(whole).map(|picture| picture.file());
    if front.is_none_or(|file| !pictures.contains_key(&file)) {
        add("EPUB/cover.svg", epub_cover::drawn(whole).as_bytes(), packed)?;
    }
    for page in &pages {
        let text = document(language, &page.title, &page.body);
        add(&format!("EPUB/{}", page.name), text.as_bytes(), packed)?;
    }
    for (name, file) in pictures {
        add(&format!("EPUB/{name}"), &file.bytes, CompressionMethod::Stored)?;
    }
    zip.finish()
        .map(Cursor::into_inner)
        .map_err(|cause| Problem::fault("pack a book", cause))
}
