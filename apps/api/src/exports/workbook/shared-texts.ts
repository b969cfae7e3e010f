import { xmlText } from './xml-text';

/** Texts kept at most; a column of ever new words must not fill the memory. */
const CAPACITY = 20_000;

/** Words of a workbook that come again and again (names, codes), written once. */
export class SharedTexts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** Place of a text among the shared ones, or undefined when there is no room for another. */
  placeOf(text: string): number | undefined {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    if (this.places.size >= CAPACITY) return undefined;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const items = Array.from(
      this.places.keys(),
      (text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.places.size}">${items.join('')}</sst>`;
  }
}
