# What is wrong with a trame, and what was expected. One message a line: terminals read this file too.

trame-fault-not-an-archive = this is not a zip archive; expected a .zip file that holds the files of a trame
trame-fault-damaged = this cannot be unpacked; expected a zip archive that is whole, made in the ordinary way
trame-fault-encrypted = this file is behind a password; expected an archive without one
trame-fault-bad-path = this name leads out of the folder; expected plain file names such as roles.toml
trame-fault-nested = this file is in a folder of its own; expected all files at the top, or all in one same folder
trame-fault-link = this is a link or a special file; expected an ordinary file
trame-fault-same-file-twice = this file is there twice; expected each file once
trame-fault-too-many-files = there are too many files; expected at most { $most }
trame-fault-too-large = the files are too large; expected at most { $most } MB in all, once unpacked
trame-fault-unreadable = this cannot be read; expected a file or a folder that may be opened
trame-fault-not-a-document = the stored trame is damaged; expected each file's name, its length and its text, one after the other
trame-fault-unknown-file = this file does not belong in a trame; expected one of the files of the format, such as trame.toml, space.toml, roles.toml or charter.en.md
trame-fault-missing-file = this file is missing; expected a trame to hold it
trame-fault-file-not-listed = this text is in “{ $language }”, which is not among the languages of the trame; expected a file in a language listed in trame.toml
trame-fault-not-utf8 = this file is not in UTF-8; expected a text saved in UTF-8

trame-fault-same-key-twice = this key or table is there twice; expected it once
trame-fault-bad-assignment = something is missing or too much around the “=” sign in “{ $line }”; expected a line such as name.en = "Gardener"
trame-fault-bad-value = there is no readable value in “{ $line }”; expected a text between double quotes, a whole number, true, false or a list
trame-fault-bad-string = a text does not end, or has a backslash too many, in “{ $line }”; expected double quotes on both sides, and \\ for a backslash
trame-fault-unclosed = a bracket or a comma is missing in “{ $line }” or above it; expected a list such as ["one", "two"] or a heading such as [[role]]
trame-fault-not-toml = this is not TOML: “{ $line }”; expected one key a line, or a heading such as [[role]]

trame-fault-other-format = this trame is written in format { $number }; expected format { $expected }, the one that this version reads
trame-fault-unknown-key = nothing here is called “{ $key }”; expected one of: { $allowed }
trame-fault-missing-key = “{ $key }” is missing; expected it here, it may not be left out
trame-fault-missing-table = [{ $table }] is missing; expected this heading and what goes below it
trame-fault-not-text = “{ $key }” is not a text; expected a text between double quotes
trame-fault-not-number = “{ $key }” is not a whole number; expected a number such as 12, without quotes
trame-fault-not-flag = “{ $key }” is neither true nor false; expected one of these two words, without quotes
trame-fault-not-list = “{ $key }” is not a list; expected texts between square brackets, such as ["one", "two"]
trame-fault-not-table = “{ $table }” is not a single table; expected the heading [{ $table }], once
trame-fault-not-tables = “{ $table }” is not a list of tables; expected the heading [[{ $table }]] before each
trame-fault-not-by-language = “{ $key }” does not say its language; expected { $key }.{ $language } = "…" for each language of the trame

trame-fault-empty = there is nothing in this text; expected at least one character, or the line left out if it is optional
trame-fault-too-long = this text has { $length } characters; expected at most { $most }
trame-fault-line-break = this text has a line break or a tabulation; expected a single line
trame-fault-control-character = this text holds a character that cannot be seen, { $code }; expected only letters, signs, spaces and line breaks
trame-fault-not-a-key = “{ $text }” is not a key; expected 1 to 48 lowercase letters without accents, digits or hyphens, starting with a letter
trame-fault-not-an-address = “{ $text }” is not a web address; expected one that starts with https:// or http://, without spaces, of at most 500 characters
trame-fault-not-a-digest = “{ $text }” is not a digest; expected 64 digits from 0 to 9 and a to f
trame-fault-not-a-word = “{ $text }” is not one of the words known here; expected one of: { $allowed }
trame-fault-out-of-range = { $number } is not possible here; expected a number from { $least } to { $most }
trame-fault-listed-twice = “{ $text }” is twice in this list; expected it once

trame-fault-unknown-language = “{ $text }” is not a known language; expected one of: { $allowed }
trame-fault-language-not-listed = this text is in “{ $language }”, which is not among the languages of the trame; expected a language listed in trame.toml
trame-fault-missing-language = “{ $key }” is not said in “{ $language }”; expected { $key }.{ $language } = "…", like in every language of the trame
trame-fault-no-language = no language is given; expected at least one, such as languages = ["en"]

trame-fault-same-name = “{ $key }” is used twice among [[{ $table }]]; expected a key of its own for each
trame-fault-no-such = “{ $key }” names nothing; expected the key of a [[{ $table }]] of { $file }
trame-fault-reserved-key = “{ $key }” is kept for another use; expected another key
trame-fault-too-many-ancestors = the lineage is too long; expected at most { $most } ancestors
trame-fault-step-count = there are { $count } [[step]]; expected from { $least } to { $most }, from the first step to the surest, or none
trame-fault-missing-note = this is reconstructed but does not say how; expected a note, in each language of the trame
trame-fault-missing-of = this field points to sheets but does not say which; expected of = "…" with the key of a kind of sheet
trame-fault-unwanted-of = “of” has no meaning in a field of type “{ $holds }”; expected it only with the types “sheet” and “sheets”
trame-fault-missing-choices = the type “{ $holds }” needs something to choose from; expected at least one [[{ $table }]]
trame-fault-unwanted-choices = choices have no meaning with the type “{ $holds }”; expected them only with the types “choice” and “choices”
trame-fault-field-elsewhere = a gathering has no field of type “{ $holds }”; expected one of: { $allowed }
trame-fault-not-asked-before = “{ $key }” is not asked before this question; expected the key of a question that stands above it in the same gathering
trame-fault-nothing-to-choose = nothing is chosen in the question “{ $key }”; expected an earlier question of type “choice” or “choices”
trame-fault-missing-is = this question depends on “{ $key }” but does not say on which answers; expected is = ["…"] with keys of its choices
trame-fault-unwanted-is = “is” has no meaning without “when”; expected when = "…" with the key of an earlier question, or neither of them
trame-fault-no-such-answer = “{ $text }” is not an answer to the question “{ $key }”; expected one of: { $allowed }
trame-fault-no-field-before = “{ $key }” is not a field before this one; expected the key of a field that stands above it in the same sheet
trame-fault-field-without-choices = nothing is chosen in the field “{ $key }”; expected a field of type “choice”, “choices” or “tree”
trame-fault-only-in-sheets = “{ $key }” belongs in a field of a sheet only, not of a gathering
trame-fault-unwanted-parent = a choice has a “parent” only in a field of type “tree”
trame-fault-no-parent-before = “{ $key }” is not a choice before this one; expected the key of a choice that stands above it in the same list
trame-fault-missing-pattern = this title does not say what it is made of; expected pattern = "…" with keys of fields between braces
trame-fault-unwanted-pattern = “pattern” has no meaning in a field of type “{ $holds }”; expected it only with the type “title”
trame-fault-not-in-a-title = “{ $text }” cannot be part of a title; possible keys between braces: { $allowed }
trame-fault-title-is-open = a title made of other fields is not required, has no condition and is not kept from anybody
trame-fault-second-title = a sheet has one title made of other fields
trame-fault-unwanted-within = “within” has no meaning where nothing is handed in; expected “hands” beside it, or neither of them
trame-fault-missing-stage = this activity does not say its stage; expected stage = "…" with the key of a [[stage]], since the trame has stages
trame-fault-too-many-strands = there are too many strands; expected at most { $most }
trame-fault-no-such-strand = “{ $key }” is not a strand of this program; expected one of: { $allowed }
trame-fault-too-few-answers = this question leaves nothing to choose; expected at least two [[activity.question.choice]]
trame-fault-no-right-answer = no answer to this question is right; expected right = true in at least one [[activity.question.choice]]
trame-fault-past-the-end = week { $week } is past the end of the program; expected a week from 1 to { $weeks }
trame-fault-after-later = “{ $key }” only comes in week { $week }; expected something that is done before, at the latest in the same week
trame-fault-after-in-circle = “{ $key }” ends up waiting for itself; expected activities that can be done one after the other
trame-fault-unknown-place = “{ $text }” cannot be filled in; expected no braces other than: { $allowed }
