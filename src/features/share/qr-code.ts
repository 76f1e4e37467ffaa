import {svg, type TemplateResult} from 'lit';
import {encode} from 'uqr';

/** The light modules around the code that scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Draws a QR code, dark on light. */
export function qrCode(text: string): TemplateResult {
  const {data, size} = encode(text, {ecc: 'M', border: QUIET_ZONE});
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return svg`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d=${path} /></svg>`;
}
