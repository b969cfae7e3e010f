/** Every union that ever was, by every name it has or had. For matching the rows of a file, which the headquarters alone
 *  read in; `name` is that of today, else the last one. */
export const KNOWN_UNIONS_CTE = `
known_union AS (
  SELECT u.id, u.code,
    (array_agg(f.name ORDER BY (lower(f.valid) <= CURRENT_DATE) DESC, abs(lower(f.valid) - CURRENT_DATE)))[1] AS name,
    array_agg(DISTINCT other.name) FILTER (WHERE other.name <> '') AS names
  FROM member_union u
  JOIN union_profile f ON f.union_id = u.id AND upper_inf(f.recorded)
  CROSS JOIN LATERAL (VALUES (f.name), (f.kana), (f.short_name)) other (name)
  GROUP BY u.id, u.code
)`;

const named = (table: string): string => `
    (SELECT json_agg(json_build_object('code', c.code, 'names', c.names) ORDER BY c.code)
     FROM (SELECT t.${table}_code AS code, array_agg(DISTINCT each_name) AS names
       FROM ${table}_term t CROSS JOIN LATERAL (VALUES (t.name_ja), (t.name_en)) n (each_name)
       WHERE upper_inf(t.recorded) AND each_name IS NOT NULL GROUP BY 1) c)`;

/** What the cells of a file may mean: unions with their numbers, and the codes that the database keeps, by any name. */
export const INTAKE_DIRECTORY_QUERY = `
  SELECT
    (SELECT json_agg(json_build_object('id', k.id, 'code', k.code, 'name', k.name,
       'otherNames', array_remove(k.names, k.name)) ORDER BY k.code) FROM known_union k) AS unions,
    ${named('industry')} AS industries,
    ${named('industry_group')} AS industry_groups`;
