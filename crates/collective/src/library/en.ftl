library-title = What are you starting?
library-lede = A pattern is what a space is cut from: its words, stages, roles, charter and program. Choose the one that looks like your group; everything can be changed afterwards.
library-brought = brought here
library-start = Start from this
library-see = Look
library-own-title = A pattern of your own
library-own-text = A folder of texts, changed in an editor or come from elsewhere, is brought here as an archive.
library-bring = Bring a pattern
library-bring-text = A zip archive with the files of the pattern, at most 2 MB once opened. If something is wrong, all of it is said and nothing is kept.
library-archive = The archive
library-archive-hint = A .zip file, like those one takes away from a space.
library-no-file = Choose a file.
library-faults = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
 }
library-nothing-kept = Nothing was kept. Correct these points in your folder, then bring the archive again.
library-line = line { $count }
library-imported = The pattern is in the library.
library-take = Take away as an archive
library-compare = Compare
library-compare-with = Compare with
library-compare-parent = Compare with the original pattern
library-same = Both say the same.
library-differences = { $count ->
    [one] One difference
   *[other] { $count } differences
 }
library-back = Back
library-of-space = The pattern of this space, as it is today. Take it away, change it, open another elsewhere: there is nobody in it.
library-is-listed = This pattern is in the library: anyone can start from it.
library-offer = Offer it to the library
library-offer-text = Anyone will be able to open a space from this pattern.
library-offered = The pattern is in the library.
library-version = Version
library-licence = Licence
library-authors = Written by
library-no-parent = No other: this is an original pattern.
library-sources = Sources
library-weeks = { $count ->
    [one] A program of one week.
   *[other] A program of { $count } weeks.
 }
library-stages = { $count } stages
library-roles = { $count } roles
library-concepts = { $count } concepts
library-skills = { $count } skills
library-principles = { $count } principles
library-sheets = { $count } kinds of sheet
library-gatherings = { $count } kinds of gathering
library-badges = { $count ->
    [one] One badge
   *[other] { $count } badges
 }
library-inside = { $count ->
    [one] 1 space inside
   *[other] { $count } spaces inside
 }
