-- Suppliers, and the record of what they were screened for. The analyst's own, like everything in the workspace.

-- 'file': its name without folder, empty where the list was pasted. 'mapping': which columns were read, as JSON.
-- 'removed': when the analyst took the list away; it can be brought back.
CREATE TABLE workspace_supplier_lists (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,          -- drawn at random
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,             -- of the file
    mapping TEXT NOT NULL,
    row_count INTEGER NOT NULL,       -- of suppliers
    rejected INTEGER NOT NULL,        -- rows of the file that could not be taken
    read_at TEXT NOT NULL,            -- ISO date and time, UTC
    removed TEXT
);

CREATE TABLE workspace_suppliers (
    list INTEGER NOT NULL REFERENCES workspace_supplier_lists (row) ON DELETE CASCADE,
    position INTEGER NOT NULL,        -- the row of the file, the first below the header is 1
    supplier_id TEXT,
    name TEXT NOT NULL,               -- as written; may be empty
    country TEXT,
    address TEXT,
    PRIMARY KEY (list, position)
) {clustered};

-- Only ever added to. Each entry holds the hash of the one before it and of itself, so that whoever changes, removes or
-- reorders one is found out. 'hash': SHA-256, in hexadecimal digits, of the lines "assay record 1", number, kind, run,
-- previous and content, each ended by a line feed. library_info holds number and hash of the last one under
-- 'screening_record'.
CREATE TABLE workspace_screening_record (
    number INTEGER PRIMARY KEY,       -- from 1 on without a gap
    kind TEXT NOT NULL,               -- 'run', 'candidate', 'none', 'not_screenable', 'decision', 'withdrawal'
    run INTEGER NOT NULL,             -- number of the entry by which the run began
    content TEXT NOT NULL,            -- one JSON object, keys in order, no blanks
    previous TEXT NOT NULL,           -- hash of the entry before; of the first: 64 zeros
    hash TEXT NOT NULL
);
CREATE INDEX workspace_screening_record_by_kind ON workspace_screening_record (kind);
CREATE INDEX workspace_screening_record_by_run ON workspace_screening_record (run);
