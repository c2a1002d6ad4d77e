//! The stages above the weeks, drawn.

use super::layout::{Column, float};
use super::sheet::{Sheet, Stage};
use super::thread::short;

/// How high a stage is, what is left free between two, how high a line of its name is, and how wide a letter.
const HIGH: f64 = 38.0;
const GAP: f64 = 4.0;
const LINE: f64 = 14.0;
const LETTER: f64 = 5.7;

/// A stage, once for each band that it reaches into.
pub fn push_stage(html: &mut String, sheet: &Sheet, stage: &Stage, is_here: bool) {
    let class = if is_here {
        "braid-stage here"
    } else {
        "braid-stage"
    };
    for (number, band) in sheet.layout.bands.iter().enumerate() {
        let within = |column: &&Column| {
            column.band == number && (stage.stretch.from..=stage.stretch.to).contains(&column.week)
        };
        let mut columns = sheet.layout.columns.iter().filter(within);
        let Some(first) = columns.next() else { continue };
        let last = columns.next_back().unwrap_or(first);
        let (left, right) = (first.left + GAP / 2.0, last.left + last.width - GAP / 2.0);
        html.push_str(&format!(
            "<g class=\"{class}\"><title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{HIGH}\" rx=\"8\"/>",
            stage.name,
            short(left),
            short(band.top),
            short(right - left),
        ));
        let (lines, middle) = (lines(&stage.name, right - left), short(left.midpoint(right)));
        for (number, line) in lines.iter().enumerate() {
            let down = float(number) - float(lines.len() - 1) / 2.0;
            let y = short(band.top + HIGH / 2.0 + 4.5 + down * LINE);
            html.push_str(&format!("<text x=\"{middle}\" y=\"{y}\">{line}</text>"));
        }
        html.push_str("</g>");
    }
}

/// A name in one line, or in two where it does not fit; what is too long even so is cut, never inside an entity.
fn lines(name: &str, width: f64) -> Vec<String> {
    let fits = |letters: usize| float(letters) * LETTER <= width - 1.5;
    if fits(name.chars().count()) {
        return vec![name.to_owned()];
    }
    let longer = |(one, other): &(&str, &str)| one.chars().count().max(other.trim().chars().count());
    let splits = name.match_indices(' ').map(|(at, _)| name.split_at(at));
    let (one, other) = splits.min_by_key(longer).unwrap_or((name, ""));
    let cut = |line: &str| {
        let (line, count) = (line.trim(), line.trim().chars().count());
        if fits(count) || line.contains('&') {
            return line.to_owned();
        }
        let kept = (1..count).rev().find(|letters| fits(letters + 1)).unwrap_or(1);
        let short: String = line.chars().take(kept).collect();
        format!("{}…", short.trim_end())
    };
    let both = [one, other].into_iter().filter(|line| !line.is_empty());
    both.map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_name_is_written_in_two_lines_before_it_is_cut() {
        assert_eq!(lines("Créer", 75.0), ["Créer"]);
        assert_eq!(
            lines("Le réseau se consolide", 85.0),
            ["Le réseau", "se consolide"]
        );
        assert_eq!(lines("Anticonstitutionnellement", 60.0), ["Anticonst…"]);
        assert_eq!(
            lines("L&#39;essentiel", 20.0),
            ["L&#39;essentiel"],
            "no entity is cut"
        );
    }
}
