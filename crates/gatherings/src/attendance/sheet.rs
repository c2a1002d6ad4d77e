//! The sheet that is signed, half-day by half-day: names in the order of the alphabet, and room for those who come
//! without having said so.

use askama::Template;
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::Member;

use super::list::{self, Found};
use super::words;
use crate::gathering::{Seat, places_in_words};
use crate::registration::State;

/// How many empty lines there are for those who were not expected.
const EMPTY: usize = 6;

/// What stands on the sheets.
pub struct Sheets {
    /// The gathering's title.
    pub title: String,
    /// Who offers it.
    pub space: String,
    /// Where it is.
    pub place: String,
    /// Who holds it.
    pub hosts: Vec<String>,
    /// The half-days, each with its hours.
    pub parts: Vec<(String, String)>,
    /// Who is expected on the spot.
    pub names: Vec<String>,
}

impl Sheets {
    /// For one half-day, or for all of them.
    ///
    /// # Errors
    /// [`Problem::Missing`] when there is no such half-day.
    pub fn of(v: &View, found: &Found, hosts: &[Member], part: Option<usize>) -> Result<Self, Problem> {
        let gathering = found.may.gathering();
        if part.is_some_and(|part| part >= found.parts.len()) {
            return Err(Problem::Missing);
        }
        let wanted = found.parts.iter().enumerate();
        let wanted = wanted.filter(|(number, _)| part.is_none_or(|part| part == *number));
        let both = |(_, part)| {
            let half = words::part_in_words(v.languages(), v.language, gathering, part);
            let period = words::period_in_words(v.languages(), v.language, gathering, part);
            (half, period)
        };
        let expected = |each: &&crate::participant::Participant| {
            each.state == State::Placed && each.seat == Seat::Onsite
        };
        Ok(Sheets {
            title: gathering.title.clone(),
            space: found.may.seen().space.space.name.clone(),
            place: places_in_words(v.languages(), v.language, gathering, Seat::Onsite, false)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned(),
            hosts: hosts.iter().map(|host| host.name.clone()).collect(),
            parts: wanted.map(both).collect(),
            names: found
                .people
                .iter()
                .filter(expected)
                .map(|each| each.called().to_owned())
                .collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "attendance/sheet.html")]
struct Page {
    v: View,
    uid: String,
    sheets: Sheets,
}

impl Page {
    fn empty(&self) -> std::ops::Range<usize> {
        0..EMPTY
    }
}

/// The sheets as a page that prints well.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let part = cx.query("part").and_then(|part| part.parse().ok());
    let (found, hosts) = cx
        .read(move |tx| {
            let found = list::find(tx, uid)?;
            let hosts = crate::gathering::hosts(tx, found.may.gathering().id)?;
            Ok((found, hosts))
        })
        .await?;
    let v = cx.view();
    let page = Page {
        sheets: Sheets::of(&v, &found, &hosts, part)?,
        uid: uid.to_string(),
        v,
    };
    Reply::page(&page)
}
