//! The picture of a project: sent with its form, shown through its door.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::media;
use platform::web::{Cx, Form, Handled};

use super::{access, store};
use crate::attachment::{self, Holds, Kept, Slot};

platform::statements! {
    OF = "select media from project_pictures where project_id = $1";
}

/// The field of the form.
pub const SLOT: Slot = Slot {
    file: "picture",
    words: "picture-words",
    holds: Holds::Picture,
};

/// GET /projects/{project}/picture
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    let found = cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        tx.find::<(Uid,)>(OF, (seen.project.id,))?.ok_or(Problem::Missing)
    });
    let (media,) = found.await?;
    media::picture(&cx, media).await
}

/// What a form says of the picture.
pub struct Change {
    kept: Option<Kept>,
    gone: bool,
    said: Option<String>,
}

impl Change {
    /// The identifiers of new files.
    pub fn uids(&self) -> Vec<Uid> {
        self.kept.iter().map(|kept| kept.uid).collect()
    }
}

/// Takes the picture out of a form, and keeps its files when nothing is wrong with the rest.
pub async fn taken(cx: &Cx, form: &mut Form, there: bool) -> Result<Change, Problem> {
    let sent = attachment::take(form, &[SLOT]);
    let gone = there && form.ticked("picture-gone");
    let said = there && !gone && sent.is_empty();
    let said = said.then(|| form.line(SLOT.words, 1..=attachment::WORDS));
    let kept = attachment::keep(cx, form, sent).await?;
    Ok(Change {
        kept: kept.into_iter().next(),
        gone,
        said,
    })
}

/// Writes it, and gives the pictures whose files are to be removed after the commit.
pub fn write(tx: &mut Tx, project: i64, owner: PersonId, change: &Change) -> Result<Vec<Uid>, Problem> {
    let mut useless = Vec::new();
    if (change.gone || change.kept.is_some())
        && let Some(former) = store::picture(tx, project)?
    {
        store::drop_picture(tx, project)?;
        media::forget(tx, former.media)?;
        useless.push(former.media);
    }
    if let Some(kept) = &change.kept {
        attachment::remember(tx, owner, kept)?;
        store::set_picture(tx, project, kept.uid, &kept.said)?;
    } else if let Some(said) = &change.said {
        store::say_picture(tx, project, said)?;
    }
    Ok(useless)
}
