const WIDTH = 30;

/**
 * A bar on the terminal while many files are read; nothing where standard error is no terminal, or
 * where it would be gone before one saw it.
 *
 * @returns call it with the number of files done, and with the total to wipe the bar away.
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
