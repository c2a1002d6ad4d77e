//! The page of settings.

use askama::Template;
use kernel::{Audience, Joining, Module, Problem, Refusal, Trace};
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::{Thing, Word};

use spaces::identity::{Changed, Saving, change, history};
use spaces::part::ArrangePart;
use spaces::space::access::{self, Arrange};
use spaces::space::{self, Head};

#[derive(Template)]
#[template(path = "arrangement/show.html")]
struct Show {
    v: View,
    form: Form,
    head: Head,
    languages: Vec<&'static str>,
    history: Vec<Changed>,
    /// What other areas have here: name, text and address.
    parts: Vec<(&'static str, &'static str, &'static str)>,
}

impl Show {
    fn modules(&self) -> &'static [Module] {
        Module::ALL
    }

    fn joinings(&self) -> &'static [Joining] {
        Joining::ALL
    }

    fn things(&self) -> &'static [Thing] {
        Thing::ALL
    }

    fn refuses_a_word(&self) -> bool {
        let mut fields = self.form.refusals().map(|(field, _)| field);
        fields.any(|field| field.starts_with("one-") || field.starts_with("many-"))
    }
}

/// The settings as they are.
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let slug: String = cx.at("space")?;
    let (crumbs, history, may) = cx
        .read(move |tx| {
            let may = access::to::<Arrange>(tx, &slug)?;
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, history(tx, id)?, may))
        })
        .await?;
    let v = cx.view();
    let trame = &may.space().shape.trame;
    let status = if form.is_some() { 422 } else { 200 };
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("joining", may.space().joining.word());
        for module in &trame.space.modules {
            form.choose("modules", module.word());
        }
        for word in &trame.space.words {
            let key = word.key.word();
            change::fill(
                &mut form,
                &format!("one-{key}"),
                &trame.card.languages,
                Some(&word.one),
            );
            change::fill(
                &mut form,
                &format!("many-{key}"),
                &trame.card.languages,
                Some(&word.many),
            );
        }
        form
    });
    let page = Show {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        languages: may.space().shape.languages(),
        history,
        form,
        parts: cx
            .house()
            .parts::<ArrangePart>()
            .filter(|part| (part.when)(&may.space().shape))
            .map(|part| (part.name, part.text, part.to))
            .collect(),
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Changes the settings.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let joining = form.choice("joining", Joining::from_word);
    let modules = form.choices("modules", Module::from_word);
    let saving = Saving {
        what: "arrangement",
        fields: "one-",
        refused_at: "joining",
        then: "arrangement",
        notice: "arrangement-saved",
    };
    let saved = saving.save::<Arrange>(&cx, &mut form, move |tx, may, trame, texts| {
        let joining = joining.ok_or(Refusal::new("form-choose"))?;
        if may.space().joining != joining {
            space::set_joining(tx, may.space().id, joining)?;
            let trace = Trace::new("space.joining_changed", Some(may.actor().id));
            let trace = trace.inside(may.space().id, Audience::Space);
            tx.record(trace.detail(joining.word()))?;
        }
        trame.space.joining = joining;
        trame.space.modules = modules;
        trame.space.words = words(texts, &trame.card.languages)?;
        Ok(())
    });
    match saved.await? {
        Some(reply) => Ok(reply),
        None => page(&cx, Some(form)).await,
    }
}

/// The words that have both a singular and a plural; one that lacks either is said to.
fn words(texts: &change::Texts, languages: &[kernel::Language]) -> Result<Vec<Word>, Problem> {
    let mut words = Vec::new();
    let first = languages.first().map_or("", |language| language.word());
    for key in Thing::ALL.iter().copied() {
        let one = change::words(texts, &format!("one-{}", key.word()), languages, 160, None)?;
        let many = change::words(texts, &format!("many-{}", key.word()), languages, 160, None)?;
        match (one, many) {
            (Some(one), Some(many)) => words.push(Word { key, one, many }),
            (None, None) => {}
            (one, _) => {
                let lacks = if one.is_none() { "one" } else { "many" };
                let refusal = Refusal::new("arrangement-both-words");
                return Err(change::beside(refusal, format!("{lacks}-{}-{first}", key.word())).into());
            }
        }
    }
    Ok(words)
}
