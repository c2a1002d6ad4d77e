//! Applying to a cohort, as people do it.

mod applying;
mod deciding;
mod places;

use testkit::{Page, Visitor};

use crate::workshop::{Training, training};

const FORM: &str = "/spaces/promotion/application";
const LIST: &str = "/spaces/promotion/applications";
const ROUND: &str = "/spaces/promotion/applications/round";

/// What somebody with a project answers.
const SAID: [(&str, &str); 7] = [
    ("title", "Un atelier partagé"),
    (
        "context",
        "Au bourg, une ancienne menuiserie est vide depuis deux ans.",
    ),
    ("aim", "Que chacun y répare ce qu’il a."),
    ("territory", "Bretagne"),
    ("motivation", "Je veux apprendre à faire vivre un groupe."),
    ("availability", "Une demi-journée par semaine"),
    ("charter", "on"),
];

fn said<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = SAID.to_vec();
    fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(changed);
    fields
}

/// A cohort in which applications are open, with these settings.
async fn open(settings: &[(&str, &str)]) -> Training {
    let w = training().await;
    let page = w.ada.opens(ROUND).await;
    let mut fields = vec![("open", "on")];
    fields.extend_from_slice(settings);
    let page = page.submits(ROUND, &fields).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    w
}

/// Somebody with an account, who has applied: their own page.
async fn applied(w: &Training, name: &str, changed: &[(&str, &str)]) -> (Visitor, Page) {
    let who = w.town.person(name).await;
    let form = who.opens(FORM).await;
    let own = form.submits(FORM, &said(changed)).await;
    assert_eq!(own.notice(), "Votre candidature est envoyée.", "{}", own.text());
    (who, own)
}

/// The application of somebody of this name, for Ada.
async fn one(w: &Training, name: &str) -> Page {
    w.ada.opens(LIST).await.follows(name).await
}

/// Ada decides.
async fn decides(w: &Training, name: &str, what: &str) -> Page {
    let page = one(w, name).await;
    let action = format!("{}/{what}", page.path());
    page.submits(&action, &[]).await
}
