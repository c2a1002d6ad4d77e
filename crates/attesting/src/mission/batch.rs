//! Many orders at once: signed together; the year on paper, as files, as a table.

use kernel::{Problem, Refusal, Uid};
use platform::table::Table;
use platform::web::{Cx, Handled, Reply, View};

use super::access;
use super::actions::{self, Word};
use super::model::{Agent, Mission, State, Step};
use super::{pages, sheet, store};
use crate::ledger::period::day;
use crate::letter;
use crate::words::of_reader;

/// POST /spaces/{space}/missions/signatures: signs those that are ticked, or none of them.
pub async fn sign(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let mut form = cx.form().await?;
    let chosen = form.choices("mission", |uid| uid.parse::<Uid>().ok());
    if chosen.is_empty() {
        form.refuse("missions", Refusal::new("mission-tick-one"));
    }
    let signature = form.line("signature", 1..=200);
    let valid = form.accept(()).is_some();
    let (house, wanted) = (cx.house().clone(), slug.clone());
    let done = cx
        .write(move |tx| {
            let may = access::to_sign(tx, &wanted)?;
            if !valid {
                return Ok(false);
            }
            for uid in chosen {
                let known = store::by_uid(tx, uid)?.filter(|known| known.space_id == may.space().id);
                let known = known.ok_or(Problem::Missing)?;
                // Sent twice, or signed by somebody else meanwhile: it is as was wanted.
                if known.state == State::Signed {
                    continue;
                }
                let may = access::to_step(tx, uid, Step::Sign)?;
                let word = Word {
                    signature: &signature,
                    reason: "",
                };
                actions::step(tx, &house, &may, &word)?;
            }
            Ok(true)
        })
        .await;
    match done {
        Ok(true) => Ok(Reply::see_other(format!("/spaces/{slug}/missions")).notice("mission-all-signed-now")),
        Ok(false) => pages::list(&cx, form).await,
        Err(Problem::Refused(refusal)) => {
            form.refuse("missions", refusal);
            pages::list(&cx, form).await
        }
        Err(problem) => Err(problem),
    }
}

/// The orders of a year that hold: this year’s unless `?year=` says another.
async fn of_year(cx: &Cx, v: &View) -> Result<(String, i64, Vec<(Mission, Vec<Agent>)>), Problem> {
    let slug: String = cx.at("space")?;
    let this = i64::from(day(v.calendar(), v.now()).year());
    let year = cx
        .query("year")
        .and_then(|year| year.parse().ok())
        .unwrap_or(this);
    cx.read(move |tx| {
        let may = access::to_sign(tx, &slug)?;
        let id = may.space().id;
        let mut agents = store::agents_of(tx, id)?;
        let orders = store::in_force(tx, id, year)?;
        let with = |mission: Mission| {
            let on_it = agents.remove(&mission.id).unwrap_or_default();
            (mission, on_it)
        };
        Ok((slug, year, orders.into_iter().map(with).collect()))
    })
    .await
}

/// GET /missions/{mission}/order.pdf
pub async fn one(cx: Cx) -> Handled {
    let uid: Uid = cx.at("mission")?;
    let seen = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let v = cx.view();
    let made = sheet::letter(&v, &seen.mission, &seen.agents);
    let title = sheet::called(&made, &seen.mission);
    letter::pdf(&cx, &v, &title, &[made], sheet::FILE, seen.mission.path()).await
}

/// GET /spaces/{space}/missions/orders.pdf: all of a year in one.
pub async fn pdf(cx: Cx) -> Handled {
    let v = of_reader(&cx).await?;
    let (slug, year, orders) = of_year(&cx, &v).await?;
    let letters: Vec<_> = orders
        .iter()
        .map(|(mission, agents)| sheet::letter(&v, mission, agents))
        .collect();
    let title = format!("{} {year}", v.t("mission-title"));
    let page = format!("/spaces/{slug}/missions");
    letter::pdf(&cx, &v, &title, &letters, "ordres-de-mission.pdf", page).await
}

/// GET /spaces/{space}/missions/orders.zip: each in a file of its own.
pub async fn archive(cx: Cx) -> Handled {
    let v = of_reader(&cx).await?;
    let (slug, _, orders) = of_year(&cx, &v).await?;
    let letters = orders
        .iter()
        .filter_map(|(mission, agents)| {
            let name = format!("ordre-{}", mission.called()?);
            Some((name, sheet::letter(&v, mission, agents)))
        })
        .collect();
    let page = format!("/spaces/{slug}/missions");
    letter::archive(&cx, &v, letters, "ordres-de-mission.zip", page).await
}

/// GET /spaces/{space}/missions/orders.csv: one row for each person on an order, for whoever keys it in elsewhere.
pub async fn table(cx: Cx) -> Handled {
    let v = of_reader(&cx).await?;
    let (_, _, orders) = of_year(&cx, &v).await?;
    let mut table = Table::new();
    let heads = [
        "mission-column-number",
        "mission-column-kind",
        "mission-costs-head",
        "mission-agent-name",
        "mission-agent-grade",
        "mission-agent-function",
        "mission-agent-residence",
        "mission-purpose",
        "mission-destination",
        "mission-column-leaves",
        "mission-column-returns",
        "mission-transport",
        "mission-class",
        "mission-payer",
    ];
    table.row(heads.map(|head| v.t(head)));
    for (mission, agents) in &orders {
        let costs = match mission.costs {
            true => "mission-with-costs",
            false => "mission-without-costs",
        };
        for agent in agents {
            let known = &agent.known;
            table.row([
                mission.called().unwrap_or_default(),
                v.word("mission-kind", mission.kind.word()).to_owned(),
                v.t(costs).to_owned(),
                known.name.clone(),
                known.grade.clone(),
                known.function.clone(),
                known.residence.clone(),
                mission.purpose.clone(),
                mission.destination.clone(),
                v.calendar().moment_field(mission.leaves),
                v.calendar().moment_field(mission.returns),
                mission.details.transport.clone(),
                mission.details.class.clone(),
                mission.details.payer.clone(),
            ]);
        }
    }
    Ok(Reply::file("text/csv; charset=utf-8", table.text()).saved_as("ordres-de-mission.csv"))
}
