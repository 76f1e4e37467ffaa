declare global {
  /** What a payload sets if it runs. */
  var hacked: string | undefined;
}

const RUN = 'hacked=1';

/** Elements that run something by themselves when they are put into a page. */
const elements = [
  `<img src=x onerror="${RUN}">`,
  `<img src=x onerror=${RUN}//`,
  `<IMG SRC=x OnErRoR="${RUN}">`,
  `<img/src=x/onerror=${RUN}>`,
  `<img src="x\` \`<script>${RUN}</script>"\` \`>`,
  `<image href=x onerror="${RUN}">`,
  `<picture><source srcset=x><img onerror="${RUN}"></picture>`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:text/javascript,${RUN}"></script></svg>`,
  `<svg><image href=x onerror="${RUN}"/></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><set onbegin="${RUN}" attributeName=x to=1>`,
  `<svg><foreignObject><img src=x onerror="${RUN}"></foreignObject></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=${RUN}>#x"></svg>`,
  `<script>${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type=module>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe onload="${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<object data="data:text/html,<script>parent.${RUN}</script>"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<video onerror="${RUN}"><source></video>`,
  `<video src=x onerror="${RUN}"></video>`,
  `<audio src=x onerror="${RUN}"></audio>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<body onload="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<select autofocus onfocus="${RUN}"></select>`,
  `<textarea autofocus onfocus="${RUN}"></textarea>`,
  `<a href="javascript:${RUN}" autofocus tabindex=0 onfocus="${RUN}">x</a>`,
  `<p style="animation: x 1s" onanimationstart="${RUN}">x</p><style>@keyframes x{}</style>`,
  `<style>@import "data:text/css,*{}";</style><link rel=stylesheet href=x onerror="${RUN}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<form action="javascript:${RUN}"><button autofocus>x</button></form>`,
  `<isindex type=image src=x onerror="${RUN}">`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<template shadowrootmode=open><img src=x onerror="${RUN}"></template>`,
  `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`,
  `<slot onslotchange="${RUN}">x</slot>`,
  `<kapitel-player onclick="${RUN}"><img slot=cover src=x onerror="${RUN}"></kapitel-player>`,
];

/** Markup that turns into another when it is parsed twice, or looks harmless to a pattern. */
const mutations = [
  `"><img src=x onerror="${RUN}">`,
  `'><img src=x onerror='${RUN}'>`,
  `--><img src=x onerror=${RUN}>`,
  `<!--<img src="--><img src=x onerror=${RUN}//">`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<title><a title="</title><img src=x onerror=${RUN}>">`,
  `<select><template><style><img src=x onerror=${RUN}></style></template></select>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `&amp;lt;img src=x onerror=${RUN}&amp;gt;`,
  `\u0000<img src=x onerror=${RUN}>`,
  `<a title="&quot;&gt;&lt;img src=x onerror=${RUN}&gt;">x</a>`,
];

/** Texts that run where they are taken for a URL or a template. */
export const addresses = [
  `javascript:${RUN}`,
  ` java\nscript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `//javascript:${RUN}`,
  `data:text/html,<script>parent.${RUN}</script>`,
  `vbscript:${RUN}`,
  `blob:${RUN}`,
  `view-source:javascript:${RUN}`,
  '${hacked=1}',
  '{{constructor.constructor("hacked=1")()}}',
];

/** Ways to get a script to run in a page. */
export const payloads: readonly string[] = [
  ...elements,
  ...mutations,
  ...addresses,
  ...addresses.map((address) => `<a href="${address}" title="${address}">x</a>`),
];

/** Everything below a node, through all shadow roots. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

/** @throws {Error} where something is that could run, or lead to something that does. */
export function expectHarmless(root: ParentNode): void {
  for (const {localName, attributes} of everything(root)) {
    if (/^(script|iframe|object|embed|link|meta|base|form|template)$/.test(localName)) {
      throw new Error(`There is a <${localName}>.`);
    }
    for (const {name, value} of attributes) {
      const isAddress = /^(href|src|srcset|srcdoc|action|formaction|data|xlink:href)$/.test(name);
      if (name.startsWith('on') || (isAddress && !/^(https?:|#t=|#$)/.test(value))) {
        throw new Error(`<${localName}> has ${name}="${value}".`);
      }
    }
  }
}

/** Resolves when a picture that is broken, put into the page now, has said so: whatever was put there before had its turn. */
export const itsTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const image = new Image();
    image.onerror = () => {
      image.remove();
      requestAnimationFrame(() => resolve());
    };
    image.src = 'x';
    document.body.append(image);
  });
