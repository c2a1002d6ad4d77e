//! Changing one list of the trame.

use kernel::Problem;
use spaces::identity::listed::free_key_of;
use trame::{Gathering, Public, Trame};

use super::address::{Act, List, Way};
use super::parts::Part;
use super::reading::Typed;

/// Does to a list of the trame what was asked.
///
/// # Errors
/// [`Problem::Missing`] when what it is done to is not there, a refusal when a field cannot be read.
pub(super) fn apply(trame: &mut Trame, list: &List, act: &Act, typed: &Typed) -> Result<(), Problem> {
    let word = list.word();
    match list {
        List::Kinds => {
            change(&mut trame.gatherings, act, typed, word)?;
            if let Act::Remove(key) = act {
                forget_kind(trame, key);
            }
            Ok(())
        }
        List::Fields(kind) => change(&mut kind_of(trame, kind)?.fields, act, typed, word),
        List::Questions(kind) => change(&mut kind_of(trame, kind)?.questions, act, typed, word),
        List::Duties(kind) => change(&mut kind_of(trame, kind)?.duties, act, typed, word),
        List::Steps(kind) => change(&mut kind_of(trame, kind)?.steps, act, typed, word),
        List::Themes => change(&mut trame.space.themes, act, typed, word),
        List::Publics => change(&mut trame.space.publics, act, typed, word),
        List::Wishes(public) => change(&mut public_of(trame, public)?.wishes, act, typed, word),
    }
}

fn kind_of<'a>(trame: &'a mut Trame, key: &str) -> Result<&'a mut Gathering, Problem> {
    let mut kinds = trame.gatherings.iter_mut();
    kinds.find(|kind| kind.key == key).ok_or(Problem::Missing)
}

fn public_of<'a>(trame: &'a mut Trame, key: &str) -> Result<&'a mut Public, Problem> {
    let mut publics = trame.space.publics.iter_mut();
    publics.find(|public| public.key == key).ok_or(Problem::Missing)
}

/// Wishes no longer name a kind that is gone. One that named nothing else goes too: without names it would mean any.
fn forget_kind(trame: &mut Trame, key: &str) {
    for public in &mut trame.space.publics {
        public.wishes.retain_mut(|wish| {
            let named = wish.gatherings.len();
            wish.gatherings.retain(|kind| kind != key);
            named == 0 || !wish.gatherings.is_empty()
        });
    }
}

fn change<T: Part>(list: &mut Vec<T>, act: &Act, typed: &Typed, word: &str) -> Result<(), Problem> {
    let at = |list: &[T], key: &str| list.iter().position(|part| part.key() == key);
    match act {
        Act::Add => add(list, typed, word),
        Act::Save(key) => {
            let part = list.iter_mut().find(|part| part.key() == key);
            part.ok_or(Problem::Missing)?.read(typed)
        }
        Act::Remove(key) => {
            // Pressed twice, it is gone already.
            list.retain(|part| part.key() != key);
            Ok(())
        }
        Act::Move(key, way) => {
            let index = at(list, key).ok_or(Problem::Missing)?;
            let other = match way {
                Way::Earlier => index.checked_sub(1),
                Way::Later => Some(index + 1).filter(|other| *other < list.len()),
            };
            if let Some(other) = other {
                list.swap(index, other);
            }
            Ok(())
        }
    }
}

/// Adds one at the end. The form says which was the last one then: sent again, it finds what it made after that.
fn add<T: Part>(list: &mut Vec<T>, typed: &Typed, word: &str) -> Result<(), Problem> {
    let mut part = T::default();
    part.read(typed)?;
    let key = free_key_of(part.name(), word, |key| {
        list.iter().any(|other| other.key() == key)
    });
    let after = typed.value("after");
    let made = match list.iter().position(|other| other.key() == after) {
        Some(index) => list.get(index + 1),
        None => list.first(),
    };
    let again = made.is_some_and(|made| {
        part.set_key(made.key().to_owned());
        *made == part
    });
    if !again {
        part.set_key(key);
        list.push(part);
    }
    Ok(())
}
