import { Clipboard } from '@angular/cdk/clipboard';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Language } from '../language/language';
import { Messages } from './messages';

/** Copies texts and says so, to the eye and to screen readers. */
@Injectable({ providedIn: 'root' })
export class Clipping {
  private readonly clipboard = inject(Clipboard);
  private readonly navigator = inject(DOCUMENT).defaultView?.navigator;
  private readonly messages = inject(Messages);
  private readonly language = inject(Language);

  async copy(text: string): Promise<void> {
    const isCopied = (await this.throughBrowser(text)) || this.clipboard.copy(text);
    const message = isCopied ? 'ui.copied' : 'ui.notCopied';
    await this.messages.say(this.language.t(message, { text }));
  }

  private async throughBrowser(text: string): Promise<boolean> {
    try {
      await this.navigator?.clipboard.writeText(text);
      return this.navigator?.clipboard !== undefined;
    } catch {
      // Refused without permission or outside a secure context: the older way remains.
      return false;
    }
  }
}
