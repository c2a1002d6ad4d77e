//! The gatherings of the example worlds: every state that one may come across must be there, for anyone or for those
//! who hold them.

use std::collections::BTreeSet;

use serde_json::Value;
use testkit::{Page, Town, Visitor};

use super::{accounts, loaded, told};

const CYCLE: &str = "/spaces/la-cooperation-levier-de-resilience";
const NETWORK: &str = "/spaces/cooperatives-pedagogiques-numeriques";

platform::statements! {
    SOON = "select count(distinct g.id), sum(case when q.taken < q.places then 1 else 0 end),
            sum(case when q.waiting > 0 then 1 else 0 end) from gatherings g join seats q on q.gathering_id = g.id
            where g.state = 'announced' and g.listed = 1 and g.starts_at between $1 and $2 and g.series is null";
}

/// The page of a key, without the beginning of its address.
async fn page_at(town: &Town, key: &str) -> Page {
    let known: Value = accounts(&town.house).await.unwrap();
    town.visitor().opens(known["pages"][key].as_str().unwrap()).await
}

/// A character, signed in.
pub async fn enters(town: &Town, who: &'static str) -> Visitor {
    let link = town
        .house
        .write(move |tx| {
            let email = format!("{who}@personnes.example");
            let known = people::entry::person_by_email(tx, &email)?.unwrap();
            people::entry::make_link(tx, known.id, &email, true, "/")
        })
        .await
        .unwrap();
    let visitor = town.visitor();
    visitor.opens(&link).await;
    visitor
}

/// The addresses of links, in order.
fn addresses(page: &Page, beginning: &str) -> Vec<String> {
    let html = page.html();
    let links = html.split(" href=\"").skip(1);
    let links = links.filter_map(|rest| rest.split('"').next());
    links
        .filter(|link| link.starts_with(beginning))
        .map(str::to_owned)
        .collect()
}

async fn sessions(town: &Town) -> Vec<String> {
    let path = page_at(town, "cycle").await;
    let html = path.html();
    let list = html.split("id=\"path\"").nth(1).unwrap();
    let links = list.split("<h3><a href=\"").skip(1).take(5);
    links
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_cycle_is_that_of_its_year_and_each_hour_has_its_run_sheet() {
    let town = told().await;
    let path = page_at(town, "cycle").await;
    let titles = [
        "La coopération, levier de résilience",
        "Quels prérequis, avant même de coopérer",
        "Les temps nécessaires à la coopération",
        "Maturité coopérative",
        "Coopération et complexité",
    ];
    assert_eq!(path.texts_of("#path h3"), titles);
    let times = path.texts_of("#path li > p.meta:first-of-type");
    for (time, day) in times.iter().zip([2, 9, 16, 23, 30]) {
        assert!(time.contains(&format!("jeudi {day} avril 2020")), "{time}");
        assert!(time.contains("de 18 h à 19 h (Europe/Paris)"), "{time}");
    }
    assert_eq!(path.texts_of("#path li").len(), 5);
    for session in sessions(town).await {
        let sheet = town.visitor().opens(&format!("{session}/run-sheet")).await;
        assert_eq!(sheet.status(), 200, "{session}");
        let names = sheet.texts_of("tbody tr td:nth-child(2) strong");
        let minutes: Vec<u32> = sheet
            .texts_of("tbody tr td:nth-child(4)")
            .iter()
            .map(|text| text.split_whitespace().next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(minutes.iter().sum::<u32>(), 60, "{names:?}");
        // Twice a quarter of an hour when talk and exchange are woven.
        let talk: u32 = match minutes.len() {
            7 => minutes[2] + minutes[4],
            _ => minutes[2],
        };
        assert!((25..=35).contains(&talk), "{names:?}");
        assert!(names.last().unwrap().contains("emporte") || minutes.last() == Some(&8));
        assert!(
            sheet.has("#real"),
            "{session} says nothing of what it really took"
        );
    }
}

#[tokio::test]
async fn questions_stand_in_every_state_and_answers_are_read_by_anyone() {
    let town = told().await;
    let table = enters(town, "agathe")
        .await
        .opens(&format!("{CYCLE}/questions/table?state=all"))
        .await
        .html();
    for state in [
        "posée",
        "confiée",
        "remise à plus tard",
        "premiers éléments",
        "répondue",
        "publiée",
        "regroupée",
    ] {
        assert!(
            table.contains(&format!(",{state},")),
            "no question is {state}: {table}"
        );
    }
    let first = sessions(town).await.remove(0);
    let page = town.visitor().opens(&format!("{first}/questions")).await;
    assert!(page.text().contains("Coopérer, collaborer"));
    assert!(
        !page.text().contains("que l’on n’aime pas"),
        "it is answered and not published"
    );
    let all = town.visitor().opens(&format!("{CYCLE}/questions")).await;
    assert_eq!(all.texts_of("#questions > li").len(), 11, "{}", all.text());
    assert!(
        all.text().contains("Reprise à cette rencontre"),
        "none was put off and answered there"
    );
}

#[tokio::test]
async fn a_replay_has_its_five_parts_and_asks_before_it_calls_another_host() {
    let town = told().await;
    let page = page_at(town, "replay").await;
    assert!(!page.has("iframe") && page.text().contains("tube.liens-patients.example"));
    assert!(page.texts_of(".replay-chapters li").len() >= 5);
    assert!(page.has("#slides a") && page.texts_of("#references li").len() == 2);
    assert_eq!(page.texts_of("#key-points li").len(), 2);
    let said = page.texts_of(".take-away-mosaic li footer");
    assert!(said.iter().any(|who| who.contains("Dalila")), "{said:?}");
    assert!(said.iter().any(|who| who == "Sans nom"), "{said:?}");
    assert!(
        !page.text().contains("anciens collègues"),
        "what is private is shown"
    );
    assert!(page.has("#said") && page.text().contains("Moins de mots en -ique"));
    assert!(
        page.has("#recall"),
        "the key points of the session before are not recalled"
    );
    let shown = town.visitor().opens(&format!("{}?video=show", page.path())).await;
    let frame = shown.attribute_of("iframe", "src");
    assert!(frame.starts_with("https://tube.liens-patients.example/videos/embed/"));

    // It leads on to three days, whose registration is open, and to the community that came of it.
    let html = page.html();
    let next = html.split("id=\"next\"").nth(1).unwrap();
    assert!(next.contains("/spaces/les-jeudis-qui-restent"));
    let further = next
        .split("href=\"")
        .nth(1)
        .unwrap()
        .split(['"', '#'])
        .next()
        .unwrap();
    let days = town.visitor().opens(further).await;
    assert!(days.title().contains("Trois jours") && days.has_form(&format!("{further}/registration")));
    assert!(days.has("#bridges"), "no question was put off to it");
}

#[tokio::test]
async fn only_those_who_said_so_are_on_the_list() {
    let town = told().await;
    let last = sessions(town).await.remove(4);
    let people = enters(town, "raphael")
        .await
        .opens(&format!("{last}/mailing-list/people"))
        .await;
    let names = people.texts_of("#people h3");
    assert_eq!(names.len(), 8, "{names:?}");
    assert!(
        !names.iter().any(|name| name.starts_with("Perrine")),
        "she left it"
    );
    assert!(
        !names.iter().any(|name| name.starts_with("Odile")),
        "guests are forgotten after a year"
    );
    assert!(people.text().contains("Se quitter, ou pas"));
}

#[tokio::test]
async fn the_network_has_what_was_and_what_is_coming() {
    let town = told().await;
    let visitor = town.visitor();
    let agenda = visitor.opens("/agenda").await;
    let coming = agenda.text();
    assert!(coming.contains("Images animées") && coming.contains("Classe virtuelle : raconter"));
    let full = agenda
        .follows("Enregistrer le monde autour de l’école, deuxième fois")
        .await;
    assert!(
        full.text().contains("Complet"),
        "nothing has a waiting list: {}",
        full.text()
    );
    let open = agenda.follows("Images animées avec de très jeunes enfants").await;
    assert!(open.text().contains("places"), "{}", open.text());
    let now = town.house.now();
    let (soon, with_places, with_waiting) = town
        .reads(move |tx| tx.one::<(i64, i64, i64)>(SOON, (now, now.plus_days(14))))
        .await;
    assert!(
        soon >= 3 && with_places >= 2 && with_waiting == 1,
        "{soon} {with_places} {with_waiting}"
    );

    // Accounts stand with their gathering, their place and the method that was followed.
    let account = page_at(town, "sheet").await;
    assert!(!addresses(&account, "/gatherings/").is_empty());
    assert!(!addresses(&account, "/places/").is_empty());
    assert!(account.text().contains("Trois minutes d’oreille"));
    for (site, title) in [
        ("du-lycee", "La cour, à trois minutes près"),
        ("du-college", "Une station dans l’infirmerie"),
        ("de-l-ecole", "La mer monte, et les doigts aussi"),
        ("de-l-atelier", "Le grille-pain avait raison"),
    ] {
        let list = visitor.opens(&format!("/spaces/cooperative-{site}/sheets")).await;
        assert!(list.text().contains(title), "{title}");
        let places = visitor.opens(&format!("/spaces/cooperative-{site}/places")).await;
        let place = addresses(&places, "/places/").remove(0);
        assert!(
            visitor.opens(&place).await.text().contains("personnes"),
            "{site} has no room"
        );
    }
    let gathering = addresses(&account, "/gatherings/").remove(0);
    let keeper = enters(town, "ludivine").await;
    let hours = keeper
        .opens(&format!("{gathering}/attendance/hours"))
        .await
        .text();
    assert!(hours.contains("Excusé") || hours.contains("excusé"), "{hours}");
    let duties = visitor.opens(&format!("{gathering}/duties")).await;
    assert!(duties.has("#pieces"), "nothing was handed in");

    let wishes = visitor.opens(&format!("{NETWORK}/proposals")).await;
    assert!(wishes.texts_of(".rows > li").len() >= 3 && wishes.text().contains("Quelqu’un s’en occupe"));
    let notices = visitor.opens(&format!("{NETWORK}/notices")).await;
    let poll = addresses(&notices, "/date-polls/").remove(0);
    let poll = visitor.opens(&poll).await;
    assert_eq!(poll.texts_of("thead th").len(), 4);
    assert_eq!(poll.texts_of("tbody tr").len(), 4);
}

#[tokio::test]
async fn nobody_is_left_out_of_what_a_gathering_lets_people_do() {
    let town = told().await;
    let verbs: BTreeSet<String> = town.ledger().await.into_iter().collect();
    for verb in [
        "attendance.noted",
        "cycle.bridged",
        "duty.taken",
        "feedback.published",
        "mailing_list.left",
        "mailing_list.opened_community",
        "proposal.made",
        "question.deferred",
        "question.grouped",
        "question.joined",
        "registration.accepted",
        "registration.cancelled",
        "replay.filled",
        "run_sheet.timed",
        "sheet.changed",
        "sheet.published",
        "take_away.written",
    ] {
        assert!(verbs.contains(verb), "nobody ever did {verb}");
    }
}

#[tokio::test]
async fn a_session_is_ready_to_go_live_with_its_run_sheet_questions_and_polls() {
    let town = loaded().await;
    let door = page_at(&town, "live").await;
    assert!(door.text().contains("Les temps nécessaires") || door.text().contains("les temps nécessaires"));
    let host = enters(&town, "raphael").await;
    let panel = host.opens(&format!("{}/host", door.path())).await;
    assert!(panel.text().contains("De quel temps manquez-vous le plus ?"));
    assert!(panel.text().contains("Comment savoir si un groupe coopère"));
    let visitor = town.visitor();
    let form = visitor.opens(door.path()).await;
    let seat = format!("{}/seat", door.path());
    let room = form.submits(&seat, &[("name", "Gil"), ("naming", "here")]).await;
    assert_eq!(room.status(), 200, "{}", room.text());
    assert!(room.has(".live-now") && room.text().contains("sur 100 participent"));
}
