import { OFFLINE_SCRIPT } from './offline-script.ts';

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #212b32; background: #fff; }
  table { border-collapse: collapse; margin: 0.5rem 0 1rem; width: 100%; } caption { font-weight: 700; text-align: left; padding: 0.5rem 0; }
  th, td { border-bottom: 1px solid #768692; padding: 0.25rem 0.5rem 0.25rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  section { border-left: 4px solid #aeb7bd; margin: 1rem 0; padding-left: 1rem; }
  .right { color: #004f23; font-weight: 700; } .wrong { color: #a61c0d; font-weight: 700; }
  @media print { form { display: none; } }
`;

/** Text that cannot end the script element it stands in. */
const asScriptText = (json: string): string => json.replaceAll('<', '\\u003c');

/**
 * The page that works a payment line out again, on any machine, without a network and without our server. It is written a second time, in
 * plain JavaScript, so that it also checks the engine.
 *
 * @param embedded the JSON of a line, shown at once; without it the page asks for a file
 */
export const offlinePage = (embedded = ''): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Recalculate a payment</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Recalculate a payment</h1>
<p>This page works a payment out again from its inputs, on this computer. Nothing is sent anywhere.</p>
<form><label for="file">Choose the working of a payment line (a .json file)</label> <input id="file" type="file" accept=".json,application/json"></form>
<div id="outcome" role="status" aria-live="polite"></div>
<div id="working"></div>
</main>
<script type="application/json" id="embedded">${asScriptText(embedded)}</script>
<script>${OFFLINE_SCRIPT}</script>
</body>
</html>
`;
