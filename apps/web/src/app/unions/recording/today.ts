import { tokyoDay } from '@soshiki/base';

/** Today in Japan, `YYYY-MM-DD`. */
export function today(): string {
  return tokyoDay(new Date());
}
