//! The kinds of a space, and one kind with its fields.

use askama::Template;
use kernel::{Language, Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use sheets::kinds;
use spaces::identity::listed::{self, free_key_of};
use spaces::identity::{answer, change};
use spaces::shape::said;
use spaces::space::access::{self, Arrange, May};
use spaces::space::{self, Crumbs, Head};
use trame::{Circle, Sheet, SheetField};

use super::edit;
use super::reading::Typed;
use super::saving::{Saved, save};

/// One of a list: its key, what it is called, what else is known of it.
pub(super) struct Line {
    pub key: String,
    pub name: String,
    pub meta: String,
}

/// The names and the purpose of a kind, as a form.
struct Names {
    form: Form,
    action: String,
    after: String,
    wrong: Option<String>,
    /// What somebody else wrote meanwhile: what it is, and in which language.
    theirs: Vec<(String, String)>,
}

impl Names {
    fn parts(&self) -> [&'static str; 3] {
        ["name", "many", "purpose"]
    }

    fn new(trame: &trame::Trame, slug: &str, kind: Option<&Sheet>) -> Self {
        let languages = &trame.card.languages;
        let mut form = Form::new();
        change::fill(&mut form, "name", languages, kind.map(|kind| &kind.name));
        change::fill(&mut form, "many", languages, kind.map(|kind| &kind.many));
        change::fill(&mut form, "purpose", languages, kind.map(|kind| &kind.purpose));
        Names {
            form,
            action: match kind {
                Some(kind) => format!("/spaces/{slug}/sheet-kinds/{}", kind.key),
                None => format!("/spaces/{slug}/sheet-kinds"),
            },
            after: trame
                .sheets
                .last()
                .map(|kind| kind.key.clone())
                .unwrap_or_default(),
            wrong: None,
            theirs: Vec::new(),
        }
    }
}

#[derive(Template)]
#[template(path = "kind/list.html")]
struct List {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    shape: i64,
    kinds: Vec<Line>,
    names: Names,
    wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "kind/show.html")]
struct Show {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    shape: i64,
    key: String,
    title: String,
    fields: Vec<Line>,
    removed: Vec<Line>,
    names: Names,
    wrong: Option<String>,
}

/// GET /spaces/{space}/sheet-kinds
pub async fn list(cx: Cx) -> Handled {
    list_page(&cx, None, None).await
}

/// GET /spaces/{space}/sheet-kinds/{kind}
pub async fn show(cx: Cx) -> Handled {
    show_page(&cx, None, None).await
}

/// The page of what was asked, with why it was not done.
pub(super) async fn refused(cx: &Cx, refusal: Refusal) -> Handled {
    let reply = match cx.at::<String>("field") {
        Ok(_) => show_page(cx, None, Some(refusal)).await?,
        Err(_) => list_page(cx, None, Some(refusal)).await?,
    };
    Ok(reply.status(422))
}

/// What came back of the form of a kind, and why.
enum Back {
    Wrong(Form, Refusal),
    Meanwhile(Form),
}

fn come_back(v: &View, names: &mut Names, back: Option<Back>, kind: Option<&Sheet>) -> u16 {
    match back {
        None => 200,
        Some(Back::Wrong(form, refusal)) => {
            names.wrong = Some(v.refusal(&refusal));
            names.form = form;
            422
        }
        Some(Back::Meanwhile(form)) => {
            names.wrong = Some(v.t("sheet-kind-meanwhile").to_owned());
            names.theirs = kind.map(|kind| theirs(v, kind)).unwrap_or_default();
            names.form = form;
            422
        }
    }
}

fn theirs(v: &View, kind: &Sheet) -> Vec<(String, String)> {
    let all = [
        ("name", &kind.name),
        ("many", &kind.many),
        ("purpose", &kind.purpose),
    ];
    let each = all.into_iter().flat_map(|(part, words)| {
        words.iter().map(move |(language, text)| {
            let label = format!("{} ({})", v.word("sheet-kind-label", part), language.word());
            (label, text.to_owned())
        })
    });
    each.collect()
}

async fn list_page(cx: &Cx, back: Option<Back>, wrong: Option<Refusal>) -> Handled {
    let (may, crumbs) = space::to_edit::<Arrange>(cx).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let mut names = Names::new(&shape.trame, &may.space().slug, None);
    let status = come_back(&v, &mut names, back, None);
    let page = List {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        languages: shape.languages(),
        shape: shape.id,
        kinds: shape
            .trame
            .sheets
            .iter()
            .map(|kind| kind_line(&v, kind))
            .collect(),
        wrong: wrong.map(|refusal| v.refusal(&refusal)),
        names,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn kind_line(v: &View, kind: &Sheet) -> Line {
    Line {
        key: kind.key.clone(),
        name: said(&kind.name, v.language).text.to_owned(),
        meta: v.tn("sheet-kind-fields", i64::try_from(kind.fields.len()).unwrap_or(0)),
    }
}

async fn show_page(cx: &Cx, back: Option<Back>, wrong: Option<Refusal>) -> Handled {
    let key: String = cx.at("kind")?;
    let (may, crumbs, removed) = of_kind(cx, &key).await?;
    let v = cx.view();
    let shape = &may.space().shape;
    let kind = shape
        .trame
        .sheets
        .iter()
        .find(|kind| kind.key == key)
        .ok_or(Problem::Missing)?;
    let mut names = Names::new(&shape.trame, &may.space().slug, Some(kind));
    let status = come_back(&v, &mut names, back, Some(kind));
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        languages: shape.languages(),
        shape: shape.id,
        title: said(&kind.name, v.language).text.to_owned(),
        fields: kind
            .fields
            .iter()
            .map(|field| field_line(&v, kind, field))
            .collect(),
        removed: removed.iter().map(|field| field_line(&v, kind, field)).collect(),
        wrong: wrong.map(|refusal| v.refusal(&refusal)),
        names,
        key,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The door, the spaces above, and the fields that a kind had.
pub(super) async fn of_kind(cx: &Cx, key: &str) -> Result<(May<Arrange>, Crumbs, Vec<SheetField>), Problem> {
    let (slug, key): (String, String) = (cx.at("space")?, key.to_owned());
    cx.read(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        let id = may.space().id;
        let kind = may.space().shape.trame.sheets.iter().find(|kind| kind.key == key);
        let removed = kinds::removed(tx, id, kind.ok_or(Problem::Missing)?)?;
        Ok((may, space::crumbs(tx, id)?, removed))
    })
    .await
}

/// A field, in a line: what it holds, whether it must be there, on what it depends, who reads and writes it.
fn field_line(v: &View, kind: &Sheet, field: &SheetField) -> Line {
    let mut parts = vec![v.word("sheet-kind-holds", field.holds.word()).to_owned()];
    if field.required {
        parts.push(v.t("form-required").to_owned());
    }
    if let Some(on) = kind
        .fields
        .iter()
        .find(|other| Some(&other.key) == field.when.as_ref())
    {
        parts.push(v.t1("sheet-kind-depends", "field", said(&on.label, v.language).text));
    }
    if let Some(circle) = field.read.filter(|circle| *circle != Circle::Everyone) {
        parts.push(v.word("sheet-kind-read", circle.word()).to_owned());
    }
    if let Some(circle) = field.write {
        parts.push(v.word("sheet-kind-write", circle.word()).to_owned());
    }
    Line {
        key: field.key.clone(),
        name: said(&field.label, v.language).text.to_owned(),
        meta: parts.join(" · "),
    }
}

fn read(kind: &mut Sheet, typed: &Typed) -> Result<(), Problem> {
    kind.name = typed.line("name", &kind.name)?;
    kind.many = match typed.line("many", &kind.many) {
        Ok(many) => many,
        // One word may do for one and for several.
        Err(Problem::Refused(refusal)) if refusal.message == "sheet-kind-name-missing" => kind.name.clone(),
        Err(problem) => return Err(problem),
    };
    kind.purpose = typed.paragraph("purpose", &kind.purpose)?;
    Ok(())
}

fn typed(form: &Form, languages: &[Language]) -> Result<Typed, Problem> {
    Ok(Typed {
        texts: change::read_form(form, "name-")?,
        languages: languages.to_vec(),
    })
}

/// POST /spaces/{space}/sheet-kinds
pub async fn add(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form = cx.form().await?;
    let sent = form.clone();
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |_, _, trame| {
            let typed = typed(&sent, &trame.card.languages)?;
            let mut kind = Sheet::default();
            read(&mut kind, &typed)?;
            let title = SheetField {
                key: "title".to_owned(),
                label: title_label(),
                required: true,
                ..SheetField::default()
            };
            // Only the languages of the trame.
            kind.fields = vec![trimmed(title, &trame.card.languages)];
            let free = |kinds: &[Sheet], kind: &Sheet| {
                free_key_of(&kind.name, "sheet", |key| {
                    kinds.iter().any(|other| other.key == key)
                })
            };
            Ok(listed::add(&mut trame.sheets, typed.value("after"), kind, free))
        },
    );
    match saved.await {
        Ok(Saved::Made(key, undo)) => Ok(answer(
            &slug,
            &format!("sheet-kinds/{key}"),
            undo,
            "sheet-kind-added",
        )),
        Ok(Saved::Meanwhile) => Err(Problem::broken("a new kind that minds what others do")),
        Err(Problem::Refused(refusal)) => list_page(&cx, Some(Back::Wrong(form, refusal)), None).await,
        Err(problem) => Err(problem),
    }
}

/// A new kind begins with a title: what it is called in each language.
fn title_label() -> trame::Words {
    trame::Words::new()
        .with(Language::French, "Titre")
        .with(Language::English, "Title")
}

fn trimmed(mut field: SheetField, languages: &[Language]) -> SheetField {
    for language in Language::ALL
        .iter()
        .filter(|language| !languages.contains(language))
    {
        field.label.remove(*language);
    }
    field
}

/// POST /spaces/{space}/sheet-kinds/{kind}
pub async fn save_names(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("kind")?);
    let form = cx.form().await?;
    let (sent, wanted, drawn) = (form.clone(), key.clone(), form.value("shape").to_owned());
    let about = |trame: &trame::Trame, key: &str| {
        let kind = trame.sheets.iter().find(|kind| kind.key == key)?;
        Some((kind.name.clone(), kind.many.clone(), kind.purpose.clone()))
    };
    let watched = key.clone();
    let same = move |then: &trame::Trame, now: &trame::Trame| about(then, &watched) == about(now, &watched);
    let saved = save(&cx, Some(drawn), same, move |_, _, trame| {
        let typed = typed(&sent, &trame.card.languages)?;
        read(edit::kind(trame, &wanted)?, &typed)
    });
    match saved.await {
        Ok(Saved::Made((), undo)) => Ok(answer(
            &slug,
            &format!("sheet-kinds/{key}"),
            undo,
            "sheet-kind-saved",
        )),
        Ok(Saved::Meanwhile) => show_page(&cx, Some(Back::Meanwhile(form)), None).await,
        Err(Problem::Refused(refusal)) => show_page(&cx, Some(Back::Wrong(form, refusal)), None).await,
        Err(problem) => Err(problem),
    }
}
