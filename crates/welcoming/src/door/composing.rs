//! Composing the doors of a space: their list, and the form of one.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{self, Arrange, May};
use spaces::space::{self, Crumbs, Head};

use super::model::{Door, Within, key_of, of_trame};
use super::store::{self, Own};
use super::{actions, typed};

#[derive(Template)]
#[template(path = "door/composing.html")]
struct Index {
    v: View,
    head: Head,
    own: Vec<Own>,
    said: Vec<Door>,
    form: Form,
}

/// GET /spaces/{space}/own-doors
pub async fn index(cx: Cx) -> Handled {
    list(&cx, Form::new()).await
}

async fn list(cx: &Cx, mut form: Form) -> Handled {
    let slug: String = cx.at("space")?;
    let (may, crumbs, own, once) = cx
        .read(move |tx| {
            let may = access::to::<Arrange>(tx, &slug)?;
            let id = may.space().id;
            Ok((
                space::crumbs(tx, id)?,
                store::of_space(tx, id)?,
                tx.new_uid(),
                may,
            ))
        })
        .await
        .map(|(crumbs, own, once, may)| (may, crumbs, own, once))?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("once").is_empty() {
        form.fill("once", once.to_string());
    }
    let page = Index {
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        said: of_trame(&may.space().shape.trame, None),
        own,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

async fn change(
    cx: &Cx,
    act: impl FnOnce(&mut Tx, &May<Arrange>) -> Result<(), Problem> + Send + 'static,
    notice: &'static str,
) -> Handled {
    let slug: String = cx.at("space")?;
    let path = format!("/spaces/{slug}/own-doors");
    cx.write(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        act(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(path).notice(notice))
}

/// POST /spaces/{space}/own-doors/composition: begin with those that stand.
pub async fn compose(cx: Cx) -> Handled {
    change(&cx, actions::compose, "door-composed").await
}

/// POST /spaces/{space}/own-doors/removal: none of its own any more.
pub async fn give_up(cx: Cx) -> Handled {
    change(&cx, actions::give_up, "door-given-up").await
}

/// POST /spaces/{space}/own-doors/{door}/place
pub async fn place(cx: Cx) -> Handled {
    let uid: Uid = cx.at("door")?;
    let form = cx.form().await?;
    let earlier = form.value("to") != "later";
    change(
        &cx,
        move |tx, may| actions::place(tx, may, uid, earlier),
        "door-placed",
    )
    .await
}

/// POST /spaces/{space}/own-doors/{door}/removal
pub async fn remove(cx: Cx) -> Handled {
    let uid: Uid = cx.at("door")?;
    let act = move |tx: &mut Tx, may: &May<Arrange>| {
        let own = actions::find(tx, may, uid)?;
        actions::remove(tx, may, &own)
    };
    change(&cx, act, "door-removed").await
}

/// POST /spaces/{space}/own-doors: one more.
pub async fn add(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (name, gist) = typed::names(&mut form);
    let wanted = slug.clone();
    let whole = form.accept(()).is_some();
    let done = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            let publics = &may.space().shape.trame.space.publics;
            // A public that gatherings are marked for keeps its key, so that its dates are found.
            let known = publics
                .iter()
                .find(|public| public.name.in_language(kernel::Language::French).0 == name.fr);
            let key = known.map_or_else(|| key_of(&name.fr), |public| public.key.clone());
            let key = if key.is_empty() { once.to_string() } else { key };
            let door = Door {
                key,
                name,
                gist,
                wishes: Vec::new(),
            };
            if whole {
                actions::add(tx, &may, once, &door)
            } else {
                Ok(())
            }
        })
        .await;
    match done {
        Ok(()) if whole => {
            Ok(Reply::see_other(format!("/spaces/{slug}/own-doors/{once}")).notice("door-added"))
        }
        Ok(()) => list(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("name-fr", refusal);
            list(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Template)]
#[template(path = "door/edition.html")]
struct Edition {
    v: View,
    head: Head,
    own: Own,
    form: Form,
    groups: Vec<typed::Group>,
    lines: Vec<Line>,
}

/// A line of the form.
struct Line {
    place: usize,
    key: String,
    fr: String,
    en: String,
    leads: String,
    address: String,
    /// What several kinds together are called: such a choice comes from a trame.
    together: Option<String>,
}

impl Line {
    /// Whether it is a wish, in either language.
    fn says(&self) -> bool {
        !(self.fr.is_empty() && self.en.is_empty())
    }
}

impl Edition {
    /// How many lines are shown at once: those that say something, and two more.
    fn is_spare(&self, place: &usize) -> bool {
        let said = self.lines.iter().filter(|line| line.says()).count();
        *place > said + 2
    }
}

/// GET /spaces/{space}/own-doors/{door}
pub async fn edit(cx: Cx) -> Handled {
    let (may, crumbs, own) = read(&cx).await?;
    let mut form = Form::new();
    typed::fill(&mut form, &own.door, own.version);
    page(&cx, &may, crumbs, own, form)
}

async fn read(cx: &Cx) -> Result<(May<Arrange>, Crumbs, Own), Problem> {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("door")?);
    cx.read(move |tx| {
        let may = access::to::<Arrange>(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        let own = actions::find(tx, &may, uid)?;
        Ok((may, crumbs, own))
    })
    .await
}

fn page(cx: &Cx, may: &May<Arrange>, crumbs: Crumbs, own: Own, form: Form) -> Handled {
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let shape = &may.space().shape;
    let value = |name: &str, place: usize| form.value(&format!("{name}-{place}")).to_owned();
    let lines = (1..=typed::WISHES).map(|place| {
        let leads = value("leads", place);
        Line {
            place,
            key: value("key", place),
            fr: value("words-fr", place),
            en: value("words-en", place),
            address: value("address", place),
            together: typed::together(shape, &v, &leads),
            leads,
        }
    });
    let page = Edition {
        lines: lines.collect(),
        groups: typed::groups(&v, shape),
        head: Head::new(&v, may.seen(), crumbs, "arrangement"),
        own,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /spaces/{space}/own-doors/{door}
pub async fn save(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("door")?);
    let mut form = cx.form().await?;
    let version: i64 = form.value("version").parse().unwrap_or(0);
    let stays = !form.value("up").is_empty();
    let wanted = slug.clone();
    let (form, done) = cx
        .write(move |tx| {
            let may = access::to::<Arrange>(tx, &wanted)?;
            let own = actions::find(tx, &may, uid)?;
            let within = Within {
                id: may.space().id,
                slug: may.space().slug.clone(),
            };
            let (name, gist) = typed::names(&mut form);
            let wishes = typed::wishes(tx, &mut form, &within);
            if form.accept(()).is_none() {
                return Ok((form, false));
            }
            let door = Door {
                key: own.door.key.clone(),
                name,
                gist,
                wishes,
            };
            match actions::save(tx, &may, &own, version, &door) {
                Ok(()) => Ok((form, true)),
                Err(Problem::Refused(refusal)) => {
                    form.refuse("name-fr", refusal);
                    // The next attempt is against what stands now.
                    form.fill("version", own.version.to_string());
                    Ok((form, false))
                }
                Err(problem) => Err(problem),
            }
        })
        .await?;
    if done {
        let to = if stays {
            format!("/spaces/{slug}/own-doors/{uid}#wishes")
        } else {
            format!("/spaces/{slug}/own-doors")
        };
        return Ok(Reply::see_other(to).notice("door-saved"));
    }
    let (may, crumbs, own) = read(&cx).await?;
    page(&cx, &may, crumbs, own, form)
}
