//! A picture that somebody sends, decoded on a blocking thread.

use kernel::{Problem, Refusal};
use platform::media::{self, Picture};
use platform::web::Upload;
use tokio::sync::Semaphore;

/// A decoded picture may take a quarter of a gigabyte: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// Decodes what was sent as a picture, or says why it is none.
///
/// # Errors
/// A fault when the work is lost.
pub async fn open(upload: Upload) -> Result<Result<Picture, Refusal>, Problem> {
    let turn = TURN
        .acquire()
        .await
        .map_err(|closed| Problem::fault("wait for a turn", closed))?;
    let opened = tokio::task::spawn_blocking(move || media::open(&upload.bytes)).await;
    drop(turn);
    opened.map_err(|lost| Problem::fault("open a picture", lost))
}
