import { describe, expect, it } from '@jest/globals';
import { isFoundBy, kanaKey, normaliseName } from './names';

describe('Matching names', () => {
  it.each([
    ['ＮＴＴ労組', 'ntt労組'],
    ['㈱東京電設労働組合', '株式会社東京電設労働組合'],
    ['（株）東京電設　労働組合', '株式会社東京電設労働組合'],
    ['髙﨑通信労組', '高崎通信労組'],
    ['渡邊電設労組', '渡辺電設労組'],
    ['渡邉電設労組', '渡辺電設労組'],
    ['𠮷田印刷労組', '吉田印刷労組'],
    ['遞信電氣労組', '逓信電気労組'],
    ['讀賣廣告勞働組合', '読売広告労働組合'],
    ['葛\u{E0100}飾運輸労組', '葛飾運輸労組'],
    ['ﾃｯｸ通建労組', 'テック通建労組'],
    ['情報−通信労組', '情報-通信労組'],
    [' 電気 通信 ', '電気通信'],
    ['電気\u200B通信\uFEFF', '電気通信'],
  ])('%s is matched as %s', (written, matched) => {
    expect(normaliseName(written)).toBe(matched);
    expect(normaliseName(matched)).toBe(matched);
  });

  it('keeps different names apart', () => {
    expect(normaliseName('東京電設労組')).not.toBe(normaliseName('東京電装労組'));
    expect(normaliseName('株式会社東京')).not.toBe(normaliseName('東京株式会社'));
  });

  it('reads katakana, half-width kana and hiragana as one', () => {
    expect(kanaKey('ｴﾇﾃｨﾃｨ')).toBe('えぬてぃてぃ');
    expect(kanaKey('エヌティティ')).toBe('えぬてぃてぃ');
    expect(kanaKey('ﾊﾞｽ ﾛｳｿ')).toBe('ばすろうそ');
  });

  it('finds a union by part of its name or kana', () => {
    const names = ['高崎通信労働組合', 'タカサキツウシンロウドウクミアイ'];
    expect(isFoundBy('髙﨑', names)).toBe(true);
    expect(isFoundBy('たかさき', names)).toBe(true);
    expect(isFoundBy('', names)).toBe(true);
    expect(isFoundBy('前橋', names)).toBe(false);
  });
});
