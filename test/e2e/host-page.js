/** @param {string} inside */
export const page = (inside) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
<link rel="icon" href="data:,">
<script src="/watch.js"></script>
${inside}
</html>`;

/** `/watch.js` of each page, which notes what went wrong. */
export const WATCH = `Object.assign(globalThis, {errors: [], violations: []});
addEventListener('error', ({message}) => errors.push(message));
addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
  violations.push(violatedDirective + ' ' + blockedURI));`;
