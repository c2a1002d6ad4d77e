mod others;

use std::io::{Cursor, Write};

use testkit::{Page, Visitor};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::workshop::{Workshop, workshop};

const MOVING: &str = "/spaces/atelier/moving";
const DUMP: &str = include_str!("../../../fixtures/wiki/private/backups/content.sql");
const CONFIG: &str = include_str!("../../../fixtures/wiki/wakka.config.php");
const FILES: [(&str, &[u8]); 5] = [
    (
        "JardinPartage_photo.png",
        include_bytes!("../../../fixtures/wiki/files/JardinPartage_photo.png"),
    ),
    (
        "JardinPartage_statuts.pdf",
        include_bytes!("../../../fixtures/wiki/files/JardinPartage_statuts.pdf"),
    ),
    (
        "PagePrincipale_logo_20220101080000_20220101080000.png",
        include_bytes!("../../../fixtures/wiki/files/PagePrincipale_logo_20220101080000_20220101080000.png"),
    ),
    (
        "PagePrincipale_guide_20220101080000_20220101080000.pdf",
        include_bytes!("../../../fixtures/wiki/files/PagePrincipale_guide_20220101080000_20220101080000.pdf"),
    ),
    (
        "piege.svg",
        include_bytes!("../../../fixtures/wiki/files/piege.svg"),
    ),
];

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn wiki(dump: &str) -> Vec<u8> {
    let names: Vec<String> = FILES.iter().map(|(name, _)| format!("files/{name}")).collect();
    let mut files: Vec<(&str, &[u8])> = vec![
        ("private/backups/content.sql", dump.as_bytes()),
        ("wakka.config.php", CONFIG.as_bytes()),
    ];
    files.extend(
        names
            .iter()
            .map(String::as_str)
            .zip(FILES.iter().map(|(_, bytes)| *bytes)),
    );
    zip(&files)
}

/// Sends a file by the form, and gives the page of its move once it was read.
async fn sends(w: &Workshop, who: &Visitor, form: &str, bytes: &[u8], changed: &[(&str, &str)]) -> Page {
    let page = who.opens(&format!("{MOVING}/new?form={form}")).await;
    let once = page.holds("once");
    let mut fields = vec![
        ("once", once.as_str()),
        ("form", form),
        ("name", "Le wiki des jardins"),
        ("address", ""),
        ("follows", "local"),
    ];
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    let page = who.uploads(MOVING, &fields, ("archive", "x.zip", bytes)).await;
    if page.status() != 200 {
        return page;
    }
    w.town.runs_jobs().await;
    who.opens(page.path()).await
}

async fn again(w: &Workshop, who: &Visitor, source: &str, bytes: &[u8], follows: &str) -> Page {
    let page = who.opens(&format!("{source}/new")).await;
    let once = page.holds("once");
    let fields = [("once", once.as_str()), ("address", ""), ("follows", follows)];
    let page = who.uploads(source, &fields, ("archive", "x.zip", bytes)).await;
    w.town.runs_jobs().await;
    who.opens(page.path()).await
}

/// Starts a move that is ready, and gives its report.
async fn starts(w: &Workshop, who: &Visitor, ready: &Page, changed: &[(&str, &str)]) -> Page {
    let path = ready.path().to_owned();
    ready.submits(&format!("{path}/start"), changed).await;
    w.town.runs_jobs().await;
    who.opens(&path).await
}

fn source_of(page: &Page) -> String {
    page.link("Reprendre du même endroit")
        .trim_end_matches("/new")
        .to_owned()
}

async fn moved_in(w: &Workshop) -> Page {
    let ready = sends(w, &w.ada, "yeswiki", &wiki(DUMP), &[]).await;
    assert!(
        ready.text().contains("Voici ce qui arriverait"),
        "{}",
        ready.text()
    );
    starts(w, &w.ada, &ready, &[]).await
}

/// Follows an old address to what stands there now.
async fn old(who: &Visitor, tag: &str) -> Page {
    who.asks_for(&format!("/spaces/atelier/wiki/{tag}")).await
}

#[tokio::test]
async fn a_wiki_is_shown_before_it_comes_and_nothing_comes_before() {
    let w = workshop().await;
    let ready = sends(&w, &w.ada, "yeswiki", &wiki(DUMP), &[]).await;
    let text = ready.text();
    for said in [
        "2 formulaires deviennent des sortes de fiche",
        "Initiatives",
        "dont 1 que tout le monde ne lisait pas",
        "rien : un mot de passe",
        "rien : cette sorte de champ n’est pas connue",
        "Le groupe « referents » (2)",
        "L’action « horloge », sur 1 page(s)",
    ] {
        assert!(
            text.replace('\u{a0}', " ").contains(said),
            "{said} is not in {text}"
        );
    }
    assert!(!text.contains("gardienne@exemple.org"), "accounts are not read");
    assert!(
        !w.ada
            .opens("/spaces/atelier/pages")
            .await
            .text()
            .contains("Bienvenue chez nous")
    );
    assert_eq!(old(&w.ada, "PagePrincipale").await.status(), 404);
}

#[tokio::test]
async fn what_came_is_read_and_old_addresses_lead_there() {
    let w = workshop().await;
    let report = moved_in(&w).await;
    let text = report.text().replace('\u{a0}', " ");
    assert!(text.contains("C’est arrivé"), "{text}");
    for said in [
        "2 sortes de fiche sont nouvelles",
        "4 fiches sont venues",
        "1 fiche est en brouillon",
        "2 images sont venues",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    let home = old(&w.cleo, "PagePrincipale").await;
    assert_eq!(home.status(), 301);
    let home = w.cleo.opens(home.header("location")).await;
    assert_eq!(home.text_of("h1"), "Bienvenue chez nous");
    let html = home.html();
    assert!(
        html.contains("<strong>celles et ceux</strong> qui <em>sèment</em>"),
        "{html}"
    );
    assert!(html.contains(">Notre charte</a>") && html.contains(">la charte, par son adresse</a>"));
    assert!(!html.contains("PageAbsente"), "a link to nowhere is its words");
    assert!(html.contains("alt=\"Le logo : trois feuilles\""), "{html}");
    assert!(html.contains("écoute"), "the page that it includes is there");
    assert!(html.contains("{{horloge ville=&quot;Paris&quot;}}"), "{html}");
    assert!(!html.contains("<script>alert"), "nothing runs");
    let same = w.cleo.asks_for("/spaces/atelier/wiki?PagePrincipale/edit").await;
    assert_eq!(same.header("location"), home.path());
    let same = w.cleo.asks_for("/spaces/atelier/wiki?wiki=PagePrincipale").await;
    assert_eq!(same.header("location"), home.path());

    let sheet = old(&w.cleo, "JardinPartage").await;
    let sheet = w.cleo.opens(sheet.header("location")).await;
    assert_eq!(sheet.text_of("h1"), "Le jardin partagé");
    let html = sheet.html();
    for said in [
        "Association",
        "Semences",
        "Montpellier",
        "https://jardin.exemple.org/",
        "Le samedi",
        "Rose Epine",
        "LaGardienne",
    ] {
        assert!(html.contains(said), "{said} is not in {html}");
    }
    for hidden in [
        "jardin@exemple.org",
        "Réservé",
        "d41d8cd98f",
        "javascript:",
        "onclick",
        "alert(",
    ] {
        assert!(!html.contains(hidden), "{hidden} is in {html}");
    }
    assert!(html.contains("La page d’accueil") || html.contains("la page d'accueil"));
    let guide = w
        .cleo
        .opens("/spaces/atelier/wiki/files/PagePrincipale_guide_20220101080000_20220101080000.pdf")
        .await;
    assert!(guide.bytes().starts_with(b"%PDF"));
}

#[tokio::test]
async fn what_only_some_could_read_is_read_by_nobody_more() {
    let w = workshop().await;
    let report = moved_in(&w).await;
    for tag in [
        "CoinsDesReferents",
        "PourLesInscrits",
        "PresqueTous",
        "JardinSecret",
    ] {
        assert_eq!(
            old(&w.cleo, tag).await.status(),
            404,
            "the old address of {tag} to a member"
        );
        let there = old(&w.ada, tag).await;
        let location = there.header("location").to_owned();
        assert_eq!(
            w.cleo.asks_for(&location).await.status(),
            404,
            "{tag} to a member"
        );
        assert_eq!(
            w.town.visitor().asks_for(&location).await.status(),
            404,
            "{tag} to a visitor"
        );
        assert_eq!(
            w.ada.asks_for(&location).await.status(),
            200,
            "{tag} to who brought it"
        );
    }
    let aside = w.ada.opens(&format!("{}?only=aside", report.path())).await;
    assert_eq!(aside.texts_of(".rows .chip").len(), 4);
    // The charter was written by a few: readers see this version until another is approved.
    let charter = old(&w.cleo, "Charte").await.header("location").to_owned();
    let edition = format!("{charter}/edition");
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("text", "On se tait.")])
        .await;
    let read = w.town.visitor().opens(&charter).await;
    assert!(read.text().contains("écoute") && !read.text().contains("On se tait"));
    assert!(
        read.text().contains("Très bien"),
        "what was said of it came with it"
    );
    let fields = w
        .cleo
        .opens(old(&w.cleo, "JardinPartage").await.header("location"))
        .await;
    assert!(!fields.text().contains("jardin@exemple.org"));
    let own = w.ada.opens(fields.path()).await;
    assert!(
        own.text().contains("jardin@exemple.org"),
        "a steward reads what its author did"
    );
}

#[tokio::test]
async fn a_dump_that_was_cut_leaves_nothing() {
    let w = workshop().await;
    let cut = DUMP.char_indices().nth(9_000).unwrap().0;
    for (bytes, fault) in [
        (wiki(&DUMP[..cut]), "s’arrête au milieu"),
        (wiki("INSERT INTO `x` VALUES (1);"), "ne ressemble pas"),
        (zip(&[("a.txt", b"x")]), "rien à faire venir"),
        (b"pas une archive".to_vec(), "pas une archive zip"),
        (wiki(DUMP)[..2000].to_vec(), "pas une archive zip"),
    ] {
        let page = sends(&w, &w.ada, "yeswiki", &bytes, &[]).await;
        let text = page.text();
        assert!(
            text.contains("Rien n’est arrivé") && text.contains(fault),
            "{fault}: {text}"
        );
    }
    assert_eq!(
        w.ada
            .opens("/spaces/atelier/pages")
            .await
            .texts_of(".rows li")
            .len(),
        0
    );
    let left: Vec<i64> = w
        .town
        .reads(|tx| crate::store::waiting(tx).map(|count| vec![count]))
        .await;
    assert_eq!(left, [0], "nothing waits");
}

#[tokio::test]
async fn what_unpacks_to_far_more_than_it_says_is_refused() {
    let w = workshop().await;
    let bomb = vec![b' '; 40 * 1024 * 1024];
    let page = sends(&w, &w.ada, "yeswiki", &zip(&[("forms.json", &bomb)]), &[]).await;
    assert!(page.text().contains("Rien n’est arrivé"), "{}", page.text());
}

#[tokio::test]
async fn followed_again_it_keeps_what_was_changed_here_or_follows_the_source() {
    let w = workshop().await;
    let report = moved_in(&w).await;
    let source = source_of(&report);
    let home = old(&w.ada, "PagePrincipale").await.header("location").to_owned();
    let charter = old(&w.ada, "Charte").await.header("location").to_owned();
    let edition = format!("{home}/edition");
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("text", "Changé ici.")])
        .await;

    let ready = again(&w, &w.ada, &source, &wiki(DUMP), "local").await;
    let report = starts(&w, &w.ada, &ready, &[]).await;
    let text = report.text().replace('\u{a0}', " ");
    assert!(
        text.contains("1 page a été changée ici, elle reste ainsi"),
        "{text}"
    );
    assert!(text.contains("fiches n’avaient pas changé"), "{text}");
    assert!(w.ada.opens(&home).await.text().contains("Changé ici."));
    assert_eq!(w.ada.opens(&charter).await.status(), 200);

    let newer = DUMP
        .replace("On **écoute**, on sème.", "On **écoute** mieux.")
        .replace("'FabLab'", "'FabLabo'")
        .replace("\\\"FabLab\\\"", "\\\"FabLabo\\\"");
    assert_ne!(newer, DUMP);
    let ready = again(&w, &w.ada, &source, &wiki(&newer), "mirror").await;
    let report = starts(&w, &w.ada, &ready, &[]).await;
    let text = report.text().replace('\u{a0}', " ");
    assert!(
        text.contains("1 fiche a disparu là-bas, elle est retirée"),
        "{text}"
    );
    assert!(text.contains("2 pages ont été mises à jour"), "{text}");
    assert!(!w.ada.opens(&home).await.text().contains("Changé ici."));
    assert_eq!(old(&w.cleo, "FabLab").await.status(), 404);
    assert_eq!(old(&w.cleo, "FabLabo").await.status(), 301);
}
