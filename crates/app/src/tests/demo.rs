//! The example worlds, looked at as people find them.

use std::collections::BTreeSet;

use serde_json::Value;
use testkit::Town;
use tokio::sync::OnceCell;

use commands::demo::{KINDS, accounts, load};

mod accompanied;
mod gathered;
mod trained;

async fn loaded() -> Town {
    loaded_after(0).await
}

/// The worlds, told once for all who only look at them: the story is long.
async fn told() -> &'static Town {
    static TOLD: OnceCell<Town> = OnceCell::const_new();
    TOLD.get_or_init(loaded).await
}

/// The worlds as they are loaded so many minutes after the town's date.
async fn loaded_after(minutes: i64) -> Town {
    let town = Town::new(crate::install).await;
    town.passes(minutes);
    spaces::opening::ship(&town.house).await.unwrap();
    load(crate::install, &town.house).await.unwrap();
    town
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

#[tokio::test]
async fn anyone_opens_every_page_and_each_character_comes_in_once_to_something_that_awaits() {
    let town = loaded().await;
    let known = accounts(&town.house).await.unwrap();
    let pages = known["pages"].as_object().unwrap();
    for key in [
        "home",
        "space",
        "agenda",
        "event",
        "cycle",
        "replay",
        "live",
        "sheet",
        "door",
        "cohort",
        "training",
        "week",
        "project",
        "roles",
        "commons",
        "search",
        "badge",
        "territory",
        "report",
        "dosage",
    ] {
        assert_eq!(
            town.visitor().opens(pages[key].as_str().unwrap()).await.status(),
            200,
            "{key}"
        );
    }
    let accounts = known["accounts"].as_array().unwrap();
    let kinds: Vec<&str> = accounts.iter().map(|account| text(account, "kind")).collect();
    assert_eq!(kinds, KINDS);
    for account in accounts.iter().skip(1) {
        let (kind, link) = (text(account, "kind"), text(account, "sign_in"));
        let browser = town.visitor();
        let home = browser.opens(link).await;
        assert_eq!((home.status(), home.path()), (200, "/"), "{kind}");
        assert!(home.has(".rows li"), "nothing awaits the {kind}: {}", home.text());
        assert!(
            home.html()
                .contains(text(account, "name").split(' ').next().unwrap())
        );
        assert_eq!(
            town.visitor().opens(link).await.status(),
            410,
            "the {kind}’s link opened twice"
        );
    }
}

#[tokio::test]
async fn the_worlds_are_as_large_and_as_closed_as_they_are_meant_to_be() {
    let town = told().await;
    let passer = town.visitor();
    let listed = passer.opens("/spaces").await.html();
    for slug in [
        "continuite-pedagogique",
        "cooperatives-pedagogiques-numeriques",
        "animer-un-projet-cooperatif-promotion-d-automne",
        "la-cooperation-levier-de-resilience",
        "des-outils-aux-services-de-l-animation",
        "ecrire-a-plusieurs-en-classe",
    ] {
        assert!(
            listed.contains(&format!("/spaces/{slug}\"")),
            "{slug} is not in the list"
        );
        assert_eq!(
            passer.opens(&format!("/spaces/{slug}/members")).await.status(),
            200,
            "{slug}"
        );
    }
    for hidden in ["coordination-du-reseau", "premiere-cellule-3"] {
        assert!(!listed.contains(hidden));
        assert_eq!(
            passer.opens(&format!("/spaces/{hidden}")).await.status(),
            404,
            "{hidden}"
        );
    }
    let slug = "continuite-pedagogique".to_owned();
    let figures = town
        .reads(move |tx| {
            let space = spaces::space::by_slug(tx, &slug)?.unwrap();
            spaces::pulse::figures(tx, space.id)
        })
        .await;
    assert_eq!((figures.members, figures.notices), (40, 15));
    let verbs: BTreeSet<String> = town.ledger().await.into_iter().collect();
    for verb in [
        "role.returned",
        "space.stage_reached",
        "trame.offered",
        "charter.accepted",
        "invitation.made",
    ] {
        assert!(verbs.contains(verb), "nobody ever did {verb}");
    }
}

#[tokio::test]
async fn loading_again_changes_nothing_and_the_views_are_what_the_ledger_says() {
    let town = loaded().await;
    let before = town.reads(platform::ledger::lines).await;
    let last = town.reads(platform::ledger::last).await;
    load(crate::install, &town.house).await.unwrap();
    assert_eq!(town.reads(platform::ledger::lines).await, before);
    assert_eq!(town.reads(platform::ledger::last).await, last);
    town.views_can_be_made_again().await;
}

#[tokio::test]
async fn the_story_is_the_same_each_time_and_happens_before_now() {
    let (one, other) = (loaded().await, loaded().await);
    assert_eq!(one.ledger().await, other.ledger().await);
    let now = one.house.now();
    let traces = one.reads(|tx| platform::ledger::after(tx, 0, 10_000)).await;
    assert!(traces.iter().all(|trace| trace.at < now));
    assert!(traces.windows(2).all(|pair| pair[0].at <= pair[1].at));
}

#[tokio::test]
async fn the_story_is_told_on_any_day_of_the_year() {
    // Another weekday, late in the evening, and the other half of the year: clocks are an hour further.
    let town = loaded_after((199 * 24 + 13) * 60 + 20).await;
    let agenda = town.visitor().opens("/agenda").await;
    let page = agenda.follows("Les mercredis d’appui").await;
    let time = page.text_of(".gathering-head .lede");
    assert!(time.starts_with("mercredi"), "{time}");
}

#[tokio::test]
async fn a_folder_where_people_live_is_left_alone() {
    let town = Town::new(crate::install).await;
    spaces::opening::ship(&town.house).await.unwrap();
    let ada = town.person("Ada").await;
    let trame = town
        .reads(|tx| {
            Ok(spaces::shape::shipped_by_key(tx, "learning-collective")?
                .unwrap()
                .uid)
        })
        .await;
    let form = ada.opens(&format!("/spaces/new?trame={trame}")).await;
    form.submits("/spaces", &[("name", "Les nôtres")]).await;
    assert!(load(crate::install, &town.house).await.is_err());
    let known = accounts(&town.house).await.unwrap();
    assert!(known["accounts"].as_array().unwrap().is_empty());
}
