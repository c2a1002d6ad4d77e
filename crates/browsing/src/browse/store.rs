//! What a page of sheets reads. One condition stands in all of it: sheets that have a term, the rarest of those that are
//! asked for, and every other one; so that what is read is what few have. `$1` that term (after the words, where there
//! are some), then five others, each 0 where there is none.

/// The columns of a line.
macro_rules! line {
    () => {
        "select s.id, s.uid, s.kind, s.title, s.fields, s.licence, s.published_at, s.changed_at,
         p.id, p.uid, p.name, p.picture "
    };
}

/// What lines are joined with.
macro_rules! lines {
    () => {
        " join sheets s on s.id = a.sheet_id join persons p on p.id = s.author_id "
    };
}

/// Sheets that have every term.
macro_rules! having {
    ($select:expr, $join:expr, $and:expr, $end:expr) => {
        concat!(
            $select,
            " from sheet_facets a ",
            $join,
            " where a.term_id = $1
             and ($2 = 0 or exists (select 1 from sheet_facets b where b.sheet_id = a.sheet_id and b.term_id = $2))
             and ($3 = 0 or exists (select 1 from sheet_facets c where c.sheet_id = a.sheet_id and c.term_id = $3))
             and ($4 = 0 or exists (select 1 from sheet_facets d where d.sheet_id = a.sheet_id and d.term_id = $4))
             and ($5 = 0 or exists (select 1 from sheet_facets e where e.sheet_id = a.sheet_id and e.term_id = $5))
             and ($6 = 0 or exists (select 1 from sheet_facets g where g.sheet_id = a.sheet_id and g.term_id = $6)) ",
            $and,
            " ",
            $end
        )
    };
}

/// The same where the words of `$1` stand, so that everything else is one further.
macro_rules! saying {
    ($select:expr, $join:expr, $and:expr, $end:expr) => {
        concat!(
            $select,
            " from {{matches of $1}} f join search_entries w on w.id = f.entry_id and w.kind = 'sheet'
             join sheet_facets a on a.sheet_id = w.object_id ",
            $join,
            " where a.term_id = $2
             and ($3 = 0 or exists (select 1 from sheet_facets b where b.sheet_id = a.sheet_id and b.term_id = $3))
             and ($4 = 0 or exists (select 1 from sheet_facets c where c.sheet_id = a.sheet_id and c.term_id = $4))
             and ($5 = 0 or exists (select 1 from sheet_facets d where d.sheet_id = a.sheet_id and d.term_id = $5))
             and ($6 = 0 or exists (select 1 from sheet_facets e where e.sheet_id = a.sheet_id and e.term_id = $6))
             and ($7 = 0 or exists (select 1 from sheet_facets g where g.sheet_id = a.sheet_id and g.term_id = $7)) ",
            $and,
            " ",
            $end
        )
    };
}

/// Counts terms of the sheets that a statement gives: those of one scope.
macro_rules! counted {
    ($sheets:expr, $scope:literal, $most:literal) => {
        concat!(
            "select t.facet, t.value, k.many from (select h.term_id, count(*) as many from (",
            $sheets,
            ") m join sheet_facets h on h.sheet_id = m.sheet_id group by h.term_id) k
             join sheet_terms t on t.id = k.term_id where t.scope = ",
            $scope,
            " order by k.many desc, t.value limit ",
            $most
        )
    };
}

platform::statements! {
    NEWEST = having!(line!(), lines!(), "", "order by a.shown_at desc, a.sheet_id desc limit $7 offset $8");
    OLDEST = having!(line!(), lines!(), "", "order by a.shown_at, a.sheet_id limit $7 offset $8");
    BY_TITLE = having!(
        line!(),
        concat!(lines!(), "join sheet_titles o on o.sheet_id = a.sheet_id"),
        "",
        "order by o.title, a.sheet_id limit $7 offset $8"
    );
    // Where nothing is asked for, titles are read in their order and not sorted.
    ALL_BY_TITLE = concat!(line!(), "from sheet_titles a", lines!(),
                           "where a.space_id = $1 order by a.title, a.sheet_id limit $2 offset $3");
    KIND_BY_TITLE = concat!(line!(), "from sheet_titles a", lines!(),
                            "where a.space_id = $1 and a.kind = $4 order by a.title, a.sheet_id limit $2 offset $3");
    // Words may stand in half of all sheets: they are gone through once, by their numbers alone.
    SAYING_NEWEST = saying!("select a.sheet_id", "", "", "order by a.shown_at desc, a.sheet_id desc limit $8 offset $9");
    SAYING_OLDEST = saying!("select a.sheet_id", "", "", "order by a.shown_at, a.sheet_id limit $8 offset $9");
    SAYING_BY_TITLE = saying!(
        "select a.sheet_id",
        "join sheet_titles o on o.sheet_id = a.sheet_id",
        "",
        "order by o.title, a.sheet_id limit $8 offset $9"
    );
    // Which of the things that are given are sheets that have the terms. Said in this order: the engine does not know how
    // few they are.
    AMONG = "select f.entry_id, a.sheet_id from (select cast(term as bigint) as entry_id from {{each of $1}} given) f
             cross join search_entries w cross join sheet_facets a
             where w.id = f.entry_id and w.kind = 'sheet' and a.sheet_id = w.object_id and a.term_id = $2
             and ($3 = 0 or exists (select 1 from sheet_facets b where b.sheet_id = a.sheet_id and b.term_id = $3))
             and ($4 = 0 or exists (select 1 from sheet_facets c where c.sheet_id = a.sheet_id and c.term_id = $4))
             and ($5 = 0 or exists (select 1 from sheet_facets d where d.sheet_id = a.sheet_id and d.term_id = $5))
             and ($6 = 0 or exists (select 1 from sheet_facets e where e.sheet_id = a.sheet_id and e.term_id = $6))
             and ($7 = 0 or exists (select 1 from sheet_facets g where g.sheet_id = a.sheet_id and g.term_id = $7))";
    NUMBERED = concat!(
        line!(),
        "from (select cast(term as bigint) as sheet_id from {{each of $1}} shown) a",
        lines!()
    );
    TERM = "select id, many from sheet_terms
            where space_id = $1 and scope = $2 and facet = $3 and value = $4 and many > 0";
    KINDS = "select value, many from sheet_terms where space_id = $1 and scope = '' and facet = 'kind' and many > 0";
    COUNTS = "select facet, value, many from sheet_terms where space_id = $1 and scope = $2 and many > 0
              order by many desc, value limit $3";
    COUNTS_HAVING = counted!(
        having!("select a.sheet_id", "", "", "order by a.shown_at desc, a.sheet_id desc limit $7"),
        "$8", "$9"
    );
    COUNTS_NUMBERED = counted!(
        "select cast(term as bigint) as sheet_id from {{each of $1}} shown",
        "$2", "$3"
    );
    POINTS = having!(
        "select s.uid, s.kind, s.title, o.field, o.words, o.latitude, o.longitude",
        "join sheets s on s.id = a.sheet_id join sheet_points o on o.sheet_id = a.sheet_id",
        "and o.latitude between $7 and $8 and o.longitude between $9 and $10",
        "order by a.shown_at desc, a.sheet_id desc, o.field limit $11"
    );
    POINTS_SAYING = saying!(
        "select s.uid, s.kind, s.title, o.field, o.words, o.latitude, o.longitude",
        "join sheets s on s.id = a.sheet_id join sheet_points o on o.sheet_id = a.sheet_id",
        "and o.latitude between $8 and $9 and o.longitude between $10 and $11",
        "order by a.shown_at desc, a.sheet_id desc, o.field limit $12"
    );
    DAYS = having!(
        "select s.uid, s.kind, s.title, o.field, o.first_day, o.last_day, s.changed_at, s.version",
        "join sheets s on s.id = a.sheet_id join sheet_days o on o.sheet_id = a.sheet_id",
        "and o.space_id = $7 and o.last_day >= $8 and o.first_day <= $9 and ($10 = '' or o.field = $10)",
        "order by o.first_day, s.title, a.sheet_id, o.field limit $11"
    );
    DAYS_SAYING = saying!(
        "select s.uid, s.kind, s.title, o.field, o.first_day, o.last_day, s.changed_at, s.version",
        "join sheets s on s.id = a.sheet_id join sheet_days o on o.sheet_id = a.sheet_id",
        "and o.space_id = $8 and o.last_day >= $9 and o.first_day <= $10 and ($11 = '' or o.field = $11)",
        "order by o.first_day, s.title, a.sheet_id, o.field limit $12"
    );
    PICTURES = "select p.sheet_id, p.media, p.field, p.alternative, m.width, m.height, m.guarded, s.uid
                from sheet_pictures p join media m on m.uid = p.media and m.removed_at is null
                join sheets s on s.id = p.sheet_id
                where p.sheet_id in (select cast(term as bigint) from {{each of $1}} shown)
                order by p.sheet_id, p.field desc, p.position";
    PEOPLE = "select id, uid, name, picture from persons
              where state = 'active' and uid in (select term from {{each of $1}} named)";
    TITLES = "select uid, title from sheets
              where space_id = $2 and state = 'published' and uid in (select term from {{each of $1}} named)";
    DRAFTS = "select s.id, s.uid, s.kind, s.title, s.fields, s.licence, s.published_at, s.changed_at,
              p.id, p.uid, p.name, p.picture from sheets s join persons p on p.id = s.author_id
              where s.author_id = $2 and s.state = 'draft' and s.space_id = $1 order by s.changed_at desc limit 20";
}
