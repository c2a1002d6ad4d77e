//! For tests: the workshop, with every area that its people come across, and surveys that are given there.

use testkit::{Page, Visitor};
pub use workshop::collective::Workshop;
use workshop::collective::joins;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    crate::install(app);
}

pub async fn workshop() -> Workshop {
    workshop::collective::workshop(areas).await
}

/// The mirrors of the workshop.
pub const LIST: &str = "/spaces/atelier/mirrors";

/// Ada begins an empty survey; its path.
pub async fn survey(w: &Workshop) -> String {
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let fields = [("once", once.as_str()), ("origin", ""), ("title", "Notre lien")];
    let page = w.ada.posts(LIST, &fields).await;
    page.path().trim_end_matches("/edition").to_owned()
}

/// Ada takes one from the shelf; its path.
pub async fn taken(w: &Workshop, key: &str) -> String {
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let page = w
        .ada
        .posts(LIST, &[("once", once.as_str()), ("origin", key)])
        .await;
    page.path().trim_end_matches("/edition").to_owned()
}

/// Ada adds a question by its form; its key.
pub async fn asks(w: &Workshop, survey: &str, kind: &str, typed: &[(&str, &str)]) -> String {
    let form = w.ada.opens(&format!("{survey}/questions/new?kind={kind}")).await;
    let key = form.holds("once");
    let page = form.submits(&format!("{survey}/questions"), typed).await;
    assert_eq!(page.notice(), "C’est enregistré.", "{}", page.text());
    key
}

/// A survey of three levels and of a text that is asked of those on the first; and the keys of both.
pub async fn small(w: &Workshop) -> (String, String, String) {
    let survey = survey(w).await;
    let levels = [
        ("words-fr", "Que peut-on dire ici ?"),
        ("options-fr", "Peu de choses\nPresque tout\nTout"),
        ("options-en", "Little\nNearly all\nAll"),
        ("axis-fr", "Parole"),
        ("must", "on"),
    ];
    let level = asks(w, &survey, "scale", &levels).await;
    let when = format!("{level}:0");
    let text = asks(
        w,
        &survey,
        "long",
        &[("words-fr", "Qu’est-ce qui aiderait ?"), ("when", when.as_str())],
    )
    .await;
    (survey, level, text)
}

/// Ada gives it; the path of the wave.
pub async fn gives(w: &Workshop, survey: &str, typed: &[(&str, &str)]) -> String {
    let form = w.ada.opens(&format!("{survey}/waves/new")).await;
    let mut fields = typed.to_vec();
    if !typed.iter().any(|(field, _)| *field == "name") {
        fields.push(("name", "Printemps"));
    }
    let page = form.submits(&format!("{survey}/waves"), &fields).await;
    assert_eq!(page.notice(), "C’est proposé.", "{}", page.text());
    page.path().to_owned()
}

/// Somebody begins to answer: the first page.
pub async fn begins(who: &Visitor, wave: &str) -> Page {
    let (path, _) = wave.split_once('?').unwrap_or((wave, ""));
    who.opens(wave)
        .await
        .submits(&format!("{path}/drafts"), &[])
        .await
}

/// Somebody answers the only page and sends it.
pub async fn answers(who: &Visitor, wave: &str, typed: &[(&str, &str)]) -> Page {
    let page = begins(who, wave).await;
    let mut fields = vec![("go", "send")];
    fields.extend_from_slice(typed);
    page.submits(&path(&page), &fields).await
}

/// The address of answers, without its page.
pub fn path(page: &Page) -> String {
    page.path().split('?').next().unwrap_or_default().to_owned()
}

/// So many more members.
pub async fn members(w: &Workshop, names: &[&str]) -> Vec<Visitor> {
    let mut all = Vec::new();
    for name in names {
        let person = w.town.person(name).await;
        joins(&person, "atelier").await;
        all.push(person);
    }
    all
}
