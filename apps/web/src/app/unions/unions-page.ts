import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';

@Component({
  selector: 'app-unions-page',
  template: `<h1>{{ t('unions.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionsPage {
  protected readonly t = inject(Language).t;
}
