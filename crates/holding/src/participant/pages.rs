//! The list of those who registered, and adding somebody by hand.

use askama::Template;
use kernel::{Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Paged};

use super::actions::{self, Added, Newcomer};
use super::model::{Count, Participant, order, ranks};
use super::store::{self, Written};
use gatherings::gathering::access::{self, MayHold};
use gatherings::gathering::{Frame, Seat, Seats, head};
use gatherings::registration::{Asked, State};

/// How many people a page shows.
const MOST: i64 = 60;

/// Somebody on the page.
struct Line {
    person: Participant,
    answers: Vec<(String, String)>,
    rank: Option<i64>,
}

/// Everything that the page is made of.
struct Found {
    may: MayHold,
    crumbs: space::Crumbs,
    seats: Vec<Seats>,
    people: Vec<Participant>,
    written: Vec<Written>,
}

fn find(tx: &mut Tx, uid: Uid) -> Result<Found, Problem> {
    let may = access::to_hold(tx, uid)?;
    Ok(Found {
        crumbs: space::crumbs(tx, may.seen().space.space.id)?,
        seats: gatherings::gathering::seats(tx, may.gathering().id)?,
        people: store::all(tx, may.gathering().id)?,
        written: store::written(tx, may.gathering().id)?,
        may,
    })
}

#[derive(Template)]
#[template(path = "participant/index.html")]
struct Index {
    v: View,
    form: Form,
    head: Head,
    frame: Frame,
    counts: Vec<(Count, Option<i64>)>,
    lines: Vec<Line>,
    all: i64,
    found: i64,
    words: String,
    state: String,
    next: Option<String>,
    written: Vec<Written>,
    begun: bool,
}

impl Index {
    fn states(&self) -> [State; 4] {
        [State::Placed, State::Offered, State::Waiting, State::Cancelled]
    }

    fn may_remove(&self, line: &Line) -> bool {
        !self.begun && line.person.state.is_active()
    }
}

/// Who registered.
pub async fn index(cx: Cx) -> Handled {
    show(&cx, Form::new()).await
}

async fn show(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    let found = cx.read(move |tx| find(tx, uid)).await?;
    let v = cx.view();
    let (words, state) = (
        cx.query("words").unwrap_or_default().to_owned(),
        cx.query("state").unwrap_or_default().to_owned(),
    );
    let paged = Paged::asked(cx, MOST);
    let seen = found.may.seen();
    let counts = found
        .seats
        .iter()
        .map(|each| (Count::of(&found.people, each.seat), each.places))
        .collect();
    let all = count(&found.people);
    let ranks = ranks(&found.people);
    let mut people: Vec<Participant> = found
        .people
        .into_iter()
        .filter(|each| is_wanted(each, &words, &state))
        .collect();
    order(&mut people);
    let questions = Asked::of(seen.kind(), v.language);
    let lines: Vec<Line> = people
        .iter()
        .skip(usize::try_from(paged.skip).unwrap_or(0))
        .take(usize::try_from(paged.most).unwrap_or(0))
        .map(|each| Line {
            answers: answers(&v, &questions, each),
            rank: ranks.get(&each.uid).copied(),
            person: each.clone(),
        })
        .collect();
    let next = paged.next(&lines).map(|from| {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("words", &words)
            .append_pair("state", &state)
            .finish();
        format!("/gatherings/{uid}/people?from={from}&{query}")
    });
    let page = Index {
        head: head(&v, seen, found.crumbs),
        frame: Frame::new(&v, seen, "people"),
        begun: seen.gathering.starts <= v.now(),
        found: count(&people),
        written: found.written,
        all,
        counts,
        lines,
        words,
        state,
        next,
        form,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

fn count<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}

/// Those who gave up, declined or did not answer are one group: they are not coming.
fn is_wanted(person: &Participant, words: &str, state: &str) -> bool {
    let fits = match State::from_word(state) {
        None => true,
        Some(State::Cancelled) => !person.state.is_active(),
        Some(state) => person.state == state,
    };
    fits && person.answers_to(words)
}

/// What somebody answered, in words.
pub fn answers(v: &View, questions: &[Asked], person: &Participant) -> Vec<(String, String)> {
    let said = |question: &Asked| {
        let answer = person.answers.get(&question.key)?;
        let words = if question.holds == trame::QuestionType::Tick {
            v.t("participant-yes").to_owned()
        } else {
            question.in_words(answer)
        };
        Some((question.label.clone(), words))
    };
    questions.iter().filter_map(said).collect()
}

/// Adds somebody by hand.
pub async fn add(cx: Cx) -> Handled {
    let uid: Uid = cx.at("gathering")?;
    let mut form = cx.form().await?;
    let (language, house) = (cx.language(), cx.house().clone());
    let may = cx.read(move |tx| access::to_hold(tx, uid)).await?;
    let name = form.line("name", 1..=80);
    let email = form.email("email");
    let seat = match Seat::of(may.gathering().mode) {
        [only] => Some(*only),
        _ => form.choice("seat", Seat::from_word),
    };
    let anyway = form.ticked("anyway");
    let (Some(seat), Some(())) = (seat, form.accept(())) else {
        return show(&cx, form).await;
    };
    let zone = house.instance().zone.clone();
    let done = cx
        .write(move |tx| {
            let may = access::to_hold(tx, uid)?;
            let newcomer = Newcomer {
                email,
                wish: actions::wish(name, seat, language),
                anyway,
            };
            actions::add(tx, &house, &may, &newcomer, &zone)
        })
        .await;
    let notice = match done {
        Ok(Added::Placed) => "participant-added",
        Ok(Added::Waiting) => "participant-added-waiting",
        Ok(Added::Before) => "participant-before",
        Err(Problem::Refused(refusal)) => {
            form.refuse("anyway", refusal);
            return show(&cx, form).await;
        }
        Err(problem) => return Err(problem),
    };
    Ok(Reply::see_other(format!("/gatherings/{uid}/people")).notice(notice))
}
