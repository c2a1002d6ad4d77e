use testkit::{Page, Visitor};

use crate::workshop::{Workshop, uid, workshop};

const KINDS: &str = "/spaces/atelier/sheet-kinds";
const TRIP: &str = "/spaces/atelier/sheet-kinds/sortie";
const FIELDS: &str = "/spaces/atelier/sheet-kinds/sortie/fields";
const WRITE: &str = "/spaces/atelier/sheets";

/// Ada makes the kind « Sortie ».
async fn trips(w: &Workshop) -> Page {
    let names = [("name-fr", "Sortie"), ("name-en", "Trip"), ("many-fr", "Sorties"), ("purpose-fr", "Où l’on va.")];
    w.ada.opens(KINDS).await.submits(KINDS, &names).await
}

/// Ada adds a field.
async fn adds(w: &Workshop, label: &str, holds: &str, more: &[(&str, &str)]) -> Page {
    let fields = [&[("label-fr", label), ("holds", holds)], more].concat();
    w.ada.opens(FIELDS).await.submits(FIELDS, &fields).await
}

/// What the fields of a page are called.
fn labels(page: &Page) -> Vec<String> {
    page.texts_of("#fields h3")
}

/// A trip that somebody writes.
async fn writes(who: &Visitor, typed: &[(&str, &str)]) -> Page {
    let form = who.opens(&format!("{WRITE}/new?kind=sortie")).await;
    let fields = [&[("field-title", "À la mer"), ("state", "published")], typed].concat();
    form.submits(WRITE, &fields).await
}

#[tokio::test]
async fn a_kind_is_made_named_and_given_a_field_of_every_type() {
    let w = workshop().await;
    let page = trips(&w).await;
    assert_eq!((page.path(), page.notice().as_str()), (TRIP, "Le genre de fiche est créé. Donnez-lui ses champs."));
    assert_eq!(labels(&page), ["Titre"]);
    assert_eq!(page.holds("many-en"), "Sorties", "an empty language takes the other's text");
    for (label, holds, more) in [
        ("Ligne", "line", &[][..]),
        ("Phrases", "paragraph", &[]),
        ("Texte", "text", &[]),
        ("Nombre", "number", &[]),
        ("Choix", "choice", &[("choices-fr", "Oui\nNon")]),
        ("Plusieurs", "choices", &[("choices-fr", "Un\nDeux")]),
        ("Étages", "tree", &[("choices-fr", "Sud\n- Côte\nNord")]),
        ("Jour", "date", &[]),
        ("Dates", "period", &[]),
        ("Lieu", "place", &[]),
        ("Lien", "link", &[]),
        ("Courriel", "mail", &[]),
        ("Image", "image", &[]),
        ("Document", "file", &[]),
        ("Personne", "person", &[]),
        ("Fiche", "sheet", &[("of", "account")]),
        ("Fiches", "sheets", &[("of", "sortie")]),
        ("Nom", "title", &[("pattern", "{Lieu}, le {jour}")]),
    ] {
        let page = adds(&w, label, holds, more).await;
        assert_eq!((page.status(), page.path()), (200, TRIP), "{label}: {}", page.text());
        assert_eq!(labels(&page).last().map(String::as_str), Some(label));
    }
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    for name in ["field-texte", "field-choix", "field-etages", "field-document", "field-personne"] {
        assert!(form.has(&format!("[name=\"{name}\"]")), "{name}");
    }
    assert!(!form.has("[name=\"title\"]") && !form.has("[name=\"field-nom\"]"), "the title makes itself");
    let typed = [("field-lieu", "Brest"), ("field-jour", "2026-04-02"), ("field-etages", "cote")];
    let sheet = writes(&w.cleo, &typed).await;
    assert_eq!(sheet.title(), "Brest, le 2026-04-02");
    assert!(sheet.text().contains("Sud › Côte"), "{}", sheet.text());
    let preview = w.ada.opens(&format!("{TRIP}/preview")).await;
    assert!(preview.has("[name=\"field-document\"]"));
    assert!(preview.text().contains("Nom : ce titre se fait tout seul"), "{}", preview.text());
    let english = w.ada.clone().reads_english();
    for path in [KINDS, TRIP, FIELDS] {
        let page = english.opens(path).await;
        assert!(!page.text().contains("sheet-kind"), "{path}: every message is there");
    }
    assert!(w.town.ledger().await.contains(&"space.changed".to_owned()));
}

#[tokio::test]
async fn what_cannot_be_is_refused_beside_the_form_and_kept() {
    let w = workshop().await;
    let empty = w.ada.opens(KINDS).await.submits(KINDS, &[("purpose-fr", "Pour voir.")]).await;
    assert_eq!((empty.status(), empty.holds("purpose-fr").as_str()), (422, "Pour voir."));
    trips(&w).await;
    for (label, holds, more, said) in [
        ("", "line", &[][..], "Il faut un nom."),
        ("Choix", "choice", &[], "Écrivez au moins un choix."),
        ("Choix", "choice", &[("choices-fr", "Oui\nNon"), ("choices-en", "Yes")], "le même nombre de lignes"),
        ("Étages", "tree", &[("choices-fr", "Sud\n--- Côte")], "Ligne 2"),
        ("Fiche", "sheet", &[], "Dites de quel genre"),
        ("Nom", "title", &[("pattern", "Une sortie")], "Nommez au moins un champ"),
        ("Nom", "title", &[("pattern", "{Météo}")], "« Météo » n’est pas un champ"),
        ("Rien", "nothing", &[], "Choisissez"),
    ] {
        let page = adds(&w, label, holds, more).await;
        assert_eq!(page.status(), 422, "{label} {holds}");
        assert!(page.text_of(".errors").contains(said), "{holds}: {}", page.text_of(".errors"));
        assert_eq!(page.holds("label-fr"), label);
    }
    assert_eq!(labels(&w.ada.opens(TRIP).await), ["Titre"]);
}

#[tokio::test]
async fn fields_are_put_in_order_and_none_before_what_it_depends_on() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Bateau", "choice", &[("choices-fr", "Oui\nNon")]).await;
    let page = adds(&w, "Équipage", "number", &[("when-bateau.oui", "on")]).await;
    assert!(page.text().contains("seulement selon « Bateau »"), "{}", page.text());
    let place = format!("{FIELDS}/bateau/place");
    let page = page.submits(&place, &[("way", "up")]).await;
    assert_eq!(labels(&page), ["Bateau", "Titre", "Équipage"]);
    let page = w.ada.posts(&place, &[("before", "")]).await;
    assert_eq!((page.status(), labels(&page)), (422, ["Bateau", "Titre", "Équipage"].map(str::to_owned).to_vec()));
    assert!(page.text_of(".errors").contains("« Équipage » en dépend"));
    let page = w.ada.posts(&format!("{FIELDS}/equipage/place"), &[("before", "title")]).await;
    assert_eq!(labels(&page), ["Bateau", "Équipage", "Titre"]);
    let page = w.ada.posts(&format!("{FIELDS}/bateau/removal"), &[]).await;
    assert_eq!(page.status(), 422, "another field depends on it");
    assert_eq!(w.ada.posts_only(&place, &[("way", "sideways")]).await.status(), 400);
    let list = w.ada.posts(&format!("{TRIP}/place"), &[("way", "up")]).await;
    assert_eq!(list.path(), KINDS);
}

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
    assert!(form.text().contains("Seulement si « Bateau » : Oui"), "said where scripts are off");
    assert!(!form.has("[name=\"field-equipage\"][required]"), "no browser insists on what it hides");
    let sheet = writes(&w.cleo, &[("field-bateau", "non"), ("field-equipage", "12")]).await;
    assert_eq!(sheet.status(), 200, "{}", sheet.text());
    assert!(!sheet.text().contains("Équipage"));
    let wrong = writes(&w.cleo, &[("field-bateau", "oui")]).await;
    assert_eq!((wrong.status(), wrong.wrong("field-equipage").is_empty()), (422, false));
    let sheet = writes(&w.cleo, &[("field-bateau", "oui"), ("field-equipage", "12")]).await;
    assert!(sheet.text().contains("Équipage") && sheet.text().contains("12"));
    let edition = format!("{}/edition", sheet.path());
    let changed = w.cleo.opens(&edition).await.submits(&edition, &[("field-bateau", "non")]).await;
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
    let typed = [("field-title", "À la mer"), ("state", "published"), ("field-budget", "Quarante zorkmids")];
    let mut fields = form.fields(WRITE, &typed);
    fields.push(("field-suivi".to_owned(), "forgé".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
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
    let page = w.ben.opens(&edition).await.submits(&edition, &[("field-suivi", "Bus réservé")]).await;
    assert!(page.text().contains("Bus réservé"));
    assert!(!w.cleo.opens(&path).await.text().contains("Bus réservé"));
    let form = w.fay.opens(&edition).await;
    assert!(!form.has("[name=\"field-title\"]") && !form.has("[name=\"licence\"]") && form.has("[name=\"field-inscrits\"]"));
    let forged = [("field-inscrits", "Fay vient"), ("field-title", "Volée"), ("field-budget", "Rien"), ("licence", "CC0-1.0")];
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
    assert_eq!(w.fay.posts_only(&format!("{version}/restoration"), &[]).await.status(), 403);
    let back = w.cleo.posts(&format!("{version}/restoration"), &[]).await;
    assert!(!back.text().contains("Fay vient"));
    assert!(w.ben.opens(&path).await.text().contains("Bus réservé"), "what is not hers to write stays");
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
    w.ada.opens(&field).await.submits(&field, &[("read", "author")]).await;
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
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        who.uploads_several(WRITE, &fields, files).await
    };
    let pdf: &[u8] = b"%PDF-1.7 le programme";
    let missing = send(&w.cleo, &[], &[]).await;
    assert_eq!((missing.status(), missing.wrong("field-programme").as_str()), (422, "Il manque un document."));
    let mute = send(&w.cleo, &[], &[("field-programme", "p.pdf", pdf)]).await;
    assert!(mute.wrong("field-programme").starts_with("Dites en quelques mots"));
    let words = [("field-programme-words", "Le programme"), ("field-devis-words", "Le devis")];
    let page = send(&w.cleo, &words, &[("field-programme", "p.pdf", b"<script>1</script>")]).await;
    assert!(page.wrong("field-programme").starts_with("Ce fichier n’est pas un document"));
    let files = |w: &Workshop| std::fs::read_dir(w.town.folder().join("media")).map_or(0, |folder| folder.count());
    assert_eq!(files(&w), 0, "nothing of what was refused is kept");
    let both = [("field-programme", "p.pdf", pdf), ("field-devis", "d.pdf", b"%PDF-1.7 le devis".as_slice())];
    let page = send(&w.cleo, &words, &both).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    let addresses = page.attributes_of("a[href*=\"/files/\"]", "href");
    assert_eq!(addresses.len(), 2);
    let got = w.town.visitor().opens(&addresses[0]).await;
    assert_eq!(got.header("content-type"), "application/octet-stream");
    assert_eq!(got.header("content-disposition"), "attachment; filename=\"le-programme.pdf\"");
    assert_eq!(got.bytes(), pdf);
    assert_eq!(w.fay.asks_for(&addresses[1]).await.status(), 404, "the other is for the team");
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
    let typed = [("field-title", "À la mer"), ("state", "published"), ("field-photo-words", "Une plage")];
    let fields = form.fields(WRITE, &typed);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut photo = Vec::new();
    image::DynamicImage::new_rgb8(20, 20)
        .write_to(&mut std::io::Cursor::new(&mut photo), image::ImageFormat::Png)
        .unwrap();
    let page = w.cleo.uploads_several(WRITE, &fields, &[("field-photo", "p.png", &photo)]).await;
    let open = page.attribute_of(".sheet-picture img", "src");
    let open = open.split('?').next().unwrap();
    assert_eq!(w.town.visitor().asks_for(open).await.status(), 200);
    let field = format!("{FIELDS}/photo");
    w.ada.opens(&field).await.submits(&field, &[("read", "members")]).await;
    w.town.runs_jobs().await;
    assert_eq!(w.town.visitor().asks_for(open).await.status(), 404);
    assert!(!w.town.visitor().opens(page.path()).await.has(".sheet-picture"));
    let guarded = w.fay.opens(page.path()).await.attribute_of(".sheet-picture img", "src");
    assert!(guarded.starts_with("/sheets/"), "{guarded}");
    assert_eq!(w.fay.asks_for(&guarded).await.status(), 200);
    assert_eq!(w.town.visitor().asks_for(&guarded).await.status(), 404);
}

#[tokio::test]
async fn a_field_that_is_removed_keeps_what_it_held_and_shows_it_when_it_returns() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    let sheet = writes(&w.cleo, &[("field-depart", "Gare routière")]).await;
    let page = w.ada.opens(TRIP).await.submits(&format!("{FIELDS}/depart/removal"), &[]).await;
    assert_eq!(labels(&page), ["Titre"]);
    assert!(page.text_of("#removed").contains("Départ"));
    assert!(!w.cleo.opens(sheet.path()).await.text().contains("Gare routière"));
    let edition = format!("{}/edition", sheet.path());
    w.cleo.opens(&edition).await.submits(&edition, &[("field-title", "À la mer !")]).await;
    // A new field of the same name is another one.
    adds(&w, "Départ", "number", &[]).await;
    assert!(!w.cleo.opens(sheet.path()).await.text().contains("Gare routière"));
    let page = w.ada.opens(TRIP).await;
    let page = page.submits(&format!("{FIELDS}/depart/return"), &[]).await;
    assert_eq!(page.notice(), "Le champ est remis, avec ce qui y était écrit.");
    assert!(w.cleo.opens(sheet.path()).await.text().contains("Gare routière"));
    assert_eq!(w.ada.posts_only(&format!("{FIELDS}/depart/return"), &[]).await.status(), 303, "twice is once");
    assert_eq!(w.ada.posts_only(&format!("{FIELDS}/no-such/return"), &[]).await.status(), 404);
}

#[tokio::test]
async fn a_change_is_undone_and_a_name_changes_without_losing_anything() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    let sheet = writes(&w.cleo, &[("field-depart", "Gare routière")]).await;
    let field = format!("{FIELDS}/depart");
    let page = w.ada.opens(&field).await.submits(&field, &[("label-fr", "D’où l’on part")]).await;
    assert_eq!(labels(&page), ["Titre", "D’où l’on part"]);
    let undo = page.attribute_of(".notice form", "action");
    let read = w.cleo.opens(sheet.path()).await;
    assert!(read.text().contains("D’où l’on part") && read.text().contains("Gare routière"));
    page.submits(&undo, &[]).await;
    assert_eq!(labels(&w.ada.opens(TRIP).await), ["Titre", "Départ"]);
    let page = w.ada.opens(TRIP).await.submits(TRIP, &[("name-fr", "Balade")]).await;
    assert_eq!(page.title(), "Balade");
    assert!(w.cleo.opens(sheet.path()).await.text().contains("Balade"));
    let page = w.ada.posts(&format!("{TRIP}/removal"), &[]).await;
    assert_eq!(page.notice(), "Le genre est retiré. Les fiches écrites sont gardées.");
    let read = w.cleo.opens(sheet.path()).await;
    assert!(read.text().contains("Gare routière") && read.text().contains("Départ"), "{}", read.text());
}

#[tokio::test]
async fn a_form_drawn_before_the_kind_changed_loses_nothing() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    adds(&w, "Jauge", "line", &[]).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    // Meanwhile one field goes, one holds something else, and one that must be there comes.
    w.ada.posts(&format!("{FIELDS}/depart/removal"), &[]).await;
    let jauge = format!("{FIELDS}/jauge");
    let choice = [("holds", "choice"), ("choices-fr", "Petite\nGrande")];
    w.ada.opens(&jauge).await.submits(&jauge, &choice).await;
    adds(&w, "Météo", "line", &[("required", "on")]).await;
    let typed = [
        ("field-title", "À la mer"),
        ("field-depart", "Gare routière"),
        ("field-jauge", "une vingtaine"),
        ("state", "published"),
    ];
    let page = form.submits(WRITE, &typed).await;
    assert_eq!(page.status(), 422);
    assert!(page.text().contains("Rien de ce que vous avez écrit n’est perdu"));
    assert!(!page.wrong("field-meteo").is_empty() && !page.wrong("field-jauge").is_empty());
    assert_eq!(page.text_of(".sheet-former"), "une vingtaine");
    assert_eq!(page.holds("field-title"), "À la mer");
    let page = page.submits(WRITE, &[("field-meteo", "Beau"), ("state", "published")]).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert!(page.text().contains("une vingtaine"), "what does not fit is kept as it was typed");
    // The field that went had what was typed in it, and shows it when it returns.
    w.ada.posts(&format!("{FIELDS}/depart/return"), &[]).await;
    let read = w.cleo.opens(page.path()).await;
    assert!(read.text().contains("Gare routière"), "{}", read.text());
    let edition = format!("{}/edition", page.path());
    let form = w.cleo.opens(&edition).await;
    assert_eq!(form.text_of(".sheet-former"), "une vingtaine");
    let page = form.submits(&edition, &[("field-jauge", "grande")]).await;
    assert!(page.text().contains("Grande") && !page.text().contains("une vingtaine"));
}

#[tokio::test]
async fn a_form_whose_kind_is_gone_is_kept_too() {
    let w = workshop().await;
    trips(&w).await;
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    w.ada.posts(&format!("{TRIP}/removal"), &[]).await;
    let page = form.submits(WRITE, &[("field-title", "À la mer"), ("state", "draft")]).await;
    assert_eq!((page.status(), page.title().as_str()), (200, "À la mer"));
}

#[tokio::test]
async fn the_second_of_two_stewards_is_told_and_sees_both_versions() {
    let w = workshop().await;
    trips(&w).await;
    adds(&w, "Départ", "line", &[]).await;
    let field = format!("{FIELDS}/depart");
    let mine = w.ada.opens(&field).await;
    let names = w.ada.opens(TRIP).await;
    w.ada.opens(&field).await.submits(&field, &[("label-fr", "Gare")]).await;
    w.ada.opens(TRIP).await.submits(TRIP, &[("name-fr", "Voyage")]).await;
    let told = mine.submits(&field, &[("label-fr", "Point de départ")]).await;
    assert_eq!(told.status(), 422);
    assert!(told.text_of(".errors").contains("Quelqu’un d’autre") && told.text_of(".errors").contains("Gare"));
    assert_eq!(told.holds("label-fr"), "Point de départ");
    let page = told.submits(&field, &[]).await;
    assert_eq!(labels(&page), ["Titre", "Point de départ"], "told once, it takes the place of the other");
    let told = names.submits(TRIP, &[("name-fr", "Excursion")]).await;
    assert_eq!(told.status(), 422);
    assert!(told.text_of(".errors").contains("Voyage"));
    assert_eq!(told.submits(TRIP, &[]).await.title(), "Excursion");
    // What somebody removed meanwhile comes back as it was typed.
    let mine = w.ada.opens(&field).await;
    w.ada.posts(&format!("{field}/removal"), &[]).await;
    let told = mine.submits(&field, &[("label-fr", "Le départ")]).await;
    assert!(told.status() == 422 && told.text_of(".errors").contains("vient de retirer ce champ"));
    assert_eq!(labels(&told.submits(&field, &[]).await), ["Titre", "Le départ"]);
    // A change of something else is nobody's business.
    let mine = w.ada.opens(&field).await;
    adds(&w, "Météo", "line", &[]).await;
    assert_eq!(mine.submits(&field, &[("label-fr", "Départ")]).await.status(), 200);
}

#[tokio::test]
async fn sending_a_form_twice_makes_one() {
    let w = workshop().await;
    let names = [("name-fr", "Sortie"), ("purpose-fr", "Où l’on va.")];
    let form = w.ada.opens(KINDS).await;
    form.submits(KINDS, &names).await;
    assert_eq!(form.submits(KINDS, &names).await.path(), TRIP);
    let list = w.ada.opens(KINDS).await;
    assert_eq!(list.texts_of(".rows h3").iter().filter(|name| *name == "Sortie").count(), 1);
    let form = w.ada.opens(FIELDS).await;
    let fields = [("label-fr", "Départ"), ("holds", "line")];
    form.submits(FIELDS, &fields).await;
    assert_eq!(labels(&form.submits(FIELDS, &fields).await), ["Titre", "Départ"]);
}

#[tokio::test]
async fn only_who_arranges_the_space_sees_and_changes_kinds() {
    let w = workshop().await;
    trips(&w).await;
    let fields = [("name-fr", "Non"), ("label-fr", "Non"), ("holds", "line"), ("way", "up")];
    let pages = [KINDS, TRIP, FIELDS, "/spaces/atelier/sheet-kinds/sortie/fields/title"];
    for path in pages {
        assert_eq!(w.ada.asks_for(path).await.status(), 200, "{path}");
        for (who, status) in [(&w.ben, 403), (&w.dov, 403), (&w.town.visitor(), 303)] {
            assert_eq!(who.asks_for(path).await.status(), status, "{path}");
            assert_eq!(who.posts_only(path, &fields).await.status(), status, "{path}");
        }
    }
    for act in ["preview", "removal", "place", "fields/title/removal", "fields/title/place", "fields/title/return"] {
        let path = format!("{TRIP}/{act}");
        assert_eq!(w.ben.posts_only(&path, &fields).await.status(), 403, "{act}");
    }
    for path in ["no-such", "no-such/preview", "no-such/fields", "sortie/fields/no-such"] {
        let path = format!("{KINDS}/{path}");
        assert_eq!(w.ada.asks_for(&path).await.status(), 404, "{path}");
    }
    assert_eq!(w.ada.posts_only(TRIP, &[("other", "form")]).await.status(), 400);
    assert_eq!(w.ada.asks_for("/spaces/no-such/sheet-kinds").await.status(), 404);
    assert!(w.ada.opens(WRITE).await.text().contains("Changer les genres de fiches"));
    assert!(!w.cleo.opens(WRITE).await.text().contains("Changer les genres de fiches"));
    assert!(w.ada.opens("/spaces/atelier/arrangement").await.text().contains("Genres de fiches"));
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
    let typed = [("field-recits", one.as_str()), ("field-recits", two.as_str()), ("field-guide", ben.as_str())];
    let form = w.cleo.opens(&format!("{WRITE}/new?kind=sortie")).await;
    let mut fields = form.fields(WRITE, &[("field-title", "À la mer"), ("state", "published")]);
    fields.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = w.cleo.posts(WRITE, &fields).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    for path in [first.path(), second.path()] {
        assert!(page.has(&format!(".facts a[href=\"{path}\"]")), "{path}");
        assert!(w.fay.opens(path).await.text().contains("À la mer"), "the other end knows");
    }
    let edition = format!("{}/edition", page.path());
    let again = w.cleo.opens(&edition).await.submits(&edition, &[]).await;
    assert_eq!(again.texts_of(".facts a[href^=\"/sheets/\"]").len(), 2, "both are kept when it is saved again");
}
