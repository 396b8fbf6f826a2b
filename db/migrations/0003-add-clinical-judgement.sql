-- Rulesets of the department's own, kept as loaded; those that come with the program live in it.
CREATE TABLE ruleset (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ruleset_id TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  body TEXT NOT NULL CHECK (json_valid(body)),
  loaded_at TEXT NOT NULL,
  loaded_by TEXT NOT NULL,
  UNIQUE (ruleset_id, version)
) STRICT;
CREATE TRIGGER ruleset_is_frozen BEFORE UPDATE ON ruleset
BEGIN SELECT RAISE (ABORT, 'a ruleset is frozen'); END;
CREATE TRIGGER ruleset_is_kept BEFORE DELETE ON ruleset
BEGIN SELECT RAISE (ABORT, 'a ruleset is kept'); END;

-- Which ruleset judges from which day to which: ids become {id, version, validFrom, validTo}; an open end is null.
UPDATE settings SET active_rulesets = (
  SELECT json_group_array(json_object('id', value, 'version', '1.0.0', 'validFrom', NULL, 'validTo', NULL))
  FROM json_each(settings.active_rulesets)
);
ALTER TABLE settings ADD COLUMN shelf_life_days TEXT NOT NULL
  DEFAULT '{"laboratory":7,"imaging":30,"ecog":7,"height":365,"weight":30}' CHECK (json_valid(shelf_life_days));

-- Who typed a value, and when a body was measured: a snapshot names both.
ALTER TABLE lab ADD COLUMN recorded_by TEXT;
ALTER TABLE patient ADD COLUMN height_measured_on TEXT;
ALTER TABLE patient ADD COLUMN weight_measured_on TEXT;

-- Cardiac risk lowers the lifetime limit of anthracyclines; what was given by vein counts against it.
ALTER TABLE patient ADD COLUMN prior_anthracycline_mg_m2 REAL;
ALTER TABLE patient ADD COLUMN cardiac_risk INTEGER CHECK (cardiac_risk IN (0, 1));

-- Area criteria and LI-RADS beside the diameters.
ALTER TABLE lesion_measurement ADD COLUMN viable_across_mm REAL;
ALTER TABLE lesion_measurement ADD COLUMN lr_tr TEXT;
ALTER TABLE review ADD COLUMN lirads_version TEXT;
ALTER TABLE review ADD COLUMN area_response TEXT CHECK (json_valid(area_response));

-- What each reader of a review measured and judged; the first reader's judgement is the review's.
CREATE TABLE review_reading (
  id INTEGER PRIMARY KEY,
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL,
  reader TEXT NOT NULL,
  readings TEXT NOT NULL CHECK (json_valid(readings)),
  responses TEXT NOT NULL CHECK (json_valid(responses)),
  non_target TEXT,
  new_lesion INTEGER CHECK (new_lesion IN (0, 1)),
  area_response TEXT CHECK (json_valid(area_response)),
  UNIQUE (review_id, ordinal)
) STRICT;

-- Refractoriness asks what was changed between two sessions.
ALTER TABLE session ADD COLUMN changed_from_last TEXT CHECK (json_valid(changed_from_last));

-- Both change how Child-Pugh is scored: cholestatic disease (PBC, PSC), and encephalopathy held down by medication.
ALTER TABLE assessment ADD COLUMN cholestatic INTEGER CHECK (cholestatic IN (0, 1));
ALTER TABLE assessment ADD COLUMN encephalopathy_suppressed INTEGER CHECK (encephalopathy_suppressed IN (0, 1));
