import type { ClientBase } from 'pg';
import { copyRows } from './copy-rows';
import { DIRECTORY_AUTHOR, type DirectoryRows } from './directory-rows';

/** Writes unions, profiles, affiliations, contacts and lineage. Older versions of profiles and affiliations are closed by
 *  the database as the newer ones come, so the order of the rows matters. */
export async function writeDirectory(client: ClientBase, directory: DirectoryRows): Promise<void> {
  await copyRows(
    client,
    { table: 'member_union', columns: ['id', 'code', 'created_at', 'created_by'] },
    directory.unions.map(({ id, code, createdAt }) => [id, code, createdAt, DIRECTORY_AUTHOR]),
  );
  await writeProfiles(client, directory);
  await writeAffiliations(client, directory);
  await writeContacts(client, directory);
  await writeLineages(client, directory);
}

async function writeProfiles(client: ClientBase, { profiles }: DirectoryRows): Promise<void> {
  const columns = [
    ...['union_id', 'name', 'kana', 'short_name', 'kind', 'industry_code', 'industry_group_code'],
    ...['prefecture_code', 'parent_id', 'valid', 'recorded', 'recorded_by', 'reason'],
  ];
  const rows = profiles.map((row) => [
    ...[row.unionId, row.name, row.kana, row.shortName, row.kind, row.industry, row.group],
    ...[row.prefecture, row.parentId, `[${row.validFrom},)`, `[${row.recordedAt},)`],
    ...[DIRECTORY_AUTHOR, row.reason],
  ]);
  await copyRows(client, { table: 'union_profile', columns }, rows);
}

async function writeAffiliations(
  client: ClientBase,
  { affiliations }: DirectoryRows,
): Promise<void> {
  const columns = ['union_id', 'span', 'withdrawal_reason', 'recorded', 'recorded_by'];
  const rows = affiliations.map(({ unionId, from, until, withdrawalReason, recordedAt }) => [
    unionId,
    `[${from},${until ?? ''})`,
    withdrawalReason,
    `[${recordedAt},)`,
    DIRECTORY_AUTHOR,
  ]);
  await copyRows(client, { table: 'union_affiliation', columns }, rows);
}

async function writeContacts(client: ClientBase, { contacts }: DirectoryRows): Promise<void> {
  const columns = ['union_id', 'role_name', 'email', 'valid', 'recorded', 'recorded_by'];
  const rows = contacts.map(({ unionId, roleName, email, validFrom, recordedAt }) => [
    unionId,
    roleName,
    email,
    `[${validFrom},)`,
    `[${recordedAt},)`,
    DIRECTORY_AUTHOR,
  ]);
  await copyRows(client, { table: 'union_contact', columns }, rows);
}

async function writeLineages(client: ClientBase, { lineages }: DirectoryRows): Promise<void> {
  await copyRows(
    client,
    {
      table: 'lineage_event',
      columns: ['id', 'kind', 'effective_on', 'note', 'recorded_at', 'recorded_by'],
    },
    lineages.map(({ id, kind, effectiveOn, note, recordedAt }) => [
      ...[id, kind, effectiveOn, note, recordedAt, DIRECTORY_AUTHOR],
    ]),
  );
  await copyRows(
    client,
    {
      table: 'lineage_transfer',
      columns: ['lineage_event_id', 'from_union_id', 'to_union_id', 'members'],
    },
    lineages.flatMap(({ id, transfers }) =>
      transfers.map(({ from, to, members }) => [id, from, to, members]),
    ),
  );
}
