//! Offering back what one made of a plan.

use kernel::Language;
use testkit::Page;

use crate::fork::tests::forks;
use crate::workshop::{PLAN, Training, training};

const OWN: &str = "/spaces/village/plan";
const OFFER: &str = "/spaces/village/plan/offer";
const OFFERS: &str = "/spaces/promotion/plan/offers";

/// Cleo makes the plan hers, changes an activity, removes one and adds one.
async fn forked() -> Training {
    let w = training().await;
    forks(&w.cleo, "Village").await;
    let path = format!("{OWN}/activities/present-project");
    let form = w.cleo.opens(&path).await;
    form.submits(&path, &[("name-fr", "Raconter son projet"), ("minutes", "60")])
        .await;
    let grid = w.cleo.opens(OWN).await;
    grid.submits(&format!("{OWN}/activities/open-watch/removal"), &[])
        .await;
    let form = w
        .cleo
        .opens(&format!("{OWN}/new-activity?week=2&strand=project"))
        .await;
    let fields = [("name-fr", "Visiter un voisin"), ("aim-fr", "Voir ailleurs.")];
    form.submits(&format!("{OWN}/activities"), &fields).await;
    w
}

/// She offers it, and the page that those of the parent see.
async fn offered(w: &Training) -> Page {
    let form = w.cleo.opens(OFFER).await;
    assert_eq!(
        form.texts_of(".compare li").len(),
        4,
        "a name, minutes, one gone, one new"
    );
    let page = form
        .submits(
            OFFER,
            &[("message", "Cela marche mieux ainsi."), ("credit", "Le Village")],
        )
        .await;
    assert_eq!(
        page.notice(),
        "C’est proposé. La réponse viendra ici et par courriel."
    );
    let list = w.ada.opens(OFFERS).await;
    assert_eq!(list.texts_of(".rows h2"), ["Village"]);
    list.follows("Village").await
}

fn french(plan: &crate::merge::Plan, key: &str) -> Option<String> {
    plan.activity(key)?.name.get(Language::French).map(str::to_owned)
}

#[tokio::test]
async fn those_of_the_parent_are_told_and_see_each_thing_beside_theirs() {
    let w = forked().await;
    let page = offered(&w).await;
    assert_eq!(page.title(), "Ce que propose Village");
    assert!(page.text().contains("Cela marche mieux ainsi.") && page.text().contains("Cleo"));
    assert_eq!(page.texts_of("input[name=thing]").len(), 3);
    assert!(page.text().contains("Présenter son projet") && page.text().contains("Raconter son projet"));
    assert!(
        page.text().contains("Les Semeurs") && page.text().contains("Le Village"),
        "who will be named"
    );
    let mails = w.town.mails_to("ada@town.example").await;
    assert_eq!(
        mails.last().unwrap().subject,
        "Village vous propose des changements"
    );
    assert!(
        w.town
            .mails_to("ben@town.example")
            .await
            .iter()
            .all(|mail| !mail.subject.contains("propose"))
    );
    assert!(
        w.ada
            .opens(PLAN)
            .await
            .text()
            .contains("Un espace parti de ce plan")
    );
    assert!(w.town.ledger().await.contains(&"plan.offered".to_owned()));
}

#[tokio::test]
async fn all_of_it_is_taken_with_its_authors_and_can_be_undone() {
    let w = forked().await;
    let before = w.plan().await;
    let page = offered(&w).await;
    let accept = format!("{}/acceptance", page.path());
    let page = page.submits(&accept, &[("what", "all")]).await;
    assert_eq!(page.notice(), "C’est pris. Merci à qui l’a proposé.");
    let plan = w.plan().await;
    assert_eq!(
        french(&plan, "present-project").as_deref(),
        Some("Raconter son projet")
    );
    assert!(plan.activity("open-watch").is_none() && plan.activity("visiter-un-voisin").is_some());
    let space = w
        .town
        .reads(|tx| spaces::space::by_slug(tx, "promotion"))
        .await
        .unwrap();
    let authors: Vec<&str> = space
        .shape
        .trame
        .card
        .authors
        .iter()
        .map(|each| each.name.as_str())
        .collect();
    assert!(authors.contains(&"Les Semeurs") && authors.contains(&"Le Village"));
    let mails = w.town.mails_to("cleo@town.example").await;
    assert_eq!(
        mails.last().unwrap().subject,
        "Promotion a repris votre proposition"
    );
    let mine = w.cleo.opens(OFFER).await;
    assert!(mine.text().contains("reprise · 3 choses"));
    assert!(mine.text().contains("il n’y a rien à proposer"));
    // A second answer is none.
    let again = w.ada.posts(&accept, &[("what", "all")]).await;
    assert_eq!(again.notice(), "Une réponse avait déjà été donnée.");
    let undo = page.attribute_of(".notice form", "action");
    page.submits(&undo, &[]).await;
    assert!(w.plan().await == before);
    assert!(w.town.ledger().await.contains(&"plan.offer-taken".to_owned()));
}

#[tokio::test]
async fn some_of_it_is_taken_and_what_changed_here_too_is_said() {
    let w = forked().await;
    // Meanwhile Ben changes the same activity, and another one.
    for (key, name) in [("present-project", "De Ben"), ("landmarks", "Aussi de Ben")] {
        let path = format!("{PLAN}/activities/{key}");
        w.ben
            .opens(&path)
            .await
            .submits(&path, &[("name-fr", name)])
            .await;
    }
    let page = offered(&w).await;
    assert!(page.text().contains("changé chez vous aussi"));
    assert_eq!(
        page.attribute_of("input[value=\"activity:present-project\"] ~ span .chip", "class"),
        "chip warn"
    );
    assert!(
        !page.has("input[value=\"activity:present-project\"][checked]"),
        "taken on purpose only"
    );
    assert!(page.has("input[value=\"activity:visiter-un-voisin\"][checked]"));
    let accept = format!("{}/acceptance", page.path());
    let nothing = w.ada.posts(&accept, &[("what", "some")]).await;
    assert_eq!(
        (nothing.status(), nothing.wrong("thing").as_str()),
        (422, "Cochez au moins une chose, ou déclinez.")
    );
    page.submits(
        &accept,
        &[("thing", "activity:visiter-un-voisin"), ("what", "some")],
    )
    .await;
    let plan = w.plan().await;
    assert!(plan.activity("visiter-un-voisin").is_some() && plan.activity("open-watch").is_some());
    assert_eq!(french(&plan, "present-project").as_deref(), Some("De Ben"));
    assert_eq!(french(&plan, "landmarks").as_deref(), Some("Aussi de Ben"));
    assert!(w.cleo.opens(OFFER).await.text().contains("reprise · une chose"));
}

#[tokio::test]
async fn what_is_taken_brings_the_strand_and_the_weeks_on_which_it_stands() {
    let w = training().await;
    forks(&w.cleo, "Village").await;
    let page = w.cleo.opens(&format!("{OWN}/frame")).await;
    page.submits(
        &format!("{OWN}/strands"),
        &[("name-fr", "Le terrain"), ("name-en", "The field")],
    )
    .await;
    w.cleo
        .opens(&format!("{OWN}/frame"))
        .await
        .submits(&format!("{OWN}/weeks"), &[("weeks", "16")])
        .await;
    let form = w
        .cleo
        .opens(&format!("{OWN}/new-activity?week=16&strand=le-terrain"))
        .await;
    form.submits(
        &format!("{OWN}/activities"),
        &[("name-fr", "Dehors"), ("aim-fr", "Sortir.")],
    )
    .await;
    let form = w.cleo.opens(OFFER).await;
    form.submits(OFFER, &[("message", "Un brin de plus.")]).await;
    let page = w.ada.opens(OFFERS).await.follows("Village").await;
    let accept = format!("{}/acceptance", page.path());
    let page = w
        .ada
        .posts(&accept, &[("thing", "activity:dehors"), ("what", "some")])
        .await;
    assert_eq!(page.notice(), "C’est pris. Merci à qui l’a proposé.");
    let plan = w.plan().await;
    assert_eq!(
        plan.program.strand_keys(),
        ["individual", "collective", "project", "le-terrain"]
    );
    assert_eq!(
        (plan.program.weeks, plan.activity("dehors").unwrap().week),
        (16, 16)
    );
}

#[tokio::test]
async fn an_offer_is_declined_with_a_reason() {
    let w = forked().await;
    let page = offered(&w).await;
    let refusal = format!("{}/refusal", page.path());
    let refused = page.submits(&refusal, &[("reason", " ")]).await;
    assert_eq!(
        (refused.status(), refused.wrong("reason").as_str()),
        (422, "Ce champ est vide.")
    );
    let list = page
        .submits(&refusal, &[("reason", "Notre groupe tient à sa veille.")])
        .await;
    assert_eq!(list.notice(), "C’est décliné, et vos mots sont partis.");
    let mail = w.town.mails_to("cleo@town.example").await.pop().unwrap();
    assert!(mail.body.contains("Notre groupe tient à sa veille."));
    let mine = w.cleo.opens(OFFER).await;
    assert!(mine.text().contains("déclinée") && mine.text().contains("Notre groupe tient à sa veille."));
    assert!(w.town.ledger().await.contains(&"plan.offer-declined".to_owned()));
    // Said twice, it is said once.
    let mails = w.town.mails_to("cleo@town.example").await.len();
    w.ada.posts(&refusal, &[("reason", "Encore.")]).await;
    assert_eq!(w.town.mails_to("cleo@town.example").await.len(), mails);
}

#[tokio::test]
async fn an_offer_is_one_at_a_time_and_may_be_taken_back() {
    let w = forked().await;
    let form = w.cleo.opens(OFFER).await;
    let empty = form.submits(OFFER, &[("message", "")]).await;
    assert_eq!(
        (empty.status(), empty.wrong("message").as_str()),
        (422, "Ce champ est vide.")
    );
    form.submits(OFFER, &[("message", "Voici.")]).await;
    form.submits(OFFER, &[("message", "Voici.")]).await;
    assert_eq!(
        w.ada.opens(OFFERS).await.texts_of(".rows li").len(),
        1,
        "the same form twice"
    );
    let page = w.cleo.opens(OFFER).await;
    assert!(page.text().contains("attend déjà sa réponse") && !page.has_form(OFFER));
    let withdrawal = page.attribute_of("form[action$=\"/withdrawal\"]", "action");
    let page = page.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "La proposition est retirée.");
    assert!(w.ada.opens(OFFERS).await.text().contains("Rien pour l’instant"));
    assert!(w.cleo.opens(OFFER).await.has_form(OFFER));
}

#[tokio::test]
async fn only_those_who_arrange_offer_and_answer() {
    let w = forked().await;
    let page = offered(&w).await;
    let path = page.path().to_owned();
    for each in [OFFERS, path.as_str()] {
        assert_eq!(w.ben.asks_for(each).await.status(), 403, "a facilitator");
        assert_eq!(w.cleo.asks_for(each).await.status(), 403, "who offered");
    }
    let accept = format!("{path}/acceptance");
    assert_eq!(w.cleo.posts_only(&accept, &[("what", "all")]).await.status(), 403);
    assert_eq!(w.ada.asks_for(OFFER).await.status(), 403, "of another space");
    assert_eq!(
        w.ada.asks_for("/spaces/promotion/plan/offer").await.status(),
        404,
        "it comes from no space"
    );
    let elsewhere = path.replace("promotion", "village");
    assert_eq!(
        w.cleo.asks_for(&elsewhere).await.status(),
        404,
        "an offer is where it was made to"
    );
    let data = w.cleo.opens("/me/data").await;
    assert!(data.text().contains("Plans proposés"));
}

#[tokio::test]
async fn a_plan_that_says_the_same_offers_nothing() {
    let w = training().await;
    forks(&w.cleo, "Village").await;
    let page = w.cleo.opens(OFFER).await;
    assert!(page.text().contains("il n’y a rien à proposer") && !page.has_form(OFFER));
    let once = w.town.reads(|tx| Ok(tx.new_uid().to_string())).await;
    let refused = w
        .cleo
        .posts(OFFER, &[("once", &once), ("message", "Quand même")])
        .await;
    assert_eq!(refused.status(), 422);
}
