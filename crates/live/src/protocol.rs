//! The protocol is a document: whatever a room shows and whatever people do in it stands there.

const PROTOCOL: &str = include_str!("../../../docs/live-protocol.md");

/// The first cell of every row of its tables.
fn firsts() -> impl Iterator<Item = &'static str> {
    let rows = PROTOCOL.lines().filter_map(|line| line.strip_prefix("| "));
    rows.filter_map(|row| row.split(" |").next())
}

#[test]
fn every_kind_of_item_and_every_act_stands_in_the_document() {
    for kind in crate::KINDS {
        let word = format!("`{}`", kind.word);
        assert!(
            firsts().any(|first| first.starts_with(&word)),
            "no row says {word}"
        );
    }
    for act in crate::ACTS.iter().copied().flatten() {
        let is_said = match act.to.split_once("{item}") {
            // Written whole, or after an ellipsis where its neighbours share their beginning.
            Some((before, after)) => {
                let (before, after) = (format!("`{before}{{"), format!("{after}`"));
                PROTOCOL.contains(&before) && firsts().any(|first| first.contains(&after))
            }
            None => firsts().any(|first| first.contains(&format!("`{}`", act.to))),
        };
        assert!(is_said, "{} does not stand in docs/live-protocol.md", act.to);
    }
}

#[test]
fn the_figures_of_the_document_are_those_of_the_program() {
    let held = crate::wire::hold(1_000).as_millis();
    assert!(PROTOCOL.contains(&format!("{held} ms for each thousand connections")));
}
