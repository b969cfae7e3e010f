import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../language/language';
import { RegionChoice } from './region-choice';
import { RegionCodes } from './region-codes';

/** The prefecture to bring out in every drawing of the page; kept in the address. */
@Component({
  selector: 'app-mark-choice',
  template: `
    <label>
      <span class="note">{{ t('prefectures.mark.label') }}</span>
      <select class="select" #chosen (change)="choose(chosen.value)">
        <option value="" [selected]="marked() === ''">{{ t('prefectures.mark.none') }}</option>
        @for (prefecture of regions.open(); track prefecture.code) {
          <option [value]="prefecture.code" [selected]="prefecture.code === marked()">
            {{ prefecture.name }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MarkChoice {
  private readonly choice = inject(RegionChoice);
  protected readonly regions = inject(RegionCodes);
  protected readonly t = inject(Language).t;
  protected readonly marked = computed(() => this.choice.markedOf('prefecture')[0] ?? '');

  protected choose(code: string): void {
    this.choice.point('prefecture', code === '' ? null : code);
  }
}
