//! The strands of a program, in a reader's words.

use platform::web::View;
use trame::Program;

use super::said;

/// A strand as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strand {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// What happens on it.
    pub gist: Option<String>,
    /// The class that gives it a colour and a line, by its place among the strands.
    pub tone: &'static str,
}

/// The classes of the strands, in their order: a seventh strand looks like the first, and has its own word.
const TONES: [&str; 6] = ["individual", "collective", "project", "fourth", "fifth", "sixth"];

/// The strands of a program, in their order: its own, or the usual three in everybody's words.
pub fn strands(v: &View, program: &Program) -> Vec<Strand> {
    let of = |(key, tone): (&str, &'static str)| {
        let own = program.strands.iter().find(|strand| strand.key == key);
        Strand {
            key: key.to_owned(),
            name: own.map_or_else(
                || v.word("strand", key).to_owned(),
                |own| said(&own.name, v.language).text.to_owned(),
            ),
            gist: own
                .and_then(|own| own.gist.as_ref())
                .map(|gist| said(gist, v.language).text.to_owned()),
            tone,
        }
    };
    let tones = TONES.iter().copied().cycle();
    program.strand_keys().into_iter().zip(tones).map(of).collect()
}
