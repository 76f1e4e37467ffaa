const WIDTH = 30;

/**
 * Shows a progress bar while many files are read. Shows nothing if standard error is not a terminal, or if there are
 * too few files to see it.
 *
 * @returns a function to call with the number of finished files. The total removes the bar.
 */
export function progressBar(total: number): (done: number) => void {
  if (!process.stderr.isTTY || total < 50) return () => undefined;
  let shown = -1;
  return (done) => {
    const filled = Math.floor((done / total) * WIDTH);
    if (done === total) process.stderr.write('\r\x1B[K');
    else if (filled !== shown) {
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      process.stderr.write(`\r${bar} ${done} of ${total}`);
    }
    shown = filled;
  };
}
