//! What a space moves in from, and a new one.

use std::path::PathBuf;

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::part::ArrangePart;
use spaces::space::{self, Head};

use crate::access;
use crate::jobs;
use crate::live;
use crate::model::{Follows, NAME, Source};
use crate::reading::Form as Written;
use crate::reading::archive::MOST_PACKED;
use crate::store::{self, Listed, NewSource};

/// Where the page of arrangements leads here.
pub const PART: ArrangePart = ArrangePart {
    name: "moving-title",
    text: "moving-arrange-text",
    to: "moving",
    when: |_| true,
};

#[derive(Template)]
#[template(path = "moving/index.html")]
struct Index {
    v: View,
    head: Head,
    sources: Vec<Listed>,
    kinds: Vec<(String, String)>,
}

/// GET /spaces/{space}/moving
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, sources) = cx
        .read(move |tx| {
            let may = access::to_arrange(tx, &slug)?;
            let id = may.space().id;
            Ok((may, space::crumbs(tx, id)?, store::sources(tx, id)?))
        })
        .await?;
    let v = cx.view();
    let kinds = may.space().shape.trame.sheets.iter();
    let many = |kind: &trame::Sheet| (kind.key.clone(), kind.many.in_language(v.language).0.to_owned());
    Reply::page(&Index {
        kinds: kinds.map(many).collect(),
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        sources,
        v,
    })
}

#[derive(Template)]
#[template(path = "moving/new.html")]
struct New {
    v: View,
    head: Head,
    form: Form,
    /// The source that is read again; none for a new one.
    source: Option<Source>,
    forms: [Written; 3],
    megabytes: String,
}

impl New {
    fn action(&self) -> String {
        match &self.source {
            Some(source) => format!("/moving-sources/{}/moves", source.uid),
            None => format!("/spaces/{}/moving", self.head.slug),
        }
    }
}

/// GET /spaces/{space}/moving/new
pub async fn new(cx: Cx) -> Handled {
    let mut form = Form::new();
    let asked = cx
        .query("form")
        .and_then(Written::from_word)
        .unwrap_or(Written::YesWiki);
    form.fill("form", asked.word())
        .fill("follows", Follows::Local.word());
    ask(&cx, form).await
}

async fn ask(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, once) = cx
        .read(move |tx| {
            let may = access::to_arrange(tx, &slug)?;
            let id = may.space().id;
            Ok((may, space::crumbs(tx, id)?, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let v = cx.view();
    let page = New {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        form,
        source: None,
        forms: Written::ALL,
        megabytes: (MOST_PACKED / 1024 / 1024).to_string(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /moving-sources/{source}/moves/new
pub async fn again(cx: Cx) -> Handled {
    ask_again(&cx, Form::new()).await
}

async fn ask_again(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("source")?;
    let (source, may, crumbs, once) = cx
        .read(move |tx| {
            let (source, may) = access::to_source(tx, uid)?;
            let crumbs = space::crumbs(tx, source.space_id)?;
            Ok((source, may, crumbs, tx.new_uid()))
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    if form.value("follows").is_empty() {
        form.fill("follows", source.follows.word());
    }
    let v = cx.view();
    let page = New {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        form,
        source: Some(source),
        forms: Written::ALL,
        megabytes: (MOST_PACKED / 1024 / 1024).to_string(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Receives the form with its file, which goes to the disk as it comes.
async fn receive(cx: &Cx) -> Result<(Form, Option<PathBuf>), Problem> {
    let folder = jobs::folder(cx.house());
    tokio::fs::create_dir_all(&folder).await.map_err(|cause| {
        tracing::warn!(error = %cause, "what moves in cannot be kept");
        Problem::Unavailable
    })?;
    let aside = folder.join(format!("{}.part", cx.house().chance().uid(cx.house().now())));
    let (form, bytes) = cx.form_with_file("archive", MOST_PACKED, &aside).await?;
    if bytes == 0 {
        // A browser sends an empty file for a field that was left alone.
        drop(tokio::fs::remove_file(&aside).await);
        return Ok((form, None));
    }
    Ok((form, Some(aside)))
}

/// Puts the file where the job looks for it, or throws it away.
async fn settle(cx: &Cx, uid: Uid, file: Option<PathBuf>, wanted: bool) -> Result<(), Problem> {
    let Some(file) = file else { return Ok(()) };
    if !wanted {
        drop(tokio::fs::remove_file(&file).await);
        return Ok(());
    }
    tokio::fs::rename(&file, jobs::place(cx.house(), uid))
        .await
        .map_err(|cause| {
            tracing::warn!(error = %cause, "what moves in cannot be kept");
            Problem::Unavailable
        })
}

/// Whether it is read where it stands: a wiki with an address, and no file.
fn is_live(form: &Form, written: Option<Written>, address: &str) -> bool {
    written == Some(Written::YesWiki) && !address.is_empty() && form.refusal("address").is_none()
}

async fn throw_away(file: Option<PathBuf>) {
    if let Some(file) = file {
        drop(tokio::fs::remove_file(file).await);
    }
}

fn address(form: &mut Form) -> String {
    let address = form.line("address", 0..=300);
    if !address.is_empty() && !crate::yeswiki::inline::is_address(&address) {
        form.refuse("address", Refusal::new("moving-not-an-address"));
    }
    address
}

/// POST /spaces/{space}/moving
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let asked = slug.clone();
    cx.read(move |tx| access::to_arrange(tx, &asked).map(drop))
        .await?;
    let (mut form, file) = receive(&cx).await?;
    let Ok(once) = form.once() else {
        throw_away(file).await;
        return Err(Problem::Malformed("problem-not-a-form"));
    };
    let written = form.choice("form", Written::from_word);
    let follows = form.choice("follows", Follows::from_word);
    let name = form.line("name", 1..=NAME);
    let address = address(&mut form);
    if file.is_none() && !is_live(&form, written, &address) {
        form.refuse("archive", Refusal::new("moving-file-missing"));
    }
    let Some((Some(written), Some(follows))) = form.accept((written, follows)) else {
        throw_away(file).await;
        return ask(&cx, form).await;
    };
    let begun = cx
        .write(move |tx| {
            let may = access::to_arrange(tx, &slug)?;
            if store::is_busy(tx, may.space().id)? && store::find(tx, once)?.is_none() {
                return Err(Refusal::new("moving-busy").into());
            }
            let new = NewSource {
                uid: once,
                space: may.space().id,
                person: may.actor().id,
                form: written,
                name: &name,
                address: &address,
                follows,
            };
            match store::add_source(tx, &new)? {
                Some(source) => store::add(tx, once, source, may.actor().id).map(|made| made.is_some()),
                None => Ok(false),
            }
        })
        .await;
    finish(&cx, once, begun, file, form, true).await
}

/// The end of both: the file is where it belongs before the job that reads it is asked for.
async fn finish(
    cx: &Cx,
    once: Uid,
    begun: Result<bool, Problem>,
    file: Option<PathBuf>,
    mut form: Form,
    is_new: bool,
) -> Handled {
    match begun {
        Ok(made) => {
            let job = if file.is_some() { &jobs::READ } else { &live::ASK };
            settle(cx, once, file, made).await?;
            if made {
                cx.write(move |tx| tx.job(job.kind, &once.to_string())).await?;
            }
            Ok(Reply::see_other(format!("/moves/{once}")))
        }
        Err(problem) => {
            throw_away(file).await;
            let Problem::Refused(refusal) = problem else {
                return Err(problem);
            };
            form.refuse("archive", refusal);
            if is_new {
                ask(cx, form).await
            } else {
                ask_again(cx, form).await
            }
        }
    }
}

/// POST /moving-sources/{source}/moves
pub async fn follow(cx: Cx) -> Handled {
    let uid: Uid = cx.at("source")?;
    let source = cx
        .read(move |tx| access::to_source(tx, uid).map(|(source, _)| source))
        .await?;
    let (mut form, file) = receive(&cx).await?;
    let Ok(once) = form.once() else {
        throw_away(file).await;
        return Err(Problem::Malformed("problem-not-a-form"));
    };
    let follows = form.choice("follows", Follows::from_word);
    let address = address(&mut form);
    let stands_at = if address.is_empty() {
        &source.address
    } else {
        &address
    };
    if file.is_none() && !is_live(&form, Some(source.form), stands_at) {
        form.refuse("archive", Refusal::new("moving-file-missing"));
    }
    let Some(Some(follows)) = form.accept(follows) else {
        throw_away(file).await;
        return ask_again(&cx, form).await;
    };
    let begun = cx
        .write(move |tx| {
            let (source, may) = access::to_source(tx, uid)?;
            if store::is_busy(tx, source.space_id)? && store::find(tx, once)?.is_none() {
                return Err(Refusal::new("moving-busy").into());
            }
            store::set_follows(tx, source.id, follows, &address)?;
            store::add(tx, once, source.id, may.actor().id).map(|made| made.is_some())
        })
        .await;
    finish(&cx, once, begun, file, form, false).await
}
