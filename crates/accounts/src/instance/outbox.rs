//! The mails of a demonstration, readable on a page.

use askama::Template;
use kernel::{Instant, Problem};
use platform::settings::Mode;
use platform::web::{Cx, Handled, Reply, View};

use super::model::{Piece, pieces};

struct Letter {
    recipient: String,
    subject: String,
    made: Instant,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "instance/outbox.html")]
struct OutboxPage {
    v: View,
    letters: Vec<Letter>,
}

/// GET /outbox
pub async fn show(cx: Cx) -> Handled {
    if cx.house().settings().mode == Mode::Service {
        return cx.read(|_| Err(Problem::Missing)).await;
    }
    let base = &cx.house().settings().base;
    let letters = cx
        .read(platform::mail::newest)
        .await?
        .into_iter()
        .map(|mail| Letter {
            pieces: pieces(&mail.body, base),
            recipient: mail.recipient,
            subject: mail.subject,
            made: mail.made,
        });
    let letters = letters.collect();
    Reply::page(&OutboxPage {
        v: cx.view(),
        letters,
    })
}
