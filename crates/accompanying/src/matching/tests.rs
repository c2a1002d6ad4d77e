use kernel::{PersonId, Uid};
use proptest::prelude::*;
use spaces::space::Member;

use super::model::{Candidate, Need, Skill, Way, kilometres, suggest};
use crate::workshop::{LIST, asks, newest, offers, walked, workshop};

/// Brest and Rennes, in degrees: about 209 kilometres apart.
const BREST: (f64, f64) = (48.39, -4.49);
const RENNES: (f64, f64) = (48.11, -1.68);

fn candidate(number: i64, knows_theme: bool, point: Option<(f64, f64)>) -> Candidate {
    Candidate {
        person: Member {
            id: PersonId::new(number),
            uid: "00000000000000000000000000".parse::<Uid>().unwrap(),
            name: format!("Personne {number}"),
            picture: None,
        },
        words: String::new(),
        kinds: "support".into(),
        point,
        reach: 30,
        remote: true,
        most: 2,
        busy: 0,
        knows_theme,
    }
}

fn need() -> Need {
    Need {
        theme: "Radio".into(),
        kind: "support".into(),
        point: Some(BREST),
    }
}

#[test]
fn a_distance_is_that_of_the_earth() {
    let found = kilometres(BREST, RENNES);
    assert!((205..=213).contains(&found), "{found}");
    assert_eq!(kilometres(BREST, BREST), 0);
}

#[test]
fn the_one_who_knows_and_is_near_comes_first() {
    let near = candidate(1, true, Some(BREST));
    let far = candidate(2, true, Some(RENNES));
    let other = candidate(3, false, Some(BREST));
    let found = suggest(&need(), vec![other, far, near], 8);
    let order: Vec<i64> = found
        .iter()
        .map(|each| each.candidate.person.id.number())
        .collect();
    assert_eq!(order, [1, 2, 3]);
    assert_eq!(found[0].way, Way::Near(0));
    assert!(matches!(found[1].way, Way::Far(_)));
    assert_eq!(found[2].skill, Skill::Kind);
}

#[test]
fn whoever_has_less_on_their_hands_comes_before_others_alike() {
    let mut busy = candidate(1, true, Some(BREST));
    busy.busy = 1;
    let free = candidate(2, true, Some(BREST));
    let found = suggest(&need(), vec![busy, free], 8);
    assert_eq!(found[0].candidate.person.id.number(), 2);
}

fn any_candidate() -> impl Strategy<Value = Candidate> {
    let point = proptest::option::of((43.0..51.0f64, -5.0..8.0f64));
    (
        1i64..200,
        any::<bool>(),
        point,
        0i64..300,
        any::<bool>(),
        1i64..5,
        0i64..6,
    )
        .prop_map(
            |(number, knows_theme, point, reach, remote, most, busy)| Candidate {
                reach,
                remote,
                most,
                busy,
                ..candidate(number, knows_theme, point)
            },
        )
}

proptest! {
    /// Nobody is suggested who has no place left, nobody who would have to go farther than they said, never more than
    /// asked for; and whoever knows what is asked comes before whoever does not.
    #[test]
    fn suggestions_keep_to_what_people_said(all in proptest::collection::vec(any_candidate(), 0..40)) {
        let found = suggest(&need(), all, 8);
        prop_assert!(found.len() <= 8);
        for each in &found {
            prop_assert!(each.candidate.busy < each.candidate.most);
            if let Way::Near(far) = each.way { prop_assert!(far <= each.candidate.reach); }
            if let Way::Far(_) = each.way { prop_assert!(each.candidate.remote); }
        }
        prop_assert!(found.windows(2).all(|pair| pair[0].skill <= pair[1].skill));
    }
}

#[tokio::test]
async fn each_name_comes_with_three_reasons_and_a_human_asks() {
    let w = workshop().await;
    offers(&w.ben, &[]).await;
    asks(&w.cleo, &[("address", "12 rue du Puits")]).await;
    let path = format!("/accompaniments/{}", newest(&w).await);
    assert_eq!(w.ben.opens(&path).await.status(), 200, "Ben coordinates too");
    let page = w.ada.opens(&path).await;
    let reasons = page.texts_of("#suggested .request-reasons li");
    assert_eq!(reasons.len(), 3, "{reasons:?}");
    assert!(reasons[0].contains("Radio"), "{reasons:?}");
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    let page = page
        .submits(&format!("{path}/proposals"), &[("person", &ben)])
        .await;
    assert_eq!(page.notice(), "C’est proposé.");
    let again = w
        .ada
        .posts(&format!("{path}/proposals"), &[("person", &ben)])
        .await;
    assert_eq!(again.path(), path, "twice is as once");
    let mails = w.town.mails_to(w.ben.email()).await;
    let asked = mails
        .iter()
        .filter(|mail| mail.subject.contains("Pourriez-vous accompagner"));
    assert_eq!(asked.count(), 1);
    assert!(mails.iter().all(|mail| !mail.body.contains("rue du Puits")));
}

#[tokio::test]
async fn whoever_is_asked_reads_no_private_address_before_they_accept() {
    let w = workshop().await;
    let dov = &w.dov;
    workshop::collective::joins(dov, "atelier").await;
    offers(dov, &[]).await;
    asks(&w.cleo, &[("address", "12 rue du Puits")]).await;
    let path = format!("/accompaniments/{}", newest(&w).await);
    assert_eq!(dov.opens(&path).await.status(), 404, "nobody asked Dov yet");
    let uid = workshop::collective::uid(&w.town, dov).await;
    w.ada
        .posts(&format!("{path}/proposals"), &[("person", &uid)])
        .await;
    let page = dov.opens(&path).await;
    assert!(!page.text().contains("rue du Puits") && !page.text().contains(w.cleo.email()));
    assert!(!page.has("#suggested"));
    let page = page.submits(&format!("{path}/acceptance"), &[]).await;
    assert!(
        page.text().contains("rue du Puits"),
        "who walks along reads where"
    );
    assert!(!page.text().contains(w.cleo.email()));
}

#[tokio::test]
async fn a_companion_declines_with_a_reason_that_only_coordinators_read() {
    let w = workshop().await;
    workshop::collective::joins(&w.dov, "atelier").await;
    offers(&w.dov, &[]).await;
    let own = asks(&w.cleo, &[]).await.path().to_owned();
    let path = format!("/accompaniments/{}", newest(&w).await);
    let uid = workshop::collective::uid(&w.town, &w.dov).await;
    w.ada
        .posts(&format!("{path}/proposals"), &[("person", &uid)])
        .await;
    let page = w.dov.opens(&path).await;
    let wrong = page.submits(&format!("{path}/refusal"), &[("reason", "")]).await;
    assert_eq!(wrong.status(), 422);
    let page = wrong
        .submits(&format!("{path}/refusal"), &[("reason", "Trop loin ce mois-ci.")])
        .await;
    assert_eq!(page.notice(), "C’est noté, merci d’avoir répondu.");
    assert_eq!(w.dov.opens(&path).await.status(), 404);
    assert!(w.ada.opens(&path).await.text().contains("Trop loin ce mois-ci."));
    let page = w.cleo.opens(&own).await;
    assert_eq!(page.text_of("#state"), "demandé", "it waits again");
    assert!(!page.text().contains("Trop loin"));
    assert!(
        !w.ada.opens(&path).await.has("#suggested form"),
        "who declined is not suggested again"
    );
}

#[tokio::test]
async fn nobody_accompanies_more_people_than_they_said() {
    let w = workshop().await;
    offers(&w.ben, &[("most", "1")]).await;
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    let mut paths = Vec::new();
    for who in [&w.cleo, &w.dov] {
        asks(who, &[]).await;
        let path = format!("/accompaniments/{}", newest(&w).await);
        w.ada
            .posts(&format!("{path}/proposals"), &[("person", &ben)])
            .await;
        paths.push(path);
    }
    let page = w.ben.opens(&paths[0]).await;
    page.submits(&format!("{}/acceptance", paths[0]), &[]).await;
    let page = w.ben.opens(&paths[1]).await;
    let refused = page.submits(&format!("{}/acceptance", paths[1]), &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(
        refused
            .text()
            .contains("autant de personnes que vous l’aviez dit")
    );
    let back = w.ben.opens(&paths[0]).await;
    back.submits(&format!("{}/return", paths[0]), &[("back", "Je déménage.")])
        .await;
    let page = w.ben.opens(&paths[1]).await;
    let page = page.submits(&format!("{}/acceptance", paths[1]), &[]).await;
    assert_eq!(page.status(), 200, "handing back gives a place");
    assert!(
        page.text()
            .contains("Merci. Proposez maintenant quelques créneaux.")
    );
}

#[tokio::test]
async fn who_may_see_but_not_do_gets_no() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    let no = w.ada.posts(&format!("{path}/acceptance"), &[]).await;
    assert_eq!(no.status(), 403);
    let no = w.ada.posts(&format!("{path}/plan"), &[("plan", "…")]).await;
    assert_eq!(no.status(), 403, "who coordinates does not walk along");
    let page = w
        .cleo
        .opens(&own)
        .await
        .submits(&format!("{own}/withdrawal"), &[])
        .await;
    assert_eq!(page.text_of("#state"), "retiré");
    let form = w.ben.opens(&format!("{LIST}/companion")).await;
    assert!(!form.text().contains("Vous accompagnez"), "a place is given back");
}

#[tokio::test]
async fn what_somebody_says_of_how_they_accompany_is_kept_and_checked() {
    let w = workshop().await;
    let page = offers(&w.cleo, &[("most", "0"), ("words", "")]).await;
    assert_eq!(page.status(), 422);
    assert!(!page.wrong("most").is_empty() && !page.wrong("words").is_empty());
    offers(&w.cleo, &[("most", "3")]).await;
    let form = w.cleo.opens(&format!("{LIST}/companion")).await;
    assert_eq!(form.holds("most"), "3");
    let stranger = w.town.visitor().opens(&format!("{LIST}/companion")).await;
    assert!(stranger.path().starts_with("/sign-in"));
    assert_eq!(w.dov.opens(&format!("{LIST}/companion")).await.status(), 403);
    assert!(w.town.ledger().await.contains(&"companion.offered".to_owned()));
}
