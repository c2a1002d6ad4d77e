//! The file that people take with them: one JSON, one table a CSV, their pictures, a word of explanation.

use std::io::{Cursor, Write};

use kernel::Problem;
use serde_json::{Map, Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::csv;
use super::model::Held;

/// What goes into the file.
pub struct Parts {
    pub house: String,
    pub made: String,
    pub explanation: String,
    pub held: Vec<Held>,
    pub pictures: Vec<(String, Vec<u8>)>,
}

/// Packs it. Takes time: call it on a blocking thread.
pub fn pack(parts: &Parts) -> Result<Vec<u8>, Problem> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    add(&mut zip, "read-me.txt", parts.explanation.as_bytes())?;
    let json = serde_json::to_vec_pretty(&document(parts))
        .map_err(|cause| Problem::fault("write data.json", cause))?;
    add(&mut zip, "data.json", &json)?;
    for held in &parts.held {
        let table = csv::write(held.table.columns, &held.rows);
        add(&mut zip, &format!("{}.csv", held.table.name), table.as_bytes())?;
    }
    for (name, bytes) in &parts.pictures {
        add(&mut zip, &format!("pictures/{name}"), bytes)?;
    }
    zip.finish()
        .map(Cursor::into_inner)
        .map_err(|cause| Problem::fault("pack the data", cause))
}

fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    zip.start_file(name, SimpleFileOptions::default())
        .map_err(|cause| Problem::fault("pack the data", cause))?;
    zip.write_all(bytes)
        .map_err(|cause| Problem::fault("pack the data", cause))
}

fn document(parts: &Parts) -> Value {
    let tables: Map<String, Value> = parts
        .held
        .iter()
        .map(|held| {
            let row = |row: &Vec<Value>| -> Map<String, Value> {
                held.table
                    .columns
                    .iter()
                    .map(ToString::to_string)
                    .zip(row.iter().cloned())
                    .collect()
            };
            (held.table.name.to_owned(), held.rows.iter().map(row).collect())
        })
        .collect();
    json!({ "house": parts.house, "made_at": parts.made, "tables": tables })
}
