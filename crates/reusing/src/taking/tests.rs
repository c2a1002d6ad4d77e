use workshop::collective::opens;

use crate::workshop::workshop;

#[tokio::test]
async fn a_sheet_is_taken_up_with_its_credit_and_nothing_is_lost() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let page = w.cleo.opens(&format!("{sheet}/copy?to=jardin+account")).await;
    let passes = page.text_of("table");
    // `people` has no key of its own there, and the same words beside it.
    assert!(passes.contains("Nombre de personnes présentes"), "{passes}");
    assert!(passes.contains("gardé sous la copie"), "{passes}");
    let copy = w.copies(&sheet, "account").await;
    let shown = w.cleo.opens(&copy).await;
    assert_eq!(shown.title(), "Écrire à plusieurs");
    let credit = shown.text_of(".taking-credit");
    assert!(
        credit.contains("Écrire à plusieurs") && credit.contains("Ada") && credit.contains("CC BY-SA 4.0")
    );
    assert_eq!(shown.attribute_of(".taking-credit a", "href"), sheet);
    let left = shown.text_of("#left");
    assert!(left.contains("Dix personnes, une page blanche.") && left.contains("On **écrit** ensemble."));
    assert_eq!(
        w.cleo
            .opens(&format!("{copy}/edition"))
            .await
            .holds("field-present"),
        "12"
    );
}

#[tokio::test]
async fn of_several_kinds_with_one_key_the_one_that_keeps_the_most_is_proposed() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/copy");
    assert_eq!(w.cleo.opens(&action).await.holds("to"), "jardin account");
    opens(&w.town, &w.cleo, "cooperatives-network", "Verger", "open").await;
    // It, or the cooperative that opens with it: their accounts are those of the network, word for word.
    let page = w.cleo.opens(&action).await;
    let to = page.holds("to");
    assert!(to.ends_with(" account") && to != "jardin account", "{to}");
    assert!(!page.text().contains("gardé sous la copie"), "{}", page.text());
}

#[tokio::test]
async fn the_original_says_what_came_of_it_once_it_is_shown() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let copy = w.copies(&sheet, "account").await;
    assert!(
        !w.ada.opens(&sheet).await.has("#came li"),
        "a draft is nobody’s business"
    );
    let page = w
        .changes(
            &w.cleo,
            &copy,
            &[("field-said", "On a dit."), ("state", "published")],
        )
        .await;
    assert_eq!(page.status(), 200);
    let came = w.ada.opens(&sheet).await.text_of("#came");
    assert!(came.contains("Cleo") && came.contains("Jardin"), "{came}");
    // And the copy of a copy names both.
    let action = format!("{copy}/copy");
    let again = w.dov.opens(&action).await.submits(&action, &[]).await;
    let credit = w
        .dov
        .opens(again.path().trim_end_matches("/edition"))
        .await
        .text_of(".taking-credit");
    assert!(
        credit.contains("Cleo") && credit.contains("Elle-même d’après") && credit.contains("Ada"),
        "{credit}"
    );
}

#[tokio::test]
async fn share_alike_stays_share_alike() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let copy = w.copies(&sheet, "account").await;
    let page = w
        .changes(
            &w.cleo,
            &copy,
            &[("licence", "CC0-1.0"), ("field-said", "Dit."), ("state", "draft")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("ne permet pas cette licence"));
    let action = format!("{sheet}/copy");
    let page = w.cleo.opens(&format!("{action}?to=jardin+account")).await;
    let page = page
        .submits(&action, &[("to", "jardin account"), ("licence", "CC0-1.0")])
        .await;
    assert_eq!(page.status(), 422);
    // What is free of terms may take any.
    let free = w
        .writes(&w.ada, &[("licence", "CC0-1.0")])
        .await
        .path()
        .to_owned();
    let page = w.cleo.opens(&format!("{free}/copy?to=jardin+account")).await;
    assert_eq!(page.attributes_of("#licence option", "value").len(), 3);
}

#[tokio::test]
async fn twice_is_once_and_nobody_attaches_an_origin_to_a_sheet_of_another() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/copy");
    let form = w.cleo.opens(&format!("{action}?to=jardin+account")).await;
    let first = form
        .submits(&action, &[("to", "jardin account")])
        .await
        .path()
        .to_owned();
    let again = form
        .submits(&action, &[("to", "jardin account")])
        .await
        .path()
        .to_owned();
    assert_eq!(first, again);
    let other = w
        .writes(&w.ben, &[("field-title", "À Ben")])
        .await
        .path()
        .to_owned();
    let once = other.trim_start_matches("/sheets/");
    let page = form
        .submits(&action, &[("to", "jardin account"), ("once", once)])
        .await;
    assert_eq!(page.status(), 404);
    assert!(!w.ben.opens(&other).await.has(".taking-credit"));
}

#[tokio::test]
async fn only_members_take_in_and_what_is_hidden_is_absent() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/copy");
    assert!(
        w.town
            .visitor()
            .opens(&action)
            .await
            .path()
            .starts_with("/sign-in")
    );
    let form = w.cleo.opens(&format!("{action}?to=jardin+account")).await;
    let fields = form.fields(&action, &[("to", "jardin account")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(w.fay.posts(&action, &fields).await.status(), 403);
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(w.fay.opens(&action).await.status(), 404);
    // Whoever has a copy still says whose it was, without saying where it stands.
    let copy = w.copies(&sheet, "account").await;
    w.changes(&w.cleo, &copy, &[("field-said", "Dit."), ("state", "published")])
        .await;
    let credit = w.fay.opens(&copy).await.text_of(".taking-credit");
    assert!(credit.contains("Ada") && !credit.contains("Atelier"), "{credit}");
    assert!(
        w.cleo
            .opens(&copy)
            .await
            .text_of(".taking-credit")
            .contains("Atelier")
    );
}

#[tokio::test]
async fn a_kind_must_be_chosen_and_a_draft_is_not_taken() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let action = format!("{sheet}/copy");
    let form = w.cleo.opens(&format!("{action}?to=jardin+account")).await;
    assert_eq!(form.submits(&action, &[("to", "")]).await.status(), 422);
    assert_eq!(
        form.submits(&action, &[("to", "jardin nothing")]).await.status(),
        422
    );
    let draft = w.writes(&w.ada, &[("state", "draft")]).await.path().to_owned();
    assert_eq!(w.ada.opens(&format!("{draft}/copy")).await.status(), 404);
}

#[tokio::test]
async fn what_the_original_became_is_taken_over_field_by_field() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let copy = w.copies(&sheet, "account").await;
    w.changes(&w.cleo, &copy, &[("field-said", "Dit."), ("state", "published")])
        .await;
    assert!(
        !w.cleo
            .opens(&copy)
            .await
            .text()
            .contains("L’original a changé depuis")
    );
    let changed = [
        ("field-people", "20"),
        ("field-title", "Écrire à vingt"),
        ("field-gave", "Deux textes."),
    ];
    w.changes(&w.ada, &sheet, &changed).await;
    assert!(
        w.cleo
            .opens(&copy)
            .await
            .text()
            .contains("L’original a changé depuis")
    );
    assert!(
        !w.dov
            .opens(&copy)
            .await
            .text()
            .contains("Proposer vos changements")
    );
    let action = format!("{copy}/origin");
    let page = w.cleo.opens(&action).await;
    assert!(page.has("ins") && page.has("del"));
    // What has no place in the other kind is shown, and cannot be taken.
    assert!(page.text().contains("n’a pas de place dans votre fiche"));
    assert_eq!(w.fay.opens(&action).await.status(), 403);
    let page = page.submits(&action, &[("field", "people")]).await;
    assert_eq!(page.title(), "Écrire à plusieurs", "the title was not ticked");
    assert_eq!(
        w.cleo
            .opens(&format!("{copy}/edition"))
            .await
            .holds("field-present"),
        "20"
    );
    assert!(!page.text().contains("L’original a changé depuis"));
}

#[tokio::test]
async fn two_who_change_a_copy_at_once_are_told() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let copy = w.copies(&sheet, "account").await;
    w.changes(&w.cleo, &copy, &[("field-said", "Dit."), ("state", "published")])
        .await;
    w.changes(&w.ada, &sheet, &[("field-people", "20")]).await;
    let action = format!("{copy}/origin");
    let form = w.cleo.opens(&action).await;
    w.changes(&w.cleo, &copy, &[("field-said", "Redit.")]).await;
    let page = form.submits(&action, &[("field", "people")]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Quelqu’un a changé cette fiche"));
}

#[tokio::test]
async fn what_had_no_place_is_taken_away_by_whoever_may_change_the_copy() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let copy = w.copies(&sheet, "account").await;
    w.changes(&w.cleo, &copy, &[("field-said", "Dit."), ("state", "published")])
        .await;
    let action = format!("{copy}/remainder-removal");
    assert_eq!(w.fay.posts(&action, &[]).await.status(), 403);
    assert!(!w.fay.opens(&copy).await.has_form(&action));
    let page = w.cleo.opens(&copy).await.submits(&action, &[]).await;
    assert!(!page.has("#left"));
}

#[tokio::test]
async fn what_is_kept_of_links_and_searches_can_be_made_again() {
    let w = workshop().await;
    let sheet = w
        .writes(&w.ada, &[("field-did", "Voir <https://example.org/a>.")])
        .await
        .path()
        .to_owned();
    w.copies(&sheet, "account").await;
    w.town.views_can_be_made_again().await;
    let traces = w.town.ledger().await.join("\n");
    assert!(traces.contains("sheet.taken-up"), "{traces}");
}

#[tokio::test]
async fn an_english_reader_reads_english() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let cleo = w.cleo.reads_english();
    let page = cleo.opens(&sheet).await;
    assert!(page.text().contains("Take it up in my space"));
    assert!(
        cleo.opens(&format!("{sheet}/copy?to=jardin+account"))
            .await
            .text()
            .contains("kept below the copy")
    );
}
