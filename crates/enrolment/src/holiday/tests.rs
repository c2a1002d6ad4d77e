//! Holidays: written down, read from files, said beside the weeks.

use jiff::civil::date;
use proptest::prelude::*;

use super::model::{NewPeriod, With, collisions};
use super::{Keeping, reading};
use crate::workshop::training;

const PATH: &str = "/spaces/promotion/cohort/holidays";

/// As the ministry's file is written: folded lines, whole days, an end that no longer belongs.
const FILE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//FR\r\nBEGIN:VEVENT\r\nUID:1@x\r\n\
DTSTART;VALUE=DATE:20260404\r\nDTEND;VALUE=DATE:20260420\r\nSUMMARY:Vacances de printemps - Zo\r\n ne A\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:2@x\r\nDTSTART;VALUE=DATE:20260515\r\nSUMMARY:Pont de l’Ascension\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:3@x\r\nDTSTART:20260515T090000Z\r\nSUMMARY:Une réunion\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:4@x\r\nDTSTART;VALUE=DATE:20200101\r\nSUMMARY:Il y a longtemps\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[tokio::test]
async fn an_empty_list_teaches_and_pasted_lines_are_said_beside_their_weeks() {
    let w = training().await;
    let page = w.ada.opens(PATH).await;
    assert!(page.text().contains("education.gouv.fr"));
    let page = page
        .submits(
            PATH,
            &[(
                "lines",
                "04/04/2026 au 19/04/2026 Vacances de printemps\n2026-05-15 ; Pont de l’Ascension",
            )],
        )
        .await;
    assert_eq!(page.notice(), "Les périodes sont ajoutées.");
    assert_eq!(
        page.texts_of("#periods h3"),
        ["Vacances de printemps", "Pont de l’Ascension"]
    );
    let calendar = w.ada.opens("/spaces/promotion/cohort").await;
    assert!(
        calendar
            .text_of("#week-8")
            .contains("Faire une pause de 2 semaines")
    );
    assert!(
        calendar
            .text_of("#week-9")
            .contains("Faire une pause cette semaine")
    );
    assert!(
        !calendar.text_of("#week-7").contains("Vacances"),
        "a week is not touched by its Saturday"
    );
    let removal = page.attribute_of("#periods form", "action");
    let page = page.submits(&removal, &[]).await;
    assert_eq!(page.texts_of("#periods h3"), ["Pont de l’Ascension"]);
    assert_eq!(
        w.ada.posts(&removal, &[]).await.status(),
        200,
        "twice is harmless"
    );
    assert!(w.town.ledger().await.contains(&"holiday.added".to_owned()));
}

#[tokio::test]
async fn a_calendar_file_is_read_twice_and_kept_once() {
    let w = training().await;
    for _ in 0..2 {
        let page = w
            .ada
            .uploads(PATH, &[("lines", "")], ("file", "zone-a.ics", FILE.as_bytes()))
            .await;
        assert_eq!(
            page.texts_of("#periods h3"),
            ["Vacances de printemps - Zone A", "Pont de l’Ascension"]
        );
        assert!(
            page.text_of("#periods")
                .contains("du samedi 4 avril 2026 au dimanche 19 avril 2026")
        );
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_and_said() {
    let w = training().await;
    let page = w.ada.opens(PATH).await;
    let wrong = page
        .submits(PATH, &[("lines", "2026-04-04 2026-04-19 Bon\nles vacances")])
        .await;
    assert_eq!(wrong.status(), 422);
    assert_eq!(
        wrong.wrong("lines"),
        "La ligne 2 ne se lit pas. Écrivez un premier jour, un dernier jour et un nom."
    );
    assert!(wrong.holds("lines").ends_with("les vacances") && !wrong.has("#periods"));
    let nothing = page.submits(PATH, &[]).await;
    assert!(nothing.wrong("lines").starts_with("Il n’y a rien"));
    let file = w
        .ada
        .uploads(PATH, &[], ("file", "a.ics", b"\xff\xfe not a calendar"))
        .await;
    assert_eq!(file.wrong("file"), "Ce fichier n’est pas un calendrier.");
}

#[tokio::test]
async fn the_instance_s_periods_count_for_everybody_and_are_its_administrator_s() {
    let w = training().await;
    let page = w.eve.opens("/house/holidays").await;
    page.submits(
        "/house/holidays",
        &[("lines", "2026-03-16 2026-03-20 Semaine bleue")],
    )
    .await;
    let calendar = w.ada.opens("/spaces/promotion/cohort").await;
    assert!(calendar.text_of("#week-5").contains("Semaine bleue"));
    let own = w.ada.opens(PATH).await;
    assert!(own.text().contains("pour tout le monde") && !own.has("#periods form"));
    for who in [&w.ada, &w.cleo, &w.town.visitor()] {
        assert_eq!(who.opens("/house/holidays").await.status(), 404);
        assert_eq!(
            who.posts("/house/holidays", &[("lines", "2026-03-16 X")])
                .await
                .status(),
            404
        );
    }
    let removal = w
        .eve
        .opens("/house/holidays")
        .await
        .attribute_of("#periods form", "action");
    let taken = removal.replace("/house", "/spaces/promotion/cohort");
    w.ada.posts(&taken, &[]).await;
    assert!(
        w.eve.opens("/house/holidays").await.has("#periods"),
        "nobody else removes it"
    );
    assert!(
        w.eve
            .opens("/me/data")
            .await
            .text()
            .contains("Vacances et périodes")
    );
}

#[tokio::test]
async fn public_holidays_are_those_that_were_chosen() {
    let w = training().await;
    let page = w.ada.opens(PATH).await;
    let action = format!("{PATH}/calendar");
    assert_eq!(page.holds("calendar"), "france");
    let page = page.submits(&action, &[("calendar", "alsace-moselle")]).await;
    assert!(page.text_of("#week-7").contains("Vendredi saint"));
    assert_eq!(w.ada.posts(&action, &[("calendar", "mars")]).await.status(), 400);
    assert_eq!(w.cleo.posts(&action, &[("calendar", "none")]).await.status(), 403);
    let none = w
        .ada
        .opens(PATH)
        .await
        .submits(&action, &[("calendar", "none")])
        .await;
    assert!(!none.has(".dates-collision"));
}

#[test]
fn lines_are_read_as_people_write_them() {
    let read = |line: &str| reading::lines(line).map(|found| found[0].clone());
    let period = |last: (i16, i8, i8), name: &str| NewPeriod {
        first: date(2026, 10, 17),
        last: date(last.0, last.1, last.2),
        name: name.to_owned(),
    };
    let autumn = period((2026, 11, 1), "Vacances de la Toussaint");
    for line in [
        "2026-10-17 2026-11-01 Vacances de la Toussaint",
        "17/10/2026\t01/11/2026\tVacances de la Toussaint",
        "17/10/2026 - 1/11/2026 Vacances de la Toussaint",
        "2026-10-17;2026-11-01;Vacances de la Toussaint",
    ] {
        assert_eq!(read(line).unwrap(), autumn, "{line}");
    }
    assert_eq!(
        read("2026-10-17 Journée des projets").unwrap(),
        period((2026, 10, 17), "Journée des projets")
    );
    for (line, message) in [
        ("2026-10-17", "holiday-line-unreadable"),
        ("Toussaint 2026-10-17", "holiday-line-unreadable"),
        ("31/02/2026 Jamais", "holiday-line-unreadable"),
        ("2026-10-17 2026-10-16 À rebours", "holiday-ends-before"),
        ("2026-10-17 2027-10-16 Un an", "holiday-too-long"),
        ("0001-01-01 Jadis", "holiday-too-long"),
        ("\n \n", "holiday-nothing"),
    ] {
        assert_eq!(read(line).unwrap_err().message, message, "{line:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_sent_is_read_or_refused(text in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = reading::lines(&text);
        let _ = reading::calendar(&bytes, date(2025, 1, 1));
        let broken = FILE.replace("20260404", &text.chars().take(12).collect::<String>());
        let _ = reading::calendar(broken.as_bytes(), date(2025, 1, 1));
    }

    #[test]
    fn what_falls_upon_a_week_lies_in_it(start in 0i64..1_500, first in 0i64..120, length in 0i64..40) {
        let begins = super::later(date(2026, 1, 5), start);
        let schedule = learning::Schedule::new(begins, 14, [], "Europe/Paris");
        let from = super::later(begins, first);
        let period = super::Period {
            uid: kernel::Uid::new(1, [0; 10]),
            is_of_all: false,
            name: "p".into(),
            first: from,
            last: super::later(from, length),
        };
        for each in collisions(&schedule, &[], Keeping::Nobody, std::slice::from_ref(&period)) {
            prop_assert_eq!(&each.with, &With::Period("p".into()));
            prop_assert!(each.first >= each.monday && each.last <= super::later(each.monday, 6));
            prop_assert!(each.first >= period.first && each.last <= period.last && each.first <= each.last);
            let end = super::later(each.monday, 7 * i64::from(each.weeks));
            prop_assert!(each.weeks == super::MOST_WEEKS || end > period.last);
        }
    }
}
