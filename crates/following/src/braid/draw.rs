//! The braid from left to right: one drawing whose beads are links.
//!
//! What depends on the plan alone was written before; here only what is so for a reader is filled in.

use platform::web::View;

use super::days::Days;
use super::layout::{Band, Column, float};
use super::marks::Marks;
use super::said::Said;
use super::sheet::Sheet;
use super::stages::push_stage;
use super::thread::short;

/// The drawing, for the pages of the space with this name in addresses.
pub fn draw(v: &View, sheet: &Sheet, slug: &str, marks: &Marks, said: &Said, days: &Days) -> String {
    let layout = &sheet.layout;
    let mut html = String::with_capacity(24_000 + sheet.items.len() * 320);
    html.push_str(&format!(
        "<svg class=\"braid-drawing\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"group\" \
         aria-labelledby=\"braid\" aria-describedby=\"braid-said\">",
        w = short(layout.width),
        h = short(layout.height),
    ));
    let current = marks.current();
    for stage in &sheet.stages {
        let is_here = current.is_some_and(|week| (stage.stretch.from..=stage.stretch.to).contains(&week));
        push_stage(&mut html, sheet, stage, is_here);
    }
    for column in layout.columns.iter().filter(|column| column.is_knot) {
        push_knot(&mut html, column, layout.bands.get(column.band));
    }
    let reached = marks.reached(u32::MAX);
    let mut is_ahead = false;
    for (column, thread) in layout.columns.iter().zip(&sheet.threads) {
        if column.week > reached && !is_ahead {
            html.push_str("<g class=\"braid-ahead\">");
            is_ahead = true;
        }
        html.push_str(thread);
    }
    if is_ahead {
        html.push_str("</g>");
    }
    for column in &layout.columns {
        if let Some(band) = layout.bands.get(column.band) {
            push_week(&mut html, v, column, band, days, current == Some(column.week));
        }
    }
    push_meetings(&mut html, sheet, days);
    push_beads(&mut html, sheet, slug, said);
    html.push_str("</svg>");
    html
}

/// What holds the strands together in the week of a meeting.
fn push_knot(html: &mut String, column: &Column, band: Option<&Band>) {
    let Some(band) = band else { return };
    let around = (column.straight / 2.0 + 24.0).min(column.width / 2.0);
    let strands = float(column.lanes.len().saturating_sub(1));
    let outer = (band.lanes.1 - band.lanes.0) / 2.0;
    let high = (strands * column.pitch / 2.0 + column.pitch / 2.0 + 8.0).min(outer);
    html.push_str(&format!(
        "<rect class=\"braid-knot\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"22\"/>",
        short(column.center() - around),
        short(column.middle - high),
        short(2.0 * around),
        short(2.0 * high),
    ));
}

/// The number of a week and the day on which it begins, and where we are.
fn push_week(html: &mut String, v: &View, column: &Column, band: &Band, days: &Days, is_here: bool) {
    let (x, y) = (column.center(), band.lanes.1 + 20.0);
    if is_here {
        html.push_str(&format!(
            "<rect class=\"braid-now\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"12\"/><rect class=\"braid-here\" x=\"{}\" y=\"{}\" width=\"48\" height=\"25\" rx=\"12.5\"/>",
            short(column.left + 1.0),
            short(band.lanes.0 - 4.0),
            short(column.width - 2.0),
            short(band.lanes.1 - band.lanes.0 + 50.0),
            short(x - 24.0),
            short(y - 17.5),
        ));
    }
    if days.pause_before(column.week).is_some() {
        let left = short(column.left);
        html.push_str(&format!(
            "<path class=\"braid-pause\" d=\"M{left} {}V{}\"/>",
            short(band.lanes.0),
            short(band.lanes.1 + 30.0)
        ));
    }
    let class = if is_here {
        "braid-number here"
    } else {
        "braid-number"
    };
    html.push_str(&format!(
        "<text class=\"{class}\" x=\"{}\" y=\"{}\">{}</text>",
        short(x),
        short(y),
        v.tn("braid-week-short", i64::from(column.week)),
    ));
    let monday = days.monday(column.week);
    if !monday.is_empty() {
        html.push_str(&format!(
            "<text class=\"braid-day\" x=\"{}\" y=\"{}\">{monday}</text>",
            short(x),
            short(y + 20.0)
        ));
    }
}

/// The first meeting of each week, by its number and day; the others are in the list.
fn push_meetings(html: &mut String, sheet: &Sheet, days: &Days) {
    let layout = &sheet.layout;
    for column in layout.columns.iter().filter(|column| column.is_knot) {
        let (Some(band), Some(knot)) = (
            layout.bands.get(column.band),
            days.knots.iter().find(|knot| knot.week == column.week),
        ) else {
            continue;
        };
        let x = column.center().clamp(60.0, (layout.width - 60.0).max(60.0));
        let y = band.lanes.1 + 60.0;
        let words = format!(
            "<title>{}</title><rect class=\"braid-hit\" x=\"{}\" y=\"{}\" width=\"116\" height=\"36\" rx=\"8\"/><text x=\"{x}\" y=\"{}\">{}</text><text x=\"{x}\" y=\"{}\">{}</text>",
            knot.name,
            short(x - 58.0),
            short(y - 15.0),
            short(y),
            knot.short,
            short(y + 16.0),
            knot.when,
            x = short(x),
        );
        match &knot.path {
            Some(path) => html.push_str(&format!("<a class=\"braid-meeting\" href=\"{path}\">{words}</a>")),
            None => html.push_str(&format!("<g class=\"braid-meeting\">{words}</g>")),
        }
    }
}

fn push_beads(html: &mut String, sheet: &Sheet, slug: &str, said: &Said) {
    for place in sheet.weeks.iter().flatten().copied() {
        let Some(item) = sheet.items.get(place) else {
            continue;
        };
        for part in [&item.bead.before, slug, &item.bead.after] {
            html.push_str(part);
        }
        said.push_words(html, place, ", ");
        html.push_str("</title>");
        said.push_bead(html, place, &item.spot);
        html.push_str("</a>");
    }
}
