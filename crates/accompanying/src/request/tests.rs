use proptest::prelude::*;

use super::model::{State, Step, after};
use crate::workshop::{LIST, asks, newest, offers, opens, walked, workshop};

#[tokio::test]
async fn somebody_without_an_account_asks_follows_and_takes_back() {
    let w = workshop().await;
    let visitor = w.town.visitor();
    let page = asks(&visitor, &[("name", "Gil"), ("email", "gil@ecole.example")]).await;
    assert!(page.text().contains("Merci, c’est bien reçu"), "{}", page.text());
    let own = w.town.link_mailed_to("gil@ecole.example").await;
    let page = visitor.opens(&own).await;
    assert_eq!(page.text_of("#state"), "demandé");
    let form = visitor.opens(&format!("{own}/edition")).await;
    assert_eq!(form.holds("project"), "Faire parler la cour.");
    let page = form
        .submits(
            &format!("{own}/edition"),
            &[("project", "Faire parler le préau.")],
        )
        .await;
    assert!(page.text().contains("Faire parler le préau."));
    let page = page.submits(&format!("{own}/withdrawal"), &[]).await;
    assert_eq!(page.text_of("#state"), "retiré");
    let page = page.submits(&format!("{own}/resumption"), &[]).await;
    assert_eq!(page.text_of("#state"), "demandé");
    assert_eq!(
        w.town.mails_to(w.ada.email()).await.len(),
        1,
        "who answers for the space is told"
    );
    let ledger = w.town.ledger().await;
    assert!(ledger.contains(&"accompaniment.asked".to_owned()));
    assert!(ledger.contains(&"accompaniment.withdrawn".to_owned()));
}

#[tokio::test]
async fn a_mentor_may_be_asked_for_from_the_start() {
    let w = workshop().await;
    let form = w.town.visitor().opens(&format!("{LIST}/new")).await;
    assert!(form.text().contains("Un mentor ou une mentore"));
    let asked = [
        ("name", "Gil"),
        ("email", "gil@ecole.example"),
        ("kind", "mentoring"),
    ];
    asks(&w.town.visitor(), &asked).await;
    let own = w.town.link_mailed_to("gil@ecole.example").await;
    let page = w.town.visitor().opens(&own).await;
    assert!(
        page.text().contains("Un mentor ou une mentore"),
        "{}",
        page.text()
    );
    let page = w.town.visitor().reads_english().opens(&own).await;
    assert!(page.text().contains("A mentor"));
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept() {
    let w = workshop().await;
    let page = asks(
        &w.town.visitor(),
        &[
            ("name", "Gil"),
            ("email", "gil"),
            ("title", ""),
            ("by", "demain"),
            ("kind", ""),
        ],
    )
    .await;
    assert_eq!(page.status(), 422);
    for field in ["email", "title", "by", "kind"] {
        assert!(!page.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(page.holds("project"), "Faire parler la cour.");
    let settings = opens(&w, &[("days", "0")]).await;
    assert_eq!(settings.status(), 422);
    assert!(!settings.wrong("days").is_empty());
}

#[tokio::test]
async fn a_draft_is_kept_and_nobody_else_reads_it() {
    let w = workshop().await;
    let page = asks(&w.dov, &[("go", "keep"), ("who", ""), ("project", "")]).await;
    assert_eq!(page.notice(), "C’est gardé.");
    let own = page.path().to_owned();
    let path = format!("/accompaniments/{}", newest(&w).await);
    assert_eq!(w.ada.opens(&path).await.status(), 404);
    assert!(!w.ada.opens(LIST).await.text().contains("Une radio au collège"));
    let page = w.dov.opens(&own).await;
    let page = page.submits(&format!("{own}/withdrawal"), &[]).await;
    assert_eq!(page.text_of("#state"), "retiré");
    assert_eq!(
        w.ada.opens(&path).await.status(),
        404,
        "what was never sent is nobody else's"
    );
    let form = asks(&w.dov, &[("go", "keep"), ("who", ""), ("project", "")]).await;
    let own = form.path().to_owned();
    let path = format!("/accompaniments/{}", newest(&w).await);
    let form = w.dov.opens(&format!("{own}/edition")).await;
    let short = form.submits(&format!("{own}/edition"), &[("go", "send")]).await;
    assert_eq!(short.status(), 422, "what is sent says enough");
    let page = short
        .submits(
            &format!("{own}/edition"),
            &[("go", "send"), ("who", "Professeur"), ("project", "Une radio")],
        )
        .await;
    assert_eq!(page.notice(), "Votre demande est envoyée.");
    assert_eq!(w.ada.opens(&path).await.status(), 200);
}

#[tokio::test]
async fn the_same_form_sent_twice_asks_once() {
    let w = workshop().await;
    let form = w.dov.opens(&format!("{LIST}/new")).await;
    let mut typed = crate::workshop::WORDS.to_vec();
    typed.push(("go", "send"));
    form.submits(LIST, &typed).await;
    form.submits(LIST, &typed).await;
    assert_eq!(w.dov.opens(LIST).await.texts_of("main .rows h3").len(), 1);
    assert_eq!(w.town.mails_to(w.dov.email()).await.len(), 1);
}

#[tokio::test]
async fn only_those_who_have_a_part_in_it_find_it() {
    let w = workshop().await;
    asks(&w.dov, &[("address", "12 rue du Puits")]).await;
    let path = format!("/accompaniments/{}", newest(&w).await);
    let page = w.ada.opens(&path).await;
    assert!(
        page.text().contains("12 rue du Puits"),
        "who coordinates reads where"
    );
    assert!(
        !page.text().contains(w.dov.email()),
        "nobody reads a mail address"
    );
    assert_eq!(
        w.cleo.opens(&path).await.status(),
        404,
        "a member has no part in it"
    );
    assert!(w.town.visitor().opens(&path).await.path().starts_with("/sign-in"));
    assert_eq!(w.town.visitor().opens("/accompanied/nobody").await.status(), 404);
    let unseen = w.cleo.posts(&format!("{path}/decline"), &[("word", "Non")]).await;
    assert_eq!(unseen.status(), 404);
}

#[tokio::test]
async fn a_space_says_no_with_a_reason_and_looks_again() {
    let w = workshop().await;
    let own = asks(&w.dov, &[]).await.path().to_owned();
    let path = format!("/accompaniments/{}", newest(&w).await);
    let page = w.ada.opens(&path).await;
    let wrong = page.submits(&format!("{path}/decline"), &[("word", "")]).await;
    assert_eq!(wrong.status(), 422);
    wrong
        .submits(&format!("{path}/decline"), &[("word", "Voyez la médiathèque.")])
        .await;
    let page = w.dov.opens(&own).await;
    assert!(page.text().contains("Voyez la médiathèque."), "{}", page.text());
    let page = w.ada.opens(&path).await;
    page.submits(&format!("{path}/resumption"), &[]).await;
    assert_eq!(w.dov.opens(&own).await.text_of("#state"), "demandé");
}

#[tokio::test]
async fn the_list_is_sorted_and_narrowed_and_tells_what_waits_too_long() {
    let w = workshop().await;
    asks(&w.dov, &[("title", "Une mare"), ("theme", "Jardin")]).await;
    asks(&w.cleo, &[]).await;
    w.town.passes(8 * 24 * 60);
    let page = w.ada.opens(LIST).await;
    assert_eq!(page.texts_of("#inbox h3").len(), 2);
    assert!(page.text().contains("attend depuis 8 jours"), "{}", page.text());
    let page = w.ada.opens(&format!("{LIST}?theme=Jardin")).await;
    assert_eq!(page.texts_of("#inbox h3"), ["Une mare"]);
    let page = w.ada.opens(&format!("{LIST}?state=done")).await;
    assert!(page.text().contains("Aucune demande de cette sorte"));
    assert!(
        w.ada
            .opens("/")
            .await
            .text()
            .contains("2 demandes attendent quelqu’un")
    );
    assert!(!w.cleo.opens(LIST).await.has("#inbox"));
}

#[tokio::test]
async fn where_nobody_may_ask_there_is_nothing() {
    let w = workshop().await;
    opens(&w, &[]).await;
    let form = w.ada.opens(&format!("{LIST}/settings")).await;
    let mut fields: Vec<(String, String)> = form.fields(&format!("{LIST}/settings"), &[]);
    fields.retain(|(field, _)| field != "is-open");
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(field, value)| (field.as_str(), value.as_str()))
        .collect();
    w.ada.posts(&format!("{LIST}/settings"), &fields).await;
    for path in [LIST.to_owned(), format!("{LIST}/new"), format!("{LIST}/received")] {
        assert_eq!(w.dov.opens(&path).await.status(), 404, "{path}");
    }
    assert_eq!(w.cleo.opens(&format!("{LIST}/companion")).await.status(), 404);
    assert_eq!(w.cleo.opens(&format!("{LIST}/settings")).await.status(), 403);
}

#[tokio::test]
async fn what_awaits_somebody_is_on_their_home() {
    let w = workshop().await;
    let (path, _) = walked(&w).await;
    let page = w.ben.opens("/").await;
    assert!(
        page.text().contains("proposez un premier créneau"),
        "{}",
        page.text()
    );
    assert!(page.html().contains(&path));
    assert!(
        w.ada
            .opens("/spaces/atelier")
            .await
            .text()
            .contains("Se faire accompagner")
    );
}

#[tokio::test]
async fn whoever_goes_is_forgotten_and_those_they_accompanied_find_somebody_again() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    let ben = w.ben.id();
    w.town
        .acts(w.ada.id(), move |tx| {
            for table in super::personal::TABLES {
                (table.erase)(tx, ben)?;
            }
            Ok(())
        })
        .await;
    assert_eq!(w.cleo.opens(&own).await.text_of("#state"), "demandé");
    assert_eq!(w.ada.opens(&path).await.status(), 200);
    offers(&w.ben, &[]).await;
}

fn any_step() -> impl Strategy<Value = Step> {
    proptest::sample::select(Step::ALL.to_vec())
}

proptest! {
    /// However people go about it: somebody accompanies only what was accepted, nothing is told that was not done, and
    /// what ended goes on only by being asked again.
    #[test]
    fn states_follow_one_another(steps in proptest::collection::vec(any_step(), 0..40)) {
        let (mut state, mut accepted, mut done) = (State::Draft, false, false);
        for step in steps {
            let Ok(next) = after(state, step) else { continue };
            match step {
                Step::Accept => accepted = true,
                Step::HandBack | Step::Withdraw | Step::Resume => accepted = false,
                Step::Finish => done = true,
                _ => {}
            }
            prop_assert_eq!(next.has_companion(), accepted, "{:?} by {:?}", next, step);
            prop_assert!(next != State::Told || done);
            if matches!(state, State::Withdrawn | State::Declined) {
                prop_assert_eq!(next, State::Asked);
            }
            prop_assert!(next != State::Draft, "nothing becomes a draft again");
            state = next;
        }
    }

    /// A word names one state, and each state has one.
    #[test]
    fn words_are_states(place in 0usize..9) {
        let state = State::ALL[place];
        prop_assert_eq!(State::from_word(state.word()), Some(state));
    }
}

#[tokio::test]
async fn a_group_asks_another_and_whoever_answers_for_it_follows() {
    let w = workshop().await;
    let trame = workshop::collective::trame(&w.town, "learning-collective").await;
    let form = w.dov.opens(&format!("/spaces/new?trame={trame}")).await;
    form.submits("/spaces", &[("name", "Jeune pousse"), ("joining", "open")])
        .await;
    let form = w.dov.opens(&format!("{LIST}/new?group=jeune-pousse")).await;
    assert_eq!(form.holds("group"), "jeune-pousse");
    let own = asks(&w.dov, &[("group", "jeune-pousse")]).await.path().to_owned();
    let path = format!("/accompaniments/{}", newest(&w).await);
    assert!(w.ada.opens(&path).await.text().contains("Jeune pousse"));
    workshop::collective::joins(&w.cleo, "jeune-pousse").await;
    assert_eq!(
        w.cleo.opens(&path).await.status(),
        404,
        "a member of it does not answer for it"
    );
    let members = w.dov.opens("/spaces/jeune-pousse/members").await;
    let cleo = workshop::collective::uid(&w.town, &w.cleo).await;
    members
        .submits(
            &format!("/spaces/jeune-pousse/members/{cleo}/standing"),
            &[("standing", "steward")],
        )
        .await;
    assert_eq!(w.cleo.opens(&path).await.path(), own);
    let form = w.ben.opens(&format!("{LIST}/new")).await;
    let once = form.holds("once");
    let mut fields = crate::workshop::WORDS.to_vec();
    fields.extend([
        ("once", once.as_str()),
        ("name", "Ben"),
        ("group", "jeune-pousse"),
    ]);
    let stolen = w.ben.posts(LIST, &fields).await;
    assert_eq!(stolen.notice(), "Votre demande est envoyée.");
    assert!(
        !stolen.text().contains("Jeune pousse"),
        "nobody asks for a group that is not theirs"
    );
}
