import {css} from 'lit';

/** The ring around the play button while playback is requested and there is no audio yet. */
export const ring = css`
  /* Short delays show no ring, and draw no frames for it. */
  .ring {
    display: block;
    position: absolute;
    inset: -5px;
    inline-size: auto;
    block-size: auto;
    color: var(--_accent);
    animation:
      turn 0.9s 0.3s linear infinite,
      appear 0.15s 0.3s backwards;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button,
    button:hover {
      transition: none;
    }
    button:active {
      scale: 1;
    }
    .ring {
      animation: appear 0s 0.3s backwards;
      stroke-dasharray: 0.16 0.32;
    }
  }
`;
