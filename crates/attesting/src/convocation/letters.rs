//! The letters: one, by its secret address; all of a gathering, for those who hold it.

use askama::Template;
use gatherings::gathering::{self, Gathering, access, time_in_words};
use kernel::{Problem, Uid};
use platform::print;
use platform::web::{Cx, Handled, Reply, View};

use super::store::{self, Convocation};
use crate::letter::{self, Group, Letter};

/// What the file of one is called.
pub(super) const FILE: &str = "convocation.pdf";

/// The letter on paper.
pub(super) fn paper(v: &View, gathering: &Gathering, sent: &Convocation) -> Letter {
    let word = |id: &str| v.t(id).to_owned();
    let worded = &sent.worded;
    let lines = |text: &str| text.split("\n\n").map(str::to_owned).collect::<Vec<_>>();
    let costs = match worded.costs {
        true => "convocation-with-costs",
        false => "convocation-without-costs",
    };
    let mut closes = vec![word(costs)];
    closes.extend(lines(&worded.basis).into_iter().filter(|line| !line.is_empty()));
    Letter {
        above: format!(
            "{} · {}",
            v.instance.name,
            v.t1("convocation-sent-on", "date", v.day(sent.sent))
        ),
        title: word("convocation-paper-title"),
        says: [vec![addressed(sent)], lines(&worded.body)].concat(),
        groups: vec![Group {
            head: word("convocation-facts"),
            facts: vec![
                (word("convocation-what"), gathering.title.clone()),
                (
                    word("convocation-when"),
                    time_in_words(v.languages(), v.language, gathering),
                ),
                (word("convocation-where"), gathering.where_it_is()),
                (
                    word("convocation-how"),
                    v.word("export-modality", gathering.mode.word()).to_owned(),
                ),
                (word("convocation-good-to-know"), gathering.onsite_note.clone()),
            ],
        }],
        heads: Vec::new(),
        rows: Vec::new(),
        closes,
        signature: worded.signature.lines().map(str::to_owned).collect(),
        place: word("mission-sign-here"),
    }
}

/// What the paper is called: what it is, and of which gathering.
pub(super) fn called(made: &Letter, gathering: &Gathering) -> String {
    format!("{} · {}", made.title, gathering.title)
}

/// To whom it is addressed: their name, and their function where one is said.
fn addressed(sent: &Convocation) -> String {
    match sent.post.as_str() {
        "" => sent.name.clone(),
        post => format!("{}, {post}", sent.name),
    }
}

#[derive(Template)]
#[template(path = "convocation/letter.html")]
struct Page {
    v: View,
    letter: Letter,
    secret: String,
    uid: String,
    is_cancelled: bool,
    has_printer: bool,
}

async fn find(cx: &Cx) -> Result<(Convocation, Gathering), Problem> {
    let secret: String = cx.at("secret")?;
    cx.read(move |tx| {
        let sent = store::by_secret(tx, &secret)?.ok_or(Problem::Missing)?;
        let gathering = gathering::by_id(tx, sent.gathering)?;
        Ok((sent, gathering))
    })
    .await
}

/// GET /convocations/{secret}
pub async fn show(cx: Cx) -> Handled {
    let (sent, gathering) = find(&cx).await?;
    let v = cx.view();
    Reply::page(&Page {
        letter: paper(&v, &gathering, &sent),
        is_cancelled: gathering.state == gathering::State::Cancelled,
        uid: sent.gathering_uid.to_string(),
        secret: sent.secret,
        has_printer: print::is_here(cx.house()),
        v,
    })
}

/// GET /convocations/{secret}/letter.pdf
pub async fn pdf(cx: Cx) -> Handled {
    let (sent, gathering) = find(&cx).await?;
    let v = cx.view();
    let made = paper(&v, &gathering, &sent);
    let title = called(&made, &gathering);
    let page = format!("/convocations/{}", sent.secret);
    letter::pdf(&cx, &v, &title, &[made], FILE, page).await
}

async fn of_gathering(cx: &Cx) -> Result<(Uid, Gathering, Vec<Convocation>), Problem> {
    let uid: Uid = cx.at("gathering")?;
    cx.read(move |tx| {
        let may = access::to_hold(tx, uid)?;
        let sent = store::of_gathering(tx, may.gathering().id)?;
        Ok((uid, may.gathering().clone(), sent))
    })
    .await
}

/// GET /gatherings/{gathering}/convocations/letters.pdf: all in one.
pub async fn all(cx: Cx) -> Handled {
    let (uid, gathering, sent) = of_gathering(&cx).await?;
    let v = cx.view();
    let letters: Vec<Letter> = sent.iter().map(|each| paper(&v, &gathering, each)).collect();
    let title = format!("{} · {}", v.t("convocation-title"), gathering.title);
    let page = format!("/gatherings/{uid}/convocations");
    letter::pdf(&cx, &v, &title, &letters, "convocations.pdf", page).await
}

/// GET /gatherings/{gathering}/convocations/letters.zip: each in a file of its own.
pub async fn archive(cx: Cx) -> Handled {
    let (uid, gathering, sent) = of_gathering(&cx).await?;
    let v = cx.view();
    let letters = sent
        .iter()
        .zip(1..)
        .map(|(each, place)| (format!("convocation-{place:03}"), paper(&v, &gathering, each)))
        .collect();
    let page = format!("/gatherings/{uid}/convocations");
    letter::archive(&cx, &v, letters, "convocations.zip", page).await
}
