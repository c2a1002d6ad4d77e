//! Following the project of somebody else: it then comes first among those of others.

use kernel::{Audience, PersonId, Problem, SpaceId, Trace, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply};

use super::{access, store};

/// POST /projects/{project}/follow
pub async fn follow(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    cx.write(move |tx| {
        let may = access::to_follow(tx, uid)?;
        if store::follow(tx, &may)? {
            let (seen, me) = (may.seen(), may.actor().id);
            tell(tx, "project.followed", me, seen.training.id(), seen.project.id)?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/projects/{uid}")).notice("project-followed"))
}

/// POST /projects/{project}/follow-end
pub async fn stop(cx: Cx) -> Handled {
    let uid: Uid = cx.at("project")?;
    cx.write(move |tx| {
        let seen = access::to_see(tx, uid)?;
        let me = tx.signed_in()?.id;
        if store::stop(tx, seen.project.id, me)? {
            tell(tx, "project.left", me, seen.training.id(), seen.project.id)?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/projects/{uid}")).notice("project-not-followed"))
}

fn tell(tx: &mut Tx, verb: &'static str, who: PersonId, space: SpaceId, project: i64) -> Result<(), Problem> {
    let trace = Trace::new(verb, Some(who)).inside(space, Audience::Own);
    tx.record(trace.cohort(space).to("project", project))
}
