import { tokyoDay } from '@soshiki/base';

/** What time it is. A provider, so that a test can choose the day on which it plays. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The calendar day in Japan, `YYYY-MM-DD`: due dates are days there. */
  today(): string {
    return tokyoDay(this.now());
  }
}
