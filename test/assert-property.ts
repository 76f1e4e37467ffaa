import fc, {type IAsyncProperty, type IProperty} from 'fast-check';

/** The seed, so that every run uses the same inputs. */
const SEED = 20_260_101;

declare global {
  /** Number of inputs for each property, if more are tried than in CI. Set by `web-test-runner.config.js`. */
  var propertyRuns: number | undefined;
}

interface Options {
  /** Number of inputs; 100 by default. */
  readonly numRuns?: number;
}

/**
 * Asserts that a property holds for inputs that are the same in each run. A tenth as many random inputs are tried as
 * well. A failure of these is printed with its seed and fails no test, so that it can't block an unrelated change.
 */
export function assertProperty<Inputs>(property: IProperty<Inputs>, options?: Options): void;
export function assertProperty<Inputs>(
  property: IAsyncProperty<Inputs>,
  options?: Options,
): Promise<void>;
export function assertProperty<Inputs>(
  property: IProperty<Inputs> | IAsyncProperty<Inputs>,
  {numRuns: usual = 100}: Options = {},
): void | Promise<void> {
  const numRuns = globalThis.propertyRuns ?? usual;
  const fixed = {seed: SEED, numRuns, includeErrorInReport: true};
  const random = {numRuns: Math.ceil(numRuns / 10), includeErrorInReport: true};
  if (!property.isAsync()) {
    fc.assert(property as IProperty<Inputs>, fixed);
    report(fc.check(property as IProperty<Inputs>, random));
    return;
  }
  return (async () => {
    await fc.assert(property as IAsyncProperty<Inputs>, fixed);
    report(await fc.check(property as IAsyncProperty<Inputs>, random));
  })();
}

function report<Inputs>(details: fc.RunDetails<Inputs>): void {
  if (details.failed) console.warn(fc.defaultReportMessage(details));
}
