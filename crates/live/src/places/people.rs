//! Who is in the room, for those who hold it: too many to be shown live, so a page of its own, with a search.

use askama::Template;
use gatherings::gathering::Gathering;
use kernel::Uid;
use platform::web::{Cx, Handled, Reply, View};

use super::store;
use crate::room::{self, Key};

/// How many names one page shows.
const SHOWN: usize = 200;
/// The most letters that are searched for.
const WANTED: usize = 80;

struct Person {
    seat: Uid,
    name: String,
    is_host: bool,
    takes_part: bool,
    wishes: bool,
}

#[derive(Template)]
#[template(path = "places/people.html")]
struct People {
    v: View,
    gathering: Gathering,
    path: String,
    wanted: String,
    people: Vec<Person>,
    count: i64,
    is_more: bool,
    is_counted: bool,
}

/// The list.
pub async fn show(cx: Cx) -> Handled {
    let key = Key::of(&cx)?;
    let wanted: String = cx
        .query("q")
        .unwrap_or_default()
        .trim()
        .chars()
        .take(WANTED)
        .collect();
    let (entered, present) = cx
        .read(move |tx| {
            let entered = room::access::enter(tx, &key)?;
            entered.holds()?;
            let present = store::present(tx, entered.gathering.id)?;
            Ok((entered, present))
        })
        .await?;
    let count = i64::try_from(present.len()).unwrap_or(i64::MAX);
    let looked_for = wanted.to_lowercase();
    let mut people: Vec<Person> = present
        .into_iter()
        .filter(|(_, name, ..)| name.to_lowercase().contains(&looked_for))
        .map(|(seat, name, is_host, takes_part, wishes)| Person {
            seat,
            name,
            is_host,
            takes_part,
            wishes: wishes.is_some(),
        })
        .collect();
    let is_more = people.len() > SHOWN;
    people.truncate(SHOWN);
    let page = People {
        v: cx.view(),
        path: format!("/gatherings/{}/live", entered.gathering.uid),
        is_counted: entered.room.places.is_some(),
        gathering: entered.gathering,
        wanted,
        people,
        count,
        is_more,
    };
    Reply::page(&page)
}
