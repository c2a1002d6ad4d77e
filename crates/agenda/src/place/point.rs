//! Where a place is: latitude and longitude, as people type or paste them.

use kernel::{Problem, Refusal};
use platform::db::Row;
use platform::web::Form;

/// The two columns of a point; nothing when one of them is empty.
///
/// # Errors
/// When the row has no such columns.
pub fn point(row: &mut Row) -> Result<Option<(f64, f64)>, Problem> {
    let latitude = row.column::<Option<f64>>()?;
    Ok(latitude.zip(row.column::<Option<f64>>()?))
}

/// Reads the fields `latitude` and `longitude`: two numbers, or a pair or a link pasted in the first; nothing when both
/// are empty. What is wrong is noted in the form.
pub fn read_form(form: &mut Form) -> Option<(f64, f64)> {
    let (first, second) = (form.line("latitude", 0..=300), form.line("longitude", 0..=40));
    if first.is_empty() && second.is_empty() {
        return None;
    }
    let found = if second.is_empty() {
        read(&first)
    } else {
        number(&first).zip(number(&second))
    };
    match found {
        Some((latitude, _)) if !(-90.0..=90.0).contains(&latitude) => {
            form.refuse("latitude", Refusal::new("place-latitude-beyond"));
        }
        Some((_, longitude)) if !(-180.0..=180.0).contains(&longitude) => {
            let field = if second.is_empty() {
                "latitude"
            } else {
                "longitude"
            };
            form.refuse(field, Refusal::new("place-longitude-beyond"));
        }
        Some(point) => return Some(point),
        None if number(&first).is_some() => {
            form.refuse("longitude", Refusal::new("place-not-a-longitude"));
        }
        None => form.refuse("latitude", Refusal::new("place-not-a-point")),
    }
    None
}

/// A pair of numbers, a `geo:` address (RFC 5870), or a link to OpenStreetMap; nothing when it is none of these.
pub fn read(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("geo:") {
        let (pair, _) = rest.split_once([';', '?']).unwrap_or((rest, ""));
        return pair_of(pair.split(',').take(2));
    }
    if text.starts_with("http://") || text.starts_with("https://") {
        return link(text);
    }
    // "48.39, -4.49" has one comma between two numbers; "48,39 -4,49" and "48,39; -4,49" have them inside.
    if let Some((latitude, longitude)) = text.split_once(';') {
        return number(latitude).zip(number(longitude));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if let [latitude, longitude] = words.as_slice() {
        return number(latitude.trim_end_matches(',')).zip(number(longitude));
    }
    // "48,39" alone is one number, whatever its comma.
    number(text).is_none().then(|| pair_of(text.split(','))).flatten()
}

/// The marker of an OpenStreetMap link, or else the middle of what it shows: `#map=12/48.39/-4.49`.
fn link(text: &str) -> Option<(f64, f64)> {
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let query = rest.split_once('?').map_or("", |(_, query)| query);
    let named = |name: &str| {
        query
            .split('&')
            .filter_map(|part| part.split_once('='))
            .find(|(key, _)| *key == name)
            .and_then(|(_, value)| number(value))
    };
    let shown = fragment
        .split('&')
        .find_map(|part| part.strip_prefix("map="))
        .and_then(|map| pair_of(map.split('/').skip(1)));
    named("mlat").zip(named("mlon")).or(shown)
}

fn pair_of<'a>(mut parts: impl Iterator<Item = &'a str>) -> Option<(f64, f64)> {
    let pair = number(parts.next()?).zip(number(parts.next()?));
    pair.filter(|_| parts.next().is_none())
}

/// A number with a point or a comma; the sign may be the typographic one.
fn number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let plain = |letter: char| letter.is_ascii_digit() || "+-.".contains(letter);
    // Rust also reads "inf", "nan" and "1e300": nobody means these as degrees.
    text.chars().all(plain).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_read_as_people_paste_it() {
        for text in [
            "48.39, -4.49",
            "48.39,-4.49",
            "48.39 -4.49",
            "48,39 -4,49",
            "48,39, -4,49",
            "48,39 ; \u{2212}4,49",
            "geo:48.39,-4.49",
            "geo:48.39,-4.49;u=35?z=12",
            "geo:48.39,-4.49?z=16",
            "https://www.openstreetmap.org/#map=14/48.39/-4.49",
            "https://www.openstreetmap.org/#map=14/48.39/-4.49&layers=H",
            "https://www.openstreetmap.org/?mlat=48.39&mlon=-4.49#map=14/48.4/-4.5",
        ] {
            assert_eq!(read(text), Some((48.39, -4.49)), "{text}");
        }
    }

    #[test]
    fn what_is_no_point_is_none() {
        for text in [
            "",
            "Brest",
            "48.39",
            "48,39",
            "nan, nan",
            "1e5, 2",
            "48.39, -4.49, 12",
            "geo:48.39",
            "https://www.openstreetmap.org/node/240109189",
            "https://example.org/48.39/-4.49",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
