//! Regions: where the items of a kind stand on a page. The same markup is made by the browser from events.

use std::collections::BTreeMap;

use askama::Template;
use kernel::Problem;
use platform::Tx;

use super::model::Entered;
use crate::event::{Bodies, Eye, Kind, Shown};

/// Every item of a room as one person sees it at one moment, and the number of that moment.
pub struct Moment {
    /// The number of the newest event.
    pub number: i64,
    /// Bodies by kind, in the order of the kinds.
    pub bodies: Vec<(&'static Kind, Bodies)>,
}

impl Moment {
    /// Reads it, in one transaction.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn read(tx: &mut Tx, entered: &Entered) -> Result<Self, Problem> {
        let number = crate::event::number(tx, entered.gathering.id)?;
        let read = |kind: &&'static Kind| Ok((*kind, (kind.list)(tx, entered)?));
        let bodies: Result<Vec<_>, Problem> = crate::KINDS.iter().map(read).collect();
        Ok(Moment {
            number,
            bodies: bodies?,
        })
    }
}

/// The items of a page, drawn for an eye.
pub struct Regions {
    /// The number of the moment.
    pub number: i64,
    shown: BTreeMap<&'static str, Vec<Shown>>,
}

#[derive(Template)]
#[template(path = "room/_region.html")]
struct RegionHtml<'a> {
    kind: &'a str,
    tag: &'a str,
    item_tag: &'a str,
    label: &'a str,
    items: &'a [Shown],
}

impl Regions {
    /// Draws a moment.
    ///
    /// # Errors
    /// When a template fails.
    pub fn draw(moment: &Moment, eye: &Eye) -> Result<Self, Problem> {
        let mut shown: BTreeMap<&'static str, Vec<Shown>> = BTreeMap::new();
        for (kind, bodies) in &moment.bodies {
            let mut items = Vec::with_capacity(bodies.len());
            for (_, body) in bodies {
                let item = (kind.draw)(body, eye)?;
                if item.html.is_some() {
                    items.push(item);
                }
            }
            items.sort_by(|one, other| one.order.cmp(&other.order));
            shown.insert(kind.word, items);
        }
        Ok(Regions {
            number: moment.number,
            shown,
        })
    }

    /// A list of the items of a kind.
    pub fn list(&self, kind: &str, label: impl AsRef<str>) -> String {
        self.region(kind, "ol", "li", label.as_ref())
    }

    /// A place for the one item of a kind.
    pub fn one(&self, kind: &str) -> String {
        self.region(kind, "div", "div", "")
    }

    fn region(&self, kind: &str, tag: &str, item_tag: &str, label: &str) -> String {
        let items = self.shown.get(kind).map(Vec::as_slice).unwrap_or_default();
        let region = RegionHtml {
            kind,
            tag,
            item_tag,
            label,
            items,
        };
        // Its own template, with nothing that can fail but memory.
        region.render().unwrap_or_default()
    }
}
