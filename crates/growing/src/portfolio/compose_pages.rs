//! Composing a portfolio: its beginning, its chapters, what stands in them.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};

use super::access::{self, MayCompose, Seen};
use super::actions;
use super::model::{Audience, Portfolio};
use super::reading::{self, Whole};
use super::sharing_store;

#[derive(Template)]
#[template(path = "portfolio/compose.html")]
struct Page {
    v: View,
    form: Form,
    portfolio: Portfolio,
    wholes: Vec<Whole>,
    audience: Audience,
    once: Uid,
}

impl Page {
    /// The other chapters to which something may be moved.
    fn others(&self, here: &i64) -> Vec<&Whole> {
        self.wholes
            .iter()
            .filter(|whole| whole.chapter.id != *here)
            .collect()
    }
}

/// GET: the page.
pub async fn edit(cx: Cx) -> Handled {
    page(&cx, None).await
}

/// The page, with what was typed when it was refused.
pub(super) async fn page(cx: &Cx, typed: Option<Form>) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    let language = cx.language();
    let (portfolio, wholes, audience, once) = cx
        .read(move |tx| {
            let MayCompose { portfolio, .. } = access::to_compose(tx, uid)?;
            let seen = Seen {
                portfolio,
                is_mine: true,
            };
            let wholes = reading::read(tx, &seen, language)?;
            let audience = sharing_store::audience(tx, &seen.portfolio)?;
            Ok((seen.portfolio, wholes, audience, tx.new_uid()))
        })
        .await?;
    let status = if typed.is_some() { 422 } else { 200 };
    let form = typed.unwrap_or_default();
    let page = Page {
        v: cx.view(),
        form,
        portfolio,
        wholes,
        audience,
        once,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST: what it is called, and how it begins.
pub async fn save(cx: Cx) -> Handled {
    let mut form = cx.form().await?;
    let title = form.line("title", 1..=120);
    let words = form.text("words", 0..=5000);
    let refused = form.accept(()).is_none();
    let done = compose(&cx, move |tx, may| {
        if refused {
            return Err(kernel::Refusal::new("form-missing").into());
        }
        actions::change(tx, may, &title, &words)
    });
    match done.await {
        Ok(reply) => Ok(reply.notice("portfolio-kept")),
        Err(Problem::Refused(_)) => page(&cx, Some(form)).await,
        Err(problem) => Err(problem),
    }
}

/// Does something to a portfolio of whoever asks, and goes back to its page.
pub(super) async fn compose(
    cx: &Cx,
    act: impl FnOnce(&mut Tx, &MayCompose) -> Result<(), Problem> + Send + 'static,
) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    cx.write(move |tx| {
        let may = access::to_compose(tx, uid)?;
        act(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/portfolios/{uid}/edition")))
}

/// POST: puts it away, with a way to undo.
pub async fn remove(cx: Cx) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    compose(&cx, actions::remove).await?;
    let undo = format!("/portfolios/{uid}/restoration");
    Ok(Reply::see_other("/me/portfolio").notice_with_undo("portfolio-removed", undo))
}

/// POST: takes it out again.
pub async fn restore(cx: Cx) -> Handled {
    let uid: Uid = cx.at("portfolio")?;
    cx.write(move |tx| {
        let may = access::to_put_back(tx, uid)?;
        actions::restore(tx, &may)
    })
    .await?;
    Ok(Reply::see_other(format!("/portfolios/{uid}/edition")).notice("portfolio-restored"))
}
