//! Where an activity stands: its week, its strand, and its place among those of its cell.

use trame::Activity;

use crate::merge::Plan;

/// A way of moving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// To a week and a strand, before another activity there or at the end.
    There {
        week: u32,
        strand: String,
        before: Option<String>,
    },
    /// Before the one that stands before it in its cell.
    Earlier,
    /// After the one that stands after it in its cell.
    Later,
    /// To the week before.
    WeekBefore,
    /// To the week after.
    WeekAfter,
}

/// Moves an activity. Nothing when there is no way to go.
pub(super) fn shift(plan: &mut Plan, key: &str, way: Way) -> Option<()> {
    let (weeks, list) = (plan.program.weeks, &mut plan.program.activities);
    let from = list.iter().position(|each| each.key == key)?;
    let own = list.get(from)?;
    let (week, strand, before) = match way {
        Way::There { week, strand, before } => (week, strand, before),
        Way::WeekBefore => (own.week.checked_sub(1)?.max(1), own.strand.clone(), None),
        Way::WeekAfter => ((own.week + 1).min(weeks), own.strand.clone(), None),
        Way::Earlier | Way::Later => return swap(list, from, way == Way::Later),
    };
    let same_cell = own.week == week && own.strand == strand;
    let before = before.filter(|before| before != key);
    if same_cell && before.is_none() {
        return Some(());
    }
    let mut moved = list.remove(from);
    moved.week = week;
    moved.strand = strand;
    let place = before
        .and_then(|before| list.iter().position(|each| each.key == before))
        .unwrap_or_else(|| end_of_cell(list, &moved));
    list.insert(place, moved);
    Some(())
}

/// After the last of its cell; else of its week; else of the weeks before.
pub(super) fn end_of_cell(list: &[Activity], new: &Activity) -> usize {
    let last = |wanted: &dyn Fn(&Activity) -> bool| list.iter().rposition(wanted).map(|place| place + 1);
    last(&|each| each.week == new.week && each.strand == new.strand)
        .or_else(|| last(&|each| each.week == new.week))
        .or_else(|| last(&|each| each.week < new.week))
        .unwrap_or(0)
}

fn swap(list: &mut [Activity], from: usize, later: bool) -> Option<()> {
    let own = list.get(from)?;
    let beside = |each: &Activity| each.week == own.week && each.strand == own.strand;
    let other = if later {
        let after = list.get(from + 1..)?;
        after.iter().position(beside).map(|place| from + 1 + place)
    } else {
        list.get(..from)?.iter().rposition(beside)
    };
    list.swap(from, other?);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(list: &[(&str, u32, &str)]) -> Plan {
        let mut plan = Plan::default();
        plan.program.weeks = 3;
        plan.program.activities = list
            .iter()
            .map(|(key, week, strand)| Activity {
                key: (*key).to_owned(),
                week: *week,
                strand: (*strand).to_owned(),
                ..Activity::default()
            })
            .collect();
        plan
    }

    fn check(way: Way, expected: &[&str]) {
        let mut plan = plan(&[
            ("a", 1, "project"),
            ("b", 1, "individual"),
            ("c", 1, "project"),
            ("d", 2, "project"),
        ]);
        shift(&mut plan, "c", way);
        let said: Vec<String> = plan
            .program
            .activities
            .iter()
            .map(|each| format!("{}{}{}", each.key, each.week, each.strand.get(..1).unwrap()))
            .collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn an_activity_moves_within_its_cell_and_out_of_it() {
        check(Way::Earlier, &["c1p", "b1i", "a1p", "d2p"]);
        check(Way::Later, &["a1p", "b1i", "c1p", "d2p"]);
        check(Way::WeekAfter, &["a1p", "b1i", "d2p", "c2p"]);
        check(Way::WeekBefore, &["a1p", "b1i", "c1p", "d2p"]);
        let there = |week, strand: &str, before: Option<&str>| Way::There {
            week,
            strand: strand.to_owned(),
            before: before.map(str::to_owned),
        };
        check(there(1, "individual", None), &["a1p", "b1i", "c1i", "d2p"]);
        check(there(1, "individual", Some("b")), &["a1p", "c1i", "b1i", "d2p"]);
        check(there(3, "collective", None), &["a1p", "b1i", "d2p", "c3c"]);
        check(there(2, "project", Some("d")), &["a1p", "b1i", "c2p", "d2p"]);
        check(there(2, "project", Some("gone")), &["a1p", "b1i", "d2p", "c2p"]);
    }
}
