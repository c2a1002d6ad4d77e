//! What somebody looks for, as an address says it. The same words stand in the form, in the chips and in the feeds.

use kernel::Instant;
use platform::calendar::Calendar;
use platform::web::{Cx, percent_encoded};

/// How they want to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// In a room, whether others connect or not.
    Onsite,
    /// From afar, whether others are in a room or not.
    Remote,
    /// Where both are possible.
    Hybrid,
}

impl Way {
    /// Every way, as they are offered.
    pub const ALL: [Way; 3] = [Way::Onsite, Way::Remote, Way::Hybrid];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Way::Onsite => "onsite",
            Way::Remote => "remote",
            Way::Hybrid => "hybrid",
        }
    }
}

/// A filter, by the word that stands for it in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// A space and all below it.
    Space,
    /// A theme.
    Theme,
    /// For whom.
    Public,
    /// How one is there.
    Mode,
    /// Only where places are left.
    Left,
    /// Kinds of gathering, as a door leads to them.
    Kind,
    /// From a day on.
    From,
    /// Until a day.
    To,
    /// Words of the title or the summary.
    Words,
}

impl Filter {
    /// Every filter, in the order of addresses.
    pub const ALL: [Filter; 9] = [
        Filter::Space,
        Filter::Theme,
        Filter::Public,
        Filter::Mode,
        Filter::Left,
        Filter::Kind,
        Filter::From,
        Filter::To,
        Filter::Words,
    ];

    /// The word in addresses, and the name of the field.
    pub const fn word(self) -> &'static str {
        match self {
            Filter::Space => "space",
            Filter::Theme => "theme",
            Filter::Public => "public",
            Filter::Mode => "mode",
            Filter::Left => "left",
            Filter::Kind => "kind",
            Filter::From => "from",
            Filter::To => "to",
            Filter::Words => "q",
        }
    }
}

/// What is looked for. Whatever an address says that cannot be is as if it were not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    values: Vec<(&'static str, String)>,
}

/// The most characters of a value.
const LONGEST: usize = 200;

impl Wanted {
    /// What the address of a request asks for.
    pub fn asked(cx: &Cx) -> Self {
        let mut wanted = Wanted::default();
        // The address of a space's own agenda says which space.
        let of_space = cx.at::<String>("space").is_ok();
        let filters = Filter::ALL
            .into_iter()
            .filter(|filter| !of_space || *filter != Filter::Space);
        for filter in filters {
            wanted = wanted.with(filter, cx.query(filter.word()).unwrap_or_default());
        }
        wanted
    }

    /// The same with this filter, or without it when the value cannot be.
    #[must_use]
    pub fn with(mut self, filter: Filter, value: &str) -> Self {
        let value: String = value
            .trim()
            .chars()
            .filter(|each| !each.is_control())
            .take(LONGEST)
            .collect();
        let possible = match filter {
            Filter::Mode => Way::ALL.iter().any(|way| way.word() == value),
            Filter::Left => value == "1",
            Filter::From | Filter::To => Calendar::new(kernel::Language::French, "UTC")
                .from_field(&value)
                .is_some(),
            Filter::Words => !gatherings::gathering::plain(&value).is_empty(),
            Filter::Space | Filter::Theme | Filter::Public | Filter::Kind => is_key(&value),
        };
        self.values.retain(|(word, _)| *word != filter.word());
        if possible {
            self.values.push((filter.word(), value));
        }
        self
    }

    /// What it says of a filter; empty when nothing.
    pub fn value(&self, filter: Filter) -> &str {
        let word = filter.word();
        self.values
            .iter()
            .find(|(known, _)| *known == word)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Whether it says anything of a filter.
    pub fn has(&self, filter: Filter) -> bool {
        !self.value(filter).is_empty()
    }

    /// Whether everything is looked for.
    pub fn is_everything(&self) -> bool {
        self.values.is_empty()
    }

    /// The address at `path` that asks for this.
    pub fn at(&self, path: &str) -> String {
        self.address(path, None, &[])
    }

    /// The same and something of the page's own.
    pub fn at_with(&self, path: &str, more: &[(&str, String)]) -> String {
        self.address(path, None, more)
    }

    /// The same without one filter.
    pub fn at_without(&self, path: &str, filter: Filter) -> String {
        self.address(path, Some(filter), &[])
    }

    fn address(&self, path: &str, without: Option<Filter>, more: &[(&str, String)]) -> String {
        let mut address = path.to_owned();
        let kept = self
            .values
            .iter()
            .filter(|(word, _)| without.is_none_or(|filter| filter.word() != *word))
            .map(|(word, value)| (*word, value));
        let more = more.iter().map(|(word, value)| (*word, value));
        for (place, (word, value)) in kept.chain(more).enumerate() {
            address.push(if place == 0 { '?' } else { '&' });
            address.push_str(word);
            address.push('=');
            address.push_str(&percent_encoded(value));
        }
        address
    }

    /// The period, in the reader's days: from the beginning of the first to the end of the last.
    pub fn period(&self, calendar: &Calendar) -> (Option<Instant>, Option<Instant>) {
        let from = calendar.from_field(self.value(Filter::From));
        let to = calendar.from_field(self.value(Filter::To));
        (from, to.map(|day| calendar.next_day(day)))
    }
}

/// Keys of trames and addresses of spaces, alone or with commas between them.
fn is_key(value: &str) -> bool {
    !value.is_empty()
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_,".contains(&byte))
}
