//! Words in statements that each engine says in its own way: full-text search, and a list handed over as JSON.

use std::borrow::Cow;

use super::Dialect;
use crate::search::{Form, Part, Wanted};

/// A word, and how SQLite (fts5) and PostgreSQL (tsvector) say it.
const WORDS: [(&str, &str, &str); 5] = [
    (
        "{{matches of $1}}",
        "(select rowid as entry_id, -bm25(search_terms, 6.0, 1.0) as fitness
          from search_terms where search_terms match $1)",
        "(select entry_id, cast(ts_rank(terms, to_tsquery('simple', $1)) as double precision) as fitness
          from search_terms where terms @@ to_tsquery('simple', $1))",
    ),
    // Those that were kept last, $2 of them: they are found without going through all.
    (
        "{{last matches of $1}}",
        "(select rowid as entry_id from search_terms where search_terms match $1 order by rowid desc limit $2)",
        "(select entry_id from search_terms where terms @@ to_tsquery('simple', $1) order by entry_id desc limit $2)",
    ),
    (
        "{{keep terms}}",
        "insert into search_terms (rowid, title, body) values ($1, $2, $3)",
        "insert into search_terms (entry_id, terms) values ($1,
         setweight(to_tsvector('simple', $2), 'A') || setweight(to_tsvector('simple', $3), 'D'))",
    ),
    (
        "{{forget terms}}",
        "delete from search_terms where rowid = $1",
        "delete from search_terms where entry_id = $1",
    ),
    (
        "{{each of $1}}",
        "(select value as term from json_each($1))",
        "(select value as term from json_array_elements_text(cast(cast($1 as text) as json)))",
    ),
];

impl Dialect {
    /// A statement in the engine's own words.
    pub(crate) fn say(self, statement: &str) -> Cow<'_, str> {
        if !statement.contains("{{") {
            return Cow::Borrowed(statement);
        }
        let said = WORDS
            .iter()
            .fold(statement.to_owned(), |said, (word, sqlite, postgres)| {
                said.replace(word, if self == Dialect::Sqlite { sqlite } else { postgres })
            });
        Cow::Owned(said)
    }

    /// What is looked for, in the language of the engine's matching. Forms are plain letters and digits, so nothing
    /// that somebody typed can be read as an operator.
    pub(crate) fn matching(self, wanted: &Wanted, part: Part) -> String {
        let (or, and) = match self {
            Dialect::Sqlite => (" OR ", " AND "),
            Dialect::Postgres => (" | ", " & "),
        };
        // PostgreSQL keeps where a word stands as its weight, SQLite as its column.
        let one = |form: &Form| match (self, form.is_beginning, part) {
            (Dialect::Sqlite, true, _) => format!("\"{}\"*", form.text),
            (Dialect::Sqlite, false, _) => format!("\"{}\"", form.text),
            (Dialect::Postgres, true, Part::Whole) => format!("{}:*", form.text),
            (Dialect::Postgres, false, Part::Whole) => form.text.clone(),
            (Dialect::Postgres, true, Part::Title) => format!("{}:*A", form.text),
            (Dialect::Postgres, false, Part::Title) => format!("{}:A", form.text),
        };
        let word = |forms: &Vec<Form>| format!("({})", forms.iter().map(one).collect::<Vec<_>>().join(or));
        let words = wanted.words().map(word).collect::<Vec<_>>().join(and);
        match (self, part) {
            (Dialect::Sqlite, Part::Title) => format!("title : ({words})"),
            _ => words,
        }
    }
}
