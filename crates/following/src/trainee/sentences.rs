//! Facts as sentences, each with its gesture.

use kernel::{Instant, PersonId};
use platform::web::{View, percent_encoded};
use spaces::shape::said;
use spaces::space::Member;
use trame::Program;

use super::concern;
use super::facts::Facts;

/// A sentence.
pub struct Line {
    /// Whom it is about, when that is one trainee.
    pub person: Option<Member>,
    /// What it says.
    pub words: String,
    /// What somebody wrote, as they wrote it.
    pub quote: String,
    /// Where it leads.
    pub path: Option<String>,
    /// Where one writes to those whom it is about.
    pub write: Option<String>,
    /// When somebody who leads last wrote to them from here.
    pub written: Option<Instant>,
}

/// Sentences about one thing.
pub struct Section {
    /// Its name in the page.
    pub id: &'static str,
    /// What they are about.
    pub title: String,
    /// The sentences.
    pub lines: Vec<Line>,
    /// How many more there are.
    pub more: i64,
    /// Where one writes to all of them at once.
    pub write: Option<String>,
}

/// How many sentences a section tells.
const MOST: usize = 30;

/// What sentences are made of.
pub struct Teller<'a> {
    /// The words.
    pub v: &'a View,
    /// The facts.
    pub facts: &'a Facts,
    /// The plan.
    pub program: &'a Program,
    /// The name of the space in addresses.
    pub slug: &'a str,
    /// After how many days somebody is silent.
    pub days: i64,
}

impl Teller<'_> {
    /// Every section that has something to tell.
    pub fn sections(&self) -> Vec<Section> {
        let silent = concern::silent(self.facts, self.days);
        let all = [
            self.silent(&silent),
            self.stuck(&silent),
            self.unclear(),
            self.waiting(),
            self.apart(),
            self.deposits(),
        ];
        all.into_iter()
            .filter(|section| !section.lines.is_empty())
            .collect()
    }

    fn section(&self, id: &'static str, title: &str, lines: Vec<Line>, write: Option<String>) -> Section {
        let count = lines.len();
        Section {
            title: self.v.tn(title, i64::try_from(count).unwrap_or(i64::MAX)),
            more: i64::try_from(count.saturating_sub(MOST)).unwrap_or(0),
            lines: lines.into_iter().take(MOST).collect(),
            // To one alone, their own line leads.
            write: write.filter(|_| count > 1),
            id,
        }
    }

    fn letter(&self, about: &str, of: &str) -> String {
        let slug = self.slug;
        format!(
            "/spaces/{slug}/trainees/letter?about={about}&of={}",
            percent_encoded(of)
        )
    }

    fn about(&self, person: PersonId, words: String) -> Option<Line> {
        let trainee = self.facts.trainee(person)?;
        Some(Line {
            path: Some(format!("/spaces/{}/trainees/{}", self.slug, trainee.person.uid)),
            write: Some(self.letter("person", &trainee.person.uid.to_string())),
            written: trainee.written,
            person: Some(trainee.person.clone()),
            quote: String::new(),
            words,
        })
    }

    fn silent(&self, silent: &[concern::Silent]) -> Section {
        let words = |each: &concern::Silent| {
            let message = if each.ever {
                "trainee-silent-since"
            } else {
                "trainee-silent-ever"
            };
            self.v.tn(message, each.days)
        };
        let lines = silent
            .iter()
            .filter_map(|each| self.about(each.person, words(each)));
        let write = self.letter("silent", &self.days.to_string());
        self.section("silent", "trainee-silent", lines.collect(), Some(write))
    }

    fn stuck(&self, silent: &[concern::Silent]) -> Section {
        let words = |due: usize| {
            self.v
                .tn("trainee-stuck-with", i64::try_from(due).unwrap_or(i64::MAX))
        };
        let stuck = concern::stuck(self.facts, self.program, silent);
        let lines = stuck
            .iter()
            .filter_map(|each| self.about(each.person, words(each.due)));
        let write = self.letter("stuck", &self.days.to_string());
        self.section("stuck", "trainee-stuck", lines.collect(), Some(write))
    }

    fn unclear(&self) -> Section {
        let line = |(place, count): (usize, i64)| {
            let activity = self.program.activities.get(place)?;
            let name = said(&activity.name, self.v.language).text;
            Some(Line {
                person: None,
                words: self
                    .v
                    .t2("trainee-unclear-to", "count", count.to_string(), "name", name),
                quote: String::new(),
                path: Some(format!("/spaces/{}/activities/{}", self.slug, activity.key)),
                write: Some(self.letter("unclear", &activity.key)),
                written: None,
            })
        };
        let found = concern::unclear(self.facts, self.program);
        self.section(
            "unclear",
            "trainee-unclear",
            found.into_iter().filter_map(line).collect(),
            None,
        )
    }

    fn apart(&self) -> Section {
        let line = |each: concern::Apart| {
            let message = if each.ever {
                "trainee-apart-since"
            } else {
                "trainee-apart-ever"
            };
            let days = each.days.to_string();
            Line {
                person: None,
                words: self.v.t2(message, "name", each.name, "count", days),
                quote: String::new(),
                path: None,
                write: Some(self.letter("group", &each.group.to_string())),
                written: None,
            }
        };
        let lines = concern::apart(self.facts).into_iter().map(line).collect();
        self.section("apart", "trainee-apart", lines, None)
    }

    fn waiting(&self) -> Section {
        let lines = self
            .facts
            .awaits
            .iter()
            .filter_map(|(what, of, number, words, _)| match what.as_str() {
                "remark" => {
                    let person = PersonId::new(*number);
                    let activity = self
                        .program
                        .activities
                        .iter()
                        .find(|activity| activity.key == *of)?;
                    let name = said(&activity.name, self.v.language).text;
                    let line = self.about(person, self.v.t1("trainee-remark", "name", name))?;
                    let uid = line.person.as_ref()?.uid;
                    Some(Line {
                        quote: words.clone(),
                        write: Some(format!("{}&to={uid}", self.letter("remark", of))),
                        written: None,
                        ..line
                    })
                }
                "entry" => {
                    let line = self.about(PersonId::new(*number), self.v.t("trainee-entry").to_owned())?;
                    Some(Line {
                        path: Some(format!("/entries/{of}")),
                        written: None,
                        ..line
                    })
                }
                "asked" => Some(Line {
                    person: None,
                    words: self.v.tn("trainee-asked", *number),
                    quote: String::new(),
                    path: Some(format!("/spaces/{}/members", self.slug)),
                    write: None,
                    written: None,
                }),
                _ => None,
            });
        self.section("waiting", "trainee-waiting", lines.collect(), None)
    }

    fn deposits(&self) -> Section {
        let lines = self.facts.awaits.iter().filter(|(what, ..)| what == "sheet");
        let lines = lines.filter_map(|(_, uid, number, title, _)| {
            let line = self.about(
                PersonId::new(*number),
                self.v.t1("trainee-deposit", "title", title),
            )?;
            Some(Line {
                path: Some(format!("/sheets/{uid}")),
                write: None,
                written: None,
                ..line
            })
        });
        self.section("deposits", "trainee-deposits", lines.collect(), None)
    }
}
