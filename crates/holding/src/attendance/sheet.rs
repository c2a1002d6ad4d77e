//! The sheet that is signed, half-day by half-day: names in the order of the alphabet, and room for those who come
//! without having said so.

use askama::Template;
use kernel::{Problem, Uid};
use platform::print;
use platform::web::{Cx, Handled, Reply, View};
use serde_json::json;
use spaces::space::Member;

use super::list::{self, Found};
use super::words;
use gatherings::gathering::{Seat, places_in_words};
use gatherings::registration::State;

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
    has_printer: bool,
    query: String,
}

impl Page {
    fn empty(&self) -> std::ops::Range<usize> {
        0..EMPTY
    }
}

/// The half-day that is asked for; all of them when none is.
fn asked(cx: &Cx) -> Option<usize> {
    cx.query("part").and_then(|part| part.parse().ok())
}

async fn sheets(cx: &Cx) -> Result<(View, Sheets), Problem> {
    let uid: Uid = cx.at("gathering")?;
    let (found, hosts) = cx
        .read(move |tx| {
            let found = list::find(tx, uid)?;
            let hosts = gatherings::gathering::hosts(tx, found.may.gathering().id)?;
            Ok((found, hosts))
        })
        .await?;
    let v = cx.view();
    let sheets = Sheets::of(&v, &found, &hosts, asked(cx))?;
    Ok((v, sheets))
}

/// The sheets as a page that prints well.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (v, sheets) = sheets(&cx).await?;
    let page = Page {
        has_printer: print::is_here(cx.house()),
        query: query(&cx),
        uid: uid.to_string(),
        sheets,
        v,
    };
    Reply::page(&page)
}

/// The half-day again, for the address of the other form of the same sheets.
fn query(cx: &Cx) -> String {
    asked(cx).map_or_else(String::new, |part| format!("?part={part}"))
}

/// The sheets as a tagged PDF; where nothing makes one, the page that prints itself, which says so.
pub async fn pdf(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let (v, sheets) = sheets(&cx).await?;
    let word = |id: &str| v.t(id).to_owned();
    let parts: Vec<_> = sheets
        .parts
        .iter()
        .map(|(half, period)| json!({ "half": half, "period": period }))
        .collect();
    let data = json!({
        "title": sheets.title,
        "space": sheets.space,
        "place": sheets.place,
        "names": sheets.names,
        "hosts": sheets.hosts,
        "empty": EMPTY,
        "parts": parts,
        "words": {
            "sheet": word("attendance-sheet"),
            "name": word("participant-column-name"),
            "signature": word("attendance-signature"),
            "facilitators": word("attendance-facilitators"),
        },
    });
    match print::pdf(cx.house(), "sheet", v.language, &data).await {
        Ok(pdf) => Ok(Reply::file("application/pdf", pdf).saved_as("emargement.pdf")),
        Err(Problem::Refused(_)) => {
            let page = format!("/gatherings/{uid}/attendance/sheet{}", query(&cx));
            Ok(Reply::see_other(page).notice("print-not-here"))
        }
        Err(problem) => Err(problem),
    }
}
