//! Configuration: environment variables, then one optional file, then defaults. `tresse doctor` lists them all.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use kernel::Problem;

use crate::db::Address;
use crate::engines::{self, Engines};
use crate::outside::Reach;
use crate::tiles::Tiles;

/// What an instance is for, which decides what may be shown without signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Real people.
    Service,
    /// The example worlds: mails are shown on a page instead of sent, and anyone may enter as a character.
    Demo,
    /// A developer's machine: mails are shown on a page when no mail server is set.
    Development,
}

/// The configuration of a running program.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The folder that holds everything.
    pub data: PathBuf,
    /// The store.
    pub database: Address,
    /// The mail server: `smtp://user:password@host:port`, `smtps://…`; none: mails wait.
    pub smtp: Option<String>,
    /// The address that mails come from.
    pub mail_from: String,
    /// The address of the instance as people type it, without a slash at the end.
    pub base: String,
    /// What the instance is for.
    pub mode: Mode,
    /// Reading connections to the store.
    pub readers: usize,
    /// Whether the benchmark's own address is there.
    pub bench: bool,
    /// By how many minutes the clock goes ahead: while developing only, to see what time brings.
    pub clock_ahead: i64,
    /// The ground of maps; none: they are drawn without.
    pub tiles: Option<Tiles>,
    /// The engines of sound and picture of live rooms.
    pub engines: Engines,
    /// The program that makes PDFs; pages offer to print themselves while it is not there.
    pub print: PathBuf,
    /// What the house may ask of other hosts: wikis that move in by their address, links that lead outside.
    pub outside: Reach,
}

/// A setting as the doctor shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The variable's name.
    pub name: &'static str,
    /// Its value, secrets hidden.
    pub value: String,
    /// `environment`, `file` or `default`.
    pub from: &'static str,
}

const NAMES: [(&str, &str); 23] = [
    ("TRESSE_LISTEN", "127.0.0.1:7373"),
    ("TRESSE_DATA", "data"),
    ("TRESSE_DATABASE_URL", ""),
    ("TRESSE_SMTP_URL", ""),
    ("TRESSE_MAIL_FROM", ""),
    ("TRESSE_BASE_URL", ""),
    ("TRESSE_MODE", "service"),
    ("TRESSE_READERS", "2"),
    ("TRESSE_BENCH", ""),
    ("TRESSE_CLOCK_AHEAD", ""),
    ("TRESSE_TILES", ""),
    ("TRESSE_TILES_CREDIT", ""),
    ("TRESSE_PRINT", ""),
    ("TRESSE_OUTSIDE", "public"),
    ("TRESSE_BIGBLUEBUTTON", ""),
    ("TRESSE_BIGBLUEBUTTON_SECRET", ""),
    ("TRESSE_JITSI", ""),
    ("TRESSE_JITSI_APP", ""),
    ("TRESSE_JITSI_SECRET", ""),
    ("TRESSE_LIVEKIT", ""),
    ("TRESSE_LIVEKIT_SERVER", ""),
    ("TRESSE_LIVEKIT_KEY", ""),
    ("TRESSE_LIVEKIT_SECRET", ""),
];

/// Variables that may hold a password.
const SECRET: [&str; 2] = ["TRESSE_DATABASE_URL", "TRESSE_SMTP_URL"];
/// Variables that are nothing but a secret end so.
const ALL_SECRET: &str = "_SECRET";

/// Settings before they are understood: a value and where it came from, by name.
#[derive(Debug, Clone)]
pub struct Sources {
    values: BTreeMap<&'static str, (String, &'static str)>,
}

impl Sources {
    /// Reads the environment through `variable`, and the file `tresse.toml` of the data folder
    /// (or the one that `TRESSE_CONFIG` names) with the same names in lowercase without `tresse_`.
    ///
    /// # Errors
    /// When the file cannot be read or holds an unknown name.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Problem> {
        let data = variable("TRESSE_DATA").unwrap_or_else(|| "data".into());
        let named = variable("TRESSE_CONFIG").map(PathBuf::from);
        let path = named
            .clone()
            .unwrap_or_else(|| Path::new(&data).join("tresse.toml"));
        let file = match std::fs::read_to_string(&path) {
            Ok(text) => parse_file(&text)?,
            Err(_) if named.is_none() => BTreeMap::new(),
            Err(cause) => return Err(Problem::fault("read the configuration file", cause)),
        };
        let values = NAMES.iter().map(|(name, default)| {
            let found = match (variable(name), file.get(&file_name(name))) {
                (Some(value), _) => (value, "environment"),
                (None, Some(value)) => (value.clone(), "file"),
                (None, None) => ((*default).to_owned(), "default"),
            };
            (*name, found)
        });
        Ok(Sources {
            values: values.collect(),
        })
    }

    /// Every setting, for the doctor.
    pub fn shown(&self) -> Vec<Shown> {
        let show = |(name, (value, from)): (&&'static str, &(String, &'static str))| Shown {
            name,
            value: if name.ends_with(ALL_SECRET) && !value.is_empty() {
                "…".to_owned()
            } else if SECRET.contains(name) {
                hide_password(value)
            } else {
                value.clone()
            },
            from,
        };
        self.values.iter().map(show).collect()
    }

    /// Sets a value from the command line.
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.values.insert(name, (value.to_owned(), "command line"));
    }

    fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", |(value, _)| value.as_str())
    }

    /// Understands the values.
    ///
    /// # Errors
    /// A fault that names the setting that is wrong.
    pub fn settings(&self) -> Result<Settings, Problem> {
        let listen: SocketAddr = self.value("TRESSE_LISTEN").parse().map_err(|_| {
            Problem::fault(
                "read TRESSE_LISTEN",
                "expected an address and a port: 127.0.0.1:7373",
            )
        })?;
        let data = PathBuf::from(self.value("TRESSE_DATA"));
        let database = match self.value("TRESSE_DATABASE_URL") {
            "" => Address::Sqlite(data.join("tresse.sqlite")),
            url if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Address::Postgres(url.to_owned())
            }
            url => match url.strip_prefix("sqlite:") {
                Some(path) => Address::Sqlite(PathBuf::from(path.trim_start_matches("//"))),
                None => {
                    let expected = "expected postgres://user:password@host/name or sqlite:path";
                    return Err(Problem::fault("read TRESSE_DATABASE_URL", expected));
                }
            },
        };
        let base = match self.value("TRESSE_BASE_URL") {
            "" => format!("http://{listen}"),
            base => base.trim_end_matches('/').to_owned(),
        };
        let mode = match self.value("TRESSE_MODE") {
            "service" => Mode::Service,
            "demo" => Mode::Demo,
            "development" => Mode::Development,
            _ => {
                return Err(Problem::fault(
                    "read TRESSE_MODE",
                    "expected service, demo or development",
                ));
            }
        };
        let host = base
            .split("://")
            .nth(1)
            .unwrap_or("localhost")
            .split([':', '/'])
            .next()
            .unwrap_or("localhost");
        let mail_from = match self.value("TRESSE_MAIL_FROM") {
            "" => format!("tresse@{host}"),
            from => from.to_owned(),
        };
        let readers = self
            .value("TRESSE_READERS")
            .parse()
            .map_err(|_| Problem::fault("read TRESSE_READERS", "expected a whole number"))?;
        Ok(Settings {
            listen,
            data,
            database,
            smtp: Some(self.value("TRESSE_SMTP_URL").to_owned()).filter(|url| !url.is_empty()),
            mail_from,
            base,
            mode,
            readers,
            bench: !self.value("TRESSE_BENCH").is_empty(),
            clock_ahead: self.clock_ahead(mode)?,
            tiles: self.tiles()?,
            engines: self.engines()?,
            print: match self.value("TRESSE_PRINT") {
                "" => crate::print::beside_us(),
                path => PathBuf::from(path),
            },
            outside: Reach::from_word(self.value("TRESSE_OUTSIDE"))
                .ok_or_else(|| Problem::fault("read TRESSE_OUTSIDE", "expected public, here or nobody"))?,
        })
    }

    fn clock_ahead(&self, mode: Mode) -> Result<i64, Problem> {
        let written = self.value("TRESSE_CLOCK_AHEAD");
        if written.is_empty() {
            return Ok(0);
        }
        let minutes = written.parse().ok().filter(|_| mode == Mode::Development);
        minutes.ok_or_else(|| {
            Problem::fault(
                "read TRESSE_CLOCK_AHEAD",
                "expected minutes, and TRESSE_MODE=development",
            )
        })
    }

    fn engines(&self) -> Result<Engines, Problem> {
        let engine = |setting, address, name, secret| {
            engines::read(setting, self.value(address), self.value(name), self.value(secret))
        };
        Ok(Engines {
            bigbluebutton: engine(
                "read TRESSE_BIGBLUEBUTTON",
                "TRESSE_BIGBLUEBUTTON",
                "",
                "TRESSE_BIGBLUEBUTTON_SECRET",
            )?,
            jitsi: engine(
                "read TRESSE_JITSI",
                "TRESSE_JITSI",
                "TRESSE_JITSI_APP",
                "TRESSE_JITSI_SECRET",
            )?,
            livekit: engine(
                "read TRESSE_LIVEKIT",
                "TRESSE_LIVEKIT",
                "TRESSE_LIVEKIT_KEY",
                "TRESSE_LIVEKIT_SECRET",
            )?,
            livekit_server: self.value("TRESSE_LIVEKIT_SERVER").to_owned(),
        })
    }

    fn tiles(&self) -> Result<Option<Tiles>, Problem> {
        match self.value("TRESSE_TILES") {
            "" => Ok(None),
            template => Tiles::new(template, self.value("TRESSE_TILES_CREDIT")).map(Some),
        }
    }
}

fn file_name(variable: &str) -> String {
    variable.trim_start_matches("TRESSE_").to_ascii_lowercase()
}

fn parse_file(text: &str) -> Result<BTreeMap<String, String>, Problem> {
    let table: BTreeMap<String, toml::Value> =
        toml::from_str(text).map_err(|cause| Problem::fault("read the configuration file", cause))?;
    let mut values = BTreeMap::new();
    for (name, value) in table {
        if !NAMES.iter().any(|(known, _)| file_name(known) == name) {
            return Err(Problem::fault(
                "read the configuration file",
                format!("no setting is named {name}"),
            ));
        }
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => {
                return Err(Problem::fault(
                    "read the configuration file",
                    format!("{name} takes text or a number"),
                ));
            }
        };
        values.insert(name, text);
    }
    Ok(values)
}

/// Leaves the user and the host, hides what stands between the first colon and the at sign.
fn hide_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let Some((who, host)) = rest.rsplit_once('@') else {
        return url.to_owned();
    };
    let user = who.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}:…@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_doctor_never_shows_a_password() {
        assert_eq!(
            hide_password("smtp://letters:s3cr3t@mail.example:587"),
            "smtp://letters:…@mail.example:587"
        );
    }

    #[test]
    fn the_environment_wins_over_defaults_and_faults_name_the_setting() {
        let sources = Sources::read(|name| (name == "TRESSE_LISTEN").then(|| "0.0.0.0:80".into())).unwrap();
        assert_eq!(sources.settings().unwrap().listen.port(), 80);
        let sources = Sources::read(|name| (name == "TRESSE_MODE").then(|| "party".into())).unwrap();
        assert!(sources.settings().is_err());
    }
}
