import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ShownProblem } from '../../api/problem-reader';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { isConflict } from './conflict';
import { ConflictCard } from './conflict-card';
import { EffectPanel } from './effect-panel';
import { OutcomeCard } from './outcome-card';
import type { Recording } from './recording';

/** The one frame of every form of the directory: what is entered, beside it what it does, after it what came of it. */
@Component({
  selector: 'app-recording-frame',
  imports: [ConflictCard, EffectPanel, Icon, OutcomeCard, ProblemNotice, RouterLink],
  templateUrl: './recording-frame.html',
  styleUrl: './recording-frame.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordingFrame {
  readonly work = input.required<Omit<Recording, 'fields'>>();
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  /** What the button says that saves. */
  readonly action = input.required<string>();
  /** What is being recorded, in words, for the confirmation. */
  readonly what = input.required<string>();
  /** Code of the union whose page is the way back; without one it is the list. */
  readonly code = input<string | null>(null);
  /** Name of that union. */
  readonly name = input('');
  /** Whether there is anything to save. */
  readonly canSave = input(true);
  /** Why what is written to could not be read. */
  readonly unread = input<ShownProblem | undefined>();
  readonly reread = output();
  /** Names of the fields of which another's value is taken: what was read has to be read again. */
  readonly decide = output<readonly string[]>();
  /** Another one of the same kind is wanted. */
  readonly again = output();

  private readonly state = inject(PageState);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  protected readonly back = computed(() => {
    const code = this.code();
    return code === null ? ['/unions'] : ['/unions', code];
  });
  protected readonly backText = computed(() =>
    this.code() === null ? this.t('unions.one.back') : this.t('directoryForms.backToUnion'),
  );
  protected readonly nameLanguage = computed(() => (this.language.code() === 'ja' ? null : 'ja'));
  protected readonly linkParams = computed(() => ({ asOf: this.state.asOf() ?? null }));

  protected readonly conflict = computed(() => {
    const refused = [this.work().problem(), this.work().live.problem()];
    return refused.find(isConflict);
  });

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    await this.work().save();
  }

  protected startAgain(): void {
    this.work().again();
    this.again.emit();
  }

  protected decided(theirs: readonly string[]): void {
    this.work().forget();
    this.decide.emit(theirs);
  }
}
