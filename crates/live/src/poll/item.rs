//! A poll, as a room shows it.

use askama::Template;
use gatherings::gathering::GatheringId;
use kernel::Problem;
use platform::Tx;
use serde::{Deserialize, Serialize};

use super::life::{State, Step};
use super::model::Poll;
use super::store;
use super::tally::{self, Early, Tally};
use crate::event::{Audience, Eye, Item, Kind, Screen, bodies, draw, emit, render};
use crate::room;

/// See the module's own text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollItem {
    /// Its identifier.
    pub id: String,
    /// Where it stands among the polls.
    pub order: i64,
    /// What people are asked for: `single`, `multiple`, `scale`, `ranking`, `words`, `text`, `wall` or `quiz`.
    pub kind: String,
    /// The question.
    pub title: String,
    /// The quiz that it belongs to, if it has a name.
    pub quiz: String,
    /// How many choices one makes, the highest step, how many words, how many dots: by kind.
    pub most: i64,
    /// What the lowest step means.
    pub low: String,
    /// What the highest step means.
    pub high: String,
    /// `prepared`, `open` or `closed`.
    pub state: String,
    /// Whether everybody sees the results.
    pub is_shown: bool,
    /// Whether the large screen shows it.
    pub on_screen: bool,
    /// The choices, in order.
    pub choices: Vec<String>,
    /// What everybody sees of the answers.
    pub tally: Tally,
    /// What those who hold the room see besides; nothing for all others.
    pub host: Option<ForHosts>,
}

/// What those who hold the room see besides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForHosts {
    /// The results, before anybody sees them.
    pub early: Early,
    /// The places of the right choices.
    pub rights: Vec<i64>,
    /// Whether it can be opened.
    pub may_open: bool,
}

impl PollItem {
    /// As it stands, with what hosts see; `afterwards`, once the room is over.
    fn of(tx: &mut Tx, poll: &Poll, afterwards: bool) -> Result<Self, Problem> {
        let early = tally::early(tx, poll, afterwards)?;
        let may_open =
            !afterwards && poll.life.state != State::Open && poll.life.after(Step::Open, poll.kind).is_ok();
        Ok(PollItem {
            host: Some(ForHosts {
                may_open,
                rights: poll.rights(),
                early: early.clone(),
            }),
            ..PollItem::bare(poll, early.for_all(poll))
        })
    }

    /// As everybody sees it; for pages, where only what is shown is counted.
    fn for_all(tx: &mut Tx, poll: &Poll, afterwards: bool) -> Result<Self, Problem> {
        let tally = tally::for_all(tx, poll, afterwards)?;
        Ok(PollItem::bare(poll, tally))
    }

    fn bare(poll: &Poll, tally: Tally) -> Self {
        PollItem {
            id: poll.uid.to_string(),
            order: poll.id,
            kind: poll.kind.word().into(),
            title: poll.title.clone(),
            quiz: poll.quiz.clone(),
            most: poll.most,
            low: poll.low.clone(),
            high: poll.high.clone(),
            state: poll.life.state.word().into(),
            is_shown: poll.life.is_shown,
            on_screen: poll.on_screen,
            choices: poll.choices.iter().map(|choice| choice.text.clone()).collect(),
            tally,
            host: None,
        }
    }

    fn without_host(self) -> Self {
        PollItem { host: None, ..self }
    }
}

#[derive(Template)]
#[template(path = "poll/_poll.html")]
struct PollHtml<'a> {
    eye: &'a Eye,
    poll: &'a PollItem,
    tally: String,
}

#[derive(Template)]
#[template(path = "poll/_held.html")]
struct HeldHtml<'a> {
    eye: &'a Eye,
    poll: &'a PollItem,
    host: &'a ForHosts,
    early: String,
}

impl Item for PollItem {
    const KIND: &'static str = "poll";

    fn id(&self) -> String {
        self.id.clone()
    }

    /// What is open first, then what is closed, the newest first; then what is prepared, in its order.
    fn order(&self) -> String {
        let newest = i64::MAX - self.order;
        match self.state.as_str() {
            "open" => format!("0 {newest:019}"),
            "closed" => format!("1 {newest:019}"),
            _ => format!("2 {:019}", self.order),
        }
    }

    fn html(&self, eye: &Eye) -> Result<Option<String>, Problem> {
        match (eye.screen, &self.host) {
            (Screen::Host, Some(host)) => {
                let early = host.early.html(eye)?.unwrap_or_default();
                render(&HeldHtml {
                    eye,
                    poll: self,
                    host,
                    early,
                })
            }
            _ if self.is_prepared() || (eye.is_projection() && !self.on_screen) => Ok(None),
            _ => {
                let tally = self.tally.html(eye)?.unwrap_or_default();
                render(&PollHtml {
                    eye,
                    poll: self,
                    tally,
                })
            }
        }
    }
}

/// See [`PollItem`]: prepared ones for those who hold the room alone; none is open once it is over.
pub const KIND: Kind = Kind {
    word: PollItem::KIND,
    list: |tx, entered| {
        let mut items = Vec::new();
        let is_over = entered.is_over();
        for poll in store::of_room(tx, entered.gathering.id)? {
            let poll = if is_over { poll.afterwards() } else { poll };
            if entered.is_host {
                items.push(PollItem::of(tx, &poll, is_over)?);
            } else if poll.life.state != State::Prepared {
                items.push(PollItem::for_all(tx, &poll, is_over)?);
            }
        }
        bodies(&items)
    },
    draw: draw::<PollItem>,
};

/// Tells everybody how a poll stands now, and those who hold the room what they alone see.
pub(super) fn tell(tx: &mut Tx, room: GatheringId, poll: i64) -> Result<(), Problem> {
    let poll = store::by_id(tx, room, poll)?;
    let is_over = room::is_over(tx, room)?;
    let item = PollItem::of(tx, &poll, is_over)?;
    if poll.life.state != State::Prepared {
        emit(tx, room, Audience::All, &item.clone().without_host())?;
    }
    emit(tx, room, Audience::Hosts, &item).map(drop)
}
