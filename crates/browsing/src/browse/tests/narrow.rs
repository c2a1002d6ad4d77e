//! Kinds, words, counts, order, parts.

use spaces::space::Paged;

use super::super::facets::offers;
use crate::browse::{Counts, Search, Wanted, Wish, to_look};
use crate::workshop::{LIST, uid, workshop};

#[tokio::test]
async fn what_may_be_written_is_said_where_nothing_is() {
    let w = workshop().await;
    let page = w.fay.opens(LIST).await;
    assert!(page.text().contains("Rien n’est encore écrit ici"));
    assert!(page.text_of(".cards").contains("Récit de pratique"));
    assert!(page.has("a[href=\"/spaces/atelier/sheets/new?kind=account\"]"));
    let page = w.fay.opens(&format!("{LIST}?kind=scenario")).await;
    assert!(page.text().contains("Pas encore de fiche : Scénario pédagogique"));
    assert!(
        !w.town
            .visitor()
            .opens(LIST)
            .await
            .text()
            .contains("Écrire la première")
    );
}

#[tokio::test]
async fn sheets_are_found_by_kind_word_and_author() {
    let w = workshop().await;
    w.tells("Écrire à plusieurs", &[]).await;
    w.town.passes(1);
    w.tells(
        "Évènement à 100 %",
        &[("field-did", "On **relit** à voix haute.")],
    )
    .await;
    w.town.passes(1);
    w.describes("La Filature", None, "workshop").await;
    assert_eq!(
        w.titles("").await,
        ["La Filature", "Évènement à 100 %", "Écrire à plusieurs"]
    );
    assert_eq!(w.titles("kind=account").await.len(), 2);
    assert_eq!(w.titles("q=EVENEMENT").await, ["Évènement à 100 %"]);
    assert_eq!(
        w.titles("words=hautes").await,
        ["Évènement à 100 %"],
        "stems, and old addresses"
    );
    assert_eq!(w.titles("q=_").await.len(), 0, "what holds no word finds nothing");
    assert_eq!(
        w.titles("kind=unknown").await.len(),
        3,
        "what cannot be is as if it were not said"
    );
    let (cleo, ben) = (uid(&w.town, &w.cleo).await, uid(&w.town, &w.ben).await);
    assert_eq!(w.titles(&format!("author={cleo}")).await.len(), 2);
    assert_eq!(w.titles(&format!("author={ben}")).await.len(), 0);
    assert_eq!(
        w.titles(&format!("author={cleo}&q=haute&year=2026")).await.len(),
        1
    );
    assert_eq!(w.titles("sort=oldest").await[0], "Écrire à plusieurs");
    assert_eq!(
        w.titles("sort=title").await,
        ["Écrire à plusieurs", "Évènement à 100 %", "La Filature"]
    );
    assert_eq!(w.titles("sort=title&kind=account").await.len(), 2);
    assert_eq!(
        w.titles(&format!("sort=title&author={cleo}")).await[0],
        "Écrire à plusieurs"
    );
    assert_eq!(w.titles("sort=title&q=commun").await[0], "Écrire à plusieurs");
    assert_eq!(w.titles("sort=oldest&q=commun").await[0], "Écrire à plusieurs");
    assert_eq!(w.titles("sort=newest&q=commun").await[0], "Évènement à 100 %");
}

#[tokio::test]
async fn each_value_says_how_many_would_be_left_and_narrows_further() {
    let w = workshop().await;
    w.tells("Au collège", &[("field-whom", "lower")]).await;
    w.tells(
        "Au lycée",
        &[("field-whom", "upper"), ("field-day", "2026-02-10")],
    )
    .await;
    w.tells("Aux deux", &[("field-whom", "lower"), ("field-whom", "upper")])
        .await;
    let visitor = w.town.visitor();
    let page = visitor.opens(&format!("{LIST}?kind=account")).await;
    let facets = page.text_of("#facets");
    assert!(facets.contains("Pour qui"), "{facets}");
    assert!(
        facets.contains("Collège 2") && facets.contains("Lycée 2"),
        "{facets}"
    );
    assert!(facets.contains("une date 1"), "{facets}");
    let page = page.follows("Lycée").await;
    assert_eq!(page.texts_of("#sheets h3").len(), 2);
    assert_eq!(page.text_of("#found"), "2 fiches");
    assert!(page.text_of("#facets").contains("Collège 1"));
    let page = page.follows("Collège").await;
    assert_eq!(page.texts_of("#sheets h3"), ["Aux deux"]);
    assert!(page.text_of(".browse-chips").contains("Pour qui : Collège"));
    // What is on is taken off by its own link.
    let off = page.attribute_of(".browse-chips a.chip", "href");
    assert_eq!(visitor.opens(&off).await.texts_of("#sheets h3").len(), 2);
    assert_eq!(
        w.titles("kind=account&f.whom=lower&f.whom=upper").await,
        ["Aux deux"]
    );
    assert_eq!(w.titles("kind=account&f.whom=nobody").await.len(), 0);
    // Without a kind there is nothing of a field to ask.
    assert_eq!(w.titles("f.whom=lower").await.len(), 3);
}

#[tokio::test]
async fn what_is_counted_follows_what_is_written_taken_back_and_put_back() {
    let w = workshop().await;
    let first = w
        .tells("Premier", &[("field-whom", "lower")])
        .await
        .path()
        .to_owned();
    w.tells("Brouillon", &[("state", "draft"), ("field-whom", "lower")])
        .await;
    let count = async || {
        w.town
            .visitor()
            .opens(&format!("{LIST}?kind=account"))
            .await
            .text_of("#found")
    };
    assert_eq!(count().await, "1 fiche");
    w.tells("Second", &[("field-whom", "upper")]).await;
    assert_eq!(w.titles("kind=account&f.whom=lower").await, ["Premier"]);
    let edition = format!("{first}/edition");
    let form = w.cleo.opens(&edition).await;
    form.submits(
        &edition,
        &[("field-title", "Premier, relu"), ("field-whom", "upper")],
    )
    .await;
    assert_eq!(w.titles("kind=account&f.whom=lower").await.len(), 0);
    assert_eq!(w.titles("kind=account&f.whom=upper").await.len(), 2);
    let withdrawal = format!("{first}/withdrawal");
    w.cleo.posts(&withdrawal, &[]).await;
    assert_eq!(w.titles("kind=account&f.whom=upper").await, ["Second"]);
    assert_eq!(count().await, "1 fiche");
    w.cleo.posts(&format!("{first}/restoration"), &[]).await;
    assert_eq!(count().await, "2 fiches");
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn a_long_list_is_shown_in_parts_that_keep_what_was_asked() {
    let w = workshop().await;
    for number in 1..=31 {
        w.town.passes(1);
        w.tells(&format!("Récit numéro {number}"), &[]).await;
    }
    let page = w
        .fay
        .opens(&format!("{LIST}?kind=account&q=num%C3%A9ro&sort=newest"))
        .await;
    assert_eq!(page.texts_of("#sheets h3").len(), 30);
    let page = page.follows("La suite").await;
    assert_eq!(page.texts_of("#sheets h3"), ["Récit numéro 1"]);
    assert_eq!(
        page.follows("Revenir au début")
            .await
            .texts_of("#sheets h3")
            .len(),
        30
    );
    let page = w.fay.opens(&format!("{LIST}?view=cards&sort=oldest")).await;
    assert_eq!(page.texts_of("#sheets h3").len(), 24);
    assert_eq!(page.follows("La suite").await.texts_of("#sheets h3").len(), 7);
}

#[tokio::test]
async fn drafts_stand_below_for_those_who_write_them() {
    let w = workshop().await;
    w.tells("En cours", &[("state", "draft")]).await;
    assert!(w.cleo.opens(LIST).await.text_of("#drafts").contains("En cours"));
    for other in [&w.fay, &w.ada, &w.dov, &w.town.visitor()] {
        assert!(!other.opens(LIST).await.has("#drafts"));
    }
}

#[tokio::test]
async fn words_of_very_many_sheets_are_not_weighed() {
    let w = workshop().await;
    w.describes("Quai des marées", None, "workshop").await;
    for (title, did) in [
        ("Marée ancienne", "un relevé"),
        ("Une lecture", "marée marée marée"),
        ("La marée, hier", "un relevé"),
        ("Un relevé", "la marée"),
        ("Un silence", "le vent"),
    ] {
        w.town.passes(1);
        w.tells(title, &[("field-did", did)]).await;
    }
    let found = async |weighed: usize, kind: &'static str, most: i64| {
        let read = move |tx: &mut platform::Tx<'_>| {
            let wanted = Wanted::read(&format!("kind={kind}&q=mar%C3%A9e"));
            let scope = to_look(tx, "atelier", &wanted)?;
            let mut search = Search::new(tx, &scope, &wanted)?;
            search.weighed = weighed;
            let total = Counts::new(search.counts(tx)?, search.exact()).total();
            let lines = search.lines(tx, Paged::first(most))?;
            Ok((
                total,
                lines.into_iter().map(|line| line.title).collect::<Vec<_>>(),
            ))
        };
        w.town.reads(read).await
    };
    let titled = ["La marée, hier", "Marée ancienne"].map(str::to_owned);
    assert_eq!(found(4, "account", 2).await, ((2, true), titled.to_vec()));
    // Whoever goes on finds the others, each once.
    let (_, mut titles) = found(4, "account", 9).await;
    assert_eq!(titles.drain(..2).collect::<Vec<_>>(), titled);
    titles.sort_unstable();
    assert_eq!(titles, ["Un relevé", "Une lecture"]);
    // Few enough: weighed, and counted to the last.
    let (total, titles) = found(6, "account", 2).await;
    assert_eq!((total, titles.len()), ((4, false), 2));
    // The last that have the word are of another kind.
    let quay = vec!["Quai des marées".to_owned()];
    assert_eq!(found(4, "place", 2).await, ((1, false), quay));
}

#[tokio::test]
async fn what_is_read_costs_the_same_whatever_there_is() {
    let w = workshop().await;
    let queries = async || {
        let read = |tx: &mut platform::Tx<'_>| {
            let before = tx.ran();
            let wanted = Wanted::read("kind=account&view=table&f.whom=upper&q=commun");
            let scope = to_look(tx, "atelier", &wanted)?;
            let search = Search::new(tx, &scope, &wanted)?;
            let counts = Counts::new(search.counts(tx)?, search.exact());
            let lines = search.lines(tx, Paged::first(30))?;
            let offers = offers(&scope, &wanted, &counts);
            let mut wish = Wish::of(&scope, lines.iter());
            super::super::facets::wish(&scope, &wanted, &offers, &mut wish);
            wish.read(tx, &scope)?;
            Ok((lines.len(), tx.ran() - before))
        };
        w.town.reads(read).await
    };
    for number in 0..2 {
        w.tells(&format!("Récit {number}"), &[("field-whom", "upper")])
            .await;
    }
    let (few, cost) = queries().await;
    for number in 2..12 {
        w.tells(&format!("Récit {number}"), &[("field-whom", "upper")])
            .await;
    }
    let (many, same) = queries().await;
    assert_eq!((few, many), (2, 12));
    assert_eq!(cost, same);
    assert!(cost <= 9, "{cost} queries");
}
