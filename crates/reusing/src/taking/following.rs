//! What the original became since it was last looked at, field by field; taking it over.

use askama::Template;
use kernel::{Language, Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::model::{Written, made_title, title_field};
use sheets::pictures::Change as Pictures;
use sheets::rights::is_asked;
use sheets::{Fields, Sheet, actions, store as sheet_store};
use spaces::shape::said;
use spaces::space::{self, Head};

use super::access::{self, Followed};
use super::store::{self, Origin};
use crate::difference::{Stretch, between};
use crate::matching::{counterpart, fit, plain, retitle, stays};

/// What the form calls the title, which is no field of every kind.
const TITLE: &str = "-title";

/// A field that differs between two states of a sheet.
pub(crate) struct Change {
    /// Its key in the original; `-title` for the title.
    pub key: String,
    /// What is written beside it.
    pub label: String,
    /// What became of it, word by word.
    pub stretches: Vec<Stretch>,
    /// Where it would go, and what it would hold there; nothing where it has no place.
    pub taken: Option<(String, Vec<String>)>,
}

impl Change {
    /// Whether it can be taken.
    pub fn is_open(&self) -> bool {
        self.taken.is_some()
    }
}

/// What differs between two states of a sheet of one kind, and what each would be in another kind, given what the sheet
/// of that kind holds.
pub(crate) fn changes(
    v: &View,
    kind: &trame::Sheet,
    (before, after): (&Written, &Written),
    (to, there): (&trame::Sheet, &Fields),
) -> Vec<Change> {
    let language: Language = v.language;
    let mut all = Vec::new();
    if before.title != after.title {
        all.push(Change {
            key: TITLE.to_owned(),
            label: v.t("sheet-title").to_owned(),
            stretches: between(&before.title, &after.title),
            taken: made_title(to)
                .is_none()
                .then(|| (TITLE.to_owned(), vec![after.title.clone()])),
        });
    }
    let title = title_field(kind);
    let open = kind
        .fields
        .iter()
        .filter(|field| Some(*field) != title && !stays(field));
    for field in open {
        let none = Vec::new();
        let (was, is) = (
            before.fields.get(&field.key).unwrap_or(&none),
            after.fields.get(&field.key).unwrap_or(&none),
        );
        if was == is {
            continue;
        }
        let taken = counterpart(field, to).and_then(|other| {
            let values = if is.is_empty() {
                Some(Vec::new())
            } else {
                fit(field, other, is)
            };
            // What must be filled in is not emptied.
            let values = values.filter(|values| !(values.is_empty() && other.required));
            let values = values.filter(|_| is_asked(to, other, there));
            Some((other.key.clone(), values?))
        });
        all.push(Change {
            key: field.key.clone(),
            label: said(&field.label, language).text.to_owned(),
            stretches: between(&plain(field, was, language), &plain(field, is, language)),
            taken,
        });
    }
    all
}

/// Puts what is taken in its place.
pub(crate) fn put(kind: &trame::Sheet, written: &mut Written, (key, values): &(String, Vec<String>)) {
    let title = title_field(kind).map(|field| field.key.clone());
    if key == TITLE {
        written.title = values.first().cloned().unwrap_or_default();
        if let Some(title) = title {
            written.fields.insert(title, values.clone());
        }
    } else if values.is_empty() {
        written.fields.remove(key);
    } else {
        written.fields.insert(key.clone(), values.clone());
    }
}

/// A sheet as it stands.
pub(crate) fn as_written(sheet: &Sheet) -> Written {
    Written {
        title: sheet.title.clone(),
        fields: Fields::clone(&sheet.fields),
        licence: sheet.licence,
    }
}

#[derive(Template)]
#[template(path = "taking/following.html")]
struct Following {
    v: View,
    head: Head,
    form: Form,
    sheet: Sheet,
    now: Sheet,
    origin: Origin,
    changes: Vec<Change>,
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let (followed, before, crumbs) = cx
        .read(move |tx| {
            let followed = access::to_follow(tx, uid)?;
            let before = sheet_store::version(tx, followed.origin.id, followed.origin.followed)?;
            let crumbs = space::crumbs(tx, followed.copy.sheet().space_id)?;
            Ok((followed, before, crumbs))
        })
        .await?;
    let Followed { copy, origin, now } = followed;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let (Some(kind), Some(to)) = (now.kind(), copy.seen().kind()) else {
        return Err(Problem::Missing);
    };
    let before = before.map_or_else(|| as_written(&now.sheet), |(_, written)| written);
    let page = Following {
        head: Head::new(&v, &copy.seen().space, crumbs, "sheets"),
        changes: changes(
            &v,
            kind,
            (&before, &as_written(&now.sheet)),
            (to, &copy.sheet().fields),
        ),
        sheet: copy.sheet().clone(),
        now: now.sheet.clone(),
        origin,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What the original became.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// What is ticked is taken over, and the rest was looked at.
pub async fn take_over(cx: Cx) -> Handled {
    let uid: Uid = cx.at("sheet")?;
    let mut form = cx.form().await?;
    let number = |name: &str| form.value(name).parse::<i64>();
    let (Ok(version), Ok(upto)) = (number("version"), number("upto")) else {
        return Err(Problem::Malformed("problem-not-a-form"));
    };
    let chosen = form.choices("field", |key| Some(key.to_owned()));
    let v = cx.view();
    let done = cx.write(move |tx| {
        let Followed { copy, origin, now } = access::to_follow(tx, uid)?;
        let (Some(kind), Some(to)) = (now.kind(), copy.seen().kind()) else {
            return Err(Problem::Missing);
        };
        // What is taken is what was shown, though the original may have changed again since.
        let before = sheet_store::version(tx, origin.id, origin.followed)?;
        let after = sheet_store::version(tx, origin.id, upto)?;
        let (Some((_, before)), Some((_, after))) = (before, after) else {
            return Err(Problem::Missing);
        };
        let all = changes(&v, kind, (&before, &after), (to, &copy.sheet().fields));
        let taken: Vec<_> = all
            .iter()
            .filter(|change| chosen.contains(&change.key))
            .filter_map(|change| change.taken.as_ref())
            .collect();
        if !taken.is_empty() && !origin.is_translation {
            let mut written = as_written(copy.sheet());
            for each in taken {
                put(to, &mut written, each);
            }
            retitle(to, &mut written, v.language);
            actions::change(tx, &copy, version, &written, &Pictures::default())?;
        }
        store::follow(tx, copy.sheet().id, upto.min(now.sheet.version))
    });
    match done.await {
        Ok(()) => Ok(Reply::see_other(format!("/sheets/{uid}")).notice("taking-followed")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("version", Refusal::new(refusal.message));
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
