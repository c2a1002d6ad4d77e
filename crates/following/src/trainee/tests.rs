//! The page of those who lead, letters, hours, and the page of one trainee.

use jiff::civil::date;
use learning::Schedule;
use learning::cohort;
use testkit::Visitor;
use workshop::training::uid;

use crate::workshop::{Training, does, groups, leads, more_trainees, took_place, training};

const PAGE: &str = "/spaces/promotion/trainees";
const LETTER: &str = "/spaces/promotion/trainees/letter";
const HOURS: &str = "/spaces/promotion/trainees/hours";
const DAY: i64 = 24 * 60;

async fn person(t: &Training, who: &Visitor) -> String {
    uid(&t.town, who.id()).await.to_string()
}

#[tokio::test]
async fn those_who_lead_hear_who_is_silent_and_who_has_fallen_behind() {
    let t = training().await;
    t.town.passes(11 * DAY);
    does(&t, &t.cleo, &["introduce-oneself"]).await;
    does(&t, &t.fay, &["introduce-oneself"]).await;
    let page = t.ben.opens(PAGE).await;
    assert_eq!(page.texts_of("#silent .rows h3"), ["Gil"]);
    assert_eq!(
        page.text_of("#silent h2"),
        "Une personne ne donne plus de nouvelles"
    );
    assert!(
        page.text_of("#silent .rows p")
            .starts_with("N’a encore rien fait ici")
    );
    assert_eq!(page.texts_of("#stuck .rows h3"), ["Cleo", "Fay"]);
    assert!(
        page.text_of("#stuck .rows p")
            .contains("activités des semaines passées")
    );
    let page = t.ben.opens(&format!("{PAGE}?days=21")).await;
    assert!(!page.has("#silent"), "it is for those who lead to say when");
    assert_eq!(page.texts_of("#stuck .rows h3"), ["Cleo", "Fay", "Gil"]);
}

#[tokio::test]
async fn nobody_is_silent_before_the_beginning_or_after_the_end() {
    let t = training().await;
    t.town.passes(20 * DAY);
    assert!(t.ben.opens(PAGE).await.has("#silent"));
    for first in [date(2027, 1, 4), date(2025, 1, 6)] {
        leads(&t, move |tx, may| {
            let weeks = may.seen().program()?.weeks;
            cohort::actions::date(tx, may, &Schedule::new(first, weeks, [], "Europe/Paris"))
        })
        .await;
        let page = t.ben.opens(PAGE).await;
        assert!(!page.has("#silent") && !page.has("#stuck"), "{first}");
        assert_eq!(
            page.text_of(".notice.success"),
            "Personne n’attend de mot de vous en ce moment."
        );
    }
}

#[tokio::test]
async fn only_those_who_lead_open_it() {
    let t = training().await;
    let own = person(&t, &t.cleo).await;
    let paths = [PAGE, HOURS, &format!("{LETTER}?about=person&of={own}")];
    for path in paths {
        assert_eq!(t.ben.opens(path).await.status(), 200, "{path}");
        for who in [&t.cleo, &t.dov] {
            assert_eq!(who.opens(path).await.status(), 403, "{path}");
        }
        assert!(
            t.town
                .visitor()
                .asks_for(path)
                .await
                .sends_to()
                .starts_with("/sign-in"),
            "{path}"
        );
    }
    for path in [LETTER, "/spaces/promotion/trainees/hours/export"] {
        let fields = [("about", "person"), ("of", own.as_str()), ("once", own.as_str())];
        assert_eq!(t.cleo.posts_only(path, &fields).await.status(), 403, "{path}");
    }
    let page = t.ada.opens("/spaces/promotion/arrangement").await;
    page.submits("/spaces/promotion/arrangement", &[("joining", "hidden")])
        .await;
    for path in paths {
        assert_eq!(t.dov.opens(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn before_there_are_dates_and_people_it_says_so() {
    let t = workshop::training::undated(crate::workshop::areas).await;
    let page = t.ben.opens(PAGE).await;
    assert!(page.text().contains("n’a pas encore de dates"));
    let t = training().await;
    for who in [&t.cleo, &t.fay, &t.gil] {
        who.posts("/spaces/promotion/departure", &[]).await;
    }
    let page = t.ben.opens(PAGE).await;
    assert_eq!(page.text_of(".empty h2"), "Pas encore de stagiaire");
}

#[tokio::test]
async fn what_is_not_clear_is_said_with_how_many_and_written_to_them_alone() {
    let t = training().await;
    for who in [&t.cleo, &t.gil] {
        who.posts("/spaces/promotion/activities/facets/reactions/unclear", &[])
            .await;
    }
    t.cleo
        .posts(
            "/spaces/promotion/activities/facets/remark",
            &[("remark", "Les trois facettes ?")],
        )
        .await;
    let page = t.ben.opens(PAGE).await;
    let line = page.text_of("#unclear .rows h3");
    assert_eq!(
        line,
        "2 personnes n’ont pas compris « Voir les facettes de la coopération »"
    );
    assert_eq!(page.text_of("#waiting blockquote"), "Les trois facettes ?");
    let letter = page.attribute_of("#unclear .rows-end a", "href");
    let form = t.ben.opens(&letter).await;
    assert_eq!(form.texts_of("#to label"), ["Cleo", "Gil"]);
    assert!(form.holds("body").contains("n’était pas clair"));
    let page = form.submits(LETTER, &[("body", "Voici un autre exemple.")]).await;
    assert_eq!(page.notice(), "Votre lettre est partie.");
    for (who, count) in [(&t.cleo, 1), (&t.gil, 1), (&t.fay, 0)] {
        let mails = t.town.mails_to(who.email()).await;
        let mine: Vec<_> = mails
            .iter()
            .filter(|mail| mail.body.contains("Voici un autre exemple."))
            .collect();
        assert_eq!(mine.len(), count, "{}", who.email());
    }
    let mail = t.town.mails_to(t.cleo.email()).await.pop().unwrap();
    assert!(
        mail.body.starts_with("Bonjour Cleo,") && mail.body.contains("Ben"),
        "{}",
        mail.body
    );
    assert!(mail.body.contains("http://town.example/spaces/promotion/week"));
    assert!(!page.has("#waiting"), "her line is answered");
    assert!(
        page.has("#unclear"),
        "what is not clear stays until they say otherwise"
    );
}

#[tokio::test]
async fn a_letter_leaves_once_and_is_remembered() {
    let t = training().await;
    t.town.passes(11 * DAY);
    let page = t.ben.opens(PAGE).await;
    let form = t
        .ben
        .opens(&page.attribute_of("#silent .section-head a", "href"))
        .await;
    assert_eq!(form.texts_of("#to label").len(), 3);
    let to = person(&t, &t.fay).await;
    let fields = [("to", to.as_str())];
    form.submits(LETTER, &fields).await;
    let page = form.submits(LETTER, &fields).await;
    assert_eq!(t.town.mails_to(t.fay.email()).await.len(), 1, "twice is as once");
    assert!(
        t.town.mails_to(t.gil.email()).await.is_empty(),
        "only to those who were chosen"
    );
    let told = t.town.ledger().await;
    assert_eq!(told.iter().filter(|verb| *verb == "trainee.written").count(), 1);
    assert!(page.text_of("#silent").contains("Vous avez écrit le 13 mars"));
    t.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn a_letter_without_words_or_people_comes_back_as_it_was() {
    let t = training().await;
    let own = person(&t, &t.cleo).await;
    let form = t.ben.opens(&format!("{LETTER}?about=person&of={own}")).await;
    let page = form.submits(LETTER, &[("subject", ""), ("body", "Gardé")]).await;
    assert_eq!(
        (page.status(), page.wrong("subject").as_str()),
        (422, "Ce champ est vide.")
    );
    assert_eq!(page.holds("body"), "Gardé");
    let page = form.submits(LETTER, &[("body", " ")]).await;
    assert_eq!(page.wrong("body"), "Ce champ est vide.");
    let fields: Vec<(String, String)> = form
        .fields(LETTER, &[])
        .into_iter()
        .filter(|(name, _)| name != "to")
        .collect();
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = t.ben.posts(LETTER, &fields).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Choisissez au moins une personne."));
    let stranger = person(&t, &t.dov).await;
    let mut fields = fields.clone();
    fields.push(("to", &stranger));
    assert_eq!(
        t.ben.posts_only(LETTER, &fields).await.status(),
        400,
        "whoever is no trainee gets none"
    );
    assert!(t.town.mails_to(t.dov.email()).await.is_empty());
    for about in [
        "about=group&of=x",
        "about=nothing&of=1",
        "about=silent&of=3",
        "about=unclear&of=no-such-key",
        "",
    ] {
        assert_eq!(
            t.ben.opens(&format!("{LETTER}?{about}")).await.status(),
            404,
            "{about}"
        );
    }
}

#[tokio::test]
async fn a_group_that_has_not_met_is_said_and_one_that_has_is_not() {
    let t = training().await;
    let group = groups(&t, "Les bleus", &[&t.cleo, &t.fay]).await;
    t.town.passes(15 * DAY);
    does(&t, &t.cleo, &["paired-interviews"]).await;
    let page = t.ben.opens(PAGE).await;
    let line = page.text_of("#apart .rows h3");
    assert_eq!(
        line, "Les bleus : pas encore retrouvé, depuis 15 jours",
        "one alone has met nobody"
    );
    let letter = page.attribute_of("#apart .rows-end a", "href");
    assert_eq!(letter, format!("{LETTER}?about=group&of={group}"));
    assert_eq!(t.ben.opens(&letter).await.texts_of("#to label"), ["Cleo", "Fay"]);
    does(&t, &t.fay, &["paired-interviews"]).await;
    assert!(!t.ben.opens(PAGE).await.has("#apart"));
    t.town.passes(14 * DAY);
    assert!(
        t.ben
            .opens(PAGE)
            .await
            .text_of("#apart .rows h3")
            .contains("rien fait ensemble depuis 14 jours")
    );
}

#[tokio::test]
async fn hours_are_those_of_meetings_and_of_what_was_done() {
    let t = training().await;
    took_place(&t, "=Soirée", &[(&t.cleo, None), (&t.fay, Some(45))]).await;
    does(&t, &t.cleo, &["introduce-oneself", "first-opening-hour"]).await;
    let page = t.ben.opens(HOURS).await;
    let rows = page.texts_of(".table tbody tr");
    assert_eq!(
        rows,
        [
            "Cleo 2 h 45 min 2 h 45",
            "Fay 45 min 0 min 45 min",
            "Gil 0 min 0 min 0 min"
        ]
    );
    assert!(
        page.text_of("#held .meta")
            .contains("2 h · 2 personnes présentes")
    );
    let file = page.submits("/spaces/promotion/trainees/hours/export", &[]).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.html();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("\u{feff}Nom;'=Soirée ("), "{}", lines[0]);
    assert_eq!(lines[1], "Cleo;\"2,00\";\"2,00\";\"0,75\";\"2,75\"");
    assert_eq!(lines[2], "Fay;\"0,75\";\"0,75\";\"0,00\";\"0,75\"");
    assert!(t.town.ledger().await.contains(&"hours.exported".to_owned()));
}

#[tokio::test]
async fn those_who_lead_and_oneself_see_what_a_trainee_did() {
    let t = training().await;
    does(&t, &t.cleo, &["introduce-oneself", "facets"]).await;
    t.cleo
        .posts("/spaces/promotion/activities/facets/reactions/unclear", &[])
        .await;
    groups(&t, "Les bleus", &[&t.cleo, &t.fay]).await;
    took_place(&t, "Soirée", &[(&t.cleo, None)]).await;
    let path = format!("{PAGE}/{}", person(&t, &t.cleo).await);
    let page = t.ben.opens(&path).await;
    assert_eq!(page.title(), "Cleo");
    let weeks = page.texts_of(".trainee-week h3");
    assert_eq!(
        weeks,
        [
            "Semaine 1 16 févr.",
            "Semaine 2 23 févr.",
            "Semaine 3 2 mars",
            "Semaine 4 9 mars"
        ]
    );
    assert!(
        page.text_of(".trainee-week")
            .contains("Se présenter et prendre ses marques fait, 2 mars")
    );
    assert!(page.text().contains("Les bleus") && page.text().contains("Soirée"));
    assert_eq!(
        page.texts_of("#not-clear li"),
        ["Voir les facettes de la coopération"]
    );
    let own = t.cleo.opens(&path).await;
    assert!(
        own.text().contains("ce que les personnes qui animent voient") && !own.has("a[href*=\"/letter\"]")
    );
    for (who, status) in [(&t.fay, 403), (&t.dov, 403), (&t.ada, 200)] {
        assert_eq!(who.opens(&path).await.status(), status);
    }
    assert!(
        t.town
            .visitor()
            .asks_for(&path)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let nobody = format!("{PAGE}/{}", person(&t, &t.dov).await);
    assert_eq!(t.ben.opens(&nobody).await.status(), 404);
    assert_eq!(
        t.ben
            .opens(&format!("{PAGE}/{}", person(&t, &t.ben).await))
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn an_entry_that_reaches_nobody_is_not_told_to_those_who_lead() {
    platform::statements! {
        ENTRY = "insert into entries (uid, project_id, space_id, author_id, happened_on, tried, reach, state, begun_at,
                 told_at, changed_at) values ($1, $2, $3, $4, $5, 'x', $6, 'told', $7, $7, $7)";
    }
    assert_eq!(STATEMENTS.len(), 1);
    let t = training().await;
    let me = t.cleo.id();
    t.town
        .acts(me, move |tx| {
            let seen = cohort::access::to_see(tx, "promotion")?;
            let words = learning::project::Words {
                title: "Jardins".into(),
                context: String::new(),
                aim: String::new(),
                people: String::new(),
                territory: String::new(),
                stage: None,
                reach: learning::Reach::Own,
            };
            let (project, _) = learning::project::bring(tx, seen.id(), me, &words)?.unwrap();
            for (day, reach) in [("2026-03-01", "own"), ("2026-03-02", "group")] {
                let (uid, now) = (tx.new_uid(), tx.now());
                tx.run(ENTRY, (uid, project, seen.id(), me, day, reach, now))?;
            }
            Ok(())
        })
        .await;
    let path = format!("{PAGE}/{}", person(&t, &t.cleo).await);
    assert_eq!(
        t.ben.opens(&path).await.texts_of("#journal li"),
        ["Entrée du 2 mars"]
    );
    assert_eq!(t.cleo.opens(&path).await.texts_of("#journal li").len(), 2);
    let page = t.ben.opens(PAGE).await;
    assert_eq!(
        page.texts_of("#waiting .rows li").len(),
        1,
        "and none that is its author’s alone waits"
    );
}

#[tokio::test]
async fn the_page_costs_the_same_with_3_and_with_300_trainees() {
    let t = training().await;
    let ben = t.ben.id();
    let count = async || {
        let counted = t.town.reads(move |tx| {
            let before = tx.ran();
            // As a request does: who asks is found out first.
            let actor = platform::session::act_as(tx, ben)?;
            tx.set_actor(Some(actor));
            let found = super::pages::read(tx, "promotion")?;
            Ok((tx.ran() - before, found.facts.unwrap().trainees.len()))
        });
        counted.await
    };
    count().await;
    let few = count().await;
    assert_eq!(few.1, 3);
    leads(&t, |tx, may| {
        let space = may.seen().id();
        let people = more_trainees(tx, space, 297)?;
        let activities = may.seen().program()?.activities.clone();
        for (number, person) in people.into_iter().enumerate() {
            for activity in activities.iter().take(number % 12) {
                learning::progress::finish_for(tx, space, person, activity)?;
            }
        }
        Ok(())
    })
    .await;
    groups(&t, "Les bleus", &[&t.cleo, &t.fay]).await;
    t.cleo
        .posts("/spaces/promotion/activities/facets/reactions/unclear", &[])
        .await;
    let many = count().await;
    assert_eq!((many.0, many.1), (few.0, 300));
    assert!(many.0 <= 12, "{} queries", many.0);
    t.town.passes(11 * DAY);
    let page = t.ben.opens(PAGE).await;
    assert_eq!(page.texts_of("#silent .rows li").len(), 30, "a page stays a page");
    assert!(page.text_of("#silent").contains("autres"));
}

#[tokio::test]
async fn letters_are_shown_to_those_whom_they_are_about() {
    let t = training().await;
    let own = person(&t, &t.cleo).await;
    let form = t.ben.opens(&format!("{LETTER}?about=person&of={own}")).await;
    form.submits(LETTER, &[("body", "Bonjour")]).await;
    let (cleo, ben) = (t.cleo.id(), t.ben.id());
    let held = t.town.acts(cleo, move |tx| {
        let [written, received] = super::letter_store::PERSONAL;
        let wrote = tx
            .all::<(String, String, String, i64)>(written.rows, (ben,))?
            .len();
        let got = tx.all::<(String, String, i64)>(received.rows, (cleo,))?.len();
        (received.erase)(tx, cleo)?;
        Ok((
            wrote,
            got,
            tx.all::<(String, String, i64)>(received.rows, (cleo,))?.len(),
        ))
    });
    assert_eq!(held.await, (1, 1, 0));
}
