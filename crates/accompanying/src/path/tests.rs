use testkit::Visitor;

use crate::workshop::{LIST, Workshop, asks, newest, offers, walked, workshop};

/// Ben offers two hours on the page of it.
async fn hours(w: &Workshop, path: &str) {
    let page = w.ben.opens(path).await;
    let hours = [
        ("starts", "2026-05-04T17:00"),
        ("starts-2", "2026-05-05T12:30"),
        ("where", "Salle des archives"),
        ("mode", "onsite"),
    ];
    let page = page.submits(&format!("{path}/hours"), &hours).await;
    assert_eq!(page.notice(), "Les créneaux sont proposés.", "{}", page.text());
}

#[tokio::test]
async fn hours_are_offered_and_one_is_booked() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    hours(&w, &path).await;
    let page = w.cleo.opens(&own).await;
    let book = page
        .attributes_of("#meetings form", "action")
        .into_iter()
        .find(|action| action.ends_with("/booking"))
        .unwrap();
    let page = page.submits(&book, &[]).await;
    assert_eq!(page.notice(), "C’est réservé. À bientôt.");
    assert_eq!(page.text_of("#state"), "en cours");
    assert_eq!(w.cleo.posts(&book, &[]).await.path(), own, "twice is as once");
    let file = w.cleo.opens(&book.replace("/booking", "/calendar")).await;
    assert!(
        file.html().contains("SUMMARY:Une radio au collège"),
        "{}",
        file.html()
    );
    let mail = w.town.mails_to(w.ben.email()).await.pop().unwrap();
    assert!(mail.subject.contains("lundi 4 mai 2026"), "{}", mail.subject);
    assert!(
        w.cleo
            .opens("/")
            .await
            .text()
            .contains("rencontre le lundi 4 mai 2026")
    );
    let cancel = book.replace("/booking", "/cancellation");
    let page = w.cleo.opens(&own).await.submits(&cancel, &[]).await;
    assert_eq!(page.notice(), "C’est annulé.");
    let gone = w.cleo.posts(&book, &[]).await;
    assert_eq!(gone.status(), 422, "what was cancelled is not booked");
}

#[tokio::test]
async fn an_hour_of_somebody_else_is_not_there() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    hours(&w, &path).await;
    let page = w.cleo.opens(&own).await;
    let book = page
        .attributes_of("#meetings form", "action")
        .into_iter()
        .find(|action| action.ends_with("/booking"))
        .unwrap();
    let other = crate::workshop::asks(&w.dov, &[]).await.path().to_owned();
    let stolen = book.replace(&own, &other);
    assert_ne!(stolen, book);
    assert!(matches!(w.dov.posts(&stolen, &[]).await.status(), 404 | 422));
    let past = [
        ("starts", "2020-01-01T10:00"),
        ("minutes", "45"),
        ("mode", "remote"),
    ];
    let wrong = w.ben.posts(&format!("{path}/hours"), &past).await;
    assert_eq!(wrong.status(), 422);
    assert!(!wrong.wrong("starts").is_empty());
}

#[tokio::test]
async fn notes_for_oneself_are_read_by_nobody_else() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    for (audience, words) in [("both", "On se revoit lundi."), ("own", "Penser à la patience.")] {
        let page = w.ben.opens(&path).await;
        page.submits(
            &format!("{path}/notes"),
            &[("note", words), ("audience", audience)],
        )
        .await;
    }
    let page = w.ben.opens(&path).await;
    assert!(page.text().contains("Penser à la patience."));
    let page = w.cleo.opens(&own).await;
    assert!(page.text().contains("On se revoit lundi."), "{}", page.text());
    assert!(!page.text().contains("patience"));
    let page = w.ada.opens(&path).await;
    assert!(!page.text().contains("patience") && !page.text().contains("On se revoit"));
    let page = w.cleo.opens(&own).await;
    let page = page
        .submits(&format!("{own}/notes"), &[("note", "Merci, lundi donc.")])
        .await;
    assert_eq!(page.notice(), "La note est gardée.");
    assert!(w.ben.opens(&path).await.text().contains("Merci, lundi donc."));
    let empty = w
        .cleo
        .opens(&own)
        .await
        .submits(&format!("{own}/notes"), &[("note", "")])
        .await;
    assert_eq!(empty.status(), 422);
}

#[tokio::test]
async fn it_goes_from_a_plan_to_thanks() {
    let w = workshop().await;
    let (path, own) = walked(&w).await;
    let page = w.ben.opens(&path).await;
    let page = page
        .submits(
            &format!("{path}/plan"),
            &[("plan", "Trois rencontres, une émission.")],
        )
        .await;
    let page = page
        .submits(
            &format!("{path}/steps"),
            &[("step", "Trouver un micro"), ("whose", "asker")],
        )
        .await;
    assert_eq!(page.notice(), "Le pas est noté.");
    let page = w.cleo.opens(&own).await;
    assert_eq!(page.text_of("#state"), "en cours");
    let step = page
        .attributes_of("#steps form", "action")
        .into_iter()
        .next()
        .unwrap();
    let page = page.submits(&step, &[]).await;
    assert_eq!(page.texts_of("#steps li.done h3"), ["Trouver un micro"]);
    let page = w.ben.opens(&path).await;
    let wrong = page.submits(&format!("{path}/outcome"), &[("outcome", "")]).await;
    assert_eq!(wrong.status(), 422);
    wrong
        .submits(
            &format!("{path}/outcome"),
            &[("outcome", "Une émission par mois.")],
        )
        .await;
    let page = w.cleo.opens(&own).await;
    assert_eq!(page.text_of("#state"), "terminé");
    let page = page
        .submits(&format!("{own}/thanks"), &[("thanks", "Sans toi, rien.")])
        .await;
    assert_eq!(page.notice(), "Votre merci est transmis.");
    assert!(w.ben.opens(&path).await.text().contains("Sans toi, rien."));
    let late = w.ben.posts(&format!("{path}/plan"), &[("plan", "Encore")]).await;
    assert_eq!(late.status(), 422, "what ended is not planned again");
    let ledger = w.town.ledger().await;
    for verb in ["planned", "step_added", "step_done", "done", "thanked"] {
        assert!(ledger.contains(&format!("accompaniment.{verb}")), "{verb}");
    }
}

/// A mentor is looked for, accepts, and walks along to the thanks: the page of those who coordinate and of the mentor.
async fn is_mentored(w: &Workshop, asker: &Visitor, own: &str) -> String {
    offers(&w.ben, &[("kinds", "mentoring")]).await;
    let path = format!("/accompaniments/{}", newest(w).await);
    let page = w.ada.opens(&path).await;
    assert!(
        page.text().contains("Un mentor ou une mentore"),
        "{}",
        page.text()
    );
    assert_eq!(page.texts_of("#suggested .request-reasons li").len(), 3);
    let ben = workshop::collective::uid(&w.town, &w.ben).await;
    page.submits(&format!("{path}/proposals"), &[("person", &ben)])
        .await;
    let page = w.ben.opens(&path).await;
    page.submits(&format!("{path}/acceptance"), &[]).await;
    hours(w, &path).await;
    let page = asker.opens(own).await;
    let mut books = page.attributes_of("#meetings form", "action").into_iter();
    let book = books.find(|action| action.ends_with("/booking")).unwrap();
    assert_eq!(page.submits(&book, &[]).await.text_of("#state"), "en cours");
    let page = w.ben.opens(&path).await;
    page.submits(
        &format!("{path}/plan"),
        &[("plan", "Une fois par mois, une saison.")],
    )
    .await;
    let page = asker.opens(own).await;
    assert!(page.text().contains("Une fois par mois, une saison."));
    page.submits(&format!("{own}/notes"), &[("note", "Ce que j’apprends.")])
        .await;
    let page = w.ben.opens(&path).await;
    assert!(page.text().contains("Ce que j’apprends."));
    page.submits(&format!("{path}/outcome"), &[("outcome", "Chacun a appris.")])
        .await;
    let page = asker.opens(own).await;
    assert_eq!(page.text_of("#state"), "terminé");
    let page = page
        .submits(&format!("{own}/thanks"), &[("thanks", "À la saison prochaine.")])
        .await;
    assert_eq!(page.notice(), "Votre merci est transmis.");
    assert!(w.ben.opens(&path).await.text().contains("À la saison prochaine."));
    path
}

#[tokio::test]
async fn a_mentor_and_whoever_is_mentored_go_from_a_request_to_thanks_and_to_an_account() {
    let w = workshop().await;
    let own = asks(&w.cleo, &[("kind", "mentoring")]).await.path().to_owned();
    let path = is_mentored(&w, &w.cleo, &own).await;
    let (bens, cleos) = (format!("{path}/telling"), format!("{own}/telling"));
    let text = [
        ("title", "Une saison à deux"),
        ("situation", "Une documentaliste qui débutait."),
        ("did", "Nous nous sommes vus chaque mois."),
        ("gave", "De l’assurance, de part et d’autre."),
    ];
    let page = w.cleo.opens(&cleos).await.submits(&cleos, &text).await;
    page.submits(&format!("{cleos}/agreement"), &[("shown", "nameless")])
        .await;
    let page = w.ben.opens(&bens).await;
    let page = page
        .submits(&format!("{bens}/agreement"), &[("shown", "named")])
        .await;
    let read = w.town.visitor().opens(&page.link("Le lire")).await;
    assert!(read.text().contains("chaque mois"), "{}", read.text());
    assert!(!read.text().contains("Cleo"));
}

#[tokio::test]
async fn a_collective_is_mentored_by_another_in_the_same_way() {
    let w = workshop().await;
    let trame = workshop::collective::trame(&w.town, "learning-collective").await;
    let form = w.dov.opens(&format!("/spaces/new?trame={trame}")).await;
    form.submits("/spaces", &[("name", "Jeune pousse"), ("joining", "open")])
        .await;
    workshop::collective::joins(&w.cleo, "jeune-pousse").await;
    let cleo = workshop::collective::uid(&w.town, &w.cleo).await;
    let members = w.dov.opens("/spaces/jeune-pousse/members").await;
    let standing = format!("/spaces/jeune-pousse/members/{cleo}/standing");
    members.submits(&standing, &[("standing", "steward")]).await;
    let form = w.dov.opens(&format!("{LIST}/new?group=jeune-pousse")).await;
    assert_eq!(form.holds("group"), "jeune-pousse");
    let typed = [("kind", "mentoring"), ("group", "jeune-pousse")];
    let own = asks(&w.dov, &typed).await.path().to_owned();
    // Whoever answers for the collective beside Dov walks along for it.
    let path = is_mentored(&w, &w.cleo, &own).await;
    for who in [&w.ada, &w.ben] {
        assert!(who.opens(&path).await.text().contains("Jeune pousse"));
    }
    let page = w.dov.opens(&own).await;
    assert!(page.text().contains("Ce que j’apprends."), "{}", page.text());
    let ledger = w.town.ledger().await;
    for verb in ["asked", "proposed", "accepted", "planned", "done", "thanked"] {
        assert!(ledger.contains(&format!("accompaniment.{verb}")), "{verb}");
    }
}
