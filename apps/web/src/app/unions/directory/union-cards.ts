import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { DirectoryState } from './directory-state';
import { UnionRows } from './union-row';

const ORDERS = ['code', 'kana', '-members', 'members', 'industry', 'prefecture'] as const;

/** The directory on phones: two lines for each union, and a choice of the order instead of headers. */
@Component({
  selector: 'app-union-cards',
  imports: [RouterLink],
  template: `
    <label class="order">
      <span class="note">{{ t('unions.order.label') }}</span>
      <select class="select" #chosen (change)="sortBy(chosen.value)">
        @for (order of orders; track order) {
          <option [value]="order" [selected]="order === directory.order().text">
            {{ t('unions.order.' + order) }}
          </option>
        }
      </select>
    </label>
    <ul [attr.aria-label]="t('unions.list')">
      @for (row of rows.rows(); track row.code) {
        <li>
          <a
            [routerLink]="['/unions', row.code]"
            [queryParams]="linkParams()"
            [attr.lang]="rows.nameLanguage()"
            >{{ row.name }}</a
          >
          <span class="members">
            @if (row.memberState === 'missing' || row.memberState === 'not-applicable') {
              <span aria-hidden="true">{{ row.members }}</span>
              <span class="for-screen-readers">{{ t('unions.symbol.' + row.memberState) }}</span>
            } @else {
              {{ row.members }}<small>{{ t('unions.persons') }}</small>
            }
            @if (row.matching !== null) {
              <span class="matching note">{{ t('unions.ofThem', { count: row.matching }) }}</span>
            }
          </span>
          <span class="about note">
            {{ row.code }} · {{ row.industry }} · {{ row.prefecture }}
            @if (row.parent; as parent) {
              · <span [attr.lang]="rows.nameLanguage()">{{ parent.name }}</span>
            }
            @if (row.withdrawnOn; as day) {
              · {{ t('unions.withdrawnOn', { day }) }}
            }
          </span>
          @if (row.carriedFrom; as month) {
            <span class="flag">
              <span class="badge badge-preliminary">{{ t('unions.flag.carried') }}</span>
              <span class="note">{{ month }}</span>
            </span>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './union-cards.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnionCards {
  protected readonly directory = inject(DirectoryState);
  protected readonly rows = inject(UnionRows);
  protected readonly t = inject(Language).t;
  protected readonly orders = ORDERS;
  private readonly state = inject(PageState);

  protected readonly linkParams = this.state.timeParams;

  protected async sortBy(order: string): Promise<void> {
    await this.directory.change({ sort: order === 'code' ? null : order });
  }
}
