//! Captions as WebVTT (W3C, webvtt1): read, checked, and written anew in one plain way.
//!
//! What is served is what our writer wrote. Notes, styles and regions are left out: a style could ask for a file
//! elsewhere, and none of them is needed to read along.

use kernel::Refusal;

/// Words on the screen for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// When they appear, in milliseconds.
    pub from: u64,
    /// When they go.
    pub to: u64,
    /// The lines, as they are marked up.
    pub lines: Vec<String>,
}

/// How many characters and cues captions may have: a long day of talk.
pub const LONGEST: usize = 400_000;
const MOST: usize = 20_000;

/// Reads a WebVTT text.
///
/// # Errors
/// A refusal that says what is wrong, with the line where there is one.
pub fn read(text: &str) -> Result<Vec<Cue>, Refusal> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace(['\r', '\0'], "\n");
    let mut lines = text.lines().enumerate().peekable();
    let (_, first) = lines.next().ok_or(Refusal::new("replay-captions-not-vtt"))?;
    let is_signed = first
        .strip_prefix("WEBVTT")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    if !is_signed {
        return Err(Refusal::new("replay-captions-not-vtt"));
    }
    let mut cues = Vec::new();
    let mut block: Vec<(usize, &str)> = Vec::new();
    loop {
        let next = lines.next();
        match next {
            Some((number, line)) if !line.trim().is_empty() => block.push((number + 1, line)),
            _ => {
                cues.extend(read_block(&block)?);
                block.clear();
                if next.is_none() {
                    break;
                }
            }
        }
    }
    if cues.is_empty() {
        return Err(Refusal::new("replay-captions-empty"));
    }
    if cues.len() > MOST {
        return Err(Refusal::new("replay-captions-too-many").with("most", MOST));
    }
    Ok(cues)
}

/// A cue; nothing for a block of another kind, or one without words.
fn read_block(block: &[(usize, &str)]) -> Result<Option<Cue>, Refusal> {
    // A name may stand above the times.
    let Some(place) = block.iter().take(2).position(|(_, line)| line.contains("-->")) else {
        return Ok(None);
    };
    let wrong = |number: usize| Refusal::new("replay-captions-wrong-time").with("line", number);
    let Some((timing, words)) = block.get(place..).and_then(<[_]>::split_first) else {
        return Ok(None);
    };
    let (number, times) = *timing;
    let (from, rest) = times.split_once("-->").ok_or_else(|| wrong(number))?;
    let to = rest.split_whitespace().next().unwrap_or_default();
    let (from, to) = read_time(from.trim())
        .zip(read_time(to))
        .filter(|(from, to)| from < to)
        .ok_or_else(|| wrong(number))?;
    if let Some((number, _)) = words.iter().find(|(_, line)| line.contains("-->")) {
        return Err(wrong(*number));
    }
    let lines: Vec<String> = words.iter().map(|(_, line)| (*line).trim().to_owned()).collect();
    Ok((!lines.is_empty()).then_some(Cue { from, to, lines }))
}

/// `00:12.500`, `01:02:03.000`.
fn read_time(time: &str) -> Option<u64> {
    let (clock, thousandths) = time.split_once('.')?;
    let digits = |text: &str, least: usize, most: usize| {
        let good = (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if good { text.parse::<u64>().ok() } else { None }
    };
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => (0, digits(minutes, 2, 2)?, digits(seconds, 2, 2)?),
        [hours, minutes, seconds] => (
            digits(hours, 1, 4)?,
            digits(minutes, 2, 2)?,
            digits(seconds, 2, 2)?,
        ),
        _ => return None,
    };
    if minutes > 59 || seconds > 59 {
        return None;
    }
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + digits(thousandths, 3, 3)?)
}

fn write_time(time: u64) -> String {
    let (seconds, thousandths) = (time / 1000, time % 1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}")
}

/// Writes captions as [`read`] reads them.
pub fn write(cues: &[Cue]) -> String {
    let mut text = String::from("WEBVTT\n");
    for cue in cues {
        let (from, to, lines) = (write_time(cue.from), write_time(cue.to), cue.lines.join("\n"));
        text.push_str(&format!("\n{from} --> {to}\n{lines}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: &str = "\u{FEFF}WEBVTT - Séance 1\r\nKind: captions\r\n\r\nNOTE pour nous\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n1\r\n00:01.000 --> 00:04.500 align:start\r\nBonjour à toutes\r\net tous\r\n\r\n01:00:00.000 --> 01:00:02.000\r\n<v Ada>Merci";

    #[test]
    fn captions_are_read_and_written_in_one_plain_way() {
        let cues = read(GOOD).unwrap();
        let written = "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nBonjour à toutes\net tous\n\n01:00:00.000 --> 01:00:02.000\n<v Ada>Merci\n";
        assert_eq!(write(&cues), written);
        assert_eq!(read(written).unwrap(), cues);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let check =
            |text: &str, message: &str| assert_eq!(read(text).unwrap_err().message, message, "{text}");
        check("", "replay-captions-not-vtt");
        check("1\n00:00:01,000 --> 00:00:02,000\nSRT", "replay-captions-not-vtt");
        check("WEBVTTX\n\n00:01.000 --> 00:02.000\nx", "replay-captions-not-vtt");
        check("WEBVTT\n\nNOTE rien", "replay-captions-empty");
        check("WEBVTT\n\n00:01 --> 00:02\nx", "replay-captions-wrong-time");
        check(
            "WEBVTT\n\n00:05.000 --> 00:02.000\nx",
            "replay-captions-wrong-time",
        );
        check(
            "WEBVTT\n\n00:61.000 --> 01:02.000\nx",
            "replay-captions-wrong-time",
        );
        let refusal =
            read("WEBVTT\n\n00:01.000 --> 00:02.000\nun\n00:03.000 --> 00:04.000\ndeux").unwrap_err();
        assert_eq!(refusal.values, [("line", "5".to_owned())]);
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_written_and_reads_back(text in "(WEBVTT\n)?(\n(x\n)?([0-9:.]{5,12}|00:01.000) --> (00:0[0-9].500|[0-9:.]{9}).{0,6}\n\\PC{0,20}\n){0,5}\\PC{0,40}") {
            if let Ok(cues) = read(&text) {
                prop_assert_eq!(read(&write(&cues)).unwrap(), cues);
            }
        }
    }
}
