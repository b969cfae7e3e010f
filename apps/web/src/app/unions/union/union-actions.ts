import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { Union } from '@soshiki/contracts';
import { SessionKeeper } from '../../api/session';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { keepsDirectory } from '../recording/by-headquarters';

/** What those who keep the directory can record of a union. */
@Component({
  selector: 'app-union-actions',
  imports: [MatMenuModule, RouterLink],
  template: `
    @if (mayRecord()) {
      <button type="button" class="button" [matMenuTriggerFor]="menu">
        {{ t('directoryForms.menu.label') }}
        <span aria-hidden="true">▾</span>
      </button>
      <mat-menu #menu="matMenu">
        @for (action of actions(); track action.key) {
          <a mat-menu-item [routerLink]="action.link" [queryParams]="action.params">{{
            t('directoryForms.menu.' + action.key)
          }}</a>
        }
      </mat-menu>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionActions {
  readonly union = input.required<Union>();
  private readonly session = inject(SessionKeeper);
  private readonly state = inject(PageState);
  protected readonly t = inject(Language).t;

  protected readonly mayRecord = computed(() => keepsDirectory(this.session.user()?.role));

  protected readonly actions = computed(() => {
    const { code, kind, withdrawnOn } = this.union();
    const params = { asOf: this.state.asOf() ?? null };
    const isOut = withdrawnOn !== null;
    return [
      { key: 'change', link: ['/unions', code, 'change'], params, isFor: true },
      { key: 'withdraw', link: ['/unions', code, 'withdrawal'], params, isFor: !isOut },
      { key: 'reaffiliate', link: ['/unions', code, 'affiliation'], params, isFor: isOut },
      {
        key: 'lineage',
        link: ['/unions', 'lineage'],
        params: { ...params, from: code },
        isFor: !isOut && kind !== 'confederation',
      },
    ].filter(({ isFor }) => isFor);
  });
}
