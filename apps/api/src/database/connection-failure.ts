import { errorCode, StartupError } from './startup-error';

type Sentence = (place: string) => readonly [ja: string, en: string];

const unreachable: Sentence = (place) => [
  `データベース ${place} につながりません。サーバーが動いているか、DATABASE_URL が正しいかを確かめてください`,
  'the database cannot be reached',
];
const refused: Sentence = (place) => [
  `データベース ${place} に入れません。DATABASE_URL の利用者名と合言葉を確かめてください`,
  'the database refuses the user name or the password',
];

const SENTENCES: Readonly<Record<string, Sentence>> = {
  '28P01': refused,
  '28000': refused,
  '3D000': (place) => [
    `データベース ${place} がありません。先に作ってください`,
    'there is no such database: create it first',
  ],
  '53300': (place) => [
    `データベース ${place} は接続がいっぱいです`,
    'the database takes no more connections',
  ],
  '53100': (place) => [
    `データベース ${place} のディスクに空きがありません`,
    'the disk of the database is full',
  ],
  '42501': (place) => [
    `データベース ${place} での権限が足りません。所有者か SUPERUSER の利用者を DATABASE_URL に指定してください`,
    'not enough rights: DATABASE_URL must name the owner of the database with CREATEROLE, or a superuser',
  ],
};

/** Turns what a driver throws into one sentence. `place` is `host:port/database`, never a password.
 *  An error that is not about reaching the database is returned as it is. */
export function connectionFailure(error: unknown, place: string): unknown {
  const code = errorCode(error);
  const isNetwork = /^(E[A-Z]+|57P0[1-3]|08\d+)$/.test(code) || isTimeout(error);
  const sentence = SENTENCES[code] ?? (isNetwork ? unreachable : undefined);
  if (sentence === undefined) {
    return error;
  }
  const [ja, en] = sentence(place);
  return new StartupError(ja, en, { cause: error });
}

/** pg gives these no code. */
function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error &&
    /timeout expired|Connection terminated|timeout exceeded|does not support SSL/i.test(
      error.message,
    )
  );
}
