//! The definition of a form: one field a line, its parts between `***`; and what each field becomes here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trame::{Circle, FieldType};

use super::right::{Reach, reach};
use super::{key, line, lines};

/// A form as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Its number there, as text.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub description: String,
    /// What we wrote of a kind when we made such a definition of it.
    pub ours: Option<Ours>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// What a definition that we wrote says beside it, in a line that YesWiki leaves out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Ours {
    /// The key of the kind.
    pub key: String,
    /// What several are called.
    pub many: String,
}

/// How that line begins.
pub const OURS: &str = "#tresse ";

/// A field as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its type there: `texte`, `checkbox`.
    pub kind: String,
    /// The names under which entries may hold it; the first that is there counts.
    pub names: Vec<String>,
    /// What is written beside it.
    pub label: String,
    /// What helps to fill it in.
    pub hint: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// For choices the list, for linked entries the number of the form.
    pub list: String,
    /// What becomes of it here.
    pub becomes: Becomes,
}

/// What becomes of a field.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Becomes {
    /// Nothing, for a reason that has a word.
    Nothing(String),
    /// Nothing, because its type is not known.
    #[default]
    Unknown,
    /// A field of this kind.
    Field(Kept),
}

/// A field that is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Its key here.
    pub key: String,
    /// The word of what it holds here.
    pub holds: String,
    /// The word of the circle that may read it; empty for whoever reads the sheet.
    pub read: String,
    /// The word of the circle that may write it.
    pub write: String,
    /// Of a title: how it is made.
    pub pattern: String,
    /// How the text is written there: `wiki`, `html`, `plain`.
    pub text: String,
    /// The names under which the second part of what it holds stands: the last day of a period, the longitude.
    pub also: Vec<String>,
    /// It is asked only if this field holds one of these.
    pub when: Option<(String, Vec<String>)>,
}

impl Kept {
    /// What it holds here.
    pub fn holds(&self) -> FieldType {
        FieldType::from_word(&self.holds).unwrap_or_default()
    }

    /// Who may read it.
    pub fn read(&self) -> Option<Circle> {
        Circle::from_word(&self.read)
    }
}

impl Field {
    /// Whether people fill it in there: layout, rights and the like are no fields to them.
    pub fn is_filled_in(&self) -> bool {
        let dressing = ["layout", "rights", "metadata", "condition"];
        !matches!(&self.becomes, Becomes::Nothing(reason) if dressing.contains(&reason.as_str()))
    }

    /// What is kept of it.
    pub fn kept(&self) -> Option<&Kept> {
        match &self.becomes {
            Becomes::Field(kept) => Some(kept),
            _ => None,
        }
    }
}

/// The most fields of a form.
const MOST: usize = 120;

/// Reads a definition.
pub fn read(id: &str, label: &str, description: &str, template: &str) -> Form {
    let mut form = Form {
        id: line(id, 40),
        label: line(label, 150),
        description: lines(description, 1_900),
        ..Form::default()
    };
    let mut reading = Reading::default();
    for each in template.lines().map(str::trim) {
        if let Some(ours) = each.strip_prefix(OURS) {
            form.ours = serde_json::from_str(ours).ok();
        }
        if each.is_empty() || each.starts_with('#') || form.fields.len() >= MOST {
            continue;
        }
        let parts: Vec<&str> = each.split("***").map(str::trim).collect();
        reading.take(&mut form.fields, &parts);
    }
    form
}

/// What is known so far while the lines of a definition are read.
#[derive(Default)]
struct Reading {
    keys: BTreeMap<String, usize>,
    condition: Option<(String, Vec<String>)>,
}

impl Reading {
    fn take(&mut self, fields: &mut Vec<Field>, parts: &[&str]) {
        let part = |index: usize| parts.get(index).copied().unwrap_or_default();
        let kind = part(0).to_owned();
        match kind.as_str() {
            "conditionschecking" => self.condition = condition(part(1), fields),
            "labelhtml" if part(1).contains("</div>") => self.condition = None,
            // The last day belongs to the first: both are one period here.
            "listedatefin" => {
                if let Some(kept) = begun(fields) {
                    kept.holds = FieldType::Period.word().to_owned();
                    kept.also = vec![part(1).to_owned()];
                    return;
                }
            }
            _ => {}
        }
        let mut field = Field {
            names: names(&kind, parts),
            label: line(part(2), 150),
            hint: lines(part(10), 1_900),
            required: part(8) == "1",
            list: part(1).to_owned(),
            becomes: becomes(&kind, parts),
            kind,
        };
        if field.kind == "map" || field.kind == "carte_google" {
            field.label = line(if part(3).is_empty() { "Carte" } else { part(3) }, 150);
        }
        if field.label.is_empty() {
            field.label = line(field.names.first().map_or("", String::as_str), 150);
        }
        if let Becomes::Field(kept) = &mut field.becomes {
            kept.read = circle(part(11), &field.kind);
            kept.write = circle(part(12), "");
            kept.key = self.free(&kept.key);
            kept.when = self.condition.clone().filter(|(key, _)| *key != kept.key);
            if field.label.is_empty() {
                field.label.clone_from(&kept.key);
            }
        }
        fields.push(field);
    }

    fn free(&mut self, wanted: &str) -> String {
        let wanted = if wanted.is_empty() { "champ" } else { wanted };
        let count = self.keys.entry(wanted.to_owned()).or_default();
        *count += 1;
        if *count == 1 {
            wanted.to_owned()
        } else {
            format!("{wanted}-{count}")
        }
    }
}

/// The period that a first day before opened.
fn begun(fields: &mut [Field]) -> Option<&mut Kept> {
    let last = fields.last_mut().filter(|field| field.kind == "listedatedeb")?;
    match &mut last.becomes {
        Becomes::Field(kept) => Some(kept),
        _ => None,
    }
}

/// The circle here that is no wider than a list there. A mail address was hidden there by the way it was shown.
fn circle(list: &str, kind: &str) -> String {
    let circle = match reach(list) {
        _ if kind == "champs_mail" => Circle::Author,
        _ if list.trim().is_empty() => return String::new(),
        Reach::Everyone => return String::new(),
        Reach::Accounts => Circle::Members,
        Reach::Few => Circle::Author,
    };
    circle.word().to_owned()
}

/// `bf_type==a`, `bf_type in [a,b]`: the field here, and the keys of its choices. Others are not carried.
fn condition(text: &str, fields: &[Field]) -> Option<(String, Vec<String>)> {
    let (name, values) = match text.split_once("==") {
        Some((name, value)) => (name, value.to_owned()),
        None => {
            let (name, list) = text.split_once(" in ")?;
            (name, list.trim().trim_matches(['[', ']']).to_owned())
        }
    };
    let plain = |text: &str| {
        text.chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ',' | ' ' | '"' | '\''))
    };
    if !plain(&values) || values.contains(" or ") || values.contains(" and ") {
        return None;
    }
    let name = name.trim();
    let found = fields
        .iter()
        .find(|field| field.names.iter().any(|known| known == name))?;
    let kept = found.kept().filter(|kept| kept.holds().chooses())?;
    let keys = values
        .split(',')
        .map(|value| super::choice_key(value.trim().trim_matches(['"', '\''])));
    Some((kept.key.clone(), keys.collect()))
}

/// The names under which entries may hold what a field asks.
fn names(kind: &str, parts: &[&str]) -> Vec<String> {
    let part = |index: usize| parts.get(index).copied().unwrap_or_default();
    let (first, own) = (part(1), part(6));
    let kind = kind.strip_prefix("external").unwrap_or(kind);
    let names = match kind {
        "liste" | "checkbox" | "radio" | "listefiche" | "checkboxfiche" | "radiofiche" => vec![
            format!("{kind}{first}{own}"),
            own.to_owned(),
            format!("{kind}{first}"),
        ],
        "image" | "fichier" => vec![format!("{kind}{first}"), first.to_owned()],
        "titre" => vec!["bf_titre".to_owned()],
        "tags" => vec![first.to_owned(), "bf_tags".to_owned()],
        _ => vec![first.to_owned()],
    };
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

/// What a field becomes: the table of everything that is known.
fn becomes(kind: &str, parts: &[&str]) -> Becomes {
    let part = |index: usize| parts.get(index).copied().unwrap_or_default();
    let nothing = |reason: &str| Becomes::Nothing(reason.to_owned());
    let name = part(1);
    let enumerated = if part(6).is_empty() { name } else { part(6) };
    let kept = |name: &str, holds: FieldType| Kept {
        key: own_key(name),
        holds: holds.word().to_owned(),
        ..Kept::default()
    };
    let field = match kind {
        "texte" if part(7) == "number" || part(7) == "range" => kept(name, FieldType::Number),
        "texte" if part(7) == "url" => kept(name, FieldType::Link),
        "texte" => kept(name, FieldType::Line),
        "textelong" => Kept {
            text: match part(7) {
                "html" => "html",
                "nohtml" => "plain",
                _ => "wiki",
            }
            .to_owned(),
            ..kept(name, FieldType::Text)
        },
        "titre" => Kept {
            pattern: pattern(name),
            ..kept("titre", FieldType::Title)
        },
        "lien_internet" => kept(name, FieldType::Link),
        "champs_mail" => kept(name, FieldType::Mail),
        "champs_cache" => Kept {
            read: Circle::Author.word().to_owned(),
            ..kept(name, FieldType::Line)
        },
        "jour" | "listedatedeb" | "listedatefin" => kept(name, FieldType::Date),
        "image" => kept(name, FieldType::Image),
        "fichier" => kept(name, FieldType::File),
        "tags" => kept(
            if name.is_empty() { "mots-cles" } else { name },
            FieldType::Choices,
        ),
        "map" | "carte_google" => Kept {
            also: vec![
                name.to_owned(),
                part(2).to_owned(),
                part(4).to_owned(),
                part(5).to_owned(),
                part(6).to_owned(),
            ],
            ..kept(
                name.strip_suffix("_latitude")
                    .filter(|name| *name != "bf")
                    .unwrap_or("lieu"),
                FieldType::Place,
            )
        },
        "liste" | "radio" => kept(enumerated, FieldType::Choice),
        "checkbox" => kept(enumerated, FieldType::Choices),
        "listefiche" | "radiofiche" => kept(enumerated, FieldType::Sheet),
        "checkboxfiche" => kept(enumerated, FieldType::Sheets),
        "mot_de_passe" => return nothing("password"),
        "yeswiki_user" | "utilisateur_wikini" => return nothing("account"),
        "inscriptionliste" => return nothing("mailing"),
        "labelhtml" | "tabs" | "tabchange" => return nothing("layout"),
        "conditionschecking" => return nothing("condition"),
        "calc" => return nothing("computed"),
        "acls" => return nothing("rights"),
        "metadatas" | "bookmarklet" => return nothing("metadata"),
        "reactions" => return nothing("reactions"),
        "listefichesliees" | "listefiches" => return nothing("backlinks"),
        _ if kind.starts_with("external") => return nothing("elsewhere"),
        _ => return Becomes::Unknown,
    };
    Becomes::Field(field)
}

/// `bf_date_debut` is `date-debut` here.
pub fn own_key(name: &str) -> String {
    let bare = name.strip_prefix("bf_").unwrap_or(name);
    let found = key(bare);
    if found.starts_with(|first: char| first.is_ascii_lowercase()) || found.is_empty() {
        found
    } else {
        format!("c-{found}")
    }
}

/// `{{bf_nom}} {{bf_prenom}}` is `{nom} {prenom}` here.
fn pattern(there: &str) -> String {
    let mut here = String::new();
    let mut rest = there;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, left)) = after.split_once("}}") else {
            break;
        };
        here.push_str(before);
        here.push_str(&format!("{{{}}}", own_key(name.trim())));
        rest = left;
    }
    here.push_str(rest);
    line(&here, 160)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(form: &Form, name: &str) -> Kept {
        let found = form
            .fields
            .iter()
            .find(|field| field.names.iter().any(|known| known == name));
        found
            .and_then(Field::kept)
            .cloned()
            .unwrap_or_else(|| panic!("{name} is not kept: {form:?}"))
    }

    #[test]
    fn a_definition_is_read_line_by_line() {
        let template = "texte***bf_titre***Nom de l'action***60***255*** *** ***text***1*** *** *** * *** * *** *** *** ***\n\
            # une remarque\n\n\
            checkbox***ListeThemes***Thèmes*** *** *** ***bf_themes*** ***0*** *** *** *** *** *** ***\n\
            textelong***bf_description***Description***40***10*** *** ***html***0*** *** *** + *** % *** *** *** ***\n\
            listedatedeb***bf_date_debut_evenement***Début*** *** ***today*** *** ***1\n\
            listedatefin***bf_date_fin_evenement***Fin*** *** ***today*** *** ***1\n\
            map***bf_latitude***bf_longitude*** *** ***\n\
            champs_mail***bf_mail***Courriel*** *** %\n\
            yeswiki_user***bf_titre***bf_mail***@membres\n\
            chose_inconnue***bf_x***X";
        let form = read("3", "Annuaire", "", template);
        assert_eq!(form.fields.len(), 8);
        assert!(form.fields[0].required);
        assert_eq!(kept(&form, "bf_titre").holds(), FieldType::Line);
        assert_eq!(kept(&form, "checkboxListeThemesbf_themes").key, "themes");
        let text = kept(&form, "bf_description");
        assert_eq!(
            (text.read.as_str(), text.write.as_str(), text.text.as_str()),
            ("members", "author", "html")
        );
        let period = kept(&form, "bf_date_debut_evenement");
        assert_eq!(
            (period.holds(), period.also[0].as_str()),
            (FieldType::Period, "bf_date_fin_evenement")
        );
        assert_eq!(kept(&form, "bf_latitude").key, "lieu");
        assert_eq!(kept(&form, "bf_mail").read, "author");
        assert_eq!(form.fields[6].becomes, Becomes::Nothing("account".into()));
        assert_eq!(form.fields[7].becomes, Becomes::Unknown);
    }

    #[test]
    fn a_condition_holds_until_its_end() {
        let template = "radio***ListeOuiNon***Adhérent ?*** *** *** ***bf_adherent*** ***1\n\
            conditionschecking***bf_adherent==oui***\n\
            texte***bf_numero***Numéro\n\
            labelhtml***</div><!-- fin --> ***\n\
            texte***bf_titre***Nom";
        let form = read("1", "A", "", template);
        assert_eq!(
            kept(&form, "bf_numero").when,
            Some(("adherent".into(), vec!["oui".into()]))
        );
        assert_eq!(kept(&form, "bf_titre").when, None);
    }

    #[test]
    fn a_title_is_made_of_fields() {
        let form = read("1", "A", "", "titre***{{bf_nom}} {{bf_prenom}}***Titre");
        assert_eq!(kept(&form, "bf_titre").pattern, "{nom} {prenom}");
    }
}
