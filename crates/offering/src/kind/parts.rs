//! The parts of a kind of gathering: which fields their forms have, how they are filled and read.

use kernel::{Language, Problem, Refusal};
use platform::web::Form;
use spaces::identity::change;
use trame::{Choice, Duty, FieldType, Gathering, Mode, Question, QuestionType, SheetField, Step, Words};

use super::input::{Around, Holds, Input};
use super::reading::Typed;

/// Something of the trame that has a form: one of a list.
pub(super) trait Part: Clone + Default + PartialEq {
    /// Its key.
    fn key(&self) -> &str;
    /// Gives it its key, once.
    fn set_key(&mut self, key: String);
    /// What it is called.
    fn name(&self) -> &Words;
    /// The fields of its form. The name comes first.
    fn inputs(around: &Around<'_>, of: Option<&Self>) -> Vec<Input>;
    /// Fills the form with it as it is.
    fn fill(&self, form: &mut Form, languages: &[Language]);
    /// Reads the form into it.
    ///
    /// # Errors
    /// A refusal when a field cannot be read. What breaks a rule of the format is found afterwards.
    fn read(&mut self, typed: &Typed) -> Result<(), Problem>;
}

impl Part for Gathering {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.name
    }

    fn inputs(around: &Around<'_>, _of: Option<&Self>) -> Vec<Input> {
        let modes = around.words("gathering-mode", Mode::ALL.iter().map(|mode| mode.word()));
        vec![
            Input::must("name", Holds::Line),
            Input::must("purpose", Holds::Paragraph),
            Input::must("mode", Holds::One).of(modes),
            Input::must("minutes", Holds::Number),
        ]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.name));
        change::fill(form, "purpose", languages, Some(&self.purpose));
        let minutes = if self.minutes == 0 { 60 } else { self.minutes };
        form.fill("mode", self.mode.word())
            .fill("minutes", minutes.to_string());
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.name = typed.line("name", &self.name)?;
        self.purpose = typed.paragraph("purpose", &self.purpose)?;
        self.mode = typed.word("mode", Mode::from_word)?;
        self.minutes = typed.number("minutes")?;
        Ok(())
    }
}

/// The choices as lines, one text a language.
fn fill_choices(form: &mut Form, languages: &[Language], choices: &[Choice]) {
    for language in languages {
        let lines: Vec<&str> = choices
            .iter()
            .map(|choice| choice.name.in_language(*language).0)
            .collect();
        form.fill(format!("choices-{}", language.word()), lines.join("\n"));
    }
}

impl Part for SheetField {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.label
    }

    fn inputs(around: &Around<'_>, _of: Option<&Self>) -> Vec<Input> {
        let types = Gathering::FIELD_TYPES.iter().map(|holds| holds.word());
        vec![
            Input::must("name", Holds::Line),
            Input::new("hint", Holds::Paragraph),
            Input::must("holds", Holds::One).of(around.words("kind-holds", types)),
            Input::new("choices", Holds::Paragraph).hinted(),
            Input::new("required", Holds::Tick),
        ]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.label));
        change::fill(form, "hint", languages, self.hint.as_ref());
        form.fill("holds", self.holds.word());
        fill_choices(form, languages, &self.choices);
        if self.required {
            form.choose("required", "on");
        }
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.label = typed.line("name", &self.label)?;
        self.hint = typed.some_paragraph("hint", self.hint.as_ref())?;
        self.holds = typed.word("holds", FieldType::from_word)?;
        self.choices = typed.choices(&self.choices)?;
        self.required = typed.texts.contains_key("required");
        Ok(())
    }
}

impl Part for Question {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.label
    }

    fn inputs(around: &Around<'_>, of: Option<&Self>) -> Vec<Input> {
        let types = QuestionType::ALL.iter().map(|holds| holds.word());
        let all = around
            .kind
            .map(|kind| kind.questions.as_slice())
            .unwrap_or_default();
        let before = all
            .iter()
            .take_while(|question| of.is_none_or(|of| of.key != question.key));
        let answers = before.flat_map(|question| {
            question.choices.iter().map(|choice| {
                let words = format!("{} · {}", around.say(&question.label), around.say(&choice.name));
                (format!("when-{}.{}", question.key, choice.key), words)
            })
        });
        let answers: Vec<(String, String)> = answers.collect();
        let mut inputs = vec![
            Input::must("name", Holds::Line),
            Input::new("hint", Holds::Paragraph),
            Input::must("holds", Holds::One).of(around.words("kind-holds", types)),
            Input::new("choices", Holds::Paragraph).hinted(),
            Input::new("required", Holds::Tick),
        ];
        if !answers.is_empty() {
            inputs.push(Input::new("when", Holds::Ticks).hinted().of(answers));
        }
        inputs
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.label));
        change::fill(form, "hint", languages, self.hint.as_ref());
        form.fill("holds", self.holds.word());
        fill_choices(form, languages, &self.choices);
        if self.required {
            form.choose("required", "on");
        }
        if let Some(when) = &self.when {
            for answer in &self.is {
                form.choose(format!("when-{when}.{answer}"), "on");
            }
        }
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.label = typed.line("name", &self.label)?;
        self.hint = typed.some_paragraph("hint", self.hint.as_ref())?;
        self.holds = typed.word("holds", QuestionType::from_word)?;
        self.choices = typed.choices(&self.choices)?;
        self.required = typed.texts.contains_key("required");
        let ticked = typed.ticks("when-");
        let answers: Vec<(&str, &str)> = ticked.iter().filter_map(|each| each.split_once('.')).collect();
        self.when = answers.first().map(|(question, _)| (*question).to_owned());
        if answers
            .iter()
            .any(|(question, _)| Some(*question) != self.when.as_deref())
        {
            return Err(Refusal::new("kind-one-question").into());
        }
        self.is = answers.into_iter().map(|(_, answer)| answer.to_owned()).collect();
        Ok(())
    }
}

impl Part for Duty {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.name
    }

    fn inputs(around: &Around<'_>, _of: Option<&Self>) -> Vec<Input> {
        vec![
            Input::must("name", Holds::Line),
            Input::new("gist", Holds::Paragraph),
            Input::new("hands", Holds::Line),
            Input::new("within", Holds::Number),
            Input::must("people", Holds::Number),
            Input::new("role", Holds::One).of(around.roles()),
        ]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.name));
        change::fill(form, "gist", languages, self.gist.as_ref());
        change::fill(form, "hands", languages, self.hands.as_ref());
        let within = self.within.map_or_else(String::new, |days| days.to_string());
        form.fill("within", within)
            .fill("people", self.people.max(1).to_string())
            .fill("role", self.role.clone().unwrap_or_default());
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.name = typed.line("name", &self.name)?;
        self.gist = typed.some_paragraph("gist", self.gist.as_ref())?;
        self.hands = typed.some_line("hands", self.hands.as_ref())?;
        self.within = typed.some_number("within")?;
        self.people = typed.number("people")?;
        self.role = typed.some_key("role");
        Ok(())
    }
}

impl Part for Step {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.name
    }

    fn inputs(around: &Around<'_>, _of: Option<&Self>) -> Vec<Input> {
        let mut who = around.roles();
        who.push((
            Step::EVERYBODY.to_owned(),
            around.v.t("run-sheet-everybody").to_owned(),
        ));
        vec![
            Input::must("name", Holds::Line),
            Input::must("minutes", Holds::Number),
            Input::new("who", Holds::One).of(who),
            Input::new("aim", Holds::Paragraph),
            Input::new("method", Holds::Line),
            Input::new("material", Holds::Line),
            Input::new("fallback", Holds::Line),
        ]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.name));
        let minutes = if self.minutes == 0 { 10 } else { self.minutes };
        form.fill("minutes", minutes.to_string())
            .fill("who", self.who.clone().unwrap_or_default());
        let texts = [
            ("aim", &self.aim),
            ("method", &self.method),
            ("material", &self.material),
            ("fallback", &self.fallback),
        ];
        for (field, text) in texts {
            change::fill(form, field, languages, text.as_ref());
        }
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.name = typed.line("name", &self.name)?;
        self.minutes = typed.number("minutes")?;
        self.who = typed.some_key("who");
        self.aim = typed.some_paragraph("aim", self.aim.as_ref())?;
        self.method = typed.some_line("method", self.method.as_ref())?;
        self.material = typed.some_line("material", self.material.as_ref())?;
        self.fallback = typed.some_line("fallback", self.fallback.as_ref())?;
        Ok(())
    }
}
