//! The names of fields in the list of what is wrong with a form.
//!
//! « Ce champ est vide » says nothing at the top of a page. What a field is called stands beside it, lower down: in its
//! label, or in the legend of its group. So the list leaves a place, and the whole page fills it once it is written.

/// What stands for the name of a field in the words of its place.
pub(super) const PLACE: &str = "%";

const OPENS: &str = "<!--of ";
const CLOSES: &str = "-->";

/// Fills every place with the words beside the field that it is about; a field without any leaves nothing there.
pub(super) fn fill(page: String) -> String {
    if !page.contains(OPENS) {
        return page;
    }
    let mut filled = String::with_capacity(page.len() + 256);
    let mut rest = page.as_str();
    while let Some((before, after)) = rest.split_once(OPENS) {
        filled.push_str(before);
        let Some((place, left)) = after.split_once(CLOSES) else {
            filled.push_str(OPENS);
            rest = after;
            break;
        };
        if let Some((field, words)) = place.split_once(' ')
            && let Some(name) = name(&page, field)
        {
            filled.push_str(&words.replace(PLACE, &name));
            filled.push(' ');
        }
        rest = left;
    }
    filled.push_str(rest);
    filled
}

/// What the field is called on the page, as HTML without tags.
fn name(page: &str, field: &str) -> Option<String> {
    let label = page
        .split_once(&format!("<label for=\"{field}\""))
        .and_then(|(_, after)| after.split_once('>'))
        .and_then(|(_, words)| words.split_once("</label>"))
        .map(|(words, _)| words);
    let legend = || {
        let (before, _) = page.split_once(&format!("id=\"{field}-error\""))?;
        let (_, group) = before.rsplit_once("<fieldset")?;
        // A group that ended before is of other fields.
        let group = Some(group).filter(|group| !group.contains("</fieldset>"))?;
        let (_, words) = group.split_once("<legend")?.1.split_once('>')?;
        words.split_once("</legend>").map(|(words, _)| words)
    };
    let words = label.or_else(legend)?;
    // What says that a field must be filled in, or what it is for, is no part of its name.
    let words = words.split("<span class=\"must\"").next().unwrap_or_default();
    let words = words.split("<small").next().unwrap_or_default();
    let mut name = String::new();
    for (index, piece) in words.split('<').enumerate() {
        let said = if index == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, said)| said)
        };
        name.push_str(said);
    }
    let name = name
        .trim()
        .trim_end_matches([':', '?', '\u{a0}', '\u{202f}', ' '])
        .to_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::fill;

    fn summary(field: &str) -> String {
        format!("<ul><li><a href=\"#{field}\"><!--of {field} % :-->Ce champ est vide.</a></li></ul>")
    }

    #[test]
    fn a_field_is_named_by_its_label_or_by_the_legend_of_its_group() {
        let label = "<label for=\"name\">Le <em>nom</em> <span class=\"must\">obligatoire</span></label>";
        let group = "<fieldset><legend>À quelles conditions ?</legend><p id=\"terms-error\"></p></fieldset>";
        assert!(
            fill(summary("name") + label)
                .starts_with("<ul><li><a href=\"#name\">Le nom : Ce champ est vide.</a></li></ul>")
        );
        assert!(fill(summary("terms") + group).contains(">À quelles conditions : Ce champ est vide.<"));
    }

    #[test]
    fn a_field_without_a_name_leaves_nothing_and_other_comments_stay() {
        assert!(fill(summary("name")).contains("\">Ce champ est vide.<"));
        let of_another = "<fieldset><legend>Quand</legend></fieldset><p id=\"name-error\"></p>";
        assert!(fill(summary("name") + of_another).contains("\">Ce champ est vide.<"));
        let other = "<p><!--of--> et <!-- of name --></p>".to_owned();
        assert_eq!(fill(other.clone()), other);
        assert_eq!(fill("<!--of name".to_owned()), "<!--of name");
    }

    #[test]
    fn what_somebody_typed_is_never_taken_for_a_place() {
        let typed = "<p>&lt;!--of name % --&gt;</p><label for=\"name\">Nom</label>".to_owned();
        assert_eq!(fill(typed.clone()), typed);
    }
}
