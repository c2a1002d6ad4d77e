//! A new sheet that begins from a method or a tool of the shelf.

use kernel::{Language, Problem};
use platform::web::Form;
use shelf::{Filled, shelf};

use sheets::field;
use sheets::model::{Fields, title_field};

/// Fills the form with what the shelf has for its fields. An unknown key fills nothing.
pub(super) fn fill(form: &mut Form, kind: &trame::Sheet, language: Language) -> Result<(), Problem> {
    let (key, shelf) = (form.value("shelf").to_owned(), shelf()?);
    let method = shelf.find_method(&key).map(|method| method.fill(kind));
    let filled = match method.or_else(|| shelf.find_tool(&key).map(|tool| tool.fill(kind))) {
        Some(filled) => filled?,
        None => return Ok(()),
    };
    let mut fields = Fields::new();
    for (field, holds) in filled {
        let texts = match holds {
            Filled::Words(words) => vec![crate::catalogue::say(&words, language)],
            Filled::Number(number) => vec![number.to_string()],
            Filled::Chosen(keys) => keys,
            Filled::Address(address) => vec![address],
        };
        fields.insert(field.to_owned(), texts);
    }
    let title = title_field(kind).and_then(|field| fields.get(&field.key)?.first().cloned());
    field::fill(form, kind, &title.unwrap_or_default(), &fields);
    Ok(())
}

/// What the sheet that was sent began from.
pub(super) fn began(form: &Form) -> Result<Option<String>, Problem> {
    let (key, shelf) = (form.value("shelf"), shelf()?);
    let known = shelf.find_method(key).is_some() || shelf.find_tool(key).is_some();
    Ok(known.then(|| key.to_owned()))
}
