//! Those who come, seen by those who hold the gathering.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

/// A gathering on site, with places and a waiting list; gives its path.
async fn offered(w: &Workshop, places: &str, waiting: &str) -> String {
    let page = w
        .offers(&[("places_onsite", places), ("waiting_onsite", waiting)])
        .await;
    let path = page.path().to_owned();
    assert!(path.starts_with("/gatherings/"), "{path}");
    path
}

async fn registers(w: &Workshop, path: &str, name: &str, email: &str) -> Page {
    let page = w.town.visitor().opens(path).await;
    let action = format!("{path}/registration");
    page.submits(&action, &[("name", name), ("email", email)]).await
}

async fn adds(who: &Visitor, path: &str, fields: &[(&str, &str)]) -> Page {
    let people = format!("{path}/people");
    who.opens(&people).await.submits(&people, fields).await
}

fn names(page: &Page) -> Vec<String> {
    page.texts_of("#people h3")
}

#[tokio::test]
async fn a_holder_sees_who_registered_and_in_which_order_they_wait() {
    let w = workshop().await;
    let path = offered(&w, "1", "5").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    registers(&w, &path, "Élodie", "elodie@exemple.fr").await;
    registers(&w, &path, "Basile", "basile@exemple.fr").await;
    let page = w.ben.opens(&format!("{path}/people")).await;
    assert_eq!(names(&page), ["Zoé", "Élodie", "Basile"]);
    assert!(page.text_of("#counts").contains("1 / 1"));
    assert!(page.text_of("#counts").contains("2 personnes en attente"));
    let chips = page.texts_of("#people .chip");
    assert_eq!(chips, ["inscrit·e", "en attente (1)", "en attente (2)"]);
    assert!(page.text().contains("zoe@exemple.fr"));
}

#[tokio::test]
async fn nobody_else_sees_the_list_nor_does_anything_to_it() {
    let w = workshop().await;
    let path = offered(&w, "", "").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let removal = w.ben.opens(&format!("{path}/people")).await.link("Retirer");
    for part in ["people", "people/letter"] {
        assert_eq!(w.cleo.asks_for(&format!("{path}/{part}")).await.status(), 403);
        assert_eq!(
            w.town
                .visitor()
                .asks_for(&format!("{path}/{part}"))
                .await
                .status(),
            303
        );
    }
    let fields = [("name", "X"), ("email", "x@exemple.fr"), ("seat", "onsite")];
    for part in ["people", "people/export"] {
        assert_eq!(
            w.cleo
                .posts_only(&format!("{path}/{part}"), &fields)
                .await
                .status(),
            403
        );
    }
    assert_eq!(w.cleo.asks_for(&removal).await.status(), 403);
    assert_eq!(w.cleo.posts_only(&removal, &[]).await.status(), 403);
    let unknown = format!("{path}/people/01890000-0000-7000-8000-000000000000/removal");
    assert_eq!(w.ben.asks_for(&unknown).await.status(), 404);
    assert!(!w.cleo.opens(&path).await.has("a[href$=\"/people\"]"));
}

#[tokio::test]
async fn one_searches_without_accents_and_by_address_and_by_state() {
    let w = workshop().await;
    let path = offered(&w, "1", "5").await;
    registers(&w, &path, "Élodie Roux", "roux@exemple.fr").await;
    registers(&w, &path, "Basile", "basile@exemple.fr").await;
    let search = async |query: &str| names(&w.ben.opens(&format!("{path}/people?{query}")).await);
    assert_eq!(search("words=elodie").await, ["Élodie Roux"]);
    assert_eq!(search("words=BASILE%40").await, ["Basile"]);
    assert_eq!(search("state=waiting").await, ["Basile"]);
    assert!(search("state=cancelled").await.is_empty());
    assert!(search("words=personne").await.is_empty());
}

#[tokio::test]
async fn somebody_added_by_hand_gets_their_letter_and_twice_is_once() {
    let w = workshop().await;
    let path = offered(&w, "5", "").await;
    let fields = [("name", "Nora"), ("email", "nora@exemple.fr")];
    let page = adds(&w.ben, &path, &fields).await;
    assert_eq!(page.notice(), "La personne est inscrite et reçoit un courriel.");
    assert_eq!(names(&page), ["Nora"]);
    let page = adds(&w.ben, &path, &fields).await;
    assert_eq!(page.notice(), "Cette adresse est déjà inscrite. Rien n’a changé.");
    let mails = w.town.mails_to("nora@exemple.fr").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].subject.contains("Votre place"));
    assert!(w.town.ledger().await.contains(&"registration.added".to_owned()));
}

#[tokio::test]
async fn what_is_wrong_in_the_form_is_said_and_what_was_typed_stays() {
    let w = workshop().await;
    let path = offered(&w, "5", "").await;
    let page = adds(&w.ben, &path, &[("name", ""), ("email", "pas une adresse")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong("name"), "Ce champ est vide.");
    assert!(!page.wrong("email").is_empty());
    assert_eq!(page.holds("email"), "pas une adresse");
}

#[tokio::test]
async fn one_more_chair_takes_a_tick_and_the_counts_stay_right() {
    let w = workshop().await;
    let path = offered(&w, "1", "2").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    registers(&w, &path, "Ali", "ali@exemple.fr").await;
    let page = adds(&w.ben, &path, &[("name", "Nora"), ("email", "nora@exemple.fr")]).await;
    assert!(page.notice().contains("liste d’attente"));
    let fields = [("name", "Oum"), ("email", "oum@exemple.fr")];
    let page = adds(&w.ben, &path, &fields).await;
    assert_eq!(
        page.wrong("anyway"),
        "C’est complet. Pour ajouter une chaise, cochez cette case."
    );
    let page = page.submits(&format!("{path}/people"), &[("anyway", "on")]).await;
    assert!(page.text_of("#counts").contains("2 / 1"));
    // The chair was one more: when somebody leaves, nobody moves up to a place that is not there.
    let leaves = async |email: &str| {
        let own = w.town.link_mailed_to(email).await;
        let page = w.town.visitor().opens(&own).await;
        page.submits(&format!("{own}/cancellation"), &[]).await;
    };
    leaves("oum@exemple.fr").await;
    let page = w.ben.opens(&format!("{path}/people")).await;
    assert!(page.text_of("#counts").contains("1 / 1"));
    assert!(page.text_of("#counts").contains("2 personnes en attente"));
    leaves("zoe@exemple.fr").await;
    let page = w.ben.opens(&format!("{path}/people")).await;
    assert!(page.text_of("#counts").contains("une place proposée"));
    assert!(page.text_of("#counts").contains("une personne en attente"));
}

#[tokio::test]
async fn after_the_closing_only_the_tick_adds_somebody() {
    let w = workshop().await;
    let path = offered(&w, "", "").await;
    w.town.passes(8 * 24 * 60 + 7 * 60 + 30);
    let fields = [("name", "Nora"), ("email", "nora@exemple.fr")];
    let page = adds(&w.ben, &path, &fields).await;
    assert!(page.wrong("anyway").contains("closes"));
    let page = page.submits(&format!("{path}/people"), &[("anyway", "on")]).await;
    assert_eq!(names(&page), ["Nora"]);
}

#[tokio::test]
async fn whoever_is_taken_off_the_list_is_told_and_the_next_is_offered_the_place() {
    let w = workshop().await;
    let path = offered(&w, "1", "2").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    registers(&w, &path, "Ali", "ali@exemple.fr").await;
    let people = w.ben.opens(&format!("{path}/people")).await;
    let action = people.link("Retirer");
    let page = w.ben.opens(&action).await;
    assert!(page.text().contains("Zoé"));
    let endless = "a".repeat(1001);
    let refused = page.submits(&action, &[("reason", &endless)]).await;
    assert_eq!((refused.status(), refused.holds("reason")), (422, endless));
    let done = page.submits(&action, &[("reason", "La salle a rétréci.")]).await;
    assert_eq!(
        done.notice(),
        "La personne n’est plus sur la liste ; elle est prévenue."
    );
    page.submits(&action, &[("reason", "La salle a rétréci.")]).await;
    let mails = w.town.mails_to("zoe@exemple.fr").await;
    assert_eq!(mails.len(), 2, "the confirmation, and one letter that it is over");
    assert!(mails[1].body.contains("Son mot : La salle a rétréci."));
    assert!(
        mails[1]
            .calendar
            .as_deref()
            .unwrap_or_default()
            .contains("CANCELLED")
    );
    let offered = w.town.mails_to("ali@exemple.fr").await;
    assert_eq!(offered.len(), 2);
    let verbs = w.town.ledger().await;
    assert!(verbs.contains(&"registration.removed".to_owned()));
    assert!(verbs.contains(&"registration.offered".to_owned()));
}

#[tokio::test]
async fn once_it_has_begun_nobody_is_taken_off_the_list() {
    let w = workshop().await;
    let path = offered(&w, "", "").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let action = w.ben.opens(&format!("{path}/people")).await.link("Retirer");
    let form = w.ben.opens(&action).await;
    w.town.passes(8 * 24 * 60 + 7 * 60 + 30);
    let page = form.submits(&action, &[]).await;
    assert!(page.wrong("reason").starts_with("La rencontre a commencé."));
    assert!(
        !w.ben
            .opens(&format!("{path}/people"))
            .await
            .has("a[href$=\"/removal\"]")
    );
}

#[tokio::test]
async fn a_letter_is_read_once_more_then_reaches_each_person_once() {
    let w = workshop().await;
    let path = offered(&w, "2", "5").await;
    for (name, email) in [
        ("Zoé", "zoe@exemple.fr"),
        ("Ali", "ali@exemple.fr"),
        ("Noé", "noe@exemple.fr"),
    ] {
        registers(&w, &path, name, email).await;
    }
    let preview = format!("{path}/people/preview");
    let send = format!("{path}/people/letter");
    let form = w.ben.opens(&send).await;
    let refused = form
        .submits(&preview, &[("subject", ""), ("body", "Bonjour")])
        .await;
    assert_eq!(
        (refused.status(), refused.holds("body")),
        (422, "Bonjour".to_owned())
    );
    let page = form
        .submits(
            &preview,
            &[("subject", "Une précision"), ("body", "Apportez un carnet.")],
        )
        .await;
    assert!(page.text_of("#preview").contains("Apportez un carnet."));
    assert!(page.text_of("#preview").contains("2 personnes"));
    w.town.runs_jobs().await;
    assert_eq!(
        w.town.mails_to("zoe@exemple.fr").await.len(),
        1,
        "reading it sends nothing"
    );
    page.submits(&send, &[]).await;
    let done = page.submits(&send, &[]).await;
    assert_eq!(
        done.notice(),
        "Le message part. Chaque personne le reçoit une fois."
    );
    w.town.runs_jobs().await;
    for email in ["zoe@exemple.fr", "ali@exemple.fr"] {
        let mails = w.town.mails_to(email).await;
        assert_eq!(mails.len(), 2, "{email}");
        assert_eq!(mails[1].subject, "Une précision");
        assert!(mails[1].body.contains("Apportez un carnet.") && mails[1].body.contains("/registrations/"));
    }
    assert_eq!(
        w.town.mails_to("noe@exemple.fr").await.len(),
        1,
        "who waits was not meant"
    );
    let people = w.ben.opens(&format!("{path}/people")).await;
    assert!(people.text_of("#written").contains("Une précision"));
    let traces = w.town.ledger().await;
    assert_eq!(
        traces
            .iter()
            .filter(|verb| *verb == "registration.written")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_letter_reaches_those_who_wait_when_it_says_so_and_nobody_where_nobody_is() {
    let w = workshop().await;
    let path = offered(&w, "1", "5").await;
    let send = format!("{path}/people/letter");
    let preview = format!("{path}/people/preview");
    let words = [("subject", "Bonjour"), ("body", "Oui"), ("to", "all")];
    let page = w.ben.opens(&send).await.submits(&preview, &words).await;
    let page = page.submits(&send, &[]).await;
    assert!(page.wrong("to").starts_with("Personne n’a encore de place"));
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    registers(&w, &path, "Ali", "ali@exemple.fr").await;
    let page = w.ben.opens(&send).await.submits(&preview, &words).await;
    page.submits(&send, &[]).await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.mails_to("ali@exemple.fr").await.len(), 2);
}

#[tokio::test]
async fn a_crowd_is_written_to_in_portions_and_nobody_is_left_out() {
    let w = workshop().await;
    let path = offered(&w, "", "").await;
    let uid = path.trim_start_matches("/gatherings/").to_owned();
    let house = w.town.house.clone();
    w.town
        .house
        .write(move |tx| {
            let gathering = gatherings::gathering::by_uid(tx, uid.parse().unwrap())?.unwrap();
            let post = gatherings::registration::Post::of(tx, &house, &gathering)?;
            for number in 0..230 {
                let email = format!("p{number}@exemple.fr");
                let language = kernel::Language::French;
                let person = people::entry::find_or_make_guest(tx, &email, "P", language, "Europe/Paris")?;
                let wish = super::actions::wish("P".into(), gatherings::gathering::Seat::Onsite, language);
                gatherings::registration::register(tx, &post, &gathering, person, &wish)?;
            }
            Ok(())
        })
        .await
        .unwrap();
    let send = format!("{path}/people/letter");
    let words = [("subject", "Bonjour"), ("body", "Oui")];
    let page = w
        .ben
        .opens(&send)
        .await
        .submits(&format!("{path}/people/preview"), &words)
        .await;
    page.submits(&send, &[]).await;
    w.town.runs_jobs().await;
    let (waiting, _) = w.town.reads(platform::mail::counts).await;
    assert_eq!(waiting, 460);
    let page = w.ben.opens(&format!("{path}/people")).await;
    assert_eq!(names(&page).len(), 60);
    assert_eq!(names(&page.follows("La suite").await).len(), 60);
}

#[tokio::test]
async fn the_list_is_taken_away_as_a_table_that_reckons_nothing_and_leaves_a_trace() {
    let w = workshop().await;
    let path = offered(&w, "5", "").await;
    adds(&w.ben, &path, &[("name", "=1+1;x"), ("email", "nora@exemple.fr")]).await;
    let action = format!("{path}/people/export");
    let file = w
        .ben
        .opens(&format!("{path}/people"))
        .await
        .submits(&action, &[])
        .await;
    assert!(file.header("content-type").starts_with("text/csv"));
    assert!(file.header("content-disposition").contains("participants.csv"));
    let text = file.html();
    assert!(text.starts_with("\u{feff}Nom;Courriel;Comment;État;Depuis"));
    assert!(
        text.contains("\"'=1+1;x\";nora@exemple.fr;Sur place;inscrit·e;2026-03-02 10:00"),
        "{text}"
    );
    assert!(
        w.town
            .ledger()
            .await
            .contains(&"registration.exported".to_owned())
    );
}

#[tokio::test]
async fn the_pages_are_complete_in_english() {
    let w = workshop().await;
    let path = offered(&w, "1", "5").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let ben = w.ben.clone().reads_english();
    let page = ben.opens(&format!("{path}/people")).await;
    assert_eq!(page.title(), "Who registered");
    assert!(!page.text().contains("participant-"));
    let page = ben.opens(&format!("{path}/people/letter")).await;
    assert_eq!(page.title(), "Write to everybody");
}
