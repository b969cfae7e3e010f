import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';

@Component({
  selector: 'app-review-page',
  template: `<h1>{{ t('reports.review.title') }}</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  protected readonly t = inject(Language).t;
}
