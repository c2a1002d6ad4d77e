embed-title = Show this on another site
embed-text = Copy these lines into a page of your site. Only what everybody sees appears there, and it keeps itself up to date.
embed-see = See what it looks like
embed-whole = See everything
