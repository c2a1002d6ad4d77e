//! Taking the folder.

use kernel::{Problem, Uid};
use learning::project::{self, Project};
use platform::Tx;
use platform::media::SIZES;
use platform::web::{Cx, Handled, Reply, file_name};

use super::compose::{self, Told};
use super::pack::{self, Blob};
use crate::journal;
use crate::project as pages;
use crate::statement;

/// The project of whoever asks. The space of its cohort may be hidden from them by now.
fn own(tx: &mut Tx, uid: Uid) -> Result<Project, Problem> {
    let me = tx.signed_in()?.id;
    let project = project::store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    if project.owner.id == me {
        Ok(project)
    } else {
        Err(Problem::Missing)
    }
}

/// Everything of it that its owner told.
struct Whole {
    project: Project,
    picture: Option<Uid>,
    told: Vec<Told>,
    statements: Vec<statement::Statement>,
}

fn whole(tx: &mut Tx, uid: Uid) -> Result<Whole, Problem> {
    let project = own(tx, uid)?;
    let mut told = Vec::new();
    for entry in journal::all_told(tx, project.id, project.owner.id)? {
        told.push(Told {
            media: journal::media_of(tx, entry.id)?,
            tried: journal::tried_in(tx, entry.id)?,
            entry,
        });
    }
    Ok(Whole {
        picture: pages::store::picture(tx, project.id)?.map(|picture| picture.media),
        statements: statement::all_of(tx, project.id)?,
        project,
        told,
    })
}

/// Beyond so many bytes of pictures, they come in their middle size: a folder must fit into a hand.
const LARGE: usize = 80 * 1024 * 1024;

/// GET /projects/{project}/folder.zip
pub async fn take(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    let whole = cx.read(move |tx| whole(tx, uid)).await?;
    let v = cx.view();
    let [_, middle, largest] = SIZES;
    let mut blobs: Vec<Blob> = Vec::new();
    let mut bytes = 0;
    let store = cx.house().media();
    let pictures = whole.told.iter().flat_map(|told| &told.media);
    let pictures = pictures.filter(|media| media.is_picture()).map(|media| media.uid);
    for uid in pictures.chain(whole.picture) {
        let width = if bytes < LARGE { largest } else { middle };
        // One whose file is lost must not keep the rest back.
        if let Ok(content) = store.read(uid, width).await {
            bytes += content.len();
            blobs.push((compose::picture(uid), content));
        }
    }
    for media in whole.told.iter().flat_map(|told| &told.media) {
        if !media.is_picture()
            && let Ok((_, content)) = store.read_document(media.uid).await
        {
            blobs.push((compose::document(media), content));
        }
    }
    let title = whole.project.words.title.clone();
    let texts = compose::texts(&v, &whole.project, whole.picture, &whole.told, &whole.statements);
    let packed = tokio::task::spawn_blocking(move || pack::pack(&texts, &blobs)).await;
    let packed = packed.map_err(|lost| Problem::fault("pack a folder", lost))??;
    let name = file_name(&title, "project");
    Ok(Reply::file("application/zip", packed).saved_as(&format!("{name}.zip")))
}
