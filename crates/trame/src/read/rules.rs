//! What holds between one table and another: references, and values that need or exclude each other.

use std::collections::HashSet;

use super::findings::Findings;
use super::{Tables, Texts, fields, gatherings, program};
use crate::model::PLACES;
use crate::text::excerpt;
use crate::{Degree, File, MOST_ANCESTORS, Step, Trame, What, Words};

/// Checks a trame of which each table was read by itself.
pub(super) fn check(trame: &Trame, texts: &Texts<'_>, tables: &Tables<'_>, findings: &mut Findings) {
    let mut rules = Rules {
        trame,
        texts,
        tables,
        findings,
    };
    rules.card();
    rules.framework();
    rules.wishes();
    rules.roles();
    fields::check(&mut rules);
    gatherings::check(&mut rules);
    rules.messages();
    rules.badges();
    program::check(&mut rules);
}

/// The trame to check, and where to say what is wrong.
pub(super) struct Rules<'a> {
    pub(super) trame: &'a Trame,
    texts: &'a Texts<'a>,
    tables: &'a Tables<'a>,
    findings: &'a mut Findings,
}

/// The keys of a kind of thing, and where they are.
pub(super) struct Kind<'a> {
    keys: HashSet<&'a str>,
    table: &'static str,
    file: File,
}

impl<'a> Kind<'a> {
    pub(super) fn new(file: File, table: &'static str, keys: impl Iterator<Item = &'a String>) -> Self {
        Kind {
            keys: keys.map(String::as_str).collect(),
            table,
            file,
        }
    }
}

impl<'a> Rules<'a> {
    pub(super) fn blame(&mut self, file: File, place: &str, what: What) {
        self.findings.at(self.texts, file, place, what);
    }

    /// Whether what stands there was found wrong.
    pub(super) fn blamed(&self, file: File, place: &str) -> bool {
        self.findings.blamed(file, place)
    }

    /// Whether a value stands there, be it wrong: then it is not blamed for being absent.
    pub(super) fn wrote(&self, file: File, place: &str) -> bool {
        self.findings.places.contains_key(&(file, place.to_owned()))
    }

    /// Whether what the file does not name does not exist: it was parsed, or is rightly absent, and each of its
    /// tables bears a known name.
    fn is_whole(&self, file: File) -> bool {
        let parsed = self.tables.contains_key(&file) || !self.texts.contains_key(&file);
        parsed && !self.findings.blamed_at_the_top(file)
    }

    /// A key must name something, unless the file that would name it could not be read.
    pub(super) fn refer(&mut self, file: File, place: &str, key: &str, kind: &Kind<'_>) {
        if !kind.keys.contains(key) && self.is_whole(kind.file) {
            let what = What::NoSuch {
                key: excerpt(key),
                table: kind.table,
                file: kind.file.name(),
            };
            self.blame(file, place, what);
        }
    }

    /// As [`Rules::refer`], for each key of a list.
    pub(super) fn refer_all(&mut self, file: File, place: &str, keys: &[String], kind: &Kind<'_>) {
        for (index, key) in keys.iter().enumerate() {
            self.refer(file, &format!("{place}.{index}"), key, kind);
        }
    }

    pub(super) fn skills(&self) -> Kind<'a> {
        Kind::new(
            File::Framework,
            "skill",
            self.trame.framework.skills.iter().map(|skill| &skill.key),
        )
    }

    pub(super) fn role_keys(&self) -> Kind<'a> {
        Kind::new(File::Roles, "role", self.trame.roles.iter().map(|role| &role.key))
    }

    pub(super) fn gathering_keys(&self) -> Kind<'a> {
        let kinds = self.trame.gatherings.iter().map(|kind| &kind.key);
        Kind::new(File::Gatherings, "gathering", kinds)
    }

    fn card(&mut self) {
        let languages = self
            .tables
            .get(&File::Card)
            .and_then(|card| card.get("languages"));
        if languages
            .and_then(|list| list.get_ref().as_array())
            .is_some_and(|list| list.is_empty())
        {
            self.blame(File::Card, "languages", What::NoLanguage {});
        }
        if self.trame.card.lineage.len() > MOST_ANCESTORS {
            self.blame(
                File::Card,
                "lineage",
                What::TooManyAncestors { most: MOST_ANCESTORS },
            );
        }
    }

    fn framework(&mut self) {
        if self.trame.framework.reconstructed && !self.wrote(File::Framework, "framework.note") {
            self.blame(File::Framework, "framework.reconstructed", What::MissingNote {});
        }
        let (count, least, most) = (self.trame.framework.steps.len(), Degree::LEAST, Degree::MOST);
        if count > 0 && !(least..=most).contains(&count) {
            self.blame(File::Framework, "step", What::StepCount { count, least, most });
        }
    }

    fn wishes(&mut self) {
        let kinds = self.gathering_keys();
        for (index, public) in self.trame.space.publics.iter().enumerate() {
            for (wish_index, wish) in public.wishes.iter().enumerate() {
                let place = format!("public.{index}.wish.{wish_index}.gatherings");
                self.refer_all(File::Space, &place, &wish.gatherings, &kinds);
            }
        }
    }

    fn roles(&mut self) {
        let skills = self.skills();
        for (index, role) in self.trame.roles.iter().enumerate() {
            if role.key == Step::EVERYBODY {
                let what = What::ReservedKey { key: Step::EVERYBODY };
                self.blame(File::Roles, &format!("role.{index}.key"), what);
            }
            self.refer_all(
                File::Roles,
                &format!("role.{index}.skills"),
                &role.skills,
                &skills,
            );
        }
    }

    fn messages(&mut self) {
        for (index, message) in self.trame.messages.iter().enumerate() {
            self.braces(&format!("message.{index}.subject"), &message.subject);
            self.braces(&format!("message.{index}.body"), &message.body);
        }
    }

    fn badges(&mut self) {
        let (roles, skills) = (self.role_keys(), self.skills());
        for (index, badge) in self.trame.badges.iter().enumerate() {
            if let Some(role) = &badge.role {
                self.refer(File::Badges, &format!("badge.{index}.role"), role, &roles);
            }
            let place = format!("badge.{index}.skills");
            self.refer_all(File::Badges, &place, &badge.skills, &skills);
        }
    }

    fn braces(&mut self, place: &str, words: &Words) {
        for (language, text) in words.iter() {
            if let Some(wrong) = wrong_brace(text) {
                let what = What::UnknownPlace {
                    text: wrong,
                    allowed: PLACES.join(", "),
                };
                self.blame(File::Messages, &format!("{place}.{}", language.word()), what);
            }
        }
    }
}

/// The first pair of braces that is not a place to fill, or the first brace alone.
fn wrong_brace(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some(index) = rest.find(['{', '}']) {
        let here = rest.get(index..).unwrap_or_default();
        match PLACES.iter().find_map(|place| here.strip_prefix(place)) {
            Some(after) => rest = after,
            None => {
                let end = here.find('}').map_or(1, |end| end + 1);
                return here.get(..end).map(excerpt);
            }
        }
    }
    None
}
