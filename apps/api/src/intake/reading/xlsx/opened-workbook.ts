import { refused } from '../refused';
import { TOP_ROWS } from '../sheet-limits';
import type { OpenedSheet, RowBatches } from '../sheet-rows';
import { openedArchive, type Archive } from './archive';
import { dateStylesOf } from './date-styles';
import { RowCollector, type CellGround } from './row-collector';
import { sharedStringsOf } from './shared-strings';
import { SheetFindings } from './sheet-findings';
import { workbookParts, type ListedSheet, type WorkbookParts } from './workbook-parts';
import { readXml } from './xml';

/** Sheets that are looked into to find the one with a table. */
const MOST_LOOKED_INTO = 10;

type Ground = Omit<CellGround, 'findings'>;

/** Opens a workbook at the sheet that was asked for, else at the first one that holds a table.
 *  @throws Refused for what is no workbook, is beyond a limit or damaged, or has no such sheet. */
export async function openedWorkbook(path: string, asked?: string): Promise<OpenedSheet> {
  const archive = await openedArchive(path);
  const parts = await workbookParts(archive);
  const ground: Ground = {
    strings: await sharedStringsOf(archive, parts.sharedStrings),
    dateStyles: await dateStylesOf(archive, parts.styles),
    has1904: parts.has1904,
  };
  const sheet =
    asked === undefined
      ? await firstWithTable(archive, parts, ground)
      : parts.sheets.find(({ name }) => name === asked);
  if (sheet === undefined) throw noSheet(asked);
  const findings = findingsOf(archive, parts, sheet);
  return {
    name: sheet.name,
    names: parts.sheets.map(({ name }) => name),
    rows: () => rowsOf(archive, sheet, { ...ground, findings }),
    issues: () => findings.issues(),
  };
}

async function* rowsOf(archive: Archive, sheet: ListedSheet, ground: CellGround): RowBatches {
  const collector = new RowCollector(ground);
  const reading = readXml(archive.part(sheet.part), collector);
  try {
    while ((await reading.next()).done !== true) yield collector.taken();
    yield collector.taken();
  } finally {
    await reading.return(undefined); // Whoever has seen enough lets go of the part too.
  }
}

/** The first sheet in sight with two rows of two cells each; else the first one that there is. */
async function firstWithTable(archive: Archive, parts: WorkbookParts, ground: Ground) {
  const inSight = parts.sheets.filter(({ isHidden }) => !isHidden);
  for (const sheet of inSight.slice(0, MOST_LOOKED_INTO)) {
    if (await holdsTable(rowsOf(archive, sheet, { ...ground, findings: new SheetFindings() })))
      return sheet;
  }
  return inSight[0] ?? parts.sheets[0];
}

async function holdsTable(batches: RowBatches): Promise<boolean> {
  let wide = 0;
  for await (const batch of batches) {
    for (const { number, cells } of batch) {
      if (cells.filter((cell) => cell !== '').length > 1) wide += 1;
      if (wide > 1) return true;
      if (number > TOP_ROWS) return false;
    }
  }
  return false;
}

function findingsOf(archive: Archive, parts: WorkbookParts, sheet: ListedSheet): SheetFindings {
  const findings = new SheetFindings();
  const hidden = parts.sheets.filter((other) => other.isHidden && other !== sheet);
  if (hidden.length > 0) {
    findings.add(
      'hidden-sheets',
      `非表示のシートが ${hidden.length} 枚あります。読み取っていません。`,
      `There are ${hidden.length} hidden sheets; they were not read.`,
    );
  }
  if (archive.names.some((name) => name.startsWith('xl/externallinks/'))) {
    findings.add(
      'external-links',
      '他のファイルへの参照があります。参照先は読まず、保存されている値を使いました。',
      'The workbook refers to other files: they were not opened, the saved results were used.',
    );
  }
  return findings;
}

function noSheet(asked: string | undefined) {
  return asked === undefined
    ? refused('no-sheets', {
        ja: 'ブックに表のシートがありません。',
        en: 'The workbook has no sheet with a table.',
      })
    : refused('no-such-sheet', {
        ja: `シート「${asked}」はありません。`,
        en: `There is no sheet ${asked}.`,
      });
}
