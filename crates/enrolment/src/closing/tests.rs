//! The end of a cohort.

use crate::workshop::{Training, ending, training};

const PATH: &str = "/spaces/promotion/closing";
const DECISIONS: &str = "/spaces/promotion/closing/decisions";
const COLLECTIVE: &str = "/spaces/promotion/closing/collective";

/// A small group and a gathering that is still to come, for which Cleo has registered.
async fn with_things(w: &Training) -> String {
    let preview = "/spaces/promotion/groups/preview?aim=free&way=random&least=1&most=9&seed=1";
    w.ada
        .opens(preview)
        .await
        .submits("/spaces/promotion/groups", &[])
        .await;
    let form = w
        .ada
        .opens("/spaces/promotion/gatherings/new?kind=closing-circle")
        .await;
    let fields = [
        ("title", "Dernier cercle"),
        ("starts", "2026-03-20T18:00"),
        ("ends", "2026-03-20T20:00"),
        ("state", "announced"),
    ];
    let page = form.submits("/spaces/promotion/gatherings", &fields).await;
    let registration = format!("{}/registration", page.path());
    w.cleo.opens(page.path()).await.submits(&registration, &[]).await;
    page.path().to_owned()
}

fn field(page: &testkit::Page, kind: &str) -> String {
    page.attribute_of(&format!("input[name^=\"verdict-{kind}-\"]"), "name")
}

#[tokio::test]
async fn what_goes_on_is_decided_thing_by_thing() {
    let w = ending().await;
    with_things(&w).await;
    let page = w.ada.opens(PATH).await;
    let (group, gathering) = (field(&page, "group"), field(&page, "gathering"));
    let note = group.replace("verdict-", "note-");
    let page = page
        .submits(
            DECISIONS,
            &[(&group, "keep"), (&gathering, "stop"), (&note, "Chaque mois")],
        )
        .await;
    assert_eq!(page.notice(), "Les décisions sont enregistrées.");
    page.submits(DECISIONS, &[]).await;
    let verbs = w.town.ledger().await;
    assert_eq!(
        verbs.iter().filter(|verb| *verb == "closing.decided").count(),
        1,
        "the same again is nothing new"
    );
    let seen = w.cleo.opens(PATH).await;
    assert_eq!(seen.texts_of("#decisions .chip"), ["Garder", "Arrêter"]);
    assert!(seen.text().contains("Chaque mois") && !seen.has("#decisions form"));
    let long = "é".repeat(301);
    let wrong = page.submits(DECISIONS, &[(&note, &long)]).await;
    assert_eq!(wrong.status(), 422);
    let undone = page.submits(DECISIONS, &[(&group, "")]).await;
    assert!(undone.has(&format!("input[name=\"{group}\"][value=\"\"][checked]")));
    assert!(
        w.ada
            .opens("/me/data")
            .await
            .text()
            .contains("Décisions de clôture")
    );
}

#[tokio::test]
async fn in_one_step_the_cohort_goes_on_as_a_collective() {
    let w = ending().await;
    let gathering = with_things(&w).await;
    let page = w.ada.opens(PATH).await;
    let (group, of_gathering) = (field(&page, "group"), field(&page, "gathering"));
    page.submits(DECISIONS, &[(&group, "stop"), (&of_gathering, "stop")])
        .await;
    w.town.runs_jobs().await;
    let before = w.town.mails_to("cleo@town.example").await.len();
    let form = w.ada.opens(COLLECTIVE).await;
    let effects = form.text_of("#effects");
    assert!(
        effects.contains("5 membres")
            && effects.contains("« Groupe 1 » se termine")
            && effects.contains("« Dernier cercle » est annulée")
    );
    let home = form.submits(COLLECTIVE, &[("name", "Les Tisserands")]).await;
    assert_eq!(home.path(), "/spaces/les-tisserands");
    let again = form.submits(COLLECTIVE, &[]).await;
    assert_eq!(
        again.path(),
        "/spaces/les-tisserands",
        "a cohort becomes one collective"
    );
    w.town.runs_jobs().await;
    let mails = w.town.mails_to("cleo@town.example").await;
    let subjects: Vec<&str> = mails[before..].iter().map(|mail| mail.subject.as_str()).collect();
    assert!(
        subjects.contains(&"« Promotion » continue : rejoignez « Les Tisserands »"),
        "{subjects:?}"
    );
    assert_eq!(subjects.len(), 2, "and that the gathering is off: {subjects:?}");
    assert!(w.cleo.opens(&gathering).await.text().contains("n’a pas lieu"));
    assert_eq!(
        w.ada
            .opens("/spaces/promotion/groups")
            .await
            .texts_of("#groups h2")
            .len(),
        0
    );
    let link = w.town.mails_to("gil@town.example").await.pop().unwrap().body;
    let link = link
        .split_whitespace()
        .find(|word| word.contains("/join/"))
        .unwrap()
        .to_owned();
    assert_eq!(w.gil.opens("/spaces/les-tisserands").await.status(), 200);
    assert!(
        !w.ada
            .opens("/spaces/les-tisserands/members")
            .await
            .text()
            .contains("Gil"),
        "nobody is in without having read the charter"
    );
    let door = w.gil.opens(&link).await;
    let action = door.attribute_of("form[action*=\"/join/\"]", "action");
    door.submits(&action, &[("charter", "on")]).await;
    assert!(
        w.ada
            .opens("/spaces/les-tisserands/members")
            .await
            .text()
            .contains("Gil")
    );
    let closed = w.cleo.opens(PATH).await;
    assert!(
        closed
            .text()
            .contains("La promotion continue ici : Les Tisserands")
    );
    assert_eq!(
        w.cleo.opens("/spaces/promotion/program").await.status(),
        200,
        "what was there is read as before"
    );
    let verbs = w.town.ledger().await;
    for verb in [
        "cohort.continued",
        "cohort.closed",
        "group.ended",
        "gathering.cancelled",
        "space.opened",
    ] {
        assert!(verbs.contains(&verb.to_owned()), "{verb}");
    }
    assert!(!w.fay.opens("/").await.text().contains("trace-"));
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn the_path_is_closed_and_opened_again() {
    let w = ending().await;
    let page = w.ada.opens(PATH).await;
    let page = page.submits(PATH, &[]).await;
    assert!(
        page.notice() == "Le parcours est clos." && page.text().contains("clos depuis le lundi 2 mars 2026")
    );
    assert_eq!(w.ada.posts(PATH, &[]).await.status(), 200, "twice is once");
    let reopening = format!("{PATH}/reopening");
    let page = page.submits(&reopening, &[]).await;
    assert_eq!(page.notice(), "Le parcours est rouvert.");
    let verbs = w.town.ledger().await;
    assert_eq!(verbs.iter().filter(|verb| *verb == "cohort.closed").count(), 1);
}

#[tokio::test]
async fn others_are_told_no_and_it_begins_near_the_end() {
    let w = training().await;
    let page = w.cleo.opens(PATH).await;
    assert!(page.text().contains("On y vient à partir de la semaine 13."));
    assert!(!w.ada.opens(PATH).await.has("#step"));
    for path in [PATH, DECISIONS, COLLECTIVE, "/spaces/promotion/closing/reopening"] {
        let fields = [
            ("once", "01kjpwd6m0ejk9wz603chbqdvz"),
            ("name", "À nous"),
            ("joining", "open"),
            ("trame", "x"),
        ];
        for who in [&w.cleo, &w.dov] {
            assert_eq!(who.posts(path, &fields).await.status(), 403, "{path}");
        }
        assert!(
            w.town
                .visitor()
                .posts_only(path, &fields)
                .await
                .sends_to()
                .starts_with("/sign-in"),
            "{path}"
        );
    }
    assert_eq!(w.cleo.opens(COLLECTIVE).await.status(), 403);
    assert_eq!(w.dov.opens(PATH).await.status(), 403);
    let w = ending().await;
    assert!(
        w.cleo
            .opens("/spaces/promotion")
            .await
            .has("#own-groups a[href$=\"/closing\"]")
    );
    let form = w.ada.opens(COLLECTIVE).await;
    let wrong = form.submits(COLLECTIVE, &[("name", "!!")]).await;
    assert_eq!((wrong.status(), wrong.holds("name").as_str()), (422, "!!"));
    let arrangement = "/spaces/promotion/arrangement";
    w.ada
        .opens(arrangement)
        .await
        .submits(arrangement, &[("joining", "hidden")])
        .await;
    assert_eq!(w.dov.opens(PATH).await.status(), 404);
}
