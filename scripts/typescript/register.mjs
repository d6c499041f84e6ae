// node --import ./scripts/typescript/register.mjs FILE.ts: runs TypeScript without a build step.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
