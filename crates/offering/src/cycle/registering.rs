//! Registering for several sessions in one go: one form, one answer for each of them, one letter.

use askama::Template;
use kernel::{Language, Problem, Refusal, Uid};
use platform::Tx;
use platform::tries::{self, Limit};
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::{self, Head};
use trame::Mode;

use super::access::{self, SeenCycle};
use super::letter;
use super::model::{Cycle, Session};
use super::several::{Answer, Wanted, register_all};
use super::{pages, store};
use gatherings::gathering::Seat;
use gatherings::registration::{self, Asked, State};

/// What the page of a cycle shows of registration.
pub(super) struct Joining {
    /// The sessions for which one may register now, and is not yet.
    pub open: Vec<Session>,
    /// The questions of their kinds, each once.
    pub questions: Vec<Asked>,
    /// The reader's own registrations that count: session, state, address.
    pub mine: Vec<(Uid, State, String)>,
    /// Whether the reader is signed in, and so asked neither name nor address.
    pub is_known: bool,
}

impl Joining {
    pub fn of(tx: &mut Tx, seen: &SeenCycle, language: Language) -> Result<Self, Problem> {
        let mut mine = match &seen.space.actor {
            Some(actor) => store::mine(tx, seen.cycle.id, actor.id)?,
            None => Vec::new(),
        };
        mine.retain(|(_, state, _)| state.is_active());
        let now = tx.now();
        let is_new = |session: &&Session| !mine.iter().any(|(own, _, _)| *own == session.uid);
        let open = seen.sessions.iter().filter(|session| session.is_open(now));
        let open: Vec<Session> = open.filter(is_new).cloned().collect();
        Ok(Joining {
            questions: questions(seen, open.iter(), language),
            is_known: seen.space.actor.is_some(),
            open,
            mine,
        })
    }

    /// The reader's own registration for a session.
    pub fn own(&self, session: &Session) -> Option<&(Uid, State, String)> {
        self.mine.iter().find(|(own, _, _)| *own == session.uid)
    }

    /// Whether one chooses how to be there: when not all sessions are held in one same way.
    pub fn has_choice(&self) -> bool {
        let only = |mode| self.open.iter().all(|session| session.mode == mode);
        !only(Mode::Onsite) && !only(Mode::Remote)
    }
}

/// The questions of the kinds of these sessions, each once.
fn questions<'a>(
    seen: &SeenCycle,
    sessions: impl Iterator<Item = &'a Session>,
    language: Language,
) -> Vec<Asked> {
    let mut kinds: Vec<&str> = Vec::new();
    let mut asked: Vec<Asked> = Vec::new();
    for session in sessions {
        if kinds.contains(&session.kind.as_str()) {
            continue;
        }
        kinds.push(&session.kind);
        let known = &seen.space.space.shape.trame.gatherings;
        let kind = known.iter().find(|kind| kind.key == session.kind);
        for question in Asked::of(kind, language) {
            if !asked.iter().any(|other| other.key == question.key) {
                asked.push(question);
            }
        }
    }
    asked
}

/// The words of an answer, with the letter that stands for each in an address.
const WORDS: [(&str, char); 5] = [
    ("placed", 'p'),
    ("waiting", 'w'),
    ("offered", 'o'),
    ("full", 'f'),
    ("closed", 'c'),
];

/// Each try writes a mail to an address that may be somebody else's.
const LIMIT: Limit = Limit {
    act: "cycle-registration",
    times: 12,
    minutes: 60,
};

/// Registers whoever is signed in, or whoever has this mail address, for the sessions that are ticked.
pub async fn register(cx: Cx) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let mut form = cx.form().await?;
    let once = form.once()?;
    let (language, house) = (cx.language(), cx.house().clone());
    let seen = cx.read(move |tx| access::to_see(tx, uid)).await?;
    let known = |text: &str| {
        seen.sessions
            .iter()
            .find(|session| session.uid.to_string() == text)
    };
    let chosen: Vec<&Session> = form.choices("sessions", known);
    if chosen.is_empty() {
        form.refuse("sessions", Refusal::new("cycle-nothing-chosen"));
    }
    let questions = questions(&seen, chosen.iter().copied(), language);
    let is_visitor = seen.space.actor.is_none();
    let contact = is_visitor.then(|| (form.line("name", 1..=80), form.email("email")));
    let wanted = Wanted {
        chosen: chosen.iter().map(|session| session.uid).collect(),
        way: Seat::from_word(form.value("way")).unwrap_or(Seat::Onsite),
        answers: registration::read_answers(&mut form, &questions),
        language,
    };
    if form.accept(()).is_none() {
        return pages::show_with(&cx, Some(form)).await;
    }
    let zone = cx.view().calendar().zone().to_owned();
    let done = cx
        .write(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let (person, name) = match contact {
                None => {
                    let actor = tx.signed_in()?;
                    (actor.id, actor.name)
                }
                Some((name, email)) => {
                    tries::spend(tx, LIMIT, &email)?;
                    let person = people::entry::find_or_make_guest(tx, &email, &name, language, &zone)?;
                    (person, name)
                }
            };
            let answers = register_all(tx, &house, &seen, (person, &name), &wanted)?;
            letter::write(tx, &house, &seen, (person, &name, language), &answers, once)?;
            Ok(code(&seen, &answers, is_visitor))
        })
        .await;
    match done {
        Ok(code) => Ok(Reply::see_other(format!("/cycles/{uid}/registered?as={code}"))),
        Err(Problem::Refused(refusal)) => {
            form.refuse("sessions", refusal);
            pages::show_with(&cx, Some(form)).await
        }
        Err(problem) => Err(problem),
    }
}

/// One letter for each session of the path; a dash for those that were not chosen.
fn code(seen: &SeenCycle, answers: &[Answer], is_visitor: bool) -> String {
    let letter = |session: &Session| {
        let answer = answers.iter().find(|answer| answer.gathering.id == session.id)?;
        let word = if is_visitor { answer.said } else { answer.word };
        WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, letter)| *letter)
    };
    seen.sessions
        .iter()
        .map(|session| letter(session).unwrap_or('-'))
        .collect()
}

#[derive(Template)]
#[template(path = "cycle/registered.html")]
struct Registered {
    v: View,
    head: Head,
    cycle: Cycle,
    /// Session, the word that says how they stand, and the address of their registration when they are signed in.
    answers: Vec<(Session, &'static str, Option<String>)>,
}

/// What came of it, session by session. Somebody without a session of ours finds the addresses in their mail alone.
pub async fn registered(cx: Cx) -> Handled {
    let uid: Uid = cx.at("cycle")?;
    let (seen, crumbs, mine) = cx
        .read(move |tx| {
            let seen = access::to_see(tx, uid)?;
            let crumbs = space::crumbs(tx, seen.space.space.id)?;
            let mine = match &seen.space.actor {
                Some(actor) => store::mine(tx, seen.cycle.id, actor.id)?,
                None => Vec::new(),
            };
            Ok((seen, crumbs, mine))
        })
        .await?;
    let v = cx.view();
    let letters = cx.query("as").unwrap_or_default();
    let answer = |(session, letter): (Session, char)| {
        let word = WORDS.iter().find(|(_, known)| *known == letter)?.0;
        let own = mine.iter().find(|(own, _, _)| *own == session.uid);
        Some((session, word, own.map(|(_, _, path)| path.clone())))
    };
    let page = Registered {
        head: Head::new(&v, &seen.space, crumbs, "gatherings"),
        answers: seen
            .sessions
            .into_iter()
            .zip(letters.chars())
            .filter_map(answer)
            .collect(),
        cycle: seen.cycle,
        v,
    };
    Reply::page(&page)
}
