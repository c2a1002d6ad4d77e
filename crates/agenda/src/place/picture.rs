//! A picture sent with a form: decoded, its files written before the row that names them, and those of no more use
//! removed after the commit.

use kernel::{PersonId, Problem, Refusal, Uid};
use platform::Tx;
use platform::media;
use platform::web::{Cx, Form};

platform::statements! {
    SET_WORDS = "update media set alternative = $2 where uid = $1 and removed_at is null";
}

/// What a form says of a picture.
#[derive(Default)]
pub struct Picturing {
    sent: Option<(Uid, media::Picture)>,
    words: String,
    removes: bool,
}

/// What was done in a transaction, and the picture whose files are of no use afterwards.
pub struct Done<T> {
    /// What was done.
    pub value: T,
    /// The picture.
    pub useless: Option<Uid>,
}

impl Picturing {
    /// Reads the fields `picture`, `alternative` and `no_picture`; what is wrong is noted in the form.
    /// Decoding takes time: ask whether they may first.
    ///
    /// # Errors
    /// A fault when the work is lost.
    pub async fn read(cx: &Cx, form: &mut Form) -> Result<Self, Problem> {
        let words = form.line("alternative", 0..=200);
        let removes = form.ticked("no_picture");
        let Some(upload) = form.file("picture") else {
            return Ok(Picturing {
                sent: None,
                words,
                removes,
            });
        };
        if words.is_empty() {
            form.refuse("alternative", Refusal::new("form-missing"));
        }
        let sent = match people::picture::open(upload).await? {
            Ok(picture) => Some((cx.house().chance().uid(cx.house().now()), picture)),
            Err(refusal) => {
                form.refuse("picture", refusal);
                None
            }
        };
        Ok(Picturing { sent, words, removes })
    }

    /// The picture that was sent, if there is one.
    pub fn sent(&self) -> Option<Uid> {
        self.sent.as_ref().map(|(uid, _)| *uid)
    }

    /// Writes the row of what was sent, and gives the picture that stands from now on and the one that went.
    pub fn settle(
        &self,
        tx: &mut Tx,
        owner: PersonId,
        former: Option<Uid>,
    ) -> Result<(Option<Uid>, Option<Uid>), Problem> {
        if let Some((uid, picture)) = &self.sent {
            media::remember(tx, *uid, owner, &self.words, picture)?;
        }
        let goes = self.sent.is_some() || self.removes;
        match former {
            Some(former) if goes => {
                media::forget(tx, former)?;
                Ok((self.sent(), Some(former)))
            }
            Some(former) => {
                if !self.words.is_empty() {
                    tx.run(SET_WORDS, (former, &self.words))?;
                }
                Ok((Some(former), None))
            }
            None => Ok((self.sent(), None)),
        }
    }

    /// Writes the files, then the rows, then removes the files that nobody needs.
    pub async fn write<T: Send + 'static>(
        self,
        cx: &Cx,
        act: impl FnOnce(&mut Tx, &Picturing) -> Result<Done<T>, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let media = cx.house().media();
        if let Some((uid, picture)) = &self.sent {
            media.keep(*uid, picture).await?;
        }
        let sent = self.sent();
        let done = cx.write(move |tx| act(tx, &self)).await;
        let useless = match &done {
            Ok(done) => done.useless,
            Err(_) => sent,
        };
        if let Some(useless) = useless {
            media.remove(useless).await;
        }
        done.map(|done| done.value)
    }
}
