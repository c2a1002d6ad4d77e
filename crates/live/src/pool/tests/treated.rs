//! What hosts do with questions, during the session and after it.

use super::ok;
use crate::stage::stage;

#[tokio::test]
async fn it_is_given_to_somebody_by_letter_and_put_off_to_a_later_session() {
    let stage = stage().await;
    let later = stage
        .w
        .offers(&[
            ("title", "La suite"),
            ("starts", "2026-03-17T17:00"),
            ("ends", "2026-03-17T19:00"),
            ("mode", "remote"),
        ])
        .await;
    assert_eq!(later.status(), 200);
    let gil = stage.guest("Gil").await;
    let (mut gils, mut bens) = (stage.follows(&gil).await, stage.follows(&stage.w.ben).await);
    let id = stage.asks(&mut gils, "Et ensuite ?").await;
    stage.treats(&mut bens, &id, "pick").await;
    let picked = stage.item(&stage.w.ben, "picked", "picked").await.unwrap();
    let chosen = |list: &str, name: &str| {
        let all = picked[list].as_array().unwrap();
        let found = all.iter().find(|each| each[1] == name).unwrap();
        found[0].as_str().unwrap().to_owned()
    };
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    let to = format!("{}/questions/{id}/assignment", stage.room);
    let page = host.submits(&to, &[("whom", &chosen("people", "Ada"))]).await;
    assert_eq!(page.status(), 200);
    assert_eq!(stage.question(&gil, &id).await["is_assigned"], true);
    stage.w.town.runs_jobs().await;
    let mails = stage.w.town.mails_to(stage.w.ada.email()).await;
    assert!(mails.iter().any(|mail| mail.body.contains("Et ensuite ?")));
    let to = format!("{}/questions/{id}/deferral", stage.room);
    let page = page.submits(&to, &[("to", &chosen("later", "La suite"))]).await;
    assert_eq!(page.status(), 200);
    let put_off = stage.question(&gil, &id).await;
    assert_eq!(
        (&put_off["stage"], &put_off["later"]),
        (&"deferred".into(), &"La suite".into())
    );
    assert_eq!(stage.item(&gil, "asked", &id).await.unwrap()["later"], "La suite");
    let answer = bens
        .does(&format!("questions/{id}/deferral"), &[("to", "nowhere")])
        .await;
    assert_eq!(answer["why"], "refused");
    assert!(
        bens.does(&format!("questions/{id}/deferral"), &[("to", "")])
            .await["ok"]
            .is_string()
    );
    assert_eq!(stage.question(&gil, &id).await["stage"], "open");
}

#[tokio::test]
async fn a_hidden_question_is_gone_for_all_but_its_hosts_and_its_asker_is_told() {
    let stage = stage().await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let (mut gils, mut hanas) = (stage.follows(&gil).await, stage.follows(&hana).await);
    let mut bens = stage.follows(&stage.w.ben).await;
    let id = stage.asks(&mut gils, "Déplacée ?").await;
    stage.treats(&mut bens, &id, "screen").await;
    stage.treats(&mut bens, &id, "hiding").await;
    stage.treats(&mut bens, &id, "hiding").await;
    hanas.until_put("question", |item| item["gone"] == true).await;
    assert!(stage.question(&hana, &id).await.is_null());
    assert_eq!(stage.question(&stage.w.ben, &id).await["stage"], "hidden");
    gils.until_put("asked", |item| item["is"]["stage"] == "hidden")
        .await;
    let large = stage.w.ben.opens(&format!("{}/projection", stage.room)).await;
    assert!(!large.has(".pool-large-text"));
    assert_eq!(
        hanas.does(&format!("questions/{id}/vote"), &[]).await["why"],
        "missing"
    );
    stage.treats(&mut bens, &id, "restoration").await;
    hanas
        .until_put("question", |item| item["is"]["stage"] == "open")
        .await;
}

#[tokio::test]
async fn what_was_asked_beforehand_waits_for_the_host_to_bring_it_in() {
    let stage = stage().await;
    let questions = format!("{}/questions", stage.gathering());
    let form = stage.w.cleo.opens(&questions).await;
    form.submits(&questions, &[("text", "Préparée chez moi ?")]).await;
    let gil = stage.guest("Gil").await;
    let state = stage.state(&stage.w.ben).await;
    let items = state["items"].as_array().unwrap();
    let early = items.iter().find(|item| item["kind"] == "question").unwrap();
    assert_eq!(early["is"]["stage"], "early");
    let id = early["id"].as_str().unwrap().to_owned();
    let mut gils = stage.follows(&gil).await;
    assert!(stage.question(&gil, &id).await.is_null());
    assert_eq!(
        gils.does(&format!("questions/{id}/vote"), &[]).await["why"],
        "missing"
    );
    let mut bens = stage.follows(&stage.w.ben).await;
    stage.treats(&mut bens, &id, "bringing").await;
    gils.until_put("question", |item| item["is"]["text"] == "Préparée chez moi ?")
        .await;
    assert!(ok(&mut gils, format!("questions/{id}/vote")).await);
}

#[tokio::test]
async fn a_line_of_the_chat_becomes_a_question_of_its_author_once() {
    let stage = stage().await;
    let gil = stage.guest("Gil").await;
    let (mut gils, mut bens) = (stage.follows(&gil).await, stage.follows(&stage.w.ben).await);
    stage
        .says(&mut gils, "Au fait, qui garde la mémoire du groupe ?")
        .await;
    let line = bens.until_put("line", |_| true).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let to = format!("lines/{line}/question");
    assert_eq!(gils.does(&to, &[]).await["why"], "forbidden");
    for _ in 0..2 {
        assert!(bens.does(&to, &[]).await["ok"].is_string());
    }
    let host = stage.w.ben.opens(&format!("{}/host", stage.room)).await;
    assert!(host.has_form(&format!("{}/{to}", stage.room)));
    assert_eq!(host.texts_of("[data-live=question] .pool-text").len(), 1);
    let mine = gils.until_put("asked", |_| true).await;
    assert_eq!(mine["is"]["text"], "Au fait, qui garde la mémoire du groupe ?");
}

#[tokio::test]
async fn after_the_end_an_answer_given_aloud_is_written_down_and_told_and_names_go_as_people_wished() {
    let stage = stage().await;
    let (gil, dov) = (stage.guest("Gil").await, &stage.w.dov);
    let door = dov.opens(&stage.room).await;
    let fields = [("name", "Dov"), ("naming", "named")];
    door.submits(&format!("{}/seat", stage.room), &fields).await;
    let (mut gils, mut dovs) = (stage.follows(&gil).await, stage.follows(dov).await);
    let mut bens = stage.follows(&stage.w.ben).await;
    let kept = stage.asks(&mut dovs, "Qui répond ?").await;
    let other = stage.asks(&mut gils, "Et moi, nommé ?").await;
    stage.w.town.passes(2);
    stage.treats(&mut bens, &kept, "live-answer").await;
    gils.does("naming", &[("naming", "never")]).await;
    stage.closes().await;
    stage.w.town.runs_jobs().await;
    let page = stage.w.ben.opens(&format!("/questions/{kept}")).await;
    assert!(page.text().contains("à 2:00 de la vidéo"), "{}", page.text());
    assert!(page.text().contains("Dov"), "Dov agreed to be named");
    let mails = stage.w.town.mails_to(dov.email()).await;
    assert_eq!(mails.len(), 1, "one letter, after the session");
    for who in [dov, &stage.w.ben] {
        let question = stage.item(who, "question", &other).await;
        assert_eq!(question, None, "nothing of Gil stays");
    }
    assert_eq!(
        gils.does(&format!("questions/{kept}/vote"), &[]).await["why"],
        "refused"
    );
}
