//! Doors and their wishes, merged by key where several spaces or trames know one.

use kernel::{Language, SpaceId};
use spaces::shape::said;
use trame::{Trame, Words};

use super::leads::Leads;

/// A short text in both languages; where one is empty the other stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Both {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// For a reader.
    pub fn to(&self, reader: impl std::borrow::Borrow<Language>) -> &str {
        let (own, other) = match reader.borrow() {
            Language::French => (&self.fr, &self.en),
            Language::English => (&self.en, &self.fr),
        };
        if own.is_empty() { other } else { own }
    }

    /// The words of a trame in both languages.
    pub fn of(words: &Words) -> Self {
        Both {
            fr: said(words, Language::French).text.to_owned(),
            en: said(words, Language::English).text.to_owned(),
        }
    }
}

/// Where a wish looks: a space and what is below it, or everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// Its number.
    pub id: SpaceId,
    /// Its name in addresses.
    pub slug: String,
}

/// What somebody may come for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Its key.
    pub key: String,
    /// In words that go on after "You want to".
    pub words: Both,
    /// What it leads to.
    pub leads: Leads,
    /// Where that is; everywhere when a trame says it for several spaces.
    pub within: Option<Within>,
}

/// People for whom something is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// The key of the public.
    pub key: String,
    /// What these people call themselves.
    pub name: Both,
    /// What they find here; empty when nothing is said.
    pub gist: Both,
    /// What they may come for.
    pub wishes: Vec<Wish>,
}

/// The doors that a trame describes.
pub fn of_trame(trame: &Trame, within: Option<&Within>) -> Vec<Door> {
    let publics = trame.space.publics.iter();
    publics
        .map(|public| Door {
            key: public.key.clone(),
            name: Both::of(&public.name),
            gist: public.gist.as_ref().map(Both::of).unwrap_or_default(),
            wishes: public
                .wishes
                .iter()
                .map(|wish| Wish {
                    key: wish.key.clone(),
                    words: Both::of(&wish.name),
                    leads: Leads::Gatherings(wish.gatherings.iter().cloned().collect()),
                    within: within.cloned(),
                })
                .collect(),
        })
        .collect()
}

/// Makes one door of those that have the same key: the words of the first stand; wishes add up, and kinds of gathering
/// that answer the same wish do too.
pub fn merged(all: impl IntoIterator<Item = Door>) -> Vec<Door> {
    let mut doors: Vec<Door> = Vec::new();
    for door in all {
        let Some(known) = doors.iter_mut().find(|known| known.key == door.key) else {
            doors.push(door);
            continue;
        };
        for wish in door.wishes {
            match known.wishes.iter_mut().find(|other| other.key == wish.key) {
                None => known.wishes.push(wish),
                Some(other) => add(other, &wish),
            }
        }
    }
    doors
}

fn add(known: &mut Wish, other: &Wish) {
    if let (Leads::Gatherings(kinds), Leads::Gatherings(more)) = (&mut known.leads, &other.leads) {
        // One that leads to all leads to all, whatever another trame says.
        if kinds.is_empty() || more.is_empty() {
            kinds.clear();
        } else {
            kinds.extend(more.iter().cloned());
        }
        if known.within != other.within {
            known.within = None;
        }
    }
}

/// The key of a door or a wish that is named so: letters, digits and hyphens; empty when nothing of that is left.
pub fn key_of(name: &str) -> String {
    let mut key = String::new();
    for letter in name.to_lowercase().chars() {
        let plain = match letter {
            'à' | 'â' | 'ä' | 'á' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ô' | 'ö' | 'ó' => 'o',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            'ç' => 'c',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            key.push(plain);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
        if key.len() >= 48 {
            break;
        }
    }
    key.trim_end_matches('-').to_owned()
}
