//! What no form of ours would send.

use super::{CHOICES, asks, counts, item, leads, prepares};
use crate::stage::stage;

#[tokio::test]
async fn answers_outside_of_the_choices_are_refused_and_change_nothing() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let single = asks(&stage, &CHOICES).await;
    let scale = asks(&stage, &[("kind", "scale"), ("title", "?"), ("most", "5")]).await;
    let ranking = asks(
        &stage,
        &[("kind", "ranking"), ("title", "?"), ("choices", "a\nb")],
    )
    .await;
    let huge = "9".repeat(400);
    let marks = "e".to_owned() + &"\u{301}".repeat(40_000);
    let long = "x".repeat(10_000);
    let cases: [(&str, &[(&str, &str)]); 19] = [
        (&single, &[]),
        (&single, &[("choice", "0")]),
        (&single, &[("choice", "4")]),
        (&single, &[("choice", "-1")]),
        (&single, &[("choice", "1.5")]),
        (&single, &[("choice", "1,2")]),
        (&single, &[("choice", "")]),
        (&single, &[("choice", &huge)]),
        (&single, &[("choice", &marks)]),
        (&single, &[("choice", "1"), ("choice", "2")]),
        (&single, &[("choice", "1"), ("choice", "x")]),
        (&single, &[("rank_1", "1"), ("text", &long)]),
        (&scale, &[("choice", "6")]),
        (&scale, &[("choice", "0")]),
        (&ranking, &[("rank_1", "1")]),
        (&ranking, &[("rank_1", "1"), ("rank_2", "1")]),
        (&ranking, &[("rank_1", "0"), ("rank_2", "1")]),
        (&ranking, &[("rank_1", "2"), ("rank_2", "3")]),
        (&ranking, &[("rank_1", &huge), ("rank_2", "1")]),
    ];
    for (place, (poll, fields)) in cases.into_iter().enumerate() {
        let address = format!("{}/polls/{poll}/answer", stage.room);
        assert_eq!(gil.posts(&address, fields).await.status(), 422, "case {place}");
    }
    // A form of a whole book is not even read.
    let book = "\u{301}".repeat(100_000);
    let address = format!("{}/polls/{single}/answer", stage.room);
    assert_eq!(gil.posts(&address, &[("choice", &book)]).await.status(), 400);
    assert_eq!(counts(&stage, &single).await, [0, 0, 0]);
    assert_eq!(counts(&stage, &scale).await, [0, 0, 0, 0, 0]);
    assert_eq!(item(&stage, &gil, "ballot", &single).await, None);
}

#[tokio::test]
async fn what_is_of_another_room_or_nothing_at_all_is_missing() {
    let (stage, other) = (stage().await, stage().await);
    let gil = stage.guest("Gil").await;
    let foreign = asks(&other, &CHOICES).await;
    let mut gils = stage.follows(&gil).await;
    for to in [
        format!("polls/{foreign}/answer"),
        format!("polls/{}/answer", stage.new_uid()),
        format!("ideas/{foreign}/dot"),
        "polls//answer".to_owned(),
        "polls/x/answer".to_owned(),
    ] {
        assert_eq!(gils.does(&to, &[("choice", "1")]).await["why"], "missing", "{to}");
    }
    let stranger = stage.w.town.visitor();
    let own = asks(&stage, &CHOICES).await;
    let address = format!("{}/polls/{own}/answer", stage.room);
    assert_eq!(stranger.posts(&address, &[("choice", "1")]).await.status(), 404);
    assert_eq!(counts(&stage, &own).await, [0, 0, 0]);
}

#[tokio::test]
async fn words_and_ideas_that_are_none_are_refused() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let cloud = asks(&stage, &[("kind", "words"), ("title", "?"), ("most", "1")]).await;
    let wall = asks(&stage, &[("kind", "wall"), ("title", "?")]).await;
    let long = "m".repeat(31);
    let marks = "e".to_owned() + &"\u{301}".repeat(40_000);
    for word in ["", "   ", "\u{202e}\u{202d}", &long, &marks] {
        let address = format!("{}/polls/{cloud}/answer", stage.room);
        assert_eq!(gil.posts(&address, &[("word_1", word)]).await.status(), 422);
        let address = format!("{}/polls/{wall}/ideas", stage.room);
        let idea = if word == long {
            "i".repeat(201)
        } else {
            word.to_owned()
        };
        assert_eq!(gil.posts(&address, &[("text", &idea)]).await.status(), 422);
    }
    let address = format!("{}/polls/{cloud}/answer", stage.room);
    gil.posts(
        &address,
        &[("word_1", "un"), ("word_2", "deux"), ("word_3", "trois")],
    )
    .await;
    let seen = item(&stage, &stage.w.ben, "poll", &cloud).await.unwrap();
    let words = seen["host"]["early"]["outcome"]["words"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(words, 1, "one word each, whatever is sent");
    assert_eq!(
        gil.posts(&format!("{}/polls/{wall}/answer", stage.room), &[("choice", "1")])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn what_is_wrong_with_other_words_for_a_poll_is_not_said_of_a_new_one() {
    let stage = stage().await;
    let poll = prepares(&stage, &CHOICES).await;
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let reword = format!("{}/polls/{poll}/wording", stage.room);
    let page = host.submits(&reword, &[("choices", "Une seule")]).await;
    assert_eq!(page.status(), 422);
    assert!(!page.wrong("wording").is_empty() && page.wrong("choices").is_empty());
    assert!(page.text_of("#polls .errors").contains("Une seule"));
    let page = host
        .submits(
            &format!("{}/polls", stage.room),
            &[("title", "Autre"), ("choices", "Une")],
        )
        .await;
    assert!(page.wrong("wording").is_empty() && page.wrong("title").is_empty());
    assert!(!page.wrong("choices").is_empty(), "beside its field");
    assert_eq!(page.attribute_of("#poll-new-choices", "aria-invalid"), "true");
}

#[tokio::test]
async fn steps_out_of_turn_are_refused() {
    let stage = stage().await;
    let poll = prepares(&stage, &CHOICES).await;
    for act in ["closing", "showing", "projection"] {
        assert_eq!(leads(&stage, &poll, act).await.status(), 422, "{act}");
    }
    for act in [
        "opening", "opening", "hiding", "closing", "closing", "showing", "showing",
    ] {
        assert_eq!(leads(&stage, &poll, act).await.status(), 200, "{act}");
    }
    for act in ["removal", "wording"] {
        let address = format!("{}/polls/{poll}/{act}", stage.room);
        let fields = [("screen", "host"), CHOICES[0], CHOICES[1], CHOICES[2]];
        assert_eq!(stage.w.ben.posts(&address, &fields).await.status(), 422, "{act}");
    }
    assert_eq!(counts(&stage, &poll).await, [0, 0, 0]);
}
