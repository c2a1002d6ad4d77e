//! The grid: skills, each at three levels, with what points at them.

use kernel::Level;

use super::Practised;
use crate::framework::Skill;

/// Something that is shown in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The key of the skill.
    pub skill: String,
    /// The level; nothing when its author named none.
    pub level: Option<Level>,
    /// What it is called.
    pub title: String,
    /// Where it is read.
    pub path: Option<String>,
}

/// A skill at a level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The level of its column.
    pub level: Option<Level>,
    /// How many occasions.
    pub traces: i64,
    /// What was attached.
    pub evidence: Vec<(String, Option<String>)>,
}

impl Cell {
    /// Whether nothing points at it.
    pub fn is_empty(&self) -> bool {
        self.traces == 0 && self.evidence.is_empty()
    }

    /// How full its mark is, from 0 to 4: more than a few occasions look the same.
    pub fn fullness(&self) -> i64 {
        let shown = i64::try_from(self.evidence.len()).unwrap_or(i64::MAX);
        match self.traces.saturating_add(shown) {
            ..=0 => 0,
            1 => 1,
            2..=3 => 2,
            4..=7 => 3,
            _ => 4,
        }
    }
}

/// A skill with its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The skill.
    pub skill: Skill,
    /// One a column.
    pub cells: Vec<Cell>,
}

/// The columns and lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The levels, then nothing when something has no level.
    pub columns: Vec<Option<Level>>,
    /// A line a skill.
    pub lines: Vec<Line>,
}

impl Grid {
    /// Puts everything where it belongs; what points at a skill that the framework no longer names is left out.
    pub fn new(skills: &[Skill], practised: &[Practised], shown: &[Shown]) -> Self {
        let known = |key: &str| skills.iter().any(|skill| skill.key == key);
        let stray = practised
            .iter()
            .any(|each| each.level.is_none() && known(&each.skill))
            || shown
                .iter()
                .any(|each| each.level.is_none() && known(&each.skill));
        let levels = Level::ALL.iter().copied().map(Some);
        let columns: Vec<Option<Level>> = levels.chain(stray.then_some(None)).collect();
        let cell = |skill: &Skill, level: Option<Level>| {
            let here = practised
                .iter()
                .filter(|each| each.skill == skill.key && each.level == level);
            let evidence = shown
                .iter()
                .filter(|each| each.skill == skill.key && each.level == level);
            Cell {
                level,
                traces: here.map(|each| each.traces).sum(),
                evidence: evidence
                    .map(|each| (each.title.clone(), each.path.clone()))
                    .collect(),
            }
        };
        let line = |skill: &Skill| Line {
            cells: columns.iter().map(|level| cell(skill, *level)).collect(),
            skill: skill.clone(),
        };
        Grid {
            lines: skills.iter().map(line).collect(),
            columns,
        }
    }

    /// Whether nothing points anywhere.
    pub fn is_empty(&self) -> bool {
        self.lines
            .iter()
            .all(|line| line.cells.iter().all(Cell::is_empty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skill(number: usize, key: &str) -> Skill {
        Skill {
            number,
            key: key.to_owned(),
            name: key.to_owned(),
            gist: String::new(),
            level: None,
        }
    }

    fn practised(skill: &str, level: Option<Level>, traces: i64) -> Practised {
        Practised {
            skill: skill.to_owned(),
            level,
            traces,
        }
    }

    #[test]
    fn everything_stands_in_its_cell_and_a_column_without_level_only_where_it_is_needed() {
        let skills = [skill(1, "listening"), skill(2, "kindness")];
        let shown = Shown {
            skill: "kindness".into(),
            level: Some(Level::Group),
            title: "Un tour de parole".into(),
            path: None,
        };
        let counted = [
            practised("listening", Some(Level::Group), 2),
            practised("listening", Some(Level::Group), 3),
            practised("gone", None, 7),
        ];
        let grid = Grid::new(&skills, &counted, std::slice::from_ref(&shown));
        assert_eq!(grid.columns.len(), 3);
        assert_eq!(grid.lines[0].cells[1].traces, 5);
        assert_eq!(
            grid.lines[1].cells[1].evidence,
            [("Un tour de parole".to_owned(), None)]
        );
        assert!(grid.lines[1].cells[0].is_empty());
        let grid = Grid::new(&skills, &[practised("kindness", None, 1)], &[]);
        assert_eq!((grid.columns.len(), grid.lines[1].cells[3].traces), (4, 1));
        assert!(Grid::new(&skills, &[], &[]).is_empty() && !grid.is_empty());
    }

    #[test]
    fn a_cell_fills_by_steps() {
        let fullness = |traces| {
            Cell {
                traces,
                ..Cell::default()
            }
            .fullness()
        };
        assert_eq!([0, 1, 2, 3, 4, 7, 8, 900].map(fullness), [0, 1, 2, 2, 3, 3, 4, 4]);
    }
}
