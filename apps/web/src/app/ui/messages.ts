import { Injectable, injectAsync } from '@angular/core';

const SHOWN_FOR_MS = 4000;

/** Short messages at the foot of the page, told to screen readers too. What draws them is loaded with the first one. */
@Injectable({ providedIn: 'root' })
export class Messages {
  private readonly bar = injectAsync(
    async () => (await import('@angular/material/snack-bar')).MatSnackBar,
  );

  async say(text: string): Promise<void> {
    const { MatSnackBarConfig } = await import('@angular/material/snack-bar');
    const config = new MatSnackBarConfig();
    config.duration = SHOWN_FOR_MS;
    (await this.bar()).open(text, undefined, config);
  }
}
