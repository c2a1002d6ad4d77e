//! Questions, from the first word to the answer that their askers are told of.

mod treating;

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

platform::statements! {
    NAMES = "select name, nameless from question_askers";
}

/// A gathering with its address for questions.
async fn gathering(w: &Workshop) -> String {
    let page = w.offers(&[("mode", "remote")]).await;
    format!("{}/questions", page.path())
}

/// Somebody asks; gives the question's own address, as Ben finds it.
async fn asks(w: &Workshop, who: &Visitor, path: &str, text: &str) -> String {
    let page = who.opens(path).await.submits(path, &[("text", text)]).await;
    assert_eq!(
        page.notice(),
        "Votre question est notée. Vous serez prévenu·e quand il y aura une réponse."
    );
    w.ben.opens(path).await.link(text)
}

/// A visitor asks with a name and an address.
async fn asks_as(w: &Workshop, path: &str, name: &str, email: &str, text: &str) -> Page {
    let form = w.town.visitor().opens(path).await;
    form.submits(path, &[("text", text), ("name", name), ("email", email)])
        .await
}

/// Ben writes an answer and presses a button.
async fn answers(w: &Workshop, question: &str, text: &str, button: &str) -> Page {
    let page = w.ben.opens(question).await;
    let page = page
        .submits(&format!("{question}/elements"), &[("elements", text)])
        .await;
    page.submits(&format!("{question}/{button}"), &[]).await
}

async fn mails_about_answers(w: &Workshop, email: &str) -> usize {
    w.town.runs_jobs().await;
    let mails = w.town.mails_to(email).await;
    mails
        .iter()
        .filter(|mail| mail.subject.starts_with("Une réponse à votre question"))
        .count()
}

#[tokio::test]
async fn a_member_asks_and_only_they_and_the_team_see_it() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Pourquoi coopérer ?").await;
    assert!(w.cleo.opens(&path).await.text().contains("Pourquoi coopérer ?"));
    assert!(!w.dov.opens(&path).await.text().contains("Pourquoi coopérer ?"));
    assert_eq!(w.dov.asks_for(&question).await.status(), 404);
    assert_eq!(w.town.visitor().asks_for(&question).await.status(), 404);
    assert_eq!(w.cleo.asks_for(&question).await.status(), 200);
    assert!(w.town.ledger().await.contains(&"question.asked".to_owned()));
}

#[tokio::test]
async fn a_visitor_asks_with_an_address_and_follows_it_without_an_account() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let page = asks_as(&w, &path, "Zoé", "zoe@exemple.fr", "Faut-il un chef ?").await;
    assert!(
        page.notice().contains("Un courriel est en route"),
        "{}",
        page.notice()
    );
    let own = w.town.link_mailed_to("zoe@exemple.fr").await;
    let page = w.town.visitor().opens(&own).await;
    assert_eq!(page.title(), "Faut-il un chef ?");
    assert!(page.text().contains("Pas encore de réponse"));
    assert_eq!(page.text_of("#state"), "posée");
    assert_eq!(w.town.visitor().asks_for("/asked/nothing").await.status(), 404);
}

#[tokio::test]
async fn each_field_refuses_and_keeps_what_was_typed() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let page = asks_as(&w, &path, "", "zoe", "Eh").await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong("text"), "C’est trop court : 3 signes au moins.");
    assert_eq!(page.wrong("name"), "Ce champ est vide.");
    assert!(!page.wrong("email").is_empty());
    assert_eq!(page.holds("email"), "zoe");
    assert_eq!(page.holds("text"), "Eh");
}

#[tokio::test]
async fn the_same_form_sent_twice_asks_once() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let form = w.cleo.opens(&path).await;
    form.submits(&path, &[("text", "Une fois ?")]).await;
    let page = form.submits(&path, &[("text", "Une fois ?")]).await;
    assert_eq!(page.texts_of("#asked li").len(), 1);
}

#[tokio::test]
async fn one_asks_before_during_and_a_month_after_and_then_no_more() {
    let w = workshop().await;
    let path = gathering(&w).await;
    asks(&w, &w.cleo, &path, "Avant ?").await;
    // A month after the end, less two days.
    w.town.passes((8 + 29) * 24 * 60);
    asks(&w, &w.cleo, &path, "Longtemps après ?").await;
    let form = w.cleo.opens(&path).await;
    w.town.passes(4 * 24 * 60);
    let page = form.submits(&path, &[("text", "Trop tard ?")]).await;
    assert_eq!(page.status(), 422);
    assert!(!w.cleo.opens(&path).await.has("#ask"));
    let draft = w.offers(&[("state", "draft"), ("mode", "remote")]).await;
    let draft = format!("{}/questions", draft.path());
    assert_eq!(w.cleo.asks_for(&draft).await.status(), 404);
}

#[tokio::test]
async fn i_ask_this_too_adds_each_once() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Est-ce gratuit ?").await;
    answers(&w, &question, "Oui.", "publication").await;
    let too = format!("{question}/askers");
    let form = w.dov.opens(&question).await;
    let page = form.submits(&too, &[]).await;
    assert_eq!(page.text_of("#askers"), "2 personnes la posent");
    assert!(!page.has_form(&too));
    let page = form.submits(&too, &[]).await;
    assert_eq!(page.text_of("#askers"), "2 personnes la posent");
    let form = w.town.visitor().opens(&question).await;
    let page = form
        .submits(&too, &[("name", "Zoé"), ("email", "zoe@exemple.fr")])
        .await;
    assert_eq!(page.text_of("#askers"), "3 personnes la posent");
    let wrong = form.submits(&too, &[("name", ""), ("email", "zoe")]).await;
    assert_eq!(wrong.status(), 422);
}

#[tokio::test]
async fn what_is_asked_is_shown_to_everybody_while_it_goes_on_if_the_team_says_so() {
    let w = workshop().await;
    let path = gathering(&w).await;
    asks(&w, &w.cleo, &path, "Entendu ?").await;
    let showing = format!("{path}/showing");
    assert_eq!(
        w.cleo.posts_only(&showing, &[("shown", "on")]).await.status(),
        403
    );
    let page = w.ben.opens(&path).await;
    page.submits(&showing, &[("shown", "on")]).await;
    assert!(!w.dov.opens(&path).await.text().contains("Entendu ?"));
    // Tuesday 10 March, 17:30 in Paris.
    w.town.passes(8 * 24 * 60 + 7 * 60 + 30);
    assert!(w.town.visitor().opens(&path).await.text().contains("Entendu ?"));
    let link = w.dov.opens(&path).await.link("Entendu ?");
    let page = w.dov.opens(&link).await;
    let page = page.submits(&format!("{link}/askers"), &[]).await;
    assert_eq!(page.text_of("#askers"), "2 personnes la posent");
    w.town.passes(4 * 60);
    assert!(!w.town.visitor().opens(&path).await.text().contains("Entendu ?"));
}

#[tokio::test]
async fn a_guest_asks_by_the_secret_of_their_registration() {
    let w = workshop().await;
    let page = w.offers(&[("mode", "remote")]).await;
    let gathering = page.path().to_owned();
    let form = w.town.visitor().opens(&gathering).await;
    let action = format!("{gathering}/registration");
    form.submits(&action, &[("name", "Zoé"), ("email", "zoe@exemple.fr")])
        .await;
    let secret = w.town.link_mailed_to("zoe@exemple.fr").await;
    let path = format!("{secret}/questions");
    let guest = w.town.visitor();
    let page = guest.opens(&secret).await.follows("Poser une question").await;
    let page = page
        .submits(&path, &[("text", "Faut-il un micro ?"), ("nameless", "on")])
        .await;
    assert!(page.text().contains("Faut-il un micro ?"));
    let empty = guest.opens(&path).await.submits(&path, &[("text", "")]).await;
    assert_eq!(empty.wrong("text"), "Ce champ est vide.");
    let other = asks(&w, &w.cleo, &format!("{gathering}/questions"), "Est-ce filmé ?").await;
    let uid = other.rsplit('/').next().unwrap();
    let too = format!("{path}/{uid}/askers");
    assert_eq!(guest.posts_only(&too, &[]).await.status(), 404);
    answers(&w, &other, "Oui.", "publication").await;
    guest.opens(&path).await.submits(&too, &[]).await;
    assert_eq!(
        w.ben.opens(&other).await.text_of("#askers"),
        "2 personnes la posent"
    );
    // Shown without a name to others.
    let question = w
        .ben
        .opens(&format!("{gathering}/questions"))
        .await
        .link("Faut-il un micro ?");
    answers(&w, &question, "Non.", "publication").await;
    assert!(!w.dov.opens(&question).await.text().contains("Zoé"));
    assert_eq!(
        guest.asks_for("/registrations/none/questions").await.status(),
        404
    );
}

#[tokio::test]
async fn what_is_owed_is_listed_by_age_and_taken_away_as_table_and_text() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let first = asks(&w, &w.cleo, &path, "=Premièrement ?").await;
    asks(&w, &w.dov, &path, "Deuxièmement ?").await;
    let list = "/spaces/atelier/questions";
    let page = w.ben.opens(list).await;
    assert_eq!(
        page.texts_of("#questions h3"),
        ["=Premièrement ?", "Deuxièmement ?"]
    );
    assert_eq!(
        w.cleo.opens(list).await.texts_of("#questions h3"),
        ["=Premièrement ?"]
    );
    answers(&w, &first, "Une *réponse*.", "answer").await;
    assert_eq!(
        w.ben.opens(list).await.texts_of("#questions h3"),
        ["Deuxièmement ?"]
    );
    let answered = w.ben.opens(&format!("{list}?state=answered")).await;
    assert_eq!(answered.texts_of("#questions h3"), ["=Premièrement ?"]);
    let table = w.ben.opens(&format!("{list}/table?state=all")).await.html();
    assert!(
        table.starts_with('\u{feff}') && table.contains("'=Premièrement ?"),
        "{table}"
    );
    assert_eq!(table.lines().count(), 3);
    let text = w.ben.opens(&format!("{list}/text?state=all")).await.html();
    assert!(
        text.contains("## Écrire à plusieurs") && text.contains("Une *réponse*."),
        "{text}"
    );
    let theirs = w.dov.opens(&format!("{list}/text?state=all")).await.html();
    assert!(
        !theirs.contains("Premièrement") && theirs.contains("Deuxièmement"),
        "{theirs}"
    );
    w.ben.posts(&format!("{first}/publication"), &[]).await;
    let read = w.town.visitor().opens(list).await;
    assert_eq!(
        read.texts_of("#questions h3"),
        ["=Premièrement ?"],
        "what is answered hides from readers"
    );
    w.ben.posts(&format!("{first}/withdrawal"), &[]).await;
    let english = w.town.visitor().reads_english().opens(list).await;
    assert!(english.text().contains("No question here"));
    // Whoever has none to answer is shown what may be read, not what is owed.
    let page = w.ben.opens(&first).await;
    page.submits(&format!("{first}/publication"), &[]).await;
    let public = w.town.visitor().opens(list).await;
    assert_eq!(public.texts_of("#questions h3"), ["=Premièrement ?"]);
}

#[tokio::test]
async fn a_reader_of_english_finds_every_word() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Why?").await;
    answers(&w, &question, "Because.", "publication").await;
    let ben = w.ben.clone().reads_english();
    for page in [
        path.as_str(),
        question.as_str(),
        "/spaces/atelier/questions?state=all",
    ] {
        let text = ben.opens(page).await.text();
        assert!(text.contains("published"), "{text}");
        assert!(!text.contains("question-"), "{text}");
    }
}

#[tokio::test]
async fn a_guest_is_still_reached_weeks_later_and_forgotten_after_a_year() {
    let w = workshop().await;
    let path = gathering(&w).await;
    asks_as(&w, &path, "Zoé", "zoe@exemple.fr", "Plus tard ?").await;
    let own = w.town.link_mailed_to("zoe@exemple.fr").await;
    for _ in 0..20 {
        w.town.passes(24 * 60 + 1);
        w.town.runs_jobs().await;
    }
    let question = w.ben.opens(&path).await.link("Plus tard ?");
    answers(&w, &question, "Voilà.", "answer").await;
    assert_eq!(mails_about_answers(&w, "zoe@exemple.fr").await, 1);
    assert!(w.town.visitor().opens(&own).await.text().contains("Voilà."));
    w.town.passes(365 * 24 * 60);
    for _ in 0..3 {
        w.town.passes(24 * 60 + 1);
        w.town.runs_jobs().await;
    }
    let kept = w.town.reads(|tx| tx.all::<(String, bool)>(NAMES, ())).await;
    assert_eq!(kept, [(String::new(), true)]);
}

#[tokio::test]
async fn whoever_is_erased_is_taken_out_and_their_question_stays() {
    let w = workshop().await;
    let path = gathering(&w).await;
    let question = asks(&w, &w.cleo, &path, "Et moi ?").await;
    let cleo = w.cleo.id();
    let page = w.ben.opens(&question).await;
    let whom = cleo.number().to_string();
    page.submits(&format!("{question}/assignment"), &[("whom", &whom)])
        .await;
    let erased = w.town.house.write(move |tx| {
        for table in gatherings::question::TABLES {
            (table.erase)(tx, cleo)?;
        }
        Ok(())
    });
    erased.await.unwrap();
    let page = w.ben.opens(&question).await;
    assert_eq!(page.text_of("#state"), "posée");
    assert!(!page.text_of("main p.meta").contains("Cleo"));
    assert_eq!(w.town.visitor().asks_for("/asked/erased%201").await.status(), 404);
}
