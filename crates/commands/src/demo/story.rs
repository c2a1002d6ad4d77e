//! Plays the scenes: the clock goes from scene to scene, and each is a form sent to the product's own pages.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};

use kernel::{Instant, Problem};
use platform::chance::Chance;
use platform::house::Clock;
use platform::{House, Install, jobs};

use super::browser::{Answer, Fields, field};
use super::company::Company;
use super::forms;
use super::pictures;
use super::script::{self, Deed, Scene};
use crate::house::Areas;

/// A story that is being told.
pub struct Story {
    pub(super) company: Company,
    end: Instant,
    links: BTreeMap<String, String>,
    pub(super) names: BTreeMap<String, String>,
}

impl Story {
    /// Opens a second house on the same store, with a clock of its own, that sends no mail.
    ///
    /// # Errors
    /// When the store refuses, or a file of the story is wrong.
    pub async fn open(areas: Areas, house: &House) -> Result<Story, Problem> {
        let mut settings = house.settings().clone();
        settings.smtp = None;
        settings.readers = 1;
        let end = house.now();
        let mut install = Install::new();
        areas(&mut install);
        let clock = Clock::Fixed(AtomicI64::new(end.milliseconds()));
        // Real chance: some invitation links stay open, and nobody may know them from the source.
        let house = House::open(settings, clock, Chance::from_system()?, install).await?;
        Ok(Story {
            company: Company::new(house, script::cast()?),
            end,
            links: BTreeMap::new(),
            names: BTreeMap::new(),
        })
    }

    /// Plays every scene, then settles what is left over: sessions of the story, mails that are due. Gives what has a
    /// name in the story, by that name.
    ///
    /// # Errors
    /// When the store refuses, or the product refuses a scene, which a test would have found.
    pub async fn play(mut self) -> Result<BTreeMap<String, String>, Problem> {
        let mut worked = Instant::from_milliseconds(0);
        for (at, scene) in script::scenes(self.end)? {
            self.set_clock(at);
            // What happens by itself, such as reminders, happens between the scenes.
            if at > worked.plus_minutes(180) {
                jobs::run_all_due(&self.company.house).await?;
                worked = at;
            }
            let answer = self.perform(&scene).await?;
            let expected = if matches!(scene.deed, Deed::Invite { .. }) {
                200
            } else {
                303
            };
            if answer.status != expected {
                let (who, space) = (&scene.who, &scene.space);
                let what = format!("{} to {who} in {space}: {:?}", answer.status, scene.deed);
                return Err(Problem::fault("play a scene of the example worlds", what));
            }
        }
        self.set_clock(self.end);
        self.company.part().await?;
        jobs::run_all_due(&self.company.house).await?;
        Ok(self.names)
    }

    fn set_clock(&self, at: Instant) {
        if let Clock::Fixed(now) = self.company.house.clock() {
            now.store(at.milliseconds(), Ordering::SeqCst);
        }
    }

    async fn perform(&mut self, scene: &Scene) -> Result<Answer, Problem> {
        let (path, fields) = self.form(scene).await?;
        if let Deed::Send { name, .. } = &scene.deed
            && let Some((_, once)) = fields.iter().find(|(field, _)| field == "once")
        {
            self.names.insert(name.clone(), once.clone());
        }
        let answer = match &scene.deed {
            Deed::Send { pictures, .. } if !pictures.is_empty() => {
                let files = pictures::files(pictures)?;
                self.company.send_with(&scene.who, &path, fields, &files).await?
            }
            _ => self.company.send(&scene.who, &path, fields).await?,
        };
        if let Deed::Invite { link, .. } = &scene.deed {
            self.links.insert(link.clone(), forms::invited_to(&answer.page)?);
        }
        Ok(answer)
    }

    /// Where a scene's form goes, and what it says.
    async fn form(&mut self, scene: &Scene) -> Result<(String, Fields), Problem> {
        let part = match &scene.deed {
            Deed::Open { .. } => return Ok(("/spaces".into(), self.fields(scene).await?)),
            Deed::Send { to, .. } => return Ok((self.filled(scene, to).await?, self.fields(scene).await?)),
            Deed::Note { gathering, .. } => {
                let path = format!("/gatherings/{{{gathering}}}/attendance");
                return Ok((self.filled(scene, &path).await?, self.fields(scene).await?));
            }
            Deed::Enter { link } => {
                let secret = self
                    .links
                    .get(link)
                    .ok_or(Problem::broken("a link is used before it is made"))?;
                return Ok((format!("/join/{secret}"), self.fields(scene).await?));
            }
            Deed::Join { .. } | Deed::AskAsGuest { .. } => "membership".into(),
            Deed::Admit => format!("members/{}/admission", self.company.meet(&scene.whom).await?.uid),
            Deed::Stand { .. } => format!("members/{}/standing", self.company.meet(&scene.whom).await?.uid),
            Deed::Take { role, .. } => format!("roles/{role}/activation"),
            Deed::Give { role, .. } => format!("roles/{role}/assignment"),
            Deed::HandOver { role, .. } => {
                let holding = self.company.holding(&scene.who, &scene.space, role).await?;
                format!("holdings/{holding}/handover")
            }
            Deed::Publish { .. } => "notices".into(),
            Deed::Reach { .. } => "stage".into(),
            Deed::Describe { .. } => "identity/edition".into(),
            Deed::AddToCharter { .. } => "charter/edition".into(),
            Deed::AcceptCharter => "charter/acceptance".into(),
            Deed::Arrange { .. } => "arrangement".into(),
            Deed::Invite { .. } => "invitations".into(),
            Deed::Leave => "departure".into(),
            Deed::Offer => "trame/offer".into(),
        };
        Ok((
            format!("/spaces/{}/{part}", scene.space),
            self.fields(scene).await?,
        ))
    }

    async fn fields(&mut self, scene: &Scene) -> Result<Fields, Problem> {
        let house = &self.company.house;
        let once = field("once", house.chance().uid(house.now()).to_string());
        Ok(match &scene.deed {
            Deed::Open { trame, name, joining } => {
                let (uid, proposed) = self.company.trame(trame).await?;
                let joining = if joining.is_empty() { proposed } else { joining };
                let (trame, inside) = (field("trame", uid.to_string()), field("inside", &scene.space));
                vec![
                    once,
                    trame,
                    inside,
                    field("name", name),
                    field("joining", joining),
                ]
            }
            Deed::Join { message } => vec![field("charter", "on"), field("message", message)],
            Deed::AskAsGuest { name, email, message } => {
                let guest = [field("guest", "1"), field("name", name), field("email", email)];
                guest
                    .into_iter()
                    .chain([field("charter", "on"), field("message", message)])
                    .collect()
            }
            Deed::Enter { .. } => vec![field("charter", "on")],
            Deed::Stand { standing } => vec![field("standing", standing)],
            Deed::Take { weeks, .. } => vec![once, field("weeks", weeks.to_string())],
            Deed::Give { weeks, .. } => {
                let person = field("person", self.company.meet(&scene.whom).await?.uid.to_string());
                vec![once, person, field("weeks", weeks.to_string())]
            }
            Deed::HandOver { word, .. } => vec![field("handover", word)],
            Deed::Publish { body } => vec![once, field("body", body)],
            Deed::Reach { stage } => vec![field("stage", stage)],
            Deed::Describe { name, review, texts } => {
                let review = review.map(|days| self.end.plus_days(days));
                forms::identity(&self.company.space(&scene.space).await?, name, review, texts)
            }
            Deed::AddToCharter { fr, en } => forms::charter(&self.company.space(&scene.space).await?, fr, en),
            Deed::Arrange { joining, words } => {
                forms::arrangement(&self.company.space(&scene.space).await?, joining, words)
            }
            Deed::Invite {
                standing, uses, note, ..
            } => {
                let wish = [
                    field("standing", standing),
                    field("note", note),
                    field("uses", uses.to_string()),
                ];
                wish.into_iter().chain([once, field("days", "120")]).collect()
            }
            Deed::Send { fields: said, .. } => {
                let mut fields = vec![once];
                for (name, values) in said {
                    let name = self.filled(scene, name).await?;
                    for value in values.all() {
                        let value = self.filled(scene, value).await?;
                        fields.push(field(name.as_str(), scene.written(&value).unwrap_or(value)));
                    }
                }
                fields
            }
            Deed::Note {
                gathering,
                part,
                presences,
            } => self.noted(gathering, *part, presences).await?,
            Deed::Admit | Deed::AcceptCharter | Deed::Leave | Deed::Offer => Vec::new(),
        })
    }
}
