import { Injectable, computed, inject } from '@angular/core';
import { CodeTables } from '../api/codes';
import { PageState } from '../page/page-state';
import { MOST_THINGS, type Thing, readThings } from './thing';

/** The things of the address, and what is wrong with the others. */
@Injectable()
export class ComparedThings {
  private readonly state = inject(PageState);
  private readonly codes = inject(CodeTables);

  private readonly asked = computed(() => readThings(this.state.ids()));

  /** The things to show, in the order of the address; unions may still turn out not to exist. */
  readonly things = computed(() => this.asked().things.filter((thing) => this.isListed(thing)));

  /** Ids that are no thing, or a code that no table has. */
  readonly bad = computed(() => [
    ...this.asked().unreadable,
    ...this.asked()
      .things.filter((thing) => !this.isListed(thing))
      .map(({ id }) => id),
  ]);

  readonly tooMany = computed(() => this.asked().tooMany);

  readonly isFull = computed(
    () => this.asked().tooMany.length > 0 || this.things().length >= MOST_THINGS,
  );

  async add(id: string): Promise<void> {
    await this.write([...this.ids(), id]);
  }

  async remove(id: string): Promise<void> {
    await this.write(this.ids().filter((other) => other !== id));
  }

  /** Changes places with the column `steps` to the right (to the left when negative). */
  async move(id: string, steps: 1 | -1): Promise<void> {
    const ids = this.ids();
    const from = ids.indexOf(id);
    const other = ids[from + steps];
    if (other === undefined) return;
    await this.write(ids.map((kept) => (kept === id ? other : kept === other ? id : kept)));
  }

  /** Leaves in the address only what is shown, without the ids in `wrong`. */
  async keepOnlyBut(wrong: readonly string[]): Promise<void> {
    await this.write(this.ids().filter((id) => !wrong.includes(id)));
  }

  private ids(): string[] {
    return this.things().map(({ id }) => id);
  }

  private async write(ids: readonly string[]): Promise<void> {
    await this.state.change({ ids });
  }

  /** Codes are in their table once it is known; unions have none. */
  private isListed({ dimension, code }: Thing): boolean {
    if (dimension === 'union' || this.codes.reading.value() === undefined) return true;
    return this.codes.options(dimension).some((option) => option.code === code);
  }
}
