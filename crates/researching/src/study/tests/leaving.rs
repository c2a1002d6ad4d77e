//! What is gone when a study ends, and when somebody leaves a place that takes part.

use super::*;

async fn answers_kept(w: &Workshop) -> i64 {
    const KEPT: platform::db::Statement = platform::db::Statement::new("select count(*) from study_answers");
    w.town.reads(|tx| Ok(tx.one::<(i64,)>(KEPT, ())?.0)).await
}

#[tokio::test]
async fn what_people_answered_is_erased_when_the_study_ends_and_they_are_told_before() {
    let w = workshop().await;
    let path = opened(&w).await;
    let before = w.cleo.opens(&path).await;
    assert!(
        before
            .text()
            .contains("ou si vous quittez ce lieu avant, vos réponses sont effacées d’ici"),
        "{}",
        before.text()
    );
    let going_on = proposes(&w, &[("ends", "2026-06-01"), ("title", "Plus tard")]).await;
    let longer = going_on.path().to_owned();
    w.ada.posts(&format!("{longer}/acceptance"), &[]).await;
    w.ada
        .posts(&format!("{longer}/sites"), &[("space", "atelier")])
        .await;
    consents(&w.cleo, &longer, &[]).await;
    let all = others(&w, &path, 5).await;
    let left = takes(&w, &path).await;
    assert_eq!(left.status(), 200);
    w.town.runs_jobs().await;
    assert_eq!(answers_kept(&w).await, 12, "as long as it goes on they are kept");
    w.town.passes(12 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(answers_kept(&w).await, 2, "those of the other study stay");
    let page = all[0].opens(&path).await;
    assert!(page.text().contains("La recherche est finie"), "{}", page.text());
    let mine = all[0].opens("/me/data").await;
    assert_eq!(mine.status(), 200);
    let back = format!("{path}/consent-withdrawal");
    assert_eq!(page.submits(&back, &[]).await.status(), 200);
    let seen = w.ada.opens(&path).await.text();
    assert!(
        seen.contains("C’est parti une fois."),
        "how often it left stays: {seen}"
    );
    let erased = |ledger: &[String]| ledger.iter().filter(|verb| *verb == "study.erased").count();
    assert_eq!(erased(&w.town.ledger().await), 1);
    w.town.passes(24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(erased(&w.town.ledger().await), 1, "once");
}

#[tokio::test]
async fn whoever_leaves_the_place_is_out_of_what_leaves_and_may_take_it_back() {
    let w = workshop().await;
    let path = opened(&w).await;
    let all = others(&w, &path, 5).await;
    consents(&w.cleo, &path, &[("v-again", "no")]).await;
    w.town.runs_jobs().await;
    assert_eq!(lines(&takes(&w, &path).await).len(), 7);
    let gone = w.cleo.posts("/spaces/atelier/departure", &[]).await;
    assert_eq!(gone.status(), 200);
    assert_eq!(lines(&takes(&w, &path).await).len(), 6);
    assert!(w.dov.opens(&path).await.text().contains("5 personnes consentent"));
    let page = w.cleo.opens(&path).await;
    assert!(
        !page.has_form(&format!("{path}/consent")),
        "nobody answers for a place that is not theirs"
    );
    let back = page.submits(&format!("{path}/consent-withdrawal"), &[]).await;
    assert_eq!(back.notice(), "C’est repris : vos réponses sont effacées.");
    // Whoever leaves and says nothing has taken it back within the hour.
    all[0].posts("/spaces/atelier/departure", &[]).await;
    w.town.passes(120);
    w.town.runs_jobs().await;
    assert_eq!(answers_kept(&w).await, 8);
    let page = all[0].opens(&path).await;
    assert!(!page.has_form(&format!("{path}/consent-withdrawal")));
    // Where the place itself no longer takes part, one still takes it back.
    consents(&w.ben, &path, &[]).await;
    w.ada.posts(&format!("{path}/sites/atelier/end"), &[]).await;
    let page = w.ben.opens(&path).await;
    assert!(page.has_form(&format!("{path}/consent-withdrawal")));
}
