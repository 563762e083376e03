-- Published material: what the lists, laws and statistics say. Replaced edition by edition, never edited by hand.
--
-- "row" is a number of this file alone, for joins; "id" is the stable text that everything outside refers to.
-- Dates are ISO text at their own precision ('2023', '2023-01', '2023-01-06'). NULL means unknown.
-- {clustered} keeps a table in the order of its key (SQLite: WITHOUT ROWID; elsewhere nothing).

-- What concerns the file as a whole. 'created': when it was made from the bundle, ISO date and time in UTC; 'id': drawn
-- at random then; 'reference_version': counts up with every write to the published material.
CREATE TABLE library_info (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) {clustered};

CREATE TABLE editions (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,          -- dataset and date: 'uflpa@2026-08-03'
    dataset TEXT NOT NULL,            -- 'uflpa', 'cbp', 'tvpra' ...
    title TEXT NOT NULL,
    table_id TEXT NOT NULL,           -- the table its rows stand in
    publisher TEXT NOT NULL,
    as_of TEXT,                       -- the date the publisher gives it
    retrieved TEXT NOT NULL,
    sha256 TEXT NOT NULL,             -- of the input
    row_count INTEGER NOT NULL,
    importer_version TEXT NOT NULL,
    present INTEGER NOT NULL DEFAULT 1 -- 0: a former edition, kept for comparison
);

-- How complete an edition is against the official count: 'additions of 2024', 14 of 72.
CREATE TABLE edition_totals (
    edition INTEGER NOT NULL REFERENCES editions (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,            -- an id that the program has words for: 'rows', 'additions_2024' ...
    held INTEGER NOT NULL,
    official INTEGER NOT NULL,
    note TEXT,
    PRIMARY KEY (edition, position)
) {clustered};

CREATE TABLE sources (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    publisher TEXT,
    title TEXT NOT NULL,
    url TEXT,
    published TEXT,
    kind TEXT,
    language TEXT
);

-- Which source proves which record. record is the row number in the table that table_id names.
CREATE TABLE citations (
    table_id TEXT NOT NULL,
    record INTEGER NOT NULL,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES sources (row),
    PRIMARY KEY (table_id, record, position)
) {clustered};
CREATE INDEX citations_by_source ON citations (source);

-- Fields that rest on background knowledge or one weak source; column_id is a column of the table.
CREATE TABLE unverified (
    table_id TEXT NOT NULL,
    record INTEGER NOT NULL,
    column_id TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (table_id, record, column_id)
) {clustered};

-- Countries by ISO 3166-1 and the two other makers of rules: EU and INT (international).
CREATE TABLE countries (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,          -- ISO 3166-1 alpha-2, or EU, INT
    edition INTEGER NOT NULL REFERENCES editions (row),
    area TEXT NOT NULL,               -- 'country', 'union', 'international'
    name TEXT NOT NULL,
    name_ja TEXT,
    iso3 TEXT,
    numeric_code TEXT,
    region TEXT,
    subregion TEXT,
    eu_member INTEGER,
    usmca_party INTEGER,
    oecd_member INTEGER,
    ilo_member INTEGER
);

CREATE TABLE organisations (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    name TEXT NOT NULL,
    name_native TEXT,
    acronym TEXT,
    kind TEXT,
    country INTEGER REFERENCES countries (row),
    parent INTEGER REFERENCES organisations (row),
    website TEXT,
    description TEXT
);
CREATE INDEX organisations_by_country ON organisations (country);
CREATE INDEX organisations_by_parent ON organisations (parent);

-- Other names of an organisation. language by ISO 639-1, script by ISO 15924, both NULL where unknown.
CREATE TABLE organisation_names (
    organisation INTEGER NOT NULL REFERENCES organisations (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    script TEXT,
    PRIMARY KEY (organisation, position)
) {clustered};

CREATE TABLE instruments (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    short_title TEXT NOT NULL,
    title TEXT NOT NULL,
    title_native TEXT,
    kind TEXT,
    binding TEXT,
    status TEXT,
    adopted TEXT,
    in_force TEXT,
    applies_from TEXT,
    last_amended TEXT,
    due_diligence TEXT,               -- 'yes', 'partial', 'no'
    disclosure TEXT,
    import_restriction TEXT,
    sanctions TEXT,
    who_is_covered TEXT,
    legal_citation TEXT,
    summary TEXT,
    url TEXT
);

CREATE TABLE instrument_jurisdictions (
    instrument INTEGER NOT NULL REFERENCES instruments (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    country INTEGER NOT NULL REFERENCES countries (row),
    PRIMARY KEY (instrument, position)
) {clustered};
CREATE INDEX instrument_jurisdictions_by_country ON instrument_jurisdictions (country);

CREATE TABLE instrument_relations (
    instrument INTEGER NOT NULL REFERENCES instruments (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    related INTEGER NOT NULL REFERENCES instruments (row),
    PRIMARY KEY (instrument, position)
) {clustered};
CREATE INDEX instrument_relations_by_related ON instrument_relations (related);

-- relation: 'administers', 'co_administers', 'issued', 'engages', 'member_of', 'advocates', 'chairs'.
CREATE TABLE organisation_instruments (
    row INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisations (row),
    instrument INTEGER NOT NULL REFERENCES instruments (row),
    relation TEXT NOT NULL,
    note TEXT
);
CREATE INDEX organisation_instruments_by_organisation ON organisation_instruments (organisation);
CREATE INDEX organisation_instruments_by_instrument ON organisation_instruments (instrument);

CREATE TABLE events (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    title TEXT NOT NULL,
    kind TEXT,
    start_date TEXT,
    end_date TEXT,
    mode TEXT,
    chair TEXT,
    summary TEXT
);

-- role: 'organiser', 'co_chair', 'government_agency', 'participant'. side: 'US', 'JP' or NULL.
CREATE TABLE event_participants (
    event INTEGER NOT NULL REFERENCES events (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisations (row),
    role TEXT NOT NULL,
    side TEXT,
    PRIMARY KEY (event, position)
) {clustered};
CREATE INDEX event_participants_by_organisation ON event_participants (organisation);

CREATE TABLE event_topics (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,          -- 'tf-round1-government/3'
    event INTEGER NOT NULL REFERENCES events (row) ON DELETE CASCADE,
    side TEXT,                        -- 'US', 'JP', 'both'
    topic TEXT NOT NULL
);
CREATE INDEX event_topics_by_event ON event_topics (event);

CREATE TABLE event_topic_instruments (
    topic INTEGER NOT NULL REFERENCES event_topics (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    instrument INTEGER NOT NULL REFERENCES instruments (row),
    PRIMARY KEY (topic, position)
) {clustered};
CREATE INDEX event_topic_instruments_by_instrument ON event_topic_instruments (instrument);

CREATE TABLE listings (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    name TEXT NOT NULL,
    name_native TEXT,
    organisation INTEGER REFERENCES organisations (row),
    list TEXT NOT NULL,               -- 'uflpa', 'cbp', and the ids of imported lists
    kind TEXT,                        -- 'entity_list', 'wro', 'finding' ...
    country INTEGER REFERENCES countries (row),
    region TEXT,
    merchandise TEXT,
    sector TEXT,
    status TEXT,
    listed TEXT,                      -- effective date
    published TEXT,
    delisted TEXT,
    authority TEXT,
    detail TEXT,
    instrument INTEGER REFERENCES instruments (row) -- the instrument that the list is kept under
);
CREATE INDEX listings_by_organisation ON listings (organisation, list);
CREATE INDEX listings_by_country ON listings (country);
CREATE INDEX listings_by_instrument ON listings (instrument);

CREATE TABLE listing_names (
    listing INTEGER NOT NULL REFERENCES listings (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (listing, position)
) {clustered};

CREATE TABLE goods (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    good TEXT NOT NULL,
    country INTEGER NOT NULL REFERENCES countries (row),
    area TEXT,
    list TEXT NOT NULL,               -- 'tvpra', 'eo13126'
    edition_year TEXT,
    sector TEXT,
    child_labour INTEGER,
    forced_labour INTEGER,
    forced_child_labour INTEGER,
    downstream_of TEXT,
    removed_in TEXT,
    note TEXT,
    instrument INTEGER REFERENCES instruments (row)
);
CREATE INDEX goods_by_country ON goods (country);
CREATE INDEX goods_by_good ON goods (good);

CREATE TABLE cases (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    number INTEGER,
    facility INTEGER NOT NULL REFERENCES organisations (row),
    company INTEGER REFERENCES organisations (row),
    parent_company INTEGER REFERENCES organisations (row),
    city TEXT,
    state TEXT,
    country INTEGER REFERENCES countries (row),
    sector TEXT,
    requesting_party INTEGER REFERENCES countries (row),
    responding_party INTEGER REFERENCES countries (row),
    petitioner TEXT,                  -- as published, names joined by '; '
    origin TEXT,
    petitioned TEXT,
    requested TEXT,
    suspended INTEGER,
    answered TEXT,
    remediation_agreed TEXT,
    panel_requested TEXT,
    panel_outcome TEXT,
    outcome TEXT,
    closed TEXT,
    rights TEXT,
    summary TEXT,
    instrument INTEGER REFERENCES instruments (row)
);
CREATE INDEX cases_by_facility ON cases (facility);
CREATE INDEX cases_by_company ON cases (company);
CREATE INDEX cases_by_parent ON cases (parent_company);

CREATE TABLE case_petitioners (
    case_row INTEGER NOT NULL REFERENCES cases (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisations (row),
    PRIMARY KEY (case_row, position)
) {clustered};
CREATE INDEX case_petitioners_by_organisation ON case_petitioners (organisation);

CREATE TABLE ratifications (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    country INTEGER NOT NULL REFERENCES countries (row),
    convention INTEGER NOT NULL REFERENCES instruments (row),
    ratified TEXT,
    status TEXT,
    note TEXT
);
CREATE INDEX ratifications_by_country ON ratifications (country);
CREATE INDEX ratifications_by_convention ON ratifications (convention);

CREATE TABLE indicators (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES editions (row),
    country INTEGER REFERENCES countries (row),
    indicator TEXT NOT NULL,
    year INTEGER,
    value REAL,
    text_value TEXT,                  -- where the figure is no plain number
    unit TEXT,
    note TEXT
);
CREATE INDEX indicators_by_country ON indicators (country);
