import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgedSheet } from './judging/judged-sheet';
import { Refused } from './refused';
import type { MarkingOrder, ReadingOrder, ReadingSummary } from './reading-order';
import type { FileFormat } from './spooled-file';
import { encodingOf } from './text/encoding';
import { textSheet } from './text/text-sheet';
import { openedWorkbook } from './xlsx/opened-workbook';

/** The program that reads one file in a process of its own: order and outcome are files in its folder. */
interface Task {
  readonly format: FileFormat;
}
type Given =
  | (Task & { readonly do: 'read'; readonly order: ReadingOrder })
  | (Task & { readonly do: 'mark'; readonly order: MarkingOrder });

const [folder = '', file = ''] = process.argv.slice(2);
const outcome = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(content), { mode: 0o600 });

// Whoever gave the order has ended: nobody waits for the outcome.
process.stdin.resume().once('end', () => process.exit(1));

try {
  const given = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8')) as Given;
  outcome('result.json', given.do === 'read' ? await read(given) : await mark(given));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  outcome('refusal.json', error.file);
}
process.exit(0);

async function read({ format, order }: Given & { do: 'read' }): Promise<ReadingSummary> {
  if (format === 'xlsx') {
    const sheet = await openedWorkbook(file, order.sheet);
    return { ...(await judgedSheet(sheet, order, folder)), encoding: null };
  }
  const encoding = order.encoding ?? (await encodingOf(file));
  return { ...(await judgedSheet(textSheet(file, encoding), order, folder)), encoding };
}

async function mark({ format, order }: Given & { do: 'mark' }): Promise<unknown> {
  const { markedWorkbook } = await import('./marking/marked-sheet');
  return markedWorkbook({ file, format, order, target: join(folder, 'marked.xlsx') });
}
