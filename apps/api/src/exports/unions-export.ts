import { Injectable } from '@nestjs/common';
import { KINDS, type Period } from '@soshiki/base';
import type { UnionListItem, unions } from '@soshiki/contracts';
import type { z } from 'zod';
import { Clock } from '../clock';
import { UnionDirectory } from '../directory/union-directory';
import type { Language } from '../http/language';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import { looksIntoCells, type Reading } from '../ledger/shape';
import { headOf } from './export-facts';
import { factsOf } from './fact-words';
import { fileNameFor, rowsAtHand, type FileRow, type TableFile } from './table-file';

type ListQuery = z.infer<typeof unions.list.query>;

/** Which part of the directory is wanted, as its list is asked for. */
export interface UnionsRequest {
  readonly asOf?: Period | undefined;
  readonly reading: Reading;
  readonly status: 'affiliated' | 'withdrawn' | 'all';
  readonly q?: string | undefined;
  /** Row of the Japanese syllabary that names begin with. */
  readonly kana?: ListQuery['kana'];
  readonly sort: string;
  readonly lang: Language;
}

/** More unions than there will be. */
const ALL = 1_000_000;

/** Exports the directory as of a period. */
@Injectable()
export class UnionsExport {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly directory: UnionDirectory,
    private readonly clock: Clock,
  ) {}

  /** The unions that match, as the principal may see them, with every field and code.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async table(principal: Pick<Principal, 'scope'>, request: UnionsRequest): Promise<TableFile> {
    const { asOf, reading, status, q, kana, sort, lang } = request;
    const head = await headOf(this.ledger.for(principal), asOf, reading);
    const { items } = await this.directory.list(principal, {
      ...reading,
      ...{ asOf: head.asOf, q, kana, status, sort },
      ...{ page: 1, pageSize: ALL },
    });
    const title = TITLE[lang];
    const isOfParts = looksIntoCells('federation', reading);
    const headers = isOfParts ? [...HEADERS, MATCHING] : HEADERS;
    const { scope } = principal;
    return {
      title,
      fileName: fileNameFor('unions', head.asOf),
      columns: headers.map(([ja, en, kind]) => ({ header: lang === 'ja' ? ja : en, kind })),
      facts: factsOf({ title, head, scope, now: this.clock.now(), lang }),
      rows: rowsAtHand(
        items.map((item) => [
          ...fileRow(item, lang),
          ...(isOfParts ? [item.membersUnderFilters] : []),
        ]),
      ),
    };
  }
}

const TITLE = { ja: '加盟組合の名簿', en: 'Directory of unions' } as const;

const HEADERS = [
  ['組合コード', 'Union code', 'text'],
  ['組合名', 'Union', 'text'],
  ['カナ', 'Kana', 'text'],
  ['略称', 'Short name', 'text'],
  ['種別コード', 'Kind code', 'text'],
  ['種別', 'Kind', 'text'],
  ['業種コード', 'Industry code', 'text'],
  ['業種', 'Industry', 'text'],
  ['業種グループコード', 'Industry group code', 'text'],
  ['業種グループ', 'Industry group', 'text'],
  ['都道府県コード', 'Prefecture code', 'text'],
  ['都道府県', 'Prefecture', 'text'],
  ['連合体コード', 'Parent code', 'text'],
  ['連合体', 'Parent', 'text'],
  ['加盟日', 'Affiliated on', 'day'],
  ['脱退日', 'Withdrawn on', 'day'],
  ['組合員数', 'Members', 'count'],
  ['報告の調査期', 'Figure period', 'text'],
] as const;

/** Where filters leave some members of a union only, how many they are. */
const MATCHING = ['うち該当', 'Of them matching', 'count'] as const;

function fileRow(item: UnionListItem, lang: Language): FileRow {
  const { kind, members, membersAsOf, affiliatedOn, withdrawnOn } = item;
  const kindName = KINDS.find(({ code }) => code === kind)?.[lang] ?? kind;
  return [
    ...[item.code, item.name, item.kana, item.shortName ?? '', kind, kindName],
    ...coded(item.industry),
    ...coded(item.industryGroup),
    ...coded(item.prefecture),
    ...coded(item.parent),
    ...[affiliatedOn, withdrawnOn ?? '', members, membersAsOf ?? ''],
  ];
}

function coded(attribute: UnionListItem['parent']): [string, string] {
  return attribute === null ? ['', ''] : [attribute.code, attribute.name];
}
