//! From the text of a page to what is read: Markdown, pages and sheets that it includes, what it embeds.

use kernel::{Problem, Uid};
use platform::Tx;
use spaces::space::access as space_access;

use ::pages::{Stands, stands_for};

use super::model::Page;
use super::store;
use super::taken::Taken;
use crate::history;

/// How many pages and sheets one page may include, in all.
const INCLUDES: usize = 20;

/// A part of a page, in order.
pub enum Part {
    /// HTML of the text.
    Html(String),
    /// From here on another page is included.
    Opens {
        /// Its identifier.
        uid: Uid,
        /// Its title.
        title: String,
    },
    /// To here.
    Closes,
    /// A sheet is included.
    Sheet(Box<Taken>),
    /// What cannot be included, and the message that says why.
    Refused(&'static str),
    /// Something of another site.
    Embed {
        /// Its number among those of the page.
        number: usize,
        /// Who will see that it is read.
        host: String,
        /// Its address.
        address: String,
        /// Whether the reader asked to see it.
        shown: bool,
    },
}

/// The host of an address that may be embedded: of the web, and plainly one.
pub fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?.to_lowercase();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:".contains(&byte);
    (host.contains('.') && host.bytes().all(plain) && address.len() < 1_000).then_some(host)
}

/// What is being drawn.
struct Drawing<'a> {
    page: &'a Page,
    parts: Vec<Part>,
    above: Vec<Uid>,
    included: usize,
    embedded: usize,
    alone: bool,
    show: usize,
}

/// Draws a text of `page`. A guest sees this page `alone`, and nothing that it includes. What is embedded stays away but
/// for the one that the reader asked to `show`, by its number from one.
///
/// # Errors
/// When the store does not answer.
pub fn draw(tx: &mut Tx, page: &Page, text: &str, alone: bool, show: usize) -> Result<Vec<Part>, Problem> {
    let mut drawing = Drawing::of(page, alone, show);
    drawing.text(tx, text)?;
    Ok(drawing.parts)
}

/// Draws the same text as slides: each as a page is drawn.
///
/// # Errors
/// When the store does not answer.
pub fn draw_slides(tx: &mut Tx, page: &Page, text: &str, alone: bool) -> Result<Vec<Vec<Part>>, Problem> {
    let mut drawing = Drawing::of(page, alone, 0);
    let mut drawn = Vec::new();
    for slide in slides(text) {
        drawing.text(tx, &slide)?;
        drawn.push(std::mem::take(&mut drawing.parts));
    }
    Ok(drawn)
}

impl<'a> Drawing<'a> {
    fn of(page: &'a Page, alone: bool, show: usize) -> Self {
        Drawing {
            page,
            parts: Vec::new(),
            above: vec![page.uid],
            included: 0,
            embedded: 0,
            alone,
            show,
        }
    }

    fn text(&mut self, tx: &mut Tx, text: &str) -> Result<(), Problem> {
        let (mut plain, mut in_code) = (String::new(), false);
        // One level for the whole text: what is included cuts it into parts, and its titles stand as they were written.
        let highest = platform::markdown::highest(text);
        for each in text.lines() {
            let start = each.trim_start();
            in_code ^= start.starts_with("```") || start.starts_with("~~~");
            match stands_for(each).filter(|_| !in_code) {
                None => {
                    plain.push_str(each);
                    plain.push('\n');
                }
                Some(line) => {
                    self.html(&mut plain, highest);
                    match line {
                        Stands::Page(uid) => self.include(tx, uid)?,
                        Stands::Sheet(uid) => self.sheet(tx, uid)?,
                        Stands::Embed(address) => self.embed(address),
                    }
                }
            }
        }
        self.html(&mut plain, highest);
        Ok(())
    }

    fn html(&mut self, plain: &mut String, highest: u8) {
        let plain = std::mem::take(plain);
        if !plain.trim().is_empty() {
            let html = platform::markdown::html_of_part(&plain, highest);
            self.parts.push(Part::Html(html));
        }
    }

    fn embed(&mut self, address: &str) {
        let part = match host(address) {
            Some(host) => {
                self.embedded += 1;
                Part::Embed {
                    number: self.embedded,
                    shown: self.embedded == self.show,
                    host,
                    address: address.to_owned(),
                }
            }
            None => Part::Refused("page-embed-not-an-address"),
        };
        self.parts.push(part);
    }

    fn sheet(&mut self, tx: &mut Tx, uid: Option<Uid>) -> Result<(), Problem> {
        self.included += 1;
        if self.included > INCLUDES {
            self.parts.push(Part::Refused("page-include-many"));
            return Ok(());
        }
        let taken = match uid {
            Some(uid) if !self.alone => Taken::read(tx, uid)?,
            _ => None,
        };
        let part = taken.map_or(Part::Refused("page-include-no-sheet"), |taken| {
            Part::Sheet(Box::new(taken))
        });
        self.parts.push(part);
        Ok(())
    }

    fn include(&mut self, tx: &mut Tx, uid: Option<Uid>) -> Result<(), Problem> {
        self.included += 1;
        if uid.is_some_and(|uid| self.above.contains(&uid)) {
            self.parts.push(Part::Refused("page-include-circular"));
            return Ok(());
        }
        if self.included > INCLUDES {
            self.parts.push(Part::Refused("page-include-many"));
            return Ok(());
        }
        let found = match uid {
            Some(uid) if !self.alone => store::by_uid(tx, uid)?.filter(|page| page.withdrawn.is_none()),
            _ => None,
        };
        // What the reader may not see is as if it were not there.
        let seen = match found {
            Some(page) if page.space_id == self.page.space_id => Some(page),
            Some(page) => space_access::to_see(tx, &page.space).is_ok().then_some(page),
            None => None,
        };
        let Some(page) = seen else {
            self.parts.push(Part::Refused("page-include-missing"));
            return Ok(());
        };
        let text = match page.approved {
            Some(number) => history::text(tx, page.id, number)?,
            None => store::text(tx, page.id)?,
        };
        let (uid, title) = (page.uid, page.title);
        self.parts.push(Part::Opens { uid, title });
        self.above.push(uid);
        self.text(tx, &text)?;
        self.above.pop();
        self.parts.push(Part::Closes);
        Ok(())
    }
}

/// The slides of a text: what stands before its first title of the second level, then one for each.
fn slides(text: &str) -> Vec<String> {
    let mut slides = vec![String::new()];
    let mut in_code = false;
    for each in text.lines() {
        let start = each.trim_start();
        in_code ^= start.starts_with("```") || start.starts_with("~~~");
        if each.starts_with("## ") && !in_code {
            slides.push(String::new());
        }
        if let Some(slide) = slides.last_mut() {
            slide.push_str(each);
            slide.push('\n');
        }
    }
    slides.retain(|slide| !slide.trim().is_empty());
    slides
}
