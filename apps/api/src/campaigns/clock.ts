import { Injectable } from '@nestjs/common';
import { tokyoDay } from '@soshiki/base';

/** The time of day, as a part that a test can set. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day in Japan, by which opening and due days count. */
  today(): string {
    return tokyoDay(this.now());
  }
}
