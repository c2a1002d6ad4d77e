//! The panels of those who hold the room: each open to all of them, the first one by the duty that somebody took on.

use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::Cx;

use super::model::Entered;
use crate::event::Screen;

platform::statements! {
    DUTIES = "select coalesce(d.kind_key, ''), d.name from duty_holdings h join duties d on d.id = h.duty_id
              where h.gathering_id = $1 and h.person_id = $2 and h.returned_at is null order by h.id";
}

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// For whoever facilitates: the steps.
    Steps,
    /// For whoever looks after the community: questions, and how the chat goes.
    Questions,
    /// For whoever facilitates: small groups.
    Cells,
    /// For whoever keeps the climate.
    Climate,
    /// For whoever draws.
    Pictures,
    /// For whoever looks after sound, image and stream.
    Online,
    /// For whoever welcomes: who is here, who waits.
    Places,
    /// For whoever facilitates: what people leave with.
    Parting,
}

impl Panel {
    /// Every panel, in the order of the page.
    pub const ALL: [Panel; 8] = [
        Panel::Steps,
        Panel::Questions,
        Panel::Cells,
        Panel::Climate,
        Panel::Pictures,
        Panel::Online,
        Panel::Places,
        Panel::Parting,
    ];

    /// The word, in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Panel::Steps => "steps",
            Panel::Questions => "questions",
            Panel::Cells => "cells",
            Panel::Climate => "climate",
            Panel::Pictures => "pictures",
            Panel::Online => "online",
            Panel::Places => "places",
            Panel::Parting => "parting",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        Panel::ALL.into_iter().find(|panel| panel.word() == word)
    }

    /// The panel in which the form of an act is, when it comes back with what was wrong.
    pub(super) fn of_act(act: &str) -> Option<Self> {
        match act.split('/').next().unwrap_or_default() {
            "steps" => Some(Panel::Steps),
            "rounds" | "round-words" | "cells" => Some(Panel::Cells),
            "parting" => Some(Panel::Parting),
            "chat" | "questions" => Some(Panel::Questions),
            "lines" if act.ends_with("question") => Some(Panel::Questions),
            "pictures" => Some(Panel::Pictures),
            "checks" | "video" => Some(Panel::Online),
            "places" | "seats" => Some(Panel::Places),
            "lines" if act.ends_with("keeping") => Some(Panel::Climate),
            _ => None,
        }
    }

    /// The parts of words by which a duty is known, in its key or its name: trames call duties as they like.
    const fn known_by(self) -> &'static [&'static str] {
        match self {
            Panel::Climate => &["climat"],
            Panel::Pictures => &["illustrat"],
            Panel::Online => &[
                "online",
                "en ligne",
                "engineer",
                "ingénieur",
                "replay",
                "rediffusion",
                "régie",
                "stream",
            ],
            Panel::Questions => &["question", "chat", "communit", "communaut"],
            Panel::Places => &["welcome", "accueil"],
            Panel::Steps | Panel::Cells | Panel::Parting => &[],
        }
    }

    /// The panel that a duty leads to, if it is one of these.
    fn of(duty: &str) -> Option<Self> {
        let duty = duty.to_lowercase();
        let knows = |panel: &Panel| panel.known_by().iter().any(|part| duty.contains(part));
        // What keeps the climate of the chat keeps the climate first.
        let order = [
            Panel::Climate,
            Panel::Pictures,
            Panel::Questions,
            Panel::Online,
            Panel::Places,
        ];
        order.into_iter().find(knows)
    }
}

/// The panel that opens first for somebody who holds the room.
///
/// # Errors
/// When the store refuses.
pub(super) fn first(tx: &mut Tx, entered: &Entered) -> Result<Panel, Problem> {
    let duties = tx.all::<(String, String)>(DUTIES, (entered.gathering.id, entered.seat.person))?;
    let led = duties
        .iter()
        .find_map(|(key, name)| Panel::of(key).or_else(|| Panel::of(name)));
    Ok(led.unwrap_or(Panel::Steps))
}

/// The address of a screen of the room that a request is about.
///
/// # Errors
/// [`Problem::Missing`] when it is about none.
pub(crate) fn path_of(cx: &Cx, screen: Screen) -> Result<String, Problem> {
    let uid: Uid = cx.at("gathering")?;
    let from = left_query(cx);
    let still = stays(from, "still", "still=");
    let watch = stays(from, "watch", "watch=").filter(|_| screen == Screen::Participant);
    // The panel from which the form came, or in which such forms are.
    let asked = named_in(from);
    let act = cx.path().split_once("/live/").map_or("", |(_, act)| act);
    let panel = asked
        .or_else(|| Panel::of_act(act))
        .filter(|_| screen == Screen::Host);
    let panel = panel.map(|panel| format!("panel={}", panel.word()));
    let kept: Vec<String> = still.into_iter().chain(watch).chain(panel).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    let kept = kept.join("&");
    Ok(match screen {
        Screen::Host => format!("/gatherings/{uid}/live/host{mark}{kept}"),
        _ => format!("/gatherings/{uid}/live{mark}{kept}"),
    })
}

/// The query of the page that a form was sent from.
fn left_query(cx: &Cx) -> &str {
    let from = cx.header("referer").and_then(|from| from.split_once('?'));
    from.map_or("", |(_, query)| query.split('#').next().unwrap_or_default())
}

/// The panel of the page that a form was sent from.
pub(super) fn left(cx: &Cx) -> Option<Panel> {
    named_in(left_query(cx))
}

fn named_in(query: &str) -> Option<Panel> {
    query
        .split('&')
        .find_map(|part| Panel::from_word(part.strip_prefix("panel=")?))
}

/// A word that stands in an address without a value, as browsers write it or as forms do.
fn stays(from: &str, word: &str, empty: &str) -> Option<String> {
    let is = |part: &str| part == word || part == empty;
    from.split('&').any(is).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_came_back_opens_the_panel_it_is_in_or_came_from() {
        for (act, panel) in [
            ("video", Some(Panel::Online)),
            ("questions/{item}/live-answer", Some(Panel::Questions)),
            ("lines/{item}/question", Some(Panel::Questions)),
            ("lines/{item}/keeping", Some(Panel::Climate)),
            ("polls", None),
        ] {
            assert_eq!(Panel::of_act(act), panel, "{act}");
        }
        assert_eq!(named_in("still&panel=climate"), Some(Panel::Climate));
        assert_eq!(named_in("panel=elsewhere"), None);
    }

    #[test]
    fn the_duties_of_the_trames_lead_to_their_panels() {
        for (duty, panel) in [
            ("climate", Some(Panel::Climate)),
            ("Climatologue", Some(Panel::Climate)),
            ("Garde du fil de discussion", None),
            ("chat", Some(Panel::Questions)),
            ("question-keeper", Some(Panel::Questions)),
            ("illustrator", Some(Panel::Pictures)),
            ("online", Some(Panel::Online)),
            ("Ingénieur de mise en ligne", Some(Panel::Online)),
            ("replay", Some(Panel::Online)),
            ("welcome", Some(Panel::Places)),
            ("objective", None),
        ] {
            assert_eq!(Panel::of(duty), panel, "{duty}");
        }
    }
}
