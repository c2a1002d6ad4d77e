//! The calendar file of a meeting, for either of the two.

use gatherings::time::file::{Entry, KIND, write};
use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply};

use super::model::Meeting;
use super::store;
use crate::request::access::{self, Accompany};
use crate::request::model::Accompaniment;

/// For whoever asked.
pub async fn of_asker(cx: Cx) -> Handled {
    let (secret, meeting): (String, Uid) = (cx.at("secret")?, cx.at("meeting")?);
    let (about, meeting) = cx
        .read(move |tx| {
            let may = access::to_ask(tx, &secret)?;
            let meeting = store::meeting(tx, may.about().id, meeting)?;
            Ok((may.about().clone(), meeting))
        })
        .await?;
    let page = about.own_path();
    file(&cx, &about, &meeting, &page)
}

/// For whoever accompanies.
pub async fn of_companion(cx: Cx) -> Handled {
    let (uid, meeting): (Uid, Uid) = (cx.at("accompaniment")?, cx.at("meeting")?);
    let (about, meeting) = cx
        .read(move |tx| {
            let may = access::to::<Accompany>(tx, uid)?;
            let meeting = store::meeting(tx, may.about().id, meeting)?;
            Ok((may.about().clone(), meeting))
        })
        .await?;
    let page = about.path();
    file(&cx, &about, &meeting, &page)
}

fn file(cx: &Cx, about: &Accompaniment, meeting: &Meeting, page: &str) -> Handled {
    if meeting.state == "offered" {
        return Err(Problem::Missing);
    }
    let base = &cx.house().settings().base;
    let host = base.split("//").nth(1).unwrap_or("tresse");
    let entry = Entry {
        uid: format!("{}@{host}", meeting.uid),
        sequence: meeting.version,
        title: about.title.clone(),
        summary: about.space_name.clone(),
        place: meeting.place.clone(),
        point: None,
        address: format!("{base}{page}"),
        starts: meeting.starts,
        ends: meeting.ends,
        zone: cx.house().instance().zone.clone(),
        all_day: false,
        is_off: meeting.state == "cancelled",
        changed: meeting.changed,
    };
    Ok(Reply::file(KIND, write(None, &[entry])).saved_as("tresse.ics"))
}
