//! What participants leave with.

use testkit::Page;

use crate::afterwards::stage::{Stage, stage};

async fn writes(s: &Stage, own: &str, changed: &[(&str, &str)]) -> Page {
    let action = format!("{own}/take-away");
    s.w.town
        .visitor()
        .opens(&action)
        .await
        .submits(&action, changed)
        .await
}

#[tokio::test]
async fn a_guest_writes_from_the_closing_time_on_until_three_months_after() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    let action = format!("{own}/take-away");
    let guest = s.w.town.visitor();
    assert!(
        guest
            .opens(&action)
            .await
            .text()
            .contains("un quart d’heure avant la fin")
    );
    let early = [("keeps", "Trop tôt"), ("visibility", "named")];
    assert_eq!(guest.posts_only(&action, &early).await.status(), 422);
    assert!(!guest.opens(&own).await.has("#after"));
    s.closes();
    let page = guest.opens(&own).await.follows("Ce que j’emporte").await;
    let page = page
        .submits(
            &action,
            &[("keeps", "Écouter d’abord"), ("gesture", "Un tour de table")],
        )
        .await;
    assert_eq!(page.notice(), "C’est gardé.");
    assert_eq!(page.holds("keeps"), "Écouter d’abord");
    assert!(
        !s.page().await.text().contains("Écouter d’abord"),
        "private until said otherwise"
    );
    let page = writes(&s, &own, &[("keeps", "Écouter"), ("visibility", "named")]).await;
    assert_eq!(page.holds("keeps"), "Écouter");
    let mosaic = s.page().await.texts_of(".take-away-mosaic li");
    assert_eq!(mosaic, ["Écouter Un petit geste à essayer Un tour de table Fay"]);
    s.w.town.passes(93 * 24 * 60);
    let late = [("keeps", "Trop tard"), ("visibility", "named")];
    assert_eq!(guest.posts_only(&action, &late).await.status(), 422);
    let page = guest.opens(&action).await;
    assert!(page.text().contains("Écouter") && !page.has_form(&action));
}

#[tokio::test]
async fn what_is_shared_without_a_name_leads_to_nobody() {
    let s = stage().await;
    let mut guests = Vec::new();
    for name in ["Fay", "Gus", "Hal", "Ida", "Jan", "Kim", "Lou", "Mia"] {
        guests.push((
            name,
            s.registers(name, &format!("{name}@exemple.fr").to_lowercase())
                .await,
        ));
    }
    s.closes();
    for (name, own) in &guests {
        writes(
            &s,
            own,
            &[("keeps", &format!("Mot {name}")), ("visibility", "nameless")],
        )
        .await;
        s.w.town.passes(1);
    }
    let order = |page: &Page| page.texts_of(".take-away-mosaic li > p");
    let page = s.page().await;
    let shown = order(&page);
    assert_eq!(shown.len(), 8);
    let mut as_written = shown.clone();
    as_written.sort();
    assert_ne!(shown, as_written, "the order says who wrote when");
    // No name, no identifier of a person, a registration or a row anywhere in the mosaic.
    let html = page.html();
    let mosaic = html
        .split("take-away-mosaic")
        .nth(1)
        .unwrap()
        .split("</ul>")
        .next()
        .unwrap();
    assert!(!mosaic.contains(" id=") && !mosaic.contains("href") && !mosaic.contains("data-"));
    let known = s.w.town.reads(|tx| {
        let mut known: Vec<String> = Vec::new();
        for statement in [UIDS, PLACES] {
            known.extend(tx.all::<(String,)>(statement, ())?.into_iter().map(|(uid,)| uid));
        }
        Ok(known)
    });
    for uid in known.await {
        assert!(!html.contains(&uid), "{uid}");
    }
    for (name, own) in &guests {
        assert!(!html.contains(own.as_str()) && !mosaic.contains(&format!(">{name}<")));
    }
    // Those who hold it see no more.
    let held = s.w.ben.opens(&s.path).await;
    assert!(!held.html().contains("exemple.fr"));
    // From a name to none: it stands elsewhere than before, so that the place does not tell.
    let mut places = std::collections::BTreeSet::new();
    for _ in 0..6 {
        let (_, own) = guests.first().unwrap();
        writes(&s, own, &[("visibility", "named")]).await;
        writes(&s, own, &[("visibility", "nameless")]).await;
        places.insert(order(&s.page().await).iter().position(|word| word == "Mot Fay"));
    }
    assert!(places.len() > 1);
}

platform::statements! {
    UIDS = "select uid from take_aways union select uid from registrations";
    PLACES = "select shown_as from take_aways";
}

#[tokio::test]
async fn it_comes_back_once_at_the_chosen_time() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    writes(
        &s,
        &own,
        &[
            ("keeps", "Écouter d’abord"),
            ("gesture", "Un tour"),
            ("weeks", "2"),
        ],
    )
    .await;
    // Written anew without another choice: the time stays.
    s.w.town.passes(24 * 60);
    writes(&s, &own, &[("keeps", "Écouter toujours")]).await;
    s.w.town.runs_jobs().await;
    let before = s.w.town.mails_to("fay@exemple.fr").await.len();
    s.w.town.passes(13 * 24 * 60);
    s.w.town.runs_jobs().await;
    let mails = s.w.town.mails_to("fay@exemple.fr").await;
    assert_eq!(mails.len(), before + 1);
    let mail = mails.last().unwrap();
    assert_eq!(mail.subject, "Ce que vous emportiez de : Écrire à plusieurs");
    assert!(
        mail.body.contains("Écouter toujours") && mail.body.contains("Un tour"),
        "{}",
        mail.body
    );
    let link = s.w.town.link_mailed_to("fay@exemple.fr").await;
    assert_eq!(link, format!("{own}/take-away"));
    let page = s.w.town.visitor().opens(&link).await;
    assert!(page.text_of("#kept").contains("Cela vous est revenu le") && !page.has("[name=weeks]"));
    writes(&s, &own, &[("keeps", "Encore")]).await;
    s.w.town.passes(100 * 24 * 60);
    s.w.town.runs_jobs().await;
    assert_eq!(s.w.town.mails_to("fay@exemple.fr").await.len(), before + 1);
}

#[tokio::test]
async fn another_time_no_time_and_removal_keep_it_from_coming_back() {
    let s = stage().await;
    let fay = s.registers("Fay", "fay@exemple.fr").await;
    let hal = s.registers("Hal", "hal@exemple.fr").await;
    let dov = s.dov_registers().await;
    s.closes();
    for own in [&fay, &hal] {
        writes(&s, own, &[("keeps", "Mot"), ("weeks", "2")]).await;
    }
    let own = format!("{}/take-away", s.path);
    let form = dov.opens(&own).await;
    let form = form.submits(&own, &[("keeps", "Mot"), ("weeks", "2")]).await;
    let page = s.w.town.visitor().opens(&format!("{fay}/take-away")).await;
    let page = page
        .submits(&format!("{fay}/take-away/return-cancellation"), &[])
        .await;
    assert_eq!(page.notice(), "Rien ne vous sera envoyé.");
    form.submits(&own, &[("weeks", "6")]).await;
    let removal = format!("{hal}/take-away/removal");
    s.w.town
        .visitor()
        .opens(&format!("{hal}/take-away"))
        .await
        .submits(&removal, &[])
        .await;
    let came = async |email: &str| {
        let mails = s.w.town.mails_to(email).await;
        mails
            .iter()
            .filter(|mail| mail.subject.starts_with("Ce que vous emportiez"))
            .count()
    };
    s.w.town.passes(15 * 24 * 60);
    s.w.town.runs_jobs().await;
    for email in ["fay@exemple.fr", "dov@town.example", "hal@exemple.fr"] {
        assert_eq!(came(email).await, 0, "{email}");
    }
    s.w.town.passes(30 * 24 * 60);
    s.w.town.runs_jobs().await;
    assert_eq!(
        (came("fay@exemple.fr").await, came("dov@town.example").await),
        (0, 1)
    );
}

#[tokio::test]
async fn its_author_removes_it_and_changes_their_mind() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    let page = writes(&s, &own, &[("keeps", "Trop vite"), ("visibility", "named")]).await;
    let page = page.submits(&format!("{own}/take-away/removal"), &[]).await;
    assert!(!s.page().await.text().contains("Trop vite"));
    let undo = page.attribute_of(".notice form", "action");
    let page = page.submits(&undo, &[]).await;
    assert_eq!(page.notice(), "C’est de nouveau là.");
    assert!(s.page().await.text().contains("Trop vite"));
    let ledger = s.w.town.ledger().await;
    for verb in ["take_away.written", "take_away.removed", "take_away.restored"] {
        assert!(ledger.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn members_write_signed_in_and_those_who_were_not_there_do_not() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    s.w.town
        .visitor()
        .opens(&own)
        .await
        .submits(&format!("{own}/cancellation"), &[])
        .await;
    s.closes();
    let action = format!("{}/take-away", s.path);
    let fields = [("keeps", "Moi aussi"), ("visibility", "named")];
    let page = s.w.cleo.opens(&action).await.submits(&action, &fields).await;
    assert_eq!(page.notice(), "C’est gardé.");
    assert_eq!(s.w.dov.posts_only(&action, &fields).await.status(), 403);
    assert_eq!(s.w.dov.asks_for(&action).await.status(), 403);
    assert!(
        s.w.town
            .visitor()
            .posts_only(&action, &fields)
            .await
            .sends_to()
            .starts_with("/sign-in")
    );
    // Whoever gave up their place, and whoever guesses.
    let guest = s.w.town.visitor();
    assert_eq!(
        guest
            .posts_only(&format!("{own}/take-away"), &fields)
            .await
            .status(),
        403
    );
    assert_eq!(
        guest
            .posts_only("/registrations/nothing/take-away", &fields)
            .await
            .status(),
        404
    );
}

#[tokio::test]
async fn each_field_refuses_and_keeps_what_was_typed() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    let page = writes(&s, &own, &[("keeps", "  "), ("gesture", "Un tour")]).await;
    assert_eq!(
        (page.status(), page.wrong("keeps").as_str()),
        (422, "Ce champ est vide.")
    );
    assert_eq!(page.holds("gesture"), "Un tour");
    let endless = "é".repeat(2_001);
    let page = writes(&s, &own, &[("keeps", &endless)]).await;
    assert_eq!((page.status(), page.holds("keeps")), (422, endless));
    for wrong in [("visibility", "everybody"), ("weeks", "3")] {
        let page = writes(&s, &own, &[("keeps", "Mot"), wrong]).await;
        assert_eq!(page.status(), 422, "{wrong:?}");
    }
    assert!(!s.page().await.has(".take-away-mosaic"));
}

#[tokio::test]
async fn it_is_in_one_s_own_data_and_goes_with_its_author() {
    let s = stage().await;
    let dov = s.dov_registers().await;
    s.closes();
    let action = format!("{}/take-away", s.path);
    let fields = [("keeps", "Mon mot à moi"), ("visibility", "nameless")];
    dov.opens(&action).await.submits(&action, &fields).await;
    let tables = s.w.town.house.registered().personal.clone();
    let table = tables
        .iter()
        .find(|table| table.name == "take_aways")
        .copied()
        .unwrap();
    let id = dov.id();
    let rows = async || {
        let count = move |tx: &mut platform::Tx| tx.all::<(String, String)>(table.rows, (id,));
        s.w.town.reads(count).await
    };
    assert_eq!(rows().await.first().unwrap().1, "Mon mot à moi");
    assert!(
        dov.opens("/me/data")
            .await
            .text()
            .contains("Ce que vous emportez")
    );
    s.w.town
        .house
        .write(move |tx| (table.erase)(tx, id))
        .await
        .unwrap();
    assert!(rows().await.is_empty());
    assert!(!s.page().await.text().contains("Mon mot à moi"));
}

#[tokio::test]
async fn it_reads_in_english() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    let page =
        s.w.town
            .visitor()
            .reads_english()
            .opens(&format!("{own}/take-away"))
            .await;
    assert_eq!(page.title(), "What I take away");
}

#[tokio::test]
async fn what_a_guest_left_goes_when_the_guest_is_forgotten() {
    let s = stage().await;
    let own = s.registers("Fay", "fay@exemple.fr").await;
    s.closes();
    writes(
        &s,
        &own,
        &[("keeps", "Un mot de passage"), ("visibility", "named")],
    )
    .await;
    assert!(s.page().await.text().contains("Un mot de passage"));
    for days in [400, 2, 2, 2] {
        s.w.town.passes(days * 24 * 60);
        s.w.town.runs_jobs().await;
    }
    let text = s.page().await.text();
    assert!(!text.contains("Un mot de passage") && !text.contains("Fay"));
}
