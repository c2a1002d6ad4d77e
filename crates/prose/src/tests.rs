use std::collections::BTreeMap;

use proptest::prelude::*;
use testkit::{Taken, well_formed};

use super::odt::{About, File, document};
use super::read::Reader;
use super::xhtml::Writer;
use super::{Block, Inline, may_lead, typeset, words};

const READER: Reader<'static> = Reader {
    unnamed: "Image",
    base: "https://ici.example",
};
const UID: &str = "01jq0000000000000000000000";

fn html(blocks: &[Block]) -> String {
    let writer = Writer {
        level: 1,
        picture: |picture| picture.file(),
    };
    writer.blocks(blocks)
}

fn read(markdown: &str) -> Vec<Block> {
    READER.blocks(markdown)
}

#[test]
fn each_thing_of_a_text_has_its_place() {
    let blocks = read(&format!(
        "# Un\n\nDu **gras**, de *l’élan*, ~~rien~~ et `code`.  \nFin. ![Un pré](/media/{UID}?w=960)\n\n3. trois\n4. quatre\n\n- [x] fait\n\n> cité\n\n---\n\n| a | b |\n|---|---|\n| 1 |\n"
    ));
    let expected = "<h2>Un</h2>\n<p>Du <strong>gras</strong>, de <em>l’élan</em>, <del>rien</del> et <code>code</code>.<br />Fin. </p>\n";
    let page = html(&blocks);
    assert!(page.starts_with(expected), "{page}");
    for part in [
        &format!("<figure><img src=\"pictures/{UID}.jpg\" alt=\"Un pré\" /></figure>"),
        "<ol start=\"3\"><li>trois</li>",
        "<li>☑ fait</li>",
        "<blockquote><p>cité</p>",
        "<hr />",
        "<th scope=\"col\">a</th>",
        "<td>1</td><td></td>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    well_formed("a text", &format!("<body>{page}</body>"));
}

#[test]
fn what_is_hostile_is_words() {
    let blocks = read(
        "<script>alert(1)</script>\n\n<svg onload=alert(1)>\n\nVoir [ici](javascript:alert(1)), [là](data:text/html,x), ![une image](https://ailleurs.example/a.png) et <img src=x onerror=alert(1)>.",
    );
    let page = html(&blocks);
    for wrong in [
        "<script",
        "<svg",
        "<img",
        "href=\"javascript",
        "href=\"data",
        "src=\"http",
    ] {
        assert!(!page.contains(wrong), "{wrong} in {page}");
    }
    assert!(page.contains("&lt;script&gt;"), "{page}");
    // A picture of another house is asked for by nobody: its words lead to it.
    assert!(
        page.contains("<a href=\"https://ailleurs.example/a.png\" rel=\"noopener nofollow\">une image</a>")
    );
    let mut pictures = Vec::new();
    super::pictures(&blocks, &mut pictures);
    assert!(pictures.is_empty());
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    let levels: Vec<usize> = read("### a\n\n##### b\n\n# c\n\n#### d\n\n## e\n\n> # cité\n")
        .iter()
        .filter_map(|block| match block {
            Block::Heading(level, _) => Some(*level),
            _ => None,
        })
        .collect();
    assert_eq!(levels, [1, 2, 1, 2, 2]);
}

#[test]
fn a_picture_without_words_is_still_said_to_be_one() {
    let blocks = read(&format!("![](/media/{UID})"));
    let [Block::Picture(picture)] = blocks.as_slice() else {
        panic!("{blocks:?}")
    };
    assert_eq!(picture.alternative, "Image");
}

#[test]
fn what_leads_to_a_page_of_this_house_still_does() {
    let page = html(&read("[là](/spaces/x) [//](//ailleurs.example)"));
    assert!(
        page.contains("href=\"https://ici.example/spaces/x\"") && !page.contains("ailleurs"),
        "{page}"
    );
    assert!(may_lead("mailto:a@b.example") && !may_lead("https://a b") && !may_lead("ftp://a"));
}

#[test]
fn thousands_of_levels_exhaust_nobody() {
    for markdown in [
        format!("{} fin", ">".repeat(5_000)),
        format!("{}fin{}", "*".repeat(3_000), "*".repeat(3_000)),
        format!("{}x{}", "[".repeat(4_000), "](https://a.example)".repeat(4_000)),
        (0..400)
            .map(|depth| format!("{}- x\n", "  ".repeat(depth)))
            .collect(),
    ] {
        let blocks = read(&markdown);
        well_formed("deep", &format!("<body>{}</body>", html(&blocks)));
        let text = typeset::blocks(&blocks, &|_| None).to_string();
        assert!(text.len() < 3_000_000);
    }
}

#[test]
fn a_huge_table_is_cut_and_a_wide_one_is_a_list_on_paper() {
    let mut table = String::from("| a | b |\n|---|---|\n");
    table.extend((0..30_000).map(|row| format!("| {row} | x |\n")));
    let blocks = read(&table);
    let [Block::Table(_, rows)] = blocks.as_slice() else {
        panic!()
    };
    assert!(rows.len() < 10_100 && rows.last().unwrap()[0] == words("…"));
    let wide = format!(
        "|{}\n|{}\n|{}\n",
        "tête|".repeat(30),
        "-|".repeat(30),
        "x|".repeat(30)
    );
    let set = typeset::blocks(&read(&wide), &|_| None);
    assert_eq!(set[0]["is"], "list");
}

#[test]
fn a_very_long_word_may_be_broken_on_paper() {
    let long = "a".repeat(90);
    let set = typeset::breakable(&long);
    assert!(set.contains('\u{200b}') && set.replace('\u{200b}', "") == long);
    assert_eq!(typeset::breakable("des mots ordinaires"), "des mots ordinaires");
    assert_eq!(
        typeset::title("\u{200b}\u{fe0f} "),
        "…",
        "a heading that shows nothing is none"
    );
}

#[test]
fn signs_that_xml_cannot_hold_are_left_out() {
    assert_eq!(super::escaped("a\u{0}b\u{b}<\u{fffe}&\"c"), "ab&lt;&amp;&quot;c");
}

fn about() -> About<'static> {
    About {
        title: "Un <titre> & 🌱 שלום",
        author: "Cleo",
        language: "fr",
        terms: "CC BY-SA",
        changed: "2026-03-02T10:00:00Z",
    }
}

proptest! {
    /// Whatever somebody types, what comes out is whole.
    #[test]
    fn whatever_is_typed_is_written_well(markdown in "[ -~\n#>*_`|\\[\\]()!éŞ中🌱\u{1}]{0,400}") {
        let blocks = read(&markdown);
        well_formed("any", &format!("<body>{}</body>", html(&blocks)));
        let packed = document(&about(), &blocks, &BTreeMap::new()).unwrap();
        let mut taken = Taken::from(packed);
        for name in ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"] {
            well_formed(name, &taken.text(name));
        }
        serde_json::to_string(&typeset::blocks(&blocks, &|_| None)).unwrap();
    }
}

#[test]
fn an_open_document_says_first_what_it_is_and_names_all_of_its_files() {
    let markdown = format!("![Un pré](/media/{UID})\n\n1. un\n\n```\na  b\n\tc\n```\n\n|t|\n|-|\n|x|\n");
    let blocks = read(&markdown);
    let file = File {
        bytes: vec![1, 2, 3],
        width: 100,
        height: 400,
    };
    let pictures = BTreeMap::from([(format!("pictures/{UID}.jpg"), file)]);
    let packed = document(&about(), &blocks, &pictures).unwrap();
    assert_eq!(&packed[30..38], b"mimetype");
    assert!(packed[38..].starts_with(b"application/vnd.oasis.opendocument.text"));
    // The house takes it for what it is, by what it contains.
    let known = platform::media::open_document(packed.clone()).unwrap();
    assert_eq!(known.ending(), "odt");
    let mut taken = Taken::from(packed);
    let manifest = taken.text("META-INF/manifest.xml");
    for name in taken.names() {
        let own = name == "mimetype" || name.starts_with("META-INF/");
        assert!(
            own || manifest.contains(&format!("full-path=\"{name}\"")),
            "{name}"
        );
    }
    let content = taken.text("content.xml");
    for part in [
        "svg:width=\"50mm\" svg:height=\"200mm\"",
        "<svg:desc>Un pré</svg:desc>",
        "a<text:s text:c=\"2\"/>b<text:line-break/><text:tab/>c",
        "<table:table-header-rows>",
        "Un &lt;titre&gt; &amp; 🌱 שלום",
    ] {
        assert!(content.contains(part), "{part} in {content}");
    }
}

#[test]
fn a_line_of_spaces_is_empty() {
    assert!(super::read::is_empty(&[
        Inline::Text("  ".to_owned()),
        Inline::Break
    ]));
}
