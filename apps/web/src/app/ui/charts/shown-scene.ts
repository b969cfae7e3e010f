import { DestroyRef, Injectable, type Signal, computed, inject } from '@angular/core';
import type { Scene } from '@soshiki/charts';

/** What the charts in a frame have drawn, so that a picture of it can be made as it stands there. */
@Injectable()
export class ShownScenes {
  private readonly drawn = new Set<Signal<Scene>>();

  /** The scene on the screen; `undefined` while there is none, or several. */
  only(): Scene | undefined {
    const [first, ...others] = this.drawn;
    return others.length === 0 ? first?.() : undefined;
  }

  add(scene: Signal<Scene>): void {
    this.drawn.add(scene);
  }

  remove(scene: Signal<Scene>): void {
    this.drawn.delete(scene);
  }
}

/** The scene that a chart draws, told to the frame it stands in. Must run in an injection context. */
export function shownScene(draw: () => Scene): Signal<Scene> {
  const scene = computed(draw);
  const frame = inject(ShownScenes, { optional: true });
  frame?.add(scene);
  inject(DestroyRef).onDestroy(() => frame?.remove(scene));
  return scene;
}
