import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './database/startup-error';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Where the ledger is kept: a server of our own in the data folder, or the one `DATABASE_URL` names. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'url'; readonly url: string; readonly dataDir: string };

/** Everything the environment decides, parsed and checked once. */
export interface Config {
  readonly database: DatabaseConfig;
  /** TCP port of the HTTP server; 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** The address people open, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute path of the folder that holds what belongs to this installation. */
  readonly dataDir: string;
  /** How letters are sent; undefined where there is no mail server. */
  readonly mail: MailConfig | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Fastify's `trustProxy`: which proxies may name the client's address. */
  readonly trustProxy: boolean | string[];
}

/** How letters are sent. */
export interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. Never print it. */
  readonly url: string;
  /** Address that the letters come from. */
  readonly from: string;
  /** Wait before a letter is tried again, doubled each time. Unit: seconds. */
  readonly retrySeconds: number;
}

/** What the defaults depend on. `uid` is undefined where users have no number (Windows). */
export interface Machine {
  readonly uid: number | undefined;
  readonly home: string;
  readonly isHomePrivate: boolean;
}

const urlOf = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

const environmentSchema = z.object({
  DATABASE_URL: urlOf(['postgres:', 'postgresql:']).optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a host name')
    .default('127.0.0.1'),
  PUBLIC_URL: urlOf(['http:', 'https:']).optional(),
  DATA_DIR: z.string().optional(),
  XDG_DATA_HOME: z.string().optional(),
  SMTP_URL: urlOf(['smtp:', 'smtps:']).optional(),
  SMTP_FROM: z.email('must be an e-mail address').optional(),
  SMTP_RETRY_SECONDS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number of seconds')
    .transform(Number)
    .default(300),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TRUST_PROXY: z
    .string()
    .regex(/^(true|false|[0-9a-fA-F.:/, ]+)$/, 'must be true, false or a list of addresses')
    .default('false')
    .transform((text) =>
      text === 'true' || text === 'false' ? text === 'true' : text.split(',').map((a) => a.trim()),
    ),
});

/** Parses an environment. An empty variable counts as absent.
 *  @throws StartupError naming every variable that is wrong, in one line. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Config {
  const given = Object.entries(environment).filter(([, text]) => text !== undefined && text !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartupError(
      `環境変数に誤りがあります：${wrong.join('; ')}`,
      'these environment variables are wrong',
    );
  }
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR ?? defaultDataDir(env.XDG_DATA_HOME, machine));
  const publicUrl = (env.PUBLIC_URL ?? localUrl(env.HOST, env.PORT)).replace(/\/+$/, '');
  return {
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'embedded', dataDir }
        : { kind: 'url', url: env.DATABASE_URL, dataDir },
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    dataDir,
    mail: mailOf(env, publicUrl),
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
  };
}

function mailOf(
  env: Pick<z.output<typeof environmentSchema>, 'SMTP_URL' | 'SMTP_FROM' | 'SMTP_RETRY_SECONDS'>,
  publicUrl: string,
): MailConfig | undefined {
  const { SMTP_URL: url, SMTP_FROM: from, SMTP_RETRY_SECONDS: retrySeconds } = env;
  return url === undefined
    ? undefined
    : { url, from: from ?? senderOf(url, publicUrl), retrySeconds };
}

/** The user of the mail server where that is an address, as mail servers like it; else one of our own. */
function senderOf(smtpUrl: string, publicUrl: string): string {
  const user = z.email().safeParse(decodeURIComponent(new URL(smtpUrl).username));
  if (user.success) {
    return user.data;
  }
  const { hostname } = new URL(publicUrl);
  return `soshiki@${/^[\d.]+$|:/.test(hostname) ? 'localhost' : hostname}`;
}

/** Reads the environment of this process on this machine.
 *  @throws StartupError as `parseConfig`. */
export function readConfig(): Config {
  return parseConfig(process.env, {
    uid: process.getuid?.(),
    home: homedir(),
    isHomePrivate: isPrivate(homedir()),
  });
}

/** The little of our environment that a server process of ours inherits: enough to run, nothing secret. */
export function childEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR']) {
    const text = process.env[name];
    if (text !== undefined) {
      kept[name] = text;
    }
  }
  return { ...kept, LC_ALL: 'C', TZ: 'UTC' };
}

/** PostgreSQL never runs as root, and the user it runs as cannot look into a private home of root. */
function defaultDataDir(xdgDataHome: string | undefined, machine: Machine): string {
  if (xdgDataHome !== undefined) {
    return join(xdgDataHome, 'soshiki');
  }
  if (machine.uid === 0 && machine.isHomePrivate) {
    return '/var/lib/soshiki';
  }
  return join(machine.home, '.local', 'share', 'soshiki');
}

function localUrl(host: string, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : name}:${port}`;
}

function isPrivate(folder: string): boolean {
  try {
    return (statSync(folder).mode & 0o001) === 0;
  } catch {
    return true; // A home that cannot be read is no place for data either.
  }
}
