//! Cycles: a path that people follow or not, and one registration for all of it.

mod shaping;

use testkit::Page;

use crate::workshop::{Workshop, workshop};

/// The titles of the seed's five webinars.
const TITLES: &str = "La coopération, levier de résilience
Quels prérequis, avant même de coopérer
Les temps nécessaires à la coopération
Maturité coopérative
Coopération et complexité";

/// Ben opens a cycle without sessions; gives its address.
async fn cycle(w: &Workshop) -> String {
    let form = w.ben.opens("/spaces/atelier/cycles/new").await;
    let page = form
        .submits(
            "/spaces/atelier/cycles",
            &[
                ("title", "La coopération, levier de résilience"),
                ("summary", "Cinq webinaires d’une heure, les jeudis d’avril"),
                ("body", "Chaque session **s’appuie** sur les précédentes."),
            ],
        )
        .await;
    page.path().trim_end_matches("/sessions").to_owned()
}

/// The same with the five Thursdays of April at five, for so many people each.
async fn april(w: &Workshop, changed: &[(&str, &str)]) -> String {
    let cycle = cycle(w).await;
    let mut fields = vec![
        ("kind", "virtual-class"),
        ("starts", "2026-04-02T17:00"),
        ("minutes", "60"),
        ("rhythm", "weekly"),
        ("times", "5"),
        ("titles", TITLES),
        ("state", "announced"),
    ];
    fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(changed);
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let page = page.submits(&format!("{cycle}/sessions/new"), &fields).await;
    assert_eq!(page.notice(), "Le parcours est enregistré.", "{}", page.text());
    cycle
}

/// The identifiers of the sessions, in the order of the path.
async fn sessions(w: &Workshop, cycle: &str) -> Vec<String> {
    let page = w.ben.opens(cycle).await;
    let html = page.html();
    let path = html.split("id=\"path\"").nth(1).unwrap();
    let path = path.split("</ol>").next().unwrap();
    path.split("<h3><a href=\"/gatherings/")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

/// Zoé, without an account, registers for the sessions that are ticked.
async fn registers(w: &Workshop, cycle: &str, changed: &[(&str, &str)]) -> Page {
    let form = w.town.visitor().opens(cycle).await;
    let mut fields = vec![("name", "Zoé"), ("email", "zoe@exemple.fr")];
    fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(changed);
    form.submits(&format!("{cycle}/registration"), &fields).await
}

#[tokio::test]
async fn a_guest_registers_for_the_five_webinars_of_april_in_one_go() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let page = registers(&w, &cycle, &[]).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    let answers = page.texts_of("#answers strong");
    assert_eq!(answers, vec!["Une place vous est gardée."; 5]);
    // Whoever typed the address is not shown what opens the registrations: the mail holds it.
    assert!(!page.html().contains("/registrations/"));
    let mails = w.town.mails_to("zoe@exemple.fr").await;
    assert_eq!(mails.len(), 1, "one letter and no other");
    let mail = &mails[0];
    assert_eq!(mail.subject, "Vos séances : La coopération, levier de résilience");
    for title in TITLES.lines() {
        assert!(mail.body.contains(title), "{title}");
    }
    let links: Vec<&str> = mail
        .body
        .split_whitespace()
        .filter(|word| word.contains("/registrations/"))
        .collect();
    assert_eq!(links.len(), 5);
    let calendar = mail.calendar.as_ref().unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 5);
    for day in ["0402", "0409", "0416", "0423", "0430"] {
        assert!(calendar.contains(&format!("2026{day}T150000Z")), "{day}");
    }
    // Each is an ordinary registration, whose page lists the others.
    let own = w.town.visitor().opens(links[2]).await;
    assert_eq!(own.title(), "Les temps nécessaires à la coopération");
    assert!(own.text().contains("Coopération et complexité"));
    own.submits(&format!("{}/cancellation", own.path()), &[]).await;
    let made = w.town.ledger().await;
    let made = made.iter().filter(|verb| *verb == "registration.made").count();
    assert_eq!(made, 5);
}

#[tokio::test]
async fn some_sessions_only_and_the_same_form_twice_is_one_letter() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let ids = sessions(&w, &cycle).await;
    let form = w.town.visitor().opens(&cycle).await;
    let action = format!("{cycle}/registration");
    let fields = [
        ("name", "Zoé"),
        ("email", "zoe@exemple.fr"),
        ("sessions", ids[1].as_str()),
        ("sessions", ids[3].as_str()),
    ];
    let page = form.submits(&action, &fields).await;
    assert_eq!(
        page.texts_of("#answers h2"),
        ["Quels prérequis, avant même de coopérer", "Maturité coopérative"]
    );
    let page = form.submits(&action, &fields).await;
    assert_eq!(page.texts_of("#answers strong").len(), 2);
    assert_eq!(w.town.mails_to("zoe@exemple.fr").await.len(), 1);
    // The same page with other ticks is something new to say.
    let fields = [fields[0], fields[1], ("sessions", ids[4].as_str())];
    form.submits(&action, &fields).await;
    let mails = w.town.mails_to("zoe@exemple.fr").await;
    assert_eq!(mails.len(), 2);
    assert!(mails[1].body.contains("Coopération et complexité"));
}

#[tokio::test]
async fn what_is_full_is_said_and_holds_nothing_else_up() {
    let w = workshop().await;
    let cycle = april(&w, &[("places", "1")]).await;
    let ids = sessions(&w, &cycle).await;
    // The first session has neither place nor waiting list left; the second only a waiting list.
    for (id, people) in [(&ids[0], 2), (&ids[1], 1)] {
        for number in 0..people {
            let page = w.town.visitor().opens(&format!("/gatherings/{id}")).await;
            let email = format!("guest{number}@exemple.fr");
            page.submits(
                &format!("/gatherings/{id}/registration"),
                &[("name", "Quelqu’un"), ("email", &email)],
            )
            .await;
        }
    }
    let page = registers(&w, &cycle, &[]).await;
    let answers = page.texts_of("#answers strong");
    assert!(answers[0].starts_with("C’est complet, et la liste d’attente aussi"));
    assert_eq!(answers[1], "C’est complet : vous êtes sur la liste d’attente.");
    assert_eq!(answers[4], "Une place vous est gardée.");
    let mails = w.town.mails_to("zoe@exemple.fr").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].body.contains("vous n’êtes pas inscrit·e"));
    assert_eq!(mails[0].body.matches("/registrations/").count(), 4);
    assert_eq!(
        mails[0]
            .calendar
            .as_ref()
            .unwrap()
            .matches("BEGIN:VEVENT")
            .count(),
        3
    );
}

#[tokio::test]
async fn each_field_refuses_and_keeps_what_was_typed() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let page = registers(&w, &cycle, &[("sessions", "nothing"), ("email", "zoe")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.wrong("sessions"), "Choisissez au moins une séance.");
    assert_eq!(page.holds("name"), "Zoé");
    assert!(w.town.mails_to("zoe@exemple.fr").await.is_empty());
    let page = registers(&w, &cycle, &[("name", "")]).await;
    assert_eq!(page.wrong("name"), "Ce champ est vide.");
}

#[tokio::test]
async fn an_address_tells_nobody_else_who_has_registered() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    registers(&w, &cycle, &[]).await;
    let page = registers(&w, &cycle, &[]).await;
    assert_eq!(
        page.texts_of("#answers strong"),
        vec!["Une place vous est gardée."; 5]
    );
    assert!(!page.html().contains("/registrations/"));
    // Whoever is signed in sees their own at once.
    let form = w.cleo.opens(&cycle).await;
    let page = form.submits(&format!("{cycle}/registration"), &[]).await;
    assert_eq!(page.texts_of("#answers a").len(), 5);
    let page = w.cleo.opens(&cycle).await;
    assert!(
        page.text()
            .contains("Vous êtes inscrit·e à toutes les séances ouvertes.")
    );
    assert_eq!(page.texts_of("#path a.chip").len(), 5);
}

#[tokio::test]
async fn where_there_is_a_choice_one_answer_serves_all_sessions() {
    let w = workshop().await;
    let cycle = april(&w, &[("times", "1")]).await;
    // A second session on site, and a third in both ways with one place in the room.
    for (title, mode, day) in [
        ("Dans la salle", "onsite", "2026-04-09"),
        ("Les deux", "hybrid", "2026-04-16"),
    ] {
        w.offers(&[
            ("title", title),
            ("mode", mode),
            ("starts", &format!("{day}T17:00")),
            ("ends", &format!("{day}T18:00")),
            ("places_onsite", "1"),
        ])
        .await;
    }
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let action = format!("{cycle}/sessions");
    let chosen: Vec<String> = page
        .html()
        .split("name=\"chosen\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    let fields: Vec<(&str, &str)> = chosen.iter().map(|uid| ("chosen", uid.as_str())).collect();
    page.submits(&action, &fields).await;
    registers(&w, &cycle, &[("way", "onsite")]).await;
    let mails = w.town.mails_to("zoe@exemple.fr").await;
    assert_eq!(mails[0].body.matches("Sur place").count(), 2, "{}", mails[0].body);
    // The room is full now: the next one is there from afar where that is possible, and told so.
    let form = w.town.visitor().opens(&cycle).await;
    let page = form
        .submits(
            &format!("{cycle}/registration"),
            &[("name", "Yan"), ("email", "yan@exemple.fr"), ("way", "onsite")],
        )
        .await;
    assert!(page.texts_of("#answers strong")[1].starts_with("C’est complet, et"));
    let mails = w.town.mails_to("yan@exemple.fr").await;
    assert_eq!(mails[0].body.matches("Sur place").count(), 0, "{}", mails[0].body);
    assert!(mails[0].body.contains("Les deux"));
}

#[tokio::test]
async fn the_calendar_holds_every_announced_session() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let drafts = [
        ("kind", "virtual-class"),
        ("starts", "2026-05-07T17:00"),
        ("times", "1"),
        ("state", "draft"),
    ];
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    page.submits(&format!("{cycle}/sessions/new"), &drafts).await;
    assert_eq!(sessions(&w, &cycle).await.len(), 6);
    let visitor = w.town.visitor();
    assert_eq!(visitor.opens(&cycle).await.texts_of("#path > li").len(), 5);
    let file = visitor.opens(&format!("{cycle}/calendar")).await;
    assert!(file.header("content-type").starts_with("text/calendar"));
    assert_eq!(file.html().matches("BEGIN:VEVENT").count(), 5);
}

#[tokio::test]
async fn a_reader_of_english_finds_every_word() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let ben = w.ben.clone().reads_english();
    let pages = [
        cycle.clone(),
        format!("{cycle}/sessions"),
        format!("{cycle}/edition"),
        format!("{cycle}/registered?as=pwofc"),
        "/spaces/atelier/cycles".to_owned(),
    ];
    for path in pages {
        let page = ben.opens(&path).await;
        assert_eq!(page.status(), 200, "{path}");
        assert!(!page.text().contains("cycle-"), "{path}: {}", page.text());
    }
    assert!(
        ben.opens(&cycle)
            .await
            .text()
            .contains("You may follow only some.")
    );
    let guest = w.town.visitor().reads_english();
    let form = guest.opens(&cycle).await;
    let fields = [("name", "Zoe"), ("email", "zoe@example.org")];
    form.submits(&format!("{cycle}/registration"), &fields).await;
    let mails = w.town.mails_to("zoe@example.org").await;
    assert!(mails[0].subject.starts_with("Your sessions:"));
}
