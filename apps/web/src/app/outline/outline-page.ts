import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';

/** The draft of the official outline. */
@Component({
  selector: 'app-outline-page',
  template: `<h1>{{ t('outline.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlinePage {
  protected readonly t = inject(Language).t;
}
