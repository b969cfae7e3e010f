import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CodeTables } from '../api/codes';
import { SessionKeeper } from '../api/session';
import { Language } from '../language/language';
import { KnownRecord } from '../page/known-record';
import { PageState } from '../page/page-state';
import { Icon } from '../ui/icon';
import { FilterButton } from './filter-button';
import { KnownChoice } from './known-choice';
import { PeriodPicker } from './period-picker';
import { StatusBadge } from '../ui/status-badge';

/** What every figure on the page refers to: period and its state, the reader's scope, the day of the records, the
 *  filters chosen. */
@Component({
  selector: 'app-context-bar',
  imports: [FilterButton, Icon, KnownChoice, PeriodPicker, StatusBadge],
  templateUrl: './context-bar.html',
  styleUrl: './context-bar.scss',
  host: { role: 'region', '[attr.aria-label]': "t('shell.context')" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContextBar {
  private readonly session = inject(SessionKeeper);
  private readonly language = inject(Language);
  protected readonly state = inject(PageState);
  protected readonly known = inject(KnownRecord);
  protected readonly codes = inject(CodeTables);
  protected readonly t = this.language.t;

  /** `全国`, or the only region or union whose figures the reader sees. */
  protected readonly scopeName = computed(() => {
    const scope = this.session.user()?.scope;
    if (scope === undefined || scope.kind === 'federation') return this.t('shell.scope.federation');
    if (scope.kind === 'union') return scope.name;
    return this.codes.name(scope.kind, scope.code, scope.name);
  });

  protected readonly isLimited = computed(() => {
    const kind = this.session.user()?.scope.kind;
    return kind !== undefined && kind !== 'federation';
  });

  protected async clear(): Promise<void> {
    await this.state.change({ filters: {} });
  }

  protected async showNow(): Promise<void> {
    await this.state.change({ known: null });
  }
}
