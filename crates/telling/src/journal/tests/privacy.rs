//! Who reads an entry: every kind of reader, at every address and in every list where it could appear.

use kernel::Uid;
use testkit::{Page, Visitor};

use crate::workshop::{PROJECTS, Training, brings, files, forms, leaves, parts, photo, sends, training};

const MARK: &str = "Mésange noire";
const REACHES: [&str; 4] = ["own", "group", "cohort", "everyone"];

/// An entry of Cleo's with a photo and a document, on a project that everybody may see.
struct Told {
    project: String,
    entry: String,
    picture: String,
    document: String,
}

async fn told(w: &Training) -> Told {
    let project = brings(&w.cleo, "Jardins").await;
    let edition = format!("{project}/edition");
    let form = w.cleo.opens(&edition).await;
    form.submits(&edition, &[("reach", "everyone")]).await;
    let form = w.cleo.opens(&format!("{project}/journal/new")).await;
    let typed = [
        ("tried", MARK),
        ("reach", "own"),
        ("state", "told"),
        ("picture-1-words", "Une table"),
        ("document-1-words", "Le déroulé"),
    ];
    let photo = photo();
    let sent = [
        ("picture-1", "a.png", photo.as_slice()),
        ("document-1", "a.pdf", b"%PDF-1.7\n".as_slice()),
    ];
    let page = sends(&w.cleo, &form, &format!("{project}/journal"), &typed, &sent).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    Told {
        picture: page.attribute_of(".journal-picture a", "href"),
        document: page.link("Le déroulé"),
        entry: page.path().to_owned(),
        project,
    }
}

impl Told {
    async fn reaches(&self, w: &Training, reach: &str) {
        let edition = format!("{}/edition", self.entry);
        let form = w.cleo.opens(&edition).await;
        assert_eq!(form.submits(&edition, &[("reach", reach)]).await.status(), 200);
    }

    /// Everything that could show it answers somebody in the same sense.
    async fn is_read_by(&self, who: &Visitor, name: &str, expected: bool) {
        let status = if expected { 200 } else { 404 };
        for path in [&self.entry, &self.picture, &self.document] {
            assert_eq!(who.asks_for(path).await.status(), status, "{name}: {path}");
        }
        let picture = format!("{}?w=96", self.picture);
        assert_eq!(who.asks_for(&picture).await.status(), status, "{name}: small");
        let journal = format!("{}/journal", self.project);
        for path in [&journal, &self.project, &"/spaces/promotion".to_owned()] {
            let page = who.opens(path).await;
            assert_eq!(page.html().contains(MARK), expected, "{name}: {path}");
            assert_eq!(
                page.html().contains(&self.picture),
                expected && path == &journal,
                "{name}: {path}"
            );
        }
        for path in [PROJECTS, "/", "/spaces/promotion/statements", "/spaces"] {
            assert!(!who.opens(path).await.html().contains(MARK), "{name}: {path}");
        }
        // Whoever knows the identifiers of its files has nothing of them.
        for path in [&self.picture, &self.document] {
            let uid: Uid = path.rsplit('/').next().unwrap().parse().unwrap();
            assert_eq!(
                who.asks_for(&format!("/media/{uid}")).await.status(),
                404,
                "{name}"
            );
        }
    }

    /// What only its author does is refused: with no when they see it, as absent when not.
    async fn is_changed_by_its_author_alone(&self, who: &Visitor, name: &str, reads: bool) {
        let refused = |page: &Page| match (page.status(), page.sends_to().starts_with("/sign-in")) {
            (303, true) => true,
            (status, _) => status == if reads { 403 } else { 404 },
        };
        let edition = format!("{}/edition", self.entry);
        assert!(refused(&who.asks_for(&edition).await), "{name}");
        for act in ["edition", "withdrawal", "restoration"] {
            let path = format!("{}/{act}", self.entry);
            let page = who
                .posts_only(&path, &[("version", "1"), ("tried", "x"), ("reach", "everyone")])
                .await;
            assert!(refused(&page), "{name}: {act} {}", page.status());
        }
        let folder = who.asks_for(&format!("{}/folder.zip", self.project)).await;
        assert!(matches!(folder.status(), 404 | 303), "{name}");
    }

    async fn is_replied_to_by(&self, who: &Visitor, name: &str, expected: u16) {
        let path = format!("{}/replies", self.entry);
        let once = "0".repeat(26);
        let typed = [("once", once.as_str()), ("kind", "word"), ("body", "")];
        assert_eq!(who.posts_only(&path, &typed).await.status(), expected, "{name}");
    }
}

#[tokio::test]
async fn every_kind_of_reader_meets_it_or_not_wherever_it_could_appear() {
    let w = training().await;
    let group = forms(&w, &[&w.cleo, &w.fay]).await;
    let told = told(&w).await;
    let visitor = w.town.visitor();
    let readers = [
        ("author", &w.cleo, "yyyy"),
        ("companion", &w.fay, "-yyy"),
        ("member", &w.gil, "--yy"),
        ("facilitator", &w.ben, "-yyy"),
        ("steward", &w.ada, "-yyy"),
        ("administrator", &w.eve, "-yyy"),
        ("other account", &w.dov, "---y"),
        ("visitor", &visitor, "---y"),
    ];
    for (place, reach) in REACHES.into_iter().enumerate() {
        told.reaches(&w, reach).await;
        for (name, who, table) in readers {
            let reads = table.as_bytes()[place] == b'y';
            let name = format!("{name}, {reach}");
            told.is_read_by(who, &name, reads).await;
            if who.email() != w.cleo.email() {
                told.is_changed_by_its_author_alone(who, &name, reads).await;
            }
            let reply = match (reads, who.email().is_empty()) {
                (false, _) => 404,
                (true, true) => 303,
                (true, false) => 422,
            };
            told.is_replied_to_by(who, &name, reply).await;
        }
    }
    parts(&w, group, &w.fay).await;
    for (reach, reads) in [
        ("own", false),
        ("group", false),
        ("cohort", true),
        ("everyone", true),
    ] {
        told.reaches(&w, reach).await;
        told.is_read_by(&w.fay, &format!("former companion, {reach}"), reads)
            .await;
    }
    // A companion who left the cohort is in no group of it any more.
    crate::workshop::forms(&w, &[&w.cleo, &w.gil]).await;
    told.reaches(&w, "group").await;
    told.is_read_by(&w.gil, "companion, group", true).await;
    leaves(&w.gil).await;
    told.is_read_by(&w.gil, "companion who left, group", false).await;
    told.reaches(&w, "cohort").await;
    told.is_read_by(&w.gil, "member who left, cohort", false).await;
    told.reaches(&w, "own").await;
    leaves(&w.cleo).await;
    told.is_read_by(&w.cleo, "author who left, own", true).await;
    told.is_read_by(&w.ben, "facilitator, own", false).await;
    assert_eq!(
        w.cleo
            .asks_for(&format!("{}/folder.zip", told.project))
            .await
            .status(),
        200
    );
}

#[tokio::test]
async fn a_draft_and_what_was_withdrawn_are_their_author_s_alone_however_far_they_reach() {
    let w = training().await;
    forms(&w, &[&w.cleo, &w.fay]).await;
    let told = told(&w).await;
    told.reaches(&w, "everyone").await;
    w.cleo.posts(&format!("{}/withdrawal", told.entry), &[]).await;
    let visitor = w.town.visitor();
    for (name, who) in [
        ("companion", &w.fay),
        ("steward", &w.ada),
        ("administrator", &w.eve),
        ("visitor", &visitor),
    ] {
        told.is_read_by(who, name, false).await;
    }
    for path in [&told.entry, &told.picture, &told.document] {
        assert_eq!(w.cleo.asks_for(path).await.status(), 200);
    }
    assert!(!w.cleo.opens("/spaces/promotion").await.html().contains(MARK));
}

#[tokio::test]
async fn in_a_hidden_cohort_nothing_reaches_anybody_outside() {
    let w = training().await;
    let told = told(&w).await;
    told.reaches(&w, "everyone").await;
    let arrangement = w.ada.opens("/spaces/promotion/arrangement").await;
    let action = arrangement.attribute_of("form:has([name=joining])", "action");
    arrangement.submits(&action, &[("joining", "hidden")]).await;
    for who in [&w.dov, &w.town.visitor()] {
        for path in [&told.entry, &told.picture, &told.document, &told.project] {
            assert_eq!(who.asks_for(path).await.status(), 404, "{path}");
        }
    }
    assert_eq!(w.gil.asks_for(&told.entry).await.status(), 200);
    let form = w.cleo.opens(&format!("{}/edition", told.entry)).await;
    assert!(
        form.text_of("#reach")
            .contains("Les membres de Promotion : l’espace est caché aux autres.")
    );
    leaves(&w.cleo).await;
    let folder = w.cleo.asks_for(&format!("{}/folder.zip", told.project)).await;
    assert_eq!(folder.status(), 200, "what is theirs is taken even then");
}

#[tokio::test]
async fn the_name_of_a_project_stays_with_its_readers() {
    let w = training().await;
    let told = told(&w).await;
    told.reaches(&w, "everyone").await;
    let edition = format!("{}/edition", told.project);
    w.cleo
        .opens(&edition)
        .await
        .submits(&edition, &[("reach", "own")])
        .await;
    let page = w.gil.opens(&told.entry).await;
    assert!(page.text().contains(MARK) && !page.html().contains("Jardins"));
    assert!(w.ben.opens(&told.entry).await.text().contains("Jardins"));
    assert!(!w.gil.opens("/spaces/promotion").await.html().contains("Jardins"));
}

#[tokio::test]
async fn what_the_ledger_tells_reaches_no_further_than_the_entry() {
    let w = training().await;
    let project = brings(&w.cleo, "Jardins").await;
    for (reach, audience) in [
        ("own", "own"),
        ("group", "own"),
        ("cohort", "space"),
        ("everyone", "public"),
    ] {
        crate::workshop::tells(&w.cleo, &project, MARK, reach).await;
        let last = w.town.reads(|tx| platform::ledger::after(tx, 0, 10_000)).await;
        let trace = last
            .iter()
            .rev()
            .find(|trace| trace.verb == "entry.told")
            .unwrap();
        assert_eq!(trace.audience, audience, "{reach}");
        assert!(!trace.detail.contains(MARK));
    }
    let home = w.fay.opens("/").await;
    assert!(home.text().contains("Cleo a raconté un essai"));
    assert!(!home.text().contains("trace-entry") && !home.text().contains("trace-project"));
}

#[tokio::test]
async fn erased_it_is_gone_with_its_files_and_what_was_replied() {
    let w = training().await;
    let told = told(&w).await;
    told.reaches(&w, "everyone").await;
    let page = w.fay.opens(&told.entry).await;
    page.submits(
        &format!("{}/replies", told.entry),
        &[("kind", "question"), ("body", "Et après ?")],
    )
    .await;
    let data = w.cleo.opens("/me/data").await;
    assert_eq!(data.text_of("[data-table=entries]"), "1");
    assert_eq!(
        w.fay
            .opens("/me/data")
            .await
            .text_of("[data-table=entry_replies]"),
        "1"
    );
    assert!(data.text().contains("Vos récits, brouillons compris."));
    let zip = w.cleo.opens("/me/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip.bytes().to_vec())).unwrap();
    let names: Vec<String> = (0..zip.len())
        .map(|place| zip.by_index(place).unwrap().name().unwrap().into())
        .collect();
    assert!(
        names
            .iter()
            .any(|name| name.starts_with("pictures/") && name.ends_with(".jpg")),
        "{names:?}"
    );
    assert!(names.iter().any(|name| name.ends_with(".pdf")), "{names:?}");
    let erasure = w.cleo.opens("/me/erasure").await;
    let typed = [("address", "cleo@town.example"), ("understood", "on")];
    erasure.submits("/me/erasure", &typed).await;
    assert_eq!(files(&w), 0);
    for who in [&w.fay, &w.ada] {
        for path in [&told.entry, &told.picture, &told.document] {
            assert_eq!(who.asks_for(path).await.status(), 404);
        }
    }
    assert_eq!(
        w.fay
            .opens("/me/data")
            .await
            .text_of("[data-table=entry_replies]"),
        "0"
    );
    w.town.views_can_be_made_again().await;
}
