//! Where a sheet comes from when it was taken up from another one: the terms of that one bind it for ever.

use kernel::{Problem, Refusal};
use platform::Tx;
use trame::Licence;

use crate::model::SheetId;

platform::statements! {
    TERMS = "select licence from sheet_copies where sheet_id = $1";
}

/// Whether something taken up under the terms of `origin` may be shared under `own`. Share-alike stays share-alike;
/// attribution may become share-alike; what is free of terms may take any.
/// Source: <https://creativecommons.org/faq/#if-i-derive-or-adapt-material-offered-under-a-creative-commons-license-which-cc-licenses-can-i-use>
pub const fn allows(origin: Licence, own: Licence) -> bool {
    match origin {
        Licence::AttributionShareAlike => matches!(own, Licence::AttributionShareAlike),
        Licence::Attribution => !matches!(own, Licence::Zero),
        Licence::Zero => true,
    }
}

/// The terms under which a sheet was taken up; nothing when it is nobody else's.
///
/// # Errors
/// When the store refuses.
pub fn terms(tx: &mut Tx, sheet: SheetId) -> Result<Option<Licence>, Problem> {
    let found = tx.find::<(String,)>(TERMS, (sheet,))?;
    Ok(found.map(|(word,)| Licence::from_word(&word).unwrap_or_default()))
}

/// Refuses a licence that the one whose work it is did not allow.
pub(crate) fn keep_terms(tx: &mut Tx, sheet: SheetId, own: Licence) -> Result<(), Problem> {
    match terms(tx, sheet)? {
        Some(origin) if !allows(origin, own) => Err(Refusal::new("sheet-licence-not-allowed").into()),
        _ => Ok(()),
    }
}
