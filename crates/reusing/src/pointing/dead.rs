//! Links that lead nowhere, for those who look after what is written in a space.

use askama::Template;
use kernel::{Module, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::outside::Reach;
use platform::web::{Cx, Handled, Reply, View};
use spaces::space::access::{self as space_access, Moderate};
use spaces::space::{self, Head, Paged};

platform::statements! {
    // Of texts, and of the fields that point at other sheets.
    DEAD = "select l.source_kind, coalesce(w.uid, p.uid, i.uid), coalesce(w.title, p.title, i.title), l.target_kind,
            coalesce(t.title, tp.title, ''), l.target
            from text_links l
            left join sheets w on l.source_kind = 'sheet' and w.id = l.source_id
            left join pages p on l.source_kind = 'page' and p.id = l.source_id
            left join inquiries i on l.source_kind = 'inquiry' and i.id = l.source_id
            left join sheets t on l.target_kind = 'sheet' and t.uid = l.target
            left join pages tp on l.target_kind = 'page' and tp.uid = l.target
            where l.space_id = $1 and ((l.target_kind = 'sheet' and (t.id is null or t.state <> 'published'))
            or (l.target_kind = 'page' and (tp.id is null or tp.withdrawn_at is not null)))
            union all
            select 'sheet', w.uid, w.title, 'sheet', t.title, t.uid from sheet_links k
            join sheets w on w.id = k.sheet_id join sheets t on t.id = k.target_id
            where w.space_id = $1 and w.state = 'published' and t.state <> 'published'
            union all
            select l.source_kind, coalesce(w.uid, p.uid, i.uid), coalesce(w.title, p.title, i.title), 'outside',
            cast(o.status as text), l.target
            from text_links l join outside_addresses o on o.address = l.target and o.misses > 1
            left join sheets w on l.source_kind = 'sheet' and w.id = l.source_id
            left join pages p on l.source_kind = 'page' and p.id = l.source_id
            left join inquiries i on l.source_kind = 'inquiry' and i.id = l.source_id
            where l.space_id = $1 and l.target_kind = 'outside'
            order by 3, 2, 6 limit $2 offset $3";
}

/// How many a page shows.
const PAGE: i64 = 50;

/// A link that leads nowhere.
struct Dead {
    path: String,
    title: String,
    /// What it led to: a sheet or a page, and its title where it is there still; or the address of another site.
    target_kind: String,
    target: String,
    is_gone: bool,
    /// What another site says: `gone`, `broken`, or nothing.
    why: &'static str,
}

impl Dead {
    fn is_outside(&self) -> bool {
        self.target_kind == "outside"
    }
}

impl FromRow for Dead {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (kind, uid, title): (String, Uid, String) = (row.column()?, row.column()?, row.column()?);
        let under = match kind.as_str() {
            "sheet" => "sheets",
            "page" => "pages",
            _ => "inquiries",
        };
        let (target_kind, target, uid_of): (String, String, String) =
            (row.column()?, row.column()?, row.column()?);
        let is_outside = target_kind == "outside";
        let why = match target.as_str() {
            "404" | "410" => "gone",
            "0" => "silent",
            _ => "broken",
        };
        Ok(Dead {
            path: format!("/{under}/{uid}"),
            title,
            target_kind,
            is_gone: target.is_empty(),
            target: if target.is_empty() || is_outside {
                uid_of
            } else {
                target
            },
            why,
        })
    }
}

fn dead(tx: &mut Tx, space: SpaceId, part: Paged) -> Result<Vec<Dead>, Problem> {
    tx.all(DEAD, (space, part.most, part.skip))
}

#[derive(Template)]
#[template(path = "pointing/dead.html")]
struct Index {
    v: View,
    head: Head,
    all: Vec<Dead>,
    next: Option<i64>,
    /// Whether this house asks other sites.
    asks: bool,
}

/// GET /spaces/{space}/links
pub async fn index(cx: Cx) -> Handled {
    let slug: String = cx.at("space")?;
    let part = Paged::asked(&cx, PAGE);
    let (may, crumbs, all) = cx
        .read(move |tx| {
            let may = space_access::to::<Moderate>(tx, &slug)?;
            if !may.space().shape.has(Module::Sheets) {
                return Err(Problem::Missing);
            }
            let id = may.space().id;
            Ok((space::crumbs(tx, id)?, dead(tx, id, part)?, may))
        })
        .await
        .map(|(crumbs, all, may)| (may, crumbs, all))?;
    let v = cx.view();
    let page = Index {
        head: Head::new(&v, may.seen(), crumbs, "sheets"),
        next: part.next(&all),
        asks: cx.house().settings().outside != Reach::Nobody,
        all,
        v,
    };
    Reply::page(&page)
}
