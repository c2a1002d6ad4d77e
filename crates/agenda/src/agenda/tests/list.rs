//! The list, its filters, its pages and its map.

use kernel::Language;
use platform::calendar::Calendar;

use super::super::pages::{Found, Part};
use super::super::store::MarksKept;
use super::super::wanted::{Filter, Wanted};
use crate::workshop::{Workshop, workshop};

platform::statements! {
    PLACE = "insert into places (uid, space_id, name, address, latitude, longitude, added_at)
             select $1, id, $2, '1 rue du Port', 45.77, 3.08, 0 from spaces where slug = 'atelier' returning id";
    PUT = "update gatherings set place_id = $2 where title = $1";
}

/// The titles of the list at an address, as a visitor finds them.
async fn titles(w: &Workshop, path: &str) -> Vec<String> {
    w.town.visitor().opens(path).await.texts_of("main .rows-body h3")
}

#[tokio::test]
async fn a_visitor_finds_what_comes_day_by_day_without_an_account() {
    let w = workshop().await;
    w.offers(&[
        ("title", "Plus tard"),
        ("starts", "2026-03-12T14:00"),
        ("ends", "2026-03-12T15:00"),
    ])
    .await;
    w.offers(&[
        ("title", "Le soir"),
        ("starts", "2026-03-10T20:00"),
        ("ends", "2026-03-10T21:00"),
    ])
    .await;
    w.offers(&[("summary", "À deux, puis tous ensemble.")]).await;
    let page = w.town.visitor().opens("/agenda").await;
    assert_eq!(page.title(), "Agenda");
    assert_eq!(page.text_of("#found"), "3 rencontres à venir");
    assert_eq!(
        page.texts_of(".agenda-day h2"),
        ["mardi 10 mars 2026", "jeudi 12 mars 2026"]
    );
    assert_eq!(
        page.texts_of(".rows-body h3"),
        ["Écrire à plusieurs", "Le soir", "Plus tard"]
    );
    let text = page.text();
    assert!(text.contains("17 h – 19 h") && text.contains("À deux, puis tous ensemble."));
    assert!(
        text.contains("Sur place") && text.contains("Atelier · Classe virtuelle"),
        "{text}"
    );
    let english = w.town.visitor().reads_english().opens("/agenda").await;
    assert!(english.text().contains("3 gatherings to come"));
}

#[tokio::test]
async fn an_agenda_without_anything_teaches_and_offers_to_subscribe() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/agenda").await;
    assert_eq!(page.text_of(".empty h2"), "Rien n’est encore annoncé");
    assert_eq!(page.link("S’abonner"), "#subscribe");
    let page = w
        .town
        .visitor()
        .opens("/agenda?mode=remote&left=1&q=nulle+part")
        .await;
    assert_eq!(page.text_of(".empty h2"), "Rien ne correspond pour l’instant");
    assert_eq!(page.link("Sans « À distance »"), "/agenda?left=1&q=nulle%20part");
    assert_eq!(page.link("Tout montrer"), "/agenda");
}

#[tokio::test]
async fn each_filter_is_an_address_and_finds_what_it_says() {
    let w = workshop().await;
    w.offers(&[
        ("title", "Un outil"),
        ("themes", "digital-tools"),
        ("publics", "teachers"),
    ])
    .await;
    w.offers(&[
        ("title", "De loin"),
        ("mode", "remote"),
        ("publics", "authorities"),
        ("starts", "2026-03-11T17:00"),
        ("ends", "2026-03-11T19:00"),
    ])
    .await;
    w.offers(&[
        ("title", "Les deux"),
        ("mode", "hybrid"),
        ("summary", "Un été à l’École"),
        ("starts", "2026-04-12T17:00"),
        ("ends", "2026-04-12T19:00"),
    ])
    .await;
    for (asked, found) in [
        ("theme=digital-tools", vec!["Un outil"]),
        ("theme=unknown", vec![]),
        // What names no public is for everybody.
        ("public=teachers", vec!["Un outil", "Les deux"]),
        ("mode=onsite", vec!["Un outil", "Les deux"]),
        ("mode=remote", vec!["De loin", "Les deux"]),
        ("mode=hybrid", vec!["Les deux"]),
        ("mode=elsewhere", vec!["Un outil", "De loin", "Les deux"]),
        ("from=2026-03-11&to=2026-03-11", vec!["De loin"]),
        ("from=2026-03-12", vec!["Les deux"]),
        ("to=2026-03-10", vec!["Un outil"]),
        ("q=ecole+ete", vec!["Les deux"]),
        ("q=ecole+hiver", vec![]),
        ("q=ÉTÉ école", vec!["Les deux"]),
        ("q=loin", vec!["De loin"]),
        ("q=%25", vec!["Un outil", "De loin", "Les deux"]),
        (
            "kind=session,virtual-class",
            vec!["Un outil", "De loin", "Les deux"],
        ),
        ("kind=peer-exchange", vec![]),
        ("space=atelier", vec!["Un outil", "De loin", "Les deux"]),
        ("space=nowhere", vec![]),
        ("theme=digital-tools&mode=remote", vec![]),
    ] {
        let asked = asked
            .replace(' ', "+")
            .replace('É', "%C3%89")
            .replace('é', "%C3%A9");
        assert_eq!(titles(&w, &format!("/agenda?{asked}")).await, found, "{asked}");
    }
    let page = w
        .town
        .visitor()
        .opens("/agenda?theme=digital-tools&mode=onsite")
        .await;
    assert_eq!(
        page.texts_of(".agenda-chips .chip.accent"),
        [
            "Outils et services numériques × (enlever)",
            "Sur place × (enlever)"
        ]
    );
    assert_eq!(page.holds("theme"), "digital-tools");
    assert_eq!(page.link("Mois"), "/agenda/month?theme=digital-tools&mode=onsite");
    assert_eq!(
        page.text_of(".address"),
        "http://town.example/agenda/calendar?theme=digital-tools&mode=onsite"
    );
}

#[tokio::test]
async fn places_left_are_counted_and_what_is_full_is_said() {
    let w = workshop().await;
    let full = w.offers(&[("title", "Une place"), ("places_onsite", "1")]).await;
    w.offers(&[("title", "Sans limite")]).await;
    assert!(w.town.visitor().opens("/agenda").await.has(".chip.ok"));
    let action = format!("{}/registration", full.path());
    w.cleo.opens(full.path()).await.submits(&action, &[]).await;
    let page = w.town.visitor().opens("/agenda").await;
    assert_eq!(page.text_of(".rows-end .chip.warn"), "complet");
    assert_eq!(titles(&w, "/agenda?left=1").await, ["Sans limite"]);
}

#[tokio::test]
async fn pages_follow_one_another_and_nothing_is_missed_or_twice() {
    let w = workshop().await;
    w.offers(&[("title", "Chaque jour"), ("rhythm", "daily"), ("times", "45")])
        .await;
    w.offers(&[("title", "Chaque soir"), ("rhythm", "daily"), ("times", "8")])
        .await;
    let visitor = w.town.visitor();
    let mut page = visitor.opens("/agenda").await;
    let mut seen = Vec::new();
    loop {
        let html = page.html();
        let links = page.texts_of(".rows-body h3 a");
        let paths = html.split("<h3><a href=\"").skip(1);
        seen.extend(paths.filter_map(|rest| rest.split('"').next().map(str::to_owned)));
        assert!(links.len() <= 20);
        if !page.has("a[rel=next]") {
            break;
        }
        page = page.follows("La suite").await;
    }
    assert_eq!(seen.len(), 53);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 53);
    w.town.passes(60 * 24 * 30);
    let earlier = visitor
        .opens("/agenda")
        .await
        .follows("Voir ce qui est passé")
        .await;
    assert_eq!(earlier.texts_of(".rows-body h3").len(), 20);
    let days = earlier.texts_of(".agenda-day h2");
    assert!(
        days[0].contains("mars 2026"),
        "the newest of what is over first: {days:?}"
    );
    let more = earlier.follows("Plus ancien").await;
    assert!(more.texts_of(".rows-body h3").len() <= 20 && more.has(".agenda-day"));
    assert_eq!(more.link("Revenir à ce qui vient"), "/agenda");
}

#[tokio::test]
async fn what_began_before_and_goes_on_stands_above() {
    let w = workshop().await;
    w.offers(&[
        ("title", "Trois jours"),
        ("all_day", "on"),
        ("starts", "2026-03-09T09:00"),
        ("ends", "2026-03-11T09:00"),
    ])
    .await;
    w.offers(&[
        ("title", "De nuit"),
        ("starts", "2026-03-10T22:00"),
        ("ends", "2026-03-11T05:00"),
    ])
    .await;
    w.town.passes(60 * 24 * 8 + 60 * 17);
    let page = w.town.visitor().opens("/agenda").await;
    assert_eq!(page.texts_of("#long h3"), ["Trois jours"]);
    assert_eq!(page.texts_of(".agenda-day h3"), ["De nuit"], "2 o'clock at night");
    assert_eq!(page.text_of("#found"), "2 rencontres à venir");
    assert!(
        page.text()
            .contains("du lundi 9 mars 2026 au mercredi 11 mars 2026")
    );
}

#[tokio::test]
async fn a_page_costs_the_same_whatever_it_shows() {
    let w = workshop().await;
    let calendar = || Calendar::new(Language::French, "Europe/Paris");
    let asked = || Wanted::default().with(Filter::Mode, "onsite");
    let count = async |part: Part| {
        let kept = w.town.house.shared::<MarksKept>();
        w.town
            .reads(move |tx| {
                Found::read(tx, None, &asked(), &calendar(), part, &kept)?;
                Ok(tx.ran())
            })
            .await
    };
    w.offers(&[("places_onsite", "3"), ("themes", "media")]).await;
    count(Part::First).await;
    let few = count(Part::First).await;
    w.offers(&[
        ("rhythm", "daily"),
        ("times", "50"),
        ("places_onsite", "3"),
        ("themes", "media"),
    ])
    .await;
    let many = count(Part::First).await;
    assert_eq!(few, many);
    assert!(many <= 7, "{many} queries");
}

#[tokio::test]
async fn a_theme_that_is_renamed_or_new_is_in_the_filters_at_once() {
    let w = workshop().await;
    let themes = async || w.town.visitor().opens("/agenda").await.texts_of("#theme option");
    let page = w.offers(&[("themes", "media")]).await;
    let (before, path) = (themes().await, page.path().to_owned());
    assert_eq!(themes().await, before, "kept");
    let form = w.ada.opens("/spaces/atelier/publics").await;
    let changed = form
        .submits("/spaces/atelier/themes/media", &[("name-fr", "Médias d’ici")])
        .await;
    assert_eq!(changed.status(), 200, "{}", changed.text());
    let edition = format!("{path}/edition");
    let saved = w.ben.opens(&edition).await.submits(&edition, &[]).await;
    assert_eq!(saved.status(), 200, "{}", saved.text());
    let after = themes().await;
    assert!(after.contains(&"Médias d’ici".to_owned()), "{before:?} {after:?}");
    w.offers(&[("themes", "digital-tools")]).await;
    assert_eq!(themes().await.len(), after.len() + 1);
}

#[tokio::test]
async fn the_map_s_list_names_places_in_the_order_of_what_comes() {
    let w = workshop().await;
    w.offers(&[("title", "Sans lieu")]).await;
    assert!(w.town.visitor().opens("/agenda/map").await.has(".empty"));
    w.offers(&[("title", "Au port"), ("rhythm", "weekly"), ("times", "5")])
        .await;
    let write = w.town.house.write(|tx| {
        let uid = tx.new_uid();
        let (place,) = tx.one::<(i64,)>(PLACE, (uid, "La Fabrique"))?;
        tx.run(PUT, ("Au port", place))
    });
    write.await.unwrap();
    let page = w.town.visitor().opens("/agenda/map").await;
    assert_eq!(page.texts_of(".rows-body > h3"), ["La Fabrique"]);
    assert_eq!(page.texts_of(".rows-lead"), ["1"]);
    assert_eq!(page.texts_of(".rows-body li a").len(), 3);
    assert!(page.text().contains("et 2 autres") && page.text().contains("1 rue du Port"));
    assert!(
        w.town
            .visitor()
            .opens("/agenda/map?mode=remote")
            .await
            .has(".empty")
    );
}
