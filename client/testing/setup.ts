import '@testing-library/jest-dom/jest-globals';

// nhsuk-react-components refuses to run on a page without these classes.
document.documentElement.classList.add('nhsuk-template');
document.body.classList.add('nhsuk-template__body', 'js-enabled', 'nhsuk-frontend-supported');
