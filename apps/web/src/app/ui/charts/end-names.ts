import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type PlacedName, type SeriesPaint, cssColour } from '@soshiki/charts';

/** Names of series beside the ends of their lines, for the eye. */
@Component({
  selector: 'sk-end-names',
  template: `
    @for (name of names(); track $index) {
      <span
        [style.inset-block-start.px]="name.top"
        [style.inset-inline-start.px]="left() + 4"
        [style.block-size.px]="name.height"
      >
        <i [class.hatched]="name.paint.isHatched" [style.--paint]="colour(name.paint)"></i>
        <b>
          @for (line of name.lines; track $index) {
            {{ line }}<br />
          }
        </b>
      </span>
    }
  `,
  styles: `
    span {
      position: absolute;
      display: flex;
      gap: 3px;
      font-size: 12px;
      line-height: 16px;
      pointer-events: none;
      white-space: nowrap;
    }
    i {
      flex: none;
      width: 4px;
      margin-block: 3px;
      background: var(--paint);
    }
    b {
      font-weight: 400;
    }
    .hatched {
      background: repeating-linear-gradient(135deg, var(--paint) 0 3px, var(--surface) 3px 5px);
    }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndNames {
  readonly names = input.required<readonly PlacedName[]>();
  /** Right edge of the plot. */
  readonly left = input.required<number>();

  protected colour({ paint }: SeriesPaint): string {
    return cssColour(paint);
  }
}
