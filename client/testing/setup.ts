import '@testing-library/jest-dom/jest-globals';
import { randomUUID } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/react';

// A page under test shares its machine with other tests: it may take longer than a second to show what comes.
configure({ asyncUtilTimeout: 10_000 });

// What a browser has and jsdom has not.
Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.assign(globalThis.crypto, { randomUUID });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// nhsuk-react-components refuses to run on a page without these classes.
document.documentElement.classList.add('nhsuk-template');
document.body.classList.add('nhsuk-template__body', 'js-enabled', 'nhsuk-frontend-supported');
