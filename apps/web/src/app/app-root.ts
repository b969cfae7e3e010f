import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-root',
  template: '<main>Soshiki 組織</main>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppRoot {}
