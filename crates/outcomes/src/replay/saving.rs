//! Reading what those who hold a gathering fill in.

use kernel::{Language, Refusal, Uid};
use platform::web::Form;

use super::model::{Item, List};
use super::store::Filled;
use super::{captions, chapters};
use gatherings::replay::{Address, Video};

/// Reads the form of recording and slides; nothing when something in it is refused.
pub(super) fn filled(form: &mut Form) -> Option<Filled> {
    let video = form.line("video", 0..=2_000);
    if let Some(refusal) = video_refusal(&video) {
        form.refuse("video", refusal);
    }
    let typed = form.text("chapters", 0..=40_000);
    let chapters = chapters::read(&typed).map(|read| chapters::write(&read));
    let captions_link = link(form, "captions_link");
    let slides = link(form, "slides");
    let captions = captions_text(form);
    let captions_language = form.choice("captions_language", Language::from_word);
    let chapters = chapters
        .map_err(|refusal| form.refuse("chapters", refusal))
        .unwrap_or_default();
    let captions = captions
        .map_err(|refusal| form.refuse("captions", refusal))
        .unwrap_or_default();
    form.accept(Filled {
        video,
        chapters,
        captions_link,
        captions,
        captions_language: captions_language?,
        slides,
    })
}

fn video_refusal(video: &str) -> Option<Refusal> {
    if video.is_empty() {
        None
    } else {
        Video::read(video).err()
    }
}

/// Pasted, or the file that was chosen, which then counts.
fn captions_text(form: &mut Form) -> Result<String, Refusal> {
    let pasted = form.text("captions", 0..=captions::LONGEST);
    let text = match form.file("captions_file") {
        Some(file) if file.bytes.len() > captions::LONGEST => {
            return Err(Refusal::new("form-too-long")
                .with("most", captions::LONGEST)
                .with("count", file.bytes.len()));
        }
        Some(file) => String::from_utf8(file.bytes).map_err(|_| Refusal::new("replay-captions-not-vtt"))?,
        None => pasted,
    };
    if text.is_empty() {
        return Ok(text);
    }
    captions::read(&text).map(|cues| captions::write(&cues))
}

fn link(form: &mut Form, field: &'static str) -> String {
    let link = form.line(field, 0..=2_000);
    if !link.is_empty()
        && let Err(refusal) = Address::read(&link)
    {
        form.refuse(field, refusal);
    }
    link
}

/// Reads a line of a list; nothing when something in it is refused.
pub(super) fn item(form: &mut Form, list: List, uid: Uid) -> Option<Item> {
    let item = match list {
        List::KeyPoints => Item {
            uid,
            title: form.line("title", 1..=500),
            authors: String::new(),
            year: String::new(),
            link: String::new(),
            note: String::new(),
        },
        List::References => Item {
            uid,
            title: form.line("title", 1..=300),
            authors: form.line("authors", 0..=300),
            year: form.line("year", 0..=20),
            link: link(form, "link"),
            note: form.text("note", 0..=1_000),
        },
    };
    form.accept(item)
}
