import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Makes pictures for files out of drawings. */
@Injectable({ providedIn: 'root' })
export class ChartFiles {
  private readonly document = inject(DOCUMENT);

  /** An SVG drawn at twice its size as PNG; `null` when the browser would not draw it. */
  async png(svg: string): Promise<Blob | null> {
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
