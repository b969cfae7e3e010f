import { Injectable, computed, inject } from '@angular/core';
import { PageState } from '../page/page-state';

/** Drawings that are not the first of their place, each a word of the address. */
const FORMS = ['ranking', 'rate', 'slope'] as const;
type Form = (typeof FORMS)[number];

/** Which drawings the reader wants, as `form` of the address lists them: `ranking,slope`. */
@Injectable({ providedIn: 'root' })
export class Forms {
  private readonly state = inject(PageState);

  private readonly chosen = computed(() => (this.state.form() ?? '').split(','));

  has(form: Form): boolean {
    return this.chosen().includes(form);
  }

  /** Shows `form` instead of the others of its place; `null` goes back to the first drawing. */
  async show(form: Form | null, others: readonly Form[]): Promise<void> {
    const kept = FORMS.filter((word) => this.has(word) && !others.includes(word));
    const words = FORMS.filter((word) => word === form || kept.includes(word));
    await this.state.change({ form: words.length === 0 ? null : words.join(',') });
  }
}
