//! Taking an archive, and ordering it anew.

use kernel::{Joining, Problem, Refusal};
use platform::web::{Cx, Handled, Reply};
use spaces::space::access::{self, Arrange};
use spaces::space::{Life, Standing};

use super::{actions, making, store};

/// Whether an audience is that of everybody.
fn is_public(word: &str) -> Result<bool, Problem> {
    match word {
        "public" => Ok(true),
        "space" => Ok(false),
        _ => Err(Problem::Missing),
    }
}

/// GET /spaces/{space}/archives/{audience}
pub async fn take(cx: Cx) -> Handled {
    let (slug, word): (String, String) = (cx.at("space")?, cx.at("audience")?);
    let (public, asked) = (is_public(&word)?, slug.clone());
    let archive = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &asked)?;
            if !public && seen.standing < Standing::Member {
                return Err(Problem::Missing);
            }
            let all = store::of(tx, seen.space.id)?;
            let one = all
                .into_iter()
                .find(|each| each.is_public == public && each.made.is_some());
            one.ok_or(Problem::Missing)
        })
        .await?;
    let place = making::place(cx.house(), archive.uid);
    // A backup may have been brought back without it: it can be made again.
    let file = tokio::fs::File::open(&place)
        .await
        .map_err(|_| Refusal::new("archive-lost"))?;
    Ok(Reply::of_file("application/zip", file).saved_as(&format!("{slug}.zip")))
}

/// POST /spaces/{space}/archives
pub async fn again(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let public = is_public(cx.form().await?.value("audience"))?;
    let (asked, language) = (slug.clone(), cx.language());
    cx.write(move |tx| {
        let may = access::to_always::<Arrange>(tx, &asked)?;
        let space = may.space();
        if space.life != Life::Closed {
            return Err(Refusal::new("archive-not-closed").into());
        }
        // Only the group decides that there is a public one: here it is made anew, not added.
        let is_known = store::of(tx, space.id)?
            .iter()
            .any(|each| each.is_public == public);
        if !is_known || (public && space.joining == Joining::Hidden) {
            return Err(Problem::Missing);
        }
        actions::one(tx, space.id, may.actor().id, language, public)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/lifetime#archive")).notice("archive-ordered"))
}
