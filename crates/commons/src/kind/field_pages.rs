//! One field of a kind: its form, new or changed.

use askama::Template;
use kernel::{Problem, Refusal};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::identity::listed::{self, free_key_of};
use spaces::identity::{answer, change};
use spaces::shape::said;
use spaces::space::Head;
use trame::{Circle, SheetField};

use super::edit;
use super::form;
use super::pages::of_kind;
use super::reading::Typed;
use super::saving::{Saved, save};
use super::words::{Named, conditions, says_a_line, theirs, types};

#[derive(Template)]
#[template(path = "kind/field.html")]
struct Page {
    v: View,
    head: Head,
    languages: Vec<&'static str>,
    shape: i64,
    kind: Named,
    action: String,
    /// The field that is changed; nothing while it is new.
    field: Option<Named>,
    after: String,
    form: Form,
    types: Vec<Named>,
    kinds: Vec<Named>,
    /// What this field may depend on: the field, then its choices.
    conditions: Vec<(String, Vec<Named>)>,
    /// What a title may be made of.
    lines: Vec<String>,
    wrong: Option<String>,
    theirs: Vec<Named>,
}

impl Page {
    fn circles(&self) -> &'static [Circle] {
        Circle::ALL
    }

    /// Whether it depends on another field.
    fn depends(&self) -> bool {
        let mut boxes = self.conditions.iter().flat_map(|(_, boxes)| boxes);
        boxes.any(|(name, _)| self.form.ticked(name))
    }
}

/// What came back, and why: somebody was faster when there is no refusal.
type Back = Option<(Form, Option<Refusal>)>;

/// GET /spaces/{space}/sheet-kinds/{kind}/fields
pub async fn new(cx: Cx) -> Handled {
    page(&cx, None, None).await
}

/// GET /spaces/{space}/sheet-kinds/{kind}/fields/{field}
pub async fn show(cx: Cx) -> Handled {
    let field: String = cx.at("field")?;
    page(&cx, Some(field), None).await
}

async fn page(cx: &Cx, field: Option<String>, back: Back) -> Handled {
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
    let now = field
        .as_ref()
        .and_then(|key| kind.fields.iter().find(|field| field.key == *key));
    // Somebody may have removed it while another was changing it: what they typed is not lost.
    let gone = field
        .as_ref()
        .and_then(|key| removed.iter().find(|field| field.key == *key));
    let known = now.or(gone.filter(|_| back.is_some()));
    if field.is_some() && known.is_none() {
        return Err(Problem::Missing);
    }
    let languages = &shape.trame.card.languages;
    let (form, wrong, theirs) = match back {
        None => (
            form::fill(
                known.unwrap_or(&SheetField::default()),
                kind,
                languages,
                v.language,
            ),
            None,
            Vec::new(),
        ),
        Some((form, Some(refusal))) => (form, Some(v.refusal(&refusal)), Vec::new()),
        Some((form, None)) => {
            let said = if now.is_some() {
                "sheet-kind-meanwhile"
            } else {
                "sheet-kind-gone-meanwhile"
            };
            (
                form,
                Some(v.t(said).to_owned()),
                now.map(|now| theirs(&v, kind, now)).unwrap_or_default(),
            )
        }
    };
    let base = format!("/spaces/{}/sheet-kinds/{key}/fields", may.space().slug);
    let name = |words: &trame::Words| said(words, v.language).text.to_owned();
    let status = if wrong.is_some() { 422 } else { 200 };
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        languages: shape.languages(),
        shape: shape.id,
        action: field
            .as_ref()
            .map_or_else(|| base.clone(), |field| format!("{base}/{field}")),
        after: kind
            .fields
            .last()
            .map(|field| field.key.clone())
            .unwrap_or_default(),
        types: types(&v),
        kinds: shape
            .trame
            .sheets
            .iter()
            .map(|kind| (kind.key.clone(), name(&kind.name)))
            .collect(),
        conditions: conditions(&v, kind, field.as_deref()),
        lines: kind
            .fields
            .iter()
            .filter(|field| says_a_line(field))
            .map(|field| name(&field.label))
            .collect(),
        kind: (key, name(&kind.name)),
        field: known.map(|field| (field.key.clone(), name(&field.label))),
        form,
        wrong,
        theirs,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/sheet-kinds/{kind}/fields
pub async fn add(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("kind")?);
    let sent = cx.form().await?;
    let (form, wanted) = (sent.clone(), key.clone());
    let saved = save(
        &cx,
        None,
        |_, _| true,
        move |tx, may, trame| {
            let typed = Typed {
                texts: change::read_form(&sent, "label-")?,
                languages: trame.card.languages.clone(),
            };
            let kind = edit::kind(trame, &wanted)?;
            let mut field = SheetField::default();
            form::read(&mut field, kind, &typed)?;
            // What was written in a field that is gone is that field's: a new one never takes its key.
            let removed = sheets::kinds::removed(tx, may.space().id, kind)?;
            let free = |fields: &[SheetField], field: &SheetField| {
                let taken = |key: &str| fields.iter().chain(&removed).any(|other| other.key == key);
                free_key_of(&field.label, "field", taken)
            };
            listed::add(&mut kind.fields, typed.value("after"), field, free);
            edit::keep_order(kind)
        },
    );
    match saved.await {
        Ok(Saved::Made((), undo)) => Ok(answer(
            &slug,
            &format!("sheet-kinds/{key}"),
            undo,
            "sheet-kind-field-added",
        )),
        Ok(Saved::Meanwhile) => Err(Problem::broken("a new field that minds what others do")),
        Err(Problem::Refused(refusal)) => page(&cx, None, Some((form, Some(refusal)))).await,
        Err(problem) => Err(problem),
    }
}

/// POST /spaces/{space}/sheet-kinds/{kind}/fields/{field}
pub async fn save_field(cx: Cx) -> Handled {
    let (slug, key, field): (String, String, String) = (cx.at("space")?, cx.at("kind")?, cx.at("field")?);
    let sent = cx.form().await?;
    let (form, drawn) = (sent.clone(), sent.value("shape").to_owned());
    let (kind_key, field_key) = (key.clone(), field.clone());
    let about = move |trame: &trame::Trame| {
        let kind = trame.sheets.iter().find(|kind| kind.key == kind_key)?;
        kind.fields.iter().find(|field| field.key == field_key).cloned()
    };
    let same = move |then: &trame::Trame, now: &trame::Trame| about(then) == about(now);
    let (wanted_kind, wanted) = (key.clone(), field.clone());
    let saved = save(&cx, Some(drawn), same, move |tx, may, trame| {
        let typed = Typed {
            texts: change::read_form(&sent, "label-")?,
            languages: trame.card.languages.clone(),
        };
        let kind = edit::kind(trame, &wanted_kind)?;
        if kind.fields.iter().all(|field| field.key != wanted) {
            let removed = sheets::kinds::removed(tx, may.space().id, kind)?;
            let gone = removed.into_iter().find(|field| field.key == wanted);
            edit::bring_back(kind, gone.ok_or(Problem::Missing)?)?;
        }
        let all = kind.clone();
        let mut fields = kind.fields.iter_mut();
        let changed = fields.find(|field| field.key == wanted).ok_or(Problem::Missing)?;
        form::read(changed, &all, &typed)?;
        edit::keep_order(kind)
    });
    match saved.await {
        Ok(Saved::Made((), undo)) => Ok(answer(
            &slug,
            &format!("sheet-kinds/{key}"),
            undo,
            "sheet-kind-saved",
        )),
        Ok(Saved::Meanwhile) => page(&cx, Some(field), Some((form, None))).await,
        Err(Problem::Refused(refusal)) => page(&cx, Some(field), Some((form, Some(refusal)))).await,
        Err(problem) => Err(problem),
    }
}
