use testkit::{Host, Page};

use super::way::{Wanted, Way};
use crate::workshop::{Workshop, workshop};

const MOVING: &str = "/spaces/atelier/moving";
const PHOTO: &[u8] = include_bytes!("../../fixtures/wiki/files/JardinPartage_photo.png");
const FORMS: &str = r#"{"7":{"bn_id_nature":"7","bn_label_nature":"Jardins","bn_description":"","bn_template":"texte***bf_titre***Nom*** *** *** *** *** ***1***\nliste***ListeEau***Arrosage*** *** *** ***bf_eau***\nimage***bf_image***Photo***140***140***600***600***right***0***\n","prepared":[{"type":"texte","propertyname":"bf_titre"},{"type":"liste","linkedObjectName":"ListeEau","options":{"pluie":"L’eau de pluie","ville":"L’eau de ville"}}]}}"#;
const ENTRIES: &str = r#"{"JardinPartage":{"id_fiche":"JardinPartage","id_typeannonce":"7","bf_titre":"Le jardin partagé","listeListeEaubf_eau":"pluie","imagebf_image":"JardinPartage_photo.png","date_maj_fiche":"2024-01-02 03:04:05"}}"#;
const PAGES: &str = r#"{"MaPage":{"tag":"MaPage","time":"2024-01-02 03:04:05","body":"Bonjour [[JardinPartage le jardin]].","owner":"Zoe"}}"#;

/// A wiki on this machine.
fn wiki() -> Host {
    let host = Host::opens();
    host.says("/?api/forms", 200, FORMS);
    host.says("/?api/forms/7/entries", 200, ENTRIES);
    host.says("/?api/pages", 200, PAGES);
    host.says("/files/JardinPartage_photo.png", 200, PHOTO);
    host
}

/// A page of it, as somebody has it from their browser.
fn page_of(wiki: &Host) -> String {
    wiki.at("/?PagePrincipale")
}

/// Asks for a wiki by its address, and gives the page of its move once that was read.
async fn asks(w: &Workshop, address: &str, follows: &str) -> Page {
    let page = w.ada.opens(&format!("{MOVING}/new?form=yeswiki")).await;
    let once = page.holds("once");
    let fields = [
        ("once", once.as_str()),
        ("form", "yeswiki"),
        ("name", "Les jardins"),
        ("address", address),
        ("follows", follows),
    ];
    let page = w.ada.uploads(MOVING, &fields, ("archive", "", b"")).await;
    if page.status() != 200 {
        return page;
    }
    w.town.runs_jobs().await;
    w.ada.opens(page.path()).await
}

async fn starts(w: &Workshop, ready: &Page) -> Page {
    let path = ready.path().to_owned();
    ready.submits(&format!("{path}/start"), &[]).await;
    w.town.runs_jobs().await;
    w.ada.opens(&path).await
}

#[test]
fn the_way_begins_at_any_page_of_a_wiki() {
    for (address, forms, file) in [
        (
            "https://w.example",
            "https://w.example/?api/forms",
            "https://w.example/files/a%20b.png",
        ),
        (
            "https://w.example/?PagePrincipale",
            "https://w.example/?api/forms",
            "https://w.example/files/a%20b.png",
        ),
        (
            "https://w.example/jardins/?Ici&x=1#y",
            "https://w.example/jardins/?api/forms",
            "https://w.example/jardins/files/a%20b.png",
        ),
        (
            "https://w.example/jardins",
            "https://w.example/jardins/?api/forms",
            "https://w.example/jardins/files/a%20b.png",
        ),
        (
            "http://w.example/wakka.php?wiki=Ici",
            "http://w.example/wakka.php?wiki=api/forms",
            "http://w.example/files/a%20b.png",
        ),
    ] {
        let way = Way::to(address).unwrap();
        assert_eq!(way.address(&Wanted::Forms), forms);
        assert_eq!(way.address(&Wanted::File("a b.png".into())), file);
    }
    assert!(Way::to("jardins").is_none());
}

#[tokio::test]
async fn a_wiki_comes_from_its_address_shown_first_like_an_archive() {
    let (w, wiki) = (workshop().await, wiki());
    let ready = asks(&w, &page_of(&wiki), "local").await;
    let text = ready.text();
    assert!(
        text.contains("Voici ce qui arriverait") && text.contains("Jardins") && text.contains("un choix"),
        "{text}"
    );
    assert_eq!(w.cleo.asks_for("/spaces/atelier/wiki/MaPage").await.status(), 404);
    let report = starts(&w, &ready).await;
    let text = report.text();
    for said in ["1 fiche est venue", "1 page est venue", "1 image est venue"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let page = w.cleo.asks_for("/spaces/atelier/wiki/MaPage").await;
    let page = w.cleo.opens(page.header("location")).await;
    let sheet = page.follows("le jardin").await;
    assert_eq!(sheet.title(), "Le jardin partagé");
    assert!(sheet.text().contains("L’eau de pluie") && sheet.html().contains("/media/"));
    assert!(
        !w.town.folder().join("moving").read_dir().unwrap().any(|_| true),
        "nothing stays behind"
    );
    assert!(wiki.asked().iter().all(|asked| !asked.contains("users")));
}

#[tokio::test]
async fn it_is_read_again_where_it_stands() {
    let (w, wiki) = (workshop().await, wiki());
    let ready = asks(&w, &page_of(&wiki), "local").await;
    let report = starts(&w, &ready).await;
    wiki.says(
        "/?api/pages",
        200,
        PAGES.replace("Bonjour", "Bonsoir").replace("2024", "2025"),
    );
    let again = report.follows("Reprendre du même endroit").await;
    let source = again.path().trim_end_matches("/new").to_owned();
    let once = again.holds("once");
    let fields = [("once", once.as_str()), ("address", ""), ("follows", "local")];
    let page = w.ada.uploads(&source, &fields, ("archive", "", b"")).await;
    w.town.runs_jobs().await;
    let report = starts(&w, &w.ada.opens(page.path()).await).await;
    let text = report.text();
    assert!(
        text.contains("1 page a été mise à jour") && text.contains("1 fiche n’avait pas changé"),
        "{text}"
    );
}

#[tokio::test]
async fn what_is_no_wiki_or_does_not_answer_is_told_and_nothing_comes() {
    let w = workshop().await;
    let wiki = wiki();
    for (status, said, expected) in [
        (404, "", "ne répond pas comme un wiki YesWiki"),
        (200, "<html>Bonjour</html>", "ne répond pas comme un wiki YesWiki"),
    ] {
        wiki.says("/?api/forms", status, said);
        let page = asks(&w, &page_of(&wiki), "local").await;
        assert!(page.text().contains(expected), "{}", page.text());
    }
    wiki.says("/?api/forms", 200, FORMS);
    wiki.says("/?api/forms/7/entries", 403, "");
    let page = asks(&w, &page_of(&wiki), "local").await;
    assert!(page.text().contains("à qui n’a pas de compte"), "{}", page.text());
    let gone = page_of(&wiki);
    drop(wiki);
    let page = asks(&w, &gone, "local").await;
    assert!(page.text().contains("n’a pas répondu"), "{}", page.text());
    assert!(
        page.text()
            .contains("L’espace est resté exactement comme il était.")
    );
}

#[tokio::test]
async fn a_host_that_is_not_what_it_says_brings_nothing() {
    let (w, wiki) = (workshop().await, wiki());
    let here = wiki.at("/?api/forms");
    for (path, status, said, expected) in [
        ("/?api/forms", 302, "http://10.0.0.1/?api/forms", "réseau privé"),
        (
            "/?api/forms",
            302,
            "file:///etc/passwd",
            "ne répond pas comme un wiki",
        ),
        ("/?api/forms", 302, here.as_str(), "n’a pas répondu"),
        (
            "/?api/forms/7/entries",
            200,
            r#"{"error":"closed"}"#,
            "ne peut pas être lu",
        ),
        (
            "/?api/forms/7/entries",
            200,
            r#"{"JardinPartage":{"id_fi"#,
            "ne peut pas être lu",
        ),
        ("/?api/pages", 200, "[1, 2]", "ne peut pas être lu"),
        ("/?api/pages", 500, "", "ne montre pas toutes ses pages"),
    ] {
        wiki.says("/?api/forms", 200, FORMS);
        wiki.says("/?api/forms/7/entries", 200, ENTRIES);
        wiki.says("/?api/pages", 200, PAGES);
        wiki.says(path, status, said);
        let page = asks(&w, &page_of(&wiki), "mirror").await;
        let text = page.text();
        assert!(text.contains(expected), "{path} {said}: {text}");
        assert!(
            text.contains("resté exactement comme il était"),
            "{path} {said}: {text}"
        );
    }
    assert!(
        !w.town.folder().join("moving").read_dir().unwrap().any(|_| true),
        "nothing stays behind"
    );
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off() {
    let (w, wiki) = (workshop().await, wiki());
    wiki.never_ends("/?api/forms/7/entries");
    let page = asks(&w, &page_of(&wiki), "local").await;
    assert!(page.text().contains("bien trop grand"), "{}", page.text());
}

#[tokio::test]
async fn a_file_that_leads_away_is_told_as_missing_and_all_else_comes() {
    let (w, wiki) = (workshop().await, wiki());
    wiki.says(
        "/files/JardinPartage_photo.png",
        302,
        "http://192.168.0.1/secret.png",
    );
    let ready = asks(&w, &page_of(&wiki), "local").await;
    let report = starts(&w, &ready).await;
    let text = report.text();
    assert!(
        text.contains("1 fiche est venue") && !text.contains("1 image est venue"),
        "{text}"
    );
}

#[tokio::test]
async fn a_host_that_falls_silent_is_not_asked_for_everything() {
    let (w, wiki) = (workshop().await, wiki());
    let shows: String = (0..50)
        .map(|number| format!("<img src='files/p{number}.png'> "))
        .collect();
    let entries = ENTRIES.replace("Le jardin partagé", &shows);
    wiki.says("/?api/forms/7/entries", 200, entries);
    for number in 0..50 {
        wiki.says(&format!("/files/p{number}.png"), 302, "http://10.0.0.1/");
    }
    let ready = asks(&w, &page_of(&wiki), "local").await;
    assert!(
        ready.text().contains("Voici ce qui arriverait"),
        "{}",
        ready.text()
    );
    let files = wiki
        .asked()
        .iter()
        .filter(|asked| asked.contains("/files/p"))
        .count();
    assert_eq!(files, 20);
}

#[tokio::test]
async fn what_goes_from_a_wiki_that_is_followed_goes_here_and_an_answer_that_fails_takes_nothing_back() {
    let (w, wiki) = (workshop().await, wiki());
    let two = ENTRIES.replace(
        "}}",
        r#"},"Verger":{"id_fiche":"Verger","id_typeannonce":"7","bf_titre":"Le verger"}}"#,
    );
    wiki.says("/?api/forms/7/entries", 200, two.clone());
    let ready = asks(&w, &page_of(&wiki), "mirror").await;
    let report = starts(&w, &ready).await;
    assert!(
        report.text().contains("2 fiches sont venues"),
        "{}",
        report.text()
    );
    let sheet = w
        .cleo
        .asks_for("/spaces/atelier/wiki/Verger")
        .await
        .header("location")
        .to_owned();
    let again = report.follows("Reprendre du même endroit").await;
    let source = again.path().trim_end_matches("/new").to_owned();
    for (status, said, here) in [
        (500, two, 200),
        (200, r#"{"error":"later"}"#.to_owned(), 200),
        (200, ENTRIES.to_owned(), 404),
    ] {
        wiki.says("/?api/forms/7/entries", status, said);
        let form = w.ada.opens(&format!("{source}/new")).await;
        let once = form.holds("once");
        let fields = [("once", once.as_str()), ("address", ""), ("follows", "mirror")];
        let page = w.ada.uploads(&source, &fields, ("archive", "", b"")).await;
        w.town.runs_jobs().await;
        let page = w.ada.opens(page.path()).await;
        if here == 404 {
            let report = starts(&w, &page).await;
            assert!(report.text().contains("a disparu là-bas"), "{}", report.text());
        }
        assert_eq!(w.cleo.opens(&sheet).await.status(), here);
    }
}

#[tokio::test]
async fn what_is_dropped_while_it_is_asked_leaves_nothing_behind() {
    let (w, wiki) = (workshop().await, wiki());
    let form = w.ada.opens(&format!("{MOVING}/new?form=yeswiki")).await;
    let once = form.holds("once");
    let address = page_of(&wiki);
    let fields = [
        ("once", once.as_str()),
        ("form", "yeswiki"),
        ("name", "Les jardins"),
        ("address", address.as_str()),
        ("follows", "local"),
    ];
    let page = w.ada.uploads(MOVING, &fields, ("archive", "", b"")).await;
    w.ada.posts(&format!("{}/abandonment", page.path()), &[]).await;
    w.town.runs_jobs().await;
    assert_eq!(wiki.asked(), [""; 0]);
    assert!(
        !w.town.folder().join("moving").read_dir().unwrap().any(|_| true),
        "nothing stays behind"
    );
}

#[tokio::test]
async fn pages_that_only_some_may_read_stay_there_and_are_never_taken_back_here() {
    let (w, wiki) = (workshop().await, wiki());
    wiki.says("/?api/pages", 403, "");
    let ready = asks(&w, &page_of(&wiki), "local").await;
    assert!(
        ready
            .text()
            .contains("ce wiki ne les donne pas à qui n’a pas de compte"),
        "{}",
        ready.text()
    );
    let page = asks(&w, &page_of(&wiki), "mirror").await;
    assert!(
        page.text().contains("ne montre pas toutes ses pages"),
        "{}",
        page.text()
    );
}

#[tokio::test]
async fn a_private_network_is_never_asked() {
    let w = workshop().await;
    for address in [
        "http://10.0.0.1/?Page",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest",
    ] {
        let page = asks(&w, address, "local").await;
        assert!(page.text().contains("réseau privé"), "{address}: {}", page.text());
    }
}

#[tokio::test]
async fn without_a_file_only_a_wiki_with_an_address_is_read() {
    let w = workshop().await;
    for (form, address) in [
        ("yeswiki", ""),
        ("csv", "https://w.example/"),
        ("yeswiki", "ftp://w.example"),
    ] {
        let page = w.ada.opens(&format!("{MOVING}/new?form={form}")).await;
        let once = page.holds("once");
        let fields = [
            ("once", once.as_str()),
            ("form", form),
            ("name", "Rien"),
            ("address", address),
            ("follows", "local"),
        ];
        let page = w.ada.uploads(MOVING, &fields, ("archive", "", b"")).await;
        assert_eq!(
            (page.status(), page.holds("name").as_str()),
            (422, "Rien"),
            "{form} {address}"
        );
        assert!(!page.wrong("archive").is_empty() || !page.wrong("address").is_empty());
    }
}
