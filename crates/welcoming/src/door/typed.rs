//! The form of a door: what it is called, and a line for each wish, with what it may lead to.

use kernel::{Module, Refusal};
use platform::Tx;
use platform::web::{Form, View};
use spaces::shape::{Shape, said};

use super::leads::{self, Leads, PLAIN};
use super::model::{Both, Door, Wish, Within, key_of};

/// How many wishes a door may have.
pub const WISHES: usize = 10;

/// A choice of what a wish leads to.
pub struct Choice {
    /// As it is stored.
    pub value: String,
    /// In words.
    pub label: String,
}

/// Choices under a heading.
pub struct Group {
    /// The heading.
    pub label: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// What a wish of a space may lead to: its dates and sheets of every kind, and the rest.
pub fn groups(v: &View, shape: &Shape) -> Vec<Group> {
    let trame = &shape.trame;
    let choice = |leads: Leads, label: String| Choice {
        value: leads.stored(),
        label,
    };
    let one = |key: &str| [key.to_owned()].into();
    let mut groups = Vec::new();
    if shape.has(Module::Gatherings) {
        let each = trame.gatherings.iter().map(|kind| {
            let name = said(&kind.name, v.language).text.to_owned();
            choice(Leads::Gatherings(one(&kind.key)), name)
        });
        let all = choice(
            Leads::Gatherings([].into()),
            v.t("door-leads-all-dates").to_owned(),
        );
        groups.push(Group {
            label: v.t("door-leads-gatherings").to_owned(),
            choices: std::iter::once(all).chain(each).collect(),
        });
    }
    if shape.has(Module::Sheets) {
        let each = trame.sheets.iter().map(|kind| {
            let name = said(&kind.many, v.language).text.to_owned();
            choice(Leads::Sheets(one(&kind.key)), name)
        });
        let all = choice(Leads::Sheets([].into()), v.t("door-leads-all-sheets").to_owned());
        groups.push(Group {
            label: v.t("door-leads-sheets").to_owned(),
            choices: std::iter::once(all).chain(each).collect(),
        });
    }
    let plain = PLAIN.into_iter().map(|leads| {
        let label = v.word("door-leads", leads.word()).to_owned();
        choice(leads, label)
    });
    let elsewhere = Choice {
        value: "address".to_owned(),
        label: v.t("door-leads-address").to_owned(),
    };
    groups.push(Group {
        label: v.t("door-leads-rest").to_owned(),
        choices: plain.chain(std::iter::once(elsewhere)).collect(),
    });
    groups
}

/// What several kinds together are called in the list of choices.
pub fn together(shape: &Shape, v: &View, stored: &str) -> Option<String> {
    let Some(Leads::Gatherings(kinds) | Leads::Sheets(kinds)) = Leads::read(stored) else {
        return None;
    };
    let name = |key: &String| {
        let gathering = shape.trame.gatherings.iter().find(|kind| kind.key == *key);
        let sheet = shape.trame.sheets.iter().find(|kind| kind.key == *key);
        let words = gathering
            .map(|kind| &kind.name)
            .or_else(|| sheet.map(|kind| &kind.many));
        words.map_or_else(|| key.clone(), |words| said(words, v.language).text.to_owned())
    };
    (kinds.len() > 1).then(|| kinds.iter().map(name).collect::<Vec<_>>().join(", "))
}

/// Fills the form with a door as it stands.
pub fn fill(form: &mut Form, door: &Door, version: i64) {
    form.fill("name-fr", &*door.name.fr)
        .fill("name-en", &*door.name.en)
        .fill("gist-fr", &*door.gist.fr)
        .fill("gist-en", &*door.gist.en)
        .fill("version", version.to_string());
    for (place, wish) in (1_usize..).zip(&door.wishes) {
        form.fill(format!("key-{place}"), &*wish.key)
            .fill(format!("words-fr-{place}"), &*wish.words.fr)
            .fill(format!("words-en-{place}"), &*wish.words.en);
        match &wish.leads {
            Leads::Address(address) => form
                .fill(format!("leads-{place}"), "address")
                .fill(format!("address-{place}"), &**address),
            leads => form.fill(format!("leads-{place}"), leads.stored()),
        };
    }
}

/// What a form says of the name and the gist.
pub fn names(form: &mut Form) -> (Both, Both) {
    let name = Both {
        fr: form.line("name-fr", 1..=120),
        en: form.line("name-en", 0..=120),
    };
    let gist = Both {
        fr: form.text("gist-fr", 0..=600),
        en: form.text("gist-en", 0..=600),
    };
    (name, gist)
}

/// What a form says of the wishes, in their order; a line without words is no wish. `up` puts that line one place
/// earlier. What is wrong is said above the wishes, with the number of the line.
pub fn wishes(tx: &mut Tx, form: &mut Form, within: &Within) -> Vec<Wish> {
    let texts = form.texts();
    let text = |name: &str, place: usize| {
        let value = texts.get(&format!("{name}-{place}"));
        value
            .map_or("", String::as_str)
            .replace('\n', " ")
            .trim()
            .to_owned()
    };
    let mut wishes: Vec<Wish> = Vec::new();
    let up: usize = form.value("up").parse().unwrap_or(0);
    for place in 1..=WISHES {
        let words = Both {
            fr: text("words-fr", place),
            en: text("words-en", place),
        };
        if words.fr.is_empty() && words.en.is_empty() {
            continue;
        }
        if words.fr.chars().count().max(words.en.chars().count()) > 160 {
            form.refuse("wishes", Refusal::new("door-wish-too-long").with("place", place));
        }
        let chosen = text("leads", place);
        let leads = if chosen == "address" {
            let address = leads::address(&text("address", place));
            if address.is_none() {
                form.refuse("wishes", Refusal::new("door-wish-address").with("place", place));
            }
            address.map(Leads::Address)
        } else {
            Leads::read(&chosen)
        };
        if leads.is_none() {
            form.refuse("wishes", Refusal::new("door-wish-leads").with("place", place));
        }
        let typed = key_of(&text("key", place));
        let taken = |key: &str| wishes.iter().any(|wish| wish.key == key);
        let key = if typed.is_empty() || taken(&typed) {
            tx.new_uid().to_string()
        } else {
            typed
        };
        wishes.push(Wish {
            key,
            words,
            leads: leads.unwrap_or(Leads::Join),
            within: Some(within.clone()),
        });
        let at = wishes.len();
        if up == place && at > 1 {
            wishes.swap(at - 1, at - 2);
        }
    }
    wishes
}
