//! Who was there.

use jiff::civil::date;
use jiff::tz::TimeZone;
use kernel::Instant;
use proptest::prelude::*;
use testkit::{Page, Visitor};

use super::parts::{Half, Part, between, open};
use super::{code, words};
use crate::workshop::{Workshop, workshop};

/// From the town's beginning to 17 h in Paris on 10 March, when the gathering of the workshop starts.
const UNTIL_IT_STARTS: i64 = 8 * 24 * 60 + 7 * 60;

fn at(zone: &str, day: i8, hour: i8, minute: i8) -> Instant {
    let zone = TimeZone::get(zone).unwrap();
    let zoned = date(2026, 3, 1).at(hour, minute, 0, 0).to_zoned(zone).unwrap();
    let zoned = zoned
        .checked_add(jiff::Span::new().days(i64::from(day) - 1))
        .unwrap();
    Instant::from_milliseconds(zoned.timestamp().as_millisecond())
}

fn in_paris(from: (i8, i8, i8), to: (i8, i8, i8)) -> Vec<Part> {
    let paris = "Europe/Paris";
    between(
        at(paris, from.0, from.1, from.2),
        at(paris, to.0, to.1, to.2),
        paris,
        false,
    )
}

fn said(parts: &[Part]) -> Vec<(Half, i64)> {
    parts.iter().map(|part| (part.half, part.minutes())).collect()
}

#[test]
fn what_lasts_from_one_to_three_hours_is_one_half_day_whatever_the_clock_says() {
    assert_eq!(said(&in_paris((10, 17, 0), (10, 19, 0))), [(Half::Evening, 120)]);
    assert_eq!(
        said(&in_paris((10, 11, 30), (10, 13, 30))),
        [(Half::Morning, 120)]
    );
    assert_eq!(said(&in_paris((10, 23, 0), (11, 1, 0))), [(Half::Morning, 120)]);
}

#[test]
fn a_day_has_its_halves_and_a_short_rest_belongs_to_its_neighbour() {
    use Half::{Afternoon, Evening, Morning};
    assert_eq!(
        said(&in_paris((10, 9, 0), (10, 17, 0))),
        [(Morning, 240), (Afternoon, 240)]
    );
    assert_eq!(
        said(&in_paris((10, 9, 0), (10, 18, 30))),
        [(Morning, 240), (Afternoon, 330)]
    );
    assert_eq!(said(&in_paris((10, 12, 30), (10, 17, 0))), [(Afternoon, 270)]);
    assert_eq!(
        said(&in_paris((10, 9, 0), (10, 22, 0))),
        [(Morning, 240), (Afternoon, 300), (Evening, 240)]
    );
}

#[test]
fn over_several_days_each_has_the_same_hours_and_nights_never_count() {
    use Half::{Afternoon, Evening, Morning};
    let day = [(Morning, 240), (Afternoon, 240)];
    assert_eq!(said(&in_paris((10, 9, 0), (12, 17, 0))), day.repeat(3));
    // The night to 29 March is an hour shorter; the days are not.
    assert_eq!(said(&in_paris((28, 9, 0), (29, 17, 0))), day.repeat(2));
    assert_eq!(
        said(&in_paris((13, 18, 0), (15, 12, 0))),
        [
            (Evening, 240),
            (Morning, 300),
            (Afternoon, 300),
            (Evening, 240),
            (Morning, 240)
        ]
    );
}

#[test]
fn whole_days_count_six_hours_each() {
    let paris = "Europe/Paris";
    let parts = between(at(paris, 10, 0, 0), at(paris, 12, 0, 0), paris, true);
    assert_eq!(
        said(&parts),
        [(Half::Morning, 180), (Half::Afternoon, 180)].repeat(2)
    );
}

#[test]
fn one_says_that_one_is_there_in_the_half_day_that_goes_on() {
    let parts = in_paris((10, 9, 0), (10, 17, 0));
    let now = |hour, minute| open(&parts, at("Europe/Paris", 10, hour, minute));
    assert_eq!(now(8, 29), None);
    assert_eq!(now(8, 30), Some(0));
    assert_eq!(now(12, 59), Some(0));
    assert_eq!(now(13, 0), Some(1));
    assert_eq!(now(17, 59), Some(1));
    assert_eq!(now(18, 0), None);
}

proptest! {
    #[test]
    fn half_days_are_in_order_apart_and_inside(
        start in 0_i64..2_000_000, minutes in 1_i64..44_640, all_day: bool,
        zone in prop::sample::select(vec!["Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Auckland", "UTC"]),
    ) {
        let starts = Instant::from_milliseconds(1_750_000_000_000).plus_minutes(start);
        let ends = starts.plus_minutes(minutes);
        let parts = between(starts, ends, zone, all_day);
        prop_assert!(!parts.is_empty());
        for part in &parts {
            prop_assert!(starts <= part.starts && part.starts < part.ends && part.ends <= ends);
        }
        for pair in parts.windows(2) {
            prop_assert!(pair[0].ends <= pair[1].starts);
        }
        if !all_day && minutes <= 240 {
            prop_assert_eq!(said(&parts).iter().map(|(_, minutes)| *minutes).collect::<Vec<_>>(), vec![minutes]);
        }
        for moment in [starts, ends.plus_minutes(-1)] {
            if let Some(open) = open(&parts, moment) {
                prop_assert!(parts[open].is_open(moment));
            }
        }
    }

    #[test]
    fn the_halves_of_one_day_add_up_to_it(from in 0_i8..20, hours in 1_i64..24) {
        let starts = at("Europe/Paris", 10, from, 0);
        let ends = starts.plus_minutes(hours * 60).min(at("Europe/Paris", 11, 0, 0));
        let parts = between(starts, ends, "Europe/Paris", false);
        let sum: i64 = parts.iter().map(Part::minutes).sum();
        prop_assert_eq!(sum, (ends.milliseconds() - starts.milliseconds()) / 60_000);
    }

    #[test]
    fn a_code_is_read_however_it_was_typed(typed in "\\PC{0,20}") {
        if let Some(read) = code::read(&typed) {
            prop_assert_eq!(read.len(), code::LENGTH);
            let spaced = read.to_lowercase().chars().flat_map(|letter| [letter, ' ']).collect::<String>();
            prop_assert_eq!(code::read(&spaced), Some(read));
        }
    }
}

#[test]
fn hours_are_said_in_figures_as_spreadsheets_read_them() {
    use kernel::Language::{English, French};
    assert_eq!(words::hours_in_figures(French, 120), "2");
    assert_eq!(words::hours_in_figures(French, 90), "1,50");
    assert_eq!(words::hours_in_figures(English, 50), "0.83");
    assert_eq!(words::hours_in_figures(French, 0), "0");
}

async fn offered(w: &Workshop, changed: &[(&str, &str)]) -> String {
    let page = w.offers(changed).await;
    let path = page.path().to_owned();
    assert!(path.starts_with("/gatherings/"), "{path}");
    path
}

/// Somebody registers; gives the path of their registration.
async fn registers(w: &Workshop, path: &str, name: &str, email: &str) -> String {
    let page = w.town.visitor().opens(path).await;
    let action = format!("{path}/registration");
    page.submits(&action, &[("name", name), ("email", email)]).await;
    w.town.link_mailed_to(email).await
}

/// Ben makes a code; gives its letters.
async fn makes_a_code(w: &Workshop, path: &str) -> String {
    let action = format!("{path}/check-in");
    let page = w.ben.opens(&action).await.submits(&action, &[]).await;
    page.text_of("#code")
}

async fn types(who: &Visitor, code: &str, fields: &[(&str, &str)]) -> Page {
    let page = who.opens(&format!("/check-in?code={code}")).await;
    page.submits("/check-in", fields).await
}

async fn counts(w: &Workshop, path: &str) -> String {
    w.ben
        .opens(&format!("{path}/attendance"))
        .await
        .text_of("#counts")
}

/// The name of the field of the nth person of the list.
fn field(page: &Page, number: usize) -> String {
    let selector = format!(".attendance-people > li:nth-child({number})");
    page.attribute_of(&selector, "id")
}

#[tokio::test]
async fn a_guest_says_by_a_button_that_they_are_there_and_sees_for_how_long_they_were() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    let own = registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let guest = w.town.visitor();
    let action = format!("{own}/presence");
    assert!(!guest.opens(&own).await.has_form(&action));
    assert_eq!(guest.posts_only(&action, &[]).await.status(), 422);
    w.town.passes(UNTIL_IT_STARTS - 30);
    let page = guest.opens(&own).await;
    assert!(page.text_of("#presence").contains("10 mars, soir"));
    let page = page.submits(&action, &[]).await;
    assert_eq!(page.notice(), "C’est noté : vous êtes là.");
    assert!(page.text_of("#presence").contains("Présent·e") && !page.has_form(&action));
    guest.posts(&action, &[]).await;
    assert_eq!(counts(&w, &path).await, "Présent·e : 1");
    w.town.passes(30 + 121);
    let page = guest.opens(&own).await;
    assert!(page.text_of("#presence").contains("Vous y étiez : 2 h"));
    let traces = w.town.ledger().await;
    assert_eq!(
        traces.iter().filter(|verb| *verb == "attendance.noted").count(),
        1
    );
}

#[tokio::test]
async fn after_an_hour_past_the_end_and_without_a_place_the_button_does_nothing() {
    let w = workshop().await;
    let path = offered(&w, &[("places_onsite", "1"), ("waiting_onsite", "3")]).await;
    let own = registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let waits = registers(&w, &path, "Ali", "ali@exemple.fr").await;
    w.town.passes(UNTIL_IT_STARTS);
    let guest = w.town.visitor();
    assert_eq!(
        guest.posts_only(&format!("{waits}/presence"), &[]).await.status(),
        422
    );
    w.town.passes(120 + 60);
    assert_eq!(
        guest.posts_only(&format!("{own}/presence"), &[]).await.status(),
        422
    );
    assert_eq!(
        guest
            .posts_only("/registrations/unknown/presence", &[])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn a_code_typed_with_an_address_notes_somebody_who_registered() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let code = makes_a_code(&w, &path).await;
    assert_eq!(code::read(&code), Some(code.clone()));
    let shown = w.ben.opens(&format!("{path}/check-in")).await;
    assert!(shown.has("svg[role=img] path"));
    assert!(shown.attribute_of("svg[role=img]", "aria-label").contains(&code));
    let guest = w.town.visitor();
    let early = types(&guest, &code, &[("email", "zoe@exemple.fr")]).await;
    assert!(early.wrong("code").starts_with("Ce code n’est pas ouvert."));
    w.town.passes(UNTIL_IT_STARTS);
    let page = guest.opens(&format!("/check-in?code={code}")).await;
    assert_eq!(
        counts(&w, &path).await,
        "Pas noté : 1",
        "opening the page does nothing"
    );
    let spaced = code
        .to_lowercase()
        .chars()
        .flat_map(|letter| [letter, ' '])
        .collect::<String>();
    let page = page
        .submits("/check-in", &[("code", &spaced), ("email", "Zoe@exemple.fr")])
        .await;
    assert_eq!(page.title(), "Bienvenue");
    assert_eq!(counts(&w, &path).await, "Présent·e : 1");
}

#[tokio::test]
async fn somebody_signed_in_types_the_code_alone() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    let action = format!("{path}/registration");
    w.cleo.opens(&path).await.submits(&action, &[]).await;
    let code = makes_a_code(&w, &path).await;
    w.town.passes(UNTIL_IT_STARTS);
    assert_eq!(types(&w.cleo, &code, &[]).await.title(), "Bienvenue");
    let page = types(&w.dov, &code, &[]).await;
    assert!(page.wrong("code").contains("n’est pas sur la liste"));
}

#[tokio::test]
async fn a_code_that_was_changed_or_guessed_opens_nothing_and_guessing_is_limited() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let old = makes_a_code(&w, &path).await;
    let code = makes_a_code(&w, &path).await;
    assert_ne!(old, code);
    w.town.passes(UNTIL_IT_STARTS);
    let guest = w.town.visitor();
    let zoe = [("email", "zoe@exemple.fr")];
    let page = types(&guest, &old, &zoe).await;
    assert_eq!(
        (page.status(), page.holds("email")),
        (422, "zoe@exemple.fr".to_owned())
    );
    for _ in 0..39 {
        types(&guest, &old, &zoe).await;
    }
    let fields = [("code", code.as_str()), ("email", "zoe@exemple.fr")];
    assert_eq!(
        guest.posts_only("/check-in", &fields).await.status(),
        429,
        "even with the right one"
    );
    w.town.passes(16);
    assert_eq!(types(&guest, &code, &zoe).await.title(), "Bienvenue");
}

#[tokio::test]
async fn who_did_not_register_comes_in_when_the_holder_says_so() {
    let w = workshop().await;
    let path = offered(&w, &[("places_onsite", "1")]).await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    let code = makes_a_code(&w, &path).await;
    w.town.passes(UNTIL_IT_STARTS);
    let guest = w.town.visitor();
    let fields = [("email", "noe@exemple.fr")];
    let page = types(&guest, &code, &fields).await;
    assert!(page.wrong("email").contains("n’est pas sur la liste"));
    let walk_ins = format!("{path}/walk-ins");
    let shown = w.ben.opens(&format!("{path}/check-in")).await;
    shown.submits(&walk_ins, &[("walk_ins", "yes")]).await;
    let page = types(&guest, &code, &fields).await;
    assert!(
        page.wrong("name")
            .starts_with("Vous n’êtes pas encore sur la liste.")
    );
    let page = page.submits("/check-in", &[("name", "Noé")]).await;
    assert_eq!(page.title(), "Bienvenue");
    let list = w.ben.opens(&format!("{path}/attendance")).await;
    assert!(list.text().contains("Noé") && list.text_of("#counts").contains("Présent·e : 1"));
    // They have a page of their own from now on.
    let own = w.town.link_mailed_to("noe@exemple.fr").await;
    assert!(guest.opens(&own).await.text().contains("Présent·e"));
}

#[tokio::test]
async fn only_holders_note_show_codes_and_see_names() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    for part in [
        "attendance",
        "attendance/hours",
        "attendance/history",
        "attendance/sheet",
        "check-in",
    ] {
        let page = format!("{path}/{part}");
        assert_eq!(w.cleo.asks_for(&page).await.status(), 403, "{part}");
        assert_eq!(w.town.visitor().asks_for(&page).await.status(), 303, "{part}");
        assert_eq!(w.ben.asks_for(&page).await.status(), 200, "{part}");
    }
    let fields = [("part", "0"), ("walk_ins", "yes")];
    for part in ["attendance", "attendance/export", "check-in", "walk-ins"] {
        let page = format!("{path}/{part}");
        assert_eq!(w.cleo.posts_only(&page, &fields).await.status(), 403, "{part}");
    }
    let nowhere = "/gatherings/01890000-0000-7000-8000-000000000000/attendance";
    assert_eq!(w.ben.asks_for(nowhere).await.status(), 404);
}

#[tokio::test]
async fn the_list_is_noted_in_one_go_and_corrections_say_who_made_them() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    for (name, email) in [
        ("Ali", "ali@exemple.fr"),
        ("Noé", "noe@exemple.fr"),
        ("Zoé", "zoe@exemple.fr"),
    ] {
        registers(&w, &path, name, email).await;
    }
    w.town.passes(UNTIL_IT_STARTS);
    let action = format!("{path}/attendance");
    let list = w.ben.opens(&action).await;
    let (ali, noe, zoe) = (field(&list, 1), field(&list, 2), field(&list, 3));
    let minutes = noe.replacen("p-", "m-", 1);
    let changes = [(ali.as_str(), "present"), (&noe, "partial"), (&zoe, "excused")];
    let refused = list.submits(&action, &changes).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.wrong("minutes").contains("entre 1 et 120"));
    assert!(
        refused.has(&format!("#{ali} input[value=present][checked]")),
        "what was chosen stays"
    );
    let page = refused.submits(&action, &[(&minutes, "45")]).await;
    assert_eq!(page.notice(), "Les présences sont notées.");
    assert_eq!(
        page.text_of("#counts"),
        "Présent·e : 1 Une partie : 1 Excusé·e : 1"
    );
    let page = page.submits(&action, &[(&zoe, "absent"), ("paper", "on")]).await;
    assert!(page.text_of("#counts").contains("Absent·e : 1"));
    page.submits(&action, &[]).await;
    let traces = w.town.ledger().await;
    let count = |verb: &str| traces.iter().filter(|each| *each == verb).count();
    assert_eq!((count("attendance.noted"), count("attendance.corrected")), (3, 1));
    let history = w.ben.opens(&format!("{path}/attendance/history")).await;
    let newest = history.text_of("#history li:first-child");
    for words in ["Zoé", "Excusé·e", "Absent·e", "Ben", "d’après la feuille signée"] {
        assert!(newest.contains(words), "{words} in {newest}");
    }
}

#[tokio::test]
async fn a_list_that_was_opened_before_changes_only_what_was_changed_on_it() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    let own = registers(&w, &path, "Ali", "ali@exemple.fr").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    w.town.passes(UNTIL_IT_STARTS);
    let action = format!("{path}/attendance");
    let old = w.ben.opens(&action).await;
    w.town.visitor().posts(&format!("{own}/presence"), &[]).await;
    let page = old.submits(&action, &[(&field(&old, 2), "absent")]).await;
    assert_eq!(page.text_of("#counts"), "Présent·e : 1 Absent·e : 1");
}

#[tokio::test]
async fn a_button_notes_one_person_and_another_all_the_rest() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    for (name, email) in [
        ("Ali", "ali@exemple.fr"),
        ("Noé", "noe@exemple.fr"),
        ("Zoé", "zoe@exemple.fr"),
    ] {
        registers(&w, &path, name, email).await;
    }
    w.town.passes(UNTIL_IT_STARTS);
    let action = format!("{path}/attendance");
    let list = w.ben.opens(&action).await;
    let ali = field(&list, 1).replacen("p-", "", 1);
    // The button sends the rest of the list with it: nothing that was chosen is lost.
    let page = list
        .submits(&action, &[("present", &ali), (&field(&list, 3), "absent")])
        .await;
    assert_eq!(page.text_of("#counts"), "Présent·e : 1 Absent·e : 1 Pas noté : 1");
    let page = page.submits(&action, &[("everybody", "present")]).await;
    assert_eq!(page.text_of("#counts"), "Présent·e : 2 Absent·e : 1");
    let page = page.submits(&action, &[(&field(&list, 1), "")]).await;
    assert_eq!(page.text_of("#counts"), "Présent·e : 1 Absent·e : 1 Pas noté : 1");
}

#[tokio::test]
async fn what_a_holder_noted_is_not_changed_by_a_button() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    let own = registers(&w, &path, "Ali", "ali@exemple.fr").await;
    w.town.passes(UNTIL_IT_STARTS);
    let action = format!("{path}/attendance");
    let list = w.ben.opens(&action).await;
    list.submits(&action, &[(&field(&list, 1), "absent")]).await;
    w.town.visitor().posts(&format!("{own}/presence"), &[]).await;
    assert_eq!(counts(&w, &path).await, "Absent·e : 1");
}

#[tokio::test]
async fn hours_add_up_over_half_days_and_leave_as_a_table() {
    let w = workshop().await;
    let path = offered(
        &w,
        &[("starts", "2026-03-10T09:00"), ("ends", "2026-03-10T17:00")],
    )
    .await;
    registers(&w, &path, "Ali", "ali@exemple.fr").await;
    registers(&w, &path, "-Zoé", "zoe@exemple.fr").await;
    w.town.passes(UNTIL_IT_STARTS);
    let action = format!("{path}/attendance");
    let list = w.ben.opens(&format!("{action}?part=0")).await;
    list.submits(&action, &[("everybody", "present")]).await;
    let list = w.ben.opens(&format!("{action}?part=1")).await;
    let ali = field(&list, 1);
    let minutes = ali.replacen("p-", "m-", 1);
    list.submits(&action, &[(&ali, "partial"), (&minutes, "90")])
        .await;
    let hours = w.ben.opens(&format!("{path}/attendance/hours")).await;
    assert_eq!(hours.texts_of("tbody td.number"), ["5 h 30", "4 h"]);
    let export = format!("{path}/attendance/export");
    let file = hours.submits(&export, &[]).await;
    let text = file.html();
    assert!(
        text.contains("Ali;ali@exemple.fr;Présent·e;Une partie (1 h 30);\"5,50\""),
        "{text}"
    );
    assert!(text.contains("'-Zoé;zoe@exemple.fr;Présent·e;;4"), "{text}");
    assert!(w.town.ledger().await.contains(&"attendance.exported".to_owned()));
    let unknown = w.ben.asks_for(&format!("{action}?part=7")).await;
    assert_eq!(unknown.status(), 404);
}

#[tokio::test]
async fn thanks_go_to_those_who_came_and_to_those_of_whom_nothing_is_noted() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    for (name, email) in [
        ("Ali", "ali@exemple.fr"),
        ("Noé", "noe@exemple.fr"),
        ("Zoé", "zoe@exemple.fr"),
    ] {
        registers(&w, &path, name, email).await;
    }
    w.town.passes(UNTIL_IT_STARTS + 1);
    let action = format!("{path}/attendance");
    let list = w.ben.opens(&action).await;
    let changes = [(field(&list, 1), "present"), (field(&list, 2), "excused")];
    let changes = changes.each_ref().map(|(field, word)| (field.as_str(), *word));
    list.submits(&action, &changes).await;
    w.town.passes(5 * 60);
    w.town.runs_jobs().await;
    let thanked = async |email: &str| {
        let mails = w.town.mails_to(email).await;
        mails.iter().any(|mail| mail.subject.starts_with("Merci"))
    };
    assert!(thanked("ali@exemple.fr").await);
    assert!(!thanked("noe@exemple.fr").await);
    assert!(thanked("zoe@exemple.fr").await);
}

#[tokio::test]
async fn the_sheet_has_a_part_for_each_half_day_with_names_and_room_for_more() {
    let w = workshop().await;
    let path = offered(
        &w,
        &[("starts", "2026-03-10T09:00"), ("ends", "2026-03-10T17:00")],
    )
    .await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    registers(&w, &path, "Élodie", "elodie@exemple.fr").await;
    let page = w.ben.opens(&format!("{path}/attendance/sheet")).await;
    let titles = page.texts_of(".attendance-part-sheet strong");
    assert_eq!(titles, ["10 mars, matin", "10 mars, après-midi"]);
    let names = page.texts_of(".attendance-part-sheet:first-of-type tbody th");
    assert!(names.ends_with(&["Ben".to_owned()]), "{names:?}");
    assert_eq!(names[..2], ["Élodie", "Zoé"]);
    let one = w.ben.opens(&format!("{path}/attendance/sheet?part=1")).await;
    assert_eq!(one.texts_of(".attendance-part-sheet").len(), 1);
    assert_eq!(
        w.ben
            .asks_for(&format!("{path}/attendance/sheet?part=2"))
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn the_pages_are_complete_in_english() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    makes_a_code(&w, &path).await;
    let ben = w.ben.clone().reads_english();
    for part in [
        "attendance",
        "attendance/hours",
        "attendance/history",
        "attendance/sheet",
        "check-in",
    ] {
        let page = ben.opens(&format!("{path}/{part}")).await;
        assert!(!page.text().contains("attendance-"), "{part}: {}", page.text());
    }
}
