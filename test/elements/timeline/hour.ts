/** An hour in four chapters, the third of them an advertisement. */
export const DURATION = 3600;
export const chapters = [0, 900, 1200, 2400].map((startTime, index, starts) => ({
  startTime,
  endTime: starts[index + 1] ?? DURATION,
  title: ['Intro', 'Deployment', 'A word', 'Goodbye'][index]!,
  ...(index === 2 && {kind: 'ad' as const}),
}));
