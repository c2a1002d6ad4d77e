//! The files of the pictures that stand in pieces.

use std::collections::BTreeMap;

use kernel::{Problem, Uid};
use platform::media::SIZES;
use platform::web::Cx;

use prose::Picture;
use prose::odt::File;

platform::statements! {
    KNOWN = "select width, height, guarded from media where uid = $1 and removed_at is null";
}

/// Files by the name under which texts call them.
pub type Pictures = BTreeMap<String, File>;

/// Beyond so many bytes, pictures come in their middle size: a book must fit into a hand.
const LARGE: usize = 40 * 1024 * 1024;
/// How many pictures one file holds.
const MOST: usize = 400;

/// Reads them. One that only the door of something shows is read when it came through that door; of one whose file is
/// lost nothing is said, so that it does not keep the rest back.
///
/// # Errors
/// When the store refuses.
pub async fn load(cx: &Cx, pictures: &[&Picture]) -> Result<Pictures, Problem> {
    let mut wanted: BTreeMap<Uid, (String, bool)> = BTreeMap::new();
    for picture in pictures {
        let through = picture.path.is_some();
        let known = wanted
            .entry(picture.media)
            .or_insert_with(|| (picture.file(), through));
        known.1 |= through;
    }
    let wanted: Vec<(Uid, String, bool)> = wanted
        .into_iter()
        .take(MOST)
        .map(|(uid, (file, through))| (uid, file, through))
        .collect();
    let known = cx
        .read(move |tx| {
            let mut known = Vec::new();
            for (uid, file, through) in wanted {
                let found = tx.find::<(i64, i64, bool)>(KNOWN, (uid,))?;
                if let Some((width, height, _)) = found.filter(|(_, _, guarded)| through || !guarded) {
                    known.push((uid, file, width, height));
                }
            }
            Ok(known)
        })
        .await?;
    let [_, middle, largest] = SIZES;
    let (mut files, mut total) = (Pictures::new(), 0);
    for (uid, name, width, height) in known {
        let size = if total < LARGE { largest } else { middle };
        if let Ok(bytes) = cx.house().media().read(uid, size).await {
            total += bytes.len();
            files.insert(name, File { bytes, width, height });
        }
    }
    Ok(files)
}
