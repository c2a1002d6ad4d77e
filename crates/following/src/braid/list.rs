//! The braid running downwards, as an ordered list: for phones, for paper, for whoever listens or prefers to read.
//!
//! It says all that the drawing says. The strands run beside it, one drawing for each row, so that it stays right however
//! long the words and large the letters are.

use platform::web::View;

use super::days::{Days, Knot};
use super::item::BEAD;
use super::marks::Marks;
use super::said::Said;
use super::sheet::Sheet;
use super::thread::short;

/// The list, for the pages of the space with this name in addresses.
pub fn list(v: &View, sheet: &Sheet, slug: &str, marks: &Marks, said: &Said, days: &Days) -> String {
    let list = List {
        v,
        sheet,
        days,
        said,
        slug,
        width: short(sheet.turns.width),
    };
    let mut html = String::with_capacity(4_000 + sheet.items.len() * 620);
    html.push_str("<ol class=\"braid-list\">");
    for (week, (places, (head, row))) in (1..).zip(sheet.weeks.iter().zip(&sheet.turns.weeks)) {
        let is_ahead = week > marks.reached(u32::MAX);
        let is_here = marks.current() == Some(week);
        let class = match (is_ahead, is_here) {
            (true, _) => " class=\"ahead\"",
            (_, true) => " class=\"here\"",
            _ => "",
        };
        html.push_str(&format!("<li{class}>"));
        list.push_head(&mut html, week, *head, is_here);
        html.push_str("<ol>");
        for knot in days.knots.iter().filter(|knot| knot.week == week) {
            list.push_knot(&mut html, knot, *row);
        }
        for place in places {
            list.push_item(&mut html, *place);
        }
        html.push_str("</ol></li>");
    }
    html.push_str("</ol>");
    html
}

struct List<'a> {
    v: &'a View,
    sheet: &'a Sheet,
    days: &'a Days,
    said: &'a Said<'a>,
    slug: &'a str,
    width: String,
}

impl List<'_> {
    fn push_head(&self, html: &mut String, week: u32, turn: usize, is_here: bool) {
        html.push_str("<div class=\"braid-head\">");
        html.push_str(&self.sheet.turns.beside(turn));
        html.push_str(&format!(
            "<svg class=\"braid-mark\" width=\"{}\" height=\"{BEAD}\" aria-hidden=\"true\"></svg></div><div class=\"braid-words\">",
            self.width
        ));
        if let Some(why) = self.days.pause_before(week) {
            let said = if why.is_empty() {
                self.v.t("braid-pause").to_owned()
            } else {
                self.v.t1("braid-pause-why", "why", why)
            };
            html.push_str(&format!("<p class=\"meta\">{said}</p>"));
        }
        html.push_str("<h3>");
        html.push_str(&self.v.tn("braid-week-capital", i64::from(week)));
        let monday = self.days.monday(week);
        if !monday.is_empty() {
            html.push_str(&format!(" <small>{monday}</small>"));
        }
        if is_here {
            html.push_str(&format!(
                " <span class=\"chip accent\">{}</span>",
                self.v.t("braid-here")
            ));
        }
        html.push_str("</h3></div></div>");
    }

    fn push_knot(&self, html: &mut String, knot: &Knot, turn: usize) {
        html.push_str("<li class=\"braid-row\">");
        html.push_str(&self.sheet.turns.beside(turn));
        html.push_str(&format!(
            "<svg class=\"braid-mark\" viewBox=\"0 0 {w} {BEAD}\" width=\"{w}\" height=\"{BEAD}\" aria-hidden=\"true\"><rect class=\"braid-ring\" x=\"3\" y=\"8\" width=\"{inner}\" height=\"20\" rx=\"10\"/></svg></div><div class=\"braid-words\">",
            w = self.width,
            inner = short(self.sheet.turns.width - 6.0),
        ));
        match &knot.path {
            Some(path) => html.push_str(&format!("<a href=\"{path}\">{}</a>", knot.name)),
            None => html.push_str(&format!("<strong>{}</strong>", knot.name)),
        }
        html.push_str("<p class=\"meta\">");
        html.push_str(&knot.short);
        if !knot.when.is_empty() {
            html.push_str(" · ");
            html.push_str(&knot.when);
        }
        html.push_str("</p></div></li>");
    }

    fn push_item(&self, html: &mut String, place: usize) {
        let Some(item) = self.sheet.items.get(place) else {
            return;
        };
        html.push_str(&item.row);
        self.said.push_bead(html, place, &item.side);
        for part in [&item.words.before, self.slug, &item.words.after] {
            html.push_str(part);
        }
        self.said.push_words(html, place, " · ");
        html.push_str("</p></div></li>");
    }
}
