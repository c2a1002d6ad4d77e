//! A small trame that everyone learns once, and ways of spoiling it.

mod archives;
mod badges;
mod comparing;
mod faults;
mod folders;
mod gatherings;
mod invented;
mod kinds;
mod lineage;
mod messages;
mod programs;
mod references;
mod round_trips;
mod texts;

use crate::{Fault, Folder, Trame, read};

/// A small trame in two languages, as Tresse writes it.
pub(super) const SMALL: &[(&str, &str)] = &[
    ("trame.toml", CARD),
    ("space.toml", SPACE),
    ("stages.toml", STAGES),
    ("framework.toml", FRAMEWORK),
    ("roles.toml", ROLES),
    ("sheets.toml", SHEETS),
    ("gatherings.toml", GATHERINGS),
    ("program.toml", PROGRAM),
    ("messages.toml", MESSAGES),
    ("badges.toml", BADGES),
    ("charter.fr.md", "Écouter.\n"),
    ("charter.en.md", "Listen.\n"),
];

const CARD: &str = r#"format = 1
key = "garden"
version = "1.0"
languages = ["fr", "en"]
licence = "CC-BY-SA-4.0"
picture = "collective"
name.fr = "Jardin"
name.en = "Garden"
summary.fr = "Un jardin."
summary.en = "A garden."

[[author]]
name = "La Serre"

[[source]]
title = "Almanac"
address = "https://example.org/almanac"
"#;

const SPACE: &str = r#"kind = "collective"
joining = "request"
modules = ["members", "roles"]

[[word]]
key = "member"
one.fr = "jardinière"
one.en = "gardener"
many.fr = "jardinières"
many.en = "gardeners"

[identity]
purpose.fr = "Cultiver."
purpose.en = "To grow."

[lifetime]
review_weeks = 26
question.fr = "Continuer ?"
question.en = "Go on?"

[[theme]]
key = "compost"
name.fr = "Compost"
name.en = "Compost"

[[public]]
key = "neighbours"
name.fr = "Voisines et voisins"
name.en = "Neighbours"
gist.fr = "Au bout de la rue."
gist.en = "Down the road."

[[public.wish]]
key = "learn"
name.fr = "apprendre à semer"
name.en = "learn to sow"
gatherings = ["morning"]
"#;

const STAGES: &str = r#"[[stage]]
key = "seed"
name.fr = "Graine"
name.en = "Seed"
meaning.fr = "Tout commence."
meaning.en = "All begins."
"#;

const FRAMEWORK: &str = r#"[framework]
reconstructed = false

[[concept]]
key = "soil"
name.fr = "Sol"
name.en = "Soil"
gist.fr = "Il vit."
gist.en = "It lives."

[[skill]]
key = "patience"
name.fr = "Patience"
name.en = "Patience"
gist.fr = "Attendre."
gist.en = "To wait."
level = "individual"
pivot = true

[[step]]
key = "sprout"
name.fr = "Pousse"
name.en = "Sprout"
gist.fr = "Je sors de terre."
gist.en = "I come out of the ground."

[[step]]
key = "bloom"
name.fr = "Fleur"
name.en = "Bloom"
gist.fr = "Je fleuris."
gist.en = "I bloom."
"#;

pub(super) const ROLES: &str = r#"[[role]]
key = "sower"
name.fr = "Semeuse"
name.en = "Sower"
purpose.fr = "Semer."
purpose.en = "To sow."
responsibilities.fr = """
- choisir
- semer"""
responsibilities.en = "- choose"
weeks = 8
open = true
rights = []
skills = ["patience"]

[[role.piece]]
key = "plan"
name.fr = "Plan"
name.en = "Plan"
due_weeks = 2
repeats = true
"#;

const SHEETS: &str = r#"[[sheet]]
key = "bed"
name.fr = "Planche"
name.en = "Bed"
many.fr = "Planches"
many.en = "Beds"
purpose.fr = "Une planche."
purpose.en = "A bed."

[[sheet.field]]
key = "light"
label.fr = "Lumière"
label.en = "Light"
type = "choice"
required = true

[[sheet.field.choice]]
key = "sun"
name.fr = "Soleil"
name.en = "Sun"

[[sheet.field]]
key = "next"
label.fr = "Voisine"
label.en = "Next to"
type = "sheet"
of = "bed"
"#;

const GATHERINGS: &str = r#"[[gathering]]
key = "morning"
name.fr = "Matinée"
name.en = "Morning"
purpose.fr = "Travailler."
purpose.en = "To work."
mode = "onsite"
minutes = 180

[[gathering.field]]
key = "weather"
label.fr = "S’il pleut"
label.en = "If it rains"
type = "choice"

[[gathering.field.choice]]
key = "shed"
name.fr = "Sous l’abri"
name.en = "In the shed"

[[gathering.question]]
key = "tools"
label.fr = "Vos outils"
label.en = "Your tools"
type = "choices"
required = true

[[gathering.question.choice]]
key = "none"
name.fr = "Aucun"
name.en = "None"

[[gathering.question.choice]]
key = "mine"
name.fr = "Les miens"
name.en = "My own"

[[gathering.question]]
key = "which"
label.fr = "Lesquels ?"
label.en = "Which ones?"
hint.fr = "Un par ligne."
hint.en = "One a line."
type = "paragraph"
when = "tools"
is = ["mine"]

[[gathering.duty]]
key = "scribe"
name.fr = "Scribe"
name.en = "Scribe"
gist.fr = "Noter ce qui pousse."
gist.en = "To note what grows."
hands.fr = "Le carnet"
hands.en = "The notebook"
within = 7
people = 1

[[gathering.step]]
key = "tour"
name.fr = "Tour"
name.en = "Round"
minutes = 20
who = "all"
material.fr = "Des gants"
material.en = "Gloves"
fallback.fr = "Faire le tour en silence"
fallback.en = "Walk around in silence"
"#;

const PROGRAM: &str = r#"[program]
weeks = 4

[[meeting]]
key = "opening"
week = 1
name.fr = "Ouverture"
name.en = "Opening"
days = 1
gathering = "morning"

[[activity]]
key = "look"
week = 1
strand = "individual"
stage = "seed"
kind = "read"
name.fr = "Regarder"
name.en = "Look"
aim.fr = "Voir."
aim.en = "To see."
minutes = 30
concepts = ["soil"]

[[activity]]
key = "sow"
week = 2
strand = "project"
stage = "seed"
kind = "try"
name.fr = "Semer"
name.en = "Sow"
aim.fr = "Faire."
aim.en = "To do."
minutes = 60
skills = ["patience"]
after = ["look"]
"#;

const MESSAGES: &str = r#"[[message]]
key = "welcome"
subject.fr = "Bienvenue, {person}"
subject.en = "Welcome, {person}"
body.fr = "Voici {space} : {link}"
body.en = "Here is {space}: {link}"
"#;

const BADGES: &str = r#"[[badge]]
key = "green-hand"
name.fr = "Main verte"
name.en = "Green hand"
summary.fr = "A semé, et soigné ce qui a poussé."
summary.en = "Sowed, and tended what grew."
criteria.fr = """
- une planche
- une saison"""
criteria.en = "- a bed"
evidence.fr = "Le carnet"
evidence.en = "The notebook"
months = 24
shape = "flower"
sign = "leaf"
colour = "forest"
skills = ["patience"]

[[badge]]
key = "good-neighbour"
name.fr = "Bon voisinage"
name.en = "Good neighbour"
summary.fr = "A prêté la main."
summary.en = "Lent a hand."
criteria.fr = "Aider."
criteria.en = "To help."
shape = "round"
sign = "heart"
colour = "plum"
"#;

/// The small trame's files.
pub(super) fn small_folder() -> Folder {
    SMALL
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

/// The small trame.
pub(super) fn small() -> Trame {
    read(&small_folder()).unwrap()
}

/// The small trame's files, with something replaced in one of them. What is replaced must be there.
pub(super) fn spoiled(file: &str, old: &str, new: &str) -> Folder {
    let mut folder = small_folder();
    let text = std::str::from_utf8(folder.get(file).unwrap()).unwrap().to_owned();
    assert!(text.contains(old), "{old} is not in {file}");
    folder.put(file, text.replacen(old, new, 1));
    folder
}

/// Where and what, without the sentence: `roles.toml:2:7 not-a-key`.
pub(super) fn short(fault: &Fault) -> String {
    let place = if fault.line > 0 {
        format!(":{}:{}", fault.line, fault.column)
    } else {
        String::new()
    };
    format!(
        "{}{place} {}",
        fault.file,
        fault.message().trim_start_matches("trame-fault-")
    )
}

/// The faults found in a folder, in short.
pub(super) fn found(folder: &Folder) -> Vec<String> {
    read(folder).err().unwrap_or_default().iter().map(short).collect()
}

/// Replacing one thing in one file of the small trame must give exactly these faults.
#[track_caller]
pub(super) fn check(file: &str, old: &str, new: &str, expected: &[&str]) {
    assert_eq!(
        found(&spoiled(file, old, new)),
        expected,
        "{file}: {old:?} -> {new:?}"
    );
}
