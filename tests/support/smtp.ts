import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server got it. */
export interface ReceivedLetter {
  /** Of the envelope: where it really goes. */
  readonly recipients: readonly string[];
  readonly sender: string;
  /** Names in lower case; encoded words decoded, folded lines unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How the mail server answers. */
export interface SmtpManners {
  /** Replies to a recipient with this code, for ever; absent: takes it. */
  readonly refuses?: ((recipient: string) => number | undefined) | undefined;
}

/** A real mail server that keeps what it gets. */
export interface TestSmtp {
  /** `SMTP_URL` of the server. */
  readonly url: string;
  readonly port: number;
  readonly letters: ReceivedLetter[];
  close(): Promise<void>;
}

/** Starts a mail server on a port, a free one when none is given. */
export async function startSmtp(port = 0, { refuses }: SmtpManners = {}): Promise<TestSmtp> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      const responseCode = refuses?.(address);
      if (responseCode === undefined) done();
      else done(Object.assign(new Error('no such mailbox'), { responseCode }));
    },
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const recipients = envelope.rcptTo.map(({ address }) => address);
        letters.push({ sender, recipients, ...readLetter(raw) });
        done();
      });
    },
  });
  const socket = server.listen(port, '127.0.0.1');
  await once(socket, 'listening');
  const taken = (socket.address() as AddressInfo).port;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${taken}`, port: taken, letters, close };
}

/** Header and body of a letter with one part, as RFC 5322 and RFC 2047 have them. */
function readLetter(raw: string): Pick<ReceivedLetter, 'headers' | 'body'> {
  const end = raw.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    raw
      .slice(0, end)
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())];
      }),
  );
  const coding = headers['content-transfer-encoding'];
  return { headers, body: decodedBody(raw.slice(end + 4), coding).replaceAll('\r\n', '\n') };
}

function decodedWords(line: string): string {
  return line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, coding: string, word: string) =>
      (coding.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64')
        : quotedPrintable(word.replaceAll('_', ' '))
      ).toString('latin1'),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

function decodedBody(body: string, coding: string | undefined): string {
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (coding === 'quoted-printable') {
    return quotedPrintable(body.replace(/=\r\n/g, '')).toString('utf8');
  }
  return body;
}

function quotedPrintable(coded: string): Buffer {
  const bytes = coded.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
