//! Giving a work: the picture, and all that comes with it.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::media::Picture;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::Head;
use spaces::space::access::Seen;

use super::actions;
use super::model::Terms;
use super::store::Made;
use crate::period::Gathering;
use crate::voice::access as voices;
use crate::wording::{Known, to_begin};
use crate::words::Reach;

/// The most characters of what one says of a picture.
const WORDS: usize = 500;

#[derive(Template)]
#[template(path = "illustration/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    gatherings: Vec<Gathering>,
    terms: &'static [Terms],
}

fn page(v: View, seen: &Seen, known: Known, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, seen, known.crumbs, "voices"),
        gatherings: known.gatherings,
        terms: Terms::ALL,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form; `?gathering=` begins it with a gathering.
pub async fn new(cx: Cx) -> Handled {
    let (seen, known) = to_begin(&cx).await?;
    let name = seen.actor.as_ref().map_or("", |actor| actor.name.as_str());
    let mut form = Form::new();
    form.fill("once", known.once.to_string())
        .fill("byline", name)
        .fill("terms", Terms::ShareAlike.word())
        .fill("audience", Reach::Space.word());
    if let Some(gathering) = cx.query("gathering") {
        form.fill("gathering", gathering);
    }
    page(cx.view(), &seen, known, form)
}

fn typed(form: &mut Form, known: &Known, media: Uid) -> Result<Option<Made>, Problem> {
    let uid = form.once()?;
    let title = form.line("title", 1..=160);
    let alternative = form.line("alternative", 1..=WORDS);
    let byline = form.line("byline", 1..=80);
    let gathering = match form.value("gathering") {
        "" => None,
        _ => form.choice("gathering", |word| {
            let found = known.gatherings.iter().find(|each| each.uid.to_string() == word);
            found.map(|each| each.id)
        }),
    };
    let terms = form.choice("terms", Terms::from_word);
    let reach = form.choice("audience", Reach::from_word);
    let (Some(terms), Some(reach), Some(())) = (terms, reach, form.accept(())) else {
        return Ok(None);
    };
    Ok(Some(Made {
        uid,
        media,
        gathering,
        title,
        alternative,
        byline,
        terms,
        reach,
    }))
}

async fn sent(form: &mut Form) -> Result<Option<Picture>, Problem> {
    let opened = match form.file("picture") {
        Some(upload) => people::picture::open(upload).await?,
        None => Err(Refusal::new("illustration-no-file")),
    };
    Ok(match opened {
        Ok(picture) => Some(picture),
        Err(refusal) => {
            form.refuse("picture", refusal);
            None
        }
    })
}

/// Gives it.
pub async fn create(cx: Cx) -> Handled {
    // Decoding takes time: only for those who may.
    let (seen, known) = to_begin(&cx).await?;
    let mut form = cx.form().await?;
    let house = cx.house().clone();
    let media = house.chance().uid(house.now());
    let picture = sent(&mut form).await?;
    let made = typed(&mut form, &known, media)?;
    let (made, picture) = match (made, picture) {
        (Some(made), Some(picture)) => (made, picture),
        (_, picture) => {
            if picture.is_some() {
                // A browser sends a file once: whoever comes back to the form has to choose it again.
                form.refuse("picture", Refusal::new("illustration-again"));
            }
            return page(cx.view(), &seen, known, form);
        }
    };
    house.media().keep(media, &picture).await?;
    let (slug, uid) = (seen.space.slug.clone(), made.uid);
    let written = cx
        .write(move |tx| {
            let may = voices::to_write(tx, &slug)?;
            actions::give(tx, &may, &made, &picture)
        })
        .await;
    // Sent twice, refused or failed: the second files are of no use.
    if !matches!(written, Ok(true)) {
        house.media().remove(media).await;
    }
    match written {
        Ok(_) => Ok(Reply::see_other(format!("/voices/illustrations/{uid}")).notice("illustration-given")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("picture", refusal);
            page(cx.view(), &seen, known, form)
        }
        Err(problem) => Err(problem),
    }
}
