//! What every page shows, drawn by one function each.
//!
//! A template that others extend, and a macro that they call, is built again with each of them: three hundred pages held
//! three hundred frames, a fifth of the program and of the time that it took to build.

use std::borrow::Borrow;
use std::fmt::Display;

use askama::Template;
use kernel::Refusal;

use super::named::PLACE;
use super::{Form, View};

/// The fonts and styles of a page.
#[derive(Template)]
#[template(path = "_links.html")]
pub struct Links<'a> {
    v: &'a View,
}

/// What stands above the page: where one may go, and who one is.
#[derive(Template)]
#[template(path = "_bar.html")]
pub struct Bar<'a> {
    v: &'a View,
}

/// The word that is shown once.
#[derive(Template)]
#[template(path = "_told.html")]
pub struct Told<'a> {
    v: &'a View,
}

/// What stands below the page.
#[derive(Template)]
#[template(path = "_foot.html")]
pub struct Foot<'a> {
    v: &'a View,
}

/// What is wrong with a form, in a list.
#[derive(Template)]
#[template(path = "_summary.html")]
struct Summary<'a> {
    v: &'a View,
    form: &'a Form,
    wrong: usize,
}

impl Summary<'_> {
    /// Whether it would say the same of every field, so that the field has to be named: see [`super::named`].
    fn is_of_any_field(&self, refusal: &Refusal) -> bool {
        refusal.message.starts_with("form-")
    }
}

/// One line to fill in.
#[derive(Template)]
#[template(path = "_input.html")]
pub struct Input<'a> {
    v: &'a View,
    form: &'a Form,
    field: &'a str,
    label: &'a str,
    hint: &'a str,
    kind: &'a str,
    required: bool,
    autocomplete: &'a str,
}

/// Several lines to fill in.
#[derive(Template)]
#[template(path = "_textarea.html")]
pub struct Textarea<'a> {
    v: &'a View,
    form: &'a Form,
    field: &'a str,
    label: &'a str,
    hint: &'a str,
    rows: String,
    required: bool,
}

/// What is wrong with a field.
#[derive(Template)]
#[template(
    source = "<p class=\"error\" id=\"{{ field }}-error\">{{ wrong }}</p>",
    ext = "html"
)]
struct Wrong<'a> {
    field: &'a str,
    wrong: String,
}

/// What describes a field to those who do not see it.
#[derive(Template)]
#[template(
    source = "{% if is_wrong %} aria-invalid=\"true\"{% endif %} aria-describedby=\"{% if has_hint %}{{ field }}-hint{% endif %}{% if is_wrong %} {{ field }}-error{% endif %}\"",
    ext = "html"
)]
struct Described<'a> {
    field: &'a str,
    has_hint: bool,
    is_wrong: bool,
}

/// Something that is shown if it is there.
pub struct Maybe<T>(Option<T>);

impl<T: Template> Display for Maybe<T> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0
            .as_ref()
            .map_or(Ok(()), |shown| shown.render_into(to).map_err(|_| std::fmt::Error))
    }
}

impl View {
    /// The fonts and styles of the page.
    pub fn links(&self) -> Links<'_> {
        Links { v: self }
    }

    /// What stands above the page.
    pub fn bar(&self) -> Bar<'_> {
        Bar { v: self }
    }

    /// The word that is shown once.
    pub fn told(&self) -> Told<'_> {
        Told { v: self }
    }

    /// What stands below the page.
    pub fn foot(&self) -> Foot<'_> {
        Foot { v: self }
    }

    /// What is wrong with a form, in a list; nothing when nothing is.
    pub fn summary<'a>(&'a self, form: &'a Form) -> impl Display + 'a {
        let wrong = form.refusals().count();
        Maybe((wrong > 0).then_some(Summary { v: self, form, wrong }))
    }

    /// What is wrong with a field; nothing when nothing is.
    pub fn error<'a>(&'a self, form: &'a Form, field: &'a str) -> impl Display + 'a {
        Maybe(self.wrong(form, field).map(|wrong| Wrong { field, wrong }))
    }

    /// What describes a field to those who do not see it: its hint, where it has one, and what is wrong.
    pub fn described<'a>(&'a self, form: &'a Form, field: &'a str, hint: &'a str) -> impl Display + 'a {
        let (has_hint, is_wrong) = (!hint.is_empty(), form.refusal(field).is_some());
        Maybe((has_hint || is_wrong).then_some(Described {
            field,
            has_hint,
            is_wrong,
        }))
    }

    /// A field of a form: its name, the message beside it, the message that helps, which may be empty.
    pub fn field<'a>(&'a self, form: &'a Form, name: &'a str, label: &'a str, hint: &'a str) -> Field<'a> {
        Field {
            v: self,
            form,
            name,
            label,
            hint,
        }
    }
}

/// A field of a form.
pub struct Field<'a> {
    v: &'a View,
    form: &'a Form,
    name: &'a str,
    label: &'a str,
    hint: &'a str,
}

impl<'a> Field<'a> {
    /// One line to fill in: the type of its input, whether it must be, and what browsers may fill in by themselves.
    pub fn input(self, kind: &'a str, required: impl Borrow<bool>, autocomplete: &'a str) -> Input<'a> {
        Input {
            v: self.v,
            form: self.form,
            field: self.name,
            label: self.label,
            hint: self.hint,
            kind,
            required: *required.borrow(),
            autocomplete,
        }
    }

    /// So many lines to fill in.
    pub fn textarea(self, rows: impl Display, required: impl Borrow<bool>) -> Textarea<'a> {
        Textarea {
            v: self.v,
            form: self.form,
            field: self.name,
            label: self.label,
            hint: self.hint,
            rows: rows.to_string(),
            required: *required.borrow(),
        }
    }
}
