import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { addMonths, periodOfDay } from '@soshiki/base';
import { type UnionListItem, directoryChanges } from '@soshiki/contracts';
import type { LineageKind } from '@soshiki/statistics';
import { readUnion } from '../../../api/unions';
import { Language } from '../../../language/language';
import { Wording } from '../../../language/wording';
import { PageState } from '../../../page/page-state';
import { Icon } from '../../../ui/icon';
import { DayWording } from '../../day-wording';
import { TextField } from '../fields/text-field';
import { ProfileFieldset } from '../profile-fieldset';
import { recording } from '../recording';
import { RecordingFrame } from '../recording-frame';
import { today } from '../today';
import { type SourceBalance, faultsOf, filledUp } from './lineage-balance';
import {
  type LineageModel,
  blankLineage,
  lineageBody,
  ofKind,
  picked,
  placeInLineage,
  withNewTarget,
  withSource,
  withTarget,
  withoutSource,
  withoutTarget,
} from './lineage-model';
import { readSourceFigures } from './source-figures';
import { TransferMatrix } from './transfer-matrix';
import { UnionPicker } from './union-picker';

const KINDS = ['merge', 'absorption', 'split'] as const satisfies readonly LineageKind[];

/** Unions merge, split or are absorbed: who takes part, who comes of it, and how many are carried where. */
@Component({
  selector: 'app-lineage-page',
  imports: [Icon, ProfileFieldset, RecordingFrame, TextField, TransferMatrix, UnionPicker],
  templateUrl: './lineage-page.html',
  styleUrl: './lineage-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineagePage {
  private readonly words = {
    days: inject(DayWording),
    language: inject(Language),
    wording: inject(Wording),
  };
  private readonly state = inject(PageState);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly t = this.words.language.t;
  protected readonly kinds = KINDS;

  /** The union that the address names as the first source. */
  private readonly first = readUnion(() => {
    const [code, asOf] = [this.asked().get('from') ?? '', this.state.asOf()];
    return asOf === undefined || !/^\d{4,6}$/.test(code) ? undefined : { code, asOf };
  });

  protected readonly model = signal<LineageModel>(blankLineage(today()));

  protected readonly work = recording({
    route: directoryChanges.lineage,
    model: this.model,
    bodyOf: lineageBody,
    placeOf: (path) => placeInLineage(this.model(), path),
    target: () => ({}),
    isWorth: () => this.faults().length === 0,
  });

  /** The day last entered whole. */
  private readonly day = linkedSignal<string, string>({
    source: () => this.model().effectiveOn,
    computation: (day, before) => (day === '' ? (before?.value ?? today()) : day),
  });
  /** The last period before the event: the figures that are carried are those of its end. */
  protected readonly before = computed(() => addMonths(periodOfDay(this.day()), -1));
  protected readonly month = computed(() => this.words.wording.month(this.before()));
  protected readonly figures = readSourceFigures(() => ({
    codes: this.model().sources.map(({ code }) => code),
    asOf: this.before(),
  }));

  protected readonly faults = computed(() => faultsOf(this.model(), this.figures()));
  /** What is missing yet, told once each. */
  protected readonly missing = computed(() => [...new Set(this.faults().map(({ code }) => code))]);

  protected readonly taken = computed(() => {
    const { sources, targets } = this.model();
    return [...sources, ...targets].flatMap(({ code }) => (code === '' ? [] : [code]));
  });
  protected readonly mayAddSource = computed(() => {
    const { kind, sources } = this.model();
    return kind !== 'split' || sources.length === 0;
  });
  protected readonly mayAddTarget = computed(() => {
    const { kind, targets } = this.model();
    return kind === 'split' || targets.length === 0;
  });

  protected readonly nameLanguage = computed(() =>
    this.words.language.code() === 'ja' ? null : 'ja',
  );

  protected readonly what = computed(() => {
    const { kind, sources, targets } = this.model();
    const comma = this.t('directoryForms.comma');
    return this.t('directoryForms.lineage.what', {
      kind: this.t(`directoryForms.lineage.kind.${kind}`),
      day: this.words.days.day(this.day()),
      from: sources.map(({ name }) => name).join(comma),
      to: targets.map(({ name, profile }) => (name === '' ? profile.name : name)).join(comma),
    });
  });

  constructor() {
    // A union page leads here with its union as the first source.
    effect(() => {
      const source = this.first.value();
      if (source !== undefined) this.addSource(source);
    });
  }

  protected choose(kind: LineageKind): void {
    this.change((model) => ofKind(model, kind));
  }

  protected addSource(union: UnionListItem): void {
    this.change((model) => withSource(model, picked(union)));
  }

  protected addTarget(union: UnionListItem): void {
    this.change((model) => withTarget(model, picked(union)));
  }

  protected addNewTarget(): void {
    this.change(withNewTarget);
  }

  protected removeSource(code: string): void {
    this.change((model) => withoutSource(model, code));
  }

  protected removeTarget(key: string): void {
    this.change((model) => withoutTarget(model, key));
  }

  protected setContinues(event: Event): void {
    const continues = event.target instanceof HTMLInputElement && event.target.checked;
    this.change((model) => ({ ...model, continues }));
  }

  protected fill(balance: SourceBalance): void {
    this.change((model) => filledUp(model, balance));
  }

  protected again(): void {
    this.model.set(blankLineage(today()));
  }

  private change(by: (model: LineageModel) => LineageModel): void {
    this.model.update(by);
  }
}
