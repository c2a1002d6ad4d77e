//! What the form of a sheet stands on: how one came to it, the kind, what there is to choose from.

use kernel::{Language, Problem, Uid};
use platform::web::{Cx, Form};
use spaces::space::access::{self as space_access, Belong};
use spaces::space::{self, Crumbs};

use super::asked::Asks;
use sheets::access::{self, Change};
use sheets::around::Around;
use sheets::field;
use sheets::files::{self, File};
use sheets::kinds;
use sheets::model::{Sheet, Written};
use sheets::options::Options;
use sheets::pictures::{self, Picture};
use sheets::review;
use sheets::rights::Reader;

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
    /// The documents that it has.
    pub files: Vec<File>,
    /// The kind as it was when the form was drawn, if it has changed since.
    pub former: Option<trame::Sheet>,
    /// The identifier that a new sheet will have.
    pub once: Uid,
    /// Whether somebody looks at it before it is shown.
    pub waits: bool,
}

impl Ground {
    /// For a new sheet of the space at `{space}`.
    ///
    /// # Errors
    /// As for [`access::to_write`].
    pub async fn of_new(cx: &Cx, form: &Form) -> Result<Self, Problem> {
        let slug: String = cx.at("space")?;
        let (key, named) = (form.value("kind").to_owned(), named(form));
        let drawn = form.value("shape").to_owned();
        cx.read(move |tx| {
            let may = access::to_write(tx, &slug)?;
            let id = may.space().id;
            let trame = &may.space().shape.trame;
            let former = kinds::former(tx, id, (&may.space().shape, &key), &drawn)?;
            let kind = trame.sheets.iter().find(|kind| kind.key == key);
            // A kind that went while somebody filled it in still takes what they wrote.
            let kind = kind.or(former.as_ref()).cloned();
            let options = match &kind {
                Some(kind) => Options::load(tx, id, kind, None)?,
                None => Options::default(),
            };
            Ok(Ground {
                crumbs: space::crumbs(tx, id)?,
                around: Around::named(tx, id, &named)?,
                pictures: Vec::new(),
                files: Vec::new(),
                former,
                once: tx.new_uid(),
                waits: review::waits(tx, may.seen(), &key)?,
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
    pub async fn of_edit(cx: &Cx, form: &Form) -> Result<Self, Problem> {
        let uid: Uid = cx.at("sheet")?;
        let drawn = form.value("shape").to_owned();
        cx.read(move |tx| {
            let may = access::to::<Change>(tx, uid)?;
            let sheet = may.sheet();
            let kind = may.seen().kind().cloned().ok_or(Problem::Missing)?;
            let shape = &may.seen().space.space.shape;
            let former = kinds::former(tx, sheet.space_id, (shape, &sheet.kind), &drawn)?;
            Ok(Ground {
                crumbs: space::crumbs(tx, sheet.space_id)?,
                around: Around::of(tx, sheet.space_id, sheet.gathering, sheet.place)?,
                options: Options::load(tx, sheet.space_id, &kind, Some(sheet.id))?,
                pictures: pictures::of(tx, sheet.id)?,
                files: files::of(tx, sheet.id)?,
                former,
                once: uid,
                waits: review::waits(tx, &may.seen().space, &kind.key)?,
                kind: Some(kind),
                door: Door::Edit(Box::new(may)),
            })
        })
        .await
    }

    /// How whoever writes stands to the fields.
    pub fn reader(&self) -> Reader {
        match &self.door {
            Door::New(may) => Reader::of(may.seen(), may.actor().id),
            Door::Edit(may) => may.seen().reader(),
        }
    }

    /// Whether they may change the sheet as a whole.
    pub fn owns(&self) -> bool {
        match &self.door {
            Door::New(_) => true,
            Door::Edit(may) => may.seen().owns(),
        }
    }

    /// The fields of the kind that they may write.
    pub fn writable(&self) -> Vec<&trame::SheetField> {
        let (reader, owns) = (self.reader(), self.owns());
        let fields = self.kind.iter().flat_map(|kind| &kind.fields);
        fields.filter(|field| reader.writes(field, owns)).collect()
    }

    /// What the form is made of; nothing while the kind is not chosen.
    pub fn asks(&self) -> Option<Asks<'_>> {
        Some(Asks {
            kind: self.kind.as_ref()?,
            owns: self.owns(),
            writable: self.writable(),
            kinds: &self.door.space().space.shape.trame.sheets,
            options: &self.options,
            pictures: &self.pictures,
            files: &self.files,
            former: self.former.as_ref(),
            sheet: self.door.sheet(),
        })
    }

    /// The language in which the space was first written: that of titles made of other fields.
    pub fn language(&self) -> Language {
        let languages = &self.door.space().space.shape.trame.card.languages;
        languages.first().copied().unwrap_or(Language::French)
    }

    /// What the sheet says; nothing while it is new.
    pub fn before(&self) -> Option<Written> {
        self.door.sheet().map(|sheet| Written {
            title: sheet.title.clone(),
            fields: sheet.fields.clone(),
            licence: sheet.licence,
        })
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
