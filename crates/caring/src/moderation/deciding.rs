//! Deciding: what is done, about what or whom, in the name of which agreement, and why.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::House;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::membership;
use spaces::part::{Written, WrittenPart};
use spaces::shape;
use spaces::space::access::{May, Moderate};
use spaces::space::{self, Crumbs, Head, Member, Space, Standing};

use super::model::{Kind, LONGEST, agreements};
use super::store::{self, New};
use super::{access, actions};

/// For how many days it is proposed that somebody steps aside.
const DAYS: i64 = 7;

/// What was written lately, by kind.
type Contents = Vec<(&'static str, Vec<Written>)>;

#[derive(Template)]
#[template(path = "moderation/new.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    kinds: &'static [Kind],
    contents: Contents,
    people: Vec<Member>,
    agreements: Vec<String>,
}

impl Page {
    fn is_content(&self, kind: &str, id: &i64) -> bool {
        self.form.chosen("content", &format!("{kind}-{id}"))
    }

    fn is_person(&self, member: &Member) -> bool {
        self.form.chosen("person", &member.uid.to_string())
    }
}

struct Known {
    may: May<Moderate>,
    crumbs: Crumbs,
    contents: Contents,
    people: Vec<Member>,
    once: Uid,
}

/// `asked` is what is chosen already, however long ago it was written.
async fn read(cx: &Cx, asked: &str) -> Result<Known, Problem> {
    let asked = of_text(asked);
    let slug: String = cx.at("space")?;
    let house = cx.house().clone();
    cx.read(move |tx| {
        let may = access::to_decide(tx, &slug)?;
        if !may.space().shape.asks_charter() {
            return Err(Problem::Missing);
        }
        let (space, me) = (may.space().id, may.actor().id);
        let mut contents = Contents::new();
        for part in house.parts::<WrittenPart>() {
            if may.space().shape.has(part.module) {
                let mut recent = (part.recent)(tx, space)?;
                if let Some((kind, id)) = &asked
                    && *kind == part.kind
                    && !recent.iter().any(|written| written.id == *id)
                {
                    recent.extend((part.find)(tx, space, *id)?);
                }
                recent.retain(|written| written.author.id != me);
                contents.push((part.kind, recent));
            }
        }
        let mut people = membership::names(tx, space)?;
        people.retain(|person| person.id != me);
        Ok(Known {
            crumbs: space::crumbs(tx, space)?,
            contents,
            people,
            once: tx.new_uid(),
            may,
        })
    })
    .await
}

/// The agreements of a space, in the language that somebody reads.
pub(crate) fn agreements_of(v: &View, space: &Space) -> Vec<String> {
    let charter = space.shape.trame.charter.as_ref();
    charter.map_or_else(Vec::new, |charter| {
        agreements(shape::said(charter, v.language).text)
    })
}

/// The kind and the number of a text, as a form names it.
fn of_text(content: &str) -> Option<(String, i64)> {
    let (kind, id) = content.rsplit_once('-')?;
    Some((kind.to_owned(), id.parse().ok()?))
}

/// GET /spaces/{space}/moderation/new; `?kind=`, `?content=` and `?article=` begin it.
pub async fn new(cx: Cx) -> Handled {
    let content = cx.query("content").unwrap_or_default().to_owned();
    let known = read(&cx, &content).await?;
    let v = cx.view();
    let kind = cx.query("kind").and_then(Kind::from_word).unwrap_or(Kind::Change);
    let article = cx.query("article").unwrap_or_default().to_owned();
    let mut form = Form::new();
    form.fill("once", known.once.to_string())
        .fill("kind", kind.word())
        .fill("content", content)
        .fill("article", article)
        .fill("until", v.calendar().field(v.now().plus_days(DAYS)));
    page(v, known, form)
}

fn page(v: View, known: Known, form: Form) -> Handled {
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, known.may.seen(), known.crumbs, "care"),
        kinds: Kind::ALL,
        agreements: agreements_of(&v, known.may.space()),
        contents: known.contents,
        people: known.people,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// What it is about: a text and its author, or a member.
fn about(
    tx: &mut Tx,
    house: &House,
    may: &May<Moderate>,
    kind: Kind,
    content: &str,
    person: Option<Uid>,
) -> Result<((String, i64), kernel::PersonId), Problem> {
    let space = may.space().id;
    if kind == Kind::Suspend {
        let person = person.ok_or_else(|| Refusal::new("measure-say-whom"))?;
        let found = store::standing_of(tx, space, person)?;
        return match found {
            Some((_, Standing::Steward)) => Err(Refusal::new("measure-not-a-steward").into()),
            Some((id, _)) => Ok(((String::new(), 0), id)),
            None => Err(Refusal::new("measure-say-whom").into()),
        };
    }
    let missing = || Refusal::new("measure-say-what");
    let (word, id) = of_text(content).ok_or_else(missing)?;
    let part = house.parts::<WrittenPart>().find(|part| part.kind == word);
    let part = part
        .filter(|part| may.space().shape.has(part.module))
        .ok_or_else(missing)?;
    let written = (part.find)(tx, space, id)?.ok_or_else(missing)?;
    Ok(((word, id), written.author.id))
}

/// POST /spaces/{space}/moderation
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let known = read(&cx, form.value("content")).await?;
    let v = cx.view();
    let kind = form.choice("kind", Kind::from_word);
    let all = agreements_of(&v, known.may.space());
    let article = form.choice("article", |words| all.iter().find(|each| *each == words).cloned());
    let reason = form.text("reason", 1..=4_000);
    let content = form.value("content").to_owned();
    let person: Option<Uid> = form.value("person").parse().ok();
    let now = v.now();
    let until = v.calendar().from_field(form.value("until"));
    let until = until.filter(|until| *until > now && *until < now.plus_days(LONGEST));
    if kind == Some(Kind::Suspend) && until.is_none() {
        form.refuse("until", Refusal::new("measure-not-in-time"));
    }
    let (Some(kind), Some(article), true) = (kind, article, form.accept(()).is_some()) else {
        return page(v, known, form);
    };
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_decide(tx, &slug)?;
            let (content, person) = about(tx, &house, &may, kind, &content, person)?;
            let new = New {
                uid: once,
                kind,
                content,
                person,
                article,
                charter: may.space().shape.charter_digest().to_owned(),
                reason,
                until: until.filter(|_| kind == Kind::Suspend),
            };
            actions::decide(tx, &house, &may, &new)
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/measures/{once}")).notice("measure-was-decided")),
        Err(Problem::Refused(refusal)) => {
            let field = if kind == Kind::Suspend {
                "person"
            } else {
                "content"
            };
            form.refuse(field, refusal);
            page(v, known, form)
        }
        Err(problem) => Err(problem),
    }
}
