//! An activity made ready to be drawn: what is written of it, up to what is so for one reader.

use std::sync::OnceLock;

use kernel::Language;
use platform::web::View;
use spaces::shape::{Strand, said};
use trame::Activity;

use super::escape::escaped;
use super::spot::Spot;
use super::thread::short;
use super::turn::Turns;
use crate::length;

/// How high a bead's own drawing in the list is, and its middle.
pub const BEAD: &str = "36";
const MIDDLE: &str = "18";

/// What stands before and after the name of the space in the addresses of an activity, as HTML.
pub struct Around {
    /// Until that name.
    pub before: String,
    /// From that name on.
    pub after: String,
}

/// See the module's own text.
pub struct Item {
    /// Its week.
    pub week: u32,
    /// The class of its strand.
    pub tone: &'static str,
    /// The place of its strand in the plan.
    pub line: usize,
    /// Its bead in the drawing: a link with its words, up to how it stands.
    pub bead: Around,
    /// Where its bead is in the drawing: the attributes.
    pub spot: String,
    /// Its row in the list, up to the bead in it.
    pub row: String,
    /// Where its bead is in its row: the attributes.
    pub side: String,
    /// The words of its row, up to how it stands.
    pub words: Around,
    body: OnceLock<String>,
}

impl Item {
    /// An activity of a plan, at its place in the drawing and beside the list.
    pub fn new(v: &View, activity: &Activity, strands: &[Strand], spot: Spot, turns: &Turns) -> Self {
        let name = said(&activity.name, v.language).text;
        let line = strands.iter().position(|strand| strand.key == activity.strand);
        let strand = line.and_then(|line| strands.get(line));
        let (line, tone) = (line.unwrap_or(0), strand.map_or("", |strand| strand.tone));
        let word = strand.map_or("", |strand| strand.name.as_str());
        let long = length::in_words(v, activity.minutes);
        let week = v.tn("braid-week", i64::from(activity.week));
        let kind = v.word("activity", activity.kind.word());
        let (key, width) = (&activity.key, short(turns.width));
        let turn = turns.rows(activity.week).1;
        let side = short(turns.side(activity.week, line));
        Item {
            bead: Around {
                before: format!("<a class=\"braid-bead {tone}\" href=\"/spaces/"),
                after: format!(
                    "/activities/{key}\"><title>{}",
                    escaped(&format!("{name}, {word}, {week}, {long}"))
                ),
            },
            spot: format!("\" x=\"{}\" y=\"{}\"", short(spot.x), short(spot.y)),
            row: format!(
                "<li class=\"braid-row {tone}\">{}<svg class=\"braid-mark\" viewBox=\"0 0 {width} {BEAD}\" \
                 width=\"{width}\" height=\"{BEAD}\" aria-hidden=\"true\">",
                turns.beside(turn)
            ),
            side: format!("\" x=\"{side}\" y=\"{MIDDLE}\""),
            words: Around {
                before: "</svg></div><div class=\"braid-words\"><a href=\"/spaces/".to_owned(),
                after: format!(
                    "/activities/{key}\">{}</a><p class=\"meta\">{}",
                    escaped(name),
                    escaped(&format!("{word} · {kind} · {long}"))
                ),
            },
            week: activity.week,
            body: OnceLock::new(),
            tone,
            line,
        }
    }

    /// What one reads or does in it, as HTML; made when somebody first asks for it.
    pub fn body(&self, activity: &Activity, language: Language) -> &str {
        self.body.get_or_init(|| {
            let body = activity.body.as_ref();
            body.map_or_else(String::new, |body| {
                platform::markdown::html(said(body, language).text)
            })
        })
    }
}
