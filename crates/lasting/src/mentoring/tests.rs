use crate::workshop::workshop;

const LIST: &str = "/spaces/atelier/mentorings";

#[tokio::test]
async fn a_collective_opens_another_from_its_trame_and_both_write_on_one_page() {
    let w = workshop().await;
    let refused = w
        .ada
        .opens(LIST)
        .await
        .submits(LIST, &[("name", ""), ("asked", "Un coup de main.")])
        .await;
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.holds("asked"), "Un coup de main.");
    let page = refused.submits(LIST, &[("name", "Petit collectif")]).await;
    assert_eq!(
        page.notice(),
        "Le collectif est ouvert. Voici votre page commune."
    );
    assert!(page.text().contains("Un coup de main."), "{}", page.text());
    let path = page.path().to_owned();
    let opened = w.ada.opens("/spaces/petit-collectif/identity").await;
    assert!(
        opened.has("#origin a[href='/spaces/atelier']"),
        "it says where it comes from"
    );
    assert!(w.ada.opens("/spaces/petit-collectif/roles").await.has(".role"));

    let say = format!("{path}/words");
    let wrong = w
        .cleo
        .opens(&path)
        .await
        .submits(&say, &[("kind", "given"), ("text", "")])
        .await;
    assert_eq!(wrong.status(), 422);
    let said = wrong
        .submits(&say, &[("text", "Une heure **par semaine**.")])
        .await;
    assert_eq!(said.notice(), "C’est dit.");
    assert_eq!(
        said.texts_of("#given li strong").len(),
        2,
        "a name, and what is strong"
    );
    assert!(
        w.ada
            .opens("/spaces/petit-collectif/mentorings")
            .await
            .text()
            .contains("Il nous accompagne")
    );
    assert!(w.cleo.opens(LIST).await.text().contains("Nous l’accompagnons"));
    for (path, expected) in [(path.as_str(), 404), (LIST, 200)] {
        assert_eq!(w.dov.opens(path).await.status(), expected, "{path}");
    }
    assert!(!w.dov.opens(LIST).await.text().contains("Petit collectif"));
    assert_eq!(
        w.dov
            .posts(
                &say,
                &[("once", &said.holds("once")), ("kind", "given"), ("text", "x")]
            )
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn words_are_taken_back_by_whoever_said_them_and_it_ends() {
    let w = workshop().await;
    let page = w
        .ada
        .opens(LIST)
        .await
        .submits(LIST, &[("name", "Petit collectif")])
        .await;
    let path = page.path().to_owned();
    let say = format!("{path}/words");
    let said = w
        .cleo
        .opens(&path)
        .await
        .submits(&say, &[("kind", "learnt"), ("text", "Poser la question.")])
        .await;
    let back = said.attribute_of("#learnt form", "action");
    assert_eq!(
        w.ada.posts(&back, &[]).await.status(),
        404,
        "nobody takes back what another said"
    );
    let gone = said.submits(&back, &[]).await;
    assert!(!gone.text().contains("Poser la question."));
    assert_eq!(w.cleo.posts(&format!("{path}/end"), &[]).await.status(), 403);
    let over = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/end"), &[])
        .await;
    assert_eq!(over.notice(), "L’accompagnement est terminé.");
    assert!(!over.has_form(&say));
    let typed = [
        ("once", said.holds("once")),
        ("kind", "given".into()),
        ("text", "x".into()),
    ];
    let typed: Vec<(&str, &str)> = typed
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    assert_eq!(w.cleo.posts(&say, &typed).await.status(), 403);
    assert_eq!(
        w.cleo
            .posts(LIST, &[("once", &said.holds("once")), ("name", "Autre")])
            .await
            .status(),
        403
    );
    for verb in [
        "mentoring.begun",
        "mentoring.said",
        "mentoring.withdrawn",
        "mentoring.ended",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}
