use kernel::{SpaceId, Uid};
use testkit::{Page, Visitor};

use crate::workshop::{Workshop, joins, uid, workshop};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

platform::statements! {
    SPACE = "select id from spaces where slug = 'atelier'";
    GATHERING = "insert into gatherings (uid, space_id, kind, title, mode, starts_at, ends_at, zone, state, found,
                 offered_at, changed_at) values ($1, $2, 'workshop', 'Le forum', 'onsite', $3, $4, 'Europe/Paris',
                 'announced', 1, $3, $3) returning id";
}

fn role(key: &str) -> String {
    format!("/spaces/atelier/roles/{key}")
}

/// Takes a role for so many weeks, and gives its page.
pub(crate) async fn takes(who: &Visitor, key: &str, weeks: &str) -> Page {
    let role = role(key);
    let page = who.opens(&role).await;
    page.submits(&format!("{role}/activation"), &[("weeks", weeks)])
        .await
}

/// Takes it in another way.
async fn takes_by(who: &Visitor, key: &str, typed: &[(&str, &str)]) -> Page {
    let ways = format!("{}/ways", role(key));
    who.opens(&ways).await.submits(&ways, typed).await
}

/// The address of what one does with one's period: `pause`, `prolongation`.
pub(crate) fn of_mine(page: &Page, what: &str) -> String {
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    handover.replace("/handover", &format!("/{what}"))
}

async fn may_invite(who: &Visitor) -> bool {
    who.asks_for("/spaces/atelier/invitations").await.status() == 200
}

/// A gathering of the workshop, that ends in so many hours; gives its number and its identifier.
async fn gathering(w: &Workshop, hours: i64) -> (i64, Uid) {
    w.town
        .acts(w.ada.id(), move |tx| {
            let (space,): (SpaceId,) = tx.one(SPACE, ())?;
            let (uid, now) = (tx.new_uid(), tx.now());
            let (id,) = tx.one::<(i64,)>(GATHERING, (uid, space, now, now.plus_minutes(hours * HOUR)))?;
            Ok((id, uid))
        })
        .await
}

#[tokio::test]
async fn the_rights_of_a_role_end_at_the_second_at_which_it_ends() {
    let w = workshop().await;
    assert!(!may_invite(&w.cleo).await);
    takes(&w.cleo, "passeur", "1").await;
    assert!(may_invite(&w.cleo).await);
    w.town.passes(WEEK - 1);
    assert!(may_invite(&w.cleo).await, "a minute before");
    w.town.passes(1);
    assert!(!may_invite(&w.cleo).await, "at the very end");
    let page = w.cleo.opens(&role("passeur")).await;
    assert!(page.text().contains("Personne en ce moment."));
}

#[tokio::test]
async fn a_pause_rests_the_rights_and_does_not_move_the_end() {
    let w = workshop().await;
    let page = takes(&w.cleo, "passeur", "2").await;
    let (pause, resume) = (of_mine(&page, "pause"), of_mine(&page, "resumption"));
    let page = page.submits(&pause, &[]).await;
    assert_eq!(
        page.notice(),
        "Le rôle est en pause. Ce qu’il permet l’est aussi."
    );
    assert!(!may_invite(&w.cleo).await);
    assert!(w.ada.opens(&role("passeur")).await.text().contains("en pause"));
    assert_eq!(
        w.cleo.posts_only(&pause, &[]).await.status(),
        303,
        "pressed twice, it rests already"
    );
    w.town.passes(WEEK);
    let page = w.cleo.opens(&role("passeur")).await.submits(&resume, &[]).await;
    assert_eq!(page.notice(), "Vous reprenez ce rôle.");
    assert!(may_invite(&w.cleo).await);
    w.town.passes(WEEK);
    assert!(!may_invite(&w.cleo).await, "two weeks are two weeks");
    let paused = w.cleo.posts(&pause, &[]).await;
    assert_eq!(paused.status(), 422, "what is over is over");
    let told = w.town.ledger().await;
    let of_role = told.iter().filter(|verb| verb.starts_with("role.")).count();
    assert_eq!(of_role, 3, "taken, paused, resumed: {told:?}");
}

#[tokio::test]
async fn a_role_is_tried_then_kept() {
    let w = workshop().await;
    let page = takes_by(&w.cleo, "passeur", &[("way", "trial"), ("trial", "5")]).await;
    assert_eq!((page.status(), page.holds("trial")), (422, "5".to_owned()));
    assert_eq!(page.wrong("trial"), "Il faut un nombre entier de 1 à 4.");
    let page = takes_by(&w.cleo, "passeur", &[("way", "trial"), ("trial", "2")]).await;
    assert_eq!(page.notice(), "Ce rôle est à vous.");
    assert!(page.text_of("#my-week").contains("rien à remettre"));
    assert!(may_invite(&w.cleo).await, "what is tried is tried whole");
    let keep = of_mine(&page, "prolongation");
    let form = w.cleo.opens(&keep).await;
    let refused = form.submits(&keep, &[("weeks", "0")]).await;
    assert_eq!((refused.status(), refused.holds("weeks")), (422, "0".to_owned()));
    let page = refused.submits(&keep, &[("weeks", "8")]).await;
    assert_eq!(page.notice(), "C’est noté : le rôle continue.");
    assert!(
        page.text_of("#my-week").contains("Une ressource réutilisable"),
        "from now on something is due"
    );
    w.town.passes(7 * WEEK);
    assert!(may_invite(&w.cleo).await);
}

#[tokio::test]
async fn a_trial_that_nobody_keeps_ends_by_itself() {
    let w = workshop().await;
    takes_by(&w.cleo, "passeur", &[("way", "trial"), ("trial", "1")]).await;
    w.town.passes(WEEK);
    assert!(!may_invite(&w.cleo).await);
    let page = w.cleo.opens(&role("passeur")).await;
    assert!(!page.has("#unsaid"), "a trial owes no word");
    let history = w.town.visitor().opens("/spaces/atelier/role-history").await;
    assert!(history.text().contains("Cleo") && history.text().contains("essayé"));
}

#[tokio::test]
async fn a_role_taken_for_a_gathering_ends_with_it_wherever_it_moves() {
    let w = workshop().await;
    let (number, forum) = gathering(&w, 48).await;
    let typed = [("way", "gathering"), ("gathering", &*forum.to_string())];
    let page = takes_by(&w.cleo, "passeur", &typed).await;
    assert!(page.text_of("#my-week").contains("Le forum"), "{}", page.text());
    let prolong = of_mine(&page, "prolongation");
    assert_eq!(w.cleo.posts(&prolong, &[("weeks", "4")]).await.status(), 422);
    // It takes place a day later.
    w.town
        .acts(w.ada.id(), move |tx| {
            let until = tx.now().plus_days(3);
            spaces::role::follow(tx, number, until)
        })
        .await;
    w.town.passes(3 * DAY - 1);
    assert!(may_invite(&w.cleo).await);
    w.town.passes(1);
    assert!(!may_invite(&w.cleo).await);
    let late = w
        .ben
        .posts(
            &format!("{}/ways", role("passeur")),
            &[
                ("once", &fresh()),
                ("way", "gathering"),
                ("gathering", &forum.to_string()),
            ],
        )
        .await;
    assert_eq!(late.status(), 422, "it is over");
}

fn fresh() -> String {
    Uid::new(1, [7; 10]).to_string()
}

#[tokio::test]
async fn a_seat_is_shared_and_passed_on() {
    let w = workshop().await;
    let modeller = role("modeller");
    takes(&w.ada, "modeller", "26").await;
    let page = takes(&w.ben, "modeller", "4").await;
    let (share, handover) = (of_mine(&page, "sharing"), of_mine(&page, "handover"));
    let full = w.cleo.opens(&modeller).await;
    assert!(
        !full.has_form(&format!("{modeller}/activation")),
        "two seats, both taken"
    );
    let ways = format!("{modeller}/ways");
    assert!(!w.cleo.opens(&ways).await.has("[value=beside]"));
    page.submits(&share, &[]).await;
    let form = w.cleo.opens(&ways).await;
    let page = form.submits(&ways, &[("way", "beside"), ("weeks", "12")]).await;
    assert_eq!(page.notice(), "Ce rôle est à vous.");
    assert!(
        page.text().contains("jusqu’au lundi 30 mars 2026"),
        "no longer than Ben: {}",
        page.text()
    );
    // Ben goes, Cleo stays on the seat: nobody else finds a place.
    w.ben.posts(&handover, &[("handover", "Cleo sait tout.")]).await;
    joins(&w.dov, "atelier").await;
    assert!(
        !w.dov
            .opens(&modeller)
            .await
            .has_form(&format!("{modeller}/activation"))
    );
    let fields = [("once", &*fresh()), ("weeks", "4")];
    let refused = w.dov.posts(&format!("{modeller}/activation"), &fields).await;
    assert_eq!(refused.status(), 422);
    let page = w.cleo.opens(&modeller).await;
    page.submits(&of_mine(&page, "handover"), &[("handover", "")])
        .await;
    assert!(
        w.dov
            .opens(&modeller)
            .await
            .has_form(&format!("{modeller}/activation"))
    );
}

#[tokio::test]
async fn the_next_holder_reads_first_what_was_left() {
    let w = workshop().await;
    let page = takes(&w.cleo, "illustrator", "4").await;
    let word = "Les feutres sont dans l’armoire bleue.";
    page.submits(&of_mine(&page, "handover"), &[("handover", word)])
        .await;
    let page = takes(&w.ben, "illustrator", "4").await;
    assert!(page.text_of("#left").contains(word) && page.text_of("#left").contains("Cleo"));
    assert!(
        w.ben
            .opens("/")
            .await
            .text_of("#my-week")
            .contains("Un mot de Cleo vous attend")
    );
    let reading = of_mine(&page, "reading");
    assert_eq!(
        w.cleo.posts(&reading, &[]).await.status(),
        403,
        "nobody reads for another"
    );
    let page = page.submits(&reading, &[]).await;
    assert!(!page.has_form(&reading) && page.text_of("#left").contains("Ce que Cleo vous laisse"));
    assert!(!w.ben.opens("/").await.has("#my-week"));
}

#[tokio::test]
async fn whoever_let_a_role_end_may_still_leave_a_word() {
    let w = workshop().await;
    takes(&w.cleo, "illustrator", "1").await;
    w.town.passes(WEEK + DAY);
    let page = w.cleo.opens(&role("illustrator")).await;
    assert!(page.has("#unsaid"));
    let handover = page.attribute_of("#unsaid form", "action");
    assert_eq!(
        w.ada.posts(&handover, &[("handover", "Moi.")]).await.status(),
        403
    );
    page.submits(&handover, &[("handover", "Tout est rangé.")]).await;
    let page = w.cleo.opens(&role("illustrator")).await;
    assert!(!page.has("#unsaid") && page.text().contains("Tout est rangé."));
    assert!(
        page.text().contains("au lundi 9 mars 2026"),
        "it ended when it ended: {}",
        page.text()
    );
}

#[tokio::test]
async fn a_role_that_is_given_is_prolonged_by_those_who_give_it() {
    let w = workshop().await;
    let climate = role("climate-keeper");
    let page = w.ben.opens(&climate).await;
    let cleo = uid(&w.town, &w.cleo).await;
    page.submits(
        &format!("{climate}/assignment"),
        &[("person", &cleo), ("weeks", "2")],
    )
    .await;
    let own = w.cleo.opens(&climate).await;
    let prolong = of_mine(&own, "prolongation");
    assert_eq!(w.cleo.asks_for(&prolong).await.status(), 403);
    assert_eq!(w.cleo.posts(&prolong, &[("weeks", "9")]).await.status(), 403);
    let form = w.ben.opens(&prolong).await;
    let shorter = form.submits(&prolong, &[("weeks", "1")]).await;
    assert_eq!(shorter.status(), 422, "longer is longer");
    let page = shorter.submits(&prolong, &[("weeks", "9")]).await;
    assert!(
        page.text().contains("jusqu’au lundi 4 mai 2026"),
        "{}",
        page.text()
    );
    assert_eq!(w.dov.asks_for(&prolong).await.status(), 403);
    assert_eq!(w.town.visitor().asks_for(&prolong).await.status(), 303);
}

#[tokio::test]
async fn nobody_moves_the_period_of_another_and_strangers_take_nothing() {
    let w = workshop().await;
    let page = takes(&w.cleo, "passeur", "4").await;
    for what in ["pause", "resumption", "sharing", "sharing-end", "reading"] {
        let path = of_mine(&page, what);
        for who in [&w.ben, &w.dov] {
            assert_eq!(who.posts(&path, &[]).await.status(), 403, "{what}");
        }
        assert_eq!(
            w.town.visitor().posts_only(&path, &[]).await.status(),
            303,
            "{what}"
        );
        let elsewhere = path.replace("/atelier/", "/nulle-part/");
        assert_eq!(w.cleo.posts(&elsewhere, &[]).await.status(), 404, "{what}");
    }
    let ways = format!("{}/ways", role("illustrator"));
    assert_eq!(w.dov.asks_for(&ways).await.status(), 403);
    assert_eq!(
        w.dov
            .posts(&ways, &[("once", &fresh()), ("way", "period"), ("weeks", "4")])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.cleo
            .asks_for("/spaces/atelier/roles/inconnu/ways")
            .await
            .status(),
        404
    );
    assert_eq!(
        w.cleo
            .asks_for(&format!("{}/ways", role("developer")))
            .await
            .status(),
        403,
        "it is given"
    );
    let form = w.cleo.opens(&ways).await;
    let refused = form.submits(&ways, &[("way", "period"), ("weeks", "200")]).await;
    assert_eq!(
        (refused.status(), refused.holds("weeks")),
        (422, "200".to_owned())
    );
}

#[tokio::test]
async fn a_week_before_its_end_a_role_says_so_once() {
    let w = workshop().await;
    takes(&w.cleo, "passeur", "3").await;
    w.town.runs_jobs().await;
    let taken = w.town.mails_to(w.cleo.email()).await.len();
    assert_eq!(taken, 1, "that it is taken");
    w.town.passes(2 * WEEK + HOUR);
    w.town.runs_jobs().await;
    w.town.passes(2 * HOUR);
    w.town.runs_jobs().await;
    let mails = w.town.mails_to(w.cleo.email()).await;
    assert_eq!(mails.len(), taken + 1, "{mails:?}");
    let last = &mails[taken];
    assert!(last.subject.contains("Passeur"), "{}", last.subject);
    assert_eq!(w.town.link_mailed_to(w.cleo.email()).await, role("passeur"));
    w.town.passes(WEEK);
    w.town.runs_jobs().await;
    assert!(
        w.town.ledger().await.contains(&"role.returned".to_owned()),
        "its end is noted"
    );
    w.town.views_can_be_made_again().await;
}
