//! The command line: words and options in, one command out.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use lexopt::Arg;

use crate::bench::Rush;

/// What the program is asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Version,
    Serve {
        demo: bool,
    },
    Migrate,
    Doctor,
    UserAdd(NewUser),
    UserLink {
        email: String,
    },
    UserList,
    Backup {
        file: PathBuf,
    },
    Restore {
        file: PathBuf,
        into: PathBuf,
    },
    TrameExport {
        space: String,
        to: PathBuf,
    },
    TrameImport {
        from: PathBuf,
    },
    TrameCheck {
        folders: Vec<PathBuf>,
        write: bool,
    },
    TrameDiff {
        before: PathBuf,
        after: PathBuf,
    },
    LedgerRebuild,
    LedgerCheck,
    Demo,
    /// For `bin/bench` alone, so not in the help.
    BenchData {
        size: usize,
        gatherings: usize,
    },
    /// The same.
    BenchAttestations {
        people: usize,
    },
    /// The same.
    BenchBadges {
        people: usize,
    },
    /// The same.
    BenchMatching {
        people: usize,
    },
    /// The same.
    BenchMirrors {
        answers: usize,
    },
    /// The same.
    BenchReports {
        traces: usize,
    },
    /// The same.
    BenchTraining {
        trainees: usize,
        traces: usize,
    },
    /// The same.
    BenchSheets {
        sheets: usize,
    },
    /// The same.
    BenchRush(Rush),
}

/// Somebody to let in from the terminal.
#[derive(Debug, PartialEq, Eq)]
pub struct NewUser {
    pub email: String,
    pub name: String,
    pub administrator: bool,
}

/// What is wrong with a command line: a message and the word it is about.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    pub message: &'static str,
    pub what: String,
}

impl Wrong {
    fn new(message: &'static str, what: impl Into<String>) -> Self {
        Wrong {
            message,
            what: what.into(),
        }
    }
}

/// Options before anybody has asked for them; what nobody asked for is refused at the end.
#[derive(Default)]
struct Line {
    words: Vec<OsString>,
    help: bool,
    version: bool,
    demo: bool,
    administrator: bool,
    write: bool,
    email: Option<String>,
    name: Option<String>,
    into: Option<PathBuf>,
}

/// Understands the arguments, without the program's own name.
///
/// # Errors
/// When a word or an option is unknown or missing.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Wrong> {
    let mut line = parse(arguments)?;
    if line.version {
        return Ok(Command::Version);
    }
    let mut words = std::mem::take(&mut line.words).into_iter();
    let first = text(words.next());
    if line.help || first.is_empty() || first == "help" {
        return Ok(Command::Help);
    }
    let second = match first.as_str() {
        "user" | "trame" | "ledger" => text(words.next()),
        _ => String::new(),
    };
    let mut rest = words.map(PathBuf::from);
    let mut path = |what: &'static str| rest.next().ok_or_else(|| Wrong::new("line-missing", what));
    let command = match (first.as_str(), second.as_str()) {
        ("serve", _) => Command::Serve {
            demo: std::mem::take(&mut line.demo),
        },
        ("migrate", _) => Command::Migrate,
        ("doctor", _) => Command::Doctor,
        ("demo", _) => Command::Demo,
        ("bench-data", _) => {
            let (size, gatherings) = two(path("NUMBER")?)?;
            Command::BenchData { size, gatherings }
        }
        ("bench-attestations", _) => {
            let (people, _): (usize, usize) = two(path("NUMBER")?)?;
            Command::BenchAttestations { people }
        }
        ("bench-badges", _) => {
            let (people, _): (usize, usize) = two(path("NUMBER")?)?;
            Command::BenchBadges { people }
        }
        ("bench-matching", _) => {
            let (people, _): (usize, usize) = two(path("NUMBER")?)?;
            Command::BenchMatching { people }
        }
        ("bench-mirrors", _) => {
            let (answers, _): (usize, usize) = two(path("NUMBER")?)?;
            Command::BenchMirrors { answers }
        }
        ("bench-reports", _) => {
            let (traces, _): (usize, usize) = two(path("NUMBER")?)?;
            Command::BenchReports { traces }
        }
        ("bench-training", _) => {
            let (trainees, traces) = two(path("TRAINEES/TRACES")?)?;
            Command::BenchTraining { trainees, traces }
        }
        ("bench-sheets", _) => {
            let (sheets, _): (usize, usize) = two(path("NUMBER")?)?;
            Command::BenchSheets { sheets }
        }
        ("bench-rush", _) => {
            let (people, at_once) = two(path("PEOPLE/AT-ONCE")?)?;
            let (places, waiting) = two(path("PLACES/WAITING")?)?;
            Command::BenchRush(Rush {
                people,
                at_once,
                places,
                waiting,
            })
        }
        ("backup", _) => Command::Backup {
            file: path("FILE.zip")?,
        },
        ("restore", _) => Command::Restore {
            file: path("FILE.zip")?,
            into: line
                .into
                .take()
                .ok_or_else(|| Wrong::new("line-missing", "--into"))?,
        },
        ("user", "add") => Command::UserAdd(NewUser {
            email: needed(line.email.take(), "--email")?,
            name: needed(line.name.take(), "--name")?,
            administrator: std::mem::take(&mut line.administrator),
        }),
        ("user", "link") => Command::UserLink {
            email: needed(line.email.take(), "--email")?,
        },
        ("user", "list") => Command::UserList,
        ("trame", "export") => Command::TrameExport {
            space: path("SPACE")?.to_string_lossy().into_owned(),
            to: path("FOLDER")?,
        },
        ("trame", "import") => Command::TrameImport {
            from: path("FOLDER")?,
        },
        ("trame", "check") => {
            let folders: Vec<PathBuf> = std::iter::once(path("FOLDER")?).chain(rest.by_ref()).collect();
            Command::TrameCheck {
                folders,
                write: std::mem::take(&mut line.write),
            }
        }
        ("trame", "diff") => Command::TrameDiff {
            before: path("A")?,
            after: path("B")?,
        },
        ("ledger", "rebuild") => Command::LedgerRebuild,
        ("ledger", "check") => Command::LedgerCheck,
        ("user" | "trame" | "ledger", "") => return Err(Wrong::new("line-incomplete", first)),
        ("user" | "trame" | "ledger", _) => {
            return Err(Wrong::new("line-unknown", format!("{first} {second}")));
        }
        _ => return Err(Wrong::new("line-unknown", first)),
    };
    if let Some(extra) = rest.next() {
        return Err(Wrong::new("line-extra", extra.to_string_lossy()));
    }
    line.nothing_left()?;
    Ok(command)
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Line, Wrong> {
    let broken = |cause: lexopt::Error| Wrong::new("line-broken", cause.to_string());
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut line = Line::default();
    while let Some(argument) = parser.next().map_err(broken)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => line.help = true,
            Arg::Short('V') | Arg::Long("version") => line.version = true,
            Arg::Long("demo") => line.demo = true,
            Arg::Long("administrator") => line.administrator = true,
            Arg::Long("write") => line.write = true,
            Arg::Long("email") => line.email = Some(text(Some(parser.value().map_err(broken)?))),
            Arg::Long("name") => line.name = Some(text(Some(parser.value().map_err(broken)?))),
            Arg::Long("into") => line.into = Some(parser.value().map_err(broken)?.into()),
            Arg::Long(other) => return Err(Wrong::new("line-option", format!("--{other}"))),
            Arg::Short(other) => return Err(Wrong::new("line-option", format!("-{other}"))),
            Arg::Value(word) => line.words.push(word),
        }
    }
    Ok(line)
}

impl Line {
    fn nothing_left(&self) -> Result<(), Wrong> {
        let left = [
            (self.demo, "--demo"),
            (self.administrator, "--administrator"),
            (self.write, "--write"),
            (self.email.is_some(), "--email"),
            (self.name.is_some(), "--name"),
            (self.into.is_some(), "--into"),
        ];
        match left.into_iter().find(|(given, _)| *given) {
            Some((_, option)) => Err(Wrong::new("line-option-elsewhere", option)),
            None => Ok(()),
        }
    }
}

fn needed(value: Option<String>, option: &'static str) -> Result<String, Wrong> {
    value
        .filter(|value| !value.trim().is_empty())
        .ok_or_else(|| Wrong::new("line-missing", option))
}

/// `1000/200`, or the first alone.
fn two<A: FromStr, B: FromStr>(word: PathBuf) -> Result<(A, B), Wrong> {
    let word = text(Some(word.into_os_string()));
    let (first, second) = word.split_once('/').unwrap_or((&word, "0"));
    let wrong = || Wrong::new("line-extra", &word);
    Ok((
        first.parse().map_err(|_| wrong())?,
        second.parse().map_err(|_| wrong())?,
    ))
}

fn text(word: Option<OsString>) -> String {
    word.map(|word| word.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str) -> Result<Command, Wrong> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_are_understood() {
        assert_eq!(
            check("bench-rush 2000/500 100/50"),
            Ok(Command::BenchRush(Rush {
                people: 2_000,
                at_once: 500,
                places: 100,
                waiting: 50
            }))
        );
        let cohort = Command::BenchTraining {
            trainees: 1_000,
            traces: 1_000_000,
        };
        assert_eq!(check("bench-training 1000/1000000"), Ok(cohort));
        assert_eq!(check(""), Ok(Command::Help));
        assert_eq!(check("serve --help"), Ok(Command::Help));
        assert_eq!(check("serve --demo"), Ok(Command::Serve { demo: true }));
        assert_eq!(
            check("user link --email=ada@a.example"),
            Ok(Command::UserLink {
                email: "ada@a.example".into()
            })
        );
        assert_eq!(
            check("restore b.zip --into there"),
            Ok(Command::Restore {
                file: "b.zip".into(),
                into: "there".into()
            })
        );
        assert_eq!(
            check("trame check --write a b"),
            Ok(Command::TrameCheck {
                folders: vec!["a".into(), "b".into()],
                write: true
            })
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (line, message, what) in [
            ("sing", "line-unknown", "sing"),
            ("user", "line-incomplete", "user"),
            ("user sing", "line-unknown", "user sing"),
            ("serve --loud", "line-option", "--loud"),
            ("migrate --demo", "line-option-elsewhere", "--demo"),
            ("migrate now", "line-extra", "now"),
            ("restore b.zip", "line-missing", "--into"),
            ("user link", "line-missing", "--email"),
        ] {
            assert_eq!(check(line), Err(Wrong::new(message, what)), "{line}");
        }
    }
}
