import type { IconName } from '../ui/icon';

/** One page that can be gone to from everywhere. */
export interface Way {
  readonly path: string;
  readonly icon: IconName;
  readonly key: string;
  /** What goes along: the filters of figures, those without the day of the records, or the period alone. */
  readonly takes: 'filters' | 'filtersOfNow' | 'period';
  /** Whether it stands under the thumb on narrow screens; the others are behind 「その他」. */
  readonly isAtHand: boolean;
}

const PRESENT = { isAtHand: true, takes: 'filters' } as const;
const BEHIND = { isAtHand: false, takes: 'filters' } as const;

/** All pages, as they stand in the rail. */
export const WAYS: readonly Way[] = [
  { ...PRESENT, path: '/overview', icon: 'overview', key: 'shell.nav.overview' },
  { ...PRESENT, path: '/industries', icon: 'industries', key: 'shell.nav.industries' },
  { ...PRESENT, path: '/prefectures', icon: 'prefectures', key: 'shell.nav.prefectures' },
  { ...BEHIND, path: '/trends', icon: 'trends', key: 'shell.nav.trends' },
  { ...BEHIND, path: '/compare', icon: 'compare', key: 'shell.nav.compare' },
  { ...PRESENT, path: '/unions', icon: 'unions', key: 'shell.nav.unions' },
  {
    ...BEHIND,
    path: '/campaigns',
    icon: 'campaigns',
    key: 'shell.nav.campaigns',
    takes: 'period',
  },
  { ...BEHIND, path: '/outline', icon: 'outline', key: 'shell.nav.outline' },
  { ...BEHIND, path: '/targets', icon: 'targets', key: 'shell.nav.targets', takes: 'period' },
  {
    ...BEHIND,
    path: '/revisions',
    icon: 'history',
    key: 'shell.nav.revisions',
    takes: 'filtersOfNow',
  },
];
