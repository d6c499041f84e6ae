// The start command from the Node check on. Only built-in modules until the packages are there.
import { inOneSentence } from './in-one-sentence.mjs';
import { installPackages } from './install.mjs';
import { end, endOnSignals, isEnding, livesFor } from './lifetime.mjs';
import { checkDataFolder, checkPort } from './preflight.mjs';
import { USAGE, readSettings } from './settings.mjs';
import { step } from './steps.mjs';

export async function start(args) {
  await explained(
    async () => {
      const settings = readSettings(args, process.env);
      if (settings.help) return console.log(USAGE);
      await checkPort(settings.port);
      checkDataFolder(settings.dataFolder);
      await step('Packages', async (note) => note(await installPackages({ withTests: settings.dev })));
      const { openPortal } = await import('./portal.mjs');
      return openPortal(settings);
    },
    { exitCodeOnSignal: 0 },
  );
}

/** Runs the work; what goes wrong is told in a sentence, and nothing is left running. */
export async function explained(work, { exitCodeOnSignal = 130 } = {}) {
  endOnSignals(exitCodeOnSignal);
  // Nobody reads any longer (npm start | head): that is no reason to fall over and leave things running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', (error) => void endWith(error));
  try {
    await livesFor(work);
  } catch (error) {
    await endWith(error);
  }
}

function endWith(error) {
  if (!isEnding()) console.error(`\n${inOneSentence(error)}`);
  return end(1);
}
