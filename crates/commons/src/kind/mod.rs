//! Kinds of sheet, made and changed in the browser: names, fields, choices, conditions, who reads and writes what.
//!
//! Always true:
//! - they stand in the trame of the space: each change is a state of it that is kept and can be gone back to;
//! - a key never changes, so that what people wrote keeps its field however it is called;
//! - a field that is removed takes nothing away: what was written in it is kept, and is read again when it returns;
//! - two stewards who change the same thing at once never undo one another unknowingly: the second sees both.
//!
//! Deliberately absent: changing the kinds of other spaces, and any way around the rules of the format.

mod edit;
mod field_pages;
mod form;
mod order;
mod pages;
mod part;
mod preview;
mod reading;
mod saving;
#[cfg(test)]
mod tests;
mod words;

use platform::Install;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(part::PART);
    app.get("/spaces/{space}/sheet-kinds", pages::list)
        .post("/spaces/{space}/sheet-kinds", pages::add);
    app.get("/spaces/{space}/sheet-kinds/{kind}", pages::show)
        .post("/spaces/{space}/sheet-kinds/{kind}", pages::save_names);
    app.post("/spaces/{space}/sheet-kinds/{kind}/removal", order::remove_kind)
        .post("/spaces/{space}/sheet-kinds/{kind}/place", order::place_kind);
    app.get("/spaces/{space}/sheet-kinds/{kind}/preview", preview::show)
        .post("/spaces/{space}/sheet-kinds/{kind}/preview", preview::again);
    app.get("/spaces/{space}/sheet-kinds/{kind}/fields", field_pages::new)
        .post("/spaces/{space}/sheet-kinds/{kind}/fields", field_pages::add);
    app.get(
        "/spaces/{space}/sheet-kinds/{kind}/fields/{field}",
        field_pages::show,
    )
    .post(
        "/spaces/{space}/sheet-kinds/{kind}/fields/{field}",
        field_pages::save_field,
    );
    app.post(
        "/spaces/{space}/sheet-kinds/{kind}/fields/{field}/removal",
        order::remove_field,
    )
    .post(
        "/spaces/{space}/sheet-kinds/{kind}/fields/{field}/return",
        order::bring_back,
    )
    .post(
        "/spaces/{space}/sheet-kinds/{kind}/fields/{field}/place",
        order::place_field,
    );
}
