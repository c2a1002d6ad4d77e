//! Pictures of a page: each with what it shows in words. The editor is given the Markdown; a plain form puts it at the end.

use kernel::{PersonId, Problem, Refusal};
use platform::media::{self, Picture};
use platform::web::{Cx, Form, Handled, Reply, Upload};
use tokio::sync::Semaphore;
use writing::Edit;

use super::access::{self, Write};
use super::door::Key;
use super::model::PageId;

platform::statements! {
    COUNT = "select count(*) from page_pictures where page_id = $1";
    ADD = "insert into page_pictures (page_id, media) values ($1, $2)";
}

/// How many pictures a page may have.
const MOST: i64 = 200;
const WORDS: usize = 300;

/// A decoded picture may take a quarter of a gigabyte: one at a time.
static TURN: Semaphore = Semaphore::const_new(1);

/// POST /pages/{page}/pictures
pub async fn add(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let asked = key.clone();
    let owner = cx
        .read(move |tx| {
            let may = access::to::<Write>(tx, asked.page, asked.guest.as_ref())?;
            // A picture belongs to somebody with an account, who can take it away.
            may.who().person.ok_or(Problem::Forbidden)
        })
        .await?;
    let mut form = cx.form().await?;
    let for_editor = cx
        .header("accept")
        .is_some_and(|kinds| kinds.starts_with("text/markdown"));
    let done = match take(&mut form) {
        Ok((words, upload)) => keep(&cx, &key, owner, words, upload, !for_editor).await,
        Err(refusal) => Err(refusal.into()),
    };
    let back = format!("/pages/{}/edition", key.page);
    match (done, for_editor) {
        (Ok(markdown), true) => Ok(Reply::file("text/markdown; charset=utf-8", markdown)),
        (Ok(_), false) => Ok(Reply::see_other(back).notice("page-picture-added")),
        (Err(Problem::Refused(refusal)), true) => {
            let said = cx.house().languages().refusal(cx.language(), &refusal);
            Ok(Reply::file("text/plain; charset=utf-8", said).status(422))
        }
        (Err(Problem::Refused(refusal)), false) => Ok(Reply::see_other(back).notice(refusal.message)),
        (Err(problem), _) => Err(problem),
    }
}

fn take(form: &mut Form) -> Result<(String, Upload), Refusal> {
    let words = form.line("words", 1..=WORDS);
    if form.refusal("words").is_some() {
        return Err(Refusal::new("page-picture-needs-words"));
    }
    let upload = form.file("picture").ok_or(Refusal::new("page-picture-missing"))?;
    Ok((words, upload))
}

async fn keep(
    cx: &Cx,
    key: &Key,
    owner: PersonId,
    words: String,
    upload: Upload,
    at_end: bool,
) -> Result<String, Problem> {
    let picture = open(upload).await??;
    let uid = cx.house().chance().uid(cx.house().now());
    cx.house().media().keep(uid, &picture).await?;
    let said: String = words
        .chars()
        .map(|letter| if "[]\\".contains(letter) { ' ' } else { letter })
        .collect();
    let markdown = format!("![{said}](/media/{uid}?w=960)");
    let (key, put) = (key.clone(), markdown.clone());
    let written = cx
        .write(move |tx| {
            let may = access::to::<Write>(tx, key.page, key.guest.as_ref())?;
            let page: PageId = may.page().id;
            if tx.one::<(i64,)>(COUNT, (page,))?.0 >= MOST {
                return Err(Refusal::new("page-too-many-pictures").with("most", MOST).into());
            }
            media::remember(tx, uid, owner, &words, &picture)?;
            tx.run(ADD, (page, uid))?;
            if at_end {
                let document = may.page().document;
                let put = |now: &writing::SharedText| {
                    Ok(vec![Edit {
                        at: now.length(),
                        gone: 0,
                        put: format!("\n\n{put}\n"),
                    }])
                };
                let changed = writing::change(tx, document, may.who(), put)?;
                super::come_to_rest(tx, may.page(), &changed.text, may.who())?;
            }
            Ok(())
        })
        .await;
    if written.is_err() {
        cx.house().media().remove(uid).await;
    }
    written.map(|()| markdown)
}

async fn open(upload: Upload) -> Result<Result<Picture, Refusal>, Problem> {
    let turn = TURN
        .acquire()
        .await
        .map_err(|closed| Problem::fault("wait for a turn", closed))?;
    let opened = tokio::task::spawn_blocking(move || media::open(&upload.bytes)).await;
    drop(turn);
    opened.map_err(|lost| Problem::fault("open a picture", lost))
}
