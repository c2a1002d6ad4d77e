//! Cookies: three of ours, all strictly needed, none to follow anybody.

/// A cookie to set. Always `HttpOnly`, `SameSite=Lax`, for the whole site unless said otherwise, and `Secure` where the site is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cookie {
    name: &'static str,
    value: String,
    seconds: i64,
    path: String,
}

impl Cookie {
    /// Kept for so many days.
    pub fn new(name: &'static str, value: impl Into<String>, days: i64) -> Self {
        Cookie {
            name,
            value: value.into(),
            seconds: days * 86_400,
            path: "/".into(),
        }
    }

    /// Kept for so many seconds.
    pub fn brief(name: &'static str, value: impl Into<String>, seconds: i64) -> Self {
        Cookie {
            name,
            value: value.into(),
            seconds,
            path: "/".into(),
        }
    }

    /// Sent back to one path of ours, and what is below it, alone.
    pub fn below(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Taken away.
    pub fn ended(name: &'static str) -> Self {
        Cookie {
            name,
            value: String::new(),
            seconds: 0,
            path: "/".into(),
        }
    }

    /// The header's value. What is kept is percent-encoded, so nothing breaks out of it.
    pub fn header(&self, secure: bool) -> String {
        let value = super::percent_encoded(&self.value);
        let secure = if secure { "; Secure" } else { "" };
        format!(
            "{}={value}; Path={}; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
            self.name, self.path, self.seconds
        )
    }
}

/// Finds a cookie in the request's header.
pub fn find(header: &str, name: &str) -> Option<String> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| super::percent_decoded(value))
}
