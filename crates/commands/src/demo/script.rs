//! What is told: the cast and the scenes, read from the TOML files beside this one.

use std::collections::BTreeMap;

use kernel::{Instant, Language, Problem};
use platform::calendar::Calendar;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const CAST: [&str; 2] = [include_str!("cast.toml"), include_str!("cast_more.toml")];
const WORLDS: [&str; 38] = [
    include_str!("worlds/collective.toml"),
    include_str!("worlds/collective_notices.toml"),
    include_str!("worlds/roles.toml"),
    include_str!("worlds/network.toml"),
    include_str!("worlds/network_notices.toml"),
    include_str!("worlds/cohort.toml"),
    include_str!("worlds/cohort_notices.toml"),
    include_str!("worlds/cohort_path.toml"),
    include_str!("worlds/cohort_together.toml"),
    include_str!("worlds/network_gatherings.toml"),
    include_str!("worlds/network_after.toml"),
    include_str!("worlds/network_accounts.toml"),
    include_str!("worlds/network_sheets.toml"),
    include_str!("worlds/cycle.toml"),
    include_str!("worlds/cycle_sessions.toml"),
    include_str!("worlds/cycle_path.toml"),
    include_str!("worlds/cycle_questions.toml"),
    include_str!("worlds/cycle_replays.toml"),
    include_str!("worlds/cycle_words.toml"),
    include_str!("worlds/cycle_further.toml"),
    include_str!("worlds/cycle_live.toml"),
    include_str!("worlds/accompaniment.toml"),
    include_str!("worlds/apart.toml"),
    include_str!("worlds/decisions.toml"),
    include_str!("worlds/badges.toml"),
    include_str!("worlds/books.toml"),
    include_str!("worlds/mirrors.toml"),
    include_str!("worlds/care.toml"),
    include_str!("worlds/reused.toml"),
    include_str!("worlds/pages.toml"),
    include_str!("worlds/voices.toml"),
    include_str!("worlds/accompanied.toml"),
    include_str!("worlds/reports.toml"),
    include_str!("worlds/lifetimes.toml"),
    include_str!("worlds/doors.toml"),
    include_str!("worlds/fields.toml"),
    include_str!("worlds/trials.toml"),
    include_str!("worlds/papers.toml"),
];

/// Somebody of the story.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Character {
    pub name: String,
    /// Which of the account kinds they stand for, if any.
    #[serde(default)]
    pub kind: String,
    #[serde(default = "french")]
    pub language: String,
    #[serde(default)]
    pub about: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub organisation: String,
    #[serde(default)]
    pub interests: String,
}

fn french() -> String {
    "fr".into()
}

/// One thing that somebody does.
#[derive(Debug, Clone, Deserialize)]
pub struct Scene {
    /// Days before today, a negative number.
    pub day: i64,
    /// Hours and minutes; or `now-20`, so many minutes before the story ends, for what goes on as it does.
    pub at: String,
    /// Who does it; several do it one after the other.
    #[serde(default)]
    pub who: String,
    /// To whom; several, one after the other.
    #[serde(default)]
    pub whom: String,
    /// Over how many days several do it; at once when absent.
    #[serde(default)]
    pub over: i64,
    /// The space's name in addresses.
    #[serde(default)]
    pub space: String,
    /// The mail address of somebody without an account, instead of `who`.
    #[serde(default)]
    pub guest: String,
    #[serde(flatten)]
    pub deed: Deed,
    /// The day from which the days of this world are counted; today unless the world says otherwise.
    #[serde(skip, default = "whenever")]
    pub from: Instant,
}

fn whenever() -> Instant {
    Instant::from_milliseconds(0)
}

impl Scene {
    /// A moment of this world, written `@-3 18:00`, as a form's field for a date and a time writes it; `@-3` for a day.
    /// `@5 wed 14:00` is the first Wednesday from the fifth day on, `@5 wed` its day.
    pub fn written(&self, said: &str) -> Option<String> {
        let words: Vec<&str> = said.strip_prefix('@')?.split(' ').collect();
        let (day, weekday, clock) = match *words.as_slice() {
            [day] => (day, None, ""),
            [day, weekday] if WEEKDAYS.contains(&weekday) => (day, Some(weekday), ""),
            [day, clock] => (day, None, clock),
            [day, weekday, clock] => (day, Some(weekday), clock),
            _ => return None,
        };
        let mut at = self.from.plus_days(day.parse().ok()?);
        if let Some(weekday) = weekday {
            let wanted = WEEKDAYS.iter().position(|known| *known == weekday)?;
            let wanted = i64::try_from(wanted).ok()?;
            at = at.plus_days((wanted - at.day()).rem_euclid(7));
        }
        let day = Calendar::new(Language::French, "UTC").field(at);
        Some(if clock.is_empty() {
            day
        } else {
            format!("{day}T{clock}")
        })
    }
}

/// The first of January 1970 was a Thursday.
const WEEKDAYS: [&str; 7] = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];

/// What is done: each is a form of the product.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "does", rename_all = "kebab-case")]
pub enum Deed {
    Open {
        trame: String,
        name: String,
        #[serde(default)]
        joining: String,
    },
    Join {
        #[serde(default)]
        message: String,
    },
    AskAsGuest {
        name: String,
        email: String,
        message: String,
    },
    Admit,
    Stand {
        standing: String,
    },
    Take {
        role: String,
        weeks: i64,
    },
    Give {
        role: String,
        weeks: i64,
    },
    HandOver {
        role: String,
        word: String,
    },
    Publish {
        body: String,
    },
    Reach {
        stage: String,
    },
    Describe {
        #[serde(default)]
        name: String,
        review: Option<i64>,
        #[serde(default)]
        texts: BTreeMap<String, String>,
    },
    AddToCharter {
        fr: String,
        en: String,
    },
    AcceptCharter,
    Arrange {
        #[serde(default)]
        joining: String,
        #[serde(default)]
        words: BTreeMap<String, String>,
    },
    Invite {
        link: String,
        standing: String,
        uses: i64,
        note: String,
    },
    Enter {
        link: String,
    },
    Leave,
    Offer,
    /// Who was there in a half-day of a gathering, by key or mail address: `present`, `excused`, `absent`, or minutes.
    Note {
        gathering: String,
        #[serde(default)]
        part: i64,
        presences: BTreeMap<String, String>,
    },
    /// Any other form, by its address; `{names}` in it and in its fields stand for what `name` called before or for
    /// what `finding.rs` looks up (`{own NAME}`: the secret address of a registration), `@-3 18:00` for a moment.
    Send {
        to: String,
        #[serde(default)]
        name: String,
        #[serde(default)]
        fields: BTreeMap<String, Said>,
        /// Fields that take a picture, each with the name of one of `pictures/`.
        #[serde(default)]
        pictures: BTreeMap<String, String>,
    },
}

/// What a field says: once, or several choices.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Said {
    One(String),
    Several(Vec<String>),
}

impl Said {
    /// Everything it says.
    pub fn all(&self) -> &[String] {
        match self {
            Said::One(one) => std::slice::from_ref(one),
            Said::Several(several) => several,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct World {
    /// When the world's story ended, if that is not today.
    ended: Option<String>,
    scene: Vec<Scene>,
}

/// Everybody, by key.
///
/// # Errors
/// A fault when a file is wrong, which a test would have found.
pub fn cast() -> Result<BTreeMap<String, Character>, Problem> {
    let mut all = BTreeMap::new();
    for text in CAST {
        all.extend(read::<BTreeMap<String, Character>>(text)?);
    }
    Ok(all)
}

/// Every single scene with its moment, in the order of time, for a story that ends `now`.
///
/// # Errors
/// As for [`cast`].
pub fn scenes(now: Instant) -> Result<Vec<(Instant, Scene)>, Problem> {
    let mut all = Vec::new();
    for text in WORLDS {
        let world = read::<World>(text)?;
        let ended = world.ended.as_deref().map(|day| {
            let midnight = Calendar::new(Language::French, "UTC").from_field(day);
            midnight.ok_or_else(|| Problem::fault("read the example worlds", day.to_owned()))
        });
        let from = ended.transpose()?.unwrap_or(now);
        for mut scene in world.scene {
            scene.from = from;
            let single = one_by_one(&scene);
            let count = i64::try_from(single.len()).unwrap_or(i64::MAX);
            for (place, each) in (0_i64..).zip(single) {
                all.push((moment(from, now, &scene, place, count)?, each));
            }
        }
    }
    all.sort_by_key(|(at, _)| *at);
    Ok(all)
}

fn one_by_one(scene: &Scene) -> Vec<Scene> {
    let (who, whom): (Vec<&str>, Vec<&str>) = (
        scene.who.split_whitespace().collect(),
        scene.whom.split_whitespace().collect(),
    );
    let single = |who: &str, whom: &str| Scene {
        who: who.into(),
        whom: whom.into(),
        ..scene.clone()
    };
    match (who.as_slice(), whom.as_slice()) {
        ([], _) => vec![scene.clone()],
        ([one], whom @ [_, ..]) => whom.iter().map(|whom| single(one, whom)).collect(),
        (who, _) => who.iter().map(|who| single(who, &scene.whom)).collect(),
    }
}

/// The first of several keeps the hour that is written; the others come at theirs, by day.
fn moment(from: Instant, now: Instant, scene: &Scene, place: i64, count: i64) -> Result<Instant, Problem> {
    let wrong = || Problem::fault("read the example worlds", format!("{} {}", scene.day, scene.at));
    if let Some(minutes) = scene.at.strip_prefix("now-") {
        let minutes: i64 = minutes.parse().map_err(|_| wrong())?;
        return Ok(now.plus_minutes(-minutes));
    }
    let (hours, minutes) = scene.at.split_once(':').ok_or_else(wrong)?;
    let (hours, minutes): (i64, i64) = (
        hours.parse().map_err(|_| wrong())?,
        minutes.parse().map_err(|_| wrong())?,
    );
    let midnight = Instant::from_milliseconds(from.day() * 86_400_000);
    let day = scene.day + scene.over * place / count.max(1);
    let minute = match place {
        0 => hours * 60 + minutes,
        _ if scene.over > 0 => 7 * 60 + (place * 173 + (day.abs() * 31)) % (13 * 60),
        _ => hours * 60 + minutes + place * 4,
    };
    // The story is told in the time of Paris, an hour or two ahead.
    let at = midnight.plus_days(day).plus_minutes(minute - 60);
    if at < now { Ok(at) } else { Err(wrong()) }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|cause| Problem::fault("read the example worlds", cause))
}
