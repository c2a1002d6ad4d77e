//! The folder as it is sent: a few texts are read, packed and given, and then the next.

use std::io;

use futures_util::{Stream, StreamExt, stream};
use kernel::Problem;
use platform::web::Cx;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::entries::Whole;
use super::pack::{Entry, Packing};
use crate::piece::{self, Piece, front, load};

/// How many folders are made at once; whoever comes then is asked to come again.
static SEATS: Semaphore = Semaphore::const_new(3);
/// How many texts one transaction reads.
const PORTION: usize = 20;

struct Flow {
    cx: Cx,
    whole: Whole,
    packing: Option<Packing>,
    _seat: SemaphorePermit<'static>,
}

/// The archive, as it is made.
///
/// # Errors
/// [`Problem::Unavailable`] when several are being made.
pub async fn flow(
    cx: Cx,
    whole: Whole,
) -> Result<impl Stream<Item = Result<Vec<u8>, io::Error>> + Send + 'static, Problem> {
    let seat = SEATS.try_acquire().map_err(|_| Problem::Unavailable)?;
    let flow = Flow {
        cx,
        whole,
        packing: Some(Packing::new()),
        _seat: seat,
    };
    let flow = stream::unfold(flow, |mut flow| async move {
        match flow.next().await {
            Ok(Some(bytes)) => Some((Ok(bytes), flow)),
            Ok(None) => None,
            Err(problem) => {
                flow.packing = None;
                flow.whole.left.clear();
                let said = format!("{problem:?}");
                Some((Err(io::Error::other(said)), flow))
            }
        }
    });
    // Whoever packs answers asks once more after the end.
    Ok(flow.fuse())
}

impl Flow {
    /// The next bytes; nothing once it is whole.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let Some(mut packing) = self.packing.take() else {
            return Ok(None);
        };
        if self.whole.left.is_empty() {
            let last = self.whole.last();
            return blocking(move || {
                let mut bytes = packing.pack(&last)?;
                bytes.extend(packing.finish()?);
                Ok(Some(bytes))
            })
            .await;
        }
        let mut entries = Vec::new();
        for piece in self.portion().await? {
            self.files(&piece, &mut entries).await?;
        }
        let (packing, bytes) = blocking(move || {
            let bytes = packing.pack(&entries)?;
            Ok((packing, bytes))
        })
        .await?;
        self.packing = Some(packing);
        Ok(Some(bytes))
    }

    /// The next texts, with the rights that whoever asked has at this moment.
    async fn portion(&mut self) -> Result<Vec<Piece>, Problem> {
        let some = self.whole.left.len().min(PORTION);
        let texts: Vec<_> = self.whole.left.drain(..some).collect();
        let v = platform::web::View::of_nobody(self.cx.house(), self.cx.language());
        self.cx
            .read(move |tx| {
                let mut pieces = Vec::new();
                for (kind, uid) in texts {
                    pieces.extend(piece::read(tx, &v, kind, uid)?.filter(|piece| piece.published));
                }
                Ok(pieces)
            })
            .await
    }

    /// A text, and what goes with it.
    async fn files(&mut self, piece: &Piece, into: &mut Vec<Entry>) -> Result<(), Problem> {
        into.push(self.whole.text(piece));
        let fresh: Vec<_> = piece
            .pictures()
            .into_iter()
            .filter(|picture| self.whole.is_new(&picture.file()))
            .collect();
        for (name, file) in load(&self.cx, &fresh).await? {
            into.push(Entry {
                name,
                bytes: file.bytes,
                stored: true,
            });
        }
        for document in &piece.documents {
            let name = front::named(document);
            // One whose file is lost must not keep the rest back.
            if self.whole.is_new(&name)
                && let Ok((_, bytes)) = self.cx.house().media().read_document(document.media).await
            {
                into.push(Entry {
                    name,
                    bytes,
                    stored: true,
                });
            }
        }
        Ok(())
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|lost| Problem::fault("pack a folder", lost))?
}
