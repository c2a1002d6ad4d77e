//! What a field says in a table or in a file of one: words alone.

use platform::web::View;
use trame::{FieldType, SheetField};

use crate::shown::{Held, Said, says};

/// What a field says, without markup; empty when it says nothing, or nothing in words. A long text is as it was typed.
/// Whether the reader may read the field is for whoever asks.
pub fn cell(v: &View, field: &SheetField, held: &Held<'_>) -> String {
    match field.holds {
        FieldType::Image | FieldType::File | FieldType::Title => String::new(),
        FieldType::Paragraph | FieldType::Text => {
            let values = held.fields.get(&field.key);
            values
                .and_then(|values| values.first())
                .cloned()
                .unwrap_or_default()
        }
        _ => says(v, field, held).map(plain).unwrap_or_default(),
    }
}

fn plain(said: Said) -> String {
    match said {
        Said::Text(text)
        | Said::Link(text)
        | Said::Mail(text)
        | Said::Here(_, text)
        | Said::Place(text, _) => text,
        Said::List(items) => items.join(", "),
        Said::Several(several) => {
            let names: Vec<String> = several.into_iter().map(|(_, name)| name).collect();
            names.join(", ")
        }
        _ => String::new(),
    }
}
