//! A tool, chosen by need.

use kernel::Problem;
use serde::Deserialize;
use trame::{Sheet, Words};

use crate::fill::{Filled, Offer, Offers, fill};
use crate::label::Labels;
use crate::{Ease, Source, read};

/// What a tool is really for and what it asks of people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its key: the name of its file.
    #[serde(skip)]
    pub key: String,
    /// What people call it.
    #[serde(deserialize_with = "read::words")]
    pub title: Words,
    /// Other names, and names of programs, in any language.
    pub aliases: Vec<String>,
    /// One use, said with a verb.
    #[serde(rename = "use", deserialize_with = "read::words")]
    pub need: Words,
    /// What it is, when to take it and when not.
    #[serde(deserialize_with = "read::words")]
    pub gist: Words,
    /// Its uses, in the words of the training's kind of sheet.
    pub uses: Vec<String>,
    /// What it is for, in the words of the accompaniment's kind of sheet.
    pub aims: Vec<String>,
    /// The site of those who make it; never a service, since services open and close.
    pub address: Option<String>,
    /// `device`, `software`, `service` or `furniture`.
    pub sort: String,
    /// Whether it is free software.
    pub free: Free,
    /// What beginning with it asks.
    pub ease: Ease,
    /// What it requires of people.
    pub asks: Vec<String>,
    /// The sentence with which to bring it to a group, without quotation marks.
    #[serde(deserialize_with = "read::words")]
    pub say: Words,
    /// The first quarter of an hour, numbered, a line each.
    #[serde(deserialize_with = "read::words")]
    pub first: Words,
    /// What it does well.
    #[serde(rename = "for", deserialize_with = "read::words")]
    pub strengths: Words,
    /// Its limits.
    #[serde(rename = "against", deserialize_with = "read::words")]
    pub limits: Words,
    /// Whom it leaves out, and what to do about it.
    #[serde(deserialize_with = "read::words")]
    pub access: Words,
    /// What to agree on in the group.
    #[serde(deserialize_with = "read::words")]
    pub agree: Words,
    /// What goes wrong; people's data.
    #[serde(deserialize_with = "read::words")]
    pub watch: Words,
    /// What it gives to people who have a telephone and nothing else.
    #[serde(deserialize_with = "read::words")]
    pub phone: Words,
    /// How to get back what was put in.
    #[serde(deserialize_with = "read::words")]
    pub leave: Words,
    /// Where to find it ready, or what it takes to run it.
    #[serde(deserialize_with = "read::words")]
    pub hosting: Words,
    /// What to take instead.
    #[serde(deserialize_with = "read::words")]
    pub others: Words,
    /// Keys of tools and methods that go with it.
    pub near: Vec<String>,
    /// Its licence: of the text, not of the tool.
    pub licence: String,
    /// Where its facts come from.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// Whether a tool is free software.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Free {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Some of what goes by this name is.
    Partly,
    /// There is no software in it.
    Paper,
}

impl Free {
    /// The word for it, then the nearest ones that other kinds of sheet may have.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Free::Yes => &["yes"],
            Free::No => &["no"],
            Free::Partly => &["partly", "unsure", "unknown"],
            Free::Paper => &["paper", "not-relevant", "unsure", "unknown"],
        }
    }
}

impl Ease {
    /// How long the cooperatives say it takes to begin.
    const fn start(self) -> &'static str {
        match self {
            Ease::Easy => "minutes",
            Ease::Practice => "hour",
            Ease::Training => "training",
        }
    }
}

impl Tool {
    /// The word for whether it is free software: `yes`, `no`, `partly`, `paper`.
    pub fn is_free(&self) -> &'static str {
        self.free.words().first().copied().unwrap_or_default()
    }

    /// The fields of a kind of sheet for which it has something. What the kind has no field for is passed over; what
    /// does not fit is left out.
    ///
    /// # Errors
    /// A fault when a shipped file is wrong, which a test would have found.
    pub fn fill<'a>(&self, kind: &'a Sheet) -> Result<Vec<(&'a str, Filled)>, Problem> {
        fill(self, kind)
    }
}

impl Offers for Tool {
    fn offer(&self, field: &str, _has: &dyn Fn(&str) -> bool, labels: &Labels) -> Option<Offer> {
        Some(match field {
            "title" | "name" => Offer::Words(self.title.clone()),
            "use" => Offer::Words(self.need.clone()),
            "gist" | "description" => Offer::Words(self.gist.clone()),
            "uses" => Offer::All(self.uses.clone()),
            "aims" => Offer::All(self.aims.clone()),
            "address" => Offer::Address(self.address.clone()?),
            "sort" => Offer::first([self.sort.as_str()]),
            "free" => Offer::first(self.free.words().iter().copied()),
            "ease" | "difficulty" => Offer::first([self.ease.word()]),
            "start" => Offer::first([self.ease.start()]),
            "asks" => Offer::All(self.asks.clone()),
            "say" => Offer::Words(self.say.clone()),
            "first" | "first-steps" => Offer::Words(self.first.clone()),
            "for" | "strengths" => Offer::Words(self.strengths.clone()),
            "against" | "drawbacks" => Offer::Words(self.limits.clone()),
            "access" => Offer::Words(self.access.clone()),
            "agree" | "agreements" => Offer::Words(self.agree.clone()),
            "watch" | "care" => Offer::Words(self.watch.clone()),
            "phone" => Offer::Words(self.phone.clone()),
            "leave" => Offer::Words(self.leave.clone()),
            "hosting" => Offer::Words(self.hosting.clone()),
            "others" => Offer::Words(self.others.clone()),
            "sources" | "origin" => Offer::Words(labels.origin(None, &self.sources)),
            "licence" => Offer::first(["cc-by-sa", "by-sa", crate::LICENCE]),
            _ => return None,
        })
    }
}
