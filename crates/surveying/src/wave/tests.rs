//! Giving a survey, closing it, reminding.

use kernel::Uid;

use crate::workshop::{answers, gives, members, small, workshop};

const DAY: i64 = 24 * 60;
const ONCE: &str = "01hzzzzzzzzzzzzzzzzzzzzzzz";

#[tokio::test]
async fn what_is_said_before_one_answers_is_what_was_chosen() {
    let w = workshop().await;
    let (survey, ..) = small(&w).await;
    for (privacy, said) in [
        ("anonymous", "Rien ne relie une réponse à une personne"),
        ("confidential", "Aucune page ne les montre à quelqu’un d’autre"),
        ("named", "lisent les réponses avec les noms"),
    ] {
        let wave = gives(&w, &survey, &[("privacy", privacy)]).await;
        let before = w.cleo.opens(&wave).await;
        assert!(before.text_of("#privacy").contains(said), "{privacy}");
        let page = crate::workshop::begins(&w.cleo, &wave).await;
        assert!(page.text().contains(said), "{privacy}, while one answers");
    }
    assert!(w.town.ledger().await.contains(&"survey.given".to_owned()));
}

#[tokio::test]
async fn those_who_are_counted_must_be_able_to_see() {
    let w = workshop().await;
    let (survey, ..) = small(&w).await;
    let form = w.ada.opens(&format!("{survey}/waves/new")).await;
    let fields = [("name", "Pour tous"), ("audience", "link"), ("reach", "members")];
    let page = form.submits(&format!("{survey}/waves"), &fields).await;
    assert_eq!((page.status(), page.holds("name").as_str()), (422, "Pour tous"));
    assert!(
        page.wrong("reach")
            .contains("Choisissez « Tout le monde »".replace(' ', "\u{202f}").as_str())
            || page.wrong("reach").contains("Tout le monde")
    );
    let late = [("name", "Trop tard"), ("closes", "2020-01-01T10:00")];
    let page = form.submits(&format!("{survey}/waves"), &late).await;
    assert_eq!(
        page.wrong("closes"),
        "Choisissez une fin après le début, dans les treize mois."
    );
    let page = form.submits(&format!("{survey}/waves"), &[("name", " ")]).await;
    assert_eq!(page.wrong("name"), "Ce champ est vide.");
}

#[tokio::test]
async fn the_same_form_gives_it_once_and_the_version_is_frozen() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let form = w.ada.opens(&format!("{survey}/waves/new")).await;
    for _ in 0..2 {
        form.submits(&format!("{survey}/waves"), &[("name", "Printemps")])
            .await;
    }
    let page = w.ada.opens(&survey).await;
    assert_eq!(page.texts_of("#waves h3"), ["Printemps"]);
    let wave = page.attribute_of("#waves a", "href");
    let at = format!("{survey}/questions/{level}");
    w.ada
        .opens(&at)
        .await
        .submits(&at, &[("words-fr", "Autrement demandé")])
        .await;
    let page = crate::workshop::begins(&w.cleo, &wave).await;
    assert!(page.text().contains("Que peut-on dire ici") && !page.text().contains("Autrement demandé"));
}

#[tokio::test]
async fn it_closes_at_its_hour_by_itself_and_shows_nothing_before() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    let field = format!("q-{level}");
    let mut all = members(&w, &["Fay", "Gil"]).await;
    all.extend([w.ada.clone(), w.ben.clone(), w.cleo.clone()]);
    for who in &all {
        answers(who, &wave, &[(field.as_str(), "1")]).await;
    }
    let picture = format!("{wave}/picture");
    assert_eq!(
        w.ada.opens(&picture).await.status(),
        404,
        "nobody sees it before the end"
    );
    w.town.passes(15 * DAY);
    w.town.runs_jobs().await;
    let page = w.cleo.opens(&picture).await;
    assert_eq!(page.status(), 200);
    assert!(page.text().contains("5 personnes comptées"));
    assert_eq!(w.dov.opens(&picture).await.status(), 404, "it is for members");
}

#[tokio::test]
async fn whoever_leads_closes_it_before_and_twice_is_as_once() {
    let w = workshop().await;
    let (survey, ..) = small(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    let closing = format!("{wave}/closing");
    assert_eq!(w.cleo.posts_only(&closing, &[]).await.status(), 403);
    assert_eq!(w.dov.posts_only(&closing, &[]).await.status(), 404);
    let page = w.ada.opens(&wave).await.submits(&closing, &[]).await;
    assert_eq!(page.notice(), "C’est terminé.");
    assert!(page.text().contains("Trop peu de réponses"));
    assert_eq!(w.ada.posts_only(&closing, &[]).await.status(), 303);
    let closed = w
        .town
        .ledger()
        .await
        .iter()
        .filter(|verb| *verb == "survey.closed")
        .count();
    assert_eq!(closed, 1);
}

#[tokio::test]
async fn those_who_have_not_answered_are_reminded_once_and_nobody_else() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[("privacy", "anonymous")]).await;
    let field = format!("q-{level}");
    answers(&w.cleo, &wave, &[(field.as_str(), "1")]).await;
    w.town.runs_jobs().await;
    assert!(
        w.town
            .mails_to("ben@town.example")
            .await
            .iter()
            .all(|mail| !mail.subject.contains("Encore trois jours"))
    );
    w.town.passes(12 * DAY);
    for _ in 0..3 {
        w.town.runs_jobs().await;
        w.town.passes(61);
    }
    let reminders = |mails: Vec<platform::mail::Mail>| {
        mails
            .into_iter()
            .filter(|mail| mail.subject.contains("Encore trois jours"))
            .collect::<Vec<_>>()
    };
    let to_ben = reminders(w.town.mails_to("ben@town.example").await);
    assert_eq!(to_ben.len(), 1);
    assert!(to_ben[0].body.contains(&wave) && !to_ben[0].body.contains("Cleo"));
    assert!(reminders(w.town.mails_to("cleo@town.example").await).is_empty());
    let page = w.ada.opens(&wave).await;
    assert!(
        page.text().contains("Une personne a répondu"),
        "only how many is said"
    );
}

platform::statements! {
    SLEEP = "update spaces set life = 'asleep' where slug = 'atelier'";
    WAKE = "update spaces set life = 'awake' where slug = 'atelier'";
}

#[tokio::test]
async fn what_sleeps_reminds_nobody_until_it_wakes() {
    let w = workshop().await;
    let (survey, ..) = small(&w).await;
    gives(&w, &survey, &[("privacy", "anonymous")]).await;
    let reminders = async || {
        let mails = w.town.mails_to("ben@town.example").await;
        let told = mails
            .iter()
            .filter(|mail| mail.subject.contains("Encore trois jours"));
        told.count()
    };
    let runs = async |life: platform::db::Statement| {
        w.town.house.write(move |tx| tx.run(life, ())).await.unwrap();
        w.town.runs_jobs().await;
        w.town.passes(61);
        w.town.runs_jobs().await;
    };
    w.town.passes(12 * DAY);
    runs(SLEEP).await;
    assert_eq!(reminders().await, 0);
    runs(WAKE).await;
    assert_eq!(reminders().await, 1);
}

#[tokio::test]
async fn by_its_address_people_without_an_account_answer_and_others_do_not() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[("audience", "link"), ("reach", "everyone")]).await;
    let visitor = w.town.visitor();
    let without = visitor.opens(&wave).await;
    assert!(!without.has_form(&format!("{wave}/drafts")));
    assert_eq!(
        visitor
            .posts_only(&format!("{wave}/drafts"), &[("once", ONCE)])
            .await
            .status(),
        303
    );
    let address = w.ada.opens(&wave).await.text_of("code.address");
    let at = address.strip_prefix("http://town.example").unwrap().to_owned();
    let field = format!("q-{level}");
    let page = answers(&visitor, &at, &[(field.as_str(), "2")]).await;
    assert_eq!(page.notice(), "Vos réponses sont envoyées.");
    let uid: Uid = wave.trim_start_matches("/waves/").parse().unwrap();
    let found = w
        .town
        .reads(move |tx| crate::wave::store::by_uid(tx, uid))
        .await
        .unwrap();
    assert_eq!(found.answered, 1);
}
