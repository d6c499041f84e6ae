// npm run pictures: a screenshot of every screen and state, narrow and wide, into .pictures.
import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

export default defineConfig({ ...journeys, testDir: 'e2e/pictures', testMatch: '**/*.pictures.ts', reporter: 'line' });
