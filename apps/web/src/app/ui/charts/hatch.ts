import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { cssColour, type SeriesPaint } from '@soshiki/charts';

/** Reference of the pattern that paints a hatched series; unhatched ones are their plain colour. */
export function fillOf({ paint, isHatched }: SeriesPaint, id: string): string {
  return isHatched ? `url(#${id}-${paint.replace(':', '-')})` : cssColour(paint);
}

/** The patterns of hatched series, for drawings that only take a fill. */
@Component({
  selector: 'sk-hatch',
  template: `<svg width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      @for (paint of paints(); track paint.paint) {
        <pattern
          [attr.id]="id() + '-' + paint.paint.replace(':', '-')"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" [style.fill]="colour(paint)" />
          <path d="M1,0V6" stroke-width="2" [style.stroke]="ground" />
        </pattern>
      }
    </defs>
  </svg>`,
  styles: ':host { position: absolute; width: 0; height: 0; overflow: hidden; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Hatch {
  readonly id = input.required<string>();
  readonly paints = input.required<readonly SeriesPaint[]>();

  protected readonly ground = cssColour('ground');

  protected colour({ paint }: SeriesPaint): string {
    return cssColour(paint);
  }
}
