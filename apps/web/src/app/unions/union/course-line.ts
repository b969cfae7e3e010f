import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
} from '@angular/core';
import { type Scene, lineNode } from '@soshiki/charts';
import { measuredWidth } from '../../ui/charts/measured-width';
import { SceneView } from '../../ui/charts/scene-view';
import { type CourseInput, courseChart } from './course-chart';

/** The line of one union, for the eye only: the frame around has the words and the steps. */
@Component({
  selector: 'app-course-line',
  imports: [SceneView],
  template: `<sk-scene [scene]="picture()" />`,
  styles: ':host { display: block; min-width: 0; cursor: pointer; touch-action: pan-y; }',
  host: { 'aria-hidden': 'true', '(click)': 'point($event)', '(pointermove)': 'point($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CourseLine {
  readonly course = input.required<CourseInput>();
  /** The period pointed at. */
  readonly selected = model<string | null>(null);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly width = measuredWidth();
  private readonly scene = computed(() => courseChart(this.course(), this.width()).scene);

  /** Without marks: a hundred narrow buttons help nobody, the strip below steps through the periods. */
  protected readonly picture = computed((): Scene => {
    const { marks, ...scene } = this.scene();
    const mark = marks.find(({ key }) => key === this.selected());
    if (mark === undefined) return { ...scene, marks: [] };
    const x = mark.x + mark.width / 2;
    const cursor = lineNode([x, mark.y], [x, mark.y + mark.height], { stroke: 'ink' });
    return { ...scene, backdrop: [...scene.backdrop, cursor], marks: [] };
  });

  protected point(event: MouseEvent): void {
    const at = event.clientX - this.element.getBoundingClientRect().left;
    const mark = this.scene().marks.find(({ x, width }) => at >= x && at < x + width);
    if (mark !== undefined) this.selected.set(mark.key);
  }
}
