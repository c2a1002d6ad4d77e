//! An account of practice from a gathering, in a few minutes.

use crate::workshop::{Workshop, workshop, workshop_of};

platform::statements! {
    PLACE = "insert into places (uid, space_id, name, address, latitude, longitude, added_at)
             select $1, s.id, 'Maison des associations', '3 rue du Port', 45.5, 5.25, 0 from spaces s where s.slug = $2";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, place_id, state,
                 offered_at, changed_at)
                 select $1, s.id, 'virtual-class', 'Écrire ensemble', 'onsite', 1773158400000, 1773165600000,
                 'Europe/Paris', p.id, $3, 0, 0 from spaces s, places p where s.slug = $2 and p.uid = $4";
}

const PLACE_UID: &str = "01h455vb4pex5vsknk084sn02q";
const GATHERING_UID: &str = "01h455vb4pex5vsknk084sn02r";

/// On Tuesday 10 March 2026 from 17 to 19 in Paris, at a described place.
async fn gathers(w: &Workshop, state: &'static str) {
    let place: kernel::Uid = PLACE_UID.parse().unwrap();
    let gathering: kernel::Uid = GATHERING_UID.parse().unwrap();
    let written = w.town.house.write(move |tx| {
        tx.run(PLACE, (place, "atelier"))?;
        tx.run(GATHERING, (gathering, "atelier", state, place))
    });
    assert_eq!(written.await.unwrap(), 1);
}

fn new() -> String {
    format!("/spaces/atelier/sheets/new?kind=account&gathering={GATHERING_UID}")
}

#[tokio::test]
async fn the_form_knows_the_day_the_place_and_a_title() {
    let w = workshop().await;
    gathers(&w, "announced").await;
    let form = w.cleo.opens(&new()).await;
    assert_eq!(form.holds("field-title"), "Récit de pratique : Écrire ensemble");
    assert_eq!(form.holds("field-day"), "2026-03-10");
    assert_eq!(
        form.holds("field-where"),
        "Maison des associations, 3 rue du Port"
    );
    assert_eq!(form.holds("field-where-latitude"), "45.5");
    assert_eq!(form.holds("licence"), "CC-BY-SA-4.0");
    assert!(
        form.text()
            .contains("Dans l’ordre, avec les durées si vous les avez.")
    );
    let filled = [
        ("field-situation", "Dix personnes"),
        ("field-did", "Écrit"),
        ("field-gave", "Un texte"),
        ("state", "published"),
    ];
    let page = form.submits("/spaces/atelier/sheets", &filled).await;
    assert_eq!(
        page.link("Écrire ensemble"),
        format!("/gatherings/{GATHERING_UID}")
    );
    assert_eq!(
        page.link("Maison des associations"),
        format!("/places/{PLACE_UID}")
    );
    assert!(page.text().contains("mardi 10 mars 2026, de 17 h à 19 h"));
    // A second account of the same gathering shows the first.
    let form = w.fay.opens(&new()).await;
    let second = form
        .submits(
            "/spaces/atelier/sheets",
            &[filled.as_slice(), &[("field-title", "Vu d’ailleurs")]].concat(),
        )
        .await;
    assert!(
        second
            .text()
            .contains("Sur la même rencontre C Récit de pratique : Écrire ensemble"),
        "{}",
        second.text()
    );
    // What went wrong once keeps what it tells of.
    let form = w.cleo.opens(&new()).await;
    let wrong = form
        .submits("/spaces/atelier/sheets", &[("state", "published")])
        .await;
    assert_eq!(
        (wrong.status(), wrong.holds("gathering")),
        (422, GATHERING_UID.to_owned())
    );
}

#[tokio::test]
async fn a_gathering_that_is_a_draft_or_elsewhere_is_as_if_it_were_not_there() {
    let w = workshop().await;
    gathers(&w, "draft").await;
    let form = w.cleo.opens(&new()).await;
    assert_eq!(form.holds("field-title"), "");
    assert!(!form.text().contains("Écrire ensemble"));
    let trame = w
        .town
        .reads(|tx| {
            Ok(spaces::shape::shipped_by_key(tx, "cooperatives-network")?
                .unwrap()
                .uid)
        })
        .await;
    let other = w.cleo.opens(&format!("/spaces/new?trame={trame}")).await;
    other
        .submits("/spaces", &[("name", "Ailleurs"), ("joining", "hidden")])
        .await;
    let form = w.cleo.opens(&new().replace("atelier", "ailleurs")).await;
    assert_eq!((form.status(), form.holds("field-day")), (200, String::new()));
}

#[tokio::test]
async fn what_kind_is_asked_first_and_what_it_tells_of_is_kept() {
    let w = workshop().await;
    gathers(&w, "announced").await;
    let page = w.cleo.opens(&new().replace("kind=account", "kind=none")).await;
    assert!(page.text().contains("Que voulez-vous écrire ?"));
    let form = page.follows("Récit de pratique").await;
    assert_eq!(form.holds("field-day"), "2026-03-10");
}

#[tokio::test]
async fn from_a_place_the_form_knows_where() {
    let w = workshop().await;
    gathers(&w, "announced").await;
    let form = w
        .cleo
        .opens(&format!(
            "/spaces/atelier/sheets/new?kind=account&place={PLACE_UID}"
        ))
        .await;
    assert_eq!(
        form.holds("field-where"),
        "Maison des associations, 3 rue du Port"
    );
    assert_eq!(form.holds("field-title"), "");
}

#[tokio::test]
async fn each_trame_that_ships_has_a_kind_for_accounts() {
    for key in [
        "training-14-weeks",
        "cooperatives-network",
        "webinar-cycle",
        "accompaniment",
        "learning-collective",
    ] {
        let w = workshop_of(key).await;
        gathers(&w, "announced").await;
        let form = w.cleo.opens(&new()).await;
        assert_eq!(form.status(), 200, "{key}");
        assert!(form.holds("field-title").ends_with(" : Écrire ensemble"), "{key}");
        assert!(form.has("a[href=\"/spaces/atelier/sheets\"]"), "{key}");
        // A draft of each is kept and shown, whatever its fields are.
        let page = form
            .submits("/spaces/atelier/sheets", &[("state", "draft")])
            .await;
        assert_eq!(page.status(), 200, "{key}");
    }
}
