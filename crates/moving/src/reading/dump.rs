//! The archive of a wiki: its dump, its files, the defaults of its rights. Accounts, links and visits are not read.

use super::archive::{Archive, Entry, MOST_DUMP};
use super::sql::{self, Dump};
use super::{Fault, Row, time};
use crate::yeswiki::{self, list, right};

/// The tables that are read.
const TABLES: [&str; 4] = ["pages", "nature", "triples", "acls"];

fn fault(fault: &sql::Fault) -> Fault {
    match fault {
        sql::Fault::Cut => Fault::of("moving-fault-cut"),
        sql::Fault::NotADump(line) => Fault::at("moving-fault-not-a-dump", *line),
        sql::Fault::TooLong(line) => Fault::at("moving-fault-too-long", *line),
        sql::Fault::Unreadable => Fault::of("moving-fault-damaged"),
    }
}

/// Reads it twice: once whole, so that one that was cut is known before anything is taken, and once for its rows.
pub(super) fn read(
    archive: &mut Archive,
    entry: Entry,
    take: &mut dyn FnMut(Row) -> bool,
) -> Result<(), Fault> {
    let tables = check(archive, &entry)?;
    let prefix = sql::prefix(tables.iter().map(String::as_str)).ok_or(Fault::of("moving-fault-no-wiki"))?;
    settings(archive, take)?;
    {
        let mut dump = Dump::new(archive.flow(&entry, MOST_DUMP)?);
        while let Some(row) = dump.next_row().map_err(|wrong| fault(&wrong))? {
            let known = row
                .table
                .strip_prefix(&prefix)
                .filter(|table| TABLES.contains(table));
            if let Some(row) = known.and_then(|table| row_of(table, &row))
                && !take(row)
            {
                return Ok(());
            }
        }
    }
    files(archive, take);
    Ok(())
}

fn check(archive: &mut Archive, entry: &Entry) -> Result<Vec<String>, Fault> {
    let mut dump = Dump::new(archive.flow(entry, MOST_DUMP)?);
    while dump.next_row().map_err(|wrong| fault(&wrong))?.is_some() {}
    Ok(dump.tables().map(str::to_owned).collect())
}

/// The names of files, their sizes for their moments; what they are is looked at when they are taken.
pub(super) fn files(archive: &Archive, take: &mut dyn FnMut(Row) -> bool) {
    for entry in archive.entries() {
        let Some(name) = entry
            .path
            .strip_prefix("files/")
            .filter(|name| !name.contains('/'))
        else {
            continue;
        };
        let row = Row {
            kind: "file",
            tag: name.to_owned(),
            at: i64::try_from(entry.size).unwrap_or(i64::MAX),
            latest: true,
            ..Row::default()
        };
        if !take(row) {
            return;
        }
    }
}

fn settings(archive: &mut Archive, take: &mut dyn FnMut(Row) -> bool) -> Result<(), Fault> {
    let Some(entry) = archive.find("wakka.config.php") else {
        return Ok(());
    };
    let config = archive.text(&entry, 1024 * 1024)?;
    for (privilege, list) in right::defaults(&config) {
        take(Row {
            kind: "default",
            author: privilege.to_owned(),
            body: list,
            latest: true,
            ..Row::default()
        });
    }
    if let Some(base) = right::base(&config) {
        take(Row {
            kind: "base",
            body: base,
            latest: true,
            ..Row::default()
        });
    }
    Ok(())
}

fn row_of(table: &str, row: &sql::Row) -> Option<Row> {
    match table {
        "pages" => {
            let about = row.get("comment_on");
            let found = page(row.get("tag"), row.get("body"));
            Some(Row {
                kind: if about.is_empty() { found } else { "comment" },
                tag: if about.is_empty() { row.get("tag") } else { about }.to_owned(),
                at: time::moment(row.get("time")).unwrap_or(0),
                author: row.get("user").to_owned(),
                latest: row.get("latest") == "Y",
                body: row.get("body").to_owned(),
            })
            .filter(|row| row.latest || matches!(row.kind, "page" | "entry"))
        }
        "nature" => Some(form(
            row.get("bn_id_nature"),
            row.get("bn_label_nature"),
            row.get("bn_description"),
            row.get("bn_template"),
        )),
        "acls" => Some(Row {
            kind: "acl",
            tag: row.get("page_tag").to_owned(),
            author: row.get("privilege").to_owned(),
            body: row.get("list").to_owned(),
            latest: true,
            at: 0,
        }),
        "triples" => triple(row.get("resource"), row.get("property"), row.get("value")),
        _ => None,
    }
}

/// What the text of a page is: an entry, a list, or a page.
pub(super) fn page(tag: &str, body: &str) -> &'static str {
    let start = body.trim_start();
    if start.starts_with('{') && body.contains("\"id_typeannonce\"") {
        return "entry";
    }
    let may_be = start.starts_with('{') && (body.contains("\"titre_liste\"") || body.contains("\"nodes\""));
    if may_be && (tag.starts_with("Liste") || body.contains("\"label\"")) && list::read(body).is_some() {
        "list"
    } else {
        "page"
    }
}

/// The definition of a form.
pub(super) fn form(id: &str, label: &str, description: &str, template: &str) -> Row {
    let body = serde_json::json!({ "label": label, "description": description, "template": template });
    Row {
        kind: "form",
        tag: id.to_owned(),
        body: body.to_string(),
        latest: true,
        ..Row::default()
    }
}

fn triple(resource: &str, property: &str, value: &str) -> Option<Row> {
    if property == yeswiki::KEYWORD {
        return Some(Row {
            kind: "keyword",
            tag: resource.to_owned(),
            body: value.to_owned(),
            latest: true,
            ..Row::default()
        });
    }
    let group = resource
        .strip_prefix(yeswiki::GROUP)
        .filter(|_| property == yeswiki::MEMBERS)?;
    // Who was in it is not kept: nobody here is those people.
    let count = value.lines().filter(|line| !line.trim().is_empty()).count();
    Some(Row {
        kind: "group",
        tag: group.to_owned(),
        at: i64::try_from(count).unwrap_or(i64::MAX),
        latest: true,
        ..Row::default()
    })
}
