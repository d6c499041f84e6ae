import '@testing-library/jest-dom/jest-globals';
import { randomUUID } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

// What a browser has and jsdom has not.
Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.assign(globalThis.crypto, { randomUUID });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// nhsuk-react-components refuses to run on a page without these classes.
document.documentElement.classList.add('nhsuk-template');
document.body.classList.add('nhsuk-template__body', 'js-enabled', 'nhsuk-frontend-supported');
