//! What is drawn, and what is not.

use proptest::prelude::*;

use super::*;

fn series(line: Line, marks: &[Option<usize>]) -> Series {
    Series {
        line,
        marks: marks.to_vec(),
    }
}

fn path(marks: &[Option<usize>]) -> (String, bool) {
    let radar = Radar::of_lines(marks.len(), 4, &[series(Line::Full, marks)]).unwrap();
    let drawing = &radar.drawings[0];
    (drawing.path.clone(), drawing.closed)
}

#[test]
fn a_line_goes_round_only_when_everything_is_known() {
    let (round, closed) = path(&[Some(3), Some(3), Some(3), Some(3)]);
    assert_eq!(
        (round.as_str(), closed),
        ("M200 38L362 200L200 362L38 200Z", true)
    );
    let (broken, closed) = path(&[Some(3), None, Some(3), Some(3)]);
    assert_eq!(
        (broken.as_str(), closed),
        ("M200 362L38 200M38 200L200 38", false)
    );
    assert_eq!(path(&[Some(0), None, Some(1), None]).0, "", "no neighbours");
    assert_eq!(path(&[None, None, None]), (String::new(), false));
}

#[test]
fn two_axes_enclose_nothing() {
    assert_eq!(Radar::of_lines(2, 4, &[]), None);
    assert_eq!(Radar::of_bars(0, 4, &[]), None);
    assert_eq!(Radar::of_lines(3, 0, &[]), None);
}

#[test]
fn the_later_lies_on_top_and_bars_of_two_dates_stand_beside_one_another() {
    let bars = vec![
        Some(Bar {
            lowest: 1,
            highest: 3,
            middle: Some(2.5),
        }),
        None,
        None,
        None,
    ];
    let radar = Radar::of_bars(4, 4, &[(Line::Full, bars.clone()), (Line::Dashed, bars.clone())]).unwrap();
    let lines: Vec<Line> = radar.drawings.iter().map(|drawing| drawing.line).collect();
    assert_eq!(lines, [Line::Dashed, Line::Full]);
    assert_ne!(radar.drawings[0].path, radar.drawings[1].path);
    let alone = Radar::of_bars(4, 4, &[(Line::Full, bars)]).unwrap();
    assert_eq!(alone.drawings[0].path, "M200 119L200 38");
    assert_eq!(
        alone.drawings[0].dots,
        [Dot {
            x: "200".into(),
            y: "58.3".into()
        }]
    );
}

#[test]
fn names_stand_outside_and_are_written_away_from_the_drawing() {
    let radar = Radar::of_lines(4, 2, &[]).unwrap();
    let anchors: Vec<&str> = radar.axes.iter().map(|axis| axis.anchor).collect();
    assert_eq!(anchors, ["middle", "start", "middle", "end"]);
    assert_eq!(radar.rings[1], "200,38 362,200 200,362 38,200");
    assert_eq!(radar.ring_names.len(), 2);
}

proptest! {
    #[test]
    fn a_dot_for_each_mark_and_a_line_for_each_two_neighbours(
        marks in proptest::collection::vec(proptest::option::of(0usize..4), 3..14),
    ) {
        let radar = Radar::of_lines(marks.len(), 4, &[series(Line::Dashed, &marks)]).unwrap();
        let drawing = &radar.drawings[0];
        let known = marks.iter().flatten().count();
        prop_assert_eq!(drawing.dots.len(), known);
        let neighbours = (0..marks.len())
            .filter(|axis| marks[*axis].is_some() && marks[(axis + 1) % marks.len()].is_some())
            .count();
        let expected = if known == marks.len() { (marks.len() - 1, 1) } else { (neighbours, 0) };
        let counted = (drawing.path.matches('L').count(), drawing.path.matches('Z').count());
        prop_assert_eq!(counted, expected);
    }
}
