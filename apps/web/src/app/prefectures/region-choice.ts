import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { RegionLevel } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { type Marked, MarkedKey } from '../findings/marked-key';
import { PageState } from '../page/page-state';
import { RegionLinks } from './region-links';

/** Which regions the reader brings out and filters by; all of it stands in the address. */
@Injectable({ providedIn: 'root' })
export class RegionChoice {
  private readonly codes = inject(CodeTables);
  private readonly links = inject(RegionLinks);
  private readonly router = inject(Router);
  private readonly state = inject(PageState);
  private readonly keys = inject(MarkedKey);

  private readonly marked: Readonly<Record<RegionLevel, Marked>> = {
    prefecture: this.keys.among(() => this.codesOf('prefecture')),
    block: this.keys.among(() => this.codesOf('block')),
  };

  /** The region pointed at: the one brought out, else the one filtered by. */
  pointed(level: RegionLevel): string | null {
    return this.marked[level].key() ?? this.state.filters()[level]?.[0] ?? null;
  }

  /** Brings a region out in every drawing of the page, or none. */
  point(level: RegionLevel, code: string | null): void {
    this.marked[level].point(code);
  }

  /** The regions brought out by the reader. */
  markedOf(level: RegionLevel): readonly string[] {
    const codes = this.codesOf(level);
    return this.state.mark().filter((key) => codes.includes(key));
  }

  /** Whether a region is drawn in its colour: one brought out or filtered by leaves the others grey. */
  isTold(level: RegionLevel, code: string): boolean {
    const marked = this.markedOf(level);
    const told = marked.length === 0 ? this.state.filters()[level] : marked;
    return told?.includes(code) ?? true;
  }

  /** One press filters the page by a region, a second one lists its unions. `null`: what was pointed at was pressed. */
  async press(level: RegionLevel, pressed: string | null): Promise<void> {
    const code = pressed ?? this.pointed(level);
    if (code === null) return;
    if (this.state.isChosen(level, code)) {
      const { path, params } = this.links.unions(level, code);
      await this.router.navigate([path], { queryParams: params });
      return;
    }
    // What is brought out moves along with the finger; without that the old one would stay in front.
    const marked = this.marked[level].key();
    const mark = this.state.mark().map((key) => (key === marked ? code : key));
    await this.state.change({ filters: { ...this.state.filters(), [level]: [code] }, mark });
  }

  private codesOf(level: RegionLevel): string[] {
    return this.codes.options(level).map(({ code }) => code);
  }
}
