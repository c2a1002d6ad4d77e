//! Two choices, and there one is.

use std::collections::BTreeSet;

use kernel::Language;
use trame::{Public, Trame, Wish, Words};

use super::model::doors;
use crate::workshop::workshop;

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
    let learn = wishes.link("suivre une animation ou une formation");
    assert_eq!(learn, "/agenda?public=teachers&kind=session%2Cvirtual-class");
    let agenda = visitor.opens(&learn).await;
    assert_eq!(agenda.texts_of(".agenda-day h3"), ["Pour enseigner"]);
    let peers = wishes.follows("échanger entre pairs sur ses pratiques").await;
    assert!(peers.has(".empty"));
    let all = wishes.follows("Voir tout ce qui est pour vous").await;
    assert_eq!(all.texts_of(".agenda-day h3"), ["Pour enseigner"]);
    assert_eq!(visitor.opens("/doors/nobody").await.status(), 404);
    let english = visitor.reads_english().opens("/doors/teachers").await;
    assert_eq!(english.title(), "Teachers");
}

#[tokio::test]
async fn hidden_spaces_open_no_doors() {
    let w = workshop().await;
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
    let doors = w.town.visitor().opens("/doors").await;
    assert!(doors.has(".empty"), "{}", doors.text());
    assert_eq!(w.town.visitor().opens("/doors/teachers").await.status(), 404);
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
    let doors = doors(trames.iter(), Language::French);
    assert_eq!(doors.len(), 1);
    let kinds: Vec<(&str, &BTreeSet<String>)> = doors[0]
        .wishes
        .iter()
        .map(|wish| (wish.key.as_str(), &wish.kinds))
        .collect();
    let set = |keys: &[&str]| {
        keys.iter()
            .map(|key| (*key).to_owned())
            .collect::<BTreeSet<String>>()
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
