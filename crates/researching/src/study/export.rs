//! What leaves: codes and answers of those who consent now, in spaces that agree now and that they still belong to; and the
//! dictionary.

use std::collections::BTreeMap;

use kernel::{PersonId, Problem, Refusal};
use platform::Tx;
use platform::table::Table;
use platform::web::View;

use super::model::{FEWEST, Kind, Study};

platform::statements! {
    // In the order of the codes, which are chance: nobody reads from a row who came when.
    CONSENTING = "select c.id, c.code, i.code from study_consents c
                  join study_sites i on i.study_id = c.study_id and i.space_id = c.space_id
                  join memberships m on m.space_id = c.space_id and m.person_id = c.person_id and m.state = 'active'
                  where c.study_id = $1 and c.withdrawn_at is null and i.ended_at is null
                  order by c.code limit 100000";
    ANSWERED = "select a.consent_id, a.variable, a.value from study_answers a
                join study_consents c on c.id = a.consent_id where c.study_id = $1 and c.withdrawn_at is null";
    NOTE = "insert into study_exports (study_id, person_id, taken_at, many) values ($1, $2, $3, $4)";
    TAKEN = "select count(*) from study_exports where study_id = $1";
}

/// Somebody's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Their code.
    pub code: String,
    /// The code of their site; empty where too few are of it.
    pub site: String,
    /// What they answered, by variable.
    pub answers: BTreeMap<String, String>,
}

/// The rows that leave now.
///
/// # Errors
/// A refusal when fewer than five consent.
pub(super) fn rows(tx: &mut Tx, study: &Study) -> Result<Vec<Row>, Problem> {
    let consenting = tx.all::<(i64, String, String)>(CONSENTING, (study.id,))?;
    let mut answers: BTreeMap<i64, BTreeMap<String, String>> = BTreeMap::new();
    for (consent, variable, value) in tx.all::<(i64, String, String)>(ANSWERED, (study.id,))? {
        answers.entry(consent).or_default().insert(variable, value);
    }
    let rows = consenting.into_iter().map(|(id, code, site)| Row {
        code,
        site,
        answers: answers.remove(&id).unwrap_or_default(),
    });
    let rows = guarded(rows.collect());
    if rows.is_empty() {
        return Err(Refusal::new("study-too-few").with("least", FEWEST).into());
    }
    Ok(rows)
}

/// Leaves out the codes of sites of which fewer than five consent, and everything when fewer than five do in all. Where
/// only one site is left unsaid, its people would be known by that: the smallest of the others is left unsaid too.
pub fn guarded(mut rows: Vec<Row>) -> Vec<Row> {
    if rows.len() < FEWEST {
        return Vec::new();
    }
    let mut many: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        *many.entry(row.site.clone()).or_default() += 1;
    }
    let mut small: Vec<String> = Vec::new();
    let mut unsaid = 0;
    for (site, count) in &many {
        if *count < FEWEST {
            small.push(site.clone());
            unsaid += count;
        }
    }
    while !small.is_empty() && unsaid < FEWEST {
        let rest = many.iter().filter(|(site, _)| !small.contains(site));
        let Some((site, count)) = rest.min_by_key(|(_, count)| **count) else {
            break;
        };
        small.push(site.clone());
        unsaid += count;
    }
    for row in &mut rows {
        if small.contains(&row.site) {
            row.site.clear();
        }
    }
    rows
}

/// Notes that data left.
pub(super) fn note(tx: &mut Tx, study: &Study, person: PersonId, many: usize) -> Result<(), Problem> {
    let (now, many) = (tx.now(), i64::try_from(many).unwrap_or(i64::MAX));
    tx.run(NOTE, (study.id, person, now, many)).map(drop)
}

/// How often data left.
pub(super) fn taken(tx: &mut Tx, study: i64) -> Result<i64, Problem> {
    Ok(tx.one::<(i64,)>(TAKEN, (study,))?.0)
}

/// The rows as a table: a code, a site, and a column for each variable.
pub(super) fn table(study: &Study, rows: &[Row]) -> String {
    let mut table = Table::with_commas().keeping_numbers();
    let variables = &study.said.variables;
    let keys = variables.iter().map(|variable| variable.key.as_str());
    table.row(["code", "site"].into_iter().chain(keys));
    for row in rows {
        let answer = |key: &String| row.answers.get(key).map_or("", String::as_str);
        let answers = variables
            .iter()
            .map(|variable| variable.written(answer(&variable.key)));
        table.row([row.code.clone(), row.site.clone()].into_iter().chain(answers));
    }
    table.text()
}

/// The dictionary: each column, what was asked, and what an answer may be.
pub(super) fn dictionary(v: &View, study: &Study) -> String {
    let mut table = Table::with_commas().keeping_numbers();
    table.row(["column", "question", "kind", "values"]);
    table.row(["code", v.t("study-code-means"), "code", ""]);
    table.row(["site", v.t("study-site-means"), "code", ""]);
    for variable in &study.said.variables {
        let values = match variable.kind {
            Kind::Yesno => "yes, no".to_owned(),
            Kind::Scale => v.t("study-scale-means").to_owned(),
            Kind::Number => "0…".to_owned(),
            Kind::Choice => variable.options.join(", "),
        };
        table.row([
            variable.key.as_str(),
            &variable.question,
            variable.kind.word(),
            &values,
        ]);
    }
    table.text()
}
