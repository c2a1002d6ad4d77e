//! Places, quotas, and the waiting list that moves up by itself.

use kernel::Problem;

use super::{FORM, LIST, ROUND, applied, decides, one, open, said};
use crate::workshop::Training;

platform::statements! {
    TAKEN = "select (select taken from application_rounds), (select count(*) from applications where state = 'accepted'),
             (select count(*) from applications a join memberships m on m.space_id = a.space_id
              and m.person_id = a.person_id and m.state = 'active' join projects j on j.owner_id = a.person_id
              and j.space_id = a.space_id where a.state = 'accepted')";
    QUOTAS = "select q.taken, (select count(*) from applications a where a.state = 'accepted'
              and a.territory_key = q.value) from application_quotas q where q.field = 'territory'";
    APPLICATIONS = "select count(*) from applications";
    NOTES = "select count(*) from application_notes";
    GUESTS = "select count(*) from persons where state = 'guest'";
}

/// What is counted is what is there.
async fn counts_are_right(w: &Training, places: i64) {
    let (taken, accepted, inside) = w.town.reads(|tx| tx.one::<(i64, i64, i64)>(TAKEN, ())).await;
    assert_eq!((taken, inside), (accepted, accepted));
    assert!(taken <= places);
    for (taken, accepted) in w.town.reads(|tx| tx.all::<(i64, i64)>(QUOTAS, ())).await {
        assert_eq!(taken, accepted);
    }
}

#[tokio::test]
async fn a_place_that_comes_back_goes_to_whoever_has_waited_longest() {
    let w = open(&[("places", "1")]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    for name in ["Ivo", "Jade"] {
        applied(&w, name, &[]).await;
    }
    decides(&w, "Hana", "acceptance").await;
    let full = decides(&w, "Jade", "acceptance").await;
    assert_eq!(full.status(), 422);
    assert!(full.wrong("decision").starts_with("Il n’y a plus de place"));
    decides(&w, "Jade", "waiting").await;
    decides(&w, "Ivo", "waiting").await;
    let jade = w.town.mails_to("jade@town.example").await.pop().unwrap();
    assert_eq!(jade.subject, "« Promotion » : vous êtes en liste d’attente");
    let link = jade
        .body
        .split_whitespace()
        .find(|word| word.starts_with("http"))
        .unwrap()
        .to_owned();
    assert!(
        w.town
            .visitor()
            .opens(&link)
            .await
            .text()
            .contains("Vous êtes la prochaine personne.")
    );
    let withdrawal = format!("{}/withdrawal", own.path());
    hana.opens(own.path()).await.submits(&withdrawal, &[]).await;
    assert_eq!(one(&w, "Jade").await.text_of("#state"), "Acceptée");
    assert_eq!(one(&w, "Ivo").await.text_of("#state"), "Liste d’attente");
    let mail = w.town.mails_to("jade@town.example").await.pop().unwrap();
    assert_eq!(mail.subject, "Votre place dans Promotion vous attend");
    assert!(
        !w.ada
            .opens("/spaces/promotion/members")
            .await
            .text()
            .contains("Hana")
    );
    counts_are_right(&w, 1).await;
}

#[tokio::test]
async fn whoever_leaves_by_the_door_gives_their_place_back_too() {
    let w = open(&[("places", "1")]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    applied(&w, "Ivo", &[]).await;
    decides(&w, "Hana", "acceptance").await;
    decides(&w, "Ivo", "waiting").await;
    w.town.runs_jobs().await;
    hana.posts("/spaces/promotion/departure", &[]).await;
    w.town.passes(61);
    w.town.runs_jobs().await;
    assert_eq!(one(&w, "Ivo").await.text_of("#state"), "Acceptée");
    assert!(hana.opens(own.path()).await.text_of("#state").contains("retiré"));
    counts_are_right(&w, 1).await;
}

#[tokio::test]
async fn quotas_count_by_territory_and_by_stage_whatever_the_accents() {
    let w = open(&[
        ("places", "5"),
        ("territories", "Bretagne : 1\nPays de la Loire: 2"),
        ("stage-created", "1"),
    ])
    .await;
    let form = w.town.visitor().opens(FORM).await;
    assert!(form.text().contains("Bretagne, Pays de la Loire"));
    applied(&w, "Hana", &[("territory", "BRETAGNE")]).await;
    applied(&w, "Ivo", &[("territory", "Brétagne")]).await;
    applied(&w, "Jade", &[("territory", "Alsace"), ("stage", "created")]).await;
    applied(
        &w,
        "Kim",
        &[("territory", "Pays de la loire"), ("stage", "created")],
    )
    .await;
    decides(&w, "Hana", "acceptance").await;
    assert_eq!(decides(&w, "Ivo", "acceptance").await.status(), 422);
    decides(&w, "Jade", "acceptance").await;
    assert_eq!(
        decides(&w, "Kim", "acceptance").await.status(),
        422,
        "her stage is full"
    );
    counts_are_right(&w, 5).await;
    decides(&w, "Kim", "waiting").await;
    decides(&w, "Ivo", "waiting").await;
    // Hana's place in Brittany is for Ivo, who came after Kim.
    let hana = w.town.mails_to("hana@town.example").await.pop().unwrap();
    let link = hana
        .body
        .split_whitespace()
        .find(|word| word.starts_with("http"))
        .unwrap()
        .to_owned();
    w.town.visitor().posts(&format!("{link}/withdrawal"), &[]).await;
    assert_eq!(one(&w, "Ivo").await.text_of("#state"), "Acceptée");
    assert_eq!(one(&w, "Kim").await.text_of("#state"), "Liste d’attente");
    let page = w.ada.opens(ROUND).await;
    assert_eq!(page.holds("territories"), "Bretagne : 1\nPays de la Loire : 2");
    page.submits(
        ROUND,
        &[("territories", "Alsace : 3\nBretagne : 2"), ("stage-created", "")],
    )
    .await;
    assert!(
        w.ada.opens(LIST).await.text().contains("1 / 3 Alsace"),
        "who was accepted before counts"
    );
    counts_are_right(&w, 5).await;
}

#[tokio::test]
async fn of_two_accepted_at_once_for_one_place_one_comes_in() {
    let w = open(&[("places", "1")]).await;
    for name in ["Hana", "Ivo"] {
        applied(&w, name, &[]).await;
    }
    let (hana, ivo) = (one(&w, "Hana").await, one(&w, "Ivo").await);
    let (first, second) = (
        format!("{}/acceptance", hana.path()),
        format!("{}/acceptance", ivo.path()),
    );
    let (first, second) = tokio::join!(w.ada.posts_only(&first, &[]), w.ben.posts_only(&second, &[]));
    let mut answers = [first.status(), second.status()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
    counts_are_right(&w, 1).await;
}

#[tokio::test]
async fn whatever_people_do_the_counts_stay_right() {
    for seed in 1..=3_u64 {
        let w = open(&[("places", "3"), ("territories", "Nord : 1\nSud : 2")]).await;
        let mut own = Vec::new();
        for (number, name) in ["Hana", "Ivo", "Jade", "Kim", "Luc", "Mia"].iter().enumerate() {
            let territory = ["Nord", "Sud", "Ailleurs"][number % 3];
            let (who, page) = applied(&w, name, &[("territory", territory)]).await;
            own.push((who, page.path().to_owned(), *name));
        }
        let mut paths = Vec::new();
        for (_, _, name) in &own {
            paths.push(one(&w, name).await.path().to_owned());
        }
        let mut state = seed;
        for _ in 0..40 {
            // Knuth's multiplier for a linear congruence: the same walk on every run.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let draw = state >> 33;
            let somebody = usize::try_from(draw / 8).unwrap() % own.len();
            let (who, path, _) = &own[somebody];
            let decided = &paths[somebody];
            let answer = match draw % 8 {
                0..=2 => w.ada.posts_only(&format!("{decided}/acceptance"), &[]).await,
                3 => w.ada.posts_only(&format!("{decided}/waiting"), &[]).await,
                4 => w.ada.posts_only(&format!("{decided}/refusal"), &[]).await,
                5 => who.posts_only(&format!("{path}/withdrawal"), &[]).await,
                6 => {
                    let territory = ["Nord", "Sud", "Ailleurs"][somebody % 3];
                    who.posts_only(&format!("{path}/sending"), &said(&[("territory", territory)]))
                        .await
                }
                _ => {
                    who.posts_only("/spaces/promotion/departure", &[]).await;
                    w.town.passes(61);
                    w.town.runs_jobs().await;
                    continue;
                }
            };
            assert!(matches!(answer.status(), 303 | 422), "{}", answer.status());
            counts_are_right(&w, 3).await;
        }
    }
}

#[tokio::test]
async fn erasing_somebody_removes_their_application_and_passes_their_place_on() {
    let w = open(&[("places", "1")]).await;
    let (hana, own) = applied(&w, "Hana", &[]).await;
    applied(&w, "Ivo", &[]).await;
    let page = one(&w, "Hana").await;
    page.submits(&format!("{}/notes", page.path()), &[("body", "À voir")])
        .await;
    decides(&w, "Hana", "acceptance").await;
    decides(&w, "Ivo", "waiting").await;
    assert!(hana.opens("/me/data").await.text().contains("Candidatures"));
    let form = hana.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("understood", "on"), ("address", "hana@town.example")],
    )
    .await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.visitor().opens(own.path()).await.status(), 404);
    assert_eq!(w.town.reads(|tx| tx.one::<(i64,)>(NOTES, ())).await, (0,));
    assert_eq!(one(&w, "Ivo").await.text_of("#state"), "Acceptée");
}

#[tokio::test]
async fn a_guest_is_kept_as_long_as_their_application_and_no_longer() {
    let w = open(&[]).await;
    let visitor = w.town.visitor();
    let form = visitor.opens(FORM).await;
    form.submits(FORM, &said(&[("name", "Zoé"), ("email", "zoe@ailleurs.example")]))
        .await;
    let guests = async || w.town.reads(|tx| tx.one::<(i64,)>(GUESTS, ())).await.0;
    w.town.passes(40 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(guests().await, 1, "a draft of forty days");
    w.town.passes(25 * 24 * 60);
    w.town.runs_jobs().await;
    for _ in 0..3 {
        w.town.passes(25 * 60);
        w.town.runs_jobs().await;
    }
    assert_eq!(
        (
            guests().await,
            w.town.reads(|tx| tx.one::<(i64,)>(APPLICATIONS, ())).await.0
        ),
        (0, 0)
    );
}

#[tokio::test]
async fn every_statement_of_ours_prepares() {
    let w = open(&[]).await;
    for statement in &w.town.house.registered().statements {
        if let Err(Problem::Fault(fault)) = w.town.house.db().prepare(*statement).await {
            panic!("{}: {:?} {fault}", statement.text(), fault.source());
        }
    }
}
