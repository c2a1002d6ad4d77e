//! Two choices, and there one is; and a network says in its own words whom it is for.

use std::collections::BTreeSet;

use kernel::Language;
use proptest::prelude::*;
use testkit::{Page, Visitor};
use trame::{Public, Trame, Wish, Words};

use super::leads::{Leads, PLAIN, address};
use super::model::{key_of, merged, of_trame};
use crate::workshop::{Workshop, workshop};

const OWN: &str = "/spaces/atelier/own-doors";

/// Ada begins with the doors of the trame, and opens that of teachers.
async fn composed(w: &Workshop) -> Page {
    let page = w.ada.opens(OWN).await;
    page.submits(&format!("{OWN}/composition"), &[]).await
}

/// The form of a door, by what it is called.
async fn form(who: &Visitor, name: &str) -> Page {
    who.opens(OWN).await.follows(name).await
}

#[tokio::test]
async fn two_choices_lead_a_visitor_to_what_is_for_them() {
    let w = workshop().await;
    w.offers(&[("title", "Pour enseigner"), ("publics", "teachers")])
        .await;
    w.offers(&[("title", "Pour élus"), ("publics", "authorities")])
        .await;
    let visitor = w.town.visitor();
    assert_eq!(visitor.opens("/").await.link("Vous êtes… vous voulez…"), "/doors");
    assert_eq!(
        visitor
            .opens("/agenda")
            .await
            .link("Trouver ce qui est pour vous"),
        "/doors"
    );
    let doors = visitor.opens("/doors").await;
    assert_eq!(doors.title(), "Vous êtes…");
    assert!(!doors.has("main form"), "each choice is a link");
    let wishes = doors.follows("Enseignantes et enseignants").await;
    assert_eq!(wishes.path(), "/doors/teachers");
    let text = wishes.text();
    assert!(
        text.contains("Pour enseigner") && !text.contains("Pour élus"),
        "{text}"
    );
    let learn = wishes.link("suivre une animation ou une formation");
    assert_eq!(learn, "/agenda?public=teachers&kind=session%2Cvirtual-class");
    let agenda = visitor.opens(&learn).await;
    assert_eq!(agenda.texts_of(".agenda-day h3"), ["Pour enseigner"]);
    assert!(
        text.contains("Aucune date pour le moment"),
        "what is empty teaches: {text}"
    );
    let all = wishes.follows("Voir toutes les dates pour vous").await;
    assert_eq!(all.texts_of(".agenda-day h3"), ["Pour enseigner"]);
    assert_eq!(visitor.opens("/doors/nobody").await.status(), 404);
    let english = visitor.reads_english().opens("/doors/teachers").await;
    assert_eq!(english.title(), "Teachers");
}

#[tokio::test]
async fn hidden_spaces_open_no_doors() {
    let w = workshop().await;
    composed(&w).await;
    let mut hidden = vec!["/spaces/atelier".to_owned()];
    let home = w.ada.opens("/spaces/atelier").await.html();
    let inside = home.split("<h3><a href=\"/spaces/").skip(1);
    let inside = inside.filter_map(|rest| rest.split('"').next());
    hidden.extend(
        inside
            .filter(|slug| !slug.contains('/'))
            .map(|slug| format!("/spaces/{slug}")),
    );
    for space in hidden {
        let path = format!("{space}/arrangement");
        w.ada
            .opens(&path)
            .await
            .submits(&path, &[("joining", "hidden")])
            .await;
    }
    let visitor = w.town.visitor();
    let doors = visitor.opens("/doors").await;
    assert!(doors.has(".empty"), "{}", doors.text());
    for path in [
        "/doors/teachers",
        "/spaces/atelier/doors",
        "/spaces/atelier/doors/teachers",
    ] {
        assert_eq!(visitor.opens(path).await.status(), 404, "{path}");
    }
    assert_eq!(w.cleo.opens("/spaces/atelier/doors/teachers").await.status(), 200);
}

#[tokio::test]
async fn a_network_composes_its_doors_in_the_browser() {
    let w = workshop().await;
    w.offers(&[("title", "Pour enseigner"), ("publics", "teachers")])
        .await;
    let arrangement = w.ada.opens("/spaces/atelier/arrangement").await;
    assert_eq!(arrangement.link("Les portes d’entrée"), OWN);
    let page = composed(&w).await;
    assert_eq!(
        page.notice(),
        "Les portes sont à vous. Changez ce que vous voulez."
    );
    let door = form(&w.ada, "Enseignantes et enseignants").await;
    let action = door.path().to_owned();
    let count = door.html().matches("<fieldset").count();
    assert_eq!(count, super::typed::WISHES);
    let saved = door
        .submits(
            &action,
            &[
                ("name-fr", "Profs"),
                ("words-fr-1", "être aidée"),
                ("leads-1", "request"),
                ("words-fr-2", "lire"),
                ("leads-2", "sheets"),
                ("words-fr-3", "rencontrer quelqu’un"),
                ("leads-3", "people"),
                ("words-fr-4", "regarder une carte"),
                ("leads-4", "address"),
                ("address-4", "/map"),
                ("words-fr-5", "entrer"),
                ("leads-5", "join"),
            ],
        )
        .await;
    assert_eq!(saved.notice(), "C’est enregistré.");
    let visitor = w.town.visitor();
    let page = visitor.opens("/spaces/atelier/doors/teachers").await;
    assert_eq!(page.title(), "Profs");
    assert_eq!(page.link("être aidée"), "/spaces/atelier/accompaniments/new");
    assert_eq!(page.link("regarder une carte"), "/map");
    assert_eq!(page.link("Atelier"), "/spaces/atelier");
    assert!(
        page.text()
            .contains("Personne n’a encore choisi de se montrer ici.")
    );
    // The house's own door is that of the network now, and its words are.
    assert_eq!(visitor.opens("/doors/teachers").await.title(), "Profs");
    let home = visitor.opens("/spaces/atelier").await;
    assert_eq!(home.link("Profs"), "/spaces/atelier/doors/teachers");
    assert!(!w.cleo.opens("/spaces/atelier").await.text().contains("Profs"));
    for verb in ["doors.composed", "door.changed"] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn people_who_chose_to_be_shown_stand_behind_a_door_and_nobody_else() {
    let w = workshop().await;
    composed(&w).await;
    let door = form(&w.ada, "Enseignantes et enseignants").await;
    let action = door.path().to_owned();
    let fields = [("words-fr-1", "rencontrer quelqu’un"), ("leads-1", "people")];
    door.submits(&action, &fields).await;
    let me = w.cleo.opens("/me").await;
    let said = [("interests", "le son"), ("interests-audience", "public")];
    me.submits("/me/profile", &said).await;
    let page = w.town.visitor().opens("/doors/teachers").await;
    let text = page.text();
    assert!(text.contains("Cleo") && text.contains("le son"), "{text}");
    assert!(!text.contains("Ben"), "{text}");
}

#[tokio::test]
async fn what_is_wrong_with_a_wish_is_said_and_what_was_typed_is_kept() {
    let w = workshop().await;
    composed(&w).await;
    let door = form(&w.ada, "Enseignantes et enseignants").await;
    let action = door.path().to_owned();
    let page = door
        .submits(
            &action,
            &[
                ("words-fr-1", "aller ailleurs"),
                ("leads-1", "address"),
                ("address-1", "javascript:alert(1)"),
            ],
        )
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("wishes").contains("Envie 1"), "{}", page.text());
    assert_eq!(page.holds("address-1"), "javascript:alert(1)");
    let page = page
        .submits(&action, &[("words-fr-1", "partir"), ("leads-1", "")])
        .await;
    assert_eq!(page.wrong("wishes"), "Envie 1 : choisissez où elle mène.");
    let page = page
        .submits(&action, &[("leads-1", "dosage"), ("name-fr", " ")])
        .await;
    assert_eq!(page.status(), 422);
    let stale = form(&w.ada, "Enseignantes et enseignants").await;
    let page = page.submits(&action, &[("name-fr", "Profs")]).await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let page = stale.submits(&action, &[("name-fr", "Enseigner")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("name-fr"), "Enseigner");
    assert_eq!(page.submits(&action, &[]).await.status(), 200);
}

#[tokio::test]
async fn a_wish_moves_up_without_a_script() {
    let w = workshop().await;
    composed(&w).await;
    let door = form(&w.ada, "Enseignantes et enseignants").await;
    let action = door.path().to_owned();
    let (first, second) = (door.holds("words-fr-1"), door.holds("words-fr-2"));
    let page = door.submits(&action, &[("up", "2")]).await;
    assert_eq!(
        (page.holds("words-fr-1"), page.holds("words-fr-2")),
        (second, first)
    );
}

#[tokio::test]
async fn a_door_is_added_once_and_taken_away() {
    let w = workshop().await;
    let page = composed(&w).await;
    let fields = [("name-fr", "Bénévoles & amis"), ("name-en", "Volunteers")];
    let sent = page.fields(OWN, &fields);
    let sent: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let door = w.ada.posts(OWN, &sent).await;
    assert_eq!(door.title(), "Bénévoles & amis");
    assert_eq!(w.ada.posts(OWN, &sent).await.path(), door.path());
    let again = w.ada.opens(OWN).await.submits(OWN, &fields).await;
    assert_eq!(
        again.wrong("name-fr"),
        "Il y a déjà une porte pour ces personnes."
    );
    let visitor = w.town.visitor();
    let page = visitor.opens("/doors/benevoles-amis").await;
    assert!(
        page.text()
            .contains("Rien n’est encore écrit derrière cette porte.")
    );
    let place = format!("{}/place", door.path());
    w.ada.posts(&place, &[("to", "earlier")]).await;
    let gone = door.submits(&format!("{}/removal", door.path()), &[]).await;
    assert_eq!(gone.notice(), "La porte est retirée.");
    assert_eq!(w.ada.opens(door.path()).await.status(), 404);
    let back = gone.submits(&format!("{OWN}/removal"), &[]).await;
    assert_eq!(back.notice(), "Les portes de la trame servent de nouveau.");
    assert!(back.has(".empty"));
    assert_eq!(visitor.opens("/doors/teachers").await.status(), 200);
}

#[tokio::test]
async fn only_those_who_arrange_a_space_compose_its_doors() {
    let w = workshop().await;
    let door = composed(&w).await.link("Enseignantes et enseignants");
    let posts = [
        OWN.to_owned(),
        format!("{OWN}/composition"),
        format!("{OWN}/removal"),
        door.clone(),
        format!("{door}/place"),
        format!("{door}/removal"),
    ];
    let once = w.town.reads(|tx| Ok(tx.new_uid())).await.to_string();
    for path in &posts {
        let fields = [("once", once.as_str()), ("name-fr", "Intrus")];
        for who in [&w.ben, &w.cleo, &w.dov] {
            assert_eq!(who.posts(path, &fields).await.status(), 403, "{path}");
        }
    }
    for path in [OWN, door.as_str()] {
        assert_eq!(w.cleo.opens(path).await.status(), 403);
    }
    let path = "/spaces/atelier/arrangement";
    w.ada
        .opens(path)
        .await
        .submits(path, &[("joining", "hidden")])
        .await;
    for path in &posts {
        let fields = [("once", once.as_str())];
        assert_eq!(w.dov.posts(path, &fields).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn a_space_below_shows_the_doors_of_what_is_above() {
    let w = workshop().await;
    composed(&w).await;
    let door = form(&w.ada, "Enseignantes et enseignants").await;
    door.submits(door.path(), &[("name-fr", "Profs")]).await;
    let page = w.town.visitor();
    let home = page.opens("/spaces/atelier").await.html();
    let inside = home.split("<h3><a href=\"/spaces/").skip(1);
    let below = inside
        .filter_map(|rest| rest.split('"').next())
        .find(|slug| !slug.contains('/'))
        .unwrap()
        .to_owned();
    let doors = page.opens(&format!("/spaces/{below}/doors")).await;
    assert!(doors.text().contains("Profs"), "{}", doors.text());
}

fn public(wishes: &[(&str, &[&str])]) -> Trame {
    let words = |text: &str| Words::same(text);
    let mut trame = Trame::default();
    trame.space.publics.push(Public {
        key: "teachers".to_owned(),
        name: words("Enseignants"),
        gist: None,
        wishes: wishes
            .iter()
            .map(|(key, kinds)| Wish {
                key: (*key).to_owned(),
                name: words(key),
                gatherings: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            })
            .collect(),
    });
    trame
}

#[test]
fn doors_of_several_trames_become_one() {
    let trames = [
        public(&[("learn", &["session"]), ("all", &["session"])]),
        public(&[("learn", &["webinar"]), ("all", &[]), ("talk", &["peers"])]),
    ];
    let doors = merged(trames.iter().flat_map(|trame| of_trame(trame, None)));
    assert_eq!(doors.len(), 1);
    assert_eq!(doors[0].name.to(Language::English), "Enseignants");
    let kinds: Vec<(&str, &Leads)> = doors[0]
        .wishes
        .iter()
        .map(|wish| (wish.key.as_str(), &wish.leads))
        .collect();
    let set = |keys: &[&str]| {
        let keys = keys.iter().map(|key| (*key).to_owned());
        Leads::Gatherings(keys.collect::<BTreeSet<String>>())
    };
    assert_eq!(
        kinds,
        [
            ("learn", &set(&["session", "webinar"])),
            ("all", &set(&[])),
            ("talk", &set(&["peers"])),
        ]
    );
}

#[test]
fn a_name_becomes_a_key_of_addresses() {
    assert_eq!(key_of("En recherche d’emploi"), "en-recherche-d-emploi");
    assert_eq!(key_of("  Élus & agents  "), "elus-agents");
    assert_eq!(key_of("李雷"), "");
}

proptest! {
    #[test]
    fn what_a_wish_leads_to_is_read_as_it_was_stored(
        which in 0..PLAIN.len() + 3,
        kinds in proptest::collection::btree_set("[a-z][a-z-]{0,8}", 0..4),
        rest in "/[a-z/]{1,12}",
    ) {
        let leads = match which {
            0 => Leads::Gatherings(kinds),
            1 => Leads::Sheets(kinds),
            2 => match address(&rest) {
                Some(address) => Leads::Address(address),
                None => return Ok(()),
            },
            other => PLAIN[other - 3].clone(),
        };
        prop_assert_eq!(Leads::read(&leads.stored()), Some(leads));
    }

    #[test]
    fn no_address_leads_out_but_to_a_page_of_a_site(typed in ".{0,40}") {
        if let Some(address) = address(&typed) {
            prop_assert!(address.starts_with("https://") || (address.starts_with('/') && !address.starts_with("//")));
        }
    }
}
