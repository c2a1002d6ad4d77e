//! A page as a person reads it: titles, words, links, forms.

use std::collections::BTreeMap;

use axum::http::{header, response};
use scraper::{ElementRef, Html, Selector};

use crate::spaces::alike;
use crate::visitor::Visitor;

/// An answer, with the browser it came to.
pub struct Page {
    visitor: Visitor,
    path: String,
    parts: response::Parts,
    bytes: Vec<u8>,
}

impl Page {
    pub(crate) fn new(visitor: Visitor, path: String, parts: response::Parts, bytes: Vec<u8>) -> Self {
        Page {
            visitor,
            path,
            parts,
            bytes,
        }
    }

    /// The status.
    pub fn status(&self) -> u16 {
        self.parts.status.as_u16()
    }

    /// The path at which it stands.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A header; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.parts
            .headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The source, with plain spaces (see [`alike`]); its bytes are as they came.
    pub fn html(&self) -> String {
        alike(self.source())
    }

    fn source(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub(crate) fn goes_to(&self) -> Option<String> {
        let place = self.parts.headers.get(header::LOCATION)?;
        Some(place.to_str().unwrap().to_owned())
    }

    /// Where it sends the reader; empty when it does not.
    pub fn sends_to(&self) -> String {
        self.goes_to().unwrap_or_default()
    }

    /// The words of the first thing that a CSS selector finds.
    pub fn text_of(&self, selector: &str) -> String {
        self.texts_of(selector)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("nothing is {selector} in {}", self.html()))
    }

    /// The words of everything that a CSS selector finds.
    pub fn texts_of(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        Html::parse_document(&self.html())
            .select(&selector)
            .map(words)
            .collect()
    }

    /// Whether a CSS selector finds anything.
    pub fn has(&self, selector: &str) -> bool {
        !self.texts_of(selector).is_empty()
    }

    /// An attribute of the first thing that a CSS selector finds.
    pub fn attribute_of(&self, selector: &str, attribute: &str) -> String {
        let parsed = Selector::parse(selector).unwrap();
        let page = Html::parse_document(&self.html());
        let found = page
            .select(&parsed)
            .next()
            .unwrap_or_else(|| panic!("nothing is {selector} in {}", self.html()));
        found.attr(attribute).unwrap_or_default().to_owned()
    }

    /// An attribute of everything that a CSS selector finds.
    pub fn attributes_of(&self, selector: &str, attribute: &str) -> Vec<String> {
        let parsed = Selector::parse(selector).unwrap();
        let page = Html::parse_document(&self.html());
        let found = page.select(&parsed).filter_map(|element| element.attr(attribute));
        found.map(str::to_owned).collect()
    }

    /// The page's own title.
    pub fn title(&self) -> String {
        self.text_of("h1")
    }

    /// Everything a person reads in the main part.
    pub fn text(&self) -> String {
        self.text_of("main")
    }

    /// The word shown once after a form; empty when there is none.
    pub fn notice(&self) -> String {
        self.texts_of(".notice[role=status] p")
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// What is wrong beside a field; empty when nothing is.
    pub fn wrong(&self, field: &str) -> String {
        self.texts_of(&format!("#{field}-error"))
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// What a field holds.
    pub fn holds(&self, field: &str) -> String {
        let form = Html::parse_document(&self.html());
        let selector = Selector::parse(&format!("[name=\"{field}\"]")).unwrap();
        let element = form
            .select(&selector)
            .next()
            .unwrap_or_else(|| panic!("no field {field} in {}", self.html()));
        value_of(element)
    }

    /// The path behind the link that says this.
    pub fn link(&self, words_of_link: &str) -> String {
        let page = Html::parse_document(&self.html());
        let selector = Selector::parse("a[href]").unwrap();
        let wanted = alike(words_of_link);
        let found = page.select(&selector).find(|link| words(*link).contains(&wanted));
        let link = found.unwrap_or_else(|| panic!("no link says {words_of_link} in {}", self.html()));
        link.attr("href").unwrap().to_owned()
    }

    /// Follows the link that says this.
    pub async fn follows(&self, words_of_link: &str) -> Page {
        self.visitor.opens(&self.link(words_of_link)).await
    }

    /// Whether there is a form that goes to this path.
    pub fn has_form(&self, action: &str) -> bool {
        self.has(&format!("form[action=\"{action}\"]"))
    }

    /// Sends the form that goes to `action`, with these fields changed and the others as the page filled them.
    /// A page without that form or that field fails, so what works here works without scripts.
    pub async fn submits(&self, action: &str, changed: &[(&str, &str)]) -> Page {
        let fields = self.fields(action, changed);
        let pairs: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.visitor.posts(action, &pairs).await
    }

    /// The fields of the form that goes to `action`, with these changed.
    pub fn fields(&self, action: &str, changed: &[(&str, &str)]) -> Vec<(String, String)> {
        // What a page filled in goes back as it was.
        let page = Html::parse_document(self.source());
        let selector = Selector::parse(&format!("form[action=\"{action}\"]")).unwrap();
        let form = page
            .select(&selector)
            .next()
            .unwrap_or_else(|| panic!("no form goes to {action} in {}", self.html()));
        let controls = Selector::parse("input[name], textarea[name], select[name], button[name]").unwrap();
        let mut known = BTreeMap::new();
        let mut fields = Vec::new();
        for control in form.select(&controls) {
            let name = control.attr("name").unwrap().to_owned();
            known.insert(name.clone(), ());
            let kind = control.attr("type").unwrap_or("text");
            let skipped = match (control.value().name(), kind) {
                ("button", _) | ("input", "submit" | "file") => true,
                ("input", "radio" | "checkbox") => control.attr("checked").is_none(),
                _ => false,
            };
            if !skipped && !changed.iter().any(|(field, _)| *field == name) {
                fields.push((name, value_of(control)));
            }
        }
        for (field, value) in changed {
            assert!(
                known.contains_key(*field),
                "the form to {action} has no field {field}: {:?}",
                known.keys()
            );
            fields.push(((*field).to_owned(), (*value).to_owned()));
        }
        fields
    }
}

fn words(element: ElementRef<'_>) -> String {
    element
        .text()
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

fn value_of(control: ElementRef<'_>) -> String {
    match control.value().name() {
        "textarea" => control
            .text()
            .collect::<String>()
            .trim_start_matches('\n')
            .to_owned(),
        "select" => {
            let options = Selector::parse("option").unwrap();
            let chosen = control
                .select(&options)
                .find(|option| option.attr("selected").is_some());
            let chosen = chosen.or_else(|| control.select(&options).next());
            chosen
                .map(|option| option.attr("value").map_or_else(|| words(option), str::to_owned))
                .unwrap_or_default()
        }
        _ => control
            .attr("value")
            .unwrap_or(if control.attr("type") == Some("checkbox") {
                "on"
            } else {
                ""
            })
            .to_owned(),
    }
}
