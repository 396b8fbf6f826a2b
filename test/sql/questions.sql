-- [{"field":"sex","op":"any","values":["female"]}]
SELECT … FROM "patient" where "patient"."sex" IN (?) order by "patient"."id" desc limit ?;
-- ["female",101]

-- [{"field":"sex","op":"none","values":["female"]}]
SELECT … FROM "patient" where ("patient"."sex" IN (?)) IS NOT 1 order by "patient"."id" desc limit ?;
-- ["female",101]

-- [{"field":"age","op":"range","from":60,"to":null}]
SELECT … FROM "patient" where CASE WHEN "patient"."birth_date" IS NULL
    THEN ? - "patient"."birth_year"
    ELSE ? - CAST(substr("patient"."birth_date", 1, 4) AS INTEGER)
      - (substr("patient"."birth_date", 6) > ?) END >= ? order by "patient"."id" desc limit ?;
-- [2026,2026,"11-23",60,101]

-- [{"field":"age","op":"range","from":null,"to":59}]
SELECT … FROM "patient" where CASE WHEN "patient"."birth_date" IS NULL
    THEN ? - "patient"."birth_year"
    ELSE ? - CAST(substr("patient"."birth_date", 1, 4) AS INTEGER)
      - (substr("patient"."birth_date", 6) > ?) END <= ? order by "patient"."id" desc limit ?;
-- [2026,2026,"11-23",59,101]

-- [{"field":"age","op":"range","from":61,"to":61}]
SELECT … FROM "patient" where CASE WHEN "patient"."birth_date" IS NULL
    THEN ? - "patient"."birth_year"
    ELSE ? - CAST(substr("patient"."birth_date", 1, 4) AS INTEGER)
      - (substr("patient"."birth_date", 6) > ?) END BETWEEN ? AND ? order by "patient"."id" desc limit ?;
-- [2026,2026,"11-23",61,61,101]

-- [{"field":"ward","op":"any","values":["Ward 3"]}]
SELECT … FROM "patient" where "patient"."ward" IN (?) order by "patient"."id" desc limit ?;
-- ["Ward 3",101]

-- [{"field":"ward","op":"none","values":["Ward 3"]}]
SELECT … FROM "patient" where ("patient"."ward" IN (?)) IS NOT 1 order by "patient"."id" desc limit ?;
-- ["Ward 3",101]

-- [{"field":"aetiology","op":"any","values":["HCV","alcohol"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM json_each("patient"."aetiology") WHERE value IN (?, ?)) order by "patient"."id" desc limit ?;
-- ["HCV","alcohol",101]

-- [{"field":"aetiology","op":"none","values":["HBV"]}]
SELECT … FROM "patient" where (EXISTS (SELECT 1 FROM json_each("patient"."aetiology") WHERE value IN (?))) IS NOT 1 order by "patient"."id" desc limit ?;
-- ["HBV",101]

-- [{"field":"cirrhosis","op":"any","values":["no"]}]
SELECT … FROM "patient" where "patient"."cirrhosis" IN (?) order by "patient"."id" desc limit ?;
-- ["no",101]

-- [{"field":"died","op":"any","values":["yes"]}]
SELECT … FROM "patient" where CASE WHEN "patient"."died_on" IS NULL THEN 'no' ELSE 'yes' END IN (?) order by "patient"."id" desc limit ?;
-- ["yes",101]

-- [{"field":"sessionCount","op":"range","from":4,"to":null}]
SELECT … FROM "patient" where "patient"."session_count" >= ? order by "patient"."id" desc limit ?;
-- [4,101]

-- [{"field":"lastSessionOn","op":"between","from":"2026-09-01","to":"2026-10-31"}]
SELECT … FROM "patient" where "patient"."last_session_on" BETWEEN ? AND ? order by "patient"."id" desc limit ?;
-- ["2026-09-01","2026-10-31",101]

-- [{"field":"lastSessionOn","op":"ago","from":60,"to":null}]
SELECT … FROM "patient" where "patient"."last_session_on" <= ? order by "patient"."id" desc limit ?;
-- ["2026-09-24",101]

-- [{"field":"lastSessionOn","op":"ago","from":null,"to":59}]
SELECT … FROM "patient" where "patient"."last_session_on" BETWEEN ? AND ? order by "patient"."id" desc limit ?;
-- ["2026-09-25","2026-11-23",101]

-- [{"field":"lastReviewOn","op":"between","from":null,"to":"2026-09-30"}]
SELECT … FROM "patient" where (SELECT max("review"."done_on") FROM "review"
    WHERE "review"."patient_id" = "patient"."id") <= ? order by "patient"."id" desc limit ?;
-- ["2026-09-30",101]

-- [{"field":"lastResponse","op":"any","values":["PD"]}]
SELECT … FROM "patient" where (SELECT coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."done_on" IS NOT NULL AND coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) IS NOT NULL
    ORDER BY "review"."done_on" DESC, "review"."id" DESC LIMIT 1) IN (?) order by "patient"."id" desc limit ?;
-- ["PD",101]

-- [{"field":"lastResponse","op":"any","values":["CR","PR"]}]
SELECT … FROM "patient" where (SELECT coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."done_on" IS NOT NULL AND coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) IS NOT NULL
    ORDER BY "review"."done_on" DESC, "review"."id" DESC LIMIT 1) IN (?, ?) order by "patient"."id" desc limit ?;
-- ["CR","PR",101]

-- [{"field":"lastResponse","op":"none","values":["PD"]}]
SELECT … FROM "patient" where ((SELECT coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."done_on" IS NOT NULL AND coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) IS NOT NULL
    ORDER BY "review"."done_on" DESC, "review"."id" DESC LIMIT 1) IN (?)) IS NOT 1 order by "patient"."id" desc limit ?;
-- ["PD",101]

-- [{"field":"bestResponse","op":"any","values":["CR","PR"]}]
SELECT … FROM "patient" where (WITH judged AS (
      SELECT "review"."done_on" AS judged_on, coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) AS response
      FROM "review" JOIN "session" ON "session"."id" = "review"."session_id"
      WHERE "review"."patient_id" = "patient"."id" AND "review"."done_on" IS NOT NULL AND coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) IS NOT NULL AND "session"."state" <> 'void'
    AND coalesce("session"."procedure_type", '') NOT IN ('aborted', 'angiography_only')
        AND "session"."line_no" = (SELECT last.line_no FROM "session" AS last
          WHERE last.patient_id = "patient"."id" AND last.state <> 'void'
            AND coalesce(last.procedure_type, '') NOT IN ('aborted', 'angiography_only')
          ORDER BY last.performed_on DESC, last.no DESC LIMIT 1))
    SELECT response FROM judged
    WHERE judged_on <= coalesce((SELECT min(judged_on) FROM judged WHERE response = 'PD'), '9999')
    ORDER BY CASE response WHEN 'CR' THEN 0 WHEN 'PR' THEN 1 WHEN 'SD' THEN 2 WHEN 'non-CR/non-PD' THEN 3 WHEN 'PD' THEN 4 WHEN 'NE' THEN 5 END LIMIT 1) IN (?, ?) order by "patient"."id" desc limit ?;
-- ["CR","PR",101]

-- [{"field":"bestResponse","op":"any","values":["SD"]}]
SELECT … FROM "patient" where (WITH judged AS (
      SELECT "review"."done_on" AS judged_on, coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) AS response
      FROM "review" JOIN "session" ON "session"."id" = "review"."session_id"
      WHERE "review"."patient_id" = "patient"."id" AND "review"."done_on" IS NOT NULL AND coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) IS NOT NULL AND "session"."state" <> 'void'
    AND coalesce("session"."procedure_type", '') NOT IN ('aborted', 'angiography_only')
        AND "session"."line_no" = (SELECT last.line_no FROM "session" AS last
          WHERE last.patient_id = "patient"."id" AND last.state <> 'void'
            AND coalesce(last.procedure_type, '') NOT IN ('aborted', 'angiography_only')
          ORDER BY last.performed_on DESC, last.no DESC LIMIT 1))
    SELECT response FROM judged
    WHERE judged_on <= coalesce((SELECT min(judged_on) FROM judged WHERE response = 'PD'), '9999')
    ORDER BY CASE response WHEN 'CR' THEN 0 WHEN 'PR' THEN 1 WHEN 'SD' THEN 2 WHEN 'non-CR/non-PD' THEN 3 WHEN 'PD' THEN 4 WHEN 'NE' THEN 5 END LIMIT 1) IN (?) order by "patient"."id" desc limit ?;
-- ["SD",101]

-- [{"field":"reviewState","op":"any","values":["overdue"]}]
SELECT … FROM "patient" where coalesce((SELECT CASE
      WHEN "review"."state" = 'done' THEN 'done'
      WHEN "review"."state" = 'closed' THEN CASE "review"."closed_reason" WHEN 'lost' THEN 'lost' ELSE 'closed' END
      WHEN "review"."overdue_from" <= ? THEN 'overdue' ELSE 'open' END
    FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."state" <> 'superseded'
      AND "review"."closed_reason" IS NOT 'superseded' AND "review"."closed_reason" IS NOT 'session-voided'
    ORDER BY "review"."state" = 'open' DESC, "review"."due_on" DESC, "review"."id" DESC LIMIT 1), 'none') IN (?) order by "patient"."id" desc limit ?;
-- ["2026-11-23","overdue",101]

-- [{"field":"reviewState","op":"any","values":["open"]}]
SELECT … FROM "patient" where coalesce((SELECT CASE
      WHEN "review"."state" = 'done' THEN 'done'
      WHEN "review"."state" = 'closed' THEN CASE "review"."closed_reason" WHEN 'lost' THEN 'lost' ELSE 'closed' END
      WHEN "review"."overdue_from" <= ? THEN 'overdue' ELSE 'open' END
    FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."state" <> 'superseded'
      AND "review"."closed_reason" IS NOT 'superseded' AND "review"."closed_reason" IS NOT 'session-voided'
    ORDER BY "review"."state" = 'open' DESC, "review"."due_on" DESC, "review"."id" DESC LIMIT 1), 'none') IN (?) order by "patient"."id" desc limit ?;
-- ["2026-11-23","open",101]

-- [{"field":"reviewState","op":"any","values":["done","lost","closed"]}]
SELECT … FROM "patient" where coalesce((SELECT CASE
      WHEN "review"."state" = 'done' THEN 'done'
      WHEN "review"."state" = 'closed' THEN CASE "review"."closed_reason" WHEN 'lost' THEN 'lost' ELSE 'closed' END
      WHEN "review"."overdue_from" <= ? THEN 'overdue' ELSE 'open' END
    FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."state" <> 'superseded'
      AND "review"."closed_reason" IS NOT 'superseded' AND "review"."closed_reason" IS NOT 'session-voided'
    ORDER BY "review"."state" = 'open' DESC, "review"."due_on" DESC, "review"."id" DESC LIMIT 1), 'none') IN (?, ?, ?) order by "patient"."id" desc limit ?;
-- ["2026-11-23","done","lost","closed",101]

-- [{"field":"lesionCount","op":"range","from":2,"to":2}]
SELECT … FROM "patient" where (SELECT count(*) FROM "lesion"
    WHERE "lesion"."patient_id" = "patient"."id" AND "lesion"."merged_into_id" IS NULL) BETWEEN ? AND ? order by "patient"."id" desc limit ?;
-- [2,2,101]

-- [{"field":"afpNgMl","op":"range","from":400,"to":5000}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "lab" WHERE "lab"."id" = (SELECT last.id FROM "lab" AS last
        WHERE last.patient_id = "patient"."id" AND last.code = 'afp'
        ORDER BY last.sampled_on DESC, last.id DESC LIMIT 1) AND "lab"."comparator" IS NOT '<' AND "lab"."value" * CASE "lab"."unit" WHEN 'ng/mL' THEN 1 ELSE ? END >= ? AND "lab"."comparator" IS NOT '>' AND "lab"."value" * CASE "lab"."unit" WHEN 'ng/mL' THEN 1 ELSE ? END <= ?) order by "patient"."id" desc limit ?;
-- [1.21,400,1.21,5000,101]

-- [{"field":"procedureType","op":"any","values":["DEB_TACE"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND "session"."procedure_type" IN (?)) order by "patient"."id" desc limit ?;
-- ["DEB_TACE",101]

-- [{"field":"procedureType","op":"none","values":["cTACE"]}]
SELECT … FROM "patient" where NOT EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND "session"."procedure_type" IN (?)) order by "patient"."id" desc limit ?;
-- ["cTACE",101]

-- [{"field":"performedOn","op":"between","from":"2026-03-01","to":"2026-03-31"}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND "session"."performed_on" BETWEEN ? AND ?) order by "patient"."id" desc limit ?;
-- ["2026-03-01","2026-03-31",101]

-- [{"field":"procedureType","op":"any","values":["DEB_TACE"]},{"field":"performedOn","op":"between","from":"2026-07-01","to":null}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND "session"."procedure_type" IN (?) AND "session"."performed_on" >= ?) order by "patient"."id" desc limit ?;
-- ["DEB_TACE","2026-07-01",101]

-- [{"field":"operator","op":"any","values":["Chen Jing"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND "session"."operator" IN (?)) order by "patient"."id" desc limit ?;
-- ["Chen Jing",101]

-- [{"field":"operator","op":"none","values":["Chen Jing"]}]
SELECT … FROM "patient" where NOT EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND "session"."operator" IN (?)) order by "patient"."id" desc limit ?;
-- ["Chen Jing",101]

-- [{"field":"agent","op":"any","values":["DEB"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND EXISTS (SELECT 1 FROM "session_artery" JOIN "session_agent" ON "session_agent"."session_artery_id" = "session_artery"."id"
    WHERE "session_artery"."session_id" = "session"."id" AND "session_agent"."agent" IN (?))) order by "patient"."id" desc limit ?;
-- ["DEB",101]

-- [{"field":"drug","op":"any","values":["cisplatin","idarubicin","doxorubicin"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND EXISTS (SELECT 1 FROM "session_artery" JOIN "session_drug" ON "session_drug"."session_artery_id" = "session_artery"."id"
    WHERE "session_artery"."session_id" = "session"."id" AND "session_drug"."drug" IN (?, ?, ?))) order by "patient"."id" desc limit ?;
-- ["cisplatin","idarubicin","doxorubicin",101]

-- [{"field":"artery","op":"any","values":["A8"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND EXISTS (SELECT 1 FROM "session_artery"
      WHERE "session_artery"."session_id" = "session"."id" AND "session_artery"."node" IN (?, ?, ?))) order by "patient"."id" desc limit ?;
-- ["A8","A8v","A8d",101]

-- [{"field":"artery","op":"any","values":["A4"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND EXISTS (SELECT 1 FROM "session_artery"
      WHERE "session_artery"."session_id" = "session"."id" AND "session_artery"."node" IN (?, ?, ?))) order by "patient"."id" desc limit ?;
-- ["A4","A4a","A4b",101]

-- [{"field":"artery","op":"any","values":["A8"]},{"field":"operator","op":"any","values":["Chen Jing"]},{"field":"performedOn","op":"ago","from":null,"to":200}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND EXISTS (SELECT 1 FROM "session_artery"
      WHERE "session_artery"."session_id" = "session"."id" AND "session_artery"."node" IN (?, ?, ?)) AND "session"."operator" IN (?) AND "session"."performed_on" BETWEEN ? AND ?) order by "patient"."id" desc limit ?;
-- ["A8","A8v","A8d","Chen Jing","2026-05-07","2026-11-23",101]

-- [{"field":"segment","op":"any","values":["4"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "lesion" WHERE "lesion"."patient_id" = "patient"."id" AND "lesion"."merged_into_id" IS NULL AND EXISTS (SELECT 1 FROM json_each("lesion"."segments") WHERE value IN (?, ?, ?))) order by "patient"."id" desc limit ?;
-- ["4","4a","4b",101]

-- [{"field":"segment","op":"any","values":["8"]},{"field":"longestMm","op":"range","from":30,"to":null}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "lesion" WHERE "lesion"."patient_id" = "patient"."id" AND "lesion"."merged_into_id" IS NULL AND EXISTS (SELECT 1 FROM json_each("lesion"."segments") WHERE value IN (?)) AND (SELECT "lesion_measurement"."longest_mm" FROM "lesion_measurement"
    WHERE "lesion_measurement"."lesion_id" = "lesion"."id" AND "lesion_measurement"."longest_mm" IS NOT NULL
    ORDER BY "lesion_measurement"."measured_on" DESC, "lesion_measurement"."id" DESC LIMIT 1) >= ?) order by "patient"."id" desc limit ?;
-- ["8",30,101]

-- [{"field":"role","op":"any","values":["non_target"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "lesion" WHERE "lesion"."patient_id" = "patient"."id" AND "lesion"."merged_into_id" IS NULL AND "lesion"."role" IN (?)) order by "patient"."id" desc limit ?;
-- ["non_target",101]

-- [{"field":"longestMm","op":"range","from":null,"to":25}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "lesion" WHERE "lesion"."patient_id" = "patient"."id" AND "lesion"."merged_into_id" IS NULL AND (SELECT "lesion_measurement"."longest_mm" FROM "lesion_measurement"
    WHERE "lesion_measurement"."lesion_id" = "lesion"."id" AND "lesion_measurement"."longest_mm" IS NOT NULL
    ORDER BY "lesion_measurement"."measured_on" DESC, "lesion_measurement"."id" DESC LIMIT 1) <= ?) order by "patient"."id" desc limit ?;
-- [25,101]

-- [{"field":"viableMm","op":"range","from":null,"to":0}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "lesion" WHERE "lesion"."patient_id" = "patient"."id" AND "lesion"."merged_into_id" IS NULL AND (SELECT "lesion_measurement"."viable_mm" FROM "lesion_measurement"
    WHERE "lesion_measurement"."lesion_id" = "lesion"."id" AND "lesion_measurement"."viable_mm" IS NOT NULL
    ORDER BY "lesion_measurement"."measured_on" DESC, "lesion_measurement"."id" DESC LIMIT 1) <= ?) order by "patient"."id" desc limit ?;
-- [0,101]

-- [{"field":"complication","op":"any","values":["ARTERY_SPASM","CHOLECYSTITIS","LIVER_FAILURE"]}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "complication" WHERE "complication"."patient_id" = "patient"."id" AND NOT EXISTS (SELECT 1 FROM "session"
      WHERE "session"."id" = "complication"."session_id" AND "session"."state" = 'void') AND "complication"."term" IN (?, ?, ?)) order by "patient"."id" desc limit ?;
-- ["ARTERY_SPASM","CHOLECYSTITIS","LIVER_FAILURE",101]

-- [{"field":"cirseGrade","op":"range","from":2,"to":null}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "complication" WHERE "complication"."patient_id" = "patient"."id" AND NOT EXISTS (SELECT 1 FROM "session"
      WHERE "session"."id" = "complication"."session_id" AND "session"."state" = 'void') AND CAST(substr("complication"."cirse_grade", 1, 1) AS INTEGER) >= ?) order by "patient"."id" desc limit ?;
-- [2,101]

-- [{"field":"onsetOn","op":"between","from":"2026-06-01","to":null}]
SELECT … FROM "patient" where EXISTS (SELECT 1 FROM "complication" WHERE "complication"."patient_id" = "patient"."id" AND NOT EXISTS (SELECT 1 FROM "session"
      WHERE "session"."id" = "complication"."session_id" AND "session"."state" = 'void') AND "complication"."onset_on" >= ?) order by "patient"."id" desc limit ?;
-- ["2026-06-01",101]

-- [{"field":"sex","op":"any","values":["male"]},{"field":"age","op":"range","from":50,"to":null},{"field":"agent","op":"any","values":["iodized_oil"]},{"field":"lastResponse","op":"any","values":["PR","SD"]}]
SELECT … FROM "patient" where "patient"."sex" IN (?) AND CASE WHEN "patient"."birth_date" IS NULL
    THEN ? - "patient"."birth_year"
    ELSE ? - CAST(substr("patient"."birth_date", 1, 4) AS INTEGER)
      - (substr("patient"."birth_date", 6) > ?) END >= ? AND (SELECT coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) FROM "review"
    WHERE "review"."patient_id" = "patient"."id" AND "review"."done_on" IS NOT NULL AND coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each("review"."responses")
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract("review"."responses", '$[0].overall')) IS NOT NULL
    ORDER BY "review"."done_on" DESC, "review"."id" DESC LIMIT 1) IN (?, ?) AND EXISTS (SELECT 1 FROM "session" WHERE "session"."patient_id" = "patient"."id" AND "session"."state" <> 'void' AND EXISTS (SELECT 1 FROM "session_artery" JOIN "session_agent" ON "session_agent"."session_artery_id" = "session_artery"."id"
    WHERE "session_artery"."session_id" = "session"."id" AND "session_agent"."agent" IN (?))) order by "patient"."id" desc limit ?;
-- ["male",2026,2026,"11-23",50,"PR","SD","iodized_oil",101]

-- [{"field":"text","op":"has","text":"D011"}]
SELECT … FROM "patient" where "patient"."id" IN (SELECT rowid FROM patient_term WHERE patient_term MATCH ?) order by "patient"."id" desc limit ?;
-- ["\"d011\"*",101]
