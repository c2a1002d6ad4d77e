//! The form of one question, or of the head of a page.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{Crumbs, Head};

use super::access::{self, MayLead};
use super::actions;
use super::editing::read;
use super::index::{both, deciding};
use super::model::{Item, Kind, OPTIONS, Said, When};
use super::store::Survey;

#[derive(Template)]
#[template(path = "survey/question.html")]
struct Page {
    v: View,
    head: Head,
    survey: Survey,
    kind: Kind,
    form: Form,
    action: String,
    is_new: bool,
    deciding: Vec<Item>,
}

impl Page {
    fn has_axis(&self) -> bool {
        !matches!(self.kind, Kind::Page | Kind::Area)
    }

    fn has_aside(&self) -> bool {
        self.has_axis() && !self.kind.is_text()
    }

    fn is_page(&self) -> bool {
        self.kind == Kind::Page
    }

    fn options_hint(&self) -> &'static str {
        match self.kind {
            Kind::Scale => "survey-levels-hint",
            _ => "survey-choices-hint",
        }
    }

    fn options_label(&self, french: bool) -> &'static str {
        match (self.kind, french) {
            (Kind::Scale, true) => "survey-levels-fr",
            (Kind::Scale, false) => "survey-levels-en",
            (_, true) => "survey-choices-fr",
            (_, false) => "survey-choices-en",
        }
    }

    fn name<'a>(&self, item: &'a Item) -> &'a str {
        item.name(self.v.language)
    }

    /// The choices of a question on which this one may hang: value and words.
    fn choices(&self, item: &Item) -> Vec<(String, String)> {
        let each = item.options.iter().enumerate();
        each.map(|(place, option)| {
            (
                format!("{}:{place}", item.key),
                option.to(self.v.language).to_owned(),
            )
        })
        .collect()
    }
}

fn page(
    cx: &Cx,
    (survey, may, crumbs): (Survey, MayLead, Crumbs),
    kind: Kind,
    key: Option<&str>,
    form: Form,
) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, &may.space, crumbs, "mirrors"),
        action: match key {
            Some(key) => format!("/mirrors/{}/questions/{key}", survey.uid),
            None => format!("/mirrors/{}/questions", survey.uid),
        },
        deciding: match kind {
            Kind::Page => Vec::new(),
            _ => deciding(&survey.draft, key),
        },
        is_new: key.is_none(),
        survey,
        kind,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// GET /mirrors/{survey}/questions/new?kind=…
pub async fn new(cx: Cx) -> Handled {
    let kind = cx
        .query("kind")
        .and_then(Kind::from_word)
        .ok_or(Problem::Missing)?;
    let found = read(&cx).await?;
    let once = cx.read(|tx| Ok(tx.new_uid())).await?;
    let mut form = Form::new();
    fill(&mut form, &Item::new(once.to_string(), kind));
    form.fill("once", once.to_string());
    page(&cx, found, kind, None, form)
}

fn lines(options: &[Said], of: fn(&Said) -> &str) -> String {
    options
        .iter()
        .map(of)
        .collect::<Vec<_>>()
        .join("\n")
        .trim_end()
        .to_owned()
}

fn fill(form: &mut Form, item: &Item) {
    form.fill("words-fr", &*item.words.fr)
        .fill("words-en", &*item.words.en)
        .fill("hint-fr", &*item.hint.fr)
        .fill("hint-en", &*item.hint.en)
        .fill("axis-fr", &*item.axis.fr)
        .fill("axis-en", &*item.axis.en)
        .fill("options-fr", lines(&item.options, |option| &option.fr))
        .fill("options-en", lines(&item.options, |option| &option.en))
        .fill("least", item.least.to_string())
        .fill("most", item.most.to_string());
    for (field, on) in [
        ("must", item.must),
        ("apart", item.apart),
        ("unknown", item.unknown),
    ] {
        if on {
            form.fill(field, "on");
        }
    }
    for place in item.when.iter().flat_map(|when| &when.any) {
        let key = item.when.as_ref().map_or("", |when| when.key.as_str());
        form.choose("when", format!("{key}:{place}"));
    }
}

/// What a form says of a question.
fn typed(form: &mut Form, kind: Kind, key: String, deciding: &[Item]) -> Item {
    let mut item = Item::new(key, kind);
    item.words = both(form, ["words-fr", "words-en"], 400, true);
    item.hint = both(form, ["hint-fr", "hint-en"], 1_000, false);
    item.axis = Said {
        fr: form.line("axis-fr", 0..=60),
        en: form.line("axis-en", 0..=60),
    };
    if kind.has_options() {
        item.options = options(form);
    }
    if kind == Kind::Number {
        item.least = form.whole("least", -1_000_000_000..=1_000_000_000);
        item.most = form.whole("most", -1_000_000_000..=1_000_000_000);
        if item.most <= item.least && form.refusal("least").is_none() {
            form.refuse("most", Refusal::new("survey-most-above-least"));
        }
    }
    (item.must, item.apart, item.unknown) =
        (form.ticked("must"), form.ticked("apart"), form.ticked("unknown"));
    item.when = when(form, deciding);
    item
}

fn options(form: &mut Form) -> Vec<Said> {
    let (fr, en) = (
        form.text("options-fr", 0..=6_000),
        form.text("options-en", 0..=6_000),
    );
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    let (fr, en) = (lines(&fr), lines(&en));
    if !fr.is_empty() && !en.is_empty() && fr.len() != en.len() {
        let refusal = Refusal::new("survey-lines-differ");
        form.refuse("options-en", refusal.with("fr", fr.len()).with("en", en.len()));
    }
    let count = fr.len().max(en.len());
    if !OPTIONS.contains(&count) {
        let refusal = Refusal::new("survey-options-count");
        form.refuse(
            "options-fr",
            refusal.with("least", OPTIONS.start()).with("most", OPTIONS.end()),
        );
    }
    let at = |lines: &[String], place: usize| lines.get(place).cloned().unwrap_or_default();
    (0..count)
        .map(|place| Said {
            fr: at(&fr, place),
            en: at(&en, place),
        })
        .collect()
}

/// What it hangs on: choices of one question.
fn when(form: &mut Form, deciding: &[Item]) -> Option<When> {
    let ticked: Vec<(String, usize)> = form.choices("when", |value| {
        let (key, place) = value.rsplit_once(':')?;
        let item = deciding.iter().find(|item| item.key == key)?;
        let place = place.parse().ok().filter(|place| *place < item.options.len())?;
        Some((key.to_owned(), place))
    });
    let key = ticked.first()?.0.clone();
    if ticked.iter().any(|(other, _)| *other != key) {
        form.refuse("when", Refusal::new("survey-when-one"));
    }
    Some(When {
        any: ticked.into_iter().map(|(_, place)| place).collect(),
        key,
    })
}

/// POST /mirrors/{survey}/questions
pub async fn create(cx: Cx) -> Handled {
    let uid: Uid = cx.at("survey")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let kind = Kind::from_word(form.value("kind")).ok_or(Problem::Malformed("problem-not-a-form"))?;
    let found = read(&cx).await?;
    let item = typed(&mut form, kind, once.to_string(), &deciding(&found.0.draft, None));
    if form.accept(()).is_none() {
        return page(&cx, found, kind, None, form);
    }
    let done = cx
        .write(move |tx| {
            let (survey, _) = access::to_lead(tx, uid)?;
            actions::add(tx, &survey, item)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/mirrors/{uid}/edition#i-{once}")).notice("survey-saved")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("words-fr", refusal);
            page(&cx, found, kind, None, form)
        }
        Err(problem) => Err(problem),
    }
}

/// GET /mirrors/{survey}/questions/{question}
pub async fn edit(cx: Cx) -> Handled {
    let key: String = cx.at("question")?;
    let found = read(&cx).await?;
    let item = found.0.draft.item(&key).cloned().ok_or(Problem::Missing)?;
    let mut form = Form::new();
    fill(&mut form, &item);
    form.fill("edition", found.0.edition.to_string());
    page(&cx, found, item.kind, Some(&key), form)
}

/// POST /mirrors/{survey}/questions/{question}
pub async fn save(cx: Cx) -> Handled {
    let (uid, key): (Uid, String) = (cx.at("survey")?, cx.at("question")?);
    let mut form = cx.form().await?;
    let edition: i64 = form.value("edition").parse().unwrap_or(0);
    let found = read(&cx).await?;
    let before = found.0.draft.item(&key).cloned().ok_or(Problem::Missing)?;
    let mut item = typed(
        &mut form,
        before.kind,
        key.clone(),
        &deciding(&found.0.draft, Some(&key)),
    );
    item.removed = before.removed;
    if form.accept(()).is_none() {
        return page(&cx, found, before.kind, Some(&key), form);
    }
    let done = cx
        .write(move |tx| {
            let (survey, _) = access::to_lead(tx, uid)?;
            let mut body = survey.draft.clone();
            let known = body.items.iter_mut().find(|known| known.key == item.key);
            *known.ok_or(Problem::Missing)? = item;
            actions::save(tx, &survey, edition, &body)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/mirrors/{uid}/edition#i-{key}")).notice("survey-saved")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("words-fr", refusal);
            let found = read(&cx).await?;
            // The next attempt is against what stands now.
            form.fill("edition", found.0.edition.to_string());
            page(&cx, found, before.kind, Some(&key), form)
        }
        Err(problem) => Err(problem),
    }
}
