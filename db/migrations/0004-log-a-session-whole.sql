-- Every field of a session, who signed it, and what stands around it: the patient's history and own arteries, the days
-- after, attachments, recipes. Lists of a session that nobody searches by are JSON.

ALTER TABLE patient ADD COLUMN national_id TEXT;
ALTER TABLE patient ADD COLUMN antiviral_therapy TEXT;
ALTER TABLE patient ADD COLUMN allergy_kinds TEXT CHECK (json_valid(allergy_kinds));
ALTER TABLE patient ADD COLUMN antithrombotics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(antithrombotics));
ALTER TABLE patient ADD COLUMN prior_treatments TEXT CHECK (json_valid(prior_treatments));
ALTER TABLE patient ADD COLUMN arterial_variants TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(arterial_variants));

ALTER TABLE lesion ADD COLUMN capsule TEXT;
ALTER TABLE lesion ADD COLUMN margin TEXT;
ALTER TABLE lesion ADD COLUMN to_capsule_mm REAL;
ALTER TABLE lesion ADD COLUMN to_hilum_mm REAL;
ALTER TABLE lesion ADD COLUMN feeding_artery TEXT;

ALTER TABLE settings ADD COLUMN letterhead TEXT NOT NULL
  DEFAULT '{"hospital":null,"address":null,"phone":null}' CHECK (json_valid(letterhead));
ALTER TABLE settings ADD COLUMN rooms TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rooms));
ALTER TABLE settings ADD COLUMN angiography_units TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(angiography_units));

ALTER TABLE session ADD COLUMN consent_at TEXT;
ALTER TABLE session ADD COLUMN mdt_on TEXT;
ALTER TABLE session ADD COLUMN mdt_decision TEXT;
ALTER TABLE session ADD COLUMN baseline_pain_nrs INTEGER;
ALTER TABLE session ADD COLUMN hbsag TEXT;
ALTER TABLE session ADD COLUMN nurse TEXT;
ALTER TABLE session ADD COLUMN technologist TEXT;
ALTER TABLE session ADD COLUMN room TEXT;
ALTER TABLE session ADD COLUMN angiography_unit TEXT;
ALTER TABLE session ADD COLUMN access_guidance TEXT;
ALTER TABLE session ADD COLUMN access_conversion TEXT;
ALTER TABLE session ADD COLUMN base_catheter_ch REAL;
ALTER TABLE session ADD COLUMN microcatheter_used INTEGER CHECK (microcatheter_used IN (0, 1));
ALTER TABLE session ADD COLUMN microcatheter_inner_in REAL;
ALTER TABLE session ADD COLUMN microcatheter_tip TEXT;
ALTER TABLE session ADD COLUMN microcatheter_balloon INTEGER CHECK (microcatheter_balloon IN (0, 1));
ALTER TABLE session ADD COLUMN microwire_in REAL;
ALTER TABLE session ADD COLUMN devices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(devices));
ALTER TABLE session ADD COLUMN portal_invasion_vp TEXT;
ALTER TABLE session ADD COLUMN portal_invasion_cheng TEXT;
ALTER TABLE session ADD COLUMN hepatic_vein_invasion TEXT;
ALTER TABLE session ADD COLUMN bile_duct_invasion TEXT;
ALTER TABLE session ADD COLUMN portal_flow TEXT;
ALTER TABLE session ADD COLUMN arterioportal_shunt TEXT;
ALTER TABLE session ADD COLUMN arterioportal_shunt_place TEXT;
ALTER TABLE session ADD COLUMN arteriovenous_shunt TEXT;
ALTER TABLE session ADD COLUMN extrahepatic_sites TEXT CHECK (json_valid(extrahepatic_sites));
ALTER TABLE session ADD COLUMN stop_reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stop_reasons));
ALTER TABLE session ADD COLUMN deb_endpoint TEXT;
ALTER TABLE session ADD COLUMN co2_ml REAL;
ALTER TABLE session ADD COLUMN dsa_frames INTEGER;
ALTER TABLE session ADD COLUMN cbct_runs INTEGER;
ALTER TABLE session ADD COLUMN cbct_dap_gy_cm2 REAL;
ALTER TABLE session ADD COLUMN peak_skin_dose_mgy REAL;
ALTER TABLE session ADD COLUMN unavailable TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(unavailable));
ALTER TABLE session ADD COLUMN sedation_operator TEXT;
ALTER TABLE session ADD COLUMN asa_class TEXT;
ALTER TABLE session ADD COLUMN medications TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(medications));
ALTER TABLE session ADD COLUMN vitals_start TEXT CHECK (json_valid(vitals_start));
ALTER TABLE session ADD COLUMN vitals_end TEXT CHECK (json_valid(vitals_end));
ALTER TABLE session ADD COLUMN closure_method TEXT;
ALTER TABLE session ADD COLUMN closure_device TEXT;
ALTER TABLE session ADD COLUMN closure_min INTEGER;
ALTER TABLE session ADD COLUMN closure_success INTEGER CHECK (closure_success IN (0, 1));
ALTER TABLE session ADD COLUMN bed_rest_h REAL;
ALTER TABLE session ADD COLUMN distal_pulses TEXT;
ALTER TABLE session ADD COLUMN orders TEXT;
ALTER TABLE session ADD COLUMN signed_at TEXT;
ALTER TABLE session ADD COLUMN signed_by TEXT;
ALTER TABLE session ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

ALTER TABLE session_artery ADD COLUMN origin TEXT;
ALTER TABLE session_artery ADD COLUMN arises_from TEXT;
ALTER TABLE session_artery ADD COLUMN dsa_done INTEGER CHECK (dsa_done IN (0, 1));
ALTER TABLE session_artery ADD COLUMN cbct_done INTEGER CHECK (cbct_done IN (0, 1));
ALTER TABLE session_artery ADD COLUMN flow TEXT;
ALTER TABLE session_artery ADD COLUMN partly_treated_uids TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(partly_treated_uids));

ALTER TABLE session_agent ADD COLUMN brand TEXT;
ALTER TABLE session_agent ADD COLUMN vials REAL;
ALTER TABLE session_agent ADD COLUMN gelatin_form TEXT;
ALTER TABLE session_agent ADD COLUMN emulsion_type TEXT;
ALTER TABLE session_agent ADD COLUMN oil_per_glue REAL;
ALTER TABLE session_agent ADD COLUMN loaded_mg REAL;
ALTER TABLE session_agent ADD COLUMN loading_min INTEGER;

ALTER TABLE session_drug ADD COLUMN given_min INTEGER;
ALTER TABLE session_drug ADD COLUMN vial_mg REAL;
ALTER TABLE session_drug ADD COLUMN vials REAL;

ALTER TABLE complication ADD COLUMN ctcae_grade INTEGER;
ALTER TABLE complication ADD COLUMN sir_severity TEXT;
ALTER TABLE complication ADD COLUMN relation TEXT;
ALTER TABLE complication ADD COLUMN treatment TEXT;
ALTER TABLE complication ADD COLUMN extra_days INTEGER;
ALTER TABLE complication ADD COLUMN outcome TEXT;
ALTER TABLE complication ADD COLUMN reported_to TEXT;
-- Only of an event that was added after its session was saved, beside any review.
ALTER TABLE complication ADD COLUMN added_at TEXT;
ALTER TABLE complication ADD COLUMN added_by TEXT;

-- What a signed session said before an amendment, whole, and why it was amended. Written before the session changes.
CREATE TABLE session_amendment (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  reason TEXT NOT NULL,
  amended_at TEXT NOT NULL,
  amended_by TEXT NOT NULL,
  UNIQUE (session_id, revision)
) STRICT;
CREATE TRIGGER session_amendment_is_frozen BEFORE UPDATE ON session_amendment
BEGIN SELECT RAISE (ABORT, 'an amendment is frozen'); END;
CREATE TRIGGER session_amendment_is_kept BEFORE DELETE ON session_amendment
BEGIN SELECT RAISE (ABORT, 'an amendment is kept'); END;

-- A signed session changes in two ways only: an amendment, whose row holds what it said before, takes the signature
-- off and counts one revision up; or it is voided, and nothing else in it changes.
CREATE TRIGGER session_is_signed BEFORE UPDATE ON session
WHEN OLD.signed_at IS NOT NULL
  AND NOT (
    NEW.signed_at IS NULL
    AND NEW.revision = OLD.revision + 1
    AND EXISTS (SELECT 1 FROM session_amendment WHERE session_id = OLD.id AND revision = OLD.revision)
  )
  AND NOT (NEW.state = 'void' AND OLD.state <> 'void' AND NEW.signed_at = OLD.signed_at AND NEW.revision = OLD.revision)
BEGIN SELECT RAISE (ABORT, 'a signed session is changed by an amendment only'); END;
-- Of a signed session that is voided only these two change: state and void_reason.
CREATE TRIGGER session_content_is_signed BEFORE UPDATE OF
  id, uid, patient_id, no, line_no, performed_on, procedure_type, intent, urgency, stage_no, stage_of, operator,
  assistant, started_at, ended_at, consent_on, checklist_done, access_site, sheath_ch, base_catheter,
  microcatheter_ch, michels_type, completion, completion_reason, residual_blush, portal_oil, contrast_agent,
  contrast_mgi_per_ml, contrast_ml, fluoroscopy_min, dap_gy_cm2, air_kerma_mgy, dsa_runs, anaesthesia,
  no_complication, note, missing, unconfirmed, mandatory, acknowledged, no_review_reason, import_batch_id,
  logged_at, logged_by, changed_from_last, consent_at, mdt_on, mdt_decision, baseline_pain_nrs, hbsag, nurse,
  technologist, room, angiography_unit, access_guidance, access_conversion, base_catheter_ch, microcatheter_used,
  microcatheter_inner_in, microcatheter_tip, microcatheter_balloon, microwire_in, devices, portal_invasion_vp,
  portal_invasion_cheng, hepatic_vein_invasion, bile_duct_invasion, portal_flow, arterioportal_shunt,
  arterioportal_shunt_place, arteriovenous_shunt, extrahepatic_sites, stop_reasons, deb_endpoint, co2_ml,
  dsa_frames, cbct_runs, cbct_dap_gy_cm2, peak_skin_dose_mgy, unavailable, sedation_operator, asa_class,
  medications, vitals_start, vitals_end, closure_method, closure_device, closure_min, closure_success, bed_rest_h,
  distal_pulses, orders, signed_at, signed_by, revision
ON session
WHEN OLD.signed_at IS NOT NULL
  AND NOT (
    NEW.signed_at IS NULL
    AND NEW.revision = OLD.revision + 1
    AND EXISTS (SELECT 1 FROM session_amendment WHERE session_id = OLD.id AND revision = OLD.revision)
  )
BEGIN SELECT RAISE (ABORT, 'a signed session is changed by an amendment only'); END;
CREATE TRIGGER session_is_kept BEFORE DELETE ON session WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a signed session is kept'); END;

CREATE TRIGGER session_artery_insert_signed BEFORE INSERT ON session_artery
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this artery is signed'); END;
CREATE TRIGGER session_artery_update_signed BEFORE UPDATE ON session_artery
WHEN (SELECT signed_at FROM session WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this artery is signed'); END;
CREATE TRIGGER session_artery_delete_signed BEFORE DELETE ON session_artery
WHEN (SELECT signed_at FROM session WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this artery is signed'); END;

CREATE TRIGGER session_agent_insert_signed BEFORE INSERT ON session_agent
WHEN (SELECT s.signed_at FROM session_artery a JOIN session s ON s.id = a.session_id
  WHERE a.id = NEW.session_artery_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this agent is signed'); END;
CREATE TRIGGER session_agent_update_signed BEFORE UPDATE ON session_agent
WHEN (SELECT s.signed_at FROM session_artery a JOIN session s ON s.id = a.session_id
  WHERE a.id = OLD.session_artery_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this agent is signed'); END;
CREATE TRIGGER session_agent_delete_signed BEFORE DELETE ON session_agent
WHEN (SELECT s.signed_at FROM session_artery a JOIN session s ON s.id = a.session_id
  WHERE a.id = OLD.session_artery_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this agent is signed'); END;

CREATE TRIGGER session_drug_insert_signed BEFORE INSERT ON session_drug
WHEN (SELECT s.signed_at FROM session_artery a JOIN session s ON s.id = a.session_id
  WHERE a.id = NEW.session_artery_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this drug is signed'); END;
CREATE TRIGGER session_drug_update_signed BEFORE UPDATE ON session_drug
WHEN (SELECT s.signed_at FROM session_artery a JOIN session s ON s.id = a.session_id
  WHERE a.id = OLD.session_artery_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this drug is signed'); END;
CREATE TRIGGER session_drug_delete_signed BEFORE DELETE ON session_drug
WHEN (SELECT s.signed_at FROM session_artery a JOIN session s ON s.id = a.session_id
  WHERE a.id = OLD.session_artery_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'the session of this drug is signed'); END;

-- The days after: day 0 is the day of the procedure.
CREATE TABLE day_card (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  day INTEGER NOT NULL CHECK (day BETWEEN 0 AND 7),
  pain_nrs INTEGER,
  fever_cel REAL,
  nausea_grade INTEGER,
  alt_u_l REAL,
  note TEXT,
  acknowledged TEXT NOT NULL CHECK (json_valid(acknowledged)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (session_id, day)
) STRICT;

-- How the stay went on: syndrome, discharge, readmission, status at 30 and 90 days.
CREATE TABLE aftercare (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL UNIQUE REFERENCES session (id) ON DELETE RESTRICT,
  post_embolization_syndrome INTEGER CHECK (post_embolization_syndrome IN (0, 1)),
  components TEXT NOT NULL CHECK (json_valid(components)),
  onset_h INTEGER,
  end_day INTEGER,
  discharged_on TEXT,
  discharge_pain_nrs INTEGER,
  readmitted INTEGER CHECK (readmitted IN (0, 1)),
  readmission_reason TEXT,
  status_30 TEXT CHECK (status_30 IN ('alive', 'dead')),
  status_90 TEXT CHECK (status_90 IN ('alive', 'dead')),
  death_cause TEXT,
  death_related TEXT,
  acknowledged TEXT NOT NULL CHECK (json_valid(acknowledged)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  session_id INTEGER REFERENCES session (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('image', 'consent', 'document', 'dose_report')),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  caption TEXT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT
) STRICT;
CREATE INDEX attachment_patient ON attachment (patient_id);
CREATE INDEX attachment_session ON attachment (session_id);

-- The bytes stay out of the change log, which holds their SHA-256 in the row above.
CREATE TABLE attachment_content (
  attachment_id INTEGER PRIMARY KEY REFERENCES attachment (id) ON DELETE RESTRICT,
  bytes BLOB NOT NULL,
  thumbnail BLOB
) STRICT;
CREATE TRIGGER attachment_content_is_frozen BEFORE UPDATE ON attachment_content
BEGIN SELECT RAISE (ABORT, 'the bytes of an attachment are frozen'); END;

-- Values to begin a session with: of one user, or of the department where there is no owner.
CREATE TABLE recipe (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  owner_uid BLOB CHECK (length(owner_uid) = 16),
  body TEXT NOT NULL CHECK (json_valid(body)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX recipe_name ON recipe (name, coalesce(owner_uid, x''));

-- Which event was taken back by which. Redoing takes the undoing back, and this row with it.
CREATE TABLE undone_event (
  id INTEGER PRIMARY KEY,
  event_seq INTEGER NOT NULL UNIQUE,
  undo_seq INTEGER NOT NULL UNIQUE
) STRICT;
