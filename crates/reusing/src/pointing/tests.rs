use proptest::prelude::*;

use super::links::{Target, of_html};
use super::near::words;
use crate::workshop::workshop;

#[test]
fn addresses_of_this_house_are_told_from_those_of_others() {
    let uid = "00000000000000000000000001";
    let target = Target::of(&format!("/sheets/{uid}#trials"));
    assert!(matches!(target, Some(Target::Sheet(found)) if found.to_string() == uid));
    assert!(matches!(
        Target::of(&format!("/pages/{uid}?v=2")),
        Some(Target::Page(_))
    ));
    assert_eq!(
        Target::of("https://example.org/a#b"),
        Some(Target::Outside("https://example.org/a".to_owned()))
    );
    for none in [
        "/spaces/atelier",
        "#top",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "/sheets/nothing",
    ] {
        assert_eq!(Target::of(none), None, "{none}");
    }
}

#[test]
fn the_longest_words_of_a_title_are_looked_for() {
    assert_eq!(
        words("Écrire à plusieurs dans une même page"),
        ["plusieurs", "ecrire"]
    );
    assert_eq!(words("a b c"), [""; 0]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_fault(html in "[ -~é]{0,200}") {
        let _ = of_html(&html);
        let _ = of_html(&platform::markdown::html(&html));
    }
}

#[tokio::test]
async fn what_points_here_is_read_on_a_sheet() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let other = w
        .writes(
            &w.cleo,
            &[
                ("field-title", "La suite"),
                ("field-did", &format!("Voir [le début]({sheet}).")),
            ],
        )
        .await
        .path()
        .to_owned();
    let page = w.fay.opens(&sheet).await;
    assert!(page.text_of("#pointing").contains("La suite"));
    // A question leads there too, and what is taken back leads nowhere.
    let form = w.cleo.opens("/spaces/atelier/inquiries/new").await;
    form.submits(
        "/spaces/atelier/inquiries",
        &[
            ("title", "Et après ?"),
            ("body", &format!("Après {sheet} : [ici]({sheet})")),
        ],
    )
    .await;
    assert_eq!(w.fay.opens(&sheet).await.texts_of("#pointing li").len(), 2);
    w.cleo.posts(&format!("{other}/withdrawal"), &[]).await;
    assert_eq!(w.fay.opens(&sheet).await.texts_of("#pointing li").len(), 1);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn what_a_hidden_space_says_points_nowhere_for_others() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let form = w.cleo.opens("/spaces/jardin/inquiries/new").await;
    form.submits(
        "/spaces/jardin/inquiries",
        &[("title", "Secret"), ("body", &format!("[Ici]({sheet})"))],
    )
    .await;
    let page = w.dov.opens("/spaces/jardin/arrangement").await;
    page.submits("/spaces/jardin/arrangement", &[("joining", "hidden")])
        .await;
    assert!(w.cleo.opens(&sheet).await.text_of("#pointing").contains("Secret"));
    assert!(!w.fay.opens(&sheet).await.text().contains("Secret"));
}

#[tokio::test]
async fn what_is_near_shares_words_or_choices_in_a_fixed_number_of_queries() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let near = "Lire à plusieurs, écrire seul";
    w.writes(&w.cleo, &[("field-title", near)]).await;
    w.writes(
        &w.cleo,
        &[("field-title", "Un mur à peindre"), ("field-did", "Du bleu.")],
    )
    .await;
    let page = w.fay.opens(&sheet).await;
    assert!(page.text_of("#near").contains(near), "{}", page.text());
    assert!(!page.text_of("#near").contains("Un mur à peindre"));
}

#[tokio::test]
async fn links_that_lead_nowhere_are_listed_for_those_who_look_after_the_place() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let gone = "/sheets/0000000000000000000000dead";
    w.writes(
        &w.cleo,
        &[
            ("field-title", "La suite"),
            ("field-did", &format!("[A]({sheet}), [B]({gone})")),
        ],
    )
    .await;
    let links = "/spaces/atelier/links";
    let page = w.ben.opens(links).await;
    assert_eq!(page.texts_of("tbody tr").len(), 1, "{}", page.text());
    w.ada.posts(&format!("{sheet}/withdrawal"), &[]).await;
    let page = w.ben.opens(links).await;
    assert_eq!(page.texts_of("tbody tr").len(), 2);
    assert!(page.text().contains("une fiche retirée") && page.text().contains("une fiche qui n’existe pas"));
    for (who, status) in [(&w.ada, 200), (&w.cleo, 403), (&w.fay, 403)] {
        assert_eq!(who.opens(links).await.status(), status);
    }
}
