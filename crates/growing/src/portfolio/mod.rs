//! Portfolios: what I did, chosen and told by me, in chapters that I name and order; shown to whom I say.
//!
//! Always true:
//! - an item points to something of its owner’s and copies nothing: what they take back or keep for themselves at its
//!   source is gone from what others see, at once;
//! - others see it only while it is shared with them; who sees it now is said to its owner on its pages;
//! - a link is a secret that only its fingerprint is kept of, and opens nothing from the moment at which it ends;
//! - the folder that one takes along opens without a server, runs nothing and asks nothing of anybody.
//!
//! Deliberately absent: comments and counts of readers. It is shown, and not followed.

mod access;
mod actions;
mod chapter_pages;
mod compose_pages;
mod folder;
mod home;
mod item_pages;
mod list_pages;
mod model;
mod order;
mod personal;
mod reading;
mod sharing;
mod sharing_pages;
mod sharing_store;
mod show_pages;
mod still;
mod store;
#[cfg(test)]
mod tests;

use platform::Install;
use spaces::part::HomePart;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(store::STATEMENTS)
        .statements(sharing_store::STATEMENTS)
        .personal(&personal::TABLES)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(HomePart { read: home::read });
    app.get("/me/portfolio", list_pages::index)
        .post("/me/portfolio", list_pages::create);
    app.get("/portfolios/{portfolio}", show_pages::show)
        .get("/portfolios/{portfolio}/pictures/{media}", show_pages::picture)
        .get("/portfolios/{portfolio}/folder.zip", folder::take);
    app.get("/shown/{secret}", show_pages::by_link)
        .get("/shown/{secret}/pictures/{media}", show_pages::picture_by_link);
    app.get("/portfolios/{portfolio}/edition", compose_pages::edit)
        .post("/portfolios/{portfolio}/edition", compose_pages::save)
        .post("/portfolios/{portfolio}/removal", compose_pages::remove)
        .post("/portfolios/{portfolio}/restoration", compose_pages::restore);
    app.post("/portfolios/{portfolio}/chapters", chapter_pages::create)
        .post("/portfolios/{portfolio}/chapters/{chapter}", chapter_pages::save)
        .post(
            "/portfolios/{portfolio}/chapters/{chapter}/place",
            chapter_pages::place,
        )
        .post(
            "/portfolios/{portfolio}/chapters/{chapter}/removal",
            chapter_pages::remove,
        );
    app.get(
        "/portfolios/{portfolio}/chapters/{chapter}/items",
        item_pages::choose,
    )
    .post(
        "/portfolios/{portfolio}/chapters/{chapter}/items",
        item_pages::add,
    );
    app.post("/portfolios/{portfolio}/items/{item}", item_pages::save)
        .post("/portfolios/{portfolio}/items/{item}/place", item_pages::place)
        .post("/portfolios/{portfolio}/items/{item}/removal", item_pages::remove);
    app.get("/portfolios/{portfolio}/sharing", sharing_pages::show)
        .post("/portfolios/{portfolio}/readers", sharing_pages::add_reader)
        .post(
            "/portfolios/{portfolio}/readers/{person}/removal",
            sharing_pages::remove_reader,
        )
        .post("/portfolios/{portfolio}/groups", sharing_pages::add_group)
        .post(
            "/portfolios/{portfolio}/groups/{group}/removal",
            sharing_pages::remove_group,
        );
    app.post("/portfolios/{portfolio}/links", sharing_pages::make_link)
        .post(
            "/portfolios/{portfolio}/links/{link}/withdrawal",
            sharing_pages::withdraw_link,
        )
        .post("/portfolios/{portfolio}/publication", sharing_pages::publish)
        .post(
            "/portfolios/{portfolio}/publication-end",
            sharing_pages::unpublish,
        );
}
