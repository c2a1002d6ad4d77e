assessment-title = Our assessment
assessment-text = A page written together: what we lived through, and what we make of it. Every state is kept, with who wrote it.
assessment-beginning =
    ## What we did


    ## What it changed


    ## What we would tell those who come next
assessment-write = Write
assessment-body = The assessment
assessment-body-hint = Formatting: ## headings, **bold**, lists with dashes, links.
assessment-saved = It is saved.
assessment-changed-meanwhile = Somebody wrote at the same time as you. Their text is above, yours is here: bring them together, then save.
assessment-theirs = What is written now
assessment-yours = Your text
assessment-version = State { $number }, { $date }
assessment-number = State { $count }
assessment-history = All states
assessment-nobody = somebody who left
trace-assessment-written = { $who } wrote in the assessment
own-data-table-cohort-assessment-versions = Assessments written
own-data-about-cohort-assessment-versions = What you wrote in the assessment of a cohort.
