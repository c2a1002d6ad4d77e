//! The library's pages.

use std::sync::Arc;

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::{Fault, Folder};

use super::model::Contents;
use spaces::compare::{Difference, differences};
use spaces::shape::{self, Shape, Stored, said};

#[derive(Template)]
#[template(path = "library/index.html")]
struct Index {
    v: View,
    trames: Vec<(Stored, Arc<Shape>)>,
    inside: Option<String>,
}

impl Index {
    fn name(&self, shape: &Arc<Shape>) -> String {
        said(&shape.trame.card.name, self.v.language).text.to_owned()
    }

    fn summary(&self, shape: &Arc<Shape>) -> String {
        said(&shape.trame.card.summary, self.v.language).text.to_owned()
    }
}

/// What are you starting?
pub async fn index(cx: Cx) -> Handled {
    let trames = cx
        .read(|tx| {
            let listed = shape::listed(tx)?;
            listed
                .into_iter()
                .map(|stored| {
                    let shape = shape::of(tx, stored.id, &stored.digest)?;
                    Ok((stored, shape))
                })
                .collect::<Result<Vec<_>, Problem>>()
        })
        .await?;
    let inside = cx.query("inside").map(platform::web::percent_encoded);
    Reply::page(&Index {
        v: cx.view(),
        trames,
        inside,
    })
}

#[derive(Template)]
#[template(path = "library/show.html")]
struct Show {
    v: View,
    contents: Contents,
    uid: Uid,
    others: Vec<(Uid, String)>,
}

/// A trame of the library: what it holds, where it comes from.
pub async fn show(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trame")?;
    let language = cx.language();
    let (shape, others) = cx
        .read(move |tx| {
            let shape = super::to_open(tx, uid)?;
            let mut others = Vec::new();
            for stored in shape::listed(tx)?.into_iter().filter(|stored| stored.uid != uid) {
                let other = shape::of(tx, stored.id, &stored.digest)?;
                others.push((stored.uid, said(&other.trame.card.name, language).text.to_owned()));
            }
            Ok((shape, others))
        })
        .await?;
    let contents = Contents::of(&shape.trame, &shape.digest, language);
    Reply::page(&Show {
        v: cx.view(),
        contents,
        uid,
        others,
    })
}

/// A trame of the library as an archive.
pub async fn archive(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trame")?;
    let shape = cx.read(move |tx| super::to_open(tx, uid)).await?;
    archive_reply(&shape)
}

#[derive(Template)]
#[template(path = "library/compare.html")]
struct Compare {
    v: View,
    left: String,
    right: String,
    differences: Vec<Difference>,
    back: String,
}

/// Two trames of the library side by side.
pub async fn compare(cx: Cx) -> Handled {
    let uid: Uid = cx.at("trame")?;
    let with: Uid = cx
        .query("with")
        .and_then(|with| with.parse().ok())
        .ok_or(Problem::Missing)?;
    let (left, right) = cx
        .read(move |tx| Ok((super::to_open(tx, uid)?, super::to_open(tx, with)?)))
        .await?;
    comparison(&cx, &left, &right, format!("/trames/{uid}"))
}

/// The page that shows what `right` changed of `left`.
pub(super) fn comparison(cx: &Cx, left: &Shape, right: &Shape, back: String) -> Handled {
    let v = cx.view();
    let name = |shape: &Shape| {
        let card = &shape.trame.card;
        format!("{} ({})", said(&card.name, v.language).text, card.version)
    };
    let page = Compare {
        left: name(left),
        right: name(right),
        differences: differences(&v, &left.trame, &right.trame),
        back,
        v,
    };
    Reply::page(&page)
}

#[derive(Template)]
#[template(path = "library/bring.html")]
struct Bring {
    v: View,
    form: Form,
    faults: Vec<Fault>,
}

impl Bring {
    fn said(&self, fault: &Fault) -> String {
        self.v.refusal(&Refusal {
            message: fault.message(),
            values: fault.values(),
        })
    }
}

/// The form that brings a trame.
pub async fn bring(cx: Cx) -> Handled {
    cx.read(|tx| tx.signed_in()).await?;
    Reply::page(&Bring {
        v: cx.view(),
        form: Form::new(),
        faults: Vec::new(),
    })
}

/// Takes a trame whole, or refuses it whole with every fault.
pub async fn import(cx: Cx) -> Handled {
    let actor = cx.read(|tx| tx.signed_in()).await?;
    let mut form = cx.form().await?;
    let Some(file) = form.file("archive") else {
        form.refuse("archive", Refusal::new("library-no-file"));
        return Ok(Reply::page(&Bring {
            v: cx.view(),
            form,
            faults: Vec::new(),
        })?
        .status(422));
    };
    // Unpacking is work for the processor: not among the requests.
    let read = tokio::task::spawn_blocking(move || {
        Folder::from_zip(&file.bytes).and_then(|folder| trame::read(&folder))
    })
    .await
    .map_err(|lost| Problem::fault("read an archive", lost))?;
    let trame = match read {
        Ok(trame) => trame,
        Err(faults) => {
            return Ok(Reply::page(&Bring {
                v: cx.view(),
                form,
                faults,
            })?
            .status(422));
        }
    };
    let uid = cx
        .write(move |tx| super::take_in(tx, trame, Some(actor.id)))
        .await?;
    Ok(Reply::see_other(format!("/trames/{uid}")).notice("library-imported"))
}

/// The archive of a trame, named after its key.
pub(super) fn archive_reply(shape: &Shape) -> Handled {
    let zip = trame::write(&shape.trame)
        .to_zip()
        .map_err(|cause| Problem::fault("write an archive", cause))?;
    Ok(Reply::file("application/zip", zip).saved_as(&format!("{}.zip", shape.trame.card.key)))
}
