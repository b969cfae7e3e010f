import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Where a sentence may break: after 「：」 and 「、」, before 「（」. Never inside 「19万2千人」. */
const BREAKS = /(?<=[：、])|(?=（)/;

/** A large sentence that breaks between its phrases only. */
@Component({
  selector: 'app-phrases',
  template: `@for (phrase of phrases(); track $index) {
    <span>{{ phrase }}</span>
  }`,
  styles: 'span { display: inline-block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Phrases {
  readonly text = input.required<string>();
  protected readonly phrases = computed(() => this.text().split(BREAKS));
}
