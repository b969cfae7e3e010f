import type { TransferFault, TransferFaultCode } from '@soshiki/statistics';
import type { Bilingual, LocatedIssue } from '../http/domain-error';

/** What the rules of libs/statistics find wrong with a lineage event, in words. */
const WORDS: Readonly<Record<TransferFaultCode, Bilingual>> = {
  duplicateUnion: { ja: '同じ組合が2回あります', en: 'The same union is there twice' },
  duplicateTransfer: {
    ja: '同じ組合の間の引継ぎが2回あります',
    en: 'Members are carried between the same unions twice',
  },
  notAHeadcount: { ja: '人数は0以上の整数です', en: 'Members are a whole number, 0 or more' },
  sourceContinues: {
    ja: '合併・吸収される組合は、存続しません',
    en: 'A union that merges or is absorbed does not continue',
  },
  sourceIsTarget: {
    ja: '同じ組合が、引継ぎ元と引継ぎ先の両方にあります',
    en: 'The same union is on both sides',
  },
  sourceWithoutTransfer: {
    ja: 'この組合から引き継ぐ人数がありません',
    en: 'Nobody is carried from this union',
  },
  targetWithoutTransfer: {
    ja: 'この組合へ引き継ぐ人数がありません',
    en: 'Nobody is carried to this union',
  },
  tooFewParts: { ja: '引継ぎ先の組合が足りません', en: 'There are too few unions after it' },
  tooFewSources: { ja: '引継ぎ元の組合が足りません', en: 'There are too few unions before it' },
  tooManySources: {
    ja: '分割する組合は1つだけです',
    en: 'Only one union is split at a time',
  },
  tooManyTargets: {
    ja: '合併・吸収の引継ぎ先は1つだけです',
    en: 'A merger or absorption makes one union',
  },
  toItself: {
    ja: '同じ組合への引継ぎは入力しません',
    en: 'Members who stay are not carried',
  },
  unbalanced: {
    ja: '引き継ぐ人数の合計が、その組合の人員と合いません',
    en: 'The members carried do not add up to those of the union',
  },
  unknownSource: { ja: '引継ぎ元にない組合です', en: 'This union is not among those before it' },
  unknownTarget: { ja: '引継ぎ先にない組合です', en: 'This union is not among those after it' },
};

/** A fault of a lineage event at its place in the request. `places` are those of the event's targets in the request's
 *  `to`, of which one that continues is no target. */
export function lineageFault(found: TransferFault, places: readonly number[]): LocatedIssue {
  const target = /^to\.(\d+)$/.exec(found.path)?.[1];
  const path = target === undefined ? found.path : `to.${places[Number(target)] ?? target}`;
  const text = found.found === undefined ? {} : { found: String(found.found) };
  return {
    path: `body.${path}`,
    code: kebab(found.code),
    message: messageOf(found),
    ...text,
  };
}

function messageOf({ code, expected, found }: TransferFault): Bilingual {
  const { ja, en } = WORDS[code];
  if (expected === undefined) return { ja, en };
  const is = String(found ?? '');
  return {
    ja: `${ja}（${String(expected)}のところ${is}）`,
    en: `${en} (${String(expected)} wanted, ${is} found)`,
  };
}

function kebab(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
