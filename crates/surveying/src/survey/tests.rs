//! Putting questions together without code.

use crate::workshop::{LIST, asks, gives, small, survey, taken, workshop};

#[tokio::test]
async fn one_is_taken_from_the_shelf_and_changed() {
    let w = workshop().await;
    let shelf = w.ada.opens(LIST).await.follows("Préparer un miroir").await;
    assert_eq!(shelf.texts_of(".cards h3").len(), 4);
    let path = taken(&w, "cooperative-maturity").await;
    let page = w.ada.opens(&format!("{path}/edition")).await;
    assert!(page.text().contains("Principes dialogiques"));
    let fields = [("title-fr", "Notre maturité"), ("intro-fr", "Pour nous.")];
    let page = page.submits(&format!("{path}/edition"), &fields).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let page = w.cleo.opens(&path).await;
    assert_eq!(page.text_of("h1"), "Notre maturité");
    assert!(page.text().contains("CC-BY-SA-4.0"));
    assert!(w.town.ledger().await.contains(&"survey.made".to_owned()));
    let english = w.ada.reads_english().opens(&path).await;
    assert_eq!(
        english.text_of("h1"),
        "Cooperative maturity",
        "each language has its own title"
    );
}

#[tokio::test]
async fn questions_are_added_moved_taken_out_and_put_back() {
    let w = workshop().await;
    let (path, level, text) = small(&w).await;
    let edition = format!("{path}/edition");
    let titles = |page: &testkit::Page| page.texts_of(".survey-items h3");
    let page = w.ada.opens(&edition).await;
    assert_eq!(
        titles(&page),
        ["Que peut-on dire ici ?", "Qu’est-ce qui aiderait ?"]
    );
    let page = page.submits(&format!("{path}/questions/{text}/place"), &[]).await;
    assert_eq!(titles(&page)[0], "Qu’est-ce qui aiderait ?");
    let refused = w.ada.opens(&format!("{path}/waves/new")).await;
    let refused = refused
        .submits(&format!("{path}/waves"), &[("name", "Trop tôt")])
        .await;
    assert_eq!(refused.status(), 422, "what it hangs on comes after it");
    let page = w.ada.opens(&edition).await;
    let page = page
        .submits(&format!("{path}/questions/{level}/place"), &[])
        .await;
    assert_eq!(titles(&page)[0], "Que peut-on dire ici ?");
    let page = page
        .submits(&format!("{path}/questions/{text}/removal"), &[])
        .await;
    assert_eq!(titles(&page).len(), 1);
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(titles(&page).len(), 2);
}

#[tokio::test]
async fn the_same_form_sent_twice_adds_one_question() {
    let w = workshop().await;
    let path = survey(&w).await;
    let form = w.ada.opens(&format!("{path}/questions/new?kind=short")).await;
    for _ in 0..2 {
        form.submits(&format!("{path}/questions"), &[("words-fr", "Une fois")])
            .await;
    }
    let page = w.ada.opens(&format!("{path}/edition")).await;
    assert_eq!(page.texts_of(".survey-items h3"), ["Une fois"]);
}

#[tokio::test]
async fn what_is_wrong_with_a_question_is_said_beside_it_and_kept() {
    let w = workshop().await;
    let path = survey(&w).await;
    let send = |kind: &'static str, typed: Vec<(&'static str, &'static str)>| {
        let (who, path) = (w.ada.clone(), path.clone());
        async move {
            let form = who.opens(&format!("{path}/questions/new?kind={kind}")).await;
            form.submits(&format!("{path}/questions"), &typed).await
        }
    };
    let page = send("scale", vec![("options-fr", "Un\nDeux")]).await;
    assert_eq!(page.wrong("words-fr"), "Ce champ est vide.");
    assert_eq!(page.holds("options-fr"), "Un\nDeux");
    let page = send("scale", vec![("words-fr", "Q"), ("options-fr", "Un seul")]).await;
    assert_eq!(page.wrong("options-fr"), "Il en faut de 2 à 12.");
    let page = send(
        "single",
        vec![
            ("words-fr", "Q"),
            ("options-fr", "A\nB"),
            ("options-en", "A\nB\nC"),
        ],
    )
    .await;
    assert!(
        page.wrong("options-en")
            .contains("2 lignes en français et 3 en anglais")
    );
    let page = send("number", vec![("words-fr", "Q"), ("least", "9"), ("most", "3")]).await;
    assert_eq!(
        page.wrong("most"),
        "Le plus grand nombre est au-dessus du plus petit."
    );
    assert_eq!(page.status(), 422);
}

#[tokio::test]
async fn two_who_edit_at_once_see_each_other() {
    let w = workshop().await;
    let (path, level, _) = small(&w).await;
    let at = format!("{path}/questions/{level}");
    let (first, second) = (w.ada.opens(&at).await, w.ben.opens(&at).await);
    first.submits(&at, &[("words-fr", "La sienne")]).await;
    let page = second.submits(&at, &[("words-fr", "La mienne")]).await;
    assert_eq!(
        (page.status(), page.holds("words-fr").as_str()),
        (422, "La mienne")
    );
    let page = page.submits(&at, &[]).await;
    assert!(
        page.text().contains("La mienne"),
        "what was typed goes through once it was read again"
    );
}

#[tokio::test]
async fn only_those_who_describe_the_space_put_surveys_together() {
    let w = workshop().await;
    let (path, ..) = small(&w).await;
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let fields = [("once", once.as_str()), ("title", "Le mien")];
    assert_eq!(w.cleo.posts_only(LIST, &fields).await.status(), 403);
    assert_eq!(w.town.visitor().posts_only(LIST, &fields).await.status(), 303);
    assert_eq!(w.cleo.opens(&format!("{path}/edition")).await.status(), 403);
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    assert_eq!(
        w.dov.opens(&path).await.status(),
        404,
        "it was given to nobody outside"
    );
    assert_eq!(
        w.dov
            .posts_only(&format!("{path}/withdrawal"), &[])
            .await
            .status(),
        404
    );
    assert_eq!(
        w.cleo
            .posts_only(&format!("{path}/withdrawal"), &[])
            .await
            .status(),
        403
    );
}

#[tokio::test]
async fn one_that_is_withdrawn_leaves_the_list_and_comes_back() {
    let w = workshop().await;
    let (path, ..) = small(&w).await;
    let page = w
        .ada
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(page.notice(), "Le miroir est retiré de la liste.");
    assert!(!w.cleo.opens(LIST).await.text().contains("Notre lien"));
    assert_eq!(w.cleo.opens(&path).await.status(), 404);
    page.submits(&page.attribute_of(".notice form", "action"), &[])
        .await;
    assert!(w.cleo.opens(LIST).await.text().contains("Notre lien"));
}

#[tokio::test]
async fn without_the_module_there_is_nothing() {
    let w = workshop().await;
    let (path, ..) = small(&w).await;
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    let on: Vec<String> = page.attributes_of("input[name=modules][checked]", "value");
    let mut fields = vec![("joining", "open")];
    fields.extend(
        on.iter()
            .filter(|word| *word != "mirrors")
            .map(|word| ("modules", word.as_str())),
    );
    page.submits("/spaces/atelier/arrangement", &fields).await;
    for at in [LIST, path.as_str(), "/spaces/atelier/areas"] {
        assert_eq!(w.ada.opens(at).await.status(), 404, "{at}");
    }
}

#[tokio::test]
async fn a_wave_awaits_its_members_on_their_home_until_they_answer() {
    let w = workshop().await;
    let (path, level, _) = small(&w).await;
    let wave = gives(&w, &path, &[]).await;
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("Des questions vous attendent")
    );
    assert!(
        w.cleo
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("À remplir maintenant")
    );
    let field = format!("q-{level}");
    crate::workshop::answers(&w.cleo, &wave, &[(field.as_str(), "2")]).await;
    assert!(
        !w.cleo
            .opens("/")
            .await
            .text()
            .contains("Des questions vous attendent")
    );
    let _ = asks(&w, &path, "short", &[("words-fr", "Encore")]).await;
}
