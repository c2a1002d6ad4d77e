//! The cohort of the example worlds: in its seventh week, a meeting behind, two ahead, and everything that it learns by.

use testkit::Page;

use super::gathered::enters;
use super::told;

const COHORT: &str = "/spaces/animer-un-projet-cooperatif-promotion-d-automne";

/// The pages to which the rows of a page lead.
fn leads_to(page: &Page, beginning: &str) -> String {
    let html = page.html();
    let link = html
        .split(" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut found = link.filter(|link| link.starts_with(beginning) && link.len() > beginning.len() + 20);
    found.next().unwrap().to_owned()
}

#[tokio::test]
async fn the_cohort_learns_together_and_who_leads_sees_how_it_is_doing() {
    let town = told().await;
    let (fabrice, yanis, solenn) = (
        enters(town, "fabrice").await,
        enters(town, "yanis").await,
        enters(town, "solenn").await,
    );
    let calendar = fabrice.opens(&format!("{COHORT}/cohort")).await;
    assert_eq!(calendar.texts_of(".dates-meeting a").len(), 3);
    // Whoever was at the meeting is not late with it.
    let unmarked = fabrice.opens(&format!("{COHORT}/trainees")).await;
    assert_eq!(unmarked.status(), 200);
    let week = yanis.opens(&format!("{COHORT}/week")).await;
    assert!(week.has(".braid-bead[href$=\"/landmarks\"] use[href=\"#braid-done\"]"));
    let exchanges = yanis.opens(&format!("{COHORT}/exchanges")).await;
    let room = yanis.opens(&leads_to(&exchanges, "/exchanges/")).await;
    assert!(
        room.has("exchange-room") && room.has(".stages [aria-current]"),
        "{}",
        room.text()
    );
    let vote = yanis.opens(&format!("{COHORT}/shared/vote")).await;
    assert!(vote.has("input[type=number]"), "{}", vote.text());
    let works = town.visitor().opens(&format!("{COHORT}/works")).await;
    assert_eq!(
        works.texts_of(".rows h3"),
        ["Une réunion que l’on a envie de refaire"]
    );
    let guide = town.visitor().opens(&leads_to(&works, "/works/")).await;
    let text = guide.text();
    for part in [
        "Écrivez en une ligne",
        "Gardez le dernier quart d’heure",
        "Trois lignes envoyées",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let own = yanis.opens(&format!("{COHORT}/works")).await;
    assert!(
        own.texts_of(".rows h3")
            .contains(&"Appeler avant d’écrire".to_owned())
    );
    let offers = fabrice.opens(&format!("{COHORT}/plan/offers")).await;
    assert!(offers.text().contains("Animer dehors"), "{}", offers.text());
    let forked = solenn
        .opens("/spaces/animer-dehors-les-jardins-de-la-cote/plan/lineage")
        .await;
    assert_eq!(forked.status(), 200);
}
