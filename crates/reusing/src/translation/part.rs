//! On the page of a sheet: the languages that it stands in, and the one that it is in.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, View, drawn};
use sheets::access::Seen;
use sheets::part::{SheetPart, SheetSpot};
use sheets::{Sheet, State};

use super::store::{self, Tongue};
use crate::reach::owns;
use crate::tongues::{self, TONGUES as ALL};

/// The languages that it stands in.
pub(super) const TONGUES: SheetPart = SheetPart {
    spot: SheetSpot::Above,
    read: tongues_of,
};

/// The language that it is in.
pub(super) const SPOKEN: SheetPart = SheetPart {
    spot: SheetSpot::Aside,
    read: spoken,
};

struct Tongues {
    all: Vec<Tongue>,
    sheet: Sheet,
    is_translation: bool,
    may_translate: bool,
}

#[derive(Template)]
#[template(path = "translation/_tongues.html")]
struct DrawnTongues<'a> {
    v: &'a View,
    part: &'a Tongues,
}

impl DrawnTongues<'_> {
    fn tongue<'a>(&self, tongue: &'a Tongue) -> &'a str {
        tongue
            .language
            .as_deref()
            .map_or(tongue.title.as_str(), tongues::name)
    }
}

fn tongues_of(tx: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    let base = store::base(tx, seen.sheet.id)?;
    if seen.sheet.state == State::Withdrawn {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Tongues {
        all: store::family(tx, base.unwrap_or(seen.sheet.id))?,
        is_translation: base.is_some(),
        may_translate: base.is_some() && owns(seen),
        sheet: seen.sheet.clone(),
    }))
}

impl Part for Tongues {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if self.all.len() < 2 && !self.is_translation {
            return Ok(String::new());
        }
        drawn(&DrawnTongues { v, part: self })
    }
}

struct Spoken {
    sheet: Sheet,
    may_change: bool,
    may_translate: bool,
}

#[derive(Template)]
#[template(path = "translation/_spoken.html")]
struct DrawnSpoken<'a> {
    v: &'a View,
    part: &'a Spoken,
    tongues: &'static [(&'static str, &'static str)],
}

impl DrawnSpoken<'_> {
    fn is(&self, tag: &str) -> bool {
        self.part.sheet.language.as_deref() == Some(tag)
    }

    fn said(&self) -> &str {
        self.part
            .sheet
            .language
            .as_deref()
            .map(tongues::name)
            .unwrap_or_default()
    }
}

fn spoken(_: &mut Tx, _: &Cx, seen: &Seen) -> Read {
    Ok(Box::new(Spoken {
        may_change: owns(seen),
        may_translate: seen.space.actor.is_some() && seen.sheet.state == State::Published,
        sheet: seen.sheet.clone(),
    }))
}

impl Part for Spoken {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        if !self.may_change && !self.may_translate {
            return Ok(String::new());
        }
        drawn(&DrawnSpoken {
            v,
            part: self,
            tongues: &ALL,
        })
    }
}
