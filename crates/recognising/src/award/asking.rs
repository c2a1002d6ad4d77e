//! Asking for a badge, with what one shows.

use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply};
use spaces::space::access as space_access;

use super::model::Shown;
use super::{EVIDENCE, actions};
use crate::badge::{access, pages as badge_pages};

/// What a form shows; what is wrong with an address is noted.
fn shown(form: &mut Form) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    for (name, url) in EVIDENCE {
        let (words, address) = (form.line(name, 0..=200), form.line(url, 0..=500));
        if address.is_empty() {
            continue;
        }
        match Shown::checked(&words, &address) {
            Some(each) if shown.iter().all(|known| known.url != each.url) => shown.push(each),
            Some(_) => {}
            None => form.refuse(url, Refusal::new("award-not-an-address")),
        }
    }
    shown
}

/// POST …/request
pub async fn ask(cx: Cx) -> Handled {
    let (slug, uid): (String, Uid) = (cx.at("space")?, cx.at("badge")?);
    let mut form = cx.form().await?;
    let once = form.once()?;
    let words = form.text("words", 1..=4000);
    let evidence = shown(&mut form);
    let holding: Option<Uid> = match form.value("holding") {
        "" => None,
        holding => Some(
            holding
                .parse()
                .map_err(|_| Problem::Malformed("problem-not-a-form"))?,
        ),
    };
    let refused = form.refusals().next().is_some();
    let wanted = slug.clone();
    let done = cx
        .write(move |tx| {
            let (_, badge) = access::to_read(tx, &wanted, uid)?;
            let may = space_access::to_belong(tx, &wanted)?;
            if refused {
                return Ok(false);
            }
            actions::ask(tx, &may, &badge, once, holding, &words, &evidence)?;
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/badges/{once}")).notice("award-asked-now")),
        Ok(false) => badge_pages::page(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("words", refusal);
            badge_pages::page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
