//! What the form of a sheet stands on: how one came to it, the kind, what there is to choose from.

use kernel::{Problem, Uid};
use platform::web::{Cx, Form};
use spaces::space::access::{self as space_access, Belong};
use spaces::space::{self, Crumbs};

use super::access::{self, Change};
use super::around::Around;
use super::asked::Options;
use super::field;
use super::model::Sheet;
use super::pictures::{self, Picture};

/// How one came to the form: to write a new sheet, or to change one.
pub enum Door {
    /// A new sheet.
    New(Box<space_access::May<Belong>>),
    /// One that is there.
    Edit(Box<access::May<Change>>),
}

impl Door {
    /// The space, and how they stand in it.
    pub fn space(&self) -> &space_access::Seen {
        match self {
            Door::New(may) => may.seen(),
            Door::Edit(may) => &may.seen().space,
        }
    }

    /// The sheet that is changed; nothing while one is new.
    pub fn sheet(&self) -> Option<&Sheet> {
        match self {
            Door::New(_) => None,
            Door::Edit(may) => Some(may.sheet()),
        }
    }
}

/// What the form stands on.
pub struct Ground {
    /// How one came to it.
    pub door: Door,
    /// The spaces above.
    pub crumbs: Crumbs,
    /// The kind, once it is chosen.
    pub kind: Option<trame::Sheet>,
    /// What the sheet tells of.
    pub around: Around,
    /// What its fields may point at.
    pub options: Options,
    /// The pictures that it has.
    pub pictures: Vec<Picture>,
    /// The identifier that a new sheet will have.
    pub once: Uid,
}

impl Ground {
    /// For a new sheet of the space at `{space}`.
    ///
    /// # Errors
    /// As for [`access::to_write`].
    pub async fn of_new(cx: &Cx, form: &Form) -> Result<Self, Problem> {
        let slug: String = cx.at("space")?;
        let (key, named) = (form.value("kind").to_owned(), named(form));
        cx.read(move |tx| {
            let may = access::to_write(tx, &slug)?;
            let id = may.space().id;
            let trame = &may.space().shape.trame;
            let kind = trame.sheets.iter().find(|kind| kind.key == key).cloned();
            let options = match &kind {
                Some(kind) => Options::load(tx, id, kind, None)?,
                None => Options::default(),
            };
            Ok(Ground {
                crumbs: space::crumbs(tx, id)?,
                around: Around::named(tx, id, &named)?,
                pictures: Vec::new(),
                once: tx.new_uid(),
                door: Door::New(Box::new(may)),
                kind,
                options,
            })
        })
        .await
    }

    /// For the sheet at `{sheet}`.
    ///
    /// # Errors
    /// As for [`access::to`]; [`Problem::Missing`] when the trame no longer knows its kind.
    pub async fn of_edit(cx: &Cx) -> Result<Self, Problem> {
        let uid: Uid = cx.at("sheet")?;
        cx.read(move |tx| {
            let may = access::to::<Change>(tx, uid)?;
            let sheet = may.sheet();
            let kind = may.seen().kind().cloned().ok_or(Problem::Missing)?;
            Ok(Ground {
                crumbs: space::crumbs(tx, sheet.space_id)?,
                around: Around::of(tx, sheet.space_id, sheet.gathering, sheet.place)?,
                options: Options::load(tx, sheet.space_id, &kind, Some(sheet.id))?,
                pictures: pictures::of(tx, sheet.id)?,
                once: uid,
                kind: Some(kind),
                door: Door::Edit(Box::new(may)),
            })
        })
        .await
    }

    /// The form, filled with the sheet as it is.
    pub fn filled(&self) -> Form {
        let mut form = Form::new();
        if let (Some(kind), Some(sheet)) = (&self.kind, self.door.sheet()) {
            field::fill(&mut form, kind, &sheet.title, &sheet.fields);
            form.fill("licence", sheet.licence.word());
            form.fill("version", sheet.version.to_string());
        }
        form
    }
}

/// The part of a form that says what a new sheet tells of.
pub fn named(form: &Form) -> Form {
    let mut named = Form::new();
    for field in ["gathering", "place"] {
        named.fill(field, form.value(field));
    }
    named
}
