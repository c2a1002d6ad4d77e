//! Taking a sheet up.

use kernel::{Audience, Language, Problem, Refusal, Trace, Uid};
use platform::Tx;
use sheets::around::Around;
use sheets::model::{Written, title_field};
use sheets::pictures::Change as Pictures;
use sheets::{State, access as sheet_access, actions, origin};
use trame::Licence;

use super::{access, store};
use crate::matching::{carry, retitle};

/// Where a sheet is taken up, and as what.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    /// The name of the space in addresses.
    pub space: String,
    /// The key of the kind there.
    pub kind: String,
    /// On what terms.
    pub licence: Licence,
    /// The language of a translation; nothing for a copy.
    pub translated: Option<&'static str>,
    /// The language of the labels of what is left.
    pub reader: Language,
}

/// Takes a sheet up as a draft of one's own; the same form sent twice makes one.
///
/// # Errors
/// As for [`access::to_take`] and [`sheet_access::to_write`]; a refusal for a kind that is not there, or a licence that
/// the original does not allow.
pub(crate) fn take(tx: &mut Tx, uid: Uid, once: Uid, taken: &Taken) -> Result<(), Problem> {
    let from = access::to_take(tx, uid)?;
    let may = sheet_access::to_write(tx, &taken.space)?;
    let kinds = &may.space().shape.trame.sheets;
    let kind = kinds.iter().find(|kind| kind.key == taken.kind);
    let kind = kind.ok_or(Refusal::new("form-choose"))?.clone();
    if !origin::allows(from.sheet.licence, taken.licence) {
        return Err(Refusal::new("sheet-licence-not-allowed").into());
    }
    let original = from.kind().ok_or(Problem::Missing)?;
    let mut carried = carry(original, &from.sheet.fields, &kind, taken.reader);
    if let Some(title) = title_field(&kind) {
        let title = title.key.clone();
        carried.fields.insert(title, vec![from.sheet.title.clone()]);
    }
    let mut written = Written {
        title: from.sheet.title.clone(),
        fields: carried.fields,
        licence: taken.licence,
    };
    retitle(&kind, &mut written, taken.reader);
    let (around, none) = (Around::default(), Pictures::default());
    actions::write(tx, &may, once, (&kind, &around), (&written, &none), State::Draft)?;
    // The identifier came with the form: what it names may be somebody else's, or be there already.
    let made = sheets::store::by_uid(tx, once)?.filter(|made| made.author.id == may.actor().id);
    let made = made.ok_or(Problem::Missing)?;
    if store::origin(tx, made.id)?.is_some() || made.state != State::Draft || made.version > 1 {
        return Ok(());
    }
    store::remember(
        tx,
        once,
        &from.sheet,
        taken.translated.is_some(),
        &carried.remainder,
    )?;
    let language = taken.translated.or(from.sheet.language.as_deref());
    store::speak(tx, once, language)?;
    let verb = match taken.translated {
        Some(_) => "sheet.translated",
        None => "sheet.taken-up",
    };
    let trace = Trace::new(verb, Some(may.actor().id)).inside(may.space().id, Audience::Own);
    tx.record(trace.to("sheet", from.sheet.id.number()))
}
