//! Words in statements that each engine says in its own way: full-text search, and a list handed over as JSON.

use std::borrow::Cow;

use super::Dialect;
use crate::search::{Form, Wanted};

/// A word, and how SQLite (fts5) and PostgreSQL (tsvector) say it.
const WORDS: [(&str, &str, &str); 5] = [
    (
        "{{matches of $1}}",
        "(select rowid as entry_id, -bm25(search_terms, 6.0, 1.0) as fitness
          from search_terms where search_terms match $1)",
        "(select entry_id, cast(ts_rank(terms, to_tsquery('simple', $1)) as double precision) as fitness
          from search_terms where terms @@ to_tsquery('simple', $1))",
    ),
    // The 5,000 fittest alone: what they are joined with is read so often at most.
    (
        "{{best matches of $1}}",
        "(select rowid as entry_id, -bm25(search_terms, 6.0, 1.0) as fitness
          from search_terms where search_terms match $1 order by 2 desc limit 5000)",
        "(select entry_id, cast(ts_rank(terms, to_tsquery('simple', $1)) as double precision) as fitness
          from search_terms where terms @@ to_tsquery('simple', $1) order by 2 desc limit 5000)",
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
    pub(crate) fn matching(self, wanted: &Wanted) -> String {
        let (or, and) = match self {
            Dialect::Sqlite => (" OR ", " AND "),
            Dialect::Postgres => (" | ", " & "),
        };
        let one = |form: &Form| match (self, form.is_beginning) {
            (Dialect::Sqlite, true) => format!("\"{}\"*", form.text),
            (Dialect::Sqlite, false) => format!("\"{}\"", form.text),
            (Dialect::Postgres, true) => format!("{}:*", form.text),
            (Dialect::Postgres, false) => form.text.clone(),
        };
        let word = |forms: &Vec<Form>| format!("({})", forms.iter().map(one).collect::<Vec<_>>().join(or));
        wanted.words().map(word).collect::<Vec<_>>().join(and)
    }
}
