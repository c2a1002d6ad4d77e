//! The badges of a space are written into its trame, so that whoever opens another space from it finds them.

use kernel::{Language, Module, Problem};
use platform::web::{Cx, Handled, Reply};
use spaces::identity::change;
use spaces::identity::listed::free_key;
use spaces::space::access::{self, Arrange};
use trame::{BadgeColour, BadgeShape, BadgeSign, Trame, Words};

use super::model::Badge;
use super::store;

/// What the history calls it.
const WHAT: &str = "badges";

/// POST /spaces/{space}/badges/trame
pub async fn keep(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let wanted = slug.clone();
    let changed = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            if !may.space().shape.has(Module::Badges) {
                return Err(Problem::Missing);
            }
            let badges = store::of_space(tx, may.space().id, false)?;
            let mut next = may.space().shape.trame.clone();
            next.badges = written(&next, &badges);
            change::keep(tx, may.seen(), WHAT, next)
        })
        .await?;
    let reply = Reply::see_other(format!("/spaces/{slug}/badges"));
    Ok(match changed {
        Some(undo) => reply.notice_with_undo(
            "badge-in-trame-now",
            format!("/spaces/{slug}/changes/{undo}/return"),
        ),
        None => reply.notice("badge-in-trame-already"),
    })
}

/// The badges as a trame says them. Those that it knows by their name keep their key, their place, and what they say in
/// the other language; what is laid aside is left out.
fn written(trame: &Trame, badges: &[Badge]) -> Vec<trame::Badge> {
    let known = |badge: &Badge| {
        let is_it = |each: &&trame::Badge| each.name.get(badge.language) == Some(badge.name.as_str());
        trame.badges.iter().find(is_it)
    };
    let mut places: Vec<(usize, &Badge)> = badges
        .iter()
        .map(|badge| {
            let place =
                known(badge).and_then(|known| trame.badges.iter().position(|each| each.key == known.key));
            (place.unwrap_or(usize::MAX), badge)
        })
        .collect();
    places.sort_by_key(|(place, _)| *place);
    let mut kept: Vec<trame::Badge> = Vec::with_capacity(places.len());
    for (_, badge) in places {
        let before = known(badge).filter(|known| kept.iter().all(|other| other.key != known.key));
        let taken = |key: &str| {
            kept.iter().any(|other| other.key == key) || trame.badges.iter().any(|other| other.key == key)
        };
        let key = match before {
            Some(known) => known.key.clone(),
            None => free_key(&badge.name, "badge", taken),
        };
        kept.push(one(trame, badge, before, key));
    }
    kept
}

fn one(trame: &Trame, badge: &Badge, before: Option<&trame::Badge>, key: String) -> trame::Badge {
    let words =
        |text: &str, before: Option<&Words>| in_each(&trame.card.languages, badge.language, text, before);
    let skills = badge.skills.iter();
    let known = |skill: &&String| trame.framework.skills.iter().any(|known| known.key == **skill);
    trame::Badge {
        key,
        name: words(&badge.name, before.map(|before| &before.name)),
        summary: words(&badge.summary, before.map(|before| &before.summary)),
        criteria: words(&badge.criteria, before.map(|before| &before.criteria)),
        evidence: (!badge.evidence.is_empty()).then(|| {
            words(
                &badge.evidence,
                before.and_then(|before| before.evidence.as_ref()),
            )
        }),
        role: Some(badge.role.clone()).filter(|role| trame.roles.iter().any(|known| known.key == *role)),
        months: badge.lasts.and_then(|months| u32::try_from(months).ok()),
        shape: BadgeShape::from_word(badge.shape.word()).unwrap_or_default(),
        sign: BadgeSign::from_word(badge.sign.word()).unwrap_or_default(),
        colour: BadgeColour::from_word(badge.colour.word()).unwrap_or_default(),
        skills: skills.filter(known).cloned().collect(),
    }
}

/// A text in each language of the trame: the badge's own in its language; in the other what stood there while this one
/// stays as it was, else the same.
fn in_each(spoken: &[Language], language: Language, text: &str, before: Option<&Words>) -> Words {
    let stays = before.filter(|before| before.get(language) == Some(text));
    let one = |each: &Language| match stays.and_then(|before| before.get(*each)) {
        Some(other) => other.to_owned(),
        None => text.to_owned(),
    };
    spoken
        .iter()
        .fold(Words::new(), |words, each| words.with(*each, &one(each)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::badge::model::{Colour, Shape, Sign};

    #[test]
    fn a_trame_knows_every_drawing_and_no_other() {
        let shapes: Vec<&str> = Shape::ALL.iter().map(|each| each.word()).collect();
        let signs: Vec<&str> = Sign::ALL.iter().map(|each| each.word()).collect();
        let colours: Vec<&str> = Colour::ALL.iter().map(|each| each.word()).collect();
        assert_eq!(
            BadgeShape::ALL.iter().map(|each| each.word()).collect::<Vec<_>>(),
            shapes
        );
        assert_eq!(
            BadgeSign::ALL.iter().map(|each| each.word()).collect::<Vec<_>>(),
            signs
        );
        assert_eq!(
            BadgeColour::ALL
                .iter()
                .map(|each| each.word())
                .collect::<Vec<_>>(),
            colours
        );
    }

    #[test]
    fn a_text_that_changed_does_not_keep_an_old_translation() {
        let both = [Language::French, Language::English];
        let before = Words::new()
            .with(Language::French, "Semer")
            .with(Language::English, "To sow");
        let same = in_each(&both, Language::French, "Semer", Some(&before));
        assert_eq!(same, before);
        let other = in_each(&both, Language::French, "Récolter", Some(&before));
        assert_eq!(other.get(Language::English), Some("Récolter"));
        let only = in_each(&[Language::French], Language::English, "To sow", None);
        assert_eq!(only.get(Language::French), Some("To sow"));
    }
}
