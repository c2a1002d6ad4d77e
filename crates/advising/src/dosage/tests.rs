use crate::workshop::workshop;

const TEACHERS: &str = "people=9&posture=reactive&bond=work&distance=same&time=both&ease=low&stage=formation&stake=middle\
                        &aims-produce=on&aims-decide=on&duration=weeks&hours=2&trust=some";

#[tokio::test]
async fn a_visitor_reads_the_mix_its_reasons_and_what_would_change_it() {
    let w = workshop().await;
    let page = w.town.visitor().opens(&format!("/dosage?{TEACHERS}")).await;
    assert_eq!(page.status(), 200);
    assert_eq!(page.texts_of("meter"), ["2/5", "1/5"]);
    let text = page.text();
    assert!(text.contains("Décidez par consentement"), "{text}");
    assert!(text.contains("Commencez en présence"), "{text}");
    assert!(text.contains("Ce qui changerait le conseil"), "{text}");
    assert!(
        text.contains("La taille des groupes et les rôles des membres"),
        "where a rule comes from is said in words: {text}"
    );
    assert!(!text.contains("Garder ce dosage"), "a visitor keeps nothing");
    let english = w
        .town
        .visitor()
        .reads_english()
        .opens(&format!("/dosage?{TEACHERS}"))
        .await;
    assert!(english.text().contains("Decide by consent"));
    assert!(
        english
            .text()
            .contains("The size of groups and the roles of members")
    );
}

#[tokio::test]
async fn too_few_answers_give_questions_and_no_advice() {
    let w = workshop().await;
    let page = w.town.visitor().opens("/dosage?people=9&distance=same").await;
    assert!(page.text().contains("Pas assez d’éléments"), "{}", page.text());
    assert!(!page.has("meter"));
    assert!(page.has("#advice .notice a[href='#stage']"));
}

#[tokio::test]
async fn what_cannot_be_an_answer_is_left_open() {
    let w = workshop().await;
    let page = w
        .town
        .visitor()
        .opens("/dosage?people=-4&distance=moon&ease=&nothing=1")
        .await;
    assert_eq!(page.status(), 200);
    assert!(!page.text().contains("Ce que nous vous conseillons"));
}

#[tokio::test]
async fn the_form_shows_what_was_told() {
    let w = workshop().await;
    let page = w.town.visitor().opens(&format!("/dosage?{TEACHERS}")).await;
    assert_eq!(page.attribute_of("#people", "value"), "9");
    assert!(page.has("input[name=distance][value=same][checked]"));
    assert!(page.has("input[name=aims-decide][checked]"));
    assert!(!page.has("input[name=aims-link][checked]"));
}

#[tokio::test]
async fn what_won_over_what_is_read_without_unfolding_anything() {
    let w = workshop().await;
    let told = "people=40&posture=reactive&bond=work&distance=same&time=both&ease=mixed&stage=transformation&stake=middle\
                &aims-decide=on&duration=years&hours=1&trust=conflict";
    let page = w.town.visitor().opens(&format!("/dosage?{told}")).await;
    let won = page.texts_of(".dosage-sentences .rows-body > .meta");
    let over = |says: &str| {
        won.iter()
            .any(|line| line.contains("l’emporte ici") && line.contains(says))
    };
    assert!(
        over("Une heure par semaine"),
        "the hour won over what raised: {won:?}"
    );
    assert!(
        over("Faites venir une tierce personne"),
        "safety won over the hour: {won:?}"
    );
    assert_eq!(page.texts_of("meter"), ["4/5", "2/5"]);
}

#[test]
fn whatever_the_rules_suggest_or_leave_out_stands_on_the_shelf() {
    let (rules, shelf) = (dosage::shipped(), shelf::shelf().unwrap());
    for rule in &rules.rules {
        for key in &rule.effects.methods {
            assert!(shelf.find_method(key).is_some(), "{}: the method {key}", rule.key);
        }
        for key in &rule.effects.tools_for {
            assert!(shelf.find_tool(key).is_some(), "{}: the tool {key}", rule.key);
        }
    }
    for sort in &rules.sorts {
        for key in &sort.methods {
            assert!(shelf.find_method(key).is_some(), "{}: the method {key}", sort.key);
        }
        for key in &sort.tools {
            assert!(shelf.find_tool(key).is_some(), "{}: the tool {key}", sort.key);
        }
    }
}
