//! Saving a change of the stages: the door, whether somebody was faster, and the change.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use platform::web::Cx;
use spaces::identity::{change, stands_as_drawn};
use spaces::space::access::{self, Describe, May};
use trame::{Stage, Trame};

use super::edit::Wrong;
use super::told_here;

/// Lets somebody describe a space that tells its stages here.
///
/// # Errors
/// Those of [`access::to`]; [`Problem::Missing`] when its stages are off, or belong to a plan.
pub(super) fn to_tell(tx: &mut Tx, slug: &str) -> Result<May<Describe>, Problem> {
    let may = access::to::<Describe>(tx, slug)?;
    if told_here(&may.space().shape) {
        Ok(may)
    } else {
        Err(Problem::Missing)
    }
}

/// The stage of this key.
pub(super) fn stage<'a>(trame: &'a Trame, key: &str) -> Option<&'a Stage> {
    trame.stages.iter().find(|stage| stage.key == key)
}

/// Makes a change, and gives the one to go back from, when there was anything to change and whoever made it may.
/// `about` is the key of a stage and the state of the space from which its form was drawn: nothing is done when somebody
/// else changed that stage since.
///
/// # Errors
/// Those of [`to_tell`]; inside, where something is wrong, and why.
pub(super) async fn save(
    cx: &Cx,
    about: Option<(String, String)>,
    edit: impl FnOnce(&May<Describe>, &mut Trame) -> Result<Result<(), Wrong>, Problem> + Send + 'static,
) -> Result<Result<Option<Uid>, Wrong>, Problem> {
    let slug: String = cx.at("space")?;
    let saved = cx.write(move |tx| {
        let may = to_tell(tx, &slug)?;
        if let Some((key, drawn)) = about {
            let same = |then: &Trame, now: &Trame| stage(then, &key) == stage(now, &key);
            if !stands_as_drawn(tx, may.space(), Some(&drawn), same)? {
                return Ok(Err(("name", Refusal::new("stage-meanwhile"))));
            }
        }
        let mut next = may.space().shape.trame.clone();
        if let Err(wrong) = edit(&may, &mut next)? {
            return Ok(Err(wrong));
        }
        let change = change::keep(tx, may.seen(), "stages", next)?;
        Ok(Ok(change.filter(|_| change::may_go_back(may.seen()))))
    });
    match saved.await {
        Err(Problem::Refused(refusal)) => Ok(Err(("name", refusal))),
        saved => saved,
    }
}
