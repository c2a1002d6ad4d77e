//! A town: one instance, its clock, its mails.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use kernel::{Instant, Language, PersonId};
use platform::chance::Chance;
use platform::house::{Clock, keep_setting};
use platform::mail::Mail;
use platform::settings::{Mode, Settings};
use platform::{House, Install, Tx};
use tempfile::TempDir;

use crate::spaces::alike;
use crate::store::{self, Fresh, Template};
use crate::visitor::Visitor;

/// When every test begins: Monday 2 March 2026, 9 o'clock UTC.
pub const MORNING: Instant = Instant::from_milliseconds(1_772_442_000_000);

platform::statements! {
    SETTLE = "insert into persons (uid, state, name, email, language, zone, administrator, born_at, confirmed_at)
              values ($1, 'active', $2, $3, $4, 'Europe/Paris', $5, $6, $6) returning id";
}

/// A fresh instance. Dropped, it takes everything with it.
pub struct Town {
    /// The instance.
    pub house: House,
    pub(crate) router: Router,
    folder: TempDir,
    /// After the house, which is connected to it.
    store: Option<Fresh>,
}

impl Town {
    /// A town with the slices that `install` brings.
    pub async fn new(install: impl FnOnce(&mut Install)) -> Town {
        Town::with(install, |_| {}).await
    }

    /// A town whose settings are changed first.
    pub async fn with(install: impl FnOnce(&mut Install), change: impl FnOnce(&mut Settings)) -> Town {
        let town = Town::open(store::migrated().await, install, change, MORNING, 42).await;
        town.house
            .write(|tx| keep_setting(tx, "instance.ready", "1"))
            .await
            .unwrap();
        town.house.read_instance().await.unwrap();
        town
    }

    /// A town on a copy of this store. `seed` is where chance begins: not where that of a town began that it is a copy of,
    /// which gave its identifiers away.
    pub(crate) async fn open(
        template: Arc<Template>,
        install: impl FnOnce(&mut Install),
        change: impl FnOnce(&mut Settings),
        now: Instant,
        seed: u64,
    ) -> Town {
        let folder = TempDir::new().unwrap();
        let store = store::copy(template, folder.path()).await;
        let mut settings = Settings {
            listen: "127.0.0.1:0".parse().unwrap(),
            data: folder.path().to_owned(),
            database: store.address.clone(),
            smtp: None,
            mail_from: "tresse@town.example".into(),
            base: "http://town.example".into(),
            mode: Mode::Development,
            readers: 1,
            bench: false,
            clock_ahead: 0,
            tiles: None,
            engines: platform::engines::Engines::default(),
            print: folder.path().join("tresse-print"),
            outside: platform::outside::Reach::Here,
        };
        change(&mut settings);
        let mut slices = Install::new();
        slices.migrations(schema::MIGRATIONS);
        install(&mut slices);
        let clock = Clock::Fixed(AtomicI64::new(now.milliseconds()));
        let house = House::open(settings, clock, Chance::from_seed(seed), slices)
            .await
            .unwrap();
        let router = platform::web::router(&house);
        Town {
            house,
            router,
            folder,
            store: Some(store),
        }
    }

    /// Another process on the same store, with the same clock at the moment of opening and chance of its own.
    /// SQLite takes one process: there it is another program that holds the file, and nothing else.
    pub async fn second(&self, install: impl FnOnce(&mut Install)) -> Town {
        let mut slices = Install::new();
        slices.migrations(schema::MIGRATIONS);
        install(&mut slices);
        let clock = Clock::Fixed(AtomicI64::new(self.house.now().milliseconds()));
        let house = House::open(
            self.house.settings().clone(),
            clock,
            Chance::from_seed(43),
            slices,
        )
        .await
        .unwrap();
        Town {
            router: platform::web::router(&house),
            house,
            folder: TempDir::new().unwrap(),
            store: None,
        }
    }

    /// What it leaves: its store, for others to begin with.
    pub(crate) async fn keep(mut self) -> Option<Template> {
        let store = self.store.take()?;
        let db = self.house.db().clone();
        drop(self.router);
        drop(self.house);
        Some(store.keep(db).await)
    }

    /// The data folder.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Time passes.
    pub fn passes(&self, minutes: i64) {
        self.passes_seconds(minutes * 60);
    }

    /// Less than a minute passes.
    pub fn passes_seconds(&self, seconds: i64) {
        if let Clock::Fixed(now) = self.house.clock() {
            now.fetch_add(seconds * 1_000, Ordering::SeqCst);
        }
    }

    /// Somebody without an account, reading French.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.router.clone(), None, String::new(), None)
    }

    /// Somebody with an account, signed in, reading French: `ada@town.example` for Ada.
    pub async fn person(&self, name: &str) -> Visitor {
        self.settle(name, false).await
    }

    /// Eve, who runs the instance.
    pub async fn eve(&self) -> Visitor {
        self.settle("Eve", true).await
    }

    async fn settle(&self, name: &str, administrator: bool) -> Visitor {
        let email = format!("{}@town.example", name.to_lowercase());
        let (named, address) = (name.to_owned(), email.clone());
        let (id, secret) = self
            .house
            .write(move |tx| {
                let (uid, now) = (tx.new_uid(), tx.now());
                let language = Language::French.word();
                let (id,) =
                    tx.one::<(PersonId,)>(SETTLE, (uid, named, address, language, administrator, now))?;
                let secret = platform::session::start(tx, id, "test")?;
                Ok((id, secret))
            })
            .await
            .unwrap();
        Visitor::new(self.router.clone(), Some(id), email, Some(secret))
    }

    /// Runs every job that is due.
    pub async fn runs_jobs(&self) -> usize {
        platform::jobs::run_all_due(&self.house).await.unwrap()
    }

    /// The mails to an address, oldest first, with plain spaces (see [`alike`]).
    pub async fn mails_to(&self, email: &str) -> Vec<Mail> {
        let all = self.house.read(platform::mail::newest).await.unwrap();
        let read = |mail: Mail| Mail {
            subject: alike(&mail.subject),
            body: alike(&mail.body),
            ..mail
        };
        all.into_iter()
            .filter(|mail| mail.recipient == email)
            .rev()
            .map(read)
            .collect()
    }

    /// The address in the newest mail to somebody that starts with the instance's own, as a path.
    pub async fn link_mailed_to(&self, email: &str) -> String {
        let mails = self.mails_to(email).await;
        let mail = mails.last().unwrap_or_else(|| panic!("no mail to {email}"));
        let link = mail
            .body
            .split_whitespace()
            .find_map(|word| word.strip_prefix("http://town.example"));
        link.unwrap_or_else(|| panic!("no link in: {}", mail.body))
            .to_owned()
    }

    /// Looks into the store.
    pub async fn reads<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, kernel::Problem> + Send + 'static,
    ) -> T {
        self.house.read(work).await.unwrap()
    }

    /// Writes as somebody, past the pages: to prepare what a test begins with.
    pub async fn acts<T: Send + 'static>(
        &self,
        person: PersonId,
        work: impl FnOnce(&mut Tx) -> Result<T, kernel::Problem> + Send + 'static,
    ) -> T {
        let done = self.house.write(move |tx| {
            let actor = platform::session::act_as(tx, person)?;
            tx.set_actor(Some(actor));
            work(tx)
        });
        done.await.unwrap()
    }

    /// The verbs of the ledger, oldest first.
    pub async fn ledger(&self) -> Vec<String> {
        self.reads(|tx| {
            Ok(platform::ledger::after(tx, 0, 10_000)?
                .into_iter()
                .map(|trace| trace.verb)
                .collect())
        })
        .await
    }

    /// Fails unless every view made again from the ledger is what it was.
    pub async fn views_can_be_made_again(&self) {
        let before = self.house.read(platform::ledger::lines).await.unwrap();
        let after = self
            .house
            .write(|tx| {
                platform::ledger::rebuild(tx)?;
                platform::ledger::lines(tx)
            })
            .await
            .unwrap();
        assert_eq!(before, after, "a view made again differs");
        assert!(
            before.iter().any(|line| !line.starts_with("==")),
            "the views are empty: nothing was compared"
        );
    }
}
