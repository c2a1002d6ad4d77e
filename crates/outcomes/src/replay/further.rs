//! The further session to which a gathering leads on (W8).

use kernel::{Instant, Joining, Problem, Uid};
use platform::Tx;
use platform::web::View;

use gatherings::gathering::access;
use gatherings::gathering::{self, Gathering, GatheringId, Seats, time_in_words};

platform::statements! {
    CHOICES = "select g.id, g.uid, g.title, g.starts_at, g.zone from gatherings g join spaces s on s.id = g.space_id
               where g.state = 'announced' and g.starts_at > $2 and g.id <> $3 and (s.joining <> $4 or s.id = $1)
               and g.space_id in (select a.ancestor_id from space_ancestors a where a.space_id = $1
               union select d.space_id from space_ancestors d where d.ancestor_id = $1)
               order by g.starts_at, g.id limit 100";
}

/// A gathering that may be linked: number, identifier, title, start, zone.
pub(super) type Choice = (GatheringId, Uid, String, Instant, String);

/// What is announced in the space, above and below it, and still to come.
pub(super) fn choices(tx: &mut Tx, gathering: &Gathering) -> Result<Vec<Choice>, Problem> {
    let now = tx.now();
    let hidden = Joining::Hidden.word();
    tx.all(CHOICES, (gathering.space_id, now, gathering.id, hidden))
}

/// The further session as its door.
pub struct Further {
    gathering: Gathering,
    seats: Vec<Seats>,
}

impl Further {
    /// The one that is linked, when whoever reads may see it.
    pub(super) fn of(tx: &mut Tx, id: GatheringId) -> Result<Option<Self>, Problem> {
        let known = gathering::by_id(tx, id)?;
        match access::to_see(tx, known.uid) {
            Ok(seen) => Ok(Some(Further {
                seats: gathering::seats(tx, id)?,
                gathering: seen.gathering,
            })),
            Err(Problem::Missing) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.gathering.title
    }

    /// The address of its registration.
    pub fn path(&self) -> String {
        format!("/gatherings/{}#registration", self.gathering.uid)
    }

    /// When it is.
    pub fn when(&self, v: &View) -> String {
        time_in_words(v.languages(), v.language, &self.gathering)
    }

    /// Whether one may register now.
    pub fn is_open(&self, v: &View) -> bool {
        self.gathering.is_open(v.now())
    }

    /// The places, by way of being there.
    pub fn seats(&self) -> &[Seats] {
        &self.seats
    }
}
