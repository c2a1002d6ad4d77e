//! What is seen of a wave, and what is not.

use testkit::Visitor;

use crate::workshop::{Workshop, answers, gives, members, small, taken, workshop};

/// The five of the workshop that answer; two of them come anew.
async fn five(w: &Workshop) -> Vec<Visitor> {
    let mut all = members(w, &["Fay", "Gil"]).await;
    all.extend([w.ada.clone(), w.ben.clone(), w.cleo.clone()]);
    all
}

async fn closes(w: &Workshop, wave: &str) {
    w.ada
        .opens(wave)
        .await
        .submits(&format!("{wave}/closing"), &[])
        .await;
}

#[tokio::test]
async fn four_are_never_shown_and_five_are() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let field = format!("q-{level}");
    let all = five(&w).await;
    for (count, name) in [(4, "Quatre"), (5, "Cinq")] {
        let wave = gives(&w, &survey, &[("name", name), ("privacy", "anonymous")]).await;
        for (who, answer) in all.iter().take(count).zip(["0", "1", "1", "2", "2"]) {
            let page = answers(who, &wave, &[(field.as_str(), answer)]).await;
            if answer == "0" {
                page.submits(&crate::workshop::path(&page), &[("go", "send")])
                    .await;
            }
        }
        closes(&w, &wave).await;
        let page = w.cleo.opens(&format!("{wave}/picture")).await;
        assert_eq!(page.has("table"), count == 5, "{name}");
        if count == 5 {
            assert!(page.text().contains("de 1 à 3"), "{}", page.text());
            assert!(page.text_of("table").contains("2,2"), "{}", page.text_of("table"));
        }
        let csv = w.cleo.opens(&format!("{survey}/figures")).await.html();
        assert_eq!(csv.contains(&format!("{name};")), count == 5, "{csv}");
    }
}

#[tokio::test]
async fn where_nearly_everybody_says_the_same_the_count_is_not_told() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let field = format!("q-{level}");
    let mut pages = Vec::new();
    for (name, last) in [("Tous", "2"), ("Presque", "1")] {
        let wave = gives(&w, &survey, &[("name", name)]).await;
        let all = match pages.is_empty() {
            true => five(&w).await,
            false => {
                let mut all = vec![w.ada.clone(), w.ben.clone(), w.cleo.clone()];
                all.extend(members(&w, &["Hal", "Ida"]).await);
                all
            }
        };
        for (who, answer) in all.iter().zip(["2", "2", "2", "2", last]) {
            answers(who, &wave, &[(field.as_str(), answer)]).await;
        }
        closes(&w, &wave).await;
        let page = w.cleo.opens(&format!("{wave}/picture")).await;
        assert!(
            page.text().contains("presque tout le monde au palier 3"),
            "{}",
            page.text()
        );
        pages.push(page.text_of("#where"));
    }
    assert_eq!(
        pages[0].replace("Tous", ""),
        pages[1].replace("Presque", ""),
        "both look the same"
    );
}

#[tokio::test]
async fn only_the_same_version_is_laid_beside_it() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let field = format!("q-{level}");
    let all = five(&w).await;
    let mut waves = Vec::new();
    for name in ["Hiver", "Printemps", "Autre"] {
        if name == "Autre" {
            let at = format!("{survey}/questions/{level}");
            w.ada
                .opens(&at)
                .await
                .submits(&at, &[("words-fr", "Autre chose")])
                .await;
        }
        let wave = gives(&w, &survey, &[("name", name)]).await;
        for (who, answer) in all.iter().zip(["1", "1", "2", "2", "2"]) {
            answers(who, &wave, &[(field.as_str(), answer)]).await;
        }
        closes(&w, &wave).await;
        w.town.passes(60);
        waves.push(wave);
    }
    let page = w.cleo.opens(&format!("{}/picture", waves[1])).await;
    let options = page.texts_of("select option");
    assert_eq!(options, ["Rien", "Hiver"]);
    let winter = waves[0].trim_start_matches("/waves/").to_owned();
    let page = w.cleo.opens(&format!("{}/picture?with={winter}", waves[1])).await;
    assert_eq!(
        page.texts_of("#where thead th"),
        ["Question", "Hiver", "Printemps"]
    );
    let page = w.cleo.opens(&format!("{}/picture?with={winter}", waves[2])).await;
    assert_eq!(page.texts_of("#where thead th"), ["Question", "Autre"]);
    let english = w
        .cleo
        .clone()
        .reads_english()
        .opens(&format!("{}/picture", waves[1]))
        .await;
    assert!(english.text().contains("5 people counted"));
}

#[tokio::test]
async fn what_people_wrote_is_shown_of_five_shuffled_and_to_members_alone() {
    let w = workshop().await;
    let survey = taken(&w, "network-health").await;
    for (count, seen) in [(4, false), (5, true)] {
        let wave = gives(&w, &survey, &[("audience", "public"), ("reach", "everyone")]).await;
        let all = match count {
            4 => five(&w).await,
            _ => members(&w, &["Hal", "Ida", "Joe", "Kim", "Lea"]).await,
        };
        for (place, who) in all.iter().enumerate() {
            let writes = if place < count { "0" } else { "1" };
            let page = answers(who, &wave, &[("q-aims", "1"), ("q-role", writes)]).await;
            if writes == "0" {
                let text = format!("Mot {}", ["e", "b", "d", "a", "c"][place]);
                let address = crate::workshop::path(&page);
                page.submits(&address, &[("q-brake", text.as_str()), ("go", "send")])
                    .await;
            }
        }
        closes(&w, &wave).await;
        let page = w.cleo.opens(&format!("{wave}/picture")).await;
        let rows = page.texts_of(".rows p");
        assert_eq!(
            rows.first().map(String::as_str),
            seen.then_some("Mot a"),
            "{rows:?}"
        );
        let outside = w.dov.opens(&format!("{wave}/picture")).await;
        assert!(outside.texts_of(".rows p").is_empty() && outside.status() == 200);
    }
}

#[tokio::test]
async fn the_numbers_and_their_codebook_say_what_the_pages_say() {
    let w = workshop().await;
    let survey = taken(&w, "network-health").await;
    let wave = gives(&w, &survey, &[]).await;
    let all = five(&w).await;
    for (who, answer) in all.iter().zip(["0", "1", "1", "3", "3"]) {
        answers(who, &wave, &[("q-aims", answer), ("q-role", "1")]).await;
    }
    closes(&w, &wave).await;
    let figures = w.cleo.opens(&format!("{survey}/figures")).await;
    assert!(figures.header("content-type").starts_with("text/csv"));
    let aims: Vec<String> = figures
        .html()
        .lines()
        .filter(|line| line.contains(";aims;"))
        .map(str::to_owned)
        .collect();
    let counts: Vec<&str> = aims.iter().filter_map(|line| line.split(';').nth(5)).collect();
    assert_eq!(counts, ["1", "2", "0", "2"]);
    assert!(
        !figures.html().contains(";brake;"),
        "nothing is told of fewer than five"
    );
    let codebook = w.cleo.opens(&format!("{survey}/codebook")).await.html();
    assert!(codebook.contains("aims;scale;") && codebook.contains(";0;"));
    assert_eq!(w.dov.opens(&format!("{survey}/figures")).await.status(), 404);
    assert_eq!(
        w.ada.opens(&format!("{wave}/answers")).await.status(),
        404,
        "it was not said that they would be read"
    );
}

#[tokio::test]
async fn figures_stay_what_they_were_when_somebody_leaves() {
    let w = workshop().await;
    let (survey, level, _) = small(&w).await;
    let wave = gives(&w, &survey, &[]).await;
    let field = format!("q-{level}");
    let all = five(&w).await;
    for (who, answer) in all.iter().zip(["1", "1", "2", "2", "2"]) {
        answers(who, &wave, &[(field.as_str(), answer)]).await;
    }
    closes(&w, &wave).await;
    let before = w.ada.opens(&format!("{wave}/picture")).await.text_of("#where");
    let cleo = w.cleo.id();
    let erase = |table: &platform::personal::Table| table.erase;
    let all = w
        .town
        .house
        .registered()
        .personal
        .iter()
        .filter(|table| table.name.starts_with("survey"));
    let erasures: Vec<_> = all.map(erase).collect();
    assert_eq!(
        erasures.len(),
        6,
        "every table of this area that points at somebody"
    );
    w.town
        .acts(cleo, move |tx| {
            for erase in erasures {
                erase(tx, cleo)?;
            }
            Ok(())
        })
        .await;
    assert_eq!(
        w.ada.opens(&format!("{wave}/picture")).await.text_of("#where"),
        before
    );
}
