//! The rows of a dump of MySQL, and nothing else of it: a small strict reader of `CREATE TABLE` and `INSERT`, never an
//! engine. It reads once from front to back and holds one row in memory.
//!
//! Source of the grammar: what `mysqldump`, `mariadb-dump` and `mysqldump-php` write.

use std::collections::BTreeMap;
use std::io::Read;

/// The most bytes that one value may have.
pub const MOST_VALUE: usize = 4 * 1024 * 1024;
/// The most columns of a table.
const MOST_COLUMNS: usize = 64;
/// The most tables that a dump may describe.
const MOST_TABLES: usize = 1_000;

/// Why a dump is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It ends in the middle.
    Cut,
    /// It is not what a dump looks like, at this line.
    NotADump(u64),
    /// A value is longer than [`MOST_VALUE`], at this line.
    TooLong(u64),
    /// It cannot be read at all.
    Unreadable,
}

/// A row that is inserted: the table, and its values by column; nothing is `NULL`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The name of the table.
    pub table: String,
    /// The values.
    pub values: BTreeMap<String, String>,
}

impl Row {
    /// A value, empty when it is not there or `NULL`.
    pub fn get(&self, column: &str) -> &str {
        self.values.get(column).map_or("", String::as_str)
    }
}

#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Name(String),
    Text(Vec<u8>),
    Sign(u8),
    End,
}

impl Token {
    fn is(&self, word: &str) -> bool {
        matches!(self, Token::Word(found) if found.eq_ignore_ascii_case(word))
    }
}

/// Where in an `INSERT` the reader stands: the table, and the columns that its tuples have.
struct Inserting {
    table: String,
    columns: Vec<String>,
}

/// Reads a dump row by row.
pub struct Dump<R> {
    input: R,
    buffer: Vec<u8>,
    at: usize,
    held: usize,
    line: u64,
    back: Option<u8>,
    tables: BTreeMap<String, Vec<String>>,
    inserting: Option<Inserting>,
    of_dumper: bool,
    completed: bool,
}

impl<R: Read> Dump<R> {
    /// Begins to read.
    pub fn new(input: R) -> Self {
        Dump {
            input,
            buffer: vec![0; 64 * 1024],
            at: 0,
            held: 0,
            line: 1,
            back: None,
            tables: BTreeMap::new(),
            inserting: None,
            of_dumper: false,
            completed: false,
        }
    }

    /// The tables that were described so far.
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.tables.keys().map(String::as_str)
    }

    /// The next row, or nothing once the dump has ended as one that is whole does.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn next_row(&mut self) -> Result<Option<Row>, Fault> {
        loop {
            if let Some(inserting) = self.inserting.take() {
                let row = self.tuple(&inserting)?;
                match self.token()? {
                    Token::Sign(b',') => self.inserting = Some(inserting),
                    Token::Sign(b';') => {}
                    Token::End => return Err(Fault::Cut),
                    _ => return Err(self.wrong()),
                }
                return Ok(Some(row));
            }
            match self.token()? {
                Token::End if self.of_dumper && !self.completed => return Err(Fault::Cut),
                Token::End => return Ok(None),
                Token::Sign(b';') => {}
                word if word.is("insert") => self.insert()?,
                word if word.is("create") => self.create()?,
                Token::Word(_) => self.skip()?,
                _ => return Err(self.wrong()),
            }
        }
    }

    fn wrong(&self) -> Fault {
        Fault::NotADump(self.line)
    }

    /// Goes on to the end of a statement that is of no interest.
    fn skip(&mut self) -> Result<(), Fault> {
        loop {
            match self.token()? {
                Token::Sign(b';') => return Ok(()),
                Token::End => return Err(Fault::Cut),
                _ => {}
            }
        }
    }

    fn name(&mut self) -> Result<String, Fault> {
        match self.token()? {
            Token::Name(name) | Token::Word(name) => Ok(name),
            Token::End => Err(Fault::Cut),
            _ => Err(self.wrong()),
        }
    }

    fn sign(&mut self, wanted: u8) -> Result<(), Fault> {
        match self.token()? {
            Token::Sign(found) if found == wanted => Ok(()),
            Token::End => Err(Fault::Cut),
            _ => Err(self.wrong()),
        }
    }

    /// `TABLE [IF NOT EXISTS] name (column …, key …)`: the names of its columns, in their order.
    fn create(&mut self) -> Result<(), Fault> {
        if !self.token()?.is("table") {
            return self.skip();
        }
        let mut table = self.name()?;
        if table.eq_ignore_ascii_case("if") {
            self.name()?;
            self.name()?;
            table = self.name()?;
        }
        self.sign(b'(')?;
        let (mut columns, mut depth, mut begins) = (Vec::new(), 1_usize, true);
        while depth > 0 {
            match self.token()? {
                Token::Sign(b'(') => depth += 1,
                Token::Sign(b')') => depth -= 1,
                Token::Sign(b',') if depth == 1 => {
                    begins = true;
                    continue;
                }
                Token::Name(column) if begins && depth == 1 => columns.push(column),
                Token::End => return Err(Fault::Cut),
                _ => {}
            }
            begins = false;
        }
        if columns.len() > MOST_COLUMNS || self.tables.len() >= MOST_TABLES {
            return Err(self.wrong());
        }
        self.tables.insert(table, columns);
        self.skip()
    }

    /// `[IGNORE] INTO name [(column, …)] VALUES`, up to the first tuple.
    fn insert(&mut self) -> Result<(), Fault> {
        let mut word = self.token()?;
        while word.is("ignore") || word.is("delayed") {
            word = self.token()?;
        }
        if !word.is("into") {
            return Err(if word == Token::End {
                Fault::Cut
            } else {
                self.wrong()
            });
        }
        let table = self.name()?;
        let mut columns = self.tables.get(&table).cloned().unwrap_or_default();
        let mut next = self.token()?;
        if next == Token::Sign(b'(') {
            columns.clear();
            loop {
                columns.push(self.name()?);
                match self.token()? {
                    Token::Sign(b',') if columns.len() < MOST_COLUMNS => {}
                    Token::Sign(b')') => break,
                    Token::End => return Err(Fault::Cut),
                    _ => return Err(self.wrong()),
                }
            }
            next = self.token()?;
        }
        if next == Token::End {
            return Err(Fault::Cut);
        }
        if columns.is_empty() || !(next.is("values") || next.is("value")) {
            return Err(self.wrong());
        }
        self.inserting = Some(Inserting { table, columns });
        Ok(())
    }

    fn tuple(&mut self, of: &Inserting) -> Result<Row, Fault> {
        self.sign(b'(')?;
        let mut values = BTreeMap::new();
        for (index, column) in of.columns.iter().enumerate() {
            if let Some(value) = self.value()? {
                values.insert(column.clone(), value);
            }
            let last = index + 1 == of.columns.len();
            self.sign(if last { b')' } else { b',' })?;
        }
        Ok(Row {
            table: of.table.clone(),
            values,
        })
    }

    /// A literal; nothing for `NULL`.
    fn value(&mut self) -> Result<Option<String>, Fault> {
        let (mut token, mut sign) = (self.token()?, "");
        if token.is("_binary") || token.is("_utf8") || token.is("_utf8mb4") {
            token = self.token()?;
        }
        if token == Token::Sign(b'-') {
            sign = "-";
            token = self.token()?;
        }
        match token {
            Token::Text(bytes) if sign.is_empty() => Ok(Some(text(bytes))),
            Token::Word(word) if sign.is_empty() && word.eq_ignore_ascii_case("null") => Ok(None),
            Token::Word(word) => match hexadecimal(&word) {
                Some(bytes) if sign.is_empty() => Ok(Some(text(bytes))),
                None if word.starts_with(|first: char| first.is_ascii_digit()) => {
                    Ok(Some(format!("{sign}{word}")))
                }
                _ => Err(self.wrong()),
            },
            Token::End => Err(Fault::Cut),
            _ => Err(self.wrong()),
        }
    }

    fn byte(&mut self) -> Result<Option<u8>, Fault> {
        if let Some(byte) = self.back.take() {
            return Ok(Some(byte));
        }
        if self.at >= self.held {
            self.held = loop {
                match self.input.read(&mut self.buffer) {
                    Ok(count) => break count,
                    Err(cause) if cause.kind() == std::io::ErrorKind::Interrupted => {}
                    Err(_) => return Err(Fault::Unreadable),
                }
            };
            self.at = 0;
            if self.held == 0 {
                return Ok(None);
            }
        }
        let byte = self.buffer.get(self.at).copied();
        self.at += 1;
        if byte == Some(b'\n') {
            self.line += 1;
        }
        Ok(byte)
    }

    fn token(&mut self) -> Result<Token, Fault> {
        loop {
            let Some(byte) = self.byte()? else {
                return Ok(Token::End);
            };
            match byte {
                _ if byte.is_ascii_whitespace() => {}
                // What editors put before a file.
                0xEF | 0xBB | 0xBF if self.line == 1 => {}
                b'#' => self.comment()?,
                b'-' => match self.byte()? {
                    Some(b'-') => self.comment()?,
                    other => {
                        self.back = other;
                        return Ok(Token::Sign(b'-'));
                    }
                },
                b'/' => match self.byte()? {
                    Some(b'*') => self.block()?,
                    _ => return Err(self.wrong()),
                },
                b'`' => return self.quoted(b'`').map(|name| Token::Name(text(name))),
                b'\'' | b'"' => return self.quoted(byte).map(Token::Text),
                _ if is_of_word(byte) => return self.word(byte),
                _ => return Ok(Token::Sign(byte)),
            }
        }
    }

    fn word(&mut self, first: u8) -> Result<Token, Fault> {
        let mut word = vec![first];
        while let Some(byte) = self.byte()? {
            if !is_of_word(byte) {
                self.back = Some(byte);
                break;
            }
            word.push(byte);
            if word.len() > MOST_VALUE {
                return Err(Fault::TooLong(self.line));
            }
        }
        Ok(Token::Word(text(word)))
    }

    fn quoted(&mut self, quote: u8) -> Result<Vec<u8>, Fault> {
        let mut value = Vec::new();
        loop {
            let byte = self.byte()?.ok_or(Fault::Cut)?;
            if byte == quote {
                match self.byte()? {
                    Some(next) if next == quote => value.push(quote),
                    other => {
                        self.back = other;
                        return Ok(value);
                    }
                }
            } else if byte == b'\\' && quote != b'`' {
                let escaped = self.byte()?.ok_or(Fault::Cut)?;
                value.push(match escaped {
                    b'0' => 0,
                    b'b' => 8,
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'Z' => 26,
                    other => other,
                });
            } else {
                value.push(byte);
            }
            if value.len() > MOST_VALUE {
                return Err(Fault::TooLong(self.line));
            }
        }
    }

    /// A comment to the end of the line: the first say which program wrote the dump, the last that it is whole.
    fn comment(&mut self) -> Result<(), Fault> {
        let mut said = Vec::new();
        while let Some(byte) = self.byte()? {
            if byte == b'\n' {
                break;
            }
            if said.len() < 200 {
                said.push(byte);
            }
        }
        let said = String::from_utf8_lossy(&said).to_lowercase();
        self.of_dumper |=
            said.contains("mysql dump") || said.contains("mariadb dump") || said.contains("mysqldump");
        self.completed |= said.contains("dump completed");
        Ok(())
    }

    fn block(&mut self) -> Result<(), Fault> {
        let mut before = 0;
        loop {
            let byte = self.byte()?.ok_or(Fault::Cut)?;
            if before == b'*' && byte == b'/' {
                return Ok(());
            }
            before = byte;
        }
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'$' | b'@' | b'+') || byte >= 0x80
}

fn hexadecimal(word: &str) -> Option<Vec<u8>> {
    let digits = word.strip_prefix("0x")?;
    if digits.is_empty() || digits.len() % 2 == 1 {
        return None;
    }
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

/// Bytes as text: UTF-8, or what Western systems wrote before it.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|wrong| wrong.into_bytes().into_iter().map(char::from).collect())
}

/// The name that a dump's tables begin with, told by the tables that every wiki has; nothing when it has none.
pub fn prefix<'a>(tables: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let mut found: Vec<&str> = tables
        .clone()
        .filter_map(|table| table.strip_suffix("nature"))
        .collect();
    found.retain(|prefix| {
        tables
            .clone()
            .any(|table| table.strip_suffix("pages") == Some(*prefix))
    });
    found.sort_by_key(|prefix| prefix.len());
    found.first().map(|prefix| (*prefix).to_owned())
}

#[cfg(test)]
mod tests;
