//! The house: what every request and every job shares.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use kernel::{Instant, Language, Problem};
use tokio::sync::Notify;

use crate::bus::Bus;
use crate::chance::Chance;
use crate::db::{AnyWork, Anything, Db, Surroundings, Tx, erased, found};
use crate::install::{Install, Registered};
use crate::languages::Languages;
use crate::mail::Sender;
use crate::media::Media;
use crate::settings::Settings;
use crate::web::{Assets, Kept, Numbers};

/// Where the time comes from: the system, or a moment that a test sets.
pub enum Clock {
    /// The system's clock.
    System,
    /// The system's clock, so many minutes ahead: while developing, to see what time brings.
    Ahead(i64),
    /// Stands still until it is moved: milliseconds since 1970.
    Fixed(AtomicI64),
}

impl Clock {
    /// The moment.
    pub fn now(&self) -> Instant {
        match self {
            Clock::System => {
                #[expect(
                    clippy::disallowed_methods,
                    reason = "this is the clock that everybody is told to ask"
                )]
                let now = std::time::SystemTime::now();
                let since = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
                Instant::from_milliseconds(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
            Clock::Ahead(minutes) => Clock::System.now().plus_minutes(*minutes),
            Clock::Fixed(milliseconds) => Instant::from_milliseconds(milliseconds.load(Ordering::SeqCst)),
        }
    }
}

/// What the instance says of itself; changed by its administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Its name.
    pub name: String,
    /// The language shown to those whose browser asks for neither French nor English.
    pub language: Language,
    /// The time zone of those who chose none.
    pub zone: String,
    /// Whether the first administrator has been here.
    pub ready: bool,
}

crate::statements! {
    SETTINGS = "select name, value from settings";
    SET = "insert into settings (name, value) values ($1, $2)
           on conflict (name) do update set value = excluded.value";
}

/// Handle on everything that is shared; clones are cheap.
#[derive(Clone)]
pub struct House {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    settings: Settings,
    clock: Clock,
    chance: Arc<Chance>,
    languages: Arc<Languages>,
    registered: Registered,
    media: Media,
    sender: Sender,
    assets: Arc<Assets>,
    numbers: Numbers,
    instance: RwLock<Arc<Instance>>,
    /// Held while that is read and kept: what was read before a change never takes the place of what was read after.
    instance_turn: tokio::sync::Mutex<()>,
    jobs_wanted: Notify,
    bus: Bus,
    process: String,
    shared: RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
    kept: Kept,
}

impl House {
    /// Opens the store, brings it to the newest migration, and reads what the instance says of itself.
    ///
    /// # Errors
    /// When the store cannot be opened or migrated, or a message file is wrong.
    pub async fn open(
        settings: Settings,
        clock: Clock,
        chance: Chance,
        install: Install,
    ) -> Result<House, Problem> {
        let db = Db::open(&settings.database, settings.readers)?;
        db.migrate(install.migrations).await?;
        let (languages, registered) = install.finish()?;
        // Not from `chance`, whose sequence tests rely on.
        let process = crate::chance::hexadecimal(&Chance::from_system()?.bytes::<8>());
        let bus = db.bus(process.clone())?;
        let house = House {
            inner: Arc::new(Inner {
                media: Media::new(settings.data.join("media")),
                sender: Sender::new(&settings)?,
                db,
                settings,
                clock,
                chance: Arc::new(chance),
                languages: Arc::new(languages),
                registered,
                assets: Arc::new(Assets::read()),
                numbers: Numbers::default(),
                instance: RwLock::new(Arc::new(Instance::unnamed())),
                instance_turn: tokio::sync::Mutex::default(),
                jobs_wanted: Notify::new(),
                bus,
                process,
                shared: RwLock::default(),
                kept: Kept::default(),
            }),
        };
        house.read_instance().await?;
        Ok(house)
    }

    /// Reads in one transaction, as the system itself.
    ///
    /// # Errors
    /// Those of `work`, and a fault when the store does not answer.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        found(self.read_any(erased(work)).await?)
    }

    /// Writes in one transaction, as the system itself.
    ///
    /// # Errors
    /// Those of `work`, and [`Problem::Unavailable`] when nothing can be written now.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        found(self.write_any(erased(work)).await?)
    }

    /// Boxed, like every way to the store that pages share: each area would otherwise build its own.
    pub(crate) fn read_any(&self, work: AnyWork) -> BoxFuture<'_, Result<Anything, Problem>> {
        async move { self.inner.db.read_any(self.surroundings(), work).await }.boxed()
    }

    pub(crate) fn write_any(&self, work: AnyWork) -> BoxFuture<'_, Result<Anything, Problem>> {
        let write = async move {
            let (value, effects) = self.inner.db.write_any(self.surroundings(), work).await?;
            if effects.jobs {
                self.inner.jobs_wanted.notify_waiters();
            }
            self.inner.bus.tell(effects.signals);
            Ok(value)
        };
        write.boxed()
    }

    fn surroundings(&self) -> Surroundings {
        Surroundings {
            now: self.now(),
            chance: Arc::clone(&self.inner.chance),
            views: self.inner.registered.views.clone(),
        }
    }

    /// The moment.
    pub fn now(&self) -> Instant {
        self.inner.clock.now()
    }

    /// The clock, for tests that move it.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Where chance comes from.
    pub fn chance(&self) -> &Chance {
        &self.inner.chance
    }

    /// The store itself, for the doctor, backups and checks of statements.
    pub fn db(&self) -> &Db {
        &self.inner.db
    }

    /// The configuration.
    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    /// Every text.
    pub fn languages(&self) -> &Arc<Languages> {
        &self.inner.languages
    }

    /// What the areas registered.
    pub fn registered(&self) -> &Registered {
        &self.inner.registered
    }

    /// What areas added of this type, in the order in which they were installed.
    pub fn parts<T: 'static>(&self) -> impl Iterator<Item = &T> {
        let parts = self.inner.registered.parts.iter();
        parts.filter_map(|part| part.downcast_ref::<T>())
    }

    /// The stored pictures.
    pub fn media(&self) -> &Media {
        &self.inner.media
    }

    /// The way out for mails.
    pub fn sender(&self) -> &Sender {
        &self.inner.sender
    }

    /// The files of the browser.
    pub fn assets(&self) -> &Arc<Assets> {
        &self.inner.assets
    }

    /// What `/metrics` counts.
    pub fn numbers(&self) -> &Numbers {
        &self.inner.numbers
    }

    /// Woken when a job is due.
    pub fn jobs_wanted(&self) -> &Notify {
        &self.inner.jobs_wanted
    }

    /// The name of this process among those on the same store: another one at each start.
    pub fn process(&self) -> &str {
        &self.inner.process
    }

    /// Where commits are told.
    pub fn bus(&self) -> &Bus {
        &self.inner.bus
    }

    /// What an area keeps once for the whole process, made when it is first asked for.
    pub fn shared<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut shared = self.inner.shared.write().unwrap_or_else(PoisonError::into_inner);
        let kept = shared
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Arc::new(T::default()));
        // The key is the type, so the other arm is never taken; it costs nothing to be safe.
        Arc::clone(kept).downcast().unwrap_or_default()
    }

    /// Pages that were made for visitors.
    pub(crate) fn kept(&self) -> &Kept {
        &self.inner.kept
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.inner.settings.data.clone()
    }

    /// What the instance says of itself.
    pub fn instance(&self) -> Arc<Instance> {
        Arc::clone(&self.inner.instance.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads again what the instance says of itself: at the start, and when another process may have changed it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn read_instance(&self) -> Result<(), Problem> {
        let _turn = self.inner.instance_turn.lock().await;
        let rows = self.read(|tx| tx.all::<(String, String)>(SETTINGS, ())).await?;
        let value = |name: &str| {
            rows.iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.clone())
        };
        let unnamed = Instance::unnamed();
        let instance = Instance {
            name: value("instance.name").unwrap_or(unnamed.name),
            language: value("instance.language")
                .and_then(|word| Language::from_word(&word))
                .unwrap_or(unnamed.language),
            zone: value("instance.zone").unwrap_or(unnamed.zone),
            ready: value("instance.ready").is_some(),
        };
        *self
            .inner
            .instance
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(instance);
        Ok(())
    }
}

impl Instance {
    fn unnamed() -> Self {
        Instance {
            name: "Tresse".into(),
            language: Language::French,
            zone: "Europe/Paris".into(),
            ready: false,
        }
    }
}

/// Keeps a setting of the instance. Call [`House::read_instance`] after the commit.
///
/// # Errors
/// When the store refuses.
pub fn keep_setting(tx: &mut Tx, name: &str, value: &str) -> Result<(), Problem> {
    tx.run(SET, (name, value)).map(drop)
}

/// Every setting that is kept, by name.
///
/// # Errors
/// When the store refuses.
pub fn list_settings(tx: &mut Tx) -> Result<Vec<(String, String)>, Problem> {
    tx.all(SETTINGS, ())
}
