//! The page of a sheet; taking it back, putting it back.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::media;
use platform::web::{Cx, Handled, Reply, View};
use spaces::shape::said;
use spaces::space::{self, Head, Standing};
use trame::Licence;

use super::lines;
use super::list::{Row, rows};
use sheets::access::{self, Change, Publish, Restore, Seen, Withdraw};
use sheets::actions;
use sheets::around::Around;
use sheets::files::{self, File};
use sheets::kinds;
use sheets::model::{Sheet, State};
use sheets::part::{Parts, SheetSpot};
use sheets::pictures::{self, Picture};
use sheets::shown::{Fact, Held, Names, Said, facts, licence_address, licence_word};
use sheets::store::{self, Version};

#[derive(Template)]
#[template(path = "sheet/show.html")]
struct Show {
    v: View,
    head: Head,
    sheet: Sheet,
    kind: String,
    facts: Vec<Fact>,
    pictures: Vec<Picture>,
    around: Around,
    gathering_kind: String,
    terms: Terms,
    versions: Vec<Version>,
    together: Vec<Row>,
    using: Vec<Row>,
    may_change: bool,
    may_publish: bool,
    may_withdraw: bool,
    may_restore: bool,
    above: String,
    below: String,
    aside: String,
}

impl Show {
    fn has_short(&self) -> bool {
        self.facts.iter().any(|fact| !fact.is_wide())
    }
}

/// On what terms others may use it: the word of the licence, where it is read, how to say whose it is.
pub(super) struct Terms {
    pub word: &'static str,
    pub address: String,
    pub line: String,
}

impl Terms {
    fn of(v: &View, seen: &Seen, licence: Licence) -> Self {
        let sheet = &seen.sheet;
        let word = licence_word(licence);
        let author = if sheet.author.name.is_empty() {
            v.t("sheet-someone")
        } else {
            sheet.author.name.as_str()
        };
        let values = [
            ("title", sheet.title.as_str()),
            ("author", author),
            ("space", seen.space.space.name.as_str()),
            ("licence", v.word("sheet-licence-short", word)),
            ("address", &v.absolute(&format!("/sheets/{}", sheet.uid))),
        ];
        Terms {
            word,
            address: licence_address(v, licence),
            line: v.languages().filled(v.language, "sheet-attribution", &values),
        }
    }
}

/// GET /sheets/{sheet}
pub async fn show(cx: Cx) -> Handled {
    let (uid, reads): (Uid, Cx) = (cx.at("sheet")?, cx.clone());
    let (seen, crumbs, around, (known, names), (pictures, files), versions, together, using, parts) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let (sheet, space) = (&seen.sheet, seen.sheet.space_id);
            let crumbs = space::crumbs(tx, space)?;
            let around = Around::of(tx, space, sheet.gathering, sheet.place)?;
            // A kind that is gone from the trame still says what its fields were called, and whose they were.
            let kind = match seen.kind() {
                Some(kind) => Some(kind.clone()),
                None => kinds::last(tx, space, &sheet.kind)?,
            };
            let names = match &kind {
                Some(kind) => Names::of(tx, space, kind, &sheet.fields)?,
                None => Names::default(),
            };
            let pictures = pictures::of(tx, sheet.id)?;
            let files = files::of(tx, sheet.id)?;
            let versions = store::versions(tx, sheet.id)?;
            let together = match &around.gathering {
                Some(gathering) => lines::together(tx, gathering.id, space, sheet.id)?,
                None => Vec::new(),
            };
            let using = lines::using(tx, sheet.id, space)?;
            let parts = Parts::of_sheet(tx, &reads, &seen)?;
            Ok((
                seen,
                crumbs,
                around,
                (kind, names),
                (pictures, files),
                versions,
                together,
                using,
                parts,
            ))
        })
        .await?;
    let v = cx.view();
    let shape = &seen.space.space.shape;
    let facts = said_of(&v, &seen, known.as_ref(), &names, &pictures, &files);
    let page = Show {
        head: Head::new(&v, &seen.space, crumbs, "sheets"),
        kind: kind_of(&v, &seen),
        gathering_kind: around
            .gathering
            .as_ref()
            .map_or_else(String::new, |gathering| gathering.kind_in_words(&v, shape)),
        terms: Terms::of(&v, &seen, seen.sheet.licence),
        together: rows(&v, &shape.trame, together),
        using: rows(&v, &shape.trame, using),
        pictures: pictures
            .into_iter()
            .filter(|picture| picture.field.is_empty())
            .collect(),
        may_change: seen.may::<Change>() && seen.kind().is_some(),
        may_publish: seen.may::<Publish>() && seen.sheet.published.is_none(),
        may_withdraw: seen.may::<Withdraw>(),
        may_restore: seen.may::<Restore>(),
        above: parts.draw(SheetSpot::Above, &v)?,
        below: parts.draw(SheetSpot::Below, &v)?,
        aside: parts.draw(SheetSpot::Aside, &v)?,
        sheet: seen.sheet,
        facts,
        around,
        versions,
        v,
    };
    Reply::page(&page)
}

/// The name of its kind; empty when the trame no longer knows it.
pub(super) fn kind_of(v: &View, seen: &Seen) -> String {
    let kind = seen.kind();
    kind.map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned())
}

fn said_of(
    v: &View,
    seen: &Seen,
    kind: Option<&trame::Sheet>,
    names: &Names,
    pictures: &[Picture],
    files: &[File],
) -> Vec<Fact> {
    let sheet = &seen.sheet;
    let Some(kind) = kind else {
        // Nothing says any more what it was, nor who might read it: it is shown as it was typed, to few.
        let plain = sheet.fields.iter().map(|(key, values)| Fact {
            label: key.clone(),
            said: Said::List(values.clone()),
        });
        let theirs = seen.is_author() || seen.space.standing == Standing::Steward;
        return if theirs { plain.collect() } else { Vec::new() };
    };
    let held = Held {
        fields: &sheet.fields,
        html: &sheet.html,
        names,
        pictures,
        files: (files, sheet.uid),
    };
    facts(v, kind, &held, &seen.reader())
}

/// GET /sheets/{sheet}/files/{media}: a document, or a picture that is not for everybody, for whoever reads its field.
pub async fn file(cx: Cx) -> Handled {
    let (uid, wanted): (Uid, Uid) = (cx.at("sheet")?, cx.at("media")?);
    let found = cx.read(move |tx| {
        let seen = access::to_see(tx, uid)?;
        let readable = seen.readable(&seen.sheet.fields);
        let reads = |field: &str| readable.iter().any(|known| known.key == field);
        let mut files = files::of(tx, seen.sheet.id)?.into_iter();
        if let Some(file) = files.find(|file| file.media == wanted && reads(&file.field)) {
            return Ok(Some(file.name()));
        }
        let mut pictures = pictures::of(tx, seen.sheet.id)?.into_iter();
        let picture = pictures.find(|picture| picture.media == wanted && reads(&picture.field));
        picture.map(|_| None).ok_or(Problem::Missing)
    });
    match found.await? {
        Some(name) => media::document(&cx, wanted, &name).await,
        None => media::picture(&cx, wanted).await,
    }
}

/// POST /sheets/{sheet}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let (uid, space, stays) = change(&cx, |tx, uid| {
        let may = access::to::<Withdraw>(tx, uid)?;
        actions::withdraw(tx, &may)?;
        // Somebody who may not see it any more goes to the list.
        Ok((may.sheet().space.clone(), may.seen().is_author()))
    })
    .await?;
    let then = if stays {
        format!("/sheets/{uid}")
    } else {
        format!("/spaces/{space}/sheets")
    };
    let undo = format!("/sheets/{uid}/restoration");
    Ok(Reply::see_other(then).notice_with_undo("sheet-withdrawn", undo))
}

/// POST /sheets/{sheet}/restoration
pub async fn restore(cx: Cx) -> Handled {
    let (uid, _, _) = change(&cx, |tx, uid| {
        let may = access::to::<Restore>(tx, uid)?;
        actions::restore(tx, &may)?;
        Ok((may.sheet().space.clone(), true))
    })
    .await?;
    Ok(Reply::see_other(format!("/sheets/{uid}")).notice("sheet-restored"))
}

async fn change(
    cx: &Cx,
    act: impl FnOnce(&mut Tx, Uid) -> Result<(String, bool), Problem> + Send + 'static,
) -> Result<(Uid, String, bool), Problem> {
    let uid: Uid = cx.at("sheet")?;
    let (space, stays) = cx.write(move |tx| act(tx, uid)).await?;
    Ok((uid, space, stays))
}
