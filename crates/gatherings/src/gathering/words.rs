//! When and where a gathering is, in words.

use kernel::Language;
use platform::calendar::Calendar;
use platform::languages::Languages;

use super::model::{Gathering, Seat};

/// When it is, in its own zone, with the zone's name where hours count: `jeudi 2 avril 2026, de 17 h à 18 h (Europe/Paris)`.
pub fn time_in_words(words: &Languages, language: Language, gathering: &Gathering) -> String {
    let calendar = Calendar::new(language, &gathering.zone);
    let period = calendar.period(words, gathering.starts, gathering.ends, gathering.all_day);
    if gathering.all_day {
        period
    } else {
        format!("{period} ({})", calendar.zone())
    }
}

/// Where it is for somebody who is there in this way; the address to connect only `with_link`.
pub fn places_in_words(
    words: &Languages,
    language: Language,
    gathering: &Gathering,
    seat: Seat,
    with_link: bool,
) -> String {
    let said = match seat {
        Seat::Onsite => [gathering.where_it_is(), gathering.onsite_note.clone()],
        Seat::Remote => {
            let link = match (with_link, gathering.link.is_empty()) {
                (true, false) => gathering.link.clone(),
                _ => words.text(language, "gathering-from-afar").to_owned(),
            };
            [link, gathering.remote_note.clone()]
        }
    };
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    if said.is_empty() {
        words.text(language, "gathering-place-to-come").to_owned()
    } else {
        said.join("\n")
    }
}
