import { print, remark, withDatabase } from './with-database';

/** `soshiki migrate`: opening the database brings its schema up to date; this says what was done. */
export async function migrateDatabase({
  json = false,
}: {
  readonly json?: boolean;
}): Promise<void> {
  await withDatabase(async ({ migrated }) => {
    if (json) {
      print(JSON.stringify({ migrated }));
      return;
    }
    remark(
      migrated.length === 0
        ? 'データベースの構造は最新です / the schema is up to date'
        : `データベースの構造を更新しました（${migrated.length}件） / applied ${migrated.length} migrations`,
    );
  });
}
