//! The trame as a whole.

use crate::file::TextFile;
use crate::walk::Walk;
use crate::{
    Ancestor, Badge, Card, Fault, File, Framework, Gathering, MOST_ANCESTORS, Message, Pattern, Program,
    Role, Sheet, Stage, What, Words, document, read, write,
};

/// The pattern of a space. Anything may be changed in memory; [`Trame::validate`] says whether it still holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trame {
    /// What it is called and where it comes from.
    pub card: Card,
    /// The space that is opened from it.
    pub space: Pattern,
    /// The stages of life.
    pub stages: Vec<Stage>,
    /// Concepts, skills, principles, steps.
    pub framework: Framework,
    /// The roles.
    pub roles: Vec<Role>,
    /// Kinds of sheet.
    pub sheets: Vec<Sheet>,
    /// Kinds of gathering.
    pub gatherings: Vec<Gathering>,
    /// The program.
    pub program: Option<Program>,
    /// Texts of mails.
    pub messages: Vec<Message>,
    /// What people may be recognised for.
    pub badges: Vec<Badge>,
    /// The charter that one accepts on joining, Markdown.
    pub charter: Option<Words>,
    /// The text of the space's home, Markdown.
    pub welcome: Option<Words>,
}

impl Trame {
    /// What is wrong with it: the faults that reading it again would find, at their lines in the canonical writing.
    pub fn validate(&self) -> Vec<Fault> {
        let mut faults = read(&write(self)).err().unwrap_or_default();
        // Said in no language, these two are written nowhere, so that reading cannot miss them.
        for (file, _) in self
            .texts()
            .into_iter()
            .filter(|(_, words)| words.is_some_and(Words::is_empty))
        {
            let missing = self.card.languages.iter().map(|language| file(*language).name());
            faults.extend(missing.map(|name| Fault::of_file(name, What::MissingFile {})));
        }
        faults
    }

    /// The texts that have files of their own.
    pub(crate) const fn texts(&self) -> [(TextFile, Option<&Words>); 2] {
        [
            (File::Charter, self.charter.as_ref()),
            (File::Welcome, self.welcome.as_ref()),
        ]
    }

    /// The SHA-256 of its files as written, in hexadecimal: what lineages remember.
    pub fn digest(&self) -> String {
        document::digest(self)
    }

    /// How its descendants remember it.
    pub fn as_ancestor(&self) -> Ancestor {
        Ancestor {
            key: self.card.key.clone(),
            version: self.card.version.clone(),
            name: self.card.name.clone(),
            digest: self.digest(),
        }
    }

    /// A child: the same pattern under a key, a version and a name of its own, with this trame first in its lineage.
    pub fn descend(&self, key: &str, version: &str, name: Words) -> Trame {
        let mut child = self.clone();
        child.card.key = key.to_owned();
        child.card.version = version.to_owned();
        child.card.name = name;
        child.card.lineage.insert(0, self.as_ancestor());
        child.card.lineage.truncate(MOST_ANCESTORS);
        child
    }

    /// Goes through what one file says.
    pub(crate) fn walk(&mut self, file: File, to: &mut impl Walk) {
        match file {
            File::Card => self.card.walk(to),
            File::Space => self.space.walk(to),
            File::Stages => to.tables("stage", &mut self.stages),
            File::Framework => self.framework.walk(to),
            File::Roles => to.tables("role", &mut self.roles),
            File::Sheets => to.tables("sheet", &mut self.sheets),
            File::Gatherings => to.tables("gathering", &mut self.gatherings),
            File::Program => self.program.get_or_insert_default().walk(to),
            File::Messages => to.tables("message", &mut self.messages),
            File::Badges => to.tables("badge", &mut self.badges),
            File::Charter(_) | File::Welcome(_) => {}
        }
    }

    /// Whether the file would say anything.
    pub(crate) fn has(&self, file: File) -> bool {
        match file {
            File::Card | File::Space => true,
            File::Stages => !self.stages.is_empty(),
            File::Framework => self.framework != Framework::default(),
            File::Roles => !self.roles.is_empty(),
            File::Sheets => !self.sheets.is_empty(),
            File::Gatherings => !self.gatherings.is_empty(),
            File::Program => self.program.is_some(),
            File::Messages => !self.messages.is_empty(),
            File::Badges => !self.badges.is_empty(),
            File::Charter(language) => self
                .charter
                .as_ref()
                .is_some_and(|words| words.get(language).is_some()),
            File::Welcome(language) => self
                .welcome
                .as_ref()
                .is_some_and(|words| words.get(language).is_some()),
        }
    }
}
