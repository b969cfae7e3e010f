import { DestroyRef, ElementRef, type Signal, inject, signal } from '@angular/core';

/** Where nothing can be measured (tests, print before layout), a chart is drawn this wide. */
const UNMEASURED = 640;

/** Width of the component's element in whole pixels, followed as it changes. Must run in an injection context. */
export function measuredWidth(): Signal<number> {
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const width = signal(element.clientWidth || UNMEASURED);
  if (typeof ResizeObserver === 'undefined') return width;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth > 0) width.set(element.clientWidth);
  });
  observer.observe(element);
  inject(DestroyRef).onDestroy(() => observer.disconnect());
  return width;
}
