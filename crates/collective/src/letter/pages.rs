//! The texts of a space's mails: to read, to change, to leave to the house.

use std::sync::Arc;

use askama::Template;
use kernel::{Language, Problem};
use platform::calendar::Calendar;
use platform::web::{Cx, Form, Handled, Reply, View};
use trame::{MessageKind, Trame};

use super::actions;
use super::model::{Wording, places};
use super::text::{own, text, unfilled};
use spaces::identity::{Saving, change};
use spaces::space::access::{self, Arrange, May};
use spaces::space::{self, Head};

#[derive(Template)]
#[template(path = "letter/index.html")]
struct Index {
    v: View,
    head: Head,
    letters: Vec<Shown>,
}

/// A text as it will be sent.
struct Shown {
    kind: &'static str,
    own: bool,
    texts: Vec<(&'static str, Wording)>,
}

/// Every text, the space's own or the house's.
pub async fn index(cx: Cx) -> Handled {
    let (may, crumbs) = space::to_edit::<Arrange>(&cx).await?;
    let (v, house) = (cx.view(), cx.house());
    let trame = &may.space().shape.trame;
    let shown = |kind: &MessageKind| Shown {
        kind: kind.word(),
        own: own(trame, *kind).is_some(),
        texts: in_each_language(trame, |language| {
            unfilled(house.languages(), trame, *kind, language)
        }),
    };
    let page = Index {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        letters: MessageKind::ALL.iter().map(shown).collect(),
        v,
    };
    Reply::page(&page)
}

fn in_each_language(trame: &Trame, letter: impl Fn(Language) -> Wording) -> Vec<(&'static str, Wording)> {
    let languages = trame.card.languages.iter();
    languages
        .map(|language| (language.word(), letter(*language)))
        .collect()
}

#[derive(Template)]
#[template(path = "letter/edit.html")]
struct Edit {
    v: View,
    form: Form,
    head: Head,
    kind: &'static str,
    own: bool,
    languages: Vec<&'static str>,
    places: &'static [&'static str],
    preview: Vec<(&'static str, Wording)>,
}

/// A text as it is written, in each language.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, kind(&cx)?, None).await
}

fn kind(cx: &Cx) -> Result<MessageKind, Problem> {
    let word: String = cx.at("kind")?;
    MessageKind::from_word(&word).ok_or(Problem::Missing)
}

/// The form, and how the text would read: the one that stands, or the one that was sent in `sent`.
async fn page(cx: &Cx, kind: MessageKind, sent: Option<Form>) -> Handled {
    let (may, crumbs) = space::to_edit::<Arrange>(cx).await?;
    let (v, house) = (cx.view(), cx.house());
    let stored = &may.space().shape.trame;
    let mut trame = stored.clone();
    let form = match sent {
        Some(form) => tried(cx, &mut trame, kind, form)?,
        None => filled(cx, stored, kind),
    };
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let preview = in_each_language(&trame, |language| {
        let samples = samples(cx, &v, &may, language);
        text(house.languages(), &trame, kind, language, &samples)
    });
    let page = Edit {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        kind: kind.word(),
        own: own(stored, kind).is_some(),
        languages: may.space().shape.languages(),
        places: places(kind),
        preview,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The form with the text that would be sent today.
fn filled(cx: &Cx, trame: &Trame, kind: MessageKind) -> Form {
    let mut form = Form::new();
    for language in &trame.card.languages {
        let letter = unfilled(cx.house().languages(), trame, kind, *language);
        form.fill(format!("subject-{}", language.word()), letter.subject);
        form.fill(format!("body-{}", language.word()), letter.body);
    }
    form
}

/// Writes what was typed into a trame that nobody keeps, for its preview; what is wrong is noted in the form.
fn tried(cx: &Cx, trame: &mut Trame, kind: MessageKind, mut form: Form) -> Result<Form, Problem> {
    let texts = change::read_form(&form, "subject-")?;
    match actions::write(trame, cx.house().languages(), kind, &texts) {
        Err(Problem::Refused(refusal)) => change::refuse(&mut form, FIRST_FIELD, refusal),
        done => done?,
    }
    Ok(form)
}

/// What stands in the places of a preview.
fn samples(cx: &Cx, v: &View, may: &May<Arrange>, language: Language) -> Vec<(&'static str, String)> {
    let (words, space) = (cx.house().languages(), may.space());
    let calendar = Calendar::new(language, &may.actor().zone);
    let role = space.shape.trame.roles.first().map_or_else(
        || words.text(language, "letter-sample-role").to_owned(),
        |role| role.name.in_language(language).0.to_owned(),
    );
    vec![
        ("person", may.actor().name.clone()),
        ("space", space.name.clone()),
        ("role", role),
        ("date", calendar.day(words, v.now().plus_days(14))),
        ("link", v.absolute(&format!("/spaces/{}", space.slug))),
        ("event", words.text(language, "letter-sample-event").to_owned()),
        ("place", words.text(language, "letter-sample-place").to_owned()),
    ]
}

const FIRST_FIELD: &str = "subject-fr";

/// Keeps a text; or shows how it would read, when that was asked.
pub async fn save(cx: Cx) -> Handled {
    let kind = kind(&cx)?;
    let mut form = cx.form().await?;
    if form.ticked("preview") {
        return page(&cx, kind, Some(form)).await;
    }
    let languages = Arc::clone(cx.house().languages());
    let saving = Saving {
        what: "letters",
        fields: "subject-",
        refused_at: FIRST_FIELD,
        then: &format!("letters/{}", kind.word()),
        notice: "letter-saved",
    };
    let saved = saving.save::<Arrange>(&cx, &mut form, move |_, _, trame, texts| {
        actions::write(trame, &languages, kind, texts)
    });
    match saved.await? {
        Some(reply) => Ok(reply),
        None => page(&cx, kind, Some(form)).await,
    }
}

/// Leaves a text to the house again.
pub async fn take_default(cx: Cx) -> Handled {
    let (slug, kind): (String, MessageKind) = (cx.at("space")?, kind(&cx)?);
    let then = format!("/spaces/{slug}/letters/{}", kind.word());
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        change::make(tx, may.seen(), "letters", |trame| {
            actions::take_default(trame, kind);
            Ok(())
        })
    })
    .await?;
    Ok(Reply::see_other(then).notice("letter-defaulted"))
}
