//! The page from which everything here is reached.

use askama::Template;
use kernel::Right;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::Arrange;
use spaces::space::{self, Head};

use super::model::Part;
use super::{access, actions};
use crate::signal::{self, Shown};

#[derive(Template)]
#[template(path = "climate/show.html")]
struct Show {
    v: View,
    head: Head,
    on: Vec<Part>,
    signals: Vec<Shown>,
    belongs: bool,
    may_arrange: bool,
}

impl Show {
    fn parts(&self) -> &'static [Part] {
        Part::ALL
    }

    /// Where a part is. Who is no member confides elsewhere, and may see in whom members can.
    fn path(&self, part: &Part) -> &'static str {
        match part {
            Part::Concerns if !self.belongs => "confidants",
            part => part.path(),
        }
    }

    fn is_on(&self, part: &Part) -> bool {
        self.on.contains(part)
    }
}

/// GET /spaces/{space}/care
pub async fn show(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let (seen, crumbs, signals) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, &slug)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let signals = match seen.is_on(Part::Signals) {
                true => signal::standing(tx, seen.space.space.id)?,
                false => Vec::new(),
            };
            Ok((seen, crumbs, signals))
        })
        .await?;
    let v = cx.view();
    Reply::page(&Show {
        head: Head::new(&v, &seen.space, crumbs, "care"),
        on: Part::ALL
            .iter()
            .copied()
            .filter(|part| seen.is_on(*part))
            .collect(),
        belongs: seen.space.belongs(),
        may_arrange: seen.space.has(Right::Arrange),
        signals,
        v,
    })
}

/// POST /spaces/{space}/care: which parts are on.
pub async fn switch(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let form: Form = cx.form().await?;
    let on = form.choices("parts", Part::from_word);
    let wanted = slug.clone();
    cx.write(move |tx| {
        access::to_see(tx, &wanted)?;
        let may = spaces::space::access::to::<Arrange>(tx, &wanted)?;
        actions::switch(tx, &may, &on)
    })
    .await?;
    Ok(Reply::see_other(format!("/spaces/{slug}/care")).notice("care-switched"))
}
