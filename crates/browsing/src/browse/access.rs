//! Whose sheets they are, and which of their fields the reader may read.

use kernel::{Module, PersonId, Problem};
use platform::Tx;
use sheets::rights::{Reader, readable};
use spaces::space::access::{self, Seen};
use trame::{FieldType, SheetField};

use super::cards::Line;
use super::wanted::Wanted;

/// A space whose sheets somebody looks at, all of them or those of a kind.
pub struct Scope {
    /// The space, seen by whoever looks.
    pub seen: Seen,
    /// The place of the kind among those of the trame.
    kind: Option<usize>,
}

/// Lets somebody look at the sheets of a space.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or hidden from them, or has no sheets.
pub fn to_look(tx: &mut Tx, slug: &str, wanted: &Wanted) -> Result<Scope, Problem> {
    let seen = access::to_see(tx, slug)?;
    if !seen.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    let kinds = &seen.space.shape.trame.sheets;
    let kind = kinds.iter().position(|kind| kind.key == wanted.kind);
    Ok(Scope { kind, seen })
}

impl Scope {
    /// The kind that is looked at, if it is one.
    pub fn kind(&self) -> Option<&trame::Sheet> {
        self.kind
            .and_then(|place| self.seen.space.shape.trame.sheets.get(place))
    }

    /// A kind of the space.
    pub fn known(&self, key: &str) -> Option<&trame::Sheet> {
        let kinds = &self.seen.space.shape.trame.sheets;
        kinds.iter().find(|kind| kind.key == key)
    }

    /// The kinds that are looked at.
    pub fn kinds(&self) -> impl Iterator<Item = &trame::Sheet> {
        let kinds = self.seen.space.shape.trame.sheets.iter().enumerate();
        kinds
            .filter(|(place, _)| self.kind.is_none_or(|kind| kind == *place))
            .map(|(_, kind)| kind)
    }

    /// The fields of a kind that the reader reads whoever wrote the sheet, and whatever it says: those by which sheets
    /// may be counted for them. What depends on a field that is not for them is not for them either.
    pub fn fields<'a>(&'a self, kind: &'a trame::Sheet) -> Vec<&'a SheetField> {
        // Nobody has this number: their own sheets are no exception here.
        let reader = Reader::of(&self.seen, PersonId::new(0));
        let mut known: Vec<&SheetField> = Vec::new();
        for field in &kind.fields {
            let on = field.when.as_ref();
            let follows = on.is_none_or(|when| known.iter().any(|other| other.key == *when));
            if follows && reader.reads(field) {
                known.push(field);
            }
        }
        known
    }

    /// The fields of a sheet that the reader reads.
    pub fn fields_of(&self, line: &Line) -> Vec<&SheetField> {
        let reader = Reader::of(&self.seen, line.author.id);
        self.known(&line.kind)
            .map_or_else(Vec::new, |kind| readable(kind, &line.fields, &reader))
    }

    /// A field that the reader reads, by its kind and key.
    pub fn field(&self, kind: &str, key: &str) -> Option<&SheetField> {
        let known = self.known(kind)?;
        self.fields(known).into_iter().find(|field| field.key == key)
    }

    /// The fields of the kinds that are looked at that hold one of these.
    pub fn holding(&self, types: &[FieldType]) -> Vec<&SheetField> {
        self.kinds()
            .flat_map(|kind| self.fields(kind))
            .filter(|field| types.contains(&field.holds))
            .collect()
    }

    /// What may be asked of what was: nothing is learnt by counting what one may not read.
    #[must_use]
    pub fn allowed(&self, wanted: &Wanted) -> Wanted {
        let mut allowed = wanted.clone();
        if self.kind().is_none() {
            allowed = allowed.of_kind("");
        }
        allowed.filters.retain(|(facet, _)| self.may_filter(facet));
        allowed
    }

    fn may_filter(&self, facet: &str) -> bool {
        let Some(key) = facet.strip_prefix("f.") else {
            return true;
        };
        self.kind()
            .is_some_and(|kind| self.fields(kind).iter().any(|field| field.key == key))
    }
}
