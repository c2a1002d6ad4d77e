//! `program.toml`: the program by relative week and strand.

use kernel::Level;

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{ActivityKind, QuizQuestion, Words};

/// A program.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Program {
    /// How many weeks it lasts.
    pub weeks: u32,
    /// What is to be known of it as a whole.
    pub note: Option<Words>,
    /// The strands on which activities stand; none: the usual three, in everybody's words.
    pub strands: Vec<Strand>,
    /// When everybody meets.
    pub meetings: Vec<Meeting>,
    /// What one does.
    pub activities: Vec<Activity>,
}

impl Program {
    /// The keys of its strands, in their order: its own, or the usual three.
    pub fn strand_keys(&self) -> Vec<&str> {
        if self.strands.is_empty() {
            Strand::USUAL.to_vec()
        } else {
            self.strands.iter().map(|strand| strand.key.as_str()).collect()
        }
    }

    pub(crate) fn walk(&mut self, to: &mut impl Walk) {
        to.group("program", |to| {
            to.number("weeks", 1..=104, &mut self.weeks);
            to.paragraph("note", &mut self.note);
        });
        to.tables("strand", &mut self.strands);
        to.tables("meeting", &mut self.meetings);
        to.tables("activity", &mut self.activities);
    }
}

/// A strand: one of the threads that run side by side through the weeks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Strand {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What happens on it.
    pub gist: Option<Words>,
}

impl Strand {
    /// The keys of the strands of a program that names none.
    pub const USUAL: [&'static str; 3] = ["individual", "collective", "project"];
    /// How many a program may have, so that they still stand side by side.
    pub const MOST: usize = 12;
}

impl Table for Strand {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
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
    /// The key of the strand on which it stands.
    pub strand: String,
    /// The key of the stage, if the trame has stages.
    pub stage: Option<String>,
    /// What one does.
    pub kind: ActivityKind,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub aim: Words,
    /// What makes it for me, in plain words; nothing: it is for everyone.
    pub condition: Option<Words>,
    /// What one reads or does, Markdown.
    pub body: Option<Words>,
    /// A web address to go to.
    pub link: Option<String>,
    /// The key of the kind of sheet that one writes for it.
    pub sheet: Option<String>,
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
    /// What one is asked, to see for oneself whether one understood.
    pub questions: Vec<QuizQuestion>,
}

impl Default for Activity {
    fn default() -> Self {
        Activity {
            key: String::new(),
            week: 1,
            strand: Strand::USUAL[0].to_owned(),
            stage: None,
            kind: ActivityKind::Read,
            name: Words::new(),
            aim: Words::new(),
            condition: None,
            body: None,
            link: None,
            sheet: None,
            minutes: 1,
            level: None,
            concepts: Vec::new(),
            skills: Vec::new(),
            after: Vec::new(),
            questions: Vec::new(),
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
        to.string("strand", Form::Key, &mut self.strand);
        to.string("stage", Form::Key, &mut self.stage);
        to.word("kind", &mut self.kind);
        to.line("name", &mut self.name);
        to.paragraph("aim", &mut self.aim);
        to.paragraph("condition", &mut self.condition);
        to.text("body", &mut self.body);
        to.string("link", Form::Address, &mut self.link);
        to.string("sheet", Form::Key, &mut self.sheet);
        to.number("minutes", 1..=2_880, &mut self.minutes);
        to.word::<Level>("level", &mut self.level);
        to.key_list("concepts", &mut self.concepts);
        to.key_list("skills", &mut self.skills);
        to.key_list("after", &mut self.after);
        to.tables("question", &mut self.questions);
    }
}
