//! What a room holds about somebody is shown to them, and goes with them: from its tables and from its log.

use kernel::PersonId;
use platform::personal::Table;

use crate::stage::{Stage, stage};

/// A square of twenty pixels a side.
const PICTURE: [u8; 83] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 20, 0, 0, 0, 20, 8, 2, 0, 0, 0, 2,
    235, 138, 90, 0, 0, 0, 26, 73, 68, 65, 84, 120, 218, 99, 104, 112, 80, 32, 27, 49, 140, 106, 30, 213, 60,
    170, 121, 84, 243, 192, 106, 6, 0, 199, 162, 94, 16, 19, 147, 176, 228, 0, 0, 0, 0, 73, 69, 78, 68, 174,
    66, 96, 130,
];

platform::statements! {
    EVENTS = "select kind, coalesce(body, '') from live_events order by number";
    OF_SEAT = "select count(*) from live_events e join live_seats s on s.id = e.seat_id
               where s.person_id = $1 and e.kind in ('own', 'ballot', 'score', 'voted', 'my-pace', 'picked')";
    LINES = "select count(*) from live_lines where text like '%Le mot de%'";
    HANDS = "select count(*) from live_hands h join live_seats s on s.id = h.seat_id where s.person_id = $1";
    PACES = "select count(*) from live_paces p join live_seats s on s.id = p.seat_id where s.person_id = $1";
    VOTES = "select count(*) from live_votes v join live_seats s on s.id = v.seat_id where s.person_id = $1";
    CHECKS = "select count(*) from live_checks where text like '%Le mot de%'";
    PICTURES = "select count(*) from live_pictures where alternative like '%Le mot de%'";
    APARTS = "select count(*) from live_cell_aparts where text like '%Le mot de%'";
    WORDS = "select count(*) from live_round_words where text like '%Le mot de%'";
    SEATS = "select name, naming from live_seats where person_id = $1";
}

/// The tables of rooms, as areas registered them.
fn tables(stage: &Stage) -> Vec<Table> {
    let all = stage.w.town.house.registered().personal.clone();
    all.iter()
        .filter(|table| table.name.starts_with("live_"))
        .copied()
        .collect()
}

impl Stage {
    /// How many rows of each table are shown to somebody.
    async fn shown(&self, person: PersonId) -> Vec<(&'static str, usize)> {
        let tables = tables(self);
        let read = move |tx: &mut platform::Tx| {
            let mut shown = Vec::new();
            for table in tables {
                // However many columns there are, rows are counted.
                let rows = tx.all::<(Option<String>,)>(table.rows, (person,))?;
                shown.push((table.name, rows.len()));
            }
            Ok(shown)
        };
        self.w.town.reads(read).await
    }

    async fn erases(&self, person: PersonId) {
        let tables = tables(self);
        let erase = move |tx: &mut platform::Tx| {
            for table in tables {
                (table.erase)(tx, person)?;
            }
            Ok(())
        };
        self.w.town.house.write(erase).await.unwrap();
    }

    async fn count(&self, statement: platform::db::Statement) -> i64 {
        let read = move |tx: &mut platform::Tx| tx.one::<(i64,)>(statement, ());
        self.w.town.reads(read).await.0
    }

    async fn count_of(&self, statement: platform::db::Statement, person: PersonId) -> i64 {
        let read = move |tx: &mut platform::Tx| tx.one::<(i64,)>(statement, (person,));
        self.w.town.reads(read).await.0
    }

    /// What the log of rooms says.
    async fn log(&self) -> String {
        let read = |tx: &mut platform::Tx| tx.all::<(String, String)>(EVENTS, ());
        format!("{:?}", self.w.town.reads(read).await)
    }
}

#[tokio::test]
async fn what_somebody_did_in_a_room_is_theirs_and_goes_with_them() {
    let stage = stage().await;
    let dov = stage.w.dov.clone();
    stage.comes(&dov, "Dov").await;
    let mut phone = stage.follows(&dov).await;
    // With a second device what is one's own stands in the log too.
    let _tablet = stage.follows(&dov).await;
    assert!(stage.says(&mut phone, "Le mot de Dov").await["ok"].is_string());
    let once = stage.new_uid();
    let asked = [("once", once.as_str()), ("question", "Que faire du mot de Dov ?")];
    let vote = format!("questions/{once}/vote");
    for (act, fields) in [
        ("hand", vec![]),
        ("pace", vec![("pace", "lost")]),
        ("questions", asked.to_vec()),
        (vote.as_str(), vec![]),
    ] {
        let answer = phone.does(act, &fields).await;
        assert!(answer["ok"].is_string(), "{act}: {answer}");
    }
    let person = dov.id();
    let shown = stage.shown(person).await;
    for name in [
        "live_lines",
        "live_hands",
        "live_paces",
        "live_votes",
        "live_seats",
    ] {
        assert!(shown.contains(&(name, 1)), "{name}: {shown:?}");
    }
    assert!(stage.count_of(OF_SEAT, person).await > 0);
    stage.erases(person).await;
    let log = stage.log().await;
    assert!(!log.contains("Dov"), "{log}");
    assert_eq!(stage.count_of(OF_SEAT, person).await, 0);
    assert_eq!(stage.count(LINES).await, 0, "the line stays without its words");
    assert_eq!(stage.count_of(HANDS, person).await, 0, "no hand is up");
    assert_eq!(stage.count_of(PACES, person).await, 0);
    assert_eq!(stage.count_of(VOTES, person).await, 1, "a vote still counts");
    let read = move |tx: &mut platform::Tx| tx.one::<(String, String)>(SEATS, (person,));
    assert_eq!(
        stage.w.town.reads(read).await,
        (String::new(), "never".to_owned()),
        "the seat stays, and is nobody's"
    );
    // Whoever opens the room sees nothing of them, nor does whoever comes back from before.
    let hana = stage.guest("Hana").await;
    assert!(!stage.state(&hana).await.to_string().contains("Le mot de Dov"));
    stage.erases(person).await;
}

#[tokio::test]
async fn what_a_host_listed_and_showed_goes_too() {
    let stage = stage().await;
    let ben = stage.w.ben.clone();
    let mut bens = stage.follows(&ben).await;
    let once = stage.new_uid();
    let check = [("once", once.as_str()), ("check", "Le mot de Ben, à préparer")];
    assert!(bens.does("checks", &check).await["ok"].is_string());
    let once = stage.new_uid();
    let fields = [
        ("once", once.as_str()),
        ("alternative", "Le mot de Ben en image"),
        ("screen", "host"),
    ];
    let path = format!("{}/pictures", stage.room);
    ben.uploads(&path, &fields, ("picture", "x.png", &PICTURE)).await;
    let person = ben.id();
    let shown = stage.shown(person).await;
    for name in ["live_checks", "live_pictures"] {
        assert!(shown.contains(&(name, 1)), "{name}: {shown:?}");
    }
    stage.erases(person).await;
    assert_eq!(stage.count(CHECKS).await, 0);
    assert_eq!(stage.count(PICTURES).await, 0);
    let log = stage.log().await;
    assert!(!log.contains("Le mot de Ben"), "{log}");
    let hana = stage.guest("Hana").await;
    assert!(!hana.opens(&stage.room).await.has(".live-picture"));
}

#[tokio::test]
async fn what_was_kept_apart_in_a_group_and_said_to_all_of_them_goes_too() {
    let stage = stage().await;
    let (ben, dov) = (stage.w.ben.clone(), stage.w.dov.clone());
    stage.comes(&dov, "Dov").await;
    let gil = stage.guest("Gil").await;
    let once = stage.new_uid();
    let round = [
        ("screen", "host"),
        ("once", once.as_str()),
        ("way", "drawn"),
        ("by", "size"),
        ("count", "2"),
    ];
    ben.posts(&format!("{}/rounds", stage.room), &round).await;
    let state = stage.state(&dov).await;
    let cell = state["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == "cell")
        .unwrap();
    let note = format!("{}/cells/{}/note", stage.room, cell["id"].as_str().unwrap());
    gil.posts(&note, &[("version", "0"), ("text", "Une ligne de Gil")])
        .await;
    // On the version that Gil changed meanwhile: it is kept apart.
    dov.posts(&note, &[("version", "0"), ("text", "Le mot de Dov")])
        .await;
    let once = stage.new_uid();
    let words = [
        ("screen", "host"),
        ("once", once.as_str()),
        ("words", "Le mot de Ben à tous les groupes"),
    ];
    ben.posts(&format!("{}/round-words", stage.room), &words).await;
    for (person, table) in [(dov.id(), "live_cell_aparts"), (ben.id(), "live_round_words")] {
        let shown = stage.shown(person).await;
        assert!(shown.contains(&(table, 1)), "{table}: {shown:?}");
        stage.erases(person).await;
    }
    assert_eq!(stage.count(APARTS).await, 0);
    assert_eq!(stage.count(WORDS).await, 0);
    let log = stage.log().await;
    assert!(!log.contains("Le mot de"), "{log}");
    assert!(
        stage.state(&gil).await.to_string().contains("Une ligne de Gil"),
        "what others wrote stays"
    );
}
