//! Chapters of a recording: typed or pasted as lines, `12:30 Title`.

use kernel::Refusal;

/// A chapter: where it begins, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chapter {
    /// Seconds from the beginning.
    pub seconds: u32,
    /// Its title.
    pub title: String,
}

impl Chapter {
    /// The time as people write it: `12:30`, `1:02:03`.
    pub fn clock(&self) -> String {
        let (hours, minutes, seconds) = (self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60);
        if hours > 0 {
            format!("{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{minutes}:{seconds:02}")
        }
    }
}

/// How many chapters a recording may have, and how long a title may be.
const MOST: usize = 200;
const LONGEST: usize = 160;

/// Reads chapters, one a line, in any order: `12:30 Title`, `[1:02:03] Title`, `- 12:30 – Title`. Of two that begin
/// together the first stands.
///
/// # Errors
/// A refusal that quotes the first line that is not a chapter.
pub fn read(text: &str) -> Result<Vec<Chapter>, Refusal> {
    let mut chapters = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let chapter = read_line(line).ok_or_else(|| {
            let quoted: String = line.chars().take(60).collect();
            Refusal::new("replay-not-a-chapter").with("line", quoted)
        })?;
        chapters.push(chapter);
    }
    chapters.sort_by_key(|chapter| chapter.seconds);
    chapters.dedup_by_key(|chapter| chapter.seconds);
    if chapters.len() > MOST {
        return Err(Refusal::new("replay-too-many-chapters").with("most", MOST));
    }
    Ok(chapters)
}

/// Writes chapters as [`read`] reads them.
pub fn write(chapters: &[Chapter]) -> String {
    let line = |chapter: &Chapter| format!("{} {}", chapter.clock(), chapter.title);
    chapters.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What people put before a time, and between a time and its title.
fn is_ornament(letter: char) -> bool {
    letter.is_whitespace() || "-–—•*·[](){}|:.".contains(letter)
}

fn read_line(line: &str) -> Option<Chapter> {
    let from_time = line.trim_start_matches(is_ornament);
    let end = from_time.find(|letter: char| !letter.is_ascii_digit() && letter != ':');
    let (time, rest) = from_time.split_at_checked(end?)?;
    let words: Vec<&str> = rest.trim_start_matches(is_ornament).split_whitespace().collect();
    let title = words.join(" ");
    let long = title.chars().count() > LONGEST;
    let seconds = read_clock(time.trim_end_matches(':'))?;
    (!title.is_empty() && !long).then_some(Chapter { seconds, title })
}

/// Reads `12:30`, `1:02:03` and `750:00`: of two or three numbers, only the first may pass 59.
pub fn read_clock(time: &str) -> Option<u32> {
    let parts: Vec<&str> = time.split(':').collect();
    if !matches!(parts.len(), 2 | 3) {
        return None;
    }
    let mut seconds: u32 = 0;
    for (place, part) in parts.iter().enumerate() {
        if part.is_empty() || part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u32 = part.parse().ok()?;
        if place > 0 && number > 59 {
            return None;
        }
        seconds = seconds * 60 + number;
    }
    Some(seconds)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chapter(seconds: u32, title: &str) -> Chapter {
        Chapter {
            seconds,
            title: title.to_owned(),
        }
    }

    #[test]
    fn lists_are_read_as_people_paste_them() {
        let text = "0:00 Accueil\n\n  - 12:30 – Écrire à plusieurs\n[1:02:03] Questions\n• 05:00: Le  cadre\n61:00 Fin";
        let read = read(text).unwrap();
        let known = [
            chapter(0, "Accueil"),
            chapter(300, "Le cadre"),
            chapter(750, "Écrire à plusieurs"),
            chapter(3660, "Fin"),
            chapter(3723, "Questions"),
        ];
        assert_eq!(read, known);
    }

    #[test]
    fn what_is_not_a_chapter_is_quoted() {
        for wrong in [
            "Accueil",
            "12 Titre",
            "12:60 Titre",
            "12:30",
            "1:2:3:4 Titre",
            "99999:00 x",
            ":30 x",
        ] {
            let refusal = read(&format!("0:00 Début\n{wrong}")).unwrap_err();
            assert_eq!(refusal.values, [("line", wrong.to_owned())], "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(times in proptest::collection::btree_map(0_u32..500_000, "[a-zé«][a-z é»:,?-]{0,30}[a-z»?]", 0..20)) {
            let spaced = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
            let chapters: Vec<Chapter> = times.iter().map(|(seconds, title)| chapter(*seconds, &spaced(title))).collect();
            prop_assert_eq!(read(&write(&chapters)).unwrap(), chapters);
        }

        #[test]
        fn whatever_is_pasted_is_read_or_refused(text in "\\PC*") {
            if let Ok(chapters) = read(&text) {
                prop_assert_eq!(read(&write(&chapters)).unwrap(), chapters);
            }
        }
    }
}
