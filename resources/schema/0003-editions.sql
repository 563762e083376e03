-- Editions that are imported: what is known of their input, the source that proves all their rows at once, and what
-- each changed, so that former ones can be compared and brought back.

-- 'format': the importer that read it, NULL for what came with the program. 'input': name of the file. 'source': cited
-- by every record of the edition beside its own citations.
ALTER TABLE editions ADD COLUMN format TEXT;
ALTER TABLE editions ADD COLUMN input TEXT;
ALTER TABLE editions ADD COLUMN source INTEGER REFERENCES sources (row);

-- By language (ISO 639-1) and script (ISO 15924), both NULL where unknown, as the names of organisations are.
ALTER TABLE listing_names ADD COLUMN language TEXT;
ALTER TABLE listing_names ADD COLUMN script TEXT;

-- The row of a dataset's present edition stays the same for as long as the dataset exists, so that rows which an import
-- does not change are not written. A former edition is a row with present = 0 and these: the changes by which the next
-- one came out of it. before and after: JSON objects of columns and their content; whole in 'before' of 'removed', of the
-- changed columns alone in both of 'changed', missing in 'added' (the table, or a later change, holds what was added).
CREATE TABLE edition_changes (
    edition INTEGER NOT NULL REFERENCES editions (row) ON DELETE CASCADE,
    table_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    change TEXT NOT NULL,             -- 'added', 'changed', 'removed'
    before TEXT,
    after TEXT,
    PRIMARY KEY (edition, table_id, record_id)
) {clustered};

CREATE INDEX organisations_by_edition ON organisations (edition);
CREATE INDEX listings_by_edition ON listings (edition);
CREATE INDEX goods_by_edition ON goods (edition);
