import type Database from 'better-sqlite3'

/** The floor of opening a patient: one prepared statement a table, rows as they come. */
export function bareOpen(raw: Database.Database, patientUid: string): () => void {
  const uid = Buffer.from(patientUid.replaceAll('-', ''), 'hex')
  const patient = raw.prepare('SELECT * FROM patient WHERE uid = ?')
  const own = [
    'SELECT * FROM lesion WHERE patient_id = ? ORDER BY no',
    'SELECT m.* FROM lesion_measurement m JOIN lesion l ON l.id = m.lesion_id WHERE l.patient_id = ? ORDER BY measured_on',
    'SELECT * FROM lab WHERE patient_id = ? ORDER BY sampled_on, id',
    'SELECT * FROM assessment WHERE patient_id = ? ORDER BY assessed_on, id',
    'SELECT * FROM session WHERE patient_id = ? ORDER BY performed_on, id',
    'SELECT a.* FROM session_artery a JOIN session s ON s.id = a.session_id WHERE s.patient_id = ? ORDER BY a.session_id, a.ordinal',
    'SELECT g.* FROM session_agent g JOIN session_artery a ON a.id = g.session_artery_id JOIN session s ON s.id = a.session_id WHERE s.patient_id = ? ORDER BY g.session_artery_id, g.ordinal',
    'SELECT d.* FROM session_drug d JOIN session_artery a ON a.id = d.session_artery_id JOIN session s ON s.id = a.session_id WHERE s.patient_id = ? ORDER BY d.session_artery_id, d.ordinal',
    'SELECT e.id, e.uid, e.session_id, e.ruleset_id, e.ruleset_version, e.ruleset_sha256, e.judgement, e.decision, e.created_at, e.created_by, e.sha256 FROM eligibility_snapshot e JOIN session s ON s.id = e.session_id WHERE s.patient_id = ? ORDER BY e.id',
    'SELECT * FROM review WHERE patient_id = ? ORDER BY due_on, id',
    'SELECT * FROM contact_attempt WHERE patient_id = ? ORDER BY made_on, id',
    'SELECT * FROM complication WHERE patient_id = ? ORDER BY onset_on, id',
  ].map((text) => raw.prepare(text))
  const begin = raw.prepare('BEGIN')
  const commit = raw.prepare('COMMIT')
  return () => {
    begin.run()
    const { id } = patient.get(uid) as { id: number }
    for (const statement of own) statement.all(id)
    commit.run()
  }
}
