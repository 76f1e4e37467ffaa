/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

const seen = new Map<string, Rgb>();

/** The result of painting colours over each other, from the page up. */
export function painted(...layers: string[]): Rgb {
  const key = layers.join();
  const colour = seen.get(key) ?? paint(layers);
  seen.set(key, colour);
  return colour;
}

function paint(layers: readonly string[]): Rgb {
  canvas.globalAlpha = 1;
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, 1, 1);
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
