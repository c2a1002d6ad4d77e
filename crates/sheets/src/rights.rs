//! Who reads and who writes which field of a sheet. The one place where this is decided: pages, versions, searches,
//! lists, feeds and exports ask [`readable`].
//!
//! Always true:
//! - a field that is not asked, because another does not hold what it depends on, is read by nobody;
//! - whoever may write a field of a sheet of their own reads it.

use kernel::PersonId;
use spaces::space::Standing;
use spaces::space::access::Seen;
use trame::{Circle, FieldType, SheetField};

use crate::model::Fields;

/// How somebody stands to a sheet, as far as its fields are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    standing: Standing,
    signed_in: bool,
    author: bool,
}

impl Reader {
    /// Whoever sees the space, and nothing more: for what everybody finds, counts, subscribes to or takes away.
    pub const ANYONE: Reader = Reader {
        standing: Standing::Outside,
        signed_in: false,
        author: false,
    };

    /// Whoever belongs to the space, and nothing more: for what all its members take away.
    pub const MEMBER: Reader = Reader {
        standing: Standing::Member,
        signed_in: true,
        author: false,
    };

    /// Somebody who sees a space, before a sheet that `author` wrote there.
    pub fn of(seen: &Seen, author: PersonId) -> Self {
        let me = seen.actor.as_ref().map(|actor| actor.id);
        Reader {
            standing: seen.standing,
            signed_in: me.is_some(),
            author: me == Some(author),
        }
    }

    fn is_in(&self, circle: Circle) -> bool {
        match circle {
            Circle::Everyone => true,
            Circle::Members => self.standing >= Standing::Member,
            Circle::Team => self.standing >= Standing::Facilitator,
            Circle::Author => self.author || self.standing == Standing::Steward,
        }
    }

    /// Whether they read a field, whatever the others of the sheet hold. Ask [`readable`] when there is a sheet.
    pub fn reads(&self, field: &SheetField) -> bool {
        let own = || self.author && field.write.is_none_or(|circle| self.is_in(circle));
        field.read.is_none_or(|circle| self.is_in(circle)) || own()
    }

    /// Whether they write a field; `owns` says whether they may change the sheet as a whole.
    pub fn writes(&self, field: &SheetField, owns: bool) -> bool {
        let may = match field.write {
            None => owns,
            Some(circle) => self.signed_in && self.is_in(circle),
        };
        may && field.holds != FieldType::Title && self.reads(field)
    }
}

/// The fields of a sheet that a reader may read, in the order of its kind: those that are for them, and that are asked
/// given what the sheet holds. What depends on a field that they may not read is not for them either.
pub fn readable<'a>(kind: &'a trame::Sheet, fields: &Fields, reader: &Reader) -> Vec<&'a SheetField> {
    let mut readable: Vec<&SheetField> = Vec::new();
    for field in &kind.fields {
        let asked = field.when.as_ref().is_none_or(|when| {
            let on = readable.iter().find(|other| other.key == *when);
            on.is_some_and(|on| answers(on, field, fields))
        });
        if asked && reader.reads(field) {
            readable.push(field);
        }
    }
    readable
}

/// Whether a field is asked, given what those before it hold.
pub fn is_asked(kind: &trame::Sheet, field: &SheetField, fields: &Fields) -> bool {
    let Some(when) = &field.when else { return true };
    // What it depends on stands before it, so this ends; a kind that breaks the rule of the format asks nothing.
    let mut before = kind.fields.iter().take_while(|other| other.key != field.key);
    let on = before.find(|other| other.key == *when);
    on.is_some_and(|on| is_asked(kind, on, fields) && answers(on, field, fields))
}

fn answers(on: &SheetField, field: &SheetField, fields: &Fields) -> bool {
    let wanted = wanted(on, field);
    let held = fields.get(&on.key).map(Vec::as_slice).unwrap_or_default();
    held.iter().any(|value| wanted.contains(&value.as_str()))
}

/// The choices of `on` with which `field` is asked: those that it names, and in a tree those below them.
pub fn wanted<'a>(on: &'a SheetField, field: &'a SheetField) -> Vec<&'a str> {
    let mut wanted: Vec<&str> = field.is.iter().map(String::as_str).collect();
    // A choice stands before those below it, so one pass finds them all.
    for choice in &on.choices {
        let below = choice
            .parent
            .as_deref()
            .is_some_and(|parent| wanted.contains(&parent));
        if below && !wanted.contains(&choice.key.as_str()) {
            wanted.push(&choice.key);
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use trame::Choice;

    fn field(key: &str) -> SheetField {
        SheetField {
            key: key.to_owned(),
            ..SheetField::default()
        }
    }

    fn choice(key: &str, parent: Option<&str>) -> Choice {
        Choice {
            key: key.to_owned(),
            parent: parent.map(str::to_owned),
            ..Choice::default()
        }
    }

    fn kind() -> trame::Sheet {
        let mut tree = field("where");
        tree.holds = FieldType::Tree;
        tree.choices = vec![
            choice("south", None),
            choice("coast", Some("south")),
            choice("north", None),
        ];
        let mut boat = field("boat");
        (boat.when, boat.is) = (Some("where".to_owned()), vec!["south".to_owned()]);
        let mut crew = field("crew");
        (crew.when, crew.is) = (Some("boat".to_owned()), vec!["yes".to_owned()]);
        trame::Sheet {
            fields: vec![tree, boat, crew],
            ..trame::Sheet::default()
        }
    }

    fn keys(kind: &trame::Sheet, held: &[(&str, &str)], reader: &Reader) -> Vec<String> {
        let fields = held
            .iter()
            .map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()]));
        let found = readable(kind, &fields.collect(), reader);
        found.into_iter().map(|field| field.key.clone()).collect()
    }

    #[test]
    fn what_depends_on_another_field_is_read_when_that_one_holds_it() {
        let kind = kind();
        let who = Reader::ANYONE;
        assert_eq!(keys(&kind, &[], &who), ["where"]);
        assert_eq!(
            keys(&kind, &[("where", "north"), ("boat", "yes")], &who),
            ["where"]
        );
        let coast = [("where", "coast"), ("boat", "yes")];
        assert_eq!(
            keys(&kind, &coast, &who),
            ["where", "boat", "crew"],
            "what is below counts"
        );
    }

    #[test]
    fn what_depends_on_a_field_that_is_kept_from_somebody_is_kept_from_them_too() {
        let mut kind = kind();
        kind.fields[0].read = Some(Circle::Team);
        assert_eq!(keys(&kind, &[("where", "coast")], &Reader::ANYONE), [""; 0]);
        let team = Reader {
            standing: Standing::Facilitator,
            ..Reader::ANYONE
        };
        assert_eq!(keys(&kind, &[("where", "coast")], &team), ["where", "boat"]);
    }

    #[test]
    fn each_circle_lets_in_whom_it_says() {
        let who = |standing, author| Reader {
            standing,
            signed_in: true,
            author,
        };
        let cast = [
            Reader::ANYONE,
            who(Standing::Outside, false),
            who(Standing::Member, false),
            who(Standing::Member, true),
            who(Standing::Facilitator, false),
            who(Standing::Steward, false),
        ];
        let told = |read, write| {
            let mut field = field("x");
            (field.read, field.write) = (read, write);
            let marks = |may: &dyn Fn(&Reader) -> bool| -> String {
                cast.iter().map(|who| if may(who) { 'x' } else { '.' }).collect()
            };
            let owns = |who: &Reader| who.author || who.standing >= Standing::Facilitator;
            (
                marks(&|who| who.reads(&field)),
                marks(&|who| who.writes(&field, owns(who))),
            )
        };
        let both = |reads: &str, writes: &str| (reads.to_owned(), writes.to_owned());
        assert_eq!(told(None, None), both("xxxxxx", "...xxx"));
        assert_eq!(told(Some(Circle::Members), None), both("..xxxx", "...xxx"));
        // Whoever wrote it reads what they write themselves.
        assert_eq!(told(Some(Circle::Team), None), both("...xxx", "...xxx"));
        assert_eq!(told(Some(Circle::Author), None), both("...x.x", "...x.x"));
        assert_eq!(
            told(Some(Circle::Team), Some(Circle::Team)),
            both("....xx", "....xx")
        );
        assert_eq!(told(None, Some(Circle::Members)), both("xxxxxx", "..xxxx"));
        assert_eq!(told(None, Some(Circle::Everyone)), both("xxxxxx", ".xxxxx"));
    }
}
