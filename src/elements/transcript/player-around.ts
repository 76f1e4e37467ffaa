/** The player element that a transcript belongs to: the one around it, or the one that its `for` names. */
export function playerAround(element: Element): HTMLElement | undefined {
  const around = element.closest<HTMLElement>('kapitel-player');
  if (around) return around;
  const root = element.getRootNode();
  const id = element.getAttribute('for');
  if (id)
    return (
      (root as ParentNode).querySelector<HTMLElement>(`kapitel-player#${CSS.escape(id)}`) ??
      undefined
    );
  return root instanceof ShadowRoot ? (root.host as HTMLElement) : undefined;
}

/** The time lines of a player element: its own, and those in its page. */
export function timelinesOf(player: HTMLElement | undefined): Element[] {
  const own = player?.shadowRoot?.querySelectorAll('kapitel-timeline') ?? [];
  const root = player?.getRootNode() as ParentNode | undefined;
  const others = player?.id
    ? (root?.querySelectorAll(`kapitel-timeline[for=${CSS.escape(player.id)}]`) ?? [])
    : [];
  return [...own, ...others];
}
