//! Who are you? What do you want to do? For everybody's doors, and for those of a space.

use askama::Template;
use kernel::{Module, Problem, Right};
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View, percent_encoded};
use spaces::part::Parts;
use spaces::space::access::Seen;
use spaces::space::{self, Crumbs, access};

use super::found::{self, Found};
use super::leads::Leads;
use super::model::{Door, Wish, Within, merged, of_trame};
use super::store;

/// The most wishes that a page looks after.
const WISHES: usize = 16;

/// A space whose doors are shown.
struct Of {
    seen: Seen,
    crumbs: Crumbs,
}

#[derive(Template)]
#[template(path = "door/index.html")]
struct Index {
    v: View,
    of: Option<Of>,
    base: String,
    doors: Vec<Door>,
}

impl Index {
    fn may_compose(&self) -> bool {
        self.of.as_ref().is_some_and(|of| of.seen.has(Right::Arrange))
    }
}

/// The doors of everybody.
fn everywhere(tx: &mut Tx) -> Result<Vec<Door>, Problem> {
    let own = store::open(tx)?.into_iter().map(|own| own.door);
    let shapes = store::shapes(tx)?;
    let said = shapes.iter().flat_map(|shape| of_trame(&shape.trame, None));
    Ok(merged(own.chain(said).collect::<Vec<_>>()))
}

/// The doors of a space: its own, those of what is above, or those of its trame.
fn of_space(tx: &mut Tx, seen: &Seen) -> Result<Vec<Door>, Problem> {
    let space = &seen.space;
    if let Some(speaks) = store::speaks(tx, space.id)? {
        let own = store::of_space(tx, speaks.id)?;
        return Ok(own.into_iter().map(|own| own.door).collect());
    }
    let within = Within {
        id: space.id,
        slug: space.slug.clone(),
    };
    let has = space.shape.has(Module::Gatherings);
    Ok(if has {
        of_trame(&space.shape.trame, Some(&within))
    } else {
        Vec::new()
    })
}

fn read(tx: &mut Tx, slug: Option<&str>) -> Result<(Option<Of>, Vec<Door>), Problem> {
    let Some(slug) = slug else {
        return Ok((None, everywhere(tx)?));
    };
    let seen = access::to_see(tx, slug)?;
    let crumbs = space::crumbs(tx, seen.space.id)?;
    let doors = of_space(tx, &seen)?;
    Ok((Some(Of { seen, crumbs }), doors))
}

fn base(of: Option<&Of>) -> String {
    of.map_or_else(
        || "/doors".to_owned(),
        |of| format!("/spaces/{}/doors", of.seen.space.slug),
    )
}

/// GET /doors: you are …
pub async fn index(cx: Cx) -> Handled {
    list(&cx, None).await
}

/// GET /spaces/{space}/doors
pub async fn index_of_space(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    list(&cx, Some(slug)).await
}

async fn list(cx: &Cx, slug: Option<String>) -> Handled {
    let (of, doors) = cx.read(move |tx| read(tx, slug.as_deref())).await?;
    Reply::page(&Index {
        v: cx.view(),
        base: base(of.as_ref()),
        of,
        doors,
    })
}

/// A wish with what is there for it.
struct Answered {
    wish: Wish,
    found: Found,
    path: String,
}

#[derive(Template)]
#[template(path = "door/show.html")]
struct Show {
    v: View,
    of: Option<Of>,
    base: String,
    door: Door,
    wishes: Vec<Answered>,
    more: String,
}

impl Show {
    fn all(&self) -> String {
        agenda(
            self.of.as_ref().map(|of| of.seen.space.slug.as_str()),
            &self.door.key,
            "",
        )
    }

    fn elsewhere(&self, answered: &Answered) -> bool {
        answered.path.starts_with("https://")
    }
}

/// GET /doors/{public}: … you want to …
pub async fn show(cx: Cx) -> Handled {
    one(&cx, None).await
}

/// GET /spaces/{space}/doors/{public}
pub async fn show_of_space(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    one(&cx, Some(slug)).await
}

async fn one(cx: &Cx, slug: Option<String>) -> Handled {
    let key: String = cx.at("public")?;
    let asked = cx.clone();
    let read = move |tx: &mut Tx| {
        let (of, doors) = read(tx, slug.as_deref())?;
        let door = doors.into_iter().find(|door| door.key == key);
        let mut door = door.ok_or(Problem::Missing)?;
        let mut wishes = Vec::new();
        for wish in std::mem::take(&mut door.wishes).into_iter().take(WISHES) {
            let found = found::of(tx, &door.key, &wish)?;
            let path = path(&door.key, &wish);
            wishes.push(Answered { wish, found, path });
        }
        let parts = Parts::of_door(tx, &asked, &door.key)?;
        Ok((of, door, wishes, parts))
    };
    let (of, door, wishes, parts) = cx.read(read).await?;
    let v = cx.view();
    let more = parts.draw((), &v)?;
    Reply::page(&Show {
        base: base(of.as_ref()),
        v,
        of,
        door,
        wishes,
        more,
    })
}

/// The agenda for a public, of everybody or of a space.
fn agenda(slug: Option<&str>, public: &str, kinds: &str) -> String {
    let (at, public) = (
        slug.map_or_else(
            || "/agenda".to_owned(),
            |slug| format!("/spaces/{slug}/gatherings"),
        ),
        percent_encoded(public),
    );
    if kinds.is_empty() {
        format!("{at}?public={public}")
    } else {
        format!("{at}?public={public}&kind={}", percent_encoded(kinds))
    }
}

/// Where a wish leads.
fn path(public: &str, wish: &Wish) -> String {
    let slug = wish.within.as_ref().map(|within| within.slug.as_str());
    let within = |rest: &str, anywhere: &str| {
        slug.map_or_else(|| anywhere.to_owned(), |slug| format!("/spaces/{slug}/{rest}"))
    };
    match &wish.leads {
        Leads::Gatherings(_) => agenda(slug, public, wish.leads.kinds().trim_matches(',')),
        Leads::Sheets(_) => match wish.leads.kinds().trim_matches(',') {
            kind if kind.is_empty() || kind.contains(',') => within("sheets", "/search"),
            kind => within(&format!("sheets?kind={}", percent_encoded(kind)), "/search"),
        },
        Leads::People => within("members", "/spaces"),
        Leads::Request => within("accompaniments/new", "/spaces"),
        Leads::Mirror => "/territories".to_owned(),
        Leads::Dosage => "/dosage".to_owned(),
        Leads::Join => within("", "/spaces").trim_end_matches('/').to_owned(),
        Leads::Trials => within("trials", "/spaces"),
        Leads::Studies => within("studies", "/spaces"),
        Leads::Address(address) => address.clone(),
    }
}
