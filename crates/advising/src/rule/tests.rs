use crate::workshop::workshop;

const SIXTY: &str = "people=60&posture=reactive&bond=work&distance=remote&time=both&ease=mixed&stage=transformation\
                     &stake=middle&aims-produce=on&duration=years&hours=6&trust=some";
const R04: &str = "/spaces/atelier/dosage/rules/r04";

async fn mix(who: &testkit::Visitor) -> Vec<String> {
    let page = who.opens(&format!("/spaces/atelier/dosage?{SIXTY}")).await;
    page.texts_of("meter")
}

#[tokio::test]
async fn a_rule_set_aside_with_a_reason_no_longer_counts_and_its_reason_stays() {
    let w = workshop().await;
    assert_eq!(mix(&w.cleo).await, ["3/5", "2/5"]);
    let page = w.ben.opens(R04).await;
    let refused = page.submits(&format!("{R04}/weight"), &[("weight", "0")]).await;
    assert_eq!(refused.status(), 422, "a reason is asked for");
    refused
        .submits(
            &format!("{R04}/weight"),
            &[("reason", "Chez nous tout le monde répond.")],
        )
        .await;
    assert_eq!(mix(&w.cleo).await, ["2/5", "2/5"]);
    let rule = w.cleo.opens(R04).await;
    assert!(rule.text().contains("Chez nous tout le monde répond."));
    assert!(!rule.has_form(&format!("{R04}/weight")), "a member reads");
    assert_eq!(
        w.cleo
            .posts(&format!("{R04}/weight"), &[("weight", "2"), ("reason", "x")])
            .await
            .status(),
        403
    );
    assert!(w.town.ledger().await.contains(&"dosage_rule.weighed".to_owned()));
}

#[tokio::test]
async fn the_rules_of_one_space_are_not_those_of_everyone() {
    let w = workshop().await;
    let page = w.ben.opens(R04).await;
    page.submits(
        &format!("{R04}/weight"),
        &[("weight", "3"), ("reason", "Il en faut plus.")],
    )
    .await;
    assert_eq!(mix(&w.cleo).await, ["5/5", "2/5"]);
    let open = w.town.visitor().opens(&format!("/dosage?{SIXTY}")).await;
    assert_eq!(open.texts_of("meter"), ["3/5", "2/5"]);
}

#[tokio::test]
async fn a_rule_of_ones_own_counts_is_taken_away_and_comes_back() {
    let w = workshop().await;
    let rules = "/spaces/atelier/dosage/rules";
    let page = w.ben.opens(rules).await;
    let typed = [
        ("condition", "distance=remote"),
        ("facilitation", "1"),
        ("says", "Téléphonez à chaque personne au début."),
        ("why", "Une voix vaut dix messages."),
    ];
    let page = page.submits(rules, &typed).await;
    assert_eq!(mix(&w.cleo).await, ["4/5", "2/5"]);
    let advice = w.cleo.opens(&format!("/spaces/atelier/dosage?{SIXTY}")).await;
    assert!(advice.text().contains("Téléphonez à chaque personne"));
    let path = page.attribute_of("#own a", "href");
    w.ben
        .opens(&path)
        .await
        .submits(&format!("{path}/removal"), &[])
        .await;
    assert_eq!(mix(&w.cleo).await, ["3/5", "2/5"]);
    w.ben.posts(&format!("{path}/restoration"), &[]).await;
    assert_eq!(mix(&w.cleo).await, ["4/5", "2/5"]);
}

#[tokio::test]
async fn a_condition_that_nobody_knows_is_refused_and_the_rest_is_kept() {
    let w = workshop().await;
    let rules = "/spaces/atelier/dosage/rules";
    let typed = [
        ("condition", "moon=full"),
        ("says", "Attendez."),
        ("why", "C’est ainsi."),
        ("facilitation", "0"),
        ("tools", "0"),
    ];
    let once = w.ben.opens(rules).await.attribute_of("input[name=once]", "value");
    let mut form: Vec<(&str, &str)> = typed.to_vec();
    form.push(("once", &once));
    let page = w.ben.posts(rules, &form).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Attendez."));
}

#[tokio::test]
async fn what_was_told_of_outcomes_stands_beside_the_rules() {
    let w = workshop().await;
    let page = w.cleo.opens(&format!("/spaces/atelier/dosage?{SIXTY}")).await;
    let page = page
        .submits("/spaces/atelier/dosages", &[("title", "Notre réseau")])
        .await;
    let path = page.path().to_owned();
    page.submits(&format!("{path}/outcome"), &[("outcome", "helped")])
        .await;
    assert!(w.ben.opens(R04).await.text().contains("a aidé une fois"));
    assert_eq!(mix(&w.ben).await, ["3/5", "2/5"], "and changes nothing by itself");
}

#[tokio::test]
async fn a_stranger_reads_the_rules_of_a_space_that_is_open_and_changes_none() {
    let w = workshop().await;
    assert_eq!(w.dov.opens(R04).await.status(), 200);
    assert_eq!(
        w.dov.opens("/spaces/atelier/dosage/rules/r99").await.status(),
        404
    );
    let visitor = w.town.visitor();
    let sent = visitor
        .posts(&format!("{R04}/weight"), &[("weight", "2"), ("reason", "x")])
        .await;
    assert!(sent.path().starts_with("/sign-in"), "{}", sent.path());
    assert_eq!(mix(&w.ada).await, ["3/5", "2/5"]);
}
