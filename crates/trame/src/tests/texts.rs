//! Texts by language, and trames changed in memory.

use kernel::Language::{English, French};

use super::*;
use crate::{Step, Words};

#[test]
fn a_reader_is_given_another_language_rather_than_nothing_and_told_which() {
    let words = Words::new().with(English, "Garden");
    assert_eq!(words.in_language(English), ("Garden", English));
    assert_eq!(words.in_language(French), ("Garden", English));
    assert_eq!(Words::new().in_language(French), ("", French));
    assert_eq!(Words::same("Tresse").get(French), Some("Tresse"));
}

#[test]
fn what_a_browser_sends_has_its_line_ends_put_right() {
    let words = Words::new().with(French, "un\r\ndeux\rtrois\n");
    assert_eq!(words.get(French), Some("un\ndeux\ntrois\n"));
}

#[test]
fn a_changed_trame_says_what_no_longer_holds() {
    let mut trame = small();
    trame.roles[0].skills.push("haste".to_owned());
    trame.gatherings[0].steps[0].who = Some(Step::EVERYBODY.to_owned());
    trame.space.identity.purpose = Words::new();
    trame.space.identity.ways = Some(Words::new().with(English, "By hand."));
    trame.charter = Some(Words::new());
    trame.stages[0].signs = Some(Words::new());
    let said: Vec<String> = trame
        .validate()
        .iter()
        .map(|fault| format!("{} {}", short(fault), fault.place))
        .collect();
    assert_eq!(
        said,
        [
            "space.toml:13:1 missing-language identity.purpose",
            "space.toml:13:1 missing-language identity.purpose",
            "space.toml:14:1 missing-language identity.ways",
            "stages.toml:7:1 missing-language stage.0.signs",
            "stages.toml:7:1 missing-language stage.0.signs",
            "roles.toml:14:23 no-such role.0.skills.1",
            "charter.fr.md missing-file ",
            "charter.en.md missing-file ",
        ]
    );
}

#[test]
fn a_trame_without_anything_in_it_says_what_it_lacks() {
    let messages: Vec<&str> = Trame::default()
        .validate()
        .iter()
        .map(|fault| fault.message())
        .collect();
    assert!(messages.contains(&"trame-fault-no-language"), "{messages:?}");
    assert!(messages.contains(&"trame-fault-not-a-key"), "{messages:?}");
}
