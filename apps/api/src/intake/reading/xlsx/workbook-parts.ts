import { posix } from 'node:path';
import type { Archive } from './archive';
import { readWholeXml, type Attributes } from './xml';
import { wholeText } from '../whole-text';

/** A sheet of a workbook as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of itself. `has1904` is the calendar of old Macintoshes. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  readonly has1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Sheets with figures and what is needed to read them; anything that lies outside the file is not looked at. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const relations = await relationsOf(archive);
  const listed: Attributes[] = [];
  let has1904 = false;
  await readWholeXml(archive.part(WORKBOOK), {
    open: (name, attributes) => {
      if (name === 'sheet') listed.push(attributes);
      if (name === 'workbookPr') has1904 = isTrue(attributes['date1904']);
    },
  });
  const sheets = listed.flatMap((sheet) => {
    const id = Object.entries(sheet).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
    const relation = relations.get(id);
    if (relation?.type !== 'worksheet' || !archive.has(relation.part)) return [];
    const name = wholeText((sheet['name'] ?? '').slice(0, 200));
    return [{ name, part: relation.part, isHidden: (sheet['state'] ?? 'visible') !== 'visible' }];
  });
  const partOf = (type: string) => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.part;
    return part !== undefined && archive.has(part) ? part : null;
  };
  return { sheets, has1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

async function relationsOf(archive: Archive): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readWholeXml(archive.part(RELATIONS), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = 'Internal' }) => {
      if (name !== 'Relationship' || TargetMode !== 'Internal') return;
      const part = posix.resolve('/xl', Target).slice(1);
      relations.set(Id, { type: Type.split('/').at(-1) ?? '', part });
    },
  });
  return relations;
}

export function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true' || flag === 'on';
}
