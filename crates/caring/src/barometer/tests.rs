//! A group asks itself how it is.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, members, workshop};

const BAROMETER: &str = "/spaces/atelier/barometer";
const EDITION: &str = "/spaces/atelier/barometer/edition";
const DAY: i64 = 24 * 60;

/// Ada asks now; the address at which one answers.
async fn asks(w: &Workshop) -> String {
    let page = w.ada.opens(BAROMETER).await;
    let page = page.submits(&format!("{BAROMETER}/rounds"), &[]).await;
    assert_eq!(page.notice(), "Les questions sont posées.");
    page.attribute_of("form[action$='/answer']", "action")
}

async fn answers(who: &Visitor, round: &str, levels: [&str; 3], words: &str) -> Page {
    let fields = [
        ("level-0", levels[0]),
        ("level-1", levels[1]),
        ("level-2", levels[2]),
        ("words", words),
    ];
    who.opens(BAROMETER).await.submits(round, &fields).await
}

platform::statements! {
    ANSWERS = "select count(*) from barometer_answers";
    BALLOTS = "select count(*) from barometer_ballots";
    WORDS = "select count(*) from barometer_words";
}

/// How much is left of what nobody may see.
async fn count(w: &Workshop, table: &'static str) -> i64 {
    let place = ["answers", "ballots", "words"]
        .iter()
        .position(|each| *each == table)
        .unwrap();
    let count = w
        .town
        .reads(move |tx| tx.one::<(i64,)>(STATEMENTS[place], ()))
        .await;
    count.0
}

fn closing(round: &str) -> String {
    round.replace("/answer", "/closing")
}

/// The whole workshop and two more answer.
async fn all_answer(w: &Workshop, more: &[Visitor], round: &str) {
    for (who, levels) in [
        (&w.ada, ["1", "2", "0"]),
        (&w.ben, ["2", "2", "1"]),
        (&w.cleo, ["2", "2", "1"]),
        (&more[0], ["3", "2", "0"]),
        (&more[1], ["3", "2", "2"]),
    ] {
        let page = answers(who, round, levels, "").await;
        assert!(page.notice().starts_with("Merci."), "{}", page.text());
    }
}

#[tokio::test]
async fn five_answer_in_one_gesture_and_all_read_the_whole_at_the_end() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    let round = asks(&w).await;
    let home = w.cleo.opens("/spaces/atelier").await;
    assert!(home.has_form(&round), "the gesture is on the home of the space");
    assert!(w.cleo.opens("/").await.has(&format!("a[href='{BAROMETER}']")));
    all_answer(&w, &more, &round).await;
    let before = w.ada.opens(BAROMETER).await;
    assert!(!before.has(".barometer-lines") && !before.has_form(&round));
    assert!(!w.cleo.opens("/spaces/atelier").await.has_form(&round));
    assert!(!w.cleo.opens("/").await.has(&format!("a[href='{BAROMETER}']")));
    assert_eq!((count(&w, "answers").await, count(&w, "ballots").await), (5, 5));
    w.town.passes(6 * DAY);
    w.town.runs_jobs().await;
    let page = w.cleo.opens(BAROMETER).await;
    let text = page.text();
    assert!(text.contains("5 personnes ont répondu"), "{text}");
    assert!(text.contains("Plutôt bien") && text.contains("(3,2"), "{text}");
    assert!(
        text.contains("Presque tout le monde"),
        "the second question is told without its detail"
    );
    assert_eq!(page.texts_of("svg.barometer-picture").len(), 3);
    assert_eq!(
        (count(&w, "answers").await, count(&w, "ballots").await),
        (0, 0),
        "what it was made of is forgotten"
    );
    let ledger = w.town.ledger().await;
    let of_care: Vec<&String> = ledger
        .iter()
        .filter(|verb| verb.starts_with("barometer"))
        .collect();
    assert_eq!(of_care, ["barometer.opened"], "no answer leaves a trace");
}

#[tokio::test]
async fn of_fewer_than_five_nothing_is_ever_shown() {
    let w = workshop().await;
    let more = members(&w, &["Fay"]).await;
    let round = asks(&w).await;
    for who in [&w.ada, &w.ben, &w.cleo, &more[0]] {
        answers(who, &round, ["0", "0", "0"], "Rien ne va.").await;
    }
    let page = w.ada.opens(BAROMETER).await;
    let page = page.submits(&closing(&round), &[]).await;
    assert!(page.text().contains("Moins de cinq personnes"), "{}", page.text());
    assert!(!page.has("svg.barometer-picture") && !page.text().contains("Rien ne va."));
    for table in ["answers", "ballots", "words"] {
        assert_eq!(count(&w, table).await, 0, "{table}");
    }
    assert_eq!(
        w.ada.posts_only(&closing(&round), &[]).await.status(),
        303,
        "twice is as once"
    );
}

#[tokio::test]
async fn a_person_answers_once_and_a_form_that_says_nothing_comes_back() {
    let w = workshop().await;
    let round = asks(&w).await;
    let form = w.cleo.opens(BAROMETER).await;
    let refused = form.submits(&round, &[("words", "Je cherche mes mots.")]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("Choisissez au moins un niveau."));
    assert_eq!(refused.holds("words"), "Je cherche mes mots.");
    assert_eq!(refused.submits(&round, &[("level-1", "3")]).await.status(), 200);
    let again = w.cleo.posts(&round, &[("level-1", "0")]).await;
    assert_eq!(again.status(), 422);
    assert!(again.text().contains("déjà répondu"));
    assert_eq!(count(&w, "answers").await, 1);
    let wild = w.ben.posts(&round, &[("level-1", "9"), ("level-0", "1")]).await;
    assert_eq!(wild.status(), 200, "a level that is none is no answer");
    w.town.passes(6 * DAY);
    assert_eq!(
        w.ada.posts(&round, &[("level-0", "1")]).await.status(),
        422,
        "it is over"
    );
}

#[tokio::test]
async fn words_are_read_from_five_on_without_name_or_time() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    let people = [&w.ada, &w.ben, &w.cleo, &more[0], &more[1]];
    let round = asks(&w).await;
    for (who, words) in people.iter().zip(["Un", "Deux", "Trois", "Quatre", ""]) {
        answers(who, &round, ["1", "2", "3"], words).await;
    }
    let page = w.ada.opens(BAROMETER).await;
    let page = page.submits(&closing(&round), &[]).await;
    assert!(!page.has(".barometer-words li"), "four are not read");
    assert_eq!(count(&w, "words").await, 0, "and are forgotten");
    let round = asks(&w).await;
    for (who, words) in people.iter().zip(["Un", "Deux", "Trois", "Quatre", "Cinq"]) {
        answers(who, &round, ["1", "2", "3"], words).await;
    }
    let page = w.ada.opens(BAROMETER).await;
    let page = page.submits(&closing(&round), &[]).await;
    let mut said = page.texts_of(".barometer-words li");
    said.sort();
    assert_eq!(said, ["Cinq", "Deux", "Quatre", "Trois", "Un"]);
    assert!(!page.has(".barometer-words time"));
}

/// What whoever reads it is told, and nothing of the bar above every page.
async fn told(who: &Visitor, path: &str) -> String {
    who.opens(path).await.text_of("main")
}

#[tokio::test]
async fn no_view_of_it_tells_anything_while_it_is_open() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus", "Hal"]).await;
    let round = asks(&w).await;
    let open = format!("{BAROMETER}?of={}", round.split('/').nth(2).unwrap());
    all_answer(&w, &more, &round).await;
    let seen = (told(&w.ada, BAROMETER).await, told(&w.ada, &open).await);
    answers(&more[2], &round, ["0", "0", "0"], "Je m’en vais.").await;
    let after = (told(&w.ada, BAROMETER).await, told(&w.ada, &open).await);
    assert_eq!(seen, after, "nobody sees that one more has answered");
    for place in ["/spaces/atelier", "/spaces/atelier/care", "/"] {
        let page = w.ada.opens(place).await;
        assert!(
            !page.text().contains("Je m’en vais.") && !page.has(".barometer-lines"),
            "{place}"
        );
    }
    assert!(
        w.town
            .mails_to(w.ada.email())
            .await
            .iter()
            .all(|mail| !mail.body.contains("Je m’en vais."))
    );
}

#[tokio::test]
async fn what_was_counted_never_changes_so_that_nobody_compares_it_with_itself() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    let round = asks(&w).await;
    all_answer(&w, &more, &round).await;
    w.ada.opens(BAROMETER).await.submits(&closing(&round), &[]).await;
    let before = told(&w.cleo, BAROMETER).await;
    assert!(before.contains("5 personnes ont répondu"));
    let form = more[1].opens("/me/erasure").await;
    form.submits(
        "/me/erasure",
        &[("address", more[1].email()), ("understood", "on")],
    )
    .await;
    w.town.passes(DAY);
    w.town.runs_jobs().await;
    assert_eq!(told(&w.cleo, BAROMETER).await, before);
}

#[tokio::test]
async fn one_s_own_data_say_that_one_has_answered_and_never_what() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    let round = asks(&w).await;
    for who in [&w.ada, &w.ben, &w.cleo, &more[0], &more[1]] {
        answers(who, &round, ["1", "2", "3"], "Un mot à soi.").await;
    }
    let data = w.cleo.opens("/me/data").await;
    assert!(data.text().contains("Baromètres auxquels vous avez répondu"));
    assert!(!data.text().contains("Un mot à soi."));
    w.ada.opens(BAROMETER).await.submits(&closing(&round), &[]).await;
    let data = w.cleo.opens("/me/data").await;
    assert!(!data.text().contains("Un mot à soi."));
    assert_eq!(count(&w, "ballots").await, 0, "nor that, once it is counted");
}

#[tokio::test]
async fn members_answer_and_those_who_describe_lead() {
    let w = workshop().await;
    let round = asks(&w).await;
    assert_eq!(w.eve.opens(BAROMETER).await.status(), 200);
    assert_eq!(
        w.eve.posts_only(&round, &[("level-0", "1")]).await.status(),
        403,
        "who is no member does not answer"
    );
    assert_eq!(w.dov.posts_only(&round, &[("level-0", "1")]).await.status(), 404);
    assert_eq!(w.cleo.posts_only(&closing(&round), &[]).await.status(), 403);
    assert_eq!(w.dov.posts_only(&closing(&round), &[]).await.status(), 404);
    assert_eq!(w.cleo.asks_for(EDITION).await.status(), 403);
    assert_eq!(w.dov.asks_for(EDITION).await.status(), 404);
    let page = w.ada.opens(BAROMETER).await;
    assert!(
        !page.has_form(&format!("{BAROMETER}/rounds")),
        "it is being asked"
    );
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    let page = w
        .ada
        .posts(&format!("{BAROMETER}/rounds"), &[("once", &once)])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("déjà posées"));
}

#[tokio::test]
async fn the_group_words_its_own_questions_and_each_drawing_is_of_one_wording() {
    let w = workshop().await;
    let more = members(&w, &["Fay", "Gus"]).await;
    let round = asks(&w).await;
    all_answer(&w, &more, &round).await;
    w.ada.opens(BAROMETER).await.submits(&closing(&round), &[]).await;
    let form = w.ben.opens(EDITION).await;
    assert!(form.holds("words-1").starts_with("Comment êtes-vous"));
    let refused = form
        .submits(
            EDITION,
            &[
                ("levels-1", "Un\nDeux"),
                ("words-4", ""),
                ("levels-4", "Seul"),
                ("open", "90"),
            ],
        )
        .await;
    assert_eq!(refused.status(), 422);
    for field in ["levels-1", "words-4", "levels-4", "open"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    let typed = [
        ("words-1", "Riez-vous encore"),
        ("levels-1", "Jamais\nParfois\nSouvent"),
        ("words-2", ""),
        ("levels-2", ""),
        ("words-3", ""),
        ("levels-3", ""),
        ("levels-4", ""),
        ("open", "3"),
    ];
    let page = refused.submits(EDITION, &typed).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let round = asks(&w).await;
    assert!(w.cleo.opens(BAROMETER).await.text().contains("Riez-vous encore"));
    for who in [&w.ada, &w.ben, &w.cleo, &more[0], &more[1]] {
        who.opens(BAROMETER)
            .await
            .submits(&round, &[("level-0", "2")])
            .await;
    }
    w.ada.opens(BAROMETER).await.submits(&closing(&round), &[]).await;
    let page = w.cleo.opens(BAROMETER).await;
    assert_eq!(page.texts_of("svg.barometer-picture").len(), 1);
    assert!(!page.text().contains("Comment êtes-vous"));
    let earlier = page.attribute_of("details a[href*='of=']", "href");
    assert_eq!(
        w.cleo
            .opens(&earlier)
            .await
            .texts_of("svg.barometer-picture")
            .len(),
        3
    );
}

#[tokio::test]
async fn it_is_asked_at_the_rhythm_that_the_group_chose_and_once_after_a_long_sleep() {
    let w = workshop().await;
    let form = w.ada.opens(EDITION).await;
    let saved = form
        .submits(EDITION, &[("every", "7"), ("open", "2"), ("next", "2026-03-03")])
        .await;
    assert_eq!(saved.notice(), "C’est enregistré.");
    w.town.runs_jobs().await;
    assert!(
        !w.cleo
            .opens("/spaces/atelier")
            .await
            .has("form[action$='/answer']")
    );
    w.town.passes(DAY);
    w.town.runs_jobs().await;
    assert!(
        w.cleo
            .opens("/spaces/atelier")
            .await
            .has("form[action$='/answer']")
    );
    w.town.passes(30 * DAY);
    for _ in 0..3 {
        w.town.runs_jobs().await;
        w.town.passes(31);
    }
    let opened = w
        .town
        .ledger()
        .await
        .iter()
        .filter(|verb| *verb == "barometer.opened")
        .count();
    assert_eq!(opened, 2);
}

#[tokio::test]
async fn it_is_read_in_english_too() {
    let w = workshop().await;
    asks(&w).await;
    let cleo = w.cleo.reads_english();
    assert!(
        cleo.opens(BAROMETER)
            .await
            .text()
            .contains("Is the load bearable?")
    );
}
