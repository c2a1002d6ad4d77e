//! Entries become sheets.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Audience, Problem, Trace, Uid};
use platform::Tx;
use serde_json::{Map, Value};
use sheets::model::{Fields, State};
use sheets::past::{self, Brought, Past};
use sheets::{SheetId, store as sheet_store};
use trame::{FieldType, Sheet as Kind};

use super::entry::{self, Turned};
use super::follow::{Here, Wanted, decide};
use super::kinds::{Making, free_key};
use super::names::Place;
use super::run::{Moving, outcome};
use crate::model::Choice;
use crate::reading::json::text;
use crate::store::{self, Waiting};
use crate::yeswiki::form::Form;
use crate::yeswiki::list::List;
use crate::yeswiki::{line, list};

/// How many rows are in memory at once.
const PORTION: i64 = 100;
/// How many versions of one thing come, with the newest.
pub(super) const VERSIONS: i64 = 21;

/// What entries are made with.
pub(super) struct Shop {
    pub lists: BTreeMap<String, List>,
    pub forms: BTreeMap<String, Form>,
    pub kinds: BTreeMap<String, String>,
    pub keywords: BTreeMap<(String, String), List>,
    pub choice: Choice,
}

impl Shop {
    pub fn making(&self) -> Making<'_> {
        Making {
            languages: &[],
            lists: &self.lists,
            kinds: &self.kinds,
            choice: &self.choice,
            keywords: &self.keywords,
        }
    }
}

/// Brings all of them.
pub(super) fn bring(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    read_rights(tx, moving)?;
    let mut shop = shop(tx, moving)?;
    survey(tx, moving, &mut shop)?;
    make_kinds(tx, moving, &shop)?;
    name_pages(tx, moving)?;
    let (mut after, mut pointing) = (0, Vec::new());
    loop {
        let rows = store::newest(tx, moving.this.id, "entry", after, PORTION)?;
        let Some(last) = rows.last() else { break };
        after = last.number;
        for row in &rows {
            one(tx, moving, &shop, row, &mut pointing)?;
        }
    }
    point(tx, moving, &pointing)
}

fn read_rights(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    for kind in ["default", "acl"] {
        let mut after = 0;
        loop {
            let rows = store::rows(tx, moving.this.id, kind, after, 500)?;
            let Some(last) = rows.last() else { break };
            after = last.number;
            for row in &rows {
                match kind {
                    "default" => moving.rights.default_is(&row.author, &row.body),
                    _ => moving.rights.page_is(&row.tag, &row.author, &row.body),
                }
            }
        }
    }
    Ok(())
}

fn shop(tx: &mut Tx, moving: &Moving) -> Result<Shop, Problem> {
    let forms: BTreeMap<String, Form> = moving
        .this
        .plan
        .forms
        .iter()
        .map(|planned| planned.form.clone())
        .filter(|form| !moving.leaves(&Choice::form(&form.id)))
        .map(|form| (form.id.clone(), form))
        .collect();
    let mut taken: BTreeSet<String> = moving
        .seen
        .space
        .shape
        .trame
        .sheets
        .iter()
        .map(|kind| kind.key.clone())
        .collect();
    let mut kinds = BTreeMap::new();
    for form in forms.values() {
        let known = moving.known("form", &form.id).map(|moved| moved.uid.clone());
        let key = known
            .filter(|key| taken.contains(key))
            .unwrap_or_else(|| free_key(form, &taken));
        taken.insert(key.clone());
        kinds.insert(form.id.clone(), key);
    }
    Ok(Shop {
        lists: lists(tx, moving)?,
        forms,
        kinds,
        keywords: BTreeMap::new(),
        choice: moving.this.choice.clone(),
    })
}

fn lists(tx: &mut Tx, moving: &Moving) -> Result<BTreeMap<String, List>, Problem> {
    let mut lists = BTreeMap::new();
    let mut after = 0;
    loop {
        let rows = store::newest(tx, moving.this.id, "list", after, PORTION)?;
        let Some(last) = rows.last() else { return Ok(lists) };
        after = last.number;
        for row in rows {
            lists.extend(list::read(&row.body).map(|list| (row.tag, list)));
        }
    }
}

/// The fields of an entry, and its form, if that comes.
fn fields<'a>(shop: &'a Shop, body: &str) -> Option<(Map<String, Value>, &'a Form)> {
    let value: Value = serde_json::from_str(body).ok()?;
    let form = shop.forms.get(&text(&value, "id_typeannonce"))?;
    match value {
        Value::Object(fields) => Some((fields, form)),
        _ => None,
    }
}

/// The names that entries will have, and the keywords that they hold.
fn survey(tx: &mut Tx, moving: &mut Moving, shop: &mut Shop) -> Result<(), Problem> {
    let mut after = 0;
    loop {
        let rows = store::newest(tx, moving.this.id, "entry", after, PORTION)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.number;
        for row in &rows {
            let Some((fields, form)) = fields(shop, &row.body).map(|(fields, form)| (fields, form.clone()))
            else {
                continue;
            };
            let uid = moving.uid(tx, "sheet", &row.tag);
            moving.names.places.insert(row.tag.clone(), Place::Sheet(uid));
            if !moving.may_show(moving.rights.of(&row.tag, "read")) {
                moving.names.aside.insert(row.tag.clone());
            }
            let with_words = form.fields.iter().filter(|field| field.kind == "tags");
            for name in with_words.filter_map(|field| field.names.first()) {
                let place = (form.id.clone(), name.clone());
                let words = fields
                    .get(name)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned();
                let known = shop.keywords.entry(place).or_default();
                for word in words.split(',') {
                    known.add(&line(word, 100), "", None);
                }
            }
        }
    }
}

fn make_kinds(tx: &mut Tx, moving: &mut Moving, shop: &Shop) -> Result<(), Problem> {
    let languages = moving.seen.space.shape.trame.card.languages.clone();
    let making = Making {
        languages: &languages,
        ..shop.making()
    };
    let made = |(id, form): (&String, &Form)| Some(making.kind(form, shop.kinds.get(id)?));
    let kinds: Vec<Kind> = shop.forms.iter().filter_map(made).collect();
    let known: BTreeSet<String> = moving
        .seen
        .space
        .shape
        .trame
        .sheets
        .iter()
        .map(|kind| kind.key.clone())
        .collect();
    moving.set_kinds(tx, &kinds)?;
    for (id, form) in &shop.forms {
        let Some(key) = shop.kinds.get(id) else { continue };
        moving.meet("form", id);
        moving.kinds.insert(key.clone());
        moving
            .names
            .forms
            .insert(id.clone(), (key.clone(), form.label.clone()));
        moving.remember(tx, "form", id, key, "", "")?;
        let lost = form
            .fields
            .iter()
            .filter(|field| field.kept().is_none() && field.is_filled_in())
            .map(|field| ("moving-lost-field".to_owned(), field.label.clone()))
            .collect();
        let path = format!("/spaces/{}/sheets?kind={key}", moving.source.space);
        let word = if known.contains(key) { "unchanged" } else { "made" };
        moving.tell(tx, &outcome("form", id, &form.label, word, &path, lost))?;
    }
    Ok(())
}

/// The names that pages will have: entries may point at them.
fn name_pages(tx: &mut Tx, moving: &mut Moving) -> Result<(), Problem> {
    if moving.leaves("pages") {
        return Ok(());
    }
    for (tag, _) in store::tags(tx, moving.this.id, "page")? {
        if super::wiki_pages::is_technical(&tag) || moving.names.places.contains_key(&tag) {
            continue;
        }
        let uid = moving.uid(tx, "page", &tag);
        if !moving.may_show(moving.rights.of(&tag, "read")) {
            moving.names.aside.insert(tag.clone());
        }
        moving.names.places.insert(tag, Place::Page(uid));
    }
    Ok(())
}

type Pointing = Vec<(SheetId, String, Fields)>;

fn one(
    tx: &mut Tx,
    moving: &mut Moving,
    shop: &Shop,
    row: &Waiting,
    pointing: &mut Pointing,
) -> Result<(), Problem> {
    let Some((body, form)) = fields(shop, &row.body) else {
        return Ok(());
    };
    let Some(kind) = shop.kinds.get(&form.id).and_then(|key| moving.kind(key)).cloned() else {
        return Ok(());
    };
    if !moving.meet("sheet", &row.tag) {
        return Ok(());
    }
    let turned = entry::turn(
        (&row.tag, &body),
        form,
        &kind,
        (&shop.making(), &moving.names),
        moving.licence,
    );
    let shows = moving.may_show(moving.rights.of(&row.tag, "read"));
    let state = if shows { State::Published } else { State::Draft };
    let digest = super::digest(&[&row.body, state.word()]);
    let mut before = Vec::new();
    if !moving.leaves("versions") {
        let rows = store::versions(tx, moving.this.id, &row.tag, VERSIONS)?;
        for old in rows
            .iter()
            .rev()
            .filter(|old| old.number != row.number && old.at <= row.at)
        {
            if let Some((body, form)) = fields(shop, &old.body) {
                let turned = entry::turn(
                    (&row.tag, &body),
                    form,
                    &kind,
                    (&shop.making(), &moving.names),
                    moving.licence,
                );
                before.push(past_of(tx, turned.written, old));
            }
        }
    }
    let made = creation(&body);
    let found = Found {
        tag: row.tag.clone(),
        state,
        digest,
        before,
        past: past_of(tx, turned.written.clone(), row),
        made,
    };
    keep(tx, moving, &kind, found, turned, pointing)
}

fn creation(body: &Map<String, Value>) -> Option<i64> {
    let date = body.get("date_creation_fiche").and_then(Value::as_str)?;
    crate::reading::time::moment(date)
}

fn past_of(tx: &Tx, written: sheets::model::Written, row: &Waiting) -> Past {
    Past {
        written,
        by: row.author.clone(),
        at: Moving::moment(tx, row.at),
    }
}

/// A sheet that is about to come.
pub(super) struct Found {
    pub tag: String,
    pub state: State,
    pub digest: String,
    pub before: Vec<Past>,
    pub past: Past,
    pub made: Option<i64>,
}

/// Makes it, or follows it.
pub(super) fn keep(
    tx: &mut Tx,
    moving: &mut Moving,
    kind: &Kind,
    found: Found,
    turned: Turned,
    pointing: &mut Pointing,
) -> Result<(), Problem> {
    let uid = moving
        .names
        .places
        .get(&found.tag)
        .map_or_else(|| moving.uid(tx, "sheet", &found.tag), |place| place.uid());
    let there = sheet_store::by_uid(tx, uid)?;
    let known = moving.known("sheet", &found.tag).cloned();
    let here = match (&there, &known) {
        (Some(sheet), _) if sheet.state == State::Withdrawn => Here::Gone,
        (Some(sheet), Some(known)) if sheet.version.to_string() != known.version => Here::Changed,
        (None, Some(_)) => Here::Gone,
        _ => Here::Same,
    };
    let mut notes = turned.notes;
    let mut word = match decide(known.as_ref(), &found.digest, here, moving.follows) {
        Wanted::Make => {
            let mut versions = found.before.clone();
            versions.push(found.past.clone());
            let brought = Brought {
                uid,
                space: moving.source.space_id,
                kind,
                by: moving.me,
                versions: &versions,
                state: found.state,
                made: found.made.map(|made| Moving::moment(tx, made)),
            };
            past::bring(tx, &brought)?;
            "made"
        }
        Wanted::Change => match &there {
            Some(sheet) if past::follow(tx, sheet, kind, moving.me, &found.past)? => "changed",
            _ => "kept",
        },
        Wanted::Leave(word) => word,
    };
    let sheet = sheet_store::by_uid(tx, uid)?;
    if let Some(sheet) = &sheet {
        if matches!(word, "made" | "changed") {
            attach(tx, moving, sheet.id, kind, &turned.files, &mut notes)?;
            if kind
                .fields
                .iter()
                .any(|field| field.holds.points() && found.past.written.fields.contains_key(&field.key))
            {
                pointing.push((sheet.id, kind.key.clone(), found.past.written.fields.clone()));
            }
            moving.remember(
                tx,
                "sheet",
                &found.tag,
                &uid.to_string(),
                &found.digest,
                &sheet.version.to_string(),
            )?;
        }
        // What was closed there since is not left open here.
        if found.state == State::Draft && sheet.state == State::Published && word != "kept" {
            take_back(tx, moving, sheet.id, &kind.key)?;
        }
        if found.state == State::Draft && matches!(word, "made" | "changed") {
            word = "aside";
        }
    }
    let path = format!("/sheets/{uid}");
    moving.tell(
        tx,
        &outcome("sheet", &found.tag, &found.past.written.title, word, &path, notes),
    )
}

/// Its pictures and documents, each said by its name where nobody said more.
fn attach(
    tx: &mut Tx,
    moving: &Moving,
    sheet: SheetId,
    kind: &Kind,
    files: &[(String, String)],
    notes: &mut Vec<(String, String)>,
) -> Result<(), Problem> {
    for (key, name) in files {
        let Some(field) = kind.fields.iter().find(|field| field.key == *key) else {
            continue;
        };
        let kept = moving.names.find_file("", name).map(|(_, kept)| kept.clone());
        let said = line(name.rsplit('/').next().unwrap_or_default(), 150);
        let done = match kept {
            Some(kept) if kept.is_picture && field.holds == FieldType::Image => {
                past::add_picture(tx, sheet, field, kept.uid, &said)?
            }
            Some(kept) if !kept.is_picture && field.holds == FieldType::File => {
                past::add_document(tx, sheet, field, kept.uid, &said)?
            }
            _ => false,
        };
        let was = ["picture", "document"]
            .iter()
            .any(|kind| moving.known(kind, name).is_some());
        if !done && !was && !moving.leaves("files") {
            notes.push(("moving-lost-file".to_owned(), said));
        }
    }
    Ok(())
}

/// What points at one another is told once everything is there.
fn point(tx: &mut Tx, moving: &Moving, pointing: &Pointing) -> Result<(), Problem> {
    for (id, key, fields) in pointing {
        if let Some(kind) = moving.kind(key) {
            sheet_store::point(tx, *id, moving.source.space_id, kind, fields)?;
        }
    }
    Ok(())
}

fn take_back(tx: &mut Tx, moving: &Moving, id: SheetId, kind: &str) -> Result<(), Problem> {
    if sheet_store::withdraw(tx, id, moving.me)? {
        let trace =
            Trace::new("sheet.withdrawn", Some(moving.me)).inside(moving.source.space_id, Audience::Space);
        tx.record(trace.to("sheet", id.number()).detail(kind))?;
    }
    Ok(())
}

/// A sheet that its source no longer has: its title, and what was done; nothing when its form did not come this time.
pub(super) fn vanished(
    tx: &mut Tx,
    moving: &Moving,
    uid: Uid,
) -> Result<Option<(String, &'static str)>, Problem> {
    let Some(sheet) = sheet_store::by_uid(tx, uid)?.filter(|sheet| moving.kinds.contains(&sheet.kind)) else {
        return Ok(None);
    };
    if sheet.state == State::Withdrawn {
        return Ok(None);
    }
    if moving.follows == crate::model::Follows::Local {
        return Ok(Some((sheet.title, "kept")));
    }
    take_back(tx, moving, sheet.id, &sheet.kind)?;
    Ok(Some((sheet.title, "withdrawn")))
}
