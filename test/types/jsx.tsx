import type {} from 'kapitel/react';

export const right = <kapitel-player src="/179.json" layout="bar" skip-back={10} volume={0.5} />;

export const heard = (
  <kapitel-player
    src="/179.json"
    title="Episode 179"
    aria-describedby="about"
    data-episode="179"
    ontimeupdate={({target}) => target}
    onchapterchange={({currentTarget}) => currentTarget.chapters[0]?.title.length}
    onerror={({detail}) => detail.reason}
  />
);

export const pressed = (
  <kapitel-player
    className="player"
    onClick={({clientX, currentTarget}) => clientX && currentTarget.episode?.title}
    ref={(player) => void player?.chapters.length}
  />
);

export const apart = <kapitel-chapters for="player" />;

// @ts-expect-error -- it belongs to nobody but the player of its id
export const wrongFor = <kapitel-chapters for={1} />;

// @ts-expect-error -- there is no such reason
export const wrongReason = <kapitel-player onerror={({detail}) => detail.reason === 'because'} />;

// @ts-expect-error -- there is no such layout
export const wrongLayout = <kapitel-player layout="huge" />;

// @ts-expect-error -- there is no such attribute
export const wrongName = <kapitel-player source="/179.json" />;

// @ts-expect-error -- a press has no key
export const wrongPress = <kapitel-player onClick={({key}) => key} />;
