//! A sheet as it is taken away.

use std::collections::BTreeMap;

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::View;
use sheets::model::{Fields, State, is_long};
use sheets::rights;
use sheets::shown::{Held, Names, Said, facts};
use sheets::{access, files, pictures};
use spaces::shape::said;
use trame::Licence;

use super::{Credit, Document, Kind, Piece};
use prose::read::{Reader, stepped};
use prose::{Block, Inline, Line, Picture, words};

platform::statements! {
    // Whose work a sheet was taken up from stays said, whatever became of that one.
    ORIGIN = "select c.origin_title, c.licence, p.name, s.name, o.uid from sheet_copies c
              join sheets o on o.id = c.origin_id join persons p on p.id = o.author_id
              join spaces s on s.id = o.space_id where c.sheet_id = $1 and s.joining <> 'hidden'";
    SHELF = "select shelf from sheet_origins where sheet_id = $1";
}

pub(super) fn read(tx: &mut Tx, v: &View, reader: &Reader<'_>, uid: Uid) -> Result<Piece, Problem> {
    let seen = access::to_see(tx, uid)?;
    if seen.sheet.state == State::Withdrawn {
        return Err(Problem::Missing);
    }
    let sheet = &seen.sheet;
    let mut piece = Piece {
        kind: Kind::Sheet,
        uid,
        called: String::new(),
        credits: vec![Credit {
            title: sheet.title.clone(),
            authors: Some(sheet.author.name.clone())
                .filter(|name| !name.is_empty())
                .into_iter()
                .collect(),
            space: seen.space.space.name.clone(),
            address: v.absolute(&Kind::Sheet.path(uid)),
            licence: Some(sheet.licence),
        }],
        changed: sheet.changed,
        published: sheet.state == State::Published,
        facts: Vec::new(),
        blocks: Vec::new(),
        markdown: String::new(),
        fields: vec![("kind".to_owned(), vec![sheet.kind.clone()])],
        documents: Vec::new(),
    };
    let held = match seen.kind() {
        Some(kind) => {
            piece.called = said(&kind.name, v.language).text.to_owned();
            told(tx, v, (&seen, kind), reader, &mut piece)?
        }
        // The kind is gone from the trame: who might read which field is known to nobody any more.
        None => Vec::new(),
    };
    let whole = held.iter().filter(|picture| picture.field.is_empty());
    for picture in whole {
        add(&mut piece, picture, reader.unnamed);
    }
    credits(tx, v, sheet.id, &mut piece)?;
    stepped(&mut piece.blocks);
    Ok(piece)
}

/// What the fields say that whoever asks may read; gives the pictures of the sheet that they may see.
fn told(
    tx: &mut Tx,
    v: &View,
    (seen, kind): (&access::Seen, &trame::Sheet),
    reader: &Reader<'_>,
    piece: &mut Piece,
) -> Result<Vec<pictures::Picture>, Problem> {
    let sheet = &seen.sheet;
    let rights = seen.reader();
    let readable = rights::readable(kind, &sheet.fields, &rights);
    let reads = |key: &str| readable.iter().any(|field| field.key == key);
    let fields: Fields = sheet
        .fields
        .iter()
        .filter(|(key, _)| reads(key))
        .map(|(key, values)| (key.clone(), values.clone()))
        .collect();
    // What a long field says stands here as it was typed, in place of its HTML: each format writes it in its own way.
    let texts: BTreeMap<String, String> = readable
        .iter()
        .filter(|field| is_long(field.holds))
        .filter_map(|field| Some((field.key.clone(), fields.get(&field.key)?.first()?.clone())))
        .collect();
    let names = Names::of(tx, sheet.space_id, kind, &fields)?;
    let mut shown = pictures::of(tx, sheet.id)?;
    shown.retain(|picture| picture.field.is_empty() || reads(&picture.field));
    let documents = files::of(tx, sheet.id)?;
    for document in documents.iter().filter(|file| reads(&file.field)) {
        piece.documents.push(Document {
            media: document.media,
            name: format!("{}.{}", document.name(), document.kind),
        });
    }
    let held = Held {
        fields: &fields,
        html: &texts,
        names: &names,
        pictures: &shown,
        files: (&documents, sheet.uid),
    };
    for fact in facts(v, kind, &held, &rights) {
        match fact.said {
            Said::Prose(text) => long(piece, &fact.label, &text, reader),
            Said::Pictures(shown) => {
                heading(piece, &fact.label);
                for picture in &shown {
                    add(piece, picture, reader.unnamed);
                }
            }
            other => {
                if let Some(line) = short(other, reader) {
                    piece.facts.push((fact.label, line));
                }
            }
        }
    }
    let plain = fields.into_iter().filter(|(key, _)| !texts.contains_key(key));
    piece.fields.extend(plain);
    Ok(shown)
}

fn heading(piece: &mut Piece, label: &str) {
    piece.blocks.push(Block::Heading(1, words(label)));
    piece.markdown.push_str(&format!("\n## {label}\n\n"));
}

fn long(piece: &mut Piece, label: &str, text: &str, reader: &Reader<'_>) {
    heading(piece, label);
    piece.markdown.push_str(text.trim_end());
    piece.markdown.push('\n');
    for mut block in reader.raw(text) {
        if let Block::Heading(level, _) = &mut block {
            *level += 1;
        }
        piece.blocks.push(block);
    }
}

fn add(piece: &mut Piece, picture: &pictures::Picture, unnamed: &str) {
    let alternative = if picture.alternative.trim().is_empty() {
        unnamed
    } else {
        &picture.alternative
    };
    let picture = Picture {
        media: picture.media,
        alternative: alternative.to_owned(),
        path: Some(picture.path.clone()),
    };
    let said = super::front::bracketed(alternative);
    piece
        .markdown
        .push_str(&format!("![{said}](/media/{})\n\n", picture.media));
    piece.blocks.push(Block::Picture(picture));
}

/// A short fact in a line.
fn short(said: Said, reader: &Reader<'_>) -> Option<Line> {
    let line = match said {
        Said::Text(text) => words(text),
        Said::List(items) => {
            let mut line = Vec::new();
            for (place, item) in items.into_iter().enumerate() {
                let start = if place == 0 { "" } else { ", " };
                line.push(Inline::Text(format!("{start}{item}")));
            }
            line
        }
        Said::Link(address) => reader.link(&address, words(address.as_str())),
        Said::Mail(address) => reader.link(&format!("mailto:{address}"), words(address.as_str())),
        Said::Here(path, name) => reader.link(&path, words(name)),
        Said::File(path, name, _) => reader.link(&path, words(name)),
        Said::Several(several) => {
            let mut line = Vec::new();
            for (path, name) in several {
                if !line.is_empty() {
                    line.push(Inline::Text(", ".to_owned()));
                }
                line.extend(reader.link(&path, words(name)));
            }
            line
        }
        Said::Place(name, point) => {
            let point = point.map_or_else(String::new, |point| format!(" ({point})"));
            words(format!("{name}{point}"))
        }
        _ => return None,
    };
    Some(line)
}

/// Whose is what it began from.
fn credits(tx: &mut Tx, v: &View, sheet: sheets::SheetId, piece: &mut Piece) -> Result<(), Problem> {
    type Stored = (String, String, String, String, Uid);
    if let Some((title, licence, author, space, uid)) = tx.find::<Stored>(ORIGIN, (sheet,))? {
        piece.credits.push(Credit {
            title,
            authors: Some(author).filter(|name| !name.is_empty()).into_iter().collect(),
            space,
            address: v.absolute(&Kind::Sheet.path(uid)),
            licence: Licence::from_word(&licence),
        });
    }
    if let Some((key,)) = tx.find::<(String,)>(SHELF, (sheet,))? {
        let shelf = shelf::shelf()?;
        let (title, shelf) = match (shelf.find_method(&key), shelf.find_tool(&key)) {
            (Some(method), _) => (&method.title, "methods"),
            (None, Some(tool)) => (&tool.title, "tools"),
            (None, None) => return Ok(()),
        };
        piece.credits.push(Credit {
            title: said(title, v.language).text.to_owned(),
            authors: vec![v.t("carry-shelf").to_owned()],
            space: String::new(),
            address: v.absolute(&format!("/shelf/{shelf}/{key}")),
            licence: Licence::from_word(shelf::LICENCE),
        });
    }
    Ok(())
}
