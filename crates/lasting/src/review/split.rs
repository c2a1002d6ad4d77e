//! A group that becomes several: new spaces from its own trame, and who goes along with which.

use kernel::{Audience, Joining, Problem, SpaceId, Trace, Uid};
use platform::Tx;
use platform::web::{Cx, Handled, Reply};
use spaces::opening::{self, Wish};
use spaces::space::access::{self as space_access, OpenInside};
use spaces::space::{self, Standing};
use spaces::{membership, shape::Shape};

use super::access;
use super::access::MayReview;

platform::statements! {
    PARENT = "select p.slug from spaces s join spaces p on p.id = s.parent_id where s.id = $1";
    ADD = "insert into review_branches (review_id, space_id) values ($1, $2) on conflict do nothing";
    BRANCH = "select s.slug from review_branches b join spaces s on s.id = b.space_id
              where b.review_id = $1 and s.slug = $2";
    OF = "select s.slug, s.name, m.state from review_branches b join spaces s on s.id = b.space_id
          left join memberships m on m.space_id = s.id and m.person_id = $2 and m.state = 'active'
          where b.review_id = $1 order by s.id";
}

/// A space that came of a group: its name in addresses, its name, and whether whoever asks belongs to it.
pub(super) struct Branch {
    pub slug: String,
    pub name: String,
    pub belongs: bool,
}

/// The spaces that came of a review.
pub(super) fn of(tx: &mut Tx, review: i64, person: kernel::PersonId) -> Result<Vec<Branch>, Problem> {
    let rows = tx.all::<(String, String, Option<String>)>(OF, (review, person))?;
    let branch = |(slug, name, state): (String, String, Option<String>)| Branch {
        slug,
        name,
        belongs: state.is_some(),
    };
    Ok(rows.into_iter().map(branch).collect())
}

/// Opens them beside the space, in what it is in where that may be, else at the top. Whoever opens them stewards them
/// until somebody else does.
pub(super) fn open(tx: &mut Tx, may: &MayReview, names: &[String]) -> Result<(), Problem> {
    let space = &may.seen.space.space;
    let parent = tx.find::<(String,)>(PARENT, (space.id,))?;
    let inside = match parent {
        Some((slug,)) => match space_access::to::<OpenInside>(tx, &slug) {
            Ok(may) => Some(may),
            Err(Problem::Fault(fault)) => return Err(Problem::Fault(fault)),
            Err(_) => None,
        },
        None => None,
    };
    for name in names {
        let wish = Wish {
            once: tx.new_uid(),
            name: name.clone(),
            joining: space.joining.max(Joining::Invitation),
            language: may.actor.language,
        };
        let shape: &Shape = &space.shape;
        let slug = opening::open(tx, &may.actor, inside.as_ref(), shape, &wish)?;
        let opened =
            space::by_slug(tx, &slug)?.ok_or(Problem::broken("a space that was opened is not there"))?;
        tx.run(ADD, (may.seen.review.id, opened.id))?;
    }
    Ok(())
}

/// POST /reviews/{review}/branches/{branch}
pub async fn go_along(cx: Cx) -> Handled {
    let (uid, slug): (Uid, String) = (cx.at("review")?, cx.at("branch")?);
    let wanted = slug.clone();
    cx.write(move |tx| {
        let may = access::to_tell(tx, uid)?;
        let review = &may.seen.review;
        tx.find::<(String,)>(BRANCH, (review.id, &wanted))?
            .ok_or(Problem::Missing)?;
        join(tx, &may, review.space_id, &wanted)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}")).notice("review-gone-along"))
}

/// Whoever belongs to the group that split belongs to what they choose of it, without asking. Its charter waits for them.
fn join(tx: &mut Tx, may: &MayReview, from: SpaceId, slug: &str) -> Result<(), Problem> {
    let branch = space::by_slug(tx, slug)?.ok_or(Problem::Missing)?;
    branch.life.while_awake()?;
    if membership::begin(tx, &branch, may.actor.id, Standing::Member, None, None)? {
        let trace = Trace::new("review.branch_chosen", Some(may.actor.id));
        tx.record(
            trace
                .inside(from, Audience::Space)
                .to("space", branch.id.number()),
        )?;
    }
    Ok(())
}
