//! Registering, waiting, moving up, changing one's mind.

use testkit::{Page, Town, Visitor};

use crate::workshop::{Workshop, areas, workshop};

platform::statements! {
    COUNTED = "select s.mode, coalesce(s.places, -1), s.taken, s.waiting,
               (select count(*) from registrations r where r.gathering_id = s.gathering_id and r.mode = s.mode
                and r.state in ('placed', 'offered')),
               (select count(*) from registrations r where r.gathering_id = s.gathering_id and r.mode = s.mode
                and r.state = 'waiting')
               from seats s order by s.gathering_id, s.mode";
    TOTALS = "select cast(sum(taken) as bigint), cast(sum(waiting) as bigint) from seats";
}

/// Somebody with an address alone registers for the gathering at `path`.
async fn registers(w: &Workshop, path: &str, name: &str) -> Page {
    let email = format!("{}@ailleurs.example", name.to_lowercase());
    let form = w.town.visitor().opens(path).await;
    form.submits(
        &format!("{path}/registration"),
        &[("name", name), ("email", &email)],
    )
    .await
}

/// The page at the secret address that was mailed to them.
async fn own(w: &Workshop, name: &str) -> Page {
    let path = w
        .town
        .link_mailed_to(&format!("{}@ailleurs.example", name.to_lowercase()))
        .await;
    w.town.visitor().opens(&path).await
}

async fn subjects(w: &Workshop, name: &str) -> Vec<String> {
    let email = format!("{}@ailleurs.example", name.to_lowercase());
    let mails = w.town.mails_to(&email).await;
    mails.into_iter().map(|mail| mail.subject).collect()
}

/// Fails unless seats say what registrations say, no place is taken twice, and nobody waits beside a free one.
async fn counts_are_right(w: &Workshop) {
    type Counted = (String, i64, i64, i64, i64, i64);
    let all = w.town.reads(|tx| tx.all::<Counted>(COUNTED, ())).await;
    for (mode, places, taken, waiting, have, wait) in all {
        assert_eq!((taken, waiting), (have, wait), "{mode}");
        assert!(places < 0 || taken <= places, "{mode}: {taken} of {places}");
        assert!(
            waiting == 0 || taken == places,
            "{mode}: somebody waits beside a free place"
        );
    }
}

#[tokio::test]
async fn a_visitor_registers_with_an_address_alone_and_is_confirmed_by_mail() {
    let w = workshop().await;
    let path = w.offers(&[("places_onsite", "10")]).await.path().to_owned();
    let page = registers(&w, &path, "Gil").await;
    assert!(page.text().contains("Une place vous est gardée."));
    let mails = w.town.mails_to("gil@ailleurs.example").await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0]
            .body
            .contains("mardi 10 mars 2026, de 17 h à 19 h (Europe/Paris)")
    );
    assert!(
        mails[0]
            .calendar
            .as_ref()
            .unwrap()
            .contains("DTSTART:20260310T160000Z")
    );
    let page = own(&w, "Gil").await;
    assert_eq!(page.text_of("#state"), "Vous avez une place.");
    let shown = w.town.visitor().opens(&path).await;
    assert!(shown.text().contains("9 places libres"));
    assert!(w.town.ledger().await.contains(&"registration.made".to_owned()));
}

#[tokio::test]
async fn whoever_is_signed_in_registers_by_one_button() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let page = w
        .dov
        .opens(&path)
        .await
        .submits(&format!("{path}/registration"), &[])
        .await;
    assert!(page.path().starts_with("/registrations/"));
    assert_eq!(page.text_of("#state"), "Vous avez une place.");
    assert!(w.dov.opens(&path).await.text().contains("Vous avez une place."));
}

#[tokio::test]
async fn an_address_that_is_not_one_is_said_and_what_was_typed_stays() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let form = w.town.visitor().opens(&path).await;
    let page = form
        .submits(
            &format!("{path}/registration"),
            &[("name", "Zoé 🌿"), ("email", "zoe")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("email").starts_with("Ce n’est pas une adresse"));
    assert_eq!(page.holds("name"), "Zoé 🌿");
}

#[tokio::test]
async fn the_same_address_twice_has_one_place_and_nobody_learns_it_from_the_page() {
    let w = workshop().await;
    let path = w.offers(&[("places_onsite", "2")]).await.path().to_owned();
    let first = registers(&w, &path, "Gil").await;
    let second = registers(&w, &path, "Gil").await;
    assert_eq!(first.text(), second.text());
    assert_eq!(subjects(&w, "Gil").await.len(), 2);
    counts_are_right(&w).await;
    assert!(
        w.town
            .visitor()
            .opens(&path)
            .await
            .text()
            .contains("une place libre")
    );
}

#[tokio::test]
async fn the_list_moves_up_when_somebody_cancels_and_offers_can_be_declined_or_end() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "3")])
        .await
        .path()
        .to_owned();
    for name in ["Gil", "Hana", "Ines", "Jo"] {
        registers(&w, &path, name).await;
    }
    let full = w.town.visitor().opens(&path).await;
    assert!(
        !full.has("input[name=email]"),
        "no form is shown when nothing is left"
    );
    let late = [("name", "Kim"), ("email", "kim@ailleurs.example")];
    let late = w
        .town
        .visitor()
        .posts(&format!("{path}/registration"), &late)
        .await;
    assert_eq!(late.status(), 422);
    assert_eq!(
        own(&w, "Hana").await.text_of("#state"),
        "Vous êtes sur la liste d’attente."
    );

    let page = own(&w, "Gil").await;
    let cancel = page.attribute_of("form[action$=\"/cancellation\"]", "action");
    let page = page.submits(&cancel, &[]).await;
    assert_eq!(
        page.notice(),
        "Votre inscription est annulée. Merci de l’avoir dit."
    );
    counts_are_right(&w).await;

    let page = own(&w, "Hana").await;
    assert_eq!(page.text_of("#state"), "Une place s’est libérée pour vous.");
    let decline = page.attribute_of("form[action$=\"/decline\"]", "action");
    page.submits(&decline, &[]).await;
    counts_are_right(&w).await;

    assert_eq!(
        own(&w, "Ines").await.text_of("#state"),
        "Une place s’est libérée pour vous."
    );
    w.town.passes(49 * 60);
    w.town.runs_jobs().await;
    assert_eq!(
        own(&w, "Ines").await.text_of("#state"),
        "La place gardée pour vous est repartie."
    );
    counts_are_right(&w).await;

    let page = own(&w, "Jo").await;
    let accept = page.attribute_of("form[action$=\"/acceptance\"]", "action");
    let page = page.submits(&accept, &[]).await;
    assert_eq!(page.text_of("#state"), "Vous avez une place.");
    counts_are_right(&w).await;
    assert_eq!(
        subjects(&w, "Ines").await,
        [
            "Vous êtes sur la liste d’attente : Écrire à plusieurs",
            "Une place pour vous : Écrire à plusieurs",
            "La place gardée pour vous est repartie : Écrire à plusieurs"
        ]
    );
}

#[tokio::test]
async fn opening_links_changes_nothing() {
    let w = workshop().await;
    let path = w.offers(&[("places_onsite", "1")]).await.path().to_owned();
    registers(&w, &path, "Gil").await;
    let secret = w.town.link_mailed_to("gil@ailleurs.example").await;
    for part in ["", "/calendar", "/cancellation", "/acceptance", "/decline"] {
        w.town.visitor().asks_for(&format!("{secret}{part}")).await;
    }
    assert_eq!(own(&w, "Gil").await.text_of("#state"), "Vous avez une place.");
    let wrong = format!("{}x", &secret[..secret.len() - 1]);
    assert_eq!(w.town.visitor().opens(&wrong).await.status(), 404);
}

#[tokio::test]
async fn more_places_are_offered_to_those_who_wait() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "5")])
        .await
        .path()
        .to_owned();
    for name in ["Gil", "Hana", "Ines"] {
        registers(&w, &path, name).await;
    }
    let edition = format!("{path}/edition");
    let form = w.ben.opens(&edition).await;
    form.submits(&edition, &[("places_onsite", "2")]).await;
    assert_eq!(
        own(&w, "Hana").await.text_of("#state"),
        "Une place s’est libérée pour vous."
    );
    assert_eq!(
        own(&w, "Ines").await.text_of("#state"),
        "Vous êtes sur la liste d’attente."
    );
    counts_are_right(&w).await;
}

#[tokio::test]
async fn on_site_and_from_afar_have_their_own_places_and_one_moves_between_them() {
    let w = workshop().await;
    let path = w
        .offers(&[
            ("mode", "hybrid"),
            ("places_onsite", "1"),
            ("places_remote", "1"),
            ("waiting_remote", "1"),
            ("link", "https://visio.example/salle"),
        ])
        .await
        .path()
        .to_owned();
    registers(&w, &path, "Gil").await;
    assert!(
        !w.town
            .visitor()
            .opens(&path)
            .await
            .html()
            .contains("visio.example")
    );
    let page = own(&w, "Gil").await;
    let action = w.town.link_mailed_to("gil@ailleurs.example").await;
    assert!(!page.html().contains("visio.example"));
    let page = page
        .submits(&action, &[("seat", "remote"), ("name", "Gilles")])
        .await;
    assert_eq!(page.notice(), "Votre inscription est changée.");
    assert!(page.html().contains("https://visio.example/salle"));
    counts_are_right(&w).await;

    registers(&w, &path, "Hana").await;
    let action = w.town.link_mailed_to("hana@ailleurs.example").await;
    let page = own(&w, "Hana")
        .await
        .submits(&action, &[("seat", "remote")])
        .await;
    assert_eq!(
        page.wrong("seat"),
        "C’est complet de ce côté. Votre place actuelle vous reste."
    );
    counts_are_right(&w).await;
}

#[tokio::test]
async fn questions_are_asked_when_they_matter_and_answers_kept() {
    let w = workshop().await;
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=co-design").await;
    let page = form
        .submits(
            "/spaces/atelier/gatherings",
            &[
                ("title", "Essayer"),
                ("field-aim", "Un scénario"),
                ("state", "announced"),
            ],
        )
        .await;
    let path = page.path().to_owned();
    let action = format!("{path}/registration");
    let form = w.town.visitor().opens(&path).await;
    let named = [("name", "Gil"), ("email", "gil@ailleurs.example")];
    let page = form.submits(&action, &named).await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("answers"),
        "Il manque une réponse : « Viendrez-vous avec du matériel ? »"
    );
    let page = page
        .submits(&action, &[&named[..], &[("answer-material", "mine")]].concat())
        .await;
    assert_eq!(page.wrong("answers"), "Il manque une réponse : « Lequel ? »");
    let page = page
        .submits(
            &action,
            &[
                &named[..],
                &[("answer-material", "none"), ("answer-which", "tablet")],
            ]
            .concat(),
        )
        .await;
    assert!(page.text().contains("Une place vous est gardée."));
    let page = own(&w, "Gil").await;
    assert!(page.has("input[name=answer-material][value=none][checked]"));
    assert!(
        !page.has("input[name=answer-which][checked]"),
        "what was not asked is not kept"
    );
}

#[tokio::test]
async fn reminders_go_out_once_each_to_those_who_have_a_place() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "1")])
        .await
        .path()
        .to_owned();
    registers(&w, &path, "Gil").await;
    registers(&w, &path, "Hana").await;
    for minutes in [24 * 60 + 8 * 60, 6 * 24 * 60, 24 * 60, 5 * 60] {
        w.town.passes(minutes);
        w.town.runs_jobs().await;
        w.town.runs_jobs().await;
    }
    assert_eq!(
        subjects(&w, "Gil").await,
        [
            "Votre place est gardée : Écrire à plusieurs",
            "Dans une semaine : Écrire à plusieurs",
            "C’est demain : Écrire à plusieurs",
            "Dans une heure : Écrire à plusieurs",
            "Merci pour votre venue à « Écrire à plusieurs »"
        ]
    );
    assert_eq!(subjects(&w, "Hana").await.len(), 1);
}

#[tokio::test]
async fn registration_closes_when_it_starts_and_drafts_take_none() {
    let w = workshop().await;
    let path = w.offers(&[]).await.path().to_owned();
    let form = w.town.visitor().opens(&path).await;
    w.town.passes(9 * 24 * 60);
    let page = form
        .submits(
            &format!("{path}/registration"),
            &[("name", "Gil"), ("email", "gil@ailleurs.example")],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Les inscriptions sont closes."));
    let draft = w
        .offers(&[
            ("state", "draft"),
            ("starts", "2026-04-10T17:00"),
            ("ends", "2026-04-10T18:00"),
        ])
        .await;
    let action = format!("{}/registration", draft.path());
    assert_eq!(w.town.visitor().posts_only(&action, &[]).await.status(), 404);
}

#[tokio::test]
async fn a_guest_is_kept_while_expected_and_forgotten_a_year_after() {
    let w = workshop().await;
    let path = w
        .offers(&[("starts", "2026-06-10T17:00"), ("ends", "2026-06-10T18:00")])
        .await
        .path()
        .to_owned();
    registers(&w, &path, "Gil").await;
    for (days, known) in [(60, true), (300, true), (120, false)] {
        w.town.passes(days * 24 * 60);
        for _ in 0..4 {
            w.town.runs_jobs().await;
            w.town.passes(25 * 60);
        }
        let found = w
            .town
            .reads(|tx| people::entry::person_by_email(tx, "gil@ailleurs.example"))
            .await;
        assert_eq!(found.is_some(), known, "after {days} days more");
    }
}

#[tokio::test]
async fn whoever_is_erased_gives_their_place_to_the_next() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "1"), ("waiting_onsite", "1")])
        .await
        .path()
        .to_owned();
    w.dov
        .opens(&path)
        .await
        .submits(&format!("{path}/registration"), &[])
        .await;
    registers(&w, &path, "Hana").await;
    let form = w.dov.opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("address", "dov@town.example"), ("understood", "on")],
    )
    .await;
    w.town.runs_jobs().await;
    assert_eq!(
        own(&w, "Hana").await.text_of("#state"),
        "Une place s’est libérée pour vous."
    );
    counts_are_right(&w).await;
}

/// What one of a crowd does next, drawn from chance that is the same on every run.
async fn acts(w: &Workshop, path: &str, draw: u64, known: &mut Vec<String>) {
    let visitor: Visitor = w.town.visitor();
    let press = async |part: &str, secret: &str| {
        let answer = visitor.posts_only(&format!("{secret}/{part}"), &[]).await;
        assert!(
            matches!(answer.status(), 303 | 422),
            "{part}: {}",
            answer.status()
        );
    };
    let somebody = usize::try_from(draw / 8).unwrap() % known.len().max(1);
    match draw % 8 {
        0..=3 => {
            let name = format!("P{}", known.len());
            let email = format!("{}@ailleurs.example", name.to_lowercase());
            let fields = [("name", name.as_str()), ("email", email.as_str())];
            visitor.posts(&format!("{path}/registration"), &fields).await;
            let mails = w.town.mails_to(&email).await;
            if !mails.is_empty() {
                known.push(own(w, &name).await.path().to_owned());
            }
        }
        4 if !known.is_empty() => press("cancellation", &known[somebody]).await,
        5 if !known.is_empty() => press("acceptance", &known[somebody]).await,
        6 if !known.is_empty() => press("decline", &known[somebody]).await,
        _ => {
            w.town.passes(i64::try_from(draw % 300).unwrap());
            w.town.runs_jobs().await;
        }
    }
}

#[tokio::test]
async fn whatever_people_do_the_counts_stay_right() {
    for seed in 1..=4_u64 {
        let w = workshop().await;
        let path = w
            .offers(&[("places_onsite", "3"), ("waiting_onsite", "3")])
            .await
            .path()
            .to_owned();
        let (mut state, mut known) = (seed, Vec::new());
        for _ in 0..40 {
            // Knuth's multiplier for a linear congruence: the same walk on every run.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            acts(&w, &path, state >> 33, &mut known).await;
            counts_are_right(&w).await;
        }
    }
}

/// What somebody of a crowd is answered.
async fn asks(visitor: Visitor, action: String, number: usize) -> &'static str {
    let (name, email) = (format!("P{number}"), format!("p{number}@ailleurs.example"));
    let page = visitor
        .posts_only(&action, &[("name", &name), ("email", &email)])
        .await;
    match (page.status(), page.sends_to()) {
        (303, place) if place.ends_with("as=placed") => "placed",
        (303, place) if place.ends_with("as=waiting") => "waiting",
        (422, _) => "full",
        (status, _) => panic!("answered {status}"),
    }
}

/// Two thousand people for a hundred places and fifty to wait, while those who came first give theirs up.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_thousand_at_once_exactly_as_many_have_a_place_as_there_are() {
    let w = workshop().await;
    let path = w
        .offers(&[("places_onsite", "100"), ("waiting_onsite", "50")])
        .await
        .path()
        .to_owned();
    let action = format!("{path}/registration");
    let on_postgres = std::env::var_os("TRESSE_TEST_POSTGRES").is_some();
    let second = if on_postgres {
        Some(w.town.second(areas).await)
    } else {
        None
    };
    let towns = [Some(&w.town), second.as_ref()];
    let towns: Vec<&Town> = towns.into_iter().flatten().collect();

    let mut early = Vec::new();
    for number in 0..30 {
        assert_eq!(asks(w.town.visitor(), action.clone(), number).await, "placed");
        let secret = w
            .town
            .link_mailed_to(&format!("p{number}@ailleurs.example"))
            .await;
        early.push(format!("{secret}/cancellation"));
    }
    let crowd: Vec<_> = (30..2_000)
        .map(|number| {
            let visitor = towns[number % towns.len()].visitor();
            tokio::spawn(asks(visitor, action.clone(), number))
        })
        .collect();
    let leaving: Vec<_> = early
        .into_iter()
        .map(|cancel| {
            let visitor = w.town.visitor();
            tokio::spawn(async move { visitor.posts_only(&cancel, &[]).await.status() })
        })
        .collect();
    for each in leaving {
        assert_eq!(each.await.unwrap(), 303);
    }
    let mut answers = Vec::new();
    for each in crowd {
        answers.push(each.await.unwrap());
    }
    counts_are_right(&w).await;
    let count = |word: &str| answers.iter().filter(|answer| **answer == word).count();
    // Whoever leaves makes room for one more: at once when nobody waits, else by an offer and so for one who waits.
    assert_eq!(count("placed") + count("waiting"), 70 + 50 + 30);
    assert_eq!(count("full"), 1_970 - 150);
    let (placed, waiting): (i64, i64) = w.town.reads(|tx| tx.one(TOTALS, ())).await;
    assert_eq!(
        (placed, waiting),
        (100, 50),
        "every place is taken or offered, and the list is full"
    );
}
