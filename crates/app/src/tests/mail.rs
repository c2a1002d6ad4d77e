//! Mails leave by SMTP, over one kept connection; without a server they wait and pages work.

use platform::settings::Mode;
use testkit::Town;

use super::sink::Sink;

async fn town(url: String) -> Town {
    Town::with(crate::install, |settings| {
        settings.mode = Mode::Service;
        settings.smtp = Some(url);
    })
    .await
}

async fn writes(town: &Town, number: u32) {
    let (subject, body) = (
        format!("Veillée {number}\nBcc: autre@town.example"),
        "À demain.\n.\nÉlise",
    );
    town.house
        .write(move |tx| tx.mail(None, "cleo@town.example", &subject, body))
        .await
        .unwrap();
    town.runs_jobs().await;
}

#[tokio::test]
async fn mails_leave_over_one_kept_connection() {
    let sink = Sink::start(None).await;
    let town = town(sink.url()).await;
    writes(&town, 1).await;
    let opened = sink.connections();
    for number in 2..=5 {
        writes(&town, number).await;
    }
    let mails = sink.mails();
    assert_eq!(mails.len(), 5);
    assert_eq!(
        sink.connections(),
        opened,
        "a mail opened a connection of its own"
    );
    assert_eq!(town.reads(platform::mail::counts).await, (0, 0));
    let first = mails.first().unwrap();
    assert!(first.contains("To: <cleo@town.example>"), "{first}");
    assert!(first.contains("Auto-Submitted: auto-generated"), "{first}");
    assert!(
        !first.lines().any(|line| line.starts_with("Bcc")),
        "a subject became a header: {first}"
    );
}

/// A mail with a paper, on a house where a program prints, or none does.
async fn writes_with_a_paper(town: &Town) {
    let paper = platform::mail::Paper {
        name: "convocation.pdf".into(),
        template: "letter".into(),
        language: kernel::Language::French,
        data: serde_json::json!({ "title": "Convocation", "papers": [] }),
    };
    town.house
        .write(move |tx| {
            let letter = platform::mail::Letter {
                recipient: "cleo@town.example",
                subject: "Convocation",
                body: "À demain.",
                ..platform::mail::Letter::default()
            };
            tx.letter_with(letter, &paper)
        })
        .await
        .unwrap();
    town.runs_jobs().await;
}

#[tokio::test]
async fn a_paper_leaves_with_its_mail_as_pdf() {
    use std::os::unix::fs::PermissionsExt;
    let sink = Sink::start(None).await;
    let town = town(sink.url()).await;
    let program = town.house.settings().print.clone();
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-1.7 a paper'\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    writes_with_a_paper(&town).await;
    let mail = sink.mails().pop().unwrap();
    assert!(mail.contains("application/pdf"), "{mail}");
    assert!(mail.contains("convocation.pdf"), "{mail}");
    // "%PDF-1.7 a paper" in base64.
    assert!(mail.contains("JVBERi0xLjcgYSBwYXBlcg=="), "{mail}");
    let kept = town.reads(platform::mail::newest).await.remove(0);
    assert_eq!(kept.paper, None, "what has left is not kept");
}

#[tokio::test]
async fn where_nothing_prints_a_mail_leaves_without_its_paper() {
    let sink = Sink::start(None).await;
    let town = town(sink.url()).await;
    writes_with_a_paper(&town).await;
    let mail = sink.mails().pop().unwrap();
    assert!(!mail.contains("application/pdf"), "{mail}");
    assert_eq!(town.reads(platform::mail::counts).await, (0, 0));
}

#[tokio::test]
async fn without_a_server_pages_work_and_mails_wait_then_leave() {
    let sink = Sink::start(None).await;
    let address = sink.address;
    let town = town(sink.url()).await;
    writes(&town, 1).await;
    sink.stop().await;

    let form = town.visitor().opens("/sign-in").await;
    let page = form
        .submits("/sign-in/link", &[("email", "cleo@town.example")])
        .await;
    assert_eq!(page.status(), 200);
    town.runs_jobs().await;
    assert_eq!(
        town.reads(platform::mail::counts).await,
        (1, 1),
        "it waits, and has failed once"
    );
    assert_eq!(town.visitor().opens("/sign-in").await.status(), 200);

    let sink = Sink::start(Some(address)).await;
    town.passes(2);
    town.runs_jobs().await;
    assert_eq!(town.reads(platform::mail::counts).await, (0, 0));
    assert!(
        sink.mails()
            .first()
            .unwrap()
            .contains("http://town.example/sign-in/"),
        "{:?}",
        sink.mails()
    );
}
