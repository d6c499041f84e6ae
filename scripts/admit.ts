// npm run admit -- --help: admits an organisation and its first administrator from the command line.
import { admitCommand } from './admit/admit-command.ts';

process.exitCode = await admitCommand(process.argv.slice(2), {
  appDatabaseUrl: process.env.APP_DATABASE_URL ?? '',
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
