/** How text is set on paper. Sizes in points; `leading` is the distance of lines as a multiple of the size. */
export interface TextStyle {
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  readonly leading: number;
}

/** Colours of the paper; text stands at 7:1 or more on white. */
export const COLOURS = {
  ink: '#1b1f24',
  muted: '#4b545e',
  accent: '#1c346b',
  warning: '#9c3c04',
  rule: '#8b929b',
  hairline: '#d8dce1',
  shade: '#eef2f7',
} as const;

const style = (size: number, more: Partial<TextStyle> = {}): TextStyle => ({
  size,
  isBold: false,
  colour: COLOURS.ink,
  leading: 1.4,
  ...more,
});

export const STYLES = {
  title: style(21, { isBold: true, colour: COLOURS.accent }),
  issuer: style(10, { colour: COLOURS.muted }),
  mastheadLine: style(9, { colour: COLOURS.muted, leading: 1.5 }),
  warning: style(9.5, { isBold: true, colour: COLOURS.warning }),
  heading2: style(13, { isBold: true, colour: COLOURS.accent }),
  heading3: style(10.5, { isBold: true }),
  statement: style(14.5, { isBold: true }),
  text: style(9.5, { leading: 1.6 }),
  note: style(7.8, { colour: COLOURS.muted, leading: 1.48 }),
  caption: style(9, { isBold: true }),
  cell: style(8.5, { leading: 1.35 }),
  header: style(8.5, { isBold: true, leading: 1.35 }),
  cardLabel: style(8.5, { colour: COLOURS.muted }),
  cardFigure: style(19, { isBold: true, colour: COLOURS.accent, leading: 1.25 }),
  cardUnit: style(9),
  footer: style(7.5, { colour: COLOURS.muted }),
} as const;
