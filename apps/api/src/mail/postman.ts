import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config';
import { CONFIG } from '../http/config-token';

/** A letter ready to go. */
export interface Letter {
  /** Unique within this installation; the same letter tried again has the same id. */
  readonly id: string;
  /** One address, nothing else. */
  readonly recipient: string;
  /** One line. */
  readonly subject: string;
  readonly body: string;
}

/** What became of an attempt to send. */
export type Delivery =
  | { readonly isSent: true }
  | {
      readonly isSent: false;
      /** The mail server will never take this letter: trying again is of no use. */
      readonly isFinal: boolean;
      /** Reply of the mail server or reason of the failure, one short line. A final one begins with the
       *  reply code, 500 to 599. */
      readonly detail: string;
    };

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const DETAIL_LENGTH = 300;

/** Hands letters to the mail server, one connection each: they are few, and none hangs on another. */
@Injectable()
export class Postman {
  private transport: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Tries to send a letter once. Never throws: a mail server that is away is a fact, not a fault. */
  async send({ id, recipient, subject, body }: Letter): Promise<Delivery> {
    const { mail } = this.config;
    if (mail === undefined) return { isSent: false, isFinal: false, detail: 'no mail server' };
    try {
      await this.transportTo(mail.url).sendMail({
        from: { name: '', address: mail.from },
        // As an object: nothing in it is ever read as a list of addresses or as a header.
        to: { name: '', address: recipient },
        envelope: { from: mail.from, to: [recipient] },
        subject: oneLine(subject),
        text: body,
        messageId: `<${id}@${mail.from.split('@')[1] ?? 'localhost'}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { isSent: true };
    } catch (error) {
      return failureOf(error);
    }
  }

  private transportTo(url: string): Transporter {
    this.transport ??= createTransport({
      url,
      ...TIMEOUTS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return this.transport;
  }
}

/** A refused recipient or text stays refused; a refused sign-in is for the operator to mend, so it is tried
 *  again like a server that is away. Source: RFC 5321, 4.2.1. */
function failureOf(error: unknown): Delivery {
  const { code, responseCode, message } = error as {
    readonly code?: unknown;
    readonly responseCode?: unknown;
    readonly message?: unknown;
  };
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const isOfLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isFinal = isOfLetter && reply >= 500 && reply < 600;
  const reason = oneLine(String(message ?? error)).slice(0, DETAIL_LENGTH);
  return { isSent: false, isFinal, detail: isFinal ? `${reply} ${reason}` : reason };
}

/** A header is one line: what could end it becomes a space. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
