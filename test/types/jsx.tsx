import type {} from 'kapitel/react';

export const right = <kapitel-player src="/179.json" layout="bar" skip-back={10} volume={0.5} />;

// @ts-expect-error -- there is no such layout
export const wrongLayout = <kapitel-player layout="huge" />;

// @ts-expect-error -- there is no such attribute
export const wrongName = <kapitel-player source="/179.json" />;
