//! What the instance says of itself to everybody.

use askama::Template;
use platform::web::{Cx, Handled, Reply, View};

use super::store;

/// A part of a text: its heading and its paragraphs, as messages.
struct Part {
    heading: &'static str,
    paragraphs: &'static [&'static str],
}

#[derive(Template)]
#[template(path = "instance/text.html")]
struct TextPage {
    v: View,
    title: &'static str,
    lede: &'static str,
    parts: &'static [Part],
    contact: String,
}

const ABOUT: &[Part] = &[
    Part {
        heading: "instance-about-what",
        paragraphs: &["instance-about-what-1", "instance-about-what-2"],
    },
    Part {
        heading: "instance-about-free",
        paragraphs: &["instance-about-free-1", "instance-about-free-2"],
    },
];

const ACCESSIBILITY: &[Part] = &[
    Part {
        heading: "instance-access-aim",
        paragraphs: &["instance-access-aim-1", "instance-access-aim-2"],
    },
    Part {
        heading: "instance-access-not",
        paragraphs: &[
            "instance-access-not-1",
            "instance-access-not-2",
            "instance-access-not-3",
        ],
    },
    Part {
        heading: "instance-access-say",
        paragraphs: &["instance-access-say-1", "instance-access-say-2"],
    },
];

const PRIVACY: &[Part] = &[
    Part {
        heading: "instance-privacy-what",
        paragraphs: &["instance-privacy-what-1", "instance-privacy-what-2"],
    },
    Part {
        heading: "instance-privacy-why",
        paragraphs: &["instance-privacy-why-1", "instance-privacy-why-2"],
    },
    Part {
        heading: "instance-privacy-long",
        paragraphs: &[
            "instance-privacy-long-1",
            "instance-privacy-long-2",
            "instance-privacy-long-3",
        ],
    },
    Part {
        heading: "instance-privacy-cookies",
        paragraphs: &[
            "instance-privacy-cookies-1",
            "instance-privacy-cookies-2",
            "instance-privacy-cookies-3",
            "instance-privacy-cookies-books",
            "instance-privacy-cookies-4",
        ],
    },
    Part {
        heading: "instance-privacy-rights",
        paragraphs: &["instance-privacy-rights-1", "instance-privacy-rights-2"],
    },
];

/// GET /about
pub async fn about(cx: Cx) -> Handled {
    page(&cx, "instance-about-title", "instance-about-lede", ABOUT).await
}

/// GET /accessibility
pub async fn accessibility(cx: Cx) -> Handled {
    page(
        &cx,
        "instance-access-title",
        "instance-access-lede",
        ACCESSIBILITY,
    )
    .await
}

/// GET /privacy
pub async fn privacy(cx: Cx) -> Handled {
    page(&cx, "instance-privacy-title", "instance-privacy-lede", PRIVACY).await
}

async fn page(cx: &Cx, title: &'static str, lede: &'static str, parts: &'static [Part]) -> Handled {
    let contact = cx
        .read(|tx| store::find_setting(tx, "instance.contact"))
        .await?
        .unwrap_or_default();
    Reply::page(&TextPage {
        v: cx.view(),
        title,
        lede,
        parts,
        contact,
    })
}
