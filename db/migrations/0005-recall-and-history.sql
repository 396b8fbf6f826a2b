-- Recall from the booking to the reading, lesions that merge or split, and questions that are kept.

-- Where the patient is looked after: the worklist is divided by it.
ALTER TABLE patient ADD COLUMN ward TEXT;
ALTER TABLE settings ADD COLUMN wards TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(wards));

-- A procedure books its one-month review; a review may book the next one.
ALTER TABLE review ADD COLUMN kind TEXT NOT NULL DEFAULT 'one_month' CHECK (kind IN ('one_month', 'follow_up'));
ALTER TABLE review ADD COLUMN window_reason TEXT;
-- The images exist and nobody has read them: the patient came, the report is owed.
ALTER TABLE review ADD COLUMN imaged_on TEXT;
ALTER TABLE review ADD COLUMN contrast_phases TEXT CHECK (json_valid(contrast_phases));
ALTER TABLE review ADD COLUMN symptoms TEXT CHECK (json_valid(symptoms));
ALTER TABLE review ADD COLUMN oil_outside TEXT CHECK (json_valid(oil_outside));
CREATE INDEX review_unread ON review (imaged_on) WHERE state = 'open' AND imaged_on IS NOT NULL;

-- Every set of dates that a review was booked for, the first one included, in the order in which they were made.
CREATE TABLE review_booking (
  id INTEGER PRIMARY KEY,
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
  due_on TEXT NOT NULL,
  window_opens_on TEXT NOT NULL,
  window_closes_on TEXT NOT NULL,
  appointment_on TEXT,
  reason TEXT,
  booked_at TEXT NOT NULL,
  booked_by TEXT NOT NULL
) STRICT;
CREATE INDEX review_booking_review ON review_booking (review_id);
-- What is known of the bookings so far: the dates that stand, from when the session was saved.
INSERT INTO review_booking (review_id, due_on, window_opens_on, window_closes_on, appointment_on, reason, booked_at, booked_by)
SELECT r.id, r.due_on, r.window_opens_on, r.window_closes_on, r.appointment_on, r.due_reason, s.logged_at, s.logged_by
FROM review r JOIN session s ON s.id = r.session_id WHERE r.import_batch_id IS NULL;
CREATE TRIGGER review_booking_is_frozen BEFORE UPDATE ON review_booking
BEGIN SELECT RAISE (ABORT, 'a booking is frozen'); END;

-- What waits for a signature.
CREATE INDEX session_unsigned ON session (performed_on) WHERE state = 'complete' AND signed_at IS NULL;

-- A lesion that grew into another goes on as that one; a part of a split lesion remembers what it was.
ALTER TABLE lesion ADD COLUMN merged_into_id INTEGER REFERENCES lesion (id) ON DELETE RESTRICT;
ALTER TABLE lesion ADD COLUMN merged_on TEXT;
ALTER TABLE lesion ADD COLUMN merge_reason TEXT;
ALTER TABLE lesion ADD COLUMN split_from_id INTEGER REFERENCES lesion (id) ON DELETE RESTRICT;
ALTER TABLE lesion ADD COLUMN split_on TEXT;
ALTER TABLE lesion ADD COLUMN split_reason TEXT;
CREATE INDEX lesion_merged_into ON lesion (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX lesion_split_from ON lesion (split_from_id) WHERE split_from_id IS NOT NULL;

-- A question asked again and again: of one user, or of the department where there is no owner.
CREATE TABLE saved_question (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  owner_uid BLOB CHECK (length(owner_uid) = 16),
  body TEXT NOT NULL CHECK (json_valid(body)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_question_name ON saved_question (name, coalesce(owner_uid, x''));
