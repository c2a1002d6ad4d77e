use platform::search::Wanted;
use platform::web::percent_encoded;
use spaces::search::{Asked, MOST, fill, find};
use spaces::space::Paged;
use testkit::Visitor;

use crate::workshop::{Workshop, workshop};

/// Cleo writes a sheet about a method in the workshop, and publishes it.
async fn writes(w: &Workshop, title: &str, story: &str) -> String {
    let path = "/spaces/atelier/sheets";
    let form = w.cleo.opens(&format!("{path}/new?kind=editorial")).await;
    let typed = [
        ("field-title", title),
        ("field-opening", "Un mot."),
        ("field-body", story),
        ("state", "published"),
    ];
    let page = form.submits(path, &typed).await;
    assert!(page.path().starts_with("/sheets/"), "{}", page.text());
    page.path().to_owned()
}

async fn finds(who: &Visitor, words: &str) -> Vec<String> {
    who.opens(&format!("/search?q={}", percent_encoded(words)))
        .await
        .texts_of(".rows h2")
}

#[tokio::test]
async fn a_space_is_found_by_its_name_and_by_what_it_is_for() {
    let w = workshop().await;
    assert_eq!(finds(&w.town.visitor(), "atelier").await, ["Atelier"]);
    assert_eq!(
        finds(&w.town.visitor(), "ateleir").await,
        ["Atelier"],
        "a slip of the finger"
    );
    assert_eq!(
        finds(&w.town.visitor(), "atel").await,
        ["Atelier"],
        "the beginning of a word"
    );
    assert!(finds(&w.town.visitor(), "zanzibar").await.is_empty());
    assert!(finds(&w.town.visitor(), "").await.is_empty());
}

#[tokio::test]
async fn what_was_taken_for_another_word_is_said() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/search?q=ateleir").await;
    assert!(page.text_of(".notice").contains("atelier"), "{}", page.text());
    assert_eq!(page.text_of("mark"), "Atelier");
}

#[tokio::test]
async fn a_hidden_space_is_found_by_its_people_alone() {
    let w = workshop().await;
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    assert_eq!(finds(&w.cleo, "atelier").await, ["Atelier"]);
    assert_eq!(finds(&w.eve, "atelier").await, ["Atelier"]);
    assert!(finds(&w.dov, "atelier").await.is_empty());
    let page = w.town.visitor().opens("/search?q=atelier").await;
    assert!(
        page.texts_of(".rows h2").is_empty() && page.texts_of("aside li").is_empty(),
        "not even a count"
    );
}

#[tokio::test]
async fn a_sheet_is_found_by_any_of_its_words_until_it_is_taken_back() {
    let w = workshop().await;
    let path = writes(
        &w,
        "Écrire à plusieurs",
        "Des **coopératives** de la vallée, et un pad.",
    )
    .await;
    let visitor = w.town.visitor();
    for words in ["écrire", "cooperative", "vallee", "vallée pad", "plusieurs"] {
        assert_eq!(finds(&visitor, words).await, ["Écrire à plusieurs"], "{words}");
    }
    assert!(
        finds(&visitor, "vallée montagne").await.is_empty(),
        "all the words, not one of them"
    );
    let page = visitor.opens("/search?q=cooperative").await;
    assert_eq!(page.texts_of("mark"), ["coopératives"]);
    assert!(page.text_of("nav[aria-labelledby=search-kinds]").contains('1'));
    w.cleo
        .opens(&path)
        .await
        .submits(&format!("{path}/withdrawal"), &[])
        .await;
    assert!(finds(&visitor, "vallee").await.is_empty());
    assert!(finds(&w.cleo, "vallee").await.is_empty());
}

#[tokio::test]
async fn a_kind_and_a_space_narrow_what_is_found() {
    let w = workshop().await;
    writes(&w, "Atelier du samedi", "Un récit.").await;
    let page = w.town.visitor().opens("/search?q=atelier").await;
    assert_eq!(page.texts_of(".rows h2").len(), 2);
    let narrowed = page.follows("Productions").await;
    assert_eq!(narrowed.texts_of(".rows h2"), ["Atelier du samedi"]);
    assert_eq!(
        narrowed.follows("Productions").await.texts_of(".rows h2").len(),
        2,
        "the same link widens again"
    );
}

#[tokio::test]
async fn a_page_costs_the_same_whatever_is_found() {
    let w = workshop().await;
    let before = queries(&w).await;
    for number in 0..12 {
        writes(&w, &format!("Atelier numéro {number}"), "Un récit.").await;
    }
    assert_eq!(queries(&w).await, before);
}

/// What a visitor looks for.
fn asked(kind: Option<&str>, most: usize) -> Asked {
    Asked {
        wanted: Wanted::typed("atelier"),
        kind: kind.map(str::to_owned),
        space: None,
        person: None,
        sees_all: false,
        most,
    }
}

async fn queries(w: &Workshop) -> usize {
    w.town
        .reads(|tx| {
            let found = find(tx, &asked(None, MOST), Paged::first(20))?;
            assert!(!found.hits.is_empty());
            Ok(tx.ran())
        })
        .await
}

#[tokio::test]
async fn words_of_very_many_things_are_found_by_titles_first_and_under_what_is_asked() {
    let w = workshop().await;
    for title in ["Récit d’atelier", "Atelier du samedi", "Un dimanche"] {
        writes(&w, title, "Un atelier, un autre atelier.").await;
    }
    let found = async |kind: Option<&'static str>, most: usize, shown: i64| {
        let find = move |tx: &mut platform::Tx<'_>| find(tx, &asked(kind, most), Paged::first(shown));
        let found = w.town.reads(find).await;
        let titles: Vec<String> = found.hits.into_iter().map(|hit| hit.title).collect();
        (titles, found.is_cut)
    };
    let titled = ["Atelier du samedi", "Récit d’atelier"].map(str::to_owned);
    // The numbers beside count these alone, and say so.
    assert_eq!(found(None, 2, 2).await, (titled.to_vec(), true));
    // It was kept before them.
    assert_eq!(
        found(Some("space"), 2, 2).await,
        (vec!["Atelier".to_owned()], false)
    );
    // Whoever goes on finds the others.
    let (all, is_cut) = found(None, 2, 20).await;
    assert_eq!((all.len(), is_cut), (4, false));
    assert_eq!(all[..2], titled);
    assert_eq!(found(None, MOST, 20).await.0.len(), 4);
}

#[tokio::test]
async fn operators_and_hostile_words_are_words() {
    let w = workshop().await;
    for typed in [
        "%22",
        "atelier%22%20OR%20*",
        "a%20AND%20(",
        "atelier%27%3B--",
        "%00",
        "NEAR(atelier)",
        "%F0%9F%92%A5",
    ] {
        let page = w.town.visitor().opens(&format!("/search?q={typed}")).await;
        assert_eq!(page.status(), 200, "{typed}");
    }
    assert_eq!(finds(&w.town.visitor(), "atelier*").await, ["Atelier"]);
}

#[tokio::test]
async fn while_one_types_the_first_answers_come_as_a_piece_of_a_page() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/search/suggestions?q=ate").await;
    assert_eq!(page.attribute_of("li a", "href"), "/spaces/atelier");
    assert!(!page.html().contains("<html"));
}

#[tokio::test]
async fn the_view_made_again_is_the_same_and_so_is_the_filling() {
    let w = workshop().await;
    let before = w.town.reads(platform::ledger::lines).await;
    w.town.house.write(platform::ledger::rebuild).await.unwrap();
    assert_eq!(w.town.reads(platform::ledger::lines).await, before);
    fill(&w.town.house).await.unwrap();
    assert_eq!(w.town.reads(platform::ledger::lines).await, before);
}
