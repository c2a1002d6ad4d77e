//! Cycles: a path that people follow or not, and one registration for all of it.

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
async fn the_path_is_shaped_up_down_out_and_back() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let before = sessions(&w, &cycle).await;
    let base = format!("{cycle}/sessions");
    let page = w.ben.opens(&base).await;
    let page = page
        .submits(&format!("{base}/{}/move", before[2]), &[("to", "up")])
        .await;
    let after = sessions(&w, &cycle).await;
    assert_eq!([&after[1], &after[2]], [&before[2], &before[1]]);
    let page = page.submits(&format!("{base}/{}/removal", after[1]), &[]).await;
    assert_eq!(sessions(&w, &cycle).await.len(), 4);
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(sessions(&w, &cycle).await, after);
    // Twice is once.
    w.ben.posts_only(&undo, &[]).await;
    assert_eq!(sessions(&w, &cycle).await, after);
    assert!(page.has_form(&format!("{base}/{}/removal", after[0])));
    assert!(w.town.ledger().await.contains(&"cycle.arranged".to_owned()));
}

#[tokio::test]
async fn new_sessions_are_offered_once_and_wrong_dates_are_refused() {
    let w = workshop().await;
    let cycle = cycle(&w).await;
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let action = format!("{cycle}/sessions/new");
    let fields = [
        ("kind", "virtual-class"),
        ("starts", "2026-03-12T17:00"),
        ("times", "3"),
        ("titles", "Une première"),
    ];
    page.submits(&action, &fields).await;
    page.submits(&action, &fields).await;
    let page = w.ben.opens(&cycle).await;
    assert_eq!(
        page.texts_of("#path h3"),
        [
            "Une première",
            "La coopération, levier de résilience 2",
            "La coopération, levier de résilience 3"
        ]
    );
    // The third is after the change to summer time: five o'clock stays five o'clock.
    assert_eq!(
        page.text_of("#path").matches("17 h").count(),
        3,
        "{}",
        page.text_of("#path")
    );
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let wrong = page
        .submits(&action, &[("starts", "soon"), ("times", "0"), ("titles", "x")])
        .await;
    assert_eq!(wrong.status(), 422);
    for field in ["starts", "times", "titles"] {
        assert!(!wrong.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(wrong.holds("titles"), "x");
    let none = w.ben.posts_only(&format!("{cycle}/sessions"), &[]).await;
    assert_eq!(none.status(), 422);
}

#[tokio::test]
async fn shaping_takes_the_right_and_strangers_find_nothing() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let id = sessions(&w, &cycle).await.remove(0);
    for path in [
        format!("{cycle}/edition"),
        format!("{cycle}/sessions"),
        "/spaces/atelier/cycles/new".to_owned(),
    ] {
        assert_eq!(w.cleo.asks_for(&path).await.status(), 403, "{path}");
        assert_eq!(w.ben.asks_for(&path).await.status(), 200, "{path}");
    }
    for part in [
        "edition".to_owned(),
        "sessions".to_owned(),
        format!("sessions/{id}/move"),
        format!("sessions/{id}/removal"),
        format!("sessions/{id}/restoration/1"),
        format!("bridges/{id}/removal"),
        format!("bridges/{id}/restoration"),
    ] {
        let path = format!("{cycle}/{part}");
        let refused = w.cleo.posts_only(&path, &[("title", "Autre")]).await;
        assert!(matches!(refused.status(), 403), "{path}: {}", refused.status());
        let missing = path.replace(&cycle, &format!("/cycles/{id}"));
        assert_eq!(w.ben.posts_only(&missing, &[]).await.status(), 404, "{missing}");
    }
    assert_eq!(w.cleo.asks_for(&format!("/cycles/{id}")).await.status(), 404);
}

#[tokio::test]
async fn the_words_of_a_cycle_change_and_refuse() {
    let w = workshop().await;
    let cycle = cycle(&w).await;
    let form = w.ben.opens("/spaces/atelier/cycles/new").await;
    let page = form.submits("/spaces/atelier/cycles", &[("title", "X")]).await;
    assert_eq!((page.status(), page.holds("title").as_str()), (422, "X"));
    let action = format!("{cycle}/edition");
    let page = w.ben.opens(&action).await;
    let refused = page.submits(&action, &[("title", "")]).await;
    assert_eq!(refused.wrong("title"), "Ce champ est vide.");
    let page = page.submits(&action, &[("title", "Coopérer")]).await;
    assert_eq!(page.title(), "Coopérer");
    assert!(page.has(".prose strong"));
    let list = w.town.visitor().opens("/spaces/atelier/cycles").await;
    assert!(list.text().contains("Coopérer"));
    let verbs = w.town.ledger().await;
    for verb in ["cycle.opened", "cycle.changed"] {
        assert!(verbs.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn a_session_shows_its_place_and_what_leads_from_one_to_another() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let ids = sessions(&w, &cycle).await;
    let page = w.town.visitor().opens(&format!("/gatherings/{}", ids[1])).await;
    assert!(page.text_of("#path").contains("séance 2 sur 5"));
    assert_eq!(page.link("Avant :"), format!("/gatherings/{}", ids[0]));
    assert_eq!(page.link("Ensuite :"), format!("/gatherings/{}", ids[2]));
    let base = format!("{cycle}/bridges");
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let fields = [
        ("from", ids[0].as_str()),
        ("to", ids[2].as_str()),
        ("note", "ce que sont les récursions"),
    ];
    let shaped = page.submits(&base, &fields).await;
    assert_eq!(shaped.texts_of("#bridges li").len(), 1);
    let backwards = page
        .submits(&base, &[("from", &ids[2]), ("to", &ids[1]), ("note", "le passé")])
        .await;
    assert_eq!(
        backwards.wrong("note"),
        "La seconde séance doit venir après la première dans le parcours."
    );
    let first = w.town.visitor().opens(&format!("/gatherings/{}", ids[0])).await;
    assert!(
        first
            .text_of("#bridges")
            .contains("traitera : ce que sont les récursions")
    );
    let third = w.town.visitor().opens(&format!("/gatherings/{}", ids[2])).await;
    assert!(third.text_of("#bridges").contains("Repris de La coopération"));
    assert!(w.town.visitor().opens(&cycle).await.text().contains("récursions"));
    // A question that is deferred leads from one to the other too.
    let asking = format!("/gatherings/{}/questions", ids[0]);
    let page = w.cleo.opens(&asking).await;
    page.submits(&asking, &[("text", "Et la complexité ?")]).await;
    let question = w.ben.opens(&asking).await.link("Et la complexité ?");
    let page = w.ben.opens(&question).await;
    page.submits(&format!("{question}/deferral"), &[("to", &ids[4])])
        .await;
    let last = w.town.visitor().opens(&format!("/gatherings/{}", ids[4])).await;
    assert!(last.text_of("#bridges").contains("une question"));
    let first = w.town.visitor().opens(&format!("/gatherings/{}", ids[0])).await;
    assert!(
        first
            .text_of("#bridges")
            .contains("Coopération et complexité traitera : une question")
    );
    // Taken away, and put back.
    let removal = shaped.attribute_of("form[action$=\"/removal\"][action*=\"/bridges/\"]", "action");
    let page = w.ben.opens(&format!("{cycle}/sessions")).await;
    let page = page.submits(&removal, &[]).await;
    assert!(!page.has("#bridges"));
    let undo = page.attribute_of(".notice form", "action");
    assert!(page.submits(&undo, &[]).await.has("#bridges"));
}

platform::statements! {
    // As the replay pages make it.
    TABLE = "create table if not exists key_points (id bigint primary key, uid text not null unique,
             gathering_id bigint not null, position bigint not null, text text not null, removed_at bigint)";
    APPLIED = "insert into migrations (name, checksum) values ('0010_replays', 'test') on conflict (name) do nothing";
    MARK = "insert into key_points (id, uid, gathering_id, position, text, removed_at)
            select $1, $2, id, $1, $3, $4 from gatherings where uid = $5";
}

#[tokio::test]
async fn a_session_recalls_the_key_points_of_those_before() {
    let w = workshop().await;
    let cycle = april(&w, &[]).await;
    let ids = sessions(&w, &cycle).await;
    let third = format!("/gatherings/{}", ids[2]);
    assert!(!w.town.visitor().opens(&third).await.has("#recall"));
    let (first, second) = (ids[0].clone(), ids[1].clone());
    let marked = w.town.house.write(move |tx| {
        tx.run(TABLE, ())?;
        tx.run(APPLIED, ())?;
        let removed = Some(tx.now());
        tx.run(
            MARK,
            (1_i64, "a", "Coopérer s’apprend", None::<kernel::Instant>, &first),
        )?;
        tx.run(
            MARK,
            (2_i64, "b", "L’implicite compte", None::<kernel::Instant>, &second),
        )?;
        tx.run(MARK, (3_i64, "c", "Retiré", removed, &second))
    });
    marked.await.unwrap();
    let page = w.town.visitor().opens(&third).await;
    let recall = page.text_of("#recall");
    assert!(
        recall.starts_with("Rappel : ce qu’il faut garder Quels prérequis"),
        "{recall}"
    );
    assert!(recall.contains("L’implicite compte") && recall.contains("Coopérer s’apprend"));
    assert!(!recall.contains("Retiré"));
    let first = w.town.visitor().opens(&format!("/gatherings/{}", ids[0])).await;
    assert!(!first.has("#recall"));
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
