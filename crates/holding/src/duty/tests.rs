//! Taking things on for a gathering, and handing in.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

/// Ben's animation with one thing to take on; gives the path of the duties and its key.
async fn with_duty(w: &Workshop, changed: &[(&str, &str)]) -> (String, String) {
    let base = format!("{}/duties", w.offers(&[]).await.path());
    let mut fields = vec![
        ("name", "Récit"),
        ("hands", "Une page"),
        ("within", "7"),
        ("people", "1"),
    ];
    fields.retain(|(field, _)| !changed.iter().any(|(other, _)| other == field));
    fields.extend_from_slice(changed);
    let page = w.ben.opens(&base).await.submits(&base, &fields).await;
    let key = page.attribute_of(".duty-cards > li:last-child", "id");
    (base, key.trim_start_matches("duty-").to_owned())
}

async fn takes(who: &Visitor, base: &str, key: &str) -> Page {
    let path = format!("{base}/{key}/holding");
    who.opens(base).await.submits(&path, &[]).await
}

/// Dov, who is no member, registers and gets his secret address.
async fn guest(w: &Workshop, base: &str) -> String {
    let gathering = base.trim_end_matches("/duties");
    let form = w.town.visitor().opens(gathering).await;
    let fields = [("name", "Noé"), ("email", "noe@ailleurs.example")];
    form.submits(&format!("{gathering}/registration"), &fields).await;
    w.town.link_mailed_to("noe@ailleurs.example").await
}

#[tokio::test]
async fn a_member_takes_a_duty_on_gives_it_back_and_hands_in() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    let page = takes(&w.cleo, &base, &key).await;
    assert_eq!(page.notice(), "C’est à vous. Merci !");
    assert!(
        page.text_of(".duty-cards")
            .contains("à remettre pour le mardi 17 mars 2026")
    );
    let page = page.submits(&format!("{base}/{key}/return"), &[]).await;
    assert_eq!(page.notice(), "C’est rendu : quelqu’un d’autre peut le prendre.");
    let page = page.submits(&format!("{base}/{key}/holding"), &[]).await;
    let piece = format!("{base}/{key}/piece");
    let wrong = page.submits(&piece, &[("link", "pas une adresse")]).await;
    assert_eq!(wrong.status(), 422);
    assert_eq!(wrong.holds("link"), "pas une adresse");
    assert!(!wrong.wrong("link").is_empty());
    assert!(!page.submits(&piece, &[]).await.wrong("body").is_empty());
    let page = page.submits(&piece, &[("body", "C’était **bien**.")]).await;
    assert_eq!(page.notice(), "C’est remis. Merci !");
    assert_eq!(page.text_of("#pieces .prose strong"), "bien");
    assert_eq!(page.holds("body"), "C’était **bien**.");
    assert_eq!(
        w.cleo
            .posts_only(&format!("{base}/{key}/return"), &[])
            .await
            .status(),
        422
    );
    let ledger = w.town.ledger().await;
    for verb in ["duty.added", "duty.taken", "duty.returned", "piece.handed"] {
        assert!(ledger.contains(&verb.to_owned()), "{verb}");
    }
    let home = w.ben.opens("/spaces/atelier").await;
    assert!(!home.text().contains("trace-"));
}

#[tokio::test]
async fn of_many_at_once_no_more_take_it_on_than_were_asked() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[("people", "2")]).await;
    let path = format!("{base}/{key}/holding");
    let (one, two, three) = tokio::join!(
        w.ada.posts_only(&path, &[]),
        w.ben.posts_only(&path, &[]),
        w.cleo.posts_only(&path, &[])
    );
    let mut statuses = [one.status(), two.status(), three.status()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 303, 422]);
    let page = w.ben.opens(&base).await;
    assert_eq!(page.texts_of(".duty-cards ul.plain > li").len(), 2);
    let (again, twice) = tokio::join!(w.ada.posts_only(&path, &[]), w.ada.posts_only(&path, &[]));
    assert_eq!(again.status(), twice.status());
    assert_eq!(
        w.ben
            .opens(&base)
            .await
            .texts_of(".duty-cards ul.plain > li")
            .len(),
        2
    );
}

#[tokio::test]
async fn the_same_person_twice_at_once_has_one_place() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[("people", "3")]).await;
    let path = format!("{base}/{key}/holding");
    let (one, other) = tokio::join!(w.cleo.posts_only(&path, &[]), w.cleo.posts_only(&path, &[]));
    assert_eq!((one.status(), other.status()), (303, 303));
    assert_eq!(
        w.ben
            .opens(&base)
            .await
            .texts_of(".duty-cards ul.plain > li")
            .len(),
        1
    );
}

#[tokio::test]
async fn a_guest_does_the_same_from_the_page_of_their_registration() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    let own = guest(&w, &base).await;
    let page = w.town.visitor().opens(&own).await;
    let page = page.follows("Prendre quelque chose en charge").await;
    let duties = format!("{own}/duties");
    let page = page.submits(&format!("{duties}/{key}/holding"), &[]).await;
    assert_eq!(page.notice(), "C’est à vous. Merci !");
    let piece = format!("{duties}/{key}/piece");
    assert_eq!(page.submits(&piece, &[]).await.status(), 422);
    let page = page
        .submits(&piece, &[("body", "Vu d’ailleurs"), ("open", "on")])
        .await;
    assert!(page.text_of("#pieces").contains("Vu d’ailleurs"));
    let shown = w.town.visitor().opens(base.trim_end_matches("/duties")).await;
    assert!(shown.text_of("#pieces").contains("Vu d’ailleurs") && shown.text_of("#pieces").contains("Noé"));
    let page = w.town.visitor().opens(&own).await;
    page.submits(&format!("{own}/cancellation"), &[]).await;
    assert_eq!(
        w.town
            .visitor()
            .posts_only(&piece, &[("body", "x")])
            .await
            .status(),
        403
    );
    assert_eq!(
        w.town
            .visitor()
            .asks_for("/registrations/nothing/duties")
            .await
            .status(),
        404
    );
    assert_eq!(
        w.town
            .visitor()
            .posts_only("/registrations/nothing/duties/x/holding", &[])
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn who_holds_the_gathering_gives_duties_and_releases_people() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    let assignment = format!("{base}/{key}/assignment");
    let form = w.ben.opens(&base).await;
    assert_eq!(form.submits(&assignment, &[]).await.status(), 422);
    let options = form.texts_of(&format!("#person-{key} option"));
    assert!(options.contains(&"Cleo".to_owned()) && !options.contains(&"Dov".to_owned()));
    let cleo = (2..=options.len())
        .map(|rank| form.attribute_of(&format!("#person-{key} option:nth-child({rank})"), "value"))
        .zip(options.iter().skip(1))
        .find(|(_, name)| *name == "Cleo")
        .unwrap()
        .0;
    let page = form.submits(&assignment, &[("person", &cleo)]).await;
    assert_eq!(page.notice(), "C’est confié. La personne reçoit un courriel.");
    let mails = w.town.mails_to("cleo@town.example").await;
    assert!(
        mails
            .last()
            .unwrap()
            .subject
            .contains("on compte sur vous (Récit)")
    );
    w.ben.posts(&assignment, &[("person", &cleo)]).await;
    assert_eq!(
        w.town.mails_to("cleo@town.example").await.len(),
        mails.len(),
        "twice is once"
    );
    assert_eq!(
        w.ben
            .posts_only(&format!("{base}/{key}/removal"), &[])
            .await
            .status(),
        422
    );
    let release = page.attribute_of("form[action$=\"/release\"]", "action");
    let page = page.submits(&release, &[]).await;
    assert!(!page.text_of(".duty-cards").contains("Cleo Libérer"));
    let page = page.submits(&format!("{base}/{key}/removal"), &[]).await;
    assert!(!page.text().contains("Récit"));
    let page = page.submits(&format!("{base}/{key}/restoration"), &[]).await;
    assert!(page.text().contains("Récit"));
    for act in ["assignment", "removal", "restoration"] {
        let path = format!("{base}/{key}/{act}");
        assert_eq!(
            w.cleo.posts_only(&path, &[("person", &cleo)]).await.status(),
            403,
            "{act}"
        );
        assert_eq!(
            w.town.visitor().posts_only(&path, &[]).await.status(),
            303,
            "{act}"
        );
    }
    assert_eq!(w.cleo.posts_only(&release, &[]).await.status(), 403);
}

#[tokio::test]
async fn one_is_reminded_on_the_day_it_is_due_and_never_twice() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    takes(&w.cleo, &base, &key).await;
    let due = |mails: Vec<platform::mail::Mail>| {
        mails
            .iter()
            .filter(|mail| mail.subject.contains("à remettre aujourd’hui"))
            .count()
    };
    // Monday 16 March, 9:00 UTC: the day before.
    w.town.passes(14 * 24 * 60);
    w.town.runs_jobs().await;
    assert_eq!(due(w.town.mails_to("cleo@town.example").await), 0);
    assert!(!w.ben.opens(&base).await.has("#overdue"));
    w.town.passes(24 * 60);
    w.town.runs_jobs().await;
    w.town.passes(60);
    w.town.runs_jobs().await;
    let mails = w.town.mails_to("cleo@town.example").await;
    assert!(mails.last().unwrap().body.contains("(Une page)") && mails.last().unwrap().body.contains(&base));
    assert_eq!(due(mails), 1);
    w.town.passes(2 * 24 * 60);
    let page = w.ben.opens(&base).await;
    assert!(page.text_of("#overdue").contains("Une chose attendue"));
    assert!(
        !w.cleo.opens(&base).await.has("#overdue"),
        "only those who hold it count"
    );
    let path = format!("{base}/{key}/piece");
    w.cleo
        .opens(&base)
        .await
        .submits(&path, &[("link", "https://dessin.example/1")])
        .await;
    assert!(!w.ben.opens(&base).await.has("#overdue"));
}

#[tokio::test]
async fn strangers_see_what_is_wanted_and_neither_names_nor_what_is_not_theirs_to_read() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    takes(&w.cleo, &base, &key).await;
    let path = format!("{base}/{key}/piece");
    w.cleo
        .opens(&base)
        .await
        .submits(&path, &[("body", "Entre nous")])
        .await;
    for who in [&w.dov, &w.town.visitor()] {
        let page = who.opens(&base).await;
        assert!(page.text().contains("Récit") && page.text().contains("C’est pris."));
        assert!(!page.text().contains("Cleo") && !page.text().contains("Entre nous"));
    }
    assert!(w.ben.opens(&base).await.text_of("#pieces").contains("Entre nous"));
    let (dov, visitor) = (&w.dov, w.town.visitor());
    for act in ["holding", "return", "piece"] {
        let path = format!("{base}/{key}/{act}");
        assert_eq!(
            dov.posts_only(&path, &[("body", "x")]).await.status(),
            403,
            "{act}"
        );
        assert_eq!(
            visitor.posts_only(&path, &[("body", "x")]).await.status(),
            303,
            "{act}"
        );
    }
    assert_eq!(
        w.ben.posts_only(&path, &[("body", "x")]).await.status(),
        403,
        "only whoever took it on hands in"
    );
    assert_eq!(
        w.ben
            .posts_only(&format!("{base}/no-such/holding"), &[])
            .await
            .status(),
        404
    );
    let draft = w.offers(&[("state", "draft"), ("title", "Secret")]).await;
    assert_eq!(
        w.cleo
            .asks_for(&format!("{}/duties", draft.path()))
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_new_duty_is_said_beside_its_field() {
    let w = workshop().await;
    let base = format!("{}/duties", w.offers(&[]).await.path());
    let form = w.ben.opens(&base).await;
    let page = form
        .submits(&base, &[("within", "3"), ("people", "0"), ("gist", "Voir")])
        .await;
    assert_eq!(page.status(), 422);
    for field in ["name", "hands", "people"] {
        assert!(!page.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(page.holds("gist"), "Voir");
    assert_eq!(
        w.cleo
            .posts_only(&base, &[("once", &form.holds("once")), ("name", "x")])
            .await
            .status(),
        403
    );
    form.submits(&base, &[("name", "Accueil")]).await;
    let page = form.submits(&base, &[("name", "Accueil")]).await;
    assert_eq!(
        page.texts_of(".duty-cards > li").len(),
        3,
        "twice is once, beside the two of the kind"
    );
}

#[tokio::test]
async fn nothing_is_taken_on_for_what_does_not_take_place() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    let cancellation = base.replace("/duties", "/cancellation");
    w.ben.opens(&cancellation).await.submits(&cancellation, &[]).await;
    let page = w.cleo.opens(&base).await;
    let page = page.submits(&format!("{base}/{key}/holding"), &[]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("La rencontre n’a pas lieu."));
}

#[tokio::test]
async fn what_somebody_handed_in_goes_with_them() {
    let w = workshop().await;
    let (base, key) = with_duty(&w, &[]).await;
    takes(&w.cleo, &base, &key).await;
    let path = format!("{base}/{key}/piece");
    w.cleo
        .opens(&base)
        .await
        .submits(&path, &[("body", "À moi seule"), ("open", "on")])
        .await;
    let cleo = w.cleo.id();
    let erased = w.town.house.write(move |tx| {
        for table in gatherings::duty::TABLES {
            (table.erase)(tx, cleo)?;
        }
        Ok(())
    });
    erased.await.unwrap();
    let page = w.ben.opens(&base).await;
    assert!(!page.text().contains("À moi seule") && page.text().contains("encore une personne cherchée"));
}
