//! Publics and their wishes, merged by key across trames.

use std::collections::BTreeSet;

use kernel::Language;
use spaces::shape::said;
use trame::Trame;

/// What a wish leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Its key.
    pub key: String,
    /// In words that go on after "You want to".
    pub name: String,
    /// Kinds of gathering; none for all.
    pub kinds: BTreeSet<String>,
}

/// People for whom something is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// The key of the public.
    pub key: String,
    /// What these people call themselves.
    pub name: String,
    /// What they find here; empty when nothing is said.
    pub gist: String,
    /// What they may come for.
    pub wishes: Vec<Wish>,
}

/// The doors of several trames: the words of the first that knows a key stand; what it leads to adds up.
pub fn doors<'a>(trames: impl Iterator<Item = &'a Trame>, language: Language) -> Vec<Door> {
    let mut doors: Vec<Door> = Vec::new();
    let line = |words: &trame::Words| said(words, language).text.to_owned();
    for public in trames.flat_map(|trame| &trame.space.publics) {
        let place = doors.iter().position(|door| door.key == public.key);
        let place = place.unwrap_or_else(|| {
            doors.push(Door {
                key: public.key.clone(),
                name: line(&public.name),
                gist: public.gist.as_ref().map(line).unwrap_or_default(),
                wishes: Vec::new(),
            });
            doors.len() - 1
        });
        let Some(door) = doors.get_mut(place) else {
            continue;
        };
        for wish in &public.wishes {
            let kinds: BTreeSet<String> = wish.gatherings.iter().cloned().collect();
            match door.wishes.iter_mut().find(|known| known.key == wish.key) {
                // One that leads to all leads to all, whatever another trame says.
                Some(known) if known.kinds.is_empty() || kinds.is_empty() => known.kinds.clear(),
                Some(known) => known.kinds.extend(kinds),
                None => door.wishes.push(Wish {
                    key: wish.key.clone(),
                    name: line(&wish.name),
                    kinds,
                }),
            }
        }
    }
    doors
}
