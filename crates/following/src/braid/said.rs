//! What is so of an activity for one reader: as a bead, and in words. Looked up once for a page, used for each activity.

use learning::cohort::Stand;
use platform::web::View;

use super::escape::escaped;
use super::marks::Marks;

/// See the module's own text.
pub struct Said<'a> {
    v: &'a View,
    marks: &'a Marks,
    stands: [(Stand, String); 4],
    /// By how many of those behind have done it: in words, and how much of its circle that is.
    behind: Vec<(String, String)>,
}

/// Beyond so many people behind, numbers are put into words one by one.
const MANY: i64 = 40;

impl<'a> Said<'a> {
    /// For a reader.
    pub fn new(v: &'a View, marks: &'a Marks) -> Self {
        let word = |stand: Stand| (stand, escaped(v.word("stand", stand.word())));
        let behind = marks.behind.as_ref().filter(|behind| behind.of <= MANY);
        let each = |done: i64| {
            behind.map_or_else(Default::default, |behind| {
                part(v, done, behind.of, behind.is_cohort)
            })
        };
        Said {
            stands: [Stand::Done, Stand::Due, Stand::Now, Stand::Next].map(word),
            behind: (1..=behind.map_or(0, |behind| behind.of)).map(each).collect(),
            marks,
            v,
        }
    }

    /// Adds how an activity stands, and how many of those behind have done it, each after `between`.
    pub fn push_words(&self, html: &mut String, place: usize, between: &str) {
        if let Some(stand) = self.marks.stand(place)
            && let Some((_, word)) = self.stands.iter().find(|(known, _)| *known == stand)
        {
            html.push_str(between);
            html.push_str(word);
        }
        self.with_behind(place, |words, _| {
            html.push_str(between);
            html.push_str(words);
        });
    }

    /// Adds a bead at a spot: how the activity stands for the reader in front, and those behind them around it.
    pub fn push_bead(&self, html: &mut String, place: usize, spot: &str) {
        let word = self.marks.stand(place).map_or("plan", Stand::word);
        for part in ["<use href=\"#braid-", word, spot, "/>"] {
            html.push_str(part);
        }
        self.with_behind(place, |_, part| {
            for part in ["<use href=\"#braid-behind", spot, part] {
                html.push_str(part);
            }
        });
    }

    fn with_behind(&self, place: usize, mut push: impl FnMut(&str, &str)) {
        let Some((done, of)) = self.marks.behind(place) else {
            return;
        };
        let known = usize::try_from(done - 1)
            .ok()
            .and_then(|place| self.behind.get(place));
        if let Some((words, part)) = known {
            push(words, part);
        } else {
            let is_cohort = self.marks.behind.as_ref().is_some_and(|behind| behind.is_cohort);
            let (words, part) = part(self.v, done, of, is_cohort);
            push(&words, &part);
        }
    }
}

fn part(v: &View, done: i64, of: i64, is_cohort: bool) -> (String, String) {
    let part = (done * 100 / of.max(1)).max(4);
    (
        escaped(&behind(v, done, of, is_cohort)),
        format!(" stroke-dasharray=\"{part} 100\"/>"),
    )
}

/// How many of those behind have done something: `2 sur 3 dans votre groupe`.
pub fn behind(v: &View, done: i64, of: i64, is_cohort: bool) -> String {
    let message = if is_cohort {
        "braid-behind-cohort"
    } else {
        "braid-behind-group"
    };
    v.t2(message, "done", done.to_string(), "count", of.to_string())
}
