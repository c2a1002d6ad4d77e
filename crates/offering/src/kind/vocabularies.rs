//! Themes and publics with their wishes: the same as for the parts of a kind.

use kernel::{Language, Problem};
use platform::web::Form;
use spaces::identity::change;
use trame::{Public, Theme, Wish, Words};

use super::input::{Around, Holds, Input};
use super::parts::Part;
use super::reading::Typed;

impl Part for Theme {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.name
    }

    fn inputs(_around: &Around<'_>, _of: Option<&Self>) -> Vec<Input> {
        vec![Input::must("name", Holds::Line)]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.name));
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.name = typed.line("name", &self.name)?;
        Ok(())
    }
}

impl Part for Public {
    fn key(&self) -> &str {
        &self.key
    }

    fn set_key(&mut self, key: String) {
        self.key = key;
    }

    fn name(&self) -> &Words {
        &self.name
    }

    fn inputs(_around: &Around<'_>, _of: Option<&Self>) -> Vec<Input> {
        vec![
            Input::must("name", Holds::Line),
            Input::new("gist", Holds::Paragraph),
        ]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.name));
        change::fill(form, "gist", languages, self.gist.as_ref());
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.name = typed.line("name", &self.name)?;
        self.gist = typed.some_paragraph("gist", self.gist.as_ref())?;
        Ok(())
    }
}

impl Part for Wish {
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
        let kinds = around.trame.gatherings.iter();
        let kinds = kinds.map(|kind| (format!("kind-{}", kind.key), around.say(&kind.name)));
        vec![
            Input::must("name", Holds::Line),
            Input::new("kinds", Holds::Ticks).hinted().of(kinds.collect()),
        ]
    }

    fn fill(&self, form: &mut Form, languages: &[Language]) {
        change::fill(form, "name", languages, Some(&self.name));
        for kind in &self.gatherings {
            form.choose(format!("kind-{kind}"), "on");
        }
    }

    fn read(&mut self, typed: &Typed) -> Result<(), Problem> {
        self.name = typed.line("name", &self.name)?;
        self.gatherings = typed.ticks("kind-");
        Ok(())
    }
}
