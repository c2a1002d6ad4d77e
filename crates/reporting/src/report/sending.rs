//! Sending an approved report: to whom, with which word, and who else reads it.

use askama::Template;
use kernel::{Problem, Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head};

use super::model::{Reach, Report};
use super::whole::{self, Whole};
use super::{access, actions};
use crate::authority::links;
use crate::naming;

/// To how many addresses at once.
const MOST: usize = 5;

#[derive(Template)]
#[template(path = "report/sending.html")]
struct Page {
    v: View,
    head: Head,
    form: Form,
    report: Report,
    period: String,
    reaches: &'static [Reach],
    days: [i64; 3],
}

/// GET /reports/{report}/sending
pub async fn show(cx: Cx) -> Handled {
    let mut form = Form::new();
    form.fill("reach", Reach::Members.word())
        .fill("days", links::DAYS[2].to_string());
    page(&cx, form).await
}

async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("report")?;
    let house = cx.house().clone();
    let (may, crumbs, whole) = cx
        .read(move |tx| {
            let may = access::to_approve(tx, uid)?;
            let crumbs = space::crumbs(tx, may.report().space_id)?;
            let own = View::of_nobody(&house, may.report().language);
            let whole: Whole = whole::read(tx, &own, may.report().clone())?;
            Ok((may, crumbs, whole))
        })
        .await?;
    let v = cx.view();
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let page = Page {
        head: Head::new(&v, may.space(), crumbs, "reports"),
        period: whole::period(&v, &whole.report),
        report: whole.report,
        reaches: Reach::ALL,
        days: links::DAYS,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// The addresses, one a line.
fn addresses(form: &mut Form) -> Vec<String> {
    let typed = form.text("recipients", 0..=1_500);
    let lines = typed.split(['\n', ',', ';']).map(str::trim);
    let all: Vec<String> = lines
        .filter(|line| !line.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_good = |address: &String| {
        let mut one = Form::new();
        one.fill("address", address.as_str());
        one.email("address");
        one.accept(()).is_some()
    };
    if !all.iter().all(is_good) {
        form.refuse("recipients", Refusal::new("form-not-an-address"));
    } else if all.len() > MOST {
        form.refuse("recipients", Refusal::new("report-too-many-addresses"));
    }
    all
}

/// POST /reports/{report}/sending: each address gets a letter with a secret address that opens the page of the
/// authority until it ends.
pub async fn send(cx: Cx) -> Handled {
    let uid: Uid = cx.at("report")?;
    let mut form = cx.form().await?;
    let recipients = addresses(&mut form);
    let words = form.text("words", 0..=2_000);
    let reach = form.choice("reach", Reach::from_word).unwrap_or(Reach::Members);
    let days = form.choice("days", links::days).unwrap_or(links::DAYS[0]);
    if form.accept(()).is_none() {
        return page(&cx, form).await;
    }
    let house = cx.house().clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_approve(tx, uid)?;
            if !actions::send(tx, &may, reach)? {
                return Ok(());
            }
            let report = may.report();
            let own = View::of_nobody(&house, report.language);
            let read = whole::read(tx, &own, report.clone())?;
            let names = naming::store::names(tx, report.space_id)?.but(may.actor().id);
            let words = names.cleared(&words, own.t("report-somebody"));
            for recipient in recipients {
                let once = tx.new_uid();
                let made = links::make(
                    tx,
                    report.space_id,
                    once,
                    &read.report.title,
                    days,
                    may.actor().id,
                )?;
                let Some((secret, ends)) = made else { continue };
                let address = own.absolute(&format!("/account/{secret}"));
                let values = [
                    ("title", read.report.title.as_str()),
                    ("space", may.space().space.name.as_str()),
                    ("period", &whole::period(&own, report)),
                    ("address", &address),
                    ("until", &own.day(ends)),
                    ("words", &words),
                ];
                let body = own.languages().filled(report.language, "report-letter", &values);
                let subject = own.t2(
                    "report-letter-subject",
                    "title",
                    &read.report.title,
                    "space",
                    &may.space().space.name,
                );
                // Without a word of theirs, no gap where it would stand.
                tx.mail(None, &recipient, &subject, &body.replace("\n\n\n\n", "\n\n"))?;
            }
            Ok(())
        })
        .await;
    match done {
        Ok(()) => Ok(Reply::see_other(format!("/reports/{uid}")).notice("report-sent")),
        Err(Problem::Refused(refusal)) => {
            form.refuse("reach", refusal);
            page(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}
