//! What a wiki is asked, one thing after another: forms, then their entries, pages, and the files that these name.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;

use platform::outside::{Outside, Silence};
use platform::web::percent_encoded;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::found;
use crate::model::Follows;
use crate::reading::Fault;
use crate::reading::archive::{MOST_FILE, MOST_PACKED};
use crate::reading::json::MOST as MOST_ANSWER;

/// How many things are asked in all.
const MOST_ASKED: usize = 4_000;
/// How many forms a wiki may have.
const MOST_FORMS: usize = 200;
/// How many pages are asked for one by one, to know the names of their files.
const MOST_PAGES: usize = 400;
/// After how many silences one after the other the rest is no longer asked: others wait meanwhile.
const MOST_SILENT: usize = 20;
/// The name of the file in which the way is kept.
const KEPT: &str = "way.json";

/// Something to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Wanted {
    /// The forms.
    Forms,
    /// The entries of a form.
    Entries(String),
    /// The texts of pages.
    Pages,
    /// A page as it is shown, for the names of its files.
    Shown(String),
    /// A file.
    File(String),
}

/// The way through a wiki, and how far it was gone.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Way {
    /// What stands before a name of the interface: `https://wiki.example/?`.
    before: String,
    /// Where its files are: `https://wiki.example/files/`.
    files: String,
    wanted: VecDeque<Wanted>,
    known: BTreeSet<String>,
    asked: usize,
    bytes: u64,
    /// How often nothing came, since something did.
    silent: usize,
    /// What it does not give to everybody.
    unread: Vec<String>,
}

impl Way {
    /// The way to a wiki whose page somebody found at this address; nothing when it is none.
    pub fn to(address: &str) -> Option<Self> {
        let address = address.split('#').next()?;
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (scheme, rest) = path.split_once("://")?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let last = path.rsplit('/').next().unwrap_or_default();
        // A folder without its slash, unless it is a program: `wakka.php`.
        let slash = if last.is_empty() || last.contains('.') {
            ""
        } else {
            "/"
        };
        let whole = format!("{scheme}://{host}/{path}{slash}");
        let folder = whole.rsplit_once('/').map(|(folder, _)| folder)?.to_owned();
        // Old ones have their pages behind a name.
        let behind = if query.starts_with("wiki=") { "wiki=" } else { "" };
        Some(Way {
            before: format!("{whole}?{behind}"),
            files: format!("{folder}/files/"),
            wanted: VecDeque::from([Wanted::Forms, Wanted::Pages]),
            known: BTreeSet::new(),
            asked: 0,
            bytes: 0,
            silent: 0,
            unread: Vec::new(),
        })
    }

    /// The way that was begun in a folder, if one was.
    pub fn kept(folder: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(folder.join(KEPT)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Keeps how far it was gone.
    pub fn keep(&mut self, folder: &Path) -> std::io::Result<()> {
        self.wanted.pop_front();
        std::fs::write(folder.join(KEPT), serde_json::to_string(self)?)?;
        std::fs::write(folder.join("unread.json"), serde_json::to_string(&self.unread)?)
    }

    /// What is asked next.
    pub fn ahead(&self) -> Option<Wanted> {
        self.wanted.front().cloned()
    }

    /// Where it is asked.
    pub fn address(&self, wanted: &Wanted) -> String {
        let before = &self.before;
        match wanted {
            Wanted::Forms => format!("{before}api/forms"),
            Wanted::Entries(form) => format!("{before}api/forms/{}/entries", percent_encoded(form)),
            Wanted::Pages => format!("{before}api/pages"),
            Wanted::Shown(tag) => format!("{before}api/pages/{}", percent_encoded(tag)),
            Wanted::File(name) => format!("{}{}", self.files, percent_encoded(name)),
        }
    }

    /// Asks for it, keeps the answer in the folder, and notes what it names.
    ///
    /// # Errors
    /// When the folder cannot be written; inside, why the wiki cannot be read.
    pub fn ask(
        &mut self,
        wanted: &Wanted,
        folder: &Path,
        follows: Follows,
        outside: &Outside,
    ) -> std::io::Result<Result<(), Fault>> {
        self.asked += 1;
        let room = (MOST_PACKED as u64).saturating_sub(self.bytes);
        let is_file = matches!(wanted, Wanted::File(_));
        let most = if is_file { MOST_FILE } else { MOST_ANSWER };
        let answer = outside.get(&self.address(wanted), most.min(room));
        let needed = matches!(wanted, Wanted::Forms | Wanted::Entries(_) | Wanted::Pages);
        let answer = match answer {
            Ok(answer) => answer,
            Err(Silence::Private | Silence::NotAnAddress) if needed => {
                return Ok(Err(Fault::of("moving-fault-private")));
            }
            Err(Silence::TooLarge) if needed => return Ok(Err(Fault::of("moving-fault-too-large"))),
            Err(_) if needed => return Ok(Err(Fault::of("moving-fault-silent"))),
            // A file that is not there is told by the report of the move.
            Err(_) => {
                self.silent += 1;
                if self.silent >= MOST_SILENT {
                    self.wanted.truncate(1);
                }
                return Ok(Ok(()));
            }
        };
        self.silent = 0;
        if let Wanted::File(name) = wanted {
            if answer.status == 200 {
                self.bytes += answer.bytes.len() as u64;
                std::fs::write(folder.join("files").join(name), &answer.bytes)?;
            }
            return Ok(Ok(()));
        }
        if answer.status != 200 {
            return Ok(self.without(wanted, answer.status, follows));
        }
        // Some begin with a mark, or with what a program says of itself.
        let text = String::from_utf8_lossy(&answer.bytes);
        let Ok(value) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}').trim()) else {
            return Ok(match wanted {
                Wanted::Shown(_) => Ok(()),
                Wanted::Forms => Err(Fault::of("moving-fault-no-interface")),
                _ => Err(Fault::of("moving-fault-json")),
            });
        };
        if needed && !found::is_a_list(&value) {
            return Ok(Err(Fault::of(if *wanted == Wanted::Forms {
                "moving-fault-no-interface"
            } else {
                "moving-fault-json"
            })));
        }
        if *wanted == Wanted::Forms && found::forms(&value).len() > MOST_FORMS {
            return Ok(Err(Fault::of("moving-fault-kinds")));
        }
        self.bytes += answer.bytes.len() as u64;
        self.take(wanted, &value, folder).map(Ok)
    }

    /// What it does not give to everybody. A wiki without forms or pages may still have the other; one that is to be
    /// followed as it is there must give both, or what stays unsaid would be taken back here.
    fn without(&mut self, wanted: &Wanted, status: u16, follows: Follows) -> Result<(), Fault> {
        let closed = matches!(status, 401 | 403 | 404);
        match wanted {
            Wanted::Forms => Err(Fault::of("moving-fault-no-interface")),
            Wanted::Pages if closed && follows == Follows::Local => {
                self.unread.push("pages".to_owned());
                Ok(())
            }
            Wanted::Entries(_) | Wanted::Pages => Err(Fault::of("moving-fault-closed")),
            Wanted::Shown(_) | Wanted::File(_) => Ok(()),
        }
    }

    fn take(&mut self, wanted: &Wanted, value: &Value, folder: &Path) -> std::io::Result<()> {
        match wanted {
            Wanted::Forms => {
                write(folder, "forms.json", value)?;
                write(folder, "lists.json", &found::lists(value))?;
                for form in found::forms(value) {
                    self.want(Wanted::Entries(form.clone()), &format!("form {form}"));
                }
            }
            Wanted::Entries(form) => {
                // The identifier of a form is a number; what else it may be is no name of a file.
                let number = self.asked;
                write(folder, &format!("entries-{number}.json"), value)?;
                tracing::debug!(form, "entries of a wiki were read");
                self.want_files(found::files_of_entries(value));
            }
            Wanted::Pages => {
                write(folder, "pages.json", value)?;
                for tag in found::pages_with_files(value).into_iter().take(MOST_PAGES) {
                    self.want(Wanted::Shown(tag.clone()), &format!("page {tag}"));
                }
            }
            Wanted::Shown(_) => self.want_files(found::files_of_page(value)),
            Wanted::File(_) => {}
        }
        Ok(())
    }

    fn want_files(&mut self, names: BTreeSet<String>) {
        for name in names {
            self.want(Wanted::File(name.clone()), &format!("file {name}"));
        }
    }

    fn want(&mut self, wanted: Wanted, known: &str) {
        let room = self.asked + self.wanted.len() < MOST_ASKED;
        if room && self.known.insert(known.to_owned()) {
            self.wanted.push_back(wanted);
        }
    }
}

fn write(folder: &Path, name: &str, value: &Value) -> std::io::Result<()> {
    std::fs::write(folder.join(name), serde_json::to_string(value)?)
}
