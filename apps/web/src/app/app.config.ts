import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  DOCUMENT,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideIdleServiceWith,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import { TitleStrategy, provideRouter, withInMemoryScrolling } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { remembered } from './api/answer-memory';
import { backThroughSignIn, counted, inReadersLanguage } from './api/interceptors';
import { routes } from './app.routes';
import { LANGUAGES, Language } from './language/language';
import { TextLoader } from './language/text-loader';
import { Appearance } from './shell/appearance';
import { isFirstView } from './shell/first-view';
import { PageTitles } from './shell/page-titles';
import { QuietMoments } from './shell/quiet-moments';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    // Loaded with the first chart that ngx-charts draws.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- ngx-charts names animations even when off
    provideAnimationsAsync('noop'),
    provideIdleServiceWith(QuietMoments),
    provideHttpClient(
      withInterceptors([inReadersLanguage, remembered, counted, backThroughSignIn]),
    ),
    provideRouter(
      routes,
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'ja',
        reRenderOnLangChange: false,
        prodMode: !isDevMode(),
      },
      loader: TextLoader,
    }),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideAppInitializer(async () => {
      const { pathname } = inject(DOCUMENT).location;
      inject(Appearance).start();
      await inject(Language).start({ isFirstView: isFirstView(pathname) });
    }),
  ],
};
