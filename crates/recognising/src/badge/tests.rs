use testkit::{Page, Visitor};

use crate::workshop::workshop;

pub(crate) const LIST: &str = "/spaces/atelier/badges";

/// Describes a badge of the workshop, and gives its address.
pub(crate) async fn describes(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let mut fields = vec![
        ("name", "Passeuse de savoirs"),
        ("summary", "Fait passer ce que d’autres cherchaient."),
        (
            "criteria",
            "- **Partager** une ressource\n- Relier deux personnes",
        ),
    ];
    fields.extend_from_slice(typed);
    who.opens(&format!("{LIST}/new"))
        .await
        .submits(LIST, &fields)
        .await
}

#[tokio::test]
async fn a_badge_is_described_changed_and_laid_aside() {
    let w = workshop().await;
    assert!(w.cleo.opens(LIST).await.text().contains("Aucun badge"));
    let page = describes(&w.ben, &[("skills", "listening"), ("lasts", "12")]).await;
    assert_eq!(
        page.notice(),
        "Le badge est décrit. On peut maintenant le demander ou le donner."
    );
    let path = page.path().to_owned();
    assert!(
        page.text().contains("12 mois") && page.html().contains("<strong>Partager</strong>"),
        "{}",
        page.text()
    );
    let edition = format!("{path}/edition");
    let form = w.ada.opens(&edition).await;
    assert!(form.has("input[value=listening][checked]"));
    let page = form
        .submits(&edition, &[("name", "Passeur"), ("lasts", "")])
        .await;
    assert!(page.text().contains("pour toujours") && page.title().starts_with("Passeur"));
    let page = page.submits(&format!("{path}/withdrawal"), &[]).await;
    assert!(!page.has(".cards"), "what is laid aside is given no more");
    assert_eq!(w.cleo.opens(&path).await.status(), 404);
    let page = w.ben.opens(&path).await;
    page.submits(&format!("{path}/restoration"), &[]).await;
    assert_eq!(w.cleo.opens(&path).await.status(), 200);
    for verb in [
        "badge.described",
        "badge.changed",
        "badge.withdrawn",
        "badge.restored",
    ] {
        assert!(w.town.ledger().await.contains(&verb.to_owned()), "{verb}");
    }
}

#[tokio::test]
async fn a_badge_starts_from_a_role() {
    let w = workshop().await;
    let page = w.ben.opens(&format!("{LIST}/new?role=passeur")).await;
    assert_eq!(page.holds("name"), "Passeur");
    assert!(page.has("option[value=passeur][selected]"));
    let english = w.ben.clone().reads_english();
    let page = english.opens(&format!("{LIST}/new?role=passeur")).await;
    assert_eq!(page.holds("name"), "Connector");
    let page = page.submits(LIST, &[]).await;
    assert_eq!(
        page.notice(),
        "The badge is described. People may now ask for it or be given it."
    );
}

#[tokio::test]
async fn a_collective_has_the_badges_of_its_trame_from_the_first_day_in_the_words_of_who_opens_it() {
    let w = workshop().await;
    let (french, english) = (w.dov.clone(), w.eve.clone().reads_english());
    for (who, name, role) in [
        (&french, "Faire passer", "Passeur"),
        (&english, "Passing it on", "Connector"),
    ] {
        let opened =
            workshop::collective::opens(&w.town, who, "learning-collective", &format!("De {name}"), "open")
                .await;
        let list = format!("{}/badges", opened.path());
        let page = who.opens(&list).await;
        assert_eq!(page.texts_of(".cards h2").len(), 15, "one for each role");
        let badge = page.follows(name).await;
        let text = badge.text();
        assert!(text.contains(role), "{text}");
        assert!(badge.has(".prose li"), "what one does is said");
        assert!(!badge.texts_of(".two li").is_empty());
        let kept = who
            .opens(&list)
            .await
            .submits(&format!("{list}/trame"), &[])
            .await;
        assert!(
            [
                "La trame disait déjà ces badges.",
                "The pattern said these badges already."
            ]
            .contains(&kept.notice().as_str()),
            "nothing of either language is lost: {}",
            kept.notice()
        );
    }
}

#[tokio::test]
async fn badges_go_into_the_trame_and_are_there_where_another_space_is_opened_from_it() {
    let w = workshop().await;
    let into = format!("{LIST}/trame");
    describes(
        &w.ben,
        &[("role", "passeur"), ("skills", "listening"), ("lasts", "24")],
    )
    .await;
    let aside = describes(&w.ben, &[("name", "Pour un autre jour")]).await;
    let withdrawal = format!("{}/withdrawal", aside.path());
    aside.submits(&withdrawal, &[]).await;
    for who in [&w.cleo, &w.ben, &w.dov] {
        assert!(!who.opens(LIST).await.has_form(&into));
        assert_eq!(who.posts(&into, &[]).await.status(), 403);
    }
    let page = w.ada.opens(LIST).await.submits(&into, &[]).await;
    assert_eq!(
        page.notice(),
        "La trame dit ces badges. L’état précédent est gardé."
    );
    let page = page.submits(&into, &[]).await;
    assert_eq!(page.notice(), "La trame disait déjà ces badges.");
    assert!(w.town.ledger().await.contains(&"space.changed".to_owned()));

    let archive = w.dov.opens("/spaces/atelier/trame/archive").await;
    let folder = trame::Folder::from_zip(archive.bytes()).unwrap();
    let said = String::from_utf8(folder.get("badges.toml").unwrap().to_vec()).unwrap();
    for line in [
        "key = \"passeuse-de-savoirs\"",
        "name.en = \"Passeuse de savoirs\"",
        "role = \"passeur\"",
        "months = 24",
        "skills = [\"listening\"]",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(!said.contains("Pour un autre jour"));

    let page = w
        .dov
        .uploads("/trames/import", &[], ("archive", "x.zip", archive.bytes()))
        .await;
    let again = w.dov.opens(&format!("{}/archive", page.path())).await;
    assert_eq!(again.bytes(), archive.bytes(), "the same bytes");
    let form = page.follows("Ouvrir le collectif").await;
    let home = form.submits("/spaces", &[("name", "Ailleurs")]).await;
    let list = format!("{}/badges", home.path());
    let page = w.dov.opens(&list).await;
    assert_eq!(page.texts_of(".cards h2"), ["Passeuse de savoirs"]);
    let page = page.submits(&format!("{list}/trame"), &[]).await;
    assert_eq!(page.notice(), "La trame disait déjà ces badges.");
    let own = w.dov.opens(&format!("{}/trame/archive", home.path())).await;
    assert_eq!(own.bytes(), archive.bytes(), "nothing was lost on the way");
}

#[tokio::test]
async fn each_field_refuses_what_it_should_and_the_same_form_twice_describes_one() {
    let w = workshop().await;
    let form = w.ben.opens(&format!("{LIST}/new")).await;
    let typed = [
        ("name", ""),
        ("summary", "Oui"),
        ("criteria", ""),
        ("lasts", "0"),
        ("shape", "triangle"),
    ];
    let refused = form.submits(LIST, &typed).await;
    assert_eq!(refused.status(), 422);
    for field in ["name", "criteria", "lasts", "shape"] {
        assert!(!refused.wrong(field).is_empty(), "{field}");
    }
    assert_eq!(refused.holds("summary"), "Oui");
    let typed = [
        ("name", "Un"),
        ("criteria", "Faire."),
        ("lasts", "6"),
        ("shape", "sun"),
    ];
    refused.submits(LIST, &typed).await;
    refused.submits(LIST, &typed).await;
    assert_eq!(w.cleo.opens(LIST).await.texts_of(".cards h2"), ["Un"]);
}

#[tokio::test]
async fn whoever_is_overtaken_reads_both() {
    let w = workshop().await;
    let path = describes(&w.ben, &[]).await.path().to_owned();
    let edition = format!("{path}/edition");
    let (one, other) = (w.ben.opens(&edition).await, w.ada.opens(&edition).await);
    one.submits(&edition, &[("name", "Le premier")]).await;
    let page = other.submits(&edition, &[("name", "Le second")]).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Le premier"));
    assert_eq!(page.holds("name"), "Le second");
    page.submits(&edition, &[]).await;
    assert_eq!(w.cleo.opens(&path).await.text_of("h1"), "Le second");
}

#[tokio::test]
async fn members_read_and_do_not_describe_and_strangers_of_a_hidden_space_find_nothing() {
    let w = workshop().await;
    let path = describes(&w.ben, &[]).await.path().to_owned();
    assert_eq!(w.cleo.opens(&format!("{LIST}/new")).await.status(), 403);
    assert_eq!(w.cleo.posts(LIST, &[("once", "x")]).await.status(), 400);
    assert_eq!(w.cleo.opens(&format!("{path}/edition")).await.status(), 403);
    assert_eq!(
        w.cleo.posts(&format!("{path}/withdrawal"), &[]).await.status(),
        403
    );
    assert!(
        w.town
            .visitor()
            .opens(&format!("{LIST}/new"))
            .await
            .path()
            .starts_with("/sign-in")
    );
    assert_eq!(w.town.visitor().opens(&path).await.status(), 200);
    let page = w.ada.opens("/spaces/atelier/arrangement").await;
    page.submits("/spaces/atelier/arrangement", &[("joining", "hidden")])
        .await;
    for path in [LIST, path.as_str()] {
        assert_eq!(w.dov.opens(path).await.status(), 404);
    }
}

#[tokio::test]
async fn it_is_drawn_or_has_a_picture_with_words() {
    let w = workshop().await;
    let page = describes(
        &w.ben,
        &[("shape", "flower"), ("sign", "heart"), ("colour", "plum")],
    )
    .await;
    let path = page.path().to_owned();
    let drawing = page.attribute_of(".badge-image", "src");
    let svg = w.town.visitor().opens(&drawing).await;
    assert_eq!(svg.header("content-type"), "image/svg+xml");
    assert!(svg.html().contains("#6b3a6e"));
    let png = w.town.visitor().opens(&drawing.replace(".svg", ".png")).await;
    let read = image::load_from_memory(png.bytes()).unwrap();
    assert_eq!((read.width(), read.height()), (512, 512));
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(40, 40, image::Rgb([200, 30, 30]))
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    let action = format!("{path}/picture");
    let file = ("picture", "p.png", file.get_ref().as_slice());
    let refused = w.ben.uploads(&action, &[("alternative", "")], file).await;
    assert_eq!(refused.status(), 422);
    let refused = w
        .ben
        .uploads(
            &action,
            &[("alternative", "Un rond")],
            ("picture", "p.png", &b"<html>"[..]),
        )
        .await;
    assert!(!refused.wrong("picture").is_empty());
    assert_eq!(
        w.cleo
            .uploads(&action, &[("alternative", "x")], file)
            .await
            .status(),
        403
    );
    let page = w
        .ben
        .uploads(&action, &[("alternative", "Un carré rouge")], file)
        .await;
    assert_eq!(page.attribute_of(".badge-image", "alt"), "Un carré rouge");
    let uid = path.rsplit('/').next().unwrap();
    let png = w
        .town
        .visitor()
        .opens(&format!("/badges/definitions/{uid}/image.png"))
        .await;
    assert_eq!(image::load_from_memory(png.bytes()).unwrap().width(), 40);
    let page = w.ben.opens(&format!("{path}/edition")).await;
    page.submits(&format!("{path}/picture-removal"), &[]).await;
    assert!(
        w.cleo
            .opens(&path)
            .await
            .attribute_of(".badge-image", "src")
            .contains("image.svg")
    );
}
