-- The analyst's own: never touched by a new edition of the reference data. Records are named by table and stable id,
-- not by row number, so that a note survives the record it is about.

CREATE TABLE workspace_notes (
    row INTEGER PRIMARY KEY,
    table_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    body TEXT NOT NULL,
    written TEXT NOT NULL             -- ISO date and time, UTC
);
CREATE INDEX workspace_notes_by_record ON workspace_notes (table_id, record_id);

CREATE TABLE workspace_tags (
    table_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (table_id, record_id, tag)
) {clustered};

CREATE TABLE workspace_views (
    row INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    table_id TEXT NOT NULL,
    filter TEXT NOT NULL,
    sort TEXT NOT NULL,
    columns TEXT NOT NULL,
    saved TEXT NOT NULL
);
