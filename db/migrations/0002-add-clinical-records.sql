-- Clinical records. INTEGER keys inside; `uid` (UUIDv7, 16 bytes) on whatever travels. Vocabulary columns hold codes
-- whose lists live in src/shared/model; free text is plain text; dates are YYYY-MM-DD.

CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  department_name TEXT NOT NULL,
  active_rulesets TEXT NOT NULL CHECK (json_valid(active_rulesets)),
  holidays TEXT NOT NULL CHECK (json_valid(holidays)),
  lock_after_min INTEGER NOT NULL CHECK (lock_after_min BETWEEN 1 AND 15),
  coagulation_variant TEXT NOT NULL CHECK (coagulation_variant IN ('inr', 'pt')),
  five_mm_rule INTEGER NOT NULL CHECK (five_mm_rule IN (0, 1)),
  operators TEXT NOT NULL CHECK (json_valid(operators))
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  file_name TEXT NOT NULL,
  preset TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  state TEXT NOT NULL CHECK (state IN ('running', 'committed', 'undone')),
  made TEXT NOT NULL CHECK (json_valid(made)),
  rows INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL
) STRICT;

-- The commands that filled a batch, so that undo can find their changes.
CREATE TABLE import_step (
  id INTEGER PRIMARY KEY,
  import_batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE RESTRICT,
  audit_seq INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX import_step_batch ON import_step (import_batch_id);

CREATE TABLE patient (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  hospital_no TEXT NOT NULL,
  -- The number without case, width and spaces, made by the application.
  hospital_no_key TEXT NOT NULL UNIQUE,
  name TEXT,
  name_pinyin TEXT,
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'other', 'unknown')),
  birth_date TEXT,
  birth_year INTEGER,
  aetiology TEXT NOT NULL CHECK (json_valid(aetiology)),
  cirrhosis TEXT NOT NULL CHECK (cirrhosis IN ('yes', 'no', 'unknown')),
  height_cm REAL,
  weight_kg REAL,
  phone TEXT,
  contact_name TEXT,
  contact_phone TEXT,
  allergies TEXT,
  note TEXT,
  michels_type TEXT CHECK (michels_type IN ('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'other')),
  died_on TEXT,
  session_count INTEGER NOT NULL DEFAULT 0,
  last_session_on TEXT,
  import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE RESTRICT,
  registered_at TEXT NOT NULL
) STRICT;
CREATE INDEX patient_birth_date ON patient (birth_date);

-- Terms made by the application: Chinese characters apart, pinyin, initials, number, its last four.
CREATE VIRTUAL TABLE patient_term USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'unicode61'
);

CREATE TABLE lesion (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  no INTEGER NOT NULL,
  segments TEXT NOT NULL CHECK (json_valid(segments)),
  role TEXT NOT NULL CHECK (role IN ('target', 'non_target', 'watch')),
  first_seen_on TEXT NOT NULL,
  enhancement TEXT,
  note TEXT,
  UNIQUE (patient_id, no)
) STRICT;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  no INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  performed_on TEXT NOT NULL,
  procedure_type TEXT,
  intent TEXT,
  urgency TEXT,
  stage_no INTEGER,
  stage_of INTEGER,
  operator TEXT,
  assistant TEXT,
  started_at TEXT,
  ended_at TEXT,
  consent_on TEXT,
  checklist_done INTEGER CHECK (checklist_done IN (0, 1)),
  access_site TEXT,
  sheath_ch REAL,
  base_catheter TEXT,
  microcatheter_ch REAL,
  michels_type TEXT,
  completion TEXT,
  completion_reason TEXT,
  residual_blush TEXT,
  portal_oil TEXT,
  contrast_agent TEXT,
  contrast_mgi_per_ml REAL,
  contrast_ml REAL,
  fluoroscopy_min REAL,
  dap_gy_cm2 REAL,
  air_kerma_mgy REAL,
  dsa_runs INTEGER,
  anaesthesia TEXT,
  no_complication INTEGER NOT NULL CHECK (no_complication IN (0, 1)),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('incomplete', 'complete', 'void')),
  missing TEXT NOT NULL CHECK (json_valid(missing)),
  unconfirmed TEXT NOT NULL CHECK (json_valid(unconfirmed)),
  mandatory INTEGER NOT NULL DEFAULT 0,
  acknowledged TEXT NOT NULL CHECK (json_valid(acknowledged)),
  no_review_reason TEXT,
  void_reason TEXT,
  import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE RESTRICT,
  logged_at TEXT NOT NULL,
  logged_by TEXT NOT NULL,
  UNIQUE (patient_id, no)
) STRICT;
CREATE INDEX session_patient ON session (patient_id, performed_on);
CREATE INDEX session_performed ON session (performed_on);
CREATE INDEX session_incomplete ON session (performed_on) WHERE state = 'incomplete';

CREATE TABLE session_artery (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL,
  node TEXT NOT NULL,
  selectivity TEXT CHECK (selectivity IN ('0', '1', '2', '3', '4', '5')),
  tumour_supply TEXT CHECK (tumour_supply IN ('yes', 'no', 'not_sure')),
  endpoint TEXT CHECK (endpoint IN ('I', 'II', 'III', 'IV')),
  lesion_uids TEXT NOT NULL CHECK (json_valid(lesion_uids)),
  UNIQUE (session_id, ordinal)
) STRICT;

CREATE TABLE session_agent (
  id INTEGER PRIMARY KEY,
  session_artery_id INTEGER NOT NULL REFERENCES session_artery (id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL,
  agent TEXT NOT NULL,
  size_um TEXT,
  amount REAL,
  UNIQUE (session_artery_id, ordinal)
) STRICT;

CREATE TABLE session_drug (
  id INTEGER PRIMARY KEY,
  session_artery_id INTEGER NOT NULL REFERENCES session_artery (id) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL,
  drug TEXT NOT NULL,
  dose_mg REAL,
  volume_ml REAL,
  vehicle TEXT,
  UNIQUE (session_artery_id, ordinal)
) STRICT;

CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'closed', 'superseded')),
  due_on TEXT NOT NULL,
  window_opens_on TEXT NOT NULL,
  window_closes_on TEXT NOT NULL,
  overdue_from TEXT NOT NULL,
  critical_from TEXT NOT NULL,
  due_reason TEXT,
  appointment_on TEXT,
  closed_reason TEXT,
  closed_on TEXT,
  done_on TEXT,
  modality TEXT,
  non_target TEXT,
  new_lesion INTEGER CHECK (new_lesion IN (0, 1)),
  reader TEXT,
  second_reader TEXT,
  next_plan TEXT,
  note TEXT,
  responses TEXT NOT NULL CHECK (json_valid(responses)),
  import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE RESTRICT,
  recorded_at TEXT
) STRICT;
CREATE INDEX review_patient ON review (patient_id);
CREATE INDEX review_session ON review (session_id);
CREATE INDEX review_open ON review (overdue_from, due_on, window_opens_on) WHERE state = 'open';
CREATE INDEX review_window ON review (window_closes_on);

CREATE TABLE lesion_measurement (
  id INTEGER PRIMARY KEY,
  lesion_id INTEGER NOT NULL REFERENCES lesion (id) ON DELETE RESTRICT,
  review_id INTEGER REFERENCES review (id) ON DELETE RESTRICT,
  measured_on TEXT NOT NULL,
  longest_mm REAL,
  viable_mm REAL,
  evaluable INTEGER NOT NULL CHECK (evaluable IN (0, 1)),
  oil_filled_pct REAL,
  oil_peripheral_defect INTEGER CHECK (oil_peripheral_defect IN (0, 1))
) STRICT;
CREATE INDEX lesion_measurement_lesion ON lesion_measurement (lesion_id, measured_on);
CREATE INDEX lesion_measurement_review ON lesion_measurement (review_id) WHERE review_id IS NOT NULL;

CREATE TABLE complication (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  session_id INTEGER REFERENCES session (id) ON DELETE RESTRICT,
  review_id INTEGER REFERENCES review (id) ON DELETE RESTRICT,
  term TEXT NOT NULL,
  onset TEXT NOT NULL,
  onset_on TEXT NOT NULL,
  cirse_grade TEXT NOT NULL CHECK (cirse_grade IN ('1', '1a', '1b', '2', '3', '3a', '3b', '4', '5', '6')),
  cirse_version TEXT NOT NULL CHECK (cirse_version IN ('2017', '2025')),
  note TEXT
) STRICT;
CREATE INDEX complication_patient ON complication (patient_id);
CREATE INDEX complication_session ON complication (session_id);
CREATE INDEX complication_review ON complication (review_id) WHERE review_id IS NOT NULL;

CREATE TABLE lab (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  value REAL NOT NULL,
  comparator TEXT CHECK (comparator IN ('<', '>')),
  unit TEXT NOT NULL,
  sampled_on TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('typed', 'session', 'review', 'import')),
  session_id INTEGER REFERENCES session (id) ON DELETE RESTRICT,
  review_id INTEGER REFERENCES review (id) ON DELETE RESTRICT,
  import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX lab_patient ON lab (patient_id, code, sampled_on);
CREATE INDEX lab_session ON lab (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX lab_review ON lab (review_id) WHERE review_id IS NOT NULL;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  assessed_on TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('session', 'review', 'import')),
  session_id INTEGER REFERENCES session (id) ON DELETE RESTRICT,
  review_id INTEGER REFERENCES review (id) ON DELETE RESTRICT,
  ecog INTEGER CHECK (ecog BETWEEN 0 AND 5),
  ascites TEXT,
  encephalopathy_grade INTEGER CHECK (encephalopathy_grade BETWEEN 0 AND 4),
  child_pugh_reported INTEGER,
  lesion_count INTEGER,
  lesion_count_is_minimum INTEGER NOT NULL CHECK (lesion_count_is_minimum IN (0, 1)),
  largest_mm REAL,
  new_lesion INTEGER CHECK (new_lesion IN (0, 1)),
  vascular_invasion INTEGER CHECK (vascular_invasion IN (0, 1)),
  lymph_node_metastasis INTEGER CHECK (lymph_node_metastasis IN (0, 1)),
  distant_metastasis INTEGER CHECK (distant_metastasis IN (0, 1)),
  resection_since INTEGER CHECK (resection_since IN (0, 1)),
  targeted_therapy_since INTEGER CHECK (targeted_therapy_since IN (0, 1)),
  import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX assessment_patient ON assessment (patient_id, assessed_on);
CREATE INDEX assessment_session ON assessment (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX assessment_review ON assessment (review_id) WHERE review_id IS NOT NULL;

-- Written once, never updated: a correction is a new snapshot that points to the old one.
CREATE TABLE eligibility_snapshot (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  ruleset_id TEXT NOT NULL,
  ruleset_version TEXT NOT NULL,
  ruleset_sha256 TEXT NOT NULL CHECK (length(ruleset_sha256) = 64),
  verdict TEXT NOT NULL CHECK (verdict IN ('ELIGIBLE', 'RELATIVE', 'ABSOLUTE', 'INSUFFICIENT', 'NO_INDICATION')),
  judgement TEXT NOT NULL CHECK (json_valid(judgement)),
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  previous_sha256 TEXT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX eligibility_snapshot_session ON eligibility_snapshot (session_id);
CREATE TRIGGER eligibility_snapshot_is_frozen BEFORE UPDATE ON eligibility_snapshot
BEGIN SELECT RAISE (ABORT, 'an eligibility snapshot is frozen'); END;

CREATE TABLE contact_attempt (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  channel TEXT NOT NULL,
  outcome TEXT NOT NULL,
  spoken_to TEXT,
  appointment_on TEXT,
  next_step TEXT,
  made_on TEXT NOT NULL,
  made_by TEXT NOT NULL,
  logged_at TEXT NOT NULL
) STRICT;
CREATE INDEX contact_attempt_review ON contact_attempt (review_id);
CREATE INDEX contact_attempt_patient ON contact_attempt (patient_id);

-- Not a record yet: kept out of the change log, replaced while somebody types.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  user_uid BLOB NOT NULL CHECK (length(user_uid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('session', 'review', 'patient')),
  subject_uid BLOB,
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX draft_owner ON draft (user_uid, kind, coalesce(subject_uid, x''));

-- Parts of a file that a browser hands over for an import; emptied when the import ends.
CREATE TABLE import_part (
  id INTEGER PRIMARY KEY,
  upload_uid BLOB NOT NULL CHECK (length(upload_uid) = 16),
  ordinal INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (upload_uid, ordinal)
) STRICT;
