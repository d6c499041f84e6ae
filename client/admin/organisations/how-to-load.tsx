import { CopyText } from '../../parts/copy-text.tsx';

const COMMAND = 'npm run load -- FOLDER';

/** Files are as large as a country: they are loaded where they lie, by whoever runs the portal. */
export const HowToLoad = () => (
  <section aria-labelledby="load">
    <h2 className="nhsuk-heading-m" id="load">
      How files are loaded
    </h2>
    <p>
      Whoever runs the portal loads them with this command, where FOLDER is the folder of files as they were downloaded.
      A file that was loaded before is left alone; a newer version takes its place, and an older one does not.
    </p>
    <p>
      <code className="portal-fingerprint">{COMMAND}</code>
    </p>
    <CopyText text={COMMAND} what="the command" />
  </section>
);
