//! Each kind of poll, by the plain forms of the pages.

use super::{answers, asks, counts, item, items, leads, prepares, reveals};
use crate::stage::stage;

#[tokio::test]
async fn several_choices_up_to_a_number() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let fields = [
        ("kind", "multiple"),
        ("title", "Quels outils ?"),
        ("choices", "Pad\nForum\nCarte\n\n"),
        ("most", "2"),
    ];
    let poll = asks(&stage, &fields).await;
    let page = answers(&stage, &gil, &poll, &[("choice", "3"), ("choice", "1")]).await;
    assert!(page.text().contains("Pad · Carte"), "{}", page.text());
    assert_eq!(counts(&stage, &poll).await, [1, 0, 1]);
    let page = answers(
        &stage,
        &gil,
        &poll,
        &[("choice", "1"), ("choice", "2"), ("choice", "3")],
    )
    .await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong("answer"), "2 choix au plus.");
    assert_eq!(counts(&stage, &poll).await, [1, 0, 1], "the answer before stands");
}

#[tokio::test]
async fn what_one_answers_is_on_one_s_other_device_at_once() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let fields = [
        ("kind", "single"),
        ("title", "Lequel ?"),
        ("choices", "Pad\nForum"),
    ];
    let poll = asks(&stage, &fields).await;
    let (mut phone, mut tablet, mut hanas) = (
        stage.follows(&gil).await,
        stage.follows(&gil).await,
        stage.follows(&hana).await,
    );
    let to = format!("polls/{poll}/answer");
    assert!(phone.does(&to, &[("choice", "2")]).await["ok"].is_string());
    let ballot = tablet.until_put("ballot", |_| true).await;
    assert_eq!(ballot["is"]["answer"][0], "Forum");
    assert!(ballot["n"].is_i64(), "by an event, which a cut does not lose");
    // Hana hears what everybody hears after it, and nothing of it.
    assert!(stage.says(&mut phone, "Voilà").await["ok"].is_string());
    let heard = hanas
        .until(|frame| {
            let text = frame.to_string();
            assert!(!text.contains("ballot"), "{text}");
            text.contains("Voilà")
        })
        .await;
    assert!(heard["put"].is_array());
}

#[tokio::test]
async fn a_scale_says_its_ends_its_mean_and_its_spread() {
    let stage = stage().await;
    let fields = [
        ("kind", "scale"),
        ("title", "Où en êtes-vous ?"),
        ("most", "5"),
        ("low", "perdu"),
        ("high", "à l’aise"),
    ];
    let poll = asks(&stage, &fields).await;
    for (name, step) in [("Gil", "2"), ("Hana", "4"), ("Ida", "4")] {
        let who = stage.guest(name).await;
        let page = answers(&stage, &who, &poll, &[("choice", step)]).await;
        assert!(page.text().contains("perdu") && page.text().contains("à l’aise"));
    }
    assert_eq!(counts(&stage, &poll).await, [0, 1, 0, 2, 0]);
    reveals(&stage, &poll).await;
    let text = stage.w.ben.opens(&stage.room).await.text();
    // Of 2, 4, 4: the mean is 10/3, the variance 8/9.
    assert!(text.contains("Moyenne 3,33 · écart type 0,94"), "{text}");
    assert!(text.contains("1 : perdu · 5 : à l’aise"));
}

#[tokio::test]
async fn a_ranking_is_ordered_by_mean_rank() {
    let stage = stage().await;
    let fields = [
        ("kind", "ranking"),
        ("title", "Par quoi commencer ?"),
        ("choices", "A\nB\nC"),
    ];
    let poll = asks(&stage, &fields).await;
    for (name, ranks) in [("Gil", ["2", "1", "3"]), ("Hana", ["3", "1", "2"])] {
        let who = stage.guest(name).await;
        let fields: Vec<_> = ["rank_1", "rank_2", "rank_3"].into_iter().zip(ranks).collect();
        let page = answers(&stage, &who, &poll, &fields).await;
        assert!(page.text().contains("1. B"), "{}", page.text());
        let fields = [("rank_1", "1"), ("rank_2", "1"), ("rank_3", "3")];
        assert_eq!(answers(&stage, &who, &poll, &fields).await.status(), 422);
    }
    reveals(&stage, &poll).await;
    let page = stage.w.ben.opens(&stage.room).await;
    let ranked = page.texts_of(".poll-ranks li");
    assert_eq!(
        ranked,
        ["B rang moyen 1,00", "A rang moyen 2,50", "C rang moyen 2,50"]
    );
}

#[tokio::test]
async fn words_are_folded_sized_counted_and_hidden_for_good() {
    let stage = stage().await;
    let poll = asks(&stage, &[("kind", "words"), ("title", "En un mot ?")]).await;
    let crowd = [
        ("Gil", ["Écoute", "écoute", "Temps"]),
        ("Hana", ["ecoute ", "", "zut"]),
        ("Ida", ["É c o u t e", "Joie", ""]),
    ];
    let mut people = Vec::new();
    for (name, [one, two, three]) in crowd {
        let who = stage.guest(name).await;
        let fields = [("word_1", one), ("word_2", two), ("word_3", three)];
        assert_eq!(answers(&stage, &who, &poll, &fields).await.status(), 200);
        people.push(who);
    }
    leads(&stage, &poll, "showing").await;
    let page = people[0].opens(&stage.room).await;
    assert_eq!(page.text_of(".poll-word-5"), "Écoute 3 fois");
    assert_eq!(page.texts_of(".poll-word-1").len(), 3, "joie, temps, zut");
    // Ben hides a word: from now on for everybody, and whoever writes it again.
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let seen = item(&stage, &stage.w.ben, "poll", &poll).await.unwrap();
    let words = seen["host"]["early"]["outcome"]["words"]
        .as_array()
        .unwrap()
        .clone();
    let bad = words.iter().find(|word| word["text"] == "zut").unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    host.submits(&format!("{}/answers/{bad}/hiding", stage.room), &[])
        .await;
    assert!(!people[0].opens(&stage.room).await.text().contains("zut"));
    answers(
        &stage,
        &people[0],
        &poll,
        &[("word_1", "ZUT !"), ("word_2", "Joie"), ("word_3", "")],
    )
    .await;
    let text = people[1].opens(&stage.room).await.text_of(".poll-cloud");
    assert!(!text.to_lowercase().contains("zut"), "{text}");
    assert!(text.contains("Joie 2 fois"), "{text}");
    assert!(
        !text.contains("Temps"),
        "an answer takes the place of the one before"
    );
    let restoration = format!("{}/answers/{bad}/restoration", stage.room);
    stage.w.ben.posts(&restoration, &[("screen", "host")]).await;
    assert!(
        people[1]
            .opens(&stage.room)
            .await
            .text_of(".poll-cloud")
            .contains("2 fois")
    );
}

#[tokio::test]
async fn a_text_is_nameless_replaced_and_hidden_even_after_closing() {
    let stage = stage().await;
    let gil = stage.guest("Gilberte").await;
    let poll = asks(&stage, &[("kind", "text"), ("title", "Qu’avez-vous retenu ?")]).await;
    answers(&stage, &gil, &poll, &[("text", "Un premier jet")]).await;
    let page = answers(&stage, &gil, &poll, &[("text", "Que le temps manque")]).await;
    assert!(page.text().contains("Que le temps manque"), "one’s own answer");
    let long = "é".repeat(1_001);
    let page = answers(&stage, &gil, &poll, &[("text", &long)]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains(&long), "what was typed is not lost");
    reveals(&stage, &poll).await;
    let hana = stage.guest("Hana").await;
    let page = hana.opens(&stage.room).await;
    assert_eq!(page.texts_of(".poll-texts li"), ["Que le temps manque"]);
    let state = stage.state(&stage.w.ben).await.to_string();
    assert!(!state.contains("Gilberte"), "nobody is told who wrote what");
    let seen = item(&stage, &stage.w.ben, "poll", &poll).await.unwrap();
    let text = seen["host"]["early"]["outcome"]["texts"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut hanas = stage.follows(&hana).await;
    let hiding = format!("answers/{text}/hiding");
    assert_eq!(hanas.does(&hiding, &[]).await["why"], "forbidden");
    stage
        .w
        .ben
        .posts(&format!("{}/{hiding}", stage.room), &[("screen", "host")])
        .await;
    hanas
        .until_put("poll", |put| {
            put["is"]["tally"]["outcome"]["texts"]
                .as_array()
                .unwrap()
                .is_empty()
        })
        .await;
    assert!(!hana.opens(&stage.room).await.text().contains("le temps manque"));
}

#[tokio::test]
async fn a_quiz_tells_each_their_own_score_and_is_not_asked_again() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let mut questions = Vec::new();
    for (title, choices) in [("2 + 2 ?", "3\n*4"), ("Pairs ?", "*2\n3\n* 4")] {
        let fields = [
            ("kind", "quiz"),
            ("title", title),
            ("choices", choices),
            ("quiz", "Calcul"),
        ];
        questions.push(asks(&stage, &fields).await);
    }
    answers(&stage, &gil, &questions[0], &[("choice", "2")]).await;
    answers(&stage, &gil, &questions[1], &[("choice", "1"), ("choice", "3")]).await;
    answers(&stage, &hana, &questions[0], &[("choice", "1")]).await;
    answers(&stage, &hana, &questions[1], &[("choice", "1")]).await;
    let seen = stage.state(&gil).await.to_string();
    assert!(
        !seen.contains("\"right\":true") && !seen.contains("rights"),
        "{seen}"
    );
    // Shown while it is open, it still tells nobody what is right.
    leads(&stage, &questions[0], "showing").await;
    assert!(!stage.state(&gil).await.to_string().contains("\"right\":true"));
    assert!(items(&stage, &gil, "score").await.is_empty());
    for question in &questions {
        reveals(&stage, question).await;
    }
    assert!(gil.opens(&stage.room).await.text().contains("Calcul : 2 sur 2"));
    let text = hana.opens(&stage.room).await.text();
    assert!(
        text.contains("Calcul : 0 sur 2") && text.contains("Pas tout à fait"),
        "{text}"
    );
    assert!(text.contains("bonne réponse"));
    let mut gils = stage.follows(&gil).await;
    gils.says(&format!(
        "{{\"act\":\"s\",\"to\":\"polls/{}/score\"}}",
        questions[0]
    ))
    .await;
    let score = gils.until_put("score", |_| true).await;
    assert_eq!(
        (&score["is"]["right"], &score["is"]["of"]),
        (&2.into(), &2.into())
    );
    let page = leads(&stage, &questions[0], "opening").await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("poll").contains("ne se rouvre pas"));
}

#[tokio::test]
async fn a_description_that_makes_no_sense_comes_back_with_what_was_typed() {
    let stage = stage().await;
    let host = format!("{}/host", stage.room);
    let make = format!("{}/polls", stage.room);
    let many = (1..=13)
        .map(|number| number.to_string())
        .collect::<Vec<_>>()
        .join("\n");
    let nine = many.lines().take(9).collect::<Vec<_>>().join("\n");
    let long = format!("{}\nb", "a".repeat(201));
    for (kind, choices, most) in [
        ("single", "seul", ""),
        ("single", many.as_str(), ""),
        ("single", long.as_str(), ""),
        ("single", "Oui\noui ", ""),
        ("ranking", nine.as_str(), ""),
        ("quiz", "a\nb", ""),
        ("multiple", "a\nb", "3"),
        ("multiple", "a\nb", "0"),
        ("scale", "", "11"),
        ("scale", "", "1"),
        ("words", "", "4"),
        ("wall", "", "21"),
    ] {
        let fields = [
            ("kind", kind),
            ("title", "Et donc ?"),
            ("choices", choices),
            ("most", most),
        ];
        let page = stage.w.ben.opens(&host).await.submits(&make, &fields).await;
        assert_eq!(page.status(), 422, "{kind} {choices} {most}");
        let field = if most.is_empty() { "choices" } else { "most" };
        assert!(!page.wrong(field).is_empty(), "{kind} {choices} {most}");
        assert_eq!(page.holds("title"), "Et donc ?");
    }
    let good = [("kind", "single"), ("title", "Et donc ?"), ("choices", "a\nb")];
    let poll = prepares(&stage, &good).await;
    let again = [
        ("once", poll.as_str()),
        ("screen", "host"),
        good[0],
        good[1],
        good[2],
    ];
    stage.w.ben.posts(&make, &again).await;
    assert_eq!(
        items(&stage, &stage.w.ben, "poll").await.len(),
        1,
        "twice is once"
    );
}
