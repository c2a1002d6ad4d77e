//! The pictures of a text as they are read: each with words, and those of other sites as links.

use platform::web::View;

/// The HTML of a text, its pictures made so. What browsers would not load, for it stands at another site, is a link that
/// says what it shows.
pub fn pictured(v: &View, html: &str) -> String {
    let mut parts = html.split("<img ");
    let mut done = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // A sign of a tag that somebody typed is no tag by now.
        let (tag, after) = part.split_once("/>").unwrap_or((part, ""));
        let picture = picture(v, tag, is_in_link(&done));
        done.push_str(&picture);
        done.push_str(after);
    }
    done
}

fn picture(v: &View, tag: &str, in_link: bool) -> String {
    let (address, said) = (held(tag, "src"), held(tag, "alt"));
    let unsaid = v.t("page-picture-no-words");
    let words = if said.trim().is_empty() { unsaid } else { said };
    if !is_elsewhere(v, address) {
        return format!("<img src=\"{address}\" alt=\"{words}\" loading=\"lazy\" />");
    }
    if in_link {
        return words.to_owned();
    }
    format!("<a href=\"{address}\" rel=\"noopener nofollow ugc\">{words}</a>")
}

/// What an attribute holds, as it is written in HTML.
fn held<'a>(tag: &'a str, name: &str) -> &'a str {
    let rest = tag.split_once(&format!("{name}=\"")).map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap_or_default()
}

fn is_elsewhere(v: &View, address: &str) -> bool {
    let has_host = address.starts_with("//") || address.contains("://");
    has_host && !address.starts_with(&v.absolute("/"))
}

fn is_in_link(before: &str) -> bool {
    before.rfind("<a ") > before.rfind("</a>")
}
