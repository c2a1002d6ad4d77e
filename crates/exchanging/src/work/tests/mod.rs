//! Works.

mod pictures;
mod publishing;
mod reviewing;
mod together;
mod writing;

use testkit::{Page, Visitor};

use crate::workshop::Training;

const LIST: &str = "/spaces/promotion/works";
const TEXT: &str = "# Le cadre\n\nOn commence par s’asseoir.\n\nOn se tait.\n\n# La suite\n\nOn mange.";

/// Cleo begins a work in her group; gives its address.
async fn begins(w: &Training) -> String {
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let fields = [
        ("title", "Faire venir"),
        ("readers", "des parents élus"),
        ("body", TEXT),
    ];
    let page = form.submits(LIST, &fields).await;
    assert_eq!(page.notice(), "C’est commencé. Votre groupe peut écrire.");
    page.path().trim_end_matches("/writing").to_owned()
}

/// The same, as a draft.
async fn drafts(w: &Training) -> String {
    let work = begins(w).await;
    w.cleo
        .opens(&work)
        .await
        .submits(&format!("{work}/drafting"), &[])
        .await;
    work
}

/// Writes the text from the form as it is.
async fn writes(who: &Visitor, work: &str, body: &str) -> Page {
    let path = format!("{work}/writing");
    who.opens(&path).await.submits(&path, &[("body", body)]).await
}
