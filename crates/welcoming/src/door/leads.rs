//! What a wish leads to, as it is stored and as the form of a door offers it.

use std::collections::BTreeSet;

/// The kind of thing that a wish leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// Gatherings of these kinds; none for all.
    Gatherings(BTreeSet<String>),
    /// Sheets of these kinds; none for all.
    Sheets(BTreeSet<String>),
    /// People of the space who chose to be shown.
    People,
    /// The form of a request for accompaniment.
    Request,
    /// The mirrors of territories.
    Mirror,
    /// The dosage between tools and facilitation.
    Dosage,
    /// Spaces that one may join.
    Join,
    /// Trials that look for people, and how to propose one.
    Trials,
    /// Research that looks for schools, and how to propose it.
    Studies,
    /// An address, of this house or of another.
    Address(String),
}

/// Those that need nothing but their word.
pub const PLAIN: [Leads; 7] = [
    Leads::Request,
    Leads::People,
    Leads::Join,
    Leads::Mirror,
    Leads::Dosage,
    Leads::Trials,
    Leads::Studies,
];

impl Leads {
    /// The word of its vocabulary.
    pub const fn word(&self) -> &'static str {
        match self {
            Leads::Gatherings(_) => "gatherings",
            Leads::Sheets(_) => "sheets",
            Leads::People => "people",
            Leads::Request => "request",
            Leads::Mirror => "mirror",
            Leads::Dosage => "dosage",
            Leads::Join => "join",
            Leads::Trials => "trials",
            Leads::Studies => "studies",
            Leads::Address(_) => "address",
        }
    }

    /// As it is stored: `gatherings:session,virtual-class`, `people`, `address:/map`.
    pub fn stored(&self) -> String {
        let rest = match self {
            Leads::Gatherings(kinds) | Leads::Sheets(kinds) => {
                kinds.iter().map(String::as_str).collect::<Vec<_>>().join(",")
            }
            Leads::Address(address) => address.clone(),
            _ => String::new(),
        };
        if rest.is_empty() {
            self.word().to_owned()
        } else {
            format!("{}:{rest}", self.word())
        }
    }

    /// Reads what is stored or chosen; nothing when it cannot be.
    pub fn read(stored: &str) -> Option<Self> {
        let (word, rest) = stored.split_once(':').unwrap_or((stored, ""));
        let kinds = || {
            let kinds = rest.split(',').filter(|kind| !kind.is_empty());
            kinds.map(str::to_owned).collect::<BTreeSet<String>>()
        };
        Some(match word {
            "gatherings" => Leads::Gatherings(kinds()),
            "sheets" => Leads::Sheets(kinds()),
            "address" => Leads::Address(address(rest)?),
            plain => PLAIN.into_iter().find(|leads| leads.word() == plain)?,
        })
    }

    /// Its kinds, each between commas, as statements look for one; empty for all.
    pub fn kinds(&self) -> String {
        match self {
            Leads::Gatherings(kinds) | Leads::Sheets(kinds) if !kinds.is_empty() => {
                let all: Vec<&str> = kinds.iter().map(String::as_str).collect();
                format!(",{},", all.join(","))
            }
            _ => String::new(),
        }
    }
}

/// An address that a wish may lead to: a path of ours, or a page of another site; nothing else can be clicked.
pub fn address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let ours = typed.starts_with('/') && !typed.starts_with("//") && !typed.contains('\\');
    let theirs = typed
        .strip_prefix("https://")
        .is_some_and(|rest| rest.contains('.'));
    let whole = typed.chars().count() <= 300 && !typed.contains(char::is_whitespace);
    ((ours || theirs) && whole).then(|| typed.to_owned())
}
