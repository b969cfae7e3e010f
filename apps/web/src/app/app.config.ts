import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { TitleStrategy, provideRouter, withInMemoryScrolling } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { backThroughSignIn, counted, inReadersLanguage } from './api/interceptors';
import { routes } from './app.routes';
import { LANGUAGES, Language } from './language/language';
import { TextLoader } from './language/text-loader';
import { Appearance } from './shell/appearance';
import { PageTitles } from './shell/page-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- ngx-charts names animations even when off
    provideNoopAnimations(),
    provideHttpClient(withInterceptors([inReadersLanguage, counted, backThroughSignIn])),
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
      inject(Appearance).start();
      await inject(Language).start();
    }),
  ],
};
