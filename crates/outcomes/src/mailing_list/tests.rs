//! Staying in touch.

use testkit::Page;

use crate::afterwards::stage::{Stage, stage};

async fn joins(s: &Stage, own: &str) -> Page {
    let action = format!("{own}/mailing-list");
    s.w.town
        .visitor()
        .opens(&action)
        .await
        .submits(&action, &[("consent", "on")])
        .await
}

async fn writes(s: &Stage, subject: &str) -> Page {
    let people = format!("{}/mailing-list/people", s.path);
    let action = format!("{}/mailing-list/letters", s.path);
    let fields = [("subject", subject), ("body", "On se retrouve ?")];
    s.w.ben.opens(&people).await.submits(&action, &fields).await
}

async fn came(s: &Stage, email: &str, subject: &str) -> usize {
    s.w.town.runs_jobs().await;
    let mails = s.w.town.mails_to(email).await;
    mails.iter().filter(|mail| mail.subject == subject).count()
}

#[tokio::test]
async fn whoever_says_yes_is_on_the_list_and_nobody_else() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    s.registers("Gus", "gus@exemple.fr").await;
    s.closes();
    // Without the box nothing happens.
    let action = format!("{fay}/mailing-list");
    let page =
        s.w.town
            .visitor()
            .opens(&action)
            .await
            .submits(&action, &[])
            .await;
    assert_eq!(page.status(), 422);
    assert_eq!(
        page.wrong("consent"),
        "Cochez la case pour être sur la liste ; sinon, rien à faire."
    );
    let page = joins(&s, &fay).await;
    assert_eq!(page.notice(), "Vous êtes sur la liste.");
    s.w.town.visitor().posts(&action, &[("consent", "on")]).await;
    let people = format!("{}/mailing-list/people", s.path);
    let page = s.w.ben.opens(&people).await;
    assert_eq!(page.texts_of("#people h3"), ["Fay"]);
    assert!(page.text().contains("fay@exemple.fr") && !page.text().contains("gus@exemple.fr"));
    assert_eq!(s.w.cleo.asks_for(&people).await.status(), 403);
    assert!(
        s.w.town
            .visitor()
            .asks_for(&people)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
}

#[tokio::test]
async fn one_press_of_a_button_ends_it_even_long_after() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    joins(&s, &fay).await;
    s.w.town.passes(200 * 24 * 60);
    let page = s.w.town.visitor().opens(&fay).await;
    let withdrawal = format!("{fay}/mailing-list/withdrawal");
    let page = page.submits(&withdrawal, &[]).await;
    assert_eq!(page.notice(), "Vous n’êtes plus sur la liste.");
    s.w.town.visitor().posts(&withdrawal, &[]).await;
    let ledger = s.w.town.ledger().await;
    assert_eq!(
        ledger.iter().filter(|verb| *verb == "mailing_list.left").count(),
        1
    );
    assert!(ledger.contains(&"mailing_list.joined".to_owned()));
}

#[tokio::test]
async fn a_letter_goes_once_to_each_of_those_who_are_still_on_it() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    let gus = s.registers("Gus", "gus@exemple.fr").await;
    s.closes();
    joins(&s, &fay).await;
    joins(&s, &gus).await;
    let people = format!("{}/mailing-list/people", s.path);
    let action = format!("{}/mailing-list/letters", s.path);
    let fields = [("subject", "Et si"), ("body", "On se retrouve ?")];
    let form = s.w.ben.opens(&people).await;
    form.submits(&action, &fields).await;
    form.submits(&action, &fields).await;
    // Gus leaves before it goes.
    s.w.town
        .visitor()
        .posts(&format!("{gus}/mailing-list/withdrawal"), &[])
        .await;
    assert_eq!(came(&s, "fay@exemple.fr", "Et si").await, 1);
    assert_eq!(came(&s, "gus@exemple.fr", "Et si").await, 0);
    let mails = s.w.town.mails_to("fay@exemple.fr").await;
    let mail = mails.iter().find(|mail| mail.subject == "Et si").unwrap();
    assert!(mail.body.starts_with("On se retrouve ?") && mail.body.contains("Message de Ben."));
    assert!(
        mail.body
            .contains(&format!("http://town.example{fay}/mailing-list"))
    );
    assert_eq!(s.w.cleo.posts_only(&action, &fields).await.status(), 403);
    // The same job again writes nothing new.
    assert_eq!(writes(&s, "Deux").await.notice(), "Le message part.");
    assert_eq!(came(&s, "fay@exemple.fr", "Deux").await, 1);
    writes(&s, "Trois").await;
    assert_eq!(writes(&s, "Quatre").await.status(), 429, "a list is not flooded");
}

#[tokio::test]
async fn an_empty_letter_and_an_empty_list_are_refused() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    let people = format!("{}/mailing-list/people", s.path);
    let action = format!("{}/mailing-list/letters", s.path);
    let once = ("once", "01hzzzzzzzzzzzzzzzzzzzzzzz");
    assert!(!s.w.ben.opens(&people).await.has_form(&action));
    let nobody =
        s.w.ben
            .posts(&action, &[once, ("subject", "Seul"), ("body", "?")])
            .await;
    assert_eq!(nobody.status(), 422);
    joins(&s, &fay).await;
    let page =
        s.w.ben
            .opens(&people)
            .await
            .submits(&action, &[("subject", "Sujet")])
            .await;
    assert_eq!((page.status(), page.holds("subject").as_str()), (422, "Sujet"));
    assert_eq!(page.wrong("body"), "Ce champ est vide.");
}

#[tokio::test]
async fn a_community_opens_in_one_step_and_people_are_invited_not_enrolled() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    let gus = s.registers("Gus", "gus@exemple.fr").await;
    s.closes();
    joins(&s, &fay).await;
    let action = format!("{}/community", s.path);
    let fields = [("name", "Les suites"), ("joining", "invitation")];
    assert_eq!(s.w.cleo.asks_for(&action).await.status(), 403);
    let form = s.w.ben.opens(&action).await;
    let page = form.submits(&action, &[("name", "?!")]).await;
    assert_eq!((page.status(), page.holds("name").as_str()), (422, "?!"));
    let page = form.submits(&action, &fields).await;
    assert_eq!(
        (page.title().as_str(), page.path()),
        ("Les suites", "/spaces/les-suites")
    );
    let again = form.submits(&action, &fields).await;
    assert_eq!(again.path(), "/spaces/les-suites");
    let subject = "Continuer ensemble : Les suites";
    assert_eq!(came(&s, "fay@exemple.fr", subject).await, 1);
    assert_eq!(came(&s, "gus@exemple.fr", subject).await, 0);
    drop(gus);
    // Nobody is a member but whoever opened it, until they say yes.
    let members = s.w.town.reads(|tx| tx.one::<(i64,)>(MEMBERS, ())).await;
    assert_eq!(members, (1,));
    let link = s.w.town.link_mailed_to("fay@exemple.fr").await;
    assert!(link.starts_with("/join/"), "{link}");
    let someone = s.w.town.person("Zoe").await;
    let page = someone.opens(&link).await;
    assert_eq!(page.title(), "Les suites");
    let page = page.submits(&link, &[("charter", "on")]).await;
    assert_eq!(page.path(), "/spaces/les-suites");
    assert_eq!(
        s.w.dov.asks_for(&link).await.status(),
        404,
        "one link, one person"
    );
    // The space says where it comes from, and the replay where it went.
    let sheet = someone.opens("/spaces/les-suites/identity").await;
    assert_eq!(sheet.link("Écrire à plusieurs"), s.path);
    assert!(!s.w.dov.opens("/spaces/les-suites/identity").await.has("#origin"));
    assert_eq!(s.page().await.link("Les suites"), "/spaces/les-suites");
    assert!(
        s.w.town
            .ledger()
            .await
            .contains(&"mailing_list.opened_community".to_owned())
    );
}

platform::statements! {
    MEMBERS = "select count(*) from memberships m join spaces s on s.id = m.space_id
               where s.slug = 'les-suites' and m.state = 'active'";
    SLEEP = "update spaces set life = 'asleep'";
}

#[tokio::test]
async fn a_hidden_community_is_not_told_of() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    joins(&s, &fay).await;
    let action = format!("{}/community", s.path);
    let fields = [("name", "Entre nous"), ("joining", "hidden")];
    s.w.ben.opens(&action).await.submits(&action, &fields).await;
    assert!(!s.page().await.text().contains("Entre nous"));
    assert!(s.w.ben.opens(&s.path).await.text().contains("Entre nous"));
}

#[tokio::test]
async fn strangers_and_those_who_were_not_there_are_not_on_it() {
    let s = stage().await;
    s.closes();
    let action = format!("{}/mailing-list", s.path);
    let yes = [("consent", "on")];
    assert_eq!(s.w.dov.posts_only(&action, &yes).await.status(), 403);
    assert_eq!(
        s.w.town
            .visitor()
            .posts_only("/registrations/nothing/mailing-list", &yes)
            .await
            .status(),
        404
    );
    assert!(
        s.w.town
            .visitor()
            .posts_only(&action, &yes)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    let page = s.w.cleo.opens(&action).await.submits(&action, &yes).await;
    assert_eq!(page.notice(), "Vous êtes sur la liste.");
    let english = s.w.cleo.clone().reads_english().opens(&action).await;
    assert_eq!(english.title(), "Stay in touch");
}

#[tokio::test]
async fn nothing_leaves_a_space_that_fell_asleep_meanwhile() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    joins(&s, &fay).await;
    writes(&s, "Encore là").await;
    s.w.town
        .house
        .write(|tx| tx.run(SLEEP, ()).map(drop))
        .await
        .unwrap();
    assert_eq!(came(&s, "fay@exemple.fr", "Encore là").await, 0);
}
