//! Whoever opens a link that lets nobody in any more, or that they need no more.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::chance::fingerprint;
use platform::web::{Cx, Handled, Reply, View};

platform::statements! {
    BEHIND = "select s.slug, m.id from invitations i join spaces s on s.id = i.space_id
              left join memberships m on m.space_id = s.id and m.person_id = $2 and m.state = 'active'
              where i.fingerprint = $1";
}

/// What a link leads to, whether or not it still opens.
pub(super) struct Behind {
    /// The space's name in addresses.
    slug: String,
    is_member: bool,
}

/// What the link of this secret leads to; nothing when there never was one.
pub(super) fn behind(tx: &mut Tx, secret: &str) -> Result<Option<Behind>, Problem> {
    let me = tx.actor().map_or(0, |actor| actor.id.number());
    let found = tx.find::<(String, Option<i64>)>(BEHIND, (fingerprint(secret), me))?;
    Ok(found.map(|(slug, membership)| Behind {
        slug,
        is_member: membership.is_some(),
    }))
}

impl Behind {
    /// The space, for one of its members.
    pub(super) fn leads_to(&self) -> Option<String> {
        self.is_member.then(|| format!("/spaces/{}", self.slug))
    }
}

#[derive(Template)]
#[template(path = "invitation/ended.html")]
struct Ended {
    v: View,
}

/// A member goes to the space, anybody else reads that the link no longer opens, and not what it opened.
pub(super) async fn page(cx: &Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let behind = cx.read(move |tx| behind(tx, &secret)).await?;
    match behind.ok_or(Problem::Missing)?.leads_to() {
        Some(space) => Ok(Reply::see_other(space)),
        None => Ok(Reply::page(&Ended { v: cx.view() })?.status(404)),
    }
}
