//! Moments as they stand there: `2024-10-03 14:05:00`, `2024-10-03T14:05:00+02:00`, `03/10/2024 14:05:00`.

/// Milliseconds since the beginning of 1970; where no zone is said, as if it were that of Greenwich.
pub fn moment(text: &str) -> Option<i64> {
    let text = text.trim();
    let (date, rest) = text.split_at_checked(10)?;
    let (year, month, day) = date_of(date)?;
    let rest = rest.strip_prefix(['T', ' ']).unwrap_or(rest);
    let (clock, zone) = match rest.find(['Z', '+', '-']) {
        Some(at) => rest.split_at_checked(at)?,
        None => (rest, ""),
    };
    let mut parts = clock.split('.').next().unwrap_or_default().split(':');
    let mut part = |most: i64| match parts.next().map(str::trim).filter(|part| !part.is_empty()) {
        Some(part) => part.parse::<i64>().ok().filter(|part| (0..=most).contains(part)),
        None => Some(0),
    };
    let (hour, minute, second) = (part(23)?, part(59)?, part(60)?);
    let seconds = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset(zone)?;
    Some(seconds * 1_000)
}

/// A day, as fields keep it: `2024-10-03`.
pub fn day(text: &str) -> Option<String> {
    let (year, month, day) = date_of(text.trim().get(..10)?)?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// How a moment is written there.
pub fn written(milliseconds: i64) -> String {
    let seconds = milliseconds.div_euclid(1_000);
    let (day, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, date) = civil(day);
    format!(
        "{year:04}-{month:02}-{date:02} {:02}:{:02}:{:02}",
        rest / 3_600,
        rest / 60 % 60,
        rest % 60
    )
}

fn date_of(text: &str) -> Option<(i64, i64, i64)> {
    let (year, month, day) = match text.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?),
        _ => match text.split('/').collect::<Vec<_>>().as_slice() {
            [day, month, year] => (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?),
            _ => return None,
        },
    };
    let good =
        (1..=9_999).contains(&year) && (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
    good.then_some((year, month, day))
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn offset(zone: &str) -> Option<i64> {
    let sign = match zone.chars().next() {
        None | Some('Z') => return Some(0),
        Some('-') => -1,
        Some(_) => 1,
    };
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let hours: i64 = digits.get(..2)?.parse().ok()?;
    let minutes: i64 = digits.get(2..4).unwrap_or("0").parse().ok()?;
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

/// Days since the beginning of 1970 (Hinnant, "chrono-compatible low-level date algorithms").
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_they_stand_there() {
        assert_eq!(moment("1970-01-01 00:00:00"), Some(0));
        assert_eq!(moment("2024-02-29T12:00:00+02:00"), Some(1_709_200_800_000));
        assert_eq!(moment("29/02/2024 10:00:00"), Some(1_709_200_800_000));
        assert_eq!(day("2024-02-29"), Some("2024-02-29".into()));
        for wrong in [
            "",
            "0000-00-00 00:00:00",
            "2023-02-29 00:00:00",
            "hier",
            "2024-13-01",
        ] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for each in [0, 951_782_400_000, 1_709_200_800_000, 4_102_444_799_000] {
            assert_eq!(moment(&written(each)), Some(each));
        }
    }
}
