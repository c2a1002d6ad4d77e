//! A plan made ready to be drawn for readers of one language: all but what is so for one of them.
//!
//! It depends on the files of the trame alone, so it is made once and kept under their digest, as shapes are.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use kernel::Language;
use platform::web::View;
use spaces::shape::{Shape, said, strands};
use trame::{Program, Thing};

use super::escape::escaped;
use super::item::Item;
use super::layout::Layout;
use super::stage::{Stretch, stretches};
use super::thread::{Piece, pieces};
use super::turn::Turns;

/// A stage above the weeks.
pub struct Stage {
    /// From which week to which.
    pub stretch: Stretch,
    /// What people call it.
    pub name: String,
}

/// See the module's own text.
pub struct Sheet {
    /// Where everything stands.
    pub layout: Layout,
    /// The activities, in the order of the plan.
    pub items: Vec<Item>,
    /// The activities by week.
    pub weeks: Vec<Vec<usize>>,
    /// The strands: class, word, what happens on it.
    pub strands: Vec<(&'static str, String, String)>,
    /// The stages.
    pub stages: Vec<Stage>,
    /// What each strand does, week by week, as HTML.
    pub threads: Vec<String>,
    /// What the strands do beside a list.
    pub turns: Turns,
    /// What people call a meeting.
    pub meeting: String,
}

impl Sheet {
    /// What one reads or does in an activity, as HTML.
    pub fn body(&self, program: &Program, place: usize, language: Language) -> &str {
        let (item, activity) = (self.items.get(place), program.activities.get(place));
        item.zip(activity)
            .map_or("", |(item, activity)| item.body(activity, language))
    }
}

/// Plans by the digest of their trame and the language of their readers.
type Known = HashMap<(String, Language), Arc<Sheet>>;

/// How many are kept; beyond it all are made anew.
const KEPT: usize = 64;
static SHEETS: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);

/// The plan of a shape for the readers of a language.
pub fn of(v: &View, shape: &Shape, program: &Program) -> Arc<Sheet> {
    let key = (shape.digest.clone(), v.language);
    let known = SHEETS
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&key)
        .cloned();
    if let Some(known) = known {
        return known;
    }
    let sheet = Arc::new(make(v, shape, program));
    let mut sheets = SHEETS.lock().unwrap_or_else(PoisonError::into_inner);
    if sheets.len() >= KEPT {
        sheets.clear();
    }
    sheets.insert(key, Arc::clone(&sheet));
    sheet
}

fn make(v: &View, shape: &Shape, program: &Program) -> Sheet {
    let layout = Layout::of(program);
    let strands = strands(v, program);
    let tones: Vec<&'static str> = strands.iter().map(|strand| strand.tone).collect();
    let turns = Turns::of(&layout, &tones);
    let placed = program.activities.iter().zip(&layout.spots);
    let items: Vec<Item> = placed
        .map(|(activity, spot)| Item::new(v, activity, &strands, *spot, &turns))
        .collect();
    let mut weeks = vec![Vec::new(); usize::try_from(program.weeks).unwrap_or(0)];
    for (place, item) in items.iter().enumerate() {
        let week = usize::try_from(item.week).unwrap_or(0).saturating_sub(1);
        if let Some(week) = weeks.get_mut(week) {
            week.push(place);
        }
    }
    let threads = layout
        .columns
        .iter()
        .map(|column| woven(&pieces(&layout, column), &tones));
    Sheet {
        threads: threads.collect(),
        turns,
        stages: stages(v, shape, program),
        strands: strands
            .iter()
            .map(|strand| {
                (
                    strand.tone,
                    strand.name.clone(),
                    strand.gist.clone().unwrap_or_default(),
                )
            })
            .collect(),
        meeting: escaped(&meeting(v, shape)),
        weeks,
        items,
        layout,
    }
}

/// What people call one meeting, at the beginning of a line.
fn meeting(v: &View, shape: &Shape) -> String {
    let own = shape.one(Thing::Meeting, v.language).map(str::to_owned);
    let word = own.unwrap_or_else(|| v.t("braid-meeting").to_owned());
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn stages(v: &View, shape: &Shape, program: &Program) -> Vec<Stage> {
    let known = &shape.trame.stages;
    let order: Vec<&str> = known.iter().map(|stage| stage.key.as_str()).collect();
    let name = |key: &str| {
        let stage = known.iter().find(|stage| stage.key == key);
        stage.map_or_else(String::new, |stage| escaped(said(&stage.name, v.language).text))
    };
    stretches(program, &order)
        .into_iter()
        .map(|stretch| Stage {
            name: name(&stretch.stage),
            stretch,
        })
        .collect()
}

/// The pieces of a week as HTML: each strand a thick line with its own pattern inside, and around it, where it passes
/// above others, a rim of the ground.
fn woven(pieces: &[Piece], tones: &[&str]) -> String {
    let mut html = String::new();
    for piece in pieces {
        let tone = tones.get(piece.strand).copied().unwrap_or_default();
        if let Some(above) = &piece.above {
            html.push_str(&format!("<path class=\"braid-rim\" d=\"{above}\"/>"));
        }
        let path = &piece.path;
        html.push_str(&format!(
            "<g class=\"{tone}\"><path class=\"braid-strand\" d=\"{path}\"/><path class=\"braid-inside\" d=\"{path}\"/></g>"
        ));
    }
    html
}
