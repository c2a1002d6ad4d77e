//! The shared list.

mod list;
mod voting;
mod work;

use testkit::{Page, Visitor};

const LIST: &str = "/spaces/promotion/shared";

/// Writes a matter by its form; gives its address.
async fn writes(who: &Visitor, title: &str) -> String {
    let form = who.opens(&format!("{LIST}/new")).await;
    let fields = [
        ("title", title),
        ("body", "Personne ne **répond**."),
        ("level", "group"),
    ];
    let page = form.submits(LIST, &fields).await;
    assert_eq!(page.notice(), "C’est dans la liste.");
    page.path().to_owned()
}

/// The words of the history, oldest first.
fn history(page: &Page) -> Vec<String> {
    page.texts_of("aside .card:last-child li")
        .iter()
        .map(|line| line.split(" par ").next().unwrap_or_default().to_owned())
        .collect()
}
