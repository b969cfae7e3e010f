import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ROUNDINGS } from '@soshiki/base';
import { OUTLINE_FORMATS, type OutlineFormat } from '@soshiki/contracts';
import { CodeTables } from '../api/codes';
import { outlineDocument, readOutline, readOutlineText } from '../api/outline';
import { Language } from '../language/language';
import { Wording } from '../language/wording';
import { VIEWS } from '../page/page-query';
import { PageState } from '../page/page-state';
import { PageActions } from '../shell/page-actions';
import { Clipping } from '../ui/clipping';
import { CompareChoice } from '../ui/compare-choice';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { OutlineChecklist } from './outline-checklist';
import { OutlineIndustries } from './outline-industries';
import { OutlineRows } from './outline-rows';
import { Phrases } from '../ui/phrases';
import { StatusBadge } from '../ui/status-badge';

/** The draft of the official outline: is it ready, what will it say, and which rows stand behind it. */
@Component({
  selector: 'app-outline-page',
  imports: [
    CompareChoice,
    Icon,
    OutlineChecklist,
    OutlineIndustries,
    OutlineRows,
    ProblemNotice,
    Phrases,
    StatusBadge,
  ],
  templateUrl: './outline-page.html',
  styleUrl: './outline-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlinePage {
  private readonly language = inject(Language);
  private readonly clipping = inject(Clipping);
  private readonly codes = inject(CodeTables);
  protected readonly state = inject(PageState);
  protected readonly wording = inject(Wording);
  protected readonly t = this.language.t;
  protected readonly roundings = ROUNDINGS;
  protected readonly views = VIEWS;
  protected readonly formats = OUTLINE_FORMATS;
  protected readonly isSample = this.codes.isSample;

  private readonly query = computed(() => {
    const asOf = this.state.asOf();
    if (asOf === undefined) return undefined;
    return { asOf, rounding: this.state.rounding(), compareTo: this.state.compareTo() };
  });

  protected readonly reading = readOutline(this.query);
  protected readonly outline = this.reading.value;
  protected readonly text = readOutlineText(() => {
    const query = this.query();
    return query && { ...query, lang: this.language.code() };
  });

  protected readonly sentence = computed(() => this.outline()?.sentence[this.language.code()]);
  protected readonly change = computed(() => this.outline()?.change.text[this.language.code()]);

  constructor() {
    inject(PageActions).cite(() => this.sentence() ?? null);
  }

  protected address(format: OutlineFormat): string {
    return outlineDocument(format, { ...this.query(), lang: this.language.code() });
  }

  protected fileName(format: OutlineFormat): string {
    return `soshiki-outline-${this.state.asOf() ?? ''}.${format}`;
  }

  protected async copy(text: string): Promise<void> {
    await this.clipping.copy(text);
  }
}
