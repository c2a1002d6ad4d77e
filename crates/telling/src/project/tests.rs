//! Projects: presented, changed by two at once, read by whom they reach.

use crate::workshop::{PROJECTS, brings, files, forms, leaves, photo, sends, training};

#[tokio::test]
async fn a_trainee_without_a_project_is_told_gently_and_presents_one() {
    let w = training().await;
    let page = w.cleo.opens(PROJECTS).await;
    assert!(page.text().contains("Vous n’avez pas encore présenté de projet"));
    assert!(page.text().contains("Aucun projet à lire pour l’instant"));
    assert!(
        !w.ben
            .opens(PROJECTS)
            .await
            .text()
            .contains("Vous n’avez pas encore")
    );
    let form = page.follows("Présenter mon projet").await;
    assert_eq!(form.holds("stage"), "created");
    let typed = [
        ("title", "Jardins de la vallée"),
        ("aim", "Que le **voisinage** se parle"),
        ("context", "Trois jardins, trois communes."),
        ("people", "Douze familles"),
        ("territory", "La vallée"),
        ("stage", "informed"),
    ];
    let page = form.submits(PROJECTS, &typed).await;
    assert_eq!(
        page.notice(),
        "Votre projet est présenté. Racontez-y ce que vous essayez."
    );
    assert_eq!(page.title(), "Jardins de la vallée");
    assert!(page.has(".prose strong"));
    assert!(
        page.text_of(".stages [aria-current=step]")
            .contains("Il en est là")
    );
    assert!(w.town.ledger().await.contains(&"project.brought".to_owned()));
    let list = w.cleo.opens(PROJECTS).await;
    assert_eq!(list.texts_of(".cards h2"), ["Jardins de la vallée"]);
    assert!(!list.text().contains("Vous n’avez pas encore"));
    assert_eq!(w.cleo.opens(&format!("{PROJECTS}/new")).await.path(), page.path());
}

#[tokio::test]
async fn the_same_form_sent_twice_presents_one_project_and_each_field_refuses() {
    let w = training().await;
    let form = w.cleo.opens(&format!("{PROJECTS}/new")).await;
    let long = "é".repeat(161);
    for (field, value) in [
        ("title", ""),
        ("title", long.as_str()),
        ("aim", ""),
        ("stage", "nowhere"),
        ("reach", "all"),
    ] {
        let mut typed = vec![("title", "Jardins"), ("aim", "Se parler"), ("territory", "Ici")];
        typed.retain(|(known, _)| *known != field);
        typed.push((field, value));
        let page = form.submits(PROJECTS, &typed).await;
        assert_eq!(page.status(), 422, "{field}");
        assert!(!page.wrong(field).is_empty(), "{field}");
        assert_eq!(page.holds("territory"), "Ici");
    }
    let typed = [("title", "Jardins"), ("aim", "Se parler")];
    let first = form.submits(PROJECTS, &typed).await;
    let second = form.submits(PROJECTS, &typed).await;
    assert_eq!(first.path(), second.path());
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "project.brought")
            .count(),
        1
    );
    let new = format!("{PROJECTS}/new");
    assert_eq!(w.dov.asks_for(&new).await.status(), 403);
    assert!(
        w.town
            .visitor()
            .asks_for(&new)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    assert_eq!(w.dov.posts_only(PROJECTS, &typed).await.status(), 403);
}

#[tokio::test]
async fn one_s_own_comes_first_then_those_one_follows() {
    let w = training().await;
    let gil = brings(&w.gil, "Radio de quartier").await;
    brings(&w.fay, "Atelier vélo").await;
    brings(&w.cleo, "Jardins").await;
    let titles = |page: testkit::Page| page.texts_of(".cards h2");
    assert_eq!(
        titles(w.cleo.opens(PROJECTS).await),
        ["Jardins", "Radio de quartier", "Atelier vélo"]
    );
    let fay = w.fay.opens(PROJECTS).await;
    assert_eq!(titles(fay), ["Atelier vélo", "Radio de quartier", "Jardins"]);
    let page = w.fay.opens(&gil).await;
    let page = page.submits(&format!("{gil}/follow"), &[]).await;
    assert_eq!(page.texts_of("#followers li a"), ["Fay"]);
    w.fay.posts(&format!("{gil}/follow"), &[]).await;
    assert_eq!(
        w.fay.opens(&gil).await.texts_of("#followers li").len(),
        1,
        "twice is once"
    );
    let ben = w.ben.opens(PROJECTS).await;
    assert_eq!(titles(ben), ["Radio de quartier", "Atelier vélo", "Jardins"]);
    w.ben
        .posts(
            &format!("{}/follow", w.ben.opens(PROJECTS).await.link("Jardins")),
            &[],
        )
        .await;
    assert_eq!(
        titles(w.ben.opens(PROJECTS).await),
        ["Jardins", "Radio de quartier", "Atelier vélo"]
    );
    let page = w
        .fay
        .opens(&gil)
        .await
        .submits(&format!("{gil}/follow-end"), &[])
        .await;
    assert!(!page.has("#followers li"));
    assert_eq!(
        w.gil.posts_only(&format!("{gil}/follow"), &[]).await.status(),
        403
    );
    assert_eq!(
        w.dov.posts_only(&format!("{gil}/follow"), &[]).await.status(),
        404
    );
}

#[tokio::test]
async fn two_changes_at_once_show_both_versions_and_lose_nothing() {
    let w = training().await;
    let path = brings(&w.cleo, "Jardins").await;
    let edition = format!("{path}/edition");
    let (first, second) = (w.cleo.opens(&edition).await, w.cleo.opens(&edition).await);
    first
        .submits(
            &edition,
            &[("aim", "Se parler davantage"), ("title", "Jardins partagés")],
        )
        .await;
    let page = second
        .submits(&edition, &[("aim", "Se nourrir"), ("people", "Dix familles")])
        .await;
    assert_eq!(page.status(), 422);
    assert!(page.text_of(".errors").contains("Le projet a changé entre-temps"));
    let both = page.texts_of(".compare li");
    assert!(
        both.iter()
            .any(|line| line.contains("Se parler davantage") && line.contains("Se nourrir")),
        "{both:?}"
    );
    assert!(both.iter().any(|line| line.contains("Jardins partagés")));
    assert!(
        both.iter().all(|line| !line.contains("Son territoire")),
        "what is the same is not shown"
    );
    assert_eq!(
        (page.holds("aim"), page.holds("people")),
        ("Se nourrir".into(), "Dix familles".into())
    );
    assert_eq!(
        w.cleo.opens(&path).await.title(),
        "Jardins partagés",
        "nothing was written over it"
    );
    let page = page.submits(&edition, &[("title", "Jardins partagés")]).await;
    assert_eq!(page.notice(), "Le projet est à jour.");
    assert!(page.text().contains("Se nourrir") && page.text().contains("Dix familles"));
    assert_eq!(
        w.town
            .ledger()
            .await
            .iter()
            .filter(|verb| *verb == "project.changed")
            .count(),
        2
    );
    for who in [&w.fay, &w.ada, &w.ben, &w.eve] {
        assert_eq!(who.asks_for(&edition).await.status(), 403);
        assert_eq!(who.posts_only(&edition, &[("version", "3")]).await.status(), 403);
    }
    assert_eq!(w.dov.asks_for(&edition).await.status(), 404);
}

#[tokio::test]
async fn it_is_read_by_whom_it_reaches_and_by_those_who_lead() {
    let w = training().await;
    let group = forms(&w, &[&w.cleo, &w.fay]).await;
    let path = brings(&w.cleo, "Jardins").await;
    let edition = format!("{path}/edition");
    let visitor = w.town.visitor();
    for (reach, expected) in [
        ("own", [true, false, false, false, false]),
        ("group", [true, true, false, false, false]),
        ("cohort", [true, true, true, false, false]),
        ("everyone", [true, true, true, true, true]),
    ] {
        w.cleo
            .opens(&edition)
            .await
            .submits(&edition, &[("reach", reach)])
            .await;
        let readers = [&w.cleo, &w.fay, &w.gil, &w.dov, &visitor];
        for (who, expected) in readers.into_iter().zip(expected) {
            for page in [
                path.clone(),
                format!("{path}/journal"),
                format!("{path}/statements"),
            ] {
                let status = who.asks_for(&page).await.status();
                assert_eq!(status, if expected { 200 } else { 404 }, "{page} {reach}");
            }
            let listed = who.opens(PROJECTS).await.has(".cards li");
            assert_eq!(listed, expected, "list {reach}");
        }
        for who in [&w.ada, &w.ben, &w.eve] {
            assert_eq!(
                who.asks_for(&path).await.status(),
                200,
                "those who let its owner in"
            );
            assert!(who.opens(PROJECTS).await.has(".cards li"));
        }
    }
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("reach", "group")])
        .await;
    crate::workshop::parts(&w, group, &w.fay).await;
    assert_eq!(w.fay.asks_for(&path).await.status(), 404, "a former companion");
    leaves(&w.cleo).await;
    assert_eq!(w.cleo.asks_for(&path).await.status(), 200, "an owner who left");
    assert_eq!(w.cleo.asks_for(&edition).await.status(), 403);
}

#[tokio::test]
async fn who_reads_it_is_said_with_names() {
    let w = training().await;
    let form = w.cleo.opens(&format!("{PROJECTS}/new")).await;
    let said = form.texts_of("#reach .choice small");
    assert_eq!(said[0], "Vous et Ada et Ben.");
    assert_eq!(
        said[1],
        "Ada et Ben seulement, pour l’instant : vous n’êtes encore dans aucun petit groupe."
    );
    assert_eq!(said[2], "Les 5 membres de Promotion.");
    assert_eq!(said[3], "N’importe qui, même sans compte.");
    forms(&w, &[&w.cleo, &w.fay, &w.gil]).await;
    let form = w.cleo.opens(&format!("{PROJECTS}/new")).await;
    assert_eq!(
        form.texts_of("#reach .choice small")[1],
        "Ada, Ben et les 2 autres de votre groupe."
    );
    let form = w
        .cleo
        .clone()
        .reads_english()
        .opens(&format!("{PROJECTS}/new"))
        .await;
    assert_eq!(
        form.texts_of("#reach .choice small")[1],
        "Ada, Ben and the 2 others of your group."
    );
}

#[tokio::test]
async fn its_picture_is_read_by_its_readers_through_its_door_alone() {
    let w = training().await;
    let photo = photo();
    let form = w.cleo.opens(&format!("{PROJECTS}/new")).await;
    let typed = [("title", "Jardins"), ("aim", "Se parler"), ("reach", "own")];
    let sent = [("picture", "a.png", photo.as_slice())];
    let page = sends(&w.cleo, &form, PROJECTS, &typed, &sent).await;
    assert_eq!(page.status(), 422, "words are needed");
    assert!(!page.wrong("picture-words").is_empty() && !page.wrong("files").is_empty());
    assert_eq!(files(&w), 0);
    let typed = [typed.as_slice(), &[("picture-words", "Un potager")]].concat();
    let page = sends(&w.cleo, &form, PROJECTS, &typed, &sent).await;
    assert_eq!(page.attribute_of(".project-picture", "alt"), "Un potager");
    let picture = page.attribute_of(".project-picture", "src");
    assert_eq!(w.cleo.opens(&picture).await.header("content-type"), "image/jpeg");
    assert_eq!(w.fay.asks_for(&picture).await.status(), 404);
    let uid = w
        .town
        .reads(|tx| platform::media::owned(tx, kernel::PersonId::new(3)))
        .await;
    assert_eq!(uid.len(), 1, "Cleo is the third");
    for who in [&w.cleo, &w.eve, &w.town.visitor()] {
        assert_eq!(who.asks_for(&format!("/media/{}", uid[0])).await.status(), 404);
    }
    let edition = format!("{}/edition", page.path());
    let form = w.cleo.opens(&edition).await;
    let page = form
        .submits(&edition, &[("picture-words", "Un potager en mai")])
        .await;
    assert_eq!(page.attribute_of(".project-picture", "alt"), "Un potager en mai");
    let page = w
        .cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("picture-gone", "on")])
        .await;
    assert!(!page.has(".project-picture"));
    assert_eq!(files(&w), 0);
}

#[tokio::test]
async fn those_who_lead_see_who_brought_none_and_the_list_costs_the_same_whatever_it_holds() {
    let w = training().await;
    brings(&w.cleo, "Jardins").await;
    let page = w.ben.opens(PROJECTS).await;
    assert_eq!(page.texts_of("details.more li a"), ["Fay", "Gil"]);
    assert!(!w.fay.opens(PROJECTS).await.has("details.more"));
    let count = async || {
        let fay = w.fay.id();
        w.town
            .acts(fay, |tx| {
                let before = tx.ran();
                let seen = learning::cohort::access::to_see(tx, "promotion")?;
                let reader = seen.reader(tx)?;
                super::store::cards(tx, seen.id(), &reader, spaces::space::Paged::first(24))?;
                Ok(tx.ran() - before)
            })
            .await
    };
    let few = count().await;
    brings(&w.fay, "Vélo").await;
    brings(&w.gil, "Radio").await;
    assert_eq!(few, count().await);
}

#[tokio::test]
async fn what_one_presented_is_shown_and_goes_with_its_owner() {
    let w = training().await;
    let path = brings(&w.cleo, "Jardins").await;
    w.fay.posts(&format!("{path}/follow"), &[]).await;
    let data = w.cleo.opens("/me/data").await;
    assert_eq!(data.text_of("[data-table=projects]"), "1");
    assert_eq!(
        w.fay
            .opens("/me/data")
            .await
            .text_of("[data-table=project_follows]"),
        "1"
    );
    assert!(data.text().contains("Ceux que vous avez présentés."));
    let erasure = w.cleo.opens("/me/erasure").await;
    erasure
        .submits(
            "/me/erasure",
            &[("address", "cleo@town.example"), ("understood", "on")],
        )
        .await;
    for who in [&w.ada, &w.fay] {
        assert_eq!(who.asks_for(&path).await.status(), 404);
        assert!(!who.opens(PROJECTS).await.has(".cards li"));
    }
}
