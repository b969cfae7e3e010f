import { DOCUMENT, Injectable, inject } from '@angular/core';

/** A file made on the page. */
export interface ChartFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}

/** Hands files made on the page to the browser's downloads. */
@Injectable({ providedIn: 'root' })
export class ChartFiles {
  private readonly document = inject(DOCUMENT);

  save({ name, type, content }: ChartFile): void {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken the file over once this turn of events is done.
    setTimeout(() => URL.revokeObjectURL(address), 0);
  }

  /** Draws an SVG at twice its size and saves it as PNG. `false` when the browser would not draw it. */
  async savePng(name: string, svg: string): Promise<boolean> {
    const picture = await this.painted(svg);
    if (picture === null) return false;
    this.save({ name, type: 'image/png', content: picture });
    return true;
  }

  private async painted(svg: string): Promise<Blob | null> {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    try {
      await image.decode();
    } catch {
      // A policy against data images or a browser that cannot draw SVG: the SVG itself can still be had.
      return null;
    }
    const canvas = this.document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  }
}
