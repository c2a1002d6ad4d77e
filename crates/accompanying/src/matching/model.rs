//! Who could accompany a request, and why: by what they can help with, by the way between them, by what they have on
//! their hands already. The order is a help for whoever decides, and is never shown as a number.

use kernel::Problem;
use platform::db::{FromRow, Row};
use spaces::space::Member;

/// Mean radius of the earth in kilometres (IUGG).
const EARTH: f64 = 6371.0;
/// What a degree of latitude measures, in kilometres.
pub(super) const DEGREE: f64 = 111.2;
/// The widest that a companion may say to travel, in kilometres.
pub(super) const FARTHEST: i64 = 300;

/// What a request needs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Need {
    /// The words of its theme; empty when none was chosen.
    pub theme: String,
    /// Its kind.
    pub kind: String,
    /// Where it is, if it is known.
    pub point: Option<(f64, f64)>,
}

/// Somebody who said that they accompany.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    /// Who.
    pub person: Member,
    /// In their own words.
    pub words: String,
    /// Kinds they know, one a line; all when empty.
    pub kinds: String,
    /// Where they set out from.
    pub point: Option<(f64, f64)>,
    /// How many kilometres they travel.
    pub reach: i64,
    /// Whether they also accompany from afar.
    pub remote: bool,
    /// How many at a time, and how many now.
    pub most: i64,
    pub busy: i64,
    /// Whether they named the theme.
    pub knows_theme: bool,
}

impl FromRow for Candidate {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let person = Member::from_row(row)?;
        let (words, kinds) = (row.column()?, row.column()?);
        let (latitude, longitude): (Option<f64>, Option<f64>) = (row.column()?, row.column()?);
        Ok(Candidate {
            person,
            words,
            kinds,
            point: latitude.zip(longitude),
            reach: row.column()?,
            remote: row.column::<i64>()? == 1,
            most: row.column()?,
            busy: row.column()?,
            knows_theme: row.column::<i64>()? == 1,
        })
    }
}

impl Candidate {
    fn knows_kind(&self, kind: &str) -> bool {
        self.kinds.is_empty() || self.kinds.lines().any(|known| known == kind)
    }
}

/// The first reason: what they can help with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Skill {
    /// They named the theme, and know the kind of visit.
    Both,
    /// They named the theme.
    Theme,
    /// They know the kind of visit.
    Kind,
    /// Nothing that was asked for.
    Neither,
}

impl Skill {
    /// The word, for its message.
    pub const fn word(self) -> &'static str {
        match self {
            Skill::Both => "both",
            Skill::Theme => "theme",
            Skill::Kind => "kind",
            Skill::Neither => "neither",
        }
    }
}

/// The second reason: the way between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// So many kilometres, within what they travel.
    Near(i64),
    /// Too far to come, and they also accompany from afar: so many kilometres.
    Far(i64),
    /// Nobody knows how far; from afar at least.
    Remote,
    /// Nobody knows how far, and they would rather come.
    Unknown,
}

impl Way {
    /// The word, for its message.
    pub const fn word(self) -> &'static str {
        match self {
            Way::Near(_) => "near",
            Way::Far(_) => "far",
            Way::Remote => "remote",
            Way::Unknown => "unknown",
        }
    }

    /// The kilometres, where they are known.
    pub const fn kilometres(self) -> i64 {
        match self {
            Way::Near(kilometres) | Way::Far(kilometres) => kilometres,
            Way::Remote | Way::Unknown => 0,
        }
    }
}

/// Somebody who is suggested, with the three reasons; the third is how many they accompany already.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Suggested {
    /// Who.
    pub candidate: Candidate,
    /// What they can help with.
    pub skill: Skill,
    /// The way between them.
    pub way: Way,
}

/// Puts those who could accompany in the order in which they are suggested, at most so many. Left out: whoever has no
/// place left, and whoever would have to travel farther than they said and does not accompany from afar.
pub(crate) fn suggest(need: &Need, candidates: Vec<Candidate>, most: usize) -> Vec<Suggested> {
    let fits = |candidate: Candidate| {
        if candidate.busy >= candidate.most {
            return None;
        }
        let way = way(need.point, &candidate)?;
        let skill = match (candidate.knows_theme, candidate.knows_kind(&need.kind)) {
            (true, true) => Skill::Both,
            (true, false) => Skill::Theme,
            (false, true) => Skill::Kind,
            (false, false) => Skill::Neither,
        };
        Some(Suggested {
            candidate,
            skill,
            way,
        })
    };
    let mut all: Vec<Suggested> = candidates.into_iter().filter_map(fits).collect();
    all.sort_by_key(order);
    all.truncate(most);
    all
}

/// What they can help with first; then the way, by what the travel takes; then what they have on their hands, by
/// quarters; then who has waited longest to be asked, so that the same few are not always first.
fn order(each: &Suggested) -> (Skill, i64, i64, i64) {
    let travel = match each.way {
        Way::Near(kilometres) => kilometres / 15,
        Way::Remote => 3,
        Way::Unknown => 4,
        Way::Far(_) => 5,
    };
    let load = each.candidate.busy * 4 / each.candidate.most.max(1);
    (each.skill, travel, load, each.candidate.person.id.number())
}

fn way(there: Option<(f64, f64)>, candidate: &Candidate) -> Option<Way> {
    match (there, candidate.point) {
        (Some(there), Some(from)) => {
            let kilometres = kilometres(there, from);
            if kilometres <= candidate.reach {
                Some(Way::Near(kilometres))
            } else {
                candidate.remote.then_some(Way::Far(kilometres))
            }
        }
        _ if candidate.remote => Some(Way::Remote),
        _ => Some(Way::Unknown),
    }
}

/// The distance between two points in degrees, along a great circle, in whole kilometres.
pub(super) fn kilometres(one: (f64, f64), other: (f64, f64)) -> i64 {
    let (north, south) = (one.0.to_radians(), other.0.to_radians());
    let (across, along) = ((south - north) / 2.0, (other.1 - one.1).to_radians() / 2.0);
    let chord = across.sin().powi(2) + north.cos() * south.cos() * along.sin().powi(2);
    let distance = 2.0 * EARTH * chord.clamp(0.0, 1.0).sqrt().asin();
    #[expect(clippy::cast_possible_truncation, reason = "the earth is small enough")]
    let whole = distance.round() as i64;
    whole
}
