//! What the trame says one may be recognised for is described in the space from its first day.

use kernel::{Language, PersonId, Problem, SpaceId};
use platform::Tx;
use trame::{Badge, Trame};

use crate::shape::said;

platform::statements! {
    DESCRIBE = "insert into badges (uid, space_id, name, summary, criteria, criteria_html, skills, evidence, role, shape, sign,
                colour, lasts, language, made_by, made_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
}

/// Describes each, in the language of whoever opens the space, where the trame speaks it. As all that comes from a trame,
/// they leave one trace, that of the opening.
///
/// # Errors
/// When the store refuses.
pub(super) fn describe(
    tx: &mut Tx,
    space: SpaceId,
    trame: &Trame,
    reader: Language,
    by: PersonId,
) -> Result<(), Problem> {
    let spoken = &trame.card.languages;
    let language = match spoken.first() {
        Some(first) if !spoken.contains(&reader) => *first,
        _ => reader,
    };
    for badge in &trame.badges {
        insert(tx, space, badge, language, by)?;
    }
    Ok(())
}

fn insert(
    tx: &mut Tx,
    space: SpaceId,
    badge: &Badge,
    language: Language,
    by: PersonId,
) -> Result<(), Problem> {
    let criteria = said(&badge.criteria, language).text;
    let evidence = badge.evidence.as_ref();
    let (uid, now) = (tx.new_uid(), tx.now());
    let args = (
        uid,
        space,
        said(&badge.name, language).text,
        said(&badge.summary, language).text,
        criteria,
        platform::markdown::html(criteria),
        badge.skills.join(" "),
        evidence.map_or("", |evidence| said(evidence, language).text),
        badge.role.as_deref().unwrap_or_default(),
        badge.shape.word(),
        badge.sign.word(),
        badge.colour.word(),
        badge.months.map(i64::from),
        language.word(),
        by,
        now,
    );
    tx.run(DESCRIBE, args).map(drop)
}
