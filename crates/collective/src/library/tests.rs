//! Carrying trames in and out.

use trame::Folder;

use crate::workshop::{empty_town, opens, workshop};

#[tokio::test]
async fn a_space_s_trame_leaves_comes_back_elsewhere_and_opens_a_space() {
    let w = workshop().await;
    let zip = w.dov.opens("/spaces/atelier/trame/archive").await;
    assert_eq!(zip.header("content-type"), "application/zip");
    let mut folder = Folder::from_zip(zip.bytes()).unwrap();
    let roles = String::from_utf8(folder.get("roles.toml").unwrap().to_vec()).unwrap();
    folder.put("roles.toml", roles.replace("Illustrateur", "Dessinatrice"));
    let elsewhere = empty_town().await;
    let fay = elsewhere.person("Fay").await;
    let page = fay
        .uploads(
            "/trames/import",
            &[],
            ("archive", "x.zip", &folder.to_zip().unwrap()),
        )
        .await;
    assert_eq!(page.notice(), "La trame est dans la bibliothèque.");
    assert!(page.text().contains("Dessinatrice"));
    assert!(
        page.text().contains("Descend de Collectif apprenant"),
        "changed in a text editor, it is a child"
    );
    let form = page.follows("Ouvrir le collectif").await;
    let home = form.submits("/spaces", &[("name", "Ailleurs")]).await;
    assert!(
        fay.opens(&format!("{}/roles", home.path()))
            .await
            .text()
            .contains("Dessinatrice")
    );
}

#[tokio::test]
async fn export_import_export_gives_the_same_bytes() {
    let w = workshop().await;
    let edition = "/spaces/atelier/identity/edition";
    w.ada
        .opens(edition)
        .await
        .submits(
            edition,
            &[("purpose-fr", "Objet « neuf » 🌱 \"\"\""), ("purpose-en", "")],
        )
        .await;
    let first = w.ada.opens("/spaces/atelier/trame/archive").await;
    let page = w
        .ada
        .uploads("/trames/import", &[], ("archive", "x.zip", first.bytes()))
        .await;
    let second = w.ada.opens(&format!("{}/archive", page.path())).await;
    assert_eq!(first.bytes(), second.bytes());
}

#[tokio::test]
async fn a_wrong_file_is_refused_with_its_line_and_nothing_is_kept() {
    let w = workshop().await;
    let zip = w.dov.opens("/spaces/atelier/trame/archive").await;
    let mut folder = Folder::from_zip(zip.bytes()).unwrap();
    let roles = String::from_utf8(folder.get("roles.toml").unwrap().to_vec()).unwrap();
    folder.put("roles.toml", roles.replacen("weeks =", "semaines =", 1));
    folder.put("charter.fr.md", vec![0xff, 0xfe]);
    let before = w.dov.opens("/trames").await.texts_of(".card").len();
    let page = w
        .dov
        .uploads(
            "/trames/import",
            &[],
            ("archive", "x.zip", &folder.to_zip().unwrap()),
        )
        .await;
    assert_eq!(page.status(), 422);
    let errors = page.text_of(".errors");
    assert!(
        errors.contains("roles.toml, ligne") && errors.contains("charter.fr.md"),
        "{errors}"
    );
    assert_eq!(w.dov.opens("/trames").await.texts_of(".card").len(), before);
}

#[tokio::test]
async fn what_is_not_an_archive_is_refused() {
    let w = workshop().await;
    for bytes in [b"".as_slice(), b"not a zip", b"PK\x05\x06", &[0; 1000]] {
        let page = w
            .dov
            .uploads("/trames/import", &[], ("archive", "../../etc/passwd", bytes))
            .await;
        assert_eq!(page.status(), 422);
    }
    assert_eq!(w.town.visitor().asks_for("/trames/import").await.status(), 303);
}

#[tokio::test]
async fn parent_and_child_are_read_side_by_side() {
    let w = workshop().await;
    let edition = "/spaces/atelier/identity/edition";
    let changed = [
        ("purpose-fr", "Un autre objet"),
        ("purpose-en", "Another purpose"),
    ];
    w.ada.opens(edition).await.submits(edition, &changed).await;
    let page = w
        .dov
        .opens("/spaces/atelier/trame")
        .await
        .follows("Comparer avec la trame d’origine")
        .await;
    assert!(page.texts_of("ins").contains(&"Un autre objet".to_owned()));
    assert!(page.text().contains("Fiche d’identité"));
}

#[tokio::test]
async fn what_the_format_writes_in_its_own_words_is_compared_in_the_reader_s() {
    let w = workshop().await;
    let settings = "/spaces/atelier/arrangement";
    let fields = w
        .ada
        .opens(settings)
        .await
        .fields(settings, &[("joining", "hidden")]);
    let without: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, value)| !(name == "modules" && value == "badges"))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    w.ada.posts(settings, &without).await;
    let page = w.cleo.opens("/spaces/atelier/trame/comparison").await;
    let told = page.text_of(".compare");
    assert!(page.texts_of("ins").contains(&"caché".to_owned()), "{told}");
    assert!(
        page.texts_of("del")
            .iter()
            .any(|said| said.contains("Les badges")),
        "{told}"
    );
    assert!(told.contains("Ascendance « Collectif apprenant »"), "{told}");
    let of_a_digest = |word: &str| word.len() == 64 && word.chars().all(|digit| digit.is_ascii_hexdigit());
    assert!(!told.split_whitespace().any(of_a_digest), "{told}");
    for stored in ["hidden", "members", "charter"] {
        assert!(
            !told.split([' ', ',']).any(|word| word == stored),
            "{stored}: {told}"
        );
    }
    let english = w.cleo.clone().reads_english();
    let page = english.opens("/spaces/atelier/trame/comparison").await;
    assert!(page.texts_of("ins").contains(&"hidden".to_owned()));
}

#[tokio::test]
async fn a_trame_offered_by_its_stewards_is_there_for_all_and_others_offer_nothing() {
    let w = workshop().await;
    let edition = "/spaces/atelier/identity/edition";
    w.ada
        .opens(edition)
        .await
        .submits(
            edition,
            &[("purpose-fr", "À partager"), ("purpose-en", "To share")],
        )
        .await;
    let offer = "/spaces/atelier/trame/offer";
    assert_eq!(w.cleo.posts_only(offer, &[]).await.status(), 403);
    let before = w.dov.opens("/trames").await.texts_of(".card").len();
    w.ada
        .opens("/spaces/atelier/trame")
        .await
        .submits(offer, &[])
        .await;
    assert_eq!(w.dov.opens("/trames").await.texts_of(".card").len(), before + 1);
}

#[tokio::test]
async fn a_space_descends_from_the_trame_it_was_opened_from_changed_or_not() {
    let w = workshop().await;
    let path = "/spaces/atelier/trame";
    let names = async || w.dov.opens(path).await.texts_of("aside ol li");
    let before = names().await;
    assert_eq!(before.first().map(String::as_str), Some("Collectif apprenant"));
    let edition = "/spaces/atelier/identity/edition";
    let changed = [("purpose-fr", "Un autre objet"), ("purpose-en", "")];
    w.ada.opens(edition).await.submits(edition, &changed).await;
    assert_eq!(names().await, before);
    let uid = crate::workshop::trame(&w.town, "learning-collective").await;
    let page = w.dov.opens(&format!("/trames/{uid}")).await;
    assert!(!page.texts_of("aside ol li").contains(&before[0]));
}

#[tokio::test]
async fn two_trames_of_the_library_are_compared() {
    let town = empty_town().await;
    let ada = town.person("Ada").await;
    opens(&town, &ada, "webinar-cycle", "Cycle", "open").await;
    let page = ada.opens("/trames").await.follows("Regarder").await;
    let other = page.attribute_of("#with option", "value");
    let compared = ada
        .opens(&format!("{}/comparison?with={other}", page.path()))
        .await;
    assert!(compared.texts_of(".compare li").len() > 20);
}
