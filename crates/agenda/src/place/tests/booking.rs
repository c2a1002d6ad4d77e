//! When rooms are taken, and that nobody takes one twice.

use super::*;

/// Adds a room to a place, and gives the value that stands for it in the form of a gathering.
pub async fn added(w: &Workshop, place: &str, name: &str) -> String {
    adds_room(w, place, name).await;
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=session").await;
    let names = form.texts_of("select#room option");
    let place = names.iter().position(|known| known.contains(name)).unwrap() + 1;
    form.attribute_of(&format!("select#room option:nth-of-type({place})"), "value")
}

#[tokio::test]
async fn of_two_bookings_at_once_one_is_taken_and_the_other_says_why() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let room = added(&w, &place, "Grande salle").await;
    let form = "/spaces/atelier/gatherings/new?kind=session";
    let (ada, ben) = (w.ada.opens(form).await, w.ben.opens(form).await);
    let fields = |title, starts, ends| {
        [
            ("title", title),
            ("mode", "onsite"),
            ("room", room.as_str()),
            ("starts", starts),
            ("ends", ends),
        ]
    };
    let action = "/spaces/atelier/gatherings";
    let (first, second) = (
        fields("Écrire à plusieurs", "2026-03-10T17:00", "2026-03-10T19:00"),
        fields("Lire à voix haute", "2026-03-10T18:59", "2026-03-10T20:00"),
    );
    let (one, other) = tokio::join!(ada.submits(action, &first), ben.submits(action, &second));
    let mut statuses = [one.status(), other.status()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
    let refused = if one.status() == 422 { &one } else { &other };
    assert!(
        refused.wrong("room").contains("déjà pris"),
        "{}",
        refused.wrong("room")
    );
    assert_eq!(refused.holds("mode"), "onsite");
    assert_eq!(w.cleo.opens(&place).await.texts_of("#coming h3").len(), 1);
}

#[tokio::test]
async fn one_after_the_other_is_fine_and_so_is_the_room_next_door() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let large = added(&w, &place, "Grande salle").await;
    let small = added(&w, &place, "Petite salle").await;
    for (room, starts, ends) in [
        (&large, "2026-03-10T17:00", "2026-03-10T19:00"),
        (&large, "2026-03-10T19:00", "2026-03-10T20:00"),
        (&large, "2026-03-10T16:00", "2026-03-10T17:00"),
        (&small, "2026-03-10T17:00", "2026-03-10T19:00"),
    ] {
        let page = w
            .offers(&[("room", room), ("starts", starts), ("ends", ends)])
            .await;
        assert_eq!(page.status(), 200, "{starts}");
    }
    let inside = [
        ("room", large.as_str()),
        ("starts", "2026-03-10T17:30"),
        ("ends", "2026-03-10T18:00"),
    ];
    assert_eq!(w.offers(&inside).await.status(), 422);
    assert_eq!(w.cleo.opens(&place).await.texts_of("#coming h3").len(), 4);
}

/// The value that stands for the place of [`describes`] as a whole in the form of a gathering.
async fn whole(w: &Workshop) -> String {
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=session").await;
    form.attribute_of("select#room option:nth-of-type(2)", "value")
}

const LATER: [(&str, &str); 2] = [("starts", "2026-03-10T18:00"), ("ends", "2026-03-10T20:00")];

#[tokio::test]
async fn a_place_of_which_no_room_is_offered_is_one_room() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let value = whole(&w).await;
    let here = [("room", value.as_str())];
    assert_eq!(w.offers(&here).await.status(), 200);
    let page = w.offers(&[&here[..], &LATER].concat()).await;
    assert_eq!(page.status(), 422);
    assert!(
        page.wrong("room").contains("Écrire à plusieurs"),
        "{}",
        page.wrong("room")
    );
    let after = [("starts", "2026-03-10T19:00"), ("ends", "2026-03-10T20:00")];
    assert_eq!(w.offers(&[&here[..], &after].concat()).await.status(), 200);
    // With a room, the place as a whole means that the room is not chosen yet.
    let room = added(&w, &place, "Grande salle").await;
    assert_eq!(w.offers(&[&here[..], &LATER].concat()).await.status(), 200);
    assert_eq!(w.offers(&[("room", &room)]).await.status(), 200);
}

#[tokio::test]
async fn of_two_who_take_a_place_at_once_one_has_it() {
    let w = workshop().await;
    describes(&w, &[]).await;
    let value = whole(&w).await;
    let form = "/spaces/atelier/gatherings/new?kind=session";
    let (ada, ben) = (w.ada.opens(form).await, w.ben.opens(form).await);
    let fields = [("title", "Écrire"), ("mode", "onsite"), ("room", value.as_str())];
    let action = "/spaces/atelier/gatherings";
    let (one, other) = tokio::join!(ada.submits(action, &fields), ben.submits(action, &fields));
    let mut statuses = [one.status(), other.status()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
}

#[tokio::test]
async fn the_same_form_sent_twice_does_not_stand_in_its_own_way() {
    let w = workshop().await;
    describes(&w, &[]).await;
    let value = whole(&w).await;
    let form = w.ben.opens("/spaces/atelier/gatherings/new?kind=session").await;
    let fields = [("title", "Écrire"), ("mode", "onsite"), ("room", value.as_str())];
    for turn in 0..2 {
        let page = form.submits("/spaces/atelier/gatherings", &fields).await;
        assert_eq!(
            (page.status(), page.text_of("h1")),
            (200, "Écrire".into()),
            "{turn}"
        );
    }
}

platform::statements! {
    ELSEWHERE = "update gatherings set found = 0, space_id = (select id from spaces where slug = 'ailleurs')
                 where title = 'Surprise'";
}

async fn opens_another(w: &Workshop) {
    let library = w.ada.opens("/trames").await;
    let form = w
        .ada
        .opens(&library.attribute_of("a[href^='/spaces/new?trame=']", "href"))
        .await;
    let page = form
        .submits("/spaces", &[("name", "Ailleurs"), ("joining", "open")])
        .await;
    assert_eq!(page.path(), "/spaces/ailleurs");
}

#[tokio::test]
async fn what_others_hide_takes_a_place_without_its_name() {
    let w = workshop().await;
    describes(&w, &[]).await;
    let value = whole(&w).await;
    opens_another(&w).await;
    w.offers(&[("room", &value), ("title", "Surprise")]).await;
    w.town
        .house
        .write(|tx| tx.run(ELSEWHERE, ()).map(drop))
        .await
        .unwrap();
    let page = w
        .offers(&[&[("room", value.as_str())][..], &LATER].concat())
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.wrong("room").contains("déjà pris"));
    assert!(!page.text().contains("Surprise"));
}

#[tokio::test]
async fn a_room_closed_since_stays_until_another_is_chosen() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let room = added(&w, &place, "Grande salle").await;
    added(&w, &place, "Petite salle").await;
    let gathering = place_of(&w.offers(&[("room", &room)]).await);
    let page = w.ada.opens(&place).await;
    let room_edition = page.attribute_of("article.card a[href$='/edition']", "href");
    let closure = room_edition.replace("edition", "closure");
    w.ada.opens(&room_edition).await.submits(&closure, &[]).await;
    let edition = format!("{gathering}/edition");
    let form = w.ben.opens(&edition).await;
    assert_eq!(form.holds("room"), room);
    assert!(
        form.text_of("#room option[selected]")
            .contains("n’est plus proposé")
    );
    assert!(form.text().contains("tant que vous n’en faites pas un autre"));
    let page = form.submits(&edition, &[("title", "Écrire ensemble")]).await;
    assert_eq!(page.status(), 200);
    assert!(page.text_of("main").contains("Grande salle"));
    // Once left, it may not be chosen again.
    let form = w.ben.opens(&edition).await;
    form.submits(&edition, &[("room", "")]).await;
    let form = w.ben.opens(&edition).await;
    assert!(
        !form
            .texts_of("#room option")
            .iter()
            .any(|name| name.contains("Grande salle"))
    );
    assert_eq!(form.submits(&edition, &[("room", &room)]).await.status(), 422);
}

#[tokio::test]
async fn a_week_shows_when_rooms_are_taken_and_drafts_without_their_name() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let room = added(&w, &place, "Grande salle").await;
    w.offers(&[("room", &room)]).await;
    let draft = [
        ("room", room.as_str()),
        ("state", "draft"),
        ("title", "Surprise"),
        ("starts", "2026-03-11T09:00"),
        ("ends", "2026-03-12T12:00"),
    ];
    w.offers(&draft).await;
    let now = w.town.visitor().opens(&place).await;
    assert!(!now.text_of("#week tbody").contains("Écrire à plusieurs"));
    let next = now.follows("Semaine d’après").await;
    assert!(next.text_of("#week caption").contains("lundi 9 mars 2026"));
    let cells = next.texts_of("#week td");
    assert_eq!(cells.len(), 7);
    assert!(
        cells[1].contains("17 h – 19 h") && cells[1].contains("Écrire à plusieurs"),
        "{}",
        cells[1]
    );
    assert!(
        cells[2].contains("dès 9 h") && cells[2].contains("déjà pris"),
        "{}",
        cells[2]
    );
    assert!(cells[3].contains("0 h – 12 h"), "{}", cells[3]);
    assert_eq!(cells[0], "libre");
    assert!(!next.text().contains("Surprise"));
    for odd in ["x", "-9999-01-01", "9999-12-31", "2026-02-30", ""] {
        assert_eq!(
            w.cleo.opens(&format!("{place}?week={odd}")).await.status(),
            200,
            "{odd}"
        );
    }
    let leap = w.cleo.opens(&format!("{place}?week=2026-03-29")).await;
    assert!(leap.text_of("#week caption").contains("lundi 23 mars 2026"));
    assert_eq!(leap.texts_of("#week thead th")[7], "29 mars");
}

#[tokio::test]
async fn the_page_of_a_gathering_shows_where_its_place_is() {
    let w = workshop().await;
    let place = place_of(&describes(&w, &[]).await);
    let room = added(&w, &place, "Grande salle").await;
    let page = w.offers(&[("room", &room)]).await;
    assert!(page.has(&format!("svg.map-drawing a[href=\"{place}\"]")));
    let page = w.offers(&[("mode", "remote")]).await;
    assert!(!page.has("svg.map-drawing"));
}
