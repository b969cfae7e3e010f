import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, StartupError } from '../startup-error';

const secretsSchema = z.object({
  superuser: z.string().min(20),
  appOwner: z.string().min(20),
  appRw: z.string().min(20),
});

/** Passwords of the three roles of an embedded server. */
export type ServerSecrets = z.infer<typeof secretsSchema>;

/** Reads the passwords of a data folder, making them at random the first time. Only the owner of the
 *  folder can read the file.
 *  @throws StartupError when the file is there but is not what was written. */
export function readOrCreateSecrets(dataDir: string): ServerSecrets {
  const path = join(dataDir, 'secrets.json');
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      throw new StartupError(
        `データベースの合言葉のファイル ${path} が読めません`,
        'the file of database passwords cannot be read',
        { cause: error },
      );
    }
  }
  const secrets = { superuser: random(), appOwner: random(), appRw: random() };
  writeFileSync(`${path}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return secrets;
}

function random(): string {
  return randomBytes(24).toString('base64url');
}
