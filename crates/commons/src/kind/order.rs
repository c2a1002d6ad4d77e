//! Putting kinds and fields elsewhere, taking them away, bringing a field back.

use kernel::Problem;
use platform::web::{Cx, Handled};
use sheets::kinds;
use spaces::identity::answer;
use spaces::identity::listed::{self, Place};

use super::edit;
use super::pages;
use super::saving::{Saved, save};

/// Makes the change; where the kinds as they would be are refused, the page says why.
async fn done(cx: &Cx, saved: Result<Saved<()>, Problem>, then: String, notice: &'static str) -> Handled {
    let slug: String = cx.at("space")?;
    match saved {
        Ok(Saved::Made((), undo)) => Ok(answer(&slug, &then, undo, notice)),
        Ok(Saved::Meanwhile) => Err(Problem::broken("an order that minds what others do")),
        Err(Problem::Refused(refusal)) => pages::refused(cx, refusal).await,
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/sheet-kinds/{kind}/place
pub async fn place_kind(cx: Cx) -> Handled {
    let key: String = cx.at("kind")?;
    let place = Place::asked(&cx.form().await?)?;
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, _, trame| listed::place(&mut trame.sheets, &key, &place),
    );
    done(&cx, saved.await, "sheet-kinds".to_owned(), "sheet-kind-moved").await
}

/// POST /spaces/{space}/sheet-kinds/{kind}/removal: what was written of it is kept.
pub async fn remove_kind(cx: Cx) -> Handled {
    let key: String = cx.at("kind")?;
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, _, trame| {
            trame.sheets.retain(|kind| kind.key != key);
            Ok(())
        },
    );
    done(&cx, saved.await, "sheet-kinds".to_owned(), "sheet-kind-removed").await
}

/// POST /spaces/{space}/sheet-kinds/{kind}/fields/{field}/place
pub async fn place_field(cx: Cx) -> Handled {
    let (key, field): (String, String) = (cx.at("kind")?, cx.at("field")?);
    let place = Place::asked(&cx.form().await?)?;
    let then = format!("sheet-kinds/{key}");
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, _, trame| {
            let kind = edit::kind(trame, &key)?;
            listed::place(&mut kind.fields, &field, &place)?;
            edit::keep_order(kind)
        },
    );
    done(&cx, saved.await, then, "sheet-kind-moved").await
}

/// POST /spaces/{space}/sheet-kinds/{kind}/fields/{field}/removal: what was written in it is kept.
pub async fn remove_field(cx: Cx) -> Handled {
    let (key, field): (String, String) = (cx.at("kind")?, cx.at("field")?);
    let then = format!("sheet-kinds/{key}");
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, _, trame| edit::remove_field(edit::kind(trame, &key)?, &field),
    );
    done(&cx, saved.await, then, "sheet-kind-field-removed").await
}

/// POST /spaces/{space}/sheet-kinds/{kind}/fields/{field}/return
pub async fn bring_back(cx: Cx) -> Handled {
    let (key, wanted): (String, String) = (cx.at("kind")?, cx.at("field")?);
    let then = format!("sheet-kinds/{key}");
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |tx, may, trame| {
            let kind = edit::kind(trame, &key)?;
            let removed = kinds::removed(tx, may.space().id, kind)?;
            match removed.into_iter().find(|field| field.key == wanted) {
                Some(field) => edit::bring_back(kind, field),
                // Pressed twice, it is back already.
                None if kind.fields.iter().any(|field| field.key == wanted) => Ok(()),
                None => Err(Problem::Missing),
            }
        },
    );
    done(&cx, saved.await, then, "sheet-kind-field-back").await
}
