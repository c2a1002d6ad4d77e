//! What can be wrong with a trame.

/// One list: each fault, its message in `words/*.ftl`, and the values for the message's places.
macro_rules! faults {
    ($($(#[$doc:meta])* $arm:ident { $($value:ident: $type:ty),* } = $message:literal,)+) => {
        /// What is wrong. Each arm has a message that says it, and says what was expected.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum What {
            $($(#[$doc])* $arm { $(
                #[doc = concat!("Fills the place `", stringify!($value), "` of the message.")]
                $value: $type,
            )* },)+
        }

        impl What {
            /// Every message, in the order of the arms.
            pub const MESSAGES: &'static [&'static str] = &[$($message,)+];

            /// The message: an identifier in `words/fr.ftl` and `words/en.ftl`.
            pub const fn message(&self) -> &'static str {
                match self { $(What::$arm { .. } => $message,)+ }
            }

            /// Values for the message's places, by name.
            pub fn values(&self) -> Vec<(&'static str, String)> {
                match self { $(What::$arm { $($value),* } => vec![$((stringify!($value), $value.to_string())),*],)+ }
            }
        }
    };
}

faults! {
    /// The bytes are not a zip archive.
    NotAnArchive {} = "trame-fault-not-an-archive",
    /// The archive, or a file of it, cannot be unpacked.
    Damaged {} = "trame-fault-damaged",
    /// A file of the archive is behind a password.
    Encrypted {} = "trame-fault-encrypted",
    /// A name that would lead out of the folder.
    BadPath {} = "trame-fault-bad-path",
    /// A file in a folder where none may be.
    Nested {} = "trame-fault-nested",
    /// A link or a device in the place of a file.
    Link {} = "trame-fault-link",
    /// Two files of the same name.
    SameFileTwice {} = "trame-fault-same-file-twice",
    /// More files than a trame may have.
    TooManyFiles { most: usize } = "trame-fault-too-many-files",
    /// More bytes than a trame may have, which is said in megabytes.
    TooLarge { most: usize } = "trame-fault-too-large",
    /// The folder or the file cannot be read at all.
    Unreadable {} = "trame-fault-unreadable",
    /// The bytes of the stored document are not framed as they should be.
    NotADocument {} = "trame-fault-not-a-document",
    /// A file that the format does not know.
    UnknownFile {} = "trame-fault-unknown-file",
    /// A file that must be there.
    MissingFile {} = "trame-fault-missing-file",
    /// A text in a language that the trame does not list.
    FileNotListed { language: &'static str } = "trame-fault-file-not-listed",
    /// Bytes that are not UTF-8.
    NotUtf8 {} = "trame-fault-not-utf8",

    /// The same key or table twice.
    SameKeyTwice {} = "trame-fault-same-key-twice",
    /// Something is missing or too much around `=`.
    BadAssignment { line: String } = "trame-fault-bad-assignment",
    /// A text without its quotes, or another value that is none.
    BadValue { line: String } = "trame-fault-bad-value",
    /// A text between quotes that does not end or has a wrong escape.
    BadString { line: String } = "trame-fault-bad-string",
    /// A bracket or a comma is missing.
    Unclosed { line: String } = "trame-fault-unclosed",
    /// Any other way of not being TOML.
    NotToml { line: String } = "trame-fault-not-toml",

    /// A format that this version does not read.
    OtherFormat { number: String, expected: u32 } = "trame-fault-other-format",
    /// A key or a table that the format does not know.
    UnknownKey { key: String, allowed: String } = "trame-fault-unknown-key",
    /// A key that must be there.
    MissingKey { key: &'static str } = "trame-fault-missing-key",
    /// A table that must be there.
    MissingTable { table: String } = "trame-fault-missing-table",
    /// Something else than a text between quotes.
    NotText { key: String } = "trame-fault-not-text",
    /// Something else than a whole number.
    NotNumber { key: &'static str } = "trame-fault-not-number",
    /// Something else than true or false.
    NotFlag { key: &'static str } = "trame-fault-not-flag",
    /// Something else than a list of texts.
    NotList { key: &'static str } = "trame-fault-not-list",
    /// Something else than one table.
    NotTable { table: String } = "trame-fault-not-table",
    /// Something else than a list of tables.
    NotTables { table: String } = "trame-fault-not-tables",
    /// A text that does not say its language.
    NotByLanguage { key: &'static str, language: &'static str } = "trame-fault-not-by-language",

    /// Nothing, or nothing but white space.
    Empty {} = "trame-fault-empty",
    /// More characters than there may be.
    TooLong { length: usize, most: usize } = "trame-fault-too-long",
    /// A line break or a tabulation in a line.
    LineBreak {} = "trame-fault-line-break",
    /// A character that is not written.
    ControlCharacter { code: String } = "trame-fault-control-character",
    /// Not a key.
    NotAKey { text: String } = "trame-fault-not-a-key",
    /// Not a web address.
    NotAnAddress { text: String } = "trame-fault-not-an-address",
    /// Not a digest.
    NotADigest { text: String } = "trame-fault-not-a-digest",
    /// Not a word of the list.
    NotAWord { text: String, allowed: String } = "trame-fault-not-a-word",
    /// A number out of its range.
    OutOfRange { number: String, least: u32, most: u32 } = "trame-fault-out-of-range",
    /// Twice the same in a list.
    ListedTwice { text: String } = "trame-fault-listed-twice",

    /// A language that is not known.
    UnknownLanguage { text: String, allowed: String } = "trame-fault-unknown-language",
    /// A text in a language that the trame does not list.
    LanguageNotListed { language: &'static str } = "trame-fault-language-not-listed",
    /// A text that lacks a language of the trame.
    MissingLanguage { key: &'static str, language: &'static str } = "trame-fault-missing-language",
    /// No language at all.
    NoLanguage {} = "trame-fault-no-language",

    /// Two of a kind with the same key.
    SameName { key: String, table: &'static str } = "trame-fault-same-name",
    /// A key that names nothing.
    NoSuch { key: String, table: &'static str, file: String } = "trame-fault-no-such",
    /// A key that is kept for another use.
    ReservedKey { key: &'static str } = "trame-fault-reserved-key",
    /// More ancestors than a trame remembers.
    TooManyAncestors { most: usize } = "trame-fault-too-many-ancestors",
    /// One step alone, or more than can be told apart.
    StepCount { count: usize, least: usize, most: usize } = "trame-fault-step-count",
    /// Reconstructed, without a word on how.
    MissingNote {} = "trame-fault-missing-note",
    /// A field that points to sheets, without saying which.
    MissingOf {} = "trame-fault-missing-of",
    /// `of` in a field that does not point to sheets.
    UnwantedOf { holds: &'static str } = "trame-fault-unwanted-of",
    /// A field or a question to choose in, without choices.
    MissingChoices { holds: &'static str, table: &'static str } = "trame-fault-missing-choices",
    /// Choices where nothing is chosen.
    UnwantedChoices { holds: &'static str } = "trame-fault-unwanted-choices",
    /// A field of a gathering that holds what only sheets hold.
    FieldElsewhere { holds: &'static str, allowed: String } = "trame-fault-field-elsewhere",
    /// A question that depends on one that does not come before it.
    NotAskedBefore { key: String } = "trame-fault-not-asked-before",
    /// A question that depends on one without choices.
    NothingToChoose { key: String } = "trame-fault-nothing-to-choose",
    /// A question that depends on another, without saying on which answers.
    MissingIs { key: String } = "trame-fault-missing-is",
    /// Answers on which a question depends, without saying which other question they answer.
    UnwantedIs {} = "trame-fault-unwanted-is",
    /// An answer that the other question does not offer.
    NoSuchAnswer { text: String, key: String, allowed: String } = "trame-fault-no-such-answer",
    /// A field that depends on one that does not stand before it.
    NoFieldBefore { key: String } = "trame-fault-no-field-before",
    /// A field that depends on one without choices.
    FieldWithoutChoices { key: String } = "trame-fault-field-without-choices",
    /// What only a field of a sheet has, in one of a gathering.
    OnlyInSheets { key: &'static str } = "trame-fault-only-in-sheets",
    /// A choice that stands below another, outside a tree.
    UnwantedParent {} = "trame-fault-unwanted-parent",
    /// A choice that stands below one that does not stand before it.
    NoParentBefore { key: String } = "trame-fault-no-parent-before",
    /// A title made of other fields, without saying how.
    MissingPattern {} = "trame-fault-missing-pattern",
    /// A pattern, in a field that is no such title.
    UnwantedPattern { holds: &'static str } = "trame-fault-unwanted-pattern",
    /// A pattern that names no field, or one that cannot be part of a title.
    NotInATitle { text: String, allowed: String } = "trame-fault-not-in-a-title",
    /// A title made of other fields that is also required, depends on something, or is kept from some.
    TitleIsOpen {} = "trame-fault-title-is-open",
    /// Two titles made of other fields in one sheet.
    SecondTitle {} = "trame-fault-second-title",
    /// A time to hand in, of a duty that hands nothing in.
    UnwantedWithin {} = "trame-fault-unwanted-within",
    /// An activity without its stage, in a trame that has stages.
    MissingStage {} = "trame-fault-missing-stage",
    /// More strands than can stand side by side.
    TooManyStrands { most: usize } = "trame-fault-too-many-strands",
    /// A strand that is none of the usual ones, in a program that names none.
    NoSuchStrand { key: String, allowed: String } = "trame-fault-no-such-strand",
    /// A question of an activity with nothing to choose between.
    TooFewAnswers {} = "trame-fault-too-few-answers",
    /// A question of an activity of which no answer is right.
    NoRightAnswer {} = "trame-fault-no-right-answer",
    /// A week past the end of the program.
    PastTheEnd { week: u32, weeks: u32 } = "trame-fault-past-the-end",
    /// An activity that waits for a later one.
    AfterLater { key: String, week: u32 } = "trame-fault-after-later",
    /// Activities that wait for one another.
    AfterInCircle { key: String } = "trame-fault-after-in-circle",
    /// Braces around something that is not known, or alone.
    UnknownPlace { text: String, allowed: String } = "trame-fault-unknown-place",
}
