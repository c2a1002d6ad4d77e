//! Sheets of a kind that a steward made: what is asked of whom, who reads what, documents.

use super::*;
use crate::workshop::uid;

#[tokio::test]
async fn what_depends_on_another_field_is_asked_and_shown_with_it_only() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Bateau", "choice", &[("choices-fr", "Oui\nNon")]).await;
    let when = [("when-bateau.oui", "on"), ("required", "on")];
    adds(&w, "Équipage", "number", &when).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    assert_eq!(form.attribute_of("asked-when", "data-field"), "field-bateau");
    assert_eq!(form.attribute_of("asked-when", "data-is"), "oui");
    assert!(
        form.text().contains("Seulement si « Bateau » : Oui"),
        "said where scripts are off"
    );
    assert!(
        !form.has("[name=\"field-equipage\"][required]"),
        "no browser insists on what it hides"
    );
    let sheet = writes(&w.cleo, &[("field-bateau", "non"), ("field-equipage", "12")]).await;
    assert_eq!(sheet.status(), 200, "{}", sheet.text());
    assert!(!sheet.text().contains("Équipage"));
    let wrong = writes(&w.cleo, &[("field-bateau", "oui")]).await;
    assert_eq!(
        (wrong.status(), wrong.wrong("field-equipage").is_empty()),
        (422, false)
    );
    let sheet = writes(&w.cleo, &[("field-bateau", "oui"), ("field-equipage", "12")]).await;
    assert!(sheet.text().contains("Équipage") && sheet.text().contains("12"));
    let edition = format!("{}/edition", sheet.path());
    let changed = w
        .cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("field-bateau", "non")])
        .await;
    assert!(!changed.text().contains("Équipage"));
}

#[tokio::test]
async fn who_reads_and_who_writes_a_field_is_kept_on_pages_in_searches_and_in_versions() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Budget", "paragraph", &[("read", "team")]).await;
    adds(&w, "Suivi", "line", &[("read", "team"), ("write", "team")]).await;
    adds(&w, "Inscrits", "paragraph", &[("write", "members")]).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    assert!(form.has("[name=\"field-budget\"]") && !form.has("[name=\"field-suivi\"]"));
    assert!(form.text().contains("Lu par les personnes qui animent"));
    let typed = [
        ("field-title", "À la mer"),
        ("state", "published"),
        ("field-budget", "Quarante zorkmids"),
    ];
    let mut fields = form.fields(WRITE, &typed);
    fields.push(("field-suivi".to_owned(), "forgé".to_owned()));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let sheet = w.cleo.posts(WRITE, &fields).await;
    assert!(sheet.text().contains("zorkmids") && !sheet.text().contains("forgé"));
    let path = sheet.path().to_owned();
    for who in [&w.fay, &w.town.visitor()] {
        assert!(!who.opens(&path).await.text().contains("zorkmids"));
    }
    assert!(w.ben.opens(&path).await.text().contains("zorkmids"));
    let searched = format!("{WRITE}?words=zorkmids");
    assert!(!w.fay.opens(&searched).await.text().contains("À la mer"));
    // A facilitator fills in what is theirs, and a member what is everybody's; nothing else is theirs to change.
    let edition = format!("{path}/edition");
    let page = w
        .ben
        .opens(&edition)
        .await
        .submits(&edition, &[("field-suivi", "Bus réservé")])
        .await;
    assert!(page.text().contains("Bus réservé"));
    assert!(!w.cleo.opens(&path).await.text().contains("Bus réservé"));
    let form = w.fay.opens(&edition).await;
    assert!(
        !form.has("[name=\"field-title\"]")
            && !form.has("[name=\"licence\"]")
            && form.has("[name=\"field-inscrits\"]")
    );
    let forged = [
        ("field-inscrits", "Fay vient"),
        ("field-title", "Volée"),
        ("field-budget", "Rien"),
        ("licence", "CC0-1.0"),
    ];
    let page = form.submits(&edition, &forged[..1]).await;
    assert!(page.text().contains("Fay vient"), "{}", page.text());
    let version = form_value(&w.fay.opens(&edition).await, "version");
    let all = [&forged[..], &[("version", version.as_str())]].concat();
    let page = w.fay.posts(&edition, &all).await;
    assert_eq!((page.status(), page.title().as_str()), (200, "À la mer"));
    assert!(w.cleo.opens(&path).await.text().contains("zorkmids"));
    assert_eq!(w.dov.asks_for(&edition).await.status(), 403);
    let version = format!("{path}/versions/1");
    assert!(w.cleo.opens(&version).await.text().contains("zorkmids"));
    assert!(!w.fay.opens(&version).await.text().contains("zorkmids"));
    assert_eq!(
        w.fay
            .posts_only(&format!("{version}/restoration"), &[])
            .await
            .status(),
        403
    );
    let back = w.cleo.posts(&format!("{version}/restoration"), &[]).await;
    assert!(!back.text().contains("Fay vient"));
    assert!(
        w.ben.opens(&path).await.text().contains("Bus réservé"),
        "what is not hers to write stays"
    );
}

/// What a hidden field of the form of a sheet holds.
fn form_value(page: &Page, name: &str) -> String {
    page.attribute_of(&format!("input[name=\"{name}\"]"), "value")
}

#[tokio::test]
async fn what_is_kept_from_some_is_found_no_more_once_the_kind_says_so() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Budget", "paragraph", &[]).await;
    let sheet = writes(&w.cleo, &[("field-budget", "Quarante zorkmids")]).await;
    w.town.runs_jobs().await;
    let searched = format!("{WRITE}?words=zorkmids");
    assert!(w.fay.opens(&searched).await.text().contains("À la mer"));
    let field = format!("{FIELDS}/budget");
    w.ada
        .opens(&field)
        .await
        .submits(&field, &[("read", "author")])
        .await;
    w.town.runs_jobs().await;
    assert!(!w.fay.opens(&searched).await.text().contains("À la mer"));
    assert!(!w.fay.opens(sheet.path()).await.text().contains("zorkmids"));
    let page = w.ada.opens(&field).await.submits(&field, &[("read", "")]).await;
    assert_eq!(page.notice(), "C’est changé.");
    w.town.runs_jobs().await;
    assert!(w.fay.opens(&searched).await.text().contains("À la mer"));
    w.town.views_can_be_made_again().await;
}

#[tokio::test]
async fn a_document_is_kept_and_reached_through_the_door_of_its_field() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Programme", "file", &[("required", "on")]).await;
    adds(&w, "Devis", "file", &[("read", "team")]).await;
    let send = async |who: &Visitor, more: &[(&str, &str)], files: &[(&str, &str, &[u8])]| {
        let form = who.opens(&format!("{WRITE}/new?kind=sortie")).await;
        let all = [&[("field-title", "À la mer"), ("state", "published")], more].concat();
        let fields = form.fields(WRITE, &all);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        who.uploads_several(WRITE, &fields, files).await
    };
    let pdf: &[u8] = b"%PDF-1.7 le programme";
    let missing = send(&w.cleo, &[], &[]).await;
    assert_eq!(
        (missing.status(), missing.wrong("field-programme").as_str()),
        (422, "Il manque un document.")
    );
    let mute = send(&w.cleo, &[], &[("field-programme", "p.pdf", pdf)]).await;
    assert!(
        mute.wrong("field-programme")
            .starts_with("Dites en quelques mots")
    );
    let words = [
        ("field-programme-words", "Le programme"),
        ("field-devis-words", "Le devis"),
    ];
    let page = send(
        &w.cleo,
        &words,
        &[("field-programme", "p.pdf", b"<script>1</script>")],
    )
    .await;
    assert!(
        page.wrong("field-programme")
            .starts_with("Ce fichier n’est pas un document")
    );
    let files =
        |w: &Workshop| std::fs::read_dir(w.town.folder().join("media")).map_or(0, |folder| folder.count());
    assert_eq!(files(&w), 0, "nothing of what was refused is kept");
    let both = [
        ("field-programme", "p.pdf", pdf),
        ("field-devis", "d.pdf", b"%PDF-1.7 le devis".as_slice()),
    ];
    let page = send(&w.cleo, &words, &both).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    let addresses = page.attributes_of("a[href*=\"/files/\"]", "href");
    assert_eq!(addresses.len(), 2);
    let got = w.town.visitor().opens(&addresses[0]).await;
    assert_eq!(got.header("content-type"), "application/octet-stream");
    assert_eq!(
        got.header("content-disposition"),
        "attachment; filename=\"le-programme.pdf\""
    );
    assert_eq!(got.bytes(), pdf);
    assert_eq!(
        w.fay.asks_for(&addresses[1]).await.status(),
        404,
        "the other is for the team"
    );
    assert_eq!(w.ben.asks_for(&addresses[1]).await.status(), 200);
    let media = addresses[0].rsplit('/').next().unwrap();
    assert_eq!(w.cleo.asks_for(&format!("/media/{media}")).await.status(), 404);
    let edition = format!("{}/edition", page.path());
    let gone = addresses[1].rsplit('/').next().unwrap();
    let form = w.cleo.opens(&edition).await;
    let page = form.submits(&edition, &[(&format!("gone-{gone}"), "on")]).await;
    assert_eq!(page.attributes_of("a[href*=\"/files/\"]", "href"), addresses[..1]);
    assert_eq!(files(&w), 1);
    let form = w.cleo.opens(&edition).await;
    let wrong = form.submits(&edition, &[(&format!("gone-{media}"), "on")]).await;
    assert_eq!(wrong.wrong("field-programme"), "Il manque un document.");
}

#[tokio::test]
async fn a_picture_that_is_not_for_everybody_is_guarded_even_afterwards() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Photo", "image", &[]).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    let typed = [
        ("field-title", "À la mer"),
        ("state", "published"),
        ("field-photo-words", "Une plage"),
    ];
    let fields = form.fields(WRITE, &typed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let mut photo = Vec::new();
    image::DynamicImage::new_rgb8(20, 20)
        .write_to(&mut std::io::Cursor::new(&mut photo), image::ImageFormat::Png)
        .unwrap();
    let page = w
        .cleo
        .uploads_several(WRITE, &fields, &[("field-photo", "p.png", &photo)])
        .await;
    let open = page.attribute_of(".sheet-picture img", "src");
    let open = open.split('?').next().unwrap();
    assert_eq!(w.town.visitor().asks_for(open).await.status(), 200);
    let field = format!("{FIELDS}/photo");
    w.ada
        .opens(&field)
        .await
        .submits(&field, &[("read", "members")])
        .await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.visitor().asks_for(open).await.status(), 404);
    assert!(!w.town.visitor().opens(page.path()).await.has(".sheet-picture"));
    let guarded = w
        .fay
        .opens(page.path())
        .await
        .attribute_of(".sheet-picture img", "src");
    assert!(guarded.starts_with("/sheets/"), "{guarded}");
    assert_eq!(w.fay.asks_for(&guarded).await.status(), 200);
    assert_eq!(w.town.visitor().asks_for(&guarded).await.status(), 404);
}

#[tokio::test]
async fn several_sheets_and_people_are_pointed_at_and_told_of() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Récits", "sheets", &[("of", "account")]).await;
    adds(&w, "Guide", "person", &[]).await;
    let first = w.writes(&[]).await;
    let second = w.writes(&[("field-title", "Lire à voix haute")]).await;
    let uid_of = |page: &Page| page.path().rsplit('/').next().unwrap().to_owned();
    let (one, two, ben) = (uid_of(&first), uid_of(&second), uid(&w.town, &w.ben).await);
    let typed = [
        ("field-recits", one.as_str()),
        ("field-recits", two.as_str()),
        ("field-guide", ben.as_str()),
    ];
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    let mut fields = form.fields(WRITE, &[("field-title", "À la mer"), ("state", "published")]);
    fields.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = w.cleo.posts(WRITE, &fields).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    for path in [first.path(), second.path()] {
        assert!(page.has(&format!(".facts a[href=\"{path}\"]")), "{path}");
        assert!(
            w.fay.opens(path).await.text().contains("À la mer"),
            "the other end knows"
        );
    }
    let edition = format!("{}/edition", page.path());
    let again = w.cleo.opens(&edition).await.submits(&edition, &[]).await;
    assert_eq!(
        again.texts_of(".facts a[href^=\"/sheets/\"]").len(),
        2,
        "both are kept when it is saved again"
    );
}
