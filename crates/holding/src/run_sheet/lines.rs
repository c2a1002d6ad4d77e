//! The steps as they are shown: their times, who speaks, and how they fit into the time there is.

use platform::web::View;

use super::model::{Fit, Step, clocks};
use gatherings::gathering::Gathering;

/// A step as it is shown.
pub(super) struct Line {
    pub step: Step,
    /// From when to when; the minutes since the start for what lasts whole days.
    pub clock: String,
    /// Who speaks, in words.
    pub who: String,
}

/// The steps with their times, for a reader.
pub(super) fn lines(
    v: &View,
    gathering: &Gathering,
    steps: Vec<Step>,
    duties: &[(String, String)],
) -> Vec<Line> {
    let minutes: Vec<i64> = steps.iter().map(|step| step.text.minutes).collect();
    let times = clocks(gathering.starts, &minutes);
    let clock = |instant: kernel::Instant| {
        if gathering.all_day {
            let since = (instant.milliseconds() - gathering.starts.milliseconds()) / 60_000;
            format!("{}:{:02}", since / 60, since % 60)
        } else {
            v.clock(&gathering.zone, instant)
        }
    };
    let line = |(step, (from, to)): (Step, (kernel::Instant, kernel::Instant))| Line {
        clock: format!("{} – {}", clock(from), clock(to)),
        who: who(&step, duties),
        step,
    };
    steps.into_iter().zip(times).map(line).collect()
}

fn who(step: &Step, duties: &[(String, String)]) -> String {
    let duty = step.text.duty.as_ref();
    let duty = duty.and_then(|key| duties.iter().find(|(known, _)| known == key));
    let parts = [
        step.host_name.as_str(),
        duty.map(|(_, name)| name.as_str()).unwrap_or_default(),
        step.text.speaker.as_str(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Planned, real, and how it fits.
pub(super) struct Sum {
    pub planned: i64,
    /// The planned and the real minutes of the steps that were timed.
    pub timed: Option<(i64, i64)>,
    pub fit: Fit,
}

pub(super) fn sum(gathering: &Gathering, steps: &[Step]) -> Sum {
    let planned: i64 = steps.iter().map(|step| step.text.minutes).sum();
    let real: Vec<(i64, i64)> = steps
        .iter()
        .filter_map(|step| Some((step.text.minutes, step.real()?)))
        .collect();
    let length = (gathering.ends.milliseconds() - gathering.starts.milliseconds()) / 60_000;
    Sum {
        planned,
        timed: (!real.is_empty()).then(|| {
            real.iter()
                .fold((0, 0), |sum, each| (sum.0 + each.0, sum.1 + each.1))
        }),
        fit: if gathering.all_day {
            Fit::Fits
        } else {
            Fit::of(planned, length)
        },
    }
}
