//! Seeking a date together.

use crate::workshop::workshop;

#[tokio::test]
async fn people_answer_with_the_address_alone_and_the_chosen_date_is_told() {
    let w = workshop().await;
    let draft = w.offers(&[("state", "draft")]).await;
    let gathering = draft.path().to_owned();
    let page = draft.submits(&format!("{gathering}/date-poll"), &[]).await;
    let poll = page.path().to_owned();
    for starts in ["2026-03-17T17:00", "2026-03-19T18:00"] {
        let page = w.ben.opens(&poll).await;
        page.submits(&format!("{poll}/dates"), &[("starts", starts)])
            .await;
    }
    let form = w.town.visitor().opens(&poll).await;
    let second = form.attribute_of("fieldset:nth-of-type(2) input", "name");
    let named = [("name", "Gil"), ("email", "gil@ailleurs.example")];
    let page = form.submits(&poll, &named).await;
    assert_eq!(
        page.wrong("dates"),
        "Dites au moins pour une date si vous pouvez."
    );
    let page = form
        .submits(&poll, &[&named[..], &[(&second, "yes")]].concat())
        .await;
    assert_eq!(page.texts_of("tbody th"), ["Gil"]);
    w.cleo
        .opens(&poll)
        .await
        .submits(&poll, &[(&second, "maybe")])
        .await;
    let page = w.ben.opens(&poll).await;
    let choices = page.texts_of("form[action$=\"/choice\"]").len();
    assert_eq!(choices, 2);
    let choice = format!("{poll}/dates/{}/choice", second.trim_start_matches("date-"));
    assert_eq!(
        w.cleo.posts_only(&choice, &[]).await.status(),
        404,
        "a draft is not hers to see"
    );
    let page = page.submits(&choice, &[]).await;
    assert_eq!(page.path(), gathering);
    assert!(page.text().contains("jeudi 19 mars 2026, de 18 h à 20 h"));
    let mails = w.town.mails_to("gil@ailleurs.example").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].body.contains("jeudi 19 mars 2026"));
    let closed = w.town.visitor().opens(&poll).await;
    assert!(closed.text().contains("ce sondage est clos"));
    let late = w
        .town
        .visitor()
        .posts_only(&poll, &[&named[..], &[(&second, "no")]].concat())
        .await;
    assert_eq!(late.status(), 422);
}

#[tokio::test]
async fn a_poll_is_for_drafts_and_dates_are_checked() {
    let w = workshop().await;
    let announced = w.offers(&[]).await.path().to_owned();
    assert_eq!(
        w.ben
            .posts_only(&format!("{announced}/date-poll"), &[])
            .await
            .status(),
        422
    );
    assert_eq!(
        w.cleo
            .posts_only(&format!("{announced}/date-poll"), &[])
            .await
            .status(),
        403
    );
    let draft = w.offers(&[("state", "draft")]).await;
    let page = draft.submits(&format!("{}/date-poll", draft.path()), &[]).await;
    let poll = page.path().to_owned();
    let page = page
        .submits(&format!("{poll}/dates"), &[("starts", "demain")])
        .await;
    assert_eq!(
        page.wrong("starts"),
        "Il faut un jour et une heure, comme 2026-04-02T17:00."
    );
    let other = if poll.ends_with('0') { '1' } else { '0' };
    let unknown = format!("{}{other}", &poll[..poll.len() - 1]);
    assert_eq!(w.town.visitor().opens(&unknown).await.status(), 404);
}

#[tokio::test]
async fn a_date_at_which_the_place_is_taken_is_not_chosen() {
    let w = workshop().await;
    let places = "/spaces/atelier/places";
    let form = w.ada.opens(&format!("{places}/new")).await;
    form.submits(places, &[("name", "La Fabrique")]).await;
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=session").await;
    let room = form.attribute_of("select#room option:nth-of-type(2)", "value");
    let held = [
        ("room", room.as_str()),
        ("starts", "2026-03-17T16:00"),
        ("ends", "2026-03-17T18:00"),
    ];
    assert_eq!(w.offers(&held).await.status(), 200);
    let draft = w.offers(&[("state", "draft"), ("room", &room)]).await;
    let gathering = draft.path().to_owned();
    let page = draft.submits(&format!("{gathering}/date-poll"), &[]).await;
    let poll = page.path().to_owned();
    let fields = [("starts", "2026-03-17T17:00")];
    let page = page.submits(&format!("{poll}/dates"), &fields).await;
    let choice = page.attribute_of("form[action$='/choice']", "action");
    let refused = page.submits(&choice, &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("déjà pris"), "{}", refused.text());
    assert!(
        w.ben.opens(&poll).await.has_form(&choice),
        "the poll is still open"
    );
    let page = w.ben.opens(&gathering).await;
    assert!(page.text().contains("mardi 10 mars 2026"));
}
