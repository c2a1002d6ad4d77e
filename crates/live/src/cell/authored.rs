//! Whose words a text is that several wrote: each line belongs to whoever first wrote it as it stands.

/// A line and its author.
pub type Line<A> = (A, String);

/// The lines of the newest of these versions, oldest first, each with the author who brought it in.
pub fn authored<A: Clone>(versions: impl IntoIterator<Item = (A, String)>) -> Vec<Line<A>> {
    let mut lines: Vec<Line<A>> = Vec::new();
    for (author, text) in versions {
        let mut before: Vec<Option<Line<A>>> = lines.into_iter().map(Some).collect();
        let find = |wanted: &str, before: &mut Vec<Option<Line<A>>>| {
            let place = before
                .iter_mut()
                .find(|line| line.as_ref().is_some_and(|(_, text)| text == wanted));
            place.and_then(Option::take)
        };
        lines = text
            .lines()
            .map(|line| match find(line, &mut before) {
                Some(known) => known,
                None => (author.clone(), line.to_owned()),
            })
            .collect();
    }
    lines
}

/// A text without the lines of some authors.
pub fn without<A: Clone>(lines: &[Line<A>], leaves_out: impl Fn(&A) -> bool) -> String {
    let kept: Vec<&str> = lines
        .iter()
        .filter(|(author, _)| !leaves_out(author))
        .map(|(_, line)| line.as_str())
        .collect();
    kept.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(versions: &[(char, &str)]) -> Vec<Line<char>> {
        authored(
            versions
                .iter()
                .map(|(author, text)| (*author, (*text).to_owned())),
        )
    }

    #[test]
    fn a_line_stays_with_whoever_wrote_it_wherever_it_goes() {
        let lines = of(&[
            ('a', "un\ndeux"),
            ('b', "zéro\ndeux\nun"),
            ('a', "deux\nun\ntrois\nzéro"),
        ]);
        let whose: String = lines.iter().map(|(author, _)| author).collect();
        assert_eq!(whose, "aaab");
        assert_eq!(without(&lines, |author| *author == 'a'), "zéro");
    }

    #[test]
    fn the_same_line_twice_is_two_lines() {
        let lines = of(&[('a', "oui"), ('b', "oui\noui")]);
        assert_eq!(lines, [('a', "oui".to_owned()), ('b', "oui".to_owned())]);
    }

    #[test]
    fn what_was_taken_out_is_nobody_s() {
        let lines = of(&[('a', "un"), ('b', ""), ('b', "un")]);
        assert_eq!(lines, [('b', "un".to_owned())]);
    }
}
