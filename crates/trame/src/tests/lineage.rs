//! Children remember their parents.

use sha2::{Digest, Sha256};

use super::*;
use crate::{Words, from_document, to_document};

#[test]
fn a_child_remembers_its_parent_first() {
    let parent = small();
    let child = parent.descend("orchard", "1", Words::same("Orchard"));
    let grandchild = child.descend("wood", "1", Words::same("Wood"));
    let keys: Vec<&str> = grandchild
        .card
        .lineage
        .iter()
        .map(|ancestor| ancestor.key.as_str())
        .collect();
    assert_eq!(keys, ["orchard", "garden"]);
    assert_eq!(grandchild.card.lineage[1].digest, parent.digest());
    assert_eq!(grandchild.card.lineage[0].digest, child.digest());
    assert_eq!(child.card.lineage[0].name, parent.card.name);
    assert_eq!(child.roles, parent.roles);
    assert_eq!(grandchild.validate(), []);
}

#[test]
fn a_digest_is_taken_of_names_lengths_and_bytes_in_the_order_of_the_files() {
    let mut bytes = String::new();
    for (name, text) in SMALL {
        bytes.push_str(&format!("{name}\n{}\n{text}", text.len()));
    }
    let expected: String = Sha256::digest(bytes.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(small().digest(), expected);
    assert_eq!(to_document(&small()), bytes);
}

#[test]
fn an_ancestor_keeps_the_languages_that_it_had() {
    let mut child = small().descend("orchard", "1", Words::same("Orchard"));
    child.card.lineage[0].name.remove(kernel::Language::French);
    assert_eq!(child.validate(), []);
    child.card.lineage[0].name = Words::new();
    assert_eq!(
        child.validate().iter().map(short).collect::<Vec<_>>(),
        ["trame.toml:22:1 not-by-language"]
    );
}

#[test]
fn a_stored_document_comes_back_or_is_refused() {
    let document = to_document(&small());
    assert_eq!(from_document(&document).unwrap(), small());
    let (half, _) = document.split_at(document.len() / 2);
    for damaged in [
        half,
        "trame.toml",
        "trame.toml\n",
        "trame.toml\nx\n",
        "a\n0\na\n0\n",
        "a\n18446744073709551616\n",
    ] {
        let faults = from_document(damaged).unwrap_err();
        assert_eq!(faults.iter().map(short).collect::<Vec<_>>(), [" not-a-document"]);
    }
    assert_eq!(from_document("").unwrap_err().len(), 2);
}
