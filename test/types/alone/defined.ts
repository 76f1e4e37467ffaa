import 'kapitel/kapitel.js';

export const title = (): string | undefined =>
  document.querySelector('kapitel-player')?.episode?.title;

export const step = (): number => document.createElement('kapitel-chapter-button').step;
