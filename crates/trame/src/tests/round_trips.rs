//! Reading what was written gives the same trame, and writing it again the same bytes.

use proptest::prelude::*;
use toml::de::DeTable;

use super::invented::invent;
use super::*;
use crate::write::quote;
use crate::{diff, from_document, to_document, write};

/// Characters that have tripped writers of TOML before, among ordinary ones.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        3 => "[ -~]{1,12}",
        1 => "\\PC{1,6}",
        2 => prop::sample::select(vec![
            "\"", "\"\"", "\"\"\"", "\\", "\\\\", "\\n", "\\u0041", "'", "'''", "\n", "\n\n", "\t", " ", "#", "=", "[[x]]",
            "é", "👩🏽‍🌾", "مرحبا", "\u{202e}", "\u{200f}", "\u{feff}", "\u{2028}x", "%", "$", "…",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(pieces, 1..8).prop_map(|pieces| pieces.concat())
}

fn chance() -> impl Strategy<Value = (Vec<u32>, Vec<String>)> {
    (
        prop::collection::vec(any::<u32>(), 0..600),
        prop::collection::vec(text(), 1..12),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_reads_back_the_same((numbers, texts) in chance()) {
        let texts: Vec<String> = texts.into_iter().map(|text| text.replace(['\u{2028}', '\u{2029}', '\u{feff}'], "")).collect();
        let trame = invent(&numbers, &texts);
        let folder = write(&trame);
        let back = read(&folder).map_err(|faults| TestCaseError::fail(format!("{faults:#?}")))?;
        prop_assert_eq!(&back, &trame);
        prop_assert_eq!(&write(&back), &folder);
        prop_assert_eq!(&from_document(&to_document(&trame)).unwrap(), &trame);
        prop_assert_eq!(&Folder::from_zip(&folder.to_zip().unwrap()).unwrap(), &folder);
        prop_assert_eq!(diff(&trame, &back), vec![]);
        prop_assert_eq!(trame.digest(), back.digest());
    }

    #[test]
    fn any_text_at_all_survives_its_quotes(text in "(?s).{0,80}") {
        let file = format!("x = {}\n", quote(&text));
        let table = DeTable::parse(&file).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(table.get_ref().get("x").unwrap().get_ref().as_str().unwrap(), text);
    }

    #[test]
    fn quotes_and_line_breaks_survive_in_any_order(text in "[\"\\\\\n\r\t'a]{0,40}") {
        let file = format!("x = {}\n", quote(&text));
        let table = DeTable::parse(&file).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(table.get_ref().get("x").unwrap().get_ref().as_str().unwrap(), text);
    }

    #[test]
    fn no_text_at_all_makes_reading_fall_over(text in "(?s).{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut folder = small_folder();
        folder.put("roles.toml", text.clone());
        let _ = read(&folder);
        let _ = from_document(&text);
        let _ = Folder::from_zip(&bytes);
    }

    #[test]
    fn no_damage_to_an_archive_makes_reading_fall_over(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = small_folder().to_zip().unwrap();
        let index = place.index(bytes.len());
        bytes[index] = byte;
        let _ = Folder::from_zip(&bytes);
    }
}

#[test]
fn a_list_of_one_line_and_a_text_of_several_are_written_as_specified() {
    assert_eq!(quote("a \"b\" \\ c"), r#""a \"b\" \\ c""#);
    assert_eq!(quote("a\nb \"c\""), "\"\"\"\na\nb \"c\\\"\"\"\"");
    assert_eq!(quote("\n\"\"\"\n"), "\"\"\"\n\n\"\"\\\"\n\"\"\"");
    assert_eq!(quote("\r\u{0}\u{7f}"), "\"\\r\\u0000\\u007F\"");
}
