//! A trame made up from chance, of any content that is allowed: one more way of walking the description.

use std::ops::RangeInclusive;

use crate::text::{Form, Size};
use crate::vocabulary::Vocabulary;
use crate::walk::{Slot, Spoken, Table, Walk};
use crate::{FieldType, File, Gathering, Question, QuestionType, SheetField, Trame, Words};
use kernel::Language;

/// Fills every value from numbers and texts that chance gave.
struct Inventor<'a> {
    numbers: std::slice::Iter<'a, u32>,
    texts: &'a [String],
    languages: Vec<Language>,
    made: u32,
}

/// A trame whose every table is valid, without references between tables.
pub(super) fn invent(numbers: &[u32], texts: &[String]) -> Trame {
    let mut inventor = Inventor {
        numbers: numbers.iter(),
        texts,
        languages: Vec::new(),
        made: 0,
    };
    inventor.languages = match inventor.below(3) {
        0 => vec![Language::English],
        1 => vec![Language::English, Language::French],
        _ => vec![Language::French, Language::English],
    };
    let mut trame = Trame::default();
    for file in File::TOML {
        if matches!(file, File::Card | File::Space) || inventor.below(3) > 0 {
            trame.walk(file, &mut inventor);
        }
    }
    trame.card.languages = inventor.languages.clone();
    trame.charter = Some(inventor.said(20_000, true));
    trame.framework.reconstructed &= trame.framework.note.is_some();
    if trame.framework.steps.len() < crate::Degree::LEAST {
        trame.framework.steps.clear();
    }
    for role in &mut trame.roles {
        role.skills = trame
            .framework
            .skills
            .iter()
            .map(|skill| skill.key.clone())
            .collect();
    }
    for badge in &mut trame.badges {
        badge.role = badge
            .role
            .take()
            .and(trame.roles.first().map(|role| role.key.clone()));
        let skills = trame.framework.skills.iter();
        badge.skills = skills.map(|skill| skill.key.clone()).collect();
    }
    for field in trame.sheets.iter_mut().flat_map(|sheet| &mut sheet.fields) {
        settle_field(field);
    }
    for sheet in &mut trame.sheets {
        settle_sheet(&mut sheet.fields);
    }
    let role = trame.roles.first().map(|role| role.key.clone());
    let kinds: Vec<String> = trame.gatherings.iter().map(|kind| kind.key.clone()).collect();
    for gathering in &mut trame.gatherings {
        inventor.settle(gathering, role.as_ref());
    }
    for wish in trame
        .space
        .publics
        .iter_mut()
        .flat_map(|public| &mut public.wishes)
    {
        wish.gatherings = kinds.clone();
    }
    let sheets: Vec<String> = trame.sheets.iter().map(|sheet| sheet.key.clone()).collect();
    if let Some(program) = &mut trame.program {
        program.weeks = 104;
        let strands: Vec<String> = program.strand_keys().into_iter().map(str::to_owned).collect();
        program
            .meetings
            .iter_mut()
            .for_each(|meeting| meeting.gathering = None);
        for activity in &mut program.activities {
            activity.stage = trame.stages.last().map(|stage| stage.key.clone());
            activity.strand = strands[inventor.below(u32::try_from(strands.len()).unwrap()) as usize].clone();
            activity.sheet = activity.sheet.take().and_then(|_| sheets.first().cloned());
            activity.questions.retain(|question| question.choices.len() > 1);
            for question in &mut activity.questions {
                question.choices[0].right |= question.right() == 0;
            }
            activity.concepts.clear();
            activity.skills.clear();
            activity.after.clear();
        }
    }
    trame
}

/// Makes the values of a field agree with one another.
fn settle_field(field: &mut SheetField) {
    field.of = None;
    field.pattern = None;
    (field.when, field.is) = (None, Vec::new());
    if field.holds.chooses() && field.choices.is_empty() || field.holds.points() {
        field.holds = FieldType::Line;
    }
    if !field.holds.chooses() {
        field.choices.clear();
    }
    let mut above: Option<String> = None;
    for choice in &mut field.choices {
        choice.parent = choice.parent.take().and(above.clone());
        if field.holds != FieldType::Tree {
            choice.parent = None;
        }
        above = Some(choice.key.clone());
    }
}

/// Makes fields agree: each that can depends on the first in which one chooses; a title is made of the first line.
fn settle_sheet(fields: &mut [SheetField]) {
    let mut chosen: Option<(String, String)> = None;
    let mut titled = false;
    let line = fields
        .iter()
        .find(|field| field.holds == FieldType::Line && field.is_open())
        .map(|field| field.key.clone());
    for field in fields {
        if field.holds == FieldType::Title {
            match &line {
                Some(line) if !titled => {
                    field.pattern = Some(format!("« {{{line}}} »"));
                    (field.required, field.read, field.write) = (false, None, None);
                    titled = true;
                }
                _ => field.holds = FieldType::Paragraph,
            }
        } else if let Some((when, is)) = &chosen {
            field.when = Some(when.clone());
            field.is = vec![is.clone()];
        }
        if let Some(choice) = field.choices.first() {
            chosen.get_or_insert_with(|| (field.key.clone(), choice.key.clone()));
        }
    }
}

impl Inventor<'_> {
    fn below(&mut self, limit: u32) -> u32 {
        self.numbers.next().copied().unwrap_or(0) % limit
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(u32::try_from(list.len()).unwrap()) as usize]
    }

    fn sentence(&mut self, most: usize, breaks: bool) -> String {
        let index = self.below(u32::try_from(self.texts.len()).unwrap()) as usize;
        let text = self.texts[index].replace(['{', '}'], "");
        let text = if breaks {
            text
        } else {
            text.replace(['\n', '\t'], " ")
        };
        let text: String = text.chars().take(most).collect();
        if text.trim().is_empty() {
            "x".to_owned()
        } else {
            text
        }
    }

    fn said(&mut self, most: usize, breaks: bool) -> Words {
        let mut words = Words::new();
        for language in self.languages.clone() {
            words.set(language, &self.sentence(most, breaks));
        }
        words
    }

    /// Makes the values of a gathering agree with one another and with the roles.
    fn settle(&mut self, gathering: &mut Gathering, role: Option<&String>) {
        for step in &mut gathering.steps {
            step.who = role.cloned();
        }
        for duty in &mut gathering.duties {
            duty.role = role.cloned();
            duty.within = duty.within.filter(|_| duty.hands.is_some());
        }
        for field in &mut gathering.fields {
            settle_field(field);
            (field.read, field.write) = (None, None);
            field.holds = self.one(Gathering::FIELD_TYPES);
            match field.holds {
                FieldType::Choice | FieldType::Choices if field.choices.is_empty() => {
                    field.holds = FieldType::Number;
                }
                FieldType::Choice | FieldType::Choices => {}
                _ => field.choices.clear(),
            }
            field.choices.iter_mut().for_each(|choice| choice.parent = None);
        }
        let mut before: Option<&Question> = None;
        for question in &mut gathering.questions {
            question
                .choices
                .iter_mut()
                .for_each(|choice| choice.parent = None);
            match question.holds {
                QuestionType::Choice | QuestionType::Choices if question.choices.is_empty() => {
                    question.holds = QuestionType::Tick;
                }
                QuestionType::Choice | QuestionType::Choices => {}
                _ => question.choices.clear(),
            }
            question.when = question
                .when
                .take()
                .and_then(|_| before.map(|other| other.key.clone()));
            question.is = match (before, &question.when) {
                (Some(other), Some(_)) => other.choices.iter().map(|choice| choice.key.clone()).collect(),
                _ => Vec::new(),
            };
            if !question.choices.is_empty() {
                before = Some(question);
            }
        }
    }

    fn wanted<T>(&mut self, slot: &Slot<'_, T>) -> bool {
        slot.is_required() || self.below(2) == 0
    }
}

impl Walk for Inventor<'_> {
    fn words<'s>(&mut self, _: &'static str, size: Size, _: Spoken, slot: impl Into<Slot<'s, Words>>) {
        let mut slot = slot.into();
        if self.wanted(&slot) {
            slot.fill(self.said(160, size != Size::Line));
        }
    }

    fn string<'s>(&mut self, _: &'static str, form: Form, slot: impl Into<Slot<'s, String>>) {
        let mut slot = slot.into();
        if self.wanted(&slot) {
            self.made += 1;
            slot.fill(match form {
                Form::Key => format!("key-{}", self.made),
                Form::Line(most) => self.sentence(most, false),
                Form::Address => format!("https://example.org/{}", self.made),
                Form::Digest => "0123456789abcdef".repeat(4),
            });
        }
    }

    fn number<'s>(&mut self, _: &'static str, range: RangeInclusive<u32>, slot: impl Into<Slot<'s, u32>>) {
        let mut slot = slot.into();
        if self.wanted(&slot) {
            slot.fill(range.start() + self.below(range.end() - range.start() + 1));
        }
    }

    fn flag(&mut self, _: &'static str, flag: &mut bool) {
        *flag = self.below(2) == 0;
    }

    fn mark(&mut self, name: &'static str, mark: &mut bool) {
        self.flag(name, mark);
    }

    fn word<'s, W: Vocabulary>(&mut self, _: &'static str, slot: impl Into<Slot<'s, W>>) {
        let mut slot = slot.into();
        if self.wanted(&slot) {
            slot.fill(self.one(W::all()));
        }
    }

    fn word_list<W: Vocabulary>(&mut self, _: &'static str, list: &mut Vec<W>) {
        *list = W::all()
            .iter()
            .rev()
            .copied()
            .filter(|_| self.below(2) == 0)
            .collect();
    }

    fn key_list(&mut self, _: &'static str, _: &mut Vec<String>) {}

    fn group(&mut self, _: &'static str, inside: impl FnOnce(&mut Self)) {
        inside(self);
    }

    fn table<T: Table>(&mut self, _: &'static str, value: &mut Option<T>) {
        if self.below(2) == 0 {
            value.get_or_insert_default().walk(self);
        }
    }

    fn tables<T: Table>(&mut self, _: &'static str, list: &mut Vec<T>) {
        for _ in 0..self.below(4) {
            let mut item = T::default();
            item.walk(self);
            if !T::UNIQUE || list.iter().all(|other| other.name() != item.name()) {
                list.push(item);
            }
        }
    }
}
