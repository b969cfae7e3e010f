import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  signal,
} from '@angular/core';
import {
  type Direction,
  type Paint,
  type Scene,
  type SceneNode,
  cssColour,
  neighbour,
} from '@soshiki/charts';

let built = 0;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface ShownNode {
  readonly node: SceneNode;
  readonly fill: string;
  readonly stroke: string | null;
}

/**
 * Draws a scene. Its marks are buttons of which one can be reached by Tab; arrow keys go to the mark in that direction,
 * Home and End to the first and last. Scenes without marks are pictures for the eye only.
 */
@Component({
  selector: 'sk-scene',
  imports: [NgTemplateOutlet],
  templateUrl: './scene-view.html',
  styleUrl: './scene-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SceneView {
  readonly scene = input.required<Scene>();
  /** What the group of marks is called. */
  readonly label = input('');
  readonly selected = model<string | null>(null);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly visited = signal<string | null>(null);
  protected readonly hatch = `hatch-${built++}`;
  protected readonly ground = cssColour('ground');

  protected readonly backdrop = computed(() => this.scene().backdrop.map(shown));
  protected readonly marks = computed(() =>
    this.scene().marks.map((mark) => ({ ...mark, shown: mark.nodes.map(shown) })),
  );

  /** The one mark that Tab reaches: where the reader was, else what is chosen, else the first. */
  protected readonly reachable = computed(() => {
    const keys = this.scene().marks.map(({ key }) => key);
    return [this.visited(), this.selected()].find((key) => keys.includes(key ?? '')) ?? keys[0];
  });

  protected choose(key: string): void {
    this.visited.set(key);
    this.selected.set(key === this.selected() ? null : key);
  }

  protected press(event: KeyboardEvent, key: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(key);
      return;
    }
    const there = this.target(event.key, key);
    if (there === undefined) return;
    event.preventDefault();
    this.visited.set(there);
    const marks = [...this.element.querySelectorAll<SVGElement>('.mark')];
    marks.find(({ dataset }) => dataset['key'] === there)?.focus();
  }

  private target(pressed: string, from: string): string | undefined {
    const { marks } = this.scene();
    if (pressed === 'Home') return marks[0]?.key;
    if (pressed === 'End') return marks.at(-1)?.key;
    const direction = DIRECTIONS[pressed];
    return direction === undefined ? undefined : neighbour(marks, from, direction);
  }
}

function shown(node: SceneNode): ShownNode {
  const stroke: Paint | undefined = node.type === 'text' ? undefined : node.stroke;
  return {
    node,
    fill: cssColour(node.fill),
    stroke: stroke === undefined ? null : cssColour(stroke),
  };
}
