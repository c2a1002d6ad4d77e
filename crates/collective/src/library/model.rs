//! What pages show of a trame, and of two.

use kernel::Language;
use trame::Trame;

use spaces::shape::said;
use spaces::space::Space;

/// What a trame holds, part by part, for a reader.
pub struct Contents {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub summary: String,
    /// Its drawing.
    pub picture: &'static str,
    /// What kind of space it opens.
    pub kind: &'static str,
    /// Its version.
    pub version: String,
    /// Its licence.
    pub licence: &'static str,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where its facts come from: title and address.
    pub sources: Vec<(String, Option<String>)>,
    /// The names of those it descends from, parent first.
    pub lineage: Vec<String>,
    /// Its parts: message key, and the names in it.
    pub parts: Vec<(&'static str, Vec<String>)>,
    /// The weeks of its program.
    pub weeks: Option<u32>,
    /// What is said of reconstructed lists.
    pub note: Option<String>,
    /// The first digits of its digest.
    pub digest: String,
}

fn ancestors(trame: &Trame, reader: Language) -> Vec<String> {
    let lineage = trame.card.lineage.iter();
    lineage
        .map(|each| said(&each.name, reader).text.to_owned())
        .collect()
}

/// The names of the trames that a space descends from, nearest first. Until something is changed in it, its trame is the
/// very one that it was opened from.
pub fn descent(space: &Space, reader: Language) -> Vec<String> {
    let trame = &space.shape.trame;
    let own = (space.shape.id == space.opened_from).then(|| said(&trame.card.name, reader).text.to_owned());
    own.into_iter().chain(ancestors(trame, reader)).collect()
}

impl Contents {
    /// Of the trame of a space, in the reader's language.
    pub fn of_space(space: &Space, reader: Language) -> Self {
        Contents {
            lineage: descent(space, reader),
            ..Contents::of(&space.shape.trame, &space.shape.digest, reader)
        }
    }

    /// Of a trame, in the reader's language.
    pub fn of(trame: &Trame, digest: &str, reader: Language) -> Self {
        let say = |words: &trame::Words| said(words, reader).text.to_owned();
        let framework = &trame.framework;
        let parts = vec![
            (
                "library-stages",
                trame
                    .stages
                    .iter()
                    .map(|each| say(&each.name))
                    .collect::<Vec<_>>(),
            ),
            (
                "library-roles",
                trame.roles.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-concepts",
                framework.concepts.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-skills",
                framework.skills.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-principles",
                framework.principles.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-sheets",
                trame.sheets.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-gatherings",
                trame.gatherings.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-badges",
                trame.badges.iter().map(|each| say(&each.name)).collect(),
            ),
            (
                "library-inside",
                trame.space.inside.iter().map(|each| say(&each.name)).collect(),
            ),
        ];
        Contents {
            name: say(&trame.card.name),
            summary: say(&trame.card.summary),
            picture: trame.card.picture.word(),
            kind: trame.space.kind.word(),
            version: trame.card.version.clone(),
            licence: trame.card.licence.word(),
            authors: trame
                .card
                .authors
                .iter()
                .map(|author| author.name.clone())
                .collect(),
            sources: trame
                .card
                .sources
                .iter()
                .map(|each| (each.title.clone(), each.address.clone()))
                .collect(),
            lineage: ancestors(trame, reader),
            parts: parts.into_iter().filter(|(_, names)| !names.is_empty()).collect(),
            weeks: trame.program.as_ref().map(|program| program.weeks),
            note: framework
                .note
                .as_ref()
                .filter(|_| framework.reconstructed)
                .map(say),
            digest: digest.chars().take(12).collect(),
        }
    }
}
