import { DOCUMENT, Injectable, inject } from '@angular/core';

/** A file as it is handed to the browser. */
export interface PageFile {
  readonly name: string;
  readonly content: Blob;
}

/** Hands files to the browser's downloads. */
@Injectable({ providedIn: 'root' })
export class PageFiles {
  private readonly document = inject(DOCUMENT);

  save({ name, content }: PageFile): void {
    const address = URL.createObjectURL(content);
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken the file over once this turn of events is done.
    setTimeout(() => URL.revokeObjectURL(address), 0);
  }
}
