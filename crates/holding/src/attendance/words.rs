//! Half-days and hours, in words.

use kernel::Language;
use platform::calendar::Calendar;
use platform::languages::Languages;

use super::parts::Part;
use gatherings::gathering::Gathering;

/// A half-day: `10 mars, matin`.
pub fn part_in_words(words: &Languages, language: Language, gathering: &Gathering, part: &Part) -> String {
    let day = Calendar::new(language, &gathering.zone).short_day(words, part.starts);
    let half = words.word(language, "attendance-half", part.half.word());
    let values = [("day", day.as_str()), ("half", half)];
    words.filled(language, "attendance-part", &values)
}

/// A half-day with its hours: `mardi 10 mars 2026, de 9 h à 13 h`; without them where only the days count.
pub fn period_in_words(words: &Languages, language: Language, gathering: &Gathering, part: &Part) -> String {
    let calendar = Calendar::new(language, &gathering.zone);
    if !gathering.all_day {
        return calendar.period(words, part.starts, part.ends, false);
    }
    let day = calendar.day(words, part.starts);
    let half = words.word(language, "attendance-half", part.half.word());
    let values = [("day", day.as_str()), ("half", half)];
    words.filled(language, "attendance-part", &values)
}

/// A length of time: `2 h`, `1 h 30`, `45 min`.
pub fn length_in_words(words: &Languages, language: Language, minutes: i64) -> String {
    let (hours, rest) = ((minutes / 60).to_string(), minutes % 60);
    let id = match (minutes / 60, rest) {
        (0, _) => "attendance-minutes",
        (_, 0) => "attendance-hours",
        _ => "attendance-hours-minutes",
    };
    let rest = if minutes < 60 {
        rest.to_string()
    } else {
        format!("{rest:02}")
    };
    words.filled(language, id, &[("hours", &hours), ("minutes", &rest)])
}

/// Hours with a decimal point or comma, for a spreadsheet: `1,5`.
pub fn hours_in_figures(language: Language, minutes: i64) -> String {
    let hundredths = (minutes * 100 + 30) / 60;
    let comma = if language == Language::French { ',' } else { '.' };
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}{comma}{rest:02}"),
    }
}
