//! Nobody is named who did not agree to it.

use testkit::Taken;

use super::*;
use crate::workshop::workshop;

const NAMING: &str = "/spaces/atelier/reports/naming";

async fn chooses(who: &Visitor, choice: &str) {
    who.opens(NAMING)
        .await
        .submits(NAMING, &[("choice", choice)])
        .await;
}

/// Everything that anybody reads of a report, or takes away.
async fn everything(w: &Workshop, path: &str, link: Option<&str>) -> String {
    prints(w);
    let mut all = String::new();
    for page in [
        path.to_owned(),
        LIST.to_owned(),
        "/spaces/atelier/account".to_owned(),
    ] {
        all.push_str(&w.ada.opens(&page).await.html());
    }
    for (who, below) in [(w.ada.clone(), Some(path)), (w.town.visitor(), link)] {
        let Some(below) = below else { continue };
        all.push_str(&Taken::of(&who.opens(&format!("{below}/file.odt")).await).text("content.xml"));
        all.push_str(&String::from_utf8_lossy(
            who.opens(&format!("{below}/file.pdf")).await.bytes(),
        ));
    }
    if let Some(link) = link {
        all.push_str(&w.town.visitor().opens(link).await.html());
        all.push_str(&w.town.visitor().opens(&format!("{link}/report")).await.html());
    }
    // Who looks is named in the bar above every page.
    all.replace("Ada", "")
}

#[tokio::test]
async fn whoever_refused_is_nowhere_and_making_it_again_proves_it() {
    let w = workshop().await;
    is_called(&w, &w.cleo, "Cléo Marchebois").await;
    is_called(&w, &w.ben, "Benoît Verteil").await;
    for who in [&w.cleo, &w.ben] {
        publishes(&w, who.id(), "account", "Un récit").await;
        publishes(&w, who.id(), "method", "Avec Cléo Marchebois, et Verteil Benoît").await;
        holds(&w, who.id(), "passeur").await;
    }
    let path = begins(&w.ada, &[("title", "L’hiver de Cléo Marchebois")])
        .await
        .path()
        .to_owned();
    let all = everything(&w, &path, None).await;
    assert!(
        !all.contains("Marchebois") && !all.contains("Verteil"),
        "who said nothing is not named: {all}"
    );

    chooses(&w.cleo, "yes").await;
    chooses(&w.ben, "initials").await;
    w.ada.posts(&format!("{path}/proposal"), &[]).await;
    let all = everything(&w, &path, None).await;
    assert!(
        all.contains("Cléo Marchebois") && all.contains("B. V.") && !all.contains("Verteil"),
        "{all}"
    );
    let summary = format!("{path}/sections/summary");
    let typed = [(
        "text",
        "Merci à **Cléo Marchebois** et à BENOIT VERTEIL. « J’ai ri », dit Mme Marchebois ; et C. Marchebois rit encore.",
    )];
    let page = w.ada.opens(&summary).await.submits(&summary, &typed).await;
    assert!(
        page.text()
            .contains("son nom ne paraît ni ici, ni dans les fichiers"),
        "{}",
        page.text()
    );

    let stories = format!("{path}/stories");
    let form = w.ada.opens(&stories).await;
    let story = form.attribute_of("input[name=chosen]", "value");
    let words = format!("words-{story}");
    let typed = [
        ("chosen", story.as_str()),
        (
            words.as_str(),
            "Monsieur Verteil et Cléo Marchebois s’y répondent.",
        ),
    ];
    form.submits(&stories, &typed).await;

    chooses(&w.cleo, "no").await;
    w.ada.posts(&format!("{path}/proposal"), &[]).await;
    let all = everything(&w, &path, None).await;
    assert!(!all.contains("Marchebois"), "made again, she is nowhere: {all}");
    assert!(
        !all.to_lowercase().contains("verteil"),
        "nor is he, but for his initials: {all}"
    );
    assert!(all.contains("une personne"));
}

#[tokio::test]
async fn the_archive_is_read_without_those_who_refuse_later_or_are_gone() {
    let w = workshop().await;
    is_called(&w, &w.cleo, "Cléo Marchebois").await;
    chooses(&w.cleo, "yes").await;
    publishes(&w, w.cleo.id(), "account", "Un récit de Cléo Marchebois").await;
    holds(&w, w.cleo.id(), "passeur").await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    let asked = format!("{path}/sections/asked");
    let typed = [("text", "Une décharge pour Cléo Marchebois.")];
    w.ada.opens(&asked).await.submits(&asked, &typed).await;
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    let fields = [
        ("recipients", "rectorat@autorite.example"),
        ("reach", "everyone"),
        ("days", "30"),
    ];
    w.ada.posts(&format!("{path}/sending"), &fields).await;
    let link = w.town.link_mailed_to("rectorat@autorite.example").await;
    assert!(everything(&w, &path, Some(&link)).await.contains("Marchebois"));

    chooses(&w.cleo, "initials").await;
    let all = everything(&w, &path, Some(&link)).await;
    assert!(!all.contains("Marchebois") && all.contains("C. M."));

    chooses(&w.cleo, "yes").await;
    let page = w.cleo.opens("/me/data").await;
    assert!(
        page.text().contains("Les rapports qui vous nomment"),
        "{}",
        page.text()
    );
    w.cleo
        .opens("/me/erasure")
        .await
        .submits(
            "/me/erasure",
            &[("address", "cleo@town.example"), ("understood", "on")],
        )
        .await;
    let all = everything(&w, &path, Some(&link)).await;
    assert!(!all.contains("Marchebois"), "{all}");
    assert!(all.contains("Une décharge pour …"));
}

#[tokio::test]
async fn the_strictest_of_what_somebody_chose_counts() {
    let w = workshop().await;
    is_called(&w, &w.cleo, "Cléo Marchebois").await;
    chooses(&w.cleo, "yes").await;
    publishes(&w, w.cleo.id(), "account", "Un récit").await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    assert!(w.ada.opens(&path).await.text().contains("Cléo Marchebois"));
    let cleo = w.cleo.id();
    w.town
        .acts(cleo, move |tx| {
            let (uid, now) = (tx.new_uid(), tx.now());
            let (inside,) = tx.one::<(SpaceId,)>(INSIDE, (uid,))?;
            let refusal = (inside, cleo, "no", now);
            tx.run(crate::naming::store::CHOOSE, refusal).map(drop)
        })
        .await;
    assert!(!w.ada.opens(&path).await.text().contains("Marchebois"));
}

#[tokio::test]
async fn a_name_that_somebody_bore_before_is_cleared_too() {
    let w = workshop().await;
    is_called(&w, &w.cleo, "Cléo Marchebois").await;
    chooses(&w.cleo, "yes").await;
    let path = begins(&w.ada, &[("title", "L’hiver de Cléo Marchebois")])
        .await
        .path()
        .to_owned();
    let asked = format!("{path}/sections/asked");
    let typed = [("text", "Une décharge pour CLEO MARCHEBOIS.")];
    w.ada.opens(&asked).await.submits(&asked, &typed).await;
    assert!(everything(&w, &path, None).await.contains("Marchebois"));
    is_called(&w, &w.cleo, "Claude Neuf").await;
    chooses(&w.cleo, "no").await;
    let all = everything(&w, &path, None).await;
    assert!(!all.to_lowercase().contains("marchebois"), "{all}");
}

#[tokio::test]
async fn a_name_that_somebody_chose_for_a_text_names_nobody_who_refused() {
    let w = workshop().await;
    is_called(&w, &w.cleo, "Cléo Marchebois").await;
    let (space, ben) = (atelier(&w).await, w.ben.id());
    w.town
        .acts(ben, move |tx| {
            let (uid, now) = (tx.new_uid(), tx.now());
            tx.run(
                GIVEN,
                (uid, space, ben, "Cléo Marchebois", "Sous un autre nom", now, now),
            )
            .map(drop)
        })
        .await;
    let path = begins(&w.ada, &[]).await.path().to_owned();
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    let fields = [
        ("recipients", "rectorat@autorite.example"),
        ("words", "De la part de Cléo Marchebois, et d’Ada."),
        ("reach", "everyone"),
        ("days", "30"),
    ];
    w.ada.posts(&format!("{path}/sending"), &fields).await;
    let link = w.town.link_mailed_to("rectorat@autorite.example").await;
    let all = everything(&w, &path, Some(&link)).await;
    assert!(
        all.contains("Sous un autre nom") && !all.contains("Marchebois"),
        "{all}"
    );
    assert!(
        !w.ada
            .opens(&format!("{path}/stories"))
            .await
            .html()
            .contains("Marchebois")
    );
    let mails = w.town.mails_to("rectorat@autorite.example").await;
    let said = format!("{mails:?}");
    assert!(!said.contains("Marchebois"), "nor in the letter: {said}");
    assert!(said.contains("Ada"), "which is signed");
}

#[tokio::test]
async fn whoever_refused_does_not_come_back_when_they_are_gone() {
    let w = workshop().await;
    let path = begins(&w.ada, &[("title", "Avec Zoé Lointaine")])
        .await
        .path()
        .to_owned();
    let asked = format!("{path}/sections/asked");
    let typed = [("text", "Une décharge pour Zoé Lointaine.")];
    w.ada.opens(&asked).await.submits(&asked, &typed).await;
    // She came after that was written, and never said that she may be named.
    is_called(&w, &w.cleo, "Zoé Lointaine").await;
    publishes(&w, w.ben.id(), "account", "Avec Zoé Lointaine, en mars").await;
    w.ada.posts(&format!("{path}/proposal"), &[]).await;
    w.ada.posts(&format!("{path}/approval"), &[]).await;
    let fields = [("reach", "everyone"), ("days", "30")];
    w.ada.posts(&format!("{path}/sending"), &fields).await;
    assert!(!everything(&w, &path, None).await.contains("Lointaine"));
    let gone = [("address", "cleo@town.example"), ("understood", "on")];
    w.cleo
        .opens("/me/erasure")
        .await
        .submits("/me/erasure", &gone)
        .await;
    let all = everything(&w, &path, None).await;
    assert!(!all.contains("Lointaine"), "{all}");
}
