//! Each thing that can be wrong with a file by itself, at its exact place.

use super::*;

#[test]
fn the_small_trame_is_valid_and_in_order() {
    assert_eq!(found(&small_folder()), [""; 0]);
    assert_eq!(crate::write(&small()), small_folder());
    assert_eq!(small().validate(), []);
}

#[test]
fn a_missing_or_unknown_file_is_named() {
    let mut folder = small_folder();
    folder.remove("space.toml");
    folder.remove("charter.en.md");
    folder.put("notes.txt", "hello");
    folder.put("charter.de.md", "Hallo");
    assert_eq!(
        found(&folder),
        [
            "charter.de.md unknown-file",
            "notes.txt unknown-file",
            "space.toml missing-file",
            "charter.en.md missing-file",
        ]
    );
    assert_eq!(
        found(&Folder::new()),
        ["trame.toml missing-file", "space.toml missing-file"]
    );
}

#[test]
fn a_text_in_a_language_that_is_not_listed_is_a_fault_wherever_it_is() {
    let mut folder = Folder::new();
    folder.put(
        "trame.toml",
        super::CARD
            .replace("\"fr\", ", "")
            .replace("name.fr = \"Jardin\"\n", ""),
    );
    folder.put(
        "space.toml",
        "kind = \"cell\"\njoining = \"open\"\nmodules = []\n[identity]\npurpose.en = \"x\"\n",
    );
    folder.put("welcome.fr.md", "Bonjour");
    assert_eq!(
        found(&folder),
        [
            "trame.toml:8:9 language-not-listed",
            "welcome.fr.md file-not-listed",
            "welcome.en.md missing-file",
        ]
    );
}

#[test]
fn what_is_not_a_text_at_all_is_refused() {
    let mut folder = small_folder();
    folder.put("roles.toml", vec![0xff, 0xfe]);
    assert_eq!(found(&folder), ["roles.toml not-utf8"]);
    let mut texts = small_folder();
    texts.put("welcome.fr.md", "Bienvenue.");
    texts.put("welcome.en.md", vec![0xff, 0xfe]);
    assert_eq!(found(&texts), ["welcome.en.md not-utf8"], "it is there");
    folder.put("roles.toml", vec![b'#'; 2 * 1024 * 1024]);
    assert_eq!(found(&folder), [" too-large"]);
    let many = (0..65)
        .map(|number| (format!("{number}.md"), Vec::new()))
        .collect();
    assert_eq!(found(&many), [" too-many-files"]);
}

#[test]
fn what_editors_add_unasked_is_forgiven() {
    let mut folder = small_folder();
    for (name, text) in SMALL {
        folder.put(*name, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    assert_eq!(read(&folder).unwrap(), small());
    folder.put("charter.fr.md", "Écouter.");
    assert_eq!(read(&folder).unwrap(), small());
}

#[test]
fn what_is_not_toml_is_said_in_plain_words() {
    check(
        "roles.toml",
        "weeks = 8",
        "weeks 8",
        &["roles.toml:11:7 bad-assignment"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks =",
        &["roles.toml:11:8 bad-value"],
    );
    check("roles.toml", "\"sower\"", "sower", &["roles.toml:2:7 bad-value"]);
    check(
        "roles.toml",
        "\"sower\"",
        "\"sower",
        &["roles.toml:2:13 bad-string"],
    );
    check(
        "roles.toml",
        "\"Sower\"",
        "\"So\\wer\"",
        &["roles.toml:4:15 bad-string"],
    );
    check(
        "roles.toml",
        "[\"patience\"]",
        "[\"patience\"",
        &["roles.toml:16:1 unclosed"],
    );
    check(
        "roles.toml",
        "[[role.piece]]",
        "[[role.piece",
        &["roles.toml:16:13 unclosed"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = 8\nweeks = 9",
        &["roles.toml:12:1 same-key-twice"],
    );
    check("roles.toml", "weeks = 8", "???", &["roles.toml:11:1 not-toml"]);
}

#[test]
fn an_inline_table_without_its_equals_sign_is_told_as_such() {
    check(
        "roles.toml",
        "name.en = \"Plan\"",
        "name.en = \"Plan\"\nx = { a b }",
        &["roles.toml:20:9 bad-assignment"],
    );
}

#[test]
fn every_error_of_a_file_is_told_at_once() {
    let mut folder = spoiled("roles.toml", "weeks = 8", "weeks 8");
    folder.put("stages.toml", "x 1\ny 2\n");
    let found = found(&folder);
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn another_format_is_the_only_fault() {
    let mut folder = spoiled("trame.toml", "format = 1", "format = 2\nnew = true");
    folder.put("roles.toml", "[[future]]");
    assert_eq!(found(&folder), ["trame.toml:1:10 other-format"]);
    check(
        "trame.toml",
        "format = 1",
        "format = \"1\"",
        &["trame.toml:1:10 not-number"],
    );
    check("trame.toml", "format = 1\n", "", &["trame.toml:1:1 missing-key"]);
}

#[test]
fn unknown_and_missing_keys_are_told_where_they_are() {
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = 8\ncolour = \"red\"",
        &["roles.toml:12:1 unknown-key"],
    );
    check("roles.toml", "weeks = 8\n", "", &["roles.toml:1:1 missing-key"]);
    check(
        "roles.toml",
        "key = \"plan\"\n",
        "",
        &["roles.toml:16:1 missing-key"],
    );
    check(
        "roles.toml",
        "[[role.piece]]",
        "[[role.pieces]]",
        &["roles.toml:16:8 unknown-key"],
    );
    check(
        "space.toml",
        "[identity]",
        "[identities]",
        &["space.toml:1:1 missing-table", "space.toml:12:2 unknown-key"],
    );
    check("roles.toml", "rights = []\n", "", &["roles.toml:1:1 missing-key"]);
}

#[test]
fn a_value_of_another_kind_is_told_with_what_was_expected() {
    check("roles.toml", "\"sower\"", "7", &["roles.toml:2:7 not-text"]);
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = \"8\"",
        &["roles.toml:11:9 not-number"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = 8.5",
        &["roles.toml:11:9 not-number"],
    );
    check(
        "roles.toml",
        "open = true",
        "open = \"yes\"",
        &["roles.toml:12:8 not-flag"],
    );
    check(
        "roles.toml",
        "repeats = true",
        "repeats = 1",
        &["roles.toml:21:11 not-flag"],
    );
    check(
        "roles.toml",
        "[\"patience\"]",
        "\"patience\"",
        &["roles.toml:14:10 not-list"],
    );
    check(
        "roles.toml",
        "[\"patience\"]",
        "[1]",
        &["roles.toml:14:11 not-text"],
    );
    check(
        "stages.toml",
        "[[stage]]",
        "[stage]",
        &["stages.toml:1:2 not-tables"],
    );
    check(
        "space.toml",
        "[identity]",
        "[[identity]]",
        &["space.toml:12:3 not-table"],
    );
    check(
        "roles.toml",
        "name.fr = \"Plan\"\nname.en = \"Plan\"",
        "name = \"Plan\"",
        &["roles.toml:18:1 not-by-language"],
    );
    check(
        "roles.toml",
        "name.en = \"Plan\"",
        "name.en = 3",
        &["roles.toml:19:11 not-text"],
    );
}

#[test]
fn a_text_must_stand_in_every_language_of_the_trame() {
    check(
        "roles.toml",
        "name.en = \"Plan\"\n",
        "",
        &["roles.toml:18:1 missing-language"],
    );
    check(
        "roles.toml",
        "name.en = \"Plan\"",
        "name.en = \"Plan\"\nname.de = \"Plan\"",
        &["roles.toml:20:6 unknown-language"],
    );
    check(
        "roles.toml",
        "name.fr = \"Plan\"\nname.en = \"Plan\"",
        "name = {}",
        &[
            "roles.toml:18:1 missing-language",
            "roles.toml:18:1 missing-language",
        ],
    );
    check(
        "trame.toml",
        "[\"fr\", \"en\"]",
        "[]",
        &["trame.toml:4:1 no-language"],
    );
    check(
        "trame.toml",
        "[\"fr\", \"en\"]",
        "[\"fr\", \"fr\"]",
        &["trame.toml:4:20 listed-twice"],
    );
    check(
        "trame.toml",
        "[\"fr\", \"en\"]",
        "[\"fr\", \"de\"]",
        &["trame.toml:4:20 not-a-word"],
    );
}

#[test]
fn texts_have_their_sizes_and_their_characters() {
    let long = |count: usize| format!("name.fr = \"{}\"", "é".repeat(count));
    check("roles.toml", "name.fr = \"Plan\"", &long(160), &[]);
    check(
        "roles.toml",
        "name.fr = \"Plan\"",
        &long(161),
        &["roles.toml:18:11 too-long"],
    );
    check("roles.toml", "\"Sower\"", "\"\"", &["roles.toml:4:11 empty"]);
    check("roles.toml", "\"Sower\"", "\" \\n \"", &["roles.toml:4:11 empty"]);
    check(
        "roles.toml",
        "\"Sower\"",
        "\"So\\nwer\"",
        &["roles.toml:4:11 line-break"],
    );
    check(
        "roles.toml",
        "\"Sower\"",
        "\"So\\twer\"",
        &["roles.toml:4:11 line-break"],
    );
    check("roles.toml", "\"To sow.\"", "\"To\\n\\tsow.\"", &[]);
    check(
        "roles.toml",
        "\"To sow.\"",
        "\"To\\r\\nsow.\"",
        &["roles.toml:6:14 control-character"],
    );
    check(
        "roles.toml",
        "\"To sow.\"",
        "\"To\\u0000sow.\"",
        &["roles.toml:6:14 control-character"],
    );
    check("charter.fr.md", "Écouter.", "  \n", &["charter.fr.md:1:1 empty"]);
    check(
        "charter.fr.md",
        "Écouter.",
        "a\u{0}",
        &["charter.fr.md:1:1 control-character"],
    );
    check(
        "charter.fr.md",
        "Écouter.",
        &"a".repeat(20_001),
        &["charter.fr.md:1:1 too-long"],
    );
    check(
        "trame.toml",
        "\"1.0\"",
        "\"a version of many words\"",
        &["trame.toml:3:11 too-long"],
    );
}

#[test]
fn keys_addresses_and_digests_have_their_form() {
    for wrong in [
        "",
        "Sower",
        "1st",
        "sow er",
        "semeur-é",
        "-sower",
        &"a".repeat(49),
    ] {
        check(
            "roles.toml",
            "\"sower\"",
            &format!("\"{wrong}\""),
            &["roles.toml:2:7 not-a-key"],
        );
    }
    check("roles.toml", "\"sower\"", &format!("\"{}\"", "a".repeat(48)), &[]);
    for wrong in [
        "example.org",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://a b",
        "http://a\\\"b",
    ] {
        check(
            "trame.toml",
            "https://example.org/almanac",
            wrong,
            &["trame.toml:17:11 not-an-address"],
        );
    }
    let line = |digest: &str| {
        format!(
            "[[lineage]]\nkey = \"a\"\nversion = \"1\"\nname.en = \"A\"\ndigest = \"{digest}\"\n[[author]]"
        )
    };
    check("trame.toml", "[[author]]", &line(&"0f".repeat(32)), &[]);
    check(
        "trame.toml",
        "[[author]]",
        &line(&"0F".repeat(32)),
        &["trame.toml:16:10 not-a-digest"],
    );
}

#[test]
fn words_and_numbers_have_their_ranges() {
    check(
        "space.toml",
        "\"request\"",
        "\"maybe\"",
        &["space.toml:2:11 not-a-word"],
    );
    check(
        "space.toml",
        "\"members\", ",
        "\"members\", \"members\", ",
        &["space.toml:3:23 listed-twice"],
    );
    check(
        "roles.toml",
        "rights = []",
        "rights = [\"space.describe\", \"all\"]",
        &["roles.toml:13:29 not-a-word"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = 0",
        &["roles.toml:11:9 out-of-range"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = 105",
        &["roles.toml:11:9 out-of-range"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = -1",
        &["roles.toml:11:9 out-of-range"],
    );
    check(
        "roles.toml",
        "weeks = 8",
        "weeks = 99999999999999999999",
        &["roles.toml:11:9 out-of-range"],
    );
    check("roles.toml", "weeks = 8", "weeks = 0x08", &[]);
}

#[test]
fn at_most_a_hundred_faults_are_told() {
    let folder = spoiled(
        "roles.toml",
        "weeks = 8",
        &(0..500).map(|n| format!("x{n} = 1\n")).collect::<String>(),
    );
    assert_eq!(found(&folder).len(), 100);
}

#[test]
fn a_fault_says_which_value_it_is_about() {
    let faults = read(&spoiled("roles.toml", "name.en = \"Plan\"", "name.en = \"\"")).unwrap_err();
    let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(places, ["role.0.piece.0.name.en"]);
}
