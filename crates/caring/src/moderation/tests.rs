//! What is done in the name of an agreement, and what somebody else says to it.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, members, switches_off, switches_on, uid, workshop};

const LOG: &str = "/spaces/atelier/moderation";
const NOTICES: &str = "/spaces/atelier/notices";
const DAY: i64 = 24 * 60;

/// Cleo writes something that she should not.
async fn writes(who: &Visitor) {
    who.opens(NOTICES)
        .await
        .submits(NOTICES, &[("body", "Tais-toi donc.")])
        .await;
}

/// Ben decides; the page on which he lands.
async fn decides(w: &Workshop, typed: &[(&str, &str)]) -> Page {
    let form = w.ben.opens(&format!("{LOG}/new")).await;
    let article = form
        .attributes_of("#article option", "value")
        .into_iter()
        .find(|each| !each.is_empty())
        .unwrap();
    let mut fields = vec![
        ("article", article.as_str()),
        ("reason", "Un mot qui blesse, devant tout le monde."),
    ];
    fields.extend_from_slice(typed);
    form.submits(LOG, &fields).await
}

async fn hides(w: &Workshop) -> Page {
    writes(&w.cleo).await;
    let form = w.ben.opens(&format!("{LOG}/new")).await;
    let content = form.attribute_of("#content optgroup option", "value");
    decides(w, &[("kind", "hide"), ("content", &content)]).await
}

async fn puts_aside(w: &Workshop, who: &Visitor) -> Page {
    let person = uid(&w.town, who).await;
    decides(
        w,
        &[("kind", "suspend"), ("person", &person), ("until", "2026-03-09")],
    )
    .await
}

#[tokio::test]
async fn a_text_is_hidden_in_the_name_of_an_agreement_and_comes_back_on_appeal() {
    let w = workshop().await;
    let page = hides(&w).await;
    assert!(page.notice().starts_with("C’est décidé"), "{}", page.text());
    let path = page.path().to_owned();
    assert!(!w.ada.opens(NOTICES).await.text().contains("Tais-toi"));
    w.town.runs_jobs().await;
    assert_eq!(w.town.link_mailed_to(w.cleo.email()).await, path);
    let log = w.dov.opens(LOG).await;
    assert_eq!(log.status(), 404, "it is for those of the space");
    let more = members(&w, &["Fay"]).await;
    let log = more[0].opens(LOG).await;
    assert!(log.text().contains("Un texte a été caché") && log.text().contains("Bienveillance"));
    for kept in ["Cleo", "blesse", "Tais-toi"] {
        assert!(
            !log.text_of("main").contains(kept),
            "the group is not told {kept}"
        );
    }
    assert_eq!(more[0].opens(&path).await.status(), 404);
    let hers = w.cleo.opens(&path).await;
    assert!(hers.text().contains("Un mot qui blesse") && hers.text().contains("Tais-toi"));
    assert!(w.cleo.opens("/").await.has(&format!("a[href='{path}']")));
    let appeal = format!("{path}/appeal");
    let refused = hers.submits(&appeal, &[("appeal", "")]).await;
    assert_eq!(refused.status(), 422);
    let page = refused
        .submits(&appeal, &[("appeal", "Je plaisantais avec un ami.")])
        .await;
    assert!(page.notice().starts_with("Votre appel est parti."));
    assert_eq!(
        w.cleo.posts(&appeal, &[("appeal", "Encore")]).await.status(),
        422,
        "once"
    );
    let answer = format!("{path}/answer");
    assert!(
        !w.ben.opens(&path).await.has_form(&answer),
        "who decided does not answer"
    );
    let own = [("outcome", "upheld"), ("answer", "Je maintiens.")];
    assert_eq!(w.ben.posts(&answer, &own).await.status(), 422);
    assert_eq!(w.cleo.posts(&answer, &own).await.status(), 403);
    assert!(w.ada.opens("/").await.has(&format!("a[href='{path}']")));
    let form = w.ada.opens(&path).await;
    let refused = form.submits(&answer, &[("answer", "Entendu.")]).await;
    assert_eq!(refused.status(), 422);
    let page = refused
        .submits(
            &answer,
            &[
                ("outcome", "overturned"),
                ("answer", "Entendu, c’était entre vous."),
            ],
        )
        .await;
    assert_eq!(page.notice(), "La réponse est donnée.");
    assert!(w.ada.opens(NOTICES).await.text().contains("Tais-toi"));
    assert!(
        w.cleo
            .opens(&path)
            .await
            .text()
            .contains("Entendu, c’était entre vous.")
    );
    let ledger = w.town.ledger().await;
    for verb in [
        "measure.decided",
        "notice.hidden",
        "measure.appealed",
        "measure.overturned",
        "notice.restored",
    ] {
        assert!(ledger.contains(&verb.to_owned()), "{verb}");
    }
    let home = w.ada.opens("/").await.text();
    assert!(
        !home.contains("trace-") && home.contains("au nom d’un accord"),
        "{home}"
    );
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn somebody_steps_aside_and_is_back_at_the_second_when_it_is_over() {
    let w = workshop().await;
    let page = puts_aside(&w, &w.cleo).await;
    assert!(page.notice().starts_with("C’est décidé"), "{}", page.text());
    let path = page.path().to_owned();
    assert_eq!(
        w.cleo.posts_only(NOTICES, &[("body", "Bonjour")]).await.status(),
        403
    );
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 404);
    let home = w.cleo.opens("/spaces/atelier").await;
    assert!(
        !home.has("a[href='/spaces/atelier/membership']"),
        "one does not come back by joining"
    );
    w.cleo
        .posts("/spaces/atelier/membership", &[("charter", "on")])
        .await;
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 404);
    assert_eq!(
        w.cleo.opens(&path).await.status(),
        200,
        "she reads what is about her, and may appeal"
    );
    // Until the ninth of March at midnight in Paris; it is the second at ten.
    w.town.passes(6 * DAY + 14 * 60 - 1);
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 404);
    w.town.passes(1);
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 200);
    assert_eq!(
        w.cleo
            .posts(&format!("{path}/appeal"), &[("appeal", "Trop tard ?")])
            .await
            .status(),
        422
    );
}

#[tokio::test]
async fn an_appeal_that_is_upheld_stands_and_whoever_looks_after_the_space_may_lift_it() {
    let w = workshop().await;
    let path = puts_aside(&w, &w.cleo).await.path().to_owned();
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/appeal"), &[("appeal", "Je ne comprends pas.")])
        .await;
    let form = w.ada.opens(&path).await;
    form.submits(
        &format!("{path}/answer"),
        &[
            ("outcome", "upheld"),
            ("answer", "Quelques jours feront du bien."),
        ],
    )
    .await;
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 404);
    assert_eq!(
        w.cleo.posts_only(&format!("{path}/lifting"), &[]).await.status(),
        403
    );
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/lifting"), &[])
        .await;
    assert_eq!(page.notice(), "C’est levé.");
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 200);
    assert_eq!(
        w.ben.posts(&format!("{path}/lifting"), &[]).await.status(),
        422,
        "it is over"
    );
}

#[tokio::test]
async fn only_those_who_look_after_it_decide_and_never_about_themselves_or_a_steward() {
    let w = workshop().await;
    assert_eq!(w.cleo.asks_for(&format!("{LOG}/new")).await.status(), 403);
    assert_eq!(w.dov.asks_for(&format!("{LOG}/new")).await.status(), 404);
    let refused = puts_aside(&w, &w.ada).await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused
            .text()
            .contains("Les responsables de l’espace ne s’éloignent pas ainsi")
    );
    assert_eq!(
        refused.holds("reason"),
        "Un mot qui blesse, devant tout le monde."
    );
    let refused = puts_aside(&w, &w.ben).await;
    assert!(
        refused.text().contains("Personne ne décide pour soi-même"),
        "{}",
        refused.text()
    );
    let refused = puts_aside(&w, &w.dov).await;
    assert!(!refused.wrong("person").is_empty());
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_the_same_form_twice_decides_once() {
    let w = workshop().await;
    writes(&w.cleo).await;
    let form = w.ben.opens(&format!("{LOG}/new")).await;
    let refused = form
        .submits(
            LOG,
            &[
                ("kind", "suspend"),
                ("until", "2027-03-09"),
                ("article", "Une invention"),
                ("reason", ""),
            ],
        )
        .await;
    assert_eq!(refused.status(), 422);
    for field in ["until", "article", "reason"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    let refused = decides(&w, &[("kind", "hide")]).await;
    assert!(!refused.wrong("content").is_empty());
    let content = form.attribute_of("#content optgroup option", "value");
    let article = form.attributes_of("#article option", "value")[1].clone();
    let typed = [
        ("kind", "hide"),
        ("content", content.as_str()),
        ("article", article.as_str()),
        ("reason", "Blessant."),
    ];
    form.submits(LOG, &typed).await;
    form.submits(LOG, &typed).await;
    assert_eq!(w.ben.opens(LOG).await.texts_of(".rows h2").len(), 1);
    let again = decides(&w, &[("kind", "hide"), ("content", &content)]).await;
    assert!(!again.wrong("content").is_empty(), "it is already hidden");
}

#[tokio::test]
async fn a_change_is_asked_for_and_the_text_stays() {
    let w = workshop().await;
    writes(&w.cleo).await;
    let form = w.ben.opens(&format!("{LOG}/new")).await;
    let content = form.attribute_of("#content optgroup option", "value");
    let page = decides(&w, &[("content", &content)]).await;
    assert!(page.text().contains("Un changement a été demandé"));
    assert!(w.ada.opens(NOTICES).await.text().contains("Tais-toi"));
}

#[tokio::test]
async fn the_button_of_a_word_leads_to_the_form_where_it_is_chosen_already() {
    let w = workshop().await;
    writes(&w.cleo).await;
    let way = w
        .ben
        .opens(NOTICES)
        .await
        .attribute_of("#notices a[href*='/moderation/new']", "href");
    for _ in 0..32 {
        writes(&w.cleo).await;
    }
    let form = w.ben.opens(&way).await;
    assert!(form.has("#content option[selected]"), "however old it is");
    assert!(form.has("input[name=kind][value=hide][checked]"));
    let article = form.attributes_of("#article option", "value")[1].clone();
    let page = form
        .submits(LOG, &[("article", &article), ("reason", "Blessant.")])
        .await;
    assert!(page.notice().starts_with("C’est décidé"), "{}", page.text());
}

#[tokio::test]
async fn switched_off_nobody_is_aside_and_nothing_is_lost() {
    let w = workshop().await;
    let path = puts_aside(&w, &w.cleo).await.path().to_owned();
    switches_off(&w, "moderation").await;
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 200);
    for who in [&w.ada, &w.ben, &w.cleo] {
        assert_eq!(who.opens(&path).await.status(), 404);
        assert_eq!(who.opens(LOG).await.status(), 404);
    }
    switches_on(&w).await;
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    assert_eq!(w.cleo.opens("/spaces/atelier/care").await.status(), 404);
}
