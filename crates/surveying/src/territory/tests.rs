//! Areas, their mirror, and names that are shown only as long as somebody agrees.

use testkit::Visitor;

use crate::workshop::{Workshop, asks, begins, gives, path, survey, workshop};

const AREAS: &str = "/spaces/atelier/areas";

async fn writes(who: &Visitor, list: &str) -> testkit::Page {
    who.opens(AREAS).await.submits(AREAS, &[("areas", list)]).await
}

/// A survey by area of three levels, with the keys of both questions.
async fn by_area(w: &Workshop) -> (String, String, String) {
    writes(&w.ada, "Nord\n  Ville\n  Campagne\nSud").await;
    let survey = survey(w).await;
    let area = asks(w, &survey, "area", &[("words-fr", "Où ?")]).await;
    let fields = [("words-fr", "Réseau"), ("options-fr", "Non\nParfois\nOui")];
    let level = asks(w, &survey, "scale", &fields).await;
    (survey, format!("q-{area}"), format!("q-{level}"))
}

/// So many people answer from an area, the third, fourth and so on of the list.
async fn answer(
    w: &Workshop,
    wave: &str,
    names: &[&str],
    (area, level): (&str, &str),
    place: usize,
    given: &[&str],
) {
    for (name, given) in names.iter().zip(given.iter().copied()) {
        let who = w.town.person(name).await;
        let page = begins(&who, wave).await;
        let uid = page.attributes_of("select option", "value")[place].clone();
        let sent = page
            .submits(
                &path(&page),
                &[(area, uid.as_str()), (level, given), ("go", "send")],
            )
            .await;
        assert_eq!(sent.notice(), "Vos réponses sont envoyées.", "{}", sent.text());
    }
}

#[tokio::test]
async fn the_list_of_areas_is_typed_kept_and_refused_beside_itself() {
    let w = workshop().await;
    let page = writes(&w.ada, "Nord\n  Ville\nSud").await;
    assert_eq!(page.notice(), "La liste est enregistrée.");
    assert_eq!(page.holds("areas"), "Nord\n  Ville\nSud");
    let page = writes(&w.ada, "Nord\nNord").await;
    assert_eq!((page.status(), page.holds("areas").as_str()), (422, "Nord\nNord"));
    assert!(page.wrong("areas").contains("est deux fois au même endroit"));
    let before = w
        .town
        .reads(|tx| super::store::all(tx, kernel::SpaceId::new(1)))
        .await;
    writes(&w.ada, "Sud\nNord\n  Ville").await;
    let after = w
        .town
        .reads(|tx| super::store::all(tx, kernel::SpaceId::new(1)))
        .await;
    assert_eq!(
        before.len(),
        after.len(),
        "what has its name and place stays the same area"
    );
    assert_eq!(w.cleo.opens(AREAS).await.status(), 403);
    assert_eq!(w.cleo.posts_only(AREAS, &[("areas", "X")]).await.status(), 403);
    assert!(w.town.ledger().await.contains(&"areas.written".to_owned()));
}

#[tokio::test]
async fn a_territory_is_seen_by_area_by_all_alike_and_small_areas_are_not() {
    let w = workshop().await;
    let (survey, area, level) = by_area(&w).await;
    let at = (area.as_str(), level.as_str());
    let wave = gives(
        &w,
        &survey,
        &[
            ("audience", "public"),
            ("reach", "everyone"),
            ("privacy", "anonymous"),
        ],
    )
    .await;
    // Option 0 is empty; then Nord, Ville, Campagne, Sud.
    answer(
        &w,
        &wave,
        &["A1", "A2", "A3", "A4", "A5"],
        at,
        2,
        &["0", "1", "1", "2", "2"],
    )
    .await;
    answer(&w, &wave, &["B1", "B2", "B3"], at, 3, &["0", "0", "0"]).await;
    answer(&w, &wave, &["C1", "C2", "C3"], at, 4, &["2", "2", "2"]).await;
    let territory = survey.replace("/mirrors/", "/territories/");
    assert!(
        w.town.visitor().opens(&territory).await.has(".empty"),
        "nothing before the end"
    );
    w.ada
        .opens(&wave)
        .await
        .submits(&format!("{wave}/closing"), &[])
        .await;
    let page = w.town.visitor().opens(&territory).await;
    let counted: Vec<String> = page.texts_of("#areas tbody td:nth-child(2)");
    assert_eq!(counted, ["5", "moins de cinq"], "{}", page.text());
    assert!(
        page.text().contains("11 personnes comptées"),
        "the two small ones are counted at the top, together"
    );
    let north = page.follows("Nord").await;
    assert_eq!(
        north.texts_of("#areas tbody td:nth-child(2)"),
        ["5", "moins de cinq"]
    );
    assert!(north.text().contains("5 personnes comptées"), "{}", north.text());
    let small = north.follows("Campagne").await;
    assert!(small.has(".empty") && !small.has("#where"));
    let inside = w.ada.opens(&territory).await;
    for part in ["#where", "#areas"] {
        assert_eq!(
            inside.text_of(part),
            page.text_of(part),
            "the very same page for those who lead"
        );
    }
    let nowhere = format!("{territory}?area=nowhere");
    assert_eq!(w.town.visitor().opens(&nowhere).await.status(), 404);
    let english = w.town.visitor().reads_english().opens(&territory).await;
    assert!(english.text().contains("No area is ranked"));
    assert!(english.text().contains("fewer than five"));
}

#[tokio::test]
async fn a_territory_is_for_members_where_the_survey_is() {
    let w = workshop().await;
    let (survey, ..) = by_area(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    w.ada
        .opens(&wave)
        .await
        .submits(&format!("{wave}/closing"), &[])
        .await;
    let territory = survey.replace("/mirrors/", "/territories/");
    assert_eq!(w.cleo.opens(&territory).await.status(), 200);
    assert_eq!(w.dov.opens(&territory).await.status(), 404);
    assert!(!w.town.visitor().opens("/territories").await.has(".card"));
}

#[tokio::test]
async fn a_name_is_shown_only_as_long_as_somebody_agrees() {
    let w = workshop().await;
    let (survey, area, level) = by_area(&w).await;
    let at = (area.as_str(), level.as_str());
    let wave = gives(
        &w,
        &survey,
        &[
            ("audience", "public"),
            ("reach", "everyone"),
            ("privacy", "anonymous"),
        ],
    )
    .await;
    answer(&w, &wave, &["A1", "A2", "A3", "A4"], at, 2, &["0", "1", "1", "2"]).await;
    let page = begins(&w.dov, &wave).await;
    let uid = page.attributes_of("select option", "value")[2].clone();
    let thanks = page
        .submits(
            &path(&page),
            &[
                (area.as_str(), uid.as_str()),
                (level.as_str(), "2"),
                ("go", "send"),
            ],
        )
        .await;
    let giving = format!("{wave}/consents");
    let without = thanks.submits(&giving, &[("name", "École du Pré")]).await;
    assert_eq!(
        without.notice(),
        "Il manquait le nom ou l’accord : rien n’est montré."
    );
    let given = thanks
        .submits(
            &giving,
            &[("name", "École du Pré"), ("area", uid.as_str()), ("agrees", "on")],
        )
        .await;
    assert_eq!(
        given.notice(),
        "L’accord est noté. Gardez l’adresse de cette page."
    );
    w.ada
        .opens(&wave)
        .await
        .submits(&format!("{wave}/closing"), &[])
        .await;
    let territory = survey.replace("/mirrors/", "/territories/");
    let page = w.town.visitor().opens(&territory).await;
    assert_eq!(page.texts_of("#named li"), ["École du Pré"]);
    let beside = w
        .town
        .reads(|tx| {
            let linked = platform::db::Statement::new(
                "select count(*) from survey_answers a join survey_consents c on c.secret = a.receipt",
            );
            Ok(tx.one::<(i64,)>(linked, ())?.0)
        })
        .await;
    assert_eq!(beside, 0, "nothing leads from the name to what was answered");
    let withdrawal = format!("{}/withdrawal", given.path());
    let gone = w
        .town
        .visitor()
        .opens(given.path())
        .await
        .submits(&withdrawal, &[])
        .await;
    assert_eq!(gone.notice(), "L’accord est retiré.");
    assert!(
        !w.town.visitor().opens(&territory).await.has("#named"),
        "gone at once"
    );
    let names = w
        .town
        .reads(|tx| {
            let kept = platform::db::Statement::new("select count(*) from survey_consents where name <> ''");
            Ok(tx.one::<(i64,)>(kept, ())?.0)
        })
        .await;
    assert_eq!(names, 0, "and from the store");
    assert_eq!(w.town.visitor().opens("/consents/nothing").await.status(), 404);
    assert_eq!(
        w.town
            .visitor()
            .posts_only("/consents/nothing/withdrawal", &[])
            .await
            .status(),
        404
    );
    assert_eq!(
        w.town.visitor().posts_only(&withdrawal, &[]).await.status(),
        303,
        "twice is as once"
    );
}
