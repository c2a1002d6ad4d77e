//! Two writers, one text.

use proptest::prelude::*;

use super::{Marks, Merged, Stretch, merge};

const MARKS: Marks<'static> = Marks {
    theirs: "— first —",
    mine: "— second —",
    end: "— end —",
};

fn agreed(text: &str) -> Merged {
    let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    Merged {
        stretches: vec![Stretch::Agreed(lines)],
    }
}

#[test]
fn changes_in_two_places_stand_both() {
    let merged = merge("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD\ne");
    assert_eq!(merged, agreed("A\nb\nc\nD\ne"));
}

#[test]
fn the_same_change_stands_once() {
    assert_eq!(merge("a\nb", "a\nB", "a\nB"), agreed("a\nB"));
}

#[test]
fn two_versions_of_a_line_are_kept_and_told_apart() {
    let merged = merge("a\nb\nc", "a\nB1\nc", "a\nB2\nc");
    assert_eq!(merged.clashes(), 1);
    assert_eq!(
        merged.text(&MARKS),
        "a\n\n— first —\n\nB1\n\n— second —\n\nB2\n\n— end —\n\nc"
    );
}

#[test]
fn two_lines_put_in_at_one_place_are_both_there() {
    let merged = merge("a\nz", "a\nmine\nz", "a\nyours\nz");
    let text = merged.text(&MARKS);
    assert!(text.contains("\nmine\n") && text.contains("\nyours\n"), "{text}");
}

#[test]
fn a_line_taken_out_by_one_and_changed_by_the_other_is_not_lost() {
    let merged = merge("a\nb\nc", "a\nc", "a\nB\nc");
    assert_eq!(merged.clashes(), 1);
    assert!(merged.text(&MARKS).contains("B"));
}

#[test]
fn two_who_begin_an_empty_page_both_write_it() {
    let text = merge("", "one", "two").text(&MARKS);
    assert!(text.contains("one") && text.contains("two"));
}

/// Texts of few different lines, so that the same line often stands several times.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(vec!["a", "b", "c", "", "d e"]), 0..9)
        .prop_map(|lines| lines.join("\n"))
}

/// A text after some of its lines were taken out, changed, or followed by new ones that bear a name.
fn changed(base: &str, name: &str, how: &[u8]) -> String {
    let mut lines = Vec::new();
    for (place, line) in base.split('\n').enumerate() {
        match how.get(place).copied().unwrap_or(0) {
            1 => {}
            2 => lines.push(format!("{name} changed {place}")),
            3 => lines.extend([line.to_owned(), format!("{name} added {place}")]),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}

proptest! {
    #[test]
    fn who_changed_nothing_changes_nothing(base in text(), other in text()) {
        let as_other = |merged: &Merged| merged.clashes() == 0 && merged.text(&MARKS) == other;
        prop_assert!(as_other(&merge(&base, &other, &base)));
        prop_assert!(as_other(&merge(&base, &base, &other)));
        prop_assert!(as_other(&merge(&base, &other, &other)));
    }

    #[test]
    fn what_either_wrote_is_there(base in text(), one in proptest::collection::vec(0u8..4, 9), two in proptest::collection::vec(0u8..4, 9)) {
        let (theirs, mine) = (changed(&base, "one", &one), changed(&base, "two", &two));
        let text = merge(&base, &theirs, &mine).text(&MARKS);
        for line in theirs.split('\n').chain(mine.split('\n')).filter(|line| line.starts_with("one") || line.starts_with("two")) {
            prop_assert_eq!(text.split('\n').filter(|each| *each == line).count(), 1, "{} in {}", line, text);
        }
    }

    #[test]
    fn what_both_kept_is_there_as_often(base in text(), theirs in text(), mine in text()) {
        let merged = merge(&base, &theirs, &mine);
        for stretch in &merged.stretches {
            if let Stretch::Clash { theirs, mine } = stretch {
                prop_assert_ne!(theirs, mine);
            }
        }
        // Read with one side of every clash, it holds every line that this side wrote and the base had not.
        for (side, written) in [(true, &theirs), (false, &mine)] {
            let read: Vec<String> = merged.stretches.iter().flat_map(|stretch| match stretch {
                Stretch::Agreed(lines) => lines.clone(),
                Stretch::Clash { theirs, mine } => if side { theirs.clone() } else { mine.clone() },
            }).collect();
            for line in written.split('\n').filter(|line| !line.is_empty() && !base.split('\n').any(|old| old == *line)) {
                prop_assert!(read.iter().any(|each| each == line), "{} is lost in {:?}", line, read);
            }
        }
    }

    #[test]
    fn who_saves_first_makes_no_difference(base in text(), theirs in text(), mine in text()) {
        let (one, two) = (merge(&base, &theirs, &mine), merge(&base, &mine, &theirs));
        prop_assert_eq!(one.clashes(), two.clashes());
        let turned: Vec<Stretch> = two.stretches.into_iter().map(|stretch| match stretch {
            Stretch::Clash { theirs, mine } => Stretch::Clash { theirs: mine, mine: theirs },
            agreed @ Stretch::Agreed(_) => agreed,
        }).collect();
        prop_assert_eq!(one.stretches, turned);
    }
}
