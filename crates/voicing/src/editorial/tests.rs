use crate::workshop::workshop;

const PAGE: &str = "/spaces/atelier/voices/editorial";

#[tokio::test]
async fn a_month_is_sorted_by_what_it_was_and_leads_to_a_report() {
    let w = workshop().await;
    let page = w.ben.opens(PAGE).await;
    assert_eq!(page.title(), "Ce qui mérite d’être raconté, mars 2026");
    assert_eq!(
        page.texts_of("section.section:not(.card) h2"),
        ["Ce qui s’est décidé", "Qui est arrivé, qui a pris un rôle"]
    );
    assert!(page.text_of("textarea").contains("- Cleo a rejoint le groupe"));
    let form = page.follows("Commencer un compte rendu de ce mois").await;
    assert_eq!(
        (form.holds("from"), form.holds("until")),
        ("2026-03-01".into(), "2026-03-31".into())
    );
}

#[tokio::test]
async fn months_go_from_the_one_in_which_the_space_was_opened_to_this_one() {
    let w = workshop().await;
    let only = w.ben.opens(PAGE).await;
    assert!(
        !only.has("a[rel=prev]") && !only.has("a[rel=next]"),
        "March is its first month"
    );
    w.town.passes(60 * 24 * 40);
    let silent = w.ben.opens(PAGE).await;
    assert!(silent.text().contains("Un mois silencieux") && !silent.has("a[rel=next]"));
    let first = silent.follows("Mois précédent").await;
    assert!(first.text().contains("Cleo") && !first.has("a[rel=prev]"));
    assert_eq!(first.follows("Mois suivant").await.title(), silent.title());
    for never in ["2026-02", "1970-01", "2026-05", "9000-12"] {
        let page = w.ben.opens(&format!("{PAGE}?month={never}")).await;
        assert_eq!(page.status(), 404, "{never}");
    }
}

#[tokio::test]
async fn it_is_for_the_members_and_for_months_that_are() {
    let w = workshop().await;
    for who in [&w.dov, &w.town.visitor()] {
        assert_eq!(who.opens(PAGE).await.status(), 404);
    }
    assert_eq!(w.cleo.opens(&format!("{PAGE}?month=2026-13")).await.status(), 404);
}
