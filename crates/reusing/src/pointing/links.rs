//! The table of links: filled when a text comes to rest.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Problem, SpaceId, Uid};
use pages::Stands;
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::ledger::{Recorded, View};
use sheets::Fields;
use sheets::model::from_json;

use crate::reach::{reader, visible};

platform::statements! {
    SHEET = "select space_id, fields, html from sheets where id = $1 and state = 'published'";
    // What readers are shown: the approved version, where there is one.
    PAGE = "select p.space_id, coalesce(v.text, p.text) from pages p
            left join page_versions v on v.page_id = p.id and v.number = p.approved
            where p.id = $1 and p.withdrawn_at is null";
    INQUIRY = "select space_id, html, answer_html from inquiries where id = $1 and withdrawn_at is null";
    FORGET = "delete from text_links where source_kind = $1 and source_id = $2";
    KEEP = "insert into text_links (source_kind, source_id, space_id, target_kind, target) values ($1, $2, $3, $4, $5)
            on conflict (source_kind, source_id, target_kind, target) do nothing";
    CLEAR = "delete from text_links";
    LINES = "select source_kind, source_id, target_kind, target from text_links
             order by source_kind, source_id, target_kind, target";
    // `$1` the identifier, `$2` the whole address: people paste either. `$3` who reads, `$4` whether they see everything,
    // `$5` what is pointed at.
    POINTING = concat!(
        "select 'sheets', w.uid, w.title, s.name from text_links l join sheets w on w.id = l.source_id
         join spaces s on s.id = w.space_id where l.source_kind = 'sheet' and w.state = 'published' and w.uid <> $1
         and ((l.target_kind = $5 and l.target = $1) or (l.target_kind = 'outside' and l.target = $2)) and ",
        visible!("s", "$3", "$4"),
        " union all select 'pages', p.uid, p.title, s.name from text_links l join pages p on p.id = l.source_id
         join spaces s on s.id = p.space_id where l.source_kind = 'page' and p.withdrawn_at is null and p.uid <> $1
         and ((l.target_kind = $5 and l.target = $1) or (l.target_kind = 'outside' and l.target = $2)) and ",
        visible!("s", "$3", "$4"),
        " union all select 'inquiries', i.uid, i.title, s.name from text_links l join inquiries i on i.id = l.source_id
         join spaces s on s.id = i.space_id where l.source_kind = 'inquiry' and i.withdrawn_at is null
         and ((l.target_kind = $5 and l.target = $1) or (l.target_kind = 'outside' and l.target = $2)) and ",
        visible!("s", "$3", "$4"),
        " order by 3, 2 limit 30"
    );
}

/// Where a text leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A sheet of this house.
    Sheet(Uid),
    /// A page that people write together.
    Page(Uid),
    /// Another address.
    Outside(String),
    /// Nothing that could be there: the kind of thing that was meant, and what is written.
    Nowhere(&'static str, String),
}

/// How much of what is written is kept.
const LONGEST: usize = 500;

impl Target {
    /// Of an address; nothing for what leads elsewhere in this house, or is no link to anything.
    pub fn of(address: &str) -> Option<Self> {
        let uid = |rest: &str| {
            rest.split(['/', '?', '#'])
                .next()
                .unwrap_or_default()
                .parse::<Uid>()
                .ok()
        };
        if let Some(rest) = address.strip_prefix("/sheets/") {
            return uid(rest).map_or_else(|| Self::nowhere("sheet", address), |uid| Some(Target::Sheet(uid)));
        }
        if let Some(rest) = address.strip_prefix("/pages/") {
            return uid(rest).map_or_else(|| Self::nowhere("page", address), |uid| Some(Target::Page(uid)));
        }
        if is_relative(address) {
            return Self::nowhere("page", address);
        }
        let is_outside = address.starts_with("https://") || address.starts_with("http://");
        let short = address.split('#').next().unwrap_or_default();
        (is_outside && short.len() <= LONGEST).then(|| Target::Outside(short.to_owned()))
    }

    fn nowhere(kind: &'static str, written: &str) -> Option<Self> {
        let is_said = !written.is_empty() && written.len() <= LONGEST;
        is_said.then(|| Target::Nowhere(kind, written.to_owned()))
    }

    /// What a page takes up: it leads there as well.
    fn taken_up((stands, named): (Stands<'_>, &str)) -> Option<Self> {
        match stands {
            Stands::Page(Some(uid)) => Some(Target::Page(uid)),
            Stands::Sheet(Some(uid)) => Some(Target::Sheet(uid)),
            Stands::Page(None) => Self::nowhere("page", named),
            Stands::Sheet(None) => Self::nowhere("sheet", named),
            Stands::Embed(address) => {
                Target::of(address).filter(|target| matches!(target, Target::Outside(_)))
            }
        }
    }

    fn columns(&self) -> (&'static str, String) {
        match self {
            Target::Sheet(uid) => ("sheet", uid.to_string()),
            Target::Page(uid) => ("page", uid.to_string()),
            Target::Outside(address) => ("outside", address.clone()),
            Target::Nowhere(kind, written) => (kind, written.clone()),
        }
    }
}

/// Whether an address begins where its text stands, which is below `/pages` or `/sheets`: nothing is there.
fn is_relative(address: &str) -> bool {
    let path = address.split(['/', '?', '#']).next().unwrap_or_default();
    let is_absolute = address.starts_with(['/', '?', '#']);
    !address.is_empty() && !is_absolute && !path.contains(':')
}

/// How many links are kept of one text.
const MOST: usize = 300;

/// Where HTML of ours leads.
pub(super) fn of_html(html: &str) -> BTreeSet<Target> {
    let addresses = html
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    addresses
        .filter_map(|address| Target::of(&address.replace("&amp;", "&")))
        .take(MOST)
        .collect()
}

fn read(tx: &mut Tx, kind: &str, number: i64) -> Result<Option<(SpaceId, BTreeSet<Target>)>, Problem> {
    Ok(match kind {
        "sheet" => {
            let found = tx.find::<(SpaceId, String, String)>(SHEET, (number,))?;
            let Some((space, fields, html)) = found else {
                return Ok(None);
            };
            let (fields, html): (Fields, BTreeMap<String, String>) = (from_json(&fields)?, from_json(&html)?);
            let mut all: BTreeSet<Target> = html.values().flat_map(|html| of_html(html)).collect();
            // A field that holds an address leads there; what others hold is text, whose links stand in the HTML.
            let held = fields
                .values()
                .flatten()
                .filter(|text| !text.contains(char::is_whitespace));
            all.extend(
                held.filter(|text| text.contains("://"))
                    .filter_map(|text| Target::of(text)),
            );
            Some((space, all))
        }
        "page" => {
            let found = tx.find::<(SpaceId, String)>(PAGE, (number,))?;
            found.map(|(space, text)| {
                let mut all = of_html(&platform::markdown::html(&text));
                all.extend(pages::taken_up(&text).into_iter().filter_map(Target::taken_up));
                (space, all)
            })
        }
        _ => {
            let found = tx.find::<(SpaceId, String, String)>(INQUIRY, (number,))?;
            found.map(|(space, html, answer)| (space, of_html(&format!("{html}\n{answer}"))))
        }
    })
}

fn follow(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let (Some(kind), Some(number)) = (trace.object_kind.as_deref(), trace.object) else {
        return Ok(());
    };
    if !matches!(kind, "sheet" | "page" | "inquiry") {
        return Ok(());
    }
    tx.run(FORGET, (kind, number))?;
    let Some((space, all)) = read(tx, kind, number)? else {
        return Ok(());
    };
    for target in all.iter().take(MOST) {
        let (target_kind, target) = target.columns();
        tx.run(KEEP, (kind, number, space, target_kind, target))?;
    }
    Ok(())
}

/// The view of the ledger that keeps the table.
pub(super) const VIEW: View = View {
    name: "text_links",
    apply: follow,
    clear: |tx| tx.run(CLEAR, ()).map(drop),
    lines: |tx| {
        let rows = tx.all::<(String, i64, String, String)>(LINES, ())?;
        let line = |(kind, number, target_kind, target)| format!("{kind} {number} {target_kind} {target}");
        Ok(rows.into_iter().map(line).collect())
    },
};

/// Something that points at a sheet or a page.
#[derive(Debug, Clone)]
pub(super) struct Pointing {
    pub path: String,
    pub title: String,
    pub space: String,
}

impl FromRow for Pointing {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (under, uid): (String, Uid) = (row.column()?, row.column()?);
        Ok(Pointing {
            path: format!("/{under}/{uid}"),
            title: row.column()?,
            space: row.column()?,
        })
    }
}

/// What points at a sheet or a page, by its kind, where the reader may see it.
pub(super) fn pointing(tx: &mut Tx, kind: &str, uid: Uid, address: &str) -> Result<Vec<Pointing>, Problem> {
    let (who, all) = reader(tx);
    tx.all(POINTING, (uid, address, who, all, kind))
}
