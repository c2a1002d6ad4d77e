//! Reading the record: everybody named as they agree to be, and a page of each chapter.

use askama::Template;
use gatherings::gathering::{Gathering, GatheringId};
use kernel::{Instant, Problem};
use platform::Tx;
use platform::web::View;

use super::model::{Chapter, Kept, Said};
use crate::poll::{self, Kept as Results};
use crate::room::Naming;

/// How much of a chapter stands on one page.
const A_PAGE: i64 = 100;

/// Something that remains, as everybody reads it.
pub struct Entry {
    /// When.
    pub at: Option<Instant>,
    /// What it is, and what fills its `what`.
    pub label: Option<(&'static str, String)>,
    /// Who said it: a name, or nobody's where they wished none.
    pub by: Option<By>,
    /// What.
    pub text: String,
    /// The results of a poll.
    pub results: Option<Results>,
    /// The second of the video at which it happened.
    pub second: Option<i64>,
}

impl Entry {
    /// What was said, or what came out, as its reader reads it.
    pub fn said(&self, v: &View) -> String {
        match &self.results {
            Some(results) => poll::in_lines(v, results),
            None => self.text.clone(),
        }
    }
}

/// Who said something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Somebody who is named.
    Name(String),
    /// Somebody who is not.
    Someone,
}

/// What everybody reads of something kept; nothing when nothing of it may stay.
pub fn entry(kept: Kept, is_signed: bool) -> Option<Entry> {
    let had_words = !kept.said.is_empty();
    let may_stay = |said: &Said| said.by.as_ref().is_none_or(|who| who.naming != Naming::Never);
    let said: Vec<Said> = kept.said.into_iter().filter(may_stay).collect();
    if had_words && said.is_empty() {
        return None;
    }
    let by = said
        .first()
        .and_then(|said| said.by.as_ref())
        .filter(|_| is_signed);
    let by = by.map(|who| match who.naming {
        Naming::Named if !who.name.is_empty() => By::Name(who.name.clone()),
        _ => By::Someone,
    });
    let text: Vec<&str> = said.iter().map(|said| said.text.as_str()).collect();
    Some(Entry {
        at: kept.at,
        label: kept.label,
        by,
        text: text.join("\n").trim().to_owned(),
        results: kept.results,
        second: kept.second,
    })
}

/// A chapter, or a page of it.
pub struct Part {
    /// Its word.
    pub word: &'static str,
    /// How much there is in all.
    pub count: i64,
    /// Which page this is, from 1.
    pub page: i64,
    /// How many there are.
    pub pages: i64,
    /// What stands on it.
    pub entries: Vec<Entry>,
}

/// Who reads the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reader {
    /// Whether they may take it with them.
    pub holds: bool,
    /// Whether they had a seat, and so may change how they are named.
    pub is_seated: bool,
}

/// What was said live, as a part of the page of a gathering.
pub struct Section {
    /// The address of the record.
    pub path: String,
    /// The zone in which hours are said.
    pub zone: String,
    /// Who reads.
    pub reader: Reader,
    /// The chapters in which there is something.
    pub parts: Vec<Part>,
}

/// Reads it; `page` says which page of a chapter is wanted. Nothing while the session lasts, and where there was none.
///
/// # Errors
/// When the store refuses.
pub fn read(
    tx: &mut Tx,
    gathering: &Gathering,
    reader: Reader,
    page: impl Fn(&str) -> i64,
) -> Result<Option<Section>, Problem> {
    if !super::access::is_over(tx, gathering)? {
        return Ok(None);
    }
    let mut parts = Vec::new();
    for chapter in chapters() {
        let count = (chapter.count)(tx, gathering.id)?;
        let pages = (count + A_PAGE - 1) / A_PAGE;
        let page = page(chapter.word).clamp(1, pages.max(1));
        if count > 0 {
            parts.push(Part {
                word: chapter.word,
                count,
                page,
                pages,
                entries: entries(tx, gathering.id, chapter, (page - 1) * A_PAGE, A_PAGE)?,
            });
        }
    }
    Ok(Some(Section {
        path: format!("/gatherings/{}/live/record", gathering.uid),
        zone: gathering.zone.clone(),
        reader,
        parts,
    }))
}

/// Every chapter.
pub fn chapters() -> impl Iterator<Item = &'static Chapter> {
    crate::CHAPTERS
        .iter()
        .copied()
        .flatten()
        .chain([&super::timings::TIMINGS])
}

/// A run of a chapter, as everybody reads it.
pub fn entries(
    tx: &mut Tx,
    room: GatheringId,
    chapter: &Chapter,
    from: i64,
    most: i64,
) -> Result<Vec<Entry>, Problem> {
    let kept = (chapter.read)(tx, room, from, most)?;
    Ok(kept
        .into_iter()
        .filter_map(|kept| entry(kept, chapter.is_signed))
        .collect())
}

#[derive(Template)]
#[template(path = "record/_section.html")]
struct Html<'a> {
    v: &'a View,
    section: &'a Section,
}

/// The section as HTML.
///
/// # Errors
/// When its template fails.
pub fn section(v: &View, section: &Section) -> Result<String, Problem> {
    Html { v, section }
        .render()
        .map_err(|cause| Problem::fault("draw what was said live", cause))
}

#[cfg(test)]
mod tests {
    use super::super::model::Who;
    use super::*;

    fn line(naming: Naming, text: &str) -> Said {
        let who = Who {
            name: "Gil".into(),
            naming,
        };
        Said {
            by: Some(who),
            text: text.into(),
        }
    }

    fn read(said: Vec<Said>, is_signed: bool) -> Option<(Option<By>, String)> {
        let kept = Kept {
            said,
            ..Kept::default()
        };
        entry(kept, is_signed).map(|entry| (entry.by, entry.text))
    }

    #[test]
    fn people_are_named_as_they_agree_to_be() {
        let named = read(vec![line(Naming::Named, "a")], true);
        assert_eq!(named, Some((Some(By::Name("Gil".into())), "a".into())));
        assert_eq!(
            read(vec![line(Naming::Here, "a")], true),
            Some((Some(By::Someone), "a".into()))
        );
        assert_eq!(read(vec![line(Naming::Never, "a")], true), None);
        let several = vec![
            line(Naming::Here, "a"),
            line(Naming::Never, "b"),
            line(Naming::Named, "c"),
        ];
        assert_eq!(read(several, false), Some((None, "a\nc".into())));
    }
}
