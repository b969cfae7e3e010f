import type { IParagraphStyleOptions, IRunOptions, IStylesOptions } from 'docx';
import type { Language } from '../../http/language';

/** What every office program in Japan has; others take their own Japanese face for it. */
const FONT = { ascii: 'Yu Gothic', hAnsi: 'Yu Gothic', eastAsia: 'Yu Gothic', cs: 'Yu Gothic' };

/** Colours as Word writes them. */
export const INKS = {
  ink: '1B1F24',
  muted: '4B545E',
  accent: '1C346B',
  warning: '9C3C04',
  rule: '8B929B',
  hairline: 'D8DCE1',
  shade: 'EEF2F7',
} as const;

/** Sizes as Word writes them, in half points. */
export const SIZES = { cell: 17, cardLabel: 17, cardFigure: 38, unit: 18, footer: 15 } as const;

type Named = readonly [
  id: string,
  name: string,
  run: IRunOptions,
  spacing: readonly [number, number],
];

/** Paragraph styles, so that a reader can change the look of the whole document at once. */
const PARAGRAPHS: readonly Named[] = [
  ['Issuer', 'Issuer', { size: 20, color: INKS.muted }, [0, 20]],
  ['MastheadLine', 'Masthead line', { size: 18, color: INKS.muted }, [0, 20]],
  ['Warning', 'Warning', { size: 19, bold: true, color: INKS.warning }, [120, 60]],
  ['Statement', 'Statement', { size: 29, bold: true, color: INKS.ink }, [160, 200]],
  ['Note', 'Note', { size: 16, color: INKS.muted }, [0, 30]],
  ['Caption', 'caption', { size: 18, bold: true, color: INKS.ink }, [140, 60]],
  ['Cell', 'Cell', { size: SIZES.cell }, [20, 20]],
];

const SIDE = { style: 'single', size: 8, color: INKS.warning, space: 4 } as const;

/** The boxes around what nobody may overlook and around the one statement. */
const BOXES: Readonly<Record<string, IParagraphStyleOptions['paragraph']>> = {
  Warning: {
    border: { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE },
    indent: { left: 100, right: 100 },
  },
  Statement: {
    border: { left: { style: 'single', size: 36, color: INKS.accent, space: 6 } },
    shading: { type: 'clear', color: 'auto', fill: INKS.shade },
    indent: { left: 160 },
  },
};

/** Everything in the fonts and the language of the document. Latin text is marked as English also in a Japanese one, as
 *  Word itself does: marked as Japanese its words and numbers would be divided anywhere. */
export function stylesOf(language: Language): IStylesOptions {
  const value = language === 'ja' ? 'en-US' : 'en-GB';
  return {
    default: {
      document: {
        run: { font: FONT, size: 19, color: INKS.ink, language: { value, eastAsia: 'ja-JP' } },
        paragraph: { spacing: { after: 60, line: 300, lineRule: 'auto' } },
      },
      title: heading(42, [0, 60]),
      heading1: heading(42, [0, 60]),
      heading2: heading(26, [280, 100]),
      heading3: heading(21, [160, 60]),
      listParagraph: { paragraph: { spacing: { after: 40 } } },
    },
    paragraphStyles: PARAGRAPHS.map(paragraphStyle),
  };
}

function heading(size: number, [before, after]: readonly [number, number]) {
  return {
    run: { font: FONT, size, bold: true, color: INKS.accent },
    paragraph: { spacing: { before, after, line: 264, lineRule: 'auto' as const }, keepNext: true },
  };
}

function paragraphStyle([id, name, run, [before, after]]: Named): IParagraphStyleOptions {
  const keepNext = id === 'Caption';
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing: { before, after, line: 276, lineRule: 'auto' }, keepNext, ...BOXES[id] },
  };
}
