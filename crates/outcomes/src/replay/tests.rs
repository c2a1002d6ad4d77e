//! The page that goes on as a replay.

use testkit::Page;

use crate::afterwards::stage::{Stage, stage};

const FILM: &str = "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d";
const VTT: &str = "WEBVTT\n\nNOTE à nous\n\n00:01.000 --> 00:04.000\nBonjour";

async fn fills(s: &Stage, changed: &[(&str, &str)]) -> Page {
    let action = format!("{}/replay", s.path);
    s.w.ben.opens(&action).await.submits(&action, changed).await
}

async fn adds(s: &Stage, list: &str, changed: &[(&str, &str)]) -> Page {
    let edit = format!("{}/replay", s.path);
    let action = format!("{edit}/{list}");
    s.w.ben.opens(&edit).await.submits(&action, changed).await
}

fn policy(page: &Page) -> String {
    page.header("content-security-policy").to_owned()
}

#[tokio::test]
async fn the_parts_appear_when_it_begins_at_the_same_address() {
    let s = stage().await;
    fills(&s, &[("video", FILM), ("slides", "https://example.org/d.pdf")]).await;
    assert!(!s.page().await.has("#replay"));
    s.w.town.passes(9 * 24 * 60);
    let page = s.page().await;
    for part in ["#video", "#slides", "#references", "#words"] {
        assert!(page.has(part), "{part}");
    }
    assert_eq!(page.link("Ouvrir les diapositives"), "https://example.org/d.pdf");
    assert!(page.text().contains("Les références ne sont pas encore là."));
    let english = s.w.town.visitor().reads_english().opens(&s.path).await;
    assert!(english.text().contains("The references are not there yet."));
}

#[tokio::test]
async fn nothing_is_awaited_of_people_in_one_room_unless_it_is_recorded() {
    let s = Stage::begun().await;
    let page = s.page().await;
    assert!(page.has("#replay") && !page.has("#awaited"), "{}", page.text());
    let team = s.w.ben.opens(&s.path).await;
    assert!(team.has("#awaited #slides") && !team.has("#awaited #video"));
    fills(&s, &[("video", FILM)]).await;
    assert!(s.page().await.has("#awaited #slides"));
    // From afar one expects what was recorded, and says so from the start.
    let far = s.w.offers(&[("mode", "remote"), ("title", "De loin")]).await;
    let page = s.w.town.visitor().opens(far.path()).await;
    assert!(page.has("#awaited #video"), "{}", page.text());
}

#[tokio::test]
async fn a_draft_and_a_cancelled_one_have_no_parts() {
    let s = Stage::begun().await;
    assert!(s.page().await.has("#replay"));
    let action = format!("{}/cancellation", s.path);
    s.w.ben.opens(&action).await.submits(&action, &[]).await;
    assert!(!s.page().await.has("#replay"));
}

#[tokio::test]
async fn nothing_is_asked_of_another_host_before_the_reader_says_so() {
    let s = Stage::begun().await;
    let page = fills(
        &s,
        &[("video", FILM), ("chapters", "- 12:30 – Écrire\n0:00 Ouverture")],
    )
    .await;
    assert_eq!(page.notice(), "C’est enregistré.");
    assert_eq!(page.holds("chapters"), "0:00 Ouverture\n12:30 Écrire");
    let page = s.page().await;
    assert!(!page.has("iframe") && !page.has("video"));
    assert!(!policy(&page).contains("tube.example.org"));
    assert!(
        page.text_of(".replay-asks")
            .contains("tube.example.org (PeerTube)")
    );
    assert_eq!(page.link("Ouvrir chez"), FILM);
    // A chapter leads to the question, not around it.
    let page = page.follows("Écrire").await;
    assert!(!page.has("iframe"));
    assert_eq!(page.attribute_of(".replay-asks [name=at]", "value"), "750");
    let page =
        s.w.town
            .visitor()
            .opens(&format!("{}?video=show&at=750", s.path))
            .await;
    let frame = "https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?warningTitle=0&p2p=0&start=750s";
    assert_eq!(page.attribute_of("iframe", "src"), frame);
    let said = policy(&page);
    assert!(said.ends_with("; frame-src https://tube.example.org"), "{said}");
    assert!(said.contains("script-src 'self';"), "{said}");
    assert!(page.link("Ouverture").contains("video=show&at=0"));
    // Every other page stays closed.
    assert!(!policy(&s.page().await).contains("frame-src"));
}

#[tokio::test]
async fn a_file_plays_with_our_captions_from_where_the_chapter_begins() {
    let s = Stage::begun().await;
    let file = "https://media.example.org/seance.mp4";
    fills(&s, &[("video", file), ("captions", VTT), ("chapters", "1:00 Un")]).await;
    assert!(!s.page().await.has("video"));
    let page =
        s.w.town
            .visitor()
            .opens(&format!("{}?video=show&at=60", s.path))
            .await;
    assert_eq!(page.attribute_of("video source", "src"), format!("{file}#t=60"));
    assert!(policy(&page).contains("media-src 'self' https://media.example.org;"));
    assert!(!policy(&page).contains("frame-src"));
    let track = page.attribute_of("track", "src");
    let captions = s.w.town.visitor().opens(&track).await;
    assert_eq!(captions.header("content-type"), "text/vtt; charset=utf-8");
    assert_eq!(
        captions.html(),
        "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nBonjour\n"
    );
}

#[tokio::test]
async fn captions_elsewhere_are_a_link_and_a_track_only_beside_the_file() {
    let s = Stage::begun().await;
    let changed = [
        ("video", "https://a.example.org/s.webm"),
        ("captions_link", "https://b.example.org/s.vtt"),
    ];
    fills(&s, &changed).await;
    let shown = format!("{}?video=show", s.path);
    let page = s.w.town.visitor().opens(&shown).await;
    assert!(page.has("video") && !page.has("track") && !page.has("video[crossorigin]"));
    assert_eq!(page.link("Lire les sous-titres"), "https://b.example.org/s.vtt");
    fills(&s, &[("captions_link", "https://a.example.org/s.vtt")]).await;
    let page = s.w.town.visitor().opens(&shown).await;
    assert!(page.has("track") && page.has("video[crossorigin]"));
    // Nothing of ours: no address of ours.
    assert_eq!(
        s.w.ada.asks_for(&format!("{}/captions", s.path)).await.status(),
        404
    );
}

#[tokio::test]
async fn a_caption_file_counts_before_what_was_pasted() {
    let s = Stage::begun().await;
    let action = format!("{}/replay", s.path);
    let fields = [
        ("captions", ""),
        ("captions_language", "en"),
        ("video", ""),
        ("chapters", ""),
        ("slides", ""),
    ];
    let page =
        s.w.ben
            .uploads(&action, &fields, ("captions_file", "s.vtt", VTT.as_bytes()))
            .await;
    assert_eq!(page.notice(), "C’est enregistré.");
    assert!(page.holds("captions").contains("Bonjour"));
}

#[tokio::test]
async fn each_field_refuses_and_keeps_what_was_typed() {
    let s = Stage::begun().await;
    for (field, wrong, said) in [
        (
            "video",
            "http://example.org/a.mp4",
            "Il faut une adresse qui commence par https://",
        ),
        (
            "slides",
            "javascript:alert(1)",
            "Il faut une adresse qui commence par https://",
        ),
        (
            "captions_link",
            "ici",
            "Il faut une adresse qui commence par https://",
        ),
        (
            "chapters",
            "Accueil",
            "Cette ligne n’est pas un chapitre : « Accueil ». Écrivez par exemple 12:30 Écrire à plusieurs.",
        ),
        (
            "captions",
            "1\n00:01,0 --> 00:02,0\nx",
            "Ce n’est pas du WebVTT : la première ligne doit être WEBVTT.",
        ),
    ] {
        let page = fills(&s, &[(field, wrong)]).await;
        assert_eq!(
            (page.status(), page.wrong(field).as_str()),
            (422, said),
            "{field}"
        );
        assert_eq!(page.holds(field), wrong);
    }
    let page = adds(
        &s,
        "references",
        &[("title", ""), ("link", "x"), ("note", "Lire")],
    )
    .await;
    assert_eq!((page.status(), page.holds("note").as_str()), (422, "Lire"));
    assert_eq!(page.wrong("title"), "Ce champ est vide.");
    assert!(page.has("#link-error"));
}

#[tokio::test]
async fn only_those_who_hold_it_fill_it() {
    let s = Stage::begun().await;
    let edit = format!("{}/replay", s.path);
    assert_eq!(s.w.ben.opens(&edit).await.status(), 200);
    for (action, fields) in [
        (edit.clone(), vec![("video", FILM)]),
        (format!("{edit}/further"), vec![("further", "")]),
        (
            format!("{edit}/references"),
            vec![("once", "01hzzzzzzzzzzzzzzzzzzzzzzz"), ("title", "x")],
        ),
    ] {
        assert_eq!(
            s.w.cleo.posts_only(&action, &fields).await.status(),
            403,
            "{action}"
        );
        assert!(
            s.w.town
                .visitor()
                .posts_only(&action, &fields)
                .await
                .sends_to()
                .starts_with("/sign-in")
        );
    }
    assert_eq!(s.w.cleo.asks_for(&edit).await.status(), 403);
    assert_eq!(
        s.w.ben
            .asks_for("/gatherings/01hzzzzzzzzzzzzzzzzzzzzzzz/replay")
            .await
            .status(),
        404
    );
    assert_eq!(
        s.w.ben.posts_only(&format!("{edit}/nothing"), &[]).await.status(),
        404
    );
    assert!(!s.page().await.text().contains("tube.example.org"));
}

#[tokio::test]
async fn references_are_added_changed_moved_removed_and_put_back() {
    let s = Stage::begun().await;
    let edit = format!("{}/replay", s.path);
    let first = [
        ("title", "Le guide"),
        ("authors", "A. Une"),
        ("year", "2019"),
        ("link", "https://example.org/g"),
    ];
    adds(&s, "references", &first).await;
    let page = adds(&s, "references", &[("title", "Un film")]).await;
    assert_eq!(page.texts_of("#references .rows h3"), ["Le guide", "Un film"]);
    let place = page.attribute_of("#references li:nth-child(2) form[action$=\"/place\"]", "action");
    let page = page.submits(&place, &[("to", "up")]).await;
    assert_eq!(page.texts_of("#references .rows h3"), ["Un film", "Le guide"]);
    // At the top nothing happens.
    let page = s.w.ben.posts(&place, &[("to", "up")]).await;
    assert_eq!(page.texts_of("#references .rows h3"), ["Un film", "Le guide"]);
    let one = place.trim_end_matches("/place").to_owned();
    let page =
        s.w.ben
            .opens(&one)
            .await
            .submits(&one, &[("title", "Un grand film"), ("year", "2001")])
            .await;
    assert_eq!(
        page.texts_of("#references .rows h3"),
        ["Un grand film", "Le guide"]
    );
    let page = page.submits(&format!("{one}/removal"), &[]).await;
    assert_eq!(page.texts_of("#references .rows h3"), ["Le guide"]);
    let undo = page.attribute_of(".notice form", "action");
    assert_eq!(s.w.cleo.posts_only(&undo, &[]).await.status(), 403);
    page.submits(&undo, &[]).await;
    let page = s.page().await;
    let shown = page.texts_of("#references li");
    assert_eq!(shown, ["(2001) Un grand film", "A. Une (2019). Le guide"]);
    assert!(s.w.town.ledger().await.contains(&"replay.filled".to_owned()));
    // A line of one gathering is not found in another.
    let other =
        s.w.offers(&[
            ("title", "Autre"),
            ("starts", "2026-03-20T17:00"),
            ("ends", "2026-03-20T18:00"),
        ])
        .await;
    let strange = one.replace(s.path.as_str(), other.path());
    assert_eq!(s.w.ben.asks_for(&strange).await.status(), 404);
    assert_eq!(
        s.w.ben.opens(&edit).await.texts_of("#references .rows h3").len(),
        2
    );
}

#[tokio::test]
async fn the_same_line_sent_twice_is_one() {
    let s = Stage::begun().await;
    let edit = format!("{}/replay", s.path);
    let action = format!("{edit}/key-points");
    let form = s.w.ben.opens(&edit).await;
    form.submits(&action, &[("title", "Dire le cadre")]).await;
    let page = form.submits(&action, &[("title", "Dire le cadre")]).await;
    assert_eq!(page.texts_of("#key-points .rows h3"), ["Dire le cadre"]);
    assert_eq!(s.page().await.texts_of("#key-points li"), ["Dire le cadre"]);
    let points = s.w.town.reads(|tx| {
        let uid = tx.one::<(kernel::Uid,)>(ANY, ())?.0;
        let gathering = gatherings::gathering::by_uid(tx, uid)?.unwrap();
        super::key_points(tx, gathering.id)
    });
    assert_eq!(points.await, ["Dire le cadre"]);
}

platform::statements! {
    ANY = "select uid from gatherings order by id limit 1";
}

#[tokio::test]
async fn it_leads_on_to_a_further_session_with_its_door_and_places() {
    let s = Stage::begun().await;
    let later = [
        ("title", "Trois jours ensemble"),
        ("starts", "2026-04-20T09:00"),
        ("ends", "2026-04-22T17:00"),
        ("places_onsite", "12"),
    ];
    let further = s.w.offers(&later).await;
    let edit = format!("{}/replay", s.path);
    let action = format!("{edit}/further");
    let uid = further.path().trim_start_matches("/gatherings/").to_owned();
    let page =
        s.w.ben
            .opens(&edit)
            .await
            .submits(&action, &[("further", &uid)])
            .await;
    assert_eq!(page.notice(), "C’est enregistré.");
    let page = s.page().await;
    assert!(
        page.text_of("#next").contains("12 places libres"),
        "{}",
        page.text_of("#next")
    );
    assert_eq!(
        page.link("M’inscrire"),
        format!("{}#registration", further.path())
    );
    // What cannot be chosen is refused; what is called off again is a closed door.
    let own = s.path.trim_start_matches("/gatherings/");
    assert_eq!(
        s.w.ben.posts_only(&action, &[("further", own)]).await.status(),
        422
    );
    s.w.town.passes(80 * 24 * 60);
    assert!(
        s.page()
            .await
            .text_of("#next")
            .contains("Les inscriptions sont closes.")
    );
}
