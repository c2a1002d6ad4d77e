use crate::workshop::{carries, workshop};

const LIFETIME: &str = "/spaces/atelier/lifetime";
const WISH: &str = "/spaces/atelier/wish";
const BACK: &str = "/spaces/atelier/wish-withdrawal";

#[tokio::test]
async fn what_sleeps_is_read_not_written_and_wakes_when_enough_members_wish_it() {
    let w = workshop().await;
    w.cleo
        .opens("/spaces/atelier")
        .await
        .submits("/spaces/atelier/notices", &[("body", "Avant.")])
        .await;
    let page = carries(&w, &[("outcome", "sleep"), ("wishes", "2")]).await;
    assert_eq!(page.path(), LIFETIME);
    assert!(
        page.text().contains("Souhaits de le réveiller : 0 sur 2"),
        "{}",
        page.text()
    );
    let mails = w.town.mails_to(w.cleo.email()).await;
    assert!(
        mails.last().unwrap().subject.contains("s’endort"),
        "the last mail says so"
    );
    let home = w.cleo.opens("/spaces/atelier").await;
    assert!(
        home.text().contains("Avant.") && home.text().contains("en sommeil"),
        "{}",
        home.text()
    );
    let refused = w
        .cleo
        .posts("/spaces/atelier/notices", &[("body", "Pendant.")])
        .await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused.text().contains("ses membres le réveillent"),
        "{}",
        refused.text()
    );

    assert_eq!(
        w.dov.posts(WISH, &[]).await.status(),
        403,
        "who does not belong wishes nothing"
    );
    w.cleo.opens(LIFETIME).await.submits(WISH, &[]).await;
    w.cleo.posts(WISH, &[]).await;
    assert!(
        w.cleo
            .opens(LIFETIME)
            .await
            .text()
            .contains("Souhaits de le réveiller : 1 sur 2"),
        "each counts once"
    );
    w.cleo.opens(LIFETIME).await.submits(BACK, &[]).await;
    assert!(
        w.cleo
            .opens(LIFETIME)
            .await
            .text()
            .contains("Souhaits de le réveiller : 0 sur 2")
    );
    w.cleo.posts(WISH, &[]).await;
    let woke = w.ben.opens(LIFETIME).await.submits(WISH, &[]).await;
    assert_eq!(woke.notice(), "Le groupe est réveillé. Bon retour !");
    w.cleo
        .opens("/spaces/atelier")
        .await
        .submits("/spaces/atelier/notices", &[("body", "Après.")])
        .await;
    let home = w.ada.opens("/spaces/atelier").await.text();
    assert!(
        home.contains("Avant.") && home.contains("Après."),
        "everything is back"
    );
    w.town.passes(60);
    w.town.runs_jobs().await;
    assert!(
        w.ada.opens(LIFETIME).await.has_form("/spaces/atelier/reviews"),
        "no review at once"
    );
    assert_eq!(w.ben.posts(WISH, &[]).await.status(), 422, "it does not sleep");
    for verb in [
        "space.fell_asleep",
        "space.wished_awake",
        "space.wish_withdrawn",
        "space.woke",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn whoever_left_counts_no_more() {
    let w = workshop().await;
    carries(&w, &[("outcome", "sleep"), ("wishes", "2")]).await;
    w.cleo.posts(WISH, &[]).await;
    w.cleo.posts("/spaces/atelier/departure", &[]).await;
    assert!(
        w.ada
            .opens(LIFETIME)
            .await
            .text()
            .contains("Souhaits de le réveiller : 0 sur 2")
    );
    w.ada.posts(WISH, &[]).await;
    let woke = w.ben.posts(WISH, &[]).await;
    assert_eq!(woke.path(), "/spaces/atelier");
}

#[tokio::test]
async fn no_mail_leaves_what_sleeps_and_no_review_opens() {
    let w = workshop().await;
    carries(&w, &[("outcome", "sleep"), ("wishes", "3")]).await;
    let before = w.town.mails_to(w.ada.email()).await.len();
    let id = w.ada.id();
    w.town
        .acts(id, move |tx| {
            let space = spaces::space::by_slug(tx, "atelier")?.unwrap();
            spaces::letter::write_about(tx, Some(space.id), id, |_, _| spaces::letter::Wording {
                subject: "Rappel".into(),
                body: "…".into(),
            })
        })
        .await;
    w.town.passes(400 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(w.town.mails_to(w.ada.email()).await.len(), before);
    assert!(!w.ada.opens("/").await.text().contains("Un bilan est ouvert"));
}

#[tokio::test]
async fn what_is_closed_stays_closed_and_lets_people_go() {
    let w = workshop().await;
    let invitations = "/spaces/atelier/invitations";
    let invited = w.ada.opens(invitations).await.submits(invitations, &[]).await;
    let link = invited.text_of(".address");
    let link = link.strip_prefix("http://town.example").unwrap();
    let page = carries(&w, &[("outcome", "close"), ("sure", "on")]).await;
    assert_eq!(page.notice(), "L’espace est clos. Son archive se prépare.");
    assert!(
        page.text()
            .contains("Chaque personne garde son portfolio et ses badges.")
    );
    for (path, fields) in [
        ("/spaces/atelier/notices", &[("body", "x")][..]),
        ("/spaces/atelier/membership", &[("charter", "on")]),
        (WISH, &[]),
    ] {
        let refused = w.cleo.posts(path, fields).await;
        assert_eq!(refused.status(), 422, "{path}");
    }
    for path in [
        "/spaces/atelier",
        "/spaces/atelier/identity",
        "/spaces/atelier/decisions",
        LIFETIME,
    ] {
        assert_eq!(
            w.town.visitor().opens(path).await.status(),
            200,
            "{path} stays readable"
        );
    }
    let late = w.dov.posts(link, &[("charter", "on")]).await;
    assert_eq!(
        late.status(),
        422,
        "an invitation ends with its space: {}",
        late.text()
    );
    let left = w.cleo.posts("/spaces/atelier/departure", &[]).await;
    assert_eq!(left.path(), "/", "one may always leave");
    w.town.runs_jobs().await;
}
