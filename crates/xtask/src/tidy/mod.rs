//! Rules of the house that no compiler knows. Each is a function from the files to what it found.

mod arrows;
mod forbidden;
mod keys;
mod layout;
mod lengths;

use std::fmt;

use crate::files;

/// Something to mend, or to look at.
pub struct Finding {
    pub is_error: bool,
    place: String,
    what: String,
}

impl Finding {
    fn error(place: impl Into<String>, what: impl Into<String>) -> Self {
        Finding {
            is_error: true,
            place: place.into(),
            what: what.into(),
        }
    }

    fn warning(place: impl Into<String>, what: impl Into<String>) -> Self {
        Finding {
            is_error: false,
            place: place.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_error { "error" } else { "note " };
        write!(f, "{mark} {}: {}", self.place, self.what)
    }
}

/// Looks at everything.
pub fn look() -> Vec<Finding> {
    let files = files::read_all();
    let rules = [
        lengths::look,
        arrows::look,
        keys::look,
        forbidden::look,
        layout::look,
    ];
    let mut findings: Vec<Finding> = rules.iter().flat_map(|rule| rule(&files)).collect();
    findings.sort_by(|left, right| {
        right
            .is_error
            .cmp(&left.is_error)
            .then_with(|| left.place.cmp(&right.place))
    });
    findings
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_repository_is_tidy() {
        let errors: Vec<String> = super::look()
            .iter()
            .filter(|finding| finding.is_error)
            .map(ToString::to_string)
            .collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
}
