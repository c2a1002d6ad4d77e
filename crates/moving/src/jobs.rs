//! The work of a move, in three: the file is read into rows that wait; files of people are kept, some at a time; then all
//! of it comes at once. Each may be tried again: what was done is known.

use std::path::PathBuf;

use kernel::{Problem, Uid};
use platform::House;
use platform::jobs::{Ending, Job, Repeated};
use platform::media;

use crate::model::{Move, Source, State};
use crate::reading::archive::{Archive, MOST_FILE};
use crate::reading::{self, Fault, Row};
use crate::{into, live, plan, store};

/// Reads the file of a move.
pub const READ: Job = Job {
    kind: "moving.read",
    run: |house, payload| Box::pin(read(house, payload)),
};

/// Keeps the files of a move, some at a time.
pub const FILES: Job = Job {
    kind: "moving.files",
    run: |house, payload| Box::pin(files(house, payload)),
};

/// Brings everything.
pub const BRING: Job = Job {
    kind: "moving.bring",
    run: |house, payload| Box::pin(bring(house, payload)),
};

/// Drops what was read and that nobody wanted for two weeks.
pub const TIDY: Repeated = Repeated {
    kind: "moving.tidy",
    minutes: 24 * 60,
    run: |house| Box::pin(tidy(house)),
};

const DAYS: i64 = 14;
/// How many files one job keeps: a picture takes a moment to be made anew.
const AT_ONCE: i64 = 40;
/// The most bytes of rows that are on their way to the store at once.
const PORTION: usize = 512 * 1024;

/// Where the file of a move is while it is needed.
pub fn place(house: &House, of: Uid) -> PathBuf {
    folder(house).join(format!("{of}.in"))
}

/// The folder of such files.
pub fn folder(house: &House) -> PathBuf {
    house.data().join("moving")
}

/// The move that a job is about, and its source; nothing when it is gone.
pub(crate) async fn find(house: &House, payload: &str) -> Result<Option<(Source, Move)>, Ending> {
    let uid: Uid = payload
        .parse()
        .map_err(|_| Ending::Never(Problem::broken("a job of a move without its name")))?;
    let found = house
        .read(move |tx| {
            let (source, this) = (store::source_of(tx, uid)?, store::find(tx, uid)?);
            Ok(source.zip(this))
        })
        .await?;
    Ok(found)
}

/// Ends a move that cannot be, and says why.
pub(crate) async fn refuse(
    house: &House,
    this: &Move,
    message: &'static str,
    number: u64,
) -> Result<(), Ending> {
    let (id, uid) = (this.id, this.uid);
    house
        .write(move |tx| {
            store::forget_rows(tx, id)?;
            store::refuse(tx, id, &format!("{message} {number}")).map(drop)
        })
        .await?;
    drop(tokio::fs::remove_file(place(house, uid)).await);
    live::forget(house, uid).await;
    Ok(())
}

async fn read(house: House, payload: String) -> Result<(), Ending> {
    let Some((source, this)) = find(&house, &payload)
        .await?
        .filter(|(_, this)| this.state == State::Reading)
    else {
        return Ok(());
    };
    let id = this.id;
    // What an earlier try wrote.
    house.write(move |tx| store::forget_rows(tx, id)).await?;
    match take(&house, &source, &this).await? {
        Ok(()) => {}
        Err(fault) => return refuse(&house, &this, fault.message, fault.number).await,
    }
    let known = source.clone();
    let (plan, before) = house
        .read(move |tx| {
            let plan = plan::make(tx, id, &known)?;
            let before = store::last_choice(tx, known.id)?;
            Ok((plan, before))
        })
        .await?;
    let choice = before.unwrap_or_default();
    house
        .write(move |tx| {
            // Whoever dropped it meanwhile wants nothing of it kept.
            if store::ready(tx, id, &plan, &choice)? {
                Ok(())
            } else {
                store::forget_rows(tx, id)
            }
        })
        .await?;
    Ok(())
}

async fn take(house: &House, source: &Source, this: &Move) -> Result<Result<(), Fault>, Ending> {
    let (send, mut receive) = tokio::sync::mpsc::channel::<Vec<Row>>(2);
    let (form, place, id) = (source.form, place(house, this.uid), this.id);
    let reading = tokio::task::spawn_blocking(move || {
        let (mut rows, mut bytes) = (Vec::new(), 0);
        let done = reading::read(form, &place, &mut |row: Row| {
            bytes += row.body.len() + 200;
            rows.push(row);
            if bytes < PORTION {
                return true;
            }
            bytes = 0;
            send.blocking_send(std::mem::take(&mut rows)).is_ok()
        });
        if !rows.is_empty() {
            drop(send.blocking_send(rows));
        }
        done
    });
    let mut number = 0;
    while let Some(rows) = receive.recv().await {
        let first = number;
        number += i64::try_from(rows.len()).unwrap_or(0);
        house
            .write(move |tx| {
                for (row, offset) in rows.iter().zip(1..) {
                    store::add_row(tx, id, first + offset, row)?;
                }
                store::step(tx, id, i64::try_from(rows.len()).unwrap_or(0)).map(drop)
            })
            .await?;
    }
    reading
        .await
        .map_err(|lost| Ending::Again(Problem::fault("read what moves in", lost)))
}

async fn files(house: House, payload: String) -> Result<(), Ending> {
    let Some((source, this)) = find(&house, &payload)
        .await?
        .filter(|(_, this)| this.state == State::Moving)
    else {
        return Ok(());
    };
    let (id, known) = (this.id, source.id);
    let (rows, before) = house
        .read(move |tx| Ok((store::unkept(tx, id, AT_ONCE)?, store::moved(tx, known)?)))
        .await?;
    if rows.is_empty() {
        let uid = this.uid.to_string();
        house.write(move |tx| tx.job(BRING.kind, &uid)).await?;
        return Ok(());
    }
    let leaves = this.choice.leaves("files");
    for row in rows {
        let there = before.iter().find(|moved| {
            moved.tag == row.tag
                && matches!(moved.kind.as_str(), "picture" | "document")
                && moved.digest == row.at.to_string()
        });
        let (kind, uid) = match there {
            _ if leaves => ("left", String::new()),
            // The same name and size: it came before.
            Some(moved) => (
                if moved.kind == "picture" {
                    "picture"
                } else {
                    "document"
                },
                moved.uid.clone(),
            ),
            None => keep(&house, &source, &this, &row.tag).await?,
        };
        let number = row.number;
        house
            .write(move |tx| {
                store::set_body(tx, id, number, &uid, kind)?;
                store::step(tx, id, 1).map(drop)
            })
            .await?;
    }
    let uid = this.uid.to_string();
    house.write(move |tx| tx.job(FILES.kind, &uid)).await?;
    Ok(())
}

/// What a file is, once it is kept: a picture, a document, or nothing that is taken here.
enum Looked {
    Picture(media::Picture),
    Document(media::Document),
    Neither,
}

async fn keep(
    house: &House,
    source: &Source,
    this: &Move,
    tag: &str,
) -> Result<(&'static str, String), Ending> {
    let place = place(house, this.uid);
    let path = if source.form == reading::Form::Markdown {
        tag.to_owned()
    } else {
        format!("files/{tag}")
    };
    let looked = tokio::task::spawn_blocking(move || {
        let Ok(mut archive) = Archive::open(&place) else {
            return Looked::Neither;
        };
        let Some(entry) = archive.find(&path) else {
            return Looked::Neither;
        };
        let Ok(bytes) = archive.bytes(&entry, MOST_FILE) else {
            return Looked::Neither;
        };
        match media::open(&bytes) {
            Ok(picture) => Looked::Picture(picture),
            Err(_) => media::open_document(bytes).map_or(Looked::Neither, Looked::Document),
        }
    })
    .await
    .map_err(|lost| Ending::Again(Problem::fault("look at a file", lost)))?;
    let uid = house.chance().uid(house.now());
    let (owner, said) = (this.person, tag.rsplit('/').next().unwrap_or_default().to_owned());
    match looked {
        Looked::Picture(picture) => {
            house.media().keep(uid, &picture).await?;
            house
                .write(move |tx| media::remember(tx, uid, owner, &said, &picture))
                .await?;
            Ok(("picture", uid.to_string()))
        }
        Looked::Document(document) => {
            house.media().keep_document(uid, &document).await?;
            house
                .write(move |tx| media::remember_document(tx, uid, owner, &said, &document))
                .await?;
            Ok(("document", uid.to_string()))
        }
        Looked::Neither => Ok(("lost", String::new())),
    }
}

async fn bring(house: House, payload: String) -> Result<(), Ending> {
    let Some((_, this)) = find(&house, &payload)
        .await?
        .filter(|(_, this)| this.state == State::Moving)
    else {
        return Ok(());
    };
    let uid = this.uid;
    match house.write(move |tx| into::run(tx, uid)).await {
        Ok(_) => {
            drop(tokio::fs::remove_file(place(&house, uid)).await);
            Ok(())
        }
        Err(Problem::Refused(refusal)) => {
            tracing::info!(message = refusal.message, "a move does not fit into its space");
            undo_files(&house, &this).await?;
            refuse(&house, &this, "moving-fault-kinds", 0).await
        }
        Err(Problem::Forbidden | Problem::Missing | Problem::SignIn) => {
            undo_files(&house, &this).await?;
            refuse(&house, &this, "moving-fault-right", 0).await
        }
        Err(problem) => Err(Ending::Again(problem)),
    }
}

/// Files that were kept for a move that came to nothing.
async fn undo_files(house: &House, this: &Move) -> Result<(), Ending> {
    let id = this.id;
    let kept = house
        .write(move |tx| {
            let mut kept = Vec::new();
            for uid in store::kept_files(tx, id)? {
                media::forget(tx, uid)?;
                kept.push(uid);
            }
            Ok(kept)
        })
        .await?;
    for uid in kept {
        house.media().remove(uid).await;
    }
    Ok(())
}

async fn tidy(house: House) -> Result<(), Ending> {
    let old = house
        .write(|tx| {
            let old = store::list_old(tx, tx.now().plus_days(-DAYS))?;
            for uid in &old {
                if let Some(this) = store::find(tx, *uid)? {
                    store::forget_rows(tx, this.id)?;
                    store::abandon(tx, this.id)?;
                }
            }
            Ok(old)
        })
        .await?;
    for uid in old {
        drop(tokio::fs::remove_file(place(&house, uid)).await);
        live::forget(&house, uid).await;
    }
    Ok(())
}
