//! Taking roles and giving them back.

use testkit::{Page, Visitor};

use crate::workshop::workshop;

async fn open_role(who: &Visitor) -> Page {
    let wall = who.opens("/spaces/atelier/roles").await;
    let links = wall.texts_of(".role h2 a").len();
    assert_eq!(links, 15, "the seed has fifteen roles");
    who.opens(&wall.attribute_of(".role h2 a", "href")).await
}

fn action(page: &Page) -> String {
    page.attribute_of("form[action$=\"/activation\"]", "action")
}

#[tokio::test]
async fn a_member_takes_a_role_and_gives_it_back_with_a_word() {
    let w = workshop().await;
    let role = open_role(&w.cleo).await;
    let page = role.submits(&action(&role), &[("weeks", "4")]).await;
    assert_eq!(page.notice(), "Ce rôle est à vous.");
    assert!(page.text().contains("jusqu’au lundi 30 mars 2026"));
    let mail = w.town.mails_to("cleo@town.example").await.pop().unwrap();
    let link = format!("http://town.example{}", page.path());
    for said in ["Bonjour Cleo", "lundi 30 mars 2026", link.as_str()] {
        assert!(mail.body.contains(said), "the letter of the space: {}", mail.body);
    }
    assert!(
        w.cleo
            .opens("/")
            .await
            .text_of("h2 ~ .cards .role")
            .contains("Atelier")
    );
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    let page = page
        .submits(
            &handover,
            &[("handover", "La liste des contacts est dans le carnet.")],
        )
        .await;
    assert!(page.text().contains("La liste des contacts est dans le carnet."));
    assert!(page.text().contains("Personne en ce moment."));
}

#[tokio::test]
async fn a_stranger_sees_roles_and_takes_none() {
    let w = workshop().await;
    let role = open_role(&w.cleo).await;
    assert!(!open_role(&w.dov).await.has("form[action$=\"/activation\"]"));
    let fields = role.fields(&action(&role), &[]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(w.dov.posts_only(&action(&role), &fields).await.status(), 403);
    assert_eq!(
        w.town
            .visitor()
            .posts_only(&action(&role), &fields)
            .await
            .status(),
        303
    );
}

#[tokio::test]
async fn sending_the_form_twice_takes_the_role_once() {
    let w = workshop().await;
    let role = open_role(&w.cleo).await;
    role.submits(&action(&role), &[]).await;
    role.submits(&action(&role), &[]).await;
    let taken = w
        .town
        .ledger()
        .await
        .into_iter()
        .filter(|verb| verb == "role.taken")
        .count();
    assert_eq!(taken, 1);
    assert_eq!(
        w.town.mails_to("cleo@town.example").await.len(),
        1,
        "written once"
    );
}

#[tokio::test]
async fn a_wrong_number_of_weeks_is_said_beside_the_field() {
    let w = workshop().await;
    let role = open_role(&w.cleo).await;
    for wrong in ["0", "105", "quatre", "-1", "9999999999999999999999"] {
        let page = role.submits(&action(&role), &[("weeks", wrong)]).await;
        assert_eq!(page.status(), 422, "{wrong}");
        assert_eq!(page.wrong("weeks"), "Il faut un nombre entier de 1 à 104.");
        assert_eq!(page.holds("weeks"), wrong);
    }
}

#[tokio::test]
async fn a_role_ends_on_its_day_and_its_rights_with_it() {
    let w = workshop().await;
    let role = open_role(&w.cleo).await;
    role.submits(&action(&role), &[("weeks", "1")]).await;
    assert!(w.cleo.opens("/").await.text().contains("se termine bientôt"));
    w.town.passes(8 * 24 * 60);
    assert!(open_role(&w.cleo).await.text().contains("Personne en ce moment."));
}

#[tokio::test]
async fn somebody_who_may_gives_a_role_to_a_member_only() {
    let w = workshop().await;
    let role = open_role(&w.ben).await;
    let assignment = role.attribute_of("form[action$=\"/assignment\"]", "action");
    let page = role.submits(&assignment, &[("weeks", "6")]).await;
    assert_eq!(page.notice(), "Le rôle est donné.");
    assert!(!open_role(&w.cleo).await.has("form[action$=\"/assignment\"]"));
    let page = role.submits(&assignment, &[("weeks", "1000")]).await;
    assert_eq!(
        (page.status(), page.wrong("weeks").as_str()),
        (422, "Il faut un nombre entier de 1 à 104.")
    );
    let dov = w
        .town
        .reads({
            let dov = w.dov.id();
            move |tx| Ok(platform::session::act_as(tx, dov)?.uid)
        })
        .await;
    let once = role.attribute_of("form[action$=\"/assignment\"] [name=once]", "value");
    let fields = [
        ("once", once.as_str()),
        ("person", &dov.to_string()),
        ("weeks", "6"),
    ];
    assert_eq!(w.ben.posts_only(&assignment, &fields).await.status(), 422);
}

#[tokio::test]
async fn nobody_gives_back_the_role_of_another() {
    let w = workshop().await;
    let role = open_role(&w.ada).await;
    let page = role.submits(&action(&role), &[]).await;
    let handover = page.attribute_of("form[action$=\"/handover\"]", "action");
    assert_eq!(
        w.cleo.posts_only(&handover, &[("handover", "")]).await.status(),
        403
    );
    assert_eq!(
        w.dov.posts_only(&handover, &[("handover", "")]).await.status(),
        403
    );
}
