import type { Union } from '@soshiki/contracts';
import type { EntryRow } from './entries';
import { ENTRY } from './listing.queries';

/** One union as PostgreSQL answers it; `entry` null when the reader may not see it. */
export interface UnionRow {
  readonly as_of: string;
  readonly entry: EntryRow | null;
  readonly version: string | null;
  readonly former_names: Union['formerNames'] | null;
  readonly member_unions: Union['memberUnions'] | null;
  readonly contacts: NonNullable<Union['contacts']> | null;
}

/** The union with the code in $15, its former names, its member unions on the day, its contacts. */
export const UNION_QUERY = `
  SELECT (SELECT day FROM visible_day) AS as_of,
    (SELECT ${ENTRY} FROM visible_entry e WHERE e.code = $15) AS entry,
    (SELECT v.version FROM visible_version v) AS version,
    (SELECT json_agg(json_build_object('name', f.name, 'until', f.until) ORDER BY f.until)
     FROM visible_former_name f JOIN visible_entry e ON e.union_id = f.union_id
     WHERE e.code = $15) AS former_names,
    (SELECT json_agg(json_build_object('code', e.code, 'name', e.name) ORDER BY e.code)
     FROM visible_entry e WHERE e.parent = $15 AND e.status = 'affiliated') AS member_unions,
    (SELECT json_agg(json_build_object('roleName', c.role_name, 'email', c.email,
        'postalAddress', c.postal_address, 'telephone', c.telephone) ORDER BY c.role_name)
     FROM visible_contact c JOIN visible_entry e ON e.union_id = c.union_id
     WHERE e.code = $15) AS contacts`;
