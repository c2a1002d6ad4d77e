//! A server of map tiles that the operator chose. Without one, nothing is asked of anybody.

use kernel::Problem;

/// Where the ground of maps comes from, and whom it is owed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiles {
    template: String,
    /// The scheme, host and port: the one place beside our own that pictures may come from.
    pub origin: String,
    /// Whom the ground is owed to.
    pub credit: String,
}

const SETTING: &str = "read TRESSE_TILES";

impl Tiles {
    /// Understands `https://tile.example/{z}/{x}/{y}.png`; without a credit, the host is named.
    ///
    /// # Errors
    /// A fault that says what is wrong with the address.
    pub fn new(template: &str, credit: &str) -> Result<Self, Problem> {
        let wrong = |expected: &str| Problem::fault(SETTING, expected.to_owned());
        let (scheme, rest) = template
            .split_once("://")
            .filter(|(scheme, _)| ["http", "https"].contains(scheme))
            .ok_or_else(|| wrong("expected an address: https://tile.example/{z}/{x}/{y}.png"))?;
        let (host, path) = rest
            .split_once('/')
            .ok_or_else(|| wrong("expected a path after the host"))?;
        // The host stands in the Content-Security-Policy: nothing in it may end a directive.
        let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter);
        if host.is_empty() || !host.chars().all(plain) {
            return Err(wrong("expected a host of letters, digits, dots and a port"));
        }
        if !["{z}", "{x}", "{y}"].iter().all(|place| path.contains(place)) {
            return Err(wrong("expected {z}, {x} and {y} in the path"));
        }
        Ok(Tiles {
            template: template.to_owned(),
            origin: format!("{scheme}://{host}"),
            credit: if credit.is_empty() { host } else { credit }.to_owned(),
        })
    }

    /// The address of a tile.
    pub fn address(&self, zoom: u8, column: i64, line: i64) -> String {
        self.template
            .replace("{z}", &zoom.to_string())
            .replace("{x}", &column.to_string())
            .replace("{y}", &line.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_its_three_numbers_and_its_host_stands_alone() {
        let tiles = Tiles::new(
            "https://tile.example:8443/osm/{z}/{x}/{y}.png?k=1",
            "© Contributors",
        )
        .unwrap();
        assert_eq!(tiles.origin, "https://tile.example:8443");
        assert_eq!(
            tiles.address(3, 4, 2),
            "https://tile.example:8443/osm/3/4/2.png?k=1"
        );
        let unnamed = Tiles::new("https://tile.example/{z}/{x}/{y}", "").unwrap();
        assert_eq!(unnamed.credit, "tile.example");
    }

    #[test]
    fn what_is_no_address_of_tiles_or_would_open_the_policy_is_refused() {
        for wrong in [
            "tile.example/{z}/{x}/{y}.png",
            "ftp://tile.example/{z}/{x}/{y}.png",
            "https://tile.example/{z}/{x}.png",
            "https:///{z}/{x}/{y}.png",
            "https://tile.example;script-src */{z}/{x}/{y}.png",
            "https://*/{z}/{x}/{y}.png",
        ] {
            assert!(Tiles::new(wrong, "").is_err(), "{wrong}");
        }
    }
}
