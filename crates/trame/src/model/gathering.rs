//! `gatherings.toml`: kinds of gathering, what is told, asked and taken on there, and their run sheets.

use crate::text::Form;
use crate::walk::{Table, Walk};
use crate::{Choice, FieldType, Mode, QuestionType, SheetField, Words};

/// A kind of gathering.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathering {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub purpose: Words,
    /// Where people are.
    pub mode: Mode,
    /// How long it lasts.
    pub minutes: u32,
    /// What its organisers tell of it, for everyone to read.
    pub fields: Vec<SheetField>,
    /// What one is asked when registering.
    pub questions: Vec<Question>,
    /// What people take on for it.
    pub duties: Vec<Duty>,
    /// Its run sheet.
    pub steps: Vec<Step>,
}

impl Gathering {
    /// What a field of a gathering may hold.
    pub const FIELD_TYPES: &'static [FieldType] = &[
        FieldType::Line,
        FieldType::Paragraph,
        FieldType::Number,
        FieldType::Choice,
        FieldType::Choices,
        FieldType::Link,
    ];
}

impl Table for Gathering {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("purpose", &mut self.purpose);
        to.word("mode", &mut self.mode);
        to.number("minutes", 5..=10_080, &mut self.minutes);
        to.tables("field", &mut self.fields);
        to.tables("question", &mut self.questions);
        to.tables("duty", &mut self.duties);
        to.tables("step", &mut self.steps);
    }
}

/// Something asked of whoever registers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    /// Its key, among the questions of its gathering.
    pub key: String,
    /// What is asked.
    pub label: Words,
    /// What helps to answer.
    pub hint: Option<Words>,
    /// How one answers.
    pub holds: QuestionType,
    /// Whether it must be answered, when it is asked.
    pub required: bool,
    /// The key of an earlier question of the gathering, answered by choosing, on which this one depends.
    pub when: Option<String>,
    /// The keys of that question's choices: this one is asked if one of them was chosen.
    pub is: Vec<String>,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
}

impl Table for Question {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("label", &mut self.label);
        to.paragraph("hint", &mut self.hint);
        to.word("type", &mut self.holds);
        to.mark("required", &mut self.required);
        to.string("when", Form::Key, &mut self.when);
        to.key_list("is", &mut self.is);
        to.tables("choice", &mut self.choices);
    }
}

/// What somebody takes on for one gathering.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Duty {
    /// Its key, among the duties of its gathering.
    pub key: String,
    /// What people call whoever takes it on.
    pub name: Words,
    /// What it asks.
    pub gist: Option<Words>,
    /// What is handed in afterwards.
    pub hands: Option<Words>,
    /// How many days after the end it is due; nothing: when it is ready.
    pub within: Option<u32>,
    /// How many people take it on.
    pub people: u32,
    /// The key of the role whose holders it suits first.
    pub role: Option<String>,
}

impl Table for Duty {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("gist", &mut self.gist);
        to.line("hands", &mut self.hands);
        to.number("within", 0..=60, &mut self.within);
        to.number("people", 1..=50, &mut self.people);
        to.string("role", Form::Key, &mut self.role);
    }
}

/// A step of a run sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// Its key, among the steps of its gathering.
    pub key: String,
    /// What people call it.
    pub name: Words,
    /// What it is for.
    pub aim: Option<Words>,
    /// How long it lasts.
    pub minutes: u32,
    /// Who leads it: the key of a role, or [`Step::EVERYBODY`].
    pub who: Option<String>,
    /// How it is done.
    pub method: Option<Words>,
    /// What must be at hand.
    pub material: Option<Words>,
    /// What to do if it does not work.
    pub fallback: Option<Words>,
}

impl Step {
    /// Stands for everybody where a role's key may stand; no role has this key.
    pub const EVERYBODY: &'static str = "all";
}

impl Table for Step {
    fn name(&self) -> String {
        self.key.clone()
    }

    fn walk(&mut self, to: &mut impl Walk) {
        to.key("key", &mut self.key);
        to.line("name", &mut self.name);
        to.paragraph("aim", &mut self.aim);
        to.number("minutes", 1..=1_440, &mut self.minutes);
        to.string("who", Form::Key, &mut self.who);
        to.line("method", &mut self.method);
        to.line("material", &mut self.material);
        to.line("fallback", &mut self.fallback);
    }
}
