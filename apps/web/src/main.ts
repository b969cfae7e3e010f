import { DOCUMENT, inject, provideAppInitializer } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { AppRoot } from './app/app-root';
import { fetchAhead } from './app/shell/first-view';

const ahead = provideAppInitializer(() => fetchAhead(inject(DOCUMENT).location.pathname));

void bootstrapApplication(AppRoot, { providers: [...appConfig.providers, ahead] });
