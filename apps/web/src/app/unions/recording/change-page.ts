import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { directoryChanges } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { DayWording } from '../day-wording';
import { UnionMissing } from '../union/union-missing';
import { TextField } from './fields/text-field';
import { ProfileFieldset } from './profile-fieldset';
import {
  EMPTY_PROFILE,
  PROFILE_FIELDS,
  type ProfileModel,
  carriedOver,
  changedFields,
  entered,
  versionOn,
} from './profile-model';
import { RecordedUnion } from './recorded-union';
import { recording } from './recording';
import { RecordingFrame } from './recording-frame';
import { today } from './today';

interface ChangeModel {
  readonly profile: ProfileModel;
  readonly effectiveOn: string;
  readonly until: string;
  readonly reason: string;
}

/** Fields of the profile change from a day on: only what was changed is sent. */
@Component({
  selector: 'app-change-page',
  imports: [ProfileFieldset, RecordingFrame, TextField, UnionMissing],
  providers: [RecordedUnion],
  templateUrl: './change-page.html',
  styleUrl: './recording-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangePage {
  private readonly days = inject(DayWording);
  protected readonly recorded = inject(RecordedUnion);
  protected readonly t = inject(Language).t;

  private readonly day = signal(today());

  /** The profile as recorded for the day of the change. */
  protected readonly before = computed(() => {
    const version = versionOn(this.recorded.profiles(), this.day());
    return version === undefined ? EMPTY_PROFILE : entered(version);
  });

  /** What was left alone follows the day and what others record; what was typed stays. */
  private readonly model = linkedSignal<ProfileModel, ChangeModel>({
    source: this.before,
    computation: (now, previous) =>
      previous === undefined
        ? { profile: now, effectiveOn: this.day(), until: '', reason: '' }
        : {
            ...previous.value,
            profile: carriedOver(previous.value.profile, { before: previous.source, now }),
          },
  });

  protected readonly work = recording({
    route: directoryChanges.change,
    model: this.model,
    bodyOf: (model) => this.bodyOf(model),
    placeOf: (path) =>
      PROFILE_FIELDS.some((field) => field === path[0]) ? ['profile', ...path] : path,
    target: this.recorded.target,
    isWorth: (model) => this.changed(model).length > 0,
  });

  constructor() {
    // The profile to start from is that of the day entered; half a day entered is none.
    effect(() => {
      const { effectiveOn } = this.model();
      if (effectiveOn !== '') this.day.set(effectiveOn);
    });
  }

  protected readonly hasChanges = computed(() => this.changed(this.model()).length > 0);

  protected readonly what = computed(() => {
    const fields = this.changed(this.model()).map((field) => this.t(`unions.column.${field}`));
    return this.t('directoryForms.change.what', {
      name: this.recorded.name(),
      day: this.days.day(this.day()),
      fields: fields.join(this.t('directoryForms.comma')),
    });
  });

  protected decided(theirs: readonly string[]): void {
    const taken = PROFILE_FIELDS.filter((field) => theirs.includes(field));
    const before = this.before();
    this.model.update((model) => ({
      ...model,
      profile: {
        ...model.profile,
        ...Object.fromEntries(taken.map((field) => [field, before[field]])),
      },
    }));
    this.recorded.reload();
  }

  protected again(): void {
    this.model.set({ profile: this.before(), effectiveOn: this.day(), until: '', reason: '' });
    this.recorded.reload();
  }

  private changed({ profile }: ChangeModel) {
    const changes = changedFields(this.before(), profile);
    return PROFILE_FIELDS.filter((field) => field in changes);
  }

  private bodyOf({ profile, effectiveOn, until, reason }: ChangeModel): object {
    return {
      ...changedFields(this.before(), profile),
      effectiveOn,
      ...(until === '' ? {} : { until }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
  }
}
