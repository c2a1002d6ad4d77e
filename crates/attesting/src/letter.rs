//! A paper with facts in groups, perhaps a table, and a place to sign, as the program that prints takes it
//! (`print/templates/letter.typ`). Mission orders and convocations are such papers.

use kernel::{Language, Problem};
use platform::mail::Paper;
use platform::print;
use platform::web::{Cx, Reply, View};
use serde_json::{Value, json};

use crate::packing;

/// What the program that prints draws them with.
const TEMPLATE: &str = "letter";

/// Facts under a head: what, and how it is.
pub struct Group {
    /// The head.
    pub head: String,
    /// The facts; those that are empty are left out.
    pub facts: Vec<(String, String)>,
}

/// One paper.
pub struct Letter {
    /// Who issues it, and its number.
    pub above: String,
    /// What it is.
    pub title: String,
    /// What it says first, paragraph by paragraph.
    pub says: Vec<String>,
    /// Its facts.
    pub groups: Vec<Group>,
    /// The heads of a table; empty without one.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What it says last.
    pub closes: Vec<String>,
    /// Who signs, line by line.
    pub signature: Vec<String>,
    /// What its place is for.
    pub place: String,
}

impl Letter {
    fn given(&self) -> Value {
        let groups = self.groups.iter().map(|group| {
            let facts = group.facts.iter().filter(|(_, value)| !value.is_empty());
            let facts: Vec<Value> = facts
                .map(|(label, value)| json!({ "label": label, "value": value }))
                .collect();
            json!({ "head": group.head, "facts": facts })
        });
        let groups: Vec<Value> = groups
            .filter(|group| group["facts"].as_array().is_some_and(|facts| !facts.is_empty()))
            .collect();
        json!({
            "above": self.above,
            "title": self.title,
            "says": self.says,
            "groups": groups,
            "heads": self.heads,
            "rows": self.rows,
            "closes": self.closes,
            "signature": self.signature,
            "place": self.place,
        })
    }
}

fn data(title: &str, letters: &[Letter]) -> Value {
    json!({ "title": title, "papers": letters.iter().map(Letter::given).collect::<Vec<_>>() })
}

/// One of these papers, to go with a mail under the name of a file.
pub fn with_a_mail(language: Language, title: &str, letter: &Letter, name: &str) -> Paper {
    Paper {
        name: name.to_owned(),
        template: TEMPLATE.to_owned(),
        language,
        data: data(title, std::slice::from_ref(letter)),
    }
}

/// These papers in one PDF; where nothing makes one, a page of ours that says so.
///
/// # Errors
/// As for [`print::pdf`].
pub async fn pdf(
    cx: &Cx,
    v: &View,
    title: &str,
    letters: &[Letter],
    name: &str,
    otherwise: String,
) -> Result<Reply, Problem> {
    if letters.is_empty() {
        return Ok(Reply::see_other(otherwise).notice("attesting-nothing-to-print"));
    }
    match print::pdf(cx.house(), TEMPLATE, v.language, &data(title, letters)).await {
        Ok(pdf) => Ok(Reply::file("application/pdf", pdf).saved_as(name)),
        Err(Problem::Refused(_)) => Ok(Reply::see_other(otherwise).notice("print-not-here")),
        Err(problem) => Err(problem),
    }
}

/// Each of these papers in a PDF of its own, in an archive: the name of the file, and the paper.
///
/// # Errors
/// As for [`print::each`].
pub async fn archive(
    cx: &Cx,
    v: &View,
    letters: Vec<(String, Letter)>,
    name: &str,
    otherwise: String,
) -> Result<Reply, Problem> {
    if letters.is_empty() {
        return Ok(Reply::see_other(otherwise).notice("attesting-nothing-to-print"));
    }
    let given = letters
        .iter()
        .map(|(name, letter)| data(name, std::slice::from_ref(letter)))
        .collect();
    match print::each(cx.house(), TEMPLATE, v.language, given).await {
        Ok(made) => {
            let names = letters.into_iter().map(|(name, _)| format!("{name}.pdf"));
            let packed = packing::pack(names.zip(made).collect())?;
            Ok(Reply::file("application/zip", packed).saved_as(name))
        }
        Err(Problem::Refused(_)) => Ok(Reply::see_other(otherwise).notice("print-not-here")),
        Err(problem) => Err(problem),
    }
}
