//! Entering an engine, as people do; the engine is a small server of this machine.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use platform::engines::{Engine, Engines};

use crate::stage::{stage_on, stage_with};

/// An engine that gives these answers, one a call, and tells what it was asked.
fn engine(answers: Vec<&'static str>) -> (String, thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/bigbluebutton/api", listener.local_addr().unwrap());
    let asked = thread::spawn(move || {
        let mut asked = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 4096];
            let count = stream.read(&mut request).unwrap();
            let text = String::from_utf8_lossy(&request[..count]).into_owned();
            asked.push(text.lines().next().unwrap_or_default().to_owned());
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                answer.len()
            );
            stream.write_all(format!("{head}{answer}").as_bytes()).unwrap();
        }
        asked
    });
    (address, asked)
}

fn engines(bigbluebutton: &str) -> Engines {
    let engine = |address: &str, name: &str, secret: &str| {
        Some(Engine {
            address: address.into(),
            name: name.into(),
            secret: secret.into(),
        })
    };
    Engines {
        bigbluebutton: engine(bigbluebutton, "", "a shared secret"),
        jitsi: engine("https://meet.example", "tresse", "another secret"),
        livekit: engine("https://rooms.example", "key", "a third secret"),
        livekit_server: "wss://livekit.example".into(),
    }
}

const MADE: &str = "<response><returncode>SUCCESS</returncode></response>";

#[tokio::test]
async fn a_meeting_is_made_and_joined_by_role_and_its_recording_comes_back() {
    let recordings = "<response><returncode>SUCCESS</returncode><recordings><recording><playback><format>\
        <type>video</type><url>https://bbb.example/playback/video/1</url></format></playback></recording>\
        </recordings></response>";
    let (address, asked) = engine(vec![MADE, MADE, recordings]);
    let stage = stage_on(engines(&address)).await;
    let (ben, gil) = (stage.w.ben.clone(), stage.guest("Gil").await);
    let choose = [("engine", "bigbluebutton"), ("records", "on"), ("screen", "host")];
    ben.posts(&format!("{}/video", stage.room), &choose).await;
    let entry = format!("{}/video", stage.room);
    let moderator = ben.asks_for(&entry).await.sends_to();
    assert!(moderator.starts_with(&format!("{address}/join?")) && moderator.contains("role=MODERATOR"));
    let viewer = gil.asks_for(&entry).await.sends_to();
    assert!(
        viewer.contains("role=VIEWER") && viewer.contains("fullName=Gil"),
        "{viewer}"
    );
    stage.closes().await;
    stage.w.town.passes(31);
    stage.w.town.runs_jobs().await;
    let gathering = stage.room.strip_suffix("/live").unwrap();
    let replay = ben.opens(gathering).await;
    assert!(
        replay.html().contains("https://bbb.example/playback/video/1"),
        "{}",
        replay.text()
    );
    let asked = asked.join().unwrap();
    assert!(
        asked[0].contains("/create?") && asked[0].contains("record=true"),
        "{asked:?}"
    );
    assert!(asked[2].contains("/getRecordings?"), "{asked:?}");
}

#[tokio::test]
async fn an_engine_that_fails_is_said_to_and_the_room_goes_on() {
    let failed = "<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>";
    let (address, _) = engine(vec![failed]);
    let stage = stage_on(engines(&address)).await;
    let ben = stage.w.ben.clone();
    ben.posts(
        &format!("{}/video", stage.room),
        &[("engine", "bigbluebutton"), ("screen", "host")],
    )
    .await;
    let page = ben.asks_for(&format!("{}/video", stage.room)).await;
    assert_eq!(page.status(), 503);
    assert!(page.text().contains("ne répond pas comme il faut") && page.text().contains("Tchat"));
    let nowhere = stage_on(engines("http://127.0.0.1:9/bigbluebutton/api")).await;
    nowhere
        .w
        .ben
        .posts(
            &format!("{}/video", nowhere.room),
            &[("engine", "bigbluebutton"), ("screen", "host")],
        )
        .await;
    assert_eq!(
        nowhere
            .w
            .ben
            .asks_for(&format!("{}/video", nowhere.room))
            .await
            .status(),
        503
    );
}

#[tokio::test]
async fn passes_of_jitsi_and_livekit_say_who_comes_and_as_what() {
    use base64::Engine as _;
    let stage = stage_on(engines("http://127.0.0.1:9")).await;
    let (ben, gil) = (stage.w.ben.clone(), stage.guest("Gil \"le\" Grand").await);
    let claims = |address: &str, mark: &str| {
        let pass = address.split(mark).nth(1).unwrap();
        let body = pass.split('.').nth(1).unwrap();
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD
            .decode(body)
            .unwrap();
        serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()
    };
    ben.posts(
        &format!("{}/video", stage.room),
        &[("engine", "jitsi"), ("screen", "host")],
    )
    .await;
    let entry = format!("{}/video", stage.room);
    let address = gil.asks_for(&entry).await.sends_to();
    assert!(address.starts_with("https://meet.example/tresse-"), "{address}");
    let said = claims(&address, "jwt=");
    assert_eq!(said["context"]["user"]["moderator"], false);
    assert_eq!(said["sub"], "meet.example");
    let host = claims(&ben.asks_for(&entry).await.sends_to(), "jwt=");
    assert_eq!(host["context"]["user"]["moderator"], true);
    ben.posts(
        &format!("{}/video", stage.room),
        &[("engine", "livekit"), ("screen", "host")],
    )
    .await;
    let address = gil.asks_for(&entry).await.sends_to();
    assert!(address.starts_with("https://rooms.example/custom?liveKitUrl=wss%3A//livekit.example&token="));
    assert_eq!(claims(&address, "token=")["video"]["roomJoin"], true);
}

#[tokio::test]
async fn an_address_is_one_of_the_web_and_only_hosts_choose() {
    let stage = stage_on(Engines::default()).await;
    let (ben, gil) = (stage.w.ben.clone(), stage.guest("Gil").await);
    let to = format!("{}/video", stage.room);
    for wrong in ["javascript:alert(1)", "http://visio.example/x", ""] {
        let page = ben
            .posts(&to, &[("engine", "link"), ("link", wrong), ("screen", "host")])
            .await;
        assert_eq!(page.status(), 422, "{wrong}");
    }
    assert_eq!(gil.posts(&to, &[("engine", "nowhere")]).await.status(), 403);
    let good = [
        ("engine", "link"),
        ("link", "https://visio.example/classe"),
        ("screen", "host"),
    ];
    ben.posts(&to, &good).await;
    assert_eq!(gil.asks_for(&to).await.sends_to(), "https://visio.example/classe");
    assert!(
        !gil.opens(&stage.room).await.html().contains("visio.example"),
        "nothing of theirs on our page"
    );
}

#[tokio::test]
async fn who_takes_part_meets_who_follows_watches_and_nothing_is_asked_before_they_say_so() {
    let stage = stage_with("open", "1").await;
    let (gil, hana) = (stage.guest("Gil").await, stage.guest("Hana").await);
    let entry = format!("{}/video", stage.room);
    let choose = [
        ("engine", "link"),
        ("link", "https://visio.example/classe"),
        ("stream", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("screen", "host"),
    ];
    stage.w.ben.posts(&entry, &choose).await;
    assert_eq!(
        gil.asks_for(&entry).await.sends_to(),
        "https://visio.example/classe"
    );
    assert_eq!(hana.asks_for(&entry).await.sends_to(), stage.room, "she follows");
    let page = hana.opens(&stage.room).await;
    assert!(page.has(".live-follows") && page.has(".video-has-stream"));
    assert!(!gil.opens(&stage.room).await.has(".live-follows"));
    let policy = "content-security-policy";
    assert!(!page.has("iframe") && !page.header(policy).contains("frame-src"));
    let page = page.follows("Regarder la diffusion ici").await;
    assert!(
        page.attribute_of("#stream iframe", "src")
            .starts_with("https://www.youtube-nocookie.com/embed/"),
        "{}",
        page.html()
    );
    assert!(
        page.header(policy)
            .ends_with("; frame-src https://www.youtube-nocookie.com")
    );
    assert!(
        !page.has("noscript meta[http-equiv=refresh]"),
        "it would begin anew each time"
    );
    // A stream as a file is played here; whoever takes part later may meet the others.
    let choose = [
        ("engine", "link"),
        ("link", "https://visio.example/classe"),
        ("stream", "https://direct.example/live/flux.m3u8"),
        ("screen", "host"),
    ];
    stage.w.ben.posts(&entry, &choose).await;
    let page = hana.opens(&format!("{}?watch", stage.room)).await;
    assert_eq!(
        page.attribute_of("#stream source", "src"),
        "https://direct.example/live/flux.m3u8"
    );
    assert!(
        page.header(policy)
            .contains("media-src 'self' https://direct.example")
    );
    gil.posts(&format!("{}/departure", stage.room), &[]).await;
    hana.posts(&format!("{}/wish", stage.room), &[]).await;
    assert_eq!(
        hana.asks_for(&entry).await.sends_to(),
        "https://visio.example/classe"
    );
}
