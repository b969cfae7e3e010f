import { Injectable } from '@nestjs/common';
import { DomainError } from '../http/domain-error';

/** Long reads at a time: each keeps one of the few connections as long as its reader takes. */
const AT_ONCE = 2;
/** How long another one waits for its turn. Unit: milliseconds. */
const PATIENCE = 10_000;

/** Lets few long reads in at a time, so that the rest of the product keeps its connections. */
@Injectable()
export class ExportTurns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Waits for a turn and answers how to end it. @throws DomainError `busy` when none comes free in time. */
  async begin(): Promise<() => void> {
    if (this.running < AT_ONCE) this.running += 1;
    else await this.turn();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    };
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const take = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(take), 1);
        reject(new DomainError('busy', { retryAfterSeconds: PATIENCE / 1000, detail: DETAIL }));
      }, PATIENCE);
      this.waiting.push(take);
    });
  }
}

const DETAIL = {
  ja: '他の書き出しが続いています。しばらくしてからやり直してください。',
  en: 'Other exports are under way. Try again in a while.',
};
