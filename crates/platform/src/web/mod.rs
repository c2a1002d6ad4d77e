//! The HTTP shell: a request becomes a [`Cx`], a function makes a [`Reply`] or a [`kernel::Problem`] of it.

mod assets;
mod cookie;
mod cx;
mod drawing;
mod form;
mod kept;
mod named;
mod numbers;
mod origin;
mod problem_page;
mod reply;
mod router;
mod socket;
mod view;

pub use assets::Assets;
pub use cookie::Cookie;
pub use cx::Cx;
pub use form::{Form, Upload};
pub use kept::{Found, Kept, Key};
pub use numbers::Numbers;
pub use reply::{Reply, drawn, file_name};
pub use router::router;
pub use socket::{Conversation, Gone, Heard, Opener, Shared, Socket, SocketRoute};
pub use view::{Notice, View, initials};

/// What every page's function gives.
pub type Handled = Result<Reply, kernel::Problem>;

/// Reads `%41` and the like; what is not an escape stays as it is.
pub fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        let escape = text.get(place + 1..place + 3).filter(|_| *byte == b'%');
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                decoded.push(value);
                place += 3;
            }
            None => {
                decoded.push(*byte);
                place += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Writes text so that it can stand as a value in an address.
pub fn percent_encoded(text: &str) -> String {
    use std::fmt::Write;
    text.bytes()
        .fold(String::with_capacity(text.len()), |mut encoded, byte| {
            if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
                encoded.push(char::from(byte));
            } else {
                let _cannot_fail = write!(encoded, "%{byte:02X}");
            }
            encoded
        })
}

/// A path of ours to go back to: starts with one slash, so that nobody is sent to another site.
pub fn local_path(path: &str) -> Option<&str> {
    let clean = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|byte| byte > b' ' && byte != 127);
    clean.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_paths_are_gone_back_to() {
        assert_eq!(
            local_path("/spaces/continuite?tab=roles"),
            Some("/spaces/continuite?tab=roles")
        );
        for wrong in [
            "https://elsewhere.example",
            "//elsewhere.example",
            "/\\elsewhere",
            "/a\r\nSet-Cookie: x",
            "",
            "me",
        ] {
            assert_eq!(local_path(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn escapes_read_back() {
        assert_eq!(percent_decoded(&percent_encoded("é à/b?c=%41 ")), "é à/b?c=%41 ");
        assert_eq!(percent_decoded("%zz%4"), "%zz%4");
    }
}
