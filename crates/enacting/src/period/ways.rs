//! Taking a role in another way: tried first, for a gathering, beside somebody, or shared from the start.

use askama::Template;
use kernel::{Instant, Problem, Refusal, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::role::actions::{self, Wish};
use spaces::role::{self, Held};
use spaces::shape::said;
use spaces::space::access::{Belong, May};
use spaces::space::{self, Head};

use super::store;
use crate::access;

/// The ways, in the order in which they are proposed.
const WAYS: [&str; 4] = ["trial", "period", "gathering", "beside"];
/// A trial lasts a month at most.
const TRIAL_WEEKS: std::ops::RangeInclusive<i64> = 1..=4;
const WEEKS: std::ops::RangeInclusive<i64> = 1..=104;

#[derive(Template)]
#[template(path = "period/ways.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    role: String,
    name: String,
    purpose: String,
    coming: Vec<(Uid, String, Instant)>,
    hosts: Vec<Held>,
}

impl Page {
    /// The ways that are open now.
    fn ways(&self) -> Vec<&'static str> {
        let open = |way: &&str| match *way {
            "gathering" => !self.coming.is_empty(),
            "beside" => !self.hosts.is_empty(),
            _ => true,
        };
        WAYS.into_iter().filter(open).collect()
    }

    fn is(&self, field: &str, uid: &Uid) -> bool {
        self.form.chosen(field, &uid.to_string())
    }
}

/// GET /spaces/{space}/roles/{role}/ways
pub async fn show(cx: Cx) -> Handled {
    page(&cx, None).await
}

async fn page(cx: &Cx, form: Option<Form>) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("role")?);
    let wanted = key.clone();
    let (may, crumbs, coming, hosts, once) = cx
        .read(move |tx| {
            let may = to_take(tx, &slug, &wanted)?;
            let id = may.space().id;
            let held = role::held_in(tx, id)?.into_iter();
            let hosts: Vec<Held> = held
                .filter(|held| held.role == wanted && held.lets_in())
                .collect();
            Ok((
                space::crumbs(tx, id)?,
                store::coming(tx, id)?,
                hosts,
                tx.new_uid(),
                may,
            ))
        })
        .await
        .map(|(crumbs, coming, hosts, once, may)| (may, crumbs, coming, hosts, once))?;
    let v = cx.view();
    let role = may.space().shape.role(&key).ok_or(Problem::Missing)?;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::new();
        form.fill("once", once.to_string())
            .fill("way", "trial")
            .fill("trial", "2")
            .fill("weeks", role.weeks.to_string());
        form
    });
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, may.seen(), crumbs, "roles"),
        name: said(&role.name, v.language).text.to_owned(),
        purpose: said(&role.purpose, v.language).text.to_owned(),
        role: key,
        coming,
        hosts,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// Lets a member take a role that is open, or that they might give.
fn to_take(tx: &mut Tx, slug: &str, key: &str) -> Result<May<Belong>, Problem> {
    access::to_see(tx, slug)?
        .space
        .shape
        .role(key)
        .ok_or(Problem::Missing)?;
    let may = access::to_belong(tx, slug)?;
    let is_open = may.space().shape.role(key).is_some_and(|role| role.open);
    if is_open || may.seen().has(kernel::Right::AssignRole) {
        Ok(may)
    } else {
        Err(Problem::Forbidden)
    }
}

/// What somebody wishes, as they typed it.
enum Typed {
    Weeks(i64),
    Trial(i64),
    Gathering(Uid),
    Beside(Uid, i64),
}

fn typed(form: &mut Form) -> Option<Typed> {
    let way = form.choice("way", |way| WAYS.into_iter().find(|known| *known == way))?;
    Some(match way {
        "trial" => Typed::Trial(form.whole("trial", TRIAL_WEEKS)),
        "gathering" => Typed::Gathering(form.choice("gathering", |uid| uid.parse().ok())?),
        "beside" => Typed::Beside(
            form.choice("beside", |uid| uid.parse().ok())?,
            form.whole("weeks", WEEKS),
        ),
        _ => Typed::Weeks(form.whole("weeks", WEEKS)),
    })
}

fn wish(tx: &mut Tx, may: &May<Belong>, once: Uid, typed: &Typed) -> Result<Wish, Problem> {
    let now = tx.now();
    let weeks = |weeks: i64| Wish::until(once, now.plus_days(weeks * 7));
    Ok(match typed {
        Typed::Weeks(count) => weeks(*count),
        Typed::Trial(count) => Wish {
            is_trial: true,
            ..weeks(*count)
        },
        Typed::Beside(host, count) => Wish {
            beside: Some(*host),
            ..weeks(*count)
        },
        Typed::Gathering(uid) => {
            let found = store::gathering(tx, may.space().id, *uid)?;
            let (gathering, ends) = found.ok_or(Refusal::new("period-gathering-gone"))?;
            Wish {
                gathering: Some(gathering),
                ..Wish::until(once, ends)
            }
        }
    })
}

/// POST /spaces/{space}/roles/{role}/ways
pub async fn take(cx: Cx) -> Handled {
    let (slug, key): (String, String) = (cx.at("space")?, cx.at("role")?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let is_shared = form.ticked("shared");
    let typed = typed(&mut form).filter(|_| form.accept(()).is_some());
    let at = match form.value("way") {
        "gathering" => "gathering",
        "beside" => "beside",
        "trial" => "trial",
        _ => "weeks",
    };
    let (wanted, role) = (slug.clone(), key.clone());
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = to_take(tx, &wanted, &role)?;
            let Some(typed) = typed else { return Ok(false) };
            let wish = wish(tx, &may, once, &typed)?;
            actions::take_up(tx, &house, &may, &role, &Wish { is_shared, ..wish })?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/roles/{key}")).notice("role-taken")),
        Ok(false) => page(&cx, Some(form)).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse(at, refusal);
            page(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}
