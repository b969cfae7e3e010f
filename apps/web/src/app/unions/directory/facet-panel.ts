import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { PageState } from '../../page/page-state';
import { BasisSwitch } from '../../ui/basis-switch';
import { Icon } from '../../ui/icon';
import { DirectoryState, STATUSES } from './directory-state';
import { FacetGroup } from './facet-group';

const FACETS = ['industry', 'industryGroup', 'prefecture', 'kind', 'sizeBand', 'parent'] as const;

/** The conditions of the list: a column beside it on wide screens, unfolded above it on narrow ones. */
@Component({
  selector: 'app-facet-panel',
  imports: [BasisSwitch, FacetGroup, Icon],
  templateUrl: './facet-panel.html',
  styleUrl: './facet-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacetPanel {
  protected readonly directory = inject(DirectoryState);
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly dimensions = FACETS;

  /** Only narrow screens fold the conditions away. */
  protected readonly isUnfolded = signal(false);

  protected readonly facets = computed(() => this.directory.reading.value()?.facets);

  /** A union is one or the other, so both together are all. */
  protected readonly statuses = computed(() => {
    const counted = this.facets()?.status;
    const unions = (status: string) => counted?.find(({ code }) => code === status)?.unions ?? 0;
    const all = counted?.reduce((sum, entry) => sum + entry.unions, 0) ?? 0;
    return STATUSES.map((status) => ({
      status,
      unions: counted === undefined ? null : status === 'all' ? all : unions(status),
    }));
  });
}
