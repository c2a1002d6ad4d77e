//! The files of a trame, in the order of the specification.

use kernel::Language;

/// The Markdown files of one text, by language.
pub(crate) type TextFile = fn(Language) -> File;

/// A file that a trame may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    /// `trame.toml`
    Card,
    /// `space.toml`
    Space,
    /// `stages.toml`
    Stages,
    /// `framework.toml`
    Framework,
    /// `roles.toml`
    Roles,
    /// `sheets.toml`
    Sheets,
    /// `gatherings.toml`
    Gatherings,
    /// `program.toml`
    Program,
    /// `messages.toml`
    Messages,
    /// `badges.toml`
    Badges,
    /// `charter.<language>.md`
    Charter(Language),
    /// `welcome.<language>.md`
    Welcome(Language),
}

impl File {
    /// The files that are TOML, in order.
    pub const TOML: [File; 10] = [
        File::Card,
        File::Space,
        File::Stages,
        File::Framework,
        File::Roles,
        File::Sheets,
        File::Gatherings,
        File::Program,
        File::Messages,
        File::Badges,
    ];

    /// The name of the file.
    pub fn name(self) -> String {
        match self {
            File::Card => "trame.toml".to_owned(),
            File::Space => "space.toml".to_owned(),
            File::Stages => "stages.toml".to_owned(),
            File::Framework => "framework.toml".to_owned(),
            File::Roles => "roles.toml".to_owned(),
            File::Sheets => "sheets.toml".to_owned(),
            File::Gatherings => "gatherings.toml".to_owned(),
            File::Program => "program.toml".to_owned(),
            File::Messages => "messages.toml".to_owned(),
            File::Badges => "badges.toml".to_owned(),
            File::Charter(language) => format!("charter.{}.md", language.word()),
            File::Welcome(language) => format!("welcome.{}.md", language.word()),
        }
    }

    /// Every file that a trame may have.
    pub fn all() -> impl Iterator<Item = File> {
        let texts: [TextFile; 2] = [File::Charter, File::Welcome];
        let texts = texts
            .into_iter()
            .flat_map(|file| Language::ALL.iter().map(move |language| file(*language)));
        File::TOML.into_iter().chain(texts)
    }

    /// Finds the file of this name, or nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        File::all().find(|file| file.name() == name)
    }
}
