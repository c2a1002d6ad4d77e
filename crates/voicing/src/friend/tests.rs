use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

const LIST: &str = "/spaces/atelier/voices/friends";

platform::statements! {
    LOOKS = "select count(*) from friend_looks";
}

/// Cleo asks Ben about something elsewhere.
async fn asks(w: &Workshop, typed: &[(&str, &str)]) -> Page {
    let form = w.cleo.opens(&format!("{LIST}/new")).await;
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    let mut fields = vec![
        ("link", "https://exemple.fr/affiche"),
        ("title", "L’affiche"),
        ("friend", ben.as_str()),
        ("question", "Comprend-on où venir ?"),
    ];
    fields.retain(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
    fields.extend_from_slice(typed);
    form.submits(LIST, &fields).await
}

async fn answers(who: &Visitor, path: &str) -> Page {
    let typed = [
        ("sees", "Une grande date, un petit lieu."),
        ("wonders", "À qui s’adresse-t-elle ?"),
        ("would_try", "Mettre le lieu en haut."),
    ];
    who.opens(path)
        .await
        .submits(&format!("{path}/answer"), &typed)
        .await
}

#[tokio::test]
async fn a_friend_answers_in_three_parts_and_it_is_said_what_is_taken() {
    let w = workshop().await;
    let page = asks(&w, &[]).await;
    assert_eq!(page.notice(), "C’est demandé.");
    let path = page.path().to_owned();
    assert!(
        w.ben
            .opens("/")
            .await
            .text()
            .contains("un regard vous est demandé")
    );
    let refused = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/answer"), &[("sees", "Du bleu.")])
        .await;
    assert_eq!(refused.status(), 422);
    assert!(!refused.wrong("wonders").is_empty());
    assert_eq!(refused.holds("sees"), "Du bleu.");
    assert_eq!(answers(&w.ben, &path).await.notice(), "C’est répondu.");
    let page = w.cleo.opens(&path).await;
    for part in [
        "Une grande date",
        "À qui s’adresse-t-elle",
        "Mettre le lieu en haut",
    ] {
        assert!(page.text().contains(part), "{part}");
    }
    let taken = [("taken", "Le lieu passe en haut. Le bleu reste.")];
    page.submits(&format!("{path}/taking"), &taken).await;
    assert!(w.ben.opens(&path).await.text().contains("Le bleu reste."));
    let late = w
        .ben
        .posts(
            &format!("{path}/answer"),
            &[("sees", "a"), ("wonders", "b"), ("would_try", "c")],
        )
        .await;
    assert_eq!(
        late.status(),
        422,
        "the answer stands once it was said what is taken"
    );
    let ledger = w.town.ledger().await;
    for verb in ["friend_look.asked", "friend_look.answered", "friend_look.taken"] {
        assert!(ledger.iter().any(|each| each == verb), "{verb}");
    }
}

#[tokio::test]
async fn what_is_between_two_is_theirs_and_what_is_for_members_is_read_once_answered() {
    let w = workshop().await;
    let two = asks(&w, &[]).await.path().to_owned();
    answers(&w.ben, &two).await;
    for who in [&w.ada, &w.dov, &w.eve] {
        assert_eq!(who.opens(&two).await.status(), 404);
    }
    let shared = asks(&w, &[("between", "space"), ("title", "Le tract")])
        .await
        .path()
        .to_owned();
    assert_eq!(
        w.ada.opens(&shared).await.status(),
        404,
        "not before there is an answer"
    );
    answers(&w.ben, &shared).await;
    assert_eq!(w.ada.opens(&shared).await.status(), 200);
    assert_eq!(
        w.ada
            .posts(
                &format!("{shared}/answer"),
                &[("sees", "x"), ("wonders", "x"), ("would_try", "x")]
            )
            .await
            .status(),
        403
    );
    assert_eq!(
        w.ada
            .posts(&format!("{shared}/taking"), &[("taken", "x")])
            .await
            .status(),
        403
    );
    assert_eq!(w.dov.opens(&shared).await.status(), 404);
    let list = w.ada.opens(LIST).await;
    assert!(list.text().contains("Le tract") && !list.text().contains("L’affiche"));
}

#[tokio::test]
async fn a_friend_may_say_no_and_whoever_asked_may_stop_asking() {
    let w = workshop().await;
    let path = asks(&w, &[]).await.path().to_owned();
    let page = w
        .ben
        .opens(&path)
        .await
        .submits(&format!("{path}/declining"), &[])
        .await;
    assert_eq!(page.notice(), "C’est dit. Il n’y a pas de raison à donner.");
    assert!(w.cleo.opens(&path).await.text().contains("pas cette fois"));
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert_eq!(w.ben.opens(&path).await.status(), 404);
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_the_same_form_twice_asks_once() {
    let w = workshop().await;
    let refused = asks(
        &w,
        &[("link", "javascript:alert(1)"), ("question", ""), ("friend", "")],
    )
    .await;
    assert_eq!(refused.status(), 422);
    for field in ["link", "question", "friend"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(refused.holds("title"), "L’affiche");
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    let typed = [
        ("link", "https://exemple.fr/a"),
        ("question", "Oui ?"),
        ("friend", ben.as_str()),
    ];
    refused.submits(LIST, &typed).await;
    refused.submits(LIST, &typed).await;
    assert_eq!(w.town.reads(|tx| tx.one::<(i64,)>(LOOKS, ())).await.0, 1);
    assert_eq!(w.dov.opens(&format!("{LIST}/new")).await.status(), 403);
}

#[tokio::test]
async fn one_s_own_report_may_be_looked_at() {
    let w = workshop().await;
    let report = crate::objective::tests::opened(&w.cleo, &[]).await;
    let key = format!("report-{}", report.rsplit('/').next().unwrap());
    let page = asks(&w, &[("work", &key), ("link", ""), ("title", "")]).await;
    assert_eq!(page.title(), "Les premiers jours");
    assert_eq!(page.attribute_of("main a.button.quiet", "href"), report);
}
