//! A list of a trame that people change in the browser: kinds of sheet, their fields, roles, stages. Where something of it is
//! put, how something new is added once, and which key it gets.

use kernel::{Language, Problem};
use platform::web::Form;
use trame::{Badge, Role, Sheet, SheetField, Stage, Words};

/// Something of a list that has a key.
pub trait Keyed: PartialEq {
    /// Its key.
    fn key(&self) -> &str;
    /// Gives it its key, once.
    fn set_key(&mut self, key: String);
}

macro_rules! keyed {
    ($($each:ident)+) => {
        $(impl Keyed for $each {
            fn key(&self) -> &str {
                &self.key
            }

            fn set_key(&mut self, key: String) {
                self.key = key;
            }
        })+
    };
}

keyed!(Badge Role Sheet SheetField Stage);

/// Where something of a list is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// One earlier.
    Up,
    /// One later.
    Down,
    /// Before another one; at the end when that is not there.
    Before(String),
}

impl Place {
    /// What the form asks: one way or the other, or before another one.
    ///
    /// # Errors
    /// [`Problem::Malformed`] when it asks nothing of this.
    pub fn asked(form: &Form) -> Result<Self, Problem> {
        match form.value("way") {
            "up" => Ok(Place::Up),
            "down" => Ok(Place::Down),
            "" if form.ticked("before") => Ok(Place::Before(form.value("before").to_owned())),
            _ => Err(Problem::Malformed("problem-not-a-form")),
        }
    }
}

/// Puts the one of this key elsewhere in its list.
///
/// # Errors
/// [`Problem::Missing`] when it is not there.
pub fn place<T: Keyed>(list: &mut Vec<T>, key: &str, place: &Place) -> Result<(), Problem> {
    let at = |list: &[T], key: &str| list.iter().position(|each| each.key() == key);
    let index = at(list, key).ok_or(Problem::Missing)?;
    let moved = list.remove(index);
    let target = match place {
        Place::Up => index.saturating_sub(1),
        Place::Down => (index + 1).min(list.len()),
        Place::Before(other) if other == key => index,
        Place::Before(other) => at(list, other).unwrap_or(list.len()),
    };
    list.insert(target, moved);
    Ok(())
}

/// Adds one at the end, and gives its key. The form says which was the last one then: sent again, it finds what it made
/// after that.
pub fn add<T: Keyed>(
    list: &mut Vec<T>,
    after: &str,
    mut new: T,
    free: impl FnOnce(&[T], &T) -> String,
) -> String {
    let made = match list.iter().position(|other| other.key() == after) {
        Some(index) => list.get(index + 1),
        None => list.first(),
    };
    if let Some(made) = made {
        let key = made.key().to_owned();
        new.set_key(key.clone());
        if *made == new {
            return key;
        }
    }
    let key = free(list, &new);
    new.set_key(key.clone());
    list.push(new);
    key
}

/// A key of the format that is not `taken`: from a name, or from `word`, which says what it is, when the name gives none.
pub fn free_key(name: &str, word: &str, taken: impl Fn(&str) -> bool) -> String {
    let clean: String = slug::slugify(name)
        .chars()
        .skip_while(|letter| !letter.is_ascii_lowercase())
        .take(40)
        .collect();
    let start = match clean.trim_end_matches('-') {
        "" => word,
        clean => clean,
    };
    let numbered = (2..).map(|number: u32| format!("{start}-{number}"));
    std::iter::once(start.to_owned())
        .chain(numbered)
        .find(|key| !taken(key))
        .unwrap_or_default()
}

/// The same for what is called so in several languages.
pub fn free_key_of(name: &Words, word: &str, taken: impl Fn(&str) -> bool) -> String {
    free_key(name.in_language(Language::French).0, word, taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(keys: &[&str]) -> Vec<Role> {
        let role = |key: &&str| Role {
            key: (*key).to_owned(),
            ..Role::default()
        };
        keys.iter().map(role).collect()
    }

    fn keys(roles: &[Role]) -> Vec<&str> {
        roles.iter().map(Keyed::key).collect()
    }

    #[test]
    fn one_is_put_earlier_later_or_before_another() {
        let mut list = roles(&["a", "b", "c"]);
        for (key, to, after) in [
            ("b", Place::Up, ["b", "a", "c"]),
            ("b", Place::Up, ["b", "a", "c"]),
            ("b", Place::Down, ["a", "b", "c"]),
            ("c", Place::Before("a".to_owned()), ["c", "a", "b"]),
            ("c", Place::Before("gone".to_owned()), ["a", "b", "c"]),
            ("c", Place::Before("c".to_owned()), ["a", "b", "c"]),
        ] {
            place(&mut list, key, &to).unwrap();
            assert_eq!(keys(&list), after, "{key} {to:?}");
        }
        assert!(place(&mut list, "gone", &Place::Up).is_err());
    }

    #[test]
    fn what_is_sent_twice_is_added_once() {
        let mut list = roles(&["a"]);
        let free = |list: &[Role], _: &Role| format!("new-{}", list.len());
        for _ in 0..2 {
            assert_eq!(add(&mut list, "a", Role::default(), free), "new-1");
        }
        assert_eq!(keys(&list), ["a", "new-1"]);
    }

    #[test]
    fn a_key_comes_from_the_name_and_is_nobody_elses() {
        let name = Words::new()
            .with(Language::English, "Heart")
            .with(Language::French, "Cœur d’équipe");
        assert_eq!(free_key_of(&name, "role", |_| false), "coeur-d-equipe");
        assert_eq!(free_key("3, 2, 1…", "role", |_| false), "role");
        let taken = |key: &str| ["feu", "feu-2"].contains(&key);
        assert_eq!(free_key("Feu !", "role", taken), "feu-3");
    }
}
