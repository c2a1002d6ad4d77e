//! A text that is written together, before a browser that is none.

use testkit::Visitor;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{GetString, ReadTxn, Text, Transact};

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
        let text = self.doc.get_or_insert_text("text");
        let mut change = self.doc.transact_mut();
        text.insert(&mut change, at, words);
        change.encode_update_v1()
    }

    /// What it shows.
    pub fn text(&self) -> String {
        let text = self.doc.get_or_insert_text("text");
        text.get_string(&self.doc.transact())
    }

    /// Takes one message; false when the connection ended.
    pub async fn hears(&mut self) -> bool {
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
