//! For tests: a network that accompanies, with the cast in their places.

use testkit::{Page, Visitor};
pub use workshop::network::Workshop;

/// What this area stands on, and what stands beside it.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    gatherings::install(app);
    agenda::install(app);
    sheets::install(app);
    commons::install(app);
    crate::install(app);
}

/// The accompaniments of the workshop.
pub const LIST: &str = "/spaces/atelier/accompaniments";

/// The workshop, where Ada has opened the door with two themes.
pub async fn workshop() -> Workshop {
    let w = workshop::network::workshop(areas).await;
    opens(&w, &[]).await;
    w
}

/// Ada says how the workshop accompanies.
pub async fn opens(w: &Workshop, typed: &[(&str, &str)]) -> Page {
    let form = w.ada.opens(&format!("{LIST}/settings")).await;
    let mut fields = vec![("is-open", "on"), ("themes", "Radio\nJardin"), ("days", "7")];
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    form.submits(&format!("{LIST}/settings"), &fields).await
}

/// What a request says unless a test says otherwise.
pub const WORDS: [(&str, &str); 6] = [
    ("title", "Une radio au collège"),
    ("who", "Je suis documentaliste."),
    ("project", "Faire parler la cour."),
    ("kind", "support"),
    ("theme", "Radio"),
    ("tried", "Un micro prêté, sans suite."),
];

/// Somebody asks, by the form.
pub async fn asks(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/new")).await;
    let mut fields = WORDS.to_vec();
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

/// Somebody says what they can help with.
pub async fn offers(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{LIST}/companion")).await;
    let mut fields = vec![
        ("words", "J’ai monté trois radios."),
        ("themes", "Radio"),
        ("kinds", "support"),
        ("most", "2"),
        ("reach", "30"),
        ("remote", "on"),
    ];
    fields.retain(|(field, _)| !typed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(typed);
    form.submits(&format!("{LIST}/companion"), &fields).await
}

/// The identifier of the newest request.
pub async fn newest(w: &Workshop) -> String {
    w.town
        .reads(crate::request::store::newest)
        .await
        .map(|uid| uid.to_string())
        .unwrap_or_default()
}

/// Ben offers to help, Cleo asks, Ada proposes Ben, Ben accepts: the identifier of it, and Cleo's own page.
pub async fn walked(w: &Workshop) -> (String, String) {
    offers(&w.ben, &[]).await;
    let own = asks(&w.cleo, &[]).await.path().to_owned();
    let uid = newest(w).await;
    let path = format!("/accompaniments/{uid}");
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    let page = w.ada.opens(&path).await;
    page.submits(&format!("{path}/proposals"), &[("person", &ben)])
        .await;
    let page = w.ben.opens(&path).await;
    page.submits(&format!("{path}/acceptance"), &[]).await;
    (path, own)
}
