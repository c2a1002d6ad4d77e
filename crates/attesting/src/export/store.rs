//! The tables of mappings, of agreements and of identifiers, and what goes into a file.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Dates, Decimals, Details, Encoding, Entry, Mapping, Separator, columns};

platform::statements! {
    MAPPING = "select columns, separator, encoding, dates, decimals, heads, identifier, version from export_mappings
               where space_id = $1";
    PUT = "insert into export_mappings (space_id, columns, separator, encoding, dates, decimals, heads, identifier, version,
           changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9 + 1, $10)
           on conflict (space_id) do update set columns = excluded.columns, separator = excluded.separator,
           encoding = excluded.encoding, dates = excluded.dates, decimals = excluded.decimals, heads = excluded.heads,
           identifier = excluded.identifier, version = excluded.version, changed_at = excluded.changed_at
           where export_mappings.version = $9";
    DROP_IDENTIFIERS = "delete from export_identifiers where space_id = $1";
    AGREEMENT = "select details, agreed_at from export_agreements where space_id = $1 and person_id = $2";
    AGREE = "insert into export_agreements (space_id, person_id, details, agreed_at) values ($1, $2, $3, $4)
             on conflict (space_id, person_id) do update set details = excluded.details, agreed_at = excluded.agreed_at";
    WITHDRAW = "delete from export_agreements where space_id = $1 and person_id = $2";
    IDENTIFIER = "select identifier from export_identifiers where space_id = $1 and person_id = $2";
    IDENTIFY = "insert into export_identifiers (space_id, person_id, identifier) values ($1, $2, $3)
                on conflict (space_id, person_id) do update set identifier = excluded.identifier";
    UNIDENTIFY = "delete from export_identifiers where space_id = $1 and person_id = $2";
    ENTRIES = "select l.uid, l.source, l.title, l.starts_at, l.ends_at, l.minutes, p.name, a.details,
               coalesce(i.identifier, ''), coalesce(g.mode, ''), coalesce(h.name, g.place_note, '')
               from ledger_lines l
               join export_agreements a on a.space_id = l.space_id and a.person_id = l.person_id
               join persons p on p.id = l.person_id and p.state = 'active'
               left join export_identifiers i on i.space_id = l.space_id and i.person_id = l.person_id
               left join gatherings g on l.source = 'gathering' and g.uid = l.thing
               left join places h on h.id = g.place_id
               where l.space_id = $1 and l.state = 'confirmed' and l.starts_at >= $2 and l.starts_at < $3
               order by p.name, p.id, l.starts_at, l.id limit 20000";
    // Whose lines could go out, and do not, because they have not agreed: a number, and no name.
    WITHOUT = "select count(distinct l.person_id) from ledger_lines l
               where l.space_id = $1 and l.state = 'confirmed' and l.starts_at >= $2 and l.starts_at < $3
               and not exists (select 1 from export_agreements a where a.space_id = l.space_id and a.person_id = l.person_id)";
}

impl FromRow for Mapping {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let unknown = || Problem::broken("a mapping with an unknown word");
        Ok(Mapping {
            columns: columns(&row.column::<String>()?)?,
            separator: Separator::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            encoding: Encoding::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            dates: Dates::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            decimals: Decimals::from_word(&row.column::<String>()?).ok_or_else(unknown)?,
            heads: row.column()?,
            identifier: row.column()?,
            version: row.column()?,
        })
    }
}

fn details(text: &str) -> Result<Details, Problem> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read what goes into a file", cause))
}

impl FromRow for Entry {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Entry {
            reference: row.column()?,
            source: row.column()?,
            title: row.column()?,
            starts: row.column()?,
            ends: row.column()?,
            minutes: row.column()?,
            name: row.column()?,
            details: details(&row.column::<String>()?)?,
            identifier: row.column()?,
            modality: row.column()?,
            place: row.column()?,
        })
    }
}

/// How a space writes its file: its own way, or the example that ships.
pub(super) fn mapping(tx: &mut Tx, space: SpaceId) -> Result<Mapping, Problem> {
    match tx.find::<Mapping>(MAPPING, (space,))? {
        Some(mapping) => Ok(mapping),
        None => Mapping::example(),
    }
}

/// Keeps it, unless somebody else changed it since; whoever switches the number of an administration off drops those that
/// are there.
pub(super) fn put(tx: &mut Tx, space: SpaceId, mapping: &Mapping) -> Result<bool, Problem> {
    let written = serde_json::to_string(&mapping.columns)
        .map_err(|cause| Problem::fault("write the columns of a file", cause))?;
    let args = (
        space,
        written,
        mapping.separator.word(),
        mapping.encoding.word(),
        mapping.dates.word(),
        mapping.decimals.word(),
        mapping.heads,
        mapping.identifier,
        mapping.version,
        tx.now(),
    );
    if tx.run(PUT, args)? == 0 {
        return Ok(false);
    }
    if !mapping.identifier {
        tx.run(DROP_IDENTIFIERS, (space,))?;
    }
    Ok(true)
}

/// What somebody agreed to, and when.
pub(super) fn agreement(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Option<(Details, Instant)>, Problem> {
    match tx.find::<(String, Instant)>(AGREEMENT, (space, person))? {
        Some((text, at)) => Ok(Some((details(&text)?, at))),
        None => Ok(None),
    }
}

/// The number by which an administration knows somebody; for themselves.
pub(super) fn identifier(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<String, Problem> {
    let found = tx.find::<(String,)>(IDENTIFIER, (space, person))?;
    Ok(found.map_or_else(String::new, |(identifier,)| identifier))
}

/// Keeps what somebody agrees to; a number only where the space asks for one and they give it.
pub(super) fn agree(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    details: &Details,
    identifier: &str,
) -> Result<(), Problem> {
    let written = serde_json::to_string(details)
        .map_err(|cause| Problem::fault("write what goes into a file", cause))?;
    let now = tx.now();
    tx.run(AGREE, (space, person, written, now))?;
    match identifier {
        "" => tx.run(UNIDENTIFY, (space, person)).map(drop),
        number => tx.run(IDENTIFY, (space, person, number)).map(drop),
    }
}

/// Takes it back, with the number; whether it was there.
pub(super) fn withdraw(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    tx.run(UNIDENTIFY, (space, person))?;
    Ok(tx.run(WITHDRAW, (space, person))? == 1)
}

/// What goes into a file, between two moments.
pub(super) fn entries(
    tx: &mut Tx,
    space: SpaceId,
    from: Instant,
    to: Instant,
) -> Result<Vec<Entry>, Problem> {
    tx.all(ENTRIES, (space, from, to))
}

/// How many people have lines there and did not agree.
pub(super) fn without(tx: &mut Tx, space: SpaceId, from: Instant, to: Instant) -> Result<i64, Problem> {
    tx.one::<(i64,)>(WITHOUT, (space, from, to)).map(|(count,)| count)
}
