// How TypeScript becomes JavaScript here. One set of options for the running product, the tests and the scripts,
// because type-graphql and TypeORM read decorator metadata and would behave differently under another compiler.
export const swcOptions = ({ tsx = false, module = 'es6' } = {}) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: module },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
});
