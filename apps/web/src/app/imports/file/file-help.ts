import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';

const POINTS = ['xlsx', 'old', 'csv', 'header', 'layout', 'unit', 'size'] as const;

/** What is accepted, and how to get there from Excel. */
@Component({
  selector: 'app-file-help',
  template: `
    <details>
      <summary>{{ t('imports.help.title') }}</summary>
      <ul>
        @for (point of points; track point) {
          <li>{{ t('imports.help.' + point) }}</li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      min-height: var(--target);
      align-content: center;
      cursor: pointer;
    }
    ul {
      margin: 0;
      padding-inline-start: 1.5rem;
      font-size: var(--text-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileHelp {
  protected readonly t = inject(Language).t;
  protected readonly points = POINTS;
}
