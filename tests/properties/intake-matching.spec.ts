import { describe, expect, it } from '@jest/globals';
import { kanaKey } from '@soshiki/base';
import { unionIndex, type GivenUnion, type KnownUnion } from '@soshiki/intake';
import fc from 'fast-check';

const RUNS = { numRuns: 1000 };

/** Names from few parts, so that many are alike and some the same. */
const name = fc
  .tuple(
    fc.constantFrom('高崎', '渡辺', 'アルファ', 'KDDI', '株式会社桜'),
    fc.constantFrom('通信', '電設', '運輸', ''),
    fc.constantFrom('労働組合', '労組', 'ユニオン'),
  )
  .map((parts) => parts.join(''));

/** A directory: each code once. */
const directory = fc
  .uniqueArray(
    fc.record({
      code: fc.oneof(
        fc.integer({ min: 1, max: 300 }).map((number) => String(number).padStart(4, '0')),
        fc.integer({ min: 1, max: 20_000 }).map((number) => String(number).padStart(5, '0')),
      ),
      name,
      otherNames: fc.array(name, { maxLength: 2 }),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 25 },
  )
  .map((unions): readonly KnownUnion[] => unions);

/** How people write the same name. */
const disguise = fc.constantFrom<(written: string) => string>(
  (written) => written,
  (written) => `　${written} `,
  (written) => written.replace('労働', '　労働 '),
  (written) => written.replace('高崎', '髙﨑').replace('渡辺', '渡邉').replace('桜', '櫻'),
  (written) => written.replace('株式会社', '㈱').replace('労', '勞'),
  (written) => written.replace('アルファ', 'ｱﾙﾌｧ').replace('ユニオン', 'ﾕﾆｵﾝ'),
  (written) => written.replace('KDDI', 'ｋｄｄｉ'),
);

const given = fc.record<GivenUnion>({
  code: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 400 }).map(String)),
  name: fc.oneof(name, fc.constant(''), fc.string({ unit: 'grapheme' })),
});

const namesOf = (union: KnownUnion): string[] => [union.name, ...union.otherNames].map(kanaKey);

/** What a name says besides that it is a union, and of what form its company is: beside the code, that is enough. */
const saidBy = (written: string): string =>
  kanaKey(written).replace(/労働組合|労組|ゆにおん|株式会社/g, '');
const saysOf = (union: KnownUnion): string[] =>
  [union.name, ...union.otherNames].map(saidBy).filter((said) => said !== '');

describe('A union by what a row says', () => {
  it('is itself or nobody, however its name is written', () => {
    const cases = directory.chain((unions) => fc.tuple(fc.constant(unions), fc.nat(), disguise));
    fc.assert(
      fc.property(cases, ([unions, place, disguised]) => {
        const union = unions[place % unions.length] ?? { code: '', name: '', otherNames: [] };
        const namesakes = unions.filter((each) => namesOf(each).includes(kanaKey(union.name)));
        const found = unionIndex(unions).find({ code: '', name: disguised(union.name) });
        if (namesakes.length === 1) expect(found).toEqual({ code: union.code, by: 'name' });
        else expect(found).toMatchObject({ because: 'ambiguous' });
        const both = { code: union.code, name: disguised(union.name) };
        expect(unionIndex(unions).find(both)).toEqual({ code: union.code, by: 'code' });
      }),
      RUNS,
    );
  });

  it('is never one of which the row says neither the code nor a name', () => {
    fc.assert(
      fc.property(directory, given, (unions, row) => {
        const found = unionIndex(unions).find(row);
        if (!('code' in found)) return;
        const its = unions.filter(({ code }) => code === found.code);
        const isByCode = Number(row.code) === Number(found.code) && row.code !== '';
        const isByName = its.some((union) => namesOf(union).includes(kanaKey(row.name)));
        const isLoosely = its.some((union) => saysOf(union).includes(saidBy(row.name)));
        const mayBe = isByName || isLoosely || kanaKey(row.name) === '';
        expect(found.by === 'code' ? isByCode && mayBe : isByName).toBe(true);
      }),
      RUNS,
    );
  });

  it('is one of at most three candidates, the most alike first, in whatever order the directory is', () => {
    const cases = directory.chain((unions) =>
      fc.tuple(fc.constant(unions), fc.shuffledSubarray([...unions], { minLength: unions.length })),
    );
    fc.assert(
      fc.property(cases, given, ([unions, shuffled], row) => {
        const found = unionIndex(unions).find(row);
        expect(unionIndex(shuffled).find(row)).toEqual(found);
        if ('code' in found || found.because !== 'unknown') return;
        const likeness = found.candidates.map((candidate) => candidate.likeness);
        expect(likeness).toEqual([...likeness].sort((left, right) => right - left));
        expect(new Set(found.candidates.map(({ code }) => code)).size).toBe(likeness.length);
        expect(likeness.length <= 3 && likeness.every((one) => one >= 0.35 && one <= 0.95)).toBe(
          true,
        );
      }),
      RUNS,
    );
  });
});
