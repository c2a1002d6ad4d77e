//! Days in words, each written once: most pages name some, and often the same.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use jiff::civil::Date;
use kernel::Language;

/// How many are kept at most; beyond it all are written anew.
const MOST: usize = 4_000;

/// See the module's own text. A day in a language never reads otherwise, so nothing is ever out of date.
#[derive(Default)]
pub(super) struct Days(RwLock<HashMap<(Language, Date), String>>);

impl Days {
    /// A day, written by `write` unless it was before.
    pub(super) fn day(&self, language: Language, day: Date, write: impl FnOnce() -> String) -> String {
        let key = (language, day);
        let known = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(known) = known {
            return known;
        }
        let written = write();
        let mut days = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if days.len() >= MOST {
            days.clear();
        }
        days.insert(key, written.clone());
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_once_in_each_language_and_never_too_many_are_kept() {
        let days = Days::default();
        let day = jiff::civil::date(2026, 4, 2);
        let said = |language, text: &str| days.day(language, day, || text.to_owned());
        assert_eq!(said(Language::French, "jeudi"), "jeudi");
        assert_eq!(said(Language::French, "autre chose"), "jeudi");
        assert_eq!(said(Language::English, "Thursday"), "Thursday");
        for number in 0..2 * MOST {
            let day = day.saturating_add(jiff::ToSpan::days(i64::try_from(number).unwrap_or(0)));
            days.day(Language::French, day, String::new);
        }
        assert!(days.0.read().unwrap_or_else(PoisonError::into_inner).len() <= MOST);
    }
}
