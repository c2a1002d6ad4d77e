leading-title = Leading the cohort
leading-cohort = Calendar
leading-applications = Applications
leading-groups = Small groups
leading-closing = Closing
leading-copy = Copy
