//! One's own badges, and all of them in a folder, to be put elsewhere.

use std::io::{Cursor, Write};

use askama::Template;
use kernel::Problem;
use platform::web::{Cx, Handled, Reply, View};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::model::{Award, State};
use super::store::{self, Closed};
use crate::badge::model::Badge;
use crate::badge::{picture, store as badges};
use crate::credential::bake;

#[derive(Template)]
#[template(path = "award/mine.html")]
struct Mine {
    v: View,
    given: Vec<Award>,
    had: Vec<Award>,
    asked: Vec<Award>,
    declined: Vec<Award>,
    revoked: Vec<Award>,
    proposed: Vec<Closed>,
}

/// GET /me/badges
pub async fn list(cx: Cx) -> Handled {
    let (own, proposed) = cx
        .read(|tx| {
            let me = tx.signed_in()?.id;
            Ok((store::own(tx, me)?, store::closed_of(tx, me)?))
        })
        .await?;
    let of =
        |state: State| -> Vec<Award> { own.iter().filter(|award| award.state == state).cloned().collect() };
    Reply::page(&Mine {
        v: cx.view(),
        given: of(State::Awarded),
        had: of(State::Accepted),
        asked: of(State::Asked),
        declined: of(State::Declined),
        revoked: of(State::Revoked),
        proposed,
    })
}

/// GET /me/badges/all.zip: each as JSON, and in its picture.
pub async fn take(cx: Cx) -> Handled {
    let held: Vec<(Award, Badge)> = cx
        .read(|tx| {
            let me = tx.signed_in()?.id;
            let own = store::own(tx, me)?
                .into_iter()
                .filter(|award| award.state == State::Accepted);
            own.map(|award| Ok((badges::by_id(tx, award.badge)?, award)))
                .map(|found: Result<_, Problem>| found.map(|(badge, award)| (award, badge)))
                .collect()
        })
        .await?;
    let fault = |cause: std::io::Error| Problem::fault("pack badges", cause);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (award, badge) in held {
        let png = picture::drawn(&cx, &badge).await?;
        let baked = bake::into_png(&png, &award.document).unwrap_or(png);
        let files = [("json", award.document.into_bytes()), ("png", baked)];
        for (ending, bytes) in files {
            let name = format!("badge-{}.{ending}", award.uid);
            archive
                .start_file(name, options)
                .map_err(|cause| fault(cause.into()))?;
            archive.write_all(&bytes).map_err(fault)?;
        }
    }
    let bytes = archive
        .finish()
        .map_err(|cause| fault(cause.into()))?
        .into_inner();
    Ok(Reply::file("application/zip", bytes).saved_as("badges.zip"))
}
