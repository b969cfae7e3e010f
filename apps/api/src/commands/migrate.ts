import { print, remark, withDatabase } from './with-database';

/** What `soshiki migrate` was told. */
export interface MigrateOptions {
  readonly json?: boolean;
}

/** `soshiki migrate`: opening the database brings its schema up to date; this says what was done. */
export async function migrateDatabase({ json = false }: MigrateOptions): Promise<void> {
  const migrated = await withDatabase((database) => Promise.resolve(database.migrated));
  if (json) {
    print(JSON.stringify({ migrated }));
    return;
  }
  remark(
    migrated.length === 0
      ? 'データベースの構造は最新です / the schema is up to date'
      : `データベースの構造を更新しました（${migrated.length}件） / applied ${migrated.length} migrations`,
  );
}
