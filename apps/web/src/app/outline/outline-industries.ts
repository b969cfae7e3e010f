import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { thousandsCell } from '@soshiki/base';
import type { Outline } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { PageState } from '../page/page-state';
import { type PageTable, TableDownload } from '../ui/download/table-download';

const FILE_COLUMNS = [
  ['ui.dimension.industry', 'text'],
  ['outline.column.unions', 'count'],
  ['outline.column.members', 'count'],
  ['outline.column.thousands', 'count'],
  ['outline.column.share', 'share'],
] as const;

/** The outline as a table: industries, adding up to the total. */
@Component({
  selector: 'app-outline-industries',
  imports: [RouterLink, TableDownload],
  template: `
    <div
      class="table-scroll"
      role="region"
      tabindex="0"
      [attr.aria-label]="t('outline.industries')"
    >
      <table class="table">
        <caption class="for-screen-readers">
          {{
            t('outline.industries')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('ui.dimension.industry') }}</th>
            <th scope="col" class="number">{{ t('outline.column.unions') }}</th>
            <th scope="col" class="number">{{ t('outline.column.members') }}</th>
            <th scope="col" class="number">{{ t('outline.column.thousands') }}</th>
            <th scope="col" class="number">{{ t('outline.column.share') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of outline().industries; track row.code) {
            <tr>
              <th scope="row">
                <a routerLink="/unions" [queryParams]="paramsOf(row.code)">{{
                  codes.name('industry', row.code, row.name)
                }}</a>
              </th>
              <td class="number">{{ wording.count(row.unions) }}</td>
              <td class="number">{{ wording.count(row.members) }}</td>
              <td class="number">{{ thousands(row.members) }}</td>
              <td class="number">{{ share(row.members) }}</td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{{ t('outline.total') }}</th>
            <td class="number">{{ wording.count(outline().unions) }}</td>
            <td class="number">{{ wording.count(outline().members) }}</td>
            <td class="number">{{ thousands(outline().members) }}</td>
            <td class="number">{{ wording.share(outline().members, outline().members) }}</td>
          </tr>
        </tfoot>
      </table>
    </div>
    <app-table-download class="no-print" [of]="t('outline.industries')" [table]="file" />
    @if (differs()) {
      <p class="note">{{ t('outline.roundingNote.' + outline().rounding) }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlineIndustries {
  private readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  readonly outline = input.required<Outline>();

  /** Rounded parts need not add up to the rounded total; official tables say so where it is the case. */
  protected readonly differs = computed(() => {
    const rounded = (members: number) => Number(this.thousands(members).replaceAll(',', ''));
    const parts = this.outline().industries.reduce(
      (sum, row) => sum + rounded(row.members ?? 0),
      0,
    );
    return parts !== rounded(this.outline().members);
  });

  /** The table as files have it: 千人 as the outline rounds them, shares as fractions, the total last. */
  protected readonly file = (): PageTable => {
    const { industries, unions, members, asOf } = this.outline();
    const whole = { code: '', name: this.t('outline.total'), unions, members };
    return {
      title: this.t('outline.industries'),
      fileName: `soshiki-outline-industries-${asOf}`,
      columns: FILE_COLUMNS.map(([key, kind]) => ({ header: this.t(key), kind })),
      rows: [...industries, whole].map((row) => [
        row.code === '' ? row.name : this.codes.name('industry', row.code, row.name),
        row.unions,
        row.members,
        row.members === null ? null : Number(this.thousands(row.members).replaceAll(',', '')),
        row.members === null || members === 0 ? null : row.members / members,
      ]),
      notes: this.differs() ? [this.t(`outline.roundingNote.${this.outline().rounding}`)] : [],
    };
  };

  protected thousands(members: number | null): string {
    return members === null ? MISSING : thousandsCell(members, this.outline().rounding);
  }

  protected share(members: number | null): string {
    return members === null ? MISSING : this.wording.share(members, this.outline().members);
  }

  protected paramsOf(industry: string) {
    return { asOf: this.state.asOf() ?? null, industry };
  }
}
