//! `program.toml`: the program by relative week and strand.

use kernel::{Level, Strand};

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{ActivityKind, Words};

/// A program.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Program {
    /// How many weeks it lasts.
    pub weeks: u32,
    /// What is to be known of it as a whole.
    pub note: Option<Words>,
    /// When everybody meets.
    pub meetings: Vec<Meeting>,
    /// What one does.
    pub activities: Vec<Activity>,
}

impl Program {
    pub(crate) fn walk(&mut self, to: &mut impl Walk) {
        to.group("program", |to| {
            to.number("weeks", 1..=104, &mut self.weeks);
            to.paragraph("note", &mut self.note);
        });
        to.tables("meeting", &mut self.meetings);
        to.tables("activity", &mut self.activities);
    }
}

/// A meeting of the program.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meeting {
    /// Its key.
    pub key: String,
    /// The week in which it begins, from 1.
    pub week: u32,
    /// What people call it.
    pub name: Words,
    /// How many days it lasts.
    pub days: u32,
    /// The key of the kind of gathering.
    pub gathering: Option<String>,
    /// What it is for.
    pub aim: Option<Words>,
}

impl Table for Meeting {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.number("week", 1..=104, &mut self.week);
        to.line("name", &mut self.name);
        to.number("days", 1..=14, &mut self.days);
        to.string("gathering", Form::Key, &mut self.gathering);
        to.paragraph("aim", &mut self.aim);
    }
}

/// An activity of the program.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its key.
    pub key: String,
    /// The week, from 1.
    pub week: u32,
    /// The strand on which it stands.
    pub strand: Strand,
    /// The key of the stage, if the trame has stages.
    pub stage: Option<String>,
    /// What one does.
    pub kind: ActivityKind,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub aim: Words,
    /// How long it takes.
    pub minutes: u32,
    /// The level at which it works.
    pub level: Option<Level>,
    /// The keys of the concepts that it touches.
    pub concepts: Vec<String>,
    /// The keys of the skills that it lets one practise.
    pub skills: Vec<String>,
    /// The keys of activities done before: knots between strands.
    pub after: Vec<String>,
}

impl Default for Activity {
    fn default() -> Self {
        Activity {
            key: String::new(),
            week: 1,
            strand: Strand::Individual,
            stage: None,
            kind: ActivityKind::Read,
            name: Words::new(),
            aim: Words::new(),
            minutes: 1,
            level: None,
            concepts: Vec::new(),
            skills: Vec::new(),
            after: Vec::new(),
        }
    }
}

impl Table for Activity {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.number("week", 1..=104, &mut self.week);
        to.word("strand", &mut self.strand);
        to.string("stage", Form::Key, &mut self.stage);
        to.word("kind", &mut self.kind);
        to.line("name", &mut self.name);
        to.paragraph("aim", &mut self.aim);
        to.number("minutes", 1..=2_880, &mut self.minutes);
        to.word::<Level>("level", &mut self.level);
        to.key_list("concepts", &mut self.concepts);
        to.key_list("skills", &mut self.skills);
        to.key_list("after", &mut self.after);
    }
}
