use proptest::prelude::*;
use testkit::Host;

use super::links::{Target, of_html};
use super::near::words;
use super::outside::chosen;
use crate::workshop::workshop;

#[test]
fn addresses_of_this_house_are_told_from_those_of_others() {
    let uid = "00000000000000000000000001";
    let target = Target::of(&format!("/sheets/{uid}#trials"));
    assert!(matches!(target, Some(Target::Sheet(found)) if found.to_string() == uid));
    assert!(matches!(
        Target::of(&format!("/pages/{uid}?v=2")),
        Some(Target::Page(_))
    ));
    assert_eq!(
        Target::of("https://example.org/a#b"),
        Some(Target::Outside("https://example.org/a".to_owned()))
    );
    for none in [
        "/spaces/atelier",
        "#top",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "?v=2",
        "",
    ] {
        assert_eq!(Target::of(none), None, "{none}");
    }
    for (kind, written) in [
        ("sheet", "/sheets/nothing"),
        ("page", "suite.md"),
        ("page", "../a:b"),
    ] {
        let nowhere = Target::Nowhere(kind, written.to_owned());
        assert_eq!(Target::of(written), Some(nowhere));
    }
}

#[test]
fn the_longest_words_of_a_title_are_looked_for() {
    assert_eq!(
        words("Écrire à plusieurs dans une même page"),
        ["plusieurs", "ecrire"]
    );
    assert_eq!(words("a b c"), [""; 0]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_fault(html in "[ -~é]{0,200}") {
        let _ = of_html(&html);
        let _ = of_html(&platform::markdown::html(&html));
    }
}

#[tokio::test]
async fn what_points_here_is_read_on_a_sheet() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let other = w
        .writes(
            &w.cleo,
            &[
                ("field-title", "La suite"),
                ("field-did", &format!("Voir [le début]({sheet}).")),
            ],
        )
        .await
        .path()
        .to_owned();
    let page = w.fay.opens(&sheet).await;
    assert!(page.text_of("#pointing").contains("La suite"));
    // A question leads there too, and what is taken back leads nowhere.
    let form = w.cleo.opens("/spaces/atelier/inquiries/new").await;
    form.submits(
        "/spaces/atelier/inquiries",
        &[
            ("title", "Et après ?"),
            ("body", &format!("Après {sheet} : [ici]({sheet})")),
        ],
    )
    .await;
    assert_eq!(w.fay.opens(&sheet).await.texts_of("#pointing li").len(), 2);
    w.cleo.posts(&format!("{other}/withdrawal"), &[]).await;
    assert_eq!(w.fay.opens(&sheet).await.texts_of("#pointing li").len(), 1);
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn what_a_hidden_space_says_points_nowhere_for_others() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let form = w.cleo.opens("/spaces/jardin/inquiries/new").await;
    form.submits(
        "/spaces/jardin/inquiries",
        &[("title", "Secret"), ("body", &format!("[Ici]({sheet})"))],
    )
    .await;
    let page = w.dov.opens("/spaces/jardin/arrangement").await;
    page.submits("/spaces/jardin/arrangement", &[("joining", "hidden")])
        .await;
    assert!(w.cleo.opens(&sheet).await.text_of("#pointing").contains("Secret"));
    assert!(!w.fay.opens(&sheet).await.text().contains("Secret"));
}

#[tokio::test]
async fn what_is_near_shares_words_or_choices_in_a_fixed_number_of_queries() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let near = "Lire à plusieurs, écrire seul";
    w.writes(&w.cleo, &[("field-title", near)]).await;
    w.writes(
        &w.cleo,
        &[("field-title", "Un mur à peindre"), ("field-did", "Du bleu.")],
    )
    .await;
    let page = w.fay.opens(&sheet).await;
    assert!(page.text_of("#near").contains(near), "{}", page.text());
    assert!(!page.text_of("#near").contains("Un mur à peindre"));
    // A title whose longest words say nothing.
    let empty = w.writes(&w.cleo, &[("field-title", "Elles et leurs")]).await;
    assert_eq!(w.fay.opens(empty.path()).await.status(), 200);
}

#[tokio::test]
async fn links_that_lead_nowhere_are_listed_for_those_who_look_after_the_place() {
    let w = workshop().await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let gone = "/sheets/0000000000000000000000dead";
    w.writes(
        &w.cleo,
        &[
            ("field-title", "La suite"),
            ("field-did", &format!("[A]({sheet}), [B]({gone})")),
        ],
    )
    .await;
    let links = "/spaces/atelier/links";
    let page = w.ben.opens(links).await;
    assert_eq!(page.texts_of("tbody tr").len(), 1, "{}", page.text());
    w.ada.posts(&format!("{sheet}/withdrawal"), &[]).await;
    let page = w.ben.opens(links).await;
    assert_eq!(page.texts_of("tbody tr").len(), 2);
    assert!(page.text().contains("une fiche retirée") && page.text().contains("une fiche qui n’existe pas"));
    for (who, status) in [(&w.ada, 200), (&w.cleo, 403), (&w.fay, 403)] {
        assert_eq!(who.opens(links).await.status(), status);
    }
}

#[tokio::test]
async fn what_points_here_is_read_on_a_page_too() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/pages/new").await;
    let begun = form
        .submits("/spaces/atelier/pages", &[("title", "Notre charte")])
        .await;
    let page = begun.path().trim_end_matches("/edition").to_owned();
    assert!(!w.fay.opens(&page).await.has("#pointing"));
    w.writes(
        &w.cleo,
        &[
            ("field-title", "La suite"),
            ("field-did", &format!("Selon [notre charte]({page}).")),
        ],
    )
    .await;
    assert_eq!(w.fay.opens(&page).await.texts_of("#pointing li a"), ["La suite"]);
    // A page that takes it up, and a sheet that a page takes up.
    let form = w.cleo.opens("/spaces/atelier/pages/new").await;
    let begun = form
        .submits("/spaces/atelier/pages", &[("title", "Recueil")])
        .await;
    let sheet = w.writes(&w.ada, &[]).await.path().to_owned();
    let text = format!("{{{{page:{}}}}}\n\n{{{{sheet:{}}}}}", &page[7..], &sheet[8..]);
    begun.submits(begun.path(), &[("text", text.as_str())]).await;
    assert_eq!(
        w.fay.opens(&page).await.texts_of("#pointing li a"),
        ["La suite", "Recueil"]
    );
    assert_eq!(w.fay.opens(&sheet).await.texts_of("#pointing li a"), ["Recueil"]);
    w.cleo.posts(&format!("{page}/withdrawal"), &[]).await;
    assert!(!w.cleo.opens(&page).await.has("#pointing"));
    assert!(
        w.ben
            .opens("/spaces/atelier/links")
            .await
            .text()
            .contains("Notre charte")
    );
}

#[tokio::test]
async fn what_could_never_lead_anywhere_is_listed_too() {
    let w = workshop().await;
    let form = w.cleo.opens("/spaces/atelier/pages/new").await;
    let begun = form
        .submits("/spaces/atelier/pages", &[("title", "Recueil")])
        .await;
    let text = "[Suite](suite.md), [ici](#ici), [tous](/spaces)\n\n{{sheet:rien}}\n\n{{page:nulle part}}\n\n{{embed:rien}}";
    begun.submits(begun.path(), &[("text", text)]).await;
    let page = w.ben.opens("/spaces/atelier/links").await;
    assert_eq!(page.texts_of("tbody code"), ["nulle part", "rien", "suite.md"]);
    assert!(
        page.text().contains("une fiche qui n’existe pas"),
        "{}",
        page.text()
    );
    w.town.views_can_be_made_again().await;
}

/// The list of dead links, as Ben finds it once the house has looked again, a day later.
async fn a_day_later(w: &crate::workshop::Workshop) -> testkit::Page {
    // What is done again and again asks for its first time here.
    w.town.runs_jobs().await;
    w.town.passes(25 * 60);
    w.town.runs_jobs().await;
    w.ben.opens("/spaces/atelier/links").await
}

#[tokio::test]
async fn a_page_of_another_site_is_dead_once_it_was_missed_twice_and_alive_again_when_it_is_back() {
    let (w, site) = (workshop().await, Host::opens());
    let gone = site.at("/gone");
    w.writes(&w.cleo, &[("field-did", &format!("[Là]({gone})"))])
        .await;
    let page = a_day_later(&w).await;
    assert!(
        page.text().contains("regardées de temps en temps"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains(&gone), "once is no proof");
    let page = a_day_later(&w).await;
    assert!(
        page.text().contains("une page que son site n’a plus") && page.text().contains(&gone),
        "{}",
        page.text()
    );
    site.says("/gone", 503, "");
    assert!(a_day_later(&w).await.text().contains("un site en panne"));
    site.says("/gone", 200, "Me revoilà");
    w.town.passes(14 * 24 * 60);
    assert!(!a_day_later(&w).await.text().contains(&gone));
    let asked = site.asked().len();
    a_day_later(&w).await;
    assert_eq!(
        site.asked().len(),
        asked,
        "what is there is left in peace for two weeks"
    );
}

#[tokio::test]
async fn a_site_that_is_silent_is_dead_only_while_others_answer() {
    let w = workshop().await;
    let site = Host::opens();
    let silent = site.at("/");
    drop(site);
    w.writes(&w.cleo, &[("field-did", &format!("[Là]({silent})"))])
        .await;
    for _ in 0..3 {
        // Perhaps it is this house that is cut off.
        assert!(!a_day_later(&w).await.text().contains(&silent));
    }
    let other = Host::opens();
    other.says("/", 200, "Bonjour");
    let there = other.at("/");
    w.writes(
        &w.cleo,
        &[
            ("field-title", "Ailleurs"),
            ("field-did", &format!("[Ici]({there})")),
        ],
    )
    .await;
    w.town.passes(14 * 24 * 60);
    a_day_later(&w).await;
    let page = a_day_later(&w).await;
    assert!(
        page.text().contains("un site qui ne répond pas"),
        "{}",
        page.text()
    );
    assert!(page.text().contains(&silent) && !page.text().contains(&there));
}

#[tokio::test]
async fn what_leads_on_into_a_private_network_or_never_ends_is_not_followed() {
    let (w, site) = (workshop().await, Host::opens());
    site.says("/in", 302, "http://10.0.0.1/");
    site.never_ends("/long");
    for path in ["/in", "/long"] {
        w.writes(
            &w.cleo,
            &[
                ("field-title", path),
                ("field-did", &format!("[Là]({})", site.at(path))),
            ],
        )
        .await;
    }
    for _ in 0..3 {
        let page = a_day_later(&w).await;
        assert_eq!(page.texts_of("tbody tr").len(), 0, "{}", page.text());
        w.town.passes(11);
        w.town.runs_jobs().await;
    }
}

#[test]
fn one_host_is_asked_one_thing_at_a_time() {
    let due = |addresses: &[&str]| chosen(addresses.iter().map(|each| (*each).to_owned()).collect());
    assert_eq!(
        due(&[
            "https://a.example/1",
            "https://A.example/2",
            "https://b.example/1"
        ]),
        ["https://a.example/1", "https://b.example/1"]
    );
    let many: Vec<String> = (0..20)
        .map(|number| format!("https://h{number}.example/"))
        .collect();
    assert_eq!(chosen(many).len(), 5);
}
