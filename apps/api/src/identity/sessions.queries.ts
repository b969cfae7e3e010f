/** The person behind a token ($1, SHA-256), with the name of their scope. No row when the session ended, idled
 *  30 minutes or is 12 hours old, and when the account is disabled or has another role since. */
export const FIND_SESSION = `
SELECT s.id AS "sessionId", a.id AS "accountId", a.name, a.role,
  a.scope_kind AS "scopeKind", a.scope_code AS "scopeCode",
  CASE a.scope_kind
    WHEN 'block' THEN (SELECT t.name_ja FROM block_term t WHERE t.block_code = a.scope_code
      AND t.valid @> current_date AND upper_inf(t.recorded))
    WHEN 'prefecture' THEN (SELECT t.name_ja FROM prefecture_term t WHERE t.prefecture_code = a.scope_code
      AND t.valid @> current_date AND upper_inf(t.recorded))
    WHEN 'union' THEN (SELECT p.name FROM union_profile p JOIN member_union u ON u.id = p.union_id
      WHERE u.code = a.scope_code AND upper_inf(p.recorded) ORDER BY p.valid DESC LIMIT 1)
  END AS "scopeName",
  s.last_seen_at < now() - interval '1 minute' AS "isStale"
FROM account_session s
JOIN account a ON a.id = s.account_id
WHERE s.token_sha256 = $1
  AND s.ended_at IS NULL AND a.disabled_at IS NULL AND a.role = s.role
  AND s.last_seen_at > now() - interval '30 minutes'
  AND s.created_at > now() - interval '12 hours'`;

export const TOUCH_SESSION = `
UPDATE account_session SET last_seen_at = clock_timestamp()
WHERE id = $1 AND ended_at IS NULL AND last_seen_at < now() - interval '1 minute'`;

/** No row when the account was disabled in the meantime. */
export const BEGIN_SESSION = `
INSERT INTO account_session (account_id, token_sha256, role)
SELECT id, $2, role FROM account WHERE id = $1 AND disabled_at IS NULL
RETURNING id`;

export const END_SESSION = `
UPDATE account_session SET ended_at = clock_timestamp()
WHERE token_sha256 = $1 AND ended_at IS NULL
RETURNING id, account_id AS "accountId"`;

export const FIND_ACCOUNT = `
SELECT id, role, password_hash AS "passwordHash" FROM account
WHERE email = $1 AND disabled_at IS NULL AND NOT is_sample`;

export const FIND_SAMPLE_ACCOUNT = `
SELECT id, role FROM account
WHERE is_sample AND disabled_at IS NULL AND role = $1 ORDER BY id LIMIT 1`;

export const SAMPLE_ROLES = `
SELECT DISTINCT role FROM account WHERE is_sample AND disabled_at IS NULL`;

/** Writes an attempt down before it is judged, so that many at once cannot slip through together. */
export const RECORD_ATTEMPT = `
INSERT INTO sign_in_failure (subject_sha256) SELECT unnest($1::bytea[])
RETURNING id::text, encode(subject_sha256, 'hex') AS subject`;

/** For each subject ($1): failures of the last hour before this attempt ($2), and seconds since the newest. */
export const EARLIER_FAILURES = `
SELECT encode(subject_sha256, 'hex') AS subject, count(*)::int AS failures,
  extract(epoch FROM clock_timestamp() - max(failed_at))::float8 AS "secondsSince"
FROM sign_in_failure
WHERE subject_sha256 = ANY($1::bytea[]) AND NOT id = ANY($2::bigint[])
  AND failed_at > now() - interval '1 hour'
GROUP BY subject_sha256`;

export const FORGET_ATTEMPTS = `DELETE FROM sign_in_failure WHERE id = ANY($1::bigint[])`;
export const FORGET_SUBJECT = `DELETE FROM sign_in_failure WHERE subject_sha256 = $1`;
/** Old failures say nothing any more; they go with the next sign-in. */
export const FORGET_OLD = `DELETE FROM sign_in_failure WHERE failed_at < now() - interval '1 day'`;
