import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {check} from './check.js';
import {convert} from './convert.js';
import {help} from './help.js';
import {UsageError} from './usage-error.js';

/**
 * The command line.
 *
 * @param args the arguments after the program's name.
 * @returns the exit code: 0, 1 when a file has errors, 2 when the arguments are invalid.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`kapitel: ${error.message}\nTry: kapitel --help\n`);
    return 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: {type: 'boolean', short: 'h'},
      version: {type: 'boolean', short: 'v'},
      json: {type: 'boolean'},
      to: {type: 'string'},
      item: {type: 'string'},
      url: {type: 'string'},
      src: {type: 'string'},
      frame: {type: 'string'},
    },
  });
  const [command, ...files] = positionals;
  if (values.version) {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  if (values.help || !command) {
    process.stdout.write(help);
    return values.help ? 0 : 2;
  }
  if (command === 'check') return check(files, values);
  if (command === 'convert') return convert(files, values);
  throw new UsageError(`There is no command “${command}”; there are check and convert.`);
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL(/* @vite-ignore */ '../package.json', import.meta.url), 'utf8'),
  );
  return (manifest as {version: string}).version;
}

/** Whether an error is a `UsageError` or comes from `parseArgs`. */
function isUsageError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}
