//! The web on which everything is drawn: axes that go round from the top, and rings from the middle outwards.

use std::f64::consts::TAU;

/// The side of the drawing.
pub const SIZE: f64 = 400.0;
/// Its middle.
pub const MIDDLE: f64 = SIZE / 2.0;
/// How far out the last ring stands.
pub const RADIUS: f64 = 162.0;
/// How far out the numbers of the skills stand.
pub const NUMBERS: f64 = 181.0;
/// How far out the names of the skills begin, where there is room beside the drawing.
pub const NAMES: f64 = 203.0;
/// How many letters a line of a name has at most.
pub const LABEL: usize = 22;

/// A point of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// As attributes of SVG say it, to a tenth.
    pub fn said(self) -> String {
        format!("{} {}", short(self.x), short(self.y))
    }
}

/// A number to a tenth, without a zero behind. Written from whole tenths: a drawing has hundreds of numbers, and writing
/// a fraction exactly takes many times as long.
pub fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.abs() / 10, tenths.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}

/// The point at a distance from the middle, on an axis of so many, counted from 0 at the top and clockwise, and turned
/// by a part of the way to the next.
pub fn point(axis: usize, axes: usize, distance: f64, turned: f64) -> Point {
    let part = (number(axis) + turned) / number(axes.max(1));
    let angle = part * TAU;
    Point {
        x: MIDDLE + distance * angle.sin(),
        y: MIDDLE - distance * angle.cos(),
    }
}

/// How far out a step stands: the first is not in the middle, where nothing is known.
pub fn distance(step: f64, steps: usize) -> f64 {
    RADIUS * (step + 1.0) / number(steps.max(1))
}

/// Small counts are exact.
pub fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Words in lines of so many letters at most; a word that is longer has a line of its own.
pub fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_axis_is_at_the_top_and_the_others_go_round_clockwise() {
        let at = |axis| point(axis, 4, 100.0, 0.0).said();
        assert_eq!(
            [at(0), at(1), at(2), at(3)],
            ["200 100", "300 200", "200 300", "100 200"]
        );
        assert_eq!(short(-0.01), "0");
    }

    #[test]
    fn names_are_cut_between_words() {
        assert_eq!(
            wrapped("Animer le groupe pour rendre le travail facile", 22),
            ["Animer le groupe pour", "rendre le travail", "facile"]
        );
        assert_eq!(
            wrapped("anticonstitutionnellement", 10),
            ["anticonstitutionnellement"]
        );
        assert!(wrapped("  ", 10).is_empty());
    }

    proptest! {
        #[test]
        fn a_step_further_is_further_out_and_everything_stays_in_the_drawing(
            axes in 3usize..40, axis in 0usize..40, steps in 2usize..8, step in 0usize..8, turned in -0.4f64..0.4,
        ) {
            prop_assume!(axis < axes && step < steps);
            let here = point(axis, axes, distance(number(step), steps), turned);
            let from_middle = (here.x - MIDDLE).hypot(here.y - MIDDLE);
            prop_assert!((from_middle - distance(number(step), steps)).abs() < 1e-6);
            prop_assert!(from_middle > 0.0 && from_middle <= RADIUS + 1e-6);
            prop_assert!((0.0..=SIZE).contains(&here.x) && (0.0..=SIZE).contains(&here.y));
            if step > 0 {
                prop_assert!(distance(number(step - 1), steps) < distance(number(step), steps));
            }
        }

        #[test]
        fn cutting_a_name_loses_no_word(name in "[a-zé’]{1,12}( [a-zé’]{1,12}){0,8}", most in 1usize..30) {
            prop_assert_eq!(wrapped(&name, most).join(" "), name);
        }
    }
}
