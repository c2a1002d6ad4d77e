//! Preparing a run sheet together, timing it, and starting from it again.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

/// An hour that Ben offers, as long as the five steps of its kind.
const HOUR: [(&str, &str); 1] = [("ends", "2026-03-10T18:00")];

/// Its path with the sheet of its kind.
async fn begun(w: &Workshop) -> String {
    let base = format!("{}/run-sheet", w.offers(&HOUR).await.path());
    w.ben.opens(&base).await.submits(&base, &[("from", "kind")]).await;
    base
}

fn names(page: &Page) -> Vec<String> {
    page.texts_of(".run-sheet-table tbody td:nth-child(2) strong")
}

/// The path of the step of this rank, from 0.
fn step(page: &Page, base: &str, rank: usize) -> String {
    let row = format!(".run-sheet-table tbody tr:nth-child({})", rank + 1);
    let id = page.attribute_of(&row, "id");
    format!("{base}/steps/{}", id.trim_start_matches("step-"))
}

async fn adds(who: &Visitor, base: &str, name: &str, minutes: &str) -> Page {
    let form = who.opens(base).await;
    form.submits(&format!("{base}/steps"), &[("name", name), ("minutes", minutes)])
        .await
}

#[tokio::test]
async fn a_sheet_begins_with_the_steps_of_its_kind_and_shows_their_times() {
    let w = workshop().await;
    let base = format!("{}/run-sheet", w.offers(&HOUR).await.path());
    let page = w.ben.opens(&base).await;
    assert!(page.text().contains("La trame « Classe virtuelle »"));
    let page = page.submits(&base, &[]).await;
    assert_eq!(
        page.notice(),
        "Le conducteur est commencé. Tout peut y être changé."
    );
    assert_eq!(
        names(&page),
        [
            "On se branche",
            "Montrer",
            "Essayer de son côté",
            "Questions",
            "Ce que j’emporte"
        ]
    );
    assert_eq!(
        page.texts_of(".run-sheet-clock"),
        [
            "17 h – 17 h 05",
            "17 h 05 – 17 h 20",
            "17 h 20 – 17 h 40",
            "17 h 40 – 17 h 55",
            "17 h 55 – 18 h"
        ]
    );
    assert!(page.text_of(".run-sheet-total").contains("60 min"));
    assert!(!page.has("#fit"));
    assert!(
        page.text().contains("Tout le monde"),
        "who leads a step is said in words"
    );
    assert!(!page.text().contains("run-sheet-"));
    let page = w.ben.posts(&base, &[("from", "kind")]).await;
    assert_eq!(names(&page).len(), 5, "twice is once");
    assert!(w.town.ledger().await.contains(&"run_sheet.begun".to_owned()));
    let english = w.ada.clone().reads_english();
    assert!(
        english
            .opens(&base)
            .await
            .text_of(".run-sheet-clock")
            .contains("17:00 – 17:05")
    );
}

#[tokio::test]
async fn steps_are_added_moved_removed_and_put_back() {
    let w = workshop().await;
    let base = begun(&w).await;
    let page = adds(&w.ben, &base, "Pause", "10").await;
    assert_eq!(names(&page).last().unwrap(), "Pause");
    assert!(
        page.text_of("#fit")
            .contains("dépasse la durée de la rencontre de 10 minutes")
    );
    let pause = step(&page, &base, 5);
    let page = page.submits(&format!("{pause}/place/earlier"), &[]).await;
    assert_eq!(names(&page).get(4).unwrap(), "Pause");
    let page = page.submits(&format!("{pause}/place/later"), &[]).await;
    assert_eq!(names(&page).get(5).unwrap(), "Pause", "the word on top undoes it");
    let page = w.ben.posts(&format!("{pause}/place/later"), &[]).await;
    assert_eq!(
        names(&page).get(5).unwrap(),
        "Pause",
        "nothing comes after the last"
    );
    let page = page.submits(&format!("{pause}/removal"), &[]).await;
    assert_eq!(names(&page).len(), 5);
    let page = page.submits(&format!("{pause}/return"), &[]).await;
    assert_eq!(names(&page).get(5).unwrap(), "Pause");
    let first = step(&page, &base, 0);
    let after = first.rsplit('/').next().unwrap().to_owned();
    let fields = [
        ("name", "Émargement"),
        ("minutes", "5"),
        ("after", after.as_str()),
    ];
    let page = page.submits(&format!("{base}/steps"), &fields).await;
    assert_eq!(names(&page).get(1).unwrap(), "Émargement");
    assert_eq!(
        w.ben
            .posts_only(&format!("{pause}/place/sideways"), &[])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn adding_the_same_step_twice_adds_it_once_and_what_is_wrong_is_said() {
    let w = workshop().await;
    let base = begun(&w).await;
    let form = w.ben.opens(&base).await;
    let steps = format!("{base}/steps");
    let fields = form.fields(&steps, &[("name", "Pause"), ("minutes", "10")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ben.posts(&steps, &fields).await;
    let page = w.ben.posts(&steps, &fields).await;
    assert_eq!(names(&page).len(), 6);
    let page = form
        .submits(&steps, &[("minutes", "0"), ("aim", "Souffler")])
        .await;
    assert_eq!(page.status(), 422);
    assert!(!page.wrong("name").is_empty() && !page.wrong("minutes").is_empty());
    assert_eq!(page.holds("aim"), "Souffler");
}

#[tokio::test]
async fn the_second_of_two_who_change_a_step_loses_nothing() {
    let w = workshop().await;
    let base = begun(&w).await;
    let path = step(&w.ben.opens(&base).await, &base, 0);
    let (ben, ada) = (w.ben.opens(&path).await, w.ada.opens(&path).await);
    let page = ada
        .submits(&path, &[("name", "Accueil café"), ("minutes", "20")])
        .await;
    assert_eq!(page.notice(), "L’étape est changée.");
    let page = ben.submits(&path, &[("name", "Accueil debout")]).await;
    assert_eq!(page.status(), 422);
    assert_eq!(page.holds("name"), "Accueil debout");
    assert!(page.text_of("#other").contains("Ce que Ada a écrit"));
    assert!(page.text_of("#other").contains("Accueil café") && page.text_of("#other").contains("20 min"));
    let page = page.submits(&path, &[]).await;
    assert_eq!(names(&page).first().unwrap(), "Accueil debout");
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(
        names(&page).first().unwrap(),
        "Accueil café",
        "what it said before comes back"
    );
    assert_eq!(w.ben.posts_only(&undo, &[]).await.status(), 422, "and only once");
}

#[tokio::test]
async fn two_who_save_at_once_are_told_apart() {
    let w = workshop().await;
    let base = begun(&w).await;
    let path = step(&w.ben.opens(&base).await, &base, 0);
    let (ben, ada) = (w.ben.opens(&path).await, w.ada.opens(&path).await);
    let (one, other) = tokio::join!(
        ben.submits(&path, &[("name", "Celui de Ben")]),
        ada.submits(&path, &[("name", "Celui d’Ada")])
    );
    let mut statuses = [one.status(), other.status()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
}

#[tokio::test]
async fn a_host_may_speak_or_whoever_one_writes() {
    let w = workshop().await;
    let base = begun(&w).await;
    let page = w.ben.opens(&base).await;
    let path = step(&page, &base, 0);
    let form = w.ben.opens(&path).await;
    let host = form.attribute_of("#who option[value^=\"host-\"]", "value");
    let page = form
        .submits(&path, &[("who", &host), ("speaker", "et une voisine")])
        .await;
    assert!(page.text_of(".run-sheet-table").contains("Ben, et une voisine"));
    assert_eq!(w.ben.opens(&path).await.holds("who"), host);
    let page = form.submits(&path, &[("who", "host-nobody")]).await;
    assert_eq!((page.status(), page.wrong("who").is_empty()), (422, false));
}

#[tokio::test]
async fn what_steps_really_took_is_told_the_next_time() {
    let w = workshop().await;
    let base = begun(&w).await;
    let page = w.ben.opens(&base).await;
    let (first, second) = (step(&page, &base, 0), step(&page, &base, 1));
    assert!(
        !page.has_form(&format!("{first}/beginning")),
        "a week before, nothing is timed"
    );
    // Tuesday 10 March, 17:00 in Paris.
    w.town.passes(8 * 24 * 60 + 7 * 60);
    w.ben
        .opens(&base)
        .await
        .submits(&format!("{first}/beginning"), &[])
        .await;
    w.town.passes(18);
    let page = w.ben.opens(&base).await;
    let page = page.submits(&format!("{second}/beginning"), &[]).await;
    assert!(
        page.text_of(".run-sheet-table").contains("réel : 18 min"),
        "the next one ends the one before"
    );
    w.town.passes(25);
    let page = page.submits(&format!("{second}/end"), &[]).await;
    assert_eq!(page.text_of("#real"), "prévu 20 min, réel 43 min");
    let timings = format!("{base}/timings");
    let third = step(&page, &base, 2);
    let field = format!("real-{}", third.rsplit('/').next().unwrap());
    let wrong = page.submits(&timings, &[(&field, "beaucoup")]).await;
    assert_eq!((wrong.status(), wrong.wrong("timings").is_empty()), (422, false));
    let page = page.submits(&timings, &[(&field, "34")]).await;
    assert_eq!(page.text_of("#real"), "prévu 40 min, réel 77 min");
    let again = w
        .offers(&[("starts", "2026-04-02T17:00"), ("ends", "2026-04-02T18:00")])
        .await;
    let next = format!("{}/run-sheet", again.path());
    let form = w.ben.opens(&next).await;
    assert!(form.text().contains("Celui du mardi 10 mars 2026"));
    let from = base.split('/').nth(2).unwrap().to_owned();
    let page = form.submits(&next, &[("from", &from)]).await;
    assert_eq!(names(&page).len(), 5);
    assert!(
        page.text_of(".run-sheet-table")
            .contains("la dernière fois : 34 min")
    );
    let page = w.ben.posts(&format!("{first}/timing/removal"), &[]).await;
    assert_eq!(page.text_of("#real"), "prévu 35 min, réel 59 min");
}

#[tokio::test]
async fn the_steps_of_another_kind_are_inserted_and_taken_back() {
    let w = workshop().await;
    let base = begun(&w).await;
    let insertions = format!("{base}/insertions");
    let form = w.ben.opens(&base).await;
    let page = form.submits(&insertions, &[("kind", "peer-exchange")]).await;
    assert_eq!(names(&page).len(), 9);
    let page = form.submits(&insertions, &[("kind", "peer-exchange")]).await;
    assert_eq!(names(&page).len(), 9, "the same form twice inserts once");
    let undo = page.attribute_of(".notice form", "action");
    assert_eq!(names(&page.submits(&undo, &[]).await).len(), 5);
    assert_eq!(
        form.submits(&insertions, &[("kind", "no-such")]).await.status(),
        422
    );
}

platform::statements! {
    WRITTEN = "insert into sheets (uid, space_id, kind, title, fields, licence, state, author_id, made_at, published_at,
               changed_at) select cast($1 as text), s.id, 'scenario',
               cast($2 as text), cast($3 as text), 'CC-BY-SA-4.0', cast($4 as text), p.id, cast($5 as bigint),
               cast($5 as bigint), cast($5 as bigint) from spaces s join persons p on p.id = $6 where s.slug = 'atelier' limit 1";
}

/// A scenario that Ben wrote down on a sheet of the space.
async fn scenario(w: &Workshop, title: &'static str, state: &'static str) -> String {
    let ben = w.ben.id();
    let told = r#"{"sequence":["1. **Sortir** (15 min)\n   Les yeux fermés.\n2. Écrire : trois bruits\n\n## Ensuite\n\n- Ranger"]}"#;
    let uid = w.town.acts(ben, move |tx| {
        let (uid, now) = (tx.new_uid(), tx.now());
        tx.run(WRITTEN, (uid, title, told, state, now, ben))?;
        Ok(uid)
    });
    uid.await.to_string()
}

#[tokio::test]
async fn the_steps_of_a_method_that_the_space_wrote_down_are_inserted() {
    let w = workshop().await;
    let base = begun(&w).await;
    let insertions = format!("{base}/insertions");
    let (shown, draft) = (
        scenario(&w, "La carte des bruits", "published").await,
        scenario(&w, "Brouillon", "draft").await,
    );
    let form = w.ben.opens(&base).await;
    assert!(
        form.text().contains("La carte des bruits (2 étapes)"),
        "{}",
        form.text()
    );
    assert!(!form.text().contains("Brouillon"));
    let page = form
        .submits(&insertions, &[("kind", &format!("sheet:{shown}"))])
        .await;
    let all = names(&page);
    assert_eq!(all.len(), 7);
    assert_eq!(all[5..], ["Sortir", "Écrire"]);
    assert!(page.text().contains("15 min"));
    let undo = page.attribute_of(".notice form", "action");
    assert_eq!(names(&page.submits(&undo, &[]).await).len(), 5);
    let wrong = form
        .submits(&insertions, &[("kind", &format!("sheet:{draft}"))])
        .await;
    assert_eq!(wrong.status(), 422);
}

#[tokio::test]
async fn others_read_it_only_once_it_is_open() {
    let w = workshop().await;
    let base = begun(&w).await;
    let path = step(&w.ben.opens(&base).await, &base, 0);
    w.ben
        .opens(&path)
        .await
        .submits(&path, &[("fallback", "On chante")])
        .await;
    let visitor = w.town.visitor();
    for file in ["", "/file"] {
        assert_eq!(w.cleo.asks_for(&format!("{base}{file}")).await.status(), 403);
        assert_eq!(visitor.asks_for(&format!("{base}{file}")).await.status(), 303);
    }
    let page = w.ben.opens(&base).await;
    page.submits(&format!("{base}/opening"), &[("open", "on")]).await;
    let page = w.cleo.opens(&base).await;
    assert_eq!(names(&page).len(), 5);
    assert!(!page.text().contains("On chante") && !page.has("form[action*=\"run-sheet\"]"));
    assert_eq!(visitor.asks_for(&base).await.status(), 200);
    assert!(
        visitor
            .opens(base.trim_end_matches("/run-sheet"))
            .await
            .has("a[href$=\"/run-sheet\"]")
    );
    let file = w.cleo.asks_for(&format!("{base}/file")).await.html();
    assert!(
        file.starts_with("# Écrire à plusieurs\n")
            && file.contains("## 17 h – 17 h 05 · On se branche (5 min)")
    );
    assert!(!file.contains("On chante"));
    assert!(
        w.ben
            .asks_for(&format!("{base}/file"))
            .await
            .html()
            .contains("On chante")
    );
}

#[tokio::test]
async fn nobody_else_changes_it() {
    let w = workshop().await;
    let base = begun(&w).await;
    let page = w.ben.opens(&base).await;
    page.submits(&format!("{base}/opening"), &[("open", "on")]).await;
    let first = step(&page, &base, 0);
    let once = w.ben.opens(&base).await.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("name", "Non"),
        ("minutes", "5"),
        ("from", "kind"),
        ("kind", "session"),
    ];
    let step_acts = [
        "",
        "/removal",
        "/return",
        "/place/later",
        "/former/2",
        "/beginning",
        "/end",
        "/timing/removal",
    ];
    let paths = ["", "/opening", "/steps", "/insertions", "/timings"].map(|path| format!("{base}{path}"));
    for path in paths
        .into_iter()
        .chain(step_acts.map(|act| format!("{first}{act}")))
    {
        assert_eq!(w.cleo.posts_only(&path, &fields).await.status(), 403, "{path}");
        assert_eq!(
            w.town.visitor().posts_only(&path, &fields).await.status(),
            303,
            "{path}"
        );
    }
    assert_eq!(w.cleo.asks_for(&first).await.status(), 403);
    assert_eq!(names(&w.ben.opens(&base).await).len(), 5);
    let draft = w.offers(&[("state", "draft"), ("title", "Encore secret")]).await;
    let hidden = format!("{}/run-sheet", draft.path());
    assert_eq!(w.cleo.asks_for(&hidden).await.status(), 404);
    assert_eq!(
        w.ben.posts_only(&format!("{hidden}/opening"), &[]).await.status(),
        404,
        "there is none yet"
    );
}
