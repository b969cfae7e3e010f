import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  signal,
} from '@angular/core';
import type { Employment, Gender } from '@soshiki/base';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { Icon } from '../../ui/icon';
import { narrow } from '../../ui/narrow';
import { CellWording } from './cell-wording';
import { FigureDraft } from './figure-draft';
import { PartsGrid } from './parts-grid';
import { ReportOnPage } from './report-on-page';
import { countOf } from './typed-count';
import { type TypedCell, byPlace, placeOf, typedCells } from './typed-figure';

const FIRST_PLACE = { prefecture: '13', gender: 'male', employment: 'regular' } as const;

/** The parts of a report: prefecture, gender and employment, each part once, with the previous number beside it. */
@Component({
  selector: 'app-cells-editor',
  imports: [Icon, PartsGrid],
  templateUrl: './cells-editor.html',
  styleUrl: './cells-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CellsEditor {
  private readonly page = inject(ReportOnPage);
  private readonly draft = inject(FigureDraft);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly codes = inject(CodeTables);
  private readonly words = inject(CellWording);
  protected readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  /** The part that the row below the list would add. */
  protected readonly next = signal<Omit<TypedCell, 'members'>>(FIRST_PLACE);

  protected readonly isNarrow = narrow();
  /** Prefectures whose rows were asked for. */
  protected readonly added = signal<readonly string[]>([]);

  /** The rows as they were before the previous parts were copied. */
  protected readonly replaced = signal<readonly TypedCell[] | null>(null);

  private readonly before = computed(
    () => new Map(this.page.report()?.previous?.cells.map((cell) => [placeOf(cell), cell.members])),
  );

  protected readonly canCopy = computed(() => this.before().size > 0);

  protected readonly rows = computed(() =>
    (this.draft.typed()?.cells ?? []).map((cell) => {
      const place = placeOf(cell);
      const [before, now] = [this.before().get(place) ?? null, countOf(cell.members)];
      return {
        place,
        name: this.words.name(cell),
        typed: cell.members,
        isFaulty: Number.isNaN(now),
        before: before === null ? '−' : this.wording.count(before),
        difference:
          now === null || Number.isNaN(now) ? '' : this.wording.difference(now - (before ?? 0)),
      };
    }),
  );

  protected type(place: string, event: Event): void {
    const members = (event.target as HTMLInputElement).value;
    this.change((cell) => (placeOf(cell) === place ? { ...cell, members } : cell));
  }

  protected remove(place: string): void {
    const cells = this.draft.typed()?.cells ?? [];
    this.draft.edit({ cells: cells.filter((cell) => placeOf(cell) !== place) });
    this.host.nativeElement.querySelector<HTMLElement>('.adding select')?.focus();
  }

  protected choose(part: Partial<Record<'prefecture' | 'gender' | 'employment', string>>): void {
    this.next.update((next) => ({
      prefecture: part.prefecture ?? next.prefecture,
      gender: (part.gender ?? next.gender) as Gender,
      employment: (part.employment ?? next.employment) as Employment,
    }));
  }

  /** Adds the part chosen, or goes to the row that has it already. */
  protected add(): void {
    if (!this.isNarrow()) {
      this.added.update((added) => [...added, this.next().prefecture]);
      return;
    }
    const cells = this.draft.typed()?.cells ?? [];
    const place = placeOf(this.next());
    if (!cells.some((cell) => placeOf(cell) === place)) {
      this.draft.edit({ cells: [...cells, { ...this.next(), members: '' }].sort(byPlace) });
    }
    setTimeout(() => this.inputOf(place)?.focus());
  }

  /** Starts from the parts of the previous figure. What was typed can be brought back. */
  protected copyPrevious(): void {
    this.replaced.set(this.draft.typed()?.cells ?? []);
    this.draft.edit({ cells: typedCells(this.page.report()?.previous?.cells ?? []), total: '' });
  }

  protected undoCopy(): void {
    this.draft.edit({ cells: this.replaced() ?? [] });
    this.replaced.set(null);
  }

  protected optionsOf(dimension: 'prefecture' | 'gender' | 'employment') {
    return this.codes.options(dimension);
  }

  private change(changed: (cell: TypedCell) => TypedCell): void {
    this.draft.edit({ cells: this.draft.typed()?.cells.map(changed) ?? [] });
  }

  private inputOf(place: string): HTMLElement | undefined {
    const inputs = this.host.nativeElement.querySelectorAll<HTMLElement>('[data-place]');
    return [...inputs].find((input) => input.dataset['place'] === place);
  }
}
