// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` has it
export const find = <E extends Element>(selector: string) => document.querySelector<E>(selector)!;
