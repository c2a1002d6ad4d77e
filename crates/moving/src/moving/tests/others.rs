//! Out and in again, tables and folders, and who may.

use super::{DUMP, FILES, MOVING, moved_in, old, sends, source_of, starts, wiki, zip};
use crate::workshop::workshop;

#[tokio::test]
async fn in_and_out_and_in_again_gives_the_same() {
    let w = workshop().await;
    moved_in(&w).await;
    let out = w.ada.opens(&format!("{MOVING}/wiki.zip")).await;
    assert_eq!(out.status(), 200);
    let bytes = out.bytes().to_vec();
    workshop::collective::opens(&w.town, &w.ada, "learning-collective", "Verger", "open").await;
    let form = w.ada.opens("/spaces/verger/moving/new?form=yeswiki").await;
    let once = form.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("form", "yeswiki"),
        ("name", "Retour"),
        ("address", ""),
        ("follows", "local"),
    ];
    let page = w
        .ada
        .uploads("/spaces/verger/moving", &fields, ("archive", "x.zip", &bytes))
        .await;
    w.town.runs_jobs().await;
    let ready = w.ada.opens(page.path()).await;
    assert!(
        ready.text().contains("Voici ce qui arriverait"),
        "{}",
        ready.text()
    );
    starts(&w, &w.ada, &ready, &[]).await;
    let both = w
        .town
        .reads(|tx| {
            Ok((
                crate::store::all_of(tx, "atelier")?,
                crate::store::all_of(tx, "verger")?,
            ))
        })
        .await;
    assert!(both.0.len() >= 10, "{:?}", both.0);
    for (before, after) in both.0.iter().zip(&both.1) {
        assert_eq!(before, after);
    }
    assert_eq!(both.0.len(), both.1.len());
}

#[tokio::test]
async fn a_table_becomes_sheets_and_a_kind_a_table() {
    let w = workshop().await;
    let table = "Voici l'export\n\"Nom *\",Ville,Effectif,Site,Courriel\n\"=cmd|' /C calc'!A0\",Lyon,12,https://exemple.org/,a@exemple.org\nDeux,,3,https://exemple.org/2,b@exemple.org\n";
    let ready = sends(&w, &w.ada, "csv", table.as_bytes(), &[("name", "Lieux")]).await;
    let text = ready.text();
    assert!(
        text.contains("un nombre") && text.contains("un lien") && text.contains("une adresse mail"),
        "{text}"
    );
    let report = starts(&w, &w.ada, &ready, &[]).await;
    assert!(
        report
            .text()
            .replace('\u{a0}', " ")
            .contains("2 fiches sont venues"),
        "{}",
        report.text()
    );
    let csv = w.ada.opens(&format!("{MOVING}/lieux/table.csv")).await;
    let csv = String::from_utf8_lossy(csv.bytes()).into_owned();
    assert!(
        csv.contains("'=cmd|' /C calc'!A0"),
        "a formula does not run: {csv}"
    );
    assert_eq!(
        w.cleo
            .asks_for(&format!("{MOVING}/lieux/table.csv"))
            .await
            .status(),
        403
    );
    let ready = sends(&w, &w.ada, "csv", csv.as_bytes(), &[("name", "Lieux")]).await;
    let report = starts(&w, &w.ada, &ready, &[("kind", "lieux")]).await;
    assert!(
        report
            .text()
            .replace('\u{a0}', " ")
            .contains("2 fiches sont venues"),
        "{}",
        report.text()
    );
}

#[tokio::test]
async fn the_report_of_a_table_says_what_happened() {
    let w = workshop().await;
    let forms = r#"{"7":{"bn_id_nature":"7","bn_label_nature":"Annuaire","bn_description":"","bn_template":"titre***{{bf_prenom}} {{bf_nom}}***Titre***\ntexte***bf_nom***Nom*** *** *** *** *** ***1***\ntexte***bf_prenom***Prénom***\nliste***ListeVille***Ville***\ntexte***bf_effectif***Effectif*** *** *** *** ***number***\n"}}"#;
    let lists = r#"{"ListeVille":{"titre_liste":"Ville","label":{"lyon":"Lyon"}}}"#;
    let entries = r#"{"AdaL":{"id_fiche":"AdaL","id_typeannonce":"7","bf_titre":"Ada L","bf_nom":"L","bf_prenom":"Ada","listeListeVille":"lyon","date_maj_fiche":"2024-01-02 03:04:05"}}"#;
    let bytes = zip(&[
        ("forms.json", forms.as_bytes()),
        ("lists.json", lists.as_bytes()),
        ("entries-7.json", entries.as_bytes()),
    ]);
    let ready = sends(&w, &w.ada, "yeswiki", &bytes, &[]).await;
    starts(&w, &w.ada, &ready, &[]).await;
    let table = "Titre,Nom,Prénom,Ville,Effectif\nAutre,Dupont,Zoé,Ailleurs,beaucoup\n";
    let ready = sends(&w, &w.ada, "csv", table.as_bytes(), &[("name", "Annuaire")]).await;
    let report = starts(&w, &w.ada, &ready, &[("kind", "annuaire")]).await;
    let text = report.text().replace('\u{a0}', " ");
    assert!(
        text.contains("1 sorte de fiche était déjà là") && !text.contains("est nouvelle"),
        "{text}"
    );
    assert!(text.contains("le titre se fait tout seul"), "{text}");
    assert_eq!(report.follows("Zoé Dupont").await.text_of("h1"), "Zoé Dupont");
    let notes = report.texts_of(".moving-notes li");
    assert!(
        notes.iter().any(|note| note.contains("Effectif · beaucoup")),
        "{notes:?}"
    );
    let about = |words: &str| notes.iter().filter(|note| note.contains(words)).count();
    assert_eq!((about("Ailleurs"), about("Ville")), (1, 0), "{notes:?}");
}

#[tokio::test]
async fn a_folder_of_texts_becomes_pages() {
    let w = workshop().await;
    let bytes = zip(&[
        ("notes/une.md", "---\ntitle: La première\ndate: 2023-04-05\nlicence: \"CC-BY-4.0\"\n---\n\nVoir [la seconde](deux.md) et ![une photo](../images/p.png).\n".as_bytes()),
        ("notes/deux.md", b"# La seconde\n\nRetour a [une](une.md), [perdue](rien.md).\n"),
        ("images/p.png", FILES[0].1),
    ]);
    let ready = sends(&w, &w.ada, "markdown", &bytes, &[("name", "Notes")]).await;
    let report = starts(&w, &w.ada, &ready, &[]).await;
    let text = report.text().replace('\u{a0}', " ");
    assert!(
        text.contains("2 pages sont venues") && text.contains("1 image est venue"),
        "{text}"
    );
    assert!(text.contains("1 lien ne mène nulle part"), "{text}");
    let pages = w.cleo.opens("/spaces/atelier/pages").await;
    let first = pages.follows("La première").await;
    assert!(first.html().contains("<img src=\"/media/"), "{}", first.html());
    let second = first.follows("la seconde").await;
    assert_eq!(second.text_of("h1"), "La seconde");
    // A text that says its own terms keeps them; of the others whoever brings them says.
    assert!(first.text_of(".page-terms").contains("CC BY 4.0"));
    assert!(second.text_of(".page-terms").contains("CC BY-SA 4.0"));
}

#[tokio::test]
async fn only_whoever_arranges_the_space_moves_anything() {
    let w = workshop().await;
    let report = moved_in(&w).await;
    for path in [
        MOVING.to_owned(),
        format!("{MOVING}/new"),
        format!("{MOVING}/wiki.zip"),
    ] {
        assert_eq!(w.cleo.asks_for(&path).await.status(), 403, "{path}");
        assert_eq!(w.town.visitor().asks_for(&path).await.status(), 303, "{path}");
    }
    assert_eq!(w.cleo.asks_for(report.path()).await.status(), 404);
    assert_eq!(
        w.cleo
            .asks_for(&format!("{}/new", source_of(&report)))
            .await
            .status(),
        404
    );
    let refused = w
        .cleo
        .uploads(MOVING, &[("once", "x")], ("archive", "x.zip", b"x"))
        .await;
    assert_eq!(refused.status(), 403);
    let started = w
        .cleo
        .posts(&format!("{}/start", report.path()), &[("licence", "CC0-1.0")])
        .await;
    assert_eq!(started.status(), 404);
}

#[tokio::test]
async fn what_is_missing_is_said_and_nothing_is_lost() {
    let w = workshop().await;
    let form = w.ada.opens(&format!("{MOVING}/new")).await;
    let once = form.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("form", "yeswiki"),
        ("name", "Mon wiki"),
        ("address", "ftp://x"),
        ("follows", "mirror"),
    ];
    let page = w.ada.uploads(MOVING, &fields, ("archive", "x.zip", b"")).await;
    assert_eq!(page.status(), 422);
    assert!(!page.wrong("archive").is_empty() && !page.wrong("address").is_empty());
    assert_eq!(page.holds("name"), "Mon wiki");
}

#[tokio::test]
async fn sent_twice_it_comes_once_and_dropped_it_never_comes() {
    let w = workshop().await;
    let form = w.ada.opens(&format!("{MOVING}/new?form=yeswiki")).await;
    let once = form.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("form", "yeswiki"),
        ("name", "Wiki"),
        ("address", ""),
        ("follows", "local"),
    ];
    let bytes = wiki(DUMP);
    let first = w.ada.uploads(MOVING, &fields, ("archive", "x.zip", &bytes)).await;
    let second = w.ada.uploads(MOVING, &fields, ("archive", "x.zip", &bytes)).await;
    assert_eq!(first.path(), second.path());
    w.town.runs_jobs().await;
    let ready = w.ada.opens(first.path()).await;
    let drop = format!("{}/abandonment", ready.path());
    let list = ready.submits(&drop, &[]).await;
    assert_eq!(list.notice(), "C’est abandonné. Rien n’est arrivé.");
    assert_eq!(list.texts_of(".rows li").len(), 1);
    w.ada
        .posts(&format!("{}/start", first.path()), &[("licence", "CC0-1.0")])
        .await;
    w.town.runs_jobs().await;
    assert_eq!(old(&w.ada, "PagePrincipale").await.status(), 404);
}

#[tokio::test]
async fn it_is_said_in_english_too() {
    let w = workshop().await;
    moved_in(&w).await;
    let ada = w.ada.reads_english();
    let page = ada.opens(MOVING).await;
    assert_eq!(page.text_of("h1"), "Moving in, moving out");
    assert!(page.text().contains("moved in"));
}

#[tokio::test]
async fn the_files_of_an_interface_come_like_a_dump() {
    let w = workshop().await;
    let forms = r#"{"7":{"bn_id_nature":"7","bn_label_nature":"Outils","bn_description":"","bn_template":"texte***bf_titre***Nom*** *** *** *** *** ***1***\nlien_internet***bf_site***Site***\n"}}"#;
    let entries = r#"{"PadLibre":{"id_fiche":"PadLibre","id_typeannonce":"7","bf_titre":"Pad libre","bf_site":"https://exemple.org/pad","date_maj_fiche":"2024-01-02 03:04:05"}}"#;
    let pages = r#"[{"tag":"MaPage","time":"2024-01-02 03:04:05","body":"Bonjour [[PadLibre le pad]].","owner":"Zoe"}]"#;
    let bytes = zip(&[
        ("forms.json", forms.as_bytes()),
        ("entries-7.json", entries.as_bytes()),
        ("pages.json", pages.as_bytes()),
    ]);
    let ready = sends(&w, &w.ada, "yeswiki", &bytes, &[]).await;
    let report = starts(&w, &w.ada, &ready, &[]).await;
    let text = report.text().replace('\u{a0}', " ");
    assert!(
        text.contains("1 fiche est venue") && text.contains("1 page est venue"),
        "{text}"
    );
    let page = w
        .cleo
        .opens(old(&w.cleo, "MaPage").await.header("location"))
        .await;
    assert_eq!(page.follows("le pad").await.text_of("h1"), "Pad libre");
}
