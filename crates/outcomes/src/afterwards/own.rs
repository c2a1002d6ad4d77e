//! On the secret page of a registration: what one can leave and has left.

use askama::Template;
use gatherings::gathering::{Gathering, State};
use gatherings::part::{Part, Read};
use gatherings::registration::Registration;
use kernel::Problem;
use platform::Tx;
use platform::web::{View, drawn};

use gatherings::afterwards::After;

/// Nothing when it did not take place.
struct Own {
    path: String,
    after: Option<After>,
}

#[derive(Template)]
#[template(path = "afterwards/_after.html")]
struct Drawn<'a> {
    v: &'a View,
    path: &'a str,
    after: After,
}

impl Part for Own {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        let path = &self.path;
        self.after
            .map_or(Ok(String::new()), |after| drawn(&Drawn { v, path, after }))
    }
}

/// For the owner of a registration.
pub(super) fn part(tx: &mut Tx, gathering: &Gathering, own: &Registration) -> Read {
    let after = After::of(tx, gathering, own.person)?;
    Ok(Box::new(Own {
        path: own.path(),
        after: Some(after).filter(|_| gathering.state == State::Announced),
    }))
}
