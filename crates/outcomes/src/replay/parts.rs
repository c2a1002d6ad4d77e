//! The parts of the replay, as the page of the gathering shows them.

use kernel::{Instant, Problem};
use platform::Tx;
use platform::web::{Cx, Reply};

use super::further::Further;
use super::model::{Item, List, Replay};
use super::{items, store};
use crate::feedback::{self, Felt, Said};
use crate::mailing_list;
use gatherings::afterwards::{After, closing};
use gatherings::gathering::access::Seen;
use gatherings::gathering::{Gathering, Seat, State};
use gatherings::replay::{Address, Video};
use gatherings::take_away::{self, Shared};

/// What the reader asked to see, in the page's own address and nowhere else: nothing is kept about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shows {
    /// Whether what is on other hosts is shown.
    pub video: bool,
    /// From which second on.
    pub at: u32,
}

impl Shows {
    /// What a request asks for: `?video=show&at=750`.
    pub fn of(cx: &Cx) -> Self {
        Shows {
            video: cx.query("video") == Some("show"),
            at: cx.query("at").and_then(|at| at.parse().ok()).unwrap_or(0),
        }
    }
}

/// The most take-aways on one page.
const MOST: i64 = 300;

/// How often each of the four words was said, and the words that may be published.
type Results = ([(Felt, i64); 4], Vec<Said>);

/// The five parts and what belongs to them; nothing before the gathering has begun.
pub struct Parts {
    /// Whether it has begun, so that the parts stand there.
    pub is_on: bool,
    /// Whether the reader may fill them.
    pub may_hold: bool,
    /// Whether people were only in one room: of such a gathering nobody expects a recording.
    pub is_onsite: bool,
    /// What the reader asked to see.
    pub shows: Shows,
    replay: Replay,
    /// The recording.
    pub video: Option<Video>,
    /// What to read and see.
    pub references: Vec<Item>,
    /// What to keep of it.
    pub key_points: Vec<Item>,
    /// The further session.
    pub further: Option<Further>,
    /// What people take away and share.
    pub take_aways: Vec<Shared>,
    /// How it was, in numbers and words, when those who hold it show that.
    pub feedback: Option<Results>,
    /// The space that grew out of it: its name in addresses, and its name.
    pub community: Option<(String, String)>,
    /// Whether the closing time has come.
    pub has_closed: bool,
    /// What a reader who is signed in may leave, and left.
    pub after: Option<After>,
}

impl Parts {
    /// For the page of a gathering. A fixed number of queries, none before it has begun.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, seen: &Seen, shows: Shows) -> Result<Self, Problem> {
        let gathering = &seen.gathering;
        if !is_on(gathering, tx.now()) {
            return Ok(Parts::none());
        }
        let replay = store::replay(tx, gathering.id)?;
        let further = match replay.further {
            Some(further) => Further::of(tx, further)?,
            None => None,
        };
        let feedback = if replay.feedback_shown {
            Some((
                feedback::counts(tx, gathering.id)?,
                feedback::published(tx, gathering.id)?,
            ))
        } else {
            None
        };
        let after = match seen.actor() {
            Some(actor) => Some(After::of(tx, gathering, actor.id)?),
            None => None,
        };
        Ok(Parts {
            is_on: true,
            may_hold: seen.may_hold(),
            is_onsite: Seat::of(gathering.mode) == [Seat::Onsite],
            shows,
            video: Video::read(&replay.video).ok(),
            references: items::list(tx, List::References, gathering.id)?,
            key_points: items::list(tx, List::KeyPoints, gathering.id)?,
            further,
            take_aways: take_away::shared(tx, gathering.id, MOST)?,
            feedback,
            community: mailing_list::community(tx, gathering.id)?,
            has_closed: closing(gathering) <= tx.now(),
            after,
            replay,
        })
    }

    fn none() -> Self {
        Parts {
            is_on: false,
            may_hold: false,
            is_onsite: false,
            shows: Shows::default(),
            replay: Replay::default(),
            video: None,
            references: Vec::new(),
            key_points: Vec::new(),
            further: None,
            take_aways: Vec::new(),
            feedback: None,
            community: None,
            has_closed: false,
            after: None,
        }
    }

    /// Whether what is not there yet is named: to those who fill it, and where a recording lets one expect the rest.
    pub fn names_awaited(&self) -> bool {
        self.may_hold || !self.is_onsite || self.video.is_some()
    }

    /// The frame, when the reader asked for it.
    pub fn frame(&self) -> Option<String> {
        self.asked_for()?.frame(self.shows.at)
    }

    /// The file and its kind, when the reader asked for it.
    pub fn file(&self) -> Option<(String, &'static str)> {
        self.asked_for()?.file(self.shows.at)
    }

    fn asked_for(&self) -> Option<&Video> {
        self.video.as_ref().filter(|_| self.shows.video)
    }

    /// The captions of a file: ours, or a file beside it.
    pub fn track(&self, uid: &str) -> Option<String> {
        if self.replay.has_captions {
            return Some(format!("/gatherings/{uid}/captions"));
        }
        self.has_captions_beside()
            .then(|| self.replay.captions_link.clone())
    }

    /// Whether captions lie on the host of the file: a browser then asks for both as from another site.
    pub fn has_captions_beside(&self) -> bool {
        let host = |link: &str| Address::read(link).ok().map(|address| address.host);
        let file = self.video.as_ref().map(|video| video.host.clone());
        !self.replay.has_captions && file.is_some() && host(&self.replay.captions_link) == file
    }

    /// Where the captions are read, ours or elsewhere.
    pub fn captions(&self, uid: &str) -> Option<String> {
        let elsewhere = Some(self.replay.captions_link.clone()).filter(|link| !link.is_empty());
        let ours = self
            .replay
            .has_captions
            .then(|| format!("/gatherings/{uid}/captions"));
        ours.or(elsewhere)
    }

    /// The language of the captions.
    pub fn captions_language(&self) -> &'static str {
        self.replay.captions_language.map_or("fr", kernel::Language::word)
    }

    /// The address of the slides; empty when there are none.
    pub fn slides(&self) -> &str {
        &self.replay.slides
    }

    /// The chapters: where they lead, time, title, whether the recording starts there.
    pub fn chapters(&self, uid: &str) -> Vec<(String, String, String, bool)> {
        let shown = if self.shows.video { "video=show&" } else { "" };
        let link = |chapter: &super::Chapter| {
            (
                format!("/gatherings/{uid}?{shown}at={}#video", chapter.seconds),
                chapter.clock(),
                chapter.title.clone(),
                self.shows.at == chapter.seconds && self.shows.at > 0,
            )
        };
        self.replay.chapters.iter().map(link).collect()
    }

    /// Lets the page ask the host of the recording, once its reader asked for that.
    pub fn let_in(&self, reply: Reply) -> Reply {
        match (self.asked_for(), self.frame(), self.file()) {
            (Some(video), Some(_), _) => reply.frames(&video.host),
            (Some(video), _, Some(_)) => reply.plays(&video.host),
            _ => reply,
        }
    }
}

/// Whether the parts stand there: it is announced and has begun.
pub(super) fn is_on(gathering: &Gathering, now: Instant) -> bool {
    gathering.state == State::Announced && gathering.starts <= now
}
