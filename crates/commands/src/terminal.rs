//! What a person at a terminal reads, in their language. The only place that prints.

use kernel::{Language, Problem};
use platform::languages::Languages;

const FRENCH: &str = include_str!("fr.ftl");
const ENGLISH: &str = include_str!("en.ftl");
/// What is wrong with a trame is said here as it is on its page.
const TRAME: (&str, &str) = (
    include_str!("../../trame/words/fr.ftl"),
    include_str!("../../trame/words/en.ftl"),
);

/// The terminal of whoever runs the program.
pub struct Terminal {
    languages: Languages,
    language: Language,
}

impl Terminal {
    /// In the language that the environment asks for.
    ///
    /// # Errors
    /// When a message file is wrong.
    pub fn open() -> Result<Self, Problem> {
        Terminal::in_language(language_of(|name| std::env::var(name).ok()))
    }

    /// In this language.
    ///
    /// # Errors
    /// When a message file is wrong.
    pub fn in_language(language: Language) -> Result<Self, Problem> {
        Ok(Terminal {
            languages: Languages::read(&[(FRENCH, ENGLISH), TRAME])?,
            language,
        })
    }

    /// The language of whoever reads.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message.
    pub fn say(&self, id: &str) -> String {
        self.languages.text(self.language, id).to_owned()
    }

    /// A message with its places filled.
    pub fn filled(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.languages.filled(self.language, id, values)
    }

    /// The help.
    pub fn help(&self) -> &'static str {
        match self.language {
            Language::French => include_str!("help.fr.txt"),
            Language::English => include_str!("help.en.txt"),
        }
    }

    /// A problem with every cause behind it: whoever runs the program may read them.
    pub fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Missing => self.say("problem-missing"),
            Problem::Unavailable => self.say("problem-unavailable"),
            Problem::Refused(refusal) => self.languages.refusal(self.language, refusal),
            Problem::Fault(fault) => causes(fault.as_ref()),
            other => format!("{other:?}"),
        }
    }

    /// One line of answer.
    pub fn print(&self, line: impl AsRef<str>) {
        use std::io::Write;
        let mut out = std::io::stdout().lock();
        // Whoever waits for a line through a pipe gets it now; who closed the pipe wanted no more.
        drop(writeln!(out, "{}", line.as_ref().trim_end_matches('\n')).and_then(|()| out.flush()));
    }

    /// One line about what went wrong.
    #[expect(
        clippy::print_stderr,
        reason = "this is said to the person who runs the program, not logged"
    )]
    pub fn complain(&self, line: &str) {
        eprintln!("tresse: {}", line.trim_end_matches('\n'));
    }
}

/// An error and its causes on one line.
pub fn causes(error: &(dyn std::error::Error + 'static)) -> String {
    std::iter::successors(Some(error), |error| error.source())
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}

/// The first variable that says something decides, as for other programs.
fn language_of(variable: impl Fn(&str) -> Option<String>) -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    match said {
        Some(said) if said.starts_with("fr") => Language::French,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_chooses_the_language() {
        assert_eq!(
            language_of(|name| (name == "LANG").then(|| "fr_FR.UTF-8".into())),
            Language::French
        );
        assert_eq!(
            language_of(|name| (name == "LC_ALL").then(|| "C".into())),
            Language::English
        );
        let both = |name: &str| Some(if name == "LANG" { "en_GB" } else { "fr_FR" }.to_owned());
        assert_eq!(language_of(both), Language::French);
    }

    #[test]
    fn a_problem_says_its_causes() {
        let terminal = Terminal::in_language(Language::English).unwrap();
        let problem = Problem::fault("read TRESSE_LISTEN", "expected an address");
        assert_eq!(
            terminal.problem(&problem),
            "could not read TRESSE_LISTEN: expected an address"
        );
    }
}
