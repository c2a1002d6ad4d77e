//! What the house proposes to say, section by section, as Markdown: made again as often as one likes.

use std::collections::BTreeMap;

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::View;
use spaces::shape;

use super::count::{self, Span};
use super::figure::Figure;
use super::model::{Report, Section, Story};
use super::store;
use crate::naming::{self, Names, fold};

/// Counts, gathers and proposes anew. What people wrote stays where it is, and so do the stories that they chose.
///
/// # Errors
/// When the store refuses.
pub(super) fn make(tx: &mut Tx, v: &View, report: &Report) -> Result<(), Problem> {
    let span = Span {
        space: report.space_id,
        starts: report.starts,
        ends: report.ends,
    };
    let names = naming::store::names(tx, report.space_id)?;
    let counted = Report {
        figures: count::figures(tx, span)?,
        ..report.clone()
    };
    store::keep_figures(tx, report.id, &counted.figures)?;
    let stories = tell(tx, report, span, &names)?;
    let maker = Maker { v, names: &names };
    for section in Section::ALL {
        let text = match section {
            Section::Summary => maker.summary(&counted),
            Section::Works => maker.works(&count::works(tx, span)?),
            Section::Stories => maker.stories(&stories, "account", "report-no-stories"),
            Section::Roles => {
                let roles = roles(tx, v, span)?;
                maker.roles(&roles)
            }
            Section::Voices => {
                let mut text = maker.objective(&count::objective(tx, span)?);
                text.push_str(&maker.stories(&stories, "testimony", "report-no-voices"));
                text
            }
            Section::Difficulties => maker.difficulties(count::unfinished(tx, span)?),
            Section::Figures | Section::Asked => String::new(),
        };
        store::propose(tx, report.id, *section, &text)?;
        note(tx, report.id, &names, &text)?;
    }
    Ok(())
}

/// Keeps who is named in a text, so that the name goes when the person does.
pub(super) fn note(tx: &mut Tx, report: i64, names: &Names, text: &str) -> Result<(), Problem> {
    for (person, name) in names.found(text) {
        store::named(tx, report, person, &name)?;
    }
    Ok(())
}

/// What was told of the period, put in the place of what was: what nobody tells any more goes, chosen or not.
fn tell(tx: &mut Tx, report: &Report, span: Span, names: &Names) -> Result<Vec<Story>, Problem> {
    let new = |path: String, kind: &str, title: String, told| Story {
        id: 0,
        path,
        kind: kind.to_owned(),
        title,
        told,
        person: None,
        pseudonym: String::new(),
        chosen: false,
        words: String::new(),
    };
    let mut all = Vec::new();
    for (uid, title, author, told) in count::stories(tx, span)? {
        let mut story = new(format!("/sheets/{uid}"), "account", title, told);
        story.person = Some(author);
        all.push(story);
    }
    for (uid, title, author, pseudonym, told) in count::testimonies(tx, span)? {
        let mut story = new(format!("/voices/testimonies/{uid}"), "testimony", title, told);
        (story.person, story.pseudonym) = (author, pseudonym);
        all.push(story);
    }
    for known in store::stories(tx, report.id)? {
        if !all.iter().any(|story| story.path == known.path) {
            store::untell(tx, known.id)?;
        }
    }
    for story in &all {
        store::tell(tx, report.id, story)?;
        note(tx, report.id, names, &story.title)?;
    }
    Ok(all)
}

/// Roles by their name, each with those who held it; sorted as if there were no accents.
type Roles = BTreeMap<(String, String), Vec<kernel::PersonId>>;

/// The roles that were held.
fn roles(tx: &mut Tx, v: &View, span: Span) -> Result<Roles, Problem> {
    let mut roles = Roles::new();
    for (trame, digest, key, person) in count::held(tx, span)? {
        let shape = shape::of(tx, trame, &digest)?;
        let Some(role) = shape.role(&key) else { continue };
        let (name, _) = role.name.in_language(v.language);
        let held = roles.entry((fold(name), name.to_owned())).or_default();
        if !held.contains(&person) {
            held.push(person);
        }
    }
    Ok(roles)
}

struct Maker<'a> {
    v: &'a View,
    names: &'a Names,
}

impl Maker<'_> {
    /// Words that somebody typed elsewhere, as words of a Markdown text, without the names that are not for it.
    fn plain(&self, text: &str) -> String {
        escaped(&self.names.cleared(text, self.v.t("report-somebody")))
    }

    fn summary(&self, report: &Report) -> String {
        let number = |figure: Figure| amount(self.v, report.shown(figure));
        self.v.languages().filled(
            self.v.language,
            "report-proposed-summary",
            &[
                ("people", &number(Figure::People)),
                ("gatherings", &number(Figure::Gatherings)),
                ("published", &number(Figure::Published)),
            ],
        )
    }

    fn line(&self, title: &str, path: &str, who: Option<String>) -> String {
        let title = self.plain(title);
        match who {
            Some(who) => format!("- [{title}]({path}), {}\n", escaped(&who)),
            None => format!("- [{title}]({path})\n"),
        }
    }

    fn works(&self, works: &[count::Sheet]) -> String {
        if works.is_empty() {
            return self.v.t("report-no-works").to_owned();
        }
        let each = |(uid, title, author, _): &count::Sheet| {
            self.line(title, &format!("/sheets/{uid}"), self.names.said(*author))
        };
        works.iter().map(each).collect()
    }

    fn stories(&self, stories: &[Story], kind: &str, none: &str) -> String {
        let mut text = String::new();
        for story in stories.iter().filter(|story| story.kind == kind) {
            let who = signature(self.names, story);
            text.push_str(&self.line(&story.title, &story.path, who));
        }
        if text.is_empty() {
            self.v.t(none).to_owned()
        } else {
            text
        }
    }

    fn objective(&self, reports: &[(Uid, String, kernel::Instant)]) -> String {
        let each = |(uid, title, _): &(Uid, String, kernel::Instant)| {
            self.line(title, &format!("/voices/reports/{uid}"), None)
        };
        let list: String = reports.iter().map(each).collect();
        if list.is_empty() {
            list
        } else {
            format!("{list}\n")
        }
    }

    fn roles(&self, roles: &Roles) -> String {
        if roles.is_empty() {
            return self.v.t("report-no-roles").to_owned();
        }
        let mut text = String::new();
        for ((_, role), people) in roles {
            let mut named: Vec<String> = people.iter().filter_map(|each| self.names.said(*each)).collect();
            named.sort();
            let role = format!("**{}**", escaped(role));
            // How many are not named stays unsaid.
            match named.join(", ") {
                none if none.is_empty() => text.push_str(&format!("- {role}\n")),
                named => {
                    let people = escaped(&named);
                    let line = self.v.t2("report-role-held", "role", role, "people", people);
                    text.push_str(&format!("- {line}\n"));
                }
            }
        }
        text
    }

    fn difficulties(&self, (cancelled, waiting): (Option<i64>, Option<i64>)) -> String {
        let mut text = String::new();
        for (key, count) in [("report-cancelled", cancelled), ("report-waiting", waiting)] {
            if let Some(count) = count {
                text.push_str(&format!("- {}\n", self.v.tn(key, count)));
            }
        }
        text
    }
}

/// Whose a story is, as they may be named.
pub(super) fn signature(names: &Names, story: &Story) -> Option<String> {
    match story.person {
        Some(person) => names.said(person),
        None => Some(story.pseudonym.clone()).filter(|name| !name.is_empty()),
    }
}

/// What is shown of a count, in words.
pub(crate) fn amount(v: &View, shown: Option<i64>) -> String {
    match shown {
        Some(count) => v.tn("report-at-least", count),
        None => v.t("report-few").to_owned(),
    }
}

/// Words as Markdown that says just them.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation()
            && !matches!(letter, ',' | '.' | '\'' | ':' | ';' | '?' | '/' | '-' | '(' | ')')
        {
            out.push('\\');
        }
        out.push(if letter == '\n' { ' ' } else { letter });
    }
    out
}
