//! Portfolios: composed, shown, ended, taken along.

mod composing;
mod sharing;
mod taking;

use kernel::Uid;
use testkit::{Page, Visitor};

use crate::workshop::Training;

/// Somebody makes a portfolio with a chapter of each name, and this is the page where it is composed.
pub async fn made(who: &Visitor, title: &str, chapters: &[&str]) -> Page {
    let page = who.opens("/me/portfolio").await;
    let mut page = page.submits("/me/portfolio", &[("title", title)]).await;
    let action = format!("{}/chapters", root(&page));
    for name in chapters {
        page = page.submits(&action, &[("name", name)]).await;
    }
    page
}

/// The path of the portfolio that a page composes.
pub fn root(page: &Page) -> String {
    page.path().trim_end_matches("/edition").to_owned()
}

/// Somebody puts everything that they have at the end of the first chapter.
pub async fn filled(page: &Page) -> Page {
    let choices = page.follows("Ajouter des choses à vous").await;
    let all = choices.attributes_of("input[name=item]", "value");
    let fields: Vec<(&str, &str)> = all.iter().map(|value| ("item", value.as_str())).collect();
    choices.submits(choices.path(), &fields).await
}

/// The identifier of somebody in addresses.
pub async fn uid(w: &Training, who: &Visitor) -> Uid {
    workshop::training::uid(&w.town, who.id()).await
}
