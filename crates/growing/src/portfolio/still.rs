//! What somebody wrote, for a folder that asks nothing of anybody.

/// HTML that was made of Markdown, without its pictures from elsewhere: their words stand in their place.
///
/// Only for HTML that [`platform::markdown`] made: it writes `<` of the text as `&lt;`, and what stands in an attribute
/// without `"` and `>`, so that a tag ends at the first `>`.
pub fn still(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.split_once("<img ") {
        out.push_str(before);
        let Some((tag, after)) = from.split_once('>') else {
            return out;
        };
        let words = tag
            .split_once("alt=\"")
            .and_then(|(_, words)| words.split_once('"'));
        out.push_str(words.map_or("", |(words, _)| words));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::still;

    #[test]
    fn a_picture_from_elsewhere_leaves_its_words() {
        let html = platform::markdown::html(
            "Voici ![un > \"schéma\" <script>](https://example.org/a.png \"t\") et ![](https://b.example/x.png), <img src=x>",
        );
        let quiet = still(&html);
        assert!(
            !quiet.contains("<img") && !quiet.contains("example.org") && !quiet.contains("<script"),
            "{quiet}"
        );
        assert!(quiet.contains("un &gt; &quot;schéma&quot;"), "{quiet}");
        assert!(
            quiet.contains("&lt;img src=x&gt;"),
            "what was text stays text: {quiet}"
        );
        assert_eq!(still("<p>rien</p>"), "<p>rien</p>");
    }
}
