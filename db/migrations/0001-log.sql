-- Who works here, what was asked, what changed, and the chain that proves it.

CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL,
  app_version TEXT NOT NULL,
  schema_sha256 TEXT NOT NULL CHECK (length(schema_sha256) = 64)
) STRICT;

CREATE TABLE meta (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('admin', 'operator', 'physician', 'auditor')),
  created_at TEXT NOT NULL,
  deactivated_at TEXT
) STRICT;

-- A repeated command is answered from here and changes nothing.
CREATE TABLE command (
  uid BLOB PRIMARY KEY CHECK (length(uid) = 16),
  endpoint TEXT NOT NULL,
  input_sha256 TEXT NOT NULL CHECK (length(input_sha256) = 64),
  reply TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Written by triggers only: one row for each row that a command touched, in order.
CREATE TABLE change (
  audit_seq INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT CHECK ((before IS NULL) = (op = 'insert')),
  after TEXT CHECK ((after IS NULL) = (op = 'delete')),
  PRIMARY KEY (audit_seq, ordinal)
) STRICT, WITHOUT ROWID;

-- Closes a command, or records a look into a record. `clock` is a hybrid logical clock: it never runs backwards.
CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY,
  device_uid BLOB NOT NULL CHECK (length(device_uid) = 16),
  device_seq INTEGER NOT NULL,
  clock TEXT NOT NULL,
  at TEXT NOT NULL,
  tz_offset_min INTEGER NOT NULL,
  clock_suspect INTEGER NOT NULL CHECK (clock_suspect IN (0, 1)),
  user_uid BLOB NOT NULL CHECK (length(user_uid) = 16),
  user_name TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_uid BLOB CHECK (length(object_uid) = 16),
  patient_uid BLOB CHECK (length(patient_uid) = 16),
  reason TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
  changes_sha256 TEXT CHECK (length(changes_sha256) = 64),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX audit_event_patient ON audit_event (patient_uid) WHERE patient_uid IS NOT NULL;

CREATE TRIGGER command_keep_update BEFORE UPDATE ON command BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER command_keep_delete BEFORE DELETE ON command BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER change_keep_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER change_keep_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_event_keep_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_event_keep_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A change belongs to the command that is still open, never to one that is closed.
CREATE TRIGGER change_keep_open BEFORE INSERT ON change
WHEN NEW.audit_seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- INSERT OR REPLACE gets past the delete trigger where triggers do not recurse; it does not get past this one.
CREATE TRIGGER audit_event_keep_chain BEFORE INSERT ON audit_event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
  OR NEW.prev_hash IS NOT coalesce(
    (SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
