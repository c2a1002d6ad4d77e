//! Who was there.

mod halves;

use testkit::{Page, Visitor};

use super::code;
use crate::workshop::{Workshop, workshop};

/// From the town's beginning to 17 h in Paris on 10 March, when the gathering of the workshop starts.
const UNTIL_IT_STARTS: i64 = 8 * 24 * 60 + 7 * 60;

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

#[tokio::test]
async fn without_the_program_that_makes_pdfs_the_page_that_prints_says_so() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    let sheet = w.ben.opens(&format!("{path}/attendance/sheet")).await;
    assert!(!sheet.has("a[href$=\"sheet.pdf\"]"));
    let page = w.ben.opens(&format!("{path}/attendance/sheet.pdf?part=0")).await;
    assert!(
        page.notice()
            .starts_with("Le programme qui fait les PDF n’est pas là.")
    );
    assert!(page.has(".attendance-sheet"));
    let pdf = format!("{path}/attendance/sheet.pdf");
    assert_eq!(w.cleo.asks_for(&pdf).await.status(), 403);
}

#[tokio::test]
async fn with_the_program_the_sheet_is_a_pdf_made_of_what_the_page_shows() {
    use std::os::unix::fs::PermissionsExt;
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    registers(&w, &path, "Élodie", "elodie@exemple.fr").await;
    let program = w.town.house.settings().print.clone();
    // What goes in comes out, so that one sees it.
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 '; exec /bin/cat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let sheet = w.ben.opens(&format!("{path}/attendance/sheet")).await;
    let pdf = w.ben.opens(&sheet.link("PDF")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let text = pdf.html();
    for words in [
        "\"template\":\"sheet\"",
        "\"language\":\"fr\"",
        "Élodie",
        "Feuille d’émargement",
        "10 mars, soir",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[tokio::test]
async fn who_was_noted_meanwhile_is_not_counted_with_all_the_rest() {
    let w = workshop().await;
    let path = offered(&w, &[]).await;
    registers(&w, &path, "Ali", "ali@exemple.fr").await;
    registers(&w, &path, "Zoé", "zoe@exemple.fr").await;
    w.town.passes(UNTIL_IT_STARTS);
    let action = format!("{path}/attendance");
    let old = w.ben.opens(&action).await;
    let now = w.ada.opens(&action).await;
    now.submits(&action, &[(&field(&now, 1), "absent")]).await;
    let page = old.submits(&action, &[("everybody", "present")]).await;
    assert_eq!(page.text_of("#counts"), "Présent·e : 1 Absent·e : 1");
}
