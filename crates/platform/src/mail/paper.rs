//! What goes with a mail on paper: written down with the mail, drawn as PDF when it leaves.
//!
//! Where nothing prints, the mail leaves without: its text says where the paper is read.

use kernel::{Language, Problem};
use serde_json::{Value, json};

use super::Mail;
use crate::house::House;
use crate::print;

/// A paper of one of the program's templates (see [`print::pdf`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The name of the file: `convocation.pdf`.
    pub name: String,
    /// The template.
    pub template: String,
    /// In which language it is read aloud.
    pub language: Language,
    /// What it says.
    pub data: Value,
}

impl Paper {
    /// As the store keeps it.
    pub(super) fn written(&self) -> String {
        let language = self.language.word();
        json!({ "name": self.name, "template": self.template, "language": language, "data": self.data })
            .to_string()
    }

    /// What the store kept; nothing when it is none of ours.
    pub(super) fn read(kept: &str) -> Option<Paper> {
        let mut kept: Value = serde_json::from_str(kept).ok()?;
        let said = |field: &str| kept.get(field).and_then(Value::as_str).map(str::to_owned);
        Some(Paper {
            name: said("name")?,
            template: said("template")?,
            language: Language::from_word(&said("language")?)?,
            data: kept.get_mut("data")?.take(),
        })
    }
}

/// What is attached to a mail that is about to leave: the name of the file, and its bytes. Nothing where no paper goes with
/// it, nothing prints here, or the paper cannot be drawn: a mail is worth more than what goes with it.
///
/// # Errors
/// [`Problem::Unavailable`] when others print, so that it is tried again.
pub(super) async fn drawn(house: &House, mail: &Mail) -> Result<Option<(String, Vec<u8>)>, Problem> {
    let Some(paper) = &mail.paper else {
        return Ok(None);
    };
    match print::pdf(house, &paper.template, paper.language, &paper.data).await {
        Ok(pdf) => Ok(Some((paper.name.clone(), pdf))),
        Err(Problem::Unavailable) => Err(Problem::Unavailable),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let paper = Paper {
            name: "convocation.pdf".into(),
            template: "letter".into(),
            language: Language::French,
            data: json!({ "title": "« Écrire »", "papers": [] }),
        };
        assert_eq!(Paper::read(&paper.written()), Some(paper));
        assert_eq!(Paper::read("{}"), None);
        assert_eq!(Paper::read("not json"), None);
    }
}
