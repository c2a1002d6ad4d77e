use testkit::Page;

use crate::period::tests::{of_mine, takes};
use crate::workshop::{uid, workshop};

const DAY: i64 = 24 * 60;
const ROLE: &str = "/spaces/atelier/roles/online-engineer";
const ALL: &str = "/spaces/atelier/role-pieces";

platform::statements! {
    WHOLE = "select is_whole from holdings order by id limit 1";
}

fn of_piece(page: &Page, piece: &str) -> String {
    of_mine(page, &format!("pieces/{piece}"))
}

#[tokio::test]
async fn a_piece_is_handed_in_by_a_link_or_a_text_and_the_group_sees_it() {
    let w = workshop().await;
    let page = takes(&w.cleo, "online-engineer", "12").await;
    let how_to = of_piece(&page, "how-to");
    let form = w.cleo.opens(&how_to).await;
    let refused = form.submits(&how_to, &[]).await;
    assert_eq!(
        (refused.status(), refused.wrong("words")),
        (422, "Il faut un lien ou quelques mots.".into())
    );
    let wrong = [("link", "javascript:alert(1)"), ("words", "Voilà **tout**.")];
    let refused = refused.submits(&how_to, &wrong).await;
    assert_eq!(
        refused.wrong("link"),
        "Il faut une adresse qui commence par https:// ou par /."
    );
    assert_eq!(
        refused.holds("words"),
        "Voilà **tout**.",
        "what was typed is kept"
    );
    let page = refused
        .submits(&how_to, &[("link", "/spaces/atelier/notices")])
        .await;
    assert_eq!(page.notice(), "C’est remis. Merci.");
    assert!(page.has("#handed-in a[href=\"/spaces/atelier/notices\"]") && page.has("#handed-in strong"));
    assert!(w.ben.opens(ROLE).await.text_of("#handed-in").contains("Cleo"));
    assert!(w.ben.opens(ALL).await.text().contains("Cleo"));
    for who in [&w.dov, &w.town.visitor()] {
        assert!(
            !who.opens(ROLE).await.has("#handed-in"),
            "the group alone sees it"
        );
    }
    assert_eq!(w.dov.asks_for(ALL).await.status(), 403);
    assert_eq!(w.town.visitor().asks_for(ALL).await.status(), 303);
    for who in [&w.ben, &w.dov] {
        assert_eq!(
            who.asks_for(&how_to).await.status(),
            403,
            "nobody hands in for another"
        );
        assert_eq!(
            who.posts(&how_to, &[("once", &form.holds("once")), ("words", "Moi.")])
                .await
                .status(),
            403
        );
    }
    assert_eq!(
        w.cleo
            .asks_for(&of_piece(&w.cleo.opens(ROLE).await, "inconnu"))
            .await
            .status(),
        404
    );
    let told = w.town.ledger().await;
    assert_eq!(told.iter().filter(|verb| *verb == "role.piece_handed").count(), 1);
}

#[tokio::test]
async fn sent_twice_it_is_handed_in_once_and_taken_back_it_may_be_put_back() {
    let w = workshop().await;
    let page = takes(&w.cleo, "online-engineer", "12").await;
    let how_to = of_piece(&page, "how-to");
    let form = w.cleo.opens(&how_to).await;
    for _ in 0..2 {
        let page = form.submits(&how_to, &[("words", "Comment se connecter.")]).await;
        assert_eq!(page.texts_of("#handed-in li").len(), 1);
    }
    let again = w
        .cleo
        .opens(&how_to)
        .await
        .submits(&how_to, &[("words", "Encore.")])
        .await;
    assert_eq!(
        again.status(),
        422,
        "it is handed in once: {}",
        again.wrong("words")
    );
    let page = w.cleo.opens(ROLE).await;
    let withdrawal = page.attribute_of("#handed-in form", "action");
    assert_eq!(w.ben.posts(&withdrawal, &[]).await.status(), 403);
    let page = page.submits(&withdrawal, &[]).await;
    assert!(!page.has("#handed-in"));
    let restoration = withdrawal.replace("/withdrawal", "/restoration");
    assert!(w.cleo.posts(&restoration, &[]).await.has("#handed-in"));
    w.cleo.posts(&withdrawal, &[]).await;
    let form = w.cleo.opens(&how_to).await;
    form.submits(&how_to, &[("words", "Mieux dit.")]).await;
    assert_eq!(
        w.cleo.posts(&restoration, &[]).await.status(),
        422,
        "another stands in its place"
    );
}

#[tokio::test]
async fn what_comes_again_is_handed_in_turn_by_turn() {
    let w = workshop().await;
    let page = takes(&w.cleo, "objective-rapporteur", "3").await;
    let account = of_piece(&page, "account");
    for turn in 1..=4 {
        let form = w.cleo.opens(&account).await;
        let page = form.submits(&account, &[("words", "Ce qui s’est dit.")]).await;
        assert_eq!(
            page.texts_of("#handed-in li").len(),
            turn,
            "one may do more than is asked"
        );
    }
    let mine = w.cleo.opens("/spaces/atelier").await.text_of("#my-roles");
    assert!(!mine.contains("À remettre"), "all three are there: {mine}");
}

#[tokio::test]
async fn a_role_ends_whole_when_everything_was_handed_in_even_a_little_later() {
    let w = workshop().await;
    let page = takes(&w.cleo, "online-engineer", "12").await;
    let (how_to, log) = (of_piece(&page, "how-to"), of_piece(&page, "update-log"));
    let hands_in = async |path: &str| {
        let form = w.cleo.opens(path).await;
        form.submits(path, &[("words", "Voilà.")]).await
    };
    hands_in(&how_to).await;
    let handover = of_mine(&page, "handover");
    w.cleo.posts(&handover, &[("handover", "")]).await;
    let whole = async || w.town.reads(|tx| tx.one::<(i64,)>(WHOLE, ())).await.0;
    assert_eq!(whole().await, 0);
    w.town.passes(10 * DAY);
    hands_in(&log).await;
    assert_eq!(whole().await, 1);
    let withdrawal = w.cleo.opens(ROLE).await.attribute_of("#handed-in form", "action");
    w.cleo.posts(&withdrawal, &[]).await;
    assert_eq!(whole().await, 0);
    for _ in 0..2 {
        w.town.passes(50 * DAY);
        w.cleo.posts(&withdrawal, &[]).await;
    }
    assert_eq!(w.cleo.asks_for(&log).await.status(), 422, "too late is too late");
}

#[tokio::test]
async fn what_somebody_handed_in_is_theirs_and_goes_with_them() {
    let w = workshop().await;
    let page = takes(&w.cleo, "online-engineer", "12").await;
    let how_to = of_piece(&page, "how-to");
    w.cleo
        .opens(&how_to)
        .await
        .submits(&how_to, &[("words", "Mon mode d’emploi.")])
        .await;
    let held = w.cleo.opens("/me/data").await;
    assert_eq!(held.text_of("[data-table=hand_ins]"), "1");
}

#[tokio::test]
async fn what_was_made_with_others_counts_for_each_and_each_may_take_their_name_off() {
    let w = workshop().await;
    let page = takes(&w.cleo, "online-engineer", "12").await;
    let how_to = of_piece(&page, "how-to");
    let form = w.cleo.opens(&how_to).await;
    assert!(!form.has("input[name=with][checked]"), "nobody shares the seat");
    let (ben, dov) = (uid(&w.town, &w.ben).await, uid(&w.town, &w.dov).await);
    let mut fields = form.fields(&how_to, &[("words", "Comment se connecter.")]);
    for who in [&ben, &ben, &dov] {
        fields.push(("with".to_owned(), who.clone()));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    for _ in 0..2 {
        w.cleo.posts(&how_to, &fields).await;
    }
    let shown = w.ada.opens(ROLE).await.text_of("#handed-in");
    assert!(
        shown.contains("avec Ben") && !shown.contains("Dov"),
        "members alone: {shown}"
    );
    let skills = async |who: &testkit::Visitor| {
        let person = who.id();
        let traces = w.town.reads(|tx| platform::ledger::after(tx, 0, 10_000)).await;
        let own = traces.into_iter().filter(|trace| trace.actor == Some(person));
        own.filter(|trace| trace.verb.starts_with("role.piece") && trace.audience != "own")
            .map(|trace| trace.skills)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        skills(&w.cleo).await,
        skills(&w.ben).await,
        "it counts once for each, and as much"
    );
    assert_eq!(skills(&w.ben).await, ["sharing-information common-good"]);
    assert_eq!(
        w.ben
            .opens("/me/data")
            .await
            .text_of("[data-table=hand_in_makers]"),
        "1"
    );
    let mine = w.ben.opens(ROLE).await;
    let removal = mine.attribute_of("#handed-in form", "action");
    assert!(removal.ends_with("/name-removal"));
    for who in [&w.cleo, &w.dov] {
        assert_eq!(
            who.posts(&removal, &[]).await.status(),
            404,
            "their name is not there"
        );
    }
    assert_eq!(w.town.visitor().posts_only(&removal, &[]).await.status(), 303);
    let page = mine.submits(&removal, &[]).await;
    assert_eq!(page.notice(), "Votre nom n’y est plus.");
    assert!(!w.ada.opens(ROLE).await.text_of("#handed-in").contains("Ben"));
    assert_eq!(w.ben.posts(&removal, &[]).await.status(), 404);
}

#[tokio::test]
async fn those_who_share_a_seat_are_named_unless_one_says_otherwise() {
    let w = workshop().await;
    let page = takes(&w.cleo, "online-engineer", "12").await;
    page.submits(&of_mine(&page, "sharing"), &[]).await;
    let ways = w.ben.opens(&format!("{ROLE}/ways")).await;
    let action = ways.attribute_of("main form", "action");
    ways.submits(&action, &[("way", "beside")]).await;
    let how_to = of_piece(&w.cleo.opens(ROLE).await, "how-to");
    let ben = uid(&w.town, &w.ben).await;
    let form = w.cleo.opens(&how_to).await;
    assert!(form.has(&format!("input[name=with][value=\"{ben}\"][checked]")));
    let page = form.submits(&how_to, &[("words", "À deux.")]).await;
    assert!(page.text_of("#handed-in").contains("avec Ben"));
}
