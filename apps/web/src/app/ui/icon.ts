import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Outlines on a 24 × 24 grid, drawn with a line of 2. */
const ICONS = {
  overview: 'M4 20V11h4v9M10 20V4h4v16M16 20v-6h4v6M3 20h18',
  industries: 'M4 6h10M4 12h16M4 18h7',
  prefectures:
    'M12 21c-5-6-7-8.500-7-12a7 7 0 0 1 14 0c0 3.500-2 6-7 12M12 6.500a2.500 2.500 0 1 1 0 5a2.500 2.500 0 0 1 0-5',
  trends: 'M3 17l6-6 4 4 8-9M15 6h6v6',
  compare: 'M8 20V4M4 8l4-4 4 4M16 4v16M12 16l4 4 4-4',
  unions: 'M4 20V8l8-4 8 4v12M4 20h16M9 20v-5h6v5M9 10h.01M15 10h.01',
  campaigns: 'M9 4h6v3H9zM9 5H5v16h14V5h-4M9 12h6M9 16h4',
  outline: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  targets: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 12h.01',
  more: 'M4.500 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M17.500 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  filter: 'M4 5h16l-6 8v6l-4-2v-4z',
  search: 'M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14M16 16l5 5',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  language: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  auto: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 3v18M12 8h7.500M12 13h8.500M12 18h5',
  calendar: 'M5 6h14v14H5zM5 10.500h14M9 3.500V7M15 3.500V7',
  light:
    'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500L19 19M5 19l1.500-1.500M17.500 6.500L19 5',
  dark: 'M20 14A8 8 0 1 1 10 4a6.500 6.500 0 0 0 10 10',
  user: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M4 21c0-9 16-9 16 0',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  upload: 'M12 15V4M7 9l5-5 5 5M4 20h16',
  history: 'M4 4v5h5M4.500 9a8.500 8.500 0 1 1-1 5M12 7.500v5l3.500 2',
  help: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M9.500 9.500a2.500 2.500 0 1 1 2.500 3v1M12 17h.01',
  ok: 'M5 13l5 5L20 7',
  warning: 'M12 4l9.500 16h-19zM12 10v4M12 17h.01',
  error: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 7v6M12 16.500h.01',
  signOut: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
} as const;

export type IconName = keyof typeof ICONS;

/** A small drawing beside words; it says nothing on its own, so screen readers pass it by. */
@Component({
  selector: 'app-icon',
  template: `<svg
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path [attr.d]="path()" />
  </svg>`,
  styles: ':host { display: inline-flex; flex: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICONS[this.name()]);
}
