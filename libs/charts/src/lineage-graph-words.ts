import { addDays, periodOfDay } from '@soshiki/base';
import { countText, MEASURE_NAMES, MEASURE_UNITS, periodText } from './figure-text';
import {
  FAMILY_EVENT_NAMES,
  type FamilyEvent,
  type FamilyUnion,
  type LineageGraphData,
} from './lineage-graph-data';
import type { LineageStages, StagedTransfer } from './lineage-graph-stages';
import type { Language } from './language';
import type { ChartTable } from './table';

/** The years of a union: `1995年〜2012年`, `1995年〜`; `1995–2012`, `since 1995`. The last is that of its last day. */
export function yearsText({ from, to }: FamilyUnion, language: Language): string {
  const start = from.slice(0, 4);
  const end = to === null ? null : addDays(to, -1).slice(0, 4);
  if (language === 'ja') return `${start}年〜${end === null ? '' : `${end}年`}`;
  return end === null ? `since ${start}` : `${start}–${end}`;
}

/** What happened when: `2012年4月 合併`, `Merger, April 2012`. */
export function eventText(
  { kind, effectiveOn }: Pick<FamilyEvent, 'kind' | 'effectiveOn'>,
  language: Language,
): string {
  const month = periodText(periodOfDay(effectiveOn), language);
  const name = FAMILY_EVENT_NAMES[kind][language];
  return language === 'ja' ? `${month} ${name}` : `${name}, ${month}`;
}

/** A union's whole statement: what it is, from whom and to whom persons were carried. */
export function unionLabel(
  union: FamilyUnion,
  { transfers }: Pick<LineageStages, 'transfers'>,
  input: LineageGraphData,
): string {
  const { language } = input;
  const isJa = language === 'ja';
  const members = countText(union.membersAtEnd, 'members', language);
  const head = `${union.code} ${union.name}${isJa ? '：' : ': '}${yearsText(union, language)}`;
  const at = endText(union, language);
  const moves = [
    ...transfers.filter(({ to }) => to === union.code).map((each) => receivedText(each, input)),
    ...transfers.filter(({ from }) => from === union.code).map((each) => givenText(each, input)),
  ];
  const parts = [head, `${at}${isJa ? '' : ' '}${members}`, ...moves];
  return parts.join(isJa ? '、' : '; ');
}

/** The same family as a table, one row a union, with everybody carried to it and from it. */
export function lineageTable(
  input: LineageGraphData,
  { unions, transfers }: LineageStages,
): ChartTable {
  const { language } = input;
  const isJa = language === 'ja';
  const textColumn = (key: string, header: string) => ({ key, header, kind: 'text' as const });
  const listed = (moves: readonly string[]): string => moves.join(isJa ? '、' : '; ');
  return {
    caption: input.title,
    columns: [
      textColumn('code', isJa ? 'コード' : 'Code'),
      textColumn('name', isJa ? '組合' : 'Union'),
      textColumn('from', isJa ? '加盟' : 'From'),
      textColumn('to', isJa ? '終了' : 'To'),
      {
        key: 'members',
        header: MEASURE_NAMES.members[language],
        unit: MEASURE_UNITS.members[language],
        kind: 'count',
      },
      textColumn('received', isJa ? '引き継ぎ元' : 'Received from'),
      textColumn('given', isJa ? '引き継ぎ先' : 'Given to'),
    ],
    rows: unions.map(({ union }) => ({
      key: union.code,
      cells: [
        union.code,
        union.name,
        union.from,
        union.to ?? '',
        union.membersAtEnd,
        listed(transfers.filter(({ to }) => to === union.code).map((t) => receivedText(t, input))),
        listed(transfers.filter(({ from }) => from === union.code).map((t) => givenText(t, input))),
      ],
    })),
  };
}

/** The family in a sentence: how large it is, then every event in order. */
export function lineageSummary(input: LineageGraphData, stages: LineageStages): string {
  const { title, language } = input;
  const isJa = language === 'ja';
  const [unions, columns] = [stages.unions.length, stages.columns];
  const generations = isJa ? `${columns}世代` : `${columns} generation${columns === 1 ? '' : 's'}`;
  const size = countText(unions, 'unions', language);
  const moves = stages.transfers.map((transfer) => {
    const [from, to] = [nameOf(transfer.from, input), nameOf(transfer.to, input)];
    const members = countText(transfer.members, 'members', language);
    const event = eventText(transfer, language);
    return isJa
      ? `${event}：${from}から${to}へ${members}。`
      : ` ${event}: ${members} from ${from} to ${to}.`;
  });
  const head = isJa ? `${title}：${size}、${generations}。` : `${title}: ${size}, ${generations}.`;
  return `${head}${moves.join('')}`;
}

function endText({ to }: FamilyUnion, language: Language): string {
  if (language === 'ja') return to === null ? '現在' : '最終';
  return to === null ? 'now' : 'at the end';
}

function receivedText(transfer: StagedTransfer, input: LineageGraphData): string {
  return moveText(transfer, { code: transfer.from, preposition: 'from', particle: 'から' }, input);
}

function givenText(transfer: StagedTransfer, input: LineageGraphData): string {
  return moveText(transfer, { code: transfer.to, preposition: 'to', particle: 'へ' }, input);
}

function moveText(
  transfer: StagedTransfer,
  other: { readonly code: string; readonly preposition: string; readonly particle: string },
  input: LineageGraphData,
): string {
  const { language } = input;
  const members = countText(transfer.members, 'members', language);
  const event = eventText(transfer, language);
  const name = `${other.code} ${nameOf(other.code, input)}`;
  return language === 'ja'
    ? `${event} ${name}${other.particle} ${members}`
    : `${event}: ${members} ${other.preposition} ${name}`;
}

function nameOf(code: string, { unions }: LineageGraphData): string {
  return unions.find((union) => union.code === code)?.name ?? code;
}
