import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import type { ImportRows, ImportedFile } from '@soshiki/contracts';
import { readImportRows } from '../../api/imports';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { UnionPicker } from '../../unions/recording/lineage/union-picker';
import { ImportDesk } from '../import-desk';
import { type HandMatch, KeptChoices } from '../kept-choices';
import { PageTurns } from './page-turns';

type Row = ImportRows['items'][number];

const PAGE_SIZE = 20;

/** Rows whose union nobody could tell: the likeliest ones to choose from, or any by searching. Nothing is guessed. */
@Component({
  selector: 'app-unmatched-list',
  imports: [PageTurns, ProblemNotice, UnionPicker],
  templateUrl: './unmatched-list.html',
  styleUrl: './unmatched-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnmatchedList {
  readonly file = input.required<ImportedFile>();
  private readonly language = inject(Language);
  private readonly wording = inject(Wording);
  private readonly kept = inject(KeptChoices);
  protected readonly desk = inject(ImportDesk);
  protected readonly t = this.language.t;
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));

  protected readonly reading = readImportRows(() => {
    const [id, page] = [this.desk.id(), this.desk.page()];
    this.desk.reread();
    if (id === undefined) return undefined;
    return { id, query: { state: 'unmatched', page, pageSize: PAGE_SIZE } };
  });

  /** Chosen here and not read yet, by what the rows say. */
  protected readonly chosen = linkedSignal<unknown, ReadonlyMap<string, HandMatch>>({
    source: this.desk.reread,
    computation: () => new Map(),
  });
  /** Chosen by hand and read with. */
  protected readonly earlier = computed(() => this.kept.now().matches);

  protected readonly rows = computed(() =>
    this.reading.value()?.items.map((row) => {
      const given = givenBy(row);
      const choice = this.chosen().get(given);
      return {
        ...{ number: row.row, given, choice, code: row.given.code, name: row.given.name },
        candidates: row.candidates.map(({ code, name, likeness }) => ({
          ...{ code, name, isChosen: choice?.code === code },
          likeness: this.wording.share(Math.round(likeness * 1000), 1000),
        })),
        isElse: choice !== undefined && !row.candidates.some(({ code }) => code === choice.code),
      };
    }),
  );

  protected choose(given: string, { code, name }: { code: string; name: string }): void {
    const after = new Map(this.chosen());
    if (after.get(given)?.code === code) after.delete(given);
    else after.set(given, { given, code, name });
    this.chosen.set(after);
  }

  /** Reads the file with the unions chosen. */
  protected async read(): Promise<void> {
    const matches = [...this.chosen().values()];
    const isRead = await this.desk.change({
      matches: matches.map(({ given, code }) => ({ given, code })),
    });
    if (!isRead) return;
    const names = new Set(matches.map(({ given }) => given));
    const others = this.earlier().filter(({ given }) => !names.has(given));
    this.kept.set({ matches: [...others, ...matches] });
  }

  /** As if nothing had been chosen for what a row says. */
  protected async takeBack({ given }: HandMatch): Promise<void> {
    const isRead = await this.desk.change({ matches: [{ given, code: null }] });
    if (!isRead) return;
    this.kept.set({ matches: this.earlier().filter((match) => match.given !== given) });
  }
}

/** What a choice is made for: the name of the row, or its code where it has no name. */
function givenBy({ given }: Row): string {
  return given.name.trim() === '' ? given.code : given.name;
}
