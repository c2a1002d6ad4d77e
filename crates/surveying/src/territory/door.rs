//! The territories that everybody may see: their list, and on the door of local authorities.

use askama::Template;
use kernel::{Module, Problem, Uid};
use platform::Tx;
use platform::part::{Nothing, Part, Read};
use platform::web::{Cx, Handled, Reply, View, drawn};
use spaces::part::DoorPart;
use spaces::shape;

use crate::survey::model::Body;
use crate::survey::store::read;

platform::statements! {
    OPEN = "select v.uid, v.draft, s.name, t.id, t.digest from surveys v join spaces s on s.id = v.space_id
            join trames t on t.id = s.trame_id where v.withdrawn_at is null and s.joining <> 'hidden' and exists
            (select 1 from survey_waves w where w.survey_id = v.id and w.reach = 'everyone' and w.counted_at is not null)
            and exists (select 1 from survey_areas a where a.space_id = v.space_id and a.retired_at is null)
            order by v.id desc limit 40";
}

/// On the door of local authorities.
pub(super) const FOR_AUTHORITIES: DoorPart = DoorPart { read: of_door };

/// The key of the public in trames.
const AUTHORITIES: &str = "authorities";

/// A territory with its mirror.
struct Territory {
    uid: Uid,
    body: Body,
    space: String,
}

fn open(tx: &mut Tx) -> Result<Vec<Territory>, Problem> {
    let mut found = Vec::new();
    for (uid, draft, space, trame, digest) in tx.all::<(Uid, String, String, i64, String)>(OPEN, ())? {
        let body: Body = read(&draft)?;
        if body.area().is_some() && shape::of(tx, trame, &digest)?.has(Module::Mirrors) {
            found.push(Territory { uid, body, space });
        }
    }
    Ok(found)
}

#[derive(Template)]
#[template(path = "territory/index.html")]
struct Index {
    v: View,
    territories: Vec<Territory>,
}

impl Index {
    fn title<'a>(&self, territory: &'a Territory) -> &'a str {
        territory.body.title.to(self.v.language)
    }

    fn intro<'a>(&self, territory: &'a Territory) -> &'a str {
        territory.body.intro.to(self.v.language)
    }
}

/// GET /territories
pub async fn index(cx: Cx) -> Handled {
    let territories = cx.read(open).await?;
    Reply::page(&Index {
        v: cx.view(),
        territories,
    })
}

#[derive(Template)]
#[template(path = "territory/_door.html")]
struct DrawnDoor<'a> {
    v: &'a View,
    territories: &'a [Territory],
}

impl DrawnDoor<'_> {
    fn title<'a>(&self, territory: &'a Territory) -> &'a str {
        territory.body.title.to(self.v.language)
    }
}

struct Door(Vec<Territory>);

fn of_door(tx: &mut Tx, _: &Cx, public: &str) -> Read {
    if public != AUTHORITIES {
        return Ok(Box::new(Nothing));
    }
    Ok(Box::new(Door(open(tx)?)))
}

impl Part for Door {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&DrawnDoor {
            v,
            territories: &self.0,
        })
    }
}
