use proptest::prelude::*;

use super::*;

fn rows(dump: &str) -> Result<Vec<Row>, Fault> {
    let mut reader = Dump::new(dump.as_bytes());
    let mut rows = Vec::new();
    while let Some(row) = reader.next_row()? {
        rows.push(row);
    }
    Ok(rows)
}

const WHOLE: &str = "-- mysqldump-php https://example.org\n/*!40101 SET NAMES utf8 */;\n\
    CREATE TABLE `w_pages` (\n `id` int(10) unsigned NOT NULL,\n `tag` varchar(50) DEFAULT 'a,b(',\n `body` longtext,\n \
    PRIMARY KEY (`id`), KEY `tag` (`tag`(20)) ) ENGINE=MyISAM;\n\
    INSERT INTO `w_pages` VALUES (1,'Accueil','L\\'été; \\\"ici\\\"\\n--\\\\'),(-2,'X''Y',NULL);\n\
    LOCK TABLES `w_pages` WRITE;\nINSERT INTO `w_pages` (`tag`,`id`) VALUES ('Z',3);\n\
    -- Dump completed on: Mon, 01 Jan 2024\n";

#[test]
fn rows_are_read_with_their_columns() {
    let rows = rows(WHOLE).unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].get("body"), "L'été; \"ici\"\n--\\");
    assert_eq!(
        (rows[1].get("id"), rows[1].get("tag"), rows[1].get("body")),
        ("-2", "X'Y", "")
    );
    assert_eq!((rows[2].get("id"), rows[2].get("tag")), ("3", "Z"));
}

#[test]
fn a_dump_cut_anywhere_is_refused() {
    let ends = WHOLE.find("Dump completed").unwrap();
    for at in 1..ends {
        if WHOLE.is_char_boundary(at) && at > 16 {
            assert!(rows(&WHOLE[..at]).is_err(), "cut at {at}");
        }
    }
}

#[test]
fn what_is_no_dump_is_refused() {
    for wrong in [
        "INSERT INTO `a` VALUES (1);",
        "CREATE TABLE `a` (`b` int); INSERT INTO `a` VALUES (1,2);",
        "CREATE TABLE `a` (`b` int); INSERT INTO `a` VALUES (select 1);",
        "CREATE TABLE `a` (`b` int); INSERT INTO `a` SELECT * FROM c;",
        "CREATE TABLE `a` (`b` int); INSERT INTO `a` VALUES (sleep(9));",
        "<html>",
        "PK\u{3}\u{4}",
    ] {
        assert!(rows(wrong).is_err(), "{wrong}");
    }
    assert_eq!(
        rows("CREATE TABLE `a` (`b` int); INSERT INTO `a` VALUES ('x"),
        Err(Fault::Cut)
    );
}

#[test]
fn a_value_without_end_does_not_fill_the_memory() {
    struct Endless(bool);
    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let begin = b"CREATE TABLE `a` (`b` int); INSERT INTO `a` VALUES ('";
            if self.0 {
                buffer.fill(b'a');
                return Ok(buffer.len());
            }
            self.0 = true;
            buffer[..begin.len()].copy_from_slice(begin);
            Ok(begin.len())
        }
    }
    assert!(matches!(
        Dump::new(Endless(false)).next_row(),
        Err(Fault::TooLong(_))
    ));
}

#[test]
fn the_shortest_prefix_that_makes_a_wiki_is_its_own() {
    let tables = [
        "yw_acls",
        "yw_nature",
        "yw_pages",
        "yw_b__nature",
        "yw_b__pages",
        "other",
    ];
    assert_eq!(prefix(tables.into_iter()), Some("yw_".to_owned()));
    assert_eq!(prefix(["nature"].into_iter()), None);
    assert_eq!(prefix(["nature", "pages"].into_iter()), Some(String::new()));
}

proptest! {
    #[test]
    fn what_is_written_is_read(values in proptest::collection::vec(any::<String>(), 1..8)) {
        let tuples: Vec<String> = values.iter().map(|value| format!("({})", crate::out::sql::literal(value))).collect();
        let dump = format!("CREATE TABLE `a` (`b` longtext);\nINSERT INTO `a` VALUES {};", tuples.join(","));
        let read: Vec<String> = rows(&dump).unwrap().iter().map(|row| row.get("b").to_owned()).collect();
        prop_assert_eq!(read, values);
    }

    #[test]
    fn bytes_of_any_kind_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut dump = Dump::new(bytes.as_slice());
        while let Ok(Some(_)) = dump.next_row() {}
    }
}
