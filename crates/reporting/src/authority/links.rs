//! Secret addresses of the page: made by those who answer for the space, each with an end.

use askama::Template;
use kernel::{Audience, Instant, PersonId, Problem, SpaceId, Trace, Uid};
use platform::Tx;
use platform::chance::fingerprint;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::Seen;

use crate::report::access;

platform::statements! {
    OPEN = "select uid, label, ends_at from report_links where space_id = $1 and withdrawn_at is null and ends_at > $2
            order by ends_at, id";
    BY_LINK = "select s.slug from report_links l join spaces s on s.id = l.space_id
               where l.fingerprint = $1 and l.withdrawn_at is null and l.ends_at > $2";
    MAKE = "insert into report_links (uid, space_id, fingerprint, label, made_by, made_at, ends_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing";
    WITHDRAW = "update report_links set withdrawn_at = $3 where space_id = $1 and uid = $2 and withdrawn_at is null";
}

/// For how many days one may be made.
pub const DAYS: [i64; 3] = [30, 90, 365];
/// How many stand at once.
const MOST: usize = 50;

/// One of those, as a form says it.
pub fn days(typed: &str) -> Option<i64> {
    DAYS.into_iter().find(|days| days.to_string() == typed)
}

/// Makes one, and gives its secret, which is kept nowhere, and its end; nothing when the same form had been sent before.
///
/// # Errors
/// When the store refuses.
pub fn make(
    tx: &mut Tx,
    space: SpaceId,
    once: Uid,
    label: &str,
    days: i64,
    by: PersonId,
) -> Result<Option<(String, Instant)>, Problem> {
    let (secret, now) = (tx.new_secret(), tx.now());
    let ends = now.plus_days(days);
    let made = tx.run(MAKE, (once, space, fingerprint(&secret), label, by, now, ends))? == 1;
    if made {
        tx.record(Trace::new("report.shared", Some(by)).inside(space, Audience::Own))?;
    }
    Ok(made.then_some((secret, ends)))
}

/// The name in addresses of the space that a secret opens now.
pub(super) fn opened(tx: &mut Tx, secret: &str) -> Result<Option<String>, Problem> {
    let now = tx.now();
    let found = tx.find::<(String,)>(BY_LINK, (fingerprint(secret), now))?;
    Ok(found.map(|(slug,)| slug))
}

/// Those that are open: identifier, for whom, until when.
pub(super) fn open(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    let now = tx.now();
    tx.all(OPEN, (space, now))
}

fn to_make(tx: &mut Tx, slug: &str) -> Result<(Seen, PersonId), Problem> {
    let seen = access::to_list(tx, slug)?;
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if access::answers(&seen) {
        Ok((seen, actor.id))
    } else {
        Err(Problem::Forbidden)
    }
}

#[derive(Template)]
#[template(path = "authority/link.html")]
struct Made {
    v: View,
    slug: String,
    address: Option<(String, Instant)>,
}

/// POST /spaces/{space}/account/links: the address is shown once, for only its fingerprint is kept.
pub async fn create(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let label = form.line("label", 1..=120);
    let days = form.choice("days", days).unwrap_or(DAYS[0]);
    if form.accept(()).is_none() {
        return super::pages::inside_with(&cx, form).await;
    }
    let wanted = slug.clone();
    let made = cx
        .write(move |tx| {
            let (seen, me) = to_make(tx, &wanted)?;
            if open(tx, seen.space.id)?.len() >= MOST {
                return Err(kernel::Refusal::new("authority-too-many-links").into());
            }
            make(tx, seen.space.id, once, &label, days, me)
        })
        .await;
    let made = match made {
        Ok(made) => made,
        Err(Problem::Refused(refusal)) => {
            let mut form = Form::new();
            form.refuse("label", refusal);
            return super::pages::inside_with(&cx, form).await;
        }
        Err(problem) => return Err(problem),
    };
    let v = cx.view();
    let address = made.map(|(secret, ends)| (v.absolute(&format!("/account/{secret}")), ends));
    Reply::page(&Made { v, slug, address })
}

/// POST /spaces/{space}/account/links/{link}/withdrawal
pub async fn withdraw(cx: Cx) -> Handled {
    let (slug, link): (String, Uid) = (cx.at("space")?, cx.at("link")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let (seen, me) = to_make(tx, &wanted)?;
        let now = tx.now();
        if tx.run(WITHDRAW, (seen.space.id, link, now))? == 1 {
            tx.record(Trace::new("report.unshared", Some(me)).inside(seen.space.id, Audience::Own))?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/account#links")).notice("authority-link-ended"))
}
