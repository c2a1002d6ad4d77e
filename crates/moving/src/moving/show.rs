//! One move: it is read, shown before it comes, and told once it came.

use askama::Template;
use kernel::{Refusal, Uid};
use platform::web::{Cx, Form, Handled, Reply, View};
use spaces::space::access::{Arrange, May};
use spaces::space::{self, Crumbs, Head, Paged};
use trame::Licence;

use crate::model::{Choice, Move, Planned, Source, State};
use crate::reading::Form as Written;
use crate::store::{self, Told};
use crate::yeswiki::form::{Becomes, Field};
use crate::{access, into, jobs, live};

/// How many lines of the report a page shows.
const PART: i64 = 100;

#[derive(Template)]
#[template(path = "moving/show.html")]
struct Show {
    v: View,
    head: Head,
    source: Source,
    this: Move,
    form: Form,
    kinds: Vec<(String, String)>,
    told: Vec<Told>,
    next: Option<i64>,
    filter: String,
    licences: &'static [Licence],
}

/// What a field would become, in the preview.
struct Line {
    name: String,
    label: String,
    there: String,
    becomes: String,
    is_kept: bool,
    is_left: bool,
    circle: String,
}

impl Show {
    fn is(&self, state: &str) -> bool {
        self.this.state.word() == state
    }

    fn is_table(&self) -> bool {
        self.source.form == Written::Csv
    }

    fn is_wiki(&self) -> bool {
        self.source.form == Written::YesWiki
    }

    /// What did not come because only some may read it there.
    fn unread<'a>(&'a self, what: &'a str) -> &'a str {
        self.v.word("moving-unread", what)
    }

    fn fault(&self) -> String {
        let (message, number) = self.this.fault.split_once(' ').unwrap_or((&self.this.fault, ""));
        let refusal = Refusal::new(known(message)).with("number", number);
        self.v.refusal(&refusal)
    }

    fn lines(&self, planned: &Planned) -> Vec<Line> {
        let drafts = into::draft(&planned.form);
        let line = |field: &Field| {
            let name = field.names.first().cloned().unwrap_or_default();
            let kept = field.kept();
            let holds = drafts
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, holds)| holds.word());
            Line {
                becomes: match (&field.becomes, holds) {
                    (Becomes::Field(_), Some(word)) => self.v.word("moving-holds", word).to_owned(),
                    (Becomes::Nothing(reason), _) => self.v.word("moving-because", reason).to_owned(),
                    _ => self.v.t("moving-because-unknown").to_owned(),
                },
                is_kept: kept.is_some(),
                is_left: self.this.choice.leaves(&Choice::field(&planned.form.id, &name)),
                circle: kept.map_or_else(String::new, |kept| kept.read.clone()),
                label: field.label.clone(),
                there: if field.kind == "column" {
                    String::new()
                } else {
                    field.kind.clone()
                },
                name,
            }
        };
        planned
            .form
            .fields
            .iter()
            .filter(|field| field.is_filled_in())
            .map(line)
            .collect()
    }

    fn leaves_form(&self, planned: &Planned) -> bool {
        self.this.choice.leaves(&Choice::form(&planned.form.id))
    }

    fn count(&self, outcome: &str) -> i64 {
        self.this.report.outcomes.get(outcome).copied().unwrap_or(0)
    }

    /// The numbers of the report that are not nought, in words.
    fn counts(&self) -> Vec<String> {
        let all = self.this.report.outcomes.iter().filter(|(_, count)| **count > 0);
        all.map(|(word, count)| self.v.tn(&format!("moving-count-{word}"), *count))
            .collect()
    }

    fn said(&self, note: &(String, String)) -> String {
        self.v.t1(known(&note.0), "what", &note.1)
    }

    fn old_addresses(&self) -> String {
        self.v.absolute(&format!("/spaces/{}/wiki", self.head.slug))
    }

    fn megabytes(&self) -> String {
        (self.this.plan.bytes / 1_000_000).to_string()
    }

    fn is_ours(&self, path: &str) -> bool {
        path.starts_with('/')
    }
}

/// What was stored as the name of a message, as one of ours.
fn known(message: &str) -> &'static str {
    const KNOWN: [&str; 30] = [
        "moving-fault-cut",
        "moving-fault-not-a-dump",
        "moving-fault-too-long",
        "moving-fault-damaged",
        "moving-fault-too-large",
        "moving-fault-too-much",
        "moving-fault-many-files",
        "moving-fault-not-an-archive",
        "moving-fault-not-a-table",
        "moving-fault-columns",
        "moving-fault-json",
        "moving-fault-nothing",
        "moving-fault-no-wiki",
        "moving-fault-kinds",
        "moving-fault-right",
        "moving-fault-silent",
        "moving-fault-private",
        "moving-fault-closed",
        "moving-fault-no-interface",
        "moving-lost-value",
        "moving-lost-choice",
        "moving-made-title",
        "moving-lost-link",
        "moving-lost-file",
        "moving-lost-action",
        "moving-lost-layout",
        "moving-lost-html",
        "moving-lost-field",
        "moving-lost-approved",
        "moving-fault-unknown",
    ];
    KNOWN
        .into_iter()
        .find(|known| *known == message)
        .unwrap_or("moving-fault-unknown")
}

struct Read {
    source: Source,
    this: Move,
    may: May<Arrange>,
    crumbs: Crumbs,
    told: Vec<Told>,
}

/// GET /moves/{move}
pub async fn show(cx: Cx) -> Handled {
    page(&cx, Form::new()).await
}

async fn page(cx: &Cx, mut form: Form) -> Handled {
    let uid: Uid = cx.at("move")?;
    let part = Paged::asked(cx, PART);
    let filter = cx
        .query("only")
        .unwrap_or_default()
        .chars()
        .take(20)
        .collect::<String>();
    let wanted = filter.clone();
    let read = cx
        .read(move |tx| {
            let (source, this, may) = access::to_move(tx, uid)?;
            let crumbs = space::crumbs(tx, source.space_id)?;
            let (outcome, with_notes) = if wanted == "notes" {
                ("", true)
            } else {
                (wanted.as_str(), false)
            };
            let told = if this.state == State::Done {
                store::outcomes(tx, this.id, outcome, with_notes, part)?
            } else {
                Vec::new()
            };
            Ok(Read {
                source,
                this,
                may,
                crumbs,
                told,
            })
        })
        .await?;
    let status = if form.accept(()).is_some() { 200 } else { 422 };
    if form.value("licence").is_empty() {
        let licence = Licence::from_word(&read.this.choice.licence).unwrap_or_default();
        form.fill("licence", licence.word());
    }
    let v = cx.view();
    let kinds = &read.may.space().shape.trame.sheets;
    let page = Show {
        head: Head::new(&v, read.may.seen(), read.crumbs, "arrangement"),
        kinds: kinds
            .iter()
            .map(|kind| (kind.key.clone(), kind.name.in_language(v.language).0.to_owned()))
            .collect(),
        next: part.next(&read.told),
        told: read.told,
        source: read.source,
        this: read.this,
        form,
        filter,
        licences: Licence::ALL,
        v,
    };
    Ok(Reply::page(&page)?.status(status))
}

/// POST /moves/{move}/start
pub async fn start(cx: Cx) -> Handled {
    let uid: Uid = cx.at("move")?;
    let mut form = cx.form().await?;
    let licence = form.choice("licence", Licence::from_word);
    let without = form.choices("without", |what| (what.len() <= 300).then(|| what.to_owned()));
    let kind = form.value("kind").chars().take(60).collect::<String>();
    let Some(Some(licence)) = form.accept(licence) else {
        return page(&cx, form).await;
    };
    cx.write(move |tx| {
        let (_, this, may) = access::to_move(tx, uid)?;
        let choice = Choice {
            without: without.into_iter().collect(),
            kind: may
                .space()
                .shape
                .trame
                .sheets
                .iter()
                .find(|known| known.key == kind)
                .map(|known| known.key.clone())
                .unwrap_or_default(),
            licence: licence.word().to_owned(),
        };
        let total = store::count(tx, this.id, "file", true)? + 1;
        if store::start(tx, this.id, &choice, total)? {
            tx.job(jobs::FILES.kind, &uid.to_string())?;
        }
        Ok(())
    })
    .await?;
    Ok(Reply::see_other(format!("/moves/{uid}")))
}

/// POST /moves/{move}/abandonment
pub async fn abandon(cx: Cx) -> Handled {
    let uid: Uid = cx.at("move")?;
    let (space, dropped) = cx
        .write(move |tx| {
            let (source, this, _) = access::to_move(tx, uid)?;
            let dropped = store::abandon(tx, this.id)?;
            if dropped {
                store::forget_rows(tx, this.id)?;
            }
            Ok((source.space, dropped))
        })
        .await?;
    if dropped {
        drop(tokio::fs::remove_file(jobs::place(cx.house(), uid)).await);
        live::forget(cx.house(), uid).await;
    }
    Ok(Reply::see_other(format!("/spaces/{space}/moving")).notice("moving-dropped"))
}
