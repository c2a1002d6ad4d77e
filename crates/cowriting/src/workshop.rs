//! For tests: a town with a network called the workshop, and the cast in their places.

use testkit::{Page, Town, Visitor};

/// A town with a network at `/spaces/atelier`: Ada stewards it, Ben facilitates it, Cleo and Fay are members, Dov has an
/// account and nothing to do with it.
pub struct Workshop {
    pub town: Town,
    pub ada: Visitor,
    pub ben: Visitor,
    pub cleo: Visitor,
    pub fay: Visitor,
    pub dov: Visitor,
}

/// The areas that these tests walk through.
pub fn areas(app: &mut platform::Install) {
    people::install(app);
    accounts::install(app);
    spaces::install(app);
    collective::install(app);
    writing::install(app);
    crate::install(app);
}

pub async fn workshop() -> Workshop {
    let town = Town::new(areas).await;
    spaces::opening::ship(&town.house).await.unwrap();
    let (ada, ben, cleo) = (
        town.person("Ada").await,
        town.person("Ben").await,
        town.person("Cleo").await,
    );
    let (fay, dov) = (town.person("Fay").await, town.person("Dov").await);
    let trame = town
        .reads(move |tx| {
            Ok(spaces::shape::shipped_by_key(tx, "cooperatives-network")?
                .unwrap()
                .uid)
        })
        .await;
    let form = ada.opens(&format!("/spaces/new?trame={trame}")).await;
    form.submits("/spaces", &[("name", "Atelier"), ("joining", "open")])
        .await;
    for who in [&ben, &cleo, &fay] {
        let action = "/spaces/atelier/membership";
        who.opens(action)
            .await
            .submits(action, &[("charter", "on")])
            .await;
    }
    let members = ada.opens("/spaces/atelier/members").await;
    let action = format!("/spaces/atelier/members/{}/standing", uid(&town, &ben).await);
    members.submits(&action, &[("standing", "facilitator")]).await;
    Workshop {
        town,
        ada,
        ben,
        cleo,
        fay,
        dov,
    }
}

/// The identifier of somebody in addresses.
pub async fn uid(town: &Town, who: &Visitor) -> String {
    let id = who.id();
    town.reads(move |tx| Ok(platform::session::act_as(tx, id)?.uid.to_string()))
        .await
}

impl Workshop {
    /// Cleo begins a page with this text, and gives its address.
    pub async fn page(&self, title: &str, text: &str) -> String {
        let form = self.cleo.opens("/spaces/atelier/pages/new").await;
        let page = form.submits("/spaces/atelier/pages", &[("title", title)]).await;
        let address = page.path().trim_end_matches("/edition").to_owned();
        self.saves(&self.cleo, &address, text).await;
        address
    }

    /// Somebody sends a text by the plain form, as they find it.
    pub async fn saves(&self, who: &Visitor, address: &str, text: &str) -> Page {
        let edition = format!("{address}/edition");
        who.opens(&edition)
            .await
            .submits(&edition, &[("text", text)])
            .await
    }
}

/// A browser with the editor of a page open: a real Yjs client, but for the library's language.
pub struct Browser {
    call: testkit::Call,
    doc: yrs::Doc,
    /// What was said in words.
    pub denied: Vec<String>,
    /// The newest thing that was said of who is there.
    pub there: String,
}

impl Browser {
    /// Opens the editor, or gives the status that refused it.
    pub async fn open(who: &Visitor, address: &str, client: u64) -> Result<Self, u16> {
        let mut options = yrs::Options::with_guid_and_client_id("browser".into(), yrs::ClientID::new(client));
        options.offset_kind = yrs::OffsetKind::Utf16;
        let doc = yrs::Doc::with_options(options);
        Self::again(who, address, doc).await
    }

    /// The same with what it had written before.
    pub async fn again(who: &Visitor, address: &str, doc: yrs::Doc) -> Result<Self, u16> {
        use yrs::updates::encoder::Encode;
        use yrs::{ReadTxn, Transact};
        let call = who.calls(&format!("{address}/socket")).await?;
        let mut browser = Browser {
            call,
            doc,
            denied: Vec::new(),
            there: String::new(),
        };
        let vector = browser.doc.transact().state_vector().encode_v1();
        browser.sends(&[0, 0], &vector).await;
        // The state of awareness: one page, first word.
        let client = browser.doc.client_id().get();
        let mut states = vec![1];
        put(&mut states, client);
        states.push(1);
        let said = br#"{"user":{"name":"Somebody else"}}"#;
        put(&mut states, said.len() as u64);
        states.extend_from_slice(said);
        browser.sends(&[1], &states).await;
        Ok(browser)
    }

    async fn sends(&mut self, kinds: &[u8], body: &[u8]) {
        let mut message = kinds.to_vec();
        put(&mut message, body.len() as u64);
        message.extend_from_slice(body);
        self.call.sends_bytes(message).await;
    }

    /// Sends bytes as they are.
    pub async fn sends_raw(&mut self, bytes: Vec<u8>) {
        self.call.sends_bytes(bytes).await;
    }

    /// Sends what claims to be an update.
    pub async fn sends_update(&mut self, update: &[u8]) {
        self.sends(&[0, 2], update).await;
    }

    /// Types words at a place.
    pub async fn types(&mut self, at: u32, words: &str) {
        let update = self.writes_alone(at, words);
        self.sends_update(&update).await;
    }

    /// Types while the network is away.
    pub fn writes_alone(&self, at: u32, words: &str) -> Vec<u8> {
        use yrs::{Text, Transact};
        let text = self.doc.get_or_insert_text("text");
        let mut change = self.doc.transact_mut();
        text.insert(&mut change, at, words);
        change.encode_update_v1()
    }

    /// What it shows.
    pub fn text(&self) -> String {
        use yrs::{GetString, Transact};
        let text = self.doc.get_or_insert_text("text");
        text.get_string(&self.doc.transact())
    }

    /// Takes one message; false when the connection ended.
    pub async fn hears(&mut self) -> bool {
        use yrs::updates::decoder::Decode;
        use yrs::{ReadTxn, Transact};
        let Some(message) = self.call.hears_bytes().await else {
            return false;
        };
        match message.as_slice() {
            [0, 0, rest @ ..] => {
                let vector = yrs::StateVector::decode_v1(body(rest)).unwrap();
                let update = self.doc.transact().encode_state_as_update_v1(&vector);
                self.sends(&[0, 1], &update).await;
            }
            [0, _, rest @ ..] => {
                let update = yrs::Update::decode_v1(body(rest)).unwrap();
                self.doc.transact_mut().apply_update(update).unwrap();
            }
            [1, rest @ ..] => self.there = String::from_utf8_lossy(body(rest)).into_owned(),
            [2, _, rest @ ..] => self.denied.push(String::from_utf8_lossy(body(rest)).into_owned()),
            other => panic!("{other:?}"),
        }
        true
    }

    /// Listens until what is shown is wanted.
    pub async fn until(&mut self, wanted: impl Fn(&str) -> bool) {
        while !wanted(&self.text()) {
            assert!(
                self.hears().await,
                "the connection ended at {:?}: {:?}",
                self.text(),
                self.denied
            );
        }
    }

    /// Listens until somebody is there, or gone.
    pub async fn until_there(&mut self, wanted: impl Fn(&str) -> bool) {
        while !wanted(&self.there) {
            assert!(self.hears().await, "the connection ended");
        }
    }

    /// Listens until the connection ends.
    pub async fn until_end(&mut self) {
        while self.hears().await {}
    }

    /// Goes away, and keeps what it has.
    pub fn leaves(self) -> yrs::Doc {
        self.call.drops();
        self.doc
    }
}

fn put(to: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        to.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    to.push(number as u8);
}

fn body(bytes: &[u8]) -> &[u8] {
    let length = bytes.iter().position(|byte| byte & 128 == 0).unwrap() + 1;
    &bytes[length..]
}
