//! How an activity stands for a reader, in words.

use learning::cohort::Stand;
use platform::web::View;

use super::escape::escaped;
use super::marks::Marks;

/// The words of each way of standing, looked up once for a drawing.
pub struct Said<'a> {
    v: &'a View,
    marks: &'a Marks,
    stands: [(Stand, String); 4],
}

impl<'a> Said<'a> {
    /// For a reader.
    pub fn new(v: &'a View, marks: &'a Marks) -> Self {
        let word = |stand: Stand| (stand, escaped(&v.word("stand", stand.word())));
        Said {
            v,
            marks,
            stands: [Stand::Done, Stand::Due, Stand::Now, Stand::Next].map(word),
        }
    }

    /// Adds how an activity stands, and how many of those behind have done it, each after `between`.
    pub fn push_after(&self, html: &mut String, place: usize, between: &str) {
        if let Some(stand) = self.marks.stand(place)
            && let Some((_, word)) = self.stands.iter().find(|(known, _)| *known == stand)
        {
            html.push_str(between);
            html.push_str(word);
        }
        if let Some((done, of)) = self.marks.behind(place) {
            html.push_str(between);
            let is_cohort = self.marks.behind.as_ref().is_some_and(|behind| behind.is_cohort);
            html.push_str(&escaped(&behind(self.v, done, of, is_cohort)));
        }
    }
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
