import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../language/language';

@Component({
  selector: 'app-industries-page',
  template: `<h1>{{ t('industries.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndustriesPage {
  protected readonly t = inject(Language).t;
}
