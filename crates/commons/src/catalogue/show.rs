//! One method or one tool: all that it takes to run it tomorrow, and what people tell of it.

use askama::Template;
use kernel::{Language, Problem};
use platform::web::{Cx, Handled, Reply, View};
use sheets::part::Parts;
use shelf::{Method, Shelf, Source, Tool, shelf};
use trame::Words;

use super::pages::{say, sizes};
use super::store::{self, Told};

/// A titled text; several lines are a list.
struct Part {
    title: &'static str,
    lines: Vec<String>,
}

/// A step of a method.
struct Step {
    name: String,
    minutes: u32,
    aim: String,
    how: String,
    say: Option<String>,
    material: Option<String>,
    fallback: Option<String>,
}

/// Where facts come from, in words.
struct From {
    title: String,
    address: Option<String>,
    licence: Option<String>,
    took: String,
}

#[derive(Template)]
#[template(path = "catalogue/show.html")]
struct Show {
    v: View,
    sort: &'static str,
    kind: &'static str,
    key: String,
    title: String,
    pitch: String,
    gist: String,
    aliases: Vec<String>,
    facts: Vec<(&'static str, String)>,
    address: Option<String>,
    say: Option<String>,
    steps: Vec<Step>,
    before: Vec<Part>,
    after: Vec<Part>,
    near: Vec<(String, String)>,
    sources: Vec<From>,
    told: Vec<Told>,
    spaces: Vec<(String, String)>,
    signed_in: bool,
    parts: String,
}

/// What people tell of it, the reader's spaces that could take it in, whether the reader is signed in, and what other
/// areas show of it.
type Around = (Vec<Told>, Vec<(String, String)>, bool, Parts<()>);

async fn around(cx: &Cx, kind: &'static str, key: &str) -> Result<Around, Problem> {
    let (key, reads) = (key.to_owned(), cx.clone());
    cx.read(move |tx| {
        let me = tx.actor().map(|actor| actor.id);
        let told = store::told(tx, &key, me)?;
        let spaces = me.map_or(Ok(Vec::new()), |me| store::spaces(tx, me, kind))?;
        let parts = Parts::of_shelf(tx, &reads, &key)?;
        Ok((told, spaces, me.is_some(), parts))
    })
    .await
}

fn part(title: &'static str, words: &Words, language: Language) -> Part {
    let lines = say(words, language).lines().map(str::to_owned).collect();
    Part { title, lines }
}

fn near(shelf: &Shelf, keys: &[String], language: Language) -> Vec<(String, String)> {
    let one = |key: &String| {
        let method = shelf.find_method(key).map(|method| ("methods", &method.title));
        let (sort, title) = method.or_else(|| shelf.find_tool(key).map(|tool| ("tools", &tool.title)))?;
        Some((format!("/shelf/{sort}/{key}"), say(title, language)))
    };
    keys.iter().filter_map(one).collect()
}

fn sources(all: &[Source], language: Language) -> Vec<From> {
    let one = |source: &Source| From {
        title: say(&source.title, language),
        address: source.address.clone(),
        licence: source.licence.clone(),
        took: say(&source.took, language),
    };
    all.iter().map(one).collect()
}

fn steps(method: &Method, language: Language) -> Vec<Step> {
    let some = |words: &Option<Words>| words.as_ref().map(|words| say(words, language));
    let one = |step: &shelf::Step| Step {
        name: say(&step.name, language),
        minutes: step.minutes,
        aim: say(&step.aim, language),
        how: say(&step.how, language),
        say: some(&step.say),
        material: some(&step.material),
        fallback: some(&step.fallback),
    };
    method.steps.iter().map(one).collect()
}

fn words(v: &View, vocabulary: &str, keys: &[String]) -> String {
    let said: Vec<String> = keys
        .iter()
        .map(|key| v.word(vocabulary, key).to_owned())
        .collect();
    said.join(", ")
}

/// A method.
pub async fn method(cx: Cx) -> Handled {
    let key: String = cx.at("key")?;
    let shelf = shelf()?;
    let method = shelf.find_method(&key).ok_or(Problem::Missing)?;
    let (told, spaces, signed_in, parts) = around(&cx, "method", &key).await?;
    let (v, language) = (cx.view(), cx.language());
    let text = |title, words| part(title, words, language);
    Reply::page(&Show {
        sort: "methods",
        kind: "method",
        title: say(&method.title, language),
        pitch: say(&method.pitch, language),
        gist: say(&method.gist, language),
        aliases: method.aliases.clone(),
        facts: vec![
            (
                "catalogue-fact-minutes",
                v.t1("catalogue-minutes", "minutes", method.minutes.to_string()),
            ),
            (
                "catalogue-fact-preparation",
                v.t1("catalogue-minutes", "minutes", method.preparation.to_string()),
            ),
            ("catalogue-fact-people", sizes(&v, method)),
            (
                "catalogue-ease",
                v.word("catalogue-ease", method.ease.word()).to_owned(),
            ),
            (
                "catalogue-fact-distance",
                v.word("catalogue-distance", method.distance.word()).to_owned(),
            ),
            ("catalogue-aim", words(&v, "catalogue-aim", &method.aims)),
            ("catalogue-moment", words(&v, "catalogue-moment", &method.moments)),
            ("catalogue-fact-material", say(&method.material, language)),
        ],
        address: None,
        say: None,
        steps: steps(method, language),
        before: vec![text("catalogue-before", &method.before)],
        after: vec![
            text("catalogue-watch", &method.watch),
            text("catalogue-far-how", &method.far),
            text("catalogue-phone", &method.phone),
            text("catalogue-variants", &method.variants),
            text("catalogue-origin", &method.origin),
        ],
        near: near(shelf, &method.near, language),
        sources: sources(&method.sources, language),
        told,
        spaces,
        signed_in,
        parts: parts.draw((), &v)?,
        key,
        v,
    })
}

/// A tool.
pub async fn tool(cx: Cx) -> Handled {
    let key: String = cx.at("key")?;
    let shelf = shelf()?;
    let tool: &Tool = shelf.find_tool(&key).ok_or(Problem::Missing)?;
    let (told, spaces, signed_in, parts) = around(&cx, "tool", &key).await?;
    let (v, language) = (cx.view(), cx.language());
    let text = |title, words| part(title, words, language);
    Reply::page(&Show {
        sort: "tools",
        kind: "tool",
        title: say(&tool.title, language),
        pitch: say(&tool.need, language),
        gist: say(&tool.gist, language),
        aliases: tool.aliases.clone(),
        facts: vec![
            ("catalogue-need", words(&v, "catalogue-need", &tool.uses)),
            (
                "catalogue-ease",
                v.word("catalogue-ease", tool.ease.word()).to_owned(),
            ),
            (
                "catalogue-fact-free",
                v.word("catalogue-is-free", tool.is_free()).to_owned(),
            ),
            ("catalogue-fact-asks", words(&v, "catalogue-asks", &tool.asks)),
        ],
        address: tool.address.clone(),
        say: Some(say(&tool.say, language)),
        steps: Vec::new(),
        before: vec![text("catalogue-first", &tool.first)],
        after: vec![
            text("catalogue-strengths", &tool.strengths),
            text("catalogue-limits", &tool.limits),
            text("catalogue-access", &tool.access),
            text("catalogue-agree", &tool.agree),
            text("catalogue-watch", &tool.watch),
            text("catalogue-phone", &tool.phone),
            text("catalogue-leave", &tool.leave),
            text("catalogue-hosting", &tool.hosting),
            text("catalogue-others", &tool.others),
        ],
        near: near(shelf, &tool.near, language),
        sources: sources(&tool.sources, language),
        told,
        spaces,
        signed_in,
        parts: parts.draw((), &v)?,
        key,
        v,
    })
}
