use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/voices/snapshots";

platform::statements! {
    SNAPSHOTS = "select count(*) from community_snapshots";
}

async fn takes(w: &Workshop, words: &str) -> testkit::Page {
    let form = w.ben.opens(LIST).await;
    form.submits(LIST, &[("words", words)]).await
}

async fn joined(w: &Workshop, names: &[&str]) {
    for name in names {
        let person = w.town.person(name).await;
        workshop::collective::joins(&person, "atelier").await;
    }
}

#[tokio::test]
async fn a_snapshot_tells_in_fives_and_in_words_and_in_a_picture() {
    let w = workshop().await;
    let page = takes(&w, "Le premier jour.").await;
    assert_eq!(page.notice(), "Le portrait est pris.");
    assert!(page.text().contains("Le premier jour."));
    assert_eq!(
        page.text_of("dl dd"),
        "moins de cinq",
        "three members are not told"
    );
    assert!(page.has("svg[role=img] title") && page.has("svg[role=img] desc"));
    assert!(page.has(".snapshot-people.few"));
    assert!(page.text().contains("À prendre"));
    joined(&w, &["Fay", "Gus", "Hal"]).await;
    let page = takes(&w, "").await;
    assert_eq!(page.text_of("dl dd"), "au moins 5", "six members are five");
    assert!(
        w.town
            .ledger()
            .await
            .iter()
            .any(|each| each == "community_snapshot.taken")
    );
}

#[tokio::test]
async fn two_are_compared_in_words_and_whoever_comes_alone_does_not_show() {
    let w = workshop().await;
    joined(&w, &["Fay", "Gus"]).await;
    let one = takes(&w, "").await.path().rsplit('/').next().unwrap().to_owned();
    w.town.passes(24 * 60);
    joined(&w, &["Hal"]).await;
    let two = takes(&w, "").await.path().rsplit('/').next().unwrap().to_owned();
    let compared = |one: &str, other: &str| format!("{LIST}/comparison?one={one}&other={other}");
    let page = w.cleo.opens(&compared(&one, &two)).await;
    assert!(
        page.text().contains("Rien que l’on voie de cinq en cinq."),
        "{}",
        page.text()
    );
    joined(&w, &["Ivy", "Jon", "Kai", "Lou"]).await;
    let role = w.cleo.opens("/spaces/atelier/roles/passeur").await;
    role.submits("/spaces/atelier/roles/passeur/activation", &[])
        .await;
    let three = takes(&w, "").await.path().rsplit('/').next().unwrap().to_owned();
    let page = w.cleo.opens(&compared(&three, &one)).await;
    assert!(
        page.text()
            .contains("Membres : plus qu’avant (au moins 5, puis au moins 10)"),
        "{}",
        page.text()
    );
    assert!(page.text().contains("Rôle tenu désormais"), "{}", page.text());
    assert_eq!(page.texts_of("svg.snapshot-picture title").len(), 2);
}

#[tokio::test]
async fn members_read_them_and_whoever_took_one_takes_it_back() {
    let w = workshop().await;
    let path = takes(&w, "").await.path().to_owned();
    for who in [&w.dov, &w.town.visitor()] {
        assert_eq!(who.opens(&path).await.status(), 404);
        assert_eq!(who.opens(LIST).await.status(), 404);
    }
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    assert_eq!(
        w.ada.posts(&format!("{path}/withdrawal"), &[]).await.status(),
        403
    );
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(w.cleo.opens(&path).await.status(), 404);
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/restoration"), &[])
        .await;
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn the_same_form_twice_takes_one_and_a_stranger_takes_none() {
    let w = workshop().await;
    let form = w.cleo.opens(LIST).await;
    form.submits(LIST, &[]).await;
    form.submits(LIST, &[]).await;
    assert_eq!(w.town.reads(|tx| tx.one::<(i64,)>(SNAPSHOTS, ())).await.0, 1);
    let long = "x".repeat(4_001);
    let refused = form.submits(LIST, &[("words", &long)]).await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.holds("words"), long);
    let once = [("once", "01kjq9ve0g0000000000000000"), ("words", "")];
    assert_eq!(w.dov.posts(LIST, &once).await.status(), 403);
}
