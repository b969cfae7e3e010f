import { describe, expect, it } from '@jest/globals';
import type { KnownUnion } from '../source';
import { matchKey, unionIndex } from './union-index';

const UNIONS: readonly KnownUnion[] = [
  {
    code: '0101',
    name: '高崎通信建設労働組合',
    otherNames: ['高崎電話工事労働組合', 'たかさきつうけん'],
  },
  { code: '0102', name: '前橋通信建設労働組合', otherNames: ['前橋通建'] },
  { code: '0103', name: 'アルファ情報労組', otherNames: ['あるふぁじょうほうろうそ'] },
  { code: '0104', name: 'ベータ運輸労働組合', otherNames: ['東西運輸労働組合'] },
  { code: '0105', name: 'ガンマ運輸労働組合', otherNames: ['東西運輸労働組合'] },
  { code: '10001', name: 'デルタ印刷労働組合', otherNames: [] },
];
const index = unionIndex(UNIONS);

describe('The union of a row', () => {
  it.each([
    ['its code', { code: '0101', name: '' }, '0101'],
    ['its code without the zeros that a spreadsheet took', { code: '101', name: '' }, '0101'],
    ['its code in full width', { code: '０１０１', name: '' }, '0101'],
    ['its code with what nobody sees', { code: '\u200B0101\u00A0', name: '' }, '0101'],
    ['a longer code', { code: '10001', name: '' }, '10001'],
    ['code and name', { code: '101', name: '髙﨑通信建設　労働組合' }, '0101'],
    ['code and a former name', { code: '0101', name: '高崎電話工事労働組合' }, '0101'],
    ['its code and its name without 労働組合', { code: '0101', name: '高崎通信建設' }, '0101'],
    [
      'its code and its name, the company told',
      { code: '0104', name: '(株)ベータ運輸労組' },
      '0104',
    ],
    ['its name', { code: '', name: '高崎通信建設労働組合' }, '0101'],
    ['its name in old and variant characters', { code: '', name: '髙﨑通信建設勞働組合' }, '0101'],
    ['its name in half-width kana', { code: '', name: 'ｱﾙﾌｧ情報労組' }, '0103'],
    ['a former name', { code: '', name: '高崎電話工事労働組合' }, '0101'],
    ['a short name', { code: '', name: '前橋通建' }, '0102'],
    ['its kana in katakana', { code: '', name: 'アルファジョウホウロウソ' }, '0103'],
    ['its name, when no union has the code', { code: '9999', name: '前橋通建' }, '0102'],
  ])('is found by %s', (_, given, code) => {
    expect(index.find(given)).toMatchObject({ code });
  });

  it('is not chosen between two that have had the name', () => {
    expect(index.find({ code: '', name: '東西運輸労働組合' })).toEqual({
      because: 'ambiguous',
      candidates: [
        { code: '0104', name: 'ベータ運輸労働組合', likeness: 1 },
        { code: '0105', name: 'ガンマ運輸労働組合', likeness: 1 },
      ],
    });
    expect(index.find({ code: '0105', name: '東西運輸労働組合' })).toMatchObject({ code: '0105' });
  });

  it('is not chosen when code and name contradict each other', () => {
    expect(index.find({ code: '0101', name: '前橋通信建設労働組合' })).toMatchObject({
      because: 'code-and-name-differ',
      candidates: [{ code: '0101' }, { code: '0102' }],
    });
    expect(index.find({ code: '0101', name: '知らない組合' })).toMatchObject({
      because: 'code-and-name-differ',
      candidates: [{ code: '0101' }],
    });
  });

  it('is not found by a name that is the same but for the word for union', () => {
    expect(index.find({ code: '', name: '高崎通信建設労組' })).toMatchObject({
      because: 'unknown',
      candidates: [{ code: '0101', likeness: 0.95 }, { code: '0102' }],
    });
  });

  it('is not guessed from a code that fits two unions once its zeros are back', () => {
    const both = unionIndex([
      { code: '0007', name: '七', otherNames: [] },
      { code: '00007', name: '七の二', otherNames: [] },
    ]);
    expect(both.find({ code: '7', name: '' })).toEqual({ because: 'unknown', candidates: [] });
    expect(both.find({ code: '0007', name: '' })).toMatchObject({ code: '0007' });
  });

  it('has no candidates when nothing is like it, and none for no name at all', () => {
    expect(index.find({ code: '', name: '医療法人くすのき' })).toEqual({
      because: 'unknown',
      candidates: [],
    });
    expect(index.find({ code: '', name: '' })).toEqual({ because: 'unknown', candidates: [] });
    expect(index.find({ code: '', name: '労働組合' })).toEqual({
      because: 'unknown',
      candidates: [],
    });
  });
});

describe('A match by hand', () => {
  const chosen = (given: string, code: string) =>
    unionIndex(UNIONS, new Map([[matchKey({ code: '', name: given }), code]]));

  it('holds for the name, however it is written', () => {
    const byHand = chosen('高崎通建', '0101');
    expect(byHand.find({ code: '', name: '髙﨑　通建' })).toEqual({ code: '0101', by: 'choice' });
    expect(byHand.find({ code: '9999', name: '高崎通建' })).toMatchObject({ code: '0101' });
  });

  it('holds for the code of a row without a name', () => {
    expect(chosen('A-1', '0102').find({ code: 'Ａ-1', name: '' })).toMatchObject({ code: '0102' });
  });

  it('decides between two unions that have had the name', () => {
    const byHand = chosen('東西運輸労働組合', '0105');
    expect(byHand.find({ code: '', name: '東西運輸労働組合' })).toMatchObject({ code: '0105' });
  });

  it('does not move a row whose code says another union', () => {
    const byHand = chosen('本部', '0101');
    expect(byHand.find({ code: '0101', name: '本部' })).toMatchObject({ code: '0101' });
    expect(byHand.find({ code: '0102', name: '本部' })).toMatchObject({
      because: 'code-and-name-differ',
    });
  });

  it('is forgotten when its union is no longer there', () => {
    expect(chosen('高崎通建', '7777').find({ code: '', name: '高崎通建' })).toMatchObject({
      because: 'unknown',
    });
  });
});
