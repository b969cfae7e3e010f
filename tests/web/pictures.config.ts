import { defineConfig } from '@playwright/test';
import behaviour from './playwright.config';

/** Draws the pictures of the documentation anew, on the same sample data as the tests:
 *  `npx playwright test --config tests/web/pictures.config.ts`. */
export default defineConfig(behaviour, {
  testMatch: 'pictures.ts',
  reporter: [['list']],
  workers: 1,
});
