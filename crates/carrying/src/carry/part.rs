//! Beside a sheet and below a page: taking it away, and putting it into one's own book.

use askama::Template;
use kernel::{Problem, Uid};
use pages::part::PagePart;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use sheets::State;
use sheets::part::{SheetPart, SheetSpot};

use crate::book::{Held, Holdings};
use crate::piece::Kind;

/// Beside a sheet.
pub(super) const OF_SHEET: SheetPart = SheetPart {
    spot: SheetSpot::Aside,
    read: |tx, cx, seen| match seen.sheet.state {
        State::Withdrawn => Ok(Box::new(Nothing)),
        State::Draft => read(tx, cx, Kind::Sheet, seen.sheet.uid, false),
        State::Published => read(tx, cx, Kind::Sheet, seen.sheet.uid, true),
    },
};

/// Below a page.
pub(super) const OF_PAGE: PagePart = PagePart {
    read: |tx, cx, seen| match (seen.page.withdrawn, &seen.space) {
        (None, Some(_)) => read(tx, cx, Kind::Page, seen.page.uid, true),
        _ => Ok(Box::new(Nothing)),
    },
};

struct Carry {
    kind: Kind,
    text: Uid,
    once: Uid,
    books: Holdings,
    may_put: bool,
    has_printer: bool,
}

#[derive(Template)]
#[template(path = "carry/_part.html")]
struct Drawn<'a> {
    v: &'a View,
    carry: &'a Carry,
    path: String,
    held: Vec<&'a Held>,
    others: Vec<&'a Held>,
}

impl Part for Carry {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let (held, others) = self.books.iter().partition(|book| book.has_it);
        drawn(&Drawn {
            v,
            carry: self,
            path: self.kind.path(self.text),
            held,
            others,
        })
    }
}

fn read(tx: &mut Tx, cx: &Cx, kind: Kind, text: Uid, may_put: bool) -> Read {
    Ok(Box::new(Carry {
        kind,
        text,
        once: tx.new_uid(),
        books: if may_put {
            crate::book::holding(tx, cx, kind, text)?
        } else {
            Vec::new()
        },
        may_put,
        has_printer: platform::print::is_here(cx.house()),
    }))
}
