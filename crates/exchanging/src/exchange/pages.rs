//! The page of an exchange: before it, what is to be settled; while it goes on, what each has to do now; what remains.

use askama::Template;
use kernel::{Instant, PersonId, Problem, Uid};
use learning::Reach;
use platform::Tx;
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::{self, Head, Member};

use super::access::{self, Arrange, Keep, Lead, May, Seen, Sit, Tell};
use super::course::{EXTENSIONS, minutes_left};
use super::dates::{self, Date};
use super::lines::{self, Kind, Line};
use super::method::{Phase, Texts};
use super::model::{Exchange, Role, Seat, State};
use super::{seats, store};

/// What the page of an exchange is read from.
struct Found {
    may: May<Sit>,
    crumbs: space::Crumbs,
    phases: Vec<Phase>,
    lines: Vec<Line>,
    dates: Vec<Date>,
    coming: Vec<(Uid, String, Instant)>,
    gathering: Option<(Uid, String)>,
    project: Option<(Uid, String)>,
    leaders: Vec<Member>,
    once: Uid,
    now: Instant,
}

impl Found {
    fn read(tx: &mut Tx, uid: Uid) -> Result<Self, Problem> {
        let may = access::to::<Sit>(tx, uid)?;
        let (exchange, space) = (may.exchange(), may.seen().training.id());
        let reader = may.seen().training.reader(tx)?;
        let project = store::project_of(tx, exchange.project)?;
        let project = project
            .filter(|(_, _, owner, reach)| reader.may_read(*owner, *reach))
            .map(|(uid, title, ..)| (uid, title));
        Ok(Found {
            crumbs: space::crumbs(tx, space)?,
            phases: store::phases(tx, exchange.id)?,
            lines: lines::of(tx, exchange.id)?,
            dates: dates::of(tx, exchange.id)?,
            coming: store::coming(tx, space)?,
            gathering: store::gathering_of(tx, exchange.gathering)?,
            leaders: seats::leaders(tx, space)?,
            once: tx.new_uid(),
            now: tx.now(),
            project,
            may,
        })
    }
}

/// A phase as the page shows it.
pub(super) struct Step {
    pub place: i64,
    pub minutes: i64,
    pub speaks: &'static str,
    pub texts: Texts,
}

/// The phase that goes on.
struct Now {
    step: Step,
    mine: String,
    ends: Instant,
    left: i64,
    extra: i64,
    is_last: bool,
}

#[derive(Template)]
#[template(path = "exchange/show.html")]
struct Show {
    v: View,
    head: Head,
    exchange: Exchange,
    role: Role,
    me: PersonId,
    seats: Vec<Seat>,
    steps: Vec<Step>,
    minutes: i64,
    now: Option<Now>,
    made: i64,
    lines: Vec<Line>,
    dates: Vec<Date>,
    coming: Vec<(Uid, String, Instant)>,
    gathering: Option<(Uid, String)>,
    project: Option<(Uid, String)>,
    leaders: Vec<Member>,
    notes: String,
    outcome: String,
    context: String,
    may_lead: bool,
    may_keep: bool,
    may_arrange: bool,
    may_tell: bool,
    agrees: bool,
    came: bool,
    form: Form,
}

impl Show {
    fn is(&self, state: &str) -> bool {
        self.exchange.state().word() == state
    }

    fn is_mine(&self, person: &PersonId) -> bool {
        *person == self.me
    }

    fn roles(&self) -> [Role; 2] {
        Role::TAKEN
    }

    fn role_of(&self, seat: &Seat) -> &'static str {
        self.exchange.role_of(seat.person.id).word()
    }

    fn holds(&self, role: &Role) -> bool {
        self.role == *role
    }

    fn is_free(&self, role: &Role) -> bool {
        self.exchange.holder(*role).is_none()
    }

    fn extensions(&self) -> [i64; 3] {
        EXTENSIONS
    }

    fn of_kind(&self, kind: &str) -> Vec<&Line> {
        let lines = self.lines.iter();
        lines.filter(|line| line.kind.word() == kind).collect()
    }

    fn kinds(&self) -> [&'static str; 2] {
        Kind::ALL.map(Kind::word)
    }

    fn reaches(&self) -> [&'static str; 4] {
        Reach::ALL.map(Reach::word)
    }

    fn step_class(&self, step: &Step) -> &'static str {
        if step.place < self.exchange.course.phase || self.is("ended") {
            "done"
        } else {
            ""
        }
    }

    fn is_here(&self, step: &Step) -> bool {
        self.is("begun") && step.place == self.exchange.course.phase
    }
}

/// GET /exchanges/{exchange}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

/// The page, with what was typed in one of its forms.
pub(super) async fn page(cx: &Cx, form: Form) -> Handled {
    let uid: Uid = cx.at("exchange")?;
    let found = cx.read(move |tx| Found::read(tx, uid)).await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    Ok(Reply::page(&draw(cx.view(), found, form))?.status(status))
}

fn draw(v: View, found: Found, mut form: Form) -> Show {
    let seen = found.may.seen();
    let (exchange, role, me) = (seen.exchange.clone(), seen.role, found.may.actor().id);
    let steps: Vec<Step> = found
        .phases
        .iter()
        .map(|phase| Step {
            place: phase.place,
            minutes: phase.minutes,
            speaks: phase.speaks.word(),
            texts: phase.texts(v.language),
        })
        .collect();
    prefill(&mut form, &found, &exchange);
    let seat = seen.seat(me);
    Show {
        head: Head::new(&v, &seen.training.space, found.crumbs, "exchanges"),
        now: now(&v, seen, &found.phases, found.now),
        minutes: found.phases.iter().map(|phase| phase.minutes).sum(),
        made: found.now.milliseconds(),
        notes: platform::markdown::html(&exchange.notes),
        outcome: platform::markdown::html(&exchange.outcome),
        context: platform::markdown::html(&exchange.context),
        may_lead: seen.may::<Lead>(),
        may_keep: seen.may::<Keep>(),
        may_arrange: seen.may::<Arrange>(),
        may_tell: seen.may::<Tell>(),
        agrees: seat.is_some_and(|seat| seat.agreed.is_some()),
        came: seat.is_some_and(|seat| seat.came.is_some()),
        seats: seen.seats.clone(),
        lines: found.lines,
        dates: found.dates,
        coming: found.coming,
        gathering: found.gathering,
        project: found.project,
        leaders: found.leaders,
        exchange,
        role,
        me,
        steps,
        form,
        v,
    }
}

/// What the fields hold before anybody typed in them.
fn prefill(form: &mut Form, found: &Found, exchange: &Exchange) {
    let mut empty = |field: &str, value: &str| {
        if !form.ticked(field) {
            form.fill(field, value);
        }
    };
    empty("once", &found.once.to_string());
    empty("notes", &exchange.notes);
    empty("base", &exchange.notes);
    empty("outcome", &exchange.outcome);
    empty("first_step", &exchange.first_step);
    empty("reach", exchange.reach.word());
}

fn now(v: &View, seen: &Seen, phases: &[Phase], at: Instant) -> Option<Now> {
    let course = seen.exchange.course;
    if course.state != State::Begun {
        return None;
    }
    let phase = phases.iter().find(|phase| phase.place == course.phase)?;
    let ends = course.ends(phase.minutes)?;
    let texts = phase.texts(v.language);
    Some(Now {
        mine: texts.of(seen.role).to_owned(),
        left: minutes_left(ends, at),
        extra: course.extra,
        is_last: phases.last().is_some_and(|last| last.place == phase.place),
        step: Step {
            place: phase.place,
            minutes: phase.minutes,
            speaks: phase.speaks.word(),
            texts,
        },
        ends,
    })
}
