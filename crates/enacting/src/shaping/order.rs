//! Putting a role elsewhere, taking it away.

use kernel::{Problem, Refusal};
use platform::web::{Cx, Handled};
use spaces::identity::answer;
use spaces::identity::listed::{self, Place};
use spaces::role;

use super::edit;
use super::pages;
use super::saving::{Saved, save};

async fn done(cx: &Cx, saved: Result<Saved<()>, Problem>, notice: &'static str) -> Handled {
    let slug: String = cx.at("space")?;
    match saved {
        Ok(Saved::Made((), undo)) => Ok(answer(&slug, "role-kinds", undo, notice)),
        Ok(Saved::Wrong(_, refusal)) | Err(Problem::Refused(refusal)) => pages::refused(cx, refusal).await,
        Ok(Saved::Meanwhile) => Err(Problem::broken("an order that minds what others do")),
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/role-kinds/{role}/place
pub async fn place(cx: Cx) -> Handled {
    let key: String = cx.at("role")?;
    let place = Place::asked(&cx.form().await?)?;
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, _, trame| listed::place(&mut trame.roles, &key, &place).map(Ok),
    );
    done(&cx, saved.await, "shaping-moved").await
}

/// POST /spaces/{space}/role-kinds/{role}/removal: who held it stays in the history.
pub async fn remove(cx: Cx) -> Handled {
    let key: String = cx.at("role")?;
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |tx, may, trame| {
            let held = role::held_in(tx, may.space().id)?;
            if held.iter().any(|each| each.role == key) {
                return Ok(Err(("roles", Refusal::new("shaping-held"))));
            }
            edit::remove(trame, &key);
            Ok(Ok(()))
        },
    );
    done(&cx, saved.await, "shaping-removed").await
}
